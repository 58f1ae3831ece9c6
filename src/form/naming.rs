//! What words that are meant as a name look like, and what only looks like one.

use super::kind::Words;

/// Words at the end that say nothing.
pub(super) const PARTICLES: &str = "aja saja doang doank deh dong ya yaa yah kak sih lah nih";

/// "Nama saya Siti": the name without the words that lead to it.
pub(super) fn without_lead(words: &str, about: Words) -> &str {
    const PERSON: &str = "nama saya adalah|nama saya|nama panggilan saya|nama panggilan|panggil saja saya|panggil saja|\
        panggil aja|panggil saya|panggil|nama aku|my name is|call me|i am|i'm|saya|aku";
    const BUSINESS: &str = "nama usaha saya adalah|nama usaha saya|nama usahanya|nama usaha|usaha saya namanya|namanya";
    let leads = match about {
        Words::Person => PERSON,
        Words::Business => BUSINESS,
        Words::Description => return words,
    };
    let after = |lead: &str| {
        let (begin, rest) = words.split_at_checked(lead.len())?;
        let rest = rest.strip_prefix([' ', ':'])?.trim_start_matches([' ', ':']);
        (begin.eq_ignore_ascii_case(lead) && !rest.is_empty()).then_some(rest)
    };
    leads.split('|').find_map(after).map_or(words, without_particles)
}

/// "Kecil aja", "Bu Siti ya": the words without those at their end that say nothing.
pub(super) fn without_particles(words: &str) -> &str {
    without_last(words, &[PARTICLES])
}

/// Words without those of these lists at their end; one always stays.
pub(super) fn without_last<'a>(words: &'a str, little: &[&str]) -> &'a str {
    let words = words.trim_end();
    let is_little = |last: &str| {
        let last = last.trim_end_matches('.');
        little.iter().flat_map(|list| list.split(' ')).any(|word| last.eq_ignore_ascii_case(word))
    };
    match words.rsplit_once(' ') {
        Some((rest, last)) if is_little(last) => without_last(rest, little),
        _ => words,
    }
}

/// "Saya", "ya", "halo": what people say, but are not called.
pub(super) fn is_no_name(word: &str) -> bool {
    const NO_NAMES: &str = "saya aku gue kami kita ya iya yaa ok oke okey baik siap halo hallo hai hi hello mau daftar \
        assalamualaikum permisi kak kakak bu pak ibu bapak mas mbak bang yes me";
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    NO_NAMES.split(' ').any(|other| other == bare)
}

/// Whether all words are keys of one row, begun side by side, one letter again and again, or many consonants and no vowel.
pub(super) fn is_nonsense(words: &str) -> bool {
    const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let mash = |word: &str| {
        let count = word.chars().count();
        let same = count >= 3 && word.chars().all(|c| word.starts_with(c));
        let row = ROWS
            .iter()
            .any(|row| word.get(..4).is_some_and(|begin| row.contains(begin)) && word.chars().all(|c| row.contains(c)));
        let vowelless = count >= 5 && word.is_ascii() && !word.contains(['a', 'e', 'i', 'o', 'u', 'y']);
        same || row || vowelless
    };
    let lower = words.to_lowercase();
    let mut words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).peekable();
    words.peek().is_some() && words.all(mash)
}

/// Greek, Cyrillic and mathematical letters, which can be taken for Latin ones.
pub(super) fn looks_like_another(c: char) -> bool {
    matches!(c, '\u{370}'..='\u{52f}' | '\u{1d400}'..='\u{1d7ff}' | '\u{ff21}'..='\u{ff5a}' | '\u{24b6}'..='\u{24e9}')
}
