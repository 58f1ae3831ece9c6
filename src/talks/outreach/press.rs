//! The buttons of posters, their command, their deep link and their place in the home.

use crate::domain::policy::Action;
use crate::domain::wire::wire;
use crate::domain::{CallbackData, PosterCode, PosterTarget};
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};
use crate::world::World;

wire! {
    /// A press about posters; one is its row.
    OutreachPress {
        /// A page of all posters, counted from zero.
        List(page: u16) = "po", PAGE;
        /// One more: what does it lead to?
        New = "po:b", PAGE;
        /// A page of programmes that one may lead to, counted from zero.
        Programmes(page: u16) = "po:p", PAGE;
        /// The events that one may lead to.
        Events = "po:e", PAGE;
        /// One that leads to this: where does it hang?
        For(target: PosterTarget) = "po:t", PAGE;
        /// One poster and what it brought.
        One(id: i64) = "po:i", PAGE;
        /// Its files once more.
        Files(id: i64) = "po:f", PAGE_SENDS;
        /// It hangs no more: asked first, then done.
        Retire(id: i64, sure: bool) = "po:x", PAGE;
        /// What all of them brought.
        Sums = "po:s", PAGE;
        /// What one of them brought, or all, as a picture.
        Chart(id: Option<i64>) = "po:g", PAGE_SENDS;
        /// What each of them brought, as a table.
        Sheet = "po:l", PAGE;
        /// The link of a poster was opened.
        Open(code: PosterCode) = "po:q", PAGE;
    }
}

/// What stands before the code of a poster in its link; what is no such code there is a programme.
pub(in crate::talks) const LINK: &str = "p_";

pub(in crate::talks) const LINKS: &[Link] = &[Link::Prefix(LINK, poster)];

fn poster(code: &str, _: &World) -> Option<CallbackData> {
    PosterCode::parse(code).map(|code| OutreachPress::Open(code).into())
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "poster",
    aliases: &["posters"],
    near: &["qr", "spanduk", "selebaran"],
    spoken: &["buat poster", "bikin poster", "poster qr"],
    place: 6,
    describe: |language| plain!(language, "tanda-perintah-poster"),
    who: Who::Office(Action::MakePosters),
    target: Target::Press(|| OutreachPress::List(0).into()),
}];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 29,
    action: Action::MakePosters,
    button: |language| plain!(language, "utama-tombol-poster"),
    press: || OutreachPress::List(0).into(),
    waits: None,
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<OutreachPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "poster_codes", owners: None, office: Some(|language| plain!(language, "simpan-poster")) },
    TableName { table: "poster_weeks", owners: None, office: Some(|language| plain!(language, "simpan-poster-angka")) },
];
