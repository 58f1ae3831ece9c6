//! What in somebody's own words tells who wrote them: an introduction, and an address as people write one.

use super::READERS;
use crate::plain;

/// So many words of an address are hidden behind its first at most.
const ADDRESS_WORDS: usize = 6;
/// So many words of a name behind "my name is".
const NAME_WORDS: usize = 3;
/// Ways to say one's name; what follows is the name.
const INTRODUCTIONS: [&[&str]; 8] = [
    &["nama", "saya"],
    &["nama", "sy"],
    &["nama", "aku"],
    &["saya", "bernama"],
    &["perkenalkan", "saya"],
    &["atas", "nama"],
    &["my", "name", "is"],
    &["i", "am", "called"],
];
/// Small words that may stand between an introduction and the name.
const TITLES: [&str; 8] = ["ibu", "bu", "bapak", "pak", "mbak", "mas", "adalah", "yaitu"];
/// What begins an address whatever follows, and what does so before a name or a number alone.
const STREETS: [&str; 5] = ["jl", "jln", "gg", "perum", "perumahan"];
const PERHAPS_STREETS: [&str; 4] = ["jalan", "gang", "blok", "komplek"];
/// Parts of a neighbourhood, which have a number.
const NEIGHBOURHOODS: [&str; 2] = ["rt", "rw"];

/// Hides the name that somebody tells and the address that is written out.
#[must_use]
pub fn without_writer(text: &str) -> String {
    let words: Vec<&str> = text.split_inclusive(char::is_whitespace).collect();
    let mut hidden = String::with_capacity(text.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let rest = words.get(at..).unwrap_or_default();
        let (kept, length, mark) = match (introduction(rest), address(rest)) {
            (Some((kept, length)), _) => (kept, length, plain!(READERS, "samaran-nama")),
            (None, Some(length)) => (0, length, plain!(READERS, "samaran-alamat")),
            (None, None) => {
                hidden.push_str(word);
                at += 1;
                continue;
            }
        };
        rest.iter().take(kept).for_each(|word| hidden.push_str(word));
        hidden.push_str(&mark);
        if let Some(last) = rest.get(kept + length - 1) {
            hidden.push_str(tail(last));
        }
        at += kept + length;
    }
    hidden
}

/// The letters and digits of a word, small.
fn bare(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase()
}

/// What stands behind the last letter of a word: marks and spaces.
fn tail(word: &str) -> &str {
    word.trim_start_matches(|c: char| !c.is_alphanumeric()).trim_start_matches(|c: char| c.is_alphanumeric())
}

/// Whether a clause ends behind this word.
fn ends(word: &str) -> bool {
    let word = word.trim_end_matches(' ');
    word.ends_with(['.', ',', ';', '!', '?', '\n', ')']) && !is_keyword(&bare(word))
}

/// Whether a word is one that an address is written with, and that may have a point behind it.
fn is_keyword(word: &str) -> bool {
    is_number_word(word) || STREETS.contains(&word) || PERHAPS_STREETS.contains(&word) || NEIGHBOURHOODS.contains(&word)
}

fn is_number_word(word: &str) -> bool {
    ["no", "nomor"].contains(&word)
}

fn is_capital(word: &str) -> bool {
    word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with(char::is_uppercase)
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_ascii_digit())
}

/// "nama saya Siti Aminah": how many words are kept, and how many of the name follow. A name in small letters counts
/// where nothing follows it.
fn introduction(words: &[&str]) -> Option<(usize, usize)> {
    let says =
        |phrase: &&&[&str]| phrase.iter().zip(words).filter(|(one, word)| **one == bare(word)).count() == phrase.len();
    let phrase = INTRODUCTIONS.iter().find(says)?;
    let titles = words.iter().skip(phrase.len()).take_while(|word| TITLES.contains(&bare(word).as_str())).count();
    let kept = phrase.len() + titles;
    // What is hidden already is no name any more.
    let name = words.get(kept..).filter(|name| name.first().is_some_and(|word| !word.starts_with('[')))?;
    let mut length = 0;
    for word in name.iter().take(NAME_WORDS).take_while(|word| is_capital(word)) {
        length += 1;
        if ends(word) {
            break;
        }
    }
    let is_last = name.len() == 1 || name.first().is_some_and(|word| ends(word));
    if length == 0 && is_last && name.first().is_some_and(|word| !bare(word).is_empty()) {
        length = 1;
    }
    (length > 0).then_some((kept, length))
}

/// "Jl. Raden Intan no 5", "RT 03/RW 02": how many words are of the address that begins here.
fn address(words: &[&str]) -> Option<usize> {
    let first = bare(words.first()?);
    let next = words.get(1).copied().unwrap_or_default();
    if NEIGHBOURHOODS.iter().any(|part| first.starts_with(part)) {
        let is_one = |word: &str| NEIGHBOURHOODS.iter().any(|part| word.starts_with(part));
        let is_piece = |piece: &str| is_one(piece) || (has_digit(piece) && piece.len() <= 3);
        let is_part = |word: &&&str| bare(word).split('/').all(is_piece);
        let length = words.iter().take_while(is_part).count();
        return words.iter().take(length).any(|word| has_digit(word)).then_some(length);
    }
    let joined = STREETS.iter().any(|street| first.strip_prefix(street).is_some_and(|rest| rest.starts_with('.')));
    let is_street = joined || STREETS.contains(&first.as_str());
    // "Sudah jalan 2 tahun" is no street.
    let is_named = is_capital(next);
    if !(is_street && (joined || !bare(next).is_empty()) || PERHAPS_STREETS.contains(&first.as_str()) && is_named) {
        return None;
    }
    let mut length = 1;
    for word in words.iter().skip(1).take(ADDRESS_WORDS) {
        let is_part = length == 1 || is_capital(word) || has_digit(word) || is_number_word(&bare(word));
        // In small letters a street has two words.
        if !(is_part || is_street && length == 2 && !words.iter().skip(1).take(1).any(|first| is_capital(first))) {
            break;
        }
        length += 1;
        if ends(word) {
            break;
        }
    }
    Some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_tells_who_wrote_is_hidden_and_all_else_stays() {
        for (text, expected) in [
            ("nama saya Siti Aminah, izin ditolak", "nama saya [nama], izin ditolak"),
            ("izin ditolak. Nama saya siti", "izin ditolak. Nama saya [nama]"),
            ("perkenalkan saya Ibu Rohmah dari pasar", "perkenalkan saya Ibu [nama] dari pasar"),
            ("my name is Budi Santoso and my permit", "my name is [nama] and my permit"),
            ("usaha di Jl. Raden Intan No. 5, ditolak", "usaha di [alamat], ditolak"),
            ("rumah jl kartini no 12 ya pak", "rumah [alamat] ya pak"),
            ("alamatnya RT 03/RW 02 Kedaton", "alamatnya [alamat] Kedaton"),
            ("di Gang Mawar 4", "di [alamat]"),
            ("nama saya beda dengan KTP", "nama saya beda dengan KTP"),
            ("nama usaha saya salah", "nama usaha saya salah"),
            ("usaha sudah jalan 2 tahun", "usaha sudah jalan 2 tahun"),
            ("bagaimana jalan keluarnya", "bagaimana jalan keluarnya"),
            ("alamat saya beda dengan NIB", "alamat saya beda dengan NIB"),
            ("gang sempit, motor tidak masuk", "gang sempit, motor tidak masuk"),
            ("", ""),
        ] {
            assert_eq!(without_writer(text), expected, "{text}");
            assert_eq!(without_writer(expected), expected, "nothing is hidden twice");
        }
    }
}
