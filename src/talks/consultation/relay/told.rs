//! Words about a consultation to one of its sides, in messages that may be replied to.

use super::put;
use crate::domain::{ContactId, Language};
use crate::html;
use crate::store::cases::{Case, Note, Place};
use crate::talks::office;
use crate::text::Html;
use crate::turn::{Outgoing, Screen, Talk, Turn};

/// Tells whoever has a case what a colleague noted.
pub(in crate::talks::consultation) async fn tell_note(
    turn: &mut Turn<'_>,
    case: &Case,
    to: ContactId,
    note: &Note,
) -> Talk {
    let language = office::language_of(turn, to).await?;
    let line = html!(language, "konsultasi-catatan-baris", petugas = &note.officer, isi = &note.words);
    let head = html!(language, "konsultasi-catatan-kabar", nomor = case.number.as_str());
    let screen = Screen::text(Html::join(&[head, line], "\n"));
    put(turn, case, to, Outgoing::New(screen), (Place::Note, None)).await?;
    Ok(())
}

/// Tells the owner something about a case, in a message that may be replied to.
pub(in crate::talks::consultation) async fn tell_owner(
    turn: &mut Turn<'_>,
    case: &Case,
    screen: impl Fn(Language) -> Screen,
) -> Talk {
    tell_owner_at(turn, case, Place::Copy, screen).await
}

/// The same in a message of another sort.
pub(in crate::talks::consultation) async fn tell_owner_at(
    turn: &mut Turn<'_>,
    case: &Case,
    place: Place,
    screen: impl Fn(Language) -> Screen,
) -> Talk {
    let language = office::language_of(turn, case.contact).await?;
    put(turn, case, case.contact, Outgoing::New(screen(language)), (place, None)).await?;
    Ok(())
}

/// Tells an officer something about a case, in a message that may be replied to.
pub(in crate::talks::consultation) async fn tell_officer(
    turn: &mut Turn<'_>,
    case: &Case,
    to: ContactId,
    words: impl Fn(Language) -> Html,
) -> Talk {
    let language = office::language_of(turn, to).await?;
    put(turn, case, to, Outgoing::New(Screen::text(words(language))), (Place::Copy, None)).await?;
    Ok(())
}
