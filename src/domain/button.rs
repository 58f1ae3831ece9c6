//! Buttons and what they ask for. How that is written into the bytes of a button is in `code`.

mod code;
mod desk;
mod form;
mod report;

use super::{Interest, Language, Purpose, Receipt};
pub use desk::{DeskPress, Ticks, TwinAct, TwinPress};
pub use form::{FormAct, FormPress};
pub use report::ReportPage;

/// The longest label that a phone shows whole, where the button has a row of its own.
pub const MAX_BUTTON_CHARS: usize = 36;

/// The longest label that a phone shows whole where so many buttons share a row.
#[must_use]
pub fn longest_label(in_row: usize) -> usize {
    MAX_BUTTON_CHARS / in_row.max(1)
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says, as plain text.
    pub label: String,
    /// What a press asks for.
    pub data: Callback,
}

impl Button {
    /// A button that says `label` and asks for `data`.
    #[must_use]
    pub fn new(label: impl Into<String>, data: Callback) -> Self {
        Self { label: label.into(), data }
    }
}

/// What a press asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Callback {
    /// The main menu.
    Menu,
    /// The groups of programmes.
    Groups,
    /// The programmes of one group.
    Group(String),
    /// A part of one section of a programme, counted from zero.
    Section {
        /// The programme.
        slug: String,
        /// The section's word.
        section: String,
        /// Which part of a long section.
        part: u8,
    },
    /// A programme chosen for a question that has several answers.
    Choice {
        /// The programme.
        slug: String,
        /// The section's word.
        section: String,
        /// The question's number.
        question: u32,
    },
    /// Whether an answer helped.
    Helped {
        /// The programme.
        slug: String,
        /// The section's word.
        section: String,
        /// The question's number.
        question: u32,
        /// Whether it did.
        helped: bool,
    },
    /// Another answer, please.
    NotThis {
        /// The question's number.
        question: u32,
        /// How often that was said about it before.
        refused: u8,
    },
    /// Neighbours of a programme.
    Related(String),
    /// What a person wants to hear about.
    Subscriptions,
    /// What hearing about this would mean.
    Notify(Interest),
    /// Whether to hear about this from now on.
    Subscribe(Interest, bool),
    /// A step of a check of conditions.
    Check {
        /// The check.
        name: String,
        /// What was answered so far, `y` or `t` a condition.
        answers: String,
    },
    /// How to ask in one's own words.
    Ask,
    /// The choice of language.
    Languages,
    /// This language from now on.
    Language(Language),
    /// What the bot keeps about a person.
    Privacy,
    /// What the bot can do.
    Help,
    /// What registering means, or the registration that is open.
    Register,
    /// The first step of a new registration.
    RegisterNow,
    /// Something in an open form.
    Form(FormPress),
    /// Everything stored about a person.
    MyData,
    /// The same as a file.
    MyDataFile,
    /// One business of hers.
    Business(Receipt),
    /// Another answer for a field of one business.
    Change {
        /// The business.
        code: Receipt,
        /// The field's word.
        field: String,
    },
    /// Whether her data may be used.
    Restrict(bool),
    /// Whether something is agreed to.
    Agree(Purpose, bool),
    /// What erasing would mean.
    Erase,
    /// A part of a page of the officers' report, counted from zero.
    Report(ReportPage, u32),
    /// No announcements any more.
    Stop,
    /// No announcements for thirty days.
    StopForNow,
    /// Announcements again.
    Unstop,
    /// Something about a business that an officer wrote down.
    Desk(DeskPress),
    /// Something about two businesses that look alike.
    Twin(TwinPress),
}
