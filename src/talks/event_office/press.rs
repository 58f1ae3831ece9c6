//! The buttons of the office's events, their command, and their line in the home.

use crate::domain::Team;
use crate::domain::policy::Action;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

words! {
    /// Which events are listed.
    Shelf {
        /// Published, and not over.
        Coming = "datang",
        /// Not published yet.
        Drafts = "konsep",
        /// Over, or called off.
        Past = "lewat",
    }
}

word_parts!(Shelf);

wire! {
    /// A press about the office's events; an event is its row.
    EventOfficePress {
        /// A page of a list, counted from zero.
        List(shelf: Shelf, page: u16) = "eo", PAGE;
        /// One more event.
        New = "eo:b", PAGE;
        /// One more, out of a letter or a message that is waited for.
        Letter = "eo:l", PAGE;
        /// The letter that was pasted where the name was asked is read.
        ReadLetter = "eo:sb", PAGE;
        /// One event.
        One(id: i64) = "eo:i", PAGE;
        /// Owners find it from now on.
        Publish(id: i64) = "eo:t", PAGE;
        /// A draft goes: asked first, then done.
        Drop(id: i64, sure: bool) = "eo:h", PAGE;
        /// What can be changed.
        Changes(id: i64) = "eo:u", PAGE;
        /// One fact, by the word of its field.
        Change(id: i64, field: String) = "eo:f", PAGE;
        /// A page of programmes that it may belong to.
        Programmes(id: i64, page: u16) = "eo:p", PAGE;
        /// It belongs to this one, or to none.
        Programme(id: i64, slug: Option<String>) = "eo:q", PAGE;
        /// The teams that may run it.
        Teams(id: i64) = "eo:m", PAGE;
        /// This one runs it, or none.
        Team(id: i64, team: Option<Team>) = "eo:n", PAGE;
        /// The point on the map, which is asked for.
        Point(id: i64) = "eo:k", PAGE;
        /// A page of who joined, counted from zero.
        Guests(id: i64, page: u16) = "eo:g", PAGE;
        /// A page of those who did not say whether they still come, counted from zero.
        Silent(id: i64, page: u16) = "eo:hs", PAGE;
        /// What one of them said on the telephone, by the row of the seat.
        Called(seat: i64, comes: bool) = "eo:hc", PAGE;
        /// What it asks of whoever joins.
        Questions(id: i64) = "eo:qs", PAGE;
        /// One more question.
        AddQuestion(id: i64) = "eo:qb", PAGE;
        /// A question is taken back, by its row.
        DropQuestion(question: i64) = "eo:qh", PAGE;
        /// A question is asked earlier, by its row.
        RaiseQuestion(question: i64) = "eo:qn", PAGE;
        /// A page of what people answered, counted from zero.
        Answers(id: i64, page: u16) = "eo:qj", PAGE;
        /// Everybody who joined with their answers, as a table.
        AnswersFile(id: i64) = "eo:qx", PAGE_SENDS;
        /// A page of who has which stand, counted from zero.
        Stands(id: i64, page: u16) = "eo:a", PAGE;
        /// A page of the numbers that the seat of this row can have.
        StandOf(seat: i64, page: u16) = "eo:d", PAGE;
        /// This number is its.
        PutStand(seat: i64, number: u16) = "eo:v", PAGE;
        /// The same, though the seat of the last row has it and gets none for it.
        TakeStand(seat: i64, number: u16, from: i64) = "eo:vt", PAGE;
        /// A list of people, which is waited for.
        AskList(id: i64) = "eo:j", PAGE;
        /// What was read of it is stored, as older messages carry it: what that was is shown once more first.
        SaveList(id: i64) = "eo:y", PAGE;
        /// What was read of it is stored, where it is what was seen.
        SaveSeen(id: i64, seen: String) = "eo:yl", PAGE;
        /// Those without a chat, whom the office calls.
        Phones(id: i64) = "eo:o", PAGE;
        /// The same as a table.
        PhonesFile(id: i64) = "eo:e", PAGE_SENDS;
        /// What somebody without a chat said to an offered seat, by its row.
        Answered(seat: i64, yes: bool) = "eo:z", PAGE;
        /// A picture with its code, to hang on a wall.
        Poster(id: i64) = "eo:r", PAGE_SENDS;
        /// Words to be passed on.
        Words(id: i64) = "eo:w", PAGE;
        /// A new event that says the same but for its days.
        Copy(id: i64) = "eo:c", PAGE;
        /// It recurs every week.
        Repeat(id: i64) = "eo:s", PAGE;
        /// It is called off, with a reason.
        Cancel(id: i64) = "eo:x", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "acara_baru",
        aliases: &["acarabaru", "buat_acara", "new_event"],
        near: &[],
        spoken: &["acara baru", "buat acara", "bikin acara"],
        place: 4,
        describe: |language| plain!(language, "tanda-perintah-acara-baru"),
        who: Who::Office(Action::RunEvents),
        target: Target::Press(|| EventOfficePress::New.into()),
    },
    Command {
        name: "kelola_acara",
        aliases: &["kelolaacara", "manage_events"],
        near: &[],
        spoken: &["kelola acara"],
        place: 5,
        describe: |language| plain!(language, "tanda-perintah-kelola-acara"),
        who: Who::Office(Action::RunEvents),
        target: Target::Press(|| EventOfficePress::List(Shelf::Coming, 0).into()),
    },
];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<EventOfficePress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[TableName {
    table: "event_changes",
    owners: None,
    office: Some(|language| plain!(language, "simpan-acara-perubahan")),
}];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 28,
    action: Action::RunEvents,
    button: |language| plain!(language, "utama-tombol-acara"),
    press: || EventOfficePress::List(Shelf::Coming, 0).into(),
    waits: Some(|conn, viewer| Box::pin(super::standing::next(conn, viewer))),
}];
