//! By when an answer is promised, in working time, and in words.

use std::sync::Arc;

use crate::clock::{self, Millis};
use crate::domain::calendar::{Calendar, Working};
use crate::domain::{Language, Team};
use crate::plain;
use crate::store::cases::{Case, Outcome};
use crate::store::team_times;
use crate::talks::office_settings;
use crate::text::format;
use crate::turn::{Talk, Turn};

/// So many working days after its end a consultation is opened again by what its owner writes.
const REOPENED: Working = Working::Days(10);

/// What is promised to somebody who asks now.
#[derive(Clone, Debug)]
pub(super) struct Promise {
    /// When the office works.
    pub(super) calendar: Arc<Calendar>,
    /// By when an answer comes.
    pub(super) due: Millis,
    /// Who answers, within how many working days.
    pub(super) team: (Team, u32),
}

/// By when this team answers what is asked now.
pub(super) async fn make(turn: &mut Turn<'_>, team: Team) -> Talk<Promise> {
    let now = turn.now;
    let calendar = office_settings::calendar(turn.read()).await?;
    let days = team_times::of(turn.read(), team).await?.answer;
    let calendar = Arc::new(calendar.of(team).into_owned());
    let due = calendar.add_working_time(now, Working::Days(days));
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

/// A promise as people are told it: the day, and the hours of the office on it.
#[must_use]
pub(super) fn told(language: Language, calendar: &Calendar, due: Millis) -> String {
    let date = clock::local(due).date();
    let openings = calendar.openings(date);
    let day = format::day(language, due);
    match (openings.first(), openings.last()) {
        (Some(first), Some(last)) => {
            let (from, to) = (first.from.format("%H.%M").to_string(), last.to.format("%H.%M").to_string());
            plain!(language, "konsultasi-janji", hari = &day, dari = &from, sampai = &to)
        }
        _ => day,
    }
}
