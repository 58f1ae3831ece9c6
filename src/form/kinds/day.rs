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
        Read::One(day) => is_over(day, context).map(|()| day),
        Read::Either(days) => Err(Rejection::WhichDate(days)),
        Read::Nothing => Err(Rejection::NotADate),
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
