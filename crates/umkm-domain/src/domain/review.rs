//! What the office says of a section of a programme.

use crate::clock::Millis;

/// What became of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is right as it stands.
    Right,
    /// It reads like this.
    Changed(String),
    /// It is over.
    Ended,
}

/// What the office said of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Review {
    /// The programme.
    pub slug: String,
    /// The section's word, or that of another text: see `knowledge::TextPlace`.
    pub section: String,
    /// The version of the shipped words that it is about.
    pub version: String,
    /// What became of it.
    pub outcome: Outcome,
    /// What the office wrote of it for those who read English, where it did.
    pub english: Option<String>,
    /// The office that says so.
    pub office: String,
    /// When it said so.
    pub at: Millis,
}
