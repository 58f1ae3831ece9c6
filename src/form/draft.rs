//! What was answered so far, as it is kept: tagged, versioned JSON.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::keys::{FieldKey, FormId, Place};
use super::kind::Kind;
use super::spec::{About, Field, Form};
use super::types::{Answers, Value};
use crate::clock::{DAY, Millis};
use crate::domain::region::{self, HOME};

const FIRST_REMINDER_DAYS: i64 = 1;
const SECOND_REMINDER_DAYS: i64 = 3;
/// Told to people before they begin.
pub const KEPT_DAYS: i64 = 30;
/// So long before the end its owner is told.
pub const NOTICE_DAYS: i64 = 7;
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
    /// The answers before a field was opened from the summary, so that going back changes nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Answers>,
    /// What the form is about, where it changes something that exists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subject: Option<String>,
    /// What was stored of its subject when these answers were taken from there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began_with: Option<Answers>,
    /// The record of the desk that she looks at instead of sending this, because it may be the same.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offered: Option<String>,
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
    /// Whether she was told that it will be removed.
    #[serde(default)]
    pub warned: bool,
    /// Whether the person went elsewhere, so that words are no answers until she comes back.
    #[serde(default)]
    pub aside: bool,
}

fn home() -> String {
    HOME.to_owned()
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
            agreed: BTreeSet::new(),
            at: Place::Summary,
            page: 0,
            scope: home(),
            several: Vec::new(),
            pending: None,
            before: None,
            subject: None,
            began_with: None,
            offered: None,
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
            && self.answers.keys().all(|key| form.field(*key).is_some())
    }

    /// The field that is asked; none at the summary.
    #[must_use]
    pub fn field(&self, form: &Form) -> Option<&'static Field> {
        match self.at {
            Place::Field(key) => form.field(key),
            Place::Summary => None,
        }
    }

    /// When something is due: a reminder after a day and after three, a notice a week before the end, the end.
    #[must_use]
    pub fn due(&self) -> Millis {
        let days = match self.reminded {
            _ if self.warned => KEPT_DAYS,
            0 if !self.silent => FIRST_REMINDER_DAYS,
            1 if !self.silent => SECOND_REMINDER_DAYS,
            _ => KEPT_DAYS - NOTICE_DAYS,
        };
        self.touched + days * DAY
    }

    /// When it is removed, if nobody comes back to it.
    #[must_use]
    pub fn ends(&self) -> Millis {
        self.touched + KEPT_DAYS * DAY
    }

    /// Whether the notice that it will be removed is due.
    #[must_use]
    pub fn is_to_be_announced(&self, now: Millis) -> bool {
        !self.warned && now >= self.ends() - NOTICE_DAYS * DAY
    }

    /// Notes that its owner was told; she has the whole week, also where the telling came late.
    pub fn announce(&mut self, now: Millis) {
        self.warned = true;
        self.touched = self.touched.max(now - (KEPT_DAYS - NOTICE_DAYS) * DAY);
    }

    /// Notes that something was done to it: its time begins anew.
    pub fn touch(&mut self, now: Millis) {
        self.touched = now;
        self.warned = false;
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

    /// Goes to the first field that is asked and not answered, else to the summary.
    pub(super) fn go_on(&mut self, form: &Form) {
        let open = form.needed(&self.answers).find(|field| !self.answers.contains_key(&field.key));
        self.go_to(open.map_or(Place::Summary, |field| Place::Field(field.key)));
    }

    /// Goes back to the summary out of an edit, with nothing changed; false where none is open.
    pub fn undo_edit(&mut self) -> bool {
        let Some(before) = self.before.take() else { return false };
        self.answers = before;
        self.go_to(Place::Summary);
        true
    }

    /// Puts what was changed in it over what is stored now; true where that is not what it began with.
    ///
    /// A field that is just being answered is left for that: everything is shown once more.
    pub fn renew(&mut self, form: &Form, stored: &Answers) -> bool {
        let Some(began_with) = self.began_with.replace(stored.clone()).filter(|before| before != stored) else {
            return false;
        };
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

    /// Goes to a place.
    pub fn go_to(&mut self, place: Place) {
        self.at = place;
        self.page = 0;
        self.scope = home();
        self.several.clear();
        self.pending = None;
        if place == Place::Summary {
            self.before = None;
        }
    }
}
