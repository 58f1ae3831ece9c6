//! The buttons with which the office confirms what the programmes say.

use crate::domain::policy::Action;
use crate::domain::wire::wire;
use crate::knowledge::Section;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Who};

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
            seen: String,
        } = "ti:b", PAGE;
        /// It is written anew.
        Change {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// The version that was read.
            seen: String,
        } = "ti:u", PAGE;
        /// It is over; asked before, then done.
        End {
            /// The programme.
            slug: String,
            /// Which section.
            section: Section,
            /// The version that was read.
            seen: String,
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
    count: None,
}];

pub(in crate::talks) const TABLES: &[TableName] = &[];
