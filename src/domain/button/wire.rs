//! The data a button carries: versioned, at most 64 bytes and never trusted.
//!
//! Anyone can send any bytes, and a button of last year may still be pressed today: what was written once is read for
//! ever, so letters are never given another meaning. `wire!` makes an enum of presses, its writer, its reader and
//! the examples for the tests from one table.

use super::super::{
    CaseNumber, ContactId, EventCode, EventKind, Interest, Language, PosterCode, PosterTarget, Purpose, Receipt, Role,
    Team, TicketCode,
};
use crate::clock::Millis;

/// Telegram's limit for a button's data, in bytes.
pub const MAX_BYTES: usize = 64;
const VERSION: &str = "1";
/// Ends the letters and every part.
const BETWEEN: char = ':';
/// Before the letters of a press whose answer leaves the message above it alone: it opens a page below, which further
/// presses of that message change.
const ANEW: &str = "+:";

/// A press that leads to another page: what is written next is no answer to a form that was open.
pub const PAGE: bool = true;
/// A press beside which an open form stays open.
pub const HERE: bool = false;

/// What a button carries, in the bytes that Telegram gives back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallbackData(String);

impl CallbackData {
    /// Puts the version before what a press wrote.
    #[must_use]
    pub fn new(press: &str) -> Self {
        let data = format!("{VERSION}{BETWEEN}{press}");
        debug_assert!(data.len() <= MAX_BYTES, "{data}");
        Self(data)
    }

    /// The same press, answered below rather than in place of the message with the button.
    #[must_use]
    pub fn anew(&self) -> Self {
        let press = self.0.split_once(BETWEEN).map_or("", |(_, press)| press);
        Self::new(&format!("{ANEW}{press}"))
    }

    /// The bytes for Telegram.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Whether a press with this data is answered below its message.
#[must_use]
pub fn is_anew(data: &str) -> bool {
    data.split_once(BETWEEN).is_some_and(|(_, press)| press.starts_with(ANEW))
}

/// The letters and parts of data of this version; none for anything else.
#[must_use]
pub fn parts(data: &str) -> Option<Vec<&str>> {
    let (version, rest) = data.split_once(BETWEEN)?;
    (version == VERSION).then(|| rest.strip_prefix(ANEW).unwrap_or(rest).split(BETWEEN).collect())
}

/// Letters with the parts behind them.
#[must_use]
pub fn join(letters: &str, parts: &[String]) -> String {
    let mut all = letters.to_owned();
    for part in parts {
        all.push(BETWEEN);
        all.push_str(part);
    }
    all
}

/// The parts behind these letters, where it begins with them.
#[must_use]
pub fn after<'a>(letters: &str, parts: &'a [&'a str]) -> Option<impl Iterator<Item = &'a str>> {
    let mut rest = parts.iter().copied();
    letters.split(BETWEEN).all(|letter| rest.next() == Some(letter)).then_some(rest)
}

/// One part of a button's data.
pub trait Part: Sized {
    /// How it is written.
    fn write(&self) -> String;
    /// Reads exactly what [`Part::write`] writes.
    fn read(text: &str) -> Option<Self>;
    /// The longest one, for the tests of the limit.
    #[cfg(test)]
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

    #[cfg(test)]
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

    #[cfg(test)]
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

    #[cfg(test)]
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

            #[cfg(test)]
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

    #[cfg(test)]
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

    #[cfg(test)]
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

    #[cfg(test)]
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

            #[cfg(test)]
            fn longest() -> Self {
                $longest
            }
        }
    )+ };
}

numbers!(u8 = u8::MAX, u16 = u16::MAX, u32 = u32::MAX, Millis = 9_999_999_999_999);

/// Parts that are one of a fixed list of words.
macro_rules! word_parts {
    ($($name:ty),+ $(,)?) => { $(
        impl $crate::domain::wire::Part for $name {
            fn write(&self) -> String {
                self.word().to_owned()
            }

            fn read(text: &str) -> Option<Self> {
                Self::from_word(text)
            }

            #[cfg(test)]
            fn longest() -> Self {
                Self::ALL.into_iter().max_by_key(|member| member.word().len()).expect("no list of words is empty")
            }
        }
    )+ };
}

pub(crate) use word_parts;
word_parts!(EventKind, Interest, Purpose, Role, Team);

/// Declares the presses of one capability: a row is a press, the parts that it carries, its letters, and whether it
/// leads to another page ([`PAGE`]) or leaves an open form open ([`HERE`]).
macro_rules! wire {
    ($(#[$meta:meta])* $name:ident {
        $( $(#[$row_meta:meta])* $row:ident
            $( ( $( $part:ident: $part_type:ty ),+ ) )?
            $( { $( $(#[$field_meta:meta])* $field:ident: $field_type:ty ),+ $(,)? } )?
            = $letters:literal, $leads:ident; )+
    }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum $name {
            $( $(#[$row_meta])* $row
                $( ( $( $part_type ),+ ) )?
                $( { $( $(#[$field_meta])* $field: $field_type ),+ } )?
            ),+
        }

        impl $name {
            /// What it writes into a button, without the version.
            #[must_use]
            pub fn encode(&self) -> String {
                match self {
                    $( Self::$row $( ( $( $part ),+ ) )? $( { $( $field ),+ } )? => $crate::domain::wire::join(
                        $letters,
                        &[ $( $( $crate::domain::wire::Part::write($part) ),+ )? $( $( $crate::domain::wire::Part::write($field) ),+ )? ],
                    ) ),+
                }
            }

            /// Reads what a press of this capability wrote.
            #[must_use]
            pub fn decode(parts: &[&str]) -> Option<Self> {
                $(
                    if let Some(mut rest) = $crate::domain::wire::after($letters, parts) {
                        let mut read = || {
                            let press = Self::$row
                                $( ( $( <$part_type as $crate::domain::wire::Part>::next(&mut rest)? ),+ ) )?
                                $( { $( $field: <$field_type as $crate::domain::wire::Part>::next(&mut rest)? ),+ } )?;
                            rest.next().is_none().then_some(press)
                        };
                        if let Some(press) = read() {
                            return Some(press);
                        }
                    }
                )+
                None
            }

            /// Whether it leads to another page, away from an open form.
            #[must_use]
            pub fn is_page(&self) -> bool {
                match self {
                    $( Self::$row { .. } => $crate::domain::wire::$leads ),+
                }
            }

            /// One of each, with the longest parts.
            #[cfg(test)]
            pub(crate) fn examples() -> Vec<Self> {
                vec![ $( Self::$row
                    $( ( $( <$part_type as $crate::domain::wire::Part>::longest() ),+ ) )?
                    $( { $( $field: <$field_type as $crate::domain::wire::Part>::longest() ),+ } )?
                ),+ ]
            }
        }

        impl From<$name> for $crate::domain::CallbackData {
            fn from(press: $name) -> Self {
                Self::new(&press.encode())
            }
        }
    };
}

pub(crate) use wire;
