//! Which programme does a question mean? Pure and deterministic.
//!
//! Read [`Answers::rank`], then [`Ranking::verdict`]. Four lexical scores are added up: BM25 and
//! the cosine of character n-grams, each against one document a programme and against the five
//! nearest stored sentences; sentences that are no questions compete as a class of their own.

mod facet;
mod grams;
mod normalise;
mod ranking;
mod words;

use std::collections::HashMap;

use crate::knowledge::{Knowledge, Section};
use crate::text::{Assets, markdown};
use grams::Grams;
use normalise::Normaliser;
pub use ranking::{Politeness, Ranking, Verdict};
use words::Words;

/// A stored sentence and what it is about: a programme's number, or none for no question.
type Sentence = (Option<usize>, String);

/// Everything that ranking needs, in memory.
pub struct Answers {
    slugs: Vec<String>,
    normaliser: Normaliser,
    words: Words,
    grams: Grams,
}

/// What [`Answers`] is built from.
#[derive(Clone, Debug, Default)]
pub struct Corpus {
    /// The programmes.
    pub slugs: Vec<String>,
    /// Stored sentences by programme number; none: not a question.
    pub sentences: Vec<(Option<usize>, String)>,
}

impl Corpus {
    /// What the shipped knowledge holds: sample questions, the programmes' own sentences, and
    /// sentences that are no questions.
    #[must_use]
    pub fn shipped(knowledge: &Knowledge) -> Self {
        let slugs: Vec<String> = knowledge.iter().map(|programme| programme.head.slug.clone()).collect();
        let mut sentences: Vec<Sentence> = Vec::new();
        for (number, programme) in knowledge.iter().enumerate() {
            let mut add = |text: String| sentences.push((Some(number), text));
            add(programme.head.slug.replace('-', " "));
            add(programme.head.title.clone());
            add(programme.head.short.clone());
            programme.samples.iter().for_each(|sample| add(sample.text.clone()));
            let body = programme.sections.iter().filter(|(section, _)| **section != Section::Kontak);
            body.flat_map(|(_, text)| markdown::sentences(text)).for_each(add);
        }
        let others = table("not_questions.tsv").into_iter().filter_map(|row| row.into_iter().nth(1));
        sentences.extend(others.map(|text| (None, text)));
        Self { slugs, sentences }
    }
}

impl Answers {
    /// Builds the index.
    #[must_use]
    pub fn new(corpus: Corpus) -> Self {
        let normaliser = Normaliser::shipped();
        let analysed: Vec<_> = corpus.sentences.iter().map(|(of, text)| (*of, normaliser.analyse(text))).collect();
        let programmes = corpus.slugs.len();
        Self {
            words: Words::new(&normaliser, &analysed, programmes),
            grams: Grams::new(&analysed, programmes),
            slugs: corpus.slugs,
            normaliser,
        }
    }

    /// Ranks the programmes for what somebody wrote.
    #[must_use]
    pub fn rank(&self, text: &str) -> Ranking {
        let analysis = self.normaliser.analyse(text);
        let terms = self.normaliser.terms(&analysis);
        let (word_docs, word_near) = self.words.score(&terms);
        let (gram_docs, gram_near) = self.grams.score(&analysis);
        let scores = [word_docs, word_near, gram_docs, gram_near];
        let politeness = self.normaliser.politeness(&analysis);
        let facet = facet::of(&analysis.folded);
        Ranking::new(
            &self.slugs,
            &scores,
            ranking::Shape {
                terms: terms.len(),
                politeness,
                facet,
                only_facet: self.normaliser.names_no_programme(&analysis),
            },
        )
    }

    /// The text in the form in which near-equal questions are equal.
    #[must_use]
    pub fn canonical(&self, text: &str) -> String {
        self.normaliser.analyse(text).folded.join(" ")
    }
}

/// The rows of a table in `locales/id/language/`, without its head.
fn table(name: &str) -> Vec<Vec<String>> {
    let file = Assets::get(&format!("id/language/{name}"));
    let text = file.map(|file| String::from_utf8_lossy(&file.data).into_owned()).unwrap_or_default();
    text.lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .skip(1)
        .map(|line| line.split('\t').map(str::to_owned).collect())
        .collect()
}

/// The mean of the five best scores of each class; the last class is "no question".
fn nearest(scores: &[f32], classes: &[Option<usize>], programmes: usize) -> Vec<f32> {
    const NEAREST: usize = 5;
    let mut best: Vec<[f32; NEAREST]> = vec![[0.0; NEAREST]; programmes + 1];
    for (score, class) in scores.iter().zip(classes) {
        let Some(best) = best.get_mut(class.unwrap_or(programmes)) else { continue };
        let mut score = *score;
        for place in best.iter_mut() {
            if score > *place {
                std::mem::swap(place, &mut score);
            }
        }
    }
    best.iter().map(|best| best.iter().sum::<f32>() / NEAREST as f32).collect()
}

/// How often each item occurs.
fn counts<T: std::hash::Hash + Eq + Ord + Clone>(items: impl Iterator<Item = T>) -> Vec<(T, f32)> {
    let mut counts: HashMap<T, f32> = HashMap::new();
    items.for_each(|item| *counts.entry(item).or_default() += 1.0);
    let mut counts: Vec<_> = counts.into_iter().collect();
    // Sums of floats depend on their order.
    counts.sort_by(|a, b| a.0.cmp(&b.0));
    counts
}
