//! On which of the writer's accounts a row is in flight.

use crate::domain::Lane;
use crate::store::outbox::Row;

/// On which of the writer's accounts a row is in flight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Account {
    /// A reply to somebody who waits for it now.
    Fresh,
    /// A reply that goes behind the fresh ones: its update is old, or it had to wait.
    Late,
    /// A row of another lane, which holds one of the slots for claims.
    Claimed,
}

impl Account {
    /// The account of a row: a reply that may go from the beginning of time is fresh.
    #[must_use]
    pub fn of(row: &Row) -> Self {
        match row.lane {
            Lane::Reply if row.not_before <= 0 => Self::Fresh,
            Lane::Reply => Self::Late,
            Lane::Case | Lane::Notice | Lane::Bulk => Self::Claimed,
        }
    }
}
