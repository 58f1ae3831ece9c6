//! The number of a consultation, as owners read it and type it.

use std::fmt;

use super::receipt::ALPHABET;

/// What every number begins with, so that it is taken for no code of a business.
const FIRST: char = 'K';
/// The digits behind it: a number is no word of any language.
const DIGITS: &[u8; 8] = b"23456789";
const LENGTH: usize = 5;

/// The number of a consultation: a K, a digit, and three characters of the receipt alphabet.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct CaseNumber(String);

impl CaseNumber {
    /// Makes a number of `chance`.
    #[must_use]
    pub fn from_chance(chance: u64) -> Self {
        let pick = |from: &[u8], shift: u32| {
            let at = usize::try_from(chance >> shift).unwrap_or_default() % from.len();
            char::from(from.get(at).copied().unwrap_or(b'2'))
        };
        let rest = [pick(DIGITS, 0), pick(ALPHABET, 3), pick(ALPHABET, 8), pick(ALPHABET, 13)];
        Self(std::iter::once(FIRST).chain(rest).collect())
    }

    /// Reads a number as people type it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let bare = text.chars().filter(|c| !matches!(c, ' ' | '-' | '#' | '.'));
        let number: String = bare.map(|c| c.to_ascii_uppercase()).collect();
        let (first, rest) = number.split_at_checked(1)?;
        let digit = rest.bytes().next()?;
        let is_number = first == "K"
            && number.len() == LENGTH
            && DIGITS.contains(&digit)
            && rest.bytes().all(|b| ALPHABET.contains(&b));
        is_number.then_some(Self(number))
    }

    /// The number.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Receipt;

    proptest! {
        #[test]
        fn c1_a_number_is_read_as_it_is_typed_and_is_no_code_of_a_business(chance in any::<u64>()) {
            let number = CaseNumber::from_chance(chance);
            let typed = format!("{}-{}", &number.as_str()[..2], &number.as_str()[2..]);
            prop_assert_eq!(CaseNumber::parse(&typed.to_lowercase()), Some(number.clone()));
            prop_assert_eq!(Receipt::parse(number.as_str()), None);
        }
    }

    #[test]
    fn c1_words_are_no_numbers() {
        for text in ["", "K", "kabar", "kartu", "K7M2", "K7M2PQ", "A7M2P", "K0M2P", "KÄM2P"] {
            assert_eq!(CaseNumber::parse(text), None, "{text}");
        }
    }
}
