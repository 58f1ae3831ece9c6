//! The days that words name.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::text::input::{self, Read, names};

/// What next week is called with, beside a weekday.
const NEXT: [&str; 3] = ["depan", "dpn", "next week"];

/// The days that words name, the first and the last.
fn days(words: &[String], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let said = |phrase: &str| format!(" {} ", words.join(" ")).contains(&format!(" {phrase} "));
    let one = |day: NaiveDate| Some((day, day));
    // "Sabtu minggu depan" is one day of that week, whichever stands first.
    let of_next_week = [4, 3].into_iter().flat_map(|count| words.windows(count)).find_map(|some| {
        let some = some.join(" ");
        let has_both =
            some.split(' ').any(|word| names::weekday(word).is_some()) && NEXT.iter().any(|next| some.contains(next));
        match input::date(&some, today) {
            Read::One(day) if has_both => Some(day),
            _ => None,
        }
    });
    if let Some(day) = of_next_week {
        return one(day);
    }
    let plus = |days: u64| today.checked_add_days(Days::new(days)).unwrap_or(today);
    let sunday = plus(u64::from(7 - today.weekday().number_from_monday()));
    let after = |day: NaiveDate, days: u64| day.checked_add_days(Days::new(days)).unwrap_or(day);
    if said("minggu depan") || said("pekan depan") || said("mgg depan") || said("next week") {
        return Some((after(sunday, 1), after(sunday, 7)));
    }
    if said("akhir pekan") || said("weekend") || said("sabtu minggu") {
        return Some((after(sunday, 0) - Days::new(1), sunday));
    }
    if said("minggu ini") || said("pekan ini") || said("mgg ini") || said("this week") {
        return Some((today, sunday));
    }
    if said("bulan ini") || said("bln ini") || said("this month") {
        return Some((today, last_of(today)));
    }
    if said("tahun ini") || said("this year") {
        return Some((today, NaiveDate::from_ymd_opt(today.year(), 12, 31)?));
    }
    if said("tahun depan") || said("next year") {
        let next = today.year() + 1;
        return Some((NaiveDate::from_ymd_opt(next, 1, 1)?, NaiveDate::from_ymd_opt(next, 12, 31)?));
    }
    if said("bulan depan") || said("bln depan") || said("next month") {
        let next = today.checked_add_months(Months::new(1))?.with_day(1)?;
        return Some((next, last_of(next)));
    }
    // "Dua minggu lagi", "5 desember", "sabtu depan": a day, as a form would read it.
    let written = [3, 2].into_iter().flat_map(|count| words.windows(count)).find_map(|some| {
        match input::date(&some.join(" "), today) {
            Read::One(day) if day >= today => Some(day),
            _ => None,
        }
    });
    if let Some(day) = written {
        return one(day);
    }
    // "Rabu besok" is that Wednesday, whether or not it is tomorrow.
    let is_weekday = words.iter().any(|word| names::weekday(word).is_some());
    if is_weekday && ["besok", "bsk", "tomorrow"].into_iter().any(said) {
        return one(weekday(words, today)?.0);
    }
    if said("hari ini") || said("today") || said("sekarang") {
        return one(today);
    }
    if said("besok") || said("bsk") || said("tomorrow") {
        return one(plus(1));
    }
    if said("lusa") {
        return one(plus(2));
    }
    if let Some(month) = words.iter().find_map(|word| names::month(word)) {
        let year = if month < today.month() { today.year() + 1 } else { today.year() };
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        return Some((first.max(today), last_of(first)));
    }
    one(weekday(words, today)?.0)
}

/// The days that words name, with the same weekday of another week where it is a weekday that gave the day.
pub(in crate::talks::event_owner) fn days_of(
    words: &[String],
    today: NaiveDate,
) -> (Option<(NaiveDate, NaiveDate)>, Option<NaiveDate>) {
    let days = days(words, today);
    let other = weekday(words, today).filter(|(day, _)| days == Some((*day, *day))).map(|(_, other)| other);
    (days, other)
}

/// The day of a weekday that is named, and the same weekday of the other week, which is looked at where nothing is on the
/// first. "Kamis" is the nearest; "kamis depan" is told from "kamis ini", and is that of next week.
fn weekday(words: &[String], today: NaiveDate) -> Option<(NaiveDate, NaiveDate)> {
    let (at, weekday) = words.iter().enumerate().find_map(|(at, word)| Some((at, names::weekday(word)?)))?;
    let ahead = (7 + weekday.num_days_from_monday() - today.weekday().num_days_from_monday()) % 7;
    let nearest = today.checked_add_days(Days::new(u64::from(ahead)))?;
    let after = nearest.checked_add_days(Days::new(7))?;
    let is_word = |at: Option<usize>, among: &[&str]| {
        at.and_then(|at| words.get(at)).is_some_and(|word| among.contains(&word.as_str()))
    };
    // "Minggu ini", "sabtu ini": that one and no other.
    if is_word(at.checked_add(1), &["ini"]) {
        return Some((nearest, nearest));
    }
    let is_next = is_word(at.checked_add(1), &["depan", "dpn"]) || is_word(at.checked_sub(1), &["next"]);
    let is_this_week = nearest.iso_week() == today.iso_week();
    Some(if is_next && is_this_week { (after, nearest) } else { (nearest, after) })
}

/// The last day of the month of a day.
fn last_of(day: NaiveDate) -> NaiveDate {
    let next = day.with_day(1).and_then(|first| first.checked_add_months(Months::new(1)));
    next.and_then(|next| next.checked_sub_days(Days::new(1))).unwrap_or(day)
}
