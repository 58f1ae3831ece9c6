//! When which job is due, on the monotonic clock.

use std::time::Duration;

use crate::clock::Millis;
use crate::job::{Hours, Job, Ran, quiet_hours};

/// How soon a job goes on that left something over: so that a sweep takes a tenth of the writer's time at most.
const SOON: Duration = Duration::from_millis(100);
/// How soon a job is tried again that the database did not take.
const AGAIN: Duration = Duration::from_secs(5);

/// All jobs with the moments at which they are due.
pub(crate) struct Schedule(Vec<(&'static Job, Duration)>);

impl Schedule {
    /// Nothing has run yet; what runs from the start is due at once, the rest after its own time.
    pub(crate) fn new(jobs: Vec<&'static Job>, elapsed: Duration) -> Self {
        let first = |job: &Job| match job.hours {
            Hours::FromStart | Hours::DaytimeFromStart => elapsed,
            Hours::Daytime | Hours::Any | Hours::AnySpeaking | Hours::WhileRowsWait => elapsed + job.every,
        };
        Self(jobs.into_iter().map(|job| (job, first(job))).collect())
    }

    /// How many jobs there are.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// When the next job is due.
    pub(crate) fn next(&self, rows_wait: bool) -> Duration {
        let due = self.0.iter().filter(|(job, _)| may_run(job, rows_wait)).map(|(_, due)| *due);
        due.min().unwrap_or(Duration::MAX)
    }

    /// A job that is due; one that must not run at this hour is put off until morning.
    pub(crate) fn due(&mut self, elapsed: Duration, now: Millis, rows_wait: bool) -> Option<&'static Job> {
        for (job, due) in self.0.iter_mut().filter(|(job, due)| *due <= elapsed && may_run(job, rows_wait)) {
            let is_by_day = matches!(job.hours, Hours::Daytime | Hours::DaytimeFromStart);
            let wait = if is_by_day { quiet_hours::next_day(now) - now } else { 0 };
            if wait == 0 {
                return Some(job);
            }
            *due = elapsed + Duration::from_millis(wait.unsigned_abs());
        }
        None
    }

    /// A job has something to do at once.
    pub(crate) fn hurry(&mut self, job: &str, elapsed: Duration) {
        if let Some((_, due)) = self.0.iter_mut().find(|(other, _)| other.name == job) {
            *due = elapsed.min(*due);
        }
    }

    /// Notes a run.
    pub(crate) fn ran(&mut self, job: &Job, elapsed: Duration, ran: Ran) {
        let wait = match ran {
            Ran::All | Ran::Failed => job.every,
            Ran::Chunk => SOON.min(job.every),
            Ran::Hurried => Duration::ZERO,
            Ran::NotTaken => AGAIN.min(job.every),
        };
        if let Some((_, due)) = self.0.iter_mut().find(|(other, _)| other.name == job.name) {
            *due = elapsed + wait;
        }
    }
}

fn may_run(job: &Job, rows_wait: bool) -> bool {
    rows_wait || job.hours != Hours::WhileRowsWait
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::job::MINUTE;
    use crate::turn::Effects;

    const fn job(name: &'static str, every: Duration, hours: Hours) -> Job {
        Job { name, every, hours, run: |_| Box::pin(async { Ok(Effects::default()) }) }
    }

    static SWEEP: Job = job("sweep", MINUTE, Hours::FromStart);
    static CLAIMS: Job = job("claims", Duration::from_millis(500), Hours::WhileRowsWait);
    static WARN: Job = job("warn", MINUTE, Hours::Daytime);
    static REMIND: Job = job("remind", MINUTE, Hours::DaytimeFromStart);
    /// 2025-11-24T17:00:00Z, the first moment of the day in Lampung.
    const MIDNIGHT: Millis = 1_764_003_600_000;
    const NOON: Millis = MIDNIGHT + 12 * 3_600_000;

    fn at(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn g_a_job_that_left_something_over_goes_on_soon_and_else_rests_for_its_time() {
        let mut schedule = Schedule::new(vec![&SWEEP], at(9));
        assert_eq!(schedule.next(false), at(9), "at the start");
        assert_eq!(schedule.due(at(9), NOON, false).map(|job| job.name), Some("sweep"));
        schedule.ran(&SWEEP, at(9), Ran::Chunk);
        assert_eq!(schedule.next(false), at(9) + SOON, "also while no row waits");
        schedule.ran(&SWEEP, at(10), Ran::Hurried);
        assert_eq!(schedule.next(false), at(10), "at once");
        schedule.ran(&SWEEP, at(10), Ran::All);
        assert_eq!((schedule.next(false), schedule.due(at(69), NOON, false).is_some()), (at(70), false));
        schedule.ran(&SWEEP, at(70), Ran::NotTaken);
        assert_eq!(schedule.next(false), at(75));
        schedule.hurry("sweep", at(71));
        assert_eq!(schedule.next(false), at(71), "woken");
        schedule.hurry("sweep", at(99));
        schedule.hurry("claims", at(3));
        assert_eq!(schedule.next(false), at(71), "never later for that");
    }

    #[test]
    fn what_concerns_waiting_rows_wakes_nobody_while_none_waits() {
        let mut schedule = Schedule::new(vec![&CLAIMS], at(0));
        assert_eq!((schedule.next(false), schedule.due(at(9), NOON, false).is_some()), (Duration::MAX, false));
        assert!(schedule.due(at(9), NOON, true).is_some());
    }

    #[test]
    fn d8_what_reminds_runs_at_the_start_and_by_day_alone() {
        let mut schedule = Schedule::new(vec![&REMIND], at(9));
        assert_eq!(schedule.due(at(9), NOON, false).map(|job| job.name), Some("remind"));
        let mut schedule = Schedule::new(vec![&REMIND], at(9));
        assert!(schedule.due(at(9), MIDNIGHT, false).is_none());
        assert_eq!(schedule.next(false), at(9) + Duration::from_hours(8));
    }

    #[test]
    fn what_is_for_the_day_waits_for_the_morning() {
        let mut schedule = Schedule::new(vec![&WARN, &SWEEP], at(0));
        schedule.ran(&SWEEP, at(0), Ran::All);
        assert_eq!(schedule.due(at(60), MIDNIGHT + 60_000, false).map(|job| job.name), Some("sweep"));
        schedule.ran(&SWEEP, at(99_999), Ran::All);
        assert_eq!(schedule.next(false), at(60 + 8 * 3_600 - 60));
        assert!(schedule.due(at(8 * 3_600), MIDNIGHT + 8 * 3_600_000, false).is_some());
    }
}
