//! Who speaks where the bot has no answer: the bot says so itself, or asks whether a person of the office was meant.

use super::Turn;

/// Who speaks then.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum NoAnswer {
    /// The bot says that it does not know.
    #[default]
    Said,
    /// Whoever asks for whom the words are; nothing was missing yet.
    Left,
    /// The same, and there was no answer.
    Missing,
}

impl Turn<'_> {
    /// Where no answer is found, nothing is said of that: the words may be for somebody, which is asked in its place.
    pub fn leave_no_answer(&mut self) {
        self.no_answer = NoAnswer::Left;
    }

    /// There is no answer. Whether nothing is said of that, since it is asked for whom the words are.
    pub fn has_no_answer(&mut self) -> bool {
        if self.no_answer == NoAnswer::Left {
            self.no_answer = NoAnswer::Missing;
        }
        self.no_answer == NoAnswer::Missing
    }

    /// Whether there was no answer, and nothing was said of that.
    #[must_use]
    pub fn is_unanswered(&self) -> bool {
        self.no_answer == NoAnswer::Missing
    }
}
