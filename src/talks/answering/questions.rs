//! A question in somebody's own words.

use crate::answers::{Politeness, Ranking, Verdict};
use crate::domain::EventKind;
use crate::talks::answering::asked::{asked, kept};
use crate::talks::answering::context::{self, Read};
use crate::talks::answering::{elsewhere, going_on, heard, learnt, own, pieces, short, small_talk, two, verdicts};
use crate::talks::event_owner::Otherwise;
use crate::talks::{event_owner, office_settings};
use crate::text::phrase::{self, Set};
use crate::turn::{Talk, Turn};

/// What whoever doubts the bot is told.
const NO_FRAUD: &str = "bot-penipuan";

/// Answers what somebody wrote.
pub(in crate::talks) async fn answer(turn: &mut Turn<'_>, words: &str) -> Talk {
    turn.memory.ask_another();
    if !is_cry_for_help(turn)
        && (learnt::word_for_word(turn, words).await?
            || short::answer(turn, words)?
            || heard::answer(turn, words).await?
            || event_owner::answer_side(turn, words).await?
            || event_owner::answer_of_shown(turn, words).await?
            || office_settings::answer_where(turn, words).await?
            || by_calendar(turn, words, turn.ranking).await?)
    {
        return Ok(());
    }
    let mut asked = asked(turn, words);
    if short::doubts_the_bot(turn, words)
        && let Some(answer) = turn.world.knowledge.short_answer(NO_FRAUD)
    {
        return pieces::answered(turn, turn.ranking, asked, answer).await;
    }
    let Some(alone) = turn.ranking else { return verdicts::say_unknown(turn, &asked.text, &[]).await };
    if two::answer(turn, words, alone, &asked) {
        return Ok(());
    }
    let Read { ranking, verdict, joined, is_exhausted } = context::read(turn, words, alone);
    if let Some(text) = joined {
        asked.text = kept(&text);
    }
    // An event that another office holds is still what officers should know that people ask for.
    let events = [Set::Event, Set::EventBazaar, Set::EventStand];
    let is_event = phrase::words(words).iter().any(|word| events.iter().any(|set| phrase::has(*set, word)));
    let verdict = match small_talk::heeded(verdict, words) {
        Verdict::Polite(Politeness::Elsewhere) if is_event => Verdict::Unknown(Vec::new()),
        verdict => verdict,
    };
    // "Kapan hasilnya?" may be about what was shown last.
    let is_answered =
        matches!(verdict, Verdict::Answer(_) | Verdict::Both(..) | Verdict::ShortAnswer(_) | Verdict::Need(_));
    let may_be_meant = turn.topic().is_some() && is_answered;
    if !may_be_meant && !is_cry_for_help(turn) && phrase::asks_after(words) {
        small_talk::here(turn);
        return Ok(());
    }
    // What was read in the light of what was shown is decided there.
    let is_as_alone = ranking.is_none() && verdict == alone.verdict(None, &[]);
    let ranking = ranking.as_ref().unwrap_or(alone);
    if is_exhausted {
        if !learnt::answers(turn, ranking, &verdict, &asked).await? {
            going_on::say_no_more(turn, asked).await?;
        }
        return Ok(());
    }
    let instead = if is_as_alone { alone.choice_instead(&verdict) } else { None };
    let verdict = instead.unwrap_or(verdict);
    // What the office itself answered to these words is of the place that they name.
    let is_taught = || turn.world.taught().find(alone.gist()).is_some();
    let place = elsewhere::named(ranking, &verdict, words).filter(|_| !is_taught());
    verdicts::reply(turn, ranking, verdict, asked).await?;
    if let Some(place) = place {
        elsewhere::tell(turn, place);
    }
    Ok(())
}

/// Answers from the calendar of real events, which is asked before anything that ships: outside a form, in the middle
/// of one and late.
pub(super) async fn by_calendar(turn: &mut Turn<'_>, words: &str, ranking: Option<&Ranking>) -> Talk<bool> {
    let spelled = turn.world.answers.spelled(words);
    event_owner::answer(turn, &spelled, otherwise(ranking)).await
}

/// What there is of this beside real events: a short answer may only say how one hears of dates, or be about just this, as
/// of "what if I am not chosen for the bazaar?".
fn otherwise(ranking: Option<&Ranking>) -> (Otherwise, Option<EventKind>) {
    match ranking.map(|ranking| ranking.verdict(None, &[])) {
        Some(Verdict::ShortAnswer(slug)) => own::beside_events(&slug),
        _ => (Otherwise::Wider, None),
    }
}

/// Whether somebody may want to die: no form, button or question comes before that.
pub(in crate::talks) fn is_cry_for_help(turn: &Turn<'_>) -> bool {
    turn.ranking.is_some_and(Ranking::is_distress)
}
