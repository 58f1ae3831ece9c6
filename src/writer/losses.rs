//! What was given up at last: the contact hears of it with the next answer, the admins as a number, and with it the
//! words of Telegram that the bot does not know.

use std::collections::HashSet;
use std::time::Duration;

use crate::domain::{ChatId, Language, Role};
use crate::html;
use crate::store::{self, Connection, officers};
use crate::telegram::sender::{Effect, Report};
use crate::turn::{Effects, Screen};

/// Admins hear of losses at most this often.
const NOTICE_EVERY: Duration = Duration::from_mins(10);
/// Unknown words that are remembered, so that each is told once.
const MOST_WORDS: usize = 100;

/// What was lost and who is to hear of it.
#[derive(Debug, Default)]
pub(super) struct Losses {
    /// Chats in which nobody heard yet that a reply was given up.
    owed: HashSet<ChatId>,
    /// Replies that no admin heard of.
    untold: i64,
    last: Option<Duration>,
    words: HashSet<String>,
    new_words: Vec<String>,
}

impl Losses {
    /// Starts with the chats that the last run owes a word.
    pub(super) fn new(owed: Vec<ChatId>) -> Self {
        Self { owed: owed.into_iter().collect(), ..Self::default() }
    }

    /// Counts what a report says was lost.
    pub(super) fn count(&mut self, report: &Report) {
        match &report.effect {
            Some(Effect::Lost(chat)) => {
                self.owed.insert(*chat);
                self.untold += 1;
            }
            Some(Effect::Unfamiliar(words)) if self.words.len() < MOST_WORDS && self.words.insert(words.clone()) => {
                self.new_words.push(words.clone());
            }
            _ => {}
        }
    }

    /// Whether a contact is to hear that a reply was given up.
    pub(super) fn is_owed(&self, chat: ChatId) -> bool {
        self.owed.contains(&chat)
    }

    /// Notes that contacts heard of it.
    pub(super) fn told(&mut self, chats: &[ChatId]) {
        self.owed.retain(|chat| !chats.contains(chat));
    }

    /// Whether admins are to hear something now.
    pub(super) fn is_due(&self, elapsed: Duration) -> bool {
        let has_news = self.untold > 0 || !self.new_words.is_empty();
        has_news && self.last.is_none_or(|last| last + NOTICE_EVERY <= elapsed)
    }

    /// What tells the admins how many replies were given up, and which words of Telegram nobody knows.
    pub(super) async fn notices(&mut self, conn: &mut Connection, elapsed: Duration) -> Result<Effects, store::Error> {
        let mut notices = Vec::new();
        if self.untold > 0 {
            notices.push(html!(Language::Indonesian, "kabar-jawaban-hilang", jumlah = self.untold));
        }
        for words in &self.new_words {
            notices.push(html!(Language::Indonesian, "kabar-kata-asing", kata = words.as_str()));
        }
        let admins = officers::with(conn, |role| role == Role::Admin).await?;
        let mut effects = Effects::default();
        for (notice, admin) in notices.iter().flat_map(|notice| admins.iter().map(move |admin| (notice, admin))) {
            effects.notify(admin.id, Screen::text(notice.clone()));
        }
        (self.untold, self.last) = (0, Some(elapsed));
        self.new_words.clear();
        Ok(effects)
    }
}
