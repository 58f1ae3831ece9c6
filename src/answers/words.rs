//! BM25 over stems: against one document a programme, and against every stored sentence.

use std::collections::HashMap;

use super::normalise::{Analysis, Normaliser};
use super::{counts, nearest};

const K1: f32 = 1.2;
/// How much length counts; documents differ more in length than sentences.
const B_DOCUMENTS: f32 = 0.6;
const B_SENTENCES: f32 = 0.5;
/// A word said three times in a question is not three times as important.
const MOST_IN_QUESTION: f32 = 2.0;

/// Both indexes.
pub(super) struct Words {
    documents: Bm25,
    sentences: Bm25,
    classes: Vec<Option<usize>>,
    programmes: usize,
}

impl Words {
    pub(super) fn new(normaliser: &Normaliser, analysed: &[(Option<usize>, Analysis)], programmes: usize) -> Self {
        let terms: Vec<Vec<String>> = analysed.iter().map(|(_, analysis)| normaliser.terms(analysis)).collect();
        let mut documents: Vec<Vec<String>> = vec![Vec::new(); programmes];
        for ((class, _), terms) in analysed.iter().zip(&terms) {
            if let Some(document) = class.and_then(|number| documents.get_mut(number)) {
                document.extend(terms.iter().cloned());
            }
        }
        Self {
            documents: Bm25::new(&documents, B_DOCUMENTS),
            sentences: Bm25::new(&terms, B_SENTENCES),
            classes: analysed.iter().map(|(class, _)| *class).collect(),
            programmes,
        }
    }

    /// Scores by document, and by the nearest sentences with "no question" last.
    pub(super) fn score(&self, terms: &[String]) -> (Vec<f32>, Vec<f32>) {
        (self.documents.score(terms), nearest(&self.sentences.score(terms), &self.classes, self.programmes))
    }
}

struct Bm25 {
    /// For each term the documents with their weights.
    postings: HashMap<String, Vec<(u32, f32)>>,
    documents: usize,
}

impl Bm25 {
    fn new(documents: &[Vec<String>], b: f32) -> Self {
        let total: usize = documents.iter().map(Vec::len).sum();
        let mean = (total as f32 / documents.len().max(1) as f32).max(1.0);
        let mut postings: HashMap<String, Vec<(u32, f32)>> = HashMap::new();
        for (number, terms) in documents.iter().enumerate() {
            let norm = K1 * (1.0 - b + b * terms.len() as f32 / mean);
            for (term, count) in counts(terms.iter().cloned()) {
                let weight = count * (K1 + 1.0) / (count + norm);
                postings.entry(term).or_default().push((u32::try_from(number).unwrap_or(u32::MAX), weight));
            }
        }
        let all = documents.len() as f32;
        for list in postings.values_mut() {
            let found = list.len() as f32;
            let rarity = (1.0 + (all - found + 0.5) / (found + 0.5)).ln();
            list.iter_mut().for_each(|(_, weight)| *weight *= rarity);
        }
        Self { postings, documents: documents.len() }
    }

    fn score(&self, terms: &[String]) -> Vec<f32> {
        let mut scores = vec![0.0; self.documents];
        for (term, count) in counts(terms.iter().map(String::as_str)) {
            for (number, weight) in self.postings.get(term).into_iter().flatten() {
                if let Some(score) = scores.get_mut(*number as usize) {
                    *score += weight * count.min(MOST_IN_QUESTION);
                }
            }
        }
        scores
    }
}
