//! What is stored, by word and by character gram: one document a programme, and every sentence.
//!
//! The scores are BM25 over stems and the cosine of character grams, which carries typing mistakes.

use rustc_hash::FxHashMap;

use super::classifier::Rarity;
use super::corpus::{Corpus, Sentence};
use super::coverage::{Coverage, Covered};
use super::features::{BUCKETS, Counts, unit};
use super::gathered::{Gathered, tally, widen};
use super::normalise::{Analysis, Normaliser};
use super::politeness::KINDS;
use super::postings::Postings;
use super::vocabulary::Vocabulary;
use super::weighing::{rarity_of, rarity_of_terms, weigh_grams, weigh_words};

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
    programmes: usize,
    coverage: Coverage,
    /// How rare each term is among sentences, and a term that is in none.
    term_rarity: Vec<f32>,
    rarest: f32,
    pieces: usize,
    pub(super) vocabulary: Vocabulary,
}

/// Sentences of one class that stand together: passages, questions, or the samples of one piece.
struct Run {
    class: usize,
    length: usize,
    kind: RunKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum RunKind {
    Passages,
    Questions,
    Piece(usize),
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
    pub(super) samples: Samples,
}

/// How near the samples of pieces are, and beside them the other questions.
#[derive(Clone, Debug, Default)]
pub(super) struct Samples {
    /// The nearest sample of each piece, by words and grams together, from 0 to about 1.
    pub(super) nearest: Vec<f32>,
    /// The same with what of the text each covers in its topic, from 0 to about 2.
    pub(super) fit: Vec<f32>,
    /// How many words say something.
    pub(super) words: f32,
    /// The nearest question of each topic that is of no piece.
    pub(super) plain: Vec<f32>,
    /// The same with what the best side of its topic covers.
    pub(super) side: Vec<f32>,
}

impl Index {
    /// Stores a corpus; `rarity` weighs the grams of sentences.
    pub(super) fn new(normaliser: &Normaliser, corpus: &Corpus, rarity: &Rarity) -> Self {
        let programmes = corpus.slugs.len();
        let Gathered { terms, mut words, grams, documents, vocabulary, coverage } =
            Gathered::new(normaliser, corpus, rarity);
        // One after the other, so that no more than one is in memory twice.
        let gram_sentences = Postings::new(grams, BUCKETS);
        let (mut word_documents, mut gram_documents) = documents.vectors();
        let document_rarity = rarity_of(&gram_documents, programmes);
        gram_documents.reweigh(|buckets, weights| weigh_grams(buckets, weights, &document_rarity));
        let term_rarity = rarity_of_terms(&words, terms.len(), corpus.sentences.len());
        weigh_words(&mut word_documents, terms.len(), B_DOCUMENTS);
        weigh_words(&mut words, terms.len(), B_SENTENCES);
        Self {
            word_documents: Postings::new(word_documents, terms.len()),
            word_sentences: Postings::new(words, terms.len()),
            gram_documents: Postings::new(gram_documents, BUCKETS),
            gram_sentences,
            terms,
            document_rarity,
            sizes: sizes(corpus, programmes),
            runs: corpus.sentences.chunk_by(Run::goes_on).filter_map(|run| Run::of(corpus, run)).collect(),
            also: also(corpus),
            coverage,
            rarest: term_rarity.iter().copied().fold(0.0, f32::max),
            term_rarity,
            pieces: corpus.pieces.len(),
            programmes: corpus.programmes,
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
        let unknown = normaliser.terms(analysis).count() as f32 * (1.0 - share);
        let mut samples = self.samples(&by_words, &by_grams, self.most_by_words(&words, unknown));
        let said: Vec<u32> = words.iter().map(|(term, _)| *term).collect();
        samples.cover(&self.coverage.of(&said, unknown));
        samples.words = said.len() as f32 + unknown;
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
            samples,
        }
    }

    /// What a sentence of just these words would score.
    fn most_by_words(&self, words: &[(u32, f32)], unknown: f32) -> f32 {
        let rarity = |term: u32| self.term_rarity.get(term as usize).copied().unwrap_or_default();
        words.iter().map(|(term, count)| rarity(*term) * count).sum::<f32>() + self.rarest * unknown
    }

    /// The nearest sample of each piece, and the nearest other question of each topic.
    fn samples(&self, by_words: &[f32], by_grams: &[f32], most: f32) -> Samples {
        let (pieces, topics) = (vec![0.0; self.pieces], vec![0.0; self.sizes.len().saturating_sub(1)]);
        let mut samples = Samples { nearest: pieces, plain: topics, ..Samples::default() };
        let mut both = by_words.iter().zip(by_grams).map(|(words, grams)| f32::midpoint(words / most, *grams));
        for run in &self.runs {
            let best = both.by_ref().take(run.length).fold(0.0, f32::max);
            let place = match run.kind {
                RunKind::Passages => None,
                RunKind::Questions => samples.plain.get_mut(run.class),
                RunKind::Piece(piece) => samples.nearest.get_mut(piece),
            };
            place.into_iter().for_each(|place| *place = place.max(best));
        }
        samples
    }

    /// The best scores of each class, in one pass.
    fn best(&self, scores: &[f32]) -> Best {
        let none = self.sizes.len().saturating_sub(1);
        let mut best = Best { classes: vec![[0.0; NEAREST]; self.sizes.len()], kinds: [0.0; KINDS] };
        let mut rest = scores;
        for Run { class, length, kind } in &self.runs {
            let (run, after) = rest.split_at_checked(*length).unwrap_or((rest, &[]));
            // A programme is told by its own questions; the narrower ones of short answers blur it.
            if !matches!(kind, RunKind::Piece(_)) || *class >= self.programmes {
                best.note((*class).min(none), run);
            }
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

impl Samples {
    fn cover(&mut self, covered: &Covered) {
        let sum = |near: &[f32], said: &[f32]| near.iter().zip(said).map(|(near, said)| near + said).collect();
        self.fit = sum(&self.nearest, &covered.pieces);
        self.side = sum(&self.plain, &covered.sides);
    }
}

impl Run {
    fn of(corpus: &Corpus, sentences: &[Sentence]) -> Option<Self> {
        let first = sentences.first()?;
        let kind = match first.piece {
            Some(piece) => RunKind::Piece(piece),
            None if first.is_passage => RunKind::Passages,
            None => RunKind::Questions,
        };
        Some(Self { class: corpus.class(first), length: sentences.len(), kind })
    }

    /// Whether two neighbours are of one run.
    fn goes_on(one: &Sentence, next: &Sentence) -> bool {
        one.about == next.about && one.piece == next.piece && one.is_passage == next.is_passage
    }
}

/// The sentences that are about more than one programme, once for each other one.
fn also(corpus: &Corpus) -> Vec<(u16, u16)> {
    let sentences = corpus.sentences.iter().enumerate();
    let several = sentences.filter(|(_, one)| one.piece.is_none());
    several.flat_map(|(at, one)| one.also.iter().map(move |also| (short(at), short(*also)))).collect()
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
fn sizes(corpus: &Corpus, programmes: usize) -> Vec<usize> {
    let mut sizes = vec![0; programmes + 1];
    let counted = |sentence: &&Sentence| {
        sentence.piece.is_none() || (corpus.programmes..programmes).contains(&corpus.class(sentence))
    };
    for class in corpus
        .sentences
        .iter()
        .filter(counted)
        .flat_map(|sentence| std::iter::once(corpus.class(sentence)).chain(sentence.also.iter().copied()))
    {
        sizes.get_mut(class.min(programmes)).into_iter().for_each(|size| *size += 1);
    }
    sizes
}
