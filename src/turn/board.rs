//! The store and the outbox without a contact: what a turn, the end of a row and a change of a group have in common.

use super::{Effects, RowId, Send, reserve_row};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::store::Connection;
use crate::world::World;

/// Where something is written and sent that goes on beyond one turn, such as a case in a group.
pub struct Board<'a> {
    /// The cycle's transaction, behind a savepoint.
    pub conn: &'a mut Connection,
    /// For what is encrypted at rest.
    pub keys: &'a Keys,
    /// What the bot knows.
    pub world: &'a World,
    /// When, in epoch milliseconds.
    pub now: Millis,
    /// What it leads to.
    pub effects: Effects,
    next_row: &'a mut i64,
}

impl<'a> Board<'a> {
    /// A board on which nothing stands yet.
    #[must_use]
    pub fn new(
        conn: &'a mut Connection,
        keys: &'a Keys,
        world: &'a World,
        (now, next_row): (Millis, &'a mut i64),
    ) -> Self {
        Self { conn, keys, world, now, effects: Effects::default(), next_row }
    }

    /// Sends something to anybody, on any lane.
    pub fn send(&mut self, send: Send) {
        self.effects.sends.push(send);
    }

    /// Reserves the number of an outbox row, so that what is sent with it is known when it has ended.
    pub fn reserve_row(&mut self) -> RowId {
        reserve_row(self.next_row)
    }
}
