//! What is to come, the earliest first, one's own before the others.

use super::card::standing;
use super::history;
use super::press::{ALL, EventPress};
use crate::clock::{self, Millis};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, EventKind, EventState, Language};
use crate::store::events::{self, Event};
use crate::store::seats::{self, Counts, Room};
use crate::talks::answering::press::AnswerPress;
use crate::talks::event_office::press::{EventOfficePress, Shelf};
use crate::talks::events_shown::{begins, kind_name};
use crate::talks::ui;
use crate::text::Html;
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// Events on a page.
const PER_PAGE: usize = 6;
/// Events that are looked at.
pub(super) const MOST: i64 = 200;
/// The programme that says where the office announces events elsewhere.
const CALENDAR: &str = "jadwal-acara";

/// A page of what is to come.
pub(super) async fn list(turn: &mut Turn<'_>, kind: Option<EventKind>, page: u16) -> Talk {
    listed(turn, (kind, page), None).await
}

/// Shows a page of what is to come, below `lead`.
async fn listed(turn: &mut Turn<'_>, (kind, page): (Option<EventKind>, u16), lead: Option<Html>) -> Talk {
    let now = turn.now;
    let all = events::to_come(turn.read(), now, MOST).await?;
    let own = own(turn).await?;
    let is_own = |event: &Event| own.iter().any(|(mine, _)| mine.id == event.id);
    let others: Vec<&Event> =
        all.iter().filter(|event| !is_own(event) && kind.is_none_or(|kind| event.facts.kind == kind)).collect();
    let page = ui::page_of(page, others.len(), PER_PAGE);
    let own: Vec<&(Event, Html)> =
        own.iter().filter(|(event, _)| page == 0 && kind.is_none_or(|kind| event.facts.kind == kind)).collect();
    let skip = usize::from(page) * PER_PAGE;
    let shown: Vec<&Event> = others.iter().skip(skip).take(PER_PAGE).copied().collect();
    let language = turn.language;
    if own.is_empty() && shown.is_empty() {
        return none(turn, kind, lead).await;
    }
    let mut parts: Vec<Html> = lead.into_iter().collect();
    if !own.is_empty() {
        let lines: Vec<Html> = own.iter().map(|(event, standing)| own_line(language, (event, standing), now)).collect();
        parts.push(html!(language, "acara-daftar-milik", isi = Html::join(&lines, "\n")));
    }
    if !shown.is_empty() {
        let ids: Vec<i64> = shown.iter().map(|event| event.id).collect();
        let counts = seats::counts_of(turn.read(), &ids).await?;
        let of = |event: &Event| counts.get(&event.id).copied().unwrap_or_default();
        let lines: Vec<Html> = shown.iter().map(|event| line(language, event, (of(event), now))).collect();
        let lead = match kind {
            Some(kind) => html!(language, "acara-daftar-jenis", jenis = &kind_name(language, kind)),
            None => html!(language, "acara-daftar"),
        };
        parts.push(Html::join(&[lead, Html::join(&lines, "\n")], "\n"));
    }
    let all_shown = own.iter().map(|(event, _)| event).chain(shown.iter().copied());
    let buttons = all_shown.map(|event| vec![to(event, now)]);
    let screen = buttons.fold(Screen::text(Html::join(&parts, "\n\n")), Screen::row);
    let pages = ui::pager(language, u32::from(page), others.len() > skip + PER_PAGE, |label, page| {
        Button::new(label, EventPress::List { kind, page: u16::try_from(page).unwrap_or(u16::MAX) })
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    let screen = kinds(language, &all, kind).into_iter().fold(screen, Screen::row);
    let past = if page == 0 { history::button(turn).await? } else { None };
    let screen = past.into_iter().fold(screen, |screen, past| screen.row(vec![past]));
    let month = Button::new(plain!(language, "acara-tombol-kalender"), EventPress::Month(month_of(turn.now)));
    let screen = of_the_office(turn).await?.into_iter().fold(screen, |screen, office| screen.row(vec![office]));
    turn.show(screen.row(vec![month, ui::menu_button(language)]));
    Ok(())
}

/// The way to the office's own list, for whoever runs events: this one is that of owners.
async fn of_the_office(turn: &mut Turn<'_>) -> Talk<Option<Button>> {
    let is_shown = turn.contact.role.is_some() && turn.may(Action::RunEvents, Relation::Own).await?;
    let press = EventOfficePress::List(Shelf::Coming, 0);
    Ok(is_shown.then(|| Button::new(plain!(turn.language, "acara-tombol-kelola"), press)))
}

/// Where this person has a seat or waits, and how that stands.
async fn own(turn: &mut Turn<'_>) -> Talk<Vec<(Event, Html)>> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let seats = seats::open_of(turn.read(), keys, who).await?;
    let ids: Vec<i64> = seats.iter().map(|seat| seat.event).collect();
    let (all, places) = (events::of_rows(turn.read(), &ids).await?, seats::places_of(turn.read(), who).await?);
    let language = turn.language;
    let is_on = |event: &Event| event.state == EventState::Published && !event.is_over(now);
    let found = all.into_iter().filter(is_on).filter_map(|event| {
        let seat = seats.iter().find(|seat| seat.event == event.id)?;
        let words = standing(language, (&event, seat), (places.get(&seat.id).copied(), now));
        Some((event, words))
    });
    Ok(found.collect())
}

/// The way to where this person has a seat or waits, else to what they were at; none where there is neither.
pub(in crate::talks) async fn own_button(turn: &mut Turn<'_>) -> Talk<Option<Button>> {
    let (who, keys) = (turn.contact.id, turn.keys);
    if seats::open_of(turn.read(), keys, who).await?.is_empty() {
        return history::button(turn).await;
    }
    Ok(Some(Button::new(plain!(turn.language, "acara-tombol-milik"), EventPress::Mine)))
}

/// Where this person has a seat or waits.
pub(super) async fn mine(turn: &mut Turn<'_>) -> Talk {
    let own = own(turn).await?;
    if own.is_empty() {
        let lead = html!(turn.language, "acara-milik-belum");
        return listed(turn, (None, 0), Some(lead)).await;
    }
    let (language, now) = (turn.language, turn.now);
    let lines: Vec<Html> = own.iter().map(|(event, standing)| own_line(language, (event, standing), now)).collect();
    let screen = Screen::text(html!(language, "acara-daftar-milik", isi = Html::join(&lines, "\n")));
    let screen = own.iter().map(|(event, _)| vec![to(event, now)]).fold(screen, Screen::row);
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![all, ui::menu_button(language)]));
    Ok(())
}

/// Nothing is to come: said plainly, with where else to look.
async fn none(turn: &mut Turn<'_>, kind: Option<EventKind>, lead: Option<Html>) -> Talk {
    let language = turn.language;
    let text = match kind {
        Some(kind) => html!(language, "acara-kosong-jenis", jenis = &kind_name(language, kind)),
        None => html!(language, "acara-kosong"),
    };
    let text = Html::join(&lead.into_iter().chain([text]).collect::<Vec<_>>(), "\n\n");
    let wish = Button::new(plain!(language, "acara-tombol-kabari"), EventPress::Wish(kind));
    let mut screen = Screen::text(text).row(vec![wish]);
    if kind.is_some() {
        screen = screen.row(vec![Button::new(plain!(language, "acara-tombol-semua"), ALL)]);
    }
    if turn.world.knowledge.get(CALENDAR).is_some() {
        let label = plain!(language, "acara-tombol-info");
        let section = crate::knowledge::Section::Ringkasan;
        let press = AnswerPress::Section { slug: CALENDAR.to_owned(), section, part: 0 };
        screen = screen.row(vec![Button::new(label, press)]);
    }
    let screen = history::button(turn).await?.into_iter().fold(screen, |screen, past| screen.row(vec![past]));
    let screen = of_the_office(turn).await?.into_iter().fold(screen, |screen, office| screen.row(vec![office]));
    turn.show(screen.row(vec![ui::ask_button(language), ui::menu_button(language)]));
    Ok(())
}

/// The kinds of what is to come, to see one of them alone; nothing where there is one only.
fn kinds(language: Language, all: &[Event], open: Option<EventKind>) -> Vec<Vec<Button>> {
    let there: Vec<EventKind> =
        EventKind::ALL.into_iter().filter(|kind| all.iter().any(|event| event.facts.kind == *kind)).collect();
    if there.len() < 2 && open.is_none() {
        return Vec::new();
    }
    let tab = |kind: Option<EventKind>, label: &str| {
        Button::new(ui::tab(label, kind == open), EventPress::List { kind, page: 0 })
    };
    let every = tab(None, &plain!(language, "acara-tombol-semua-jenis"));
    let buttons = there.into_iter().map(|kind| tab(Some(kind), &kind_name(language, kind)));
    ui::packed(std::iter::once(every).chain(buttons))
}

fn to(event: &Event, now: Millis) -> Button {
    let label = format!("{} · {}", day_label(event.facts.comes(now)), event.facts.title);
    Button::new(ui::short(&label), EventPress::Card(event.code.clone()))
}

/// A day as a button has it: "14/06".
pub(super) fn day_label(at: clock::Millis) -> String {
    clock::local(at).format("%d/%m").to_string()
}

fn own_line(language: Language, (event, standing): (&Event, &Html), now: Millis) -> Html {
    html!(
        language,
        "acara-baris-milik",
        judul = &event.facts.title,
        hari = &begins(language, event, now),
        keadaan = standing.clone()
    )
}

fn line(language: Language, event: &Event, (counts, now): (Counts, Millis)) -> Html {
    let waiting = counts.waiting;
    let room = match event.room(counts, now) {
        _ if !event.is_open(now) => plain!(language, "acara-baris-tutup"),
        Room::Free(free) => plain!(language, "acara-baris-sisa", sisa = free),
        Room::ForLine(_) => plain!(language, "acara-baris-giliran", menunggu = waiting),
        Room::Full => plain!(language, "acara-baris-antre", menunggu = waiting),
        Room::Chosen(_) => plain!(language, "acara-baris-dipilih", menunggu = waiting),
        Room::Unopened => plain!(language, "acara-baris-panitia", menunggu = waiting),
    };
    html!(language, "acara-baris", judul = &event.facts.title, hari = &begins(language, event, now), keadaan = &room)
}

/// The year and the month of a moment in one number.
pub(super) fn month_of(at: clock::Millis) -> u32 {
    use chrono::Datelike;
    let day = clock::local(at).date();
    u32::try_from(day.year()).unwrap_or_default() * 100 + day.month()
}
