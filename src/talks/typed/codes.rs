//! The codes and numbers that people type: of a poster, a business, a ticket and a consultation, alone or with words that only
//! say that it is one.

use crate::domain::{CaseNumber, PosterCode, Receipt, TicketCode};
use crate::talks::outreach::press::LINK as POSTER;
use crate::text::phrase::{self, Set};

/// The deep link of a poster whose code these words are, alone or with words that only say that it is one.
#[must_use]
pub(in crate::talks) fn poster(words: &str) -> Option<String> {
    let code = PosterCode::parse(words.trim()).or_else(|| PosterCode::parse(&bare_code(words)?))?;
    Some(format!("{POSTER}{code}"))
}

/// A receipt code, alone or with words that only say that it is one.
#[must_use]
pub(in crate::talks) fn code(words: &str) -> Option<Receipt> {
    Receipt::parse(&bare_code(words)?)
}

/// The code of a ticket, alone or with words that only say that it is one.
#[must_use]
pub(in crate::talks) fn ticket(words: &str) -> Option<TicketCode> {
    TicketCode::parse(words).or_else(|| TicketCode::parse(&bare_code(words)?))
}

/// The number of a consultation, alone or with words that only say that it is one.
pub(in crate::talks) fn number(words: &str) -> Option<CaseNumber> {
    // "K 7M2P" and "k7-m2p" are typed as well.
    CaseNumber::parse(words).or_else(|| CaseNumber::parse(&bare_code(words)?))
}

/// The one word of a text that may be a code.
fn bare_code(words: &str) -> Option<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let says_code = |word: &String| {
        let word = word.to_lowercase();
        phrase::has(Set::CodeWord, &word) || phrase::has(Set::Filler, &word)
    };
    let others: Vec<String> =
        words.split_whitespace().map(bare).filter(|word| !word.is_empty() && !says_code(word)).collect();
    match others.as_slice() {
        [code] => Some(code.clone()),
        _ => None,
    }
}

/// Whether words are surely a receipt code: letters alone may be a word.
#[must_use]
pub(in crate::talks) fn is_code(words: &str) -> bool {
    let is_mixed = |code: Receipt| {
        code.as_str().contains(|c: char| c.is_ascii_digit())
            && code.as_str().contains(|c: char| c.is_ascii_alphabetic())
    };
    code(words).is_some_and(is_mixed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn k1_the_code_of_a_poster_is_typed_in_any_case() {
        for words in ["P2ABCDE", "p2abcde", " P2AbCdE ", "kode P2ABCDE", "kode saya: p2abcde"] {
            assert_eq!(poster(words).as_deref(), Some("p_P2ABCDE"), "{words}");
        }
        for words in ["P2ABC", "LASF6J", "pasar tugu", "P2ABCDE P3ABCDE", "berapa biaya", ""] {
            assert_eq!(poster(words), None, "{words}");
        }
    }

    #[test]
    fn p17_a_code_is_told_from_words() {
        for words in ["LASF6J", "kode saya LASF6J", "lasf6j", "ini kode pendaftaran saya: K7M-2PQ"] {
            assert!(is_code(words), "{words}");
        }
        for words in ["sambal", "6 bulan", "kode", "halo kak", "LASF6J K7M2PQ", "berapa biaya"] {
            assert!(!is_code(words), "{words}");
        }
    }
}
