//! What the people of the office are in the middle of.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// A letter, a poster or other words that somebody of the office brought.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brought {
    /// Its words; empty for a picture or a file without any.
    pub words: String,
    /// The same with their formatting, as HTML of our own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formatted: Option<String>,
    /// Telegram's handle of what they stand under, and whether that is a picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<(String, bool)>,
    /// The album of which that is the first.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub album: Option<String>,
    /// The others of it, of the same kind.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub more: Vec<(String, bool)>,
    /// Whether it was passed on.
    pub passed_on: bool,
    /// As which message of its chat it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i64>,
    /// When it came.
    pub at: Millis,
}

/// Who came to the office, as far as that is known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Caller {
    /// The number, as the store writes it.
    pub phone: Option<String>,
    /// The code of the business that has it.
    pub code: Option<String>,
    /// What the officer noted so far.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// A text of an answer that was not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unsaved {
    /// The answer's row.
    pub answer: i64,
    /// The version that stands there now, as its writer was told.
    pub seen: i64,
    /// The text.
    pub words: String,
}
