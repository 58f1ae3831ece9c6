//! Who the bot talks with: chats, people, whether they can be reached, and their role in the office.

use serde::{Deserialize, Serialize};

use super::words::words;

/// Telegram's number of a chat; that of a private chat is the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ChatId(pub i64);

impl ChatId {
    /// Whether it is a group or channel: Telegram numbers those below zero.
    #[must_use]
    pub fn is_group(self) -> bool {
        self.0 < 0
    }
}

/// Telegram's number of a person; names and usernames may change hands, this does not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ContactId(pub i64);

impl ContactId {
    /// The private chat with this person.
    #[must_use]
    pub fn chat(self) -> ChatId {
        ChatId(self.0)
    }
}

words! {
    /// Whether messages to a person arrive.
    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    Reach {
        /// They do.
        Active = "active",
        /// The person blocked the bot or deleted the chat.
        Blocked = "blocked",
        /// The account was deleted.
        Gone = "gone",
        /// The person never pressed Start.
        NeverStarted = "never_started",
        /// The account is a bot.
        Bot = "bot",
        /// Telegram does not know the chat.
        NotFound = "not_found",
        /// Refused again and again for reasons Telegram does not tell.
        Suspect = "suspect",
    }
}

words! {
    /// What a person of the office may do; each role may do all that those before it may.
    #[derive(clap::ValueEnum)]
    Role {
        /// Reads.
        Viewer = "viewer",
        /// Answers and announces.
        Officer = "officer",
        /// Approves.
        Head = "head",
        /// Runs the bot.
        Admin = "admin",
    }
}
