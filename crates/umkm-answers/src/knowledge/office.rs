//! What ships about the office: its holidays and, over its default hours, its calendar.
//!
//! What people of the office change are rows that are laid over it; see `store::office`.

use std::cmp::Reverse;
use std::sync::{Arc, PoisonError, RwLock};

use super::holidays::{self, Holidays};
use super::offices::{self, OtherOffice};
use crate::content::{self, Files, Problem};
use crate::domain::calendar::{Calendar, Hours};

const HOLIDAYS: &str = "id/office/holidays.toml";
const OFFICES: &str = "id/office/offices.toml";

/// What ships now.
static CURRENT: RwLock<Option<&'static Office>> = RwLock::new(None);

/// What ships about the office.
#[derive(Clone, Debug, PartialEq)]
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
    /// What ships with the edition, as it was adopted last; of the one that the process reads where none was.
    ///
    /// Whoever asked may hold it for as long as the process lives.
    #[must_use]
    pub fn shipped() -> &'static Self {
        let current = *CURRENT.read().unwrap_or_else(PoisonError::into_inner);
        current.unwrap_or_else(|| {
            let read: &'static Self = Box::leak(Box::new(Self::of(&content::current())));
            *CURRENT.write().unwrap_or_else(PoisonError::into_inner).get_or_insert(read)
        })
    }

    /// From now on this ships. What shipped before stays in memory, for whoever holds it: some kilobytes each time that an
    /// operator changed these files and had them read anew.
    pub fn adopt(self) {
        if self != *Self::shipped() {
            let office: &'static Self = Box::leak(Box::new(self));
            *CURRENT.write().unwrap_or_else(PoisonError::into_inner) = Some(office);
        }
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
    #[must_use]
    pub fn problems(&self) -> &[Problem] {
        &self.problems
    }

    /// What an edition says of it.
    #[must_use]
    pub fn of(files: &Files) -> Self {
        let mut problems = Vec::new();
        let text = |path: &str| files.text(path).unwrap_or_default();
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
