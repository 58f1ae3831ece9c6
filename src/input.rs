//! What a person did, in our own words.

use crate::domain::{ChatId, ContactId, TableFault, TableRows};

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
    /// Sent something with words under it, which are what is said.
    Captioned(Captioned),
    /// Shared a phone number.
    Contact(Shared),
    /// Put this light sign at a message, or took it away.
    Reacted(Option<String>),
    /// Nothing now: a table that was sent before has been fetched.
    Fetched(Fetched),
    /// Blocked the bot.
    Blocked,
    /// Unblocked the bot.
    Unblocked,
}

impl Input {
    /// The words that were written or passed on, also those under a picture.
    #[must_use]
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::Text(words)
            | Self::Forwarded(words)
            | Self::OfBot { text: words, .. }
            | Self::Captioned(Captioned { words, .. }) => Some(words),
            Self::Press(_)
            | Self::Kind(_)
            | Self::File(_)
            | Self::Contact(_)
            | Self::Reacted(_)
            | Self::Fetched(_)
            | Self::Blocked
            | Self::Unblocked => None,
        }
    }
}

/// A table that was fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fetched {
    /// For whom, as the tag of the row says it.
    pub tag: String,
    /// What stands in it, or why it cannot be read.
    pub table: Result<TableRows, TableFault>,
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

/// The facts of the message that an input is, or under which a button was pressed: all that a talk may need of an
/// update besides what was done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The number of the message in its chat; none for what is no message, such as a press.
    pub message_id: Option<i64>,
    /// Whether it was sent before and is changed now.
    pub edited: bool,
    /// The chat.
    pub chat: Option<ChatId>,
    /// The topic of the chat, Telegram's `message_thread_id`, where the chat has topics.
    pub topic: Option<i64>,
    /// Whether the chat is a group with topics.
    pub forum: bool,
    /// Whether it was passed on.
    pub passed_on: bool,
    /// The album it is a part of.
    pub album: Option<String>,
    /// The words under what it carries.
    pub caption: Option<String>,
    /// Its words with their formatting, as HTML of our own; none where they have none.
    pub formatted: Option<String>,
    /// What it carries.
    pub media: Option<Media>,
    /// The place that it tells.
    pub place: Option<Spot>,
    /// The earlier message that it answers, where the contact pointed at one.
    pub reply: Option<Replied>,
    /// The message under which a button was pressed, as the contact's app shows it.
    pub above: Option<Replied>,
}

impl Source {
    /// The group that it is from, where it is no private chat.
    #[must_use]
    pub fn group(&self) -> Option<ChatId> {
        self.chat.filter(|chat| chat.is_group())
    }

    /// Whether it was said in a group.
    #[must_use]
    pub fn is_in_group(&self) -> bool {
        self.group().is_some()
    }
}

/// An earlier message that somebody pointed at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Replied {
    /// Its number in the chat.
    pub message_id: i64,
    /// Whether the bot wrote it.
    pub by_bot: bool,
    /// Its text.
    pub text: String,
    /// The labels of the buttons under it, with what each carries.
    pub buttons: Vec<(String, String)>,
}

/// A file at Telegram, by what the update says of it; nothing is fetched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Media {
    /// The handle with which it can be sent again.
    pub id: String,
    /// What Telegram calls it for ever.
    pub unique: String,
    /// What it is.
    pub kind: MediaKind,
    /// Its size in bytes, where it is told.
    pub size: Option<u64>,
    /// Its media type, where it is told.
    pub mime: Option<String>,
    /// The name of the file, where it has one.
    pub name: Option<String>,
}

/// Kinds of files, as Telegram's methods name them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaKind {
    /// A picture.
    Photo,
    /// A file of any type.
    Document,
    /// A video.
    Video,
    /// A round video.
    VideoNote,
    /// A recorded voice.
    Voice,
    /// A piece of music.
    Audio,
    /// A moving picture without sound.
    Animation,
    /// A sticker.
    Sticker,
}

/// A place on the map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// Latitude in millionths of a degree.
    pub latitude: i32,
    /// Longitude in millionths of a degree.
    pub longitude: i32,
    /// Its name and address, where it is a known place.
    pub venue: Option<(String, String)>,
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

/// Something that is not text, with words under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Captioned {
    /// The words.
    pub words: String,
    /// What they stand under.
    pub kind: Kind,
    /// The file, where it is one that a form may take.
    pub file: Option<SentFile>,
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
