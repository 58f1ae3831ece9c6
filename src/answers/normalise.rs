//! From what people type to comparable words: spelling folded, slang and dialect translated, stems.

use std::collections::{HashMap, HashSet};

use frostem::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;

use super::ranking::Politeness;
use super::table;

/// Words that say nothing about a programme.
const STOP: &str = "yang dan di ke dari untuk dengan ini itu ada adalah akan pada juga saya kami kita anda aku atau oleh sebagai \
    dalam bisa apa apakah bagaimana gimana mau ingin tolong mohon ya tidak sudah belum kalau jika supaya agar saja \
    lagi pun sih dong kok nih lah kah deh min pak bu kak mas mbak";

/// A text in its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Analysis {
    /// Words as written.
    raw: Vec<String>,
    /// Words with slang and dialect translated.
    pub(super) folded: Vec<String>,
    /// Their stems.
    pub(super) stems: Vec<String>,
}

/// Knows the words people use.
pub(super) struct Normaliser {
    stemmer: Stemmer,
    /// Phrases of other spellings, slang and dialect, to plain words.
    fold: HashMap<String, Vec<String>>,
    longest_fold: usize,
    /// Stems of phrases to stems of the head of their synonym group.
    synonyms: HashMap<Vec<String>, Vec<Vec<String>>>,
    longest_synonym: usize,
    stem_exceptions: HashMap<String, String>,
    stop: HashSet<&'static str>,
    /// Stems that ask about a side of a programme and name none.
    facets: HashSet<String>,
    greetings: HashMap<String, Politeness>,
}

impl Normaliser {
    pub(super) fn shipped() -> Self {
        let mut fold: HashMap<String, Vec<String>> = HashMap::new();
        for name in ["slang.tsv", "regional.tsv"] {
            for row in table(name) {
                let mut row = row.into_iter();
                let (Some(from), to) = (row.next(), row.next().unwrap_or_default()) else { continue };
                // Slang stands first and wins.
                fold.entry(from.to_lowercase()).or_insert_with(|| tokens(&to.to_lowercase()));
            }
        }
        let pairs =
            |name: &str| table(name).into_iter().filter_map(|row| Some((row.first()?.clone(), row.get(1)?.clone())));
        let mut normaliser = Self {
            stemmer: Stemmer::new(Algorithm::Indonesian),
            longest_fold: fold.keys().map(|phrase| phrase.split(' ').count()).max().unwrap_or(1),
            fold,
            synonyms: HashMap::new(),
            longest_synonym: 1,
            stem_exceptions: pairs("stems.tsv").collect(),
            stop: STOP.split_whitespace().collect(),
            facets: table("facet_words.tsv").into_iter().flatten().collect(),
            greetings: pairs("small_talk.tsv")
                .filter_map(|(kind, word)| Some((word, Politeness::from_word(&kind)?)))
                .collect(),
        };
        normaliser.read_synonyms();
        normaliser
    }

    fn read_synonyms(&mut self) {
        for row in table("synonyms.tsv") {
            let mut phrases = row.iter().map(|phrase| self.analyse(phrase).stems).collect::<Vec<_>>().into_iter();
            let head = phrases.next().unwrap_or_default();
            for phrase in phrases.filter(|phrase| !phrase.is_empty()) {
                self.longest_synonym = self.longest_synonym.max(phrase.len());
                self.synonyms.entry(phrase).or_default().push(head.clone());
            }
        }
    }

    pub(super) fn analyse(&self, text: &str) -> Analysis {
        let raw = tokens(&plain(text));
        let folded = self.fold(&raw);
        let stems = folded.iter().map(|word| self.stem(word)).collect();
        Analysis { raw, folded, stems }
    }

    /// Stems that say something, and the head words of every synonym phrase, each once.
    pub(super) fn terms(&self, analysis: &Analysis) -> Vec<String> {
        let stems = &analysis.stems;
        let mut extra: Vec<String> = Vec::new();
        for start in 0..stems.len() {
            for length in 1..=self.longest_synonym.min(stems.len() - start) {
                let heads = stems.get(start..start + length).and_then(|phrase| self.synonyms.get(phrase));
                extra.extend(heads.into_iter().flatten().flatten().map(|stem| format!("~{stem}")));
            }
        }
        extra.sort();
        extra.dedup();
        stems.iter().filter(|stem| !self.stop.contains(stem.as_str())).cloned().chain(extra).collect()
    }

    /// Whether there are words, but none that names a programme: "syaratnya apa?"
    pub(super) fn names_no_programme(&self, analysis: &Analysis) -> bool {
        const CONSENT: [&str; 6] = ["ok", "oke", "sip", "ya", "iya", "baik"];
        !analysis.stems.is_empty()
            && analysis.stems.iter().all(|stem| self.stop.contains(stem.as_str()) || self.facets.contains(stem))
            && !analysis.folded.iter().all(|word| CONSENT.contains(&word.as_str()))
    }

    /// Whether the text is nothing but a greeting or thanks.
    pub(super) fn politeness(&self, analysis: &Analysis) -> Option<Politeness> {
        // Slang may drop a greeting as a mere word of address, so it is looked for as written.
        let found = analysis.raw.iter().chain(&analysis.folded).filter_map(|word| self.greetings.get(word)).max()?;
        let words = analysis.folded.iter().zip(&analysis.stems);
        let others =
            words.filter(|(word, stem)| !self.greetings.contains_key(*word) && !self.stop.contains(stem.as_str()));
        (others.count() <= 1).then_some(*found)
    }

    fn fold(&self, words: &[String]) -> Vec<String> {
        let mut folded = Vec::with_capacity(words.len());
        let mut rest = words;
        while let Some(first) = rest.first() {
            let longest = self.longest_fold.min(rest.len());
            let found = (1..=longest).rev().find_map(|length| {
                let phrase = rest.get(..length)?.join(" ");
                Some((length, self.fold.get(&phrase)?))
            });
            let taken = if let Some((length, plain)) = found {
                folded.extend(plain.iter().cloned());
                length
            } else {
                folded.push(first.clone());
                1
            };
            rest = rest.get(taken..).unwrap_or_default();
        }
        folded
    }

    fn stem(&self, word: &str) -> String {
        match self.stem_exceptions.get(word) {
            Some(stem) => stem.clone(),
            None => self.stemmer.stem(word).into_owned(),
        }
    }
}

/// Lower case, one spelling, long-drawn letters shortened, "syarat2" and "syarat-syarat" as "syarat".
fn plain(text: &str) -> String {
    const JOINED: [(&str, &str); 5] = [
        ("p-irt", "pirt"),
        ("e-katalog", "ekatalog"),
        ("e-commerce", "ecommerce"),
        ("0%", " nolpersen "),
        ("%", " persen "),
    ];
    let mut plain: String = text.nfkc().collect::<String>().to_lowercase();
    for (from, to) in JOINED {
        plain = plain.replace(from, to);
    }
    plain.split_whitespace().map(word).collect::<Vec<_>>().join(" ")
}

fn word(word: &str) -> String {
    if word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.") {
        return "url".to_owned();
    }
    let word = shorten(word);
    if let Some((first, second)) = word.split_once('-')
        && first.len() >= 3
        && second.starts_with(first)
    {
        return second.to_owned();
    }
    match word.split_once('2') {
        Some((before, after))
            if before.len() >= 3
                && before.bytes().all(|b| b.is_ascii_alphabetic())
                && matches!(after, "" | "nya" | "an" | "?" | "," | ".") =>
        {
            format!("{before}{after}")
        }
        _ => word,
    }
}

/// "mauuu" as "mau".
fn shorten(word: &str) -> String {
    let chars: Vec<char> = word.chars().collect();
    let mut short = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        let run = chars.iter().skip(at).take_while(|other| *other == c).count();
        let kept = if run >= 3 && c.is_alphanumeric() { 1 } else { run };
        short.extend(std::iter::repeat_n(*c, kept));
        at += run;
    }
    short
}

/// Words of letters and digits; a dot or apostrophe between two of them belongs to the word.
fn tokens(text: &str) -> Vec<String> {
    let is_word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit();
    let mut tokens = Vec::new();
    let mut current = String::new();
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if is_word(c) || (matches!(c, '.' | '\'') && !current.is_empty() && chars.peek().copied().is_some_and(is_word))
        {
            current.push(c);
        } else if !current.is_empty() {
            tokens.push(std::mem::take(&mut current));
        }
    }
    if !current.is_empty() {
        tokens.push(current);
    }
    tokens
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_becomes_plain_words() {
        let normaliser = Normaliser::shipped();
        for (text, stems) in [
            ("brp biayanyaaa??", "apa biaya"),
            ("syarat2nya apa aja", "syarat apa saja"),
            ("syarat-syarat P-IRT", "syarat spp irt"),
            ("carane ndaftar piye", "cara daftar bagaimana"),
            ("pinjaman 0%", "pinjam nolpersen"),
            ("https://contoh.id/x?y=1 halal", "url halal"),
            ("KEMASAN produk", "kemas produk"),
            ("", ""),
        ] {
            assert_eq!(normaliser.analyse(text).stems.join(" "), stems, "{text}");
        }
    }

    #[test]
    fn a_follow_up_names_no_programme_and_thanks_are_thanks() {
        let normaliser = Normaliser::shipped();
        let no_programme = |text| normaliser.names_no_programme(&normaliser.analyse(text));
        assert!(no_programme("syaratnya apa?") && no_programme("biayanya berapa"));
        assert!(!no_programme("syarat halal") && !no_programme("oke") && !no_programme(""));
        let politeness = |text| normaliser.politeness(&normaliser.analyse(text));
        assert_eq!(politeness("makasih banyak ya kak"), Some(Politeness::Thanks));
        assert_eq!(politeness("halo min"), Some(Politeness::Greeting));
        assert_eq!(politeness("halo, biaya sertifikat halal berapa"), None);
    }
}
