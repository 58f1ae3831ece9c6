//! What time takes away, a chunk at a time.

use std::time::Duration;

use super::cycle::Collected;
use super::{Writer, unconfirmed};
use crate::clock::{DAY, Millis};
use crate::store::{self, desk as desk_records, duplicates, retention};

/// How often there is something to sweep.
pub(super) const EVERY: Duration = Duration::from_mins(1);
/// How soon it goes on when there is more.
const SOON: Duration = Duration::from_secs(1);
/// Rows of a kind removed at a time, so that the writer is never held up.
const CHUNK: i64 = 500;
/// Merges that can be undone.
const MERGES_KEPT: Millis = desk_records::KEPT_DAYS * DAY;

impl Writer {
    /// Sweeps once a minute, and sooner while there is more than a chunk of anything.
    pub(super) async fn sweep(&mut self, now: Millis) -> Result<Collected, store::Error> {
        let elapsed = self.clock.elapsed();
        if elapsed < self.swept + EVERY {
            return Ok(Collected::default());
        }
        // Before what is told of is removed.
        let told = unconfirmed::warn(&mut self.conn, now, CHUNK).await?;
        let merges = duplicates::finalize_merges(&mut self.conn, &self.keys, now - MERGES_KEPT, CHUNK).await?;
        let more = retention::sweep(&mut self.conn, &self.keys, now, CHUNK).await?
            || i64::try_from(merges).unwrap_or_default() >= CHUNK;
        self.swept = if more { (elapsed + SOON).saturating_sub(EVERY) } else { elapsed };
        Ok(told)
    }
}
