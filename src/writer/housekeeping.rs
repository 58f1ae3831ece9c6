//! What time takes away, a chunk at a time.

use std::time::Duration;

use super::Writer;
use crate::clock::Millis;
use crate::store::{self, retention};

/// How often there is something to sweep.
pub(super) const EVERY: Duration = Duration::from_mins(1);
/// How soon it goes on when there is more.
const SOON: Duration = Duration::from_secs(1);
/// Rows of a kind removed at a time, so that the writer is never held up.
const CHUNK: i64 = 500;

impl Writer {
    /// Sweeps once a minute, and sooner while there is more than a chunk of anything.
    pub(super) async fn sweep(&mut self, now: Millis) -> Result<(), store::Error> {
        let elapsed = self.clock.elapsed();
        if elapsed < self.swept + EVERY {
            return Ok(());
        }
        let mut more = false;
        for kind in &retention::KINDS {
            let swept = retention::prune(&mut self.conn, kind, now, CHUNK).await?;
            more |= i64::try_from(swept).unwrap_or_default() >= CHUNK;
        }
        self.swept = if more { (elapsed + SOON).saturating_sub(EVERY) } else { elapsed };
        Ok(())
    }
}
