//! Pressing buttons: those that are there, and forged ones.

use std::fmt;

use serde_json::json;

use super::chats::Event;
use super::markup::Action;
use super::people::{fields, written};
use super::state::{Press, State};
use super::{Button, Emulator};

/// Nobody can press a button that is not there; this says what is there instead.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoSuchButton {
    wanted: String,
    there: Vec<String>,
}

impl fmt::Display for NoSuchButton {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "no button {:?}; there is {:?}", self.wanted, self.there)
    }
}

impl std::error::Error for NoSuchButton {}

impl Emulator {
    /// Lets a person press an inline button that carries this data and is there.
    pub fn press(&self, user: i64, message_id: i64, data: &str) -> Result<i64, NoSuchButton> {
        self.press_in(user, user, message_id, data)
    }

    /// Lets someone in any chat press an inline button that carries this data and is there.
    pub fn press_in(&self, chat: i64, user: i64, message_id: i64, data: &str) -> Result<i64, NoSuchButton> {
        self.shared.change(|state| {
            let wanted = Action::Data(data.to_owned());
            let there = state.buttons(chat, message_id);
            let Some(button) = there.iter().find(|button| button.action == wanted) else {
                return Err(missing(data, there));
            };
            Ok(state.press(chat, user, message_id, data, &button.label))
        })
    }

    /// Sends the bot a press with any data, as a tampered client can.
    pub fn forge(&self, user: i64, message_id: i64, data: &str) -> i64 {
        self.forge_in(user, user, message_id, data)
    }

    /// Sends the bot a press with any data, from someone in any chat.
    pub fn forge_in(&self, chat: i64, user: i64, message_id: i64, data: &str) -> i64 {
        self.shared.change(|state| state.press(chat, user, message_id, data, data))
    }

    /// Lets a person press the newest button that contains these words and tells the bot something:
    /// an inline one, or else one of the keyboard below the chat.
    pub fn press_label(&self, user: i64, label: &str) -> Result<i64, NoSuchButton> {
        self.shared.change(|state| state.press_label(user, label))
    }
}

fn missing(wanted: &str, there: Vec<Button>) -> NoSuchButton {
    let there = there.into_iter().map(|button| button.label).collect();
    NoSuchButton { wanted: wanted.to_owned(), there }
}

impl State {
    fn buttons(&self, chat: i64, message_id: i64) -> Vec<Button> {
        let message = self.chats.get(&chat).and_then(|chat| chat.messages.get(&message_id));
        message.map(|message| message.buttons.concat()).unwrap_or_default()
    }

    fn press(&mut self, chat: i64, user: i64, message_id: i64, data: &str, label: &str) -> i64 {
        let from = self.person(user);
        self.last_press += 1;
        let id = self.last_press.to_string();
        let message = self.show_id(chat, message_id);
        let body = json!({
            "id": id, "from": from, "message": message,
            "chat_instance": format!("{}", chat.wrapping_mul(7919)), "data": data,
        });
        let (query, label) = (id.clone(), label.to_owned());
        let press = Press {
            user,
            chat,
            message: message_id,
            data: data.to_owned(),
            at: self.now,
            given: 0,
            answers: 0,
            answer: None,
        };
        self.presses.insert(id, press);
        if let Some(chat) = self.chats.get_mut(&chat) {
            chat.story.push(Event::Pressed { who: user, label, query });
        }
        self.push("callback_query", chat, &body)
    }

    fn press_label(&mut self, user: i64, label: &str) -> Result<i64, NoSuchButton> {
        let tells = |action: &Action| !matches!(action, Action::Url(_) | Action::Other(_));
        let has = |button: &Button| button.label.contains(label) && tells(&button.action);
        let Some(chat) = self.chats.get(&user) else { return Err(missing(label, Vec::new())) };
        let newest = chat.messages.values().rev().find_map(|message| {
            let button = message.buttons.iter().flatten().find(|button| has(button))?;
            Some((message.id, button))
        });
        let below = || Some((0, chat.keyboard.iter().flatten().find(|button| has(button))?));
        let Some((message, button)) = newest.or_else(below) else {
            let last = chat.messages.values().rev().find(|message| !message.buttons.is_empty());
            let last = last.map(|message| message.buttons.concat()).unwrap_or_default();
            return Err(missing(label, [last, chat.keyboard.concat()].concat()));
        };
        let Button { label: words, action, .. } = button.clone();
        match action {
            Action::Data(data) => Ok(self.press(user, user, message, &data, &words)),
            Action::Contact => Ok(self.share_contact(user, &format!("+62812{user:08}"))),
            Action::Location => {
                let place = json!({ "latitude": -5.4292, "longitude": 105.2619 });
                Ok(self.write(user, fields(json!({ "location": place }))))
            }
            Action::Say => Ok(self.write(user, fields(written(&words)))),
            Action::Url(_) | Action::Other(_) => Err(missing(label, vec![])),
        }
    }
}
