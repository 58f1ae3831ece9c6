//! The buttons around the office, its neighbours and its holidays, and their command.

use crate::domain::office::Setting;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press about the office.
    OfficePress {
        /// What everybody sees of it.
        Page = "kt", PAGE;
        /// What it says of itself, with who said it.
        Settings = "kt:s", PAGE;
        /// One of these.
        Setting(setting: Setting) = "kt:i", PAGE;
        /// Saying it anew.
        Change(setting: Setting) = "kt:u", PAGE;
        /// It is still true.
        Confirm(setting: Setting) = "kt:k", PAGE;
        /// A page of its holidays, counted from zero.
        Holidays(page: u16) = "kt:l", PAGE;
        /// One more day on which it is closed.
        Close = "kt:t", PAGE;
        /// A holiday, as `20261224`, becomes a working day, or what was said of a day is forgotten: asked first.
        Open(day: u32, sure: bool) = "kt:x", PAGE;
        /// The holidays of a year were compared with the decree.
        Compared(year: u16) = "kt:y", PAGE;
        /// A page of the directory, counted from zero.
        Others(page: u16) = "kt:o", PAGE;
        /// Another office.
        Other(slug: String) = "kt:n", PAGE;
        /// Saying anew how to reach it.
        ChangeOther(slug: String) = "kt:e", PAGE;
        /// What is known of it is still true.
        ConfirmOther(slug: String) = "kt:c", PAGE;
        /// The office's own words are read anew from their folder.
        Reread = "kt:r", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "kantor",
    aliases: &["office", "alamat"],
    near: &["dinas", "lokasi", "jam", "libur", "telepon"],
    spoken: &[],
    place: 85,
    describe: |language| plain!(language, "tanda-perintah-kantor"),
    who: Who::Everybody,
    target: Target::Press(|| OfficePress::Page.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[Link::Word("kantor", || OfficePress::Page.into())];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<OfficePress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[];
