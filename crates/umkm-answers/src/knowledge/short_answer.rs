//! A short answer: one question that people really ask, and a few lines that answer it.

use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Source, Target};
use crate::domain::Language;
use crate::domain::words::words;

/// The longest short answer, in characters as people see them.
pub const LONGEST_ANSWER: usize = 350;

words! {
    /// What a short answer is about that belongs to no programme.
    #[derive(Deserialize, Serialize)]
    #[serde(rename_all = "kebab-case")]
    Matter {
        /// The bot itself.
        Bot = "bot",
        /// Officers, and how they answer.
        Petugas = "petugas",
        /// Danger and wrongdoing.
        Bahaya = "bahaya",
        /// Starting and closing a business.
        MulaiTutup = "mulai-tutup",
        /// What belongs to others: whose it is, and where.
        Tetangga = "tetangga",
    }
}

impl Matter {
    /// The programme that is about the same; none where only short answers are.
    #[must_use]
    pub fn programme(self) -> Option<&'static str> {
        match self {
            Self::Bot => Some("tentang-bot"),
            Self::Petugas => Some("hubungi-petugas"),
            Self::Bahaya | Self::MulaiTutup | Self::Tetangga => None,
        }
    }
}

/// What a short answer belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A programme, by its slug.
    Programme(String),
    /// What no programme is about.
    Matter(Matter),
}

impl Subject {
    /// The topic under which it is found: a programme's slug, or the matter's word where no programme is about it.
    #[must_use]
    pub fn topic(&self) -> &str {
        match self {
            Self::Programme(slug) => slug,
            Self::Matter(matter) => matter.programme().unwrap_or(matter.word()),
        }
    }
}

/// A question that people really ask, and its answer.
#[derive(Clone, Debug, PartialEq)]
pub struct ShortAnswer {
    /// Its name in buttons.
    pub slug: String,
    /// The question as people ask it.
    pub question: String,
    /// What it belongs to.
    pub subject: Subject,
    /// Ways to ask it, never shown.
    pub samples: Vec<Arc<str>>,
    /// What it rests on; none for what the bot itself knows.
    pub source: Option<Source>,
    /// When it was read there.
    pub checked: NaiveDate,
    /// What can be done next, at most two.
    pub buttons: Vec<Target>,
    /// The answer, in Markdown.
    pub answer: String,
    /// The same in English, where it is translated.
    pub english: Option<Answered>,
}

/// A short answer in English.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answered {
    /// The question as people ask it.
    pub question: String,
    /// Ways to ask it, never shown.
    pub samples: Vec<Arc<str>>,
    /// The answer, in Markdown.
    pub answer: String,
}

impl ShortAnswer {
    /// The question in this language.
    #[must_use]
    pub fn question_in(&self, language: Language) -> &str {
        self.in_language(language).map_or(&self.question, |english| &english.question)
    }

    /// The answer in this language, in Markdown; none where it is not translated.
    #[must_use]
    pub fn answer_in(&self, language: Language) -> Option<&str> {
        match language {
            Language::Indonesian => Some(&self.answer),
            Language::English => self.in_language(language).map(|english| english.answer.as_str()),
        }
    }

    fn in_language(&self, language: Language) -> Option<&Answered> {
        self.english.as_ref().filter(|_| language == Language::English)
    }
}
