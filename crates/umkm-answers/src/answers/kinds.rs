//! Which kind word fits a text that is no question.
//!
//! Words that tell a kind decide first ([`super::kind_words`]); then a stored sentence that is nearly the same; then
//! the classifier together with shared words.

use super::index::Nearness;
use super::judge::Scores;
use super::politeness::{KINDS, Politeness};

/// A stored sentence this near is as good as the same.
const NEARLY_SAME: f32 = 0.45;
/// A kind this likely among all kinds is said.
const LIKELY: f32 = 0.4;
/// What is less near than this to every stored sentence, and shares no word with any, has no meaning.
const UNLIKE_ANY: f32 = 0.25;
/// What the stored sentences tell of a text that may be no question.
#[derive(Clone, Debug)]
pub(super) struct Stored {
    /// The classifier's logarithms, a kind each.
    logs: Vec<f32>,
    near: Nearness,
    /// The kind that the words tell.
    pub(super) told: Option<Politeness>,
}

impl Stored {
    pub(super) fn new(scores: &Scores, programmes: usize) -> Self {
        Self {
            logs: scores.classes.iter().skip(programmes).copied().collect(),
            near: scores.near.clone(),
            told: scores.told,
        }
    }

    /// How likely the text is no question, by the classifier alone.
    pub(super) fn none(&self) -> f32 {
        self.logs.iter().map(|log| libm::expf(*log)).sum()
    }

    /// Whether the nearest question is, by words and by grams, as near as the nearest sentence that is none.
    pub(super) fn is_nearer_to_questions(&self) -> bool {
        let [words_in, words_out, grams_in, grams_out] = self.near.closest;
        words_in >= words_out && grams_in >= grams_out
    }

    /// The kind, where one is clear.
    pub(super) fn kind(&self) -> Option<Politeness> {
        let [words_in, words_out, grams_in, _] = self.near.closest;
        let (kind, near) = best(self.near.kind_grams)?;
        if near >= NEARLY_SAME && near >= grams_in {
            return Some(kind);
        }
        if self.near.known <= 0.0 && near.max(grams_in) < UNLIKE_ANY {
            return Some(Politeness::Gibberish);
        }
        let most = words_in.max(words_out).max(f32::MIN_POSITIVE);
        let sums = self.logs.iter().zip(self.near.kind_words).map(|(log, words)| libm::expf(log + words / most));
        let mut shares = [0.0_f32; KINDS];
        shares.iter_mut().zip(sums).for_each(|(share, sum)| *share = sum);
        let total: f32 = shares.iter().sum();
        best(shares).filter(|(_, share)| *share >= LIKELY * total).map(|(kind, _)| kind)
    }
}

fn best(scores: [f32; KINDS]) -> Option<(Politeness, f32)> {
    Politeness::ALL.into_iter().zip(scores).max_by(|a, b| a.1.total_cmp(&b.1))
}
