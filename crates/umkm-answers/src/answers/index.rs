//! What is stored, by word and by character gram: one document a programme, and every sentence.
//!
//! The scores are BM25 over stems and the cosine of character grams, which carries typing mistakes.

use rustc_hash::FxHashMap;

use super::classifier::Rarity;
use super::corpus::{Corpus, Sentence};
use super::features::{BUCKETS, Counts, unit};
use super::gathered::{Gathered, tally, widen};
use super::normalise::{Analysis, Normaliser};
use super::politeness::KINDS;
use super::postings::Postings;
use super::vocabulary::Vocabulary;
use super::weighing::{rarity_of, weigh_grams, weigh_words};

/// How much length counts; documents differ more in length than sentences.
const B_DOCUMENTS: f32 = 0.6;
const B_SENTENCES: f32 = 0.5;
/// A word said three times in a question is not three times as important.
const MOST_IN_QUESTION: f32 = 2.0;
/// So many near sentences speak for a programme.
const NEAREST: usize = 5;
/// So many scores are looked at together.
const AT_ONCE: usize = 32;

/// The stored sentences and documents.
pub(super) struct Index {
    terms: FxHashMap<Box<str>, u32>,
    word_documents: Postings,
    word_sentences: Postings,
    gram_documents: Postings,
    gram_sentences: Postings,
    document_rarity: Vec<f32>,
    /// What the sentences are about, as far as neighbours are about the same; from the number of programmes on the
    /// kinds of what is no question.
    runs: Vec<Run>,
    /// Sentences with another programme that they are about.
    also: Vec<(u16, u16)>,
    sizes: Vec<usize>,
    pub(super) vocabulary: Vocabulary,
}

/// Sentences of one class that stand together.
struct Run {
    class: usize,
    length: usize,
}

/// The scores of a text against what is stored; by sentence "no question" stands last.
#[derive(Clone, Debug, Default)]
pub(super) struct Nearness {
    pub(super) word_documents: Vec<f32>,
    pub(super) word_sentences: Vec<f32>,
    pub(super) gram_documents: Vec<f32>,
    pub(super) gram_sentences: Vec<f32>,
    /// The best single sentence: by words a question, none; by grams a question, none.
    pub(super) closest: [f32; 4],
    /// The best single sentence of each kind of what is no question, by words and by grams.
    pub(super) kind_words: [f32; KINDS],
    pub(super) kind_grams: [f32; KINDS],
    /// Which part of the words that say something is stored anywhere.
    pub(super) known: f32,
}

impl Index {
    /// Stores what tells topics apart of a corpus; `rarity` weighs the grams of sentences.
    pub(super) fn new(normaliser: &Normaliser, corpus: &Corpus, rarity: &Rarity) -> Self {
        let sentences = &corpus.of_topics();
        let programmes = corpus.slugs.len();
        let Gathered { terms, mut words, grams, documents, vocabulary } =
            Gathered::new(normaliser, sentences, programmes, rarity);
        // One after the other, so that no more than one is in memory twice.
        let gram_sentences = Postings::new(grams, BUCKETS);
        let (mut word_documents, mut gram_documents) = documents.vectors();
        let document_rarity = rarity_of(&gram_documents, programmes);
        gram_documents.reweigh(|buckets, weights| weigh_grams(buckets, weights, &document_rarity));
        weigh_words(&mut word_documents, terms.len(), B_DOCUMENTS);
        weigh_words(&mut words, terms.len(), B_SENTENCES);
        Self {
            word_documents: Postings::new(word_documents, terms.len()),
            word_sentences: Postings::new(words, terms.len()),
            gram_documents: Postings::new(gram_documents, BUCKETS),
            gram_sentences,
            terms,
            document_rarity,
            sizes: sizes(corpus, sentences),
            runs: sentences
                .chunk_by(|one, next| Run::goes_on(one, next))
                .filter_map(|run| Run::of(corpus, run))
                .collect(),
            also: also(sentences),
            vocabulary,
        }
    }

    /// Scores a text of which block 0 counted is `grams` and weighed is `weighed`.
    pub(super) fn score(
        &self,
        normaliser: &Normaliser,
        analysis: &Analysis,
        grams: &Counts,
        weighed: &[(u16, f32)],
    ) -> Nearness {
        let known: Vec<u32> = normaliser.terms(analysis).filter_map(|term| self.terms.get(term).copied()).collect();
        let share = known.len() as f32 / normaliser.terms(analysis).count().max(1) as f32;
        let words: Vec<(u32, f32)> = tally(known).map(|(term, count)| (term, count.min(MOST_IN_QUESTION))).collect();
        let rarity = |bucket: u16| self.document_rarity.get(usize::from(bucket)).copied().unwrap_or_default();
        let by_document = unit(grams, rarity);
        let by_words = self.word_sentences.score(words.iter().copied());
        let by_grams = self.gram_sentences.score(weighed.iter().copied().map(widen));
        let (by_words, by_grams) = (self.best(&by_words), self.best(&by_grams));
        let ([words_in, words_out], [grams_in, grams_out]) = (by_words.closest(), by_grams.closest());
        Nearness {
            word_documents: self.word_documents.score(words.iter().copied()),
            word_sentences: by_words.means(&self.sizes),
            gram_documents: self.gram_documents.score(by_document.into_iter().map(widen)),
            gram_sentences: by_grams.means(&self.sizes),
            closest: [words_in, words_out, grams_in, grams_out],
            kind_words: by_words.kinds,
            kind_grams: by_grams.kinds,
            known: share,
        }
    }

    /// The best scores of each class, in one pass.
    fn best(&self, scores: &[f32]) -> Best {
        let none = self.sizes.len().saturating_sub(1);
        let mut best = Best { classes: vec![[0.0; NEAREST]; self.sizes.len()], kinds: [0.0; KINDS] };
        let mut rest = scores;
        for Run { class, length } in &self.runs {
            let (run, after) = rest.split_at_checked(*length).unwrap_or((rest, &[]));
            best.note((*class).min(none), run);
            if let Some(kind) = class.checked_sub(none).and_then(|kind| best.kinds.get_mut(kind)) {
                *kind = run.iter().copied().fold(*kind, f32::max);
            }
            rest = after;
        }
        for (sentence, class) in &self.also {
            best.note(usize::from(*class), scores.get(usize::from(*sentence)).map_or(&[], std::slice::from_ref));
        }
        best
    }
}

impl Run {
    fn of(corpus: &Corpus, sentences: &[&Sentence]) -> Option<Self> {
        Some(Self { class: corpus.class(sentences.first()?), length: sentences.len() })
    }

    /// Whether two neighbours are of one run.
    fn goes_on(one: &Sentence, next: &Sentence) -> bool {
        one.about == next.about
    }
}

/// The sentences that are about more than one programme, once for each other one.
fn also(sentences: &[&Sentence]) -> Vec<(u16, u16)> {
    let sentences = sentences.iter().enumerate();
    sentences.flat_map(|(at, one)| one.also.iter().map(move |also| (short(at), short(*also)))).collect()
}

/// The best scores of the sentences of each class, the best first, and the best of each kind of what is no question.
struct Best {
    classes: Vec<[f32; NEAREST]>,
    kinds: [f32; KINDS],
}

impl Best {
    #[expect(clippy::needless_bitwise_bool, reason = "a branch for each costs more than all comparisons")]
    fn note(&mut self, class: usize, scores: &[f32]) {
        let Some(best) = self.classes.get_mut(class) else { return };
        for some in scores.chunks(AT_ONCE) {
            // Few scores are among the best: whether any of so many is takes a few instructions, without a branch.
            let least = best[NEAREST - 1];
            if !some.iter().fold(false, |any, score| any | (*score > least)) {
                continue;
            }
            for score in some {
                if *score > best[NEAREST - 1] {
                    insert(best, *score);
                }
            }
        }
    }

    /// The best score of a question and of what is none.
    fn closest(&self) -> [f32; 2] {
        let Some(([none, ..], questions)) = self.classes.split_last() else { return [0.0; 2] };
        [questions.iter().map(|[best, ..]| *best).fold(0.0, f32::max), *none]
    }

    /// The mean of the best scores of each class.
    fn means(&self, sizes: &[usize]) -> Vec<f32> {
        let mean =
            |(best, size): (&[f32; NEAREST], &usize)| best.iter().sum::<f32>() / (*size).clamp(1, NEAREST) as f32;
        self.classes.iter().zip(sizes).map(mean).collect()
    }
}

/// Puts a score in its place; the least one falls out.
fn insert(best: &mut [f32; NEAREST], mut score: f32) {
    for place in best {
        if score > *place {
            std::mem::swap(place, &mut score);
        }
    }
}

fn short(number: usize) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// How many sentences are about each programme, and last how many are no questions.
fn sizes(corpus: &Corpus, sentences: &[&Sentence]) -> Vec<usize> {
    let programmes = corpus.slugs.len();
    let mut sizes = vec![0; programmes + 1];
    let classes = |sentence: &&Sentence| -> Vec<usize> {
        std::iter::once(corpus.class(sentence)).chain(sentence.also.iter().copied()).collect()
    };
    for class in sentences.iter().flat_map(classes) {
        sizes.get_mut(class.min(programmes)).into_iter().for_each(|size| *size += 1);
    }
    sizes
}
