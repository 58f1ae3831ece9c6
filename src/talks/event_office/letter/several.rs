//! Whether a text tells of more than one event.

use chrono::NaiveDate;

use super::lines::{Label, Line};
use super::title;
use crate::text::input;

/// The line at which the second event begins; none where there is one alone. Each has a name and a day of its own.
pub(super) fn second(all: &[Line], today: NaiveDate) -> Option<usize> {
    let has_day = |some: &[Line]| some.iter().any(|line| names_a_day(line, today));
    let first = all.iter().position(names_an_event)?;
    (first + 1..all.len()).find(|at| {
        let parts = all.get(first..*at).zip(all.get(*at..));
        parts.is_some_and(|(before, behind)| {
            behind.first().is_some_and(names_an_event) && has_day(before) && has_day(behind)
        })
    })
}

fn names_an_event(line: &Line) -> bool {
    line.label == Some(Label::Title)
        || title::is_heading(line) && !line.is_about_joining() && title::says_more(&line.text)
}

fn names_a_day(line: &Line, today: NaiveDate) -> bool {
    let is_free = line.label.is_none() && !line.is_head_of_letter() && !line.is_about_joining();
    line.label == Some(Label::Day) || is_free && input::days(&line.text, today).is_ok()
}
