//! Vectors by feature, as small as they get: who holds a feature, and with what weight.

/// The postings of a number of vectors; those of feature `f` stand from `starts[f]` to `starts[f + 1]`.
pub(super) struct Postings {
    starts: Vec<u32>,
    /// Which vector, no more than 65,536 of them, and its weight in steps of `step`.
    entries: Vec<(u16, u16)>,
    step: f32,
    count: usize,
}

/// Vectors as they are collected: one after the other in three flat lists.
#[derive(Default)]
pub(super) struct Forward {
    features: Vec<u32>,
    weights: Vec<f32>,
    ends: Vec<u32>,
}

impl Forward {
    /// Adds a vector.
    pub(super) fn push(&mut self, vector: impl Iterator<Item = (u32, f32)>) {
        for (feature, weight) in vector {
            make_room(&mut self.features);
            make_room(&mut self.weights);
            self.features.push(feature);
            self.weights.push(weight);
        }
        self.ends.push(u32::try_from(self.features.len()).unwrap_or(u32::MAX));
    }

    /// The vectors in the order in which they came.
    pub(super) fn iter(&self) -> impl Iterator<Item = impl Iterator<Item = (u32, f32)>> {
        let starts = std::iter::once(&0).chain(&self.ends);
        starts.zip(&self.ends).map(|(start, end)| {
            let range = *start as usize..*end as usize;
            let features = self.features.get(range.clone()).unwrap_or_default();
            features.iter().copied().zip(self.weights.get(range).unwrap_or_default().iter().copied())
        })
    }

    /// In how many vectors each of `features` features is.
    pub(super) fn spread(&self, features: usize) -> Vec<u32> {
        let mut spread = vec![0_u32; features];
        for feature in &self.features {
            if let Some(count) = spread.get_mut(*feature as usize) {
                *count += 1;
            }
        }
        spread
    }

    /// Replaces each vector's weights, which `weigh` may change in place.
    pub(super) fn reweigh(&mut self, mut weigh: impl FnMut(&[u32], &mut [f32])) {
        let mut start = 0;
        for end in &self.ends {
            let range = start..*end as usize;
            let features = self.features.get(range.clone()).unwrap_or_default();
            weigh(features, self.weights.get_mut(range).unwrap_or_default());
            start = *end as usize;
        }
    }
}

/// Makes room for one more. A list of a million entries that doubles holds up to a million unused ones when memory is
/// needed most; one this large moves without being copied.
pub(super) fn make_room<T>(list: &mut Vec<T>) {
    if list.len() == list.capacity() {
        list.reserve_exact(1024 + list.len() / 8);
    }
}

impl Postings {
    /// Turns vectors into postings.
    pub(super) fn new(forward: Forward, features: usize) -> Self {
        let most = forward.weights.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
        let step = most / f32::from(u16::MAX);
        let mut starts = Vec::with_capacity(features + 1);
        let mut sum = 0;
        starts.push(0);
        starts.extend(forward.spread(features).iter().map(|count| {
            sum += count;
            sum
        }));
        let mut next: Vec<u32> = starts.clone();
        let mut entries = vec![(0_u16, 0_u16); forward.features.len()];
        for (number, vector) in forward.iter().enumerate() {
            for (feature, weight) in vector {
                let Some(place) = next.get_mut(feature as usize) else { continue };
                if let Some(entry) = entries.get_mut(*place as usize) {
                    *entry = (u16::try_from(number).unwrap_or(u16::MAX), in_steps(weight, step));
                }
                *place += 1;
            }
        }
        Self { starts, entries, step, count: forward.ends.len() }
    }

    /// The inner product of each vector with this one.
    pub(super) fn score(&self, query: impl Iterator<Item = (u32, f32)>) -> Vec<f32> {
        let mut scores = vec![0.0_f32; self.count];
        for (feature, weight) in query {
            let feature = feature as usize;
            let (Some(start), Some(end)) = (self.starts.get(feature), self.starts.get(feature + 1)) else { continue };
            let range = *start as usize..*end as usize;
            let entries = self.entries.get(range).unwrap_or_default();
            let weight = weight * self.step;
            for (vector, steps) in entries {
                if let Some(score) = scores.get_mut(usize::from(*vector)) {
                    *score += weight * f32::from(*steps);
                }
            }
        }
        scores
    }
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a weight has at most 65,535 steps")]
fn in_steps(weight: f32, step: f32) -> u16 {
    (weight / step).round() as u16
}
