//! The only caller of the machine's clocks.
//!
//! Everything else is handed a [`Clock`], which tests and the sandbox can move forward.

use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use chrono::{DateTime, NaiveDate, NaiveDateTime, NaiveTime};
use tokio::sync::watch;

/// Milliseconds since 1970-01-01T00:00:00Z.
pub type Millis = i64;
/// A day of the wall clock.
pub const DAY: Millis = 86_400_000;
/// Western Indonesian Time, WIB: UTC+7, no summer time.
pub const WIB: Millis = 7 * 3_600_000;

/// What clocks in Lampung show at a moment.
#[must_use]
pub fn local(at: Millis) -> NaiveDateTime {
    DateTime::from_timestamp_millis(at.saturating_add(WIB)).unwrap_or_default().naive_utc()
}

/// The moment at which clocks in Lampung show this.
#[must_use]
pub fn at_local(local: NaiveDateTime) -> Millis {
    local.and_utc().timestamp_millis() - WIB
}

/// The moment at which a day begins in Lampung.
#[must_use]
pub fn midnight(day: NaiveDate) -> Millis {
    at_local(day.and_time(NaiveTime::MIN))
}

/// How long it is until clocks in Lampung next show this full hour; a whole day where they show it now.
#[must_use]
pub fn until_hour(hour: i64, now: Millis) -> Duration {
    let left = DAY - (now + WIB - hour * 3_600_000).rem_euclid(DAY);
    Duration::from_millis(u64::try_from(left).unwrap_or_default())
}

/// A wall clock and a monotonic one that move together.
#[derive(Clone, Debug)]
pub struct Clock {
    started: Instant,
    offset: Arc<watch::Sender<Duration>>,
    /// By how much the wall clock is behind the machine's, before it was moved.
    behind: Duration,
}

impl Clock {
    /// Starts a clock that shows the machine's time.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn system() -> Self {
        Self { started: Instant::now(), offset: Arc::new(watch::Sender::new(Duration::ZERO)), behind: Duration::ZERO }
    }

    /// Starts a clock that shows an earlier moment and goes on from there; a moment to come is not waited for, and the
    /// clock shows the machine's time.
    #[must_use]
    pub fn starting_at(moment: Millis) -> Self {
        let clock = Self::system();
        let behind = Duration::from_millis(u64::try_from(clock.now() - moment).unwrap_or_default());
        Self { behind, ..clock }
    }

    /// Starts a clock that is behind the machine's by so much.
    #[must_use]
    pub fn behind(time: Duration) -> Self {
        Self { behind: time, ..Self::system() }
    }

    /// Reads the wall clock, for what is stored and shown.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
    pub fn now(&self) -> Millis {
        let real = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        millis((real + *self.offset.borrow()).saturating_sub(self.behind))
    }

    /// Reads the monotonic clock, for pacing: a jump of the wall clock does not touch it.
    #[must_use]
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed() + *self.offset.borrow()
    }

    /// Waits for `time` on this clock; moving the clock forward ends the wait early.
    pub async fn sleep(&self, time: Duration) {
        self.sleep_until(self.elapsed().saturating_add(time)).await;
    }

    /// Waits until [`Clock::elapsed`] has come to `until`, also where the clock was moved before the wait began.
    pub async fn sleep_until(&self, until: Duration) {
        let mut moved = self.offset.subscribe();
        while let Some(left) = until.checked_sub(self.elapsed()).filter(|left| !left.is_zero()) {
            tokio::select! {
                () = tokio::time::sleep(left) => {}
                _ = moved.changed() => {}
            }
        }
    }

    /// Moves the clock forward and wakes everyone who waits on it.
    pub fn advance(&self, time: Duration) {
        self.offset.send_modify(|offset| *offset += time);
    }
}

fn millis(time: Duration) -> Millis {
    Millis::try_from(time.as_millis()).unwrap_or(Millis::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_wait_for_a_moment_is_over_where_the_clock_was_moved_before_it_began() {
        let clock = Clock::system();
        let until = clock.elapsed() + Duration::from_hours(24);
        clock.advance(Duration::from_hours(24));
        clock.sleep_until(until).await;
    }

    #[test]
    fn j6_a_clock_may_begin_in_the_past_and_goes_on_from_there() {
        let clock = Clock::starting_at(1_000_000);
        assert!((1_000_000..1_060_000).contains(&clock.now()));
        clock.advance(Duration::from_hours(24));
        assert!((1_000_000 + DAY..1_060_000 + DAY).contains(&clock.now()));
        assert!(clock.elapsed() < Duration::from_hours(25));
        assert!(Clock::starting_at(Millis::MAX).now() < Millis::MAX / 2);
    }

    #[test]
    fn the_next_time_that_clocks_in_lampung_show_an_hour() {
        let hours = |hours: u64| Duration::from_hours(hours);
        let three: Millis = 20 * 3_600_000;
        assert_eq!(until_hour(3, 0), hours(20), "midnight in Greenwich is seven in Lampung");
        assert_eq!(until_hour(3, three), hours(24), "not twice in one night");
        assert_eq!(until_hour(3, three + DAY - 3_600_000), hours(1));
        assert_eq!(until_hour(2, three), hours(23));
    }

    #[tokio::test]
    async fn moving_the_clock_ends_a_long_wait() {
        let clock = Clock::system();
        let before = clock.now();
        let sleeper = tokio::spawn({
            let clock = clock.clone();
            async move { clock.sleep(Duration::from_hours(24)).await }
        });
        tokio::task::yield_now().await;
        clock.advance(Duration::from_hours(24));
        sleeper.await.unwrap();
        assert!(clock.now() >= before + 86_400_000);
    }
}
