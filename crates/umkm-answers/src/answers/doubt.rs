//! A short answer of one topic where the words name another programme: either may be meant, so that both are offered.
//!
//! Samples of a programme may name a short answer that belongs to another topic: how what was registered is changed says
//! one about the bot. Such a one is as good as the programme's own. One that no sample of it names contradicts the
//! programme, and how sure the gate is of it tells little then; `examples/evaluate` says how often which of the two is right.

use super::corpus::{Piece, PieceKind};
use super::ranking::Ranking;
use super::verdict::{MOST_CHOICES, Verdict};

/// So many questions are offered at most, so that the likeliest programme always stands beside them: the two are found
/// apart, and where it is not clear what is meant the one often knows what the other does not.
const MOST_QUESTIONS: usize = MOST_CHOICES - 1;

impl Ranking {
    /// The number of a short answer.
    fn short_answer_number(&self, slug: &str) -> Option<usize> {
        self.pieces.iter().position(|piece| piece.kind == PieceKind::ShortAnswer && piece.slug == slug)
    }

    /// Whether a short answer belongs to this topic, or a sample of the topic names it.
    #[must_use]
    pub fn is_answer_of(&self, answer: &str, topic: &str) -> bool {
        let topic = self.slugs.iter().position(|slug| slug == topic);
        let Some((answer, topic)) = self.short_answer_number(answer).zip(topic) else { return false };
        self.pieces.get(answer).is_some_and(|piece| piece.topics.contains(&topic)) || self.named_by.has(answer, topic)
    }

    /// The choice that is offered instead of what a verdict says: where a short answer has nothing to do with the
    /// programmes that are likely, and where it is not clear which programme is meant.
    ///
    /// Short answers, written as [`super::Piece::name`] says, come before programmes. It is for texts that stand alone;
    /// inside what was shown [`super::Stance`] decides between two readings.
    #[must_use]
    pub fn choice_instead(&self, verdict: &Verdict) -> Option<Verdict> {
        let (answers, programmes) = match verdict {
            Verdict::ShortAnswer(slug) => (vec![slug.as_str()], self.contradicting(slug)?),
            // Of a side alone each programme has one.
            Verdict::Choices(programmes) if !self.asks_only_for_a_side() => {
                (self.short_answers(&[], MOST_QUESTIONS), programmes.clone())
            }
            _ => return None,
        };
        let answers = answers.into_iter().filter_map(|slug| self.pieces.get(self.short_answer_number(slug)?));
        let answers: Vec<String> = answers.map(Piece::name).collect();
        let is_news = !answers.is_empty();
        is_news.then(|| Verdict::Choices(answers.into_iter().chain(programmes).take(MOST_CHOICES).collect()))
    }

    fn is_programme(&self, topic: &str) -> bool {
        self.slugs.iter().take(self.programmes).any(|slug| slug == topic)
    }

    /// The likely programmes, where a short answer is of none of them.
    fn contradicting(&self, answer: &str) -> Option<Vec<String>> {
        // Whoever is in danger is not asked what is meant.
        if self.is_sample() || self.danger(&[]).is_some() {
            return None;
        }
        let programmes = match self.of_programmes(None, &[]) {
            Verdict::Answer(programme) => vec![programme],
            Verdict::Both(one, other) => vec![one, other],
            // Where no programme stands out, whose matter something is contradicts none.
            Verdict::Choices(programmes) if self.topics_of(answer).any(|topic| self.is_programme(topic)) => programmes,
            _ => return None,
        };
        let is_of_one = programmes.iter().any(|programme| self.is_answer_of(answer, programme));
        (!is_of_one).then_some(programmes)
    }
}
