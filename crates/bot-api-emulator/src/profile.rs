//! What the bot tells of itself to people who have not started it: name, description, short description.

use serde_json::{Value, json};

use super::Emulator;
use super::feed::Change;
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::Shared;
use super::state::State;

/// The fields, the methods that get and set each, and how long each may be, in UTF-16 units.
const FIELDS: [(&str, &str, &str, usize); 3] = [
    ("name", "getMyName", "setMyName", 64),
    ("description", "getMyDescription", "setMyDescription", 512),
    ("short_description", "getMyShortDescription", "setMyShortDescription", 120),
];

impl Emulator {
    /// The bot's profile as an app in this language shows it.
    pub fn profile(&self, language: &str) -> Value {
        let state = self.shared.lock();
        FIELDS.iter().map(|(field, ..)| ((*field).to_owned(), state.told(field, language))).collect()
    }
}

impl State {
    /// What stands in a field for this language, or else for all languages.
    fn told(&self, field: &'static str, language: &str) -> String {
        let of = |language: &str| self.profile.get(&(field, language.to_owned())).cloned();
        let own = || self.me.get("first_name").and_then(Value::as_str).filter(|_| field == "name");
        of(language).or_else(|| of("")).or_else(|| own().map(str::to_owned)).unwrap_or_default()
    }
}

/// Answers `getMyName` and its like.
pub(super) fn get(shared: &Shared, method: &str, params: &Params) -> Result<Value, Refusal> {
    let language = params.text("language_code").unwrap_or_default();
    let (field, ..) = find(method)?;
    Ok(json!({ (*field): shared.lock().told(field, language) }))
}

/// Answers `setMyName` and its like; an empty text takes the field of a language back.
pub(super) fn set(shared: &Shared, method: &str, params: &Params) -> Result<Value, Refusal> {
    let (field, .., longest) = find(method)?;
    let text = params.text(field).unwrap_or_default();
    if text.encode_utf16().count() > *longest {
        return Err(bad(format!("{} is too long", field.replace('_', " "))));
    }
    let language = params.text("language_code").unwrap_or_default().to_owned();
    let mut state = shared.lock();
    match text {
        "" => state.profile.remove(&(*field, language)),
        text => state.profile.insert((*field, language), text.to_owned()),
    };
    state.feed.tell(Change::Menus);
    Ok(true.into())
}

fn find(method: &str) -> Result<&'static (&'static str, &'static str, &'static str, usize), Refusal> {
    let found = FIELDS.iter().find(|(_, get, set, _)| [*get, *set].contains(&method));
    found.ok_or_else(|| Refusal::new(404, "Not Found: method not found"))
}
