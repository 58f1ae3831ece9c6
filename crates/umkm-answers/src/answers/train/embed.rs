//! Stochastic descent of [`crate::answers::embedding`], with step sizes by feature and by class as in `descent.rs`.
//!
//! Most features of each text are dropped at each step (dropout, Srivastava et al. 2014): with some thirty samples a
//! class, networks that saw all of them would know the samples by heart.

use std::panic::resume_unwind;

use super::descent::in_bytes;
use super::dice::Dice;
use crate::answers::classifier::log_softmax;
use crate::answers::embedding::{ALL, Embedding, NETWORKS, VECTORS, WIDTH, dot, vector_of};
use crate::answers::features::Vector;

const PASSES: usize = 12;
/// The share of features that are dropped.
const DROPPED: f32 = 0.7;
/// Falls to nothing with the passes.
const RATE: f32 = 0.15;
const BIAS_RATE: f32 = 0.3;
/// Vectors begin this near to nothing, so that rare features stay without meaning.
const START: f32 = 0.006;
/// Classes this unlikely are left as they are.
const UNLIKELY: f32 = 1e-5;

/// A text to learn from.
pub(super) struct Example {
    pub(super) features: Vector,
    pub(super) class: usize,
}

struct Network {
    vectors: Vec<[f32; WIDTH]>,
    outputs: Vec<[f32; WIDTH]>,
    biases: Vec<f32>,
    /// The sum of squared gradients of each vector, of each class, and of the biases.
    vector_squares: Vec<f32>,
    class_squares: Vec<f32>,
    bias_squares: f32,
}

/// Learns from `examples`.
pub(super) fn embed(examples: &[Example], classes: usize) -> Embedding {
    let networks: Vec<Network> = std::thread::scope(|scope| {
        let learn = |seed| scope.spawn(move || Network::learnt(examples, classes, seed));
        let all: Vec<_> = (1_u64..).take(NETWORKS).map(learn).collect();
        all.into_iter().map(|one| one.join().unwrap_or_else(|panic| resume_unwind(panic))).collect()
    });
    together(&networks, classes)
}

/// All networks side by side, the vectors in bytes.
fn together(networks: &[Network], classes: usize) -> Embedding {
    let vector = |number: usize| side_by_side(networks, |network| network.vectors.get(number));
    let vectors: Vec<f32> = (0..VECTORS).flat_map(vector).collect();
    let (vectors, steps) = in_bytes(&vectors, ALL);
    let share = 1.0 / NETWORKS as f32;
    let outputs = (0..classes).flat_map(|class| {
        let row = side_by_side(networks, |network| network.outputs.get(class));
        row.into_iter().zip(&steps).map(|(value, step)| value * step * share).collect::<Vec<f32>>()
    });
    let bias = |class: usize| networks.iter().filter_map(|network| network.biases.get(class)).sum::<f32>() * share;
    Embedding { vectors: vectors.into(), outputs: outputs.collect(), biases: (0..classes).map(bias).collect() }
}

fn side_by_side<'a>(networks: &'a [Network], of: impl Fn(&'a Network) -> Option<&'a [f32; WIDTH]>) -> [f32; ALL] {
    let mut all = [0.0; ALL];
    all.iter_mut().zip(networks.iter().filter_map(of).flatten()).for_each(|(place, value)| *place = *value);
    all
}

impl Network {
    fn learnt(examples: &[Example], classes: usize, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let mut start = || [(); WIDTH].map(|()| START * (2.0 * dice.share() - 1.0));
        let mut network = Self {
            vectors: std::iter::repeat_with(&mut start).take(VECTORS).collect(),
            outputs: vec![[0.0; WIDTH]; classes],
            biases: vec![0.0; classes],
            vector_squares: vec![1e-6; VECTORS],
            class_squares: vec![1e-6; classes],
            bias_squares: 1.0,
        };
        let mut order: Vec<&Example> = examples.iter().collect();
        let mut kept = Vec::new();
        for pass in 0..PASSES {
            dice.shuffle(&mut order);
            let rate = RATE * (1.0 - pass as f32 / PASSES as f32);
            for example in &order {
                kept.clear();
                let features = example.features.iter().filter(|_| dice.share() >= DROPPED);
                kept.extend(features.map(|(bucket, value)| (vector_of(*bucket), value / (1.0 - DROPPED))));
                network.learn(&kept, example.class, rate);
            }
        }
        network
    }

    fn learn(&mut self, features: &[(usize, f32)], class: usize, rate: f32) {
        let mut sum = [0.0_f32; WIDTH];
        for (vector, value) in features.iter().filter_map(|(at, value)| Some((self.vectors.get(*at)?, value))) {
            sum.iter_mut().zip(vector).for_each(|(sum, part)| *sum += value * part);
        }
        let mut slopes: Vec<f32> =
            self.outputs.iter().zip(&self.biases).map(|(row, bias)| bias + dot(row, &sum)).collect();
        log_softmax(&mut slopes);
        slopes.iter_mut().for_each(|slope| *slope = libm::expf(*slope));
        slopes.get_mut(class).into_iter().for_each(|slope| *slope -= 1.0);
        let back = self.step_classes(&slopes, &sum, rate);
        let square = mean_square(&back);
        for (at, value) in features {
            let (Some(vector), Some(squares)) = (self.vectors.get_mut(*at), self.vector_squares.get_mut(*at)) else {
                continue;
            };
            *squares += value * value * square;
            let step = rate * value / squares.sqrt();
            vector.iter_mut().zip(&back).for_each(|(part, slope)| *part -= step * slope);
        }
    }

    /// Moves outputs and biases; gives what moves the vectors.
    fn step_classes(&mut self, slopes: &[f32], sum: &[f32; WIDTH], rate: f32) -> [f32; WIDTH] {
        self.bias_squares += slopes.iter().map(|slope| slope * slope).sum::<f32>();
        let bias_rate = BIAS_RATE * rate / self.bias_squares.sqrt();
        let size = mean_square(sum);
        let mut back = [0.0_f32; WIDTH];
        let classes = self.outputs.iter_mut().zip(&mut self.biases).zip(&mut self.class_squares);
        for (((row, bias), squares), slope) in classes.zip(slopes) {
            if slope.abs() < UNLIKELY {
                continue;
            }
            *bias -= bias_rate * slope;
            *squares += slope * slope * size;
            let step = rate * slope / squares.sqrt();
            for ((back, weight), part) in back.iter_mut().zip(row).zip(sum) {
                *back += slope * *weight;
                *weight -= step * part;
            }
        }
        back
    }
}

fn mean_square(values: &[f32; WIDTH]) -> f32 {
    values.iter().map(|value| value * value).sum::<f32>() / WIDTH as f32
}
