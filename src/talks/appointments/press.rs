//! The buttons of appointments, and their command.

use crate::domain::policy::Action;
use crate::domain::wire::{Part, wire};
use crate::domain::{CaseNumber, MapPoint};
use crate::store::appointments::{self, Venue};
use crate::talks::entry::{Command, HomeEntry, Link, TableName, Target, Untranslated, Who};
use crate::{html, plain};

/// A word, or the two numbers of a point on the map.
impl Part for Venue {
    fn write(&self) -> String {
        match self {
            Self::Office => "kantor".to_owned(),
            Self::Online => "daring".to_owned(),
            Self::At(MapPoint { latitude, longitude }) => format!("{latitude},{longitude}"),
        }
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "kantor" => Some(Self::Office),
            "daring" => Some(Self::Online),
            _ => {
                let (latitude, longitude) = text.split_once(',')?;
                let at = Self::At(MapPoint::new(latitude.parse().ok()?, longitude.parse().ok()?)?);
                (at.write() == text).then_some(at)
            }
        }
    }

    fn longest() -> Self {
        Self::At(MapPoint { latitude: -90_000_000, longitude: -180_000_000 })
    }
}

wire! {
    /// A press about appointments.
    AppointmentPress {
        /// What an owner has asked for.
        Mine = "jt", PAGE;
        /// A page of free times, for this consultation.
        Free {
            /// The consultation.
            case: Option<CaseNumber>,
            /// The page, counted from zero.
            page: u16,
        } = "jt:f", PAGE;
        /// One of them is asked for.
        Pick {
            /// The time.
            slot: i64,
            /// The consultation.
            case: Option<CaseNumber>,
        } = "jt:p", PAGE;
        /// One appointment.
        One(id: i64) = "jt:i", PAGE;
        /// Free times to which it can be moved.
        Move(id: i64, page: u16) = "jt:m", PAGE;
        /// It is moved there.
        MoveTo {
            /// The appointment.
            id: i64,
            /// The new time.
            slot: i64,
        } = "jt:g", PAGE;
        /// The owner takes it back: asked first, then done.
        Cancel(id: i64, sure: bool) = "jt:x", PAGE;
        /// A page of what an officer offers.
        Schedule(page: u16) = "jt:o", PAGE;
        /// New times: where?
        Offer = "jt:b", PAGE;
        /// At a point on the map, which is asked for.
        OfferPlace = "jt:e", PAGE;
        /// On which day?
        OfferDay(venue: Venue) = "jt:d", PAGE;
        /// From when? The day is written `20261130`.
        OfferFrom(venue: Venue, day: u32) = "jt:r", PAGE;
        /// Until when? Times are minutes of the day.
        OfferTo(venue: Venue, day: u32, from: u16) = "jt:s", PAGE;
        /// How long each?
        OfferLength {
            /// Where.
            venue: Venue,
            /// The day.
            day: u32,
            /// From this minute of the day.
            from: u16,
            /// To this one.
            to: u16,
        } = "jt:l", PAGE;
        /// They are offered.
        Post {
            /// Where.
            venue: Venue,
            /// The day.
            day: u32,
            /// From this minute of the day.
            from: u16,
            /// To this one.
            to: u16,
            /// So many minutes each.
            length: u16,
        } = "jt:y", PAGE;
        /// The officer says yes.
        Confirm(id: i64) = "jt:k", HERE;
        /// The officer says no: asked first.
        Refuse(id: i64) = "jt:n", PAGE;
        /// And then done.
        RefuseSurely(id: i64) = "jt:t", HERE;
        /// One that waits for the officer's word.
        Requested(id: i64) = "jt:h", PAGE;
        /// A free time is taken out again.
        Withdraw(slot: i64) = "jt:w", PAGE;
        /// The office takes an appointment back: asked first, then done.
        OfficeCancel(id: i64, sure: bool) = "jt:c", PAGE;
    }
}

pub(in crate::talks) const COMMANDS: &[Command] = &[Command {
    name: "janji",
    aliases: &["janjitemu", "janji_temu", "appointment"],
    near: &["temu", "ketemu", "booking", "jadwal"],
    spoken: &["janji", "janji temu", "jadwal janji"],
    place: 35,
    describe: |language| plain!(language, "tanda-perintah-janji"),
    who: Who::Everybody,
    target: Target::Press(|| AppointmentPress::Mine.into()),
}];

pub(in crate::talks) const LINKS: &[Link] = &[Link::Word("janji", || AppointmentPress::Mine.into())];

pub(in crate::talks) const UNTRANSLATED: Untranslated<AppointmentPress> = None;

pub(in crate::talks) const TABLES: &[TableName] = &[
    TableName {
        table: "appointments",
        owners: Some(|language| plain!(language, "berkas-janji")),
        office: Some(|language| plain!(language, "berkas-janji")),
    },
    TableName { table: "appointment_slots", owners: None, office: Some(|language| plain!(language, "simpan-jadwal")) },
];

pub(in crate::talks) const HOME: &[HomeEntry] = &[HomeEntry {
    place: 27,
    action: Action::OfferTimes,
    button: |language| plain!(language, "utama-tombol-janji"),
    press: || AppointmentPress::Schedule(0).into(),
    waits: Some(|conn, viewer| {
        Box::pin(async move {
            let count = appointments::how_many_wait(conn, viewer.who, viewer.now).await?;
            Ok(html!(viewer.language, "utama-janji", jumlah = count))
        })
    }),
}];
