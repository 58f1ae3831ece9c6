//! What a text asks, so that it can be compared with what others asked: its telling words, the rare ones heavier. From
//! [`SAME`] on two are one row of what has no answer; an answer is given from `published.rs`'s `NEAR` on.

use super::facet;
use super::normalise::{Analysis, Normaliser};
use crate::knowledge::Section;

/// Words that no programme uses say most.
const RARE: f32 = 2.0;
/// Words such as "how" and "register" say little.
const COMMON: f32 = 0.4;
/// Two texts this alike ask the same.
const SAME: f32 = 0.6;

/// What a text asks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Gist {
    /// The text in the form in which near-equal questions are equal.
    pub(super) canonical: String,
    /// Its words that say something, each once and in order, with what they weigh.
    pub(super) telling: Vec<(String, f32)>,
    /// Which side of the matter is asked for.
    pub(super) facet: Option<Section>,
}

impl Gist {
    pub(super) fn new(normaliser: &Normaliser, analysis: &Analysis) -> Self {
        let weigh = |stem: &str| {
            if normaliser.is_facet(stem) {
                COMMON
            } else if normaliser.is_known(stem) {
                1.0
            } else {
                RARE
            }
        };
        let stems = analysis.stems.iter().filter(|stem| !normaliser.is_stop(stem));
        let mut telling: Vec<(String, f32)> = stems.map(|stem| (stem.clone(), weigh(stem))).collect();
        telling.sort_by(|a, b| a.0.cmp(&b.0));
        telling.dedup_by(|a, b| a.0 == b.0);
        Self { canonical: analysis.folded.join(" "), telling, facet: facet::of(&analysis.folded) }
    }

    /// Whether it names anything, or only a side of what was spoken of before.
    #[must_use]
    pub fn names_something(&self) -> bool {
        self.telling.iter().any(|(_, weight)| *weight >= 1.0)
    }

    /// The words that name something.
    pub(super) fn naming(&self) -> impl Iterator<Item = &str> {
        self.telling.iter().filter(|(_, weight)| *weight >= 1.0).map(|(word, _)| word.as_str())
    }

    /// What the words that name something weigh together.
    pub(super) fn weight(&self) -> f32 {
        self.telling.iter().map(|(_, weight)| *weight).filter(|weight| *weight >= 1.0).sum()
    }

    /// Whether no more than one of its words says anything.
    #[must_use]
    pub fn is_one_word(&self) -> bool {
        self.telling.len() < 2
    }

    /// How alike two texts are, from 0 to 1; of different sides of a matter not at all.
    #[must_use]
    pub fn likeness(&self, other: &Self) -> f32 {
        if self.facet.is_some() && other.facet.is_some() && self.facet != other.facet {
            return 0.0;
        }
        let sum = |telling: &[(String, f32)]| telling.iter().map(|(_, weight)| weight).sum::<f32>();
        let is_shared = |(word, _): &&(String, f32)| other.telling.binary_search_by(|(one, _)| one.cmp(word)).is_ok();
        let shared: f32 = self.telling.iter().filter(is_shared).map(|(_, weight)| weight).sum();
        2.0 * shared / (sum(&self.telling) + sum(&other.telling)).max(f32::MIN_POSITIVE)
    }

    /// Whether two texts ask the same.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        let named = self.names_something() && other.names_something();
        self.canonical == other.canonical || named && self.likeness(other) >= SAME
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn gist(text: &str) -> Gist {
        let normaliser = Normaliser::new(["sertifikat halal biaya syarat warung bantuan modal"].into_iter());
        Gist::new(&normaliser, &normaliser.analyse(text))
    }

    #[test]
    fn a6_near_questions_are_alike_and_other_sides_or_matters_are_not() {
        let lele = gist("cara budidaya lele bioflok");
        for same in ["gimana caranya budidaya lele bioflok?", "budidaya lele bioflok", "mau budidaya lele bioflok dong"]
        {
            assert!(lele.is_like(&gist(same)), "{same}");
        }
        for other in ["cara budidaya jamur", "cara daftar", "lele", ""] {
            assert!(!lele.is_like(&gist(other)), "{other}");
        }
        assert!(!gist("biaya kalibrasi timbangan").is_like(&gist("syarat kalibrasi timbangan")), "another side");
        assert!(!gist("biayanya berapa").names_something());
    }
}
