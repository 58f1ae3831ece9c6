//! Words of the person's own.

use unicode_normalization::UnicodeNormalization;

use crate::domain::Phone;
use crate::form::kind::Words;
use crate::form::naming::{is_no_name, is_nonsense, looks_like_another, without_lead};
use crate::form::rejection::Rejection;
use crate::text::html::clean;
use crate::text::mask;

/// Tidied, and refused where they cannot be what was asked.
pub(super) fn read(words: &str, (least, most): (usize, usize), about: Words) -> Result<String, Rejection> {
    let words: String = clean(words).nfc().filter(|c| !shows_nothing(*c)).collect();
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
    let is_several = about == Words::Person && without_titles(&words).contains([',', ';', '/']);
    if let Some(fault) = not_a_name(&words, &lower) {
        // Who writes all at once is asked for one thing.
        return Err(if words.matches(',').count() > 1 { Rejection::MultipleAnswers } else { fault });
    }
    if is_several {
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

/// Words of any kind: line breaks, links and numbers stay as they are.
pub(super) fn anything(words: &str, least: usize, most: usize) -> Result<String, Rejection> {
    let lines: Vec<String> = clean(words).lines().map(|line| line.trim_end().to_owned()).collect();
    let words = lines.join("\n").trim().to_owned();
    let has = words.chars().count();
    if !words.chars().any(char::is_alphanumeric) {
        return Err(Rejection::NoLetters);
    }
    match has {
        _ if has > most => Err(Rejection::TooLong { most, has }),
        _ if has < least => Err(Rejection::TooShort),
        _ => Ok(words),
    }
}

/// What words are that hold a number or an address instead of a name.
fn not_a_name(words: &str, lower: &str) -> Option<Rejection> {
    let is_masked = mask::mask(words) != words;
    let number = words.split(|c: char| !(c.is_ascii_digit() || matches!(c, ' ' | '-' | '.' | '+')));
    let is_phone = number.map(str::trim).filter(|part| part.len() >= 9).any(|part| Phone::parse(part).is_ok());
    let begins = |word: &str| lower.split([' ', '.']).next() == Some(word);
    let has = |word: &str| lower.split(|c: char| !c.is_alphanumeric()).any(|other| other == word);
    // "Jalan Kenangan" may be a shop; with a number it is where somebody lives.
    let is_street = ["jl", "jln", "jalan", "gg", "gang"].into_iter().any(begins) && words.contains(char::is_numeric);
    if is_street || (has("rt") && has("rw")) {
        return Some(Rejection::Address);
    }
    if is_masked && words.contains('@') {
        return Some(Rejection::Email);
    }
    match (is_masked, is_phone) {
        (true, true) => Some(Rejection::PhoneHere),
        (true, false) => Some(Rejection::LongNumber),
        (false, _) => None,
    }
}

/// "Hj. Siti Aminah, S.E., M.M.": a name without the degrees behind it, which a comma does not make a second answer.
fn without_titles(words: &str) -> &str {
    const BARE: &str = "se sh st sp spd skom ssos sag skm skep sked mm mh mt mpd msi mkom mkes mag amd amdkeb lc ba ma mba phd \
        ssi spt sip spsi sfarm apt ners ns dr drs dra ir sei stp shi sthi";
    let is_title = |word: &str| {
        let parts: Vec<&str> = word.split('.').filter(|part| !part.is_empty()).collect();
        let is_short = parts.iter().all(|part| part.chars().count() <= 4 && part.chars().all(char::is_alphabetic));
        let plain: String = parts.concat().to_lowercase();
        is_short && (parts.len() > 1 || BARE.split(' ').any(|title| title == plain))
    };
    let Some((before, last)) = words.rsplit_once(',') else { return words };
    let mut titles = last.split_whitespace().peekable();
    if titles.peek().is_some() && titles.all(is_title) { without_titles(before) } else { words }
}

/// Letters that show nothing: fillers of Korean, and the empty pattern of Braille.
fn shows_nothing(c: char) -> bool {
    matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}' | '\u{34f}' | '\u{17b4}' | '\u{17b5}')
}

/// A name as an app writes it: styled letters as plain ones.
pub(super) fn plain_letters(words: &str) -> String {
    words.nfkc().collect()
}
