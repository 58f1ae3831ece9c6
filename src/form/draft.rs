//! What was answered so far, as it is kept: tagged, versioned JSON.

mod deadlines;
mod moves;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::field::Field;
use super::keys::{FieldKey, FormId, Place};
use super::kind::Kind;
use super::spec::{About, Form};
use super::types::{Answers, Value};
use super::wording::Wording;
use crate::clock::Millis;
use crate::domain::region;
use crate::text::Html;

pub use deadlines::{KEPT_DAYS, NOTICE_DAYS};

/// The version of this structure.
const VERSION: u32 = 1;

/// A form that is being filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    v: u32,
    /// The form.
    pub form: FormId,
    version: u32,
    /// Tells the buttons of this draft from those of any other.
    pub stamp: u32,
    /// What was answered.
    pub answers: Answers,
    /// The formatting with which some of it was said, as HTML; empty for words that were said once more without any.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub formatted: BTreeMap<FieldKey, String>,
    /// Which message of the contact answered which field, so that an edit of it mends that answer.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub said: BTreeMap<i64, Place>,
    /// What is known of the contact from elsewhere, offered where it is asked.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub offers: Answers,
    /// What is being gathered: boxes that are ticked while the field is not finished yet.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub gathered: Answers,
    /// Of a group, the one that is being filled in; `answers` are its own meanwhile.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item: Option<Item>,
    /// What was agreed to.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub agreed: BTreeSet<String>,
    /// Where it is.
    pub at: Place,
    /// The page of a long list.
    #[serde(default)]
    pub page: u16,
    /// The region whose parts are listed; empty for all kabupaten and kota.
    #[serde(default = "home")]
    pub scope: String,
    /// What is to be chosen from, where what was written means several things.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub several: Vec<String>,
    /// Words that were answered as a question but may be the answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pending: Option<String>,
    /// Half of an answer that came in two messages: days without their hours, or hours without a day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub half: Option<String>,
    /// The answers before a field was opened from the summary, so that going back changes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Answers>,
    /// What the form is about, where it changes something that exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// The words of what it asks, where they are known at run time alone; then it asks nothing else.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub wording: Option<Wording>,
    /// What was stored of its subject when these answers were taken from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began_with: Option<Answers>,
    /// The record of the desk that is looked at instead of sending this, because it may be the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<String>,
    /// Other forms that wait until this one ends, the last one first to come back.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parked: Vec<Draft>,
    /// When it was begun.
    pub started: Millis,
    /// When something was last done to it.
    pub touched: Millis,
    /// How many reminders went out.
    #[serde(default)]
    pub reminded: u8,
    /// Whether reminders were declined.
    #[serde(default)]
    pub silent: bool,
    /// Whether the contact was told that it will be removed.
    #[serde(default)]
    pub warned: bool,
    /// Whether the person went elsewhere, so that words are no answers until the form is opened again.
    #[serde(default)]
    pub aside: bool,
}

/// One of a group while it is filled in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The field of the group.
    pub group: FieldKey,
    /// Which of them; as many as there are for a new one.
    pub at: usize,
    /// The answers around it.
    pub outer: Answers,
    /// What it held before; each answer can be kept by a tap.
    #[serde(default, skip_serializing_if = "Answers::is_empty")]
    pub prior: Answers,
}

fn home() -> String {
    region::home().to_owned()
}

impl Draft {
    /// Begins a form.
    #[must_use]
    pub fn begin(form: &Form, stamp: u32, now: Millis) -> Self {
        let mut draft = Self {
            v: VERSION,
            form: form.id,
            version: form.version,
            stamp,
            answers: Answers::new(),
            formatted: BTreeMap::new(),
            said: BTreeMap::new(),
            offers: Answers::new(),
            item: None,
            gathered: Answers::new(),
            agreed: BTreeSet::new(),
            at: Place::Summary,
            page: 0,
            scope: home(),
            several: Vec::new(),
            pending: None,
            half: None,
            before: None,
            subject: None,
            wording: None,
            began_with: None,
            offered: None,
            parked: Vec::new(),
            started: now,
            touched: now,
            reminded: 0,
            silent: false,
            warned: false,
            aside: false,
        };
        draft.go_on(form);
        draft
    }

    /// Reads a stored draft; `None` where it is of another version of this program.
    #[must_use]
    pub fn read(stored: &str) -> Option<Self> {
        serde_json::from_str(stored).ok().filter(|draft: &Self| draft.v == VERSION)
    }

    /// The form that is stored.
    #[must_use]
    pub fn write(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Whether it can go on with this form as it is today.
    #[must_use]
    pub fn fits(&self, form: &Form) -> bool {
        let is_place = match self.at {
            Place::Field(key) => form.field(key).is_some(),
            Place::Summary => true,
        };
        self.form == form.id
            && self.version == form.version
            && is_place
            && self.answers.keys().chain(self.gathered.keys()).all(|key| form.field(*key).is_some())
            && self.item.as_ref().is_none_or(|item| form.field(item.group).is_some())
    }

    /// The field that is asked; none at the summary.
    #[must_use]
    pub fn field(&self, form: &Form) -> Option<&'static Field> {
        match self.at {
            Place::Field(key) => form.field(key),
            Place::Summary => None,
        }
    }

    /// What is ticked or answered, to be shown.
    #[must_use]
    pub fn shown(&self, key: FieldKey) -> Option<&Value> {
        let prior = || self.item.as_ref().and_then(|item| item.prior.get(&key));
        self.gathered.get(&key).or_else(|| self.answers.get(&key)).or_else(prior)
    }

    /// Those of a group that there are.
    #[must_use]
    pub fn items(&self, key: FieldKey) -> &[Answers] {
        match self.shown(key) {
            Some(Value::Group(items)) => items,
            _ => &[],
        }
    }

    /// What the texts of its form may name of it, with what its subject is called.
    #[must_use]
    pub fn about<'a>(&'a self, business: Option<&'a str>) -> About<'a> {
        About { code: self.subject.as_deref(), business }
    }

    /// An answer as text or word.
    #[must_use]
    pub fn word(&self, key: FieldKey) -> Option<&str> {
        match self.answers.get(&key)? {
            Value::Text(word) | Value::Choice(word) | Value::Region(word) => Some(word),
            _ => None,
        }
    }

    /// The fields that are asked now: those of the form, or of a group while one of it is filled in.
    #[must_use]
    pub fn fields(&self, form: &Form) -> &'static [Field] {
        let group = self.item.as_ref().and_then(|item| form.field(item.group)?.kind.group());
        group.unwrap_or(form.fields)
    }

    /// Those of them that are needed, given what was answered.
    #[must_use]
    pub fn needed<'a>(&'a self, form: &Form) -> impl DoubleEndedIterator<Item = &'static Field> + 'a {
        self.fields(form).iter().filter(move |field| self.asks(field))
    }

    /// Whether a field is asked at all, given what was answered and in whose words.
    fn asks(&self, field: &Field) -> bool {
        (field.is_needed)(&self.answers) && self.wording.as_ref().is_none_or(|wording| wording.key == field.key)
    }

    /// Whether a field may be left out.
    #[must_use]
    pub fn may_skip(&self, field: &Field) -> bool {
        field.skippable && !self.wording.as_ref().is_some_and(|wording| wording.key == field.key && wording.required)
    }

    /// Drops the answers that nothing asks for beside the others.
    pub(super) fn drop_unneeded(&mut self, form: &Form) {
        let unneeded: Vec<_> = self.fields(form).iter().filter(|field| !self.asks(field)).collect();
        unneeded.iter().for_each(|field| drop(self.answers.remove(&field.key)));
    }

    /// Whether a field is one of those that are asked of this one of a group.
    pub(super) fn answers_of(item: &Item, form: &Form, key: FieldKey) -> bool {
        let fields = form.field(item.group).and_then(|group| group.kind.group()).unwrap_or_default();
        fields.iter().any(|field| field.key == key)
    }

    /// The place as buttons know it: of a group also which one.
    #[must_use]
    pub fn place(&self) -> String {
        match &self.item {
            Some(item) => format!("{}-{}", self.at, item.at),
            None => self.at.word().to_owned(),
        }
    }

    /// Notes which message was about which place; of many the newest are kept.
    pub fn note(&mut self, message: i64, place: Place) {
        const MOST: usize = 40;
        self.said.insert(message, place);
        while self.said.len() > MOST {
            self.said.pop_first();
        }
    }

    /// The form that comes back when this one ends.
    #[must_use]
    pub fn successor(mut self) -> Option<Self> {
        let mut next = self.parked.pop()?;
        next.parked = self.parked;
        Some(next)
    }

    /// A message answered a field, with this formatting: it is kept beside the answer, for exactly these words.
    pub fn note_formatting(&mut self, key: FieldKey, before: Option<&Value>, formatted: Option<&str>) {
        let answer = self.answers.get(&key);
        let Some(Value::Text(words)) = answer else {
            self.formatted.remove(&key);
            return;
        };
        let fits = formatted.filter(|html| Html::trusted((*html).to_owned()).to_plain() == *words);
        match fits {
            Some(html) => self.formatted.insert(key, html.to_owned()),
            None if answer == before => self.formatted.insert(key, String::new()),
            None => self.formatted.remove(&key),
        };
    }

    /// Puts what was changed in it over what is stored now; true where that is not what it began with.
    ///
    /// A field that is just being answered is left for that: everything is shown once more.
    pub fn renew(&mut self, form: &Form, stored: &Answers) -> bool {
        let Some(began_with) = self.began_with.replace(stored.clone()).filter(|before| before != stored) else {
            return false;
        };
        if let Some(item) = self.item.take() {
            self.answers = item.outer;
        }
        self.gathered.clear();
        let filled = self.before.take().unwrap_or_else(|| std::mem::take(&mut self.answers));
        let changed = filled.into_iter().filter(|(key, value)| began_with.get(key) != Some(value));
        self.answers = stored.clone();
        self.answers.extend(changed);
        for field in form.fields {
            if let (Kind::Village(of), Some(village)) = (field.kind, self.word(field.key)) {
                let district = Value::Region(region::parent(village).to_owned());
                self.answers.insert(of, district);
            }
        }
        form.drop_unneeded(&mut self.answers);
        self.go_on(form);
        true
    }
}
