//! How sure it is that the short answer which fits best is the one that is asked for.
//!
//! A logistic regression over how well it fits beside its neighbours and beside the programmes' own questions, fitted
//! by training on texts that the index and the classifier did not know.

use super::corpus::{Piece, PieceKind};
use super::index::Samples;
use super::trees::logistic;

/// What is looked at; the last one is always one.
pub(super) const SIGNS: usize = 11;
/// How much the likelihood of its topic counts beside how well it fits.
const LEAN: f32 = 0.06;
/// A logarithm below says no more than that it is unlikely.
const UNLIKELY: f32 = -8.0;

/// The fitted weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gate(pub(super) [f32; SIGNS]);

/// The short answer that fits best, and what tells whether it is meant.
pub(super) struct Candidate {
    /// Its number.
    pub(super) piece: usize,
    /// Its topic's number.
    pub(super) topic: usize,
    pub(super) signs: [f32; SIGNS],
}

impl Gate {
    /// How sure it is.
    pub(super) fn certainty(&self, signs: &[f32; SIGNS]) -> f32 {
        logistic(signs.iter().zip(&self.0).map(|(sign, weight)| sign * weight).sum())
    }
}

impl Candidate {
    /// The best of those that count; `likely` and `classes` are the logarithms of how likely each topic is by all
    /// scores and by the classifier, `certainty` how likely the text is a question.
    pub(super) fn find(
        pieces: &[Piece],
        samples: &Samples,
        (likely, classes): (&[f32], &[f32]),
        certainty: f32,
        counts: impl Fn(&Piece) -> bool,
    ) -> Option<Self> {
        let log = |logs: &[f32], topic: usize| logs.get(topic).copied().unwrap_or_default().max(UNLIKELY);
        let (mut best, mut second): (Option<(usize, usize, f32)>, f32) = (None, 0.0);
        for (number, (piece, fit)) in pieces.iter().zip(&samples.fit).enumerate() {
            let Some(topic) = piece.topics.first().copied() else { continue };
            if piece.kind != PieceKind::ShortAnswer || !counts(piece) {
                continue;
            }
            let score = fit + LEAN * log(likely, topic);
            match best {
                Some((.., most)) if most >= score => second = second.max(score),
                _ => {
                    second = best.map_or(f32::NEG_INFINITY, |(.., most)| most);
                    best = Some((number, topic, score));
                }
            }
        }
        let (piece, topic, score) = best?;
        let of = |values: &[f32], at: usize| values.get(at).copied().unwrap_or_default();
        let (fit, near) = (of(&samples.fit, piece), of(&samples.nearest, piece));
        let plain = samples.plain.iter().copied().fold(0.0, f32::max);
        let signs = [
            fit,
            if second.is_finite() { score - second } else { 0.0 },
            near,
            log(likely, topic),
            log(classes, topic),
            fit - of(&samples.side, topic),
            near - plain,
            of(&samples.plain, topic),
            certainty,
            libm::logf(1.0 + samples.words),
            1.0,
        ];
        Some(Self { piece, topic, signs })
    }
}
