//! Albums of a case are albums in its topic too: the parts come one by one and wait for each other for a moment.

use super::place::{self, Placing};
use crate::domain::ChatId;
use crate::store;
use crate::store::cases::{self, AlbumPart, Case, Entry, Place};
use crate::store::outbox::{self, Referred};
use crate::talks::consultation::access::GATHERED_FOR;
use crate::text::Html;
use crate::turn::{AlbumCopy, Board, Outgoing, Recipient, RowId, Screen};

/// Posts a part of an album: with those that still wait, or else under a head of its own where it is the first.
pub(super) async fn post(
    board: &mut Board<'_>,
    case: &Case,
    to: Recipient,
    (entry, album): (&Entry, &str),
    head: Html,
) -> Result<(), store::Error> {
    let parts = cases::album(board.conn, (case.id, album), to.chat).await?;
    let Some(own) = parts.iter().find(|part| part.entry == entry.id) else { return Ok(()) };
    let earlier: Vec<AlbumPart> = parts.iter().filter(|part| part.entry < entry.id).copied().collect();
    if earlier.is_empty() {
        let what = Outgoing::New(Screen::text(head));
        place::put(board, case, Placing::copy(to, what, entry.id, entry.id)).await?;
    }
    let waiting = match earlier.iter().rev().find_map(|part| part.row) {
        // A row of this very cycle is not in the store yet.
        Some(row) => {
            let referred = outbox::refer(board.conn, row).await?;
            matches!(referred, Referred::Waiting | Referred::Gone).then_some(row)
        }
        None => None,
    };
    let together: Vec<AlbumPart> =
        earlier.into_iter().filter(|part| waiting.is_some() && part.row == waiting).chain([*own]).collect();
    let joins = waiting.map(RowId);
    send(board, case, to, entry, (&together, joins)).await
}

/// Posts a whole album with its first part.
pub(super) async fn all(
    board: &mut Board<'_>,
    case: &Case,
    to: Recipient,
    (entry, album): (&Entry, &str),
) -> Result<(), store::Error> {
    let parts = cases::album(board.conn, (case.id, album), to.chat).await?;
    if parts.first().is_none_or(|first| first.entry != entry.id) {
        return Ok(());
    }
    send(board, case, to, entry, (&parts, None)).await
}

/// Sends parts in one row; the places of those that are in it already are known.
async fn send(
    board: &mut Board<'_>,
    case: &Case,
    to: Recipient,
    entry: &Entry,
    (parts, joins): (&[AlbumPart], Option<RowId>),
) -> Result<(), store::Error> {
    let Some(from) = written_in(board, entry).await? else { return Ok(()) };
    let row = joins.unwrap_or_else(|| board.reserve_row());
    let first = parts.first().map_or(entry.id, |first| first.entry);
    let messages = parts.iter().map(|part| part.message).collect();
    let what = Outgoing::Album(AlbumCopy { from, messages, joins });
    let mut send = place::placed(board, case, Placing::copy(to, what, entry.id, first), row).await?;
    if joins.is_none() {
        for part in parts.iter().filter(|part| part.entry != entry.id) {
            place::note(board, case, to, (Place::Copy, Some(part.entry)), row).await?;
        }
    }
    send.not_before = board.now + GATHERED_FOR;
    board.send(send);
    Ok(())
}

/// The chat in which a message of the case was written.
async fn written_in(board: &mut Board<'_>, entry: &Entry) -> Result<Option<ChatId>, store::Error> {
    let places = cases::of_entry(board.conn, entry.id).await?;
    Ok(places.iter().find(|spot| spot.place == Place::Original).map(|spot| spot.chat))
}
