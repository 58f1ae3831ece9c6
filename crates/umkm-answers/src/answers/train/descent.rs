//! Multinomial logistic regression by stochastic descent, step sizes by feature.
//!
//! After Duchi, Hazan and Singer (2011), with one step size a feature instead of one a weight.

use super::dice::Dice;
use crate::answers::classifier::log_softmax;
use crate::answers::features::{BUCKETS, Vector};

const PASSES: usize = 16;
/// Weights are the mean of those after each of the last passes.
const AVERAGED: usize = 6;

const RATE: f32 = 0.6;
/// Pulls weights to zero, a little.
const DECAY: f32 = 1e-5;

const SEED: u64 = 11;
const MOST_STEPS: f32 = 127.0;

/// A sentence to learn from.
pub(super) struct Row {
    pub(super) vector: Vector,
    /// Right classes with their shares.
    pub(super) targets: Vec<(usize, f32)>,
    pub(super) weight: f32,
}

struct Descent {
    classes: usize,
    weights: Vec<f32>,
    biases: Vec<f32>,
    /// The sum of squared gradients of each bucket, and of the biases.
    squares: Vec<f32>,
    bias_squares: f32,
    /// The step at which each bucket was last touched.
    touched: Vec<u32>,
    step: u32,
}

/// The weights by bucket and class, and the bias of each class.
pub(super) fn descend(rows: &[Row], classes: usize) -> (Vec<f32>, Vec<f32>) {
    let mut descent = Descent {
        classes,
        weights: vec![0.0; BUCKETS * classes],
        biases: vec![0.0; classes],
        squares: vec![1e-6; BUCKETS],
        bias_squares: 1.0,
        touched: vec![0; BUCKETS],
        step: 0,
    };
    let mut weights = vec![0.0; BUCKETS * classes];
    let mut biases = vec![0.0; classes];
    let mut order: Vec<&Row> = rows.iter().collect();
    let mut dice = Dice(SEED);
    for pass in 0..PASSES {
        dice.shuffle(&mut order);
        order.iter().for_each(|row| descent.learn(row));
        if pass + AVERAGED >= PASSES {
            let share = 1.0 / AVERAGED as f32;
            add(&mut weights, &descent.weights, share);
            add(&mut biases, &descent.biases, share);
        }
    }
    (weights, biases)
}

fn add(sum: &mut [f32], more: &[f32], share: f32) {
    sum.iter_mut().zip(more).for_each(|(sum, more)| *sum += more * share);
}

impl Descent {
    fn learn(&mut self, row: &Row) {
        self.step += 1;
        let mut slopes = self.biases.clone();
        for (bucket, value) in &row.vector {
            let start = usize::from(*bucket) * self.classes;
            let weights = self.weights.get(start..start + self.classes).unwrap_or_default();
            slopes.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += value * weight);
        }
        log_softmax(&mut slopes);
        slopes.iter_mut().for_each(|slope| *slope = libm::expf(*slope));
        for (class, share) in &row.targets {
            slopes.get_mut(*class).into_iter().for_each(|slope| *slope -= share);
        }
        slopes.iter_mut().for_each(|slope| *slope *= row.weight);
        let square: f32 = slopes.iter().map(|slope| slope * slope).sum();
        for (bucket, value) in &row.vector {
            self.step_bucket(usize::from(*bucket), *value, &slopes, square);
        }
        self.bias_squares += square;
        let rate = RATE / self.bias_squares.sqrt();
        self.biases.iter_mut().zip(&slopes).for_each(|(bias, slope)| *bias -= rate * slope);
    }

    fn step_bucket(&mut self, bucket: usize, value: f32, slopes: &[f32], square: f32) {
        let (Some(squares), Some(touched)) = (self.squares.get_mut(bucket), self.touched.get_mut(bucket)) else {
            return;
        };
        *squares += value * value * square;
        let rate = RATE / squares.sqrt();
        // The decay of all steps since this bucket was last touched.
        let kept = 1.0 - (rate * DECAY * (self.step - *touched) as f32).min(0.5);
        *touched = self.step;
        let start = bucket * self.classes;
        let weights = self.weights.get_mut(start..start + self.classes).unwrap_or_default();
        let rate = rate * value;
        weights.iter_mut().zip(slopes).for_each(|(weight, slope)| *weight = *weight * kept - rate * slope);
    }
}

/// The weights in 255 steps, and the size of a step of each class.
pub(super) fn in_bytes(weights: &[f32], classes: usize) -> (Vec<u8>, Vec<f32>) {
    let mut most = vec![0.0_f32; classes];
    for row in weights.chunks_exact(classes) {
        most.iter_mut().zip(row).for_each(|(most, weight)| *most = most.max(weight.abs()));
    }
    let scales: Vec<f32> = most.iter().map(|most| most / MOST_STEPS + 1e-9).collect();
    let rows = weights.chunks_exact(classes);
    let bytes = rows.flat_map(|row| row.iter().zip(&scales).map(|(weight, scale)| byte(weight / scale))).collect();
    (bytes, scales)
}

#[expect(clippy::cast_possible_truncation, reason = "the cast saturates, as it should")]
fn byte(steps: f32) -> u8 {
    (steps.round() as i8).cast_unsigned()
}
