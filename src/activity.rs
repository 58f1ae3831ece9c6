//! Whether the bot has something to do, for whoever waits until it has not: the stories of the tests.
//!
//! The writer and the sender note until when they rest. What they tell each other is counted on both sides,
//! so that an order or a report that is still in its channel is never taken for rest.

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;

/// What the writer and the sender of one bot are doing; clones show the same.
#[derive(Clone, Debug, Default)]
pub struct Activity(Arc<watch::Sender<Work>>);

/// Times are of the monotonic clock; `None` means that the task works.
#[derive(Clone, Copy, Debug, Default)]
struct Work {
    writer_rests_until: Option<Duration>,
    sender_rests_until: Option<Duration>,
    orders_sent: u64,
    orders_taken: u64,
    reports_sent: u64,
    reports_taken: u64,
    /// Things done beside the two tasks.
    aside: usize,
    /// Calls that have no answer yet, and answers to callback queries that wait to be called.
    calls: usize,
}

impl Activity {
    /// The writer waits for input, and looks for timed work at `until`.
    pub(crate) fn writer_rests(&self, until: Duration) {
        self.0.send_modify(|work| work.writer_rests_until = Some(until));
    }

    /// The writer woke, and took so many reports out of the channel.
    pub(crate) fn writer_works(&self, reports: usize) {
        self.0.send_modify(|work| {
            work.writer_rests_until = None;
            work.reports_taken += count(reports);
        });
    }

    /// The writer is about to send an order.
    pub(crate) fn orders(&self) {
        self.0.send_modify(|work| work.orders_sent += 1);
    }

    /// The sender is about to send a report.
    pub(crate) fn reports(&self) {
        self.0.send_modify(|work| work.reports_sent += 1);
    }

    /// The sender waits until `until` with `calls` out, having taken `orders` since it said so last.
    pub(crate) fn sender_rests(&self, until: Duration, calls: usize, orders: usize) {
        self.0.send_modify(|work| {
            work.sender_rests_until = Some(until);
            work.calls = calls;
            work.orders_taken += count(orders);
        });
    }

    /// Something is done beside the two tasks, until what is returned is dropped.
    pub(crate) fn aside(&self) -> Aside {
        self.0.send_modify(|work| work.aside += 1);
        Aside(self.clone())
    }

    /// Whether nothing happens by itself at `elapsed`, where `held` calls are known to wait for the clock: the next
    /// thing to happen is an update, or the clock moving.
    #[must_use]
    pub fn is_at_rest(&self, elapsed: Duration, held: usize) -> bool {
        let work = *self.0.borrow();
        let rests = |until: Option<Duration>| until.is_some_and(|until| elapsed < until);
        work.orders_sent == work.orders_taken
            && work.reports_sent == work.reports_taken
            && work.aside == 0
            && work.calls <= held
            && rests(work.writer_rests_until)
            && rests(work.sender_rests_until)
    }

    /// Hears of every change.
    #[must_use]
    pub fn changes(&self) -> watch::Receiver<impl Sized + use<>> {
        self.0.subscribe()
    }
}

/// Something that is done beside the writer and the sender.
#[derive(Debug)]
pub(crate) struct Aside(Activity);

impl Drop for Aside {
    fn drop(&mut self) {
        self.0.0.send_modify(|work| work.aside -= 1);
    }
}

fn count(things: usize) -> u64 {
    u64::try_from(things).unwrap_or(u64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    #[test]
    fn rest_needs_both_tasks_empty_channels_and_a_clock_that_has_not_come() {
        let activity = Activity::default();
        let is_at_rest = |held| activity.is_at_rest(SECOND, held);
        activity.writer_rests(SECOND * 2);
        assert!(!is_at_rest(0), "the sender has not begun");
        activity.sender_rests(SECOND * 9, 0, 0);
        assert!(is_at_rest(0));
        assert!(!activity.is_at_rest(SECOND * 2, 0), "the writer is about to look");
        activity.orders();
        assert!(!is_at_rest(0), "an order is in its channel");
        activity.sender_rests(SECOND * 9, 1, 1);
        assert!(!is_at_rest(0), "a call is out");
        assert!(is_at_rest(1), "it waits for the clock");
        activity.reports();
        activity.sender_rests(SECOND * 9, 0, 0);
        assert!(!is_at_rest(0), "a report is in its channel");
        activity.writer_works(1);
        assert!(!is_at_rest(0), "the writer works on it");
        activity.writer_rests(SECOND * 3);
        assert!(is_at_rest(0));
        let aside = activity.aside();
        assert!(!is_at_rest(0));
        drop(aside);
        assert!(is_at_rest(0));
    }
}
