//! Hours of a week: "Senin-Kamis 08.00-16.00, Jumat 08.00-11.30 dan 13.00-16.00".

use chrono::{NaiveTime, Weekday};

use super::names;
use crate::domain::calendar::{Hours, HoursError, Opening};

/// The place of Sunday among the days of a week.
const SUNDAY: usize = Weekday::Sun as usize;

enum Word {
    Day(usize),
    Daily,
    Time(NaiveTime),
    To,
    Closed,
}

/// Reads hours of a week; days that are not named are closed.
///
/// # Errors
/// What is wrong with them.
pub fn hours(text: &str) -> Result<Hours, HoursError> {
    let words = words(text).ok_or(HoursError::Unreadable)?;
    let mut week = Week::default();
    for word in words {
        week.take(word)?;
    }
    week.end()
}

#[derive(Default)]
struct Week {
    days: [Vec<Opening>; 7],
    /// The days that the openings which follow are for.
    group: Vec<usize>,
    /// Whether openings were said for them.
    is_said: bool,
    from: Option<NaiveTime>,
    to: bool,
}

impl Week {
    fn take(&mut self, word: Word) -> Result<(), HoursError> {
        match word {
            Word::To if self.to => return Err(HoursError::Unreadable),
            Word::To => self.to = true,
            Word::Day(_) | Word::Daily if self.from.is_some() => return Err(HoursError::Unreadable),
            Word::Day(day) => self.day(day)?,
            Word::Daily => (self.group, self.is_said) = ((0..7).collect(), false),
            Word::Time(time) => match (self.from.take(), self.to) {
                (None, false) => self.from = Some(time),
                (Some(from), true) => self.open(Opening { from, to: time })?,
                _ => return Err(HoursError::Unreadable),
            },
            Word::Closed => {
                self.is_said = true;
                let days = self.days.iter_mut().enumerate();
                days.filter(|(day, _)| self.group.contains(day)).for_each(|(_, openings)| openings.clear());
            }
        }
        Ok(())
    }

    fn day(&mut self, day: usize) -> Result<(), HoursError> {
        if std::mem::take(&mut self.to) {
            let first =
                *self.group.last().filter(|first| **first < day && !self.is_said).ok_or(HoursError::Unreadable)?;
            self.group.extend(first + 1..=day);
            return Ok(());
        }
        if std::mem::take(&mut self.is_said) {
            self.group.clear();
        }
        self.group.push(day);
        Ok(())
    }

    fn open(&mut self, opening: Opening) -> Result<(), HoursError> {
        (self.to, self.is_said) = (false, true);
        if self.group.is_empty() {
            return Err(HoursError::Unreadable);
        }
        for day in &self.group {
            self.days.get_mut(*day).ok_or(HoursError::Unreadable)?.push(opening);
        }
        Ok(())
    }

    fn end(self) -> Result<Hours, HoursError> {
        if self.to || self.from.is_some() || !self.is_said {
            return Err(HoursError::Unreadable);
        }
        Hours::new(self.days)
    }
}

/// The words that mean something; none where one means nothing.
fn words(text: &str) -> Option<Vec<Word>> {
    let text = text.to_lowercase().replace("s.d.", "-").replace("s/d", "-").replace("setiap hari", "harian");
    let text = text.replace(['–', '—', '-'], " - ").replace([',', ';', '&', '\n', '/', '(', ')'], " ");
    let mut found = Vec::new();
    for word in text.split_whitespace().map(|word| word.trim_end_matches(['.', ':'])) {
        match word {
            "" | "dan" | "and" | "jam" | "pukul" | "wib" | "hari" | "buka" => {}
            "-" | "sampai" | "hingga" | "to" | "sd" => found.push(Word::To),
            "harian" | "daily" => found.push(Word::Daily),
            "tutup" | "libur" | "closed" => found.push(Word::Closed),
            // Among hours "min" is Sunday; elsewhere it is how the bot is addressed.
            "min" => found.push(Word::Day(SUNDAY)),
            _ => match names::weekday(word) {
                Some(day) => found.push(Word::Day(day as usize)),
                None => found.push(Word::Time(clock(word)?)),
            },
        }
    }
    Some(found)
}

/// "8", "08.00", "08:00", on a clock of 24 hours.
fn clock(word: &str) -> Option<NaiveTime> {
    let (hour, minute) = word.split_once(['.', ':']).unwrap_or((word, "00"));
    let digits = |text: &str| (text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok());
    NaiveTime::from_hms_opt(digits(hour)??, digits(minute)??, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Language;
    use crate::text::format;

    #[test]
    fn c6_hours_are_read_as_people_write_them() {
        let table = [
            (
                "Senin-Kamis 08.00-16.00, Jumat 08.00-11.30 dan 13.00-16.00",
                "1-4 08.00-16.00; 5 08.00-11.30 13.00-16.00",
            ),
            ("senin s.d. jumat jam 8 sampai 16 WIB", "1-5 08.00-16.00"),
            ("Senin, Rabu 09:00 – 12:00\nSabtu: 9-11", "1 09.00-12.00; 3 09.00-12.00; 6 09.00-11.00"),
            ("setiap hari 8-17, Minggu tutup", "1-6 08.00-17.00"),
            ("Senin-Jumat 8-16; Sabtu dan Minggu tutup", "1-5 08.00-16.00"),
            ("Mon to Fri 8-16", "1-5 08.00-16.00"),
        ];
        for (text, expected) in table {
            assert_eq!(hours(text).map(|hours| hours.to_string()).as_deref(), Ok(expected), "{text}");
        }
    }

    #[test]
    fn c6_what_is_no_hours_is_refused() {
        for text in [
            "",
            "pagi",
            "Senin",
            "08.00-16.00",
            "Senin 08.00",
            "Kamis-Senin 8-16",
            "Senin 8-16-17",
            "Senin 25-26",
            "Senin tutup",
        ] {
            assert!(hours(text).is_err(), "{text}");
        }
        assert_eq!(hours("Senin 16.00-08.00"), Err(HoursError::Disordered));
    }

    #[test]
    fn c6_hours_that_are_shown_are_read_back() {
        for text in ["1-4 08.00-16.00; 5 08.00-11.30 13.00-16.00", "1-7 07.30-21.00", "2 09.00-12.00"] {
            let week: Hours = text.parse().unwrap();
            for language in Language::ALL {
                let shown = format::hours(language, &week);
                assert_eq!(hours(&shown), Ok(week.clone()), "{shown}");
            }
        }
    }
}
