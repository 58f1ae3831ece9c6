//! By when an answer is promised, in words.

use crate::clock::{DAY, Millis};
use crate::domain::Language;
use crate::text;

/// An owner has the first answer of substance within so many working days.
const ANSWER_DAYS: i64 = 5;
/// So many working days after its end a consultation is opened again by what its owner writes.
const REOPENED_DAYS: i64 = 10;

/// By when what is asked now is answered.
#[must_use]
pub(super) fn answer(now: Millis) -> Millis {
    now + ANSWER_DAYS * DAY
}

/// Until when what ended at `closed` is opened again.
#[must_use]
pub(super) fn reopened_until(closed: Millis) -> Millis {
    closed + REOPENED_DAYS * DAY
}

/// A promise as people are told it: the day, for it is kept within office hours.
#[must_use]
pub(super) fn told(language: Language, due: Millis) -> String {
    text::date(language, text::local_date(due))
}
