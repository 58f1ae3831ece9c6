//! What was asked and shown, so that words that stand for no question by themselves are understood.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// A question and what was shown for it, so that "not this" can show something else.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The number under which its buttons know it.
    pub number: u32,
    /// Its words, masked.
    pub text: String,
    /// Telegram's number of the message in which it was asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<i64>,
    /// The programmes that are shown for it.
    pub shown: Vec<String>,
    /// The programmes that are not meant.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excluded: Vec<String>,
    /// How often the person said "not this".
    #[serde(default)]
    pub refused: u8,
    /// When it was asked.
    pub at: Millis,
}

/// A programme that was shown.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Which.
    pub slug: String,
    /// When.
    pub at: Millis,
}

/// What somebody forwarded to the bot.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Forwarded {
    /// Its words, masked.
    pub text: String,
    /// When.
    pub at: Millis,
}
