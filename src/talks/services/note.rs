//! The note to what was noted.

use super::card;
use super::press::ServicePress;
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber};
use crate::store::services::{self, Secret};
use crate::talks::{office, ui};
use crate::text::mask;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// The longest note, in characters.
const NOTE_CHARS: usize = 500;

/// A note as it is kept.
pub(super) fn note(words: &str) -> String {
    mask::identity(words.trim()).chars().take(NOTE_CHARS).collect()
}

/// What is to be done, or was said, in the officer's words; another note takes the place of the one before.
pub(in crate::talks) async fn note_said(turn: &mut Turn<'_>, number: &str, words: &str) -> Talk {
    turn.memory.awaited = None;
    let (keys, language, who) = (turn.keys, turn.language, turn.contact.id);
    let found = match CaseNumber::parse(number) {
        Some(number) => services::find(turn.read(), keys, &number).await?,
        None => None,
    };
    let Some(service) = found else {
        turn.say(Screen::text(html!(language, "catat-dihapus", nomor = number)));
        return Ok(());
    };
    ui::require(turn, Action::MendServices, card::relation(&service, who)).await?;
    let is_mended = service.secret.note.is_some();
    let secret = Secret { note: Some(note(words)), ..service.secret };
    services::note(turn.write().await?, keys, &service.number, &secret).await?;
    if is_mended {
        office::note(turn, Action::MendServices, service.contact, service.business.as_ref()).await?;
    }
    let open = Button::new(plain!(language, "catat-tombol-buka"), ServicePress::Open(service.number.clone()));
    let again = Button::new(plain!(language, "catat-tombol-lagi"), ServicePress::Begin);
    let screen = Screen::text(html!(language, "catat-catatan-disimpan", nomor = number));
    turn.say(screen.row(vec![open, again]).row(vec![ui::menu_button(language)]));
    Ok(())
}
