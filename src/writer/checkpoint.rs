//! Emptying the write-ahead log after an erasure, outside the cycle: the farewell waits for it, nobody else does.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::activity::Activity;
use crate::clock::Clock;
use crate::store::erasure;

/// A reader, such as a backup, may be in the way for long.
const AGAIN: Duration = Duration::from_secs(1);

/// How many erasures were committed, how many of them are out of the log, and how many that was noted of.
#[derive(Debug, Default)]
pub(super) struct Checkpoint {
    wanted: u64,
    reached: Arc<AtomicU64>,
    noted: u64,
}

impl Checkpoint {
    /// Begins to empty the log of what was just committed, again every second until it is empty.
    pub(super) fn begin(&mut self, database: &Path, clock: &Clock, activity: &Activity) {
        self.wanted += 1;
        let (wanted, reached) = (self.wanted, self.reached.clone());
        let (database, clock, activity) = (database.to_owned(), clock.clone(), activity.clone());
        let mut aside = Some(activity.aside());
        tokio::spawn(async move {
            loop {
                match erasure::empty_wal(&database).await {
                    Ok(true) => break,
                    Ok(false) => {}
                    Err(error) => tracing::warn!(name: "checkpoint.failed", %error, "the log could not be emptied yet"),
                }
                aside.take();
                clock.sleep(AGAIN).await;
                aside = Some(activity.aside());
            }
            reached.fetch_max(wanted, Ordering::AcqRel);
            drop(aside);
        });
    }

    /// Whether everything that was erased is out of the log now; true once.
    pub(super) fn is_over(&mut self) -> bool {
        let is_over = self.reached.load(Ordering::Acquire) == self.wanted && self.noted < self.wanted;
        if is_over {
            self.noted = self.wanted;
        }
        is_over
    }
}
