//! The buttons around the choice of an event's committee.

use crate::domain::event::Verdict;
use crate::domain::wire::{wire, word_parts};
use crate::domain::words::words;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Untranslated};

words! {
    /// Why somebody gets no seat, in the reasons that committees give most.
    Cause {
        /// There are more who ask than seats.
        Full = "penuh",
        /// Somebody else has not been at any yet.
        Before = "sudah-pernah",
        /// It is for others.
        Others = "bukan-sasaran",
        /// Something that is needed is missing.
        Papers = "belum-lengkap",
    }
}

word_parts!(Cause);

wire! {
    /// A press around the choice of a committee; an event and a seat are their rows.
    ChoicePress {
        /// How far the choice is.
        Event(id: i64) = "ek", PAGE;
        /// One who asks for a seat, by the place in the list, counted from zero.
        Candidate {
            /// The event.
            id: i64,
            /// The place.
            at: u16,
        } = "ek:c", PAGE;
        /// The next of whom nothing was said yet.
        Next(id: i64) = "ek:n", PAGE;
        /// What the committee says of somebody.
        Decide {
            /// The seat that is asked for.
            seat: i64,
            /// What.
            verdict: Verdict,
        } = "ek:v", PAGE;
        /// Why not: the reason is chosen, or written.
        Because {
            /// The seat that is asked for.
            seat: i64,
            /// Why.
            cause: Cause,
        } = "ek:k", PAGE;
        /// Why not, in words of one's own.
        OwnWords(seat: i64) = "ek:w", PAGE;
        /// A draw among those of whom nothing was said: asked first, then done.
        Draw(id: i64, sure: bool) = "ek:u", PAGE;
        /// The last draw once more, as its record tells it.
        Drawn(id: i64) = "ek:r", PAGE;
        /// A page of what was said of everybody, counted from zero.
        Result(id: i64, page: u16) = "ek:h", PAGE;
        /// The choice goes to the head.
        Send(id: i64) = "ek:s", PAGE;
        /// It is approved: asked first, then done.
        Approve(id: i64, sure: bool) = "ek:a", PAGE;
        /// It goes back to the committee.
        Return(id: i64) = "ek:b", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<ChoicePress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "seat_choices",
        owners: Some(|language| plain!(language, "pilih-berkas")),
        office: Some(|language| plain!(language, "pilih-simpan")),
    },
    TableName { table: "event_draws", owners: None, office: Some(|language| plain!(language, "pilih-simpan-undian")) },
];
