//! What a person may do in a form, and what may come of it.

use chrono::NaiveDate;

use super::reading::Fault;
use crate::domain::region::Regions;

/// What the engine is told about the world.
pub struct Around<'a> {
    /// The regions.
    pub regions: &'a Regions,
    /// The day.
    pub today: NaiveDate,
    /// How an option of a field is called.
    pub label: &'a dyn Fn(&str, &str) -> String,
}

/// What a person did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act<'a> {
    /// Answered the field that is asked.
    Give(Given<'a>),
    /// Left the field out.
    Skip,
    /// Kept the earlier answer, or finished ticking.
    Keep,
    /// Wants the field before.
    Back,
    /// Took what is offered by one tap.
    Take(&'a str),
    /// Says that the words which were answered as a question are the answer.
    Mine,
}

/// An answer as it comes in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Given<'a> {
    /// Words.
    Words(&'a str),
    /// A phone number shared from the address book.
    Contact {
        /// The number.
        number: &'a str,
        /// Whether it is the sender's own.
        own: bool,
    },
    /// A file.
    File(Sent<'a>),
    /// Anything else.
    Other,
}

/// A file as an update tells of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent<'a> {
    /// The handle with which it can be shown again.
    pub id: &'a str,
    /// What Telegram calls it for ever.
    pub unique: &'a str,
    /// Its size in bytes, where it is told.
    pub size: Option<u64>,
    /// Its media type, where it is told.
    pub mime: Option<&'a str>,
    /// Whether it is a picture rather than a document.
    pub photo: bool,
}

/// What an act leads to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// The place where the draft is now is to be shown.
    Show,
    /// The answer is not taken; the same place is to be shown.
    Refused(Fault),
    /// The button belongs to an earlier place or another draft.
    Old,
    /// Something must be agreed to first.
    Agree(&'static str),
    /// Everything is there and was confirmed.
    Sent,
}
