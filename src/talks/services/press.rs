//! The buttons of what the office notes of its work beside the bot.

use crate::domain::policy::Action;
use crate::domain::wire::{wire, word_parts};
use crate::domain::{CaseNumber, ContactId, Team};
use crate::plain;
use crate::store::services::{CameOf, Channel};
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

word_parts!(Channel, CameOf);

wire! {
    /// A press around what the office notes.
    ServicePress {
        /// How did somebody come?
        Begin = "cl", PAGE;
        /// Like that; what about?
        By(channel: Channel) = "cl:c", PAGE;
        /// About that; who was it?
        About(channel: Channel, subject: Team) = "cl:t", PAGE;
        /// Nobody that has to be known; what came of it?
        Nameless(channel: Channel, subject: Team) = "cl:n", PAGE;
        /// That.
        CameOf(channel: Channel, subject: Team, result: CameOf) = "cl:h", PAGE;
        /// Another office does it.
        ReferredTo(channel: Channel, subject: Team, slug: String) = "cl:k", PAGE;
        /// One that was noted.
        Open(number: CaseNumber) = "cl:b", PAGE;
        /// An officer does what is left to do.
        Take(number: CaseNumber) = "cl:m", PAGE;
        /// An officer takes it over from the colleague who has it.
        TakeOver(number: CaseNumber, from: ContactId) = "cl:a", PAGE;
        /// The number to call back.
        Call(number: CaseNumber) = "cl:p", PAGE;
        /// It is done.
        Done(number: CaseNumber) = "cl:s", PAGE;
        /// Another office does it: which one?
        Refer(number: CaseNumber) = "cl:r", PAGE;
        /// That one.
        ReferTo(number: CaseNumber, slug: String) = "cl:d", PAGE;
        /// Back to what came of it.
        Results(channel: Channel, subject: Team) = "cl:hb", PAGE;
        /// What was noted is mended: what of it?
        Mend(number: CaseNumber) = "cl:u", PAGE;
        /// How somebody came: asked, or said.
        MendChannel(number: CaseNumber, to: Option<Channel>) = "cl:ul", PAGE;
        /// What about.
        MendSubject(number: CaseNumber, to: Option<Team>) = "cl:ut", PAGE;
        /// What came of it.
        MendResult(number: CaseNumber, to: Option<CameOf>) = "cl:uh", PAGE;
        /// Another office does it.
        MendReferredTo(number: CaseNumber, slug: String) = "cl:uk", PAGE;
        /// Another note.
        MendNote(number: CaseNumber) = "cl:uc", PAGE;
        /// It is taken out: asked first, then done.
        Remove(number: CaseNumber, sure: bool) = "cl:x", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "catat",
    aliases: &["catat_layanan"],
    near: &["layanan", "telepon"],
    spoken: &["catat layanan", "catat telepon", "catat kunjungan"],
    place: 25,
    describe: |language| plain!(language, "tanda-perintah-catat"),
    who: Who::Office(Action::LogServices),
    target: Target::Press(|| ServicePress::Begin.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 25,
    action: Action::LogServices,
    button: |language| plain!(language, "utama-tombol-catat"),
    press: || ServicePress::Begin.into(),
    waits: None,
}];

pub(in crate::talks) const UNTRANSLATED: Untranslated<ServicePress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[TableName {
    table: "services",
    owners: Some(|language| plain!(language, "berkas-layanan")),
    office: Some(|language| plain!(language, "simpan-layanan")),
}];
