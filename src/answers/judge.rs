//! From five scores a programme to one, and to how likely the text is a question at all.

use super::classifier::{log_softmax, log_sum};
use super::index::Nearness;

/// Classifier, words by document and sentence, grams by document and sentence.
pub(super) const SCORES: usize = 5;
/// The signs that tell a question from what is none; see [`Judge::signs`].
const PLAIN: usize = 17;
/// They and their products with each other.
pub(super) const SIGNS: usize = PLAIN + PLAIN * (PLAIN + 1) / 2;
const LEAST_MAXIMUM: f32 = 1e-6;

/// All scores of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Scores {
    /// Logarithms of probabilities: programmes, then what is no question.
    pub(super) classes: Vec<f32>,
    pub(super) near: Nearness,
    /// How many words say something.
    pub(super) terms: usize,
}

/// The fitted weights.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Judge {
    /// The weight of each score.
    pub(super) weights: [f32; SCORES],
    /// The logistic model of what is a question.
    pub(super) means: [f32; SIGNS],
    pub(super) spreads: [f32; SIGNS],
    pub(super) slopes: [f32; SIGNS],
    pub(super) intercept: f32,
    /// From these on 2, 5 and 10 of a hundred non-questions would be answered.
    pub(super) thresholds: [f32; 3],
}

impl Default for Judge {
    fn default() -> Self {
        Self {
            weights: [0.0; SCORES],
            means: [0.0; SIGNS],
            spreads: [1.0; SIGNS],
            slopes: [0.0; SIGNS],
            intercept: 0.0,
            thresholds: [1.0; 3],
        }
    }
}

impl Scores {
    /// The logarithm of the probability that the text is no question.
    pub(super) fn outside(&self, programmes: usize) -> f32 {
        log_sum(self.classes.get(programmes..).unwrap_or_default())
    }

    /// Each score of each programme on one scale: logarithms as they are, others as shares of the best.
    pub(super) fn views(&self, programmes: usize) -> Vec<[f32; SCORES]> {
        let shares = [
            &self.near.word_documents,
            &self.near.word_sentences,
            &self.near.gram_documents,
            &self.near.gram_sentences,
        ];
        let most = shares.map(|scores| best(scores, programmes).max(LEAST_MAXIMUM));
        let share = |which: usize, number: usize| {
            let score = shares.get(which).and_then(|scores| scores.get(number)).copied().unwrap_or_default();
            score / most.get(which).copied().unwrap_or(1.0)
        };
        let class = |number: usize| self.classes.get(number).copied().unwrap_or_default();
        (0..programmes).map(|n| [class(n), share(0, n), share(1, n), share(2, n), share(3, n)]).collect()
    }
}

impl Judge {
    /// One score a programme.
    pub(super) fn merits(&self, scores: &Scores, programmes: usize) -> Vec<f32> {
        let merit = |view: &[f32; SCORES]| view.iter().zip(&self.weights).map(|(score, weight)| score * weight).sum();
        scores.views(programmes).iter().map(merit).collect()
    }

    /// What tells whether the text is a question: how clear the best programme is, how long the text is, how near
    /// the best programme is by each score and how much nearer than what is no question.
    pub(super) fn signs(scores: &Scores, merits: &[f32]) -> [f32; SIGNS] {
        let programmes = merits.len();
        let mut likely = merits.to_vec();
        log_softmax(&mut likely);
        let clearest = libm::expf(likely.iter().copied().fold(f32::NEG_INFINITY, f32::max));
        let (first, second) = merits.iter().fold((f32::NEG_INFINITY, f32::NEG_INFINITY), |(first, second), merit| {
            if *merit > first { (*merit, first) } else { (first, second.max(*merit)) }
        });
        let lead = if second.is_finite() { first - second } else { 0.0 };
        let near = &scores.near;
        let class = scores.classes.iter().take(programmes).copied().fold(f32::NEG_INFINITY, f32::max);
        let best = |scores: &Vec<f32>| best(scores, programmes);
        let lead_over_none = |scores: &Vec<f32>| best(scores) - scores.get(programmes).copied().unwrap_or_default();
        let [words_in, words_out, grams_in, grams_out] = near.closest;
        expand([
            clearest,
            lead,
            log_sum(merits),
            libm::logf(1.0 + scores.terms as f32),
            class,
            class - scores.outside(programmes),
            best(&near.word_documents),
            best(&near.word_sentences),
            lead_over_none(&near.word_sentences),
            best(&near.gram_documents),
            best(&near.gram_sentences),
            lead_over_none(&near.gram_sentences),
            words_in - words_out,
            words_out,
            grams_in - grams_out,
            grams_out,
            near.known,
        ])
    }

    /// The probability that the text is a question.
    pub(super) fn is_question(&self, signs: &[f32; SIGNS]) -> f32 {
        let parts = signs.iter().zip(&self.means).zip(&self.spreads).zip(&self.slopes);
        let sum: f32 = parts.map(|(((sign, mean), spread), slope)| slope * (sign - mean) / spread).sum();
        1.0 / (1.0 + libm::expf(-(sum + self.intercept)))
    }
}

fn best(scores: &[f32], programmes: usize) -> f32 {
    scores.iter().take(programmes).copied().fold(0.0, f32::max)
}

/// The signs and their products: some tell only together.
fn expand(plain: [f32; PLAIN]) -> [f32; SIGNS] {
    let mut signs = [0.0; SIGNS];
    let products = plain.iter().enumerate().flat_map(|(at, one)| plain.iter().skip(at).map(move |other| one * other));
    for (sign, value) in signs.iter_mut().zip(plain.iter().copied().chain(products)) {
        *sign = value;
    }
    signs
}
