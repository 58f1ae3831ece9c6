//! What the writer and the sender tell each other.

use super::account::Account;
use crate::clock::Millis;
use crate::domain::{ChatId, Lane, Reach, TableFault, TableRows};
use crate::store::files::File;
use crate::store::outbox::{Row, Settled};
use crate::telegram::queue::Job;
use crate::turn::{CallbackAnswer, InlineAnswer};

/// A row with the file it carries.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// The row.
    pub row: Row,
    /// Its file.
    pub file: Option<File>,
}

/// What the writer tells the sender.
#[derive(Debug)]
pub enum Order {
    /// What the last run left.
    Resume {
        /// Replies that were not finished.
        replies: Vec<Parcel>,
        /// Lanes that are paused, until when.
        silent: Vec<(Lane, Millis)>,
        /// Chats that Telegram limits, until when.
        limited: Vec<(ChatId, Millis)>,
        /// The time of the writer.
        now: Millis,
    },
    /// What a commit made true.
    Committed {
        /// Slots whose results are safe now.
        freed: usize,
        /// New replies.
        replies: Vec<Parcel>,
        /// Claimed rows.
        claimed: Vec<Parcel>,
    },
    /// Callback queries to answer.
    AnswerCallbacks(Vec<CallbackAnswer>),
    /// Inline queries to answer.
    AnswerInline(Vec<InlineAnswer>),
    /// No more updates come: finish what is held.
    Drain,
}

/// What the sender tells the writer.
#[derive(Clone, Debug)]
pub struct Report {
    /// The chat of the row.
    pub chat: ChatId,
    /// On whose account the row was in flight.
    pub account: Account,
    /// What became of the row, where that is to be written.
    pub settled: Option<Settled>,
    /// Whether the row left the sender.
    pub released: bool,
    /// Whether a slot waits for this to be committed.
    pub slot: bool,
    /// What it means beyond the row.
    pub effect: Option<Effect>,
}

/// What a reply of Telegram means beyond the row.
#[derive(Clone, Debug)]
pub enum Effect {
    /// The person cannot be reached.
    Unreachable(ChatId, Reach),
    /// The lane is paused until then.
    Silence(Lane, Millis),
    /// Telegram takes nothing for the chat before then.
    Limited(ChatId, Millis),
    /// A reply or case message was given up: the person does not know what it said.
    Lost(ChatId),
    /// Telegram refused in words that no row of the catalogue knows.
    Unfamiliar(String),
    /// Telegram has the file.
    Uploaded {
        /// The file.
        hash: String,
        /// Telegram's handle.
        file_id: String,
    },
    /// This stands in the table that a row fetched, or why it cannot be read.
    Fetched(Result<TableRows, TableFault>),
    /// The group has a new number.
    Migrated {
        /// Before.
        from: ChatId,
        /// Now.
        to: ChatId,
    },
}

impl Report {
    /// The end of a call for a job that the sender keeps; the rest is said by the one who reports.
    pub(super) fn of(job: &Job) -> Self {
        Self { chat: job.row.chat, account: job.account, settled: None, released: false, slot: true, effect: None }
    }

    /// What an answer means beyond its row.
    pub(super) fn note(chat: ChatId, effect: Effect) -> Self {
        let (account, effect) = (Account::Fresh, Some(effect));
        Self { chat, account, settled: None, released: false, slot: false, effect }
    }

    /// What became of a row that waits in the database again.
    #[must_use]
    pub fn given_back(&self) -> Option<&Settled> {
        self.settled.as_ref().filter(|settled| self.released && settled.finished_at.is_none())
    }
}
