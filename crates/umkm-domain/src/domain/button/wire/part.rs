//! What a button may carry, each kind as it is written and read: exactly one spelling, so that what is forged is refused.

use crate::clock::Millis;
use crate::domain::event::Verdict;
use crate::domain::{
    CaseNumber, ContactId, EventCode, EventKind, Interest, Language, PosterCode, PosterTarget, Purpose, Receipt, Role,
    Team, TicketCode, Turnover, Useful,
};

/// One part of a button's data.
pub trait Part: Sized {
    /// How it is written.
    fn write(&self) -> String;
    /// Reads exactly what [`Part::write`] writes.
    fn read(text: &str) -> Option<Self>;
    /// The longest one, for the tests of the limit: those of every crate that declares buttons.
    fn longest() -> Self;

    /// Reads the next part.
    fn next<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        Self::read(parts.next()?)
    }
}

/// The slug of a programme or the word of a field: small letters, digits and hyphens.
impl Part for String {
    fn write(&self) -> String {
        self.clone()
    }

    fn read(text: &str) -> Option<Self> {
        let is_word = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        (!text.is_empty() && text.bytes().all(is_word)).then(|| text.to_owned())
    }

    fn longest() -> Self {
        "pusat-pengemasan-lungsir".to_owned()
    }
}

impl Part for bool {
    fn write(&self) -> String {
        u8::from(*self).to_string()
    }

    fn read(text: &str) -> Option<Self> {
        match text {
            "1" => Some(true),
            "0" => Some(false),
            _ => None,
        }
    }

    fn longest() -> Self {
        true
    }
}

/// A person; chats of groups have numbers below zero and are no persons.
impl Part for ContactId {
    fn write(&self) -> String {
        self.0.to_string()
    }

    fn read(text: &str) -> Option<Self> {
        number(text).map(Self)
    }

    fn longest() -> Self {
        Self(9_999_999_999_999)
    }
}

/// Codes, exactly as they are written by us.
macro_rules! code_parts {
    ($($code:ty),+) => {
        $(impl Part for $code {
            fn write(&self) -> String {
                self.as_str().to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                Self::parse(text).filter(|code| code.as_str() == text)
            }

            fn longest() -> Self {
                Self::from_chance(7)
            }
        })+
    };
}

code_parts!(Receipt, CaseNumber, EventCode, TicketCode, PosterCode);

/// What a poster leads to, as the deep link that it is.
impl Part for PosterTarget {
    fn write(&self) -> String {
        self.payload()
    }

    fn read(text: &str) -> Option<Self> {
        Self::parse(text)
    }

    fn longest() -> Self {
        Self::Programme(String::longest())
    }
}

impl Part for Language {
    fn write(&self) -> String {
        self.tag().to_owned()
    }

    fn read(text: &str) -> Option<Self> {
        Self::from_tag(text)
    }

    fn longest() -> Self {
        Self::English
    }
}

/// What only newer buttons carry: nothing, where it is missing.
impl<T: Part> Part for Option<T> {
    fn write(&self) -> String {
        self.as_ref().map(Part::write).unwrap_or_default()
    }

    fn read(text: &str) -> Option<Self> {
        if text.is_empty() { Some(None) } else { T::read(text).map(Some) }
    }

    fn next<'a>(parts: &mut impl Iterator<Item = &'a str>) -> Option<Self> {
        parts.next().map_or(Some(None), Self::read)
    }

    fn longest() -> Self {
        Some(T::longest())
    }
}

/// A number as it is written by us: without sign or leading zeros.
#[must_use]
pub fn number<T: std::str::FromStr>(text: &str) -> Option<T> {
    let plain = text.bytes().all(|b| b.is_ascii_digit()) && (text == "0" || !text.starts_with('0'));
    text.parse().ok().filter(|_| plain)
}

macro_rules! numbers {
    ($($number:ty = $longest:expr),+) => { $(
        impl Part for $number {
            fn write(&self) -> String {
                self.to_string()
            }

            fn read(text: &str) -> Option<Self> {
                number(text)
            }

            fn longest() -> Self {
                $longest
            }
        }
    )+ };
}

numbers!(u8 = u8::MAX, u16 = u16::MAX, u32 = u32::MAX, Millis = 9_999_999_999_999);

/// Parts that are one of a fixed list of words.
#[macro_export]
macro_rules! word_parts {
    ($($name:ty),+ $(,)?) => { $(
        impl $crate::domain::wire::Part for $name {
            fn write(&self) -> String {
                self.word().to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                Self::from_word(text)
            }

            fn longest() -> Self {
                Self::ALL.into_iter().max_by_key(|member| member.word().len()).expect("no list of words is empty")
            }
        }
    )+ };
}

pub use crate::word_parts;
word_parts!(EventKind, Interest, Purpose, Role, Team, Turnover, Useful, Verdict);
