//! The calendar: a month in lines and as a picture, and one event as a file for the phone's own calendar.

use chrono::{Datelike, Months, NaiveDate};

use super::card;
use super::list::month_of;
use super::press::{ALL, EventPress};
use crate::clock::{self, Millis};
use crate::domain::ics;
use crate::domain::{Button, EventCode, EventState, Language};
use crate::report::month_picture;
use crate::store::events::{self, Event};
use crate::talks::ui;
use crate::text::format::{self, time_of_day};
use crate::text::{Html, date};
use crate::turn::{Document, Screen, Talk, Turn};
use crate::{html, plain};

/// Months before and after this one that can be looked at.
const MONTHS: u32 = 12;
/// What a picture lists; the rest is counted, and stands in the words below it.
const LISTED: usize = 12;

/// A month with what is in it.
struct Found {
    /// Its first day, and those of the months around it.
    first: NaiveDate,
    before: NaiveDate,
    next: NaiveDate,
    /// The first day of this month.
    this: NaiveDate,
    /// When something begins and what it is, the earliest first.
    entries: Vec<(Millis, String)>,
}

/// What is in a month; this one, where that is none.
async fn found(turn: &mut Turn<'_>, month: u32) -> Talk<Option<Found>> {
    let this = first_day(month_of(turn.now));
    let first = first_day(month).or(this);
    let Some((first, this)) = first.zip(this) else { return Ok(None) };
    let next = first.checked_add_months(Months::new(1)).unwrap_or(first);
    let before = first.checked_sub_months(Months::new(1)).unwrap_or(first);
    let (from, to) = (clock::midnight(first), clock::midnight(next));
    let mut entries = Vec::new();
    for event in events::between(turn.read(), (from, to)).await? {
        let within = event.facts.sessions.iter().filter(|one| from <= one.starts && one.starts < to);
        entries.extend(within.map(|one| (one.starts, event.facts.title.clone())));
    }
    entries.sort();
    Ok(Some(Found { first, before, next, this, entries }))
}

impl Found {
    /// The month in lines.
    fn text(&self, language: Language) -> Html {
        let name = month_name(language, self.first);
        let line = |(at, title): &(Millis, String)| {
            html!(language, "acara-kalender-baris", saat = &when(language, *at), judul = title)
        };
        let lines: Vec<Html> = self.entries.iter().map(line).collect();
        if lines.is_empty() {
            html!(language, "acara-kalender-kosong", bulan = &name)
        } else {
            html!(language, "acara-kalender", bulan = &name, isi = Html::join(&lines, "\n"))
        }
    }

    /// The ways to the months around it, as far as one can look.
    fn pages(&self, language: Language, to: impl Fn(u32) -> EventPress) -> Vec<Button> {
        let far = |day: NaiveDate| {
            (day.year() - self.this.year()) * 12 + day.month0().cast_signed() - self.this.month0().cast_signed()
        };
        let is_near = |day: NaiveDate| far(day).unsigned_abs() <= MONTHS;
        let page = |(day, arrow): (NaiveDate, &str)| {
            let name = month_name(language, day);
            let label = if arrow == "‹" { format!("{arrow} {name}") } else { format!("{name} {arrow}") };
            Button::new(ui::short(&label), to(number(day)))
        };
        [(self.before, "‹"), (self.next, "›")].into_iter().filter(|(day, _)| is_near(*day)).map(page).collect()
    }

    /// The month as a picture.
    fn drawn(&self, language: Language, now: Millis) -> Option<Vec<u8>> {
        let today = clock::local(now).date();
        let day_of = |at: Millis| u8::try_from(clock::local(at).day()).unwrap_or_default();
        let listed = self.entries.iter().take(LISTED);
        let more = self.entries.len().checked_sub(LISTED).filter(|more| *more > 0);
        let month = month_picture::Month {
            title: month_name(language, self.first),
            weekdays: (1..=7).map(|number| weekday(language, number)).collect(),
            blank: u8::try_from(self.first.weekday().num_days_from_monday()).unwrap_or_default(),
            days: u8::try_from((self.next - self.first).num_days()).unwrap_or_default(),
            marked: self.entries.iter().map(|(at, _)| day_of(*at)).collect(),
            today: (today.year() == self.first.year() && today.month() == self.first.month())
                .then(|| u8::try_from(today.day()).unwrap_or_default()),
            lines: listed.map(|(at, title)| (when(language, *at), title.clone())).collect(),
            more: more.map(|more| plain!(language, "acara-kalender-lagi", jumlah = format::count(more))),
        };
        month.png()
    }
}

/// One month, a line a day.
pub(super) async fn month(turn: &mut Turn<'_>, month: u32) -> Talk {
    let Some(found) = found(turn, month).await? else { return Ok(()) };
    let language = turn.language;
    let screen = Screen::text(found.text(language)).row(found.pages(language, EventPress::Month));
    let picture = Button::new(plain!(language, "acara-kalender-gambar"), EventPress::Picture(number(found.first)));
    let all = Button::new(plain!(language, "acara-tombol-semua"), ALL);
    turn.show(screen.row(vec![picture, all]).row(vec![ui::menu_button(language)]));
    Ok(())
}

/// The same as a picture, to look at and to pass on, with the words below.
pub(super) async fn picture(turn: &mut Turn<'_>, month: u32) -> Talk {
    let Some(found) = found(turn, month).await? else { return Ok(()) };
    let language = turn.language;
    let screen = Screen::text(found.text(language)).row(found.pages(language, EventPress::Picture));
    let all = ui::below(Button::new(plain!(language, "acara-tombol-semua"), ALL));
    let screen = screen.row(vec![all, ui::below(ui::menu_button(language))]);
    turn.say(match found.drawn(language, turn.now) {
        Some(bytes) => screen.file(Document {
            name: format!("acara-{}.png", number(found.first)),
            mime: "image/png".to_owned(),
            bytes,
            personal: false,
        }),
        None => screen,
    });
    Ok(())
}

/// "Sen 14, 09.00".
fn when(language: Language, at: Millis) -> String {
    let day = clock::local(at);
    format!("{} {}, {}", weekday(language, day.weekday().number_from_monday()), day.day(), time_of_day(at))
}

/// "Sen": Monday is 1.
fn weekday(language: Language, number: u32) -> String {
    plain!(language, "hari", nomor = i64::from(number)).chars().take(3).collect()
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

/// The calendar file of an event: each day under its own name, which stays when it is moved; of an event that was called
/// off, that it is. Days that were `dropped` (from when to when, in their place behind those that are left) are taken out.
pub(in crate::talks) fn file_of(
    event: &Event,
    dropped: &[(Millis, Millis)],
    language: Language,
    now: Millis,
) -> Document {
    let place = event.facts.venue.place.clone().unwrap_or_else(|| plain!(language, "acara-daring-singkat"));
    let is_off = event.state == EventState::Cancelled;
    let days = event.facts.sessions.iter().map(|one| (one.starts, one.ends, is_off));
    let days: Vec<(Millis, Millis, bool)> = days.chain(dropped.iter().map(|(from, to)| (*from, *to, true))).collect();
    let names: Vec<String> = (1..=days.len()).map(|number| format!("acara-{}-{number}@umkm-bot", event.code)).collect();
    let named = days.iter().zip(&names).map(|(&(starts, ends, cancelled), id)| ics::Event {
        id,
        sequence: event.sequence,
        made: now,
        starts,
        ends,
        title: &event.facts.title,
        place: &place,
        point: event.facts.venue.point,
        cancelled,
    });
    let entries: Vec<_> = named.collect();
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
    let file = file_of(&event, &[], language, turn.now);
    turn.say(Screen::text(caption).file(file));
    Ok(())
}
