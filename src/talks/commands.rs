//! Commands: no list stands here. Every capability declares its own in its `press.rs`, each with who sees it (`entry.rs`); parsed, listed in the app and shown in /bantuan from the same rows.

use crate::domain::{Language, Role};
use crate::talks::entry::{Command, Who};
use crate::text::{Html, phrase};
use crate::turn::CommandLists;

macro_rules! commands {
    ($( $(#[$meta:meta])* $member:ident: $room:ident($press:ident); )+) => {
        /// All of them.
        const ALL: &[&[Command]] = &[$( $crate::talks::$room::press::COMMANDS ),+];
    };
}

each_capability!(commands);

/// Every command, in the order of the capabilities.
#[cfg(test)]
pub(in crate::talks) fn all() -> impl Iterator<Item = &'static Command> {
    ALL.iter().copied().flatten()
}

/// The command of this name, in any spelling.
#[must_use]
pub(in crate::talks) fn find(name: &str) -> Option<&'static Command> {
    let name = name.to_lowercase();
    ALL.iter().copied().flatten().find(|command| command.is_called(&name))
}

/// The command that a message says in plain words and nothing else, of those that this role sees.
#[must_use]
pub(in crate::talks) fn spoken(text: &str, role: Option<Role>) -> Option<&'static Command> {
    let words = phrase::page_name(text);
    ALL.iter().copied().flatten().find(|command| command.is_said_by(role, &words))
}

/// The command that was most likely meant, of those that this role sees.
#[must_use]
pub(in crate::talks) fn nearest(name: &str, role: Option<Role>) -> Option<&'static Command> {
    const FAR: usize = 3;
    let name = name.to_lowercase();
    let distance = |command: &Command| {
        if command.near.contains(&name.as_str()) {
            return 0;
        }
        let spellings = command.aliases.iter().chain([&command.name]);
        spellings.map(|word| strsim::osa_distance(word, &name)).min().unwrap_or(FAR)
    };
    // A short name is far from itself with one letter more wrong than a long one.
    let limit = FAR.min(name.chars().count() / 2);
    listed(role)
        .into_iter()
        .map(|command| (distance(command), command))
        .filter(|(far, _)| *far < limit.max(1))
        .min_by_key(|(far, _)| *far)
        .map(|(_, command)| command)
}

/// Those that this role sees, in the order of the list: the office's first.
#[must_use]
fn listed(role: Option<Role>) -> Vec<&'static Command> {
    let mut seen: Vec<&Command> = ALL.iter().copied().flatten().filter(|command| command.is_for(role)).collect();
    seen.sort_by_key(|command| (command.who == Who::Everybody, command.place));
    seen
}

/// The same in every language, for the lists in an app.
#[must_use]
pub(crate) fn lists(role: Option<Role>) -> CommandLists {
    let listed = listed(role);
    let line = |language| listed.iter().map(|command| (command.name, (command.describe)(language))).collect();
    Language::ALL.map(|language| (language, line(language)))
}

/// The same as lines of text.
#[must_use]
pub(in crate::talks) fn told(role: Option<Role>, language: Language) -> Html {
    let line = |command: &&Command| Html::escape(&format!("/{} – {}", command.name, (command.describe)(language)));
    Html::join(&listed(role).iter().map(line).collect::<Vec<_>>(), "\n")
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_word_stands_for_two_commands() {
        let words: Vec<&str> =
            ALL.iter().copied().flatten().flat_map(|one| one.aliases.iter().copied().chain([one.name])).collect();
        assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len());
        assert!(words.iter().all(|word| find(&word.to_uppercase()).is_some()));
    }

    #[test]
    fn s12_the_nearest_command_is_found() {
        for (name, expected) in [
            ("hapus", Some("data")),
            ("kabar", Some("langganan")),
            ("langgganan", Some("langganan")),
            ("bantuam", Some("bantuan")),
            ("DAFTR", Some("daftar")),
            ("profil", Some("data")),
            ("lapor", None),
            ("xyzzy", None),
            ("", None),
        ] {
            assert_eq!(nearest(name, None).map(|command| command.name), expected, "{name}");
        }
        assert_eq!(nearest("laporn", Some(Role::Admin)).map(|command| command.name), Some("laporan"));
    }

    #[test]
    fn the_guides_name_commands_that_their_readers_have() {
        for (reader, role) in [("pemilik", None), ("petugas", Some(Role::Officer)), ("admin", Some(Role::Head))] {
            let text = std::fs::read_to_string(format!("docs/panduan-{reader}.md")).unwrap();
            let named: Vec<&str> = text.split("`/").skip(1).filter_map(|rest| rest.split('`').next()).collect();
            assert!(named.len() > 5, "{reader}: {named:?}");
            for name in named {
                assert!(listed(role).iter().any(|command| command.name == name), "{reader}: /{name}");
            }
        }
    }

    #[test]
    fn telegram_takes_every_command() {
        for command in ALL.iter().copied().flatten() {
            assert!(command.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{command:?}");
            for language in Language::ALL {
                assert!((3..=256).contains(&(command.describe)(language).chars().count()), "{command:?}");
            }
        }
    }
}
