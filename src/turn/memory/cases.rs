//! The consultation that somebody writes to, and what is held back until it is said for which one it is.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;
use crate::domain::CaseNumber;

/// The consultation that is open for writing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseMode {
    /// Its number.
    pub number: String,
    /// What is written to it.
    pub doing: Doing,
    /// Since when, or when something was written last.
    pub at: Millis,
    /// The outbox row of the last word about what was written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
}

impl CaseMode {
    /// A consultation opened now.
    #[must_use]
    pub fn new(number: &CaseNumber, doing: Doing, at: Millis) -> Self {
        Self { number: number.as_str().to_owned(), doing, at, row: None }
    }
}

/// What is written to a consultation that is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Doing {
    /// The owner writes what is not sent yet.
    Compose,
    /// The owner adds to what was sent.
    Add,
    /// An officer answers.
    Answer,
    /// An officer says whom it is passed on to.
    PassOn,
    /// An officer says why it cannot be done.
    Refuse,
    /// An officer notes something for the office.
    Note,
    /// An officer answers at another time.
    Later,
    /// An officer says at which.
    When,
    /// The owner says more of how it was answered.
    Rate,
    /// The owner says what it is about, so that it can be sent.
    Subject,
    /// An officer is asked in the group how it ends: nothing that is written goes anywhere for that.
    Close,
}

/// What was written and is held back until it is said what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsent {
    /// The message.
    pub message: i64,
    /// What it carries, by the store's word.
    pub sort: String,
    /// Its words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<String>,
    /// When.
    pub at: Millis,
    /// The number of the case that it may go to; none where that is still to be said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<String>,
    /// The group in which it was written; none in the officer's own chat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<i64>,
    /// The album that it is a part of: all of its parts are one message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<String>,
}
