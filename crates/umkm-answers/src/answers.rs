//! Which programme does a question mean? Pure and deterministic.
//!
//! Read [`Answers::rank`], then [`Ranking::verdict`]. Five scores are added up: a trained classifier, and BM25 and
//! the cosine of character grams, each against one document a programme and against the nearest stored sentences.
//! Sentences that are no questions compete with them. The weights come from [`train`].

mod asset;
mod classifier;
mod content;
mod corpus;
mod denial;
mod despair;
mod doubt;
mod embedding;
mod exact;
mod facet;
mod features;
mod gate;
mod gathered;
mod gist;
mod halves;
mod index;
mod judge;
mod kind_words;
mod kinds;
mod letters;
mod misnamed;
mod named_by;
mod names;
mod normalise;
mod plain;
mod politeness;
mod postings;
mod published;
mod ranking;
mod remark;
mod scorer;
mod short_answers;
mod sides;
mod spelling;
mod stance;
mod subject;
mod tables;
pub mod train;
mod trees;
mod unlearnt;
mod verdict;
mod vocabulary;
mod weighing;

use std::borrow::Cow;
use std::sync::Arc;

pub use asset::{Fingerprint, Model, NoModel};
pub use corpus::{About, Corpus, Piece, PieceKind, Sentence};
pub use gist::Gist;
pub use halves::two_questions;
pub use politeness::Politeness;
pub use published::{Found, Published};
pub use ranking::Ranking;
pub use stance::{Lean, Stance, points_back, supposes};
pub use verdict::Verdict;

use embedding::Embedding;
use exact::Exact;
use index::Index;
use misnamed::Misnamed;
use named_by::NamedBy;
use names::Names;
use normalise::Normaliser;
use ranking::Shape;
use scorer::Scorer;
use unlearnt::Unlearnt;

/// What is ranked of a text, in characters and in words.
const RANKED: (usize, usize) = (300, 60);

/// The first words of a text, as many as are ranked; of one endless word its first characters.
fn beginning(text: &str) -> &str {
    let (chars, words) = RANKED;
    let end = text.char_indices().nth(chars).map(|(at, _)| at);
    let cut = |end: usize| text.get(..end).unwrap_or(text);
    let head = match end {
        // Not half of a word, unless it is the only one.
        Some(end) => cut(cut(end).rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(end)),
        None => text,
    };
    match head.split_whitespace().nth(words) {
        Some(over) => cut(over.as_ptr().addr() - text.as_ptr().addr()),
        None => head,
    }
}

/// Everything that ranking needs, in memory.
pub struct Answers {
    slugs: Arc<[String]>,
    pieces: Arc<[Piece]>,
    named_by: Arc<NamedBy>,
    programmes: usize,
    misnamed: Misnamed,
    normaliser: Normaliser,
    index: Index,
    exact: Exact,
    names: Names,
    embedding: Embedding,
    unlearnt: Unlearnt,
    model: Model,
}

impl Answers {
    /// Stores the sentences of a corpus and ranks with a trained model. What the model did not learn is found by its words.
    #[must_use]
    pub fn new(corpus: &Corpus, mut model: Model) -> Self {
        model.classifier = model.classifier_of(corpus);
        let normaliser = Normaliser::of(corpus);
        let unlearnt = Unlearnt::new(&normaliser, corpus, &model);
        let index = Index::new(&normaliser, corpus, &model.classifier.rarity);
        let (exact, names, embedding) =
            (Exact::new(corpus), Names::new(&normaliser, corpus), model.embedding_of(corpus));
        let (slugs, pieces): (_, Arc<[Piece]>) = (corpus.slugs.clone().into(), corpus.pieces.clone().into());
        let named_by = NamedBy::new(pieces.len(), corpus.sentences.iter()).into();
        Self {
            slugs,
            pieces,
            named_by,
            programmes: corpus.programmes,
            misnamed: Misnamed::new(),
            normaliser,
            index,
            exact,
            names,
            embedding,
            unlearnt,
            model,
        }
    }

    /// How many programmes, short answers and needs the model did not learn.
    #[must_use]
    pub fn unlearnt(&self) -> usize {
        self.unlearnt.count()
    }

    /// Ranks the programmes for the beginning of what somebody wrote: a question is short, and every word costs a
    /// search for its spelling. Only words of somebody who may want to die are looked for in all of it.
    ///
    /// What the text denies, or says that it has already, is left out where the rest alone is answered.
    #[must_use]
    pub fn rank(&self, whole: &str) -> Ranking {
        let written = self.written(whole);
        let whole: &str = &written;
        let text = beginning(whole);
        let text = remark::after_remark(text).unwrap_or(text);
        let ranking = self.rank_all(text, whole);
        // Whoever may want to die says it in whichever part.
        let Some(rest) = denial::without_denied(text).filter(|_| !ranking.is_distress()) else { return ranking };
        let rest = self.rank_all(&rest, &rest);
        if rest.verdict(None, &[]).answers() { rest } else { ranking }
    }

    /// A text with the abbreviations in it that are spelled by ear; a sample is what it is.
    fn written<'a>(&self, text: &'a str) -> Cow<'a, str> {
        let joined = letters::joined(text);
        let is_sample = matches!(joined, Cow::Owned(_)) && self.exact.find(text).is_some();
        if is_sample { Cow::Borrowed(text) } else { joined }
    }

    fn rank_all(&self, text: &str, whole: &str) -> Ranking {
        let written = self.normaliser.analyse(text);
        let shape = Shape::new(&self.normaliser, &written, text, whole.get(text.len()..).unwrap_or_default());
        let gist = Gist::new(&self.normaliser, &written);
        let named = self.names.only(&gist);
        let scorer = Scorer {
            normaliser: &self.normaliser,
            classifier: &self.model.classifier,
            embedding: &self.embedding,
            index: &self.index,
            sizes: (self.pieces.len(), self.programmes),
        };
        let mut scores = scorer.score(text, &written);
        self.unlearnt.lend(&mut scores);
        let ranking =
            Ranking::new(&self.slugs, (&self.pieces, self.programmes), &self.model.judge, &scores, shape, gist)
                .naming(&self.named_by)
                .saying(self.exact.find(text), named);
        let ranking = self.unlearnt.lead(ranking);
        match self.misnamed.find(&written) {
            Some((topic, meant)) => ranking.meaning(topic, meant),
            None => ranking,
        }
    }

    /// What the text asks, to compare it with what others asked.
    #[must_use]
    pub fn gist(&self, text: &str) -> Gist {
        Gist::new(&self.normaliser, &self.normaliser.analyse(beginning(&self.written(text))))
    }

    /// Whether a word is one that people write; other ones may be misspelt.
    #[must_use]
    pub fn knows(&self, word: &str) -> bool {
        self.normaliser.knows(word)
    }

    /// Whether a text holds anything that could be answered, and not only a greeting or fingers on the keys.
    #[must_use]
    pub fn says_something(&self, text: &str) -> bool {
        self.normaliser.says_something(&self.normaliser.analyse(beginning(&self.written(text))))
    }

    /// The text with its misspelt words as they are meant, for whoever looks for single words in it.
    #[must_use]
    pub fn spelled(&self, text: &str) -> String {
        let meant = |word: &str| {
            let letters = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
            self.normaliser.meant_by(&letters).map_or_else(|| word.to_owned(), str::to_owned)
        };
        text.split_whitespace().map(meant).collect::<Vec<_>>().join(" ")
    }

    /// The text in the form in which near-equal questions are equal.
    #[must_use]
    pub fn canonical(&self, text: &str) -> String {
        self.normaliser.analyse(&self.written(text)).folded.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn t_a9_three_hundred_characters_or_sixty_words_are_ranked() {
        assert_eq!(beginning("biaya halal?"), "biaya halal?");
        let words = "ab ".repeat(90);
        assert_eq!(beginning(&words).split_whitespace().count(), 60);
        let long = "sertifikat ".repeat(60);
        assert_eq!(beginning(&long), "sertifikat ".repeat(27).trim_end());
        assert_eq!(beginning(&"é".repeat(900)).chars().count(), 300);
    }
}
