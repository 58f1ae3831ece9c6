//! Promises over weekends, Lebaran, joint leave and the year's end.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use proptest::prelude::*;

use super::*;
use crate::clock::{at_local, local};

/// The holidays of Lebaran 2026 and around the end of the year, as the joint decree has them.
const CLOSED: [(&str, HolidayKind); 9] = [
    ("2026-03-18", HolidayKind::JointLeave),
    ("2026-03-19", HolidayKind::National),
    ("2026-03-20", HolidayKind::JointLeave),
    ("2026-03-21", HolidayKind::National),
    ("2026-03-23", HolidayKind::JointLeave),
    ("2026-03-24", HolidayKind::JointLeave),
    ("2026-12-24", HolidayKind::JointLeave),
    ("2026-12-25", HolidayKind::National),
    ("2027-01-01", HolidayKind::National),
];

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn holiday(kind: HolidayKind) -> Holiday {
    Holiday { kind, name: "libur".to_owned(), english: "holiday".to_owned() }
}

fn calendar() -> Calendar {
    let holidays = CLOSED.iter().map(|(date, kind)| (day(date), holiday(*kind)));
    Calendar::new(Hours::default(), holidays.collect())
}

fn at(text: &str) -> Millis {
    at_local(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap())
}

fn shown(at: Millis) -> String {
    local(at).format("%Y-%m-%d %H:%M").to_string()
}

#[test]
fn c7_working_days_keep_the_time_and_skip_what_is_none() {
    let table = [
        // Friday 15.50 and three working days is Wednesday 15.50.
        ("2026-11-27 15:50", 3, "2026-12-02 15:50"),
        // At night, on a Saturday and in the break of Friday it begins at the next opening.
        ("2026-11-30 21:00", 1, "2026-12-02 08:00"),
        ("2026-11-28 10:00", 3, "2026-12-03 08:00"),
        ("2026-11-27 12:00", 1, "2026-11-30 13:00"),
        // What would be due in the break of Friday is due when it ends.
        ("2026-11-26 12:00", 1, "2026-11-27 13:00"),
        ("2026-11-26 11:29", 1, "2026-11-27 11:29"),
        // Over Lebaran: Tuesday the 17th, then nothing until Wednesday the 25th.
        ("2026-03-17 09:00", 1, "2026-03-25 09:00"),
        ("2026-03-17 09:00", 3, "2026-03-27 09:00"),
        ("2026-03-19 10:00", 3, "2026-03-30 08:00"),
        // Over the year's end: Thursday and Friday are off, and New Year is a Friday.
        ("2026-12-23 15:50", 1, "2026-12-28 15:50"),
        ("2026-12-30 10:00", 2, "2027-01-04 10:00"),
        // Nothing to wait for, inside and outside the hours.
        ("2026-11-30 10:00", 0, "2026-11-30 10:00"),
        ("2026-11-30 06:00", 0, "2026-11-30 08:00"),
        // The very moment of closing is outside.
        ("2026-11-27 16:00", 1, "2026-12-01 08:00"),
    ];
    for (from, days, due) in table {
        let found = calendar().add_working_time(at(from), Working::Days(days));
        assert_eq!(shown(found), due, "{from} + {days}");
    }
}

#[test]
fn c7_a_day_that_closes_earlier_is_due_at_its_closing() {
    let hours = "1-4 08.00-16.00; 5 08.00-15.30".parse().unwrap();
    let calendar = Calendar::new(hours, BTreeMap::new());
    let due = calendar.add_working_time(at("2026-11-26 15:45"), Working::Days(1));
    assert_eq!(shown(due), "2026-11-27 15:30");
}

#[test]
fn c7_working_time_counts_open_hours_alone() {
    let table = [
        ("2026-11-27 11:00", 1, "2026-11-27 13:30"),
        ("2026-11-27 15:00", 2, "2026-11-30 09:00"),
        ("2026-12-23 15:00", 2, "2026-12-28 09:00"),
        ("2026-11-28 10:00", 2, "2026-11-30 10:00"),
        // What fills a day to its end goes on at the next opening.
        ("2026-11-30 08:00", 8, "2026-12-01 08:00"),
    ];
    for (from, hours, due) in table {
        let found = calendar().add_working_time(at(from), Working::hours(hours));
        assert_eq!(shown(found), due, "{from} + {hours} h");
    }
}

#[test]
fn c6_open_and_closed_moments_and_the_next_opening() {
    let table = [
        ("2026-11-27 11:29", true, "2026-11-27 11:29"),
        ("2026-11-27 11:30", false, "2026-11-27 13:00"),
        ("2026-11-27 16:00", false, "2026-11-30 08:00"),
        ("2026-11-30 08:00", true, "2026-11-30 08:00"),
        ("2026-03-17 16:30", false, "2026-03-25 08:00"),
        ("2026-12-31 17:00", false, "2027-01-04 08:00"),
    ];
    for (moment, open, next) in table {
        assert_eq!(calendar().is_open(at(moment)), open, "{moment}");
        assert_eq!(shown(calendar().next_open(at(moment))), next, "{moment}");
    }
}

#[test]
fn c7_a_date_is_explained_by_the_days_that_it_skipped() {
    let skipped = calendar().skipped(at("2026-03-17 09:00"), at("2026-03-25 09:00"));
    let days: Vec<_> = skipped.iter().map(|(day, _)| day.to_string()).collect();
    let expected = ["18", "19", "20", "21", "22", "23", "24"].map(|day| format!("2026-03-{day}"));
    assert_eq!(days, expected);
    assert_eq!(skipped[0].1, Why::Holiday(holiday(HolidayKind::JointLeave)));
    assert_eq!(skipped[4].1, Why::Weekend);
    assert!(calendar().skipped(at("2026-11-30 09:00"), at("2026-12-01 09:00")).is_empty());
}

#[test]
fn c7_a_pause_moves_a_promise_by_the_working_time_in_it() {
    let calendar = calendar();
    let due = at("2026-12-02 08:00");
    // Four hours of waiting for the owner.
    let (stopped, goes_on) = (at("2026-11-30 10:00"), at("2026-11-30 14:00"));
    let moved = calendar.add_working_time(goes_on, Working::Time(calendar.worked(stopped, due)));
    assert_eq!(shown(moved), "2026-12-02 12:00");
}

#[test]
fn c6_a_year_of_holidays_and_absurd_moments_end_every_search() {
    let closed = days_from(day("2026-01-01")).take(5_000).map(|day| (day, holiday(HolidayKind::Office)));
    let closed = Calendar::new(Hours::default(), closed.collect());
    let moment = at("2026-01-02 10:00");
    assert_eq!(closed.next_open(moment), moment);
    for amount in [Working::Days(3), Working::Days(u32::MAX), Working::hours(2), Working::Time(Millis::MAX)] {
        assert_eq!(closed.add_working_time(moment, amount), moment);
        for from in [Millis::MIN, Millis::MAX, 0] {
            let _ = calendar().add_working_time(from, amount);
        }
    }
    let _ = (calendar().skipped(Millis::MIN, Millis::MAX), calendar().worked(Millis::MIN, Millis::MAX));
}

/// Moments around Lebaran and around the year's end, to the minute.
fn moments() -> impl Strategy<Value = Millis> {
    (prop_oneof![Just(at("2026-03-01 00:00")), Just(at("2026-12-10 00:00"))], 0..45 * 24 * 60_i64)
        .prop_map(|(start, minutes)| start + minutes * 60_000)
}

proptest! {
    #[test]
    fn c7_a_later_question_is_never_due_earlier(one in moments(), other in moments(), days in 0..12_u32, time in 0..400_i64) {
        let (first, second) = (one.min(other), one.max(other));
        for amount in [Working::Days(days), Working::Time(time * 600_000)] {
            let due = |from| calendar().add_working_time(from, amount);
            prop_assert!(due(first) <= due(second));
            prop_assert!(due(first) >= first);
        }
        let more = calendar().add_working_time(first, Working::Days(days + 1));
        prop_assert!(calendar().add_working_time(first, Working::Days(days)) < more);
    }

    #[test]
    fn c7_working_time_adds_up(from in moments(), one in 0..3_000_i64, other in 0..3_000_i64) {
        let calendar = calendar();
        let (one, other) = (one * 60_000, other * 60_000);
        let due = |from, time| calendar.add_working_time(from, Working::Time(time));
        prop_assert_eq!(due(due(from, one), other), due(from, one + other));
        prop_assert_eq!(calendar.worked(from, due(from, one)), one);
        prop_assert_eq!(
            calendar.worked(from, due(from, one + other)),
            calendar.worked(from, due(from, one)) + calendar.worked(due(from, one), due(from, one + other))
        );
    }

    #[test]
    fn c7_working_days_add_up_to_the_same_day(from in moments(), one in 0..8_u32, other in 0..8_u32) {
        let calendar = calendar();
        let due = |from, days| calendar.add_working_time(from, Working::Days(days));
        let (stepwise, at_once) = (due(due(from, one), other), due(from, one + other));
        prop_assert_eq!(local(stepwise).date(), local(at_once).date());
        // Only the break of a Friday moves the time of the day, and never to an earlier one.
        prop_assert!(stepwise >= at_once);
        prop_assert!(calendar.is_open(stepwise) && calendar.is_open(at_once));
    }

    #[test]
    fn c7_every_day_between_is_either_worked_or_explained(from in moments(), days in 0..10_u32) {
        let calendar = calendar();
        let due = calendar.add_working_time(from, Working::Days(days));
        let skipped = calendar.skipped(from, due);
        let all = (local(due).date() - local(from).date()).num_days() + 1;
        let worked = days_from(local(from).date()).take_while(|day| *day <= local(due).date());
        let worked = worked.filter(|day| !calendar.openings(*day).is_empty()).count();
        prop_assert_eq!(i64::try_from(worked + skipped.len()).unwrap(), all);
    }
}
