//! A phone number of Indonesia: the one spelling in which it is kept, and how a list hides it.

use serde::{Deserialize, Serialize};

/// A mobile or landline number, kept as `+62…`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why something is no phone number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PhoneError {
    /// There are letters or hardly any digits in it.
    NotANumber,
    /// Too few digits.
    TooShort,
    /// Too many digits, as in an NIB or an identity card.
    TooLong,
    /// It begins like no Indonesian number.
    Foreign,
    /// There is more than one number.
    Several,
}

/// Digits after the country code that Indonesian mobile numbers have.
const MOBILE_DIGITS: std::ops::RangeInclusive<usize> = 9..=12;
const LANDLINE_DIGITS: std::ops::RangeInclusive<usize> = 8..=11;

impl Phone {
    /// Reads a number as people write it: `0812-3456-7890`, `+62 812…`, `62812…`, `812…`.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        if several(text) {
            return Err(PhoneError::Several);
        }
        let text = &without_labels(without_link(text));
        let text = text.trim_end_matches([',', ';', '.', '!', '?', '/']);
        let mut digits = String::new();
        for c in text.trim().chars() {
            match c {
                ' ' | '-' | '.' | '(' | ')' | ':' | '\u{a0}' | '\u{2010}'..='\u{2015}' => {}
                '+' if digits.is_empty() => {}
                c => digits.push(digit(c).ok_or(PhoneError::NotANumber)?),
            }
        }
        if digits.len() < 6 {
            return Err(if digits.is_empty() { PhoneError::NotANumber } else { PhoneError::TooShort });
        }
        let has_plus = text.trim_start().starts_with('+');
        let national = match digits.strip_prefix("62") {
            Some(rest) => rest.trim_start_matches('0'),
            None if has_plus => return Err(PhoneError::Foreign),
            None => digits.trim_start_matches('0'),
        };
        if !digits.starts_with(['0', '6', '8']) {
            return Err(if digits.len() > 13 { PhoneError::TooLong } else { PhoneError::Foreign });
        }
        let allowed = if national.starts_with('8') { MOBILE_DIGITS } else { LANDLINE_DIGITS };
        if national.len() < *allowed.start() {
            Err(PhoneError::TooShort)
        } else if national.len() > *allowed.end() {
            Err(PhoneError::TooLong)
        } else if national.starts_with(['0', '1']) || (digits.starts_with('6') && !digits.starts_with("62")) {
            Err(PhoneError::Foreign)
        } else {
            Ok(Self(format!("+62{national}")))
        }
    }

    /// The number with its country code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as it is shown: only the last four digits.
    #[must_use]
    pub fn masked(&self) -> String {
        let tail = self.0.len().saturating_sub(4);
        format!("…{}", self.0.get(tail..).unwrap_or_default())
    }
}

/// "wa.me/62812…", "tel:+62812…": the number in a link to it, without what may stand behind it.
fn without_link(text: &str) -> &str {
    const LINKS: [&str; 6] =
        ["wa.me/", "whatsapp.com/send?phone=", "whatsapp.com/send/?phone=", "tel:", "callto:", "sms:"];
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let after = LINKS.iter().find_map(|link| lower.find(link).map(|at| at + link.len()));
    let number = after.and_then(|at| text.get(at..)).unwrap_or(text);
    if after.is_some() { number.split(['?', '&', '/']).next().unwrap_or(number) } else { number }
}

/// Words that people write beside a number.
const LABELS: &str = "wa whatsapp hp telp tlp tel telepon telpon nomor nomer nomornya nomernya no saya sy aku ini itu \
    adalah kak kakak bu pak min ya di aktif my number phone is the mobile";

/// "nomor saya 0812… (wa)": the number without the words beside it; other words stay, and are refused.
fn without_labels(text: &str) -> String {
    let is_label = |word: &str| {
        let bare = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        LABELS.split(' ').any(|label| label == bare)
    };
    text.split_whitespace().filter(|word| !is_label(word)).collect::<Vec<_>>().join(" ")
}

/// "0812… atau 0813…", "0812…/0813…": two numbers in one message.
fn several(text: &str) -> bool {
    let long = |part: &str| part.chars().filter(|c| digit(*c).is_some()).count() >= 8;
    text.split(['/', ',', ';', '\n', '&']).flat_map(|part| part.split(" atau ")).filter(|part| long(part)).count() > 1
}

/// The value of a digit, also of one that a phone's keyboard wrote full-width or in Arabic.
fn digit(c: char) -> Option<char> {
    let zero = match c {
        '0'..='9' => '0',
        '０'..='９' => '０',
        '٠'..='٩' => '٠',
        '۰'..='۹' => '۰',
        _ => return None,
    };
    char::from_digit(u32::from(c) - u32::from(zero), 10)
}

impl TryFrom<String> for Phone {
    type Error = &'static str;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        Self::parse(&text).map_err(|_| "not a phone number")
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn b11_numbers_are_read_as_people_write_them() {
        for text in [
            "081234567890",
            "0812-3456-7890",
            "+62 812 3456 7890",
            "62812 3456 7890",
            "81234567890",
            "(0812) 3456 7890",
            "0812.3456.7890",
            " +6281234567890 ",
            "+62 0812 3456 7890",
            "０８１２３４５６７８９０",
            "0812–3456–7890",
            "0812-3456-7890 (wa)",
            "nomor saya 081234567890",
            "WA: 0812 3456 7890",
            "ini nomornya kak 081234567890 ya",
            "No. HP 081234567890",
            "my number is 081234567890",
        ] {
            assert_eq!(Phone::parse(text).map(|phone| phone.0), Ok("+6281234567890".to_owned()), "{text}");
        }
        assert_eq!(Phone::parse("0721 123456").unwrap().as_str(), "+62721123456");
        assert_eq!(Phone::parse("081234567890").unwrap().masked(), "…7890");
    }

    #[test]
    fn b11_what_is_no_number_is_refused_with_the_reason() {
        use PhoneError::{Foreign, NotANumber, Several, TooLong, TooShort};
        for (text, error) in [
            ("", NotANumber),
            ("belum ada", NotANumber),
            ("nol delapan satu dua", NotANumber),
            ("0812", TooShort),
            ("0812345", TooShort),
            ("08123456789012345", TooLong),
            ("1871012345678901", TooLong),
            ("+65 9123 4567", Foreign),
            ("+1 202 555 0143", Foreign),
            ("1234567890", Foreign),
            ("081234567890 / 081298765432", Several),
            ("081234567890 atau 081298765432", Several),
            ("Siti 081234567890", NotANumber),
            ("nomor saya hilang", NotANumber),
            ("WA", NotANumber),
            ("08123456789o", NotANumber),
        ] {
            assert_eq!(Phone::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn p20_numbers_are_read_as_people_paste_them() {
        for text in [
            "081234567890,",
            "081234567890.",
            "0812-3456-7890;",
            "wa.me/6281234567890",
            "https://wa.me/6281234567890?text=halo",
            "http://wa.me/081234567890/",
            "https://api.whatsapp.com/send?phone=6281234567890&text=Halo",
            "tel:+6281234567890",
            "TEL:081234567890",
            "٠٨١٢٣٤٥٦٧٨٩٠",
            "۰۸۱۲ ۳۴۵۶ ۷۸۹۰",
            "nomor saya: wa.me/6281234567890",
            "(+62) 812-3456-7890",
        ] {
            assert_eq!(Phone::parse(text).map(|phone| phone.0), Ok("+6281234567890".to_owned()), "{text}");
        }
        for text in ["https://contoh.id/081234567890", "wa.me/", "tel:nanti", "081234567890, 081298765432"] {
            assert!(Phone::parse(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn what_was_read_is_read_again_the_same(text in "[0-9+ ()-]{0,20}") {
            if let Ok(phone) = Phone::parse(&text) {
                prop_assert_eq!(Phone::parse(phone.as_str()), Ok(phone));
            }
        }
    }
}
