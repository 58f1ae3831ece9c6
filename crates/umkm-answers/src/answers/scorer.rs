//! All scores of a text, by the trained and the stored part.

use super::classifier::{Classifier, sum};
use super::embedding::Embedding;
use super::features::blocks;
use super::index::Index;
use super::judge::Scores;
use super::normalise::{Analysis, Normaliser};
use super::sides::sides;

/// What scores texts: the trained and the stored part.
pub(super) struct Scorer<'a> {
    pub(super) normaliser: &'a Normaliser,
    pub(super) classifier: &'a Classifier,
    pub(super) embedding: &'a Embedding,
    pub(super) index: &'a Index,
    /// How many pieces and programmes there are.
    pub(super) sizes: (usize, usize),
}

impl Scorer<'_> {
    /// All scores of a text, of which `written` are the forms.
    pub(super) fn score(&self, text: &str, written: &Analysis) -> Scores {
        let normaliser = self.normaliser;
        let question = normaliser.after_small_talk(text);
        let asked = (question.len() < text.len()).then(|| normaliser.analyse(question));
        let analysis = asked.as_ref().unwrap_or(written);
        let blocks = blocks(normaliser, analysis);
        let weighed = self.classifier.rarity.weigh(&blocks);
        let ([folded, ..], [grams, ..]) = (&blocks, &weighed);
        let features = sum(&weighed);
        let (pieces, programmes) = self.sizes;
        Scores {
            classes: self.classifier.log_probabilities(&features),
            asked: self.embedding.asked(&features, pieces, programmes),
            near: self.index.score(normaliser, analysis, folded, grams),
            terms: normaliser.terms(analysis).count(),
            words: self.index.vocabulary.signs(normaliser, analysis),
            told: normaliser.kind_words.kind(&written.raw),
            sides: sides(normaliser, self.classifier, question),
        }
    }
}
