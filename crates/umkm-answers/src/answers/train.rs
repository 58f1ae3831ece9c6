//! Training: from a corpus to a model, the same bytes every time.
//!
//! Read [`train`]. The classifier learns from all sentences. The judge must not be fitted on scores of sentences that
//! the classifier has seen, so [`cross_validate`] first scores each question by a model that was made without it.

mod boost;
mod descent;
mod dice;
mod embed;
mod fit;

use std::collections::HashMap;
use std::panic::resume_unwind;
use std::sync::Arc;

use sha2::{Digest, Sha256};

use super::asset::{Fingerprint, Model};
use super::classifier::{Classifier, Rarity, sum};
use super::corpus::{About, Corpus, Piece, Sentence};
use super::embedding::{self, Embedding};
use super::features::{BLOCKS, BUCKETS, Counts, blocks};
use super::gist::Gist;
use super::index::Index;
use super::judge::{Judge, Scores};
use super::named_by::NamedBy;
use super::normalise::Normaliser;
use super::plain::words;
use super::politeness::KINDS;
use super::ranking::{Ranking, Shape};
use super::scorer::Scorer;
use descent::Row;
use dice::Dice;
use embed::Example;

const FOLDS: usize = 5;
const SEED: u64 = 7;
/// How much a programme's own sentence counts beside a question.
const PASSAGE_WEIGHT: f32 = 0.12;
/// How much samples of pieces count: those of short answers are narrower than what a programme is asked, and lead to
/// its neighbours when they count more.
const SHORT_ANSWER_WEIGHT: f32 = 0.1;
const MATTER_WEIGHT: f32 = 0.5;
const NEED_WEIGHT: f32 = 0.3;
/// In English there are no other questions.
const ENGLISH_WEIGHT: f32 = 0.4;

/// A corpus with its sentences as features.
struct Ground<'a> {
    corpus: &'a Corpus,
    normaliser: Normaliser,
    blocks: Vec<[Counts; BLOCKS]>,
}

/// A question, or what is none, scored by a model that was made without it.
pub struct Trial<'a> {
    /// What was scored.
    pub sentence: &'a Sentence,
    /// How it was ranked.
    pub ranking: Ranking,
}

/// Makes the model of a corpus.
#[must_use]
pub fn train(corpus: &Corpus) -> Model {
    let ground = Ground::new(corpus);
    let judge = fit::judge(corpus, &ground.scored_apart()).0;
    ground.model(judge)
}

/// Makes the model of another edition's corpus with the judge of this one: what a sixth of [`train`] takes, on one core.
///
/// The judge weighs scores of whatever programmes there are; only fitting it needs each question scored by a model that
/// was made without it.
#[must_use]
pub fn relearn(corpus: &Corpus, shipped: &Model) -> Model {
    let ground = Ground::new(corpus);
    if ground.digest() == shipped.learnt_from { shipped.clone() } else { ground.model(shipped.judge.clone()) }
}

/// What a model of this corpus bears: another one when a sentence, what it is about or what is read in it has changed.
///
/// It tells in seconds whether a model is of this corpus. Whether the training itself still makes the same of it, only
/// training tells.
#[must_use]
pub fn digest(corpus: &Corpus) -> Fingerprint {
    Ground::new(corpus).digest()
}

/// Ranks every question by a model that was made without it.
#[must_use]
pub fn cross_validate(corpus: &Corpus) -> Vec<Trial<'_>> {
    let ground = Ground::new(corpus);
    let scored = ground.scored_apart();
    let (judge, certainty) = fit::judge(corpus, &scored);
    let (slugs, pieces): (Arc<[String]>, Arc<[Piece]>) = (corpus.slugs.clone().into(), corpus.pieces.clone().into());
    let folds = ground.folds();
    // A sample does not say itself which short answers its programme has.
    let named_by: Vec<Arc<NamedBy>> = (0..FOLDS)
        .map(|fold| {
            let known = corpus.sentences.iter().zip(&folds).filter(|(_, of)| **of != Some(fold));
            NamedBy::new(pieces.len(), known.map(|(sentence, _)| sentence)).into()
        })
        .collect();
    let trial = |((at, scores), certainty): (&(usize, Scores), f32)| {
        let sentence = corpus.sentences.get(*at)?;
        let analysis = ground.normaliser.analyse(&sentence.text);
        let shape = Shape::new(&ground.normaliser, &analysis, &sentence.text, "");
        let gist = Gist::new(&ground.normaliser, &analysis);
        let named_by = named_by.get(folds.get(*at).copied().flatten()?)?;
        Some(Trial {
            sentence,
            ranking: Ranking::new(&slugs, (&pieces, corpus.programmes), &judge, scores, shape, gist)
                .naming(named_by)
                .with_certainty(certainty),
        })
    };
    scored.iter().zip(certainty).filter_map(trial).collect()
}

impl<'a> Ground<'a> {
    fn new(corpus: &'a Corpus) -> Self {
        let normaliser = Normaliser::of(corpus);
        let analysed = corpus.sentences.iter().map(|sentence| normaliser.analyse_question(&sentence.text));
        let blocks = analysed.map(|analysis| blocks(&normaliser, &analysis)).collect();
        Self { corpus, normaliser, blocks }
    }

    /// The model of all sentences.
    fn model(&self, judge: Judge) -> Model {
        let all: Vec<usize> = (0..self.corpus.sentences.len()).collect();
        let classifier = self.classifier(&all);
        let embedding = self.embedding(&all, &classifier);
        Model {
            learnt_from: self.digest(),
            slugs: self.corpus.slugs.clone(),
            pieces: self.corpus.pieces.iter().map(Piece::name).collect(),
            classifier,
            embedding,
            judge,
        }
    }

    fn digest(&self) -> Fingerprint {
        let Corpus { slugs, programmes, pieces, sentences } = self.corpus;
        let mut hash = Sha256::new_with_prefix(format!("{slugs:?} {programmes} {pieces:?}"));
        for (sentence, blocks) in sentences.iter().zip(&self.blocks) {
            hash.update(format!("{sentence:?} {blocks:?}"));
        }
        hash.finalize().into()
    }

    /// The numbers of all questions and of what is none with their scores by models made without them.
    fn scored_apart(&self) -> Vec<(usize, Scores)> {
        let fold_of = &self.folds();
        let told = &self.told();
        let mut scored: Vec<_> = std::thread::scope(|scope| {
            let score = |fold| scope.spawn(move || self.scored_in(fold, fold_of, told));
            let folds: Vec<_> = (0..FOLDS).map(score).collect();
            folds.into_iter().flat_map(|fold| fold.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        scored.sort_by_key(|(at, _)| *at);
        scored
    }

    /// Those of one fold.
    fn scored_in(&self, fold: usize, folds: &[Option<usize>], told: &HashMap<String, usize>) -> Vec<(usize, Scores)> {
        let (apart, known): (Vec<usize>, Vec<usize>) =
            (0..folds.len()).partition(|at| folds.get(*at).copied().flatten() == Some(fold));
        let classifier = self.classifier(&known);
        let embedding = self.embedding(&known, &classifier);
        let sentences = known.iter().filter_map(|at| self.corpus.sentences.get(*at)).cloned().collect();
        let (slugs, pieces) = (self.corpus.slugs.clone(), self.corpus.pieces.clone());
        let part = Corpus { slugs, programmes: self.corpus.programmes, pieces, sentences };
        let index = Index::new(&self.normaliser, &part, &classifier.rarity);
        let scorer = Scorer {
            normaliser: &self.normaliser,
            classifier: &classifier,
            embedding: &embedding,
            index: &index,
            sizes: (self.corpus.pieces.len(), self.corpus.programmes),
        };
        let mut scored = Vec::new();
        for at in apart {
            let Some(sentence) = self.corpus.sentences.get(at) else { continue };
            let written = self.normaliser.analyse(&sentence.text);
            let mut scores = scorer.score(&sentence.text, &written);
            if matches!(sentence.about, About::Nothing(_)) {
                // A phrase that no other sentence has may have been stored because of this one.
                let is_told_elsewhere = |phrase: &str| told.get(phrase).is_some_and(|found| *found > 1);
                scores.told = self.normaliser.kind_words.kind_by(&written.raw, is_told_elsewhere);
            }
            scored.push((at, scores));
        }
        scored
    }

    /// In how many sentences that are no questions each phrase is that tells a kind.
    fn told(&self) -> HashMap<String, usize> {
        let mut told = HashMap::new();
        for sentence in &self.corpus.sentences {
            if matches!(sentence.about, About::Nothing(_)) {
                let words = words(&sentence.text);
                for (phrase, _, _) in self.normaliser.kind_words.phrases_in(&words) {
                    *told.entry(phrase.to_owned()).or_default() += 1;
                }
            }
        }
        told
    }

    /// The fold of each sentence; passages are in none. Classes are spread evenly.
    fn folds(&self) -> Vec<Option<usize>> {
        let mut order: Vec<usize> = (0..self.corpus.sentences.len()).collect();
        Dice(SEED).shuffle(&mut order);
        let mut next = vec![0_usize; self.classes()];
        let mut folds = vec![None; order.len()];
        for at in order {
            let Some(sentence) = self.corpus.sentences.get(at).filter(|sentence| !sentence.is_passage) else {
                continue;
            };
            let class = self.corpus.class(sentence);
            let (Some(next), Some(fold)) = (next.get_mut(class), folds.get_mut(at)) else { continue };
            *fold = Some((*next + class) % FOLDS);
            *next += 1;
        }
        folds
    }

    fn classes(&self) -> usize {
        self.corpus.slugs.len() + KINDS
    }

    /// Learns from some of the sentences.
    fn classifier(&self, known: &[usize]) -> Classifier {
        let mut spread = vec![0_u32; BLOCKS * BUCKETS];
        let blocks = || known.iter().filter_map(|at| self.blocks.get(*at));
        for (number, block) in blocks().flat_map(|blocks| blocks.iter().enumerate()) {
            for (bucket, _) in block {
                if let Some(count) = spread.get_mut(number * BUCKETS + usize::from(*bucket)) {
                    *count += 1;
                }
            }
        }
        let rarity = Rarity::new(&spread, known.len());
        let sentences = known.iter().filter_map(|at| self.corpus.sentences.get(*at));
        let rows: Vec<Row> =
            sentences.zip(blocks()).map(|(sentence, blocks)| self.row(sentence, sum(&rarity.weigh(blocks)))).collect();
        let (weights, biases) = descent::descend(&rows, self.classes());
        let (weights, scales) = descent::in_bytes(&weights, self.classes());
        Classifier { rarity, scales, biases, weights: weights.into() }
    }

    /// Learns from what people ask among some of the sentences; `classifier` says how rare features are.
    fn embedding(&self, known: &[usize], classifier: &Classifier) -> Embedding {
        let asked = known.iter().filter_map(|at| self.corpus.sentences.get(*at).zip(self.blocks.get(*at)));
        let examples = asked.filter(|(sentence, _)| !sentence.is_passage).map(|(sentence, blocks)| Example {
            features: sum(&classifier.rarity.weigh(blocks)),
            class: embedding::class(self.corpus, sentence),
        });
        let classes = self.corpus.pieces.len() + self.corpus.programmes + KINDS;
        embed::embed(&examples.collect::<Vec<_>>(), classes)
    }

    fn row(&self, sentence: &Sentence, vector: Vec<(u16, f32)>) -> Row {
        // What several programmes answer counts for each of them alike.
        let classes = || std::iter::once(self.corpus.class(sentence)).chain(sentence.also.iter().copied());
        let share = 1.0 / classes().count() as f32;
        let targets = classes().map(|class| (class, share)).collect();
        let weight = match sentence.piece {
            _ if sentence.is_passage => PASSAGE_WEIGHT,
            None => 1.0,
            Some(_) if self.corpus.class(sentence) >= self.corpus.programmes => MATTER_WEIGHT,
            Some(_) if sentence.is_english() => ENGLISH_WEIGHT,
            Some(_) if sentence.is_of_need() => NEED_WEIGHT,
            Some(_) => SHORT_ANSWER_WEIGHT,
        };
        Row { vector, targets, weight }
    }
}
