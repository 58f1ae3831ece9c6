//! Presses by the key of a button's label, so that a better wording breaks no story.

use umkm_bot::sandbox::emulator::{Action, Button, Message};

use crate::said::says;
use crate::support::Town;

impl Town {
    /// A person presses the newest button whose label is the message of this key, whatever fills it in.
    pub async fn press(&self, who: i64, key: &str) -> String {
        self.press_of(who, key, "").await
    }

    /// The same, where the label also holds `part`.
    pub async fn press_of(&self, who: i64, key: &str, part: &str) -> String {
        let messages = self.telegram.messages(who);
        let newest = messages.iter().rev().find(|message| button(message, key, part).is_some());
        let newest = newest.unwrap_or_else(|| panic!("no button {key} {part}: {}", self.heard(who)));
        self.press_under(who, newest, key, part).await
    }

    /// The same for the button of one message.
    pub async fn press_under(&self, who: i64, message: &Message, key: &str, part: &str) -> String {
        let data = button(message, key, part).unwrap_or_else(|| panic!("no button {key} {part}: {}", message.text()));
        self.telegram.press(who, message.id, &data).unwrap();
        self.quiet().await;
        self.heard(who)
    }

    /// The newest message of the bot in which the message of this key is said.
    pub fn message(&self, who: i64, key: &str) -> Message {
        let of_bot = self.telegram.messages(who).into_iter().rev().filter(|message| message.from.is_none());
        let mut said = of_bot.filter(|message| says(message.text(), key));
        said.next().unwrap_or_else(|| panic!("{key} was not said: {}", self.heard(who)))
    }
}

/// The data of the button whose label is the message of this key and holds `part`; of several the shortest label.
fn button(message: &Message, key: &str, part: &str) -> Option<String> {
    let fits = |button: &&Button| says(&button.label, key) && button.label.contains(part);
    let button = message.buttons.iter().flatten().filter(fits).min_by_key(|button| button.label.len())?;
    match &button.action {
        Action::Data(data) => Some(data.clone()),
        _ => None,
    }
}
