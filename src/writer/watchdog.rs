//! Ends the process when one decision does not return: a hang is treated like a crash.
//!
//! The next start takes the updates one by one and sets the culprit aside after three tries.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::clock::Clock;

const IDLE: u64 = 0;

/// Says since when a decision is under way.
#[derive(Clone, Debug)]
pub struct Heart {
    clock: Clock,
    since: Arc<AtomicU64>,
}

impl Heart {
    /// Starts a watchdog that aborts the process when a decision takes longer than `limit`.
    ///
    /// # Errors
    /// When the thread cannot be started.
    pub fn watch(limit: Duration) -> std::io::Result<Self> {
        // Its own clock: a clock moved by a test must not look like a hang.
        let heart = Self { clock: Clock::system(), since: Arc::new(AtomicU64::new(IDLE)) };
        // Weak: a bot that the sandbox killed in the middle of a decision is not watched any longer.
        let (clock, watched) = (heart.clock.clone(), Arc::downgrade(&heart.since));
        std::thread::Builder::new().name("watchdog".into()).spawn(move || {
            while let Some(watched) = watched.upgrade() {
                let since = watched.load(Ordering::Relaxed);
                drop(watched);
                if since != IDLE && as_millis(clock.elapsed()).saturating_sub(since) > as_millis(limit) {
                    tracing::error!(name: "watchdog.abort", "a decision does not return; ending the process");
                    std::process::abort();
                }
                std::thread::sleep(limit.min(Duration::from_secs(1)) / 4);
            }
        })?;
        Ok(heart)
    }

    /// Notes that a decision begins.
    pub fn begin(&self) {
        self.since.store(self.now().max(1), Ordering::Relaxed);
    }

    /// Notes that it is done.
    pub fn end(&self) {
        self.since.store(IDLE, Ordering::Relaxed);
    }

    fn now(&self) -> u64 {
        as_millis(self.clock.elapsed())
    }
}

fn as_millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
