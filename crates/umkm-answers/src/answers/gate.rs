//! How sure it is that the short answer which fits best is the one that is asked for.
//!
//! A logistic regression over how likely it is beside its neighbours and beside the programme as a whole, fitted by
//! training on texts that the models did not know.

use super::corpus::{Piece, PieceKind};
use super::embedding::Asked;
use super::trees::logistic;

/// What is looked at; the last one is always one.
pub(super) const SIGNS: usize = 9;
/// How much the likelihood of its topic counts beside its own.
const LEAN: f32 = 0.3;
/// A logarithm below says no more than that it is unlikely.
const UNLIKELY: f32 = -8.0;

/// The fitted weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Gate(pub(super) [f32; SIGNS]);

/// What is known of a text.
#[derive(Clone, Copy)]
pub(super) struct Likely<'a> {
    pub(super) asked: &'a Asked,
    /// The logarithms of how likely each topic is, by all scores and by the classifier.
    pub(super) topics: (&'a [f32], &'a [f32]),
    /// How likely the text is a question.
    pub(super) certainty: f32,
    /// How many words say something.
    pub(super) terms: usize,
}

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
    /// The best of those that count.
    pub(super) fn find(pieces: &[Piece], text: Likely<'_>, counts: impl Fn(&Piece) -> bool) -> Option<Self> {
        let log = |logs: &[f32], at: usize| logs.get(at).copied().unwrap_or(UNLIKELY).max(UNLIKELY);
        let (all, classifier) = text.topics;
        let (mut best, mut second): (Option<(usize, usize, f32)>, f32) = (None, f32::NEG_INFINITY);
        for (number, (piece, asked)) in pieces.iter().zip(&text.asked.pieces).enumerate() {
            let Some(topic) = piece.topics.first().copied() else { continue };
            if piece.kind != PieceKind::ShortAnswer || !counts(piece) {
                continue;
            }
            let score = asked + LEAN * log(all, topic);
            match best {
                Some((.., most)) if most >= score => second = second.max(score),
                _ => {
                    second = best.map_or(f32::NEG_INFINITY, |(.., most)| most);
                    best = Some((number, topic, score));
                }
            }
        }
        let (piece, topic, score) = best?;
        let asked = log(&text.asked.pieces, piece);
        let signs = [
            asked,
            (score - second).min(-UNLIKELY),
            asked - log(&text.asked.programmes, topic),
            log(all, topic),
            log(classifier, topic),
            text.asked.none.max(UNLIKELY),
            text.certainty,
            libm::logf(1.0 + text.terms as f32),
            1.0,
        ];
        Some(Self { piece, topic, signs })
    }
}
