//! Fitting the judge: the weights of the scores, what is a question, and where the thresholds are.

use super::boost::Rows;
use super::dice::Dice;
use crate::answers::classifier::log_softmax;
use crate::answers::corpus::{About, Corpus};
use crate::answers::gate::{Candidate, Gate, Likely, SIGNS as LEAD_SIGNS};
use crate::answers::judge::{Judge, SCORES, SIGNS, Scores};
use crate::answers::trees::Tree;
use crate::answers::verdict::is_clear;

const SEED: u64 = 1;
const PARTS: usize = 5;
/// Of a hundred non-questions so many are answered at the first threshold, and get at least choices at the second.
///
/// Fewer will be: here none is known by a phrase that was stored for its kind, unless another sentence has it too.
const ANSWERED_PERCENT: f64 = 2.0;
const OFFERED_PERCENT: f64 = 10.0;
/// Of a hundred questions about another programme than the one shown last so many may be lost to its bonus.
const LOST_PERCENT: f64 = 1.5;
const STEPS: usize = 400;
const RIDGE: f64 = 1e-3;
const LEAD_STEPS: usize = 1_500;
const LEAD_RATE: f64 = 1.0;

/// A question's scores of all programmes, and which are right.
struct Choice {
    views: Vec<[f64; SCORES]>,
    right: Vec<usize>,
}

/// The judge, and for each trial how sure a judge that did not see it is that it is a question.
pub(super) fn judge(corpus: &Corpus, scored: &[(usize, Scores)]) -> (Judge, Vec<f32>) {
    let programmes = corpus.slugs.len();
    let mut choices: Vec<Choice> = Vec::new();
    for (at, scores) in scored {
        let Some(sentence) = corpus.sentences.get(*at).filter(|sentence| sentence.piece.is_none()) else { continue };
        if let About::Programme(number) = sentence.about {
            let views = scores.views(programmes).iter().map(|view| view.map(f64::from)).collect();
            choices
                .push(Choice { views, right: std::iter::once(number).chain(sentence.also.iter().copied()).collect() });
        }
    }
    let weights = weights(&choices);
    let mut judge = Judge { weights, ..Judge::default() };
    let mut samples: Vec<Sample> = Vec::new();
    for (at, scores) in scored {
        let views = scores.views(programmes);
        let merits = judge.merits(&views);
        let is_question =
            corpus.sentences.get(*at).is_some_and(|sentence| matches!(sentence.about, About::Programme(_)));
        let is_clear = is_clear(&merits, scores.sides);
        // Samples of pieces are narrower than what programmes are asked; they are found by their nearness.
        let counts = corpus.sentences.get(*at).is_some_and(|sentence| sentence.piece.is_none());
        samples.push(Sample { is_clear, signs: Judge::signs(scores, &views, &merits), is_question, counts });
    }
    let certainty = certainty(&judge, &samples);
    judge.trees = trees(&samples.iter().filter(|sample| sample.counts).collect::<Vec<_>>());
    judge.thresholds = thresholds(&samples, &certainty);
    judge.bonus = bonus(&judge, &choices);
    judge.gate = gate(corpus, scored, &judge, &certainty);
    (judge, certainty)
}

/// Which short answers are asked for, by those that fit best. A question about a programme that looks like one of its
/// short answers is seldom wrongly answered by it.
fn gate(corpus: &Corpus, scored: &[(usize, Scores)], judge: &Judge, certainty: &[f32]) -> Gate {
    const PLAIN: f64 = 0.35;
    let programmes = corpus.slugs.len();
    let mut rows: Vec<([f64; LEAD_SIGNS], bool, f64)> = Vec::new();
    for ((at, scores), sure) in scored.iter().zip(certainty) {
        let Some(sentence) = corpus.sentences.get(*at) else { continue };
        let mut likely = judge.merits(&scores.views(programmes));
        log_softmax(&mut likely);
        let topics = (likely.as_slice(), scores.classes.as_slice());
        let text = Likely { asked: &scores.asked, topics, certainty: *sure, terms: scores.terms };
        let Some(best) = Candidate::find(&corpus.pieces, text, |_| true) else { continue };
        let is_plain = sentence.asks_for().is_none() && matches!(sentence.about, About::Programme(_));
        let weight = if is_plain { PLAIN } else { 1.0 };
        rows.push((best.signs.map(f64::from), sentence.asks_for() == Some(best.piece), weight));
    }
    Gate(logit(&rows).map(narrow))
}

/// A logistic regression by descent; the last sign is always one.
fn logit(rows: &[([f64; LEAD_SIGNS], bool, f64)]) -> [f64; LEAD_SIGNS] {
    let mut which = 0..LEAD_SIGNS;
    let spreads = [(); LEAD_SIGNS].map(|()| {
        let sign = which.next().unwrap_or_default();
        let (mean, spread) = spread(rows.iter().filter_map(|(signs, ..)| signs.get(sign).copied()));
        if sign + 1 == LEAD_SIGNS { (0.0, 1.0) } else { (mean, spread) }
    });
    let total = rows.iter().map(|(.., weight)| weight).sum::<f64>().max(1.0);
    let mut weights = [0.0_f64; LEAD_SIGNS];
    for _ in 0..LEAD_STEPS {
        let mut slopes = [0.0_f64; LEAD_SIGNS];
        for (signs, is_meant, weight) in rows {
            let scaled = || signs.iter().zip(&spreads).map(|(sign, (mean, spread))| (sign - mean) / spread);
            let sum: f64 = scaled().zip(&weights).map(|(sign, weight)| sign * weight).sum();
            let missed = 1.0 / (1.0 + libm::exp(-sum)) - f64::from(u8::from(*is_meant));
            slopes.iter_mut().zip(scaled()).for_each(|(slope, sign)| *slope += weight * missed * sign / total);
        }
        weights.iter_mut().zip(&slopes).for_each(|(weight, slope)| *weight -= LEAD_RATE * (slope + RIDGE * *weight));
    }
    // Back to signs as they are.
    let constant: f64 = weights.iter().zip(&spreads).map(|(weight, (mean, spread))| weight * mean / spread).sum();
    weights.iter_mut().zip(&spreads).for_each(|(weight, (_, spread))| *weight /= spread);
    weights.last_mut().into_iter().for_each(|last| *last -= constant);
    weights
}

/// A conditional logit with weights that are not negative, by projected descent.
fn weights(choices: &[Choice]) -> [f32; SCORES] {
    let spreads = spreads(choices);
    let mut weights = [0.5_f64; SCORES];
    let mut rate = 1.0;
    let (mut loss, mut slopes) = loss(choices, &weights, &spreads);
    for _ in 0..STEPS {
        let mut next = weights;
        next.iter_mut().zip(&slopes).for_each(|(weight, slope)| *weight = (*weight - rate * slope).max(0.0));
        let (next_loss, next_slopes) = self::loss(choices, &next, &spreads);
        if next_loss < loss {
            (weights, loss, slopes) = (next, next_loss, next_slopes);
            rate *= 1.3;
        } else {
            rate *= 0.5;
        }
    }
    let mut each = weights.iter().zip(&spreads).map(|(weight, spread)| narrow(weight / spread));
    [(); SCORES].map(|()| each.next().unwrap_or_default())
}

/// The mean loss and its slopes; scores are divided by their spreads.
fn loss(choices: &[Choice], weights: &[f64; SCORES], spreads: &[f64; SCORES]) -> (f64, [f64; SCORES]) {
    let mut slopes = [0.0; SCORES];
    let mut loss = 0.0;
    let each = choices.len().max(1) as f64;
    for choice in choices {
        let merit = |view: &[f64; SCORES]| -> f64 {
            view.iter().zip(weights).zip(spreads).map(|((score, weight), spread)| score * weight / spread).sum()
        };
        let merits: Vec<f64> = choice.views.iter().map(merit).collect();
        let most = merits.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let shares: Vec<f64> = merits.iter().map(|merit| libm::exp(merit - most)).collect();
        let total: f64 = shares.iter().sum();
        let is_right = |number: usize| choice.right.contains(&number);
        let right: f64 =
            shares.iter().enumerate().filter(|(number, _)| is_right(*number)).map(|(_, share)| share).sum();
        loss -= libm::log(right / total) / each;
        for (number, (view, share)) in choice.views.iter().zip(&shares).enumerate() {
            let wanted = if is_right(number) { share / right } else { 0.0 };
            let slope = (share / total - wanted) / each;
            for ((sum, score), spread) in slopes.iter_mut().zip(view).zip(spreads) {
                *sum += slope * score / spread;
            }
        }
    }
    for (slope, weight) in slopes.iter_mut().zip(weights) {
        *slope += 2.0 * RIDGE * weight;
        loss += RIDGE * weight * weight;
    }
    (loss, slopes)
}

fn spreads(choices: &[Choice]) -> [f64; SCORES] {
    let mut which = 0..SCORES;
    [(); SCORES].map(|()| {
        let score = which.next().unwrap_or_default();
        let values = choices.iter().flat_map(|choice| &choice.views).filter_map(|view| view.get(score).copied());
        spread(values).1
    })
}

/// Mean and standard deviation.
fn spread(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let values: Vec<f64> = values.collect();
    let count = values.len().max(1) as f64;
    let mean = values.iter().sum::<f64>() / count;
    (mean, (values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / count).sqrt() + 1e-9)
}

/// The largest bonus for the programme shown last with which few questions about another would be lost.
fn bonus(judge: &Judge, choices: &[Choice]) -> f32 {
    let mut leads: Vec<f32> = Vec::new();
    let mut all = 0;
    for choice in choices {
        let views: Vec<[f32; SCORES]> = choice.views.iter().map(|view| view.map(narrow)).collect();
        let merits = judge.merits(&views);
        let most = merits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let is_right = |number: usize| choice.right.contains(&number);
        let is_found = merits.iter().enumerate().any(|(number, merit)| is_right(number) && *merit >= most);
        let others = merits.iter().enumerate().filter(|(number, _)| !is_right(*number));
        all += merits.len() - 1;
        leads.extend(others.filter(|_| is_found).map(|(_, merit)| most - merit));
    }
    leads.sort_by(f32::total_cmp);
    quantile(&leads, LOST_PERCENT / 100.0 * all as f64 / leads.len().max(1) as f64)
}

/// The signs of a text that is a question or is none.
struct Sample {
    signs: [f32; SIGNS],
    is_question: bool,
    /// Whether a programme stands out, so that the text would be answered.
    is_clear: bool,
    /// Whether the judge learns from it.
    counts: bool,
}

/// From where on so many of a hundred non-questions would be answered, and be offered choices.
fn thresholds(samples: &[Sample], certainty: &[f32]) -> [f32; 2] {
    let others = || samples.iter().zip(certainty).filter(|(sample, _)| sample.counts && !sample.is_question);
    let mut answered: Vec<f32> = others().map(|(sample, sure)| if sample.is_clear { *sure } else { 0.0 }).collect();
    let mut offered: Vec<f32> = others().map(|(_, sure)| *sure).collect();
    answered.sort_by(f32::total_cmp);
    offered.sort_by(f32::total_cmp);
    let passed = |of: &[f32], percent: f64| quantile(of, 1.0 - percent / 100.0);
    [passed(&answered, ANSWERED_PERCENT), passed(&offered, OFFERED_PERCENT)]
}

fn certainty(judge: &Judge, samples: &[Sample]) -> Vec<f32> {
    let mut order: Vec<usize> = (0..samples.len()).collect();
    Dice(SEED).shuffle(&mut order);
    let mut certainty = vec![0.0; samples.len()];
    for part in 0..PARTS {
        let in_part = |place: usize| place % PARTS == part;
        let known = order.iter().enumerate().filter(|(place, _)| !in_part(*place));
        let known = known.filter_map(|(_, at)| samples.get(*at)).filter(|sample| sample.counts);
        let known: Vec<&Sample> = known.collect();
        let mut judge = judge.clone();
        judge.trees = trees(&known);
        for (_, at) in order.iter().enumerate().filter(|(place, _)| in_part(*place)) {
            if let (Some(sure), Some(sample)) = (certainty.get_mut(*at), samples.get(*at)) {
                *sure = judge.is_question(&sample.signs);
            }
        }
    }
    certainty
}

fn trees(samples: &[&Sample]) -> Vec<Tree> {
    let signs: Vec<&[f32]> = samples.iter().map(|sample| sample.signs.as_slice()).collect();
    Rows::new(&signs, samples.iter().map(|sample| sample.is_question).collect()).boost()
}

fn quantile(sorted: &[f32], share: f64) -> f32 {
    let place = share * sorted.len().saturating_sub(1) as f64;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a place in the list")]
    let below = place.floor() as usize;
    let at = |place: usize| sorted.get(place).or(sorted.last()).copied().unwrap_or_default();
    let part = narrow(place - place.floor());
    at(below) + (at(below + 1) - at(below)) * part
}

#[expect(clippy::cast_possible_truncation, reason = "what is stored has the precision of f32")]
pub(super) fn narrow(number: f64) -> f32 {
    number as f32
}
