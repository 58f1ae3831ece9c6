//! Commands: every capability declares its own; parsed, listed in the app and shown in /bantuan from the same rows.

use crate::domain::policy::{self, Action, Relation};
use crate::domain::{Language, Role};
use crate::talks::callback::Callback;
use crate::talks::{business, menu, my_data, news, report};
use crate::text::Html;

/// A command.
pub struct Command {
    /// As it stands in the list.
    pub name: &'static str,
    /// Other spellings that are understood.
    pub aliases: &'static [&'static str],
    /// Words that people write for it and that are not followed, only offered.
    pub near: &'static [&'static str],
    /// Where it stands in the list.
    pub place: u8,
    /// What it does, in a few words.
    pub describe: fn(Language) -> String,
    /// Who sees and may use it.
    pub who: Who,
    /// What it does.
    pub target: Target,
}

/// Who sees and may use a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everybody.
    Everybody,
    /// Whoever of the office may do this.
    Office(Action),
}

/// What a command does.
pub enum Target {
    /// The same as this button.
    Press(fn() -> Callback),
    /// What the deep link behind it says.
    Link,
}

/// All of them, a line a capability.
const ALL: [&[Command]; 5] = [
    menu::press::COMMANDS,
    business::press::COMMANDS,
    my_data::press::COMMANDS,
    news::press::COMMANDS,
    report::press::COMMANDS,
];

/// The command of this name, in any spelling.
#[must_use]
pub(crate) fn find(name: &str) -> Option<&'static Command> {
    let name = name.to_lowercase();
    ALL.into_iter().flatten().find(|command| command.name == name || command.aliases.contains(&name.as_str()))
}

/// The command that was most likely meant, of those that this role sees.
#[must_use]
pub(crate) fn nearest(name: &str, role: Option<Role>) -> Option<&'static Command> {
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
pub(crate) fn listed(role: Option<Role>) -> Vec<&'static Command> {
    let mut seen: Vec<&Command> = ALL.into_iter().flatten().filter(|command| command.is_for(role)).collect();
    seen.sort_by_key(|command| (command.who == Who::Everybody, command.place));
    seen
}

/// The same as lines of text.
#[must_use]
pub(crate) fn told(role: Option<Role>, language: Language) -> Html {
    let line = |command: &&Command| Html::escape(&format!("/{} – {}", command.name, (command.describe)(language)));
    Html::join(&listed(role).iter().map(line).collect::<Vec<_>>(), "\n")
}

impl Command {
    /// Whether somebody of this role sees it.
    #[must_use]
    pub fn is_for(&self, role: Option<Role>) -> bool {
        match self.who {
            Who::Everybody => true,
            Who::Office(action) => policy::allows(role, action, Relation::Own),
        }
    }
}

impl std::fmt::Debug for Command {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "/{}", self.name)
    }
}

impl PartialEq for Command {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Command {}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_word_stands_for_two_commands() {
        let words: Vec<&str> =
            ALL.into_iter().flatten().flat_map(|one| one.aliases.iter().copied().chain([one.name])).collect();
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
    fn telegram_takes_every_command() {
        for command in ALL.into_iter().flatten() {
            assert!(command.name.bytes().all(|b| b.is_ascii_lowercase() || b == b'_'), "{command:?}");
            for language in Language::ALL {
                assert!((3..=256).contains(&(command.describe)(language).chars().count()), "{command:?}");
            }
        }
    }
}
