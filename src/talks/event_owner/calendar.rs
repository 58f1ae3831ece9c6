//! The calendar: a month in lines, and one event as a file for the phone's own calendar.

use chrono::{Datelike, Months, NaiveDate};

use super::card;
use super::list::month_of;
use super::press::{ALL, EventPress};
use crate::clock;
use crate::domain::ics;
use crate::domain::{Button, EventCode, EventState, Language};
use crate::store::events::{self, Event};
use crate::talks::ui;
use crate::text::format::time_of_day;
use crate::text::{Html, date};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// Months before and after this one that can be looked at.
const MONTHS: u32 = 12;

/// One month, a line a day.
pub(super) async fn month(turn: &mut Turn<'_>, month: u32) -> Talk {
    let this = first_day(month_of(turn.now));
    let first = first_day(month).or(this);
    let Some((first, this)) = first.zip(this) else { return Ok(()) };
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let before = first.checked_sub_months(Months::new(1)).unwrap_or(first);
    let (from, to) = (clock::midnight(first), clock::midnight(next));
    let language = turn.language;
    let all = events::between(turn.read(), (from, to)).await?;
    let mut lines: Vec<(clock::Millis, Html)> = Vec::new();
    for event in &all {
        let within = event.facts.sessions.iter().filter(|one| from <= one.starts && one.starts < to);
        lines.extend(within.map(|one| (one.starts, line(language, event, one.starts))));
    }
    lines.sort_by_key(|(at, _)| *at);
    let name = month_name(language, first);
    let lines: Vec<Html> = lines.into_iter().map(|(_, line)| line).collect();
    let text = if lines.is_empty() {
        html!(language, "acara-kalender-kosong", bulan = &name)
    } else {
        html!(language, "acara-kalender", bulan = &name, isi = Html::join(&lines, "\n"))
    };
    let to = |day: NaiveDate| EventPress::Month(number(day));
    let far =
        |day: NaiveDate| (day.year() - this.year()) * 12 + day.month0().cast_signed() - this.month0().cast_signed();
    let is_near = |day: NaiveDate| far(day).unsigned_abs() <= MONTHS;
    let pages = [(before, "‹"), (next, "›")].into_iter().filter(|(day, _)| is_near(*day)).map(|(day, arrow)| {
        let name = month_name(language, day);
        let label = if arrow == "‹" { format!("{arrow} {name}") } else { format!("{name} {arrow}") };
        Button::new(ui::short(&label), to(day))
    });
    let screen = Screen::text(text).row(pages.collect());
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![all, ui::menu_button(language)]));
    Ok(())
}

fn line(language: Language, event: &Event, at: clock::Millis) -> Html {
    let day = clock::local(at);
    let weekday = plain!(language, "hari", nomor = i64::from(day.weekday().number_from_monday()));
    let weekday: String = weekday.chars().take(3).collect();
    let when = format!("{weekday} {}, {}", day.day(), time_of_day(at));
    html!(language, "acara-kalender-baris", saat = &when, judul = &event.facts.title)
}

fn number(day: NaiveDate) -> u32 {
    u32::try_from(day.year()).unwrap_or_default() * 100 + day.month()
}

fn first_day(month: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(month / 100).ok()?, month % 100, 1)
}

/// "Juni 2025": the day of a date in words is left out.
fn month_name(language: Language, first: NaiveDate) -> String {
    let whole = date(language, first);
    whole.split_once(' ').map_or(whole.clone(), |(_, month)| month.to_owned())
}

/// The calendar file of an event: each session under its own name, which stays; of one that was called off, that it is.
pub(in crate::talks) fn file_of(event: &Event, language: Language, now: clock::Millis) -> Document {
    let place = event.facts.venue.place.clone().unwrap_or_else(|| plain!(language, "acara-daring-singkat"));
    let names: Vec<String> =
        event.facts.sessions.iter().map(|session| format!("acara-{}-{}@umkm-bot", event.code, session.id)).collect();
    let entry = |(session, id)| {
        let (session, id): (&events::Session, &String) = (session, id);
        ics::Event {
            id: id.as_str(),
            sequence: event.sequence,
            made: now,
            starts: session.starts,
            ends: session.ends,
            title: event.facts.title.as_str(),
            place: place.as_str(),
            point: event.facts.venue.point,
            cancelled: event.state == EventState::Cancelled,
        }
    };
    let entries: Vec<_> = event.facts.sessions.iter().zip(&names).map(entry).collect();
    Document {
        name: "acara.ics".to_owned(),
        mime: "text/calendar".to_owned(),
        bytes: ics::file(&entries),
        personal: false,
    }
}

/// The calendar file, to whoever asks.
pub(super) async fn file(turn: &mut Turn<'_>, code: &EventCode) -> Talk {
    let event = card::event_of(turn, code).await?;
    let language = turn.language;
    let caption = match event.state {
        EventState::Cancelled => html!(language, "acara-berkas-batal"),
        _ => html!(language, "acara-berkas-kalender"),
    };
    let file = file_of(&event, language, turn.now);
    turn.say(Screen::text(caption).file(file));
    Ok(())
}
