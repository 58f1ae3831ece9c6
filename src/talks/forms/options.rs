//! What can be answered by a tap: options, ticks, and lists of regions.

use chrono::Days;

use crate::domain::{Button, FormAct, Regions, Sector, region};
use crate::form::kinds::{ELSEWHERE, NO, YES, audience, group, offered};
use crate::form::options::{among, called};
use crate::form::{Field, FieldKey, Kind, Owners, Value};
use crate::plain;
use crate::talks::forms::screens::Look;
use crate::talks::{catalogue, ui};
use crate::text::format;

/// Options of a long list on one page.
const PAGE: usize = 10;
fn is_in(words: &[String], word: &str) -> bool {
    words.iter().any(|other| other == word)
}

pub(in crate::talks) const PER_ROW: usize = 2;

impl Look<'_> {
    pub(in crate::talks) fn options(&self, field: &Field) -> Vec<Vec<Button>> {
        let language = self.language;
        match field.kind {
            Kind::Choice { options, .. } => {
                let options = among(field, options, self.context);
                let label = |word: &str| called(field, word, self.context);
                let pick = |word: &&str| self.button(label(word), FormAct::Pick((*word).to_owned()));
                let wide = options.iter().any(|word| label(word).chars().count() > 22);
                ui::rows(options.iter().map(pick).collect(), if wide { 1 } else { PER_ROW })
            }
            Kind::Ticks(options) => self.ticks(field, options),
            Kind::District => self.districts(),
            Kind::Village(of) => {
                let district = self.draft.word(of).unwrap_or_default();
                self.regions(&Regions::shipped().within(district).collect::<Vec<_>>())
            }
            Kind::YesNo => vec![vec![
                self.button(plain!(language, "nilai-ya"), FormAct::Pick(YES.to_owned())),
                self.button(plain!(language, "nilai-tidak"), FormAct::Pick(NO.to_owned())),
            ]],
            Kind::Text { .. } if !self.draft.answers.contains_key(&field.key) => {
                let name = offered(field, self.draft, self.first_name, self.context);
                name.map(|name| vec![self.button(ui::short(&name), FormAct::Take)]).into_iter().collect()
            }
            Kind::PastDate => {
                let today = self.context.today;
                let days = [(today, plain!(language, "hari-ini")), (today - Days::new(1), plain!(language, "kemarin"))];
                let earliest = self.context.earliest;
                let days = days.into_iter().filter(|(day, _)| earliest.is_none_or(|first| *day >= first));
                vec![days.map(|(day, label)| self.button(label, FormAct::Pick(day.to_string()))).collect()]
            }
            Kind::Media { .. } => match self.draft.shown(field.key) {
                Some(Value::Files(files)) => vec![vec![self.done(Some(files.len()))]],
                _ => Vec::new(),
            },
            Kind::Audience { interests: true } => self.whom(field),
            Kind::Audience { interests: false } => self.owners(field),
            Kind::Group { .. } => self.group(field),
            Kind::Text { .. }
            | Kind::LongText { .. }
            | Kind::Deadline
            | Kind::Moment
            | Kind::Schedule { .. }
            | Kind::Hours
            | Kind::Page
            | Kind::Number { .. }
            | Kind::Phone { .. }
            | Kind::Nib
            | Kind::Date
            | Kind::Money
            | Kind::File { .. } => Vec::new(),
        }
    }

    /// The button that says that it is all.
    pub(super) fn done(&self, count: Option<usize>) -> Button {
        let label = match count {
            Some(count) => plain!(self.language, "formulir-tombol-cukup", jumlah = format::count(count)),
            None => plain!(self.language, "formulir-tombol-selesai"),
        };
        self.button(label, FormAct::Keep)
    }

    /// Those of a group, each to be gone through again or removed, and one more.
    fn group(&self, field: &Field) -> Vec<Vec<Button>> {
        let count = group::items(self.draft, field).len();
        let pick = |label: String, word: String| self.button(label, FormAct::Pick(word));
        let number = |at: usize| format::count(at + 1);
        let mut rows: Vec<Vec<Button>> = (0..count)
            .map(|at| {
                let again = plain!(self.language, "formulir-tombol-ubah-nomor", nomor = number(at));
                let remove = plain!(self.language, "formulir-tombol-hapus-nomor", nomor = number(at));
                vec![pick(again, format!("{}{at}", group::AGAIN)), pick(remove, format!("{}{at}", group::REMOVE))]
            })
            .collect();
        rows.push(vec![pick(plain!(self.language, "formulir-tombol-tambah"), group::ADD.to_owned())]);
        if count > 0 {
            rows.push(vec![self.done(Some(count))]);
        }
        rows
    }

    /// Boxes for lines of business and kecamatan, a page each.
    fn owners(&self, field: &Field) -> Vec<Vec<Button>> {
        let chosen = match self.draft.shown(field.key) {
            Some(Value::Audience(owners)) => owners.clone(),
            _ => Owners::default(),
        };
        let named = |word: &str| {
            let sector = catalogue::field(FieldKey::SECTOR);
            sector.map_or_else(|| word.to_owned(), |field| field.option(self.language, word))
        };
        let page = self.draft.page.min(1);
        let boxes: Vec<(String, String, bool)> = if page == 0 {
            let one = |word: &&str| (named(word), format!("{}{word}", audience::SECTOR), is_in(&chosen.sectors, word));
            Sector::WORDS.iter().map(one).collect()
        } else {
            let known = Regions::shipped();
            let mut codes: Vec<&str> = known.within(region::home()).collect();
            codes.sort_by_key(|code| known.name(code));
            let name = |code: &&str| known.name(code).unwrap_or_default().to_owned();
            codes.iter().map(|code| (name(code), (*code).to_owned(), is_in(&chosen.regions, code))).collect()
        };
        let ticks = boxes.into_iter().map(|(label, word, on)| self.tick(label, &word, on)).collect();
        let mut rows = ui::rows(ticks, PER_ROW);
        let to = |label: String, page: u32| self.button(label, FormAct::Page(u16::try_from(page).unwrap_or_default()));
        rows.extend(ui::pager(self.language, u32::from(page), page == 0, to));
        rows.push(vec![self.done(None)]);
        rows
    }

    fn ticks(&self, field: &Field, options: &[&str]) -> Vec<Vec<Button>> {
        let chosen = match self.draft.shown(field.key) {
            Some(Value::Ticks(chosen)) => chosen.as_slice(),
            _ => &[],
        };
        let tick = |word: &&str| {
            let on = chosen.iter().any(|other| other == word);
            self.tick(field.option(self.language, word), word, on)
        };
        let mut buttons = ui::rows(options.iter().map(tick).collect(), PER_ROW);
        buttons.push(vec![self.button(plain!(self.language, "formulir-tombol-selesai"), FormAct::Keep)]);
        buttons
    }

    pub(in crate::talks) fn tick(&self, label: String, word: &str, on: bool) -> Button {
        self.button(ui::tick(self.language, &label, on), FormAct::Tick(word.to_owned(), !on))
    }

    fn districts(&self) -> Vec<Vec<Button>> {
        let mut codes: Vec<&str> = Regions::shipped().within(&self.draft.scope).collect();
        if self.draft.scope.is_empty() {
            codes.retain(|code| *code != region::home());
        }
        let mut buttons = self.regions(&codes);
        if self.draft.scope == region::home() {
            let label = plain!(self.language, "formulir-tombol-luar");
            buttons.push(vec![self.button(label, FormAct::Pick(ELSEWHERE.to_owned()))]);
        }
        buttons
    }

    /// A page of regions by the alphabet; those that were meant alike come with what they lie in.
    fn regions(&self, codes: &[&str]) -> Vec<Vec<Button>> {
        let known = Regions::shipped();
        let several: Vec<&str> = self.draft.several.iter().map(String::as_str).collect();
        let (mut codes, whole) = if several.is_empty() { (codes.to_vec(), false) } else { (several, true) };
        codes.sort_by_key(|code| known.name(code));
        let pages = codes.len().div_ceil(PAGE).max(1);
        let page = usize::from(self.draft.page).min(pages - 1);
        let pick = |code: &&str| {
            let name = if whole { known.label(code) } else { known.name(code).unwrap_or_default().to_owned() };
            self.button(ui::short(&name), FormAct::Pick((*code).to_owned()))
        };
        let shown: Vec<Button> = codes.iter().skip(page * PAGE).take(PAGE).map(pick).collect();
        let mut buttons = ui::rows(shown, if whole { 1 } else { PER_ROW });
        let to = |label, page: u32| self.button(label, FormAct::Page(u16::try_from(page).unwrap_or_default()));
        buttons.extend(ui::pager(self.language, u32::try_from(page).unwrap_or_default(), page + 1 < pages, to));
        buttons
    }
}
