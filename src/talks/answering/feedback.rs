//! What people say to an answer: it helped, it did not, or it is not what was meant.

use crate::answers::{Ranking, Verdict};
use crate::knowledge::Section;
use crate::store::{feedback, unanswered};
use crate::talks::office_settings;
use crate::talks::{
    answering::{card::Card, judging, learnt, passage, pieces, press::View, unknown, verdicts},
    ui,
};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// After so many times "not this" a person is better served by an officer.
const REFUSALS: u8 = 2;

/// Keeps whether an answer helped; a second tap changes nothing.
pub(in crate::talks) async fn helped(
    turn: &mut Turn<'_>,
    (slug, section): (&str, Section),
    question: u32,
    helped: bool,
) -> Talk {
    let world = turn.world;
    let (programme, answer) = (world.knowledge.get(slug), world.knowledge.short_answer(slug));
    let (version, name) = match (programme, answer) {
        (Some(programme), _) => (passage::version(programme, section), slug.to_owned()),
        (None, Some(answer)) => (pieces::version(answer), pieces::answer_name(slug)),
        (None, None) => {
            ui::unknown_button(turn);
            return Err(Stop::Said);
        }
    };
    // Only what was asked and shown can be voted on: data of a button is what its sender says it is.
    let last = turn.memory.asked.as_ref().filter(|asked| asked.number == question);
    let shown = last.or_else(|| turn.asked(question));
    let Some(asked) = shown.filter(|asked| asked.shown.contains(&name)) else {
        turn.toast(plain!(turn.language, "tanya-lagi-singkat"));
        return Ok(());
    };
    let text = asked.text.clone();
    let (contact, now, language) = (turn.contact.id, turn.now, turn.language);
    let said = feedback::Feedback { contact, programme: slug, section: section.word(), version: &version, helped };
    let is_news = feedback::keep(turn.write().await?, &said, now).await?;
    turn.toast(plain!(language, "masukan-singkat"));
    close(turn, slug, section).await?;
    if helped || !is_news {
        return Ok(());
    }
    if let Some(words) = unknown::listed(turn, &text).await? {
        unanswered::dislike(turn.write().await?, &words, now).await?;
    }
    turn.say(to_an_officer(turn, html!(language, "belum-membantu"), &text));
    Ok(())
}

/// What was said is not asked any more: the answer stays, without the buttons that say whether it helped.
async fn close(turn: &mut Turn<'_>, slug: &str, section: Section) -> Talk {
    let world = turn.world;
    let knowledge = &world.knowledge;
    let screen = match (knowledge.get(slug), knowledge.short_answer(slug)) {
        (Some(programme), _) => {
            let card = Card::answered(programme, section).short(turn);
            Some(office_settings::beside(turn, programme, section, card).await?)
        }
        (None, Some(answer)) => Some(pieces::screen(turn, answer, judging::JUDGED, View::Short).await?),
        (None, None) => None,
    };
    screen.into_iter().for_each(|screen| turn.edit(screen));
    Ok(())
}

/// Says another answer below; the second time an officer is offered. `answer` is what was refused, where one answer was.
pub(in crate::talks) async fn refused(
    turn: &mut Turn<'_>,
    answer: Option<(&str, Section)>,
    question: u32,
    refused: u8,
) -> Talk {
    let language = turn.language;
    let Some(mut asked) = turn.asked(question).cloned() else {
        turn.toast(plain!(language, "tanya-lagi-singkat"));
        turn.say(Screen::text(html!(language, "tanya-lagi")).row(vec![ui::menu_button(language)]));
        return Ok(());
    };
    if asked.refused != refused {
        // The same tap again; what it asked for is shown already.
        return Ok(());
    }
    turn.memory.ask_another();
    if let Some((slug, section)) = answer {
        close(turn, slug, section).await?;
    }
    asked.refused += 1;
    asked.excluded.append(&mut asked.shown);
    turn.memory.topic = None;
    if asked.refused == 1
        && let Some(words) = unknown::listed(turn, &asked.text).await?
    {
        let now = turn.now;
        unanswered::dislike(turn.write().await?, &words, now).await?;
    }
    if asked.refused < REFUSALS {
        let ranking = turn.world.answers.rank(&asked.text);
        let verdict = next(&ranking, &asked.excluded);
        return verdicts::reply(turn, &ranking, verdict, asked).await;
    }
    let words = asked.text.clone();
    turn.memory.asked = Some(asked);
    turn.show(to_an_officer(turn, html!(language, "bukan-lagi"), &words));
    Ok(())
}

/// What comes after the excluded ones: where nothing else is sure, the next few to choose from.
fn next(ranking: &Ranking, excluded: &[String]) -> Verdict {
    const FEW: usize = 3;
    match ranking.verdict(None, excluded) {
        verdict @ (Verdict::Answer(_)
        | Verdict::ShortAnswer(_)
        | Verdict::Need(_)
        | Verdict::Both(..)
        | Verdict::Choices(_)) => verdict,
        Verdict::Polite(_) | Verdict::Unknown(_) => {
            let next = ranking.top(None, FEW + excluded.len()).into_iter().map(|(slug, _)| slug.to_owned());
            Verdict::Choices(next.filter(|slug| !excluded.contains(slug)).take(FEW).collect())
        }
    }
}

fn to_an_officer(turn: &Turn<'_>, text: crate::text::Html, words: &str) -> Screen {
    let mut screen = unknown::offer(turn, text, &[]);
    if let Some(button) = learnt::notify_button(turn, words) {
        screen.buttons.insert(0, vec![button]);
    }
    screen
}
