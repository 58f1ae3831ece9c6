//! The trained part: a linear classifier over hashed features, with classes for what is no question.

use std::borrow::Cow;

use super::features::{BLOCKS, BUCKETS, Counts, Vector, unit};

/// The largest rarity that a byte holds.
const RAREST: f32 = 16.0;

/// How rare each bucket of each block is, a byte each.
#[derive(Clone, PartialEq, Eq)]
pub(super) struct Rarity(pub(super) Cow<'static, [u8]>);

/// Weights in bytes, with one scale a class.
#[derive(Clone, PartialEq)]
pub(super) struct Classifier {
    pub(super) rarity: Rarity,
    pub(super) scales: Vec<f32>,
    pub(super) biases: Vec<f32>,
    /// By bucket, then by class.
    pub(super) weights: Cow<'static, [u8]>,
}

impl Rarity {
    /// From the number of sentences in which each bucket of each block occurs.
    pub(super) fn new(spread: &[u32], sentences: usize) -> Self {
        let all = 1.0 + sentences as f32;
        let rarity = |found: &u32| libm::logf(all / (1.0 + *found as f32)) + 1.0;
        Self(spread.iter().map(|found| byte(rarity(found))).collect())
    }

    /// The rarity of a bucket of a block.
    pub(super) fn of(&self, block: usize, bucket: u16) -> f32 {
        let byte = self.0.get(block * BUCKETS + usize::from(bucket)).copied().unwrap_or_default();
        f32::from(byte) * (RAREST / 255.0)
    }

    /// All blocks weighed, each of length one.
    pub(super) fn weigh(&self, blocks: &[Counts; BLOCKS]) -> [Vector; BLOCKS] {
        let mut block = 0..BLOCKS;
        blocks.each_ref().map(|counts| {
            let number = block.next().unwrap_or_default();
            unit(counts, |bucket| self.of(number, bucket))
        })
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates, as it should")]
fn byte(rarity: f32) -> u8 {
    (rarity * (255.0 / RAREST)).round() as u8
}

/// The sum of the blocks, by bucket.
pub(super) fn sum(blocks: &[Vector; BLOCKS]) -> Vector {
    let mut all: Vector = blocks.iter().flatten().copied().collect();
    // Stable, so that equal buckets are added in the order of their blocks.
    all.sort_by_key(|(bucket, _)| *bucket);
    let sum = |same: &[(u16, f32)]| Some((same.first()?.0, same.iter().map(|(_, weight)| weight).sum()));
    all.chunk_by(|a, b| a.0 == b.0).filter_map(sum).collect()
}

impl Classifier {
    /// The logarithm of the probability of each class.
    pub(super) fn log_probabilities(&self, vector: &Vector) -> Vec<f32> {
        let classes = self.biases.len();
        let mut sums = vec![0.0_f32; classes];
        for (bucket, value) in vector {
            let start = usize::from(*bucket) * classes;
            let weights = self.weights.get(start..start + classes).unwrap_or_default();
            for (sum, weight) in sums.iter_mut().zip(weights) {
                *sum += value * f32::from(weight.cast_signed());
            }
        }
        for ((sum, scale), bias) in sums.iter_mut().zip(&self.scales).zip(&self.biases) {
            *sum = *sum * scale + bias;
        }
        log_softmax(&mut sums);
        sums
    }
}

/// Scores as logarithms of probabilities.
pub(super) fn log_softmax(scores: &mut [f32]) {
    let total = log_sum(scores);
    scores.iter_mut().for_each(|score| *score -= total);
}

/// The logarithm of the sum of exponentials.
pub(super) fn log_sum(scores: &[f32]) -> f32 {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    if most == f32::NEG_INFINITY {
        return most;
    }
    most + libm::logf(scores.iter().map(|score| libm::expf(score - most)).sum())
}
