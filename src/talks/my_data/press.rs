//! The buttons and commands around a person's own data.

use crate::domain::Purpose;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press about a person's own data.
    DataPress {
        /// Everything stored about a person.
        All = "y", PAGE;
        /// The same as a file.
        File = "y:f", PAGE_SENDS;
        /// Whether the contact's data may be used.
        Restrict(on: bool) = "y:r", HERE;
        /// Whether something is agreed to.
        Agree(purpose: Purpose, on: bool) = "y:s", PAGE;
        /// What erasing would mean.
        Erase = "y:h", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "data",
    aliases: &["datasaya", "status", "mydata"],
    near: &["hapus", "profil", "akun", "edit", "ubah", "delete", "usaha", "kode"],
    spoken: &[],
    place: 40,
    describe: |language| plain!(language, "tanda-perintah-data"),
    who: Who::Everybody,
    target: Target::Press(|| DataPress::All.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[Link::Word("data", || DataPress::All.into())];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<DataPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "contacts",
        owners: Some(|language| plain!(language, "berkas-akun")),
        office: Some(|language| plain!(language, "simpan-kontak")),
    },
    TableName {
        table: "failed_updates",
        owners: Some(|language| plain!(language, "berkas-gangguan")),
        office: Some(|language| plain!(language, "simpan-gangguan")),
    },
];
