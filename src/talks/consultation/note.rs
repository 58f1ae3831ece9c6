//! Notes of the office for itself. A note is made by a button of its own and by nothing else, it is kept apart from the
//! messages of its case, and it changes nothing of it: it takes nothing, starts no clock and tells no owner.

use super::access::{self, case};
use super::press::ConsultPress;
use super::{kept, relay};
use crate::domain::policy::Action;
use crate::domain::{Button, CaseNumber};
use crate::html;
use crate::plain;
use crate::store::cases::{self, Case, Note, Place};
use crate::turn::{CaseMode, Doing, Screen, Talk, Turn};

/// What is written next is a note.
pub(super) async fn ask(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = case(turn, number, Action::SeeCases).await?;
    let (language, me) = (turn.language, turn.contact.id);
    if case.contact == me {
        access::stop_writing_to_another(turn, number);
        turn.toast(plain!(language, "konsultasi-singkat-punya-sendiri"));
        return Ok(());
    }
    turn.memory.case = Some(CaseMode::new(number, Doing::Note, turn.now));
    let text =
        html!(language, "konsultasi-catatan-tulis", nomor = number.as_str(), nama = &access::asker(language, &case));
    let back = Button::new(plain!(language, "tombol-kembali"), ConsultPress::Open(number.clone()));
    relay::put_here(turn, &case, Screen::text(text).row(vec![back]), Place::Note).await
}

/// An officer wrote the note.
pub(super) async fn written(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    turn.memory.case = None;
    keep(turn, case, message).await
}

/// Words that were held back become a note.
pub(super) async fn from_kept(turn: &mut Turn<'_>, number: &CaseNumber, message: i64) -> Talk {
    let case = case(turn, number, Action::SeeCases).await?;
    let held = kept::take(turn, Some(&case), Some(message)).await?;
    turn.edit(Screen::text(html!(turn.language, "konsultasi-jadi-catatan", nomor = number.as_str())));
    keep(turn, &case, held.worded()).await
}

async fn keep(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let (language, me, now) = (turn.language, turn.contact.id, turn.now);
    let Some(words) = message.words.clone() else {
        turn.say(Screen::text(html!(language, "konsultasi-catatan-tulisan")));
        return Ok(());
    };
    let name = turn.first_name.to_owned();
    let note = Note { officer: name.clone(), words, at: now };
    let (conn, keys) = turn.store().await?;
    cases::add_note(conn, keys, (case.id, &case.number), (me, message.id), &note).await?;
    relay::note_own(turn, case, message.id, Place::Note).await?;
    relay::refresh(turn, case.id).await?;
    // In a topic all of the office read it where it was written.
    if turn.is_in_group() {
        return Ok(());
    }
    let done = html!(language, "konsultasi-catatan-disimpan", nomor = case.number.as_str());
    relay::put_here(turn, case, Screen::text(done), Place::Note).await?;
    let holder = case.officer.as_ref().map(|(id, _)| *id).filter(|id| *id != me && case.is_held_by(*id));
    if let Some(holder) = holder {
        relay::tell_note(turn, case, holder, &note).await?;
    }
    Ok(())
}

/// A note was changed where it was written.
pub(super) async fn amend(turn: &mut Turn<'_>, case: &Case, message: &relay::Message) -> Talk {
    let Some(words) = &message.words else { return Ok(()) };
    let me = turn.contact.id;
    let (conn, keys) = turn.store().await?;
    if cases::amend_note(conn, keys, (case.id, &case.number), (me, message.id), words).await? {
        relay::refresh(turn, case.id).await?;
    }
    Ok(())
}
