//! Short answers of the office, found by what people ask: exactly as others did, or nearly.

use rustc_hash::FxHashMap;

use super::gist::Gist;

/// A text that is this near to a known question asks it.
const NEAR: f32 = 0.7;

/// Short answers, each under the ways in which people ask for it. Whoever asks for none of them pays a look-up a word.
#[derive(Debug)]
pub struct Published<T> {
    answers: Vec<T>,
    /// Ways to ask, with the place of the answer.
    gists: Vec<(Gist, usize)>,
    by_text: FxHashMap<String, usize>,
    by_word: FxHashMap<String, Vec<usize>>,
}

/// An answer that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found<'a, T> {
    /// Which.
    pub answer: &'a T,
    /// Whether the text is one that the office answered, or only like one.
    pub is_exact: bool,
}

impl<T> Default for Published<T> {
    fn default() -> Self {
        Self { answers: Vec::new(), gists: Vec::new(), by_text: FxHashMap::default(), by_word: FxHashMap::default() }
    }
}

impl<T> Published<T> {
    /// Of answers with the ways in which people ask for each.
    pub fn new(answers: impl IntoIterator<Item = (T, Vec<Gist>)>) -> Self {
        let mut published = Self::default();
        for (answer, ways) in answers {
            let place = published.answers.len();
            published.answers.push(answer);
            for gist in ways.into_iter().filter(Gist::names_something) {
                let way = published.gists.len();
                published.by_text.entry(gist.canonical.clone()).or_insert(place);
                for (word, weight) in &gist.telling {
                    if *weight >= 1.0 {
                        published.by_word.entry(word.clone()).or_default().push(way);
                    }
                }
                published.gists.push((gist, place));
            }
        }
        published
    }

    /// The answer to what a text asks, the nearest.
    #[must_use]
    pub fn find(&self, asked: &Gist) -> Option<Found<'_, T>> {
        if self.answers.is_empty() || !asked.names_something() {
            return None;
        }
        if let Some(answer) = self.by_text.get(&asked.canonical).and_then(|place| self.answers.get(*place)) {
            return Some(Found { answer, is_exact: true });
        }
        let words = asked.telling.iter().filter_map(|(word, _)| self.by_word.get(word)).flatten();
        let near = words.filter_map(|way| self.gists.get(*way)).map(|(gist, place)| (gist.likeness(asked), *place));
        let (_, place) = near.filter(|(likeness, _)| *likeness >= NEAR).max_by(|a, b| a.0.total_cmp(&b.0))?;
        Some(Found { answer: self.answers.get(place)?, is_exact: false })
    }

    /// All answers.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        self.answers.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::normalise::Normaliser;

    #[test]
    fn a7_an_answer_is_found_by_its_question_and_by_one_that_is_nearly_the_same() {
        let normaliser = Normaliser::new(["sertifikat halal biaya syarat warung"].into_iter());
        let gist = |text: &str| Gist::new(&normaliser, &normaliser.analyse(text));
        let of = |way: &str| vec![gist(way)];
        let published =
            Published::new([("tera", of("biaya tera timbangan pasar")), ("lele", of("cara budidaya lele bioflok"))]);
        let find = |text: &str| published.find(&gist(text)).map(|found| (*found.answer, found.is_exact));
        assert_eq!(find("brp biaya tera timbangan pasar?"), Some(("tera", false)));
        assert_eq!(find("biaya tera timbangan pasar"), Some(("tera", true)));
        assert_eq!(find("kak mau tanya cara budidaya lele bioflok"), Some(("lele", false)));
        for other in ["syarat tera timbangan pasar", "biaya sertifikat halal", "biayanya berapa", ""] {
            assert_eq!(find(other), None, "{other}");
        }
        assert_eq!(Published::<&str>::default().find(&gist("lele")), None);
    }
}
