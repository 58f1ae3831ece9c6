//! An event, its sessions, and who it is for.

use crate::clock::Millis;
use crate::domain::{ContactId, EventCode, EventKind, EventState, MapPoint, SeatUnit, Team};

/// Where people meet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Venue {
    /// The name and address of the place; none where it is online alone.
    pub place: Option<String>,
    /// Where that is on the map.
    pub point: Option<MapPoint>,
    /// The page on which people meet, shown to who has a seat alone.
    pub online: Option<String>,
}

/// One stretch of time of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its row; 0 before it is stored.
    pub id: i64,
    /// When it begins.
    pub starts: Millis,
    /// When it ends.
    pub ends: Millis,
}

/// Who may join: those who fit every list that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Codes of kecamatan.
    pub districts: Vec<String>,
    /// Words of lines of business.
    pub sectors: Vec<String>,
    /// Words of sizes.
    pub scales: Vec<String>,
    /// Whether a registered business is needed.
    pub registered: bool,
}

/// What the office says of an event; each of these is the office's to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub kind: EventKind,
    /// The slug of the programme that it belongs to.
    pub programme: Option<String>,
    /// What is done there.
    pub description: String,
    /// Telegram's handle of its picture.
    pub photo: Option<String>,
    /// Where.
    pub venue: Venue,
    /// Its sessions in their order; never empty.
    pub sessions: Vec<Session>,
    /// What its seats are.
    pub unit: SeatUnit,
    /// How many there are; with none everybody waits in line.
    pub capacity: i64,
    /// How many one person may have.
    pub seats_each: i64,
    /// Who may join.
    pub limits: Limits,
    /// Until when people may join; none where that is when it begins.
    pub deadline: Option<Millis>,
    /// What it costs in rupiah; 0 is free. The bot never collects it.
    pub fee: i64,
    /// What to bring.
    pub papers: Option<String>,
    /// How many hours somebody has to answer when a seat is offered.
    pub offer_hours: i64,
    /// The team that runs it.
    pub team: Option<Team>,
}

impl Facts {
    /// When it begins.
    #[must_use]
    pub fn starts(&self) -> Millis {
        self.sessions.iter().map(|one| one.starts).min().unwrap_or_default()
    }

    /// When it ends.
    #[must_use]
    pub fn ends(&self) -> Millis {
        self.sessions.iter().map(|one| one.ends).max().unwrap_or_default()
    }

    /// Until when people may join.
    #[must_use]
    pub fn closes(&self) -> Millis {
        self.deadline.unwrap_or(Millis::MAX).min(self.starts())
    }
}

/// An event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Its row.
    pub id: i64,
    /// What links and posters carry.
    pub code: EventCode,
    /// How far it is.
    pub state: EventState,
    /// What the office says of it.
    pub facts: Facts,
    /// Rises with each change that people are told of.
    pub version: i64,
    /// Rises with each calendar file (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    /// The row of the first of those that recur.
    pub series: Option<i64>,
    /// Who made it.
    pub made_by: ContactId,
    /// What that person is called.
    pub made_by_name: String,
    /// Why it will not be.
    pub reason: Option<String>,
    /// When it was written down.
    pub made_at: Millis,
    /// When owners could find it first.
    pub published_at: Option<Millis>,
}

impl Event {
    /// Whether owners can join at a moment.
    #[must_use]
    pub fn is_open(&self, now: Millis) -> bool {
        self.state == EventState::Published && now < self.facts.closes()
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self, now: Millis) -> bool {
        self.state == EventState::Finished || self.facts.ends() <= now
    }
}
