//! A row that fetches: what comes back is no message but what stands in a table that somebody sent.
//!
//! It is a row like others, so that it outlives a crash and is tried again in an outage. It is final with whatever came of
//! it, and that is answered in the transaction that writes its end (`writer/fetched.rs`).

use super::{Effect, Report, Sender};
use crate::domain::{TableFault, TableRows};
use crate::store::outbox::{Row, State};
use crate::telegram::outcome::Reply;
use crate::telegram::queue::Job;
use crate::telegram::render::FETCH;
use crate::telegram::transport::{Fetched, Transport};
use crate::text::table;

/// Whether a row fetches.
pub(super) fn is_fetch(row: &Row) -> bool {
    row.method == FETCH
}

/// Fetches a file and reads it, where nobody waits for that. A file that breaks the reader is a broken file.
pub(super) async fn table(transport: &Transport, payload: &[u8]) -> Reply {
    let bytes = match transport.fetch(payload, table::LARGEST).await {
        Fetched::Bytes(bytes) => bytes,
        Fetched::TooLarge => return Reply::Table(Err(TableFault::TooLarge)),
        Fetched::Gone => return Reply::Table(Err(TableFault::Gone)),
        Fetched::Not(reply) => return reply,
    };
    let reading = tokio::task::spawn_blocking(move || table::read(&bytes));
    Reply::Table(reading.await.unwrap_or(Err(TableFault::Broken)))
}

impl Sender {
    /// A file was read, or cannot be.
    pub(super) fn fetched(&mut self, job: &Job, table: Result<TableRows, TableFault>) {
        self.queue.finished(job.row.chat, None);
        let effect = Some(Effect::Fetched(table));
        self.report(Report { effect, ..self.end(job, State::Sent, None) });
    }

    /// A file is given up: whoever sent it hears that of whoever waits for it, and not that an answer was lost.
    pub(super) fn not_fetched(&self, job: &Job, report: Report, error: &'static str) {
        let settled = self.end(job, State::Sent, Some(error)).settled;
        let effect = Some(Effect::Fetched(Err(TableFault::NotFetched)));
        self.report(Report { settled, released: true, effect, ..report });
    }
}
