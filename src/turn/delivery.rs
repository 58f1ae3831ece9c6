//! The end of a row that carried a tag, given back to the feature that sent it.

use futures::future::BoxFuture;

use super::{Board, Effects, RowId};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ChatId;
use crate::store::{self, Connection};
use crate::world::World;

/// What a feature does when a row that it tagged has ended; declared in its folder, and in the
/// `DELIVERIES` of its capability.
pub struct OnDelivery {
    /// The feature, as its tags name it.
    pub feature: &'static str,
    /// Does it, in the transaction that writes the end of the row.
    pub run: for<'a> fn(&'a mut Delivered<'_>) -> BoxFuture<'a, Result<Effects, store::Error>>,
}

/// A tagged row that has ended.
pub struct Delivered<'a> {
    /// The cycle's transaction, behind a savepoint.
    pub conn: &'a mut Connection,
    /// For what is encrypted at rest.
    pub keys: &'a Keys,
    /// What the bot knows.
    pub world: &'a World,
    /// The number of the next outbox row.
    pub next_row: &'a mut i64,
    /// When, in epoch milliseconds.
    pub now: Millis,
    /// The key of the tag.
    pub key: &'a str,
    /// The row.
    pub row: RowId,
    /// Where it went.
    pub chat: ChatId,
    /// How it ended.
    pub end: End,
    /// Whether it was sent before, and nobody knows whether that arrived: then it may stand there twice.
    pub resent: bool,
}

impl Delivered<'_> {
    /// The store and the outbox, for what this leads to.
    pub fn board(&mut self) -> Board<'_> {
        Board::new(self.conn, self.keys, self.world, (self.now, self.next_row))
    }
}

/// How a row ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// It was sent; the message, where the call makes one.
    Sent(Option<i64>),
    /// The contact cannot be reached.
    Unreachable,
    /// Telegram never takes it.
    Dropped,
    /// The topic of a group that it was for is gone; the message, where it came into the general topic instead.
    TopicGone(Option<i64>),
    /// It is no longer wanted, such as an edit whose place a newer one took.
    Cancelled,
}
