//! What admins are told of how the bot is: each fault once, and its end.

use super::Health;

/// Something that admins are told once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Telegram cannot deliver to the webhook.
    WebhookFails {
        /// Updates that wait.
        pending: i64,
        /// Telegram's words.
        error: String,
    },
    /// Telegram delivers again.
    WebhookWorks,
    /// There was no room for the database for so many seconds, and there is again.
    DiskWasFull(i64),
    /// No backup could be made, or an old one not removed, and why.
    BackupFails(String),
    /// A backup was made again.
    BackupWorks,
}

/// What admins were told, and what they are to be told.
#[derive(Debug, Default)]
pub(super) struct Told {
    of_webhook: bool,
    of_backup: bool,
    notices: Vec<Notice>,
}

impl Told {
    /// Telegram fails at the webhook in these words, or does not.
    pub(super) fn webhook(&mut self, pending: i64, fails: Option<String>) {
        let was_told = std::mem::replace(&mut self.of_webhook, fails.is_some());
        match fails {
            Some(error) if !was_told => self.notices.push(Notice::WebhookFails { pending, error }),
            None if was_told => self.notices.push(Notice::WebhookWorks),
            _ => {}
        }
    }

    /// There was no room for so many seconds, and there is again.
    pub(super) fn disk_was_full(&mut self, seconds: i64) {
        self.notices.push(Notice::DiskWasFull(seconds));
    }
}

impl Health {
    /// Notes that a backup was made and the old ones went; where they had not, it is told to the admins.
    pub fn backup_works(&self) {
        let mut words = self.words();
        if std::mem::take(&mut words.told.of_backup) {
            words.told.notices.push(Notice::BackupWorks);
        }
    }

    /// Notes a backup that was not made, or one that did not go for its age; the first is told to the admins.
    pub fn backup_failed(&self, error: String) {
        let mut words = self.words();
        if !std::mem::replace(&mut words.told.of_backup, true) {
            words.told.notices.push(Notice::BackupFails(error));
        }
    }

    /// What admins are to be told and were not yet.
    #[must_use]
    pub fn notices(&self) -> Vec<Notice> {
        self.words().told.notices.clone()
    }

    /// Takes out the first `count` of what admins were to be told: it is in the outbox.
    pub fn told(&self, count: usize) {
        let mut words = self.words();
        let count = count.min(words.told.notices.len());
        words.told.notices.drain(..count);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Millis;
    use crate::health::{Condition, WebhookState};

    const NOW: Millis = 1_000_000_000;

    fn running() -> Health {
        let health = Health::default();
        health.set(Condition::Running);
        health
    }

    #[test]
    fn h4_backups_that_fail_are_told_once_and_their_end_too() {
        let health = running();
        health.backed_up(NOW);
        assert_eq!((health.since_backup(NOW + 60_000), health.notices()), (Some(60), Vec::new()));
        health.backup_failed("no room".to_owned());
        health.backup_failed("no room".to_owned());
        assert_eq!(health.notices(), [Notice::BackupFails("no room".to_owned())]);
        health.backup_works();
        health.backup_works();
        assert_eq!(health.notices()[1..], [Notice::BackupWorks]);
        assert!(health.complaints(NOW).is_empty(), "people are answered all the same");
    }

    #[test]
    fn h2_a_webhook_that_fails_is_told_once_and_its_end_too() {
        let health = running();
        let fails = |at: Millis| WebhookState { pending: 3, error: Some((at / 1_000, "401 Unauthorized".to_owned())) };
        for minute in 0..3 {
            let now = NOW + minute * 60_000;
            health.webhook(fails(now), now);
            assert!(health.complaints(now)[0].contains("401 Unauthorized"));
        }
        let error = "401 Unauthorized".to_owned();
        assert_eq!(health.notices(), [Notice::WebhookFails { pending: 3, error: error.clone() }]);
        // Telegram keeps its last error after it got through.
        let now = NOW + 200_000;
        health.webhook(WebhookState { pending: 0, error: Some((NOW / 1_000, error)) }, now);
        health.webhook(WebhookState::default(), now);
        assert!(health.complaints(now).is_empty());
        assert_eq!(health.notices()[1..], [Notice::WebhookWorks]);
    }
}
