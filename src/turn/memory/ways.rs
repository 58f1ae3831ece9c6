//! The posters by which somebody came.

use serde::{Deserialize, Serialize};

use crate::clock::Millis;

/// A poster by which somebody came, and how far: a step is counted once, and nobody's name stands where it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The row of the poster.
    pub poster: i64,
    /// When its link was opened last.
    pub at: Millis,
    /// The words of the steps that were counted.
    pub steps: Vec<String>,
}
