//! Codes that people read out and type: of characters that are not taken for one another, read or heard.

/// No 0, O, 1, I.
pub(super) const ALPHABET: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/// The digits of it.
const DIGITS: &[u8; 8] = b"23456789";
/// How many bits of chance a character of the alphabet takes, and a digit.
const BITS: (usize, usize) = (5, 3);

/// Declares a code: a letter that tells its kind, a digit, so that it is no word of any language, and characters of the alphabet.
macro_rules! numbered {
    ($(#[$meta:meta])* $name:ident: $first:literal, $length:literal) => {
        $(#[$meta])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        pub struct $name(String);

        impl $name {
            /// Makes a code of `chance`.
            #[must_use]
            pub fn from_chance(chance: u64) -> Self {
                Self($crate::domain::code::numbered_from($first, $length, chance))
            }

            /// Reads a code as people type it.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                $crate::domain::code::numbered_in($first, $length, text).map(Self)
            }

            /// The code.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

pub(super) use numbered;

/// So many characters of `chance`.
pub(super) fn characters(length: usize, chance: u64) -> String {
    (0..length).map(|place| pick(ALPHABET, chance >> (place * BITS.0))).collect()
}

fn pick(from: &[u8], chance: u64) -> char {
    let at = usize::try_from(chance % from.len() as u64).unwrap_or_default();
    char::from(from.get(at).copied().unwrap_or(b'2'))
}

/// A letter, a digit, and what is left of the length in characters.
pub(super) fn numbered_from(first: char, length: usize, chance: u64) -> String {
    let rest = characters(length - 2, chance >> BITS.1);
    [first, pick(DIGITS, chance)].into_iter().chain(rest.chars()).collect()
}

/// The same as people type it, with what they put between its parts.
pub(super) fn numbered_in(first: char, length: usize, text: &str) -> Option<String> {
    let bare = text.chars().filter(|c| !matches!(c, ' ' | '-' | '#' | '.'));
    let code: String = bare.map(|c| c.to_ascii_uppercase()).collect();
    let digit = code.strip_prefix(first)?.bytes().next()?;
    let is_code = code.len() == length && DIGITS.contains(&digit) && is_of_characters(code.get(1..)?);
    is_code.then_some(code)
}

/// Whether nothing else is in it.
pub(super) fn is_of_characters(code: &str) -> bool {
    code.bytes().all(|b| ALPHABET.contains(&b))
}
