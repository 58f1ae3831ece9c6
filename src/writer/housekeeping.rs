//! What time takes away: seen ids, finished rows, old failures and questions.

use std::time::Duration;

use super::cycle::Collected;
use super::{Writer, desk};
use crate::clock::Millis;
use crate::store::{
    self, audit, desk as desk_records, desk_links, failed, feedback, form_ends, outbox, seen, twins, unanswered,
};

/// How often there is something to sweep.
pub(super) const EVERY: Duration = Duration::from_mins(1);
/// How soon it goes on when there is more.
const SOON: Duration = Duration::from_secs(1);
/// Rows of a kind removed at a time, so that the writer is never held up.
const CHUNK: i64 = 500;
pub(super) const DAY: Millis = 86_400_000;
/// Finished rows are kept as long as Telegram lets a message be changed.
const FINISHED_KEPT: Millis = 2 * DAY;
const FAILURES_KEPT: Millis = 30 * DAY;
/// Told to people in /privasi: twelve months.
const QUESTIONS_KEPT: Millis = 365 * DAY;

/// What nobody confirmed, links that hand it over, and merges that can be undone.
pub(super) const RECORDS_KEPT: Millis = desk_records::KEPT_DAYS * DAY;

/// A year of statistics is enough to compare with.
const ENDS_KEPT: Millis = 365 * DAY;
/// What people of the office did can be asked about for five years.
const AUDIT_KEPT: Millis = 5 * 365 * DAY;

impl Writer {
    /// Sweeps once a minute, and sooner while there is more than a chunk of anything.
    pub(super) async fn sweep(&mut self, now: Millis) -> Result<Collected, store::Error> {
        let elapsed = self.clock.elapsed();
        if elapsed < self.swept + EVERY {
            return Ok(Collected::default());
        }
        let conn = &mut self.conn;
        // Before what is told of is removed.
        let told = desk::warn(conn, now, CHUNK).await?;
        let swept = [
            seen::prune(conn, now, CHUNK).await?,
            outbox::prune(conn, now - FINISHED_KEPT, CHUNK).await?,
            failed::prune(conn, now - FAILURES_KEPT, CHUNK).await?,
            unanswered::prune(conn, now - QUESTIONS_KEPT, CHUNK).await?,
            form_ends::prune(conn, now - ENDS_KEPT, CHUNK).await?,
            feedback::prune(conn, now - QUESTIONS_KEPT, CHUNK).await?,
            audit::prune(conn, now - AUDIT_KEPT, CHUNK).await?,
            desk_records::prune(conn, now - RECORDS_KEPT, CHUNK).await?,
            desk_links::prune(conn, now - RECORDS_KEPT, CHUNK).await?,
            twins::settle_old(conn, &self.keys, now - RECORDS_KEPT, CHUNK).await?,
        ];
        let more = swept.iter().any(|count| i64::try_from(*count).unwrap_or_default() >= CHUNK);
        self.swept = if more { (elapsed + SOON).saturating_sub(EVERY) } else { elapsed };
        Ok(told)
    }
}
