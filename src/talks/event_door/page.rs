//! The door as one message: who has a seat with a tick each, edited in place; and the events whose door can be opened.

use super::door::{Door, Noted};
use super::press::DoorPress;
use super::time::{self, Now};
use super::words;
use crate::clock::DAY;
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventState, SeatState};
use crate::store::attendance::Presence;
use crate::store::events;
use crate::store::seats::Seat;
use crate::talks::ui;
use crate::text::Html;
use crate::text::format;
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// Guests on a page.
const PAGE: usize = 8;
/// Events that are listed.
const MOST_EVENTS: i64 = 8;
/// Doors are listed so long before: the evening before is when lists are printed.
const LISTED_BEFORE: i64 = 2 * DAY;

/// The events whose door can be opened.
pub(super) async fn doors(turn: &mut Turn<'_>) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let (language, now) = (turn.language, turn.now);
    let all = events::at_door(turn.read(), now + LISTED_BEFORE, MOST_EVENTS).await?;
    if all.is_empty() {
        turn.show(Screen::text(html!(language, "pintu-tak-ada")).row(vec![ui::menu_button(language)]));
        return Ok(());
    }
    let mut screen = Screen::text(html!(language, "pintu-pilih-acara"));
    for event in all.iter().rev() {
        let next = event.facts.comes(now);
        let label = format!("{} {} · {}", short_date(next), format::time_of_day(next), event.facts.title);
        screen = screen.row(vec![Button::new(ui::short(&label), DoorPress::Event(event.id))]);
    }
    turn.show(screen.row(vec![ui::menu_button(language)]));
    Ok(())
}

/// A day on a button: "30/11".
fn short_date(at: crate::clock::Millis) -> String {
    crate::clock::local(at).format("%d/%m").to_string()
}

/// The door of an event: at the session of now, else at the one that is nearest.
pub(super) async fn event(turn: &mut Turn<'_>, id: i64) -> Talk {
    ui::require(turn, Action::ReceiveGuests, Relation::Other).await?;
    let now = turn.now;
    let event = events::get(turn.read(), id).await?.filter(|event| event.state != EventState::Draft);
    let session = event.as_ref().and_then(|event| time::at_door(&event.facts.sessions, now));
    let Some(Now::Open(session) | Now::NotYet(session) | Now::Over(session)) = session else {
        ui::unknown_button(turn);
        return Err(Stop::Said);
    };
    open(turn, session.id, 0).await
}

/// A page of a door, opened by an officer: what is written next looks for a guest there.
pub(super) async fn open(turn: &mut Turn<'_>, session: i64, page: u16) -> Talk {
    let door = Door::of(turn, session).await?;
    if page == 0 {
        door.audit(turn, None, "dilihat").await?;
    }
    if door.event.state == EventState::Published {
        door.stand(turn);
    }
    show(turn, &door, page).await
}

/// Notes somebody or takes it back, and shows the page as it is now, with what others did meanwhile.
pub(super) async fn mark(turn: &mut Turn<'_>, (session, seat): (i64, i64), on: bool, page: u16) -> Talk {
    let door = Door::open(turn, session).await?;
    let seat = door.seat(turn, seat).await?;
    let (language, now) = (turn.language, turn.now);
    if on && seat.state != SeatState::Confirmed {
        turn.toast(plain!(language, "pintu-singkat-hilang"));
    } else if on {
        let came = time::came(&door.session, now, None);
        if let Noted::Before(presence) = door.note(turn, &seat, came).await? {
            turn.toast(words::noted(language, &presence).to_plain());
        }
    } else if door.take_back(turn, &seat).await? {
        turn.toast(plain!(language, "pintu-singkat-dibatalkan", nama = &seat.guest.person));
    }
    door.stand(turn);
    show(turn, &door, page).await
}

async fn show(turn: &mut Turn<'_>, door: &Door, page: u16) -> Talk {
    let guests = door.guests(turn).await?;
    let screen = screen(turn, door, &guests, page);
    turn.show(screen);
    Ok(())
}

fn screen(turn: &Turn<'_>, door: &Door, guests: &[(Seat, Option<Presence>)], page: u16) -> Screen {
    let (language, now, session) = (turn.language, turn.now, door.session.id);
    let pages = guests.len().div_ceil(PAGE).max(1);
    let page = usize::from(page).min(pages - 1);
    let when = words::when(language, &door.session);
    let here = guests.iter().filter(|(_, presence)| presence.is_some()).count();
    let mut lines = vec![
        words::head(language, door, (format::count(here), format::count(guests.len()))),
        html!(language, "pintu-judul", acara = &door.event.facts.title, saat = &when),
    ];
    let is_open = door.event.state == EventState::Published && now >= door.session.starts - time::OPENS;
    lines.push(match door.event.state {
        _ if guests.is_empty() && is_open => html!(language, "pintu-tamu-kosong"),
        EventState::Published if !is_open => html!(language, "pintu-belum-buka"),
        EventState::Published if now >= door.session.ends => html!(language, "pintu-cara-belakangan"),
        EventState::Published => html!(language, "pintu-cara"),
        EventState::Finished => html!(language, "pintu-sudah-ditutup"),
        EventState::Cancelled | EventState::Draft => html!(language, "pintu-acara-batal"),
    });
    let mut screen = Screen::text(Html::join(&lines, "\n"));
    let number = u16::try_from(page).unwrap_or_default();
    for (seat, presence) in guests.iter().skip(page * PAGE).take(PAGE).filter(|_| is_open) {
        let on = presence.is_none();
        let press = DoorPress::Mark { session, seat: seat.id, on, page: number };
        screen = screen.row(vec![Button::new(words::label(language, seat, !on), press)]);
    }
    let to = |label: String, page: u32| {
        Button::new(label, DoorPress::Door { session, page: u16::try_from(page).unwrap_or(u16::MAX) })
    };
    if let Some(row) = ui::pager(language, u32::from(number), page + 1 < pages, to).filter(|_| is_open) {
        screen = screen.row(row);
    }
    if is_open {
        screen = screen.row(vec![
            Button::new(plain!(language, "pintu-tombol-cari"), DoorPress::Search(session)),
            Button::new(plain!(language, "pintu-tombol-langsung"), DoorPress::WalkIn(session)),
        ]);
    }
    for row in office_rows(turn, door, guests) {
        screen = screen.row(row);
    }
    for row in tabs(language, door) {
        screen = screen.row(row);
    }
    screen.row(vec![Button::new(plain!(language, "pintu-tombol-selesai"), DoorPress::Leave(session))])
}

/// What an officer does with the whole list: printed before, filled in and closed after.
fn office_rows(turn: &Turn<'_>, door: &Door, guests: &[(Seat, Option<Presence>)]) -> Vec<Vec<Button>> {
    let (language, now, session, event) = (turn.language, turn.now, door.session.id, &door.event);
    let print = Button::new(plain!(language, "pintu-tombol-cetak"), DoorPress::Print(session));
    let signed = || Button::new(plain!(language, "pintu-tombol-lembar"), DoorPress::Signed(session));
    let is_missing = guests.iter().any(|(_, presence)| presence.is_none());
    let all = || Button::new(plain!(language, "pintu-tombol-semua-hadir"), DoorPress::AllBut(session, false));
    match event.state {
        EventState::Published => {
            let has_begun = now >= door.session.starts;
            let all = (has_begun && is_missing).then(|| vec![all()]);
            let close = || Button::new(plain!(language, "pintu-tombol-tutup"), DoorPress::Close(event.id, false));
            let close = (now >= event.facts.ends()).then(close);
            let printed = [print].into_iter().chain(has_begun.then(signed)).collect();
            all.into_iter().chain([printed]).chain(close.map(|close| vec![close])).collect()
        }
        EventState::Finished => {
            let objections = Button::new(plain!(language, "pintu-tombol-bantahan"), DoorPress::Objections(event.id));
            vec![vec![print, signed()], vec![objections]]
        }
        EventState::Cancelled | EventState::Draft => Vec::new(),
    }
}

/// The sessions of an event, where there are several.
fn tabs(language: crate::domain::Language, door: &Door) -> Vec<Vec<Button>> {
    const IN_ROW: usize = 3;
    let tab = |one: &events::Session| {
        let name = words::session_name(language, &door.event, one)?;
        let label = ui::tab(&name, one.id == door.session.id);
        Some(Button::new(label, DoorPress::Door { session: one.id, page: 0 }))
    };
    ui::rows(door.event.facts.sessions.iter().filter_map(tab).collect(), IN_ROW)
}

/// This officer leaves the door: what is written next is for the bot again.
pub(super) async fn leave(turn: &mut Turn<'_>, session: i64) -> Talk {
    let door = Door::of(turn, session).await?;
    (turn.memory.door, turn.memory.awaited) = (None, None);
    let language = turn.language;
    let count = door.count(turn).await?;
    let text = Html::join(
        &[words::head(language, &door, count), html!(language, "pintu-selesai", acara = &door.event.facts.title)],
        "\n",
    );
    let again = Button::new(plain!(language, "pintu-tombol-buka-lagi"), DoorPress::Door { session, page: 0 });
    turn.show(Screen::text(text).row(vec![again, ui::menu_button(language)]));
    Ok(())
}
