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

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(topic: usize, also: &[usize], answer: Option<usize>) -> Sentence {
        Sentence { also: also.to_vec(), answer, ..Sentence::about(About::Programme(topic), "x".into()) }
    }

    #[test]
    fn a_short_answer_is_of_the_programmes_whose_samples_name_it() {
        let sentences = [sample(3, &[1], Some(0)), sample(3, &[], Some(0)), sample(2, &[], None)];
        let named_by = NamedBy::new(2, sentences.iter());
        let of = |piece: usize| (0..5).filter(|topic| named_by.has(piece, *topic)).collect::<Vec<_>>();
        assert_eq!((of(0), of(1), of(2)), (vec![1, 3], vec![], vec![]));
    }
}
