//! Words of the person's own.

use unicode_normalization::UnicodeNormalization;

use crate::form::kind::Words;
use crate::form::naming::{is_no_name, is_nonsense, looks_like_another, without_lead};
use crate::form::rejection::Rejection;
use crate::text::html::clean;
use crate::text::mask;

/// Tidied, and refused where they cannot be what was asked.
pub(super) fn read(words: &str, (least, most): (usize, usize), about: Words) -> Result<String, Rejection> {
    let words: String = clean(words).nfc().collect();
    if words.trim().lines().filter(|line| !line.trim().is_empty()).count() > 1 {
        return Err(Rejection::MultipleAnswers);
    }
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = without_lead(&words, about).to_owned();
    let has = words.chars().count();
    if !words.chars().any(char::is_alphanumeric) {
        return Err(Rejection::NoLetters);
    }
    if words.chars().any(looks_like_another) {
        return Err(Rejection::ConfusableLetters);
    }
    let lower = words.to_lowercase();
    if lower.contains("http") || lower.contains("www.") || lower.contains("t.me/") {
        return Err(Rejection::Link);
    }
    if mask::mask(&words) != words {
        return Err(Rejection::LongNumber);
    }
    if about == Words::Person && words.contains([',', ';', '/']) {
        return Err(Rejection::MultipleAnswers);
    }
    if has > most {
        return Err(Rejection::TooLong { most, has });
    }
    let counts = |c: &char| c.is_alphabetic() || (about != Words::Person && c.is_numeric());
    let letters = words.chars().filter(counts).count();
    if about == Words::Person && words.to_lowercase().split(' ').all(is_no_name) {
        return Err(Rejection::NoAnswer);
    }
    match (letters < least, words.chars().any(char::is_alphabetic)) {
        (_, false) if about != Words::Business => Err(Rejection::NoLetters),
        (true, _) => Err(Rejection::TooShort),
        _ if is_nonsense(&words) => Err(Rejection::Nonsense),
        _ => Ok(words),
    }
}
