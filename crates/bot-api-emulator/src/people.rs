//! What people do: write, share, react, block.

use serde_json::{Map, Value, json};

use super::Emulator;
use super::chats::{Message, Standing};
use super::feed::Change;
use super::markup;
use super::shared::put;
use super::state::State;

impl Emulator {
    /// Introduces a person, who has not started the bot yet.
    pub fn person(&self, id: i64, name: &str, language_code: Option<&str>) {
        self.shared.change(|state| state.meet(id, name, language_code));
    }

    /// Says something about a person that a page shows below the name, and the bot never sees.
    pub fn about(&self, id: i64, words: &str) {
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&id) {
                words.clone_into(&mut chat.about);
            }
            state.feed.tell(Change::Chat(id));
        });
    }

    /// Introduces somebody whom the bot knows and no page shows: what the bot says there arrives, and that is all.
    pub fn bystander(&self, id: i64, name: &str, language_code: Option<&str>) {
        self.person(id, name, language_code);
        self.welcome_back(id);
        self.shared.change(|state| {
            if let Some(chat) = state.chats.get_mut(&id) {
                chat.aside = true;
            }
        });
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
        self.edited(user, message_id, written(text))
    }

    /// Lets a person change the words under a picture or a file.
    pub fn edited_caption(&self, user: i64, message_id: i64, caption: &str) -> i64 {
        self.edited(user, message_id, json!({ "caption": caption }))
    }

    /// Lets a person put something else into a message: another picture.
    pub fn edited_content(&self, user: i64, message_id: i64, content: Value) -> i64 {
        self.edited(user, message_id, content)
    }

    fn edited(&self, user: i64, message_id: i64, content: Value) -> i64 {
        self.shared.change(|state| {
            let at = state.now / 1000;
            let chat = state.chats.get_mut(&user);
            if let Some(message) = chat.and_then(|chat| chat.messages.get_mut(&message_id)) {
                message.former.push(message.text().to_owned());
                message.content.remove("entities");
                message.content.extend(fields(content));
                message.content.insert("edit_date".to_owned(), at.into());
                message.edits += 1;
            }
            state.feed.tell(Change::Message { chat: user, id: message_id });
            let body = state.show_id(user, message_id);
            state.push("edited_message", user, &body)
        })
    }

    /// The content of a written message, with its command marked.
    pub fn written(text: &str) -> Value {
        written(text)
    }

    /// Takes up again with a person whom the bot knows from before the emulator was started.
    pub fn welcome_back(&self, user: i64) {
        self.shared.change(|state| {
            state.person(user);
            if let Some(chat) = state.chats.get_mut(&user) {
                chat.standing = Standing::Open;
            }
        });
    }

    /// Puts a message with one button into a chat, as a bot of an earlier time left it there.
    pub fn left_behind(&self, user: i64, age: std::time::Duration, text: &str, label: &str, data: &str) {
        self.shared.change(|state| {
            state.person(user);
            let at = state.now - i64::try_from(age.as_millis()).unwrap_or_default();
            let markup = json!({ "inline_keyboard": [[{ "text": label, "callback_data": data }]] });
            let mut message = Message::new(state.next_message(user), at, None, fields(written(text)));
            message.buttons = markup::read(markup.get("inline_keyboard").unwrap_or(&Value::Null));
            state.keep(user, message);
        });
        self.welcome_back(user);
    }

    /// Lets a person share a phone number as one's own contact.
    pub fn contact(&self, user: i64, phone: &str) -> i64 {
        self.shared.change(|state| state.share_contact(user, phone))
    }

    /// Lets a person share where they are.
    pub fn location(&self, user: i64, latitude: f64, longitude: f64) -> i64 {
        self.message(user, json!({ "location": { "latitude": latitude, "longitude": longitude } }))
    }

    /// Lets someone pass a message on from one chat into another.
    pub fn forward(&self, user: i64, from_chat: i64, message_id: i64, chat: i64) -> i64 {
        self.shared.change(|state| {
            let found = state.chats.get(&from_chat).and_then(|chat| chat.messages.get(&message_id)).cloned();
            let Some(message) = found else { return 0 };
            let sender = match message.from {
                Some(id) => state.person(id),
                None => state.me.clone(),
            };
            let origin = json!({ "type": "user", "sender_user": sender, "date": message.at / 1000 });
            let mut content = message.content;
            content.retain(|field, _| !NOT_FORWARDED.contains(&field.as_str()));
            content.insert("forward_origin".to_owned(), origin);
            state.write_in(chat, user, content)
        })
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
            state.feed.tell(Change::Chat(user));
        });
    }
}

/// What stays behind when a message is passed on.
const NOT_FORWARDED: &[&str] = &["edit_date", "reply_to_message", "message_thread_id", "is_topic_message"];

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
        if let Some(chat) = self.chats.get_mut(&user).filter(|chat| chat.standing != Standing::Open) {
            chat.standing = Standing::Open;
            self.feed.tell(Change::Chat(user));
        }
        let body = self.say(user, user, content);
        self.push("message", user, &body)
    }

    /// Lets someone write anywhere: to the bot, or in a group, where it hears what is said while it is in.
    pub(super) fn write_in(&mut self, chat: i64, user: i64, content: Map<String, Value>) -> i64 {
        if chat == user {
            return self.write(user, content);
        }
        let body = self.say(chat, user, content);
        let hears = self.chats.get(&chat).is_some_and(|chat| chat.standing == Standing::Open);
        if hears { self.push("message", chat, &body) } else { 0 }
    }

    pub(super) fn share_contact(&mut self, user: i64, phone: &str) -> i64 {
        let name = self.person(user).get("first_name").cloned();
        let contact = json!({ "phone_number": phone, "first_name": name, "user_id": user });
        self.write(user, fields(json!({ "contact": contact })))
    }

    fn set_blocked(&mut self, user: i64, blocked: bool) -> i64 {
        self.person(user);
        let (standing, old, new, words) = if blocked {
            (Standing::Blocked, "member", "kicked", "blocked the bot")
        } else {
            (Standing::Open, "kicked", "member", "unblocked the bot")
        };
        self.set_standing(user, user, standing, [old, new], words)
    }
}
