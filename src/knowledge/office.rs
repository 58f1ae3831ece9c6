//! What ships about the office: its holidays and, over its default hours, its calendar.
//!
//! What people of the office change are rows that are laid over it; see `store::office`.

use std::cmp::Reverse;
use std::sync::{Arc, LazyLock};

use super::holidays::{self, Holidays};
use super::offices::{self, OtherOffice};
use super::problem::Problem;
use super::reader;
use crate::domain::calendar::{Calendar, Hours};

const HOLIDAYS: &str = "id/office/holidays.toml";
const OFFICES: &str = "id/office/offices.toml";

/// What ships about the office.
#[derive(Clone, Debug)]
pub struct Office {
    /// Its holidays, with the decrees that they are from.
    pub holidays: Holidays,
    /// When it works, where nobody said otherwise.
    pub calendar: Arc<Calendar>,
    /// The offices around it.
    pub others: Vec<OtherOffice>,
    problems: Vec<Problem>,
}

impl Office {
    /// What is inside the program.
    #[must_use]
    pub fn shipped() -> &'static Self {
        static SHIPPED: LazyLock<Office> = LazyLock::new(Office::read);
        &SHIPPED
    }

    /// The other office of this short name.
    #[must_use]
    pub fn other(&self, slug: &str) -> Option<&OtherOffice> {
        self.others.iter().find(|office| office.slug == slug)
    }

    /// The other office that words name first, by the longest of its names there.
    #[must_use]
    pub fn named(&self, words: &str) -> Option<&OtherOffice> {
        let plain: String = words.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
        let words = format!(" {} ", plain.split_whitespace().collect::<Vec<_>>().join(" "));
        let named = self.others.iter().flat_map(|office| office.called.iter().map(move |name| (name, office)));
        let found = named.filter_map(|(name, office)| Some((words.find(&format!(" {name} "))?, name, office)));
        found.min_by_key(|(at, name, _)| (*at, Reverse(name.len()))).map(|(_, _, office)| office)
    }

    /// What is wrong with its files.
    pub(super) fn problems(&self) -> &[Problem] {
        &self.problems
    }

    fn read() -> Self {
        let mut problems = Vec::new();
        let text = |path: &str| reader::shipped(path).pop().map(|(_, text)| text).unwrap_or_default();
        let holidays = holidays::read(HOLIDAYS, &text(HOLIDAYS), &mut problems);
        let calendar = Arc::new(Calendar::new(Hours::default(), holidays.days.clone()));
        let others = offices::read(OFFICES, &text(OFFICES), &mut problems);
        Self { holidays, calendar, others, problems }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::calendar::HolidayKind;

    #[test]
    fn c19_an_office_is_found_by_its_name_in_words_the_first_named_and_longest() {
        let named = |words: &str| Office::shipped().named(words).map(|office| office.slug.as_str());
        assert_eq!(named("alamat MPP di mana?"), Some("mpp-kota"));
        assert_eq!(named("Dinas Koperasi dan UKM Provinsi Lampung dan PLUT Lampung"), Some("diskop-provinsi"));
        assert_eq!(named("DPMPTSP, dibantu Dinas Koperasi dan UKM Kota Bandar Lampung"), Some("mpp-kota"));
        assert_eq!(named("dpmptsp provinsi"), Some("dpmptsp-provinsi"));
        assert_eq!([named("mppx"), named("warung"), named("")], [None, None, None]);
    }

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
