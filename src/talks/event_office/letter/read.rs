//! The facts of an event out of a letter or a WhatsApp message, as offices write them.
//!
//! What is not sure is not guessed: it is left out, and asked like anything that was not said. Of several events in one text
//! the first is read.

use chrono::{NaiveDate, NaiveTime};

use super::lines::{Label, Line, lines};
use super::{place, prose, several, title};
use crate::domain::SeatUnit;
use crate::form::{Answers, FieldKey, Rejection, Value};
use crate::talks::event_office::form::{MOST_SEATS, MOST_SESSIONS, kind_of};
use crate::text::input::{self, Read, ScheduleError};

/// What was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letter {
    /// The facts as the form holds them.
    pub(super) answers: Answers,
    /// What contradicts itself or could not be read, by the field that is asked for it.
    pub(super) doubts: Vec<Doubt>,
    /// The days without their hours, or the hours without a day, which the next answer completes.
    pub(super) half: Option<String>,
}

/// What of a letter is in doubt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// The days and hours.
    Schedule(Rejection),
    /// Two numbers of seats.
    Capacity(i64, i64),
    /// Free, and yet an amount.
    Fee(i64),
    /// People could join after it has begun.
    Deadline,
    /// More than one event is told of.
    Several,
}

/// Reads a letter, seen from `today`.
pub(super) fn read(text: &str, today: NaiveDate) -> Letter {
    let mut all = lines(text);
    let mut letter = Letter::default();
    if let Some(next) = several::second(&all, today) {
        all.truncate(next);
        letter.doubts.push(Doubt::Several);
    }
    name(&all, &mut letter);
    schedule(&all, today, &mut letter);
    let is_an_event = !letter.answers.is_empty();
    if let Some(place) = place::labelled(&all).or_else(|| place::said(&all).filter(|_| is_an_event)) {
        letter.answers.insert(FieldKey::EVENT_PLACE, Value::Text(place));
    }
    capacity(&all, &mut letter);
    deadline(&all, today, &mut letter);
    fee(&all, &mut letter);
    let papers = prose::papers(&all).filter(|_| !letter.answers.is_empty());
    letter.answers.extend(papers.map(|papers| (FieldKey::EVENT_PAPERS, Value::Text(papers))));
    let about = prose::about(&all, today).filter(|_| !letter.answers.is_empty());
    letter.answers.extend(about.map(|about| (FieldKey::EVENT_ABOUT, Value::Text(about))));
    // Where nothing of an event is said, what could not be read is nobody's matter.
    if letter.answers.is_empty() {
        letter.doubts.clear();
    }
    letter
}

/// What it is called, and its kind: of its name, else of all that is said.
fn name(all: &[Line], letter: &mut Letter) {
    let title = title::title(all);
    let said = all.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join("\n");
    if let Some(kind) = title.as_deref().and_then(kind_of).or_else(|| kind_of(&said)) {
        letter.answers.insert(FieldKey::EVENT_KIND, Value::Choice(kind.to_owned()));
    }
    letter.answers.extend(title.map(|title| (FieldKey::EVENT_TITLE, Value::Text(title))));
}

/// The days and hours: of the lines that are labelled so, else of the lines that hold a day with its time.
fn schedule(all: &[Line], today: NaiveDate, letter: &mut Letter) {
    let is_of = |line: &&Line| matches!(line.label, Some(Label::Day | Label::Time));
    let value = |line: &Line| match line.label {
        Some(Label::Time) => format!("jam {}", line.value),
        _ => line.value.clone(),
    };
    let labelled: Vec<String> = all.iter().filter(is_of).map(value).collect();
    let free: Vec<&str> = all
        .iter()
        .filter(|line| line.label.is_none() && !line.is_head_of_letter() && !line.is_about_joining())
        .map(|line| line.text.as_str())
        .filter(|text| input::schedule(text, today) != Err(ScheduleError::Unreadable))
        .collect();
    let (of_labels, of_prose) = (labelled.join("\n"), free.join("\n"));
    let both = format!("{of_labels}\n{of_prose}");
    let tries = [of_labels.as_str(), both.as_str(), of_prose.as_str()];
    let read: Vec<_> = tries.iter().map(|text| input::schedule(text, today)).collect();
    match read.iter().find_map(|read| read.as_ref().ok()) {
        Some(_) if read.first().is_some_and(|first| is_a_contradiction(first.as_ref().err())) => {}
        Some(days) if days.iter().any(|(from, _)| from.date() < today) => {
            letter.doubts.push(Doubt::Schedule(Rejection::Over));
            return;
        }
        Some(days) if days.len() > MOST_SESSIONS => {
            letter.doubts.push(Doubt::Schedule(Rejection::TooMany { most: MOST_SESSIONS }));
            return;
        }
        Some(days) => {
            letter.answers.insert(FieldKey::EVENT_SCHEDULE, Value::Schedule(days.clone()));
            return;
        }
        None => {}
    }
    letter.half = tries.iter().find_map(|text| input::half(text, today));
    let fault = read.into_iter().filter_map(Result::err).find(|fault| *fault != ScheduleError::Unreadable);
    letter.doubts.extend(fault.map(|fault| Doubt::Schedule(Rejection::Schedule(fault))));
}

fn is_a_contradiction(fault: Option<&ScheduleError>) -> bool {
    matches!(fault, Some(ScheduleError::OtherWeekday { .. } | ScheduleError::Reversed | ScheduleError::NoSuchDay))
}

/// How many may come, and whether they are people or stands.
fn capacity(all: &[Line], letter: &mut Letter) {
    /// "Stan cuma 2": what stands between the word and the number.
    const FEW: [&str; 7] = ["cuma", "hanya", "terbatas", "tersedia", "tinggal", "maksimal", "max"];
    const WORDS: [(&str, SeatUnit); 12] = [
        ("orang", SeatUnit::Person),
        ("peserta", SeatUnit::Person),
        ("kursi", SeatUnit::Person),
        ("pelaku", SeatUnit::Person),
        ("umkm", SeatUnit::Person),
        ("ikm", SeatUnit::Person),
        ("pendaftar", SeatUnit::Person),
        ("stan", SeatUnit::Stand),
        ("stand", SeatUnit::Stand),
        ("booth", SeatUnit::Stand),
        ("tenant", SeatUnit::Stand),
        ("lapak", SeatUnit::Stand),
    ];
    let mut found: Vec<(i64, SeatUnit)> = Vec::new();
    for line in all.iter().filter(|line| matches!(line.label, None | Some(Label::Capacity))) {
        let text = line.text.to_lowercase().replace(['(', ')'], " ");
        let words: Vec<&str> = text.split([' ', '\t', ',', ':', ';']).filter(|word| !word.is_empty()).collect();
        for (at, word) in words.iter().enumerate() {
            let Some(number) = word.trim_matches('.').replace('.', "").parse::<i64>().ok() else { continue };
            // "40 (empat puluh) orang": the word stands near.
            let mut near = words.get(at + 1..).unwrap_or_default().iter().take(4);
            let unit = near.find_map(|word| WORDS.iter().find(|(name, _)| word.trim_matches('.') == *name));
            let unit = unit.or_else(|| match words.get(at.checked_sub(2)?..at)? {
                [unit, few] if FEW.contains(few) => WORDS.iter().find(|(name, _)| name == unit),
                _ => None,
            });
            let led = line.label == Some(Label::Capacity);
            match unit {
                Some((_, unit)) => found.push((number, *unit)),
                None if led && text.contains("stan") => found.push((number, SeatUnit::Stand)),
                None if led => found.push((number, SeatUnit::Person)),
                None => {}
            }
        }
    }
    found.retain(|(number, _)| (1..=MOST_SEATS).contains(number));
    found.dedup();
    match found.as_slice() {
        [] => {}
        [(first, unit), rest @ ..] => match rest.iter().find(|(other, of)| of == unit && other != first) {
            Some((other, _)) => letter.doubts.push(Doubt::Capacity(*first, *other)),
            None => {
                letter.answers.insert(FieldKey::EVENT_CAPACITY, Value::Number(*first));
                letter.answers.insert(FieldKey::EVENT_UNIT, Value::Choice(unit.word().to_owned()));
            }
        },
    }
}

/// Until when people may join.
fn deadline(all: &[Line], today: NaiveDate, letter: &mut Letter) {
    let is_of = |line: &&Line| line.label == Some(Label::Deadline) || line.label.is_none() && line.is_about_joining();
    let found = all.iter().filter(is_of).find_map(|line| {
        let day = input::days(&line.text, today).ok()?.last().copied()?;
        Some((day, hour(&line.text)))
    });
    let Some((day, hour)) = found else { return };
    let first = match letter.answers.get(&FieldKey::EVENT_SCHEDULE) {
        Some(Value::Schedule(days)) => days.first().map(|(from, _)| *from),
        _ => None,
    };
    let at = hour.map(|hour| day.and_time(hour));
    if first.is_some_and(|first| day > first.date() || at.is_some_and(|at| at > first)) {
        letter.doubts.push(Doubt::Deadline);
    } else if day >= today {
        letter.answers.insert(FieldKey::EVENT_DEADLINE, at.map_or(Value::Date(day), Value::Moment));
    }
}

/// The one time of the day that a line names.
fn hour(text: &str) -> Option<NaiveTime> {
    let lower = text.to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    let at = words.iter().position(|word| matches!(*word, "pukul" | "jam" | "pkl" | "pkl."))?;
    match input::time(words.get(at + 1)?) {
        Read::One(time) => Some(time),
        // A letter has the hours of a whole day: "10.00" is no evening.
        Read::Either(times) => times.first().copied(),
        Read::Nothing => None,
    }
}

/// What it costs; a letter that says that it is free is not asked.
fn fee(all: &[Line], letter: &mut Letter) {
    const FREE: [&str; 6] =
        ["gratis", "tidak dipungut biaya", "tanpa biaya", "bebas biaya", "free", "tidak dikenakan biaya"];
    const PAID: [&str; 7] = ["biaya", "htm", "kontribusi", "investasi", "tiket", "sewa stan", "retribusi"];
    let lower: Vec<String> = all.iter().map(|line| line.text.to_lowercase()).collect();
    let is_free = lower.iter().any(|text| FREE.iter().any(|word| text.contains(word)));
    let names_one = |text: &&String| PAID.iter().any(|word| text.contains(word)) || text.contains("rp");
    let amount = lower.iter().filter(names_one).find_map(|text| amount(text));
    match amount {
        Some(amount) if is_free => {
            letter.answers.insert(FieldKey::EVENT_FEE, Value::Skipped);
            letter.doubts.push(Doubt::Fee(amount));
        }
        Some(amount) => drop(letter.answers.insert(FieldKey::EVENT_FEE, Value::Money(amount))),
        None if is_free => drop(letter.answers.insert(FieldKey::EVENT_FEE, Value::Skipped)),
        None => {}
    }
}

/// The first amount of rupiah that a line names.
fn amount(text: &str) -> Option<i64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    (0..words.len()).find_map(|at| {
        let one = words.get(at).copied().unwrap_or_default();
        let two = words.get(at..at + 2).map(|two| two.join(" "));
        let says_money = |part: &str| {
            part.contains(|c: char| c.is_ascii_digit())
                && (part.starts_with("rp") || ["ribu", "rb", "juta", "k"].iter().any(|unit| part.ends_with(unit)))
        };
        [two, Some(one.to_owned())].into_iter().flatten().find_map(|part| {
            // "150rb/stand": for what it is paid is asked of the form.
            let part = part.split('/').next().unwrap_or_default();
            let part = part.trim_end_matches([',', '.', '-', ')']).trim_end_matches(",-").replace(",-", "");
            match input::money(&part) {
                Read::One(amount) if says_money(&part) && amount > 0 => Some(amount),
                _ => None,
            }
        })
    })
}
