//! Words of a schedule as signs: numbers, times, weekdays, months, and what stands between them.

use chrono::Weekday;

use crate::text::input::names::{month, weekday};

/// One word of a schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    /// A whole number of at most four digits.
    Number(u32),
    /// An hour and a minute; `exact` where it is written as on a clock of 24 hours.
    Clock { hour: u32, minute: u32, exact: bool },
    /// A day in figures, perhaps with its year.
    Figures { day: u32, month: u32, year: Option<i32> },
    /// The name of a month.
    Month(u32),
    /// The name of a weekday.
    Weekday(Weekday),
    /// So many days from today.
    FromToday(u64),
    /// "Depan": the one of next week.
    Next,
    /// "Minggu depan": next week, behind a weekday of it.
    NextWeek,
    /// "Minggu depan hari": a weekday of next week follows.
    NextWeekOn,
    /// "Sampai".
    Until,
    /// "Dan", or a comma.
    And,
    /// "Jam": what follows is a time.
    At,
    /// "Pagi", "siang", "sore", "malam".
    Part(Part),
    /// "Selesai": no end is said.
    Open,
    /// "WIB": the number before it is a time.
    Zone,
    /// Anything else.
    Other,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Morning,
    Noon,
    Afternoon,
    Night,
}

/// The signs of a text.
pub(super) fn signs(text: &str) -> Vec<Sign> {
    let mut text = format!(" {} ", text.to_lowercase());
    for (words, sign) in [
        ("sampai dengan", " s/d "),
        ("jum'at", "jumat"),
        ("jum’at", "jumat"),
        ("s.d.", " s/d "),
        ("s.d ", " s/d "),
        ("s/d", " ~ "),
        ("–", " ~ "),
        ("—", " ~ "),
        ("hari ini", "hari-ini"),
        (",", " , "),
        ("&", " , "),
        ("\n", " ; "),
        ("(", " "),
        (")", " "),
        (" pekan depan", " minggu depan"),
        (" minggu depan hari ", " pekan-depan-hari "),
        (" minggu depan ", " pekan-depan "),
    ] {
        text = text.replace(words, sign);
    }
    text.split_whitespace().flat_map(parts).collect()
}

/// The signs of one word: "09.00-15.00" is three.
fn parts(word: &str) -> Vec<Sign> {
    let word = word.trim_end_matches(['.', ';', ':', '!', '?', '*', '_']).trim_start_matches(['*', '_', ':']);
    if matches!(word, "" | "tanggal" | "tgl") {
        return Vec::new();
    }
    if let Some(day) = figures(word) {
        return vec![day];
    }
    let has_both = |c: char| word.split(c).filter(|part| part.contains(|c: char| c.is_ascii_digit())).count() > 1;
    if word.contains('-') && (has_both('-') || word.split('-').all(|part| weekday(part).is_some())) {
        let mut all: Vec<Sign> = Vec::new();
        for part in word.split('-').filter(|part| !part.is_empty()) {
            if !all.is_empty() {
                all.push(Sign::Until);
            }
            all.extend(parts(part));
        }
        return all;
    }
    if let Some(rest) = word.strip_suffix("wib").filter(|rest| rest.ends_with(|c: char| c.is_ascii_digit())) {
        return vec![sign(rest), Sign::Zone];
    }
    vec![sign(word)]
}

fn sign(word: &str) -> Sign {
    if let Some(number) = word.parse::<u32>().ok().filter(|_| word.len() <= 4 && !word.starts_with('+')) {
        return Sign::Number(number);
    }
    if let Some(clock) = clock(word) {
        return clock;
    }
    if let Some(day) = weekday(word) {
        return Sign::Weekday(day);
    }
    if let Some(month) = month(word) {
        return Sign::Month(month);
    }
    match word {
        "~" | "-" | "sampai" | "hingga" | "smp" | "sd" | "ke" | "to" | "until" | "till" => Sign::Until,
        "," | "dan" | "dan/atau" | "serta" | "and" | "+" => Sign::And,
        "jam" | "pukul" | "pkl" | "jm" | "at" => Sign::At,
        "pagi" | "am" | "subuh" => Sign::Part(Part::Morning),
        "siang" => Sign::Part(Part::Noon),
        "sore" | "petang" | "pm" => Sign::Part(Part::Afternoon),
        "malam" => Sign::Part(Part::Night),
        "selesai" | "drop" | "habis" | "finish" => Sign::Open,
        "wib" => Sign::Zone,
        "besok" | "bsk" | "esok" | "tomorrow" => Sign::FromToday(1),
        "lusa" => Sign::FromToday(2),
        "hari-ini" | "today" => Sign::FromToday(0),
        "depan" | "dpn" | "next" => Sign::Next,
        "pekan-depan" => Sign::NextWeek,
        "pekan-depan-hari" => Sign::NextWeekOn,
        _ => Sign::Other,
    }
}

/// "09.00", "9:30".
fn clock(word: &str) -> Option<Sign> {
    let (hour, minute) = word.split_once(['.', ':'])?;
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) || hour.len() > 2 || minute.len() != 2 {
        return None;
    }
    let exact = hour.len() == 2;
    let (hour, minute) = (hour.parse().ok()?, minute.parse().ok()?);
    (hour <= 24 && minute < 60).then_some(Sign::Clock { hour, minute, exact })
}

/// "5/12", "05-12-2026", "5.12.2026", "2026-12-05".
fn figures(word: &str) -> Option<Sign> {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    if !parts.iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit())) {
        return None;
    }
    let number = |part: &str| part.parse::<u32>().ok();
    match parts.as_slice() {
        [year, month, day] if year.len() == 4 => {
            Some(Sign::Figures { day: number(day)?, month: number(month)?, year: year.parse().ok() })
        }
        [day, month, year] if year.len() == 4 || year.len() == 2 => {
            let year: i32 = year.parse().ok()?;
            let year = if year < 100 { 2000 + year } else { year };
            Some(Sign::Figures { day: number(day)?, month: number(month)?, year: Some(year) })
        }
        [day, month] if word.contains('/') && day.len() <= 2 && month.len() <= 2 => {
            Some(Sign::Figures { day: number(day)?, month: number(month)?, year: None })
        }
        _ => None,
    }
}
