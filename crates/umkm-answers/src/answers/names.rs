//! Whether a text says no more than what a programme is called: then all of it is asked for, and no short answer.

use rustc_hash::FxHashSet;

use super::corpus::{About, Corpus};
use super::gist::Gist;
use super::normalise::Normaliser;

/// The words of the names of each programme.
pub(super) struct Names(Vec<FxHashSet<String>>);

impl Names {
    pub(super) fn new(normaliser: &Normaliser, corpus: &Corpus) -> Self {
        let mut names: Vec<FxHashSet<String>> = vec![FxHashSet::default(); corpus.programmes];
        for sentence in corpus.sentences.iter().filter(|sentence| sentence.is_name()) {
            let About::Programme(topic) = sentence.about else { continue };
            let gist = Gist::new(normaliser, &normaliser.analyse(&sentence.text));
            let words = gist.telling.into_iter().map(|(word, _)| word);
            if let Some(names) = names.get_mut(topic) {
                names.extend(words);
            }
        }
        Self(names)
    }

    /// The programmes of whose names all words are.
    pub(super) fn only(&self, gist: &Gist) -> Vec<usize> {
        let says = |names: &FxHashSet<String>| gist.telling.iter().all(|(word, _)| names.contains(word));
        let all = self.0.iter().enumerate().filter(|(_, names)| !gist.telling.is_empty() && says(names));
        all.map(|(topic, _)| topic).collect()
    }
}
