//! Until when something may be done: a day, all of which counts, or a moment of it.

use super::{day, moment};
use crate::form::rejection::Rejection;
use crate::form::types::{Context, Value};

pub(super) fn read(words: &str, context: &Context<'_>) -> Result<Value, Rejection> {
    match day::any(words, context) {
        Err(Rejection::NotADate) => {}
        read => return read.map(Value::Date),
    }
    match moment::read(words, context) {
        // A day alone was no day either.
        Err(Rejection::NoTime | Rejection::NotATime) => Err(Rejection::NotADate),
        read => read.map(Value::Moment),
    }
}

/// The day or the moment of a button.
pub(super) fn picked(word: &str, context: &Context<'_>) -> Option<Value> {
    let day = word.parse().ok().map(Value::Date);
    day.or_else(|| moment::picked(word, context).map(Value::Moment))
}
