//! What a form is declared with: its fields with their texts, and how it behaves.
//!
//! A capability declares its forms in a file of its own; the engine and the screens read nothing but this.

use super::keys::{FieldKey, FormId};
use super::kind::Kind;
use super::types::Answers;
use crate::domain::policy::Action;
use crate::domain::{Language, Purpose};
use crate::text::Html;
use crate::{html, plain};

/// A guided talk.
#[derive(Debug)]
pub struct Form {
    /// Which one; drafts of it are stored under its word.
    pub id: FormId,
    /// Counts up when fields change so that older drafts cannot go on.
    pub version: u32,
    /// The fields, in the order asked.
    pub fields: &'static [Field],
    /// How everything is shown once more before it is sent; none where the last answer sends it.
    pub summary: Option<Summary>,
    /// What it is called and what is said when it is left.
    pub texts: FormTexts,
    /// Who may fill it in.
    pub audience: Audience,
    /// What a draft's subject is.
    pub subject: Subject,
    /// Whether something else may take the place of an open one.
    pub keeps: Keeps,
    /// Where it is told that it waits.
    pub waits: Waits,
}

/// Who may fill a form in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// Everybody.
    Anyone,
    /// People of the office whose role allows this; with the role their open form goes.
    Officers(Action),
}

/// What the subject of a draft is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// There is none.
    Nothing,
    /// A business of the owner, of which one answer is asked anew.
    OwnAnswer(FieldKey),
    /// A record of the desk that is nobody's yet: the form ends when it is gone or somebody's.
    UnconfirmedRecord,
}

/// Whether something else may take the place of an open form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeps {
    /// It never does.
    Always,
    /// Only before something was answered.
    Answers,
    /// It always may: the one answer is quickly given again.
    Nothing,
}

/// Where it is told that a form waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Waits {
    /// On every page, and in the menu however long it has waited.
    Everywhere,
    /// On the page of the record that it is about, and once where it is left for another page.
    OnItsRecord,
    /// Once, where it is left.
    Once,
}

/// How everything is shown once more.
#[derive(Clone, Copy, Debug)]
pub struct Summary {
    /// What may be agreed to, each by a tap of its own.
    pub consents: &'static [Consent],
    /// The words around the answers.
    pub lead: fn(Language, Html) -> Html,
    /// Asks for a button where words are none.
    pub press: fn(Language) -> Html,
}

/// One thing that may be agreed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    /// What to.
    pub purpose: Purpose,
    /// Whether nothing is sent without it.
    pub required: bool,
}

/// What the texts of a form may name.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The code of the subject, where there is one.
    pub code: Option<&'a str>,
    /// What the subject is called, where it was read.
    pub business: Option<&'a str>,
}

/// What a form is called and what is said when it is left.
#[derive(Clone, Copy, Debug)]
pub struct FormTexts {
    /// What it is called to who fills it in.
    pub called: fn(Language, About<'_>) -> Html,
    /// The heading of a field, by its name, where steps are not counted.
    pub title: fn(Language, &str, About<'_>) -> Html,
    /// Asks whether to go on at a step.
    pub resume: fn(Language, About<'_>, Html) -> Html,
    /// That it waits at a step.
    pub paused: fn(Language, About<'_>, Html) -> Html,
    /// The button back to it.
    pub go_on: fn(Language) -> String,
    /// The button out of it.
    pub cancel: fn(Language, About<'_>) -> String,
    /// That it was left without a trace.
    pub cancelled: fn(Language, About<'_>) -> Html,
}

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
    /// A fact about the person that can be taken by one tap.
    pub offer: Option<Offer>,
    /// Which option words mean that are none of the labels.
    pub means: fn(&str) -> Option<&'static str>,
}

/// A fact about a person that the talk knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offer {
    /// The first name in her app.
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
        Self { key, kind, texts, skippable: false, part: false, is_needed: |_| true, offer: None, means: |_| None }
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

/// What a permission is called.
#[must_use]
pub fn consent_name(language: Language, purpose: Purpose) -> String {
    match purpose {
        Purpose::Service => plain!(language, "daftar-izin-layanan"),
        Purpose::News => plain!(language, "daftar-izin-kabar"),
    }
}

impl Form {
    /// Whether everything is shown once more before it is sent.
    #[must_use]
    pub fn has_summary(&self) -> bool {
        self.summary.is_some()
    }

    /// What may be agreed to at the summary.
    #[must_use]
    pub fn consents(&self) -> &'static [Consent] {
        self.summary.map_or(&[], |summary| summary.consents)
    }

    /// The field that it asks anew, where it changes one answer of a business.
    #[must_use]
    pub fn changes(&self) -> Option<FieldKey> {
        match self.subject {
            Subject::OwnAnswer(key) => Some(key),
            Subject::Nothing | Subject::UnconfirmedRecord => None,
        }
    }

    /// The fields that are asked, given what was answered.
    #[must_use]
    pub fn needed<'a>(&'a self, answers: &'a Answers) -> impl DoubleEndedIterator<Item = &'static Field> + 'a {
        self.fields.iter().filter(|field| (field.is_needed)(answers))
    }

    /// Drops the answers that nothing asks for beside the others.
    pub fn drop_unneeded(&self, answers: &mut Answers) {
        let unneeded: Vec<_> = self.fields.iter().filter(|field| !(field.is_needed)(answers)).collect();
        unneeded.iter().for_each(|field| drop(answers.remove(&field.key)));
    }

    /// The field of this key, also of a group.
    #[must_use]
    pub fn field(&self, key: FieldKey) -> Option<&'static Field> {
        let groups = self.fields.iter().filter_map(|field| field.kind.group());
        self.fields.iter().chain(groups.flatten()).find(|field| field.key == key)
    }

    /// Which step of how many the field is; the number of all for a field that is none of its own.
    #[must_use]
    pub fn number(&self, key: FieldKey) -> (usize, usize) {
        let before = self.fields.iter().take_while(|field| field.key != key);
        let own = self.field(key).is_some_and(|field| !field.part);
        let count = before.filter(|field| !field.part).count() + usize::from(own);
        (count, self.fields.iter().filter(|field| !field.part).count())
    }
}
