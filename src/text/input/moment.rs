//! Moments: "besok jam 9", "Senin 13.00", "jam 1 siang nanti".

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};

use super::{Read, date, tidy, time};

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
            ("besok", &[]),
            ("terima kasih", &[]),
        ] {
            assert_eq!(shown(words), expected, "{words}");
        }
        assert_eq!(shown("jam 2"), ["30 14.00"], "what is over today is not meant");
    }
}
