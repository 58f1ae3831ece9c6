//! The buttons of what follows an event.

use crate::domain::wire::wire;
use crate::domain::{TicketCode, Turnover, Useful};
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Untranslated};

wire! {
    /// A press about what follows an event; a seat is its code.
    EventAfterPress {
        /// What this person said of it.
        Said(code: TicketCode) = "ea", PAGE;
        /// The same anew.
        Again(code: TicketCode) = "ea:u", PAGE;
        /// Of what use it was.
        Useful(code: TicketCode, useful: Useful) = "ea:g", HERE;
        /// What was sold there.
        Turnover(code: TicketCode, sold: Turnover) = "ea:o", HERE;
        /// In words, which are asked for.
        Words(code: TicketCode) = "ea:w", HERE;
        /// What came of an event, by its row.
        Results(id: i64) = "ea:h", PAGE;
        /// The same as a picture.
        Chart(id: i64) = "ea:b", PAGE_SENDS;
        /// The same as a workbook.
        Sheet(id: i64) = "ea:x", PAGE_SENDS;
        /// The certificates of an event, by its row.
        Certificates(id: i64) = "ea:s", PAGE;
        /// Of a hundred of its sessions so many are needed for one.
        Share(id: i64, share: u8) = "ea:p", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[];

pub(in crate::talks) const LINKS: &[Link] = &[];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<EventAfterPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "event_feedback",
        owners: Some(|language| plain!(language, "kesan-berkas")),
        office: Some(|language| plain!(language, "kesan-simpan")),
    },
    TableName {
        table: "event_offers",
        owners: Some(|language| plain!(language, "serupa-berkas")),
        office: Some(|language| plain!(language, "serupa-berkas")),
    },
];
