//! What a person did, in our own words.

use crate::domain::ContactId;

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Wrote something, perhaps a command.
    Text(String),
    /// Passed on what somebody else wrote.
    Forwarded(String),
    /// Passed on what a bot wrote.
    OfBot {
        /// The words.
        text: String,
        /// The bot's username.
        bot: String,
    },
    /// Pressed a button.
    Press(Press),
    /// Sent something that is not text.
    Kind(Kind),
    /// Sent a picture or a file.
    File(SentFile),
    /// Shared a phone number.
    Contact(Shared),
    /// Blocked the bot.
    Blocked,
    /// Unblocked the bot.
    Unblocked,
}

/// A press of a button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// What Telegram wants back to stop the spinner.
    pub callback: String,
    /// The message under which the button is, unless it is gone.
    pub message_id: Option<i64>,
    /// What the button carries, or whatever a forger sent.
    pub data: String,
}

/// Which message an input is, and which one it is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The number of the message in its chat; none for what is no message.
    pub message_id: Option<i64>,
    /// Whether it was sent before and is changed now.
    pub edited: bool,
    /// The message of the bot that it answers, where the contact pointed at one.
    pub reply: Option<Replied>,
}

/// A message that somebody pointed at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replied {
    /// Its number in the chat.
    pub message_id: i64,
    /// Its text.
    pub text: String,
    /// What the buttons under it carry.
    pub buttons: Vec<String>,
}

/// A picture or a file, by what the update says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SentFile {
    /// The handle with which it can be shown again.
    pub id: String,
    /// What Telegram calls it for ever.
    pub unique: String,
    /// Its size in bytes, where it is told.
    pub size: Option<u64>,
    /// Its media type, where it is told.
    pub mime: Option<String>,
    /// Whether it is a picture rather than a document.
    pub photo: bool,
}

impl SentFile {
    /// The kind of message that it is.
    #[must_use]
    pub fn kind(&self) -> Kind {
        if self.photo { Kind::Photo } else { Kind::Document }
    }
}

/// A phone number from an address book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// The number.
    pub number: String,
    /// Whose account Telegram says it is.
    pub of: Option<ContactId>,
    /// Whether it is the sender's own.
    pub own: bool,
}

impl Shared {
    /// Compares the account with the sender's.
    #[must_use]
    pub fn checked(mut self, sender: ContactId) -> Self {
        self.own = self.of == Some(sender);
        self
    }
}

/// Kinds of messages that are not text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A picture.
    Photo,
    /// A file.
    Document,
    /// A voice message or a piece of music.
    Voice,
    /// A video, round or not.
    Video,
    /// A sticker or a moving picture.
    Sticker,
    /// Somebody's phone number.
    Contact,
    /// A place.
    Location,
    /// Anything else, known or of the future.
    Other,
}
