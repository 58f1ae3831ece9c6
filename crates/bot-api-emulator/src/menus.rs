//! The bot's menus of commands, by scope and language.

use serde_json::{Value, json};

use super::Emulator;
use super::feed::Change;
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::Shared;

impl Emulator {
    /// The menu of commands that a person sees in a chat, in a language.
    pub fn commands(&self, chat: i64, language: &str) -> Vec<(String, String)> {
        let state = self.shared.lock();
        let area = if chat > 0 { "all_private_chats" } else { "all_group_chats" };
        let scopes = [format!("chat:{chat}"), area.to_owned(), "default".to_owned()];
        let found = scopes.iter().find_map(|scope| {
            let of = |language: &str| state.commands.get(&(scope.clone(), language.to_owned()));
            of(language).or_else(|| of(""))
        });
        found.cloned().unwrap_or_default()
    }
}

/// Answers `setMyCommands`.
pub(super) fn set_commands(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let list = params.get("commands").and_then(Value::as_array);
    let list = list.ok_or_else(|| bad("can't parse commands JSON array"))?;
    let mut commands = Vec::new();
    for item in list {
        let text = |name: &str| item.get(name).and_then(Value::as_str).unwrap_or_default();
        let (name, about) = (text("command").trim_start_matches('/'), text("description"));
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
        if !(1..=32).contains(&name.len()) || !name.chars().all(plain) {
            return Err(bad("BOT_COMMAND_INVALID"));
        }
        if !(1..=256).contains(&about.encode_utf16().count()) {
            return Err(bad("BOT_COMMAND_DESCRIPTION_INVALID"));
        }
        commands.push((name.to_owned(), about.to_owned()));
    }
    if commands.len() > 100 {
        return Err(bad("BOT_COMMANDS_TOO_MUCH"));
    }
    let scope = params.get("scope").cloned().unwrap_or_else(|| json!({ "type": "default" }));
    let language = params.text("language_code").unwrap_or_default();
    let mut state = shared.lock();
    state.commands.insert((scope_name(&scope), language.to_owned()), commands);
    state.feed.tell(Change::Menus);
    Ok(true.into())
}

fn scope_name(scope: &Value) -> String {
    let kind = scope.get("type").and_then(Value::as_str).unwrap_or("default");
    let chat = scope.get("chat_id").map(|id| format!(":{id}"));
    format!("{kind}{}", chat.unwrap_or_default())
}
