//! Sending something of a case on a board, and noting where it stands.

use super::key::{What, tag};
use crate::domain::Lane;
use crate::store;
use crate::store::cases::{self, Case, Place, Spot};
use crate::talks::consultation::access;
use crate::turn::{Board, Outgoing, Recipient, RowId, Send, Tag};

/// Sends something of a case and notes where it stands: into its topic, or to somebody of the office.
pub(super) async fn put(
    board: &mut Board<'_>,
    case: &Case,
    to: Recipient,
    what: Outgoing,
    (place, entry): (Place, Option<i64>),
    about: What,
) -> Result<(), store::Error> {
    let row = board.reserve_row();
    let send = placed(board, case, to, what, (place, entry), about, row).await?;
    board.send(send);
    Ok(())
}

/// The same, not sent yet, under a row that was reserved.
pub(super) async fn placed(
    board: &mut Board<'_>,
    case: &Case,
    to: Recipient,
    what: Outgoing,
    (place, entry): (Place, Option<i64>),
    about: What,
    row: RowId,
) -> Result<Send, store::Error> {
    note(board, case, to, (place, entry), row).await?;
    let tag = if to.chat.is_group() {
        tag(case.id, to.topic, about)
    } else {
        Tag { feature: access::FEATURE, key: place.word().to_owned() }
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
