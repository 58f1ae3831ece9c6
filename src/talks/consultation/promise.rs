//! By when an answer is promised, in working time, and in words.

use crate::clock::{self, Millis};
use crate::domain::Language;
use crate::domain::calendar::{Calendar, Working};
use crate::plain;
use crate::text::format;

/// An owner has the first answer of substance within so many working days.
const ANSWER: Working = Working::Days(5);
/// So many working days after its end a consultation is opened again by what its owner writes.
const REOPENED: Working = Working::Days(10);

/// By when what is asked now is answered.
#[must_use]
pub(super) fn answer(calendar: &Calendar, now: Millis) -> Millis {
    calendar.add_working_time(now, ANSWER)
}

/// Until when what ended at `closed` is opened again.
#[must_use]
pub(super) fn reopened_until(calendar: &Calendar, closed: Millis) -> Millis {
    calendar.add_working_time(closed, REOPENED)
}

/// A promise as people are told it: the day, and the hours of the office on it.
#[must_use]
pub(super) fn told(language: Language, calendar: &Calendar, due: Millis) -> String {
    let date = clock::local(due).date();
    let openings = calendar.openings(date);
    let day = format::day(language, due);
    match (openings.first(), openings.last()) {
        (Some(first), Some(last)) => {
            let (from, to) = (first.from.format("%H.%M").to_string(), last.to.format("%H.%M").to_string());
            plain!(language, "konsultasi-janji", hari = &day, dari = &from, sampai = &to)
        }
        _ => day,
    }
}
