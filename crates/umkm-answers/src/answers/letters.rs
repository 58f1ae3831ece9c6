//! Abbreviations that are written as they are heard, letter by letter: "en i be", "pe i er te", "ni b".

use std::borrow::Cow;

/// Abbreviations as they are written, the longest first, and the fewest words in which one is told from other words:
/// "ni k" may be "ini, kak".
const ABBREVIATIONS: &[(&str, usize)] = &[
    ("bpjph", 2),
    ("umkm", 3),
    ("npwp", 2),
    ("bpom", 2),
    ("pirt", 2),
    ("kbli", 2),
    ("haki", 2),
    ("slik", 3),
    ("nib", 2),
    ("kur", 2),
    ("oss", 2),
    ("ojk", 2),
    ("ktp", 3),
    ("nik", 3),
];
/// What letters are called, beside themselves.
const CALLED: &[(char, &[&str])] = &[
    ('b', &["be"]),
    ('d', &["de"]),
    ('f', &["ef"]),
    ('g', &["ge"]),
    ('h', &["ha"]),
    ('j', &["je"]),
    ('k', &["ka", "ke"]),
    ('l', &["el"]),
    ('m', &["em"]),
    ('n', &["en"]),
    ('p', &["pe"]),
    ('q', &["ki"]),
    ('r', &["er"]),
    ('s', &["es"]),
    ('t', &["te"]),
    ('v', &["ve", "fe"]),
    ('w', &["we"]),
    ('x', &["eks"]),
    ('z', &["zet"]),
];
/// A piece of a spelled abbreviation has at most so many letters.
const LONGEST_PIECE: usize = 4;
/// Letters that are called and written as one word have so many, and so many of them are called: "enibe".
const ONE_WORD: std::ops::RangeInclusive<usize> = 5..=10;
const CALLED_IN_ONE: usize = 2;

/// The text with its spelled abbreviations as they are written.
pub(super) fn joined(text: &str) -> Cow<'_, str> {
    let words = words(text);
    let (mut joined, mut done, mut at) = (String::new(), 0, 0);
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((short, count)) = abbreviation(text, rest) else {
            at += 1;
            continue;
        };
        let (start, end) = (rest.first().map_or(done, |word| word.0), rest.get(count - 1).map_or(done, |word| word.1));
        joined.push_str(text.get(done..start).unwrap_or_default());
        joined.push_str(short);
        (done, at) = (end, at + count);
    }
    if done == 0 {
        return Cow::Borrowed(text);
    }
    joined.push_str(text.get(done..).unwrap_or_default());
    Cow::Owned(joined)
}

/// Where the words of a text begin and end, in bytes.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut words: Vec<(usize, usize)> = Vec::new();
    let mut is_within = false;
    for (at, c) in text.char_indices() {
        let is_word = c.is_alphanumeric();
        match words.last_mut() {
            Some(word) if is_word && is_within => word.1 = at + c.len_utf8(),
            _ if is_word => words.push((at, at + c.len_utf8())),
            _ => {}
        }
        is_within = is_word;
    }
    words
}

/// The abbreviation that the first of these words spell, and how many words it takes.
fn abbreviation(text: &str, words: &[(usize, usize)]) -> Option<(&'static str, usize)> {
    let mut said = String::new();
    let mut found = None;
    let mut end = None;
    for (at, word) in words.iter().enumerate() {
        let piece = text.get(word.0..word.1)?;
        let is_one_word = at == 0 && ONE_WORD.contains(&piece.len());
        let goes_on = end.is_none_or(|end| is_gap(text.get(end..word.0).unwrap_or_default()));
        if !goes_on || !piece.is_ascii() || (piece.len() > LONGEST_PIECE && !is_one_word) {
            break;
        }
        said.push_str(&piece.to_ascii_lowercase());
        let count = at + 1;
        let is_told = |fewest: usize, called: usize| {
            if count == 1 { called >= CALLED_IN_ONE.max(fewest) } else { count >= fewest }
        };
        let spelled = ABBREVIATIONS
            .iter()
            .find(|(short, fewest)| called(short, &said).is_some_and(|called| is_told(*fewest, called)));
        found = spelled.map(|(short, _)| (*short, count)).or(found);
        if is_one_word {
            break;
        }
        end = Some(word.1);
    }
    found
}

/// Whether nothing stands between two words but a blank or a point.
fn is_gap(between: &str) -> bool {
    !between.is_empty() && between.chars().all(|c| c == ' ' || c == '.')
}

/// How many letters of an abbreviation are called by their names where this spells it; none where it does not.
fn called(short: &str, said: &str) -> Option<usize> {
    let Some(letter) = short.chars().next() else { return said.is_empty().then_some(0) };
    let rest = short.get(letter.len_utf8()..)?;
    let names = CALLED.iter().find(|(of, _)| *of == letter).map(|(_, names)| *names).unwrap_or_default();
    let by_name = names.iter().filter_map(|name| Some(called(rest, said.strip_prefix(name)?)? + 1)).max();
    by_name.or_else(|| called(rest, said.strip_prefix(letter)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a13_what_is_spelled_by_ear_is_the_abbreviation() {
        for (text, read) in [
            ("ni b itu apa sih bu", "nib itu apa sih bu"),
            ("cara bikin en i be gmn", "cara bikin nib gmn"),
            ("mau urus n i b", "mau urus nib"),
            ("apa itu N.I.B ya", "apa itu nib ya"),
            ("enibe bayar ga", "nib bayar ga"),
            ("pe i er te sama halal duluan mana", "pirt sama halal duluan mana"),
            ("p irt berapa lama", "pirt berapa lama"),
            ("pi rt buat keripik", "pirt buat keripik"),
            ("P I R T gratis?", "pirt gratis?"),
            ("be pom wajib ga", "bpom wajib ga"),
            ("b p o m itu apa", "bpom itu apa"),
            ("pinjam ka u er di bank", "pinjam kur di bank"),
            ("k u r bri", "kur bri"),
            ("daftar ha ki nama toko", "daftar haki nama toko"),
            ("o es es ga bisa dibuka", "oss ga bisa dibuka"),
            ("lapor ke o je ka", "lapor ke ojk"),
            ("en pe we pe perlu ga", "npwp perlu ga"),
            ("ka te pe luar kota", "ktp luar kota"),
            ("en i ka tidak ketemu", "nik tidak ketemu"),
            ("u em ka em itu apa", "umkm itu apa"),
        ] {
            assert_eq!(joined(text), read, "{text}");
        }
    }

    #[test]
    fn a13_other_short_words_stay_as_they_are() {
        for text in [
            "P-IRT berapa lama",
            "gmn ni k",
            "ini b aja",
            "bisa ga bu",
            "pa erte nyuruh bikin",
            "es teh sama es jeruk",
            "ibu ke pasar",
            "nib pirt kur bpom",
            "be 5 ribu",
            "k, u ra iso",
            "",
            "🙏 ni 🙏 b",
        ] {
            assert_eq!(joined(text), text, "{text}");
        }
    }
}
