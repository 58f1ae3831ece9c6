//! Moments: "besok jam 9", "Senin 13.00", "jam 1 siang nanti".

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};

use super::{Read, date, names, past_date, tidy, time};

/// Every moment that words with a day and a time of it may mean, the likeliest first; none where one of both is missing.
#[must_use]
pub fn moments(words: &str, today: NaiveDate) -> Vec<NaiveDateTime> {
    let all = words.replace([',', ';'], " ");
    let words: Vec<&str> = all.split_whitespace().collect();
    let halves = (1..words.len()).filter_map(|at| Some((words.get(..at)?.join(" "), words.get(at..)?.join(" "))));
    let found =
        halves.flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)]).find_map(|(day, of_day)| {
            let (days, times) = (all_of(date(&day, today)), all_of(time(&of_day)));
            let moments: Vec<NaiveDateTime> =
                days.iter().flat_map(|day| times.iter().map(|time| day.and_time(*time))).collect();
            (!moments.is_empty()).then_some(moments)
        });
    found.unwrap_or_default()
}

/// The moments after `now` that words may mean: a time without a day is the next such time, a day alone is none.
#[must_use]
pub fn moments_ahead(words: &str, now: NaiveDateTime) -> Vec<NaiveDateTime> {
    let words = tidy(words);
    // "Later" says nothing beside a time.
    let words: Vec<&str> = words.split(' ').filter(|word| !matches!(*word, "nanti" | "ntar" | "later")).collect();
    let words = words.join(" ");
    let of_day = all_of::<NaiveTime>(time(&words));
    if of_day.is_empty() {
        return moments(&words, now.date()).into_iter().filter(|at| *at > now).collect();
    }
    let on = |day: NaiveDate| of_day.iter().map(move |time| day.and_time(*time)).filter(|at| *at > now);
    let today: Vec<NaiveDateTime> = on(now.date()).collect();
    if today.is_empty() { on(now.date() + Days::new(1)).collect() } else { today }
}

/// The moments up to `now` that words may mean: a time without a day is the last such time, a day alone is none.
#[must_use]
pub fn moments_behind(words: &str, now: NaiveDateTime) -> Vec<NaiveDateTime> {
    let words = tidy(words).replace([',', ';'], " ");
    let words = of_the_past(&words);
    if let Some(ago) = how_long_ago(&words) {
        return now.checked_sub_signed(ago).into_iter().collect();
    }
    let of_day = all_of::<NaiveTime>(time(&words.join(" ")));
    if !of_day.is_empty() {
        let on = |day: NaiveDate| of_day.iter().map(move |time| day.and_time(*time)).filter(|at| *at <= now);
        let today: Vec<NaiveDateTime> = on(now.date()).collect();
        return if today.is_empty() { on(now.date() - Days::new(1)).collect() } else { today };
    }
    let halves = (1..words.len()).filter_map(|at| Some((words.get(..at)?.join(" "), words.get(at..)?.join(" "))));
    let found =
        halves.flat_map(|(one, other)| [(one.clone(), other.clone()), (other, one)]).find_map(|(day, of_day)| {
            let (days, times) = (days_behind(&day, now.date()), all_of::<NaiveTime>(time(&of_day)));
            let moments: Vec<NaiveDateTime> =
                days.iter().flat_map(|day| times.iter().map(|time| day.and_time(*time))).collect();
            (!moments.is_empty()).then_some(moments)
        });
    found.unwrap_or_default().into_iter().filter(|at| *at <= now).collect()
}

/// Words without those that only say that it is over, the part of the day behind its time: "tadi pagi jam 6" is
/// "jam 6 pagi".
fn of_the_past(words: &str) -> Vec<&str> {
    const PARTS: [&str; 6] = ["pagi", "subuh", "siang", "sore", "petang", "malam"];
    let said = words.split_whitespace().map(|word| if word == "semalam" { "malam" } else { word });
    let mut said: Vec<&str> =
        said.filter(|word| !matches!(*word, "tadi" | "td" | "yang" | "lalu" | "ago" | "last")).collect();
    let part = said.iter().position(|word| PARTS.contains(word));
    let is_number = |at: usize| said.get(at).is_some_and(|word| word.contains(|c: char| c.is_ascii_digit()));
    let before_its_time = part.filter(|at| !at.checked_sub(1).is_some_and(is_number));
    if let Some(at) = before_its_time {
        let part = said.remove(at);
        said.push(part);
    }
    said
}

/// "3 jam", "2 hari", "baru saja".
fn how_long_ago(words: &[&str]) -> Option<TimeDelta> {
    match words {
        ["sekarang" | "barusan" | "now"] | ["baru", "saja" | "aja"] | ["just", "now"] => Some(TimeDelta::zero()),
        [count, unit] => {
            let count: u32 = count.parse().ok()?;
            match *unit {
                "menit" | "minutes" => TimeDelta::try_minutes(i64::from(count)),
                "jam" | "hours" => TimeDelta::try_hours(i64::from(count)),
                "hari" | "days" => TimeDelta::try_days(i64::from(count)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// The days up to `today` that words may mean.
fn days_behind(words: &str, today: NaiveDate) -> Vec<NaiveDate> {
    // A weekday is the last such day; the next one is what it means of what is to come.
    let is_weekday = names::weekday(words).is_some();
    let read = if is_weekday { date(words, today - Days::new(7)) } else { past_date(words, today) };
    all_of(read).into_iter().filter(|day| *day <= today).collect()
}

/// Everything that was read.
#[must_use]
pub fn all_of<T>(read: Read<T>) -> Vec<T> {
    match read {
        Read::One(one) => vec![one],
        Read::Either(all) => all,
        Read::Nothing => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn m_b7_a_time_alone_is_the_next_one() {
        let now: NaiveDateTime = "2026-11-30T10:00:00".parse().unwrap();
        let shown = |words: &str| -> Vec<String> {
            moments_ahead(words, now).iter().map(|at| at.format("%d %H.%M").to_string()).collect()
        };
        for (words, expected) in [
            ("jam 1 siang nanti", &["30 13.00"][..]),
            ("nanti jam 13.00", &["30 13.00"]),
            ("jam 9 pagi", &["01 09.00"]),
            ("besok jam 9 pagi", &["01 09.00"]),
            ("Rabu, 08.00", &["02 08.00"]),
            ("sabtu minggu depan jam 9 pagi", &["12 09.00"]),
            ("minggu depan hari sabtu jam 9 pagi", &["12 09.00"]),
            ("besok", &[]),
            ("terima kasih", &[]),
        ] {
            assert_eq!(shown(words), expected, "{words}");
        }
        assert_eq!(shown("jam 2"), ["30 14.00"], "what is over today is not meant");
    }

    #[test]
    fn g9_what_is_over_is_read_back_from_now() {
        let now: NaiveDateTime = "2026-11-30T10:00:00".parse().unwrap();
        for (words, expected) in [
            ("tadi pagi jam 6", &["30 06.00"][..]),
            ("jam 6 tadi pagi", &["30 06.00"]),
            ("tadi malam jam 11", &["29 23.00"]),
            ("kemarin jam 6", &["29 06.00", "29 18.00"]),
            ("jam 9 malam kemarin", &["29 21.00"]),
            ("kemarin malam jam 9", &["29 21.00"]),
            ("27 November jam 14.00", &["27 14.00"]),
            ("27 November, 14.00", &["27 14.00"]),
            ("3 jam yang lalu", &["30 07.00"]),
            ("Baru saja", &["30 10.00"]),
            ("Kamis jam 14.00", &["26 14.00"]),
            ("besok jam 6 pagi", &[]),
            ("kemarin", &[]),
            ("data kami bocor", &[]),
        ] {
            let found = moments_behind(words, now);
            let shown: Vec<String> = found.iter().map(|at| at.format("%d %H.%M").to_string()).collect();
            assert_eq!(shown, expected, "{words}");
        }
    }
}
