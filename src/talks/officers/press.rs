//! The buttons, commands and links around who is of the office.

use crate::clock::Millis;
use crate::domain::policy::Action;
use crate::domain::wire::{self, wire, word_parts};
use crate::domain::words::words;
use crate::domain::{ContactId, Role, Team};
use crate::plain;
use crate::talks::desk::press::Token;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

words! {
    /// How somebody belongs to a team.
    Part {
        /// Not at all.
        Out = "x",
        /// Works in it.
        Member = "a",
        /// Stands in where nobody else of it is there.
        Backup = "c",
    }
}

word_parts!(Part);

wire! {
    /// A press about who is of the office.
    OfficersPress {
        /// A page of everybody.
        List(page: u16) = "pt", PAGE;
        /// One of them.
        Person(who: ContactId) = "pt:p", PAGE;
        /// How somebody belongs to a team.
        Set {
            /// Who.
            who: ContactId,
            /// Which team.
            team: Team,
            /// How.
            part: Part,
        } = "pt:m", PAGE;
        /// Taking a role away: asked first, then done.
        Remove(who: ContactId, sure: bool) = "pt:x", PAGE;
        /// A new invitation: to which role?
        Invite = "pt:u", PAGE;
        /// And into which team?
        InviteAs(role: Role) = "pt:t", PAGE;
        /// Makes it.
        Make(role: Role, team: Option<Team>) = "pt:b", PAGE;
        /// An invitation was opened.
        Open(token: Token) = "pt:k", PAGE;
        /// It is accepted.
        Accept(token: Token) = "pt:y", PAGE;
        /// It is refused.
        Decline(token: Token) = "pt:n", PAGE;
        /// Until when to be away, and the way out of the office.
        Duty = "pt:d", PAGE;
        /// Away until this moment; there again without one.
        Away(until: Option<Millis>) = "pt:a", PAGE;
        /// Leaving the office: asked first, then done.
        Leave(sure: bool) = "pt:l", PAGE;
    }
}

/// What the link begins with that lets somebody in: `t.me/<bot>?start=u_<token>`.
pub(in crate::talks) const LINK: &str = "u_";

pub(in crate::talks) const LINKS: &[Link] =
    &[Link::Prefix(LINK, |token, _| Some(OfficersPress::Open(wire::Part::read(token)?).into()))];

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "petugas",
    aliases: &["officers"],
    near: &["staf", "pegawai", "tim", "team", "undang", "invite"],
    spoken: &[],
    place: 5,
    describe: |language| plain!(language, "tanda-perintah-petugas"),
    who: Who::Office(Action::SeeOfficers),
    target: Target::Press(|| OfficersPress::List(0).into()),
}];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 80,
    action: Action::SeeOfficers,
    button: |language| plain!(language, "utama-tombol-petugas"),
    press: || OfficersPress::List(0).into(),
    waits: None,
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<OfficersPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "officers", owners: Some(|language| plain!(language, "berkas-peran")), office: None },
    TableName { table: "team_members", owners: Some(|language| plain!(language, "berkas-tim")), office: None },
    TableName { table: "invitations", owners: None, office: Some(|language| plain!(language, "simpan-undangan")) },
];
