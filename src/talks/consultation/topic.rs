//! What a question is about, which says who answers it: guessed from its words, or else asked before it goes.

use super::press::ConsultPress;
use super::{card, draft};
use crate::answers::{Politeness, Ranking, Verdict};
use crate::domain::Button;
use crate::knowledge::Programme;
use crate::store::cases::Case;
use crate::text::Html;
use crate::turn::{CaseMode, Doing, Screen, Turn};
use crate::world::World;

/// What a question may be about besides programmes: words of teams.
pub(super) const SUBJECTS: [&str; 5] = ["izin", "pembiayaan", "hukum", "acara", "umum"];
/// Which of them are offered where nothing says it: events name themselves, and quarrels often do not.
const OFFERED: [&str; 4] = ["izin", "pembiayaan", "hukum", "umum"];

/// A programme this likely is what a question is about, where a short answer or a kind word is not of one.
const LIKELY: f32 = 0.2;
/// So many of the likeliest topics are looked at for it.
const LOOKED_AT: usize = 4;

/// Asks what it is about, under words that say that it is not sent yet; it may be written as well.
pub(super) fn ask(turn: &mut Turn<'_>, case: &Case, lead: Html) {
    let (language, now) = (turn.language, turn.now);
    turn.memory.case = Some(CaseMode::new(&case.number, Doing::Subject, now));
    let row = |subject: &str| {
        let label = card::subject_name(turn.world, language, Some(subject));
        vec![Button::new(label, ConsultPress::Subject(case.number.clone(), subject.to_owned()))]
    };
    let screen = OFFERED.into_iter().map(row).fold(Screen::text(lead), Screen::row);
    let drop = draft::drop_button(turn, case);
    turn.show(screen.row(vec![drop]));
}

/// What words say that they are about; `is_asked` where they answer that alone, and the likeliest is meant.
pub(super) fn guess(world: &World, words: &str, is_asked: bool) -> Option<String> {
    let ranking = world.answers.rank(words);
    subject_of(world, &ranking, is_asked).filter(|subject| subject != draft::OFFICES)
}

/// What a verdict says that it is about: its programme, or where several may be meant, what one team answers for.
fn subject_of(world: &World, ranking: &Ranking, is_asked: bool) -> Option<String> {
    let knowledge = &world.knowledge;
    // What no programme's answer is about, a programme may still be likely for.
    let likeliest = |least: f32| {
        let mut likely = ranking.top(None, LOOKED_AT).into_iter().filter(|(_, p)| *p >= least);
        likely.find(|(slug, _)| knowledge.get(slug).is_some()).map(|(slug, _)| slug.to_owned())
    };
    let several = match ranking.verdict(None, &[]) {
        Verdict::Answer(slug) => return Some(slug),
        Verdict::ShortAnswer(slug) => {
            let of_programme = ranking.topics_of(&slug).find(|topic| knowledge.get(topic).is_some());
            return of_programme.map(str::to_owned).or_else(|| likeliest(LIKELY));
        }
        // Whoever was asked says it in a few words, which lie near much that is no question.
        Verdict::Polite(Politeness::Elsewhere | Politeness::Spam | Politeness::Complaint) | Verdict::Unknown(_)
            if is_asked =>
        {
            return likeliest(LIKELY);
        }
        Verdict::Need(slug) => ranking.topics_of(&slug).map(str::to_owned).collect(),
        Verdict::Both(one, other) => vec![one, other],
        Verdict::Choices(several) => several,
        Verdict::Polite(_) | Verdict::Unknown(_) => return None,
    };
    let team = |slug: &String| knowledge.get(slug).map(Programme::team);
    let first = several.iter().find_map(team)?;
    let is_one = is_asked || several.iter().all(|slug| team(slug) == Some(first));
    let subject = first.word();
    (is_one && SUBJECTS.contains(&subject)).then(|| subject.to_owned())
}
