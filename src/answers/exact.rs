//! Which short answer or need a text is a sample of, word for word.

use std::hash::BuildHasher;

use rustc_hash::{FxBuildHasher, FxHashMap};

use super::corpus::Corpus;
use super::plain::words;

/// The samples of all pieces by a hash of their words.
pub(super) struct Exact(FxHashMap<u64, u16>);

impl Exact {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let samples = corpus.sentences.iter().filter_map(|sentence| Some((sentence, sentence.piece?)));
        let number = |piece: usize| u16::try_from(piece).ok();
        Self(samples.filter_map(|(sentence, piece)| Some((key(&sentence.text), number(piece)?))).collect())
    }

    /// The number of the piece.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        self.0.get(&key(text)).copied().map(usize::from)
    }
}

fn key(text: &str) -> u64 {
    FxBuildHasher.hash_one(words(text))
}
