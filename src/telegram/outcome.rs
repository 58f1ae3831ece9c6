//! What a send came to: one table from Telegram's words to what the sender does (`sender/retry_policy.rs`).
//!
//! The server's descriptions change their case and their ends, so they are matched in lower
//! case by key words; what is in no row is judged by its status. Row names are those of the
//! error catalogue that the tests below go through.

mod answer;
mod catalogue;
#[cfg(test)]
mod tests;

use answer::{Answer, Message};
use catalogue::look_up;
pub use catalogue::{SUSPECT_AFTER, TOPIC_GONE};

use crate::domain::{Reach, TableFault, TableRows};

/// What came back from one call.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// No connection: nothing was sent.
    NotSent,
    /// The body left and no readable answer came: a time-out, a cut connection, a body that is no JSON.
    Unknown,
    /// Something between the bot and the Bot API server answered: a gateway's page with an error status.
    Gateway,
    /// Telegram took it.
    Accepted {
        /// The message, or the topic, where the call makes one; 0 where Telegram sends it later.
        message_id: Option<i64>,
        /// The topic that the message is in, where that is told.
        topic: Option<i64>,
        /// The handle of the file it carried.
        file_id: Option<String>,
        /// All of several messages, such as those of an album.
        all: Vec<i64>,
    },
    /// A file was fetched and read, or it is known that it cannot be.
    Table(Result<TableRows, TableFault>),
    /// Telegram refused.
    Refused {
        /// The HTTP status.
        status: u16,
        /// Telegram's words in lower case.
        description: String,
        /// Seconds to wait.
        retry_after: Option<i64>,
        /// The new number of an upgraded group.
        migrate_to: Option<i64>,
    },
}

/// What the sender does about a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Delivered.
    Sent {
        /// The message, or the topic that was opened.
        message_id: Option<i64>,
        /// The topic that the message is in, where that is told.
        topic: Option<i64>,
        /// The handle of the file it carried.
        file_id: Option<String>,
        /// All of several messages, such as those of an album.
        all: Vec<i64>,
    },
    /// Nothing was to be delivered: this stands in a file, or why it cannot be read.
    Table(Result<TableRows, TableFault>),
    /// As good as delivered: there was nothing to change, or nobody waits any more.
    Done,
    /// The Bot API server was not there or could not work: not the row's fault, and no attempt is counted.
    Outage,
    /// Nobody knows whether it was delivered; repeated only a few times.
    Doubt,
    /// Too many messages: nothing for this chat for so many seconds; no attempt is counted.
    Wait(i64),
    /// Tried again after these seconds, then the person counts as unreachable.
    Later(&'static [i64], Reach),
    /// The person cannot be reached.
    Inactive(Reach),
    /// Sent once more in another form.
    Change(Change),
    /// The group has a new number.
    Migrate(i64),
    /// The bot has no place in this group any more: none of its rows can be delivered.
    Expelled,
    /// Refused in words that no row knows; `recipient` where the status says that the person is the reason.
    Unfamiliar {
        /// Whether it is about the recipient rather than about the content.
        recipient: bool,
    },
    /// Never to be delivered.
    Drop,
    /// No call can work: the sender halts.
    Stop(Halt),
}

/// Another form in which a row may be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Without markup.
    PlainText,
    /// In pieces.
    Split,
    /// Without buttons.
    NoButtons,
    /// Not as an answer to a message that is gone.
    NoReply,
    /// Without its file.
    NoFile,
    /// As a new message, since the one to be edited is gone.
    Anew,
    /// To the group instead of its topic.
    NoTopic,
}

/// Why no call can work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Halt {
    /// The token is wrong or was revoked.
    #[error("Telegram refuses the token")]
    Token,
    /// The bot lives on another Bot API server.
    #[error("the bot is logged in on another Bot API server")]
    Moved,
    /// Telegram froze the bot.
    #[error("Telegram has frozen the bot")]
    Frozen,
}

/// Telegram does not say how long: E9.
const UNSAID_WAIT: i64 = 30;

impl Reply {
    /// Reads an answer; the body is neither kept nor logged.
    #[must_use]
    pub fn parse(status: u16, body: &[u8]) -> Self {
        let Ok(answer) = serde_json::from_slice::<Answer<'_>>(body) else {
            return if (200..300).contains(&status) { Self::Unknown } else { Self::Gateway };
        };
        if answer.ok {
            let (result, all) = answer.result.and_then(|result| Message::read(result.get())).unzip();
            let topic = result.as_ref().and_then(|message| message.topic);
            let message_id = result.as_ref().and_then(|message| message.id.or(topic));
            let (file_id, all) = (result.and_then(Message::file_id), all.unwrap_or_default());
            return Self::Accepted { message_id, topic, file_id, all };
        }
        let parameters = answer.parameters.unwrap_or_default();
        Self::Refused {
            status: answer.error_code.unwrap_or(status),
            description: answer.description.unwrap_or_default().to_lowercase(),
            retry_after: parameters.retry_after,
            migrate_to: parameters.migrate_to_chat_id,
        }
    }

    /// Judges a reply.
    #[must_use]
    pub fn outcome(self) -> Outcome {
        match self {
            Self::NotSent | Self::Gateway => Outcome::Outage,
            Self::Unknown => Outcome::Doubt,
            Self::Table(table) => Outcome::Table(table),
            Self::Accepted { message_id, topic, file_id, all } => {
                Outcome::Sent { message_id: message_id.filter(|id| *id != 0), topic, file_id, all }
            }
            Self::Refused { migrate_to: Some(to), .. } => Outcome::Migrate(to),
            Self::Refused { status: 429, retry_after, .. } => Outcome::Wait(retry_after.unwrap_or(UNSAID_WAIT).max(1)),
            Self::Refused { retry_after: Some(seconds), .. } => Outcome::Wait(seconds.max(1)),
            Self::Refused { status, description, .. } => look_up(status, &description).1,
        }
    }

    /// The row of the catalogue that decided, for what is stored and logged about a failure.
    #[must_use]
    pub fn row(&self) -> &'static str {
        match self {
            Self::NotSent => "E1",
            Self::Unknown => "E2",
            Self::Gateway => "E3",
            Self::Accepted { .. } | Self::Table(_) => "ok",
            Self::Refused { migrate_to: Some(_), .. } => "E25",
            Self::Refused { status: 429, retry_after: None, .. } => "E9",
            Self::Refused { status: 429, .. } | Self::Refused { retry_after: Some(_), .. } => "E6",
            Self::Refused { status, description, .. } => look_up(*status, description).0,
        }
    }

    /// Telegram's words where no row of the catalogue knows them, shortened: for the admins, never for the log.
    #[must_use]
    pub fn unfamiliar_words(&self) -> Option<String> {
        const MOST: usize = 120;
        match self {
            Self::Refused { status, description, retry_after: None, migrate_to: None }
                if *status != 429 && matches!(look_up(*status, description).1, Outcome::Unfamiliar { .. }) =>
            {
                Some(format!("{status} {}", description.chars().take(MOST).collect::<String>()))
            }
            _ => None,
        }
    }
}
