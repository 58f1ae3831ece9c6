//! The data a button carries: versioned, at most 64 bytes and never trusted.
//!
//! Anyone can send any bytes, and a button of last year may still be pressed today: what was written once is read for
//! ever, so letters are never given another meaning. `wire!` makes an enum of presses, its writer, its reader and
//! the examples for the tests from one table.

mod part;

pub use part::{Part, number, word_parts};

/// Telegram's limit for a button's data, in bytes.
pub const MAX_BYTES: usize = 64;
const VERSION: &str = "1";
/// Ends the letters and every part.
const BETWEEN: char = ':';
/// Before the letters of a press whose answer leaves the message above it alone: it opens a page below, which further
/// presses of that message change.
const ANEW: &str = "+:";

/// What a press does to an open form, and what a second tap on it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leads {
    /// Whether it leads to another page: what is written next is no answer to a form that was open.
    pub to_a_page: bool,
    /// Whether it sends something new each time, so that a second tap within a moment is the same tap.
    pub sends: bool,
}

/// A press that leads to another page: what is written next is no answer to a form that was open.
pub const PAGE: Leads = Leads { to_a_page: true, sends: false };
/// A press beside which an open form stays open.
pub const HERE: Leads = Leads { to_a_page: false, sends: false };
/// As [`PAGE`]; it sends something new.
pub const PAGE_SENDS: Leads = Leads { sends: true, ..PAGE };
/// As [`HERE`]; it sends something new.
pub const HERE_SENDS: Leads = Leads { sends: true, ..HERE };

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

/// By what a button is told from those of other capabilities: the first part of its letters.
#[must_use]
pub fn first(letters: &str) -> &str {
    letters.split(BETWEEN).next().unwrap_or(letters)
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

/// Declares the presses of one capability: a row is a press, the parts that it carries, its letters, and whether it
/// leads to another page ([`PAGE`]) or leaves an open form open ([`HERE`]); where it sends something new each time
/// ([`PAGE_SENDS`], [`HERE_SENDS`]), a second tap sends nothing.
#[macro_export]
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

            /// The letters of each, by which buttons are told apart.
            pub const LETTERS: &[&str] = &[ $( $letters ),+ ];

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
                self.leads().to_a_page
            }

            /// Whether it sends something new each time, so that a second tap within a moment is the same tap.
            #[must_use]
            pub fn is_sending(&self) -> bool {
                self.leads().sends
            }

            fn leads(&self) -> $crate::domain::wire::Leads {
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

pub use crate::wire;
