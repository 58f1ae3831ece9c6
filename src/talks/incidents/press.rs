//! The buttons of data incidents and their command.

use crate::clock::Millis;
use crate::domain::policy::Action;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press about data incidents; one is its row.
    IncidentPress {
        /// The latest of them.
        All = "in", PAGE;
        /// One more: when was it found?
        New = "in:n", PAGE;
        /// It was found so many hours ago: its clock runs.
        Open(hours: u16) = "in:b", PAGE;
        /// One incident and its clock.
        One(id: i64) = "in:i", PAGE;
        /// What those affected are told is written.
        Write(id: i64) = "in:t", PAGE;
        /// The same as they will read it.
        Look(id: i64) = "in:l", PAGE;
        /// Who is affected?
        Who(id: i64) = "in:w", PAGE;
        /// Whoever registered a business.
        Registered(id: i64) = "in:pa", PAGE;
        /// Whoever asked the office something.
        Asked(id: i64) = "in:pk", PAGE;
        /// Whoever joined an event: which?
        WhichEvent(id: i64) = "in:pe", PAGE;
        /// Whoever joined this one, by its row.
        Joined(id: i64, event: i64) = "in:pf", PAGE;
        /// Those of a kecamatan: which?
        District(id: i64) = "in:pd", PAGE;
        /// Those of some codes: which?
        Codes(id: i64) = "in:pc", PAGE;
        /// The list of them for the office.
        Sheet(id: i64) = "in:x", PAGE;
        /// It may go as it was seen, by when it was changed last.
        Approve(id: i64, seen: Millis) = "in:s", PAGE;
        /// It goes: asked first, then done.
        Send(id: i64, sure: bool) = "in:k", PAGE;
        /// How the authority is told.
        Authority(id: i64) = "in:a", PAGE;
        /// The authority was told, or was not after all.
        Reported(id: i64, done: bool) = "in:r", PAGE;
        /// The office is done with it: asked first, then done.
        Close(id: i64, sure: bool) = "in:e", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "insiden",
    aliases: &["incident"],
    near: &["kebocoran", "bocor"],
    spoken: &["kebocoran data", "data bocor"],
    place: 81,
    describe: |language| plain!(language, "tanda-perintah-insiden"),
    who: Who::Office(Action::HandleIncidents),
    target: Target::Press(|| IncidentPress::All.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<IncidentPress> = None;

pub(in crate::talks) const TABLES: &[TableName] =
    &[TableName { table: "incidents", owners: None, office: Some(|language| plain!(language, "simpan-insiden")) }];
