//! The format of a programme's file, for what reads, checks and writes it.

use serde::{Deserialize, Serialize};

use crate::domain::Language;

/// What stands above and below the head.
pub(super) const FENCE: &str = "+++";
/// What a section says when nothing is known.
pub(super) const NOTHING_KNOWN: &str = "(belum ada informasi)";
/// The heading of the sample questions.
pub(super) const SAMPLES: &str = "pertanyaan";
/// The one section of a translation.
pub(super) const SUMMARY: &str = "summary";

/// The head of a translation's file.
#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub(super) struct TranslationHead {
    pub(super) slug: String,
    pub(super) title: String,
    pub(super) short: String,
}

/// Where a programme's file is, below `locales/`.
pub(super) fn path(language: Language, slug: &str) -> String {
    format!("{}/programmes/{slug}.md", language.tag())
}
