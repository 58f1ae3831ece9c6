//! What can be answered by a tap: options, ticks, and lists of regions.

use crate::domain::{Button, FormAct, Regions, region};
use crate::form::kinds::{ELSEWHERE, NO, YES};
use crate::form::{Field, Kind, Value};
use crate::plain;
use crate::talks::forms::screens::Look;
use crate::talks::ui;
use crate::text::html::clean;

/// Options of a long list on one page.
const PAGE: usize = 10;
pub(in crate::talks) const PER_ROW: usize = 2;

impl Look<'_> {
    pub(in crate::talks) fn options(&self, field: &Field) -> Vec<Vec<Button>> {
        let language = self.language;
        match field.kind {
            Kind::Choice { options, .. } => {
                let pick = |word: &&str| self.button(field.option(language, word), FormAct::Pick((*word).to_owned()));
                let wide = options.iter().any(|word| field.option(language, word).chars().count() > 22);
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
            Kind::Text { .. } if field.offer.is_some() && !self.draft.answers.contains_key(&field.key) => {
                let name = clean(self.first_name).trim().to_owned();
                if name.is_empty() { Vec::new() } else { vec![vec![self.button(ui::short(&name), FormAct::Take)]] }
            }
            Kind::Text { .. }
            | Kind::Phone { .. }
            | Kind::Nib
            | Kind::Date
            | Kind::PastDate
            | Kind::Money
            | Kind::File { .. } => Vec::new(),
        }
    }

    fn ticks(&self, field: &Field, options: &[&str]) -> Vec<Vec<Button>> {
        let chosen = match self.draft.answers.get(&field.key) {
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
            codes.retain(|code| *code != region::HOME);
        }
        let mut buttons = self.regions(&codes);
        if self.draft.scope == region::HOME {
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
