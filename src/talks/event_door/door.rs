//! One session of an event with its guests, for whoever of the office may stand at its door.

use std::collections::{HashMap, HashSet};

use super::time;
use crate::clock::Millis;
use crate::domain::policy::{Action, Relation};
use crate::domain::{EventState, SeatState};
use crate::html;
use crate::store;
use crate::store::attendance::{self, Presence};
use crate::store::audit::{self, AuditEntry};
use crate::store::events::{self, Event, Session};
use crate::store::seats::{self, Seat};
use crate::talks::event_door::press::DoorPress;
use crate::talks::ui;
use crate::turn::{Awaited, Awaits, Screen, Stop, Talk, Turn};
use crate::{domain::Button, plain};

/// A session at whose door an officer stands.
#[derive(Clone, Debug)]
pub(super) struct Door {
    /// The event.
    pub(super) event: Event,
    /// The session.
    pub(super) session: Session,
}

/// What noting somebody led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Noted {
    /// It stands there now.
    New(Presence),
    /// It stood there already.
    Before(Presence),
}

/// What is noted in the audit beside the act: the ticket, and what became of it.
const CAME: &str = "hadir";
const TAKEN_BACK: &str = "batal";
const LET_IN: &str = "masuk";

/// Nobody stands any more at a door that is gone: what is written next is for the bot.
fn leave(turn: &mut Turn<'_>, session: i64) {
    turn.memory.door = turn.memory.door.take().filter(|(at, _)| *at != session);
    let is_of_it = |awaited: &Awaited| {
        matches!(&awaited.what, Awaits::Door(at) if *at == session)
            || matches!(&awaited.what, Awaits::WalkIn { session: at, .. } if *at == session)
    };
    turn.memory.awaited = turn.memory.awaited.take().filter(|awaited| !is_of_it(awaited));
}

impl Door {
    /// A session for an officer; for anybody else, and where it is gone, the button means nothing.
    pub(super) async fn of(turn: &mut Turn<'_>, session: i64) -> Talk<Self> {
        ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
        let event = events::of_session(turn.read(), session).await?;
        let found = event.and_then(|event| {
            let session = event.facts.sessions.iter().copied().find(|one| one.id == session)?;
            Some(Self { event, session })
        });
        let Some(door) = found else {
            leave(turn, session);
            let doors = Button::new(plain!(turn.language, "pintu-tombol-semua"), DoorPress::Doors);
            let screen = Screen::text(html!(turn.language, "pintu-sesi-hilang"));
            turn.show(screen.row(vec![doors, ui::menu_button(turn.language)]));
            return Err(Stop::Said);
        };
        Ok(door)
    }

    /// The same where people can be noted: published, not called off, not closed, and not too early.
    pub(super) async fn open(turn: &mut Turn<'_>, session: i64) -> Talk<Self> {
        let door = Self::of(turn, session).await?;
        let (language, now) = (turn.language, turn.now);
        let why = match door.event.state {
            EventState::Published if now < door.session.starts - time::OPENS => html!(language, "pintu-belum-buka"),
            EventState::Published => return Ok(door),
            EventState::Finished => html!(language, "pintu-sudah-ditutup"),
            EventState::Cancelled | EventState::Draft => html!(language, "pintu-acara-batal"),
        };
        if door.event.state != EventState::Published {
            leave(turn, session);
        }
        let doors = Button::new(plain!(language, "pintu-tombol-semua"), DoorPress::Doors);
        turn.show(Screen::text(why).row(vec![doors, ui::menu_button(language)]));
        Err(Stop::Said)
    }

    /// Whether people can be noted here at a moment.
    pub(super) fn is_open(&self, now: Millis) -> bool {
        self.event.state == EventState::Published && now >= self.session.starts - time::OPENS
    }

    /// A seat of this event.
    pub(super) async fn seat(&self, turn: &mut Turn<'_>, id: i64) -> Talk<Seat> {
        let keys = turn.keys;
        match seats::get(turn.read(), keys, id).await? {
            Some(seat) if seat.event == self.event.id => Ok(seat),
            _ => {
                turn.toast(plain!(turn.language, "pintu-singkat-hilang"));
                Err(Stop::Said)
            }
        }
    }

    /// Whoever has a seat, or was there, by name; with who was at this session.
    pub(super) async fn guests(&self, turn: &mut Turn<'_>) -> Result<Vec<(Seat, Option<Presence>)>, store::Error> {
        let keys = turn.keys;
        let all = seats::of_event(turn.read(), keys, self.event.id).await?;
        let present = attendance::of_event(turn.read(), self.event.id).await?;
        let was_there: HashSet<i64> = present.iter().map(|one| one.seat).collect();
        let here = present.into_iter().filter(|one| one.session == self.session.id);
        let mut here: HashMap<i64, Presence> = here.map(|one| (one.seat, one)).collect();
        let mut guests: Vec<(Seat, Option<Presence>)> = all
            .into_iter()
            .filter(|seat| seat.state == SeatState::Confirmed || was_there.contains(&seat.id))
            .map(|seat| {
                let here = here.remove(&seat.id);
                (seat, here)
            })
            .collect();
        guests.sort_by_cached_key(|(seat, _)| (seat.guest.person.to_lowercase(), seat.id));
        Ok(guests)
    }

    /// How many are here, of how many who have a seat or came: what every scan shows, and no name is opened for.
    pub(super) async fn count(&self, turn: &mut Turn<'_>) -> Result<(i64, i64), store::Error> {
        attendance::count(turn.read(), self.event.id, self.session.id).await
    }

    /// Notes that somebody was here at a time; who noted it first stays.
    pub(super) async fn note(&self, turn: &mut Turn<'_>, seat: &Seat, came: Millis) -> Talk<Noted> {
        let (officer, now, name) = (turn.contact.id, turn.now, turn.first_name.to_owned());
        let place = (seat.id, self.session.id);
        let is_new = attendance::add(turn.write().await?, place, came, (officer, &name), now).await?;
        if is_new {
            self.audit(turn, Some(seat), CAME).await?;
        }
        let found = attendance::find(turn.read(), seat.id, self.session.id).await?;
        let presence = found.unwrap_or(Presence {
            seat: seat.id,
            session: self.session.id,
            at: came,
            officer_name: name,
            noted_at: now,
        });
        Ok(if is_new { Noted::New(presence) } else { Noted::Before(presence) })
    }

    /// Takes that back; false where nothing stood there.
    pub(super) async fn take_back(&self, turn: &mut Turn<'_>, seat: &Seat) -> Talk<bool> {
        let is_gone = attendance::remove(turn.write().await?, seat.id, self.session.id).await?;
        if is_gone {
            self.audit(turn, Some(seat), TAKEN_BACK).await?;
        }
        Ok(is_gone)
    }

    /// Gives somebody who joined and has no seat one now; false where that has changed.
    pub(super) async fn let_in(&self, turn: &mut Turn<'_>, seat: &Seat) -> Talk<bool> {
        let now = turn.now;
        let is_in = seats::let_in(turn.write().await?, seat.id, now).await?;
        if is_in {
            self.audit(turn, Some(seat), LET_IN).await?;
        }
        Ok(is_in)
    }

    /// A row of the audit: about whom, and what became of the ticket; that the list was looked at, where it is about nobody.
    pub(super) async fn audit(&self, turn: &mut Turn<'_>, seat: Option<&Seat>, what: &str) -> Result<(), store::Error> {
        let of = seat.map_or_else(|| self.event.code.to_string(), |seat| seat.code.to_string());
        let entry = AuditEntry {
            officer: turn.contact.id,
            action: Action::ReceiveGuests,
            about: seat.and_then(|seat| seat.guest.contact),
            code: seat.and_then(|seat| seat.guest.business.clone()),
            what: Some(format!("{of} {what}")),
            at: turn.now,
        };
        let (conn, keys) = turn.store().await?;
        audit::add(conn, keys, &entry).await
    }

    /// From now on this officer stands here: what is written next looks for a guest.
    pub(super) fn stand(&self, turn: &mut Turn<'_>) {
        turn.memory.door = Some((self.session.id, turn.now));
        turn.memory.awaited = Some(Awaited { what: Awaits::Door(self.session.id), at: turn.now });
    }
}
