//! From counts to weights.

use super::features::{BUCKETS, dampened};
use super::postings::Forward;

const K1: f32 = 1.2;

/// How rare each bucket is among documents.
pub(super) fn rarity_of(documents: &Forward, count: usize) -> Vec<f32> {
    let all = 1.0 + count as f32;
    documents.spread(BUCKETS).iter().map(|found| libm::logf(all / (1.0 + *found as f32)) + 1.0).collect()
}

fn term_rarity(all: f32, found: f32) -> f32 {
    libm::logf(1.0 + (all - found + 0.5) / (found + 0.5))
}

/// Counts become weights by how rare their buckets are; the vector has length one.
pub(super) fn weigh_grams(buckets: &[u32], weights: &mut [f32], rarity: &[f32]) {
    for (bucket, weight) in buckets.iter().zip(weights.iter_mut()) {
        *weight = dampened(*weight) * rarity.get(*bucket as usize).copied().unwrap_or_default();
    }
    let length = weights.iter().map(|weight| weight * weight).sum::<f32>().sqrt().max(f32::MIN_POSITIVE);
    weights.iter_mut().for_each(|weight| *weight /= length);
}

/// BM25: counts become weights.
pub(super) fn weigh_words(vectors: &mut Forward, terms: usize, b: f32) {
    let spread = vectors.spread(terms);
    let (mut count, mut total) = (0.0_f32, 0.0_f32);
    for vector in vectors.iter() {
        count += 1.0;
        total += vector.map(|(_, count)| count).sum::<f32>();
    }
    let mean = (total / count.max(1.0)).max(f32::MIN_POSITIVE);
    vectors.reweigh(|terms, weights| {
        let norm = K1 * (1.0 - b + b * weights.iter().sum::<f32>() / mean);
        for (term, weight) in terms.iter().zip(weights.iter_mut()) {
            let found = spread.get(*term as usize).copied().unwrap_or_default() as f32;
            *weight = *weight * (K1 + 1.0) / (*weight + norm) * term_rarity(count, found);
        }
    });
}
