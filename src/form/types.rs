//! What goes into the engine and comes out of it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use serde::{Deserialize, Serialize};

use super::keys::FieldKey;
use super::rejection::Rejection;
use super::wording::Wording;
use crate::domain::announcement::{self, Narrowed};
use crate::domain::{Language, Nib, Phone, Purpose, Regions};
use crate::text::input::Stretch;

/// What was answered, by field.
pub type Answers = BTreeMap<FieldKey, Value>;

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
    /// A day and a time of it, as clocks in Lampung show it.
    Moment(NaiveDateTime),
    /// Days with hours, as clocks in Lampung show them.
    Schedule(Vec<Stretch>),
    /// A whole number.
    Number(i64),
    /// A file at Telegram.
    File {
        /// The handle with which it can be shown again.
        id: String,
        /// What Telegram calls it for ever.
        unique: String,
        /// Whether it is a picture rather than a document.
        photo: bool,
    },
    /// Several files, in the order sent.
    Files(Vec<Value>),
    /// Which owners something is for.
    Audience(Audience),
    /// The answers to the fields of a group, each time they were asked.
    Group(Vec<Answers>),
    /// Yes or no.
    Flag(bool),
    /// Left out.
    Skipped,
}

/// Which owners something is for: those who fit every list that is not empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Audience {
    /// Codes of kecamatan or kelurahan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub regions: Vec<String>,
    /// Words of lines of business.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sectors: Vec<String>,
    /// Words of interests.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<String>,
    /// What narrows it beside these.
    #[serde(default, skip_serializing_if = "Narrowed::is_empty")]
    pub more: Narrowed,
}

impl From<announcement::Audience> for Audience {
    fn from(all: announcement::Audience) -> Self {
        let announcement::Audience { regions, sectors, interests, more } = all;
        Self { regions, sectors, interests, more }
    }
}

impl From<Audience> for announcement::Audience {
    fn from(all: Audience) -> Self {
        let Audience { regions, sectors, interests, more } = all;
        Self { regions, sectors, interests, more }
    }
}

/// What an audience may be chosen from beside fixed lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices {
    /// Events by their rows, with what each is called.
    pub events: Vec<(i64, String)>,
    /// Programmes by their slugs, with what each is called.
    pub programmes: Vec<(String, String)>,
    /// Audiences that were kept, by their rows, with what each is called.
    pub kept: Vec<(i64, String, Audience)>,
}

/// What the engine is told about the world.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The regions.
    pub regions: &'a Regions,
    /// The day.
    pub today: NaiveDate,
    /// The first day that a day which is over may be, where there is one.
    pub earliest: Option<NaiveDate>,
    /// The language in which options are called.
    pub language: Language,
    /// The words of what is asked, where they are known at run time alone.
    pub wording: Option<&'a Wording>,
    /// What an audience may be chosen from, where one is asked for.
    pub choices: Option<&'a Choices>,
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
        /// Whose it is.
        whose: Whose,
    },
    /// A file.
    File(Sent<'a>),
    /// A place on a map.
    Place,
    /// Anything else.
    Other,
}

/// Whose a shared number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// The sender's, as Telegram vouches.
    Own,
    /// Somebody else's.
    Others,
    /// The card does not say.
    Unknown,
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
    Refused(Rejection),
    /// The button belongs to an earlier place or another draft.
    Old,
    /// Something must be agreed to first.
    Agree(Purpose),
    /// Everything is there and was confirmed.
    Sent,
}

/// What became of an answer that was given anew.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Amended {
    /// It is mended; the draft stays where it was, unless something else is open now.
    Taken,
    /// It is asked once more, since the new one means several things.
    Asked,
    /// It stays as it was, and why.
    Refused(Rejection),
}
