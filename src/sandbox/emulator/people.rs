//! What people do: write, share, react, block.

use serde_json::{Map, Value, json};

use super::Emulator;
use super::chats::Standing;
use super::shared::put;
use super::state::State;

impl Emulator {
    /// Introduces a person, who has not started the bot yet.
    pub fn person(&self, id: i64, name: &str, language_code: Option<&str>) {
        self.shared.change(|state| state.meet(id, name, language_code));
    }

    /// Lets a person write to the bot; returns the id of the update, as do all that follow.
    pub fn text(&self, user: i64, text: &str) -> i64 {
        self.message(user, written(text))
    }

    /// Lets a person answer a message by swiping it.
    pub fn reply(&self, user: i64, message_id: i64, text: &str) -> i64 {
        let mut content = written(text);
        put(&mut content, "reply_to", message_id);
        self.message(user, content)
    }

    /// Lets a person send any content: the fields of a message, with `reply_to` for a swipe.
    pub fn message(&self, user: i64, content: Value) -> i64 {
        self.shared.change(|state| state.write(user, fields(content)))
    }

    /// Lets a person change what was written.
    pub fn edited_text(&self, user: i64, message_id: i64, text: &str) -> i64 {
        self.shared.change(|state| {
            let at = state.now / 1000;
            let chat = state.chats.get_mut(&user);
            if let Some(message) = chat.and_then(|chat| chat.messages.get_mut(&message_id)) {
                message.former.push(message.text().to_owned());
                message.content.remove("entities");
                message.content.extend(fields(written(text)));
                message.content.insert("edit_date".to_owned(), at.into());
                message.edits += 1;
            }
            let body = state.show_id(user, message_id);
            state.push("edited_message", user, &body)
        })
    }

    /// Lets a person share a phone number as one's own contact.
    pub fn contact(&self, user: i64, phone: &str) -> i64 {
        self.shared.change(|state| state.share_contact(user, phone))
    }

    /// Lets a person share where they are.
    pub fn location(&self, user: i64, latitude: f64, longitude: f64) -> i64 {
        self.message(user, json!({ "location": { "latitude": latitude, "longitude": longitude } }))
    }

    /// Lets a person react to a message with an emoji.
    pub fn reaction(&self, user: i64, message_id: i64, emoji: &str) -> i64 {
        self.shared.change(|state| {
            let person = state.person(user);
            let chat = state.chats.get(&user).map(|chat| chat.head.clone());
            let body = json!({
                "chat": chat, "message_id": message_id, "user": person, "date": state.now / 1000,
                "old_reaction": [], "new_reaction": [{ "type": "emoji", "emoji": emoji }],
            });
            state.push("message_reaction", user, &body)
        })
    }

    /// Lets a person block the bot.
    pub fn block(&self, user: i64) -> i64 {
        self.shared.change(|state| state.set_blocked(user, true))
    }

    /// Lets a person take the bot back.
    pub fn unblock(&self, user: i64) -> i64 {
        self.shared.change(|state| state.set_blocked(user, false))
    }

    /// Lets a person's account cease to exist; no update tells of it.
    pub fn deactivate(&self, user: i64) {
        self.shared.change(|state| {
            state.person(user);
            if let Some(chat) = state.chats.get_mut(&user) {
                chat.standing = Standing::Deactivated;
            }
        });
    }
}

/// The content of a written message, with its commands marked.
pub(super) fn written(text: &str) -> Value {
    let command = text.split_whitespace().next().filter(|word| word.starts_with('/') && word.len() > 1);
    match command.filter(|_| text.starts_with('/')) {
        Some(word) => json!({ "text": text, "entities": [
            { "type": "bot_command", "offset": 0, "length": word.encode_utf16().count() },
        ]}),
        None => json!({ "text": text }),
    }
}

pub(super) fn fields(content: Value) -> Map<String, Value> {
    if let Value::Object(fields) = content { fields } else { Map::new() }
}

impl State {
    /// Lets a person write to the bot, which opens the chat and ends a block.
    pub(super) fn write(&mut self, user: i64, content: Map<String, Value>) -> i64 {
        self.person(user);
        let standing = self.chats.get(&user).map(|chat| chat.standing);
        if standing == Some(Standing::Blocked) {
            self.set_blocked(user, false);
        }
        if let Some(chat) = self.chats.get_mut(&user) {
            chat.standing = Standing::Open;
        }
        let body = self.say(user, user, content);
        self.push("message", user, &body)
    }

    pub(super) fn share_contact(&mut self, user: i64, phone: &str) -> i64 {
        let name = self.person(user).get("first_name").cloned();
        let contact = json!({ "phone_number": phone, "first_name": name, "user_id": user });
        self.write(user, fields(json!({ "contact": contact })))
    }

    fn set_blocked(&mut self, user: i64, blocked: bool) -> i64 {
        self.person(user);
        let (standing, old, new, words) = if blocked {
            (Standing::Blocked, "member", "kicked", "memblokir bot")
        } else {
            (Standing::Open, "kicked", "member", "membuka blokir bot")
        };
        self.set_standing(user, user, standing, [old, new], words)
    }
}
