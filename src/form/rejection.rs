//! Why an answer is not taken; every refusal says what is wrong.

use chrono::{NaiveDate, NaiveDateTime};

use crate::domain::calendar::HoursError;
use crate::domain::{NibError, Phone, PhoneError};
use crate::text::input::ScheduleError;

/// Why an answer is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rejection {
    /// No letters or digits, only signs or pictures.
    NoLetters,
    /// Keys pressed at random.
    Nonsense,
    /// There is no answer now, but the field needs one.
    NoAnswer,
    /// Fewer characters than needed.
    TooShort,
    /// More characters than allowed.
    TooLong {
        /// The most.
        most: usize,
        /// So many there were.
        has: usize,
    },
    /// More than one answer in one message.
    MultipleAnswers,
    /// A long number, as of an identity card.
    LongNumber,
    /// A phone number where something else is asked.
    PhoneHere,
    /// An e-mail address.
    Email,
    /// An address where something else is asked.
    Address,
    /// One of these options; only one can be taken.
    WhichOption(Vec<String>),
    /// A number out of an address book of which nobody can see whose it is.
    WhoseNumber(Phone),
    /// A place on a map, or a link to one.
    MapPlace,
    /// A web address.
    Link,
    /// Letters that look like others.
    ConfusableLetters,
    /// Nothing of the list.
    NotInList,
    /// Of what was listed in words this is nothing that is known.
    NotNamed(String),
    /// No region of that name.
    UnknownRegion,
    /// No phone number.
    Phone(PhoneError),
    /// The number of somebody else.
    OthersContact,
    /// No business number.
    Nib(NibError),
    /// No day.
    NotADate,
    /// A day that is still to come.
    NotYet,
    /// A day before the first that may be.
    TooLongAgo {
        /// The first.
        first: NaiveDate,
    },
    /// Several days.
    WhichDate(Vec<NaiveDate>),
    /// No time of the day.
    NotATime,
    /// A day without a time.
    NoTime,
    /// A moment that is over.
    Over,
    /// Several moments.
    WhichMoment(Vec<NaiveDateTime>),
    /// No days with hours.
    Schedule(ScheduleError),
    /// No hours of a week.
    Hours(HoursError),
    /// No address of a page.
    NotAPage,
    /// No whole number.
    NotANumber,
    /// Several numbers.
    WhichNumber(Vec<i64>),
    /// A number outside its bounds.
    OutOfBounds {
        /// The smallest.
        least: i64,
        /// The largest.
        most: i64,
    },
    /// A picture after documents, or a document after pictures.
    MixedFiles,
    /// More of something than may be.
    TooMany {
        /// The most.
        most: usize,
    },
    /// Fewer of something than must be.
    TooFew {
        /// The fewest.
        least: usize,
    },
    /// Too few or too many to choose from, or none that differ.
    NotOptions,
    /// No amount.
    NotMoney,
    /// Several amounts.
    WhichMoney(Vec<i64>),
    /// Neither yes nor no.
    NotYesNo,
    /// A file was asked for.
    NotAFile,
    /// The file is too large.
    FileTooLarge {
        /// The most bytes.
        most: u64,
        /// So many there are.
        has: u64,
    },
    /// A file of another kind, by its media type.
    FileKind(String),
    /// A file without anything in it.
    EmptyFile,
    /// A file of which neither kind nor size is told.
    UnknownFile,
    /// A picture, sticker or the like where words were asked for.
    NotText,
}

impl Rejection {
    /// Whether the words were not even an attempt at an answer, so that they may be a question.
    #[must_use]
    pub fn is_beside_the_point(&self) -> bool {
        matches!(
            self,
            Self::NotInList
                | Self::NotNamed(_)
                | Self::UnknownRegion
                | Self::TooLong { .. }
                | Self::Phone(PhoneError::NotANumber)
                | Self::Nib(NibError::NotANumber)
                | Self::NotADate
                | Self::NotMoney
                | Self::NotYesNo
                | Self::NotAFile
                | Self::NotATime
                | Self::NotANumber
                | Self::Hours(HoursError::Unreadable)
                | Self::NotAPage
                | Self::Schedule(ScheduleError::Unreadable)
        )
    }
}
