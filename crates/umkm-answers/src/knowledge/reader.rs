//! A file of the edition being read: its head between two fences, and what is wrong with it.

use chrono::NaiveDate;
use serde::Deserialize;
use toml::value::Datetime;

use super::format::FENCE;
use crate::content::{Problem, line_of};

pub(super) struct Reader<'a> {
    pub(super) file: String,
    pub(super) text: &'a str,
    pub(super) problems: &'a mut Vec<Problem>,
}

impl<'a> Reader<'a> {
    pub(super) fn wrong(&mut self, line: usize, what: impl Into<String>) {
        self.problems.push(Problem::new(&self.file, line, what));
    }

    /// The head between two fences, the body, and the line on which the body begins.
    pub(super) fn split(&mut self) -> Option<(&'a str, &'a str, usize)> {
        let parts = self.text.strip_prefix(FENCE).and_then(|rest| rest.split_once("\n+++\n"));
        let Some((head, body)) = parts else {
            self.wrong(1, "the file begins with a head between two lines of `+++`");
            return None;
        };
        Some((head, body, head.lines().count() + 2))
    }

    pub(super) fn toml<T: for<'de> Deserialize<'de>>(&mut self, head: &str) -> Option<T> {
        match toml::from_str(head) {
            Ok(head) => Some(head),
            Err(error) => {
                self.wrong(line_of(head, &error), error.message());
                None
            }
        }
    }

    pub(super) fn day(&mut self, key: &str, value: Option<&Datetime>) -> Option<NaiveDate> {
        let value = value?;
        let day = value
            .date
            .and_then(|date| NaiveDate::from_ymd_opt(i32::from(date.year), u32::from(date.month), u32::from(date.day)));
        if day.is_none() {
            self.wrong(1, format!("{key} is not a date"));
        }
        day
    }

    /// The line that has these words, the first where none has.
    pub(super) fn line_with(&self, words: &str) -> usize {
        self.text.lines().position(|line| line.contains(words)).map_or(1, |at| at + 1)
    }
}
