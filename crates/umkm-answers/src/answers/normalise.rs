//! From what people type to comparable words: spelling folded, slang and dialect translated, stems.

use std::borrow::Cow;

use frostem::{Algorithm, Stemmer};
use rustc_hash::{FxHashMap, FxHashSet};

use super::corpus::Corpus;
use super::kind_words::{KindWords, longest};
use super::plain::{tokens, words};
use super::politeness::Politeness;
use super::spelling::Lexicon;
use super::tables::table;

/// Words that say nothing about a programme.
const STOP: &str = "yang dan di ke dari untuk dengan ini itu ada adalah akan pada juga saya kami kita anda aku atau oleh sebagai \
    dalam bisa apa apakah bagaimana gimana mau ingin tolong mohon ya tidak sudah belum kalau jika supaya agar saja \
    lagi pun sih dong kok nih lah kah deh min pak bu kak mas mbak";

/// A text in its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Analysis {
    /// Words as written.
    pub(super) raw: Vec<String>,
    /// Words with slang and dialect translated.
    pub(super) folded: Vec<String>,
    /// Their stems.
    pub(super) stems: Vec<String>,
    /// The heads of all synonym phrases that occur, marked, each once.
    pub(super) synonyms: Vec<String>,
}

/// Knows the words people use.
pub(super) struct Normaliser {
    stemmer: Stemmer,
    /// Phrases of other spellings, slang and dialect, to plain words.
    fold: FxHashMap<String, Vec<String>>,
    /// The most words of a phrase that begins with this word.
    longest_fold: FxHashMap<String, usize>,
    /// Stems of phrases to stems of the head of their synonym group.
    synonyms: FxHashMap<Vec<String>, Vec<Vec<String>>>,
    longest_synonym: FxHashMap<String, usize>,
    stem_exceptions: FxHashMap<String, String>,
    stop: FxHashSet<&'static str>,
    /// Stems that ask about a side of a programme and name none.
    facets: FxHashSet<String>,
    /// Stems of the programmes' own words: "daftarin" is "daftarkan" because "daftar" is one of them.
    known: FxHashSet<String>,
    /// Words of greeting, thanks and farewell, and none for those that only go with them.
    small_talk: FxHashMap<String, Option<Politeness>>,
    pub(super) kind_words: KindWords,
    lexicon: Lexicon,
}

impl Normaliser {
    /// That also puts misspelt words right and knows some English; it knows the words of a corpus.
    pub(super) fn of(corpus: &Corpus) -> Self {
        let mut normaliser = Self::new(corpus.passages());
        normaliser.read_folds(&["english.tsv"]);
        let known = |word: String| (word, 2);
        let folds = normaliser.fold.iter().flat_map(|(from, to)| from.split(' ').map(str::to_owned).chain(to.clone()));
        let stop = normaliser.stop.iter().map(|word| (*word).to_owned());
        let small = normaliser.small_talk.keys().cloned();
        let told = normaliser.kind_words.words().map(str::to_owned);
        let tables = folds.chain(stop).chain(small).chain(told).map(known);
        let passages = corpus.passages().flat_map(words).map(known);
        let asked = corpus.sentences.iter().filter(|sentence| !sentence.is_passage && *sentence.style != *"typo");
        let asked = asked.flat_map(|sentence| words(&sentence.text)).map(|word| (word, 1));
        normaliser.lexicon = Lexicon::new(tables.chain(passages).chain(asked));
        normaliser
    }

    /// With the shipped tables; `passages` are the programmes' own words.
    pub(super) fn new<'a>(passages: impl Iterator<Item = &'a str>) -> Self {
        let pairs =
            |name: &str| table(name).into_iter().filter_map(|row| Some((row.first()?.clone(), row.get(1)?.clone())));
        let mut normaliser = Self {
            stemmer: Stemmer::new(Algorithm::Indonesian),
            longest_fold: FxHashMap::default(),
            fold: FxHashMap::default(),
            synonyms: FxHashMap::default(),
            longest_synonym: FxHashMap::default(),
            stem_exceptions: pairs("stems.tsv").collect(),
            stop: STOP.split_whitespace().collect(),
            facets: table("facet_words.tsv").into_iter().flatten().collect(),
            known: FxHashSet::default(),
            small_talk: pairs("small_talk.tsv").map(|(kind, word)| (word, Politeness::from_word(&kind))).collect(),
            kind_words: KindWords::new(),
            lexicon: Lexicon::default(),
        };
        normaliser.read_folds(&["slang.tsv", "regional.tsv"]);
        let terms = table("synonyms.tsv").into_iter().flatten().collect::<Vec<_>>();
        let mut spelled: FxHashSet<String> = passages.flat_map(words).collect();
        spelled.extend(terms.iter().flat_map(|term| words(term)));
        normaliser.known = spelled.iter().map(|word| normaliser.stemmer.stem(word).into_owned()).collect();
        normaliser.read_synonyms();
        normaliser
    }

    /// What stands first wins.
    fn read_folds(&mut self, names: &[&str]) {
        for row in names.iter().flat_map(|name| table(name)) {
            let mut row = row.into_iter();
            let (Some(from), to) = (row.next(), row.next().unwrap_or_default()) else { continue };
            self.fold.entry(from.to_lowercase()).or_insert_with(|| tokens(&to.to_lowercase()));
        }
        self.longest_fold = longest(self.fold.keys());
    }

    fn read_synonyms(&mut self) {
        for row in table("synonyms.tsv") {
            let mut phrases = row.iter().map(|phrase| self.analyse(phrase).stems).collect::<Vec<_>>().into_iter();
            let head = phrases.next().unwrap_or_default();
            for phrase in phrases {
                let Some(first) = phrase.first() else { continue };
                let longest = self.longest_synonym.entry(first.clone()).or_default();
                *longest = phrase.len().max(*longest);
                self.synonyms.entry(phrase).or_default().push(head.clone());
            }
        }
    }

    pub(super) fn analyse(&self, text: &str) -> Analysis {
        let raw = words(text);
        let folded = self.fold(&self.spelled(&raw));
        let stems: Vec<String> = folded.iter().map(|word| self.stem(word)).collect();
        let synonyms = self.synonyms_of(&stems);
        Analysis { raw, folded, stems, synonyms }
    }

    /// The forms of what a text asks, a greeting before it set aside.
    pub(super) fn analyse_question(&self, text: &str) -> Analysis {
        self.analyse(self.after_small_talk(text))
    }

    /// Stems that say something, and the head words of every synonym phrase, each once.
    pub(super) fn terms<'a>(&'a self, analysis: &'a Analysis) -> impl Iterator<Item = &'a str> {
        let telling = analysis.stems.iter().filter(|stem| !self.is_stop(stem));
        telling.chain(&analysis.synonyms).map(String::as_str)
    }

    /// Whether a stem says nothing about a programme.
    pub(super) fn is_stop(&self, stem: &str) -> bool {
        self.stop.contains(stem)
    }

    /// Whether a stem asks about a side of anything and names nothing itself.
    pub(super) fn is_facet(&self, stem: &str) -> bool {
        self.facets.contains(stem)
    }

    /// Whether the programmes use it.
    pub(super) fn is_known(&self, stem: &str) -> bool {
        self.known.contains(stem)
    }

    /// Whether there are words, but none that names a programme: "syaratnya apa?"
    pub(super) fn names_no_programme(&self, analysis: &Analysis) -> bool {
        const CONSENT: [&str; 11] = ["ok", "oke", "sip", "ya", "iya", "baik", "oh", "gitu", "begitu", "siap", "paham"];
        !analysis.stems.is_empty()
            && analysis.stems.iter().all(|stem| self.is_stop(stem) || self.facets.contains(stem))
            && !analysis.folded.iter().all(|word| CONSENT.contains(&word.as_str()))
    }

    /// Whether the text is nothing but a greeting, thanks or a farewell.
    pub(super) fn small_talk(&self, analysis: &Analysis) -> Option<Politeness> {
        // Slang may drop a greeting as a mere word of address, so it is looked for as written.
        let small = |word: &String| self.small_talk.get(word);
        let goes_with = |word: &String| small(word).is_some() || self.is_stop(word) || self.is_dropped(word);
        let is_all = analysis.raw.iter().all(goes_with);
        analysis.raw.iter().filter_map(small).flatten().max().copied().filter(|_| is_all)
    }

    /// Whether a word of greeting, thanks or farewell is in the text.
    pub(super) fn has_small_talk(&self, analysis: &Analysis) -> bool {
        analysis.raw.iter().any(|word| self.small_talk.get(word).is_some_and(Option::is_some))
    }

    /// How many words say something beside greetings and what goes with them.
    pub(super) fn content(&self, analysis: &Analysis) -> usize {
        let phrases = self.kind_words.phrases_in(&analysis.raw);
        let greets = phrases.filter(|(_, kind, _)| *kind == Politeness::Greeting.number());
        let greeting: Vec<&str> = greets.flat_map(|(phrase, ..)| phrase.split(' ')).collect();
        let is_empty = |word: &str| self.is_stop(word) || self.is_dropped(word) || self.small_talk.contains_key(word);
        analysis.raw.iter().filter(|word| !is_empty(word) && !greeting.contains(&word.as_str())).count()
    }

    /// What follows a greeting or thanks: "makasih, kalau biaya KUR?"
    pub(super) fn after_small_talk<'a>(&self, text: &'a str) -> &'a str {
        let small = |word: &str| words(word).first().and_then(|word| self.small_talk.get(word)).copied();
        let mut rest = text.trim_start();
        if rest.split_whitespace().next().and_then(small).flatten().is_none() {
            return text;
        }
        while let Some(word) = rest.split_whitespace().next().filter(|word| small(word).is_some()) {
            rest = rest.strip_prefix(word).unwrap_or_default().trim_start();
        }
        if rest.is_empty() { text } else { rest }
    }

    /// Whether a word is said only around what is meant: a greeting, thanks, a word of address.
    pub(super) fn is_small(&self, word: &str) -> bool {
        self.small_talk.contains_key(word) || self.is_dropped(word)
    }

    /// Whether people write a word so.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.lexicon.knows(word) || self.is_told(word)
    }

    fn is_told(&self, word: &str) -> bool {
        self.fold.contains_key(word) || self.known.contains(&self.stem(word))
    }

    /// Whether nobody knows a word, nor one that it could be a misspelling of.
    pub(super) fn is_strange(&self, word: &str) -> bool {
        !self.is_told(word) && self.lexicon.meant(word).is_none()
    }

    /// Whether slang is only a word of address.
    fn is_dropped(&self, word: &str) -> bool {
        self.fold.get(word).is_some_and(Vec::is_empty)
    }

    fn synonyms_of(&self, stems: &[String]) -> Vec<String> {
        let mut found: Vec<String> = Vec::new();
        for start in 0..stems.len() {
            let longest =
                stems.get(start).and_then(|first| self.longest_synonym.get(first)).copied().unwrap_or_default();
            for length in 1..=longest.min(stems.len() - start) {
                let heads = stems.get(start..start + length).and_then(|phrase| self.synonyms.get(phrase));
                found.extend(heads.into_iter().flatten().flatten().map(|stem| format!("~{stem}")));
            }
        }
        found.sort();
        found.dedup();
        found
    }

    /// The word that is meant by a misspelt one; none for a word that is known, or like none.
    pub(super) fn meant_by(&self, word: &str) -> Option<&str> {
        let is_strange = self.lexicon.is_strange(word) && !self.known.contains(&self.stem(word));
        if is_strange { self.lexicon.meant(word) } else { None }
    }

    /// Misspelt words as they are meant.
    fn spelled<'a>(&self, words: &'a [String]) -> Cow<'a, [String]> {
        let mut spelled = Cow::Borrowed(words);
        for (at, word) in words.iter().enumerate() {
            if let (Some(meant), Some(word)) = (self.meant_by(word), spelled.to_mut().get_mut(at)) {
                meant.clone_into(word);
            }
        }
        spelled
    }

    fn fold(&self, words: &[String]) -> Vec<String> {
        let mut folded = Vec::with_capacity(words.len());
        let mut rest = words;
        while let Some(first) = rest.first() {
            let longest = self.longest_fold.get(first).copied().unwrap_or_default().min(rest.len());
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

    pub(super) fn stem(&self, word: &str) -> String {
        if let Some(stem) = self.stem_exceptions.get(word) {
            return stem.clone();
        }
        // "daftarin" is how people say "daftarkan".
        if let Some(base) = word.strip_suffix("in").filter(|base| base.len() > 3 && !base.ends_with('a')) {
            let plain = self.fold.get(base).filter(|plain| !plain.is_empty()).map(|plain| plain.join(" "));
            let stem = self.stemmer.stem(&format!("{}kan", plain.as_deref().unwrap_or(base))).into_owned();
            if self.known.contains(&stem) {
                return stem;
            }
        }
        self.stemmer.stem(word).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_becomes_plain_words() {
        let normaliser = Normaliser::new(std::iter::empty());
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
    fn a_follow_up_names_no_programme() {
        let normaliser = Normaliser::new(std::iter::empty());
        let no_programme = |text| normaliser.names_no_programme(&normaliser.analyse(text));
        assert!(no_programme("syaratnya apa?") && no_programme("biayanya berapa"));
        assert!(!no_programme("syarat halal") && !no_programme("oke") && !no_programme(""));
    }
}
