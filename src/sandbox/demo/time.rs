//! The working days of the story, and their hours in Lampung.

use chrono::{Days, NaiveDate, NaiveTime};

use crate::clock::{self, Millis};
use crate::domain::calendar::Calendar;

/// How many working days the story takes, the one of its end included.
pub(super) const LENGTH: usize = 10;

/// Whether the office works on a day.
pub(super) fn is_working(calendar: &Calendar, day: NaiveDate) -> bool {
    !calendar.openings(day).is_empty()
}

/// The day before.
pub(super) fn before(day: NaiveDate) -> NaiveDate {
    day.checked_sub_days(Days::new(1)).unwrap_or(day)
}

/// The moment of an hour and minute in Lampung.
pub(super) fn moment(day: NaiveDate, (hour, minute): (u32, u32)) -> Millis {
    clock::at_local(day.and_time(NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default()))
}
