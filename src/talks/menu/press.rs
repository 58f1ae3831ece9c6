//! The menu's buttons and commands.

use crate::domain::Language;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press of what stands around everything else.
    MenuPress {
        /// The main menu.
        Menu = "m", PAGE;
        /// An owner's main menu, also for people of the office.
        Owners = "m:o", PAGE;
        /// How to ask in one's own words.
        Ask = "a", PAGE;
        /// The choice of language.
        Languages = "l", HERE;
        /// This language from now on.
        Language(language: Language) = "l", HERE;
        /// What the bot keeps about a person.
        Privacy = "p", PAGE;
        /// The same in full.
        PrivacyInFull = "p:s", PAGE;
        /// What the bot can do.
        Help = "h", PAGE;
        /// Leaving whatever is open.
        Cancel = "z", HERE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "menu",
        aliases: &["settings", "pengaturan"],
        near: &["home", "beranda", "utama", "kembali", "back"],
        spoken: &["menu", "menu utama"],
        place: 10,
        describe: |language| plain!(language, "tanda-perintah-menu"),
        who: Who::Everybody,
        target: Target::Press(|| MenuPress::Menu.into()),
    },
    Command {
        name: "tanya",
        aliases: &["ask"],
        near: &["pertanyaan", "question", "faq"],
        spoken: &[],
        place: 20,
        describe: |language| plain!(language, "tanda-perintah-tanya"),
        who: Who::Everybody,
        target: Target::Press(|| MenuPress::Ask.into()),
    },
    Command {
        name: "bahasa",
        aliases: &["language"],
        near: &["english", "inggris", "indonesia", "lang"],
        spoken: &[],
        place: 60,
        describe: |language| plain!(language, "tanda-perintah-bahasa"),
        who: Who::Everybody,
        target: Target::Press(|| MenuPress::Languages.into()),
    },
    Command {
        name: "privasi",
        aliases: &["privacy"],
        near: &["kebijakan", "policy"],
        spoken: &[],
        place: 80,
        describe: |language| plain!(language, "tanda-perintah-privasi"),
        who: Who::Everybody,
        target: Target::Press(|| MenuPress::Privacy.into()),
    },
    Command {
        name: "bantuan",
        aliases: &["help"],
        near: &["info", "tolong", "panduan", "bantu", "about", "tentang"],
        spoken: &["bantuan", "help"],
        place: 90,
        describe: |language| plain!(language, "tanda-perintah-bantuan"),
        who: Who::Everybody,
        target: Target::Press(|| MenuPress::Help.into()),
    },
    Command {
        name: "batal",
        aliases: &["cancel"],
        near: &["keluar", "exit", "close"],
        spoken: &[],
        place: 100,
        describe: |language| plain!(language, "tanda-perintah-batal"),
        who: Who::Everybody,
        target: Target::Press(|| MenuPress::Cancel.into()),
    },
    Command {
        name: "start",
        aliases: &["mulai"],
        near: &[],
        spoken: &[],
        place: 110,
        describe: |language| plain!(language, "tanda-perintah-start"),
        who: Who::Everybody,
        target: Target::Link,
    },
];

pub(in crate::talks) const LINKS: &[Link] = &[
    Link::Word("menu", || MenuPress::Menu.into()),
    Link::Word("tanya", || MenuPress::Ask.into()),
    Link::Word("bahasa", || MenuPress::Languages.into()),
    Link::Word("privasi", || MenuPress::Privacy.into()),
    Link::Word("bantuan", || MenuPress::Help.into()),
];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<MenuPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[];
