//! The business number (Nomor Induk Berusaha) that OSS gives: thirteen digits.

use serde::{Deserialize, Serialize};

/// A business number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Nib(String);

/// Why something is no NIB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NibError {
    /// There are letters in it, or no digits.
    NotANumber,
    /// So many digits, not thirteen.
    Digits(usize),
    /// Sixteen digits: an identity card, which is never asked for.
    IdentityCard,
}

/// Words that people write beside the number.
const LABELS: &[&str] = &[
    "", "nib", "nibnya", "saya", "sy", "nomor", "nomornya", "no", "ini", "itu", "adalah", "kak", "bu", "pak", "ya",
    "my", "is",
];

impl Nib {
    const DIGITS: usize = 13;
    const IDENTITY_CARD: usize = 16;

    /// The number as it is shown to who only compares: only the last four digits.
    #[must_use]
    pub fn masked(&self) -> String {
        format!("…{}", self.0.get(Self::DIGITS - 4..).unwrap_or_default())
    }

    /// Reads an NIB, with or without spaces and the word itself before it.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, NibError> {
        let text = text.trim().to_lowercase();
        let text = text.strip_prefix("nib").unwrap_or(&text);
        let is_label = |word: &&str| LABELS.contains(&word.trim_matches([':', '.', ',', '(', ')']));
        let text = text.split_whitespace().filter(|word| !is_label(word)).collect::<Vec<_>>().join(" ");
        let mut digits = String::new();
        for c in text.chars() {
            match c {
                '0'..='9' => digits.push(c),
                ' ' | '-' | '.' | ':' => {}
                _ => return Err(NibError::NotANumber),
            }
        }
        match digits.len() {
            0 => Err(NibError::NotANumber),
            Self::DIGITS => Ok(Self(digits)),
            Self::IDENTITY_CARD => Err(NibError::IdentityCard),
            other => Err(NibError::Digits(other)),
        }
    }

    /// The thirteen digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl TryFrom<String> for Nib {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not an NIB")
    }
}

impl From<Nib> for String {
    fn from(nib: Nib) -> Self {
        nib.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b11_thirteen_digits_are_an_nib_however_they_are_grouped() {
        for text in [
            "1234567890123",
            "1234 5678 90123",
            "1234-5678-90123",
            "1234.5678.9012.3",
            "NIB 1234567890123",
            "nib: 1234567890123",
            "NIB. 1234567890123",
            " 1234567890123 ",
            "1 2 3 4 5 6 7 8 9 0 1 2 3",
            "Nib1234567890123",
            "nib saya 1234567890123",
            "nomornya 1234567890123 kak",
            "ini NIB saya: 1234567890123",
            "1234567890123.",
        ] {
            assert_eq!(Nib::parse(text).unwrap().as_str(), "1234567890123", "{text}");
        }
    }

    #[test]
    fn b11_anything_else_is_refused_with_the_reason() {
        use NibError::{Digits, IdentityCard, NotANumber};
        for (text, error) in [
            ("123456789012", Digits(12)),
            ("12345678901234", Digits(14)),
            ("1871012345678901", IdentityCard),
            ("1871 0123 4567 8901", IdentityCard),
            ("belum punya", NotANumber),
            ("", NotANumber),
            ("nib", NotANumber),
            ("1", Digits(1)),
            ("123456789012x", NotANumber),
            ("081234567890", Digits(12)),
            ("1234567890123, 5", NotANumber),
        ] {
            assert_eq!(Nib::parse(text), Err(error), "{text}");
        }
    }
}
