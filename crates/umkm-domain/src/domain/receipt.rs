//! The short code that an owner gets at the registration, and reads out at the counter.

use std::fmt;

use serde::Serialize;

use super::code::{characters, is_of_characters};

const LENGTH: usize = 6;

/// A receipt code of six characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Receipt(String);

impl Receipt {
    /// Makes a code of `chance`.
    #[must_use]
    pub fn from_chance(chance: u64) -> Self {
        Self(characters(LENGTH, chance))
    }

    /// Reads a code as people type it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let code: String = text.chars().filter(|c| !matches!(c, ' ' | '-')).map(|c| c.to_ascii_uppercase()).collect();
        (code.len() == LENGTH && is_of_characters(&code)).then_some(Self(code))
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Receipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn b16_no_code_holds_what_is_taken_for_something_else(chance in any::<u64>()) {
            let code = Receipt::from_chance(chance);
            prop_assert!(!code.as_str().contains(['0', 'O', '1', 'I']));
            prop_assert_eq!(Receipt::parse(&code.as_str().to_lowercase()), Some(code));
        }
    }

    #[test]
    fn what_is_no_code_is_none() {
        for text in ["", "K7M2", "K7M2P0", "K7M2PO", "K7M2PQ9"] {
            assert_eq!(Receipt::parse(text), None, "{text}");
        }
        assert_eq!(Receipt::parse("k7m-2pq").unwrap().as_str(), "K7M2PQ");
    }
}
