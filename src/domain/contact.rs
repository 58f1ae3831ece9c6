//! Who the bot talks with.

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

/// A language the bot speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Bahasa Indonesia: every sentence exists in it.
    #[serde(rename = "id")]
    Indonesian,
    /// English: what is missing falls back to Indonesian.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// All languages, the first one first.
    pub const ALL: [Self; 2] = [Self::Indonesian, Self::English];

    /// The IETF tag, as stored and as Telegram says it.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Indonesian => "id",
            Self::English => "en",
        }
    }

    /// The language of exactly this tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The language for a person whose app is set to `language_code`.
    ///
    /// Only an app in English gets English: many owners' phones are set to other languages by their makers.
    #[must_use]
    pub fn for_app(language_code: Option<&str>) -> Self {
        match language_code {
            Some(code) if code.split('-').next() == Some("en") => Self::English,
            _ => Self::Indonesian,
        }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_english_app_gets_english() {
        assert_eq!(Language::for_app(Some("en-US")), Language::English);
        for code in [Some("id"), Some("jv"), Some("zh-hans"), Some(""), None] {
            assert_eq!(Language::for_app(code), Language::Indonesian);
        }
    }
}
