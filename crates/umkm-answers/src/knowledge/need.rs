//! A need: a wish that several programmes serve, and the ways that lead on.

use std::sync::Arc;

use super::Target;
use crate::domain::Language;

/// A wish that several programmes serve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its name in buttons.
    pub slug: String,
    /// Its name on a button.
    pub title: String,
    /// Ways to say it, never shown.
    pub samples: Vec<Arc<str>>,
    /// What serves it, at most four.
    pub options: Vec<NeedOption>,
    /// The line above the options, in Markdown.
    pub lead: String,
    /// The same in English, where it is translated.
    pub english: Option<Needed>,
}

/// A need in English; the options lead where those in Indonesian do, in the same order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Needed {
    /// What it is called.
    pub title: String,
    /// The line above the options.
    pub lead: String,
    /// What each option is called, and its line.
    pub options: Vec<(String, String)>,
}

/// One way to serve a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NeedOption {
    /// Its name on a button.
    pub label: String,
    /// What it is, in a line.
    pub line: String,
    /// Where it leads.
    pub go: Target,
}

impl Need {
    /// What it is called in this language.
    #[must_use]
    pub fn title_in(&self, language: Language) -> &str {
        self.in_language(language).map_or(&self.title, |english| &english.title)
    }

    /// The line above the options in this language.
    #[must_use]
    pub fn lead_in(&self, language: Language) -> &str {
        self.in_language(language).map_or(&self.lead, |english| &english.lead)
    }

    /// The options with their names and lines in this language.
    pub fn options_in(&self, language: Language) -> impl Iterator<Item = (&str, &str, &Target)> {
        let english = self.in_language(language);
        self.options.iter().enumerate().map(move |(at, option)| {
            let words = english.and_then(|english| english.options.get(at));
            let (label, line) = words.map_or((&option.label, &option.line), |(label, line)| (label, line));
            (label.as_str(), line.as_str(), &option.go)
        })
    }

    fn in_language(&self, language: Language) -> Option<&Needed> {
        self.english.as_ref().filter(|_| language == Language::English)
    }

    /// The programmes that serve it.
    pub fn programmes(&self) -> impl Iterator<Item = &str> {
        self.options.iter().filter_map(|option| match &option.go {
            Target::Programme(slug, _) => Some(slug.as_str()),
            _ => None,
        })
    }
}
