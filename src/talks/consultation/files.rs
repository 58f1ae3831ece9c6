//! What was sent with a case, for whoever reads it in a private chat: a card says only that there is a voice or a photo.

use super::access;
use super::relay;
use crate::domain::CaseNumber;
use crate::domain::policy::Action;
use crate::plain;
use crate::store::cases;
use crate::turn::{Talk, Turn};

/// Copies all of it to whoever asks; what is written in reply to it goes to the owner, as with any message of the case.
pub(super) async fn give(turn: &mut Turn<'_>, number: &CaseNumber) -> Talk {
    let case = access::case(turn, number, Action::SeeCases).await?;
    access::note(turn, Action::SeeCases, &case).await?;
    let (me, keys) = (turn.contact.id, turn.keys);
    let entries = cases::entries(turn.read(), keys, (case.id, number)).await?;
    turn.toast(plain!(turn.language, "konsultasi-singkat-lampiran"));
    relay::give_files(turn, &case, me, &entries).await
}
