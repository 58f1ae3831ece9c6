//! What stands in the edition and was not there when the model was trained: topics, short answers and needs of the operator.
//!
//! The trained part says nothing of them. Until it is trained anew they are found by their words: a text that is near one of
//! their samples, or that says what they are called, asks for them; else how near they are by words and letters stands for
//! what the classifier would say.

use super::asset::Model;
use super::classifier::log_softmax;
use super::corpus::{About, Corpus, Sentence};
use super::gist::Gist;
use super::index::Nearness;
use super::judge::Scores;
use super::normalise::Normaliser;
use super::published::Published;
use super::ranking::Ranking;

/// What the whole nearness of a topic is worth, as a logarithm of how likely it is.
const BY_NEARNESS: f32 = 8.0;

/// Something that was not learnt, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum New {
    Topic(usize),
    Piece(usize),
}

/// All that was not learnt.
#[derive(Default)]
pub(super) struct Unlearnt {
    topics: Vec<usize>,
    asked: Published<New>,
}

impl Unlearnt {
    /// What of a corpus the model did not learn.
    pub(super) fn new(normaliser: &Normaliser, corpus: &Corpus, model: &Model) -> Self {
        let topics = corpus.slugs.iter().enumerate().filter(|(_, slug)| model.place_of(slug).is_none());
        let topics: Vec<usize> = topics.map(|(topic, _)| topic).collect();
        let pieces = corpus.pieces.iter().enumerate().filter(|(_, piece)| model.place_of_piece(piece).is_none());
        let pieces: Vec<usize> = pieces.map(|(piece, _)| piece).collect();
        if topics.is_empty() && pieces.is_empty() {
            return Self::default();
        }
        let ways = |is_of: &dyn Fn(&Sentence) -> bool| {
            let of = corpus.sentences.iter().filter(|sentence| is_of(sentence));
            let gist = |text: &str| Gist::new(normaliser, &normaliser.analyse(text));
            of.map(|sentence| (sentence.text.to_string(), gist(&sentence.text))).collect::<Vec<_>>()
        };
        // What a short answer is asked for is not what all of its programme is asked for.
        let is_asked =
            |sentence: &Sentence| sentence.asks_for().is_none() && (sentence.is_name() || !sentence.is_passage);
        let of_topic = |topic: usize| ways(&|sentence| sentence.about == About::Programme(topic) && is_asked(sentence));
        let of_piece = |piece: usize| ways(&|sentence| sentence.asks_for() == Some(piece));
        let all = topics.iter().map(|topic| (New::Topic(*topic), of_topic(*topic)));
        let all = all.chain(pieces.iter().map(|piece| (New::Piece(*piece), of_piece(*piece))));
        let asked = Published::new(all);
        Self { topics, asked }
    }

    /// How many there are.
    pub(super) fn count(&self) -> usize {
        self.asked.iter().count()
    }

    /// Gives topics that were not learnt a likelihood, by how near they are.
    pub(super) fn lend(&self, scores: &mut Scores) {
        let Some(none) = self.topics.first().map(|_| scores.near.word_sentences.len().saturating_sub(1)) else {
            return;
        };
        let nearness = nearness(&scores.near);
        let near = |topic: usize| nearness.get(topic).copied().unwrap_or_default();
        // The last is what is no question.
        let learnt = (0..=none).filter(|topic| !self.topics.contains(topic));
        let rival = learnt.map(near).fold(0.0, f32::max);
        let most = scores.classes.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        for topic in &self.topics {
            if let Some(log) = scores.classes.get_mut(*topic) {
                *log = most + BY_NEARNESS * (near(*topic) - rival);
            }
        }
        log_softmax(&mut scores.classes);
    }

    /// The ranking, where the text is near a sample of something that was not learnt.
    pub(super) fn lead(&self, ranking: Ranking) -> Ranking {
        match self.asked.find(ranking.gist()).map(|found| *found.answer) {
            Some(New::Topic(topic)) => ranking.about(topic),
            Some(New::Piece(piece)) => ranking.asking_for_piece(piece),
            None => ranking,
        }
    }
}

/// How near each topic is by its sentences, and last what is no question: the mean of the shares of the best, by words and by
/// letters.
fn nearness(near: &Nearness) -> Vec<f32> {
    let share = |scores: &[f32]| {
        let most = scores.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
        scores.iter().map(|score| score / most).collect::<Vec<f32>>()
    };
    let (words, grams) = (share(&near.word_sentences), share(&near.gram_sentences));
    words.iter().zip(&grams).map(|(words, grams)| f32::midpoint(*words, *grams)).collect()
}

#[cfg(test)]
mod tests {
    use crate::answers::{Answers, Corpus, Model};
    use crate::knowledge::Knowledge;

    /// Under another name a programme is one that nobody learnt.
    #[test]
    fn j8_a_topic_that_was_not_learnt_is_found_by_its_samples_and_the_others_as_ever() {
        let knowledge = Knowledge::shipped().unwrap();
        let mut corpus = Corpus::shipped(&knowledge);
        *corpus.slugs.iter_mut().find(|slug| slug.as_str() == "qris").unwrap() = "qris-baru".to_owned();
        let answers = Answers::new(&corpus, Model::shipped().unwrap());
        assert_eq!(answers.unlearnt(), 1);
        let first = |text: &str| answers.rank(text).top(None, 1)[0].0.to_owned();
        let samples = knowledge.get("qris").unwrap().samples.iter();
        let named = samples.filter(|sample| sample.text.contains("qris") && sample.also.is_none());
        for sample in named.filter(|sample| sample.answer.is_none()).take(8) {
            assert_eq!(first(&sample.text), "qris-baru", "{}", sample.text);
        }
        assert_eq!(first("berapa biaya sertifikat halal"), "sertifikasi-halal");
        let shipped = Answers::new(&Corpus::shipped(&knowledge), Model::shipped().unwrap());
        assert_eq!(shipped.unlearnt(), 0, "the model knows all that ships");
    }
}
