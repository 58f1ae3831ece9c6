//! Days: "besok", "14/6", "14 Juni 2025", "Sabtu depan", "dua minggu lagi".

use chrono::{Datelike, Days, NaiveDate, Weekday};

use super::number::in_words;
use super::{Read, after, names, tidy};

/// How next week is called beside a weekday.
const NEXT_WEEK: [&str; 6] = ["minggu depan", "pekan depan", "mgg depan", "minggu dpn", "mgg dpn", "next week"];

/// Reads a day, seen from `today`; without a year the next such day is meant.
#[must_use]
pub fn date(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    let text = tidy(text).replace(',', " ");
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = after(after(&text, &["pada", "mulai"]), &["tgl", "tanggal", "tgl.", "hari"]);
    if let Some(days) = from_today(text) {
        return shifted(today, days);
    }
    if text == "minggu depan" {
        // "Next week" or "next Sunday": only the person knows.
        let sunday = upcoming(today, Weekday::Sun);
        return Read::Either(vec![today + Days::new(7), sunday]);
    }
    if let Some(day) = behind_next_week(text) {
        return Read::One(of_next_week(day, today));
    }
    if let Some((day, rest)) = weekday(text) {
        return on_weekday(day, rest, today);
    }
    written(text, today)
}

/// Reads a day that is over or today; without a year or a month the last such day is meant.
#[must_use]
pub fn past_date(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    let over = |day: &NaiveDate| *day <= today;
    match date(text, today) {
        Read::One(day) if over(&day) => Read::One(day),
        Read::One(day) => {
            let is_written = text.contains(|c: char| c.is_ascii_digit()) && !text.contains("lagi");
            // Seen from a month ago, then from a year ago, it is the same day of the month.
            let earlier = [30, 365].iter().filter_map(|days| match date(text, today - Days::new(*days)) {
                Read::One(earlier) => Some(earlier).filter(|earlier| earlier.day() == day.day()),
                _ => None,
            });
            Read::One(earlier.filter(|_| is_written).find(over).unwrap_or(day))
        }
        Read::Either(days) => match days.iter().copied().filter(over).collect::<Vec<_>>().as_slice() {
            [] => Read::Either(days),
            [day] => Read::One(*day),
            several => Read::Either(several.to_vec()),
        },
        Read::Nothing => Read::Nothing,
    }
}

fn from_today(text: &str) -> Option<i64> {
    Some(match text {
        "hari ini" | "ini" | "sekarang" | "today" | "hr ini" => 0,
        "besok" | "bsk" | "besuk" | "besoknya" | "esok" | "tomorrow" | "besok pagi" | "besok sore" | "besok siang" => 1,
        "lusa" | "besok lusa" => 2,
        "kemarin" | "kmrn" | "kmarin" | "yesterday" => -1,
        "seminggu lagi" => 7,
        _ => {
            let rest = text.strip_suffix(" lagi").or_else(|| text.strip_suffix(" ke depan"))?;
            let (count, unit) = rest.rsplit_once(' ')?;
            let count = count.parse().ok().or_else(|| in_words(count)).filter(|count| (1..=400).contains(count))?;
            match unit {
                "hari" | "hr" => count,
                "minggu" | "mgg" | "pekan" => count * 7,
                _ => return None,
            }
        }
    })
}

fn shifted(today: NaiveDate, days: i64) -> Read<NaiveDate> {
    let by = Days::new(days.unsigned_abs());
    if days < 0 { today.checked_sub_days(by) } else { today.checked_add_days(by) }.into()
}

fn weekday(text: &str) -> Option<(Weekday, &str)> {
    let (first, rest) = text.split_once(' ').unwrap_or((text, ""));
    Some((names::weekday(first)?, rest))
}

/// "Minggu depan hari sabtu": the weekday behind the week that it is in.
fn behind_next_week(text: &str) -> Option<Weekday> {
    let rest = NEXT_WEEK.iter().find_map(|week| text.strip_prefix(week)?.strip_prefix(' '))?;
    names::weekday(after(rest, &["hari", "hr", "on"]))
}

/// This day of the week that begins with the next Monday.
fn of_next_week(day: Weekday, today: NaiveDate) -> NaiveDate {
    let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
    monday + Days::new(7 + u64::from(day.num_days_from_monday()))
}

/// "Sabtu depan" may be this week's as well as next week's, where this week's is still to come: both are named, and the
/// person says which. With the week it is one day.
fn on_weekday(day: Weekday, rest: &str, today: NaiveDate) -> Read<NaiveDate> {
    let next = upcoming(today, day);
    match rest {
        "" if next == today + Days::new(7) => Read::Either(vec![today, next]),
        "" | "ini" | "besok" => Read::One(if next == today + Days::new(7) { today } else { next }),
        "depan" | "dpn" if next.iso_week() == today.iso_week() => Read::Either(vec![next, next + Days::new(7)]),
        "depan" | "dpn" => Read::One(next),
        week if NEXT_WEEK.contains(&week) => Read::One(of_next_week(day, today)),
        rest => match written(after(rest, &["tgl", "tanggal"]), today) {
            // "Sabtu 14 Juni" on which the fourteenth is no Saturday means one or the other.
            Read::One(date) if date.weekday() != day => Read::Either(vec![date, next]),
            other => other,
        },
    }
}

/// The next such day after today.
fn upcoming(today: NaiveDate, day: Weekday) -> NaiveDate {
    let ahead = (7 + day.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    today + Days::new(if ahead == 0 { 7 } else { u64::from(ahead) })
}

/// "14/6", "14 juni 2025", "2025-06-14", "14".
fn written(text: &str, today: NaiveDate) -> Read<NaiveDate> {
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Read::One(day);
    }
    let parts: Vec<&str> = text.split([' ', '/', '-', '.']).filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [day] => day_alone(day, today).into(),
        [day, month] => match (day.parse::<u32>(), month_number(month)) {
            (Ok(day), Some(month)) => next_such(day, month, today).into(),
            _ => Read::Nothing,
        },
        [day, month, year] => match (day.parse::<u32>(), month_number(month), year_number(year)) {
            (Ok(day), Some(month), Some(year)) => NaiveDate::from_ymd_opt(year, month, day).into(),
            _ => Read::Nothing,
        },
        _ => Read::Nothing,
    }
}

fn day_alone(day: &str, today: NaiveDate) -> Option<NaiveDate> {
    let day: u32 = day.parse().ok().filter(|day| (1..=31).contains(day))?;
    let mut month = today.with_day(1)?;
    for _ in 0..3 {
        if let Some(date) = month.with_day(day).filter(|date| *date >= today) {
            return Some(date);
        }
        month = month.checked_add_months(chrono::Months::new(1))?;
    }
    None
}

fn next_such(day: u32, month: u32, today: NaiveDate) -> Option<NaiveDate> {
    // Up to eight years, for the 29th of February.
    (0..=8).filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day)).find(|date| *date >= today)
}

fn month_number(text: &str) -> Option<u32> {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok().filter(|month| (1..=12).contains(month));
    }
    // Behind a day it is a month, however its end is spelt.
    names::month(text).or_else(|| names::month(text.get(..3)?))
}

fn year_number(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 => Some(2000 + year),
        4 => Some(year).filter(|year| (1900..=2100).contains(year)),
        _ => None,
    }
}
