//! Shares and funnels, as plain numbers.

use crate::store::case_answers::Helped;

/// So many of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Rate {
    /// Those that count.
    pub(super) good: i64,
    /// All of them.
    pub(super) all: i64,
}

impl Rate {
    /// In per cent, rounded; none of nothing.
    pub(super) fn percent(self) -> Option<i64> {
        (self.all > 0).then(|| (self.good * 200 + self.all) / (self.all * 2))
    }

    /// The key by which the worst stands first, and of equals the one that more people spoke about.
    pub(super) fn worst_first(self) -> (i64, i64) {
        const FINE: i64 = 1_000_000;
        (self.good * FINE / self.all.max(1), -self.all)
    }
}

impl From<Helped> for Rate {
    fn from(Helped { good, all }: Helped) -> Self {
        Self { good, all }
    }
}

impl std::iter::Sum for Rate {
    fn sum<I: Iterator<Item = Self>>(rates: I) -> Self {
        rates.fold(Self::default(), |sum, rate| Self { good: sum.good + rate.good, all: sum.all + rate.all })
    }
}

impl std::ops::AddAssign for Rate {
    fn add_assign(&mut self, other: Self) {
        self.good += other.good;
        self.all += other.all;
    }
}

/// How the forms of some time went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Funnel {
    /// Those that were begun.
    pub(super) begun: i64,
    /// Those that were sent.
    pub(super) sent: i64,
    /// Those that were begun anew.
    pub(super) restarted: i64,
    /// Steps at which forms were left, in the order asked: left there, of those who came so far.
    pub(super) steps: Vec<(String, Rate)>,
}

impl Funnel {
    /// Reads what the store counted (step, word, how often); `order` are the steps as they are asked.
    ///
    /// Who began anew left nothing: only what was cancelled or forgotten counts as left.
    pub(super) fn read(counted: &[(String, String, i64)], order: &[&str]) -> Self {
        let sum = |words: &[&str], step: Option<&str>| -> i64 {
            let fits = |at: &str, word: &str| words.contains(&word) && step.is_none_or(|step| step == at);
            counted.iter().filter(|(at, word, _)| fits(at, word)).map(|(.., times)| times).sum()
        };
        let sent = sum(&["sent"], None);
        let mut reached = sent;
        let mut steps: Vec<(String, Rate)> = Vec::new();
        for step in order.iter().rev() {
            let left = sum(&["cancelled", "expired"], Some(step));
            reached += left;
            if left > 0 {
                steps.push(((*step).to_owned(), Rate { good: left, all: reached }));
            }
        }
        steps.reverse();
        Self { begun: sum(&["begun"], None), sent, restarted: sum(&["restarted"], None), steps }
    }

    /// Those that were left.
    pub(super) fn left(&self) -> i64 {
        self.steps.iter().map(|(_, rate)| rate.good).sum()
    }

    /// Those that were sent, of those that came to an end.
    pub(super) fn completion(&self) -> Rate {
        Rate { good: self.sent, all: self.sent + self.left() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a3_shares_are_rounded_and_nothing_has_none() {
        let percent = |good, all| Rate { good, all }.percent();
        assert_eq!([percent(0, 0), percent(0, 3), percent(1, 3), percent(2, 3)], [None, Some(0), Some(33), Some(67)]);
        assert_eq!([percent(1, 200), percent(199, 200), percent(5, 5)], [Some(1), Some(100), Some(100)]);
    }

    #[test]
    fn a3_the_worst_stands_first_and_of_equals_the_one_with_more_voices() {
        let mut rates = [(1, 1), (1, 2), (50, 100), (0, 1), (0, 9)].map(|(good, all)| Rate { good, all });
        rates.sort_by_key(|rate| rate.worst_first());
        assert_eq!(rates.map(|rate| (rate.good, rate.all)), [(0, 9), (0, 1), (50, 100), (1, 2), (1, 1)]);
    }

    #[test]
    fn b18_each_step_is_measured_by_those_who_came_to_it() {
        let counted = [
            ("", "begun", 20),
            ("a", "cancelled", 2),
            ("b", "expired", 4),
            ("b", "cancelled", 1),
            ("c", "sent", 5),
            ("b", "restarted", 3),
        ]
        .map(|(step, word, times)| (step.to_owned(), word.to_owned(), times));
        let funnel = Funnel::read(&counted, &["a", "b", "c"]);
        assert_eq!((funnel.begun, funnel.sent, funnel.restarted, funnel.left()), (20, 5, 3, 7));
        let steps = [("a".to_owned(), Rate { good: 2, all: 12 }), ("b".to_owned(), Rate { good: 5, all: 10 })];
        assert_eq!(funnel.steps, steps);
        assert_eq!(funnel.completion().percent(), Some(42));
        assert_eq!(Funnel::read(&[], &["a"]), Funnel::default());
        assert_eq!(Funnel::default().completion().percent(), None);
    }
}
