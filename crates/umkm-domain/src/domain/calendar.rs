//! When the office works: its hours, its holidays, and promises counted in working time.
//!
//! Nothing here reads a clock or a table. Moments are epoch milliseconds, days are those of Lampung.

mod hours;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveDateTime};

use super::words::words;
use super::{Language, Team};
use crate::clock::{self, Millis};

pub use hours::{Hours, HoursError, Opening};

/// Days that a search looks at, at most; a calendar that has no opening within them is taken for always closed.
const HORIZON_DAYS: usize = 1_500;
/// An hour of working time.
const HOUR: Millis = 3_600_000;

words! {
    /// What kind of holiday a day is.
    HolidayKind {
        /// A national holiday.
        National = "nasional",
        /// Joint leave (cuti bersama).
        JointLeave = "bersama",
        /// A day on which this office alone is closed.
        Office = "kantor",
    }
}

/// A day without work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holiday {
    /// What kind.
    pub kind: HolidayKind,
    /// What it is called in Indonesian.
    pub name: String,
    /// What it is called in English.
    pub english: String,
}

impl Holiday {
    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> &str {
        match language {
            Language::Indonesian => &self.name,
            Language::English => &self.english,
        }
    }
}

/// Why a day is none of work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The office is closed on this day of every week.
    Weekend,
    /// It is a holiday.
    Holiday(Holiday),
}

/// An amount of work to wait for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Working {
    /// Working days, at the same time of the day: Friday 15.50 and three of them is Wednesday 15.50.
    Days(u32),
    /// Time at which the office is open, in milliseconds.
    Time(Millis),
}

impl Working {
    /// Hours at which the office is open.
    #[must_use]
    pub const fn hours(hours: u32) -> Self {
        Self::Time(Self::hours_in_millis(hours))
    }

    /// The same in milliseconds.
    #[must_use]
    pub const fn hours_in_millis(hours: u32) -> Millis {
        hours as Millis * HOUR
    }
}

/// When the office works.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Calendar {
    hours: Hours,
    holidays: BTreeMap<NaiveDate, Holiday>,
    /// The hours of teams that have some of their own.
    teams: BTreeMap<Team, Hours>,
}

impl Calendar {
    /// The calendar of an office with these hours and holidays.
    #[must_use]
    pub fn new(hours: Hours, holidays: BTreeMap<NaiveDate, Holiday>) -> Self {
        Self { hours, holidays, teams: BTreeMap::new() }
    }

    /// The same where this team has hours of its own.
    #[must_use]
    pub fn with_team(mut self, team: Team, hours: Hours) -> Self {
        self.teams.insert(team, hours);
        self
    }

    /// When a team works: at its own hours, or else at the office's.
    #[must_use]
    pub fn of(&self, team: Team) -> Cow<'_, Self> {
        match self.teams.get(&team) {
            Some(hours) => Cow::Owned(Self { hours: hours.clone(), ..self.clone() }),
            None => Cow::Borrowed(self),
        }
    }

    /// The office and each team that has hours of its own.
    pub fn each(&self) -> impl Iterator<Item = Cow<'_, Self>> {
        [Cow::Borrowed(self)].into_iter().chain(self.teams.keys().map(|team| self.of(*team)))
    }

    /// The hours of its week.
    #[must_use]
    pub fn hours(&self) -> &Hours {
        &self.hours
    }

    /// Its holidays, also those that fall on a weekend.
    #[must_use]
    pub fn holidays(&self) -> &BTreeMap<NaiveDate, Holiday> {
        &self.holidays
    }

    /// The openings of a day; none where it is none of work.
    #[must_use]
    pub fn openings(&self, day: NaiveDate) -> &[Opening] {
        if self.holidays.contains_key(&day) { &[] } else { self.hours.of(day.weekday()) }
    }

    /// From the first opening to the last closing of the day of a moment; none where that day is none of work.
    #[must_use]
    pub fn span(&self, at: Millis) -> Option<(Millis, Millis)> {
        let date = clock::local(at).date();
        let openings = self.openings(date);
        let (first, last) = (openings.first()?, openings.last()?);
        Some((clock::at_local(date.and_time(first.from)), clock::at_local(date.and_time(last.to))))
    }

    /// Whether the office is open.
    #[must_use]
    pub fn is_open(&self, at: Millis) -> bool {
        let local = clock::local(at);
        self.openings(local.date()).iter().any(|open| open.from <= local.time() && local.time() < open.to)
    }

    /// When the office is open again; the moment itself where it is open, or never will be.
    #[must_use]
    pub fn next_open(&self, at: Millis) -> Millis {
        self.stretches(at).next().map_or(at, |(from, _)| from)
    }

    /// When a promise is due that is made at a moment. What comes outside the hours begins at the next opening.
    ///
    /// Working days keep the time of the day: in a break it becomes the end of the break, after closing the closing.
    #[must_use]
    pub fn add_working_time(&self, from: Millis, amount: Working) -> Millis {
        match amount {
            Working::Days(days) => self.add_days(self.next_open(from), days),
            Working::Time(time) => self.add_time(from, time),
        }
    }

    /// The working time between two moments, in milliseconds; none where the second is not after the first.
    #[must_use]
    pub fn worked(&self, from: Millis, until: Millis) -> Millis {
        let within = self.stretches(from).take_while(|(open, _)| *open < until);
        within.map(|(open, close)| close.min(until) - open).sum()
    }

    /// The days from one moment to another that are none of work, in order, and why.
    #[must_use]
    pub fn skipped(&self, from: Millis, until: Millis) -> Vec<(NaiveDate, Why)> {
        let last = clock::local(until).date();
        let days = days_from(clock::local(from).date()).take_while(|day| *day <= last);
        days.filter_map(|day| Some((day, self.why_closed(day)?))).collect()
    }

    /// Why a day is none of work; nothing where it is one.
    #[must_use]
    pub fn why_closed(&self, day: NaiveDate) -> Option<Why> {
        match self.holidays.get(&day) {
            Some(holiday) => Some(Why::Holiday(holiday.clone())),
            None => self.hours.of(day.weekday()).is_empty().then_some(Why::Weekend),
        }
    }

    fn add_days(&self, from: Millis, days: u32) -> Millis {
        let start = clock::local(from);
        let count = (days as usize).min(HORIZON_DAYS);
        let mut ahead = days_from(start.date()).skip(1).filter(|day| !self.openings(*day).is_empty());
        let day = if count == 0 { Some(start.date()) } else { ahead.nth(count - 1) };
        let Some(day) = day else { return from };
        let openings = self.openings(day);
        // The first opening that is not yet over at this time of the day, and within it not before it begins.
        let time = match openings.iter().find(|open| start.time() < open.to) {
            Some(open) => start.time().max(open.from),
            None => openings.last().map_or(start.time(), |open| open.to),
        };
        clock::at_local(day.and_time(time))
    }

    fn add_time(&self, from: Millis, time: Millis) -> Millis {
        let mut left = time.max(0);
        for (open, close) in self.stretches(from) {
            if left < close - open {
                return open + left;
            }
            left -= close - open;
        }
        from
    }

    /// Every stretch of working time from a moment on; the first may have begun before, and is cut.
    fn stretches(&self, from: Millis) -> impl Iterator<Item = (Millis, Millis)> + '_ {
        let days = days_from(clock::local(from).date());
        let all = days.flat_map(|day| {
            let at = move |time| clock::at_local(NaiveDateTime::new(day, time));
            self.openings(day).iter().map(move |open| (at(open.from), at(open.to)))
        });
        all.filter(move |(_, close)| *close > from).map(move |(open, close)| (open.max(from), close))
    }
}

/// Days from one on, as far as a search looks.
fn days_from(day: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    std::iter::successors(Some(day), NaiveDate::succ_opt).take(HORIZON_DAYS)
}
