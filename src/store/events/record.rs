//! An event, its sessions, and who it is for.

use crate::clock::{DAY, Millis};
use crate::domain::{ContactId, EventCode, EventKind, EventState, MapPoint, SeatUnit, Team, event};

/// Of a hundred sessions somebody must have been at so many for a certificate, where the office says nothing else.
pub const SHARE: i64 = 80;

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

impl Limits {
    /// Whether a registered business is needed: nothing else shows a line of business or a size.
    #[must_use]
    pub fn needs_business(&self) -> bool {
        self.registered || !self.sectors.is_empty() || !self.scales.is_empty()
    }
}

/// How its seats are given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Seating {
    /// Whether the committee chooses among all who joined by the deadline, in place of who comes first.
    pub by_choice: bool,
    /// Whether stands have numbers, from one up to the capacity.
    pub numbered: bool,
    /// Telegram's handle of a picture of where each stand is.
    pub layout: Option<String>,
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
    /// Of a hundred sessions somebody must have been at so many for a certificate.
    pub share: i64,
    /// The team that runs it.
    pub team: Option<Team>,
    /// How its seats are given.
    pub seating: Seating,
}

impl Facts {
    /// At how many of its sessions somebody must have been for a certificate; one at least.
    #[must_use]
    pub fn needed(&self) -> usize {
        let share = usize::try_from(self.share).unwrap_or_default();
        (self.sessions.len() * share).div_ceil(100).max(1)
    }

    /// When it begins.
    #[must_use]
    pub fn starts(&self) -> Millis {
        self.sessions.iter().map(|one| one.starts).min().unwrap_or_default()
    }

    /// When the session begins that is next, or goes on; of what is over, the last one.
    #[must_use]
    pub fn comes(&self, now: Millis) -> Millis {
        let begins = self.sessions.iter().filter(|one| one.ends > now).map(|one| one.starts).min();
        begins.or_else(|| self.sessions.iter().map(|one| one.starts).max()).unwrap_or_default()
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

/// How many seats of an event are in which state.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Seats that somebody has.
    pub confirmed: i64,
    /// Seats that are held for who was offered them.
    pub offered: i64,
    /// People who wait in line.
    pub waiting: i64,
}

impl Counts {
    /// How many of so many seats nobody has or is offered; never below none.
    #[must_use]
    pub fn free(self, capacity: i64) -> i64 {
        (capacity - self.confirmed - self.offered).max(0)
    }
}

/// What whoever comes to an event now finds there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// So many seats, for whoever takes them first.
    Free(i64),
    /// So many seats that the line is asked about first.
    ForLine(i64),
    /// None.
    Full,
    /// The office has opened none yet: everybody waits.
    Unopened,
    /// The committee chooses later, among so many seats.
    Chosen(i64),
}

/// The committee decides so long before an event begins.
const DECIDED: Millis = 2 * DAY;

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
    /// When it was approved whom the committee chose; until then nobody is told anything.
    pub chosen_at: Option<Millis>,
}

impl Event {
    /// Whether owners can join at a moment.
    #[must_use]
    pub fn is_open(&self, now: Millis) -> bool {
        self.state == EventState::Published && now < self.facts.closes()
    }

    /// What whoever comes now finds: while seats are offered to the line, nobody is seated before those who wait in it.
    #[must_use]
    pub fn room(&self, counts: Counts, now: Millis) -> Room {
        match counts.free(self.facts.capacity) {
            free if self.awaits_choice() => Room::Chosen(free),
            _ if self.facts.capacity == 0 => Room::Unopened,
            0 => Room::Full,
            free if counts.waiting > 0 && self.is_offered(now) => Room::ForLine(free),
            free => Room::Free(free),
        }
    }

    /// Whether the committee still chooses who gets a seat: until then nobody is seated or offered one.
    #[must_use]
    pub fn awaits_choice(&self) -> bool {
        self.facts.seating.by_choice && self.chosen_at.is_none()
    }

    /// Whether it has stands with numbers.
    #[must_use]
    pub fn has_numbers(&self) -> bool {
        self.facts.seating.numbered && self.facts.unit == SeatUnit::Stand
    }

    /// Whether whoever has a stand can say which one at a moment: until it begins.
    #[must_use]
    pub fn lets_pick(&self, now: Millis) -> bool {
        self.has_numbers() && self.state == EventState::Published && now < self.facts.starts()
    }

    /// By when the committee decides: two days before it begins, or as joining ends where that is later.
    #[must_use]
    pub fn decides(&self) -> Millis {
        (self.facts.starts() - DECIDED).max(self.facts.closes())
    }

    /// Whether whoever comes now is seated at once, with so many seats.
    #[must_use]
    pub fn has_room(&self, counts: Counts, count: i64, now: Millis) -> bool {
        matches!(self.room(counts, now), Room::Free(free) if free >= count)
    }

    /// Whether a seat that is free is offered to the line: there is time left to answer.
    #[must_use]
    pub fn is_offered(&self, now: Millis) -> bool {
        event::offer_until(now, self.facts.offer_hours, self.facts.starts()).is_some()
    }

    /// Whether it is over.
    #[must_use]
    pub fn is_over(&self, now: Millis) -> bool {
        self.state == EventState::Finished || self.facts.ends() <= now
    }
}
