//! A question in somebody's own words.

use crate::answers::{Politeness, Ranking, Verdict};
use crate::clock::Millis;
use crate::talks::answering::{short, unknown, verdicts};
use crate::talks::office_settings;
use crate::text::mask;
use crate::text::phrase::{self, Set};
use crate::turn::{Asked, Talk, Turn};

/// For so long a question without an answer waits for the words that complete it.
const UNANSWERED_LIVES: Millis = 10 * 60_000;

/// Answers what somebody wrote.
pub(in crate::talks) async fn answer(turn: &mut Turn<'_>, words: &str) -> Talk {
    if !is_cry_for_help(turn) && (short::answer(turn, words)? || office_settings::answer_where(turn, words).await?) {
        return Ok(());
    }
    let joined = joined(turn, words);
    let asked = asked(turn, words);
    match joined.as_ref().or(turn.ranking) {
        Some(ranking) => {
            let verdict = ranking.verdict(turn.topic(), &[]);
            // An event that another office holds is still what officers should know that people ask for.
            let is_event = phrase::words(words).iter().any(|word| phrase::has(Set::Event, word));
            let verdict = match verdict {
                Verdict::Polite(Politeness::Elsewhere) if is_event => Verdict::Unknown(Vec::new()),
                verdict => verdict,
            };
            verdicts::reply(turn, ranking, verdict, asked).await
        }
        None => verdicts::say_unknown(turn, &asked.text, &[]).await,
    }
}

/// What had no answer alone may have one together with the question before it, which had none either.
fn joined(turn: &Turn<'_>, words: &str) -> Option<Ranking> {
    let is_fresh = |asked: &&Asked| asked.shown.is_empty() && turn.now - asked.at <= UNANSWERED_LIVES;
    let before = turn.memory.asked.as_ref().filter(is_fresh)?;
    let alone = turn.ranking?.verdict(turn.topic(), &[]);
    if !matches!(alone, Verdict::Choices(_) | Verdict::Unknown(_)) {
        return None;
    }
    let joined = turn.world.answers.rank(&format!("{} {words}", before.text));
    joined.verdict(None, &[]).answers().then_some(joined)
}

/// Whether somebody may want to die: no form, button or question comes before that.
pub(in crate::talks) fn is_cry_for_help(turn: &Turn<'_>) -> bool {
    let verdict = turn.ranking.map(|ranking| ranking.verdict(None, &[]));
    verdict == Some(Verdict::Polite(Politeness::Distress))
}

/// A question as it is remembered.
pub(in crate::talks) fn asked(turn: &Turn<'_>, words: &str) -> Asked {
    Asked {
        number: number(turn.number),
        text: mask::mask(words).chars().take(unknown::KEPT_CHARS).collect(),
        shown: Vec::new(),
        excluded: Vec::new(),
        refused: 0,
        at: turn.now,
    }
}

/// The number under which buttons know a question: enough of it to tell it from others of the day.
fn number(update: i64) -> u32 {
    u32::try_from(update & i64::from(u32::MAX)).unwrap_or_default()
}
