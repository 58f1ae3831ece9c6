//! A time that is offered, and an appointment.

use crate::clock::Millis;
use crate::domain::words::words;
use crate::domain::{CaseNumber, ContactId, MapPoint};

/// Where somebody is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Venue {
    /// At the office.
    Office,
    /// In the conversation of a consultation.
    Online,
    /// Elsewhere.
    At(MapPoint),
}

impl Venue {
    /// The word of the column: whether people meet or write.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Office | Self::At(_) => "kantor",
            Self::Online => "daring",
        }
    }

    pub(super) fn read(word: &str, latitude: Option<i32>, longitude: Option<i32>) -> Option<Self> {
        match (word, latitude.zip(longitude)) {
            ("kantor", None) => Some(Self::Office),
            ("kantor", Some((latitude, longitude))) => MapPoint::new(latitude, longitude).map(Self::At),
            ("daring", _) => Some(Self::Online),
            _ => None,
        }
    }

    /// Where that is on the map, where it is not the office.
    #[must_use]
    pub fn point(self) -> Option<MapPoint> {
        if let Self::At(point) = self { Some(point) } else { None }
    }
}

words! {
    /// How far an appointment is.
    State {
        /// Asked for: nobody else can have the time.
        Held = "held",
        /// The officer said yes.
        Confirmed = "confirmed",
        /// The officer said no.
        Refused = "refused",
        /// The officer said nothing in time.
        Lapsed = "lapsed",
        /// The owner took it back.
        ByOwner = "owner",
        /// The office took it back.
        ByOffice = "office",
    }
}

impl State {
    /// Whether it still holds its time.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Held | Self::Confirmed)
    }
}

/// A time that an officer offers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    /// Its row.
    pub id: i64,
    /// Who offers it.
    pub officer: ContactId,
    /// What that person is called.
    pub officer_name: String,
    /// Where.
    pub venue: Venue,
    /// When it begins.
    pub starts: Millis,
    /// When it ends.
    pub ends: Millis,
}

/// An appointment, or one that was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Appointment {
    /// Its row.
    pub id: i64,
    /// Who asked for it.
    pub contact: ContactId,
    /// What that person is called.
    pub person: String,
    /// The consultation that it is about.
    pub case: Option<CaseNumber>,
    /// How far it is.
    pub state: State,
    /// How often it was moved.
    pub moves: i64,
    /// The row of the first one, where it was moved.
    pub series: Option<i64>,
    /// The message in which its owner reads that it is certain.
    pub notice: Option<i64>,
    /// Its time.
    pub slot: Slot,
    pub(super) told: i64,
}

/// A reminder of an appointment: a bit of what was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Reminder {
    /// A day before.
    DayBefore = 1,
    /// Two hours before.
    HoursBefore = 2,
}

impl Appointment {
    /// The row of the first of those that it was moved from: a name that stays.
    #[must_use]
    pub fn root(&self) -> i64 {
        self.series.unwrap_or(self.id)
    }

    /// Whether it is asked for in place of another one.
    #[must_use]
    pub fn is_move(&self) -> bool {
        self.state == State::Held && self.series.is_some()
    }

    /// Whether this was told.
    #[must_use]
    pub fn is_told(&self, what: Reminder) -> bool {
        self.told & i64::from(what as u8) != 0
    }
}
