//! Topics of a forum: what a bot that may manage them does, and what people do to them.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::Emulator;
use super::chats::{Chat, Message};
use super::feed::Change;
use super::limits::Cost;
use super::params::Params;
use super::people::{fields, written};
use super::refusal::{Refusal, bad};
use super::shared::{Shared, put};
use super::state::State;

/// The longest name of a topic, in characters.
const LONGEST_NAME: usize = 128;

/// A topic that the bot opened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Its number: that of the message which opened it.
    pub id: i64,
    /// What it is called.
    pub name: String,
    /// Whether it is closed.
    pub closed: bool,
}

impl Emulator {
    /// The topics that the bot opened in a group and that are there still.
    pub fn opened_topics(&self, group: i64) -> Vec<Topic> {
        let state = self.shared.lock();
        state.chats.get(&group).map(|chat| chat.threads.values().cloned().collect()).unwrap_or_default()
    }

    /// Lets somebody delete a topic with all that is in it; no update tells the bot of it.
    pub fn delete_topic(&self, group: i64, topic: i64) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&group) {
                chat.threads.remove(&topic);
                chat.messages.retain(|_, message| message.topic() != Some(topic));
            }
            state.feed.tell(Change::Chat(group));
        });
    }

    /// Lets somebody switch topics off in a group: what was in them stands in the group now.
    pub fn topics_off(&self, group: i64) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&group) {
                put(&mut chat.head, "is_forum", false);
                chat.threads.clear();
                chat.topics.clear();
            }
            state.feed.tell(Change::Chat(group));
        });
    }

    /// Gives the bot the right to manage the topics of a group, or takes it; at first it has it.
    pub fn let_manage_topics(&self, group: i64, may: bool) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&group) {
                chat.topics_denied = !may;
            }
        });
    }

    /// From now on what is sent to a topic that is gone lands in the general one, as was seen, instead of being refused.
    pub fn let_topics_stray(&self, group: i64) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&group) {
                chat.topics_stray = true;
            }
        });
    }

    /// Lets someone write in a topic, as apps do: what answers nothing answers the message that opened the topic.
    pub fn topic_text(&self, group: i64, topic: i64, user: i64, text: &str) -> i64 {
        let mut content = written(text);
        put(&mut content, "reply_to", topic);
        self.topic_message(group, topic, user, content)
    }

    /// Lets someone send any content in a topic, `reply_to` included.
    pub fn topic_message(&self, group: i64, topic: i64, user: i64, mut content: Value) -> i64 {
        put(&mut content, "message_thread_id", topic);
        put(&mut content, "is_topic_message", true);
        self.shared.change(|state| state.write_in(group, user, fields(content)))
    }
}

/// Does what a call about topics asks for.
pub(super) fn run(shared: &Shared, method: &str, params: &Params) -> Result<Value, Refusal> {
    let mut guard = shared.lock();
    let state = &mut *guard;
    let id = state.reach(params, Cost::Free)?;
    let chat = state.chats.get_mut(&id).ok_or_else(|| bad("chat not found"))?;
    if chat.head.get("is_forum").and_then(Value::as_bool) != Some(true) {
        return Err(bad("the chat is not a forum"));
    }
    if chat.topics_denied {
        return Err(bad(if method == "createForumTopic" {
            "not enough rights to create a topic"
        } else {
            "not enough rights to manage topics"
        }));
    }
    let name = params.text("name").unwrap_or_default().trim().to_owned();
    if method == "createForumTopic" {
        return create(state, id, name);
    }
    let thread = params.int("message_thread_id").unwrap_or_default();
    let topic = chat.threads.get_mut(&thread).ok_or_else(|| bad("TOPIC_ID_INVALID"))?;
    let is_news = match method {
        "editForumTopic" => std::mem::replace(&mut topic.name, name.clone()) != name,
        "closeForumTopic" => !std::mem::replace(&mut topic.closed, true),
        _ => std::mem::replace(&mut topic.closed, false),
    };
    if !is_news {
        return Err(bad("TOPIC_NOT_MODIFIED"));
    }
    state.feed.tell(Change::Chat(id));
    Ok(true.into())
}

fn create(state: &mut State, chat: i64, name: String) -> Result<Value, Refusal> {
    if name.is_empty() {
        return Err(bad("topic name is empty"));
    }
    if name.chars().count() > LONGEST_NAME {
        return Err(bad("topic name is too long"));
    }
    let id = state.next_message(chat);
    let content = json!({
        "forum_topic_created": { "name": name, "icon_color": 7_322_096 },
        "message_thread_id": id, "is_topic_message": true,
    });
    let message = Message::new(id, state.now, None, fields(content));
    state.keep(chat, message);
    if let Some(chat) = state.chats.get_mut(&chat) {
        chat.threads.insert(id, Topic { id, name: name.clone(), closed: false });
    }
    state.feed.tell(Change::Chat(chat));
    Ok(json!({ "message_thread_id": id, "name": name, "icon_color": 7_322_096 }))
}

/// The topic that a call names: one that the chat has, or, in a private chat, one in which somebody wrote.
pub(super) fn named(state: &State, id: i64, params: &Params) -> Result<Option<i64>, Refusal> {
    let Some(topic) = params.int("message_thread_id") else { return Ok(None) };
    let Some(chat) = state.chats.get(&id) else { return Ok(None) };
    let is_listed = usize::try_from(topic).is_ok_and(|topic| (1..=chat.topics.len()).contains(&topic));
    let is_written_in = |chat: &Chat| {
        chat.kind() == "private" && chat.messages.values().any(|one| one.from.is_some() && one.topic() == Some(topic))
    };
    if is_listed || chat.threads.contains_key(&topic) || is_written_in(chat) {
        return Ok(Some(topic));
    }
    if chat.topics_stray { Ok(None) } else { Err(bad("message thread not found")) }
}
