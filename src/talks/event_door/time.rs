//! Which session the door is open for at a moment, and when somebody came.

use chrono::NaiveTime;

use crate::clock::{self, Millis};
use crate::store::events::Session;

const HOUR: Millis = 3_600_000;
/// The door opens so long before a session begins.
pub(super) const OPENS: Millis = 2 * HOUR;
/// Whoever is noted by a ticket so long after a session's end still counts for it.
const CORRECTED_WITHIN: Millis = 12 * HOUR;

/// What the door of an event is open for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Now<'a> {
    /// This session.
    Open(&'a Session),
    /// Nothing yet: this one comes next.
    NotYet(&'a Session),
    /// Nothing any more: this one was the last.
    Over(&'a Session),
}

/// What the door is open for: a session that goes on comes before one that is about to begin, and that before one that
/// has just ended. None where an event has no session at all.
pub(super) fn at_door(sessions: &[Session], now: Millis) -> Option<Now<'_>> {
    let goes_on = sessions.iter().find(|one| one.starts <= now && now < one.ends);
    let begins = || sessions.iter().find(|one| now < one.starts && one.starts - now <= OPENS);
    let ended = || sessions.iter().rev().find(|one| one.ends <= now && now - one.ends <= CORRECTED_WITHIN);
    if let Some(session) = goes_on.or_else(begins).or_else(ended) {
        return Some(Now::Open(session));
    }
    let next = sessions.iter().find(|one| one.starts > now);
    next.map(Now::NotYet).or_else(|| sessions.last().map(Now::Over))
}

/// When somebody came who is noted now: now while the session lasts, later at the given time, else when it began.
pub(super) fn came(session: &Session, now: Millis, given: Option<NaiveTime>) -> Millis {
    match given {
        Some(time) => clock::at_local(clock::local(session.starts).date().and_time(time)),
        None if now < session.ends => now,
        None => session.starts,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Millis = 24 * HOUR;

    fn session(id: i64, from: Millis, to: Millis) -> Session {
        Session { id, starts: from, ends: to }
    }

    #[test]
    fn d11_a_ticket_counts_for_the_session_of_that_hour() {
        // Two sessions on the first day, with a break; one on the third.
        let all = [
            session(1, 8 * HOUR, 11 * HOUR),
            session(2, 12 * HOUR, 15 * HOUR),
            session(3, 2 * DAY + 8 * HOUR, 2 * DAY + 11 * HOUR),
        ];
        let which = |now: Millis| match at_door(&all, now) {
            Some(Now::Open(one)) => ("open", one.id),
            Some(Now::NotYet(one)) => ("not yet", one.id),
            Some(Now::Over(one)) => ("over", one.id),
            None => ("none", 0),
        };
        for (now, expected) in [
            (6 * HOUR - 1, ("not yet", 1)),
            (6 * HOUR, ("open", 1)),
            (10 * HOUR + 59 * 60_000, ("open", 1)),
            (11 * HOUR, ("open", 2)),
            (15 * HOUR, ("open", 2)),
            (27 * HOUR, ("open", 2)),
            (27 * HOUR + 1, ("not yet", 3)),
            (2 * DAY + 6 * HOUR, ("open", 3)),
            (2 * DAY + 23 * HOUR, ("open", 3)),
            (2 * DAY + 23 * HOUR + 1, ("over", 3)),
        ] {
            assert_eq!(which(now), expected, "{now}");
        }
        assert_eq!(at_door(&[], 0), None);
    }

    #[test]
    fn d20_what_is_noted_from_paper_keeps_the_time_that_stands_there() {
        let one = session(1, 8 * HOUR, 11 * HOUR);
        assert_eq!(came(&one, 9 * HOUR, None), 9 * HOUR);
        assert_eq!(came(&one, 20 * HOUR, None), 8 * HOUR, "when it began");
        let given = NaiveTime::from_hms_opt(15, 50, 0);
        assert_eq!(came(&one, 20 * HOUR, given), 8 * HOUR + 50 * 60_000, "clocks in Lampung are seven hours ahead");
    }
}
