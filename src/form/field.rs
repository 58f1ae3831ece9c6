//! What a field is declared with: its kind, its texts, and when it is asked.

use super::keys::FieldKey;
use super::kind::Kind;
use super::rejection::Rejection;
use super::types::Answers;
use crate::domain::Language;
use crate::html;
use crate::text::Html;

/// One thing that is asked.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// Which; the answer is stored under its word.
    pub key: FieldKey,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// What it is called and how it asks.
    pub texts: FieldTexts,
    /// Whether it may be left out.
    pub skippable: bool,
    /// Whether it belongs to the field before it, and counts as the same step.
    pub part: bool,
    /// Whether it is asked at all, given what was answered before.
    pub is_needed: fn(&Answers) -> bool,
    /// Whether the answer is said back also where no summary shows it.
    pub told: bool,
    /// A fact about the person that can be taken by one tap.
    pub offer: Option<Offer>,
    /// Which option words mean that are none of the labels.
    pub means: fn(&str) -> Option<&'static str>,
    /// What else has to be so of words of any kind.
    pub check: fn(&str) -> Result<(), Rejection>,
    /// How an answer in words reads where it is said back.
    pub reads: fn(&str) -> String,
}

/// A fact about a person that the talk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The first name in the person's app.
    FirstName,
}

/// What a field is called and how it asks.
#[derive(Clone, Copy, Debug)]
pub struct FieldTexts {
    /// What it is called.
    pub name: fn(Language) -> String,
    /// What it asks.
    pub question: fn(Language) -> Html,
    /// Why it is asked.
    pub why: fn(Language) -> Html,
    /// An answer that would fit; none where it is not answered in words.
    pub example: Option<fn(Language) -> String>,
    /// What an option is called.
    pub option: fn(Language, &str) -> Option<String>,
    /// What to do without an answer where one is needed, by the example.
    pub empty: fn(Language, &str) -> Html,
    /// What it means that it was left out, by its name.
    pub skipped: fn(Language, &str) -> Html,
    /// What was understood, by its name and the answer.
    pub echo: fn(Language, &str, &str) -> Html,
}

impl FieldTexts {
    /// What every field may say.
    pub const PLAIN: Self = Self {
        name: |_| String::new(),
        question: |_| Html::default(),
        why: |language| html!(language, "kenapa-umum"),
        example: None,
        option: |_, _| None,
        empty: |language, _| html!(language, "kosong-umum"),
        skipped: |language, name| html!(language, "lewat", nama = name),
        echo: |language, name, said| html!(language, "gema", nama = name, isi = said),
    };
}

/// Texts of a field by the keys of their sentences.
#[macro_export]
macro_rules! texts {
    (name: $name:literal, question: $question:literal, why: $why:literal $(, example: $example:literal)? $(,)?) => {
        $crate::form::FieldTexts {
            name: |language| $crate::plain!(language, $name),
            question: |language| $crate::html!(language, $question),
            why: |language| $crate::html!(language, $why),
            $(example: Some(|language| $crate::plain!(language, $example)),)?
            ..$crate::form::FieldTexts::PLAIN
        }
    };
}

impl Field {
    /// A field that is always asked and must be answered.
    #[must_use]
    pub const fn new(key: FieldKey, kind: Kind, texts: FieldTexts) -> Self {
        Self {
            key,
            kind,
            texts,
            skippable: false,
            part: false,
            is_needed: |_| true,
            told: false,
            offer: None,
            means: |_| None,
            check: |_| Ok(()),
            reads: str::to_owned,
        }
    }

    /// May be left out.
    #[must_use]
    pub const fn skippable(mut self) -> Self {
        self.skippable = true;
        self
    }

    /// Is part of the step of the field before it, and only asked where `is_needed`.
    #[must_use]
    pub const fn part(mut self, is_needed: fn(&Answers) -> bool) -> Self {
        self.part = true;
        self.is_needed = is_needed;
        self
    }

    /// Is said back also where no summary shows it.
    #[must_use]
    pub const fn told(mut self) -> Self {
        self.told = true;
        self
    }

    /// Can be answered by one tap with a fact that the talk knows.
    #[must_use]
    pub const fn offering(mut self, offer: Offer) -> Self {
        self.offer = Some(offer);
        self
    }

    /// Understands words that mean one of the options.
    #[must_use]
    pub const fn meaning(mut self, means: fn(&str) -> Option<&'static str>) -> Self {
        self.means = means;
        self
    }

    /// Takes words of any kind only where this is so of them too.
    #[must_use]
    pub const fn checked(mut self, check: fn(&str) -> Result<(), Rejection>) -> Self {
        self.check = check;
        self
    }

    /// Says an answer in words back as it reads, which is not how it was written.
    #[must_use]
    pub const fn read_as(mut self, reads: fn(&str) -> String) -> Self {
        self.reads = reads;
        self
    }

    /// What its options are called.
    #[must_use]
    pub const fn options(mut self, option: fn(Language, &str) -> Option<String>) -> Self {
        self.texts.option = option;
        self
    }

    /// What to do without an answer, by an example.
    #[must_use]
    pub const fn empty(mut self, empty: fn(Language, &str) -> Html) -> Self {
        self.texts.empty = empty;
        self
    }

    /// What it means that it was left out, by its name.
    #[must_use]
    pub const fn skipped(mut self, skipped: fn(Language, &str) -> Html) -> Self {
        self.texts.skipped = skipped;
        self
    }

    /// How the answer is said back, by the name of the field and the answer.
    #[must_use]
    pub const fn echo(mut self, echo: fn(Language, &str, &str) -> Html) -> Self {
        self.texts.echo = echo;
        self
    }

    /// What it is called.
    #[must_use]
    pub fn name(&self, language: Language) -> String {
        (self.texts.name)(language)
    }

    /// An answer that would fit, where it is answered in words.
    #[must_use]
    pub fn example(&self, language: Language) -> Option<String> {
        self.texts.example.map(|example| example(language))
    }

    /// What an option of it is called; the word itself where nothing is declared.
    #[must_use]
    pub fn option(&self, language: Language, word: &str) -> String {
        (self.texts.option)(language, word).unwrap_or_else(|| word.to_owned())
    }
}
