//! The days that a text names, with the weekdays beside them.

use chrono::{Datelike, NaiveDate, Weekday};

use crate::text::input::names;

/// Words that stand between a weekday and its day.
const BETWEEN: [&str; 10] = ["tanggal", "tgl", "hari", "dan", "s", "d", "sd", "sampai", "hingga", "mulai"];

/// A day as it is written.
pub(super) struct Said {
    /// The weekday beside it.
    pub(super) weekday: Option<Weekday>,
    /// The day.
    pub(super) day: NaiveDate,
    /// The last one, where several are written together.
    pub(super) last: NaiveDate,
}

/// The days of a text: "Sabtu-Minggu, 12-13 Desember 2026", "13/12/2026".
pub(super) fn days(text: &str, today: NaiveDate) -> Vec<Said> {
    let lower = text.to_lowercase();
    let words: Vec<&str> =
        lower.split(|c: char| !(c.is_alphanumeric() || c == '\'')).filter(|word| !word.is_empty()).collect();
    let mut found: Vec<Said> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let Some((first, last, taken)) = day_at(words.get(at..).unwrap_or_default(), today) else {
            at += 1;
            continue;
        };
        let before = weekdays_before(words.get(..at).unwrap_or_default());
        let behind = words.get(at + taken).and_then(|word| names::weekday(word));
        let is_of_next = words.get(at + taken + 1).is_some_and(|word| number(word).is_some());
        match before.as_slice() {
            [one, other] if first != last => {
                found.push(Said { weekday: Some(*one), day: first, last });
                found.push(Said { weekday: Some(*other), day: last, last });
            }
            [] => found.push(Said { weekday: behind.filter(|_| !is_of_next && first == last), day: first, last }),
            all => found.push(Said { weekday: all.last().copied(), day: first, last }),
        }
        at += taken;
    }
    found
}

/// The days with which these words begin, and how many words they take.
fn day_at(words: &[&str], today: NaiveDate) -> Option<(NaiveDate, NaiveDate, usize)> {
    let of_month = |word: &&str| number(word).filter(|day| (1..=31).contains(day));
    let first = words.first().and_then(of_month)?;
    if let Some(month) = words.get(1).and_then(|word| names::month(word)) {
        let (day, with_year) = dated(first, month, words.get(2), today)?;
        return Some((day, day, 2 + with_year));
    }
    let second = words.get(1).and_then(of_month)?;
    if let Some(month) = words.get(2).and_then(|word| names::month(word)).filter(|_| first < second) {
        let (last, with_year) = dated(second, month, words.get(3), today)?;
        return Some((last.with_day(first)?, last, 3 + with_year));
    }
    let year = words.get(2).and_then(|word| year(word))?;
    let day = NaiveDate::from_ymd_opt(year, second, first)?;
    Some((day, day, 3))
}

/// A day of a month, and whether the year stands behind it; without one it is the nearest.
fn dated(day: u32, month: u32, behind: Option<&&str>, today: NaiveDate) -> Option<(NaiveDate, usize)> {
    if let Some(year) = behind.and_then(|word| year(word)) {
        return Some((NaiveDate::from_ymd_opt(year, month, day)?, 1));
    }
    let around = today.year() - 1..=today.year() + 1;
    let all = around.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day));
    Some((all.min_by_key(|one| (*one - today).num_days().abs())?, 0))
}

/// The weekdays right before a day, one or two.
fn weekdays_before(words: &[&str]) -> Vec<Weekday> {
    let near = words.iter().rev().filter(|word| !BETWEEN.contains(*word));
    let mut found: Vec<Weekday> = near.map_while(|word| names::weekday(word)).take(2).collect();
    found.reverse();
    found
}

fn number(word: &str) -> Option<u32> {
    word.parse().ok().filter(|_| word.len() <= 2)
}

fn year(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| word.len() == 4 && (2000..2100).contains(year))
}
