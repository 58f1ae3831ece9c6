//! The calls that put the lists of commands into the apps: everybody's, and those of the office by role.

use teloxide::payloads::{SetMyCommands, SetMyCommandsSetters};
use teloxide::types::{BotCommand, BotCommandScope, ChatId as TelegramChat};

use super::render::{Call, call};
use crate::domain::{ChatId, Language, Role};
use crate::talks::commands;

/// The list of commands that this role sees.
fn list(language: Language, role: Option<Role>) -> Vec<BotCommand> {
    let listed = commands::listed(role).into_iter();
    listed.map(|command| BotCommand::new(command.name, (command.describe)(language))).collect()
}

/// The calls that put the command list into the app: one for each language, one for all others.
#[must_use]
pub fn for_everybody() -> Vec<(String, Vec<u8>)> {
    let default = call(&SetMyCommands::new(list(Language::Indonesian, None)));
    let tagged =
        Language::ALL.map(|language| call(&SetMyCommands::new(list(language, None)).language_code(language.tag())));
    std::iter::once(default).chain(tagged).collect()
}

/// The same for the chat of one person of the office; whose role is gone sees what everybody sees.
pub(super) fn for_chat(chat: ChatId, role: Option<Role>) -> Vec<Call> {
    let scope = BotCommandScope::Chat { chat_id: TelegramChat(chat.0).into() };
    let default = call(&SetMyCommands::new(list(Language::Indonesian, role)).scope(scope.clone()));
    let tagged = Language::ALL.map(|language| {
        call(&SetMyCommands::new(list(language, role)).scope(scope.clone()).language_code(language.tag()))
    });
    std::iter::once(default).chain(tagged).map(Call::from).collect()
}
