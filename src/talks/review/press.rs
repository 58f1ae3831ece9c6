//! The buttons with which the office confirms what the programmes say.

use crate::domain::policy::Action;
use crate::domain::wire::{Part, wire};
use crate::knowledge::Section;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

/// The version that was read, as [`crate::text::version`] names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen(pub String);

impl Part for Seen {
    fn write(&self) -> String {
        self.0.clone()
    }

    fn read(text: &str) -> Option<Self> {
        text.bytes().all(|byte| byte.is_ascii_hexdigit()).then(|| Self(text.to_owned()))
    }

    #[cfg(test)]
    fn longest() -> Self {
        Self("0123abcd".to_owned())
    }
}

wire! {
    /// A press on a section that is read again.
    ReviewPress {
        /// The next section, after so many that were passed over.
        Next(skip: u16) = "ti", PAGE;
        /// It is right as it was read.
        Right {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// The version that was read.
            seen: Seen,
        } = "ti:b", PAGE;
        /// It is written anew.
        Change {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// The version that was read.
            seen: Seen,
        } = "ti:u", PAGE;
        /// It is over; asked before, then done.
        End {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// The version that was read.
            seen: Seen,
            /// Whether that was asked.
            sure: bool,
        } = "ti:x", PAGE;
        /// What was said of it is taken back.
        TakeBack {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
        } = "ti:k", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "tinjau",
    aliases: &["review"],
    near: &["periksa", "isi", "konten"],
    spoken: &[],
    place: 32,
    describe: |language| plain!(language, "tanda-perintah-tinjau"),
    who: Who::Office(Action::PublishAnswers),
    target: Target::Press(|| ReviewPress::Next(0).into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 65,
    action: Action::PublishAnswers,
    button: |language| plain!(language, "utama-tombol-tinjau"),
    press: || ReviewPress::Next(0).into(),
    waits: None,
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<ReviewPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[];
