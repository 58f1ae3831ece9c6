//! By when an answer is promised, in words: the days of a team are `domain/case_clock.rs`, their counting `domain/calendar.rs`.

use std::sync::Arc;

use crate::clock::Millis;
use crate::domain::calendar::{Calendar, Working};
use crate::domain::case_clock::Due;
use crate::domain::{Language, Team};
use crate::store::cases::{Case, Outcome};
use crate::store::{self, Connection, case_clocks, team_times};
use crate::talks::office_settings;
use crate::text::{Html, format};
use crate::turn::{Talk, Turn};
use crate::{html, plain};

/// So many working days after its end a consultation is opened again by what its owner writes.
const REOPENED: Working = Working::Days(10);

/// What is promised to somebody who asks now.
#[derive(Clone, Debug)]
pub(super) struct Promise {
    /// When the office works.
    pub(super) calendar: Arc<Calendar>,
    /// By when an answer comes.
    pub(super) due: Due,
    /// Who answers, within how many working days.
    pub(super) team: (Team, u32),
}

/// By when this team answers what is asked now.
pub(super) async fn make(turn: &mut Turn<'_>, team: Team) -> Talk<Promise> {
    let now = turn.now;
    let calendar = office_settings::calendar(turn.read()).await?;
    let days = team_times::of(turn.read(), team).await?.answer;
    let calendar = Arc::new(calendar.of(team).into_owned());
    let due = Due::by(&calendar, calendar.add_working_time(now, Working::Days(days)));
    Ok(Promise { calendar, due, team: (team, days) })
}

/// Until when what ended at `closed` is opened again.
#[must_use]
fn reopened_until(calendar: &Calendar, closed: Millis) -> Millis {
    calendar.add_working_time(closed, REOPENED)
}

/// Whether what is written now opens it again; what the owner took back stays taken back.
#[must_use]
pub(super) fn may_reopen(calendar: &Calendar, case: &Case, now: Millis) -> bool {
    case.outcome != Some(Outcome::Cancelled)
        && case.closed_at.is_some_and(|closed| now <= reopened_until(calendar, closed))
}

/// A promise as people are told it: the day, and the hours of the office on it as they were when it was made.
#[must_use]
pub(super) fn told(language: Language, calendar: &Calendar, due: Due) -> String {
    let day = format::day(language, due.at);
    match due.hours(calendar) {
        Some((from, to)) => {
            let (from, to) = (format::time_of_day(from), format::time_of_day(to));
            plain!(language, "konsultasi-janji", hari = &day, dari = &from, sampai = &to)
        }
        None => day,
    }
}

/// Whether a promise is over as its owner was told it: the day and the hours of the office on it, so to the last of them.
#[must_use]
pub(super) fn is_over(calendar: &Calendar, due: Due, now: Millis) -> bool {
    due.ends(calendar) <= now
}

/// To the owner: that the answer is late, and when it was promised; none while that is still to come.
#[must_use]
pub(super) fn late(language: Language, calendar: &Calendar, due: Due, now: Millis) -> Option<Html> {
    let is_over = is_over(calendar, due, now);
    is_over.then(|| html!(language, "tenggat-maaf", janji = &told(language, calendar, due)))
}

/// By when a case in the queue is answered, whatever its clock waited for, and whether it waited for its owner before.
pub(super) async fn standing(
    conn: &mut Connection,
    case: &Case,
    calendar: &Calendar,
    now: Millis,
) -> Result<(Due, bool), store::Error> {
    let clock = case_clocks::of(conn, case.id).await?.map(|watched| watched.clock.resumed(calendar, now));
    Ok(clock.map_or((case.due(), false), |clock| (clock.promised(), clock.paused > 0)))
}

/// To the owner, as somebody else is to answer: what of the promise stays. One that waiting for the owner has moved since
/// it was told is not called the same.
#[must_use]
pub(super) fn still(language: Language, calendar: &Calendar, (due, moved): (Due, bool), now: Millis) -> Html {
    let until = told(language, calendar, due);
    match late(language, calendar, due, now) {
        Some(late) => late,
        None if moved => html!(language, "tenggat-bergeser", janji = &until),
        None => html!(language, "tenggat-tetap", janji = &until),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock;

    fn at(text: &str) -> Millis {
        clock::at_local(chrono::NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
    }

    #[test]
    fn c7_a_promise_is_over_when_the_hours_end_that_were_told() {
        let calendar = Calendar::default();
        let due = Due::without_hours(at("2026-12-07 09:00"));
        for (now, is_late) in [
            ("2026-12-07 09:21", false),
            ("2026-12-07 12:30", false),
            ("2026-12-07 18:00", true),
            ("2026-12-08 08:00", true),
        ] {
            assert_eq!(is_over(&calendar, due, at(now)), is_late, "{now}");
        }
        // A day that is none of work any more ends when it was due.
        let sunday = at("2026-12-06 09:00");
        let due = Due::without_hours(sunday);
        assert!(is_over(&calendar, due, sunday) && !is_over(&calendar, due, sunday - 1));
    }
}
