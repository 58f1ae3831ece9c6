//! Which words people use when they ask about programmes, and which when they do not.

use rustc_hash::FxHashMap;

use super::corpus::{About, Sentence};
use super::normalise::{Analysis, Normaliser};

/// How much a word in a programme's own sentence counts beside one in a question.
const PASSAGE: f32 = 0.3;
/// Keeps what was never seen from being impossible.
const SMOOTHING: f32 = 0.5;
/// What the words of a text say; see [`Vocabulary::signs`].
pub(super) const WORD_SIGNS: usize = 11;

/// All stored words.
pub(super) struct Vocabulary {
    words: FxHashMap<Box<str>, Word>,
    asked: f32,
    other: f32,
    sentences: f32,
    programmes: usize,
}

/// In how many sentences a word is.
#[derive(Clone, Default)]
struct Word {
    asked: f32,
    other: f32,
    all: f32,
    by_programme: Vec<(u16, f32)>,
}

/// What the words of a text say.
#[derive(Clone, Debug, Default)]
pub(super) struct WordSigns {
    pub(super) plain: [f32; WORD_SIGNS],
    /// Which part of what the words say each programme has words for.
    pub(super) covered: Vec<f32>,
}

impl Vocabulary {
    pub(super) fn new(programmes: usize) -> Self {
        Self { words: FxHashMap::default(), asked: 0.0, other: 0.0, sentences: 0.0, programmes }
    }

    /// Stores the words of a sentence.
    pub(super) fn add(&mut self, sentence: &Sentence, analysis: &Analysis) {
        let weight = if sentence.is_passage { PASSAGE } else { 1.0 };
        let programme = match sentence.about {
            About::Programme(number) => Some(u16::try_from(number).unwrap_or(u16::MAX)),
            About::Nothing(_) => None,
        };
        let total = if programme.is_some() { &mut self.asked } else { &mut self.other };
        *total += weight;
        self.sentences += 1.0;
        for (at, stem) in analysis.stems.iter().enumerate() {
            if analysis.stems.iter().take(at).any(|before| before == stem) {
                continue;
            }
            let word = match self.words.get_mut(stem.as_str()) {
                Some(word) => word,
                None => self.words.entry(stem.as_str().into()).or_default(),
            };
            word.add(programme, weight);
        }
    }

    /// How far the words speak for a question (mean, least, most, sum; mean of those that say something), how much
    /// of what they say is unknown, unknown to questions, known to others alone, and how clearly a word names a
    /// programme; whether no word says anything, and how many there are.
    pub(super) fn signs(&self, normaliser: &Normaliser, analysis: &Analysis) -> WordSigns {
        let mut all = Spread::default();
        let mut telling = Spread::default();
        let (mut unknown, mut total, mut unasked, mut only_other, mut clearest) = (0.0, 0.0, 0.0, 0.0, 0.0_f32);
        let mut covered = vec![0.0_f32; self.programmes];
        let none = Word::default();
        for stem in &analysis.stems {
            let word = self.words.get(stem.as_str()).unwrap_or(&none);
            let ratio = self.ratio(word);
            all.add(ratio);
            if normaliser.is_stop(stem) {
                continue;
            }
            telling.add(ratio);
            let rarity = libm::logf((self.sentences + 1.0) / (word.all + 1.0));
            total += rarity;
            unknown += f32::from(u8::from(word.all <= 0.0));
            if word.asked <= 0.0 {
                unasked += rarity;
                only_other += if word.other > 0.0 { rarity } else { 0.0 };
            }
            clearest = clearest.max(word.cover(rarity, &mut covered));
        }
        let share = |part: f32| if total > 0.0 { part / total } else { part };
        covered.iter_mut().for_each(|sum| *sum = share(*sum));
        let plain = [
            all.mean(),
            all.least,
            all.most,
            all.sum,
            telling.mean(),
            unknown / telling.count.max(1.0),
            share(unasked),
            share(only_other),
            clearest,
            f32::from(u8::from(telling.count <= 0.0)),
            analysis.raw.len() as f32,
        ];
        WordSigns { plain, covered }
    }

    /// How much likelier the word is in a question, as a logarithm.
    fn ratio(&self, word: &Word) -> f32 {
        let asked = (word.asked + SMOOTHING) / (self.asked + 1.0);
        let other = (word.other + SMOOTHING) / (self.other + 1.0);
        libm::logf(asked / other)
    }
}

impl Word {
    /// Adds a rarity for each programme that has the word; how clearly the word names one of them.
    fn cover(&self, rarity: f32, covered: &mut [f32]) -> f32 {
        let mut clearest = 0.0_f32;
        for (programme, weight) in &self.by_programme {
            clearest = clearest.max(weight / (self.asked + 1.0) * rarity);
            covered.get_mut(usize::from(*programme)).into_iter().for_each(|sum| *sum += rarity);
        }
        clearest
    }

    fn add(&mut self, programme: Option<u16>, weight: f32) {
        self.all += 1.0;
        let Some(programme) = programme else {
            self.other += weight;
            return;
        };
        self.asked += weight;
        match self.by_programme.iter_mut().find(|(number, _)| *number == programme) {
            Some((_, sum)) => *sum += weight,
            None => self.by_programme.push((programme, weight)),
        }
    }
}

#[derive(Default)]
struct Spread {
    least: f32,
    most: f32,
    sum: f32,
    count: f32,
}

impl Spread {
    fn add(&mut self, value: f32) {
        let is_first = self.count <= 0.0;
        self.least = if is_first { value } else { self.least.min(value) };
        self.most = if is_first { value } else { self.most.max(value) };
        self.sum += value;
        self.count += 1.0;
    }

    fn mean(&self) -> f32 {
        self.sum / self.count.max(1.0)
    }
}
