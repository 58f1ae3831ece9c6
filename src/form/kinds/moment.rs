//! A day and a time of it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use crate::form::rejection::Rejection;
use crate::form::types::Context;
use crate::text::input::{self, all_of};

/// How a moment is written into a button.
pub const WIRE: &str = "%Y-%m-%d.%H%M";

pub(super) fn read(words: &str, context: &Context<'_>) -> Result<NaiveDateTime, Rejection> {
    let mut moments = input::moments(words, context.today);
    if moments.is_empty() {
        moments = of_a_part(words, context.today);
    }
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

/// The hours that a part of the day may mean, where no hour is said: "nanti sore", "besok pagi". Which of them is asked.
fn of_a_part(words: &str, today: NaiveDate) -> Vec<NaiveDateTime> {
    const PARTS: [(&str, [u32; 3]); 4] =
        [("pagi", [8, 9, 10]), ("siang", [11, 12, 13]), ("sore", [15, 16, 17]), ("malam", [18, 19, 20])];
    let words = words.trim().to_lowercase();
    let said = PARTS.iter().find_map(|(part, hours)| Some((words.strip_suffix(part)?.trim_end(), hours)));
    let Some((day, hours)) = said else { return Vec::new() };
    let days = match day {
        "" | "nanti" | "ntar" | "hari ini" => vec![today],
        day => all_of(input::date(day, today)),
    };
    days.iter().flat_map(|day| hours.iter().filter_map(|hour| day.and_hms_opt(*hour, 0, 0))).collect()
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
