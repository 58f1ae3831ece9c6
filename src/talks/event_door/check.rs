//! One guest at the door: let in by ticket, code or name, with the reason where that cannot be.

use chrono::NaiveTime;

use super::door::{Door, Noted};
use super::press::DoorPress;
use super::time::{self, Now};
use super::words;
use crate::clock::Millis;
use crate::domain::{Button, EventState, SeatState, TicketCode};
use crate::html;
use crate::plain;
use crate::store::events::{self, Event};
use crate::store::seats::{self, Seat};
use crate::talks::ui;
use crate::text::{Html, format};
use crate::turn::{Screen, Talk, Turn};

/// For so long an officer who opened a door stands there.
const STANDS_FOR: Millis = 12 * 60 * 60_000;

/// The session at whose door this officer stands.
pub(super) fn stands_at(turn: &Turn<'_>) -> Option<i64> {
    turn.memory.door.filter(|(_, since)| turn.now - since <= STANDS_FOR).map(|(session, _)| session)
}

/// A ticket comes to the door, as a link or a code: its owner is noted, or it is said why not.
pub(super) async fn ticket(turn: &mut Turn<'_>, code: &TicketCode, given: Option<NaiveTime>) -> Talk {
    let (keys, language, now) = (turn.keys, turn.language, turn.now);
    let stands = match stands_at(turn) {
        Some(session) => Some(Door::of(turn, session).await?),
        None => None,
    };
    if let Some(door) = &stands {
        door.stand(turn);
    }
    let Some(seat) = seats::by_code(turn.read(), keys, code).await? else {
        let text = html!(language, "pintu-kode-tak-dikenal", kode = code.as_str());
        turn.say(elsewhere(turn, stands.as_ref(), text));
        return Ok(());
    };
    let Some(event) = events::get(turn.read(), seat.event).await? else {
        turn.say(elsewhere(turn, stands.as_ref(), html!(language, "pintu-sesi-hilang")));
        return Ok(());
    };
    // Who stands at this event's door chose the session, be it over; before it opens the hour counts.
    let is_chosen = |door: &&Door| door.event.id == event.id && door.is_open(now);
    let session = match stands.as_ref().filter(is_chosen) {
        Some(door) => door.session,
        None => match at_door(turn, &event) {
            Ok(session) => session,
            Err(why) => {
                turn.say(elsewhere(turn, stands.as_ref(), why));
                return Ok(());
            }
        },
    };
    let door = Door { event, session };
    if let Some(other) = stands.as_ref().filter(|other| other.event.id != door.event.id) {
        let when = words::when(language, &door.session);
        let text = html!(
            language,
            "pintu-acara-lain",
            nama = &words::guest(&seat.guest),
            acara = &door.event.facts.title,
            saat = &when
        );
        let there = DoorPress::Door { session: door.session.id, page: 0 };
        let screen = Screen::text(text)
            .row(vec![Button::new(plain!(language, "pintu-tombol-pindah"), there)])
            .row(vec![words::list_button(language, other.session.id)]);
        turn.say(screen);
        return Ok(());
    }
    if seat.state != SeatState::Confirmed {
        turn.say(without_seat(turn, &door, &seat));
        return Ok(());
    }
    if stands.is_none() {
        door.stand(turn);
    }
    let noted = door.note(turn, &seat, time::came(&door.session, now, given)).await?;
    let screen = card(turn, &door, &seat, &noted).await?;
    turn.say(screen);
    Ok(())
}

/// The session that the door of an event is open for; else why it is not.
fn at_door(turn: &Turn<'_>, event: &Event) -> Result<events::Session, Html> {
    let language = turn.language;
    let title = &event.facts.title;
    match event.state {
        EventState::Published => {}
        EventState::Finished => return Err(html!(language, "pintu-tiket-ditutup", acara = title)),
        EventState::Cancelled => {
            let why = event.reason.as_deref().unwrap_or("–");
            return Err(html!(language, "pintu-tiket-batal", acara = title, sebab = why));
        }
        EventState::Draft => return Err(html!(language, "pintu-acara-batal")),
    }
    match time::at_door(&event.facts.sessions, turn.now) {
        Some(Now::Open(session)) => Ok(*session),
        Some(Now::NotYet(session)) => {
            Err(html!(language, "pintu-hari-lain", acara = title, saat = &words::when(language, session)))
        }
        Some(Now::Over(session)) => {
            Err(html!(language, "pintu-sudah-lewat", acara = title, saat = &words::when(language, session)))
        }
        None => Err(html!(language, "pintu-sesi-hilang")),
    }
}

/// Why somebody is not let in, with the ways that are left.
fn elsewhere(turn: &Turn<'_>, stands: Option<&Door>, why: Html) -> Screen {
    let language = turn.language;
    match stands {
        Some(door) => Screen::text(why)
            .row(vec![Button::new(plain!(language, "pintu-tombol-langsung"), DoorPress::WalkIn(door.session.id))])
            .row(vec![words::list_button(language, door.session.id)]),
        None => Screen::text(why).row(vec![
            Button::new(plain!(language, "pintu-tombol-semua"), DoorPress::Doors),
            ui::menu_button(language),
        ]),
    }
}

/// Somebody joined and has no seat: why, and that the officer may let the person in all the same.
fn without_seat(turn: &Turn<'_>, door: &Door, seat: &Seat) -> Screen {
    let language = turn.language;
    let text = html!(
        language,
        "pintu-tanpa-kursi",
        nama = &words::guest(&seat.guest),
        acara = &door.event.facts.title,
        sebab = words::no_seat(language, seat)
    );
    let session = door.session.id;
    let may_be_let_in =
        matches!(seat.state, SeatState::Waiting | SeatState::Offered | SeatState::Left | SeatState::Lapsed);
    let let_in = DoorPress::LetIn { session, seat: seat.id };
    let row = may_be_let_in.then(|| vec![Button::new(plain!(language, "pintu-tombol-masukkan"), let_in)]);
    row.into_iter().fold(Screen::text(text), Screen::row).row(vec![words::list_button(language, session)])
}

/// What was noted of one guest, with the way to take it back.
pub(super) async fn card(turn: &mut Turn<'_>, door: &Door, seat: &Seat, noted: &Noted) -> Talk<Screen> {
    let language = turn.language;
    let lead = match noted {
        Noted::New(presence) => {
            let at = format::time_of_day(presence.at);
            html!(language, "pintu-hadir", nama = &words::guest(&seat.guest), jam = &at)
        }
        Noted::Before(presence) => {
            let nama = words::guest(&seat.guest);
            html!(language, "pintu-hadir-sudah", nama = &nama, dicatat = words::noted(language, presence))
        }
    };
    let put = DoorPress::Put { session: door.session.id, seat: seat.id, on: false };
    let undo = Button::new(plain!(language, "pintu-tombol-batalkan"), put);
    shown(turn, door, lead, vec![undo]).await
}

/// Words about one guest, above what the door shows.
async fn shown(turn: &mut Turn<'_>, door: &Door, lead: Html, row: Vec<Button>) -> Talk<Screen> {
    let language = turn.language;
    let head = words::head(language, door, door.count(turn).await?);
    let event =
        html!(language, "pintu-judul", acara = &door.event.facts.title, saat = &words::when(language, &door.session));
    let text = Html::join(&[lead, event, head], "\n");
    Ok(Screen::text(text).row(row).row(vec![words::list_button(language, door.session.id)]))
}

/// Somebody was there, or was not, by a button under the card of this one.
pub(super) async fn put(turn: &mut Turn<'_>, (session, seat): (i64, i64), on: bool) -> Talk {
    let door = Door::open(turn, session).await?;
    let seat = door.seat(turn, seat).await?;
    let (language, now) = (turn.language, turn.now);
    door.stand(turn);
    if on && seat.state != SeatState::Confirmed {
        let screen = without_seat(turn, &door, &seat);
        turn.show(screen);
        return Ok(());
    }
    let screen = if on {
        let noted = door.note(turn, &seat, time::came(&door.session, now, None)).await?;
        card(turn, &door, &seat, &noted).await?
    } else {
        door.take_back(turn, &seat).await?;
        let lead = html!(language, "pintu-tidak-hadir", nama = &words::guest(&seat.guest));
        let press = DoorPress::Put { session, seat: seat.id, on: true };
        let again = Button::new(plain!(language, "pintu-tombol-catat"), press);
        shown(turn, &door, lead, vec![again]).await?
    };
    turn.show(screen);
    Ok(())
}

/// Somebody who joined and has no seat is let in by the officer, and was there.
pub(super) async fn let_in(turn: &mut Turn<'_>, (session, seat): (i64, i64)) -> Talk {
    let door = Door::open(turn, session).await?;
    let seat = door.seat(turn, seat).await?;
    door.let_in(turn, &seat).await?;
    put(turn, (session, seat.id), true).await
}
