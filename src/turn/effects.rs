//! What a turn, a timed job or a delivery leads to: a plain list. Nothing of it is done yet.
//!
//! The writer turns [`Effects`] into outbox rows in the same transaction; read [`Send`] first.

use super::Screen;
use crate::clock::Millis;
use crate::domain::{Button, ChatId, ContactId, Lane, Language, Receipt};
use crate::input::Source;
use crate::store::announcements::running::NewCopies;
use crate::text::Html;

/// Everything that one decision leads to outside of the tables it wrote.
#[derive(Debug, Default)]
pub struct Effects {
    /// What is to be sent, in order.
    pub sends: Vec<Send>,
    /// What many get alike.
    pub bulk: Vec<Bulk>,
    /// Rows that wait no more because this cancelled them.
    pub cancelled: u64,
    /// Callback queries to be answered.
    pub answers: Vec<CallbackAnswer>,
    /// Inline queries to be answered.
    pub inline: Vec<InlineAnswer>,
    /// What is erased for good: a tombstone is written before the commit.
    pub erasures: Vec<Erasure>,
    /// Whether what the office teaches the bot is another now.
    pub taught: bool,
    /// Whether the events that owners find are others now.
    pub events: bool,
    /// Whether work on the bot began or ended.
    pub maintenance: bool,
    /// Who wishes that the office's own words are read anew.
    pub reread: Option<ContactId>,
    /// Timed jobs that have something to do at once, by their names.
    pub wakes: Vec<&'static str>,
}

impl Effects {
    /// Adds what something else led to.
    pub fn extend(&mut self, other: Self) {
        self.sends.extend(other.sends);
        self.bulk.extend(other.bulk);
        self.cancelled += other.cancelled;
        self.answers.extend(other.answers);
        self.inline.extend(other.inline);
        self.erasures.extend(other.erasures);
        self.taught |= other.taught;
        self.events |= other.events;
        self.maintenance |= other.maintenance;
        self.reread = self.reread.or(other.reread);
        self.wakes.extend(other.wakes);
    }

    /// Sends a screen to a contact on the notice lane.
    pub fn notify(&mut self, who: ContactId, screen: Screen) {
        self.sends.push(Send::new(who, Lane::Notice, Outgoing::New(screen)));
    }
}

/// One thing that many get, on the bulk lane. Its words fit one message, and its file is one that Telegram has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bulk {
    /// What it is.
    pub screen: Screen,
    /// Who gets it: copies that are written, by rows that were reserved for them.
    pub copies: NewCopies,
    /// Whether it may go faster than Telegram's free pace, for Stars.
    pub paid: bool,
}

/// One thing to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Send {
    /// Where it goes.
    pub to: Recipient,
    /// How urgent it is.
    pub lane: Lane,
    /// What it is.
    pub what: Outgoing,
    /// Not before this time, in epoch milliseconds.
    pub not_before: Millis,
    /// The number reserved for its row, by which it can be edited before it is sent.
    pub row: Option<RowId>,
    /// Comes back with the end of the row.
    pub tag: Option<Tag>,
    /// The message of the chat that it answers.
    pub reply: Option<i64>,
}

impl Send {
    /// Something to be sent as soon as its lane allows.
    #[must_use]
    pub fn new(to: impl Into<Recipient>, lane: Lane, what: Outgoing) -> Self {
        Self { to: to.into(), lane, what, not_before: 0, row: None, tag: None, reply: None }
    }

    /// Gives its row the number that was reserved.
    #[must_use]
    pub fn row(self, row: RowId) -> Self {
        Self { row: Some(row), ..self }
    }

    /// Has the end of its row come back under a tag.
    #[must_use]
    pub fn tag(self, tag: Tag) -> Self {
        Self { tag: Some(tag), ..self }
    }

    /// Shows it as a reply to a message of its chat.
    #[must_use]
    pub fn reply(self, message: Option<i64>) -> Self {
        Self { reply: message, ..self }
    }

    /// Holds it back until a time.
    #[must_use]
    pub fn not_before(self, at: Millis) -> Self {
        Self { not_before: at, ..self }
    }
}

/// Where something goes: a private chat or a group, and there perhaps a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Recipient {
    /// The chat.
    pub chat: ChatId,
    /// Telegram's `message_thread_id`.
    pub topic: Option<i64>,
}

impl Recipient {
    /// Where something was said by this contact: the private chat or a group, and the topic there.
    #[must_use]
    pub fn of(source: &Source, contact: ContactId) -> Self {
        Self { chat: source.group().unwrap_or(contact.chat()), topic: source.topic }
    }
}

impl From<ChatId> for Recipient {
    fn from(chat: ChatId) -> Self {
        Self { chat, topic: None }
    }
}

impl From<ContactId> for Recipient {
    fn from(contact: ContactId) -> Self {
        contact.chat().into()
    }
}

/// What is sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outgoing {
    /// A new message.
    New(Screen),
    /// A message changed in place; one that is gone is sent anew.
    Edit(MessageRef, Screen),
    /// The words and buttons under a picture or a file that was sent, changed in place.
    Caption(i64, Screen),
    /// A copy of somebody's message, without a word about where it comes from.
    Copy(Copied),
    /// Copies of the parts of an album, together.
    Album(Album),
    /// A message of the bot goes away.
    Delete(i64),
    /// Several of its messages go away together.
    DeleteAll(Vec<i64>),
    /// This light sign at a message of the chat; none takes it away.
    React(i64, Option<String>),
    /// The lists of commands in the contact's app.
    Commands(CommandLists),
    /// Out of this group.
    Leave,
    /// Something about a topic of this group.
    Topic(TopicAct),
    /// Nothing: the table that somebody sent, by Telegram's handle, is fetched, and what stands in it comes back in the
    /// same chat under the tag, as [`crate::input::Input::Fetched`].
    Fetch(String),
}

impl Outgoing {
    /// The screen that is shown by it; none where it shows nothing of the bot's own.
    pub fn screen_mut(&mut self) -> Option<&mut Screen> {
        match self {
            Self::New(screen) | Self::Edit(_, screen) | Self::Caption(_, screen) => Some(screen),
            Self::Copy(_)
            | Self::Album(_)
            | Self::Delete(_)
            | Self::DeleteAll(_)
            | Self::React(..)
            | Self::Commands(_)
            | Self::Topic(_)
            | Self::Fetch(_)
            | Self::Leave => None,
        }
    }
}

/// What is done about a topic of a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TopicAct {
    /// One is opened under this name; what comes back as the message is its number.
    Open(String),
    /// One gets another name.
    Rename(i64, String),
    /// Nobody writes there any more.
    Close(i64),
    /// It is open again.
    Reopen(i64),
}

/// The commands that stand in an app's list, with what each does, in every language.
pub type CommandLists = [(Language, Vec<(&'static str, String)>); Language::ALL.len()];

/// A message to be copied, and the buttons under the copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copied {
    /// The chat it is in.
    pub from: ChatId,
    /// Its number there.
    pub message: i64,
    /// Rows of buttons.
    pub buttons: Vec<Vec<Button>>,
}

/// The parts of an album to be copied together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Album {
    /// The chat they are in.
    pub from: ChatId,
    /// Their numbers there.
    pub messages: Vec<i64>,
    /// The row that copies some of them already and has not been handed to the sender: this takes its place.
    pub joins: Option<RowId>,
}

/// A message to be edited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MessageRef {
    /// By its number at Telegram.
    Telegram(i64),
    /// By the outbox row that sends it, whether that was sent already or not.
    Row(RowId),
}

/// The number of an outbox row, reserved with `Turn::reserve_row`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct RowId(pub i64);

/// By what a feature knows a row again when it has ended.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Tag {
    /// The feature whose delivery handler gets it; no colon.
    pub feature: &'static str,
    /// What the feature needs to know, such as the code of a case.
    pub key: String,
}

impl Tag {
    /// The form that is stored.
    #[must_use]
    pub fn write(&self) -> String {
        format!("{}:{}", self.feature, self.key)
    }

    /// The feature and the key of a stored tag.
    #[must_use]
    pub fn read(stored: &str) -> (&str, &str) {
        stored.split_once(':').unwrap_or((stored, ""))
    }
}

/// Answers a callback query: the spinner of the pressed button stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackAnswer {
    /// Telegram's name of the press.
    pub callback: String,
    /// The toast shown for a moment.
    pub words: Option<String>,
}

/// Answers an inline query: like a press it waits for seconds, so that nothing of it is durable.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineAnswer {
    /// Telegram's name of the query.
    pub query: String,
    /// The cards, the best first.
    pub results: Vec<InlineResult>,
    /// Where nothing was found: a way into the private chat, and the payload of its deep link.
    pub more: Option<(String, String)>,
}

/// A card that can be sent on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InlineResult {
    /// By what it is told from the others: the payload of its deep link.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What it says, in a few words.
    pub about: String,
    /// What is sent.
    pub text: Html,
    /// The way to the same thing here.
    pub button: Button,
}

/// What is erased for good, in restored backups too.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Erasure {
    /// Everything about a contact.
    Contact(ContactId),
    /// A business that an officer wrote down.
    Business(Receipt),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_comes_back_as_it_was_written() {
        let tag = Tag { feature: "case", key: "K7:M2".into() };
        assert_eq!(Tag::read(&tag.write()), ("case", "K7:M2"));
        assert_eq!(Tag::read("entah"), ("entah", ""));
    }
}
