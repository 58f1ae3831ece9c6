//! Times of the day: "jam 9 pagi", "09.00", "setengah 8 malam".

use chrono::NaiveTime;

use super::number::in_words;
use super::{Read, after, tidy};

/// Reads a time of the day; "jam 9" alone may be morning or evening.
#[must_use]
pub fn time(text: &str) -> Read<NaiveTime> {
    let text = tidy(text);
    let text = text.strip_suffix(" wib").or_else(|| text.strip_suffix("wib")).unwrap_or(&text).trim();
    let text = after(after(text, &["mulai", "sekitar"]), &["jam", "pukul", "jm", "pkl", "pkl."]);
    let fixed = match text {
        "tengah hari" => Some((12, 0)),
        "tengah malam" => Some((0, 0)),
        _ => None,
    };
    if let Some((hour, minute)) = fixed {
        return NaiveTime::from_hms_opt(hour, minute, 0).into();
    }
    let (figure, part) = part_of_day(text);
    match clock(figure) {
        Some((hour, minute, exact)) => place(hour, minute, part, exact),
        None => Read::Nothing,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Morning,
    Noon,
    Afternoon,
    Night,
}

fn part_of_day(text: &str) -> (&str, Option<Part>) {
    const PARTS: [(&str, Part); 9] = [
        ("pagi", Part::Morning),
        ("subuh", Part::Morning),
        ("dini hari", Part::Morning),
        ("siang", Part::Noon),
        ("sore", Part::Afternoon),
        ("petang", Part::Afternoon),
        ("malam", Part::Night),
        ("am", Part::Morning),
        ("pm", Part::Afternoon),
    ];
    for (word, part) in PARTS {
        if let Some(rest) = text.strip_suffix(word) {
            return (rest.trim_end(), Some(part));
        }
    }
    (text, None)
}

/// Hour and minute, and whether it was written as on a clock ("09.00").
fn clock(text: &str) -> Option<(u32, u32, bool)> {
    if let Some(hour) = text.strip_prefix("setengah ") {
        let hour = figure(hour)?;
        return (1..=12).contains(&hour).then(|| (if hour == 1 { 12 } else { hour - 1 }, 30, false));
    }
    if let Some((hour, minute)) = text.split_once(" lewat ").or_else(|| text.split_once(" lebih ")) {
        return Some((figure(hour)?, minutes(minute)?, false));
    }
    if let Some((hour, minute)) = text.split_once(" kurang ") {
        let (hour, minute) = (figure(hour)?, minutes(minute)?);
        return Some((if hour == 1 { 12 } else { hour.checked_sub(1)? }, 60_u32.checked_sub(minute)?, false));
    }
    if let Some(hour) = text.strip_suffix(" setengah") {
        return Some((figure(hour)?, 30, false));
    }
    match text.split_once(['.', ':']) {
        Some((hour, minute)) if minute.len() == 2 => {
            let exact = hour.starts_with('0');
            Some((hour.parse().ok()?, minute.parse().ok()?, exact))
        }
        Some(_) => None,
        None => Some((figure(text)?, 0, text.len() == 2 && text.starts_with('0'))),
    }
}

fn figure(text: &str) -> Option<u32> {
    let text = text.trim();
    text.parse().ok().or_else(|| in_words(text).and_then(|number| u32::try_from(number).ok()))
}

fn minutes(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches("menit").trim();
    if text == "seperempat" { Some(15) } else { figure(text).filter(|minute| *minute < 60) }
}

fn place(hour: u32, minute: u32, part: Option<Part>, exact: bool) -> Read<NaiveTime> {
    let at = |hour: u32| NaiveTime::from_hms_opt(hour % 24, minute, 0);
    if hour > 24 || minute > 59 {
        return Read::Nothing;
    }
    match part {
        Some(_) if hour > 12 => at(hour).into(),
        Some(Part::Morning) => at(hour % 12).into(),
        Some(Part::Noon) => at(if hour <= 4 { hour + 12 } else { hour }).into(),
        Some(Part::Afternoon) => at(if hour == 12 { 12 } else { hour + 12 }).into(),
        Some(Part::Night) => at(if hour == 12 {
            0
        } else if hour <= 4 {
            hour
        } else {
            hour + 12
        })
        .into(),
        None if exact || hour > 12 || hour == 0 => at(hour).into(),
        None => match (at(hour), at((hour + 12) % 24)) {
            (Some(first), Some(second)) if hour < 6 => Read::Either(vec![second, first]),
            (Some(first), Some(second)) => Read::Either(vec![first, second]),
            _ => Read::Nothing,
        },
    }
}
