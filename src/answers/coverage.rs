//! How much of what a text says is said by each short answer, beside its neighbours in the same topic.
//!
//! Inside a topic the words that all of it shares tell nothing: "sertifikat halal" asks for no short answer about halal.
//! So a word counts by how few of the topic's short answers, and sides of its programme, have it.

use rustc_hash::FxHashMap;

use super::corpus::{About, Corpus, Sentence};

/// A word in half of the samples of a document of usual size counts two thirds.
const HALF: f32 = 0.5;
const USUAL: f32 = 8.0;

/// Who says what within each topic.
#[derive(Default)]
pub(super) struct Coverage {
    documents: Vec<Document>,
    /// By term: the documents that have it, those of a topic together, and in how many sentences.
    postings: Vec<Vec<(u32, f32)>>,
    /// How many documents each topic has.
    topics: Vec<f32>,
    pieces: usize,
}

/// The samples of a short answer, or the questions about one side of a programme.
struct Document {
    topic: usize,
    piece: Option<usize>,
    sentences: f32,
}

/// Which part of a text is covered, from 0 to 1.
pub(super) struct Covered {
    /// By each piece.
    pub(super) pieces: Vec<f32>,
    /// By the best side of each topic.
    pub(super) sides: Vec<f32>,
}

/// Documents while sentences are added.
#[derive(Default)]
pub(super) struct Builder {
    numbers: FxHashMap<(usize, Option<usize>, Box<str>), u32>,
    documents: Vec<Document>,
    postings: Vec<Vec<(u32, f32)>>,
}

impl Builder {
    /// Adds a sentence with its terms, each once.
    pub(super) fn add(&mut self, corpus: &Corpus, sentence: &Sentence, terms: &[u32]) {
        let About::Programme(about) = sentence.about else { return };
        if sentence.is_passage {
            return;
        }
        // The topic behind all others is that of the needs.
        let topic = if sentence.is_of_need() { corpus.slugs.len() } else { about };
        let side = if sentence.piece.is_some() { "" } else { &sentence.side };
        let next = u32::try_from(self.documents.len()).unwrap_or(u32::MAX);
        let number = *self.numbers.entry((topic, sentence.piece, side.into())).or_insert(next);
        if number == next {
            self.documents.push(Document { topic, piece: sentence.piece, sentences: 0.0 });
        }
        if let Some(document) = self.documents.get_mut(number as usize) {
            document.sentences += 1.0;
        }
        for term in terms {
            let term = *term as usize;
            if self.postings.len() <= term {
                self.postings.resize_with(term + 1, Vec::new);
            }
            let Some(postings) = self.postings.get_mut(term) else { continue };
            // The documents of a topic, and the sentences of a piece, come together.
            let topic_of = |number: u32| self.documents.get(number as usize).map(|document| document.topic);
            let here = postings.iter_mut().rev().take_while(|(other, _)| topic_of(*other) == Some(topic));
            match here.into_iter().find(|(other, _)| *other == number) {
                Some((_, count)) => *count += 1.0,
                None => postings.push((number, 1.0)),
            }
        }
    }

    /// All of them.
    pub(super) fn finish(mut self, corpus: &Corpus) -> Coverage {
        let topic = |number: u32| self.documents.get(number as usize).map(|document| document.topic);
        self.postings.iter_mut().for_each(|postings| postings.sort_by_key(|(number, _)| (topic(*number), *number)));
        let mut topics = vec![0.0; corpus.slugs.len() + 1];
        for document in &self.documents {
            topics.get_mut(document.topic).into_iter().for_each(|count| *count += 1.0);
        }
        let pieces = corpus.pieces.len();
        Coverage { documents: self.documents, postings: self.postings, topics, pieces }
    }
}

impl Coverage {
    /// What of a text with these terms is covered; `unknown` is how many of its words nobody ever used.
    pub(super) fn of(&self, terms: &[u32], unknown: f32) -> Covered {
        let words = terms.len() as f32 + unknown;
        let mut total: Vec<f32> = self.topics.iter().map(|all| words * rarity(*all, 0.0)).collect();
        let mut sums = vec![0.0_f32; self.documents.len()];
        for term in terms {
            let postings = self.postings.get(*term as usize).map(Vec::as_slice).unwrap_or_default();
            for group in postings.chunk_by(|a, b| self.topic(a.0) == self.topic(b.0)) {
                let topic = group.first().map_or(0, |(number, _)| self.topic(*number));
                let all = self.topics.get(topic).copied().unwrap_or_default();
                let rarity_here = rarity(all, group.len() as f32);
                total.get_mut(topic).into_iter().for_each(|sum| *sum += rarity_here - rarity(all, 0.0));
                for (number, count) in group {
                    let size = self.documents.get(*number as usize).map_or(0.0, |document| document.sentences);
                    let said = count / (count + HALF + HALF * size / USUAL);
                    sums.get_mut(*number as usize).into_iter().for_each(|sum| *sum += rarity_here * said);
                }
            }
        }
        let mut covered = Covered { pieces: vec![0.0; self.pieces], sides: vec![0.0; self.topics.len()] };
        for (document, sum) in self.documents.iter().zip(sums) {
            let total = total.get(document.topic).copied().unwrap_or_default().max(f32::MIN_POSITIVE);
            let place = match document.piece {
                Some(piece) => covered.pieces.get_mut(piece),
                None => covered.sides.get_mut(document.topic),
            };
            place.into_iter().for_each(|most| *most = most.max(sum / total));
        }
        covered
    }

    fn topic(&self, number: u32) -> usize {
        self.documents.get(number as usize).map_or(0, |document| document.topic)
    }
}

/// How rare what `found` of `all` documents have is.
fn rarity(all: f32, found: f32) -> f32 {
    libm::logf(1.0 + (all - found + 0.5) / (found + 0.5))
}
