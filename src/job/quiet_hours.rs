//! Owners are told of what they did not ask for between 8 and 20 o'clock alone, and of what an officer sends them at a chosen
//! time from 7 on; the office in its own hours (`talks/duty.rs`), and of failures at any. Announcements have hours of their
//! own, with a pause on Friday at noon and without any where one is urgent: `domain/announcement.rs`. Which job keeps which
//! hours says its [`super::Hours`].

use std::ops::Range;

use crate::clock::{DAY, Millis};
use crate::domain::event::DAYTIME;

const HOUR: Millis = 3_600_000;
/// Western Indonesian Time, without summer time.
const WIB: Millis = 7 * HOUR;
/// The first hour of the day at which what an officer sends may go, and the first at which no more: offices open before
/// eight.
const SENT: Range<Millis> = 7..20;

/// When something that nobody asked for may be said: at once by day, else at eight in the morning, in Lampung.
#[must_use]
pub(crate) fn next_day(at: Millis) -> Millis {
    next_within(&DAYTIME, at)
}

/// When an answer may go that an officer lets go at this time: then, by day, else at seven in the morning.
#[must_use]
pub(crate) fn next_sent(at: Millis) -> Millis {
    next_within(&SENT, at)
}

/// This time, where clocks in Lampung show one of these hours, else when they next show the first.
fn next_within(hours: &Range<Millis>, at: Millis) -> Millis {
    let of_day = (at + WIB).rem_euclid(DAY);
    let hour = of_day / HOUR;
    if hours.contains(&hour) {
        return at;
    }
    let midnight = at - of_day + if hour < hours.start { 0 } else { DAY };
    midnight + hours.start * HOUR
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b7_what_nobody_asked_for_is_said_by_day_alone() {
        let midnight = 1_764_003_600_000; // 2025-11-24T17:00:00Z, the first moment of the day in Lampung.
        let at = |hour: i64, minute: i64| midnight + (hour * 60 + minute) * 60_000;
        for (now, said) in [
            (at(0, 0), at(8, 0)),
            (at(7, 59), at(8, 0)),
            (at(8, 0), at(8, 0)),
            (at(13, 30), at(13, 30)),
            (at(19, 59), at(19, 59)),
            (at(20, 0), at(32, 0)),
            (at(23, 59), at(32, 0)),
        ] {
            assert_eq!(next_day(now), said, "{}", (now - midnight) / 60_000);
        }
        for (now, sent) in [
            (at(2, 0), at(7, 0)),
            (at(6, 59), at(7, 0)),
            (at(7, 0), at(7, 0)),
            (at(19, 59), at(19, 59)),
            (at(20, 0), at(31, 0)),
        ] {
            assert_eq!(next_sent(now), sent, "{}", (now - midnight) / 60_000);
        }
    }
}
