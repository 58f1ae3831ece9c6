//! A sum of small trees that tells questions from what is none.

/// So many trees are summed up.
pub(super) const TREES: usize = 100;
/// The splits of a tree: one, then two, then four.
pub(super) const SPLITS: usize = 7;
pub(super) const LEAVES: usize = 8;

/// Asks three things about the signs of a text.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Tree {
    /// Which sign, and up to which value the left side follows.
    pub(super) splits: [(f32, f32); SPLITS],
    pub(super) leaves: [f32; LEAVES],
}

/// The place of the leaf, of the splits, to which these signs lead.
fn leaf(splits: &[(f32, f32); SPLITS], signs: &[f32]) -> usize {
    let mut place = 0;
    while let Some((sign, bound)) = splits.get(place) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small whole number")]
        let sign = *sign as usize;
        let is_left = signs.get(sign).copied().unwrap_or_default() <= *bound;
        place = 2 * place + if is_left { 1 } else { 2 };
    }
    place - SPLITS
}

impl Tree {
    /// What the tree adds for these signs.
    pub(super) fn value(&self, signs: &[f32]) -> f32 {
        self.leaves.get(leaf(&self.splits, signs)).copied().unwrap_or_default()
    }
}

/// The logistic function.
pub(super) fn logistic(sum: f32) -> f32 {
    1.0 / (1.0 + libm::expf(-sum))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_asks_three_things() {
        let mut tree = Tree { leaves: [1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0], ..Tree::default() };
        tree.splits = [(0.0, 0.5), (1.0, 0.5), (1.0, 0.5), (2.0, 0.5), (2.0, 0.5), (2.0, 0.5), (2.0, 0.5)];
        assert!(tree.value(&[0.0, 0.0, 0.0]) < 1.5 && tree.value(&[0.0, 0.0, 1.0]) < 2.5);
        assert!(tree.value(&[0.0, 1.0, 0.0]) > 2.5 && tree.value(&[1.0, 1.0, 1.0]) > 7.5);
    }
}
