//! The lists of commands in the apps: everybody's, and those of the office by role.

use teloxide::payloads::{SetMyCommands, SetMyCommandsSetters};
use teloxide::types::{BotCommand, BotCommandScope, ChatId as TelegramChat};

use super::render::{Call, call};
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{ChatId, Language, Role};
use crate::plain;

/// What owners find in the list of commands.
fn owners_commands(language: Language) -> Vec<BotCommand> {
    [
        ("menu", plain!(language, "tanda-perintah-menu")),
        ("tanya", plain!(language, "tanda-perintah-tanya")),
        ("daftar", plain!(language, "tanda-perintah-daftar")),
        ("data", plain!(language, "tanda-perintah-data")),
        ("berhenti", plain!(language, "tanda-perintah-berhenti")),
        ("bahasa", plain!(language, "tanda-perintah-bahasa")),
        ("langganan", plain!(language, "tanda-perintah-langganan")),
        ("privasi", plain!(language, "tanda-perintah-privasi")),
        ("bantuan", plain!(language, "tanda-perintah-bantuan")),
        ("batal", plain!(language, "tanda-perintah-batal")),
        ("start", plain!(language, "tanda-perintah-start")),
    ]
    .map(|(name, words)| BotCommand::new(name, words))
    .into()
}

/// What a person of the office finds above them, as far as the role allows it.
fn officers_commands(language: Language, role: Role) -> impl Iterator<Item = BotCommand> {
    [("laporan", Action::SeeReport, plain!(language, "tanda-perintah-laporan"))]
        .into_iter()
        .filter(move |(_, action, _)| policy::allows(Some(role), *action, Relation::Own))
        .map(|(name, _, words)| BotCommand::new(name, words))
}

/// The calls that put the command list into the app: one for each language, one for all others.
#[must_use]
pub fn for_everybody() -> Vec<(String, Vec<u8>)> {
    let default = call(&SetMyCommands::new(owners_commands(Language::Indonesian)));
    let tagged = Language::ALL
        .map(|language| call(&SetMyCommands::new(owners_commands(language)).language_code(language.tag())));
    std::iter::once(default).chain(tagged).collect()
}

/// The same for the chat of one person of the office; whose role is gone sees what everybody sees.
pub(super) fn for_chat(chat: ChatId, role: Option<Role>) -> Vec<Call> {
    let list = |language| {
        let own = role.into_iter().flat_map(move |role| officers_commands(language, role));
        own.chain(owners_commands(language))
    };
    let scope = BotCommandScope::Chat { chat_id: TelegramChat(chat.0).into() };
    let default = call(&SetMyCommands::new(list(Language::Indonesian)).scope(scope.clone()));
    let tagged = Language::ALL
        .map(|language| call(&SetMyCommands::new(list(language)).scope(scope.clone()).language_code(language.tag())));
    std::iter::once(default).chain(tagged).map(Call::from).collect()
}
