//! Filling in a form: what comes goes to the engine, and the place where that leads is shown.

use chrono::Days;

use crate::domain::{FormAct, FormPress, Regions};
use crate::form::{self, Act, Context, Draft, Form, Given, Keeps, Sent, Step};
use crate::routes::{Kind, SentFile, Shared};
use crate::store;
use crate::talks::{
    catalogue, fallbacks,
    forms::{echo, interruptions, leave, screens::Look},
    ui,
};
use crate::text::{self, Html};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// So many days before the record a paper may have been signed.
pub(in crate::talks) const PAPER_DAYS: u64 = 30;

/// What is left to do after an act in a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[must_use]
pub(in crate::talks) enum Then {
    /// Nothing: the next place is shown.
    Shown,
    /// The form is complete: what it is for is done.
    Submit {
        /// Whether also where it looks like something that was sent before.
        anyway: bool,
    },
}

/// The tick of a button that sends what looks like something sent before.
pub(in crate::talks) const ANYWAY: &str = "kembar";

/// The open form, where it is one of this program's.
pub(in crate::talks) fn open(turn: &Turn<'_>) -> Option<&'static Form> {
    let draft = turn.draft.as_ref()?;
    Some(catalogue::form(draft.form)).filter(|form| draft.fits(form))
}

/// Whether answers wait in the open form that another one would take from her.
pub(in crate::talks) fn holds_answers(turn: &Turn<'_>) -> bool {
    let is_begun = turn.draft.as_ref().is_some_and(|draft| !draft.answers.is_empty());
    open(turn).is_some_and(|form| match form.keeps {
        Keeps::Always => true,
        Keeps::Answers => is_begun,
        Keeps::Nothing => false,
    })
}

/// Shows the place where the form is: in place after a press, as a new message after words.
pub(in crate::talks) fn show(turn: &mut Turn<'_>) {
    if let Some(screen) = look(turn, |look| look.screen(None)) {
        put(turn, screen);
    }
}

/// A keyboard below the chat comes only with a new message; anything else may take the pressed one's place.
pub(in crate::talks) fn put(turn: &mut Turn<'_>, screen: Screen) {
    if screen.keyboard.is_some() { turn.say(screen) } else { turn.show(screen) }
}

pub(in crate::talks) fn look<T>(turn: &Turn<'_>, see: impl FnOnce(&Look<'_>) -> T) -> Option<T> {
    let (form, draft) = (open(turn)?, turn.draft.as_ref()?);
    let stopped = turn.contact.stopped_until.is_some_and(|end| end > turn.now);
    let restricted = turn.contact.restricted;
    let (language, first_name, known) = (turn.language, turn.first_name, &turn.known);
    Some(see(&Look { language, form, draft, first_name, restricted, stopped, known }))
}

/// A phone number out of an address book.
pub(in crate::talks) fn contact(turn: &mut Turn<'_>, shared: &Shared) -> Then {
    let here = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let Some(form) = open(turn).filter(|_| here) else {
        fallbacks::not_text(turn, Kind::Contact);
        return Then::Shown;
    };
    let act = Act::Give(Given::Contact { number: &shared.number, own: shared.own });
    act_on(turn, form, |draft, context| form::apply(form, draft, &act, context))
}

/// Something that is neither words nor a number.
pub(in crate::talks) fn other(turn: &mut Turn<'_>, kind: Kind) -> Then {
    let fresh =
        turn.draft.as_ref().is_some_and(|draft| !draft.aside && turn.now - draft.touched <= interruptions::FRESH_FOR);
    let Some(form) = open(turn).filter(|_| fresh && kind != Kind::Location) else {
        fallbacks::not_text(turn, kind);
        return Then::Shown;
    };
    act_on(turn, form, |draft, context| form::apply(form, draft, &Act::Give(Given::Other), context))
}

/// A picture or a file, of which nothing is fetched.
pub(in crate::talks) fn file(turn: &mut Turn<'_>, sent: &SentFile) -> Then {
    let asked = open(turn).zip(turn.draft.as_ref()).and_then(|(form, draft)| draft.field(form));
    if !asked.is_some_and(|field| field.kind.takes_files()) {
        return other(turn, sent.kind());
    }
    let here = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let Some(form) = open(turn).filter(|_| here) else {
        fallbacks::not_text(turn, sent.kind());
        return Then::Shown;
    };
    let SentFile { id, unique, size, mime, photo } = sent;
    let given = Sent { id, unique, size: *size, mime: mime.as_deref(), photo: *photo };
    let act = Act::Give(Given::File(given));
    act_on(turn, form, |draft, context| form::apply(form, draft, &act, context))
}

/// A button of a form.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: &FormPress) -> Result<Then, store::Error> {
    let current = turn.draft.as_ref().is_some_and(|draft| draft.stamp == press.stamp);
    let Some(form) = open(turn).filter(|_| current) else {
        if turn.memory.closed == Some(press.stamp) {
            turn.toast(plain!(turn.language, "formulir-sudah-ditutup"));
        } else {
            ui::unknown_button(turn);
        }
        return Ok(Then::Shown);
    };
    match &press.act {
        FormAct::Silence => {
            leave::silence(turn);
            return Ok(Then::Shown);
        }
        FormAct::Later => {
            leave::keep(turn);
            return Ok(Then::Shown);
        }
        FormAct::Cancel => return leave::cancel(turn).await.map(|()| Then::Shown),
        FormAct::Discard | FormAct::Restart | FormAct::Anew => {
            return leave::destroy(turn, form, press).await.map(|()| Then::Shown);
        }
        FormAct::Ask => return interruptions::was_a_question(turn).await.map(|()| Then::Shown),
        _ => {}
    }
    leave::come_back(turn);
    match &press.act {
        FormAct::Resume => {
            show(turn);
            Ok(Then::Shown)
        }
        FormAct::Take => Ok(take(turn, form)),
        FormAct::Tick(word, true) if word == ANYWAY => Ok(Then::Submit { anyway: true }),
        act => Ok(act_on(turn, form, |draft, context| form::press(form, draft, &press.place, act, context))),
    }
}

/// Takes what the field offers: the first name in her app.
fn take(turn: &mut Turn<'_>, form: &'static Form) -> Then {
    let name = turn.first_name.to_owned();
    act_on(turn, form, |draft, context| match draft.field(form).and_then(|field| field.offer) {
        Some(_) => form::apply(form, draft, &Act::Take(&name), context),
        None => Step::Old,
    })
}

pub(in crate::talks) fn with_context<T>(turn: &Turn<'_>, work: impl FnOnce(&Context<'_>) -> T) -> T {
    // A paper may be a little older than the record that it is for.
    let earliest = turn.known.record.as_ref().map(|(_, made)| *made - Days::new(PAPER_DAYS));
    work(&Context { regions: Regions::shipped(), today: text::local_date(turn.now), earliest, language: turn.language })
}

/// Lets the engine take a step, and shows where it leads.
pub(in crate::talks) fn act_on(
    turn: &mut Turn<'_>,
    form: &'static Form,
    work: impl FnOnce(&mut Draft, &Context<'_>) -> Step,
) -> Then {
    let Some(mut draft) = turn.draft.clone() else { return Then::Shown };
    let step = with_context(turn, |context| work(&mut draft, context));
    go_on(turn, form, draft, step)
}

/// Goes out of an edit that was begun at the summary, with nothing changed; false where none is open.
pub(in crate::talks) fn undo_edit(turn: &mut Turn<'_>) -> bool {
    let Some((form, mut draft)) = open(turn).zip(turn.draft.clone()) else { return false };
    if draft.aside || !draft.undo_edit() {
        return false;
    }
    go_on(turn, form, draft, Step::Show) == Then::Shown
}

/// Takes over the draft that a step made, and shows where it leads, after a word of what was understood.
pub(in crate::talks) fn go_on(turn: &mut Turn<'_>, form: &'static Form, draft: Draft, step: Step) -> Then {
    let had_keyboard = leave::has_keyboard(turn);
    let before = turn.draft.replace(draft);
    let after = turn.draft.as_ref();
    let mut understood =
        before.zip(after).and_then(|(before, after)| echo::of_step(turn.language, form, &before, after));
    if had_keyboard && !leave::has_keyboard(turn) {
        let text = understood.take().unwrap_or_else(|| html!(turn.language, "formulir-papan-tutup"));
        leave::put_away_keyboard(turn, text);
    }
    lead_on(turn, step, understood)
}

fn lead_on(turn: &mut Turn<'_>, step: Step, understood: Option<Html>) -> Then {
    if let Some(draft) = turn.draft.as_mut() {
        draft.touch(turn.now);
    }
    match step {
        Step::Show => {
            if let Some(screen) = look(turn, |look| look.screen(understood)) {
                put(turn, screen);
            }
        }
        Step::Refused(fault) => {
            if let Some(screen) = look(turn, |look| look.refused(&fault)) {
                put(turn, screen);
            }
        }
        Step::Old => {
            turn.toast(plain!(turn.language, "formulir-lama"));
            show(turn);
        }
        Step::Agree(_) => {
            turn.toast(plain!(turn.language, "daftar-perlu-izin-singkat"));
            let lead = html!(turn.language, "daftar-perlu-izin");
            if let Some(screen) = look(turn, |look| look.screen(Some(lead))) {
                turn.show(screen);
            }
        }
        Step::Sent => return Then::Submit { anyway: false },
    }
    Then::Shown
}
