//! How the bot is: facts that its tasks note, and what is wrong by them, for /health. What admins are told of it is in
//! `health/notices.rs`.

mod notices;

use std::sync::atomic::{AtomicI64, AtomicU8, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use crate::clock::Millis;
use notices::Told;

pub(crate) use notices::Notice;

/// The Bot API server is given so long to come back before the bot counts as unhealthy.
const NETWORK_PATIENCE: Millis = 20_000;
/// A poll is held for 50 s when there is nothing to bring; two that fail make the bot deaf.
const POLL_PATIENCE: Millis = 150_000;
/// A conflict with another instance is a fault for so long.
const CONFLICT_COUNTS: Millis = 120_000;
/// An error that Telegram met at the webhook is news for so long.
const WEBHOOK_PATIENCE: Millis = 180_000;
/// So many cycles in a row that the database did not take are a fault.
const ABANDONED: u64 = 3;
/// No moment.
const NEVER: Millis = 0;

/// How the bot is; all clones share it.
#[derive(Clone, Debug, Default)]
pub struct Health(Arc<Facts>);

#[derive(Debug, Default)]
struct Facts {
    condition: AtomicU8,
    /// When polling last brought an answer; never with a webhook.
    heard: AtomicI64,
    /// When a call of the webhook with the secret last came; never with polling.
    called: AtomicI64,
    /// When the newest backup of the nightly ones was made.
    backed_up: AtomicI64,
    /// Since when no call to the Bot API server came through.
    unreachable_since: AtomicI64,
    conflict: AtomicI64,
    /// Updates that wait at Telegram.
    pending: AtomicI64,
    /// Calls to the webhook without the secret.
    refused_calls: AtomicU64,
    abandoned_in_a_row: AtomicU64,
    full_since: AtomicI64,
    /// Since when the bot is worked on, and until when where that is known.
    maintained_since: AtomicI64,
    maintained_until: AtomicI64,
    words: Mutex<Words>,
}

#[derive(Debug, Default)]
struct Words {
    /// Why the database took no cycle.
    database: String,
    /// When Telegram last failed at the webhook, and in which words.
    webhook: Option<(Millis, String)>,
    told: Told,
}

/// What /health says of the bot's connection to Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Condition {
    /// Telegram was not reached yet.
    Starting = 0,
    /// All is well.
    Running = 1,
    /// Telegram refuses the token; rows are kept.
    Refused = 2,
}

/// What getWebhookInfo says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WebhookState {
    /// Updates that wait at Telegram.
    pub pending: i64,
    /// When Telegram last failed to deliver, in seconds since 1970, and in which words.
    pub error: Option<(i64, String)>,
}

impl Health {
    /// Notes the condition.
    pub fn set(&self, condition: Condition) {
        self.0.condition.store(condition as u8, Ordering::Relaxed);
    }

    /// Notes an answer to a poll.
    pub fn heard(&self, now: Millis) {
        self.0.heard.store(now, Ordering::Relaxed);
        self.reached();
    }

    /// Notes a call to the webhook with the secret.
    pub fn called(&self, now: Millis) {
        self.0.called.store(now, Ordering::Relaxed);
    }

    /// Notes that another instance polls with this token.
    pub fn conflict(&self, now: Millis) {
        self.0.conflict.store(now, Ordering::Relaxed);
    }

    /// Notes that the Bot API server answered.
    pub fn reached(&self) {
        self.0.unreachable_since.store(NEVER, Ordering::Relaxed);
    }

    /// Notes that the Bot API server did not answer.
    pub fn unreachable(&self, now: Millis) {
        let _ = self.0.unreachable_since.compare_exchange(NEVER, now, Ordering::Relaxed, Ordering::Relaxed);
    }

    /// Notes a call to the webhook without the secret.
    pub fn refuse_call(&self) {
        let count = self.0.refused_calls.fetch_add(1, Ordering::Relaxed) + 1;
        // The first is said at once, a flood of them not a thousand times.
        if count.is_power_of_two() {
            tracing::warn!(
                name: "webhook.refused",
                count,
                "a call without the secret; if it was Telegram's, a proxy takes X-Telegram-Bot-Api-Secret-Token away"
            );
        }
    }

    /// Notes what Telegram says of the webhook; the first failure and its end are told to the admins.
    pub fn webhook(&self, state: WebhookState, now: Millis) {
        self.0.pending.store(state.pending, Ordering::Relaxed);
        let mut words = self.words();
        words.webhook = state.error.map(|(at, error)| (at * 1_000, error));
        let fails = failing(&words, state.pending, now).map(str::to_owned);
        words.told.webhook(state.pending, fails);
    }

    /// Notes a cycle that the database did not take.
    pub fn abandoned(&self, error: &crate::store::Error, now: Millis) {
        self.0.abandoned_in_a_row.fetch_add(1, Ordering::Relaxed);
        if error.is_disk_full() {
            let _ = self.0.full_since.compare_exchange(NEVER, now, Ordering::Relaxed, Ordering::Relaxed);
        }
        self.words().database = error.to_string();
    }

    /// Notes a cycle that the database took; that a full disk is over is told to the admins.
    pub fn committed(&self, now: Millis) {
        if self.0.abandoned_in_a_row.swap(0, Ordering::Relaxed) == 0 {
            return;
        }
        let since = self.0.full_since.swap(NEVER, Ordering::Relaxed);
        if since != NEVER {
            self.words().told.disk_was_full((now - since) / 1_000);
        }
    }

    /// Notes when the newest backup was made.
    pub fn backed_up(&self, made_at: Millis) {
        self.0.backed_up.store(made_at, Ordering::Relaxed);
    }

    /// Notes that the bot is worked on since a moment, and until when; that it is not where there is no such moment.
    pub fn maintain(&self, since: Option<Millis>, until: Option<Millis>) {
        self.0.maintained_since.store(since.unwrap_or(NEVER), Ordering::Relaxed);
        self.0.maintained_until.store(until.unwrap_or(NEVER), Ordering::Relaxed);
    }

    /// Whether the bot is worked on.
    #[must_use]
    pub fn is_maintained(&self, now: Millis) -> bool {
        let until = self.0.maintained_until.load(Ordering::Relaxed);
        self.0.maintained_since.load(Ordering::Relaxed) != NEVER && (until == NEVER || now < until)
    }

    /// The same in words.
    #[must_use]
    pub fn maintenance(&self, now: Millis) -> String {
        let until = self.0.maintained_until.load(Ordering::Relaxed);
        if !self.is_maintained(now) {
            "no".to_owned()
        } else if until == NEVER {
            "until the office ends it".to_owned()
        } else {
            format!("for {} s more", (until - now) / 1_000)
        }
    }

    /// Everything that is wrong, in words; empty while all is well.
    #[must_use]
    pub fn complaints(&self, now: Millis) -> Vec<String> {
        let facts = &self.0;
        let at = |moment: &AtomicI64| Some(moment.load(Ordering::Relaxed)).filter(|at| *at != NEVER);
        let seconds = |since: Millis| (now - since) / 1_000;
        let mut found = Vec::new();
        match facts.condition.load(Ordering::Relaxed) {
            1 => {}
            2 => found.push("Telegram refuses the token".to_owned()),
            _ => found.push("starting".to_owned()),
        }
        if let Some(since) = at(&facts.unreachable_since).filter(|since| now - since >= NETWORK_PATIENCE) {
            found.push(format!("no network: the Bot API server has not answered for {} s", seconds(since)));
        }
        if let Some(heard) = at(&facts.heard).filter(|heard| now - heard > POLL_PATIENCE) {
            found.push(format!("deaf: no poll has been answered for {} s", seconds(heard)));
        }
        if at(&facts.conflict).is_some_and(|conflict| now - conflict < CONFLICT_COUNTS) {
            found.push("another instance polls with this token: stop one of them".to_owned());
        }
        let words = self.words();
        if let Some(error) = failing(&words, facts.pending.load(Ordering::Relaxed), now) {
            found.push(format!("deaf: Telegram cannot deliver to the webhook: {error}"));
        }
        if facts.abandoned_in_a_row.load(Ordering::Relaxed) >= ABANDONED {
            found.push(format!("the database takes nothing: {}", words.database));
        }
        found
    }

    /// Seconds since the last answer to a poll; none with a webhook.
    #[must_use]
    pub fn since_heard(&self, now: Millis) -> Option<i64> {
        since(&self.0.heard, now)
    }

    /// Seconds since the last call of the webhook with the secret; none before the first.
    #[must_use]
    pub fn since_called(&self, now: Millis) -> Option<i64> {
        since(&self.0.called, now)
    }

    /// Seconds since the newest of the nightly backups was made; none where there is none.
    #[must_use]
    pub fn since_backup(&self, now: Millis) -> Option<i64> {
        since(&self.0.backed_up, now)
    }

    /// Updates that wait at Telegram, as it said a minute ago at most.
    #[must_use]
    pub fn pending(&self) -> i64 {
        self.0.pending.load(Ordering::Relaxed)
    }

    /// Calls to the webhook without the secret.
    #[must_use]
    pub fn refused_calls(&self) -> u64 {
        self.0.refused_calls.load(Ordering::Relaxed)
    }

    fn words(&self) -> std::sync::MutexGuard<'_, Words> {
        self.0.words.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Seconds since a moment that was noted.
fn since(moment: &AtomicI64, now: Millis) -> Option<i64> {
    Some(moment.load(Ordering::Relaxed)).filter(|at| *at != NEVER).map(|at| (now - at) / 1_000)
}

/// Telegram's words while it fails at the webhook: lately, and with updates that wait.
fn failing(words: &Words, pending: i64, now: Millis) -> Option<&str> {
    let (at, error) = words.webhook.as_ref()?;
    (pending > 0 && now - at < WEBHOOK_PATIENCE).then_some(error.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOW: Millis = 1_000_000_000;

    fn running() -> Health {
        let health = Health::default();
        health.set(Condition::Running);
        health
    }

    #[test]
    fn m1_each_fault_is_said_in_words_and_ends_with_its_cause() {
        let health = running();
        assert_eq!(health.complaints(NOW), Vec::<String>::new());
        health.unreachable(NOW);
        health.unreachable(NOW + 10_000);
        assert!(health.complaints(NOW + 10_000).is_empty(), "a moment without a network is nothing");
        assert!(health.complaints(NOW + 40_000)[0].contains("has not answered for 40 s"));
        health.reached();
        health.heard(NOW);
        assert!(health.complaints(NOW + 200_000)[0].contains("deaf"));
        health.heard(NOW + 200_000);
        health.conflict(NOW + 200_000);
        assert!(health.complaints(NOW + 201_000)[0].contains("another instance"));
        assert_eq!(health.complaints(NOW + 340_000), Vec::<String>::new());
        health.set(Condition::Refused);
        assert_eq!(health.complaints(NOW + 200_000)[0], "Telegram refuses the token");
    }

    #[test]
    fn m4_a_full_disk_is_a_fault_after_three_cycles_and_its_end_is_told_once() {
        let full = || crate::store::Error::File {
            path: "bot.db".to_owned(),
            source: std::io::Error::from(std::io::ErrorKind::StorageFull),
        };
        let health = running();
        health.committed(NOW);
        for _ in 0..3 {
            assert!(health.complaints(NOW).is_empty());
            health.abandoned(&full(), NOW);
        }
        assert!(health.complaints(NOW)[0].contains("the database takes nothing"));
        health.committed(NOW + 90_000);
        health.committed(NOW + 91_000);
        assert!(health.complaints(NOW).is_empty());
        assert_eq!(health.notices(), [Notice::DiskWasFull(90)]);
        health.told(1);
        assert!(health.notices().is_empty());
    }

    #[test]
    fn j5_work_on_the_bot_is_said_and_is_no_fault() {
        let health = running();
        assert_eq!((health.is_maintained(NOW), health.maintenance(NOW).as_str()), (false, "no"));
        health.maintain(Some(NOW), Some(NOW + 90_000));
        assert_eq!((health.is_maintained(NOW), health.maintenance(NOW).as_str()), (true, "for 90 s more"));
        assert!(!health.is_maintained(NOW + 90_000), "its time is over");
        health.maintain(Some(NOW), None);
        assert_eq!(health.maintenance(NOW + 90_000), "until the office ends it");
        assert!(health.complaints(NOW).is_empty());
    }
}
