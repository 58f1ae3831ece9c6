//! Chats and messages as a page shows them, in JSON.

use serde_json::{Value, json};

use super::Emulator;
use super::chats::{Chat, Message};
use super::markup;
use super::state::State;

impl Emulator {
    /// The bot as people find it.
    pub fn me(&self) -> Value {
        self.shared.lock().me.clone()
    }

    /// The chats that there are, without those of bystanders.
    pub fn chats(&self) -> Vec<i64> {
        let shown = |(id, chat): (&i64, &Chat)| (!chat.aside).then_some(*id);
        let mut ids: Vec<_> = self.shared.lock().chats.iter().filter_map(shown).collect();
        ids.sort_unstable();
        ids
    }

    /// A chat without its messages: who it is, what the bot is to it, and what stands below it.
    pub fn view_chat(&self, id: i64) -> Option<Value> {
        let commands = |language: &str| {
            let menu = self.commands(id, language);
            menu.into_iter().map(|(name, about)| json!({ "name": name, "about": about })).collect::<Value>()
        };
        let (mut view, language) = view_chat(&self.shared.lock(), id)?;
        super::shared::put(&mut view, "commands", commands(&language));
        super::shared::put(&mut view, "bot", self.profile(&language));
        Some(view)
    }

    /// A message as it is now; `None` if it is gone.
    pub fn view_message(&self, chat: i64, id: i64) -> Option<Value> {
        let state = self.shared.lock();
        state.chats.get(&chat)?.messages.get(&id).map(|message| view_message(chat, message))
    }

    /// The messages of a chat as they are now, oldest first.
    pub fn view_messages(&self, chat: i64) -> Vec<Value> {
        let state = self.shared.lock();
        let messages = state.chats.get(&chat).map(|place| &place.messages);
        messages.map(|all| all.values().map(|message| view_message(chat, message)).collect()).unwrap_or_default()
    }

    /// The answer to a press, with the button it is about.
    pub fn view_press(&self, query: &str) -> Option<Value> {
        let state = self.shared.lock();
        let press = state.presses.get(query)?;
        let answer = press.answer.as_ref()?;
        Some(json!({
            "chat": press.chat, "message": press.message, "user": press.user, "data": press.data,
            "text": answer.text, "alert": answer.alert,
        }))
    }
}

fn view_chat(state: &State, id: i64) -> Option<(Value, String)> {
    let chat: &Chat = state.chats.get(&id)?;
    let person = state.people.get(&id);
    let language = person.and_then(|person| person.get("language_code")).and_then(Value::as_str);
    let view = json!({
        "id": id, "head": chat.head, "about": chat.about, "kind": chat.kind(), "standing": chat.standing.word(),
        "language": language, "below": chat.below, "topics": chat.topics,
        "threads": chat.threads.values().collect::<Vec<_>>(), "members": chat.members,
    });
    Some((view, language.unwrap_or_default().to_owned()))
}

fn view_message(chat: i64, message: &Message) -> Value {
    json!({
        "chat": chat, "id": message.id, "at": message.at, "from": message.from,
        "content": message.content, "buttons": markup::json(&message.buttons), "edits": message.edits,
        "file": message.file.as_ref().map(|file| json!({ "id": file.id, "name": file.name, "kind": file.kind })),
    })
}
