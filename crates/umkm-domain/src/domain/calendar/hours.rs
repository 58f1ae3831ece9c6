//! At which hours of the week an office is open.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveTime, Timelike, Weekday};

/// One stretch of a day at which an office is open: from the first moment on, up to the second.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Opening {
    /// When it opens.
    pub from: NaiveTime,
    /// When it closes.
    pub to: NaiveTime,
}

/// The openings of a week; at least one.
///
/// Written as `1-4 08.00-16.00; 5 08.00-11.30 13.00-16.00`: days by number, Monday first, each with its openings in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hours([Vec<Opening>; 7]);

/// Why hours of a week cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HoursError {
    /// Not written as hours are.
    #[error("these are no hours of a week")]
    Unreadable,
    /// An opening ends before it begins, or begins before the one before it has ended.
    #[error("an opening ends before it begins, or overlaps another")]
    Disordered,
    /// Never open.
    #[error("no day has an opening")]
    NeverOpen,
}

/// What an office keeps where nobody said otherwise: closed on Friday for the midday prayer.
const DEFAULT: &str = "1-4 08.00-16.00; 5 08.00-11.30 13.00-16.00";

impl Default for Hours {
    fn default() -> Self {
        DEFAULT.parse().expect("the default is well formed, and a test reads it")
    }
}

impl Hours {
    /// The hours of these days, Monday first.
    ///
    /// # Errors
    /// Where openings are out of order, or there are none.
    pub fn new(days: [Vec<Opening>; 7]) -> Result<Self, HoursError> {
        let is_ordered = |day: &Vec<Opening>| {
            day.iter().all(|one| one.from < one.to)
                && day.iter().zip(day.iter().skip(1)).all(|(one, next)| one.to <= next.from)
        };
        match &days {
            days if !days.iter().all(is_ordered) => Err(HoursError::Disordered),
            days if days.iter().all(Vec::is_empty) => Err(HoursError::NeverOpen),
            _ => Ok(Self(days)),
        }
    }

    /// The openings of a day of the week, in order.
    #[must_use]
    pub fn of(&self, day: Weekday) -> &[Opening] {
        self.0.get(day.num_days_from_monday() as usize).map_or(&[], Vec::as_slice)
    }

    /// Neighbouring days that have the same openings, by their numbers from Monday, which is one; closed days are left out.
    #[must_use]
    pub fn runs(&self) -> Vec<(i64, i64, &[Opening])> {
        let mut runs: Vec<(i64, i64, &[Opening])> = Vec::new();
        for (number, day) in (1_i64..).zip(&self.0).filter(|(_, day)| !day.is_empty()) {
            match runs.last_mut() {
                Some((_, last, same)) if *last == number - 1 && *same == day.as_slice() => *last = number,
                _ => runs.push((number, number, day)),
            }
        }
        runs
    }
}

impl fmt::Display for Opening {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { from, to } = self;
        write!(f, "{:02}.{:02}-{:02}.{:02}", from.hour(), from.minute(), to.hour(), to.minute())
    }
}

impl FromStr for Opening {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let (from, to) = text.split_once('-').ok_or(HoursError::Unreadable)?;
        let read = |text: &str| NaiveTime::parse_from_str(text, "%H.%M").map_err(|_| HoursError::Unreadable);
        Ok(Self { from: read(from)?, to: read(to)? })
    }
}

impl fmt::Display for Hours {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, (first, last, day)) in self.runs().into_iter().enumerate() {
            let separator = if at == 0 { "" } else { "; " };
            if first == last {
                write!(f, "{separator}{first}")?;
            } else {
                write!(f, "{separator}{first}-{last}")?;
            }
            day.iter().try_for_each(|opening| write!(f, " {opening}"))?;
        }
        Ok(())
    }
}

impl FromStr for Hours {
    type Err = HoursError;

    fn from_str(text: &str) -> Result<Self, HoursError> {
        let mut days: [Vec<Opening>; 7] = Default::default();
        for run in text.split(';') {
            let mut words = run.split_whitespace();
            let numbers = words.next().ok_or(HoursError::Unreadable)?;
            let (first, last) = numbers.split_once('-').unwrap_or((numbers, numbers));
            let number = |text: &str| text.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
            let (first, last) = (number(first), number(last));
            let (Some(first), Some(last)) = (first, last) else { return Err(HoursError::Unreadable) };
            let openings = words.map(str::parse).collect::<Result<Vec<Opening>, _>>()?;
            days.get_mut(first..=last).ok_or(HoursError::Unreadable)?.fill(openings);
        }
        Self::new(days)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn c6_hours_that_are_written_are_read_back() {
        for text in [DEFAULT, "6 09.00-12.00", "1-7 00.00-23.59", "1 08.00-10.00; 3 08.00-10.00 11.00-12.00"] {
            assert_eq!(text.parse::<Hours>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn c6_hours_that_cannot_be_are_refused_with_their_reason() {
        let refused = [
            ("", HoursError::Unreadable),
            ("senin 08.00-16.00", HoursError::Unreadable),
            ("0 08.00-16.00", HoursError::Unreadable),
            ("1-9 08.00-16.00", HoursError::Unreadable),
            ("4-1 08.00-16.00", HoursError::Unreadable),
            ("1 8-16", HoursError::Unreadable),
            ("1 16.00-08.00", HoursError::Disordered),
            ("1 08.00-12.00 11.00-16.00", HoursError::Disordered),
            ("1-5", HoursError::NeverOpen),
        ];
        for (text, why) in refused {
            assert_eq!(text.parse::<Hours>(), Err(why), "{text}");
        }
    }
}
