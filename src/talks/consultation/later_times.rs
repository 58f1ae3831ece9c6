//! The times at which an answer may go: by day, while owners are awake, and not too far ahead.

use crate::clock::{self, DAY, Millis};
use crate::domain::Language;
use crate::domain::calendar::Calendar;
use crate::job::quiet_hours::next_sent;
use crate::plain;
use crate::text::format;

/// Nothing waits longer.
pub(super) const LONGEST: Millis = 14 * DAY;

/// Whether owners may hear of the office at this time of the day.
pub(super) fn is_by_day(at: Millis) -> bool {
    next_sent(at) == at
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
