//! The buttons with which the office confirms what the programmes say.

use crate::domain::policy::Action;
use crate::domain::wire::{Part, wire};
use crate::knowledge::Section;
use crate::store::doubts;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};
use crate::{html, plain};

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
        /// A page of the texts that have to be made to agree.
        Doubts(page: u16) = "ti:s", PAGE;
        /// One of them.
        Doubt(id: i64) = "ti:d", PAGE;
        /// It is written anew.
        Agree(id: i64) = "ti:w", PAGE;
        /// It may stay as it is.
        Leave(id: i64) = "ti:l", PAGE;
        /// It may, with all others that the same change left behind.
        LeaveAll(id: i64) = "ti:a", PAGE;
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
    waits: Some(|conn, viewer| {
        Box::pin(async move { Ok(html!(viewer.language, "utama-samakan", jumlah = doubts::how_many(conn).await?)) })
    }),
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<ReviewPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[];
