//! What stands in the chat: the newest buttons, the page below a message that stays, the parts of an album.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// The buttons of a message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shown {
    /// Labels and data, in order, without those of the main menu.
    pub buttons: Vec<(String, String)>,
    /// Whether the main menu is among them.
    pub menu: bool,
    /// When they were shown.
    pub at: Millis,
}

/// A page that a press opened below the message of its button.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opened {
    /// Telegram's number of the message with the button.
    pub under: i64,
    /// The outbox row of the page.
    pub row: i64,
    /// When it was opened.
    pub at: Millis,
}

/// An album, so that its parts are answered once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Album {
    /// Telegram's name of it.
    pub id: String,
    /// The outbox row that answered its first part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
    /// Whether a part with words was answered, or one was taken by a form.
    pub is_answered: bool,
}
