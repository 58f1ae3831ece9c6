//! The programmes: what the bot may say, each fact with source and date.
//!
//! One Markdown file a programme in `locales/<language>/programmes/`; read [`Programme`] first. Beside them stand
//! [`ShortAnswer`]s in `locales/id/faq/` and [`Need`]s in `locales/id/needs/`.

mod eligibility;
mod export;
mod format;
mod head;
mod holidays;
mod in_english;
mod kinds;
mod lint;
mod need;
mod office;
mod offices;
mod parse;
mod pieces;
mod problem;
mod programme;
mod reader;
mod rumours;
mod short_answer;
mod target;
mod text_place;

use std::collections::HashMap;

use chrono::NaiveDate;

pub use eligibility::{Check, Condition};
pub use export::files;
pub use holidays::{Decree, Holidays};
pub use kinds::{Group, Level, Section, State};
pub use need::{Need, NeedOption};
pub use office::Office;
pub use offices::OtherOffice;
pub use problem::Problem;
pub use programme::{Head, Place, Programme, STALE_AFTER_DAYS, Sample, Source, Translation, UNDATED};
pub use rumours::{Correction, Rumours};
pub use short_answer::{LONGEST_ANSWER, Matter, ShortAnswer, Subject};
pub use target::Target;
pub use text_place::TextPlace;

use crate::domain::Language;
use reader::shipped;

/// The shipped edition of all programmes.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Knowledge {
    programmes: Vec<Programme>,
    by_slug: HashMap<String, usize>,
    english: HashMap<String, Translation>,
    checks: Vec<Check>,
    /// By slug.
    short_answers: Vec<ShortAnswer>,
    /// By slug.
    needs: Vec<Need>,
}

impl Knowledge {
    /// Reads the edition inside the program.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn shipped() -> Result<Self, Vec<Problem>> {
        let mut knowledge = parse::read(shipped("id/programmes/"), shipped("en/programmes/"))?;
        let mut problems = Vec::new();
        knowledge.checks = eligibility::read(shipped("id/eligibility/"), |slug| knowledge.get(slug), &mut problems);
        let (answers, needs, english) = (shipped("id/faq/"), shipped("id/needs/"), shipped("en/pieces/"));
        let pieces = pieces::read(&answers, &needs, &english, |slug| knowledge.get(slug), &mut problems);
        (knowledge.short_answers, knowledge.needs) = (pieces.short_answers, pieces.needs);
        problems.extend(knowledge.programmes.iter().flat_map(|programme| parse::unanswered(programme, &knowledge)));
        if problems.is_empty() { Ok(knowledge) } else { Err(problems) }
    }

    /// Lets go of all sample questions, from which an index was made.
    pub fn forget_samples(&mut self) {
        self.programmes.iter_mut().for_each(|programme| programme.samples = Vec::new());
        self.needs.iter_mut().for_each(|need| need.samples = Vec::new());
        for answer in &mut self.short_answers {
            answer.samples = Vec::new();
            answer.english.iter_mut().for_each(|english| english.samples = Vec::new());
        }
    }

    /// Everything that is wrong with the edition inside the program, also what only reads badly.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn checked() -> Result<Self, Vec<Problem>> {
        let read = Self::shipped();
        let mut problems = lint::problems(&shipped("id/"), &shipped("en/"));
        problems.extend_from_slice(Office::shipped().problems());
        match read {
            Ok(knowledge) if problems.is_empty() => Ok(knowledge),
            Ok(_) => Err(problems),
            Err(mut broken) => {
                broken.append(&mut problems);
                Err(broken)
            }
        }
    }

    /// The edition with one programme changed.
    #[cfg(test)]
    pub(crate) fn changed(mut self, slug: &str, change: impl FnOnce(&mut Programme)) -> Self {
        change(self.programmes.iter_mut().find(|programme| programme.head.slug == slug).unwrap());
        self
    }

    /// The check that is offered for a programme.
    #[must_use]
    pub fn check_for(&self, slug: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.programmes.iter().any(|of| of == slug))
    }

    /// The check of this name.
    #[must_use]
    pub fn check(&self, name: &str) -> Option<&Check> {
        self.checks.iter().find(|check| check.name == name)
    }

    /// All checks, by name.
    pub fn checks(&self) -> impl Iterator<Item = &Check> {
        self.checks.iter()
    }

    /// The programme with this slug.
    #[must_use]
    pub fn get(&self, slug: &str) -> Option<&Programme> {
        self.by_slug.get(slug).and_then(|at| self.programmes.get(*at))
    }

    /// The short answer with this slug.
    #[must_use]
    pub fn short_answer(&self, slug: &str) -> Option<&ShortAnswer> {
        let at = self.short_answers.binary_search_by(|answer| answer.slug.as_str().cmp(slug)).ok()?;
        self.short_answers.get(at)
    }

    /// All short answers, by slug.
    pub fn short_answers(&self) -> impl Iterator<Item = &ShortAnswer> {
        self.short_answers.iter()
    }

    /// The need with this slug.
    #[must_use]
    pub fn need(&self, slug: &str) -> Option<&Need> {
        let at = self.needs.binary_search_by(|need| need.slug.as_str().cmp(slug)).ok()?;
        self.needs.get(at)
    }

    /// All needs, by slug.
    pub fn needs(&self) -> impl Iterator<Item = &Need> {
        self.needs.iter()
    }

    /// All programmes, by title.
    pub fn iter(&self) -> impl Iterator<Item = &Programme> {
        self.programmes.iter()
    }

    /// The programmes of a group that may be shown today.
    pub fn group(&self, group: Group, today: NaiveDate) -> impl Iterator<Item = &Programme> {
        self.programmes.iter().filter(move |programme| programme.head.group == group && programme.is_current(today))
    }

    /// What exists of a programme in this language; none for Indonesian, in which it is written.
    #[must_use]
    pub fn translation(&self, slug: &str, language: Language) -> Option<&Translation> {
        match language {
            Language::Indonesian => None,
            Language::English => self.english.get(slug),
        }
    }

    /// Whether a section that says something says it in Indonesian alone, for somebody who reads another language.
    #[must_use]
    pub fn is_untranslated(&self, slug: &str, section: Section, language: Language) -> bool {
        let translation = self.translation(slug, language);
        let is_translated = translation.is_some_and(|translation| translation.section(section).is_some());
        language != Language::Indonesian
            && !is_translated
            && self.get(slug).is_some_and(|programme| programme.sections.contains_key(&section))
    }

    /// A programme's name for people.
    #[must_use]
    pub fn title<'a>(&'a self, programme: &'a Programme, language: Language) -> &'a str {
        self.translation(&programme.head.slug, language).map_or(&programme.head.title, |translation| &translation.title)
    }

    /// A programme's name on a button.
    #[must_use]
    pub fn short<'a>(&'a self, programme: &'a Programme, language: Language) -> &'a str {
        self.translation(&programme.head.slug, language).map_or(&programme.head.short, |translation| &translation.short)
    }
}
