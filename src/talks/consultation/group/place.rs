//! Sending something of a case on a board, and noting where it stands.

use super::key::{What, tag};
use crate::domain::Lane;
use crate::store;
use crate::store::cases::{self, Case, Place, Spot};
use crate::talks::consultation::access;
use crate::turn::{Board, Outgoing, Recipient, RowId, Send, Tag};

/// Something of a case that is sent into its topic, or to somebody of the office.
pub(super) struct Placing {
    /// Where to.
    pub(super) to: Recipient,
    /// What is sent.
    pub(super) what: Outgoing,
    /// What it is of the case, and of which message.
    pub(super) place: (Place, Option<i64>),
    /// As what it comes back once it was sent.
    pub(super) about: What,
}

impl Placing {
    /// A card.
    pub(super) fn card(to: Recipient, what: Outgoing) -> Self {
        Self { to, what, place: (Place::Card, None), about: What::Other }
    }

    /// A message of the case as it stands elsewhere too; an album comes back as its first part.
    pub(super) fn copy(to: Recipient, what: Outgoing, entry: i64, first: i64) -> Self {
        Self { to, what, place: (Place::Copy, Some(entry)), about: What::Message(first) }
    }
}

/// Sends something of a case and notes where it stands.
pub(super) async fn put(board: &mut Board<'_>, case: &Case, placing: Placing) -> Result<(), store::Error> {
    let row = board.reserve_row();
    let send = placed(board, case, placing, row).await?;
    board.send(send);
    Ok(())
}

/// The same, not sent yet, under a row that was reserved.
pub(super) async fn placed(
    board: &mut Board<'_>,
    case: &Case,
    Placing { to, what, place, about }: Placing,
    row: RowId,
) -> Result<Send, store::Error> {
    note(board, case, to, place, row).await?;
    let tag = if to.chat.is_group() {
        tag(case.id, to.topic, about)
    } else {
        Tag { feature: access::FEATURE, key: place.0.word().to_owned() }
    };
    Ok(Send::new(to, Lane::Case, what).row(row).tag(tag))
}

/// Notes that something of a case will stand where this row goes.
pub(super) async fn note(
    board: &mut Board<'_>,
    case: &Case,
    to: Recipient,
    (place, entry): (Place, Option<i64>),
    row: RowId,
) -> Result<(), store::Error> {
    let spot = Spot { case: case.id, entry, place, chat: to.chat, message: None, row: Some(row.0) };
    cases::note_place(board.conn, &spot, board.now).await
}
