//! The buttons around the door of an event, its command, and the link of a ticket.

use crate::domain::TicketCode;
use crate::domain::policy::Action;
use crate::domain::wire::wire;
use crate::plain;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};

wire! {
    /// A press around the door of an event.
    DoorPress {
        /// The events whose door can be opened.
        Doors = "ed", PAGE;
        /// The door of an event, at the session of now.
        Event(id: i64) = "ed:e", PAGE;
        /// A page of who has a seat, at a session.
        Door {
            /// The session.
            session: i64,
            /// The page, counted from zero.
            page: u16,
        } = "ed:d", PAGE;
        /// Somebody on that page was there, or was not.
        Mark {
            /// The session.
            session: i64,
            /// The seat.
            seat: i64,
            /// Whether the person was there.
            on: bool,
            /// The page.
            page: u16,
        } = "ed:m", HERE;
        /// The same under a card of one person.
        Put {
            /// The session.
            session: i64,
            /// The seat.
            seat: i64,
            /// Whether the person was there.
            on: bool,
        } = "ed:u", HERE;
        /// Somebody without a seat, who joined, is let in.
        LetIn {
            /// The session.
            session: i64,
            /// The seat.
            seat: i64,
        } = "ed:l", HERE;
        /// How to look for somebody.
        Search(session: i64) = "ed:c", HERE;
        /// Somebody comes who never joined: who is it?
        WalkIn(session: i64) = "ed:w", HERE;
        /// It is nobody of the list.
        WalkInAnyway(session: i64) = "ed:y", HERE;
        /// This officer leaves the door.
        Leave(session: i64) = "ed:x", PAGE;
        /// A ticket: its owner sees it, an officer lets its owner in.
        Ticket(code: TicketCode) = "ed:t", PAGE;
        /// What was opened is no ticket.
        NoTicket = "ed:n", PAGE;
        /// The list of all sessions, to be printed and signed.
        Print(session: i64) = "ed:s", HERE_SENDS;
        /// What was signed of it, and photos of that.
        Signed(session: i64) = "ed:g", PAGE;
        /// One more photo.
        AddSigned(session: i64) = "ed:a", HERE;
        /// These photos.
        ShowSigned(session: i64) = "ed:p", HERE;
        /// Everybody was there, but for those who are taken out: asked first, then done.
        AllBut(session: i64, sure: bool) = "ed:h", HERE;
        /// The attendance of an event is closed: asked first, then done.
        Close(id: i64, sure: bool) = "ed:z", PAGE;
        /// Somebody who was not noted was there.
        Object(code: TicketCode) = "ed:o", PAGE;
        /// Who says so, for officers.
        Objections(id: i64) = "ed:j", PAGE;
        /// Whether that is so.
        Settle {
            /// The seat.
            seat: i64,
            /// Whether the person was there.
            accepted: bool,
        } = "ed:k", HERE;
        /// At which of several sessions somebody was.
        SettleAt {
            /// The seat.
            seat: i64,
            /// The sessions that are ticked, a bit each in their order.
            sessions: i64,
            /// Whether those are all.
            sure: bool,
        } = "ed:a", HERE;
        /// The own certificate: sent again, or its name is checked first.
        Certificate(code: TicketCode) = "ed:f", PAGE_SENDS;
        /// The name on a certificate is right.
        Issue(code: TicketCode) = "ed:i", HERE;
        /// It is another one: which?
        Rename(code: TicketCode) = "ed:r", HERE;
        /// A certificate is checked: which number?
        Verify = "ed:v", PAGE;
        /// What the office knows of a number.
        Check(code: TicketCode) = "ed:q", PAGE;
        /// The office withdraws a certificate: asked first, then done.
        Withdraw(code: TicketCode, sure: bool) = "ed:b", PAGE;
    }
}

/// What the link of a ticket begins with: `t.me/<bot>?start=t_<code>`.
pub(in crate::talks) const TICKET_LINK: &str = "t_";

/// What the link of a certificate begins with, which leads to its check.
pub(in crate::talks) const CERTIFICATE_LINK: &str = "c_";

pub(in crate::talks) const COMMANDS: &[Command] = &[
    Command {
        name: "cek",
        aliases: &["cek_sertifikat", "verify"],
        near: &["sertifikat", "certificate"],
        spoken: &["cek sertifikat", "cek keaslian sertifikat"],
        place: 46,
        describe: |language| plain!(language, "tanda-perintah-cek"),
        who: Who::Everybody,
        target: Target::About("c_", || DoorPress::Verify.into()),
    },
    Command {
        name: "pintu",
        aliases: &["pintu_acara", "door", "checkin"],
        near: &["hadir", "absen", "presensi", "scan"],
        spoken: &["pintu acara", "buka pintu", "daftar hadir", "cek kehadiran"],
        place: 28,
        describe: |language| plain!(language, "tanda-perintah-pintu"),
        who: Who::Office(Action::ReceiveGuests),
        target: Target::Press(|| DoorPress::Doors.into()),
    },
];

pub(in crate::talks) const LINKS: &[Link] = &[
    Link::Prefix(TICKET_LINK, |code, _| {
        Some(TicketCode::parse(code).map_or(DoorPress::NoTicket, DoorPress::Ticket).into())
    }),
    Link::Prefix(CERTIFICATE_LINK, |code, _| {
        Some(TicketCode::parse(code).map_or(DoorPress::Verify, DoorPress::Check).into())
    }),
];

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<DoorPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "signed_sheets", owners: None, office: Some(|language| plain!(language, "simpan-lembar")) },
    TableName {
        table: "attendance",
        owners: Some(|language| plain!(language, "berkas-kehadiran")),
        office: Some(|language| plain!(language, "simpan-kehadiran")),
    },
    TableName {
        table: "attendance_objections",
        owners: Some(|language| plain!(language, "berkas-bantahan")),
        office: Some(|language| plain!(language, "simpan-bantahan")),
    },
    TableName {
        table: "certificates",
        owners: Some(|language| plain!(language, "berkas-sertifikat")),
        office: Some(|language| plain!(language, "simpan-sertifikat")),
    },
];
