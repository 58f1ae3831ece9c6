//! Days with hours: "1–4 Desember 2026, 09.00–15.00", "Sabtu 5/12 jam 8 sampai 12", in one line or several.

mod scan;
mod signs;
#[cfg(test)]
mod tests;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Weekday};

use scan::{Found, Times};

/// A stretch of time: when it begins and when it ends.
pub type Stretch = (NaiveDateTime, NaiveDateTime);

/// Why words are no days with hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleError {
    /// Neither a day nor a time.
    Unreadable,
    /// A time without a day.
    NoDay,
    /// A day without a time.
    NoTime,
    /// A time at which it begins, and none at which it ends.
    NoEnd,
    /// The end is not after the beginning.
    Reversed,
    /// A day that no calendar has, such as 31 November.
    NoSuchDay,
    /// A day that is another weekday than the words say.
    OtherWeekday {
        /// The day.
        day: NaiveDate,
        /// The weekday that is written before it.
        said: Weekday,
    },
}

/// Reads days with hours, seen from `today`, in the order of time; without a year the next such day is meant.
///
/// # Errors
/// What is missing or contradicts itself.
pub fn schedule(text: &str, today: NaiveDate) -> Result<Vec<Stretch>, ScheduleError> {
    let found = scan::scan(text, today);
    let is_day = |one: &Found| !matches!(one, Found::Times(_));
    let is_time = |one: &Found| matches!(one, Found::Times(_));
    match (found.iter().any(is_day), found.iter().any(is_time)) {
        (false, false) => return Err(ScheduleError::Unreadable),
        (false, true) => return Err(ScheduleError::NoDay),
        (true, false) => return Err(first_fault(&found).unwrap_or(ScheduleError::NoTime)),
        (true, true) => {}
    }
    if let Some(fault) = first_fault(&found) {
        return Err(fault);
    }
    let mut all = Vec::new();
    for (days, times) in groups(found)? {
        for day in days {
            all.push(stretch(day, times)?);
        }
    }
    all.sort_unstable();
    all.dedup();
    Ok(all)
}

/// Reads days alone, with the same faults.
///
/// # Errors
/// What is missing or contradicts itself.
pub fn days(text: &str, today: NaiveDate) -> Result<Vec<NaiveDate>, ScheduleError> {
    let found = scan::scan(text, today);
    if let Some(fault) = first_fault(&found) {
        return Err(fault);
    }
    let mut all: Vec<NaiveDate> = found.into_iter().flat_map(Found::days).collect();
    all.sort_unstable();
    all.dedup();
    if all.is_empty() { Err(ScheduleError::NoDay) } else { Ok(all) }
}

/// The half of days with hours that a text holds, in words that read the same beside the other half: its days alone, or its
/// hours alone; none where it holds neither, or both.
#[must_use]
pub fn half(text: &str, today: NaiveDate) -> Option<String> {
    match schedule(text, today) {
        Err(ScheduleError::NoTime | ScheduleError::NoEnd) => {
            let days = days(text, today).ok()?;
            Some(days.iter().map(|day| day.format("%d/%m/%Y").to_string()).collect::<Vec<_>>().join("\n"))
        }
        Err(ScheduleError::NoDay) => Some(text.trim().to_owned()),
        _ => None,
    }
}

fn first_fault(found: &[Found]) -> Option<ScheduleError> {
    found.iter().find_map(|one| match one {
        Found::NoSuchDay => Some(ScheduleError::NoSuchDay),
        Found::OtherWeekday { day, said } => Some(ScheduleError::OtherWeekday { day: *day, said: *said }),
        Found::Days(_) | Found::Times(_) => None,
    })
}

/// The days with the times that belong to them: those behind them, else those before them, else the last ones.
fn groups(found: Vec<Found>) -> Result<Vec<(Vec<NaiveDate>, Times)>, ScheduleError> {
    let mut groups: Vec<(Vec<NaiveDate>, Times)> = Vec::new();
    let (mut waiting, mut ahead): (Vec<NaiveDate>, Option<Times>) = (Vec::new(), None);
    for one in found {
        match one {
            Found::Times(times) if !waiting.is_empty() => groups.push((std::mem::take(&mut waiting), times)),
            // "09.00–12.00 dan 13.00–16.00" is one stretch with a break.
            Found::Times(times) => match groups.last_mut() {
                Some((_, before)) if ahead.is_none() => before.to = times.to.max(before.to),
                _ => ahead = Some(times),
            },
            one => waiting.extend(one.days()),
        }
    }
    let last = ahead.or(groups.last().map(|(_, times)| *times));
    if let Some(times) = last.filter(|_| !waiting.is_empty()) {
        groups.push((waiting, times));
    }
    if groups.is_empty() { Err(ScheduleError::NoTime) } else { Ok(groups) }
}

fn stretch(day: NaiveDate, times: Times) -> Result<Stretch, ScheduleError> {
    let end: NaiveTime = times.to.ok_or(ScheduleError::NoEnd)?;
    if end <= times.from {
        return Err(ScheduleError::Reversed);
    }
    Ok((day.and_time(times.from), day.and_time(end)))
}
