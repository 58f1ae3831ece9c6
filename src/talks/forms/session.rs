//! Filling in a form: what comes goes to the engine, and the place where that leads is shown.

use chrono::Days;

use crate::domain::{FormAct, FormPress, Language, Regions};
use crate::form::{self, Act, Context, Draft, Form, Given, Sent, Step};
use crate::routes::{Kind, SentFile, Shared};
use crate::store;
use crate::talks::{
    business::registration,
    desk,
    desk::{claim, paper},
    fallbacks,
    forms::{echo, fields, interruptions, leave, screens::Look},
    ui,
};
use crate::text::{self, Html};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// So many days before the record a paper may have been signed.
pub(in crate::talks) const PAPER_DAYS: u64 = 30;

/// The open form, where it is one of this program's.
pub(in crate::talks) fn open(turn: &Turn<'_>) -> Option<&'static Form> {
    let draft = turn.draft.as_ref()?;
    fields::find(&draft.form).filter(|form| draft.fits(form))
}

/// Whether answers wait in the open form that another one would take from her.
pub(in crate::talks) fn holds_answers(turn: &Turn<'_>) -> bool {
    let is_begun = turn.draft.as_ref().is_some_and(|draft| !draft.answers.is_empty());
    open(turn).is_some_and(|form| form.has_summary || is_begun && form.word == fields::PAPER.word)
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
pub(in crate::talks) async fn contact(turn: &mut Turn<'_>, shared: &Shared) -> Result<(), store::Error> {
    let here = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let Some(form) = open(turn).filter(|_| here) else {
        fallbacks::not_text(turn, Kind::Contact);
        return Ok(());
    };
    // At the desk a card out of an address book is no more than a number that was typed.
    let given = match form.field("telepon-pemilik") {
        Some(_) => Given::Words(&shared.number),
        None => Given::Contact { number: &shared.number, own: shared.own },
    };
    let act = Act::Give(given);
    act_on(turn, form, |draft, context| form::apply(form, draft, &act, context)).await
}

/// Something that is neither words nor a number.
pub(in crate::talks) async fn other(turn: &mut Turn<'_>, kind: Kind) -> Result<(), store::Error> {
    let fresh =
        turn.draft.as_ref().is_some_and(|draft| !draft.aside && turn.now - draft.touched <= interruptions::FRESH_FOR);
    let Some(form) = open(turn).filter(|_| fresh && kind != Kind::Location) else {
        fallbacks::not_text(turn, kind);
        return Ok(());
    };
    act_on(turn, form, |draft, context| form::apply(form, draft, &Act::Give(Given::Other), context)).await
}

/// A picture or a file, of which nothing is fetched.
pub(in crate::talks) async fn file(turn: &mut Turn<'_>, sent: &SentFile) -> Result<(), store::Error> {
    let asked = open(turn).zip(turn.draft.as_ref()).and_then(|(form, draft)| draft.field(form));
    if !asked.is_some_and(|field| matches!(field.kind, form::Kind::File { .. })) {
        return other(turn, sent.kind()).await;
    }
    let here = turn.draft.as_ref().is_some_and(|draft| !draft.aside);
    let Some(form) = open(turn).filter(|_| here) else {
        fallbacks::not_text(turn, sent.kind());
        return Ok(());
    };
    let SentFile { id, unique, size, mime, photo } = sent;
    let given = Sent { id, unique, size: *size, mime: mime.as_deref(), photo: *photo };
    let act = Act::Give(Given::File(given));
    act_on(turn, form, |draft, context| form::apply(form, draft, &act, context)).await
}

/// A button of a form.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: &FormPress) -> Result<(), store::Error> {
    let current = turn.draft.as_ref().is_some_and(|draft| draft.stamp == press.stamp);
    let Some(form) = open(turn).filter(|_| current) else {
        if turn.memory.closed == Some(press.stamp) {
            turn.toast(plain!(turn.language, "formulir-sudah-ditutup"));
        } else {
            ui::unknown_button(turn);
        }
        return Ok(());
    };
    match &press.act {
        FormAct::Silence => {
            leave::silence(turn);
            return Ok(());
        }
        FormAct::Later => {
            leave::keep(turn);
            return Ok(());
        }
        FormAct::Cancel => return leave::cancel(turn).await,
        FormAct::Discard | FormAct::Restart | FormAct::Anew => return leave::destroy(turn, form, press).await,
        FormAct::Ask => return interruptions::was_a_question(turn).await,
        _ => {}
    }
    leave::come_back(turn);
    match &press.act {
        FormAct::Resume => {
            show(turn);
            Ok(())
        }
        FormAct::Take => take(turn, form).await,
        FormAct::Tick(word, true) if word == registration::TWIN && form.word == fields::REGISTRATION.word => {
            registration::send(turn, true).await
        }
        act => act_on(turn, form, |draft, context| form::press(form, draft, &press.place, act, context)).await,
    }
}

/// Takes what the field offers: the first name in her app.
async fn take(turn: &mut Turn<'_>, form: &'static Form) -> Result<(), store::Error> {
    let name = turn.first_name.to_owned();
    act_on(turn, form, |draft, context| match draft.field(form).and_then(|field| field.offer) {
        Some(_) => form::apply(form, draft, &Act::Take(&name), context),
        None => Step::Old,
    })
    .await
}

pub(in crate::talks) fn with_context<T>(turn: &Turn<'_>, work: impl FnOnce(&Context<'_>) -> T) -> T {
    let language: Language = turn.language;
    let label = move |key: &str, word: &str| fields::option(language, key, word);
    // A paper may be a little older than the record that it is for.
    let earliest = turn.known.record.as_ref().map(|(_, made)| *made - Days::new(PAPER_DAYS));
    work(&Context { regions: Regions::shipped(), today: text::local_date(turn.now), earliest, label: &label })
}

/// Lets the engine take a step, and shows where it leads.
pub(in crate::talks) async fn act_on(
    turn: &mut Turn<'_>,
    form: &'static Form,
    work: impl FnOnce(&mut Draft, &Context<'_>) -> Step,
) -> Result<(), store::Error> {
    let Some(mut draft) = turn.draft.clone() else { return Ok(()) };
    let step = with_context(turn, |context| work(&mut draft, context));
    go_on(turn, form, (draft, step)).await
}

/// Goes out of an edit that was begun at the summary, with nothing changed; false where none is open.
pub(in crate::talks) async fn undo_edit(turn: &mut Turn<'_>) -> Result<bool, store::Error> {
    let Some((form, mut draft)) = open(turn).zip(turn.draft.clone()) else { return Ok(false) };
    if draft.aside || !draft.undo_edit() {
        return Ok(false);
    }
    go_on(turn, form, (draft, Step::Show)).await?;
    Ok(true)
}

/// Takes over the draft that a step made, and shows where it leads, after a word of what was understood.
pub(in crate::talks) async fn go_on(
    turn: &mut Turn<'_>,
    form: &'static Form,
    (draft, step): (Draft, Step),
) -> Result<(), store::Error> {
    let had_keyboard = leave::has_keyboard(turn);
    let before = turn.draft.replace(draft);
    let after = turn.draft.as_ref();
    let mut understood =
        before.zip(after).and_then(|(before, after)| echo::of_step(turn.language, form, &before, after));
    if had_keyboard && !leave::has_keyboard(turn) {
        let text = understood.take().unwrap_or_else(|| html!(turn.language, "formulir-papan-tutup"));
        leave::put_away_keyboard(turn, text);
    }
    lead_on(turn, form, step, understood).await
}

async fn lead_on(
    turn: &mut Turn<'_>,
    form: &'static Form,
    step: Step,
    understood: Option<Html>,
) -> Result<(), store::Error> {
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
        Step::Sent if form.word == fields::DESK.word => desk::send(turn).await?,
        Step::Sent if form.word == fields::CLAIM.word => claim::corrected(turn).await?,
        Step::Sent if form.word == fields::PAPER.word => paper::noted(turn).await?,
        Step::Sent if form.has_summary => registration::send(turn, false).await?,
        Step::Sent => crate::talks::business::edit::corrected(turn).await?,
    }
    Ok(())
}
