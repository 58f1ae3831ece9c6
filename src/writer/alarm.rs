//! Throttling of alerts: how often admins hear of updates that were set aside (dead letters).

use std::time::Duration;

/// Admins hear of failures at most this often.
const EVERY: Duration = Duration::from_mins(1);

/// When admins were told last, and what they were not told since.
#[derive(Debug, Default)]
pub(super) struct Alarm {
    last: Option<Duration>,
    /// Failures that no admin heard of.
    pub(super) untold: i64,
}

impl Alarm {
    /// Whether admins are to hear of it now.
    pub(super) fn is_due(&self, elapsed: Duration) -> bool {
        self.last.is_none_or(|last| last + EVERY <= elapsed)
    }

    /// Notes that they heard.
    pub(super) fn told(&mut self, elapsed: Duration) {
        *self = Self { last: Some(elapsed), untold: 0 };
    }
}
