//! /berhenti: no announcements from this moment on.

use crate::clock::{DAY, Millis};
use crate::domain::{Button, FormAct, FormPress, Purpose};
use crate::store::{self, outbox};
use crate::talks::my_data::press::DataPress;
use crate::talks::news::press::NewsPress;
use crate::talks::news::subscriptions::is_refused;
use crate::talks::{forms::state, ui};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// The days of a pause.
pub(super) const WEEK: i64 = 7;
pub(super) const MONTH: i64 = 30;

/// "stop" as a whole message: in a form it is asked which is meant.
pub(in crate::talks) async fn word(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    let draft = turn.draft.as_ref().filter(|draft| !draft.aside && state::open(turn).is_some());
    let Some((stamp, place)) = draft.map(|draft| (draft.stamp, draft.at.word().to_owned())) else {
        return stop(turn).await;
    };
    let language = turn.language;
    let press = |act: FormAct| FormPress { stamp, place: place.clone(), act };
    let screen = Screen::text(html!(language, "berhenti-yang-mana"))
        .row(vec![Button::new(plain!(language, "berhenti-tombol-kabar"), NewsPress::Stop)])
        .row(vec![Button::new(plain!(language, "berhenti-tombol-formulir"), press(FormAct::Cancel))])
        .row(vec![Button::new(plain!(language, "berhenti-tombol-isi"), press(FormAct::Resume))]);
    turn.say(screen);
    Ok(())
}

/// Announcements stop at once; then one message says so.
pub(in crate::talks) async fn stop(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    until(turn, Millis::MAX).await?;
    let language = turn.language;
    let screen = Screen::text(html!(language, "berhenti-jadi"))
        .row(vec![Button::new(plain!(language, "berhenti-tombol-jeda-minggu"), NewsPress::PauseWeek)])
        .row(vec![Button::new(plain!(language, "berhenti-tombol-jeda"), NewsPress::Pause)])
        .row(vec![Button::new(plain!(language, "berhenti-tombol-urung"), NewsPress::Unstop)])
        .row(vec![Button::new(plain!(language, "data-tombol-hapus"), DataPress::Erase)]);
    turn.show(screen);
    Ok(())
}

/// So many days without announcements.
pub(super) async fn pause(turn: &mut Turn<'_>, days: i64) -> Result<(), store::Error> {
    let end = turn.now + days * DAY;
    until(turn, end).await?;
    let language = turn.language;
    let day = crate::text::date(language, crate::text::local_date(end));
    let screen = Screen::text(html!(language, "berhenti-jeda", tanggal = &day))
        .row(vec![Button::new(plain!(language, "berhenti-tombol-urung"), NewsPress::Unstop)])
        .row(vec![ui::menu_button(language)]);
    turn.show(screen);
    Ok(())
}

/// Announcements again, as far as the contact agreed to them; without that the contact is asked.
pub(in crate::talks) async fn undo(turn: &mut Turn<'_>) -> Result<(), store::Error> {
    lift(turn);
    let refused = is_refused(turn).await?;
    let language = turn.language;
    let screen = if refused {
        let give = Button::new(plain!(language, "data-tombol-beri-kabar"), DataPress::Agree(Purpose::News, true));
        Screen::text(html!(language, "berhenti-urung-tanpa-izin")).row(vec![give]).row(vec![ui::menu_button(language)])
    } else {
        ui::with_menu(language, html!(language, "berhenti-urung"))
    };
    turn.show(screen);
    Ok(())
}

/// Words that may be a wish to stop: one question, nothing is stopped before.
pub(in crate::talks) fn ask(turn: &mut Turn<'_>) {
    let language = turn.language;
    let screen = Screen::text(html!(language, "berhenti-tanya"))
        .row(vec![Button::new(plain!(language, "berhenti-tombol-kabar"), NewsPress::Stop)])
        .row(vec![Button::new(plain!(language, "berhenti-tombol-bukan"), NewsPress::NoStop)]);
    turn.say(screen);
}

/// The words were no wish to stop announcements.
pub(in crate::talks) fn was_none(turn: &mut Turn<'_>) {
    let screen = ui::with_menu(turn.language, html!(turn.language, "berhenti-bukan-itu"));
    turn.show(screen);
}

/// Takes back a stop or pause; tells whether there was one.
pub(in crate::talks) fn lift(turn: &mut Turn<'_>) -> bool {
    turn.contact.stopped_until.take().is_some_and(|end| end > turn.now)
}

async fn until(turn: &mut Turn<'_>, end: Millis) -> Result<(), store::Error> {
    turn.contact.stopped_until = Some(end);
    let (chat, now) = (turn.contact.id.chat(), turn.now);
    let cancelled = outbox::cancel_waiting(turn.write().await?, chat, now).await?;
    turn.cancelled(cancelled);
    Ok(())
}
