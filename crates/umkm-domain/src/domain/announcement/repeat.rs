//! An announcement that goes again every week: on which day, at which hour, and until when.

use std::iter;

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::next_open;
use crate::clock::{self, Millis};

/// It goes so often at most, until somebody looks at it anew.
pub const MOST_TIMES: u8 = 12;
/// What goes less often does not repeat.
pub const FEWEST_TIMES: u8 = 2;
const DAYS_OF_A_WEEK: u64 = 7;

/// Every week on one day at a full hour, until a last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Repeat {
    /// The day of the week.
    pub weekday: Weekday,
    /// The hour on the clocks of Lampung.
    pub hour: u8,
    /// The last day.
    pub last: NaiveDate,
}

impl Repeat {
    /// So many times, counted from the next one after a moment. None for an hour at which announcements do not go, and for
    /// fewer or more times than it may be.
    #[must_use]
    pub fn times(weekday: Weekday, hour: u8, times: u8, now: Millis) -> Option<Self> {
        if !is_open(weekday, hour) || !(FEWEST_TIMES..=MOST_TIMES).contains(&times) {
            return None;
        }
        let endless = Self { weekday, hour, last: NaiveDate::MAX };
        let first = clock::local(endless.after(now)?).date();
        let last = first.checked_add_days(Days::new(DAYS_OF_A_WEEK * u64::from(times - 1)))?;
        Some(Self { last, ..endless })
    }

    /// How often it may go, from the fewest times on, each with what that makes of it.
    #[must_use]
    pub fn choices(weekday: Weekday, hour: u8, now: Millis) -> Vec<(u8, Self)> {
        let choice = |times| Self::times(weekday, hour, times, now).map(|repeat| (times, repeat));
        (FEWEST_TIMES..=MOST_TIMES).filter_map(choice).collect()
    }

    /// The first of its moments behind another one; none where the last is over.
    #[must_use]
    pub fn after(self, at: Millis) -> Option<Millis> {
        let day = clock::local(at).date();
        let ahead = self.weekday.days_since(day.weekday());
        let this_week = day.checked_add_days(Days::new(ahead.into()))?;
        let days = [Some(this_week), this_week.checked_add_days(Days::new(DAYS_OF_A_WEEK))];
        let moment = |day: NaiveDate| Some(clock::at_local(day.and_time(full_hour(self.hour)?)));
        let fits = |day: &NaiveDate| *day <= self.last;
        days.into_iter().flatten().filter(fits).filter_map(moment).find(|moment| *moment > at)
    }

    /// All of its moments behind another one.
    #[must_use]
    pub fn all_after(self, at: Millis) -> Vec<Millis> {
        iter::successors(self.after(at), |at| self.after(*at)).take(MOST_TIMES.into()).collect()
    }
}

/// Whether announcements go on a day of the week at this full hour.
#[must_use]
pub fn is_open(weekday: Weekday, hour: u8) -> bool {
    // Any day of this name tells.
    let day = NaiveDate::default() + Days::new(weekday.days_since(NaiveDate::default().weekday()).into());
    full_hour(hour).map(|time| clock::at_local(day.and_time(time))).is_some_and(|at| next_open(at) == at)
}

fn full_hour(hour: u8) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(hour.into(), 0, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY;

    /// Wednesday 25 November 2026, ten o'clock in Lampung.
    const NOW: Millis = 1_795_575_600_000;
    const HOUR: Millis = 3_600_000;

    #[test]
    fn e6_every_week_at_the_same_hour_until_the_last_day() {
        let repeat = Repeat::times(Weekday::Sat, 8, 4, NOW).unwrap();
        let first = NOW + 3 * DAY - 2 * HOUR;
        assert_eq!(repeat.all_after(NOW), [0, 7, 14, 21].map(|days| first + days * DAY));
        assert_eq!(repeat.after(first - 1), Some(first));
        assert_eq!(repeat.after(first), Some(first + 7 * DAY), "behind it is the next week's");
        assert_eq!(repeat.after(first + 21 * DAY), None);
        assert_eq!(repeat.last, NaiveDate::from_ymd_opt(2026, 12, 19).unwrap());
        // Today's hour that is to come is the first one, and one that has passed is not.
        assert_eq!(Repeat::times(Weekday::Wed, 11, 2, NOW).unwrap().after(NOW), Some(NOW + HOUR));
        assert_eq!(Repeat::times(Weekday::Wed, 10, 2, NOW).unwrap().after(NOW), Some(NOW + 7 * DAY));
    }

    #[test]
    fn e6_at_most_twelve_times_and_never_when_announcements_do_not_go() {
        for times in [0, 1, 13, u8::MAX] {
            assert_eq!(Repeat::times(Weekday::Sat, 8, times, NOW), None, "{times}");
        }
        assert_eq!(Repeat::choices(Weekday::Sat, 8, NOW).len(), 11);
        for (weekday, hour, open) in [
            (Weekday::Mon, 6, false),
            (Weekday::Mon, 7, true),
            (Weekday::Mon, 19, true),
            (Weekday::Mon, 20, false),
            (Weekday::Thu, 12, true),
            (Weekday::Fri, 11, true),
            (Weekday::Fri, 12, false),
            (Weekday::Fri, 13, true),
            (Weekday::Sun, 24, false),
        ] {
            assert_eq!(is_open(weekday, hour), open, "{weekday} {hour}");
            assert_eq!(Repeat::times(weekday, hour, 2, NOW).is_some(), open, "{weekday} {hour}");
        }
    }
}
