//! The open form as a turn has it: shown, set aside, taken up again, ended.

use chrono::Days;

use crate::domain::{FormAct, FormPress, Regions, wire};
use crate::form::{Audience, Context, Draft, Form, Keeps, Place};
use crate::html;
use crate::store;
use crate::store::form_ends::{self, Ending};
use crate::talks::{catalogue, forms::screens::Look};
use crate::text::{self, Html};
use crate::turn::{Keyboard, Screen, StandsAt, Stop, Talk, Turn};

/// So many days before the record a paper may have been signed.
pub(in crate::talks) const PAPER_DAYS: u64 = 30;

/// The open form, where it is one of this program's.
pub(in crate::talks) fn open(turn: &Turn<'_>) -> Option<&'static Form> {
    let draft = turn.draft.as_ref()?;
    catalogue::form(draft.form).filter(|form| draft.fits(form))
}

/// Whether answers wait in the open form that another one would throw away.
pub(in crate::talks) fn holds_answers(turn: &Turn<'_>) -> bool {
    let is_begun = turn.draft.as_ref().is_some_and(|draft| !draft.answers.is_empty());
    open(turn).is_some_and(|form| match form.keeps {
        Keeps::Always => true,
        Keeps::Answers => is_begun,
        Keeps::Nothing => is_of_several_steps(form) && turn.draft.as_ref().is_some_and(was_said_here),
    })
}

/// Whether a form of the office asks more than one thing, or shows it once more: more than a tap is lost with it.
fn is_of_several_steps(form: &Form) -> bool {
    matches!(form.audience, Audience::Officers(_)) && (form.fields.len() > 1 || form.summary.is_some())
}

/// Whether something was answered that the form did not begin with.
fn was_said_here(draft: &Draft) -> bool {
    let known = draft.began_with.as_ref().unwrap_or(&draft.offers);
    draft.answers.iter().any(|(key, value)| known.get(key) != Some(value))
}

/// Shows the place where the form is: in place after a press, as a new message after words.
pub(in crate::talks) fn show(turn: &mut Turn<'_>) {
    if let Some(screen) = look(turn, |look| look.screen(None)) {
        put(turn, screen);
    }
}

/// A keyboard below the chat comes only with a new message; anything else may take the pressed one's place. Of the
/// summary there is one.
pub(in crate::talks) fn put(turn: &mut Turn<'_>, screen: Screen) {
    if let Some(draft) = at_the_summary(turn) {
        let (stamp, newest) = (draft.stamp, draft.said.last_key_value().map(|(message, _)| *message));
        let moved = html!(turn.language, "formulir-ringkasan-pindah");
        turn.show_standing(stamp, screen, moved, newest);
    } else if screen.keyboard.is_some() {
        turn.say(screen);
    } else {
        turn.show(screen);
    }
}

/// Shows the place below what was just said.
pub(in crate::talks) fn put_below(turn: &mut Turn<'_>, screen: Screen) {
    match at_the_summary(turn).map(|draft| draft.stamp) {
        Some(stamp) => {
            let moved = html!(turn.language, "formulir-ringkasan-pindah");
            turn.say_standing(stamp, screen, moved);
        }
        None => turn.say(screen),
    }
}

fn at_the_summary<'a>(turn: &'a Turn<'_>) -> Option<&'a Draft> {
    turn.draft.as_ref().filter(|draft| draft.at == Place::Summary && !draft.aside)
}

/// A press that may stand under the summary tells which message that is.
pub(in crate::talks) fn find_summary(turn: &mut Turn<'_>) {
    let Some((above, standing)) = turn.source.above.as_ref().zip(turn.memory.standing.as_mut()) else { return };
    let is_of_it = |(_, data): &(String, String)| {
        let press = wire::parts(data).and_then(|parts| FormPress::decode(&parts));
        press
            .is_some_and(|press| press.stamp == standing.stamp && matches!(press.act, FormAct::Send | FormAct::Edit(_)))
    };
    if above.buttons.iter().any(is_of_it) {
        standing.place = StandsAt::Message(above.message_id);
    }
}

pub(in crate::talks) fn look<T>(turn: &Turn<'_>, see: impl FnOnce(&Look<'_>) -> T) -> Option<T> {
    let (form, draft) = (open(turn)?, turn.draft.as_ref()?);
    let stopped = turn.contact.stopped_until.is_some_and(|end| end > turn.now);
    let restricted = turn.contact.restricted;
    let (language, first_name, known) = (turn.language, turn.first_name, &turn.known);
    Some(with_context(turn, |context| {
        see(&Look { language, form, draft, first_name, context, restricted, stopped, known })
    }))
}

pub(in crate::talks) fn with_context<T>(turn: &Turn<'_>, work: impl FnOnce(&Context<'_>) -> T) -> T {
    // A paper may be a little older than the record that it is for.
    let earliest = turn.known.record.as_ref().map(|(_, made)| *made - Days::new(PAPER_DAYS));
    let wording = turn.draft.as_ref().and_then(|draft| draft.wording.as_ref());
    let (today, language, choices) = (text::local_date(turn.now), turn.language, turn.known.choices.as_ref());
    work(&Context { regions: Regions::shipped(), today, earliest, language, wording, choices })
}

/// The contact went elsewhere: from now on words are no answers, until the form is opened again.
pub(in crate::talks) fn set_aside(turn: &mut Turn<'_>) {
    if has_keyboard(turn) {
        let text = html!(turn.language, "formulir-tersimpan");
        put_away_keyboard(turn, text);
    }
    if let Some(draft) = turn.draft.as_mut() {
        draft.aside = true;
    }
    turn.memory.leaving = None;
}

/// The contact is in the form again, and its time begins anew.
pub(in crate::talks) fn come_back(turn: &mut Turn<'_>) {
    let now = turn.now;
    if let Some(draft) = turn.draft.as_mut() {
        draft.aside = false;
        draft.touch(now);
    }
    turn.memory.leaving = None;
    // What is written next is the form's, and no more for whom it was written to before.
    turn.memory.case = None;
}

/// Closes the form and counts how it ended.
pub(in crate::talks) async fn end(turn: &mut Turn<'_>, ending: Ending) -> Result<(), store::Error> {
    let Some(draft) = turn.draft.take() else { return Ok(()) };
    turn.memory.closed = Some(draft.stamp);
    turn.memory.standing = None;
    let (now, form, at, started) = (turn.now, draft.form, draft.at, draft.started);
    // What waited under it is the open form again, and waits on.
    turn.draft = draft.successor();
    form_ends::add(turn.write().await?, (form.word(), at.word()), ending, started, now).await
}

/// What a form was sent for, if it is still there; otherwise the form ends, for why was said.
pub(in crate::talks) async fn or_end<T>(turn: &mut Turn<'_>, found: Talk<T>) -> Talk<T> {
    if matches!(found, Err(Stop::Said)) {
        end(turn, Ending::Cancelled).await?;
    }
    found
}

/// Whether the keyboard that shares the phone number is below the chat.
pub(in crate::talks) fn has_keyboard(turn: &Turn<'_>) -> bool {
    let asked = |draft: &Draft| {
        !draft.aside && open(turn).and_then(|form| draft.field(form)).is_some_and(|field| field.kind.is_own_phone())
    };
    turn.draft.as_ref().is_some_and(asked)
}

/// Takes the keyboard below the chat away, which needs a message.
pub(in crate::talks) fn put_away_keyboard(turn: &mut Turn<'_>, text: Html) {
    turn.say(Screen::text(text).keyboard(Keyboard::Remove));
}
