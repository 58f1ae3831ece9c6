//! The holidays that ship with the bot: `locales/id/office/holidays.toml`, by year, each year with the decree it is from.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;

use crate::content::{Problem, line_of};
use crate::domain::calendar::{Holiday, HolidayKind};

/// The holidays of all years that ship.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Holidays {
    /// The days.
    pub days: BTreeMap<NaiveDate, Holiday>,
    /// Where they are from, in order.
    pub decrees: Vec<Decree>,
}

impl Holidays {
    /// The decrees that are still to be compared with what ships, given the years that were.
    pub fn to_compare<'a>(&'a self, compared: &'a [i32]) -> impl Iterator<Item = &'a Decree> {
        self.decrees.iter().filter(|decree| !decree.certain && !compared.contains(&decree.year))
    }
}

/// Where the holidays of one year are from.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Decree {
    /// The year.
    pub year: i32,
    /// What sets them.
    pub decree: String,
    /// Where that was read.
    pub source: String,
    /// When it was read.
    pub read: NaiveDate,
    /// Whether nothing of it is left for the office to compare.
    pub certain: bool,
}

#[derive(Deserialize)]
struct File {
    year: Vec<Year>,
}

#[derive(Deserialize)]
struct Year {
    #[serde(flatten)]
    decree: Decree,
    days: Vec<Row>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    date: NaiveDate,
    kind: String,
    name: String,
    english: String,
}

/// Reads the file; a year or a day that is wrong is named and left out.
pub(super) fn read(file: &str, text: &str, problems: &mut Vec<Problem>) -> Holidays {
    let years = match toml::from_str::<File>(text) {
        Ok(file) => file.year,
        Err(error) => {
            problems.push(Problem::new(file, line_of(text, &error), error.message()));
            return Holidays::default();
        }
    };
    let mut holidays = Holidays::default();
    for Year { decree, days } in years {
        for day in days {
            let date = day.date;
            if let Err(what) = add(&mut holidays.days, decree.year, day) {
                let needle = format!("\"{date}\"");
                let line = text.lines().position(|line| line.contains(&needle)).map_or(1, |at| at + 1);
                problems.push(Problem::new(file, line, what));
            }
        }
        holidays.decrees.push(decree);
    }
    holidays
}

fn add(days: &mut BTreeMap<NaiveDate, Holiday>, year: i32, row: Row) -> Result<(), String> {
    let Row { date, kind, name, english } = row;
    if date.year() != year {
        return Err(format!("{date} is no day of {year}"));
    }
    let Some(kind) = HolidayKind::from_word(&kind) else {
        return Err(format!("`{kind}` is no kind of holiday: {}", HolidayKind::WORDS.join(", ")));
    };
    match days.insert(date, Holiday { kind, name, english }) {
        None => Ok(()),
        Some(_) => Err(format!("{date} stands here twice")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c6_a_day_of_another_year_twice_or_of_no_kind_is_named_with_its_line() {
        let head = "[[year]]\nyear = 2026\ndecree = \"SKB\"\nsource = \"s\"\nread = \"2026-11-28\"\ncertain = true\ndays = [\n";
        let day = |date: &str, kind: &str| {
            format!("{{ date = \"{date}\", kind = \"{kind}\", name = \"Libur\", english = \"Holiday\" }},\n")
        };
        let rows = [("2026-01-01", "nasional"), ("2027-01-01", "nasional"), ("2026-05-01", "entah")];
        let text = format!("{head}{}]", rows.map(|(date, kind)| day(date, kind)).concat());
        let mut problems = Vec::new();
        let holidays = read("id/office/holidays.toml", &text, &mut problems);
        assert_eq!(holidays.days.len(), 1);
        let said: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            said,
            [
                "locales/id/office/holidays.toml:9: 2027-01-01 is no day of 2026",
                "locales/id/office/holidays.toml:10: `entah` is no kind of holiday: nasional, bersama, kantor",
            ]
        );
        let twice = format!("{head}{}{}]", day("2026-01-01", "nasional"), day("2026-01-01", "bersama"));
        problems.clear();
        read("id/office/holidays.toml", &twice, &mut problems);
        assert_eq!(problems.len(), 1);
        read("id/office/holidays.toml", "year = 3", &mut problems);
        assert_eq!(problems.len(), 2);
    }
}
