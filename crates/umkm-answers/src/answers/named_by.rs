//! Which short answers the samples of topics name.

use super::corpus::{About, Sentence};

/// By the number of a short answer, the topics of which a sample names it.
#[derive(Clone, Debug, Default)]
pub(super) struct NamedBy(Vec<Vec<usize>>);

impl NamedBy {
    /// What these sentences name, where there are so many pieces.
    pub(super) fn new<'a>(pieces: usize, sentences: impl Iterator<Item = &'a Sentence>) -> Self {
        let mut topics = vec![Vec::new(); pieces];
        for sentence in sentences {
            let of_piece = sentence.answer.and_then(|piece| topics.get_mut(piece));
            if let (About::Programme(topic), Some(of_piece)) = (sentence.about, of_piece) {
                of_piece.extend(std::iter::once(topic).chain(sentence.also.iter().copied()));
            }
        }
        for of_piece in &mut topics {
            of_piece.sort_unstable();
            of_piece.dedup();
        }
        Self(topics)
    }

    /// Whether a sample of this topic names this piece.
    pub(super) fn has(&self, piece: usize, topic: usize) -> bool {
        self.0.get(piece).is_some_and(|topics| topics.binary_search(&topic).is_ok())
    }
}
