//! The buttons of events on the owners' side, their command and their deep link.

use crate::domain::wire::wire;
use crate::domain::{CallbackData, EventCode, EventKind, Receipt};
use crate::plain;
use crate::talks::callback::Callback;
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, TypedNumber, Untranslated, Who};
use crate::world::World;

wire! {
    /// A press about an event, of whoever may join it.
    EventPress {
        /// A page of what is to come, of one kind or all.
        List {
            /// The kind.
            kind: Option<EventKind>,
            /// The page, counted from zero.
            page: u16,
        } = "ev:l", PAGE;
        /// Where this person has a seat or waits.
        Mine = "ev:m", PAGE;
        /// A page of what this person was at, counted from zero.
        History(page: u16) = "ev:h", PAGE;
        /// A month of the calendar, as the year and the month in one number.
        Month(month: u32) = "ev:b", PAGE;
        /// The same month as a picture.
        Picture(month: u32) = "ev:p", PAGE_SENDS;
        /// One event.
        Card(code: EventCode) = "ev:c", PAGE;
        /// Its picture.
        Photo(code: EventCode) = "ev:f", PAGE;
        /// This person wants to come.
        Join(code: EventCode) = "ev:d", PAGE;
        /// With this business, or as it was said before; with so many seats, none where that is still to be asked.
        JoinAs {
            /// The event.
            code: EventCode,
            /// The business.
            business: Option<Receipt>,
            /// How many seats or stands.
            count: u8,
            /// Whether what should be known before was said.
            sure: bool,
        } = "ev:j", PAGE;
        /// Who comes without a business is said anew.
        Introduce(code: EventCode) = "ev:n", PAGE;
        /// What the event asks of whoever joined it, as far as it is open, else all of it once more.
        Questions(code: EventCode) = "ev:a", PAGE;
        /// A page of the stands that are free, counted from zero.
        Stands {
            /// The event.
            code: EventCode,
            /// The page.
            page: u16,
        } = "ev:s", PAGE;
        /// A stand by its number.
        Stand {
            /// The event.
            code: EventCode,
            /// The number.
            number: u16,
            /// Whether it is taken, or given back.
            on: bool,
        } = "ev:u", PAGE;
        /// The committee is to say which stand.
        StandByOffice(code: EventCode) = "ev:r", PAGE;
        /// The picture of where each stand is.
        Layout(code: EventCode) = "ev:g", PAGE;
        /// This person does not come: asked first, then done.
        Leave(code: EventCode, sure: bool) = "ev:x", PAGE;
        /// The seat that was offered is taken.
        Accept(code: EventCode) = "ev:t", PAGE;
        /// Why does nobody move up?
        Why(code: EventCode) = "ev:w", PAGE;
        /// Yes, this person still comes.
        Coming(code: EventCode) = "ev:y", PAGE;
        /// Whether nothing is to remind of it.
        Quiet(code: EventCode, quiet: bool) = "ev:q", PAGE;
        /// A word once there is an event of this kind, or any.
        Wish(kind: Option<EventKind>) = "ev:k", PAGE;
        /// The calendar file.
        File(code: EventCode) = "ev:i", PAGE_SENDS;
    }
}

/// What is to come, of all kinds.
pub(in crate::talks) const ALL: EventPress = EventPress::List { kind: None, page: 0 };

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "acara",
    aliases: &["event", "events"],
    near: &["jadwal", "bazar", "pelatihan"],
    spoken: &["acara", "daftar acara", "acara saya", "lihat acara"],
    place: 36,
    describe: |language| plain!(language, "acara-perintah"),
    who: Who::Everybody,
    target: Target::Press(|| ALL.into()),
}];

/// What stands before the code of an event in a deep link.
pub(in crate::talks) const LINK: &str = "e_";

/// What posters and messages carry.
pub(in crate::talks) const LINKS: &[Link] = &[Link::Prefix(LINK, event), Link::Word("acara", || ALL.into())];

fn event(code: &str, _: &World) -> Option<CallbackData> {
    EventCode::parse(code).map(|code| EventPress::Card(code).into())
}

pub(in crate::talks) const HOME: &[HomeEntry] = &[];

pub(in crate::talks) const UNTRANSLATED: Untranslated<EventPress> = None;

/// Where a stand is picked, a number that is typed is that of the stand.
pub(in crate::talks) const STAND_NUMBER: TypedNumber = TypedNumber {
    called: &["stan", "stand"],
    press: |button, number| match button {
        Callback::Event(EventPress::StandByOffice(code)) => {
            Some(EventPress::Stand { code: code.clone(), number, on: true }.into())
        }
        _ => None,
    },
};

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName { table: "events", owners: None, office: Some(|language| plain!(language, "acara-simpan")) },
    TableName { table: "event_sessions", owners: None, office: Some(|language| plain!(language, "acara-simpan-sesi")) },
    TableName {
        table: "event_wishes",
        owners: Some(|language| plain!(language, "acara-berkas-kabari")),
        office: Some(|language| plain!(language, "acara-berkas-kabari")),
    },
    TableName {
        table: "seats",
        owners: Some(|language| plain!(language, "acara-berkas")),
        office: Some(|language| plain!(language, "acara-simpan-kursi")),
    },
    TableName { table: "event_questions", owners: None, office: Some(|language| plain!(language, "simpan-soal")) },
    TableName {
        table: "event_answers",
        owners: Some(|language| plain!(language, "simpan-jawaban")),
        office: Some(|language| plain!(language, "simpan-jawaban")),
    },
    TableName {
        table: "event_stands",
        owners: Some(|language| plain!(language, "simpan-stan")),
        office: Some(|language| plain!(language, "simpan-stan")),
    },
];
