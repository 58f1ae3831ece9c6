//! What is to come, the earliest first, one's own before the others.

use super::card::found_words;
use super::press::{ALL, EventPress};
use crate::clock;
use crate::domain::{Button, EventKind, EventState, Language};
use crate::store::events::{self, Event};
use crate::store::seats;
use crate::talks::answering::press::AnswerPress;
use crate::talks::events_shown::kind_name;
use crate::talks::ui;
use crate::text::Html;
use crate::text::format::{self, time_of_day};
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
    let now = turn.now;
    let all = events::to_come(turn.read(), now, MOST).await?;
    let own = own(turn).await?;
    let is_own = |event: &Event| own.iter().any(|(mine, _)| mine.id == event.id);
    let others: Vec<&Event> =
        all.iter().filter(|event| !is_own(event) && kind.is_none_or(|kind| event.facts.kind == kind)).collect();
    let own: Vec<&(Event, Html)> =
        own.iter().filter(|(event, _)| page == 0 && kind.is_none_or(|kind| event.facts.kind == kind)).collect();
    let skip = usize::from(page) * PER_PAGE;
    let shown: Vec<&Event> = others.iter().skip(skip).take(PER_PAGE).copied().collect();
    let language = turn.language;
    if own.is_empty() && shown.is_empty() {
        none(turn, kind);
        return Ok(());
    }
    let mut parts = Vec::new();
    if !own.is_empty() {
        let lines: Vec<Html> = own.iter().map(|(event, standing)| own_line(language, event, standing)).collect();
        parts.push(html!(language, "acara-daftar-milik", isi = Html::join(&lines, "\n")));
    }
    if !shown.is_empty() {
        let mut lines = Vec::new();
        for event in &shown {
            lines.push(line(turn, event).await?);
        }
        let lead = match kind {
            Some(kind) => html!(language, "acara-daftar-jenis", jenis = &kind_name(language, kind)),
            None => html!(language, "acara-daftar"),
        };
        parts.push(Html::join(&[lead, Html::join(&lines, "\n")], "\n"));
    }
    let buttons = own.iter().map(|(event, _)| event).chain(shown.iter().copied()).map(|event| vec![to(event)]);
    let screen = buttons.fold(Screen::text(Html::join(&parts, "\n\n")), Screen::row);
    let pages = ui::pager(language, u32::from(page), others.len() > skip + PER_PAGE, |label, page| {
        Button::new(label, EventPress::List { kind, page: u16::try_from(page).unwrap_or(u16::MAX) })
    });
    let screen = pages.into_iter().fold(screen, Screen::row);
    let screen = kinds(language, &all, kind).into_iter().fold(screen, Screen::row);
    let month = Button::new(plain!(language, "acara-tombol-kalender"), EventPress::Month(month_of(turn.now)));
    turn.show(screen.row(vec![month, ui::menu_button(language)]));
    Ok(())
}

/// Where this person has a seat or waits, and how that stands.
async fn own(turn: &mut Turn<'_>) -> Talk<Vec<(Event, Html)>> {
    let (who, keys, now) = (turn.contact.id, turn.keys, turn.now);
    let mut found = Vec::new();
    for seat in seats::open_of(turn.read(), keys, who).await? {
        let Some(event) = events::get(turn.read(), seat.event).await? else { continue };
        if event.state == EventState::Published && !event.is_over(now) {
            let words = found_words(turn, &event, &seat).await?;
            found.push((event, words));
        }
    }
    found.sort_by_key(|(event, _)| event.facts.starts());
    Ok(found)
}

/// The way to where this person has a seat or waits; none where that is nowhere.
pub(in crate::talks) async fn own_button(turn: &mut Turn<'_>) -> Talk<Option<Button>> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let is_any = !seats::open_of(turn.read(), keys, who).await?.is_empty();
    Ok(is_any.then(|| Button::new(plain!(turn.language, "acara-tombol-milik"), EventPress::Mine)))
}

/// Where this person has a seat or waits.
pub(super) async fn mine(turn: &mut Turn<'_>) -> Talk {
    let own = own(turn).await?;
    if own.is_empty() {
        return list(turn, None, 0).await;
    }
    let language = turn.language;
    let lines: Vec<Html> = own.iter().map(|(event, standing)| own_line(language, event, standing)).collect();
    let screen = Screen::text(html!(language, "acara-daftar-milik", isi = Html::join(&lines, "\n")));
    let screen = own.iter().map(|(event, _)| vec![to(event)]).fold(screen, Screen::row);
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![all, ui::menu_button(language)]));
    Ok(())
}

/// Nothing is to come: said plainly, with where else to look.
fn none(turn: &mut Turn<'_>, kind: Option<EventKind>) {
    let language = turn.language;
    let text = match kind {
        Some(kind) => html!(language, "acara-kosong-jenis", jenis = &kind_name(language, kind)),
        None => html!(language, "acara-kosong"),
    };
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
    turn.show(screen.row(vec![ui::ask_button(language), ui::menu_button(language)]));
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

fn to(event: &Event) -> Button {
    let label = format!("{} · {}", day_label(event.facts.starts()), event.facts.title);
    Button::new(ui::short(&label), EventPress::Card(event.code.clone()))
}

/// A day as a button has it: "14/06".
pub(super) fn day_label(at: clock::Millis) -> String {
    clock::local(at).format("%d/%m").to_string()
}

fn own_line(language: Language, event: &Event, standing: &Html) -> Html {
    html!(
        language,
        "acara-baris-milik",
        judul = &event.facts.title,
        hari = &begins(language, event),
        keadaan = standing.clone()
    )
}

/// When it begins, in few words.
pub(super) fn begins(language: Language, event: &Event) -> String {
    let starts = event.facts.starts();
    format!("{}, {}", format::day(language, starts), time_of_day(starts))
}

async fn line(turn: &mut Turn<'_>, event: &Event) -> Talk<Html> {
    let counts = seats::counts(turn.read(), event.id).await?;
    let (language, facts) = (turn.language, &event.facts);
    let free = counts.free(facts.capacity);
    let room = if !event.is_open(turn.now) {
        plain!(language, "acara-baris-tutup")
    } else if free > 0 && counts.waiting == 0 {
        plain!(language, "acara-baris-sisa", sisa = free)
    } else {
        plain!(language, "acara-baris-antre", menunggu = counts.waiting)
    };
    Ok(html!(language, "acara-baris", judul = &facts.title, hari = &begins(language, event), keadaan = &room))
}

/// The year and the month of a moment in one number.
pub(super) fn month_of(at: clock::Millis) -> u32 {
    use chrono::Datelike;
    let day = clock::local(at).date();
    u32::try_from(day.year()).unwrap_or_default() * 100 + day.month()
}
