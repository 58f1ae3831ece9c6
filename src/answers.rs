//! Which programme does a question mean? Pure and deterministic.
//!
//! Read [`Answers::rank`], then [`Ranking::verdict`]. Five scores are added up: a trained classifier, and BM25 and
//! the cosine of character grams, each against one document a programme and against the nearest stored sentences.
//! Sentences that are no questions compete with them. The weights come from [`train`].

mod asset;
mod classifier;
mod corpus;
mod facet;
mod features;
mod gathered;
mod index;
mod judge;
mod kind_words;
mod kinds;
mod normalise;
mod plain;
mod politeness;
mod postings;
mod ranking;
mod scorer;
mod sides;
mod spelling;
mod tables;
pub mod train;
mod trees;
mod vocabulary;
mod weighing;

use std::sync::Arc;

pub use asset::{Model, NoModel};
pub use corpus::{About, Corpus, Sentence};
pub use politeness::Politeness;
pub use ranking::{Ranking, Verdict};

use index::Index;
use normalise::Normaliser;
use ranking::Shape;
use scorer::Scorer;

/// Everything that ranking needs, in memory.
pub struct Answers {
    slugs: Arc<[String]>,
    normaliser: Normaliser,
    index: Index,
    model: Model,
}

impl Answers {
    /// Stores the sentences of a corpus and ranks with a trained model.
    #[must_use]
    pub fn new(corpus: &Corpus, model: Model) -> Self {
        let normaliser = Normaliser::of(corpus);
        let index = Index::new(&normaliser, corpus, &model.classifier.rarity);
        Self { slugs: corpus.slugs.clone().into(), normaliser, index, model }
    }

    /// Ranks the programmes for what somebody wrote.
    #[must_use]
    pub fn rank(&self, text: &str) -> Ranking {
        let written = self.normaliser.analyse(text);
        let shape = Shape::new(&self.normaliser, &written, text);
        let scorer = Scorer { normaliser: &self.normaliser, classifier: &self.model.classifier, index: &self.index };
        let scores = scorer.score(text, &written);
        Ranking::new(&self.slugs, &self.model.judge, &scores, shape)
    }

    /// The text in the form in which near-equal questions are equal.
    #[must_use]
    pub fn canonical(&self, text: &str) -> String {
        self.normaliser.analyse(text).folded.join(" ")
    }
}
