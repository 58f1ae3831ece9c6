//! A timed job: what time brings, as a [`Turn`](crate::turn::Turn) is what a contact brings.
//!
//! A [`Job`] runs in a transaction of its own on the writer's connection, a chunk at a time, and leads to [`Effects`]
//! that are committed with it. Each is declared in a file of its own; `planner` knows them all and says what is due.

mod background;
mod chunk_size;
pub(crate) mod quiet_hours;

use std::collections::HashMap;
use std::time::Duration;

use futures::future::BoxFuture;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Role};
use crate::health::Health;
use crate::store::announcements::{counts, lists};
use crate::store::{self, Connection};
use crate::turn::{Effects, RowId, reserve_row};
use crate::world::World;
pub(crate) use background::{Background, Pending, Rung};
pub(crate) use chunk_size::ChunkSize;

/// A minute: how often most things are looked at.
pub(crate) const MINUTE: Duration = Duration::from_mins(1);
/// Rows that a job handles at a time, so that the writer is never held up.
pub(crate) const CHUNK: i64 = 500;

/// One thing that is done again and again.
pub(crate) struct Job {
    /// Its name in logs and metrics.
    pub(crate) name: &'static str,
    /// How long after a run the next one is due, where nothing was left over; the first is due so long after a start.
    pub(crate) every: Duration,
    /// At which hours it runs.
    pub(crate) hours: Hours,
    /// Does a chunk of it.
    pub(crate) run: Run,
}

/// Does a chunk of a job.
pub(crate) type Run = for<'a> fn(&'a mut Tick<'_>) -> BoxFuture<'a, Result<Effects, store::Error>>;

/// When a job may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hours {
    /// From eight to eight in Lampung: it says what nobody asked for.
    Daytime,
    /// The same, the first time at the start: what fell due while nothing ran does not wait any longer.
    DaytimeFromStart,
    /// Always, the first time after its own time.
    Any,
    /// The same, but not while the bot is worked on: it tells owners what they did not ask for, at hours of its own.
    AnySpeaking,
    /// Always, the first time at the start.
    FromStart,
    /// Always, but only while outbox rows wait for a claim.
    WhileRowsWait,
}

/// What became of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ran {
    /// Nothing was left over.
    All,
    /// A chunk was handled, and there may be more.
    Chunk,
    /// The same, and the rest is done as soon as nobody waits for an answer.
    Hurried,
    /// It broke by itself and was undone: it is due as if it had run.
    Failed,
    /// The database did not take it.
    NotTaken,
}

/// What a job works with.
pub(crate) struct Tick<'a> {
    /// The writer's connection, in a transaction of this job alone.
    pub(crate) conn: &'a mut Connection,
    /// For what is encrypted at rest.
    pub(crate) keys: &'a Keys,
    /// What the bot knows.
    pub(crate) world: &'a World,
    /// When, in epoch milliseconds.
    pub(crate) now: Millis,
    /// Rows to be handled at most.
    pub(crate) chunk: i64,
    /// What jobs remember while the process runs.
    pub(crate) state: &'a mut State,
    /// Where what takes too long for the writer is read.
    pub(crate) background: &'a Background,
    /// How the bot is.
    pub(crate) health: &'a Health,
    /// How many of the notices of its health are on their way with this run.
    pub(crate) told: usize,
    /// How long its last run held the writer; nothing before the first.
    pub(crate) took: Duration,
    /// Whether there is more than a chunk of anything: then the job goes on soon.
    pub(crate) more: bool,
    /// Whether it goes on at once, where nobody waits for an answer.
    pub(crate) hurries: bool,
    /// The number of the next outbox row.
    pub(crate) next_row: &'a mut i64,
}

/// What jobs remember while the process runs; lost with it and with a transaction that could not be committed.
#[derive(Debug, Default)]
pub(crate) struct State {
    /// The roles whose lists of commands were set; none before the first run.
    pub(crate) command_lists: Option<HashMap<ContactId, Role>>,
    /// The audit entry up to which the log was verified, while there is more of it.
    pub(crate) audited: Option<store::audit::Verified>,
    /// How long the last run of each job held the writer.
    pub(crate) took: HashMap<&'static str, Duration>,
    /// How many followers the next chunk of copies looks at.
    pub(crate) copies: ChunkSize,
    /// The count of an audience that is under way, and the page that waits for it.
    pub(crate) counts: Pending<(counts::Page, counts::Found)>,
    /// The list that is being made, and who waits for it.
    pub(crate) lists: Pending<(lists::ListRequest, lists::Made)>,
    /// How many the announcement of this row reaches, which goes every week and is due.
    pub(crate) weekly: Pending<(i64, i64)>,
}

impl Tick<'_> {
    /// Notes how many rows of a kind were handled: a full chunk means that there may be more.
    pub(crate) fn handled(&mut self, rows: u64) {
        self.more |= i64::try_from(rows).unwrap_or(i64::MAX) >= self.chunk;
    }

    /// Reserves the number of an outbox row, so that what is sent with it can be edited later, sent or not.
    pub(crate) fn reserve_row(&mut self) -> RowId {
        reserve_row(self.next_row)
    }

    /// The number of the next outbox row, from which on rows of what goes to many are written.
    pub(crate) fn first_row(&self) -> i64 {
        *self.next_row
    }

    /// Reserves the numbers of so many rows that were written from there on.
    pub(crate) fn reserve_rows(&mut self, rows: i64) {
        *self.next_row += rows;
    }
}
