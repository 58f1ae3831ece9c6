//! A day and a time of it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::input::{self, Read};

/// How a moment is written into a button.
pub const WIRE: &str = "%Y-%m-%d.%H%M";

pub(super) fn read(words: &str, context: &Context<'_>) -> Result<NaiveDateTime, Rejection> {
    let all = words.replace([',', ';'], " ");
    let words: Vec<&str> = all.split_whitespace().collect();
    let halves = (1..words.len()).filter_map(|at| Some((words.get(..at)?.join(" "), words.get(at..)?.join(" "))));
    let found = halves.flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)]).find_map(|(day, time)| {
        let days = all_of(input::date(&day, context.today));
        let times = all_of(input::time(&time));
        let moments: Vec<NaiveDateTime> =
            days.iter().flat_map(|day| times.iter().map(|time| day.and_time(*time))).collect();
        (!moments.is_empty()).then_some(moments)
    });
    let Some(moments) = found else { return Err(half(&all, context)) };
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

fn all_of<T>(read: Read<T>) -> Vec<T> {
    match read {
        Read::One(one) => vec![one],
        Read::Either(all) => all,
        Read::Nothing => Vec::new(),
    }
}

/// The moment of a button, where it is still to come.
pub(super) fn picked(word: &str, context: &Context<'_>) -> Option<NaiveDateTime> {
    NaiveDateTime::parse_from_str(word, WIRE).ok().filter(|at| at.date() >= context.today)
}
