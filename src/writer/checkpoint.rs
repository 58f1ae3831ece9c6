//! Ridding the write-ahead log of what was erased, outside the cycle: the farewell waits for it, nobody else does.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use tokio::sync::Mutex;

use crate::activity::Activity;
use crate::clock::Clock;
use crate::store;
use crate::store::wal::{self, Generation};

/// A reader, such as a backup, may be in the way for long.
const AGAIN: Duration = Duration::from_secs(1);

/// Tries once; which generation the log is in after the erasure is noted by the first try.
async fn forget(database: &Path, of: &mut Option<Generation>) -> Result<bool, store::Error> {
    let noted = match *of {
        Some(noted) => noted,
        None => *of.insert(wal::generation(database)?),
    };
    wal::forget(database, noted).await
}

/// How many erasures were committed, how many of them are out of the log, and how many that was noted of.
#[derive(Debug, Default)]
pub(super) struct Checkpoint {
    wanted: u64,
    reached: Arc<AtomicU64>,
    noted: u64,
    /// One at a time: what rids the log of one erasure rids it of all before.
    turn: Arc<Mutex<()>>,
}

impl Checkpoint {
    /// Begins to rid the log of what was just committed before; tried every second until nothing of it is left.
    pub(super) fn begin(&mut self, database: &Path, clock: &Clock, activity: &Activity) {
        self.wanted += 1;
        let (wanted, reached, turn) = (self.wanted, self.reached.clone(), self.turn.clone());
        let (database, clock, activity) = (database.to_owned(), clock.clone(), activity.clone());
        let mut aside = Some(activity.aside());
        tokio::spawn(async move {
            let mut of = None;
            loop {
                let is_over = {
                    let _turn = turn.lock().await;
                    let is_known = reached.load(Ordering::Acquire) >= wanted;
                    if is_known { Ok(true) } else { forget(&database, &mut of).await }
                };
                match is_over {
                    Ok(true) => break,
                    Ok(false) => {}
                    Err(error) => {
                        tracing::warn!(name: "checkpoint.failed", %error, "the log still holds what was erased");
                    }
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
