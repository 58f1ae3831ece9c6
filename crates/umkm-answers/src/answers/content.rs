//! Whether a text holds a word that somebody could answer: no mere greeting, laughter or fingers on the keys.
//!
//! Slang, spelling by ear and names that nobody stored are content; only what is surely none is said to be none.

use super::normalise::{Analysis, Normaliser};
use crate::text::phrase::{self, Set};

const ROWS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// So many keys side by side are no accident.
const SHORTEST_RUN: usize = 3;
/// A word of the middle row alone that cannot be spoken is none, from so many letters on; shorter ones are slang.
const SHORTEST_MASH: usize = 5;

impl Normaliser {
    /// Whether a text holds anything that could be answered.
    pub(super) fn says_something(&self, analysis: &Analysis) -> bool {
        let mut telling = analysis.raw.iter().filter(|word| self.is_content(word));
        let (first, second) = (telling.next(), telling.next());
        // "biaya" alone asks for a side of nothing.
        second.is_some() || first.is_some_and(|word| !self.is_facet(&self.stem(word)) && !self.is_said_of_itself(word))
    }

    fn is_content(&self, word: &str) -> bool {
        let is_said_around = [Set::Short, Set::Filler].into_iter().any(|set| phrase::has(set, word));
        let is_small = is_said_around || self.is_stop(word) || self.is_small(word);
        let is_nonsense = is_laughter(word) || (self.is_strange(word) && is_typed_blindly(word));
        word.len() > 1 && word.contains(|c: char| c.is_alphabetic()) && !is_small && !is_nonsense
    }

    /// "tanya": says that something is asked, and not what.
    fn is_said_of_itself(&self, word: &str) -> bool {
        let stem = self.stem(word);
        phrase::has(Set::Asking, word) || phrase::has(Set::Asking, &stem)
    }
}

/// "hehe", "wkwkwk": one or two letters again and again; "susu" and "gigi" are words.
fn is_laughter(word: &str) -> bool {
    let letters: Vec<char> = word.chars().collect();
    let repeats = |length: usize| letters.iter().zip(letters.iter().skip(length)).all(|(a, b)| a == b);
    let is_vowel = |letter: &char| "aeiou".contains(*letter);
    let laughs = |pair: &[char]| matches!(pair, ['h', vowel] | [vowel, 'h'] if is_vowel(vowel));
    match letters.len() {
        0 | 1 => false,
        _ if repeats(1) => true,
        4..=5 if repeats(2) => letters.get(..2).is_some_and(|pair| laughs(pair) || !pair.iter().any(is_vowel)),
        6.. if repeats(2) || repeats(3) && letters.len() > 8 => true,
        _ => false,
    }
}

/// Fingers on the keys: side by side along a row, or all on the middle row so that nobody could say it.
fn is_typed_blindly(word: &str) -> bool {
    let unit = smallest_unit(word);
    let is_on_the_middle_row = word.chars().all(|letter| ROWS.get(1).is_some_and(|row| row.contains(letter)));
    let vowels = word.chars().filter(|letter| "aeiou".contains(*letter)).count();
    is_run(unit) || (word.len() >= SHORTEST_MASH && is_on_the_middle_row && vowels * 4 < word.len())
}

/// What is repeated: "asd" of "asdasd".
fn smallest_unit(word: &str) -> &str {
    let repeats = |length: &usize| word.bytes().zip(word.bytes().skip(*length)).all(|(a, b)| a == b);
    let length = (SHORTEST_RUN..=word.len() / 2).find(repeats).unwrap_or(word.len());
    word.get(..length).unwrap_or(word)
}

/// Whether each letter lies beside the one before it, and there are enough of them.
fn is_run(word: &str) -> bool {
    let place = |letter: char| ROWS.iter().enumerate().find_map(|(row, keys)| Some((row, keys.find(letter)?)));
    let places: Option<Vec<(usize, usize)>> = word.chars().map(place).collect();
    let Some(places) = places else { return false };
    let beside = |(a, b): (&(usize, usize), &(usize, usize))| a.0 == b.0 && a.1.abs_diff(b.1) == 1;
    places.len() >= SHORTEST_RUN && places.iter().zip(places.iter().skip(1)).all(beside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_no_word_is_told_from_slang_trades_and_spelling_by_ear() {
        let normaliser = Normaliser::new(["sertifikat halal biaya syarat warung susu"].into_iter());
        let says = |text: &str| normaliser.says_something(&normaliser.analyse(text));
        for nothing in [
            "asdf",
            "ASDFGHJKL",
            "qwerty",
            "asdasd asdasd",
            "zxcv",
            "hjkl;",
            "ksjdhf",
            "wkwkwk",
            "hehe",
            "hahaha",
            "aaaa",
            "halo",
            "min",
            "tes",
            "kak mau tanya dong",
            "assalamualaikum",
            "selamat pagi pak",
            "12345",
            "??",
            "itu",
            "biaya",
            "info",
            "x",
            "xx",
        ] {
            assert!(!says(nothing), "{nothing}");
        }
        for something in [
            "cilok",
            "sblk",
            "sklh",
            "gofud",
            "bngkel las",
            "sablon",
            "tambal ban",
            "laundri kiloan",
            "es teh jumbo",
            "nasgor",
            "susu kambing",
            "jahit",
            "pecel lele",
            "krpik pisang",
            "hook",
            "tapai",
            "qris",
            "oss",
            "bpjs",
            "biaya sewa",
            "kapan buka",
            "gigi palsu",
            "pop ice",
        ] {
            assert!(says(something), "{something}");
        }
    }
}
