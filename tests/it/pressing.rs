//! Presses by the key of a button's label, so that a better wording breaks no story.

use umkm_bot::sandbox::emulator::{Action, Button, Message};

use crate::said::{says, with_part};
use crate::support::{Town, label};

/// The button that ends a form, whatever it says of what it does; pressed by the first of these keys.
const ENDS_A_FORM: [&str; 3] = ["formulir-tombol-kirim", "formulir-tombol-simpan-lihat", "kelola-tombol-ya-batalkan"];

impl Town {
    /// A person writes, taps or presses these one after the other; gives what the last one led to.
    pub async fn talk(&self, who: i64, steps: &[&str]) -> String {
        let mut heard = String::new();
        for step in steps {
            heard = match label(step).map(|label| (label, with_part(label))) {
                Some((_, Some((key, part)))) => self.press_of(who, key, part).await,
                Some((label, None)) => self.tap(who, label).await,
                None => self.say(who, step).await,
            };
        }
        heard
    }

    /// A person presses the newest button whose label is the message of this key, whatever fills it in; where there is
    /// none, that button of the keyboard.
    pub async fn press(&self, who: i64, key: &str) -> String {
        self.press_of(who, key, "").await
    }

    /// The same, where the label also holds `part`.
    pub async fn press_of(&self, who: i64, key: &str, part: &str) -> String {
        match self.newest_with(who, key, part) {
            Some(newest) => self.press_under(who, &newest, key, part).await,
            None => self.tap(who, &self.label_of(who, key, part)).await,
        }
    }

    /// The label of the button that [`Self::press_of`] presses.
    pub fn label_of(&self, who: i64, key: &str, part: &str) -> String {
        let newest = self.newest_with(who, key, part);
        let buttons = newest.map_or_else(|| self.telegram.keyboard(who), |message| message.buttons);
        let found = button(&buttons, key, part);
        found.unwrap_or_else(|| panic!("no button {key} {part}: {}", self.heard(who))).label.clone()
    }

    fn newest_with(&self, who: i64, key: &str, part: &str) -> Option<Message> {
        let mut messages = self.telegram.messages(who).into_iter().rev();
        messages.find(|message| button(&message.buttons, key, part).is_some())
    }

    /// The same for the button of one message.
    pub async fn press_under(&self, who: i64, message: &Message, key: &str, part: &str) -> String {
        self.telegram.press(who, message.id, &data_of(message, key, part)).unwrap();
        self.quiet().await;
        self.heard(who)
    }

    /// The newest button whose label is the message of this key: under which message, and what it tells the bot.
    pub fn newest(&self, who: i64, key: &str) -> (i64, String) {
        let message = self.newest_with(who, key, "").unwrap_or_else(|| panic!("no button {key}: {}", self.heard(who)));
        (message.id, data(&message, key))
    }

    /// The newest button is pressed ten times before the bot can answer.
    pub fn press_ten_times(&self, who: i64, key: &str) {
        let (message, data) = self.newest(who, key);
        (0..10).for_each(|_| _ = self.telegram.press(who, message, &data).unwrap());
    }

    /// A person presses a button by its data, under the newest message, which may have none such.
    pub async fn forge(&self, who: i64, data: &str) -> String {
        let newest = self.telegram.last(who).unwrap().id;
        self.telegram.forge(who, newest, data);
        self.quiet().await;
        self.heard(who)
    }

    /// Whether a button under the newest message has the message of this key as its label.
    pub fn offers(&self, who: i64, key: &str) -> bool {
        self.labels(who).iter().any(|label| says(label, key))
    }

    /// The labels under the newest message.
    pub fn labels(&self, who: i64) -> Vec<String> {
        self.telegram.last(who).unwrap().buttons.into_iter().flatten().map(|button| button.label).collect()
    }

    /// The newest message of the bot in which the message of this key is said.
    pub fn message(&self, who: i64, key: &str) -> Message {
        let of_bot = self.telegram.messages(who).into_iter().rev().filter(|message| message.from.is_none());
        let mut said = of_bot.filter(|message| says(message.text(), key));
        said.next().unwrap_or_else(|| panic!("{key} was not said: {}", self.heard(who)))
    }
}

/// What the button of a message tells the bot whose label is the message of this key.
pub fn data(message: &Message, key: &str) -> String {
    data_of(message, key, "")
}

fn data_of(message: &Message, key: &str, part: &str) -> String {
    match button(&message.buttons, key, part).map(|button| button.action.clone()) {
        Some(Action::Data(data)) => data,
        _ => panic!("no button {key} {part}: {}", message.text()),
    }
}

/// The button whose label is the message of this key and holds `part`; of several the one with the shortest label.
fn button<'a>(buttons: &'a [Vec<Button>], key: &str, part: &str) -> Option<&'a Button> {
    let tells = |action: &Action| !matches!(action, Action::Url(_) | Action::Other(_));
    let ends = |label: &str| key == ENDS_A_FORM[0] && ENDS_A_FORM.iter().any(|key| says(label, key));
    let is_said = |label: &str| says(label, key) || ends(label);
    let fits = |button: &&Button| is_said(&button.label) && button.label.contains(part) && tells(&button.action);
    buttons.iter().flatten().filter(fits).min_by_key(|button| button.label.len())
}
