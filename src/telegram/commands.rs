//! The calls that put the lists of commands into the apps: everybody's, and those of the office's people.

use teloxide::payloads::{SetMyCommands, SetMyCommandsSetters};
use teloxide::types::{BotCommand, BotCommandScope, ChatId as TelegramChat};

use super::render::{Call, call};
use crate::domain::{ChatId, Language};
use crate::turn::CommandLists;

/// The calls that put everybody's list into the apps: one for each language, one for all others.
#[must_use]
pub fn for_everybody(lists: &CommandLists) -> Vec<(String, Vec<u8>)> {
    each(lists, |set| set)
}

/// The same for the chat of one person of the office.
pub(super) fn for_chat(chat: ChatId, lists: &CommandLists) -> Vec<Call> {
    let scope = BotCommandScope::Chat { chat_id: TelegramChat(chat.0).into() };
    each(lists, |set| set.scope(scope.clone())).into_iter().map(Call::from).collect()
}

fn each(lists: &CommandLists, scoped: impl Fn(SetMyCommands) -> SetMyCommands) -> Vec<(String, Vec<u8>)> {
    let set = |commands: &[(&'static str, String)]| {
        scoped(SetMyCommands::new(commands.iter().map(|(name, does)| BotCommand::new(*name, does.clone()))))
    };
    let default = lists.iter().find(|(language, _)| *language == Language::Indonesian);
    let default = default.map(|(_, commands)| call(&set(commands)));
    let tagged = lists.iter().map(|(language, commands)| call(&set(commands).language_code(language.tag())));
    default.into_iter().chain(tagged).collect()
}
