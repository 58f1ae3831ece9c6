//! What days and what times stand in a text, in its order.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};

use super::signs::{Part, Sign, signs};

/// The longest run of days that is read out of a "from … to …".
const LONGEST: i64 = 31;

/// What was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    /// Days.
    Days(Vec<NaiveDate>),
    /// Times of them.
    Times(Times),
    /// A day that no calendar has.
    NoSuchDay,
    /// A day that is another weekday than is said.
    OtherWeekday { day: NaiveDate, said: Weekday },
}

/// From when, and until when where that is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Times {
    pub(super) from: NaiveTime,
    pub(super) to: Option<NaiveTime>,
}

impl Found {
    /// The days of it.
    pub(super) fn days(self) -> Vec<NaiveDate> {
        match self {
            Self::Days(days) => days,
            Self::OtherWeekday { day, .. } => vec![day],
            Self::Times(_) | Self::NoSuchDay => Vec::new(),
        }
    }
}

/// Everything, in order.
pub(super) fn scan(text: &str, today: NaiveDate) -> Vec<Found> {
    let all = signs(text);
    let mut reader = Reader { rest: &all, today };
    let mut found = Vec::new();
    while !reader.rest.is_empty() {
        let before = reader.rest;
        match reader.times().map(Found::Times).or_else(|| reader.days()) {
            Some(one) => found.push(one),
            None => reader.rest = before.get(1..).unwrap_or_default(),
        }
    }
    found
}

/// A time as it is written.
#[derive(Clone, Copy)]
struct Written {
    hour: u32,
    minute: u32,
    exact: bool,
    part: Option<Part>,
}

struct Reader<'a> {
    rest: &'a [Sign],
    today: NaiveDate,
}

impl Reader<'_> {
    /// Takes the next sign where it is one of these.
    fn take<T>(&mut self, is: impl FnOnce(Sign) -> Option<T>) -> Option<T> {
        let (first, rest) = self.rest.split_first()?;
        let found = is(*first)?;
        self.rest = rest;
        Some(found)
    }

    fn takes(&mut self, sign: Sign) -> bool {
        self.take(|found| (found == sign).then_some(())).is_some()
    }

    /// Reads something, or leaves everything where it was.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.rest;
        let found = read(self);
        if found.is_none() {
            self.rest = before;
        }
        found
    }

    fn number(&mut self) -> Option<u32> {
        self.take(|sign| if let Sign::Number(number) = sign { Some(number) } else { None })
    }

    fn weekday(&mut self) -> Option<Weekday> {
        self.take(|sign| if let Sign::Weekday(day) = sign { Some(day) } else { None })
    }

    fn month(&mut self) -> Option<u32> {
        self.take(|sign| if let Sign::Month(month) = sign { Some(month) } else { None })
    }

    fn year(&mut self) -> Option<i32> {
        let year = |sign| if let Sign::Number(year) = sign { i32::try_from(year).ok() } else { None };
        self.take(|sign| year(sign).filter(|year| (2000..2100).contains(year)))
    }

    /// "Jam 9 sampai 15", "09.00–15.00 WIB", "pukul 08.00 s.d. selesai".
    fn times(&mut self) -> Option<Times> {
        self.attempt(|reader| {
            let mut led = false;
            while reader.takes(Sign::At) {
                led = true;
            }
            let from = reader.written(led)?;
            let to = reader.attempt(|reader| {
                reader.takes(Sign::Until).then_some(())?;
                reader.takes(Sign::At);
                if reader.takes(Sign::Open) { Some(None) } else { reader.written(true).map(Some) }
            });
            resolve(from, to.flatten())
        })
    }

    /// One time; a bare number is one where something before or behind it says so.
    fn written(&mut self, led: bool) -> Option<Written> {
        self.attempt(|reader| {
            let clock = reader.take(|sign| match sign {
                Sign::Clock { hour, minute, exact } => Some((hour, minute, exact, true)),
                Sign::Number(hour) if hour <= 24 => Some((hour, 0, false, false)),
                _ => None,
            });
            let (hour, minute, exact, sure) = clock?;
            let part = reader.take(|sign| if let Sign::Part(part) = sign { Some(part) } else { None });
            let zone = reader.takes(Sign::Zone);
            (led || sure || part.is_some() || zone).then_some(Written { hour, minute, exact, part })
        })
    }

    /// Days in any of the ways in which they are written.
    fn days(&mut self) -> Option<Found> {
        if let Some(ahead) = self.take(|sign| if let Sign::FromToday(days) = sign { Some(days) } else { None }) {
            return Some(
                self.today.checked_add_days(Days::new(ahead)).map_or(Found::NoSuchDay, |day| Found::Days(vec![day])),
            );
        }
        self.attempt(Self::dated).or_else(|| self.attempt(Self::named))
    }

    /// "Sabtu dan Minggu, 12–13 Desember 2026", "30 November s.d. 2 Desember", "5/12".
    fn dated(&mut self) -> Option<Found> {
        let mut said = self.weekdays();
        let mut numbers: Vec<(bool, u32)> = Vec::new();
        if let Some(day) = self.figures() {
            let last = self.attempt(|reader| {
                reader.takes(Sign::Until).then_some(())?;
                said.extend(reader.weekdays());
                reader.figures()
            });
            return Some(self.checked(day, last, &said));
        }
        numbers.push((false, self.number().filter(|day| (1..=31).contains(day))?));
        while let Some(next) = self.attempt(|reader| reader.next_number(&mut said)) {
            numbers.push(next);
        }
        let month = self.month()?;
        let year = self.year();
        let end = self.attempt(|reader| {
            reader.takes(Sign::Until).then_some(())?;
            said.extend(reader.weekdays());
            let day = reader.number().filter(|day| (1..=31).contains(day))?;
            Some((day, reader.month()?, reader.year()))
        });
        if let (Some((day, in_month, in_year)), [(_, first)]) = (end, numbers.as_slice()) {
            let first = (*first, month, year.or(in_year));
            return Some(self.checked(first, Some((day, in_month, in_year)), &said));
        }
        Some(self.listed(&numbers, (month, year), &said))
    }

    /// One more number of a list: whether a run leads to it, and the number.
    fn next_number(&mut self, said: &mut Vec<Weekday>) -> Option<(bool, u32)> {
        let until = self.takes(Sign::Until);
        while !until && self.takes(Sign::And) {}
        said.extend(self.weekday());
        Some((until, self.number().filter(|day| (1..=31).contains(day))?))
    }

    /// The weekdays before a day: one, or two for a run.
    fn weekdays(&mut self) -> Vec<Weekday> {
        let mut said: Vec<Weekday> = Vec::new();
        while let Some(day) = self.weekday() {
            said.push(day);
            while self.takes(Sign::And) {}
            // "Senin s.d. Kamis, 7–10 Desember".
            let leads = |rest: &[Sign]| matches!(rest, [Sign::Until, Sign::Weekday(_), ..]);
            if leads(self.rest) {
                self.takes(Sign::Until);
            }
        }
        said
    }

    fn figures(&mut self) -> Option<(u32, u32, Option<i32>)> {
        self.take(|sign| match sign {
            Sign::Figures { day, month, year } => Some((day, month, year)),
            _ => None,
        })
    }

    /// Weekdays alone: "Sabtu", "Senin–Kamis", "Sabtu depan", "Sabtu minggu depan".
    fn named(&mut self) -> Option<Found> {
        let is_of_next_week = self.takes(Sign::NextWeekOn);
        let first = self.weekday()?;
        if is_of_next_week || self.takes(Sign::NextWeek) {
            let monday = self.today - Days::new(u64::from(self.today.weekday().num_days_from_monday()));
            return Some(Found::Days(vec![monday + Days::new(7 + u64::from(first.num_days_from_monday()))]));
        }
        let next = self.takes(Sign::Next);
        // "Minggu depan" is next week or next Sunday: only the person knows.
        if next && first == Weekday::Sun {
            return None;
        }
        let last = self.attempt(|reader| {
            reader.takes(Sign::Until).then_some(())?;
            reader.weekday()
        });
        let ahead = (7 + first.num_days_from_monday() - self.today.weekday().num_days_from_monday()) % 7;
        let begin = self.today + Days::new(u64::from(ahead) + if next && ahead == 0 { 7 } else { 0 });
        let more = last.map_or(0, |last| (7 + last.num_days_from_monday() - first.num_days_from_monday()) % 7);
        Some(Found::Days(begin.iter_days().take(usize::try_from(more).unwrap_or_default() + 1).collect()))
    }

    /// A day, or a run of days to another one.
    fn checked(
        &self,
        first: (u32, u32, Option<i32>),
        last: Option<(u32, u32, Option<i32>)>,
        said: &[Weekday],
    ) -> Found {
        let Some(begin) = day_of(first, self.today) else { return Found::NoSuchDay };
        let Some(last) = last else { return weekday_fits(vec![begin], said) };
        match day_of(last, begin) {
            Some(end) if end >= begin && (end - begin).num_days() < LONGEST => {
                weekday_fits(begin.iter_days().take_while(|day| *day <= end).collect(), said)
            }
            _ => Found::NoSuchDay,
        }
    }

    /// "7, 8 dan 10–12 Desember": numbers of one month.
    fn listed(&self, numbers: &[(bool, u32)], (month, year): (u32, Option<i32>), said: &[Weekday]) -> Found {
        let mut days: Vec<NaiveDate> = Vec::new();
        for (until, number) in numbers {
            let Some(day) = day_of((*number, month, year), self.today) else { return Found::NoSuchDay };
            match days.last().copied().filter(|_| *until) {
                Some(before) if before < day => days.extend(before.iter_days().skip(1).take_while(|one| *one <= day)),
                Some(_) => return Found::NoSuchDay,
                None => days.push(day),
            }
        }
        weekday_fits(days, said)
    }
}

/// The day; without a year the next such one from `from` on.
fn day_of((day, month, year): (u32, u32, Option<i32>), from: NaiveDate) -> Option<NaiveDate> {
    match year {
        Some(year) => NaiveDate::from_ymd_opt(year, month, day),
        None => (0..=8)
            .filter_map(|years| NaiveDate::from_ymd_opt(from.year() + years, month, day))
            .find(|date| *date >= from),
    }
}

/// Days, unless the weekdays that are said are others.
fn weekday_fits(days: Vec<NaiveDate>, said: &[Weekday]) -> Found {
    let ends = [days.first().zip(said.first()), days.last().zip(said.get(1))];
    let wrong = ends.into_iter().flatten().find(|(day, said)| day.weekday() != **said);
    match wrong {
        Some((day, said)) => Found::OtherWeekday { day: *day, said: *said },
        None => Found::Days(days),
    }
}

/// The times that were written: what may be morning or evening is what makes sense beside the other.
fn resolve(from: Written, to: Option<Written>) -> Option<Times> {
    let begin = time(from, from.part)?;
    let Some(to) = to else { return Some(Times { from: begin, to: None }) };
    let end = time(to, to.part)?;
    // "7–9 malam": the word counts for both, where both then are in order.
    let shared = to.part.filter(|_| from.part.is_none() && !from.exact).and_then(|part| time(from, Some(part)));
    let begin = shared.filter(|shared| *shared < end).unwrap_or(begin);
    let later = Written { hour: to.hour + 12, ..to };
    let end = match time(later, None) {
        Some(later) if end <= begin && to.part.is_none() && !to.exact && to.hour < 12 => later,
        _ => end,
    };
    Some(Times { from: begin, to: Some(end) })
}

fn time(written: Written, part: Option<Part>) -> Option<NaiveTime> {
    let hour = written.hour;
    let hour = match part {
        Some(_) if hour > 12 => hour,
        Some(Part::Morning) => hour % 12,
        Some(Part::Noon) if hour <= 4 => hour + 12,
        Some(Part::Afternoon) => hour % 12 + 12,
        Some(Part::Night) if hour == 12 => 24,
        Some(Part::Night) => hour + 12,
        // Nobody holds a training at three in the night.
        None if !written.exact && (1..=5).contains(&hour) => hour + 12,
        Some(Part::Noon) | None => hour,
    };
    match hour {
        24 => NaiveTime::from_hms_opt(23, 59, 0),
        _ => NaiveTime::from_hms_opt(hour, written.minute, 0),
    }
}
