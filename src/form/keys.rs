//! The names of forms, fields and places: words, of which this folder knows only how long they may be.
//!
//! Which there are say the capabilities, each in its own folder; `talks/catalogue.rs` knows all of them. The words are stored
//! in drafts, buttons and counts; they never change.

mod field_key;
mod form_id;

use std::fmt;

pub use field_key::FieldKey;
pub use form_id::FormId;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The longest word, in bytes. With a fixed length a name can be copied and compared like a number.
const MOST: usize = 24;

/// A word with zeros behind it.
const fn packed(word: &str) -> [u8; MOST] {
    let mut bytes = [0; MOST];
    let (own, _) = bytes.split_at_mut(word.len());
    own.copy_from_slice(word.as_bytes());
    bytes
}

/// The word without them.
fn unpacked(bytes: &[u8; MOST]) -> &str {
    let word = bytes.split(|byte| *byte == 0).next().unwrap_or_default();
    std::str::from_utf8(word).unwrap_or_default()
}

/// Where in a form.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// At a field.
    Field(FieldKey),
    /// After the last field, where everything is shown once more.
    Summary,
}

impl Place {
    const SUMMARY: &str = "ringkasan";

    /// The word under which it is stored and sent.
    #[must_use]
    pub fn word(&self) -> &str {
        match self {
            Self::Field(key) => key.word(),
            Self::Summary => Self::SUMMARY,
        }
    }

    /// The place of this word, whether any form has it or not.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        if word == Self::SUMMARY { Some(Self::Summary) } else { FieldKey::from_word(word).map(Self::Field) }
    }
}

/// Stored, sent and told as a word.
macro_rules! by_word {
    ($($name:ident),+) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(self.word())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
                to.write_str(self.word())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                to.serialize_str(self.word())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let word = String::deserialize(from)?;
                Self::from_word(&word).ok_or_else(|| D::Error::custom(concat!("no ", stringify!($name), " of this word")))
            }
        }
    )+};
}

by_word!(FormId, FieldKey, Place);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_lead_back_to_what_they_name_and_what_is_too_long_names_nothing() {
        for word in ["usaha", "umum-ralat-inggris", "", "é"] {
            assert_eq!(FormId::from_word(word).unwrap().word(), word);
            let key = FieldKey::from_word(word).unwrap();
            assert_eq!((key.word(), Place::from_word(word)), (word, Some(Place::Field(key))));
        }
        assert_eq!(Place::from_word("ringkasan"), Some(Place::Summary));
        assert_eq!(Place::Summary.word(), "ringkasan");
        assert_eq!(Place::from_word(&"a".repeat(MOST + 1)), None);
        assert_eq!(FieldKey::new("usaha"), FieldKey::NAME);
    }

    #[test]
    fn what_is_stored_is_the_word() {
        let place = Place::Field(FieldKey::DISTRICT);
        assert_eq!(serde_json::to_string(&place).unwrap(), "\"kecamatan\"");
        assert_eq!(serde_json::from_str::<Place>("\"kecamatan\"").unwrap(), place);
        assert!(serde_json::from_str::<FormId>(&format!("\"{}\"", "a".repeat(MOST + 1))).is_err());
    }
}
