//! Days: any, or one that is over.

use chrono::NaiveDate;

use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::input::{self, Read};

pub(super) fn any(words: &str, context: &Context<'_>) -> Result<NaiveDate, Rejection> {
    match input::date(words, context.today) {
        Read::One(day) => Ok(day),
        Read::Either(days) => Err(Rejection::WhichDate(days)),
        Read::Nothing => Err(Rejection::NotADate),
    }
}

pub(super) fn past(words: &str, context: &Context<'_>) -> Result<NaiveDate, Rejection> {
    match input::past_date(words, context.today) {
        Read::One(day) => match is_over(day, context) {
            // "2 Januari" on the first of January is tomorrow, not a year ago.
            Err(Rejection::TooLongAgo { .. }) if is_soon(words, context) => Err(Rejection::NotYet),
            read => read.map(|()| day),
        },
        Read::Either(days) => Err(Rejection::WhichDate(days)),
        Read::Nothing => Err(Rejection::NotADate),
    }
}

/// Whether words without a year name a day that is still to come, and soon.
fn is_soon(words: &str, context: &Context<'_>) -> bool {
    const SOON: i64 = 60;
    match input::date(words, context.today) {
        Read::One(day) => day > context.today && (day - context.today).num_days() <= SOON,
        Read::Either(_) | Read::Nothing => false,
    }
}

/// The day of a button, where it is one that may be.
pub(super) fn picked(word: &str, context: &Context<'_>) -> Option<NaiveDate> {
    word.parse().ok().filter(|day| is_over(*day, context).is_ok())
}

fn is_over(day: NaiveDate, context: &Context<'_>) -> Result<(), Rejection> {
    match context.earliest {
        _ if day > context.today => Err(Rejection::NotYet),
        Some(first) if day < first => Err(Rejection::TooLongAgo { first }),
        _ => Ok(()),
    }
}
