//! The clock of a consultation: how much of a promise is used, and which moments follow from it.
//!
//! Pure: moments are epoch milliseconds, amounts are working time by a [`Calendar`]. What a head sets for a team instead of
//! the days here is in `store/team_times.rs`; the promise itself is made and worded in `talks/consultation/promise.rs`.

use super::calendar::{Calendar, Working};
use super::wire::word_parts;
use super::words::words;
use crate::clock::{self, Millis};

/// So long after a word of the office what its owner writes answers it.
pub const LIVE_FOR: Millis = 30 * 60_000;
/// What is left at least when a clock runs again, in working hours: nobody is late in the moment in which the owner writes.
const LEAST_HOURS: u32 = 8;
/// So many working hours after the promised time it is asked whether somebody helped.
const FOLLOW_UP_HOURS: u32 = 2;
/// At so much of a promise who has the case is reminded, in percent.
pub const REMINDED_AT: i64 = 80;
/// For so much of it an officer may do nothing, in percent.
const IDLE_FOR: i64 = 50;

words! {
    /// One of the times of a team.
    TimeOf {
        /// Until somebody takes a case.
        Route = "ambil",
        /// Until the first answer of substance.
        Answer = "jawab",
        /// Without a word of the owner until it closes.
        Quiet = "sepi",
    }
}

word_parts!(TimeOf);

/// How long a team takes, in working days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Times {
    /// Until somebody takes a case.
    pub route: u32,
    /// Until the first answer of substance.
    pub answer: u32,
    /// Without a word of the owner until it closes.
    pub quiet: u32,
}

impl Default for Times {
    fn default() -> Self {
        Self { route: 3, answer: 5, quiet: 10 }
    }
}

impl Times {
    /// One of them.
    #[must_use]
    pub fn get(&self, which: TimeOf) -> u32 {
        match which {
            TimeOf::Route => self.route,
            TimeOf::Answer => self.answer,
            TimeOf::Quiet => self.quiet,
        }
    }

    /// The same with one of them changed, within what is sensible: 1 to 30 days, for closing 1 to 60.
    #[must_use]
    pub fn with(mut self, which: TimeOf, days: u32) -> Self {
        match which {
            TimeOf::Route => self.route = days.clamp(1, 30),
            TimeOf::Answer => self.answer = days.clamp(1, 30),
            TimeOf::Quiet => self.quiet = days.clamp(1, 60),
        }
        self
    }
}

/// By when an answer is promised: a moment, which its owner was told as a day with the hours of the office on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// The moment.
    pub at: Millis,
    /// From when to when the office is open on that day, as it was told; none where nobody noted that.
    pub hours: Option<(Millis, Millis)>,
}

impl Due {
    /// What is promised by this calendar.
    #[must_use]
    pub fn by(calendar: &Calendar, at: Millis) -> Self {
        Self { at, hours: calendar.span(at) }
    }

    /// The same where nobody noted the hours.
    #[must_use]
    pub const fn without_hours(at: Millis) -> Self {
        Self { at, hours: None }
    }

    /// The hours of its day that were told; those of the calendar where nobody noted them.
    #[must_use]
    pub fn hours(&self, calendar: &Calendar) -> Option<(Millis, Millis)> {
        let day = |at: Millis| clock::local(at).date();
        self.hours.filter(|(from, _)| day(*from) == day(self.at)).or_else(|| calendar.span(self.at))
    }

    /// When it is over as its owner was told it: at the last of its hours.
    #[must_use]
    pub fn ends(&self, calendar: &Calendar) -> Millis {
        self.hours(calendar).map_or(self.at, |(_, closes)| closes.max(self.at))
    }
}

/// The clock of one case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CaseClock {
    /// Since when it runs.
    pub started: Millis,
    /// By when an answer is promised; pauses have moved it already.
    pub due: Millis,
    /// The hours of that day, as its owner was told them.
    pub hours: Option<(Millis, Millis)>,
    /// Working time that it stood still, in milliseconds.
    pub paused: Millis,
    /// Since when it stands still.
    pub stopped: Option<Millis>,
}

impl CaseClock {
    /// What its owner was promised.
    #[must_use]
    pub fn promised(&self) -> Due {
        Due { at: self.due, hours: self.hours }
    }

    /// Whether what was promised is what this calendar would promise: so many working days after it began, and the hours
    /// of that day. One that stood still is taken as it is.
    #[must_use]
    pub fn is_by(&self, calendar: &Calendar, days: u32) -> bool {
        let is_same_day = self.paused > 0 || calendar.add_working_time(self.started, Working::Days(days)) == self.due;
        is_same_day && self.promised().hours(calendar) == calendar.span(self.due)
    }

    /// The working time that was promised in all.
    fn total(&self, calendar: &Calendar) -> Millis {
        (calendar.worked(self.started, self.due) - self.paused).max(0)
    }

    /// When so much of the promise is used up, in percent.
    #[must_use]
    pub fn used_at(&self, calendar: &Calendar, percent: i64) -> Millis {
        if percent >= 100 {
            return self.due;
        }
        calendar.add_working_time(self.started, Working::Time(self.paused + self.total(calendar) * percent / 100))
    }

    /// Until when somebody who acted last at `acted` may do nothing before the case is everybody's again.
    #[must_use]
    pub fn idle_until(&self, calendar: &Calendar, acted: Millis) -> Millis {
        calendar.add_working_time(acted, Working::Time(self.total(calendar) * IDLE_FOR / 100))
    }

    /// By when somebody is to take it, where it takes so many working days.
    #[must_use]
    pub fn route_due(&self, calendar: &Calendar, days: u32) -> Millis {
        calendar.add_working_time(self.started, Working::Days(days)).min(self.due)
    }

    /// When it is asked whether somebody helped.
    #[must_use]
    pub fn follow_up(&self, calendar: &Calendar) -> Millis {
        calendar.add_working_time(self.due, Working::hours(FOLLOW_UP_HOURS))
    }

    /// The clock after the owner wrote at `now`: what was left when it stopped is left now.
    #[must_use]
    pub fn resumed(&self, calendar: &Calendar, now: Millis) -> Self {
        let Some(stopped) = self.stopped else { return *self };
        let paused = calendar.worked(stopped.max(self.started), now);
        let left = calendar.worked(stopped, self.due).max(Working::hours_in_millis(LEAST_HOURS));
        let due = calendar.add_working_time(now, Working::Time(left));
        let paused = self.paused + paused;
        // What is not moved is what was promised before, with its hours.
        if due <= self.due {
            return Self { paused, stopped: None, ..*self };
        }
        Self { due, hours: calendar.span(due), paused, stopped: None, ..*self }
    }
}

/// How many working days ago something was due; one on the working day after it.
#[must_use]
pub fn days_late(calendar: &Calendar, due: Millis, now: Millis) -> i64 {
    let (from, to) = (clock::local(due).date(), clock::local(now).date());
    let days = std::iter::successors(from.succ_opt(), chrono::NaiveDate::succ_opt).take_while(|day| *day <= to);
    i64::try_from(days.filter(|day| !calendar.openings(*day).is_empty()).count()).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::domain::calendar::{Holiday, HolidayKind, Hours};

    fn at(text: &str) -> Millis {
        clock::at_local(chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    fn shown(at: Millis) -> String {
        clock::local(at).format("%Y-%m-%d %H:%M").to_string()
    }

    fn calendar() -> Calendar {
        Calendar::new(Hours::default(), BTreeMap::new())
    }

    /// Monday 09.00, five working days.
    fn clock_of_monday() -> CaseClock {
        let (started, due) = (at("2026-11-30 09:00"), at("2026-12-07 09:00"));
        CaseClock { started, due, hours: None, paused: 0, stopped: None }
    }

    #[test]
    fn c7_the_moments_of_a_clock_are_parts_of_its_working_time() {
        let (calendar, clock) = (calendar(), clock_of_monday());
        // 38.5 hours: 80 per cent are 30.8 hours, half are 19.25.
        assert_eq!(shown(clock.used_at(&calendar, REMINDED_AT)), "2026-12-03 15:48");
        assert_eq!(clock.used_at(&calendar, 100), clock.due);
        assert_eq!(shown(clock.idle_until(&calendar, clock.started)), "2026-12-02 12:15");
        assert_eq!(shown(clock.route_due(&calendar, 3)), "2026-12-03 09:00");
        assert_eq!(clock.route_due(&calendar, 9), clock.due, "taken before it is answered");
        assert_eq!(shown(clock.follow_up(&calendar)), "2026-12-07 11:00");
        let late = CaseClock { due: at("2026-12-04 15:30"), ..clock };
        assert_eq!(shown(late.follow_up(&calendar)), "2026-12-07 09:30", "never on a Friday evening");
    }

    #[test]
    fn c7_while_it_waits_for_the_owner_nothing_of_it_is_used() {
        let calendar = calendar();
        let stopped = CaseClock { stopped: Some(at("2026-12-01 09:00")), ..clock_of_monday() };
        let again = stopped.resumed(&calendar, at("2026-12-03 09:00"));
        assert_eq!((again.stopped, again.paused), (None, 16 * 3_600_000));
        assert_eq!(shown(again.due), "2026-12-09 09:00", "two working days of eight hours later");
        assert_eq!(
            again.total(&calendar),
            clock_of_monday().total(&calendar),
            "what was promised is as much as before"
        );
        assert_eq!(again.resumed(&calendar, at("2026-12-09 09:00")), again, "a clock that runs is not moved");
        let at_night = stopped.resumed(&calendar, at("2026-12-05 23:00"));
        assert_eq!(at_night.due, stopped.resumed(&calendar, at("2026-12-07 08:00")).due, "nobody works on a Saturday");
    }

    #[test]
    fn c7_who_is_asked_again_at_the_last_moment_has_a_working_day() {
        let stopped = CaseClock { stopped: Some(at("2026-12-07 08:59")), ..clock_of_monday() };
        assert_eq!(shown(stopped.resumed(&calendar(), at("2026-12-08 10:00")).due), "2026-12-09 10:00");
    }

    #[test]
    fn c7_the_hours_that_were_told_stay_when_those_of_the_office_change() {
        let (calendar, due) = (calendar(), at("2026-12-07 09:00"));
        let told = Due::by(&calendar, due);
        let (_, closes) = told.hours.unwrap();
        let holiday = Holiday { kind: HolidayKind::Office, name: "libur".into(), english: "holiday".into() };
        let closed = Calendar::new(Hours::default(), BTreeMap::from([(clock::local(due).date(), holiday)]));
        assert_eq!((closed.span(due), told.hours(&closed), told.ends(&closed)), (None, told.hours, closes));
        assert_eq!(Due::without_hours(due).ends(&closed), due, "nobody noted any");
        let clock = CaseClock { hours: told.hours, ..clock_of_monday() };
        assert!(clock.is_by(&calendar, 5) && !clock.is_by(&closed, 5) && !clock.is_by(&calendar, 4));
        let stopped = CaseClock { stopped: Some(at("2026-12-01 09:00")), ..clock };
        let moved = stopped.resumed(&calendar, at("2026-12-03 09:00"));
        assert_eq!(moved.promised(), Due::by(&calendar, at("2026-12-09 09:00")), "a new promise by the hours of now");
    }

    #[test]
    fn c7_late_is_counted_in_working_days() {
        let calendar = calendar();
        for (due, now, days) in [
            ("2026-12-04 15:00", "2026-12-04 15:30", 0),
            ("2026-12-04 15:00", "2026-12-06 10:00", 0),
            ("2026-12-04 15:00", "2026-12-07 07:30", 1),
            ("2026-12-04 15:00", "2026-12-09 07:30", 3),
        ] {
            assert_eq!(days_late(&calendar, at(due), at(now)), days, "{now}");
        }
    }

    #[test]
    fn c7_times_stay_within_what_is_sensible() {
        let times = Times::default();
        assert_eq!((times.route, times.answer, times.quiet), (3, 5, 10));
        for which in TimeOf::ALL {
            assert_eq!(times.with(which, 0).get(which), 1);
            assert!(times.with(which, 999).get(which) <= 60);
            assert_eq!(times.with(which, 7).get(which), 7);
        }
    }
}
