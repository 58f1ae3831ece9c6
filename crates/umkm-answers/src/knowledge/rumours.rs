//! Rumours that the knowledge corrects, found by the words of what somebody passed on.

use std::collections::{BTreeSet, HashMap};

use super::{Knowledge, Section};

/// So much of a rumour's weight must be in the text.
const ALIKE: f32 = 0.5;
/// A text about the rumour's own programme needs less.
const ALIKE_HERE: f32 = 0.34;
/// Fewer words in common are chance.
const IN_COMMON: usize = 2;
/// Shorter words say nothing.
const LETTERS: usize = 3;

/// A passage that corrects a rumour.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Correction {
    /// The programme it is about.
    pub slug: String,
    /// The passage, in Markdown with its sources.
    pub passage: String,
}

/// All corrections, ready to be searched.
#[derive(Debug, Default)]
pub struct Rumours {
    entries: Vec<(Correction, BTreeSet<String>)>,
    /// How many rumours hold a word.
    spread: HashMap<String, f32>,
}

impl Rumours {
    /// Gathers the passages of all programmes; `canonical` puts texts into the form in which they are compared.
    #[must_use]
    pub fn new(knowledge: &Knowledge, canonical: impl Fn(&str) -> String) -> Self {
        let mut rumours = Self::default();
        for programme in knowledge.iter() {
            let Some(section) = programme.sections.get(&Section::InfoResmi) else { continue };
            for passage in section.lines().filter_map(|line| line.strip_prefix("- ")) {
                // What is claimed stands in quotation marks, before what is known.
                let claim = passage.strip_prefix('"').and_then(|rest| rest.split('"').next()).unwrap_or(passage);
                let words = words(&canonical(claim));
                words.iter().for_each(|word| *rumours.spread.entry(word.clone()).or_default() += 1.0);
                let correction = Correction { slug: programme.head.slug.clone(), passage: passage.to_owned() };
                rumours.entries.push((correction, words));
            }
        }
        rumours
    }

    /// The passages that correct a text, best first; `about` are programmes it seems to be about.
    #[must_use]
    pub fn matching(&self, canonical: &str, about: &[&str]) -> Vec<&Correction> {
        let text = words(canonical);
        let mut found: Vec<(f32, &Correction)> = self
            .entries
            .iter()
            .filter_map(|(correction, claim)| {
                let shared: BTreeSet<String> = claim.intersection(&text).cloned().collect();
                let alike = self.weight(&shared) / self.weight(claim).max(f32::MIN_POSITIVE);
                let least = if about.contains(&correction.slug.as_str()) { ALIKE_HERE } else { ALIKE };
                (shared.len() >= IN_COMMON && alike >= least).then_some((alike, correction))
            })
            .collect();
        found.sort_by(|a, b| b.0.total_cmp(&a.0));
        found.into_iter().map(|(_, correction)| correction).collect()
    }

    /// Rare words weigh more.
    fn weight(&self, words: &BTreeSet<String>) -> f32 {
        let all = self.entries.len() as f32;
        words.iter().map(|word| (1.0 + all / self.spread.get(word).copied().unwrap_or(1.0)).ln()).sum()
    }
}

fn words(text: &str) -> BTreeSet<String> {
    text.split(' ').filter(|word| word.chars().count() >= LETTERS).map(str::to_owned).collect()
}
