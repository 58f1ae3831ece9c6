//! What every page of the report is made of.

use crate::domain::Language;
use crate::plain;
use crate::talks::report::rates::Rate;
use crate::text::Html;

/// The long and the short time that are looked back on.
pub(super) const MONTH_DAYS: i64 = 30;
pub(super) const WEEK_DAYS: i64 = 7;
/// Lines of a page.
pub(super) const LINES: usize = 10;

/// A page before its buttons: its text, and whether more parts follow.
pub(super) struct Page {
    pub(super) text: Html,
    pub(super) more: bool,
}

/// "67% (2 dari 3)", or that nobody said anything yet.
pub(super) fn in_words(language: Language, rate: Rate) -> String {
    match rate.percent() {
        Some(percent) => plain!(language, "laporan-angka", bagian = percent, ada = rate.good, semua = rate.all),
        None => plain!(language, "laporan-angka-kosong"),
    }
}

/// The same of those who answered: "67% (2 dari 3 yang menjawab)".
pub(super) fn of_answers(language: Language, rate: Rate) -> String {
    match rate.percent() {
        Some(percent) => {
            plain!(language, "laporan-angka-menjawab", bagian = percent, ada = rate.good, semua = rate.all)
        }
        None => plain!(language, "laporan-angka-kosong"),
    }
}

/// The lines of one part of a list, and whether more follow.
pub(super) fn part_of<T>(list: &[T], part: u32) -> (&[T], bool) {
    let from = usize::try_from(part).unwrap_or(usize::MAX).saturating_mul(LINES).min(list.len());
    let to = from.saturating_add(LINES).min(list.len());
    (list.get(from..to).unwrap_or_default(), to < list.len())
}
