//! Misspelt words as the words that are meant: dropped vowels, slips of the thumb, letters that sound alike.
//!
//! A word that nobody knows becomes the known word that costs least to make of it, where that costs little; see
//! [`Lexicon::meant`].

use std::collections::BTreeMap;
use std::sync::LazyLock;

use rustc_hash::FxHashMap;

/// Costs in tenths of an ordinary mistake.
const VOWEL_LEFT_OUT: u32 = 3;
const LETTER_LEFT_OUT: u32 = 8;
const LETTER_TWICE: u32 = 3;
const LETTER_TOO_MANY: u32 = 10;
const LETTERS_SWAPPED: u32 = 8;
const SOUNDS_ALIKE: u32 = 5;
const NEXT_KEY: u32 = 8;
const OTHER_LETTER: u32 = 12;

/// The shortest and the longest word that is put right.
const SHORTEST: usize = 3;
const LONGEST: usize = 20;
/// A word is meant that is known so often.
const LEAST_KNOWN: u32 = 2;
/// A word that is known less often than this is rare, and less likely meant.
const COMMON: u32 = 10;
const RARE: u32 = 4;

const ALIKE: [&str; 6] = ["pfv", "sz", "kqc", "iy", "jz", "ou"];
/// Consonants with which words and syllables begin, and those with which they end.
const BEGINNINGS: [&str; 20] = [
    "kr", "tr", "pr", "br", "dr", "gr", "kl", "pl", "bl", "gl", "sl", "st", "sk", "sp", "sw", "ny", "ng", "kh", "sy",
    "str",
];
const ENDINGS: [&str; 2] = ["ng", "ks"];
const CLOSING: &str = "bdhklmnprst";
const KEYS: [&str; 3] = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
/// What it costs that one letter stands for another, by both.
static REPLACED: LazyLock<[[u32; 26]; 26]> =
    LazyLock::new(|| LETTERS.map(|typed| LETTERS.map(|meant| replaced_by_rule(typed, meant))));
const LETTERS: [u8; 26] = *b"abcdefghijklmnopqrstuvwxyz";

/// The words that are known.
#[derive(Default)]
pub(super) struct Lexicon {
    counts: FxHashMap<String, u32>,
    /// Words that may be meant, by first letter.
    meant: BTreeMap<u8, Vec<Meant>>,
}

/// A word that may be meant.
struct Meant {
    word: Box<str>,
    letters: u32,
    /// What it adds to the cost that it is rare.
    rarity: u32,
}

impl Lexicon {
    /// Knows all of these words, with how often they were seen; the common ones are meant where a word is misspelt.
    pub(super) fn new(words: impl Iterator<Item = (String, u32)>) -> Self {
        let mut counts: FxHashMap<String, u32> = FxHashMap::default();
        words.for_each(|(word, count)| *counts.entry(word).or_default() += count);
        let mut common: Vec<(&String, &u32)> =
            counts.iter().filter(|(word, count)| **count >= LEAST_KNOWN && is_word(word)).collect();
        common.sort_by(|a, b| b.1.cmp(a.1).then(a.0.cmp(b.0)));
        let mut meant: BTreeMap<u8, Vec<Meant>> = BTreeMap::new();
        for (word, count) in common {
            let first = word.bytes().next().unwrap_or_default();
            let rarity = if *count < COMMON { RARE } else { 0 };
            let letters = consonants(word.as_bytes());
            meant.entry(first).or_default().push(Meant { word: word.as_str().into(), letters, rarity });
        }
        Self { counts, meant }
    }

    /// Whether it looks like a word, but like none that is known.
    pub(super) fn is_strange(&self, word: &str) -> bool {
        !self.meant.is_empty() && is_word(word) && !self.knows(word)
    }

    /// The known word that is meant by a strange one; none where it is like no known word.
    pub(super) fn meant(&self, word: &str) -> Option<&str> {
        let bytes = word.as_bytes();
        let most = if is_spoken(bytes) { most_of_spoken(bytes.len()) } else { most(bytes.len()) };
        if most == 0 {
            return None;
        }
        let mut best: Option<(u32, &str)> = None;
        let mut rows = Rows::default();
        let letters = consonants(bytes);
        for Meant { word, letters: meant, rarity } in self.meant.get(bytes.first()?)? {
            // Of equals the one that is known most often.
            let less = best.map_or(most, |(best, _)| most.min(best.saturating_sub(rarity + 1)));
            // A consonant that only one of the two has, and that sounds like none of the other, costs something
            // whatever comes of it.
            let apart = (letters & !meant).count_ones().max((meant & !letters).count_ones());
            if apart * LETTER_LEFT_OUT > less {
                continue;
            }
            if let Some(cost) = rows.cost(bytes, word.as_bytes(), less) {
                best = Some((cost + rarity, word));
            }
        }
        best.map(|(_, meant)| meant)
    }

    /// Whether it was seen often enough to be no slip.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.counts.get(word).is_some_and(|count| *count >= LEAST_KNOWN)
    }
}

fn is_word(word: &str) -> bool {
    (SHORTEST..=LONGEST).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// What a word of this length may cost.
fn most(length: usize) -> u32 {
    match length {
        0..=4 => 6,
        5..=6 => 11,
        _ => 16,
    }
}

/// What a word may cost that can be spoken as it stands: it may well be one that nobody stored.
fn most_of_spoken(length: usize) -> u32 {
    match length {
        0..=4 => 0,
        5..=7 => 5,
        _ => 9,
    }
}

/// Whether consonants stand together only as they do in Indonesian words.
fn is_spoken(word: &[u8]) -> bool {
    let runs: Vec<&[u8]> = word.split(|letter| is_vowel(*letter)).collect();
    let last = runs.len() - 1;
    let begins = |run: &[u8]| run.len() < 2 || BEGINNINGS.iter().any(|known| known.as_bytes() == run);
    let ends = |run: &[u8]| match run {
        [] => true,
        [letter] => CLOSING.as_bytes().contains(letter),
        _ => ENDINGS.iter().any(|known| known.as_bytes() == run),
    };
    let between = |run: &[u8]| {
        begins(run)
            || (1..run.len())
                .any(|at| ends(run.get(..at).unwrap_or_default()) && begins(run.get(at..).unwrap_or_default()))
    };
    last > 0
        && runs.iter().enumerate().all(|(at, run)| match at {
            0 => begins(run),
            _ if at == last => ends(run),
            _ => between(run),
        })
}

/// The rows of the table of costs, kept from word to word.
#[derive(Default)]
struct Rows {
    before: Vec<u32>,
    last: Vec<u32>,
    row: Vec<u32>,
}

impl Rows {
    /// What it costs to take `typed` for `meant`, if no more than `most`.
    fn cost(&mut self, typed: &[u8], meant: &[u8], most: u32) -> Option<u32> {
        // No letter too few costs less than a vowel left out, none too many less than one typed twice.
        let apart = u32::try_from(typed.len().abs_diff(meant.len())).ok()?;
        if apart * VOWEL_LEFT_OUT > most {
            return None;
        }
        let left_out = |letter: u8| if is_vowel(letter) { VOWEL_LEFT_OUT } else { LETTER_LEFT_OUT };
        self.last.clear();
        self.last.push(0);
        let mut sum = 0;
        self.last.extend(meant.iter().map(|letter| {
            sum += left_out(*letter);
            sum
        }));
        let mut typed_before = 0;
        for typed in typed {
            self.row.clear();
            let too_many = if *typed == typed_before { LETTER_TWICE } else { LETTER_TOO_MANY };
            self.row.push(self.last.first()? + too_many);
            let mut meant_before = 0;
            for (at, meant) in meant.iter().enumerate() {
                let mut cost = (self.last.get(at)? + replaced(*typed, *meant))
                    .min(self.last.get(at + 1)? + too_many)
                    .min(self.row.get(at)? + left_out(*meant));
                if *typed == meant_before && *meant == typed_before && at > 0 {
                    cost = cost.min(self.before.get(at - 1)? + LETTERS_SWAPPED);
                }
                self.row.push(cost);
                meant_before = *meant;
            }
            if self.row.iter().min()? > &most {
                return None;
            }
            std::mem::swap(&mut self.before, &mut self.last);
            std::mem::swap(&mut self.last, &mut self.row);
            typed_before = *typed;
        }
        self.last.last().copied().filter(|cost| *cost <= most)
    }
}

/// Which consonants a word has, a bit for all that sound alike.
fn consonants(word: &[u8]) -> u32 {
    let sound = |letter: &u8| match letter {
        b'f' | b'v' => b'p',
        b'z' | b'j' => b's',
        b'q' | b'c' => b'k',
        other => *other,
    };
    let bit = |letter: u8| 1_u32 << (letter.saturating_sub(b'a') & 31);
    // A "y" may stand for an "i".
    let hard = word.iter().filter(|letter| !is_vowel(**letter) && **letter != b'y');
    hard.fold(0, |letters, letter| letters | bit(sound(letter)))
}

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

/// What it costs that one letter stands for another.
fn replaced(typed: u8, meant: u8) -> u32 {
    let row = REPLACED.get(usize::from(typed.wrapping_sub(b'a')));
    row.and_then(|row| row.get(usize::from(meant.wrapping_sub(b'a')))).copied().unwrap_or(OTHER_LETTER)
}

fn replaced_by_rule(typed: u8, meant: u8) -> u32 {
    let both =
        |letters: &str| letters.bytes().any(|letter| letter == typed) && letters.bytes().any(|letter| letter == meant);
    if typed == meant {
        0
    } else if ALIKE.iter().any(|letters| both(letters)) {
        SOUNDS_ALIKE
    } else if KEYS
        .iter()
        .any(|keys| keys.as_bytes().windows(2).any(|pair| pair == [typed, meant] || pair == [meant, typed]))
    {
        NEXT_KEY
    } else {
        OTHER_LETTER
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_misspelt_word_is_the_one_that_is_meant() {
        let known = "daftar sertifikat halal pelatihan kemasan bayar kirim pendampingan dari"
            .split(' ')
            .map(|word| (word.to_owned(), 2));
        let lexicon = Lexicon::new(known);
        for (typed, meant) in [
            ("dftr", Some("daftar")),
            ("sertipikat", Some("sertifikat")),
            ("plthan", Some("pelatihan")),
            ("kemasn", Some("kemasan")),
            ("byr", Some("bayar")),
            ("pendapmingan", Some("pendampingan")),
            ("hlal", Some("halal")),
            ("hallal", Some("halal")),
            ("halal", None),
            ("presiden", None),
            ("dr", None),
            ("", None),
        ] {
            let found = if lexicon.is_strange(typed) { lexicon.meant(typed) } else { None };
            assert_eq!(found, meant, "{typed}");
        }
    }
}
