//! One pass over all stored sentences: what the index and the vocabulary are made of.

use std::panic::resume_unwind;

use rustc_hash::FxHashMap;

use super::classifier::Rarity;
use super::corpus::{About, Sentence};
use super::features::{BUCKETS, Counts, folded, unit};
use super::normalise::{Analysis, Normaliser};
use super::postings::{Forward, make_room};
use super::vocabulary::Vocabulary;

/// Sentences analysed together, so that no more than these are held in memory.
const AT_A_TIME: usize = 256;
/// A gram tells sentences apart whose rarity is at least this: it is in at most one of twenty. Half of all postings
/// are of grams in more; without them ranking takes two thirds of the time and cross-validation gives the same.
const TELLING: f32 = 4.0;

/// What was gathered.
pub(super) struct Gathered {
    /// The number of each term.
    pub(super) terms: FxHashMap<Box<str>, u32>,
    /// The terms of each sentence with their counts.
    pub(super) words: Forward,
    /// The telling grams of each sentence, weighed.
    pub(super) grams: Forward,
    pub(super) documents: Documents,
    pub(super) vocabulary: Vocabulary,
}

/// All terms and grams of each programme, as often as they occur.
pub(super) struct Documents {
    terms: Vec<Vec<u32>>,
    grams: Vec<Vec<u16>>,
}

impl Gathered {
    /// Reads sentences; `rarity` weighs their grams.
    pub(super) fn new(normaliser: &Normaliser, sentences: &[&Sentence], programmes: usize, rarity: &Rarity) -> Self {
        let mut gathered = Self {
            terms: FxHashMap::default(),
            words: Forward::default(),
            grams: Forward::default(),
            documents: Documents { terms: vec![Vec::new(); programmes], grams: vec![Vec::new(); programmes] },
            vocabulary: Vocabulary::new(programmes),
        };
        let of = |bucket| rarity.of(0, bucket);
        let analysed = sentences.chunks(AT_A_TIME).flat_map(|some| analysed(normaliser, some));
        for (sentence, (analysis, folded)) in sentences.iter().zip(analysed) {
            if sentence.piece.is_none() {
                gathered.vocabulary.add(sentence, &analysis);
            }
            let terms = gathered.intern(normaliser.terms(&analysis));
            if let About::Programme(number) = sentence.about {
                gathered.documents.add(number, &terms, &folded);
            }
            gathered.words.push(tally(terms));
            let telling = unit(&folded, of).into_iter().filter(|(bucket, _)| of(*bucket) >= TELLING);
            gathered.grams.push(telling.map(widen));
        }
        gathered
    }

    fn intern<'a>(&mut self, terms: impl Iterator<Item = &'a str>) -> Vec<u32> {
        let number = |term: &str| {
            if let Some(number) = self.terms.get(term) {
                return *number;
            }
            let number = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
            self.terms.insert(term.into(), number);
            number
        };
        terms.map(number).collect()
    }
}

impl Documents {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a count of grams in one sentence")]
    fn add(&mut self, programme: usize, terms: &[u32], grams: &Counts) {
        let (Some(all_terms), Some(all_grams)) = (self.terms.get_mut(programme), self.grams.get_mut(programme)) else {
            return;
        };
        all_terms.extend(terms);
        for bucket in grams.iter().flat_map(|(bucket, count)| std::iter::repeat_n(*bucket, *count as usize)) {
            make_room(all_grams);
            all_grams.push(bucket);
        }
    }

    /// Terms and grams with their counts.
    pub(super) fn vectors(self) -> (Forward, Forward) {
        let (mut terms, mut grams) = (Forward::default(), Forward::default());
        self.terms.into_iter().for_each(|document| terms.push(tally(document)));
        self.grams.into_iter().for_each(|document| grams.push(summed(&document)));
        (terms, grams)
    }
}

/// The forms and grams of sentences, worked out on all cores.
fn analysed(normaliser: &Normaliser, sentences: &[&Sentence]) -> Vec<(Analysis, Counts)> {
    let one = |sentence: &&Sentence| {
        let analysis = normaliser.analyse_question(&sentence.text);
        let folded = folded(&analysis);
        (analysis, folded)
    };
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let (mine, others) = sentences.split_at(sentences.len().div_ceil(cores));
    std::thread::scope(|scope| {
        let parts = others.chunks(mine.len().max(1));
        let others: Vec<_> = parts.map(|part| scope.spawn(move || part.iter().map(one).collect::<Vec<_>>())).collect();
        let done = |part: std::thread::ScopedJoinHandle<'_, _>| part.join().unwrap_or_else(|e| resume_unwind(e));
        let mine: Vec<_> = mine.iter().map(one).collect();
        mine.into_iter().chain(others.into_iter().flat_map(done)).collect()
    })
}

pub(super) fn widen((bucket, weight): (u16, f32)) -> (u32, f32) {
    (u32::from(bucket), weight)
}

/// How often each term occurs, by term.
pub(super) fn tally(mut terms: Vec<u32>) -> impl Iterator<Item = (u32, f32)> {
    terms.sort_unstable();
    let counted: Vec<(u32, f32)> =
        terms.chunk_by(|a, b| a == b).filter_map(|same| Some((*same.first()?, same.len() as f32))).collect();
    counted.into_iter()
}

/// How often each bucket occurs in a document, by bucket.
fn summed(document: &[u16]) -> impl Iterator<Item = (u32, f32)> {
    let mut sums = vec![0_u16; BUCKETS];
    for bucket in document {
        sums.get_mut(usize::from(*bucket)).into_iter().for_each(|sum| *sum = sum.saturating_add(1));
    }
    (0..).zip(sums).filter(|(_, count)| *count > 0).map(|(bucket, count)| (bucket, f32::from(count)))
}
