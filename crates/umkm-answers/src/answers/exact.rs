//! Which short answer or need a text is a sample of, word for word.

use std::hash::Hasher;

use rustc_hash::{FxHashMap, FxHasher};

use super::corpus::Corpus;

/// The samples of all pieces, and what else asks for one, by a hash of their words.
pub(super) struct Exact(FxHashMap<u64, u16>);

impl Exact {
    pub(super) fn new(corpus: &Corpus) -> Self {
        let samples = corpus.sentences.iter().filter_map(|sentence| Some((sentence, sentence.asks_for()?)));
        let number = |piece: usize| u16::try_from(piece).ok();
        Self(samples.filter_map(|(sentence, piece)| Some((key(&sentence.text), number(piece)?))).collect())
    }

    /// The number of the piece.
    pub(super) fn find(&self, text: &str) -> Option<usize> {
        self.0.get(&key(text)).copied().map(usize::from)
    }
}

/// A hash of the letters and digits of a text, and of where its words end; there are tens of thousands of samples, so
/// nothing is made of them but this.
fn key(text: &str) -> u64 {
    let mut hasher = FxHasher::default();
    let words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    for word in words {
        word.chars().for_each(|c| hasher.write_u32(u32::from(c.to_ascii_lowercase())));
        hasher.write_u32(0);
    }
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn signs_and_capitals_make_no_other_text_and_words_do() {
        assert_eq!(key("Biaya halal berapa?"), key("biaya  halal, berapa"));
        for other in ["biaya halal", "biayahalal berapa", "berapa biaya halal", ""] {
            assert_ne!(key("biaya halal berapa"), key(other), "{other}");
        }
    }
}
