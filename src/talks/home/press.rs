//! The buttons and commands of the officers' home.

use crate::domain::Receipt;
use crate::domain::policy::Action;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

words! {
    /// Why somebody of the office looks at an owner's business.
    Why {
        /// The owner asked.
        Owner = "pemilik",
        /// The office's own work.
        Office = "kantor",
    }
}

word_parts!(Why);

impl Why {
    /// The act under which it is kept.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::Owner => Action::SeeForOwner,
            Self::Office => Action::SeeForOffice,
        }
    }
}

wire! {
    /// A press in the officers' home.
    HomePress {
        /// The home.
        Show = "mj", PAGE;
        /// Looking for a business.
        Search = "mj:c", PAGE;
        /// One that was found: it is asked why it is looked at.
        Found(code: Receipt) = "mj:u", PAGE;
        /// The same with the reason.
        See(code: Receipt, why: Why) = "mj:v", PAGE;
    }
}

/// The command that looks for a business.
pub(super) const SEARCH: &str = "cari";

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "meja",
        aliases: &["desk"],
        near: &["dashboard", "kerja"],
        spoken: &["meja kerja"],
        place: 0,
        describe: |language| plain!(language, "tanda-perintah-meja"),
        who: Who::Office(Action::SeeReport),
        target: Target::Press(|| HomePress::Show.into()),
    },
    Command {
        name: SEARCH,
        aliases: &["search"],
        near: &["temukan", "find"],
        spoken: &["cari usaha", "cari pelaku usaha"],
        place: 1,
        describe: |language| plain!(language, "tanda-perintah-cari"),
        who: Who::Office(Action::SearchBusinesses),
        target: Target::Press(|| HomePress::Search.into()),
    },
];

pub(in crate::talks) const LINKS: &[Link] = &[Link::Word("meja", || HomePress::Show.into())];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 10,
    action: Action::SearchBusinesses,
    button: |language| plain!(language, "utama-tombol-cari"),
    press: || HomePress::Search.into(),
    waits: None,
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<HomePress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[];
