//! How likely a text asks for each short answer, each need, each programme as a whole, or nothing: a small neural
//! classifier.
//!
//! After fastText (Joulin, Grave, Bojanowski, Mikolov 2016, <https://arxiv.org/abs/1607.01759>): the vectors of a
//! text's features are added up, and a linear layer scores the classes. [`NETWORKS`] of them, which learnt apart, are
//! added up as one that is as wide as all: their mistakes differ, which is worth more than one of that width.

use std::borrow::Cow;

use super::classifier::{log_softmax, log_sum};
use super::corpus::{About, Corpus, Sentence};
use super::features::Vector;

/// The vectors of features; two buckets of [`super::features`] share one.
pub(super) const VECTORS: usize = 1 << 15;
/// How many networks are added up.
pub(super) const NETWORKS: usize = 3;
/// How wide each is.
pub(super) const WIDTH: usize = 32;
/// How wide all are.
pub(super) const ALL: usize = NETWORKS * WIDTH;

/// The vectors in bytes, with what each class makes of their sum.
#[derive(Clone, PartialEq)]
pub(super) struct Embedding {
    /// By vector, then by dimension.
    pub(super) vectors: Cow<'static, [u8]>,
    /// By class, then by dimension; the size of a byte's step is multiplied in.
    pub(super) outputs: Vec<f32>,
    pub(super) biases: Vec<f32>,
}

/// How likely a text asks for each piece, as logarithms.
#[derive(Clone, Debug, Default)]
pub(super) struct Asked {
    /// By the number of the short answer or need.
    pub(super) pieces: Vec<f32>,
    /// For a programme as a whole, or one side of it.
    pub(super) programmes: Vec<f32>,
    /// For nothing that the bot knows.
    pub(super) none: f32,
}

impl Asked {
    /// As likely as the mean of two readings of the same text says.
    pub(super) fn mixed(&mut self, other: &Self) {
        let all = |one: &mut [f32], other: &[f32]| {
            one.iter_mut().zip(other).for_each(|(one, other)| *one = mean(*one, *other));
        };
        all(&mut self.pieces, &other.pieces);
        all(&mut self.programmes, &other.programmes);
        self.none = mean(self.none, other.none);
    }

    /// The same, where what went before makes some more or less likely: each logarithm and what is added to it.
    pub(super) fn leaning(&mut self, piece: impl Fn(usize) -> f32, programme: impl Fn(usize) -> f32) {
        self.pieces.iter_mut().enumerate().for_each(|(number, log)| *log += piece(number));
        self.programmes.iter_mut().enumerate().for_each(|(number, log)| *log += programme(number));
        let all = [log_sum(&self.pieces), log_sum(&self.programmes), self.none];
        let total = log_sum(&all);
        self.pieces.iter_mut().chain(&mut self.programmes).for_each(|log| *log -= total);
        self.none -= total;
    }
}

/// The logarithm of the mean of two likelihoods.
fn mean(one: f32, other: f32) -> f32 {
    log_sum(&[one, other]) - std::f32::consts::LN_2
}

/// The vector that a bucket has.
pub(super) fn vector_of(bucket: u16) -> usize {
    usize::from(bucket) % VECTORS
}

/// The class of what people write: that of a piece, behind all of them that of a programme, then that of a kind word.
pub(super) fn class(corpus: &Corpus, sentence: &Sentence) -> usize {
    let pieces = corpus.pieces.len();
    match (sentence.asks_for(), sentence.about) {
        (Some(piece), _) => piece,
        (None, About::Programme(number)) => pieces + number.min(corpus.programmes),
        (None, About::Nothing(kind)) => pieces + corpus.programmes + kind.number(),
    }
}

impl Embedding {
    /// How likely each class is for a text with these features, of which `pieces` and `programmes` are so many.
    pub(super) fn asked(&self, features: &Vector, pieces: usize, programmes: usize) -> Asked {
        let mut sum = [0.0_f32; ALL];
        for (bucket, value) in features {
            let start = vector_of(*bucket) * ALL;
            let vector = self.vectors.get(start..start + ALL).unwrap_or_default();
            for (sum, step) in sum.iter_mut().zip(vector) {
                *sum += value * f32::from(step.cast_signed());
            }
        }
        let rows = self.outputs.chunks_exact(ALL).zip(&self.biases);
        let mut logs: Vec<f32> = rows.map(|(row, bias)| bias + dot(row, &sum)).collect();
        log_softmax(&mut logs);
        let none = log_sum(logs.get(pieces + programmes..).unwrap_or_default());
        logs.truncate(pieces + programmes);
        let programmes = logs.split_off(pieces.min(logs.len()));
        Asked { pieces: logs, programmes, none }
    }
}

/// The sum of products, eight sums side by side: in this order on every machine, and without a branch.
pub(super) fn dot(one: &[f32], other: &[f32]) -> f32 {
    let mut sums = [0.0_f32; 8];
    for (one, other) in one.chunks_exact(8).zip(other.chunks_exact(8)) {
        for ((sum, a), b) in sums.iter_mut().zip(one).zip(other) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}
