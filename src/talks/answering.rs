//! Questions and answers: programmes, cards, checks of conditions, rumours, small talk, and whether it helped.

mod asked;
mod card;
mod context;
mod eligibility;
mod elsewhere;
mod feedback;
mod going_on;
mod heard;
mod judging;
mod learnt;
mod own;
mod passage;
mod pieces;
pub(in crate::talks) mod press;
mod programmes;
mod questions;
mod rumours;
mod short;
mod small_talk;
mod sources;
mod two;
mod unknown;
mod verdicts;

pub(in crate::talks) use learnt::{REFERRED, answered};
pub(in crate::talks) use passage::{excerpt, for_review, section_name};
pub(in crate::talks) use pieces::opened as short_answer_opened;
pub(in crate::talks) use programmes::{first as first_section, group_name};
pub(in crate::talks) use questions::is_cry_for_help;
pub(in crate::talks) use small_talk::heeded;
pub(in crate::talks) use unknown::unlist;
#[cfg(test)]
pub(in crate::talks) use verdicts::reply;

/// Words in the form in which the office sees and compares them; none where there is nothing to read.
pub(in crate::talks) fn kept(turn: &Turn<'_>, words: &str) -> Option<String> {
    unknown::kept(turn, words)
}

use crate::answers::{Ranking, Verdict};
use crate::clock::Millis;
use crate::domain::{Button, PosterStep};
use crate::job::Job;
use crate::knowledge::Programme;
use crate::store;
use crate::talks::entry::Sends;
use crate::talks::{event_owner, ui};
use crate::turn::{OnDelivery, Screen, Stop, Talk, Turn, stop};
use crate::{html, plain};
use press::AnswerPress;

/// So soon after another question it is a burst, and every answer says which question it is for.
const BURST: Millis = 15_000;

/// Answers what somebody wrote.
pub(in crate::talks) async fn answer(turn: &mut Turn<'_>, words: &str) -> Result<(), store::Error> {
    turn.came(PosterStep::Asked);
    let is_burst = turn.memory.asked.as_ref().is_some_and(|asked| turn.now - asked.at <= BURST);
    stop::end(questions::answer(turn, words).await)?;
    if is_burst {
        turn.tie_to_question();
    }
    Ok(())
}

/// Answers what somebody passed on.
pub(in crate::talks) async fn rumour(turn: &mut Turn<'_>, words: &str) -> Result<(), store::Error> {
    stop::end(rumours::answer(turn, words).await)
}

/// The bot's own words, passed back to it: no rumour; the programme that they are about is a tap away.
pub(in crate::talks) fn own_words(turn: &mut Turn<'_>, words: &str) {
    let (world, language) = (turn.world, turn.language);
    let title = |programme: &&Programme| words.contains(world.knowledge.title(programme, language));
    let ranked = turn.ranking.map(|ranking| ranking.top(None, 1)).unwrap_or_default();
    let ranked = || ranked.first().and_then(|(slug, _)| world.knowledge.get(slug));
    let programme = world.knowledge.iter().find(title).or_else(ranked);
    let screen = Screen::text(html!(language, "dari-saya"));
    let screen = match programme {
        Some(programme) => screen.row(vec![programmes::button(world, programme, language)]),
        None => screen,
    };
    turn.say(screen.row(vec![ui::menu_button(language)]));
}

/// The programme that a word most likely names, as a button.
pub(in crate::talks) fn nearest(turn: &Turn<'_>, word: &str) -> Option<Button> {
    const LIKELY: f32 = 0.3;
    let ranking = turn.world.answers.rank(word);
    let (slug, _) = ranking.top(None, 1).into_iter().find(|(_, likely)| *likely >= LIKELY)?;
    Some(programmes::button(turn.world, turn.world.knowledge.get(slug)?, turn.language))
}

/// Answers words that were taken for something else when they came, and are ranked now.
pub(in crate::talks) async fn answer_late(turn: &mut Turn<'_>, words: &str) -> Result<(), store::Error> {
    let ranking = turn.world.answers.rank(words);
    if by_calendar(turn, words, Some(&ranking)).await? {
        return Ok(());
    }
    let verdict = ranking.verdict(turn.topic(), &[]);
    let asked = asked::asked(turn, words);
    stop::end(verdicts::reply(turn, &ranking, verdict, asked).await)
}

/// Answers from the calendar of real events; false where it says nothing of that.
async fn by_calendar(turn: &mut Turn<'_>, words: &str, ranking: Option<&Ranking>) -> Result<bool, store::Error> {
    if ranking.is_some_and(Ranking::is_distress) {
        return Ok(false);
    }
    match questions::by_calendar(turn, words, ranking).await {
        Ok(is_said) => Ok(is_said),
        Err(Stop::Said) => Ok(true),
        Err(Stop::Store(error)) => Err(error),
    }
}

/// Whether words ask something of what the open form is about, which is answered from there.
pub(in crate::talks) fn asks_of_the_form(turn: &Turn<'_>, words: &str) -> bool {
    !is_cry_for_help(turn) && event_owner::asks_while_joining(turn, words)
}

/// The beginning of an answer, of at most so many units, with the rest behind a button.
pub(in crate::talks) async fn briefly(turn: &mut Turn<'_>, words: &str, most: usize) -> Result<(), store::Error> {
    if asks_of_the_form(turn, words) && event_owner::answer_joining(turn).await? {
        return Ok(());
    }
    if !is_cry_for_help(turn) && learnt::is_word_for_word(turn, words) {
        return answer(turn, words).await;
    }
    if by_calendar(turn, words, turn.ranking).await? {
        return Ok(());
    }
    let verdict = turn.ranking.map(|ranking| (ranking.verdict(turn.topic(), &[]), ranking.facet()));
    let (slug, facet) = match verdict {
        Some((Verdict::Answer(slug), facet)) => (slug, facet),
        Some((Verdict::ShortAnswer(slug), _)) => return brief_piece(turn, &slug, words).await,
        _ => return answer(turn, words).await,
    };
    if let Ok(programme) = programmes::current(turn, &slug) {
        let section = facet.unwrap_or_else(|| programmes::first(programme));
        let more = Button::new(plain!(turn.language, "tombol-lanjut"), card::at(programme, section));
        let screen = Screen::text(passage::excerpt(turn, programme, section, most)).row(vec![more]);
        turn.say(screen);
    }
    Ok(())
}

/// A short answer, with where it leads behind a button.
async fn brief_piece(turn: &mut Turn<'_>, slug: &str, words: &str) -> Result<(), store::Error> {
    let Some(piece) = turn.world.knowledge.short_answer(slug) else { return answer(turn, words).await };
    let more = Button::new(plain!(turn.language, "tombol-lanjut"), AnswerPress::ShortAnswer(slug.to_owned()));
    let screen = Screen::text(pieces::body(turn, piece)).row(vec![more]);
    turn.say(screen);
    Ok(())
}

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[];

/// A button under an answer, on a list of programmes or in a check of conditions.
pub(in crate::talks) async fn pressed(turn: &mut Turn<'_>, press: AnswerPress) -> Talk {
    match press {
        AnswerPress::Groups => programmes::groups(turn),
        AnswerPress::Group(group) => programmes::group(turn, group),
        AnswerPress::Card { slug, section, question, view } => match turn.world.knowledge.short_answer(&slug) {
            Some(answer) => pieces::unfold(turn, answer, question, view).await?,
            None => programmes::unfold(turn, &slug, section, question, view).await?,
        },
        AnswerPress::Section { slug, section, part } => programmes::show(turn, &slug, section, part).await?,
        AnswerPress::Choice { slug, section, question } => verdicts::chosen(turn, &slug, section, question).await?,
        AnswerPress::Helped { slug, section, question, helped } => {
            feedback::helped(turn, (&slug, section), question, helped).await?;
        }
        AnswerPress::NotThis { question, refused } => feedback::refused(turn, None, question, refused).await?,
        AnswerPress::Another { slug, section, question, refused } => {
            feedback::refused(turn, Some((&slug, section)), question, refused).await?;
        }
        AnswerPress::Notify(question) => learnt::notify(turn, question).await?,
        AnswerPress::Related(slug) => programmes::related(turn, &slug)?,
        AnswerPress::ShortAnswer(slug) => pieces::open(turn, &slug).await?,
        AnswerPress::Need(slug) => pieces::open_need(turn, &slug),
        AnswerPress::Check { name, answers } => eligibility::step(turn, &name, &answers.0)?,
    }
    Ok(())
}
