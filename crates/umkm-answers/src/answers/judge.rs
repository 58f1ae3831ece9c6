//! From five scores a programme to one, and to how likely the text is a question at all.

use super::classifier::{log_softmax, log_sum};
use super::embedding::Asked;
use super::gate::Gate;
use super::index::Nearness;
use super::politeness::{KINDS, Politeness};
use super::sides::Sides;
use super::trees::{Tree, logistic};
use super::vocabulary::{WORD_SIGNS, WordSigns};

/// Classifier, words by document and sentence, grams by document and sentence.
pub(super) const SCORES: usize = 5;
/// How clear the best programme is, how near, what the words say, what kind they tell; see [`Judge::signs`].
const CLARITY: usize = 13;
const NEAR: usize = 12;
const TOLD: usize = 4;
/// All signs.
pub(super) const SIGNS: usize = CLARITY + NEAR + WORD_SIGNS + TOLD + 3 * KINDS;
const LEAST_MAXIMUM: f32 = 1e-6;

/// All scores of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Scores {
    /// Logarithms of probabilities: programmes, then what is no question.
    pub(super) classes: Vec<f32>,
    pub(super) near: Nearness,
    pub(super) asked: Asked,
    /// How many words say something.
    pub(super) terms: usize,
    pub(super) words: WordSigns,
    /// The kind that its words tell, should it be no question.
    pub(super) told: Option<Politeness>,
    /// What its two sides ask about.
    pub(super) sides: Option<Sides>,
}

/// The fitted weights.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Judge {
    /// The weight of each score.
    pub(super) weights: [f32; SCORES],
    /// What is a question.
    pub(super) trees: Vec<Tree>,
    /// From the first on few non-questions would be answered, from the second on few get choices.
    pub(super) thresholds: [f32; 2],
    /// Which short answer is asked for.
    pub(super) gate: Gate,
    /// What a follow-up gives the programme that was shown last.
    pub(super) bonus: f32,
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
    pub(super) fn merits(&self, views: &[[f32; SCORES]]) -> Vec<f32> {
        let merit = |view: &[f32; SCORES]| view.iter().zip(&self.weights).map(|(score, weight)| score * weight).sum();
        views.iter().map(merit).collect()
    }

    /// What tells whether the text is a question: how clear the best programme is and how many scores agree, how
    /// near it is by each score and how much nearer than what is no question, what the words say, and how near each
    /// kind of what is no question is.
    pub(super) fn signs(scores: &Scores, views: &[[f32; SCORES]], merits: &[f32]) -> [f32; SIGNS] {
        use Politeness::{Complaint, Elsewhere, Goodbye, Greeting, Injection, Insult, Sensitive, Spam, Thanks};
        let programmes = merits.len();
        let told = |kinds: &[Politeness]| f32::from(u8::from(scores.told.is_some_and(|kind| kinds.contains(&kind))));
        let told = [
            told(&Politeness::ALL),
            told(&[Spam, Injection, Sensitive, Insult]),
            told(&[Elsewhere]),
            told(&[Complaint, Thanks, Greeting, Goodbye]),
        ];
        let near = &scores.near;
        let kinds = scores.classes.iter().skip(programmes).chain(&near.kind_grams).chain(&near.kind_words);
        let clarity = clarity(scores, views, merits);
        let nearness = nearness(scores, programmes);
        let all = clarity.iter().chain(&nearness).chain(&scores.words.plain).chain(&told).chain(kinds);
        let mut signs = [0.0; SIGNS];
        signs.iter_mut().zip(all).for_each(|(sign, value)| *sign = *value);
        signs
    }

    /// The probability that the text is a question.
    pub(super) fn is_question(&self, signs: &[f32; SIGNS]) -> f32 {
        logistic(self.trees.iter().map(|tree| tree.value(signs)).sum())
    }
}

fn clarity(scores: &Scores, views: &[[f32; SCORES]], merits: &[f32]) -> [f32; CLARITY] {
    let programmes = merits.len();
    let mut likely = merits.to_vec();
    log_softmax(&mut likely);
    let first = most(merits.iter().copied()).unwrap_or_default();
    let (mut top, mut disorder) = ([f32::NEG_INFINITY; 3], 0.0);
    for log in likely {
        let p = libm::expf(log);
        disorder -= p * log;
        let mut p = p;
        for place in &mut top {
            if p > *place {
                std::mem::swap(place, &mut p);
            }
        }
    }
    let second = merits.iter().enumerate().filter(|(number, _)| *number != first).map(|(_, merit)| *merit);
    let second = second.fold(f32::NEG_INFINITY, f32::max);
    let best_merit = merits.get(first).copied().unwrap_or_default();
    let agrees = |which: usize| most(views.iter().filter_map(|view| view.get(which).copied())) == Some(first);
    let agreed = (0..SCORES).filter(|which| agrees(*which)).count();
    let [_, view @ ..] = views.get(first).copied().unwrap_or_default();
    let class = scores.classes.iter().take(programmes).copied().fold(f32::NEG_INFINITY, f32::max);
    let covered = scores.words.covered.get(first).copied().unwrap_or_default();
    [
        top[0],
        if second.is_finite() { best_merit - second } else { 0.0 },
        log_sum(merits),
        disorder,
        top.iter().filter(|p| p.is_finite()).sum(),
        agreed as f32,
        view[0],
        view[1],
        view[2],
        view[3],
        class,
        class - scores.outside(programmes),
        covered,
    ]
}

fn nearness(scores: &Scores, programmes: usize) -> [f32; NEAR] {
    let near = &scores.near;
    let best = |scores: &Vec<f32>| best(scores, programmes);
    let lead_over_none = |scores: &Vec<f32>| best(scores) - scores.get(programmes).copied().unwrap_or_default();
    let [words_in, words_out, grams_in, grams_out] = near.closest;
    [
        libm::logf(1.0 + scores.terms as f32),
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
    ]
}

fn best(scores: &[f32], programmes: usize) -> f32 {
    scores.iter().take(programmes).copied().fold(0.0, f32::max)
}

/// The place of the largest; of equals the first.
fn most(values: impl Iterator<Item = f32>) -> Option<usize> {
    let larger = |best: Option<(usize, f32)>, (at, value): (usize, f32)| match best {
        Some((_, most)) if most >= value => best,
        _ => Some((at, value)),
    };
    values.enumerate().fold(None, larger).map(|(at, _)| at)
}
