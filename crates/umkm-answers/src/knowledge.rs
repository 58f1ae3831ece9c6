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
mod left_out;
mod lint;
mod need;
mod office;
mod offices;
mod parse;
mod pieces;
mod programme;
mod reader;
mod rumours;
mod short_answer;
pub(crate) mod target;
mod text_place;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

pub use crate::content::Problem;
pub use eligibility::{Check, Condition};
pub use export::files;
pub use holidays::{Decree, Holidays};
pub use kinds::{Group, Level, Section, State};
pub use need::{Need, NeedOption};
pub use office::Office;
pub use offices::OtherOffice;
pub use programme::{Head, Place, Programme, STALE_AFTER_DAYS, Sample, Source, Translation, UNDATED};
pub use rumours::{Correction, Rumours};
pub use short_answer::{LONGEST_ANSWER, Matter, ShortAnswer, Subject};
pub use target::Target;
pub use text_place::TextPlace;

use crate::content::Files;
use crate::domain::Language;

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
        let files = Files::shipped();
        Self::of(&files, &Office::of(&files))
    }

    /// Reads an edition beside what it says of the office. What files inside the program say of something that the edition
    /// leaves out or replaces goes with it; the operator's own must hold together.
    ///
    /// # Errors
    /// Every problem, with file and line.
    pub fn of(files: &Files, office: &Office) -> Result<Self, Vec<Problem>> {
        let is_firm = |path: &str| files.is_shipped() || files.is_own(path);
        let programmes = (files.below("id/programmes/"), files.below("en/programmes/"));
        let mut knowledge =
            parse::read(programmes.0, programmes.1, is_firm).map_err(|problems| files.place(problems))?;
        let mut problems = Vec::new();
        let checks = eligibility::read(files.below("id/eligibility/"), |slug| knowledge.get(slug), &mut problems);
        problems.retain(|problem| is_firm(&problem.file));
        let is_whole = |check: &Check| check.programmes.iter().all(|slug| knowledge.get(slug).is_some());
        knowledge.checks = checks.into_iter().filter(is_whole).collect();
        let (answers, needs, english) = (files.below("id/faq/"), files.below("id/needs/"), files.below("en/pieces/"));
        let programme = |slug: &str| knowledge.get(slug);
        let around = pieces::Around { programme: &programme, office, is_firm: &is_firm };
        let pieces = pieces::read(&answers, &needs, &english, &around, &mut problems);
        (knowledge.short_answers, knowledge.needs) = (pieces.short_answers, pieces.needs);
        knowledge.forget_missing_answers(is_firm);
        problems.extend(knowledge.programmes.iter().flat_map(|programme| parse::unanswered(programme, &knowledge)));
        if problems.is_empty() { Ok(knowledge) } else { Err(files.place(problems)) }
    }

    /// Samples of files that are not firm ask for no short answer that is not there.
    fn forget_missing_answers(&mut self, is_firm: impl Fn(&str) -> bool) {
        let known: HashSet<&str> = self.short_answers.iter().map(|answer| answer.slug.as_str()).collect();
        for programme in &mut self.programmes {
            if !is_firm(&format::path(Language::Indonesian, &programme.head.slug)) {
                left_out::forget_answers(programme, |slug| known.contains(slug));
            }
        }
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
        let files = Files::shipped();
        let office = Office::of(&files);
        let read = Self::of(&files, &office);
        let mut problems = lint::problems(&files.below("id/"), &files.below("en/"));
        problems.extend_from_slice(office.problems());
        match read {
            Ok(knowledge) if problems.is_empty() => Ok(knowledge),
            Ok(_) => Err(problems),
            Err(mut broken) => {
                broken.append(&mut problems);
                Err(broken)
            }
        }
    }

    /// What reads badly in the operator's files, which may be shown all the same.
    #[must_use]
    pub fn blemishes(files: &Files) -> Vec<Problem> {
        let jargon = files.below("id/language/jargon.tsv");
        let indonesian = [jargon, files.own("id/")].concat();
        files.place(lint::problems(&indonesian, &files.own("en/")))
    }

    /// The edition with one programme changed, where it has it: for tests of what comes of that.
    #[must_use]
    pub fn changed(mut self, slug: &str, change: impl FnOnce(&mut Programme)) -> Self {
        if let Some(programme) = self.programmes.iter_mut().find(|programme| programme.head.slug == slug) {
            change(programme);
        }
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
