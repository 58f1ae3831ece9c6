//! What a form is declared with: its fields in order, its texts, and how it behaves.
//!
//! A capability declares its forms in a file of its own; the engine and the screens read nothing but this.

use super::field::Field;
use super::keys::{FieldKey, FormId};
use super::types::Answers;
use crate::domain::policy::Action;
use crate::domain::{Button, Language, Purpose};
use crate::plain;
use crate::text::Html;

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
    /// Where leaving it leads.
    pub leads_back: LeadsBack,
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
    /// It may: the one answer is quickly given again. What the office said in several steps is kept all the same.
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

/// Where leaving a form leads.
#[derive(Clone, Copy, Debug)]
pub enum LeadsBack {
    /// To the menu, or from a form of the office to its home.
    Home,
    /// Beside that to what it was about, where whoever leaves it wants to go on: the button there, by the row or code with
    /// which the subject begins.
    Subject(fn(Language, &str) -> Option<Button>),
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
    /// Asks whether the answers are kept or discarded, of whoever leaves at a step.
    pub keep_or_discard: fn(Language, Html) -> Html,
    /// The button that ends the form, by what it does: [`send_label`] where something is sent.
    pub send: fn(Language) -> String,
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

/// The button that sends what was filled in.
#[must_use]
pub fn send_label(language: Language) -> String {
    plain!(language, "formulir-tombol-kirim")
}

/// The button that only keeps what was filled in, to be looked at before anybody else sees it.
#[must_use]
pub fn save_label(language: Language) -> String {
    plain!(language, "formulir-tombol-simpan-lihat")
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

    /// The button back to what a draft with this subject is about.
    #[must_use]
    pub fn way_back(&self, language: Language, subject: &str) -> Option<Button> {
        // Behind a row or a code may stand what was seen of it.
        let begins = subject.split(':').next()?;
        match self.leads_back {
            LeadsBack::Home => None,
            LeadsBack::Subject(button) => button(language, begins),
        }
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
