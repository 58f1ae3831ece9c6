//! What time says about a case: messages that may be replied to as any other of it.

use super::relay::FEATURE;
use crate::domain::{ContactId, Lane};
use crate::job::Tick;
use crate::store;
use crate::store::cases::{self, Place, Spot};
pub(super) use crate::talks::duty::{backups, heads, is_head, is_list_time, may_tell, officer, on_duty, others};
use crate::turn::{Effects, Outgoing, Screen, Send, Tag};

/// Sends a screen of a case into somebody's chat and notes where it stands.
pub(super) async fn put(
    tick: &mut Tick<'_>,
    effects: &mut Effects,
    case: i64,
    to: ContactId,
    (place, screen): (Place, Screen),
) -> Result<(), store::Error> {
    let row = tick.reserve_row();
    let spot = Spot { case, entry: None, place, chat: to.chat(), message: None, row: Some(row.0) };
    cases::note_place(tick.conn, &spot, tick.now).await?;
    let tag = Tag { feature: FEATURE, key: place.word().to_owned() };
    effects.sends.push(Send::new(to, Lane::Case, Outgoing::New(screen)).row(row).tag(tag));
    Ok(())
}
