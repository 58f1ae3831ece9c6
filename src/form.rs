//! One engine for every guided talk: fields declared in order, a draft, and what an act leads to.
//!
//! The engine is pure: it knows no language, clock, chance or store. A [`Form`] is data, a
//! [`Draft`] is what was answered so far, [`apply`] is the only way from one draft to the next.

mod choosing;
mod draft;
mod file;
pub mod intent;
mod naming;
mod no_answer;
mod place;
mod reading;
mod step;

#[cfg(test)]
mod tests;

pub use draft::{Draft, KEPT_DAYS, NOTICE_DAYS, SUMMARY};
pub use no_answer::is_no_answer;
pub use reading::{Rejection, read_words};
pub use step::{Act, Context, Given, Sent, Step, apply, press};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{Nib, Phone};

/// What was answered, by field.
pub type Answers = BTreeMap<String, Value>;

/// A guided talk.
#[derive(Debug)]
pub struct Form {
    /// The word under which drafts of it are stored.
    pub word: &'static str,
    /// Counts up when fields change so that older drafts cannot go on.
    pub version: u32,
    /// The fields, in the order asked.
    pub fields: &'static [Field],
    /// What may be agreed to at the summary, each by a tap of its own; those marked must be.
    pub consents: &'static [(&'static str, bool)],
    /// Whether everything is shown once more before it is sent.
    pub has_summary: bool,
}

/// One thing that is asked.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The word under which the answer is stored.
    pub key: &'static str,
    /// What kind of answer it takes.
    pub kind: Kind,
    /// Whether it may be left out.
    pub skippable: bool,
    /// Whether it belongs to the field before it, and counts as the same step.
    pub part: bool,
    /// Whether it is asked at all, given what was answered before.
    pub is_needed: fn(&Answers) -> bool,
    /// A fact about the person that can be taken by one tap; the talk knows its value.
    pub offer: Option<&'static str>,
    /// Which option words mean that are none of the labels.
    pub means: fn(&str) -> Option<&'static str>,
}

impl Field {
    /// A field that is always asked and must be answered.
    #[must_use]
    pub const fn new(key: &'static str, kind: Kind) -> Self {
        Self { key, kind, skippable: false, part: false, is_needed: always, offer: None, means: nothing }
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
    pub const fn offering(mut self, offer: &'static str) -> Self {
        self.offer = Some(offer);
        self
    }

    /// Understands words that mean one of the options.
    #[must_use]
    pub const fn meaning(mut self, means: fn(&str) -> Option<&'static str>) -> Self {
        self.means = means;
        self
    }
}

fn always(_: &Answers) -> bool {
    true
}

fn nothing(_: &str) -> Option<&'static str> {
    None
}

/// What words of a person's own are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// A person's name: one, and of letters.
    Person,
    /// A business's name, which may be odd: "313", "A&W".
    Business,
    /// A description.
    Description,
}

/// What kind of answer a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words of the person's own.
    Text {
        /// The fewest characters.
        least: usize,
        /// The most characters.
        most: usize,
        /// What they are about.
        about: Words,
    },
    /// One of a list; long lists are paged.
    Choice {
        /// The words of the list.
        options: &'static [&'static str],
        /// The option for everything else, and the field that takes its words.
        other: Option<(&'static str, &'static str)>,
    },
    /// Any of a list.
    Ticks(&'static [&'static str]),
    /// A kecamatan; the home city first, the rest of the province behind a button.
    District,
    /// A kelurahan or desa of the kecamatan that the named field holds.
    Village(&'static str),
    /// A phone number, typed or shared.
    Phone,
    /// A business number.
    Nib,
    /// A day.
    Date,
    /// A day that is over, or today.
    PastDate,
    /// An amount of rupiah.
    Money,
    /// A picture or file.
    File {
        /// The largest size, in bytes.
        most: u64,
    },
    /// Yes or no.
    YesNo,
}

impl Kind {
    /// Whether nearly any text would do as an answer.
    #[must_use]
    pub fn is_free(self) -> bool {
        matches!(self, Self::Text { .. } | Self::Choice { other: Some(_), .. })
    }
}

/// An answer that passed its field's checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "k", content = "v")]
pub enum Value {
    /// Words.
    Text(String),
    /// One option.
    Choice(String),
    /// Some options, in the order of the list.
    Ticks(Vec<String>),
    /// A region's code.
    Region(String),
    /// A phone number, and whether Telegram vouched for it.
    Phone(Phone, bool),
    /// A business number.
    Nib(Nib),
    /// A day.
    Date(NaiveDate),
    /// Rupiah.
    Money(i64),
    /// A file at Telegram.
    File {
        /// The handle with which it can be shown again.
        id: String,
        /// What Telegram calls it for ever.
        unique: String,
        /// Whether it is a picture rather than a document.
        photo: bool,
    },
    /// Yes or no.
    Flag(bool),
    /// Left out.
    Skipped,
}

impl Form {
    /// The fields that are asked, given what was answered.
    #[must_use]
    pub fn needed<'a>(&'a self, answers: &'a Answers) -> impl DoubleEndedIterator<Item = &'static Field> + 'a {
        self.fields.iter().filter(|field| (field.is_needed)(answers))
    }

    /// Drops the answers that nothing asks for beside the others.
    pub fn drop_unneeded(&self, answers: &mut Answers) {
        let unneeded: Vec<_> = self.fields.iter().filter(|field| !(field.is_needed)(answers)).collect();
        unneeded.iter().for_each(|field| drop(answers.remove(field.key)));
    }

    /// The field of this key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Which step of how many the field is.
    #[must_use]
    pub fn number(&self, key: &str) -> (usize, usize) {
        let before = self.fields.iter().take_while(|field| field.key != key);
        let own = self.field(key).is_some_and(|field| !field.part);
        let count = before.filter(|field| !field.part).count() + usize::from(own);
        (count, self.fields.iter().filter(|field| !field.part).count())
    }
}
