//! The time the emulator lives in, which a test can move.

use std::pin::Pin;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use tokio::sync::watch;

/// What the emulator needs to know about time: the one thing it asks of your program.
///
/// Implement it for the clock your bot already has, so that both live in the same time. Otherwise take
/// [`TestClock`].
pub trait Clock: Send + Sync + 'static {
    /// The wall clock, in milliseconds since 1970: what messages are dated with.
    fn now(&self) -> i64;

    /// A clock that never goes back, for rate limits and waits.
    fn elapsed(&self) -> Duration;

    /// Waits for `time` on this clock.
    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}

/// The machine's time, which a test can move forward; clones move together.
#[derive(Clone, Debug)]
pub struct TestClock {
    started: Instant,
    offset: Arc<watch::Sender<Duration>>,
}

impl Default for TestClock {
    #[expect(clippy::disallowed_methods, reason = "a clock reads the machine's time")]
    fn default() -> Self {
        Self { started: Instant::now(), offset: Arc::new(watch::Sender::new(Duration::ZERO)) }
    }
}

impl TestClock {
    /// Moves the clock forward and ends every wait that is over by then.
    pub fn advance(&self, time: Duration) {
        self.offset.send_modify(|offset| *offset += time);
    }
}

impl Clock for TestClock {
    #[expect(clippy::disallowed_methods, reason = "a clock reads the machine's time")]
    fn now(&self) -> i64 {
        let real = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        i64::try_from((real + *self.offset.borrow()).as_millis()).unwrap_or(i64::MAX)
    }

    fn elapsed(&self) -> Duration {
        self.started.elapsed() + *self.offset.borrow()
    }

    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(async move {
            let until = self.elapsed() + time;
            let mut moved = self.offset.subscribe();
            while let Some(left) = until.checked_sub(self.elapsed()).filter(|left| !left.is_zero()) {
                tokio::select! {
                    () = tokio::time::sleep(left) => {}
                    _ = moved.changed() => {}
                }
            }
        })
    }
}
