//! "Nomor hp saya salah, harusnya 0812…": an answer that was given earlier is put right in words.

use super::draft::Draft;
use super::keys::FieldKey;
use super::spec::Form;
use crate::domain::{Language, Phone};

/// What is to be put right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// Which answer.
    pub key: FieldKey,
    /// What it should be; none where that is not said.
    pub words: Option<String>,
}

/// Words behind which the right answer stands.
const INSTEAD: [&str; 16] = [
    "seharusnya",
    "harusnya",
    "yang benar",
    "yg benar",
    "yang bener",
    "yg bener",
    "diganti jadi",
    "ganti jadi",
    "diganti ke",
    "ganti ke",
    "diubah jadi",
    "ubah jadi",
    "maksud saya",
    "ralat",
    "should be",
    "change it to",
];
/// Words that say that something is wrong.
const WRONG: [&str; 10] = ["salah", "keliru", "kliru", "typo", "ganti", "ubah", "ralat", "wrong", "mistake", "change"];
/// What people call a phone number.
const PHONE: [&str; 12] =
    ["nomor", "nomer", "nomornya", "nomernya", "hp", "wa", "telepon", "telpon", "telp", "tlp", "phone", "number"];

/// What words put right of the answers that were given before the field that is asked.
#[must_use]
pub fn correction(form: &Form, draft: &Draft, words: &str, language: Language) -> Option<Correction> {
    let lower = words.to_lowercase();
    // The last of them: "maksud saya kecamatannya ganti jadi Kemiling".
    let marker = INSTEAD.iter().filter_map(|marker| Some((find_word(&lower, marker)?, marker.len()))).max();
    let is_wrong = has_any(&lower, &WRONG);
    if marker.is_none() && !is_wrong {
        return None;
    }
    let (about, value) = match marker {
        Some((at, length)) => (lower.get(..at).unwrap_or(&lower), lower.get(at + length..).unwrap_or_default()),
        None => (lower.as_str(), ""),
    };
    // What was written keeps its capitals; where lower case is longer than it, the lower case is taken.
    let start =
        words.len().checked_sub(value.len()).filter(|at| words.is_char_boundary(*at) && lower.len() == words.len());
    let value = start.and_then(|at| words.get(at..)).unwrap_or(value);
    let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | '=' | '"' | '“' | '”'));
    let value = value.strip_prefix("adalah ").unwrap_or(value).trim();
    let answered = || {
        form.needed(&draft.answers).filter(|field| {
            draft.answers.contains_key(&field.key) && draft.field(form).is_none_or(|asked| asked.key != field.key)
        })
    };
    let is_number = !value.is_empty() && Phone::parse(value).is_ok();
    let names = |field: &&super::Field| {
        let name = field.name(language).to_lowercase();
        let is_phone = field.kind.is_phone() && (is_number || has_any(about, &PHONE));
        // "Nama usahanya salah" as well.
        is_phone || find_word(about, &name).or_else(|| find_word(about, &format!("{name}nya"))).is_some()
    };
    // "Nama usaha" says more than "usaha", and stands for no other field.
    let field = answered().filter(names).max_by_key(|field| field.name(language).len())?;
    Some(Correction { key: field.key, words: (!value.is_empty()).then(|| value.to_owned()) })
}

fn has_any(words: &str, list: &[&str]) -> bool {
    list.iter().any(|word| find_word(words, word).is_some())
}

/// Where words stand in others, whole.
fn find_word(words: &str, wanted: &str) -> Option<usize> {
    let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric());
    let found = words.match_indices(wanted).find(|(at, _)| {
        let (before, after) =
            (words.get(..*at).unwrap_or_default(), words.get(at + wanted.len()..).unwrap_or_default());
        is_edge(before.chars().next_back()) && is_edge(after.chars().next())
    });
    found.map(|(at, _)| at)
}
