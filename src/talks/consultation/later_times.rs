//! The times at which an answer may go: by day, while owners are awake, and not too far ahead.

use chrono::Timelike;

use crate::clock::{self, DAY, Millis};
use crate::domain::Language;
use crate::domain::calendar::Calendar;
use crate::plain;
use crate::text::format;

/// Nothing waits longer.
pub(super) const LONGEST: Millis = 14 * DAY;
/// From this hour on, and up to that one, owners may hear of the office.
const BY_DAY: (u32, u32) = (7, 20);

/// Whether owners may hear of the office at this time of the day.
pub(super) fn is_by_day(at: Millis) -> bool {
    let (from, to) = BY_DAY;
    let time = clock::local(at).time();
    let minutes = time.hour() * 60 + time.minute();
    (from * 60..=to * 60).contains(&minutes)
}

/// A moment on a button: "Senin 30/11 13.00".
pub(super) fn label(language: Language, at: Millis) -> String {
    let day = clock::local(at).date();
    let weekday = i64::from(chrono::Datelike::weekday(&day).number_from_monday());
    format!("{} {} {}", plain!(language, "hari", nomor = weekday), day.format("%-d/%-m"), format::time_of_day(at))
}

/// In two hours, while the office is open then; the next two mornings on which it opens.
pub(super) fn proposed(calendar: &Calendar, now: Millis) -> Vec<Millis> {
    const SOON: Millis = 2 * 3_600_000;
    let soon =
        Some(now + SOON).filter(|at| calendar.is_open(*at) && clock::local(*at).date() == clock::local(now).date());
    let morning = |after: Millis| {
        let midnight = after + DAY - (after + 7 * 3_600_000).rem_euclid(DAY);
        calendar.next_open(midnight)
    };
    let first = morning(now);
    [soon, Some(first), Some(morning(first))].into_iter().flatten().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c12_the_night_is_no_time_to_hear_of_the_office() {
        let at = |hour, minute| {
            let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 29).unwrap();
            clock::at_local(day.and_hms_opt(hour, minute, 0).unwrap())
        };
        for (hour, minute, expected) in [(2, 0, false), (6, 59, false), (7, 0, true), (20, 0, true), (20, 1, false)] {
            assert_eq!(is_by_day(at(hour, minute)), expected, "{hour}.{minute}");
        }
    }
}
