//! Gradient boosting of trees of depth three with a logistic loss, after Friedman (2001), by Newton's steps.

use crate::answers::trees::{LEAVES, SPLITS, TREES, Tree};

const RATE: f64 = 0.1;
/// Pulls leaves to zero.
const RIDGE: f64 = 3.0;
/// A side has at least so many rows.
const LEAST_ROWS: u32 = 20;
/// Values are put into so many bins at most.
const BINS: usize = 64;
const LEVELS: usize = 3;

/// The rows to learn from.
pub(super) struct Rows {
    /// The upper bounds of the bins of each sign.
    bounds: Vec<Vec<f32>>,
    /// The bins by sign, then by row.
    bins: Vec<Vec<u8>>,
    wanted: Vec<bool>,
}

/// Sums of slopes, of curves, and of rows.
#[derive(Clone, Copy, Default)]
struct Sums {
    slope: f64,
    curve: f64,
    rows: u32,
}

impl Sums {
    fn and(self, other: Self) -> Self {
        Self { slope: self.slope + other.slope, curve: self.curve + other.curve, rows: self.rows + other.rows }
    }

    fn without(self, other: Self) -> Self {
        Self { slope: self.slope - other.slope, curve: self.curve - other.curve, rows: self.rows - other.rows }
    }

    fn gain(self) -> f64 {
        self.slope * self.slope / (self.curve + RIDGE)
    }
}

impl Rows {
    /// From signs, each row as long as the first, and whether the row is a question.
    pub(super) fn new(signs: &[&[f32]], wanted: Vec<bool>) -> Self {
        let count = signs.first().map_or(0, |signs| signs.len());
        let column = |sign: usize| signs.iter().map(move |row| row.get(sign).copied().unwrap_or_default());
        let bounds: Vec<Vec<f32>> = (0..count).map(|sign| bounds(column(sign).collect())).collect();
        let bin = |bounds: &[f32], value: f32| {
            u8::try_from(bounds.partition_point(|bound| *bound < value)).unwrap_or(u8::MAX)
        };
        let bins =
            bounds.iter().enumerate().map(|(sign, bounds)| column(sign).map(|value| bin(bounds, value)).collect());
        Self { bins: bins.collect(), bounds, wanted }
    }

    /// The trees; questions and others weigh the same.
    pub(super) fn boost(&self) -> Vec<Tree> {
        let questions = self.wanted.iter().filter(|wanted| **wanted).count();
        let half = self.wanted.len() as f64 / 2.0;
        let (yes, no) = (half / questions.max(1) as f64, half / (self.wanted.len() - questions).max(1) as f64);
        let mut sums = vec![0.0_f64; self.wanted.len()];
        let mut trees = Vec::with_capacity(TREES);
        for _ in 0..TREES {
            let slopes: Vec<(f64, f64)> = self
                .wanted
                .iter()
                .zip(&sums)
                .map(|(wanted, sum)| {
                    let p = 1.0 / (1.0 + libm::exp(-sum));
                    let (goal, weight) = if *wanted { (1.0, yes) } else { (0.0, no) };
                    (weight * (p - goal), weight * p * (1.0 - p))
                })
                .collect();
            let (tree, leaves) = self.tree(&slopes);
            for (sum, leaf) in sums.iter_mut().zip(leaves) {
                *sum += tree.leaves.get(leaf).copied().map_or(0.0, f64::from);
            }
            trees.push(tree);
        }
        trees
    }

    /// A tree, and the leaf of each row.
    fn tree(&self, slopes: &[(f64, f64)]) -> (Tree, Vec<usize>) {
        let mut tree = Tree::default();
        // The place of each row in its level.
        let mut places = vec![0_usize; slopes.len()];
        for level in 0..LEVELS {
            let nodes = 1 << level;
            let splits = self.splits(slopes, &places, nodes);
            for (node, split) in splits.iter().enumerate() {
                let bound = split.map_or((0.0, f32::INFINITY), |(sign, bin)| (sign as f32, self.bound(sign, bin)));
                tree.splits.get_mut(nodes - 1 + node).into_iter().for_each(|place| *place = bound);
            }
            for (row, place) in places.iter_mut().enumerate() {
                let split = splits.get(*place).copied().flatten();
                let is_right = split.is_some_and(|(sign, bin)| self.bin(sign, row) > bin);
                *place = 2 * *place + usize::from(is_right);
            }
        }
        let mut sums = [Sums::default(); LEAVES];
        for (place, (slope, curve)) in places.iter().zip(slopes) {
            let sum = sums.get_mut(*place);
            sum.into_iter().for_each(|sum| *sum = sum.and(Sums { slope: *slope, curve: *curve, rows: 1 }));
        }
        for (leaf, sum) in tree.leaves.iter_mut().zip(sums) {
            *leaf = super::fit::narrow(-RATE * sum.slope / (sum.curve + RIDGE));
        }
        (tree, places)
    }

    /// The best split of each node of a level: the sign, and the last bin of the left side.
    fn splits(&self, slopes: &[(f64, f64)], places: &[usize], nodes: usize) -> Vec<Option<(usize, u8)>> {
        let mut best: Vec<(f64, Option<(usize, u8)>)> = vec![(1e-9, None); nodes];
        for (sign, bins) in self.bins.iter().enumerate() {
            let mut sums = vec![Sums::default(); nodes * BINS];
            for ((bin, place), (slope, curve)) in bins.iter().zip(places).zip(slopes) {
                if let Some(sum) = sums.get_mut(place * BINS + usize::from(*bin)) {
                    *sum = sum.and(Sums { slope: *slope, curve: *curve, rows: 1 });
                }
            }
            for (sums, best) in sums.chunks_exact(BINS).zip(&mut best) {
                let all = sums.iter().copied().fold(Sums::default(), Sums::and);
                let mut left = Sums::default();
                for (bin, sum) in (0_u8..).zip(sums) {
                    left = left.and(*sum);
                    let right = all.without(left);
                    let gain = left.gain() + right.gain() - all.gain();
                    if left.rows.min(right.rows) >= LEAST_ROWS && gain > best.0 {
                        *best = (gain, Some((sign, bin)));
                    }
                }
            }
        }
        best.into_iter().map(|(_, split)| split).collect()
    }

    fn bound(&self, sign: usize, bin: u8) -> f32 {
        self.bounds.get(sign).and_then(|bounds| bounds.get(usize::from(bin))).copied().unwrap_or(f32::INFINITY)
    }

    fn bin(&self, sign: usize, row: usize) -> u8 {
        self.bins.get(sign).and_then(|bins| bins.get(row)).copied().unwrap_or_default()
    }
}

/// Bounds that part the values evenly; a value that equals a bound is below it.
fn bounds(mut values: Vec<f32>) -> Vec<f32> {
    values.sort_by(f32::total_cmp);
    let at = |bin: usize| values.get(bin * values.len() / BINS).copied();
    let mut bounds: Vec<f32> = (1..BINS).filter_map(at).collect();
    bounds.dedup();
    bounds
}

const _: () = assert!(SPLITS + 1 == LEAVES && 1 << LEVELS == LEAVES, "a tree of three levels");
