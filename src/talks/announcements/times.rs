//! When an announcement may go: the times that are offered, and the Monday for those who had enough this week.

use chrono::{Datelike, Days, NaiveTime, Weekday};

use super::checks;
use super::press::AnnouncementPress;
use crate::clock::{self, Millis};
use crate::domain::{Button, Language};
use crate::store::announcements::Announcement;
use crate::store::announcements::audience::Counted;
use crate::store::announcements::counts::Found;
use crate::store::events;
use crate::text::{self, Html, format};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// The hour of the morning that is offered.
const MORNING: u32 = 8;

/// Before when it has to go: until its event begins, and on the last day to come that it names.
pub(super) async fn latest(turn: &mut Turn<'_>, it: &Announcement) -> Talk<Millis> {
    let now = turn.now;
    let day = checks::last_day(&it.facts.body, text::local_date(now));
    let over = day.and_then(|day| day.checked_add_days(Days::new(1)));
    let over = over.map(|day| clock::at_local(day.and_time(NaiveTime::MIN)));
    let event = match it.facts.event {
        Some(event) => events::get(turn.read(), event).await?,
        None => None,
    };
    let begins = event.map(|event| event.facts.starts()).filter(|starts| *starts > now);
    Ok(over.into_iter().chain(begins).min().unwrap_or(Millis::MAX))
}

/// The times that are offered: now and the mornings where it reaches anybody then, and the Monday on which those are
/// reached as well who had enough this week; none at which it comes too late.
pub(super) fn offered(
    (language, now): (Language, Millis),
    (id, seen): (i64, &str),
    (is_soon, monday): (bool, Option<Millis>),
    latest: Millis,
) -> Vec<Vec<Button>> {
    let at = |label: String, at: Option<Millis>| {
        vec![Button::new(label, AnnouncementPress::Go(id, at, false, seen.to_owned()))]
    };
    let mut rows = Vec::new();
    if is_soon {
        rows.push(at(plain!(language, "umum-tombol-sekarang"), None));
        let others = mornings(now).into_iter().filter(|morning| Some(*morning) != monday && *morning < latest);
        rows.extend(others.map(|morning| {
            let day = short_day(language, morning);
            at(plain!(language, "umum-tombol-pagi", hari = &day), Some(morning))
        }));
    }
    rows.extend(monday.map(|monday| {
        let day = date(language, monday);
        at(plain!(language, "umum-tombol-senin", tanggal = &day), Some(monday))
    }));
    rows
}

/// The day of a moment without its year: "Kamis, 26 November".
fn short_day(language: Language, at: Millis) -> String {
    let day = format::day(language, at);
    day.rsplit_once(' ').map_or(day.clone(), |(short, _)| short.to_owned())
}

/// Asks about a moment at which nothing goes, or by which what it is about is over; false where it is like any other.
pub(super) async fn is_asked_about(turn: &mut Turn<'_>, it: &Announcement, (at, seen): (Millis, &str)) -> Talk<bool> {
    let (language, now, goes) = (turn.language, turn.now, it.opens(at));
    let hour = clock::local(at).format("%H.%M").to_string();
    let moved = (goes != at)
        .then(|| html!(language, "umum-waktu-diganti", jam = &hour, saat = &format::moment(language, goes)));
    let (today, then) = (text::local_date(now), text::local_date(goes));
    let texts = [Some(it.facts.body.as_str()), it.facts.english.as_deref()];
    let over = texts.into_iter().flatten().find_map(|words| checks::first_over(words, today, then));
    let over = over.map(|day| html!(language, "umum-waktu-lewat", tanggal = &text::date(language, day)));
    let event = match it.facts.event {
        Some(event) => events::get(turn.read(), event).await?,
        None => None,
    };
    let event = event.filter(|event| event.is_over(goes) && !event.is_over(now));
    let event = event.map(|event| html!(language, "umum-waktu-lewat-acara", judul = &event.facts.title));
    let odd: Vec<Html> = [moved, over, event].into_iter().flatten().collect();
    if odd.is_empty() {
        return Ok(false);
    }
    let (id, seen) = (it.id, seen.to_owned());
    let yes = AnnouncementPress::Go(id, Some(goes), true, seen.clone());
    let yes = Button::new(plain!(language, "umum-tombol-jadwalkan"), yes);
    let write = Button::new(plain!(language, "umum-tombol-tulis-waktu"), AnnouncementPress::When(id, seen));
    let back = Button::new(plain!(language, "tombol-kembali"), AnnouncementPress::One(id));
    let lines: Vec<Html> = odd.into_iter().map(|line| html!(language, "umum-cek", isi = line)).collect();
    turn.show(Screen::text(Html::join(&lines, "\n")).row(vec![yes]).row(vec![write, back]));
    Ok(true)
}

/// The day of a moment, in words.
pub(super) fn date(language: Language, at: Millis) -> String {
    text::date(language, text::local_date(at))
}

/// The first of the next two Mondays on which some of those may get it who had enough this week, and how many it
/// reaches then; none where nobody had enough.
pub(super) fn relief(found: &Found) -> Option<(Millis, i64)> {
    let is_better = |(_, then): &&(Millis, Counted)| then.cap < found.now.cap;
    found.later.iter().find(is_better).map(|(monday, then)| (*monday, then.reached()))
}

/// The mornings of the next two Mondays.
pub(super) fn mondays(now: Millis) -> Vec<Millis> {
    let today = clock::local(now).date();
    let first = (1..=7).map(|days| today + Days::new(days)).find(|day| day.weekday() == Weekday::Mon);
    let both = first.into_iter().flat_map(|day| [day, day + Days::new(7)]);
    both.map(|day| clock::at_local(day.and_time(morning()))).collect()
}

fn morning() -> NaiveTime {
    NaiveTime::from_hms_opt(MORNING, 0, 0).unwrap_or_default()
}

/// The mornings that are offered: tomorrow's, and that of the next Monday behind it.
fn mornings(now: Millis) -> Vec<Millis> {
    let today = clock::local(now).date();
    let tomorrow = today + Days::new(1);
    let monday = (2..=8).map(|days| today + Days::new(days)).find(|day| day.weekday() == Weekday::Mon);
    let days = [Some(tomorrow), monday.filter(|_| tomorrow.weekday() != Weekday::Mon)];
    days.into_iter().flatten().map(|day| clock::at_local(day.and_time(morning()))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY;

    /// Wednesday 25 November 2026, ten o'clock in Lampung.
    const NOW: Millis = 1_795_575_600_000;

    #[test]
    fn e6_what_is_offered_says_its_day_and_never_comes_too_late() {
        let offered = |monday: Option<Millis>, latest: Millis| -> Vec<String> {
            let rows = super::offered((Language::Indonesian, NOW), (1, "seen"), (true, monday), latest);
            rows.into_iter().flatten().map(|button| button.label).collect()
        };
        let all = offered(None, Millis::MAX);
        assert!(all.len() == 3 && all[1].contains("Kamis, 26 November") && all[2].contains("30 November"), "{all:?}");
        for (latest, count) in [(NOW + 3 * DAY, 2), (NOW + DAY / 2, 1), (NOW + 5 * DAY, 3)] {
            assert_eq!(offered(None, latest).len(), count, "{latest}");
        }
    }

    #[test]
    fn e6_the_mornings_that_are_offered_are_to_come_and_no_two_are_the_same() {
        for days in 0..14 {
            let now = NOW + days * DAY;
            let all = mornings(now);
            assert!(all.iter().all(|at| *at > now && clock::local(*at).format("%H%M").to_string() == "0800"));
            assert!(all.windows(2).all(|two| two[0] < two[1]));
            let is_monday = |at: &&Millis| clock::local(**at).weekday() == Weekday::Mon;
            assert_eq!(all.iter().filter(is_monday).count(), 1, "{days}");
            let both = mondays(now);
            assert!(both.iter().all(|at| clock::local(*at).weekday() == Weekday::Mon && *at > now), "{days}");
            assert!(both.len() == 2 && both[1] - now >= 7 * DAY, "who had enough has room again by the second one");
        }
    }
}
