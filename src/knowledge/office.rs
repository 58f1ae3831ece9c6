//! What ships about the office: its holidays and, over its default hours, its calendar.
//!
//! What people of the office change are rows that are laid over it; see `store::office`.

use std::sync::{Arc, LazyLock};

use super::holidays::{self, Holidays};
use super::problem::Problem;
use crate::domain::calendar::{Calendar, Hours};

const HOLIDAYS: &str = "id/office/holidays.toml";

/// What ships about the office.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its holidays, with the decrees that they are from.
    pub holidays: Holidays,
    /// When it works, where nobody said otherwise.
    pub calendar: Arc<Calendar>,
    problems: Vec<Problem>,
}

impl Office {
    /// What is inside the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Office> = LazyLock::new(Office::read);
        &SHIPPED
    }

    /// What is wrong with its files.
    pub(super) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn read() -> Self {
        let mut problems = Vec::new();
        let text = |path: &str| super::shipped(path).pop().map(|(_, text)| text).unwrap_or_default();
        let holidays = holidays::read(HOLIDAYS, &text(HOLIDAYS), &mut problems);
        let calendar = Arc::new(Calendar::new(Hours::default(), holidays.days.clone()));
        Self { holidays, calendar, problems }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::HolidayKind;

    #[test]
    fn c6_the_holidays_that_ship_are_those_of_two_years_with_their_decrees() {
        let office = Office::shipped();
        assert_eq!(office.problems(), []);
        let years: Vec<_> = office.holidays.decrees.iter().map(|decree| (decree.year, decree.certain)).collect();
        assert_eq!(years, [(2026, true), (2027, false)]);
        let count = |kind: HolidayKind, year: &str| {
            let days = office.holidays.days.iter();
            days.filter(|(day, holiday)| holiday.kind == kind && day.to_string().starts_with(year)).count()
        };
        assert_eq!([count(HolidayKind::National, "2026"), count(HolidayKind::JointLeave, "2026")], [17, 8]);
        assert_eq!([count(HolidayKind::National, "2027"), count(HolidayKind::JointLeave, "2027")], [18, 8]);
    }
}
