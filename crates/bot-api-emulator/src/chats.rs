//! Chats and the messages in them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::files::File;
use super::markup::{self, Rows};
use super::refusal::{Refusal, bad, forbidden};
use super::topics::Topic;

/// What stands between the bot and a chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Standing {
    /// The person never wrote to the bot.
    NeverStarted,
    Open,
    Blocked,
    Deactivated,
    Kicked,
    Left,
    /// The bot is in the channel and may not post there.
    Muted,
    /// The group lives on under this id.
    Migrated(i64),
}

impl Standing {
    /// The word for it in what a page shows.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::NeverStarted => "new",
            Self::Open => "open",
            Self::Blocked => "blocked",
            Self::Deactivated => "gone",
            Self::Kicked | Self::Left => "out",
            Self::Muted => "muted",
            Self::Migrated(_) => "migrated",
        }
    }

    /// Why nothing can be sent there.
    pub(super) fn refusal(self, kind: &str) -> Option<Refusal> {
        Some(match self {
            Self::Open => return None,
            Self::NeverStarted => forbidden("bot can't initiate conversation with a user"),
            Self::Blocked => forbidden("bot was blocked by the user"),
            Self::Deactivated => forbidden("user is deactivated"),
            Self::Kicked => forbidden(format!("bot was kicked from the {kind} chat")),
            Self::Left => forbidden(format!("bot is not a member of the {kind} chat")),
            Self::Muted => bad(format!("need administrator rights in the {kind} chat")),
            Self::Migrated(id) => {
                bad("group chat was upgraded to a supergroup chat").with(json!({ "migrate_to_chat_id": id }))
            }
        })
    }
}

/// One chat and everything said in it.
#[derive(Serialize, Deserialize)]
pub(super) struct Chat {
    /// The chat as updates show it.
    pub(super) head: Value,
    pub(super) standing: Standing,
    pub(super) messages: BTreeMap<i64, Message>,
    /// What happened, in order, for the transcript; since the start only.
    #[serde(skip)]
    pub(super) story: Vec<Event>,
    /// The keyboard below the chat.
    pub(super) keyboard: Rows,
    /// The keyboard, or the wish for a reply, as the bot sent it.
    pub(super) below: Value,
    /// Words about the person that stand below the name on a page; the bot never sees them.
    pub(super) about: String,
    /// Who is in a group, where that was said; a page lets them alone write there, the bot never sees it.
    #[serde(default)]
    pub(super) members: Vec<i64>,
    /// Whether no page shows it.
    pub(super) aside: bool,
    /// The topics of a forum; the first one is 1, the general one.
    pub(super) topics: Vec<String>,
    /// The topics that the bot opened, by number.
    #[serde(default)]
    pub(super) threads: BTreeMap<i64, Topic>,
    /// Whether the bot may not manage topics.
    #[serde(default)]
    pub(super) topics_denied: bool,
    /// Whether what goes to a topic that is gone lands in the general one.
    #[serde(default)]
    pub(super) topics_stray: bool,
    /// Supergroups and channels count their messages themselves.
    pub(super) own_counter: Option<i64>,
}

impl Chat {
    pub(super) fn new(head: Value, standing: Standing, counts: bool) -> Self {
        let (messages, story) = (BTreeMap::new(), Vec::new());
        let (keyboard, below, own_counter) = (Rows::new(), Value::Null, counts.then_some(0));
        Self {
            head,
            standing,
            messages,
            story,
            keyboard,
            below,
            about: String::new(),
            members: Vec::new(),
            aside: false,
            topics: Vec::new(),
            threads: BTreeMap::new(),
            topics_denied: false,
            topics_stray: false,
            own_counter,
        }
    }

    /// The kind of chat in Telegram's words.
    pub(super) fn kind(&self) -> &str {
        self.head.get("type").and_then(Value::as_str).unwrap_or("private")
    }

    /// Finds a message that the bot may change, or says why not.
    pub(super) fn editable(&mut self, id: Option<i64>) -> Result<&mut Message, Refusal> {
        let id = id.ok_or_else(|| bad("message identifier is not specified"))?;
        let message = self.messages.get_mut(&id).ok_or_else(|| bad("message to edit not found"))?;
        // A message that carries a reply keyboard stays as it is, says the documentation.
        let fixed = message.from.is_some() || message.fixed;
        if fixed { Err(bad("message can't be edited")) } else { Ok(message) }
    }
}

/// One line of a chat's story.
pub(super) enum Event {
    Said(i64),
    Pressed { who: i64, label: String, query: String },
    Happened(String),
}

/// A message as it is now.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    /// Its number in the chat.
    pub id: i64,
    /// Milliseconds since 1970.
    pub at: i64,
    /// Who said it; `None` is the bot.
    pub from: Option<i64>,
    /// The fields of the message that carry what it says.
    pub content: Map<String, Value>,
    /// The text as the bot sent it, with its tags.
    pub html: String,
    /// The inline buttons under it.
    pub buttons: Rows,
    /// What it said before each edit.
    pub former: Vec<String>,
    /// How often its text or buttons were edited.
    pub edits: usize,
    /// The file that the bot sent with it.
    pub file: Option<File>,
    /// Whether it came with a reply keyboard, and can never be edited.
    pub(super) fixed: bool,
}

impl Message {
    pub(super) fn new(id: i64, at: i64, from: Option<i64>, content: Map<String, Value>) -> Self {
        let (html, buttons, former) = (String::new(), Rows::new(), Vec::new());
        Self { id, at, from, content, html, buttons, former, edits: 0, file: None, fixed: false }
    }

    /// The words as a person reads them.
    pub fn text(&self) -> &str {
        let text = self.content.get("text").or_else(|| self.content.get("caption"));
        text.and_then(Value::as_str).unwrap_or_default()
    }

    /// The topic of the chat that it is in.
    pub fn topic(&self) -> Option<i64> {
        self.content.get("message_thread_id").and_then(Value::as_i64)
    }

    /// The message as the Bot API shows it.
    pub(super) fn json(&self, from: &Value, chat: &Value) -> Value {
        let mut fields = self.content.clone();
        fields.insert("message_id".to_owned(), self.id.into());
        fields.insert("date".to_owned(), (self.at / 1000).into());
        fields.insert("chat".to_owned(), chat.clone());
        fields.entry("from").or_insert_with(|| from.clone());
        fields.retain(|_, value| !value.is_null());
        if !self.buttons.is_empty() {
            let rows = markup::json(&self.buttons);
            fields.insert("reply_markup".to_owned(), json!({ "inline_keyboard": rows }));
        }
        fields.into()
    }
}
