//! Reading what somebody wrote as the answer to a field; every refusal says what is wrong.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::naming::{is_no_name, is_nonsense, looks_like_another, without_lead, without_particles};
use super::step::Context;
use super::{Field, Kind, Value, Words};
use crate::domain::{Nib, NibError, Phone, PhoneError};
use crate::text::html::clean;
use crate::text::input::{self, Read};
use crate::text::mask;

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
    /// A long number, as of an identity card or a phone.
    LongNumber,
    /// A web address.
    Link,
    /// Letters that look like others.
    ConfusableLetters,
    /// Nothing of the list.
    NotInList,
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
                | Self::UnknownRegion
                | Self::TooLong { .. }
                | Self::Phone(PhoneError::NotANumber)
                | Self::Nib(NibError::NotANumber)
                | Self::NotADate
                | Self::NotMoney
                | Self::NotYesNo
                | Self::NotAFile
        )
    }
}

/// Reads words as the answer to `field`.
///
/// # Errors
/// What is wrong with them.
pub fn read_words(field: &Field, words: &str, context: &Context<'_>) -> Result<Value, Rejection> {
    match field.kind {
        Kind::Text { least, most, about } => text(words, (least, most), about).map(Value::Text),
        Kind::Choice { options, .. } => option(field, options, words, context).map(Value::Choice),
        Kind::Ticks(options) => ticks(field, options, words, context).map(Value::Ticks),
        Kind::District | Kind::Village(_) => Err(Rejection::UnknownRegion),
        Kind::Phone => Phone::parse(&clean(words)).map(|phone| Value::Phone(phone, false)).map_err(Rejection::Phone),
        Kind::Nib => Nib::parse(&clean(words)).map(Value::Nib).map_err(Rejection::Nib),
        Kind::Date => match input::date(words, context.today) {
            Read::One(day) => Ok(Value::Date(day)),
            Read::Either(days) => Err(Rejection::WhichDate(days)),
            Read::Nothing => Err(Rejection::NotADate),
        },
        Kind::PastDate => match input::past_date(words, context.today) {
            Read::One(day) if day <= context.today => match context.earliest {
                Some(first) if day < first => Err(Rejection::TooLongAgo { first }),
                _ => Ok(Value::Date(day)),
            },
            Read::One(_) => Err(Rejection::NotYet),
            Read::Either(days) => Err(Rejection::WhichDate(days)),
            Read::Nothing => Err(Rejection::NotADate),
        },
        Kind::Money => match input::money(words) {
            Read::One(amount) => Ok(Value::Money(amount)),
            Read::Either(amounts) => Err(Rejection::WhichMoney(amounts)),
            Read::Nothing => Err(Rejection::NotMoney),
        },
        Kind::File { .. } => Err(Rejection::NotAFile),
        Kind::YesNo => yes_no(words).map(Value::Flag).ok_or(Rejection::NotYesNo),
    }
}

/// Words of the person's own: tidied, and refused where they cannot be what was asked.
fn text(words: &str, (least, most): (usize, usize), about: Words) -> Result<String, Rejection> {
    let words: String = clean(words).nfc().collect();
    if words.trim().lines().filter(|line| !line.trim().is_empty()).count() > 1 {
        return Err(Rejection::MultipleAnswers);
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = without_lead(&words, about).to_owned();
    let has = words.chars().count();
    if !words.chars().any(char::is_alphanumeric) {
        return Err(Rejection::NoLetters);
    }
    if words.chars().any(looks_like_another) {
        return Err(Rejection::ConfusableLetters);
    }
    let lower = words.to_lowercase();
    if lower.contains("http") || lower.contains("www.") || lower.contains("t.me/") {
        return Err(Rejection::Link);
    }
    if mask::mask(&words) != words {
        return Err(Rejection::LongNumber);
    }
    if about == Words::Person && words.contains([',', ';', '/']) {
        return Err(Rejection::MultipleAnswers);
    }
    if has > most {
        return Err(Rejection::TooLong { most, has });
    }
    let counts = |c: &char| c.is_alphabetic() || (about != Words::Person && c.is_numeric());
    let letters = words.chars().filter(counts).count();
    if about == Words::Person && words.to_lowercase().split(' ').all(is_no_name) {
        return Err(Rejection::NoAnswer);
    }
    match (letters < least, words.chars().any(char::is_alphabetic)) {
        (_, false) if about != Words::Business => Err(Rejection::NoLetters),
        (true, _) => Err(Rejection::TooShort),
        _ if is_nonsense(&words) => Err(Rejection::Nonsense),
        _ => Ok(words),
    }
}

/// The option whose label or word is closest to what was written.
fn option(field: &Field, options: &[&str], words: &str, context: &Context<'_>) -> Result<String, Rejection> {
    let plain = |text: &str| -> String {
        text.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>()
    };
    let wanted = plain(&clean(words)).split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = without_particles(&wanted).to_owned();
    if wanted.is_empty() {
        return Err(Rejection::NoLetters);
    }
    let fits = |option: &&&str| {
        let label = plain(&(context.label)(field.key, option));
        let label = label.split_whitespace().collect::<Vec<_>>();
        label.join(" ") == wanted
            || wanted == plain(option).split_whitespace().collect::<Vec<_>>().join(" ")
            || (wanted.chars().count() >= 4 && label.iter().any(|part| *part == wanted))
    };
    let numbered = wanted.parse::<usize>().ok().and_then(|number| options.get(number.checked_sub(1)?));
    let named = numbered.or_else(|| options.iter().find(fits)).copied();
    let meant = named.or_else(|| (field.means)(&wanted).filter(|option| options.contains(option)));
    meant.map(str::to_owned).ok_or(Rejection::NotInList)
}

/// Several options, parted by commas, "dan" or spaces around them.
fn ticks(field: &Field, options: &[&str], words: &str, context: &Context<'_>) -> Result<Vec<String>, Rejection> {
    let all = matches!(words.trim().to_lowercase().as_str(), "semua" | "semuanya" | "all");
    if all {
        return Ok(options.iter().map(|option| (*option).to_owned()).collect());
    }
    let words = words.to_lowercase().replace(" dan ", ",").replace(" and ", ",").replace('&', ",");
    let mut chosen: Vec<String> = Vec::new();
    for part in words.split([',', '\n']).map(str::trim).filter(|part| !part.is_empty()) {
        chosen.push(option(field, options, part, context)?);
    }
    if chosen.is_empty() {
        return Err(Rejection::NotInList);
    }
    Ok(options.iter().map(|option| (*option).to_owned()).filter(|option| chosen.contains(option)).collect())
}

fn yes_no(words: &str) -> Option<bool> {
    let word = clean(words).trim().trim_end_matches(['.', '!', ',']).to_lowercase();
    match word.as_str() {
        "ya" | "iya" | "y" | "yes" | "ok" | "oke" | "betul" | "benar" | "mau" | "setuju" | "sudah" | "boleh" => {
            Some(true)
        }
        "tidak" | "tdk" | "nggak" | "enggak" | "gak" | "ga" | "no" | "n" | "bukan" | "belum" | "tak" | "jangan" => {
            Some(false)
        }
        _ => None,
    }
}
