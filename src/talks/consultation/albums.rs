//! Albums of a consultation stay together: the parts come one by one and wait for each other for a moment.

use super::access::GATHERED_FOR;
use super::relay;
use crate::domain::{ChatId, ContactId};
use crate::store::cases::{self, AlbumPart, Case, Place};
use crate::store::outbox::{self, Referred};
use crate::turn::{AlbumCopy, Outgoing, RowId, Talk, Turn};

/// Whether a message is a further part of an album that is on its way or was sent: then it went along, or after it.
pub(super) async fn joins(
    turn: &mut Turn<'_>,
    case: &Case,
    (to, entry): (ContactId, i64),
    message: &relay::Message,
) -> Talk<bool> {
    let Some(album) = &message.album else { return Ok(false) };
    let parts = cases::album(turn.read(), (case.id, album), to.chat()).await?;
    let earlier: Vec<&AlbumPart> = parts.iter().filter(|part| part.entry < entry).collect();
    if earlier.is_empty() {
        return Ok(false);
    }
    let waiting = earlier.iter().rev().find_map(|part| part.row);
    // A row of this very cycle is not in the store yet.
    let joined = match waiting {
        Some(row) => {
            let referred = outbox::refer(turn.read(), row).await?;
            matches!(referred, Referred::Waiting | Referred::Gone).then_some(row)
        }
        None => None,
    };
    let together = joined.map(|row| {
        let messages = earlier.iter().filter(|part| part.row == Some(row)).map(|part| part.message).collect();
        (RowId(row), messages)
    });
    pass(turn, case, (to, entry), message.id, together).await?;
    Ok(true)
}

/// Sends a part of an album, with those that wait in a row already.
pub(super) async fn pass(
    turn: &mut Turn<'_>,
    case: &Case,
    (to, entry): (ContactId, i64),
    message: i64,
    together: Option<(RowId, Vec<i64>)>,
) -> Talk {
    let (from, now) = (turn.here().chat, turn.now);
    let (row, mut messages) = match &together {
        Some((row, messages)) => (*row, messages.clone()),
        None => (turn.reserve_row(), Vec::new()),
    };
    messages.push(message);
    let album = AlbumCopy { from, messages, joins: together.map(|(row, _)| row) };
    let send = relay::placed(turn, case, to, Outgoing::Album(album), (Place::Copy, Some(entry)), row).await?;
    turn.send(send.not_before(now + GATHERED_FOR));
    Ok(())
}

/// Hands a whole album to who has the case from now on, with its first part.
pub(super) async fn hand(
    turn: &mut Turn<'_>,
    case: &Case,
    (to, entry): (ContactId, i64),
    (from, album): (ChatId, &str),
) -> Talk {
    let parts = cases::album(turn.read(), (case.id, album), to.chat()).await?;
    if parts.first().is_none_or(|first| first.entry != entry) {
        return Ok(());
    }
    let row = turn.reserve_row();
    let messages: Vec<i64> = parts.iter().map(|part| part.message).collect();
    let album = AlbumCopy { from, messages, joins: None };
    let mut send = None;
    for part in &parts {
        let what = Outgoing::Album(album.clone());
        send = Some(relay::placed(turn, case, to, what, (Place::Copy, Some(part.entry)), row).await?);
    }
    if let Some(send) = send {
        turn.send(send);
    }
    Ok(())
}
