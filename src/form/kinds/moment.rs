//! A day and a time of it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::input::{self, all_of};

/// How a moment is written into a button.
pub const WIRE: &str = "%Y-%m-%d.%H%M";

pub(super) fn read(words: &str, context: &Context<'_>) -> Result<NaiveDateTime, Rejection> {
    let moments = input::moments(words, context.today);
    if moments.is_empty() {
        return Err(half(&words.replace([',', ';'], " "), context));
    }
    let mut to_come: Vec<NaiveDateTime> = moments.into_iter().filter(|at| at.date() >= context.today).collect();
    match to_come.len() {
        0 => Err(Rejection::Over),
        1 => Ok(to_come.remove(0)),
        _ => Err(Rejection::WhichMoment(to_come)),
    }
}

/// What is missing.
fn half(words: &str, context: &Context<'_>) -> Rejection {
    let day: Vec<NaiveDate> = all_of(input::date(words, context.today));
    let time: Vec<NaiveTime> = all_of(input::time(words));
    match (day.is_empty(), time.is_empty()) {
        (false, _) => Rejection::NoTime,
        (true, false) => Rejection::NotADate,
        (true, true) => Rejection::NotATime,
    }
}

/// The moment of a button, where it is still to come.
pub(super) fn picked(word: &str, context: &Context<'_>) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(word, WIRE).ok().filter(|at| at.date() >= context.today)
}
