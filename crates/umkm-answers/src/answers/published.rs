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
    /// The same ways as they are kept.
    by_wording: FxHashMap<String, usize>,
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
        let (by_wording, by_text, by_word) = Default::default();
        Self { answers: Vec::new(), gists: Vec::new(), by_wording, by_text, by_word }
    }
}

impl<T> Published<T> {
    /// Of answers with the ways in which people ask for each, as they are kept and as they are compared.
    pub fn new(answers: impl IntoIterator<Item = (T, Vec<(String, Gist)>)>) -> Self {
        let mut published = Self::default();
        for (answer, ways) in answers {
            let place = published.answers.len();
            published.answers.push(answer);
            for (wording, gist) in ways {
                published.by_wording.entry(wording).or_insert(place);
                if !gist.names_something() {
                    continue;
                }
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

    /// The answer to a question in the very words in which somebody asked it before, as those are kept: only words that
    /// nobody `knows` may be written otherwise, by one slip each.
    #[must_use]
    pub fn find_wording(&self, wording: &str, knows: impl Fn(&str) -> bool) -> Option<&T> {
        let is_meant = |known: &&String| is_slip(known, wording, &knows);
        let place = self.by_wording.get(wording).or_else(|| {
            let known = self.by_wording.keys().filter(is_meant).min()?;
            self.by_wording.get(known)
        });
        self.answers.get(*place?)
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

/// The shortest word that may be misspelt.
const SHORTEST: usize = 4;

/// Whether two texts are the same words, but for a slip in words of which one is known to nobody.
fn is_slip(one: &str, other: &str, knows: &impl Fn(&str) -> bool) -> bool {
    if one.len().abs_diff(other.len()) > one.len() / SHORTEST {
        return false;
    }
    let (mut ones, mut others) = (one.split(' '), other.split(' '));
    loop {
        match (ones.next(), others.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) if is_one_slip(a, b) && !(knows(a) && knows(b)) => {}
            _ => return false,
        }
    }
}

/// Whether one letter more, less, other or exchanged with the next makes one word of another.
fn is_one_slip(one: &str, other: &str) -> bool {
    let is_word = |word: &str| word.len() >= SHORTEST && word.bytes().all(|letter| letter.is_ascii_alphabetic());
    is_word(one) && is_word(other) && strsim::osa_distance(one, other) == 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::normalise::Normaliser;

    #[test]
    fn a7_an_answer_is_found_by_its_question_and_by_one_that_is_nearly_the_same() {
        let normaliser = Normaliser::new(["sertifikat halal biaya syarat warung"].into_iter());
        let gist = |text: &str| Gist::new(&normaliser, &normaliser.analyse(text));
        let of = |way: &str| vec![(way.to_owned(), gist(way))];
        let published =
            Published::new([("tera", of("biaya tera timbangan pasar")), ("lele", of("cara budidaya lele bioflok"))]);
        let find = |text: &str| published.find(&gist(text)).map(|found| (*found.answer, found.is_exact));
        assert_eq!(find("brp biaya tera timbangan pasar?"), Some(("tera", false)));
        assert_eq!(find("biaya tera timbangan pasar"), Some(("tera", true)));
        assert_eq!(find("kak mau tanya cara budidaya lele bioflok"), Some(("lele", false)));
        for other in ["syarat tera timbangan pasar", "biaya sertifikat halal", "biayanya berapa", ""] {
            assert_eq!(find(other), None, "{other}");
        }
        let wording = |text: &str| published.find_wording(text, |word| word == "biaya" || word == "pasar").copied();
        for same in ["biaya tera timbangan pasar", "biaya tera timbngan pasar", "biaya tera timbanagn pasar"] {
            assert_eq!(wording(same), Some("tera"), "{same}");
        }
        // Each slip is one letter, in a word of some length that nobody knows.
        for other in ["biaya tera timbang pasar", "biaya tara timbangan", "biaya tera timbangan pusat", "biaya", ""] {
            assert_eq!(wording(other), None, "{other}");
        }
        assert_eq!(Published::<&str>::default().find(&gist("lele")), None);
    }
}
