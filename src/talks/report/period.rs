//! Months and weeks, counted back from today.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::clock::{self, Millis, midnight};
use crate::domain::Language;
use crate::domain::words::words;
use crate::plain;
use crate::store::month::Span;
use crate::text;

words! {
    /// How long a time the report looks at.
    Stretch {
        /// A month of the calendar.
        Month = "bulan",
        /// A week from Monday.
        Week = "minggu",
    }
}

/// A month or a week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::talks::report) struct Period {
    stretch: Stretch,
    from: NaiveDate,
    to: NaiveDate,
}

impl Period {
    /// The month or week that lies so many of its kind before the one of `now`.
    pub(in crate::talks::report) fn back(stretch: Stretch, back: u8, now: Millis) -> Self {
        let today = clock::local(now).date();
        let (from, to) = match stretch {
            Stretch::Month => {
                let first = today.with_day(1).unwrap_or(today) - Months::new(u32::from(back));
                (first, first + Months::new(1))
            }
            Stretch::Week => {
                let since_monday = u64::from(today.weekday().num_days_from_monday());
                let monday = today - Days::new(since_monday + 7 * u64::from(back));
                (monday, monday + Days::new(7))
            }
        };
        Self { stretch, from, to }
    }

    /// Its moments.
    pub(in crate::talks::report) fn span(&self) -> Span {
        (midnight(self.from), midnight(self.to))
    }

    /// Whether it goes on.
    pub(in crate::talks::report) fn is_open(&self, now: Millis) -> bool {
        now < self.span().1
    }

    /// Its name: "November 2026", or the first and the last day.
    pub(in crate::talks::report) fn name(&self, language: Language) -> String {
        match self.stretch {
            Stretch::Month => {
                let month = plain!(language, "bulan", nomor = i64::from(self.from.month()));
                format!("{month} {}", self.from.year())
            }
            Stretch::Week => {
                let last = self.to - Days::new(1);
                format!("{} – {}", text::date(language, self.from), text::date(language, last))
            }
        }
    }

    /// Its name in a file's.
    pub(in crate::talks::report) fn file_name(&self) -> String {
        match self.stretch {
            Stretch::Month => self.from.format("%Y-%m").to_string(),
            Stretch::Week => self.from.format("%Y-%m-%d").to_string(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn f12_months_and_weeks_begin_at_midnight_in_lampung() {
        // Sunday, 29 November 2026, 00:30 in Lampung, which is still Saturday in London.
        let now = midnight(NaiveDate::from_ymd_opt(2026, 11, 29).unwrap()) + 1_800_000;
        let name = |stretch, back| Period::back(stretch, back, now).name(Language::Indonesian);
        assert_eq!(name(Stretch::Month, 0), "November 2026");
        assert_eq!(name(Stretch::Month, 11), "Desember 2025");
        assert_eq!(name(Stretch::Week, 0), "23 November 2026 – 29 November 2026");
        assert_eq!(name(Stretch::Week, 1), "16 November 2026 – 22 November 2026");
        let (this, before) = (Period::back(Stretch::Month, 0, now), Period::back(Stretch::Month, 1, now));
        assert_eq!(this.span().0, before.span().1, "nothing between them");
        assert!(this.is_open(now) && !before.is_open(now));
        assert_eq!((this.file_name(), before.file_name()), ("2026-11".to_owned(), "2026-10".to_owned()));
    }
}
