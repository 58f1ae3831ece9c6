//! Links of files inside the program that lead to nothing, because another city left out or replaced what they led to.

use crate::knowledge::need::Need;
use crate::knowledge::short_answer::{ShortAnswer, Subject};
use crate::knowledge::target::Target;

/// Which links may lead to nothing, and where links may lead.
pub(super) struct Loose<'a> {
    /// Whether the links of this short answer may.
    pub(super) answer: &'a dyn Fn(&str) -> bool,
    /// Whether those of this need may.
    pub(super) need: &'a dyn Fn(&str) -> bool,
    /// Whether what is no short answer and no need is there.
    pub(super) is_there: &'a dyn Fn(&Target) -> bool,
}

impl Loose<'_> {
    /// Takes out short answers whose programme is not there, buttons that lead to nothing, and needs that nothing is left of.
    pub(super) fn forget(&self, answers: &mut Vec<ShortAnswer>, needs: &mut Vec<Need>) {
        loop {
            let before = answers.len() + needs.len();
            let dead = self.dead(answers, needs);
            answers.retain(|answer| match &answer.subject {
                Subject::Programme(slug) => {
                    !(self.answer)(&answer.slug) || (self.is_there)(&Target::Programme(slug.clone(), None))
                }
                Subject::Matter(_) => true,
            });
            for answer in answers.iter_mut().filter(|answer| (self.answer)(&answer.slug)) {
                answer.buttons.retain(|target| !dead.contains(target));
            }
            for need in needs.iter_mut().filter(|need| (self.need)(&need.slug)) {
                let stays: Vec<bool> = need.options.iter().map(|option| !dead.contains(&option.go)).collect();
                keep(&mut need.options, &stays);
                need.english.iter_mut().for_each(|english| keep(&mut english.options, &stays));
            }
            needs.retain(|need| !(self.need)(&need.slug) || !need.options.is_empty());
            // What goes may be what others lead to.
            if dead.is_empty() && before == answers.len() + needs.len() {
                return;
            }
        }
    }

    /// Where such links lead to nothing.
    fn dead(&self, answers: &[ShortAnswer], needs: &[Need]) -> Vec<Target> {
        let is_dead = |target: &&Target| match target {
            Target::ShortAnswer(slug) => !answers.iter().any(|answer| answer.slug == *slug),
            Target::Need(slug) => !needs.iter().any(|need| need.slug == *slug),
            other => !(self.is_there)(other),
        };
        let of_answers = answers.iter().filter(|answer| (self.answer)(&answer.slug)).flat_map(|answer| &answer.buttons);
        let of_needs = needs.iter().filter(|need| (self.need)(&need.slug)).flat_map(|need| &need.options);
        of_answers.chain(of_needs.map(|option| &option.go)).filter(is_dead).cloned().collect()
    }
}

/// Keeps those of a list that stay.
fn keep<T>(list: &mut Vec<T>, stays: &[bool]) {
    let mut stays = stays.iter();
    list.retain(|_| stays.next().copied().unwrap_or(true));
}
