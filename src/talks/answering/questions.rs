//! A question in somebody's own words: an answer, a choice, a kind word, or an honest "I do not know".

use crate::answers::{Politeness, Ranking, Verdict};
use crate::domain::Button;
use crate::knowledge::{Programme, Section};
use crate::store::unanswered::{self, Kind};
use crate::talks::answering::press::AnswerPress;
use crate::talks::{
    answering::{card, feedback, programmes, short, small_talk},
    ui,
};
use crate::text::phrase::{self, Set};
use crate::text::{self, Html, mask};
use crate::turn::{Asked, Screen, Talk, Turn};
use crate::{html, plain};

/// The longest question that is kept for officers, or remembered for "not this".
const KEPT_CHARS: usize = 300;
/// The longest part of a section where two programmes share a message.
const EXCERPT_UNITS: usize = 1_200;

/// Answers what somebody wrote.
pub(in crate::talks) async fn answer(turn: &mut Turn<'_>, words: &str) -> Talk {
    if !is_cry_for_help(turn) && short::answer(turn, words)? {
        return Ok(());
    }
    let asked = asked(turn, words);
    match turn.ranking {
        Some(ranking) => {
            let verdict = ranking.verdict(turn.topic(), &[]);
            // An event that another office holds is still what officers should know that people ask for.
            let is_event = phrase::words(words).iter().any(|word| phrase::has(Set::Event, word));
            let verdict = match verdict {
                Verdict::Polite(Politeness::Elsewhere) if is_event => Verdict::Unknown(Vec::new()),
                verdict => verdict,
            };
            reply(turn, ranking, verdict, asked).await
        }
        None => unknown(turn, &asked.text, &[]).await,
    }
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
        text: mask::mask(words).chars().take(KEPT_CHARS).collect(),
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

/// Shows what a verdict leads to; what has expired is never given as current.
pub(in crate::talks) async fn reply(turn: &mut Turn<'_>, ranking: &Ranking, verdict: Verdict, asked: Asked) -> Talk {
    let section = ranking.facet().unwrap_or(Section::Ringkasan);
    let current = |turn: &Turn<'_>, slugs: Vec<String>| -> Vec<String> {
        let today = text::local_date(turn.now);
        let is = |slug: &String| turn.world.knowledge.get(slug).is_some_and(|programme| programme.is_current(today));
        slugs.into_iter().filter(is).collect()
    };
    match verdict {
        Verdict::Answer(slug) => one(turn, asked, &slug, section).await,
        Verdict::Both(first, second) => match current(turn, vec![first.clone(), second]).as_slice() {
            [one, other] => {
                both(turn, asked, [one, other], section);
                Ok(())
            }
            [slug] => one(turn, asked, slug, section).await,
            _ => one(turn, asked, &first, section).await,
        },
        Verdict::Choices(slugs) => match current(turn, slugs) {
            slugs if slugs.is_empty() => unknown(turn, &asked.text, &[]).await,
            slugs => {
                choices(turn, asked, slugs, section);
                Ok(())
            }
        },
        Verdict::Polite(politeness) => {
            small_talk::answer(turn, politeness);
            Ok(())
        }
        Verdict::Unknown(slugs) => {
            let near = current(turn, slugs);
            unknown(turn, &asked.text, &near).await
        }
    }
}

/// One programme answers. A side of it that nobody knows yet is noted for officers.
async fn one(turn: &mut Turn<'_>, mut asked: Asked, slug: &str, section: Section) -> Talk {
    let programme = programmes::current(turn, slug)?;
    if !programme.sections.contains_key(&section) {
        note(turn, &asked.text, Kind::Question).await?;
    }
    asked.shown = vec![slug.to_owned()];
    let buttons = feedback::row(&asked, programme, section, turn.language);
    turn.memory.asked = Some(asked);
    let screen = card::card(turn, programme, section, 0, Some(buttons));
    turn.show(screen);
    Ok(())
}

/// Two programmes were asked about: the leading sections of both, and a button to each.
fn both(turn: &mut Turn<'_>, mut asked: Asked, slugs: [&String; 2], section: Section) {
    let (world, language) = (turn.world, turn.language);
    let programmes: Vec<&Programme> = slugs.into_iter().filter_map(|slug| world.knowledge.get(slug)).collect();
    let texts: Vec<Html> =
        programmes.iter().map(|programme| card::excerpt(turn, programme, section, EXCERPT_UNITS)).collect();
    asked.shown = slugs.into_iter().cloned().collect();
    let screen = programmes.iter().fold(Screen::text(Html::join(&texts, "\n\n")), |screen, programme| {
        screen.row(vec![choice(turn, programme, section, asked.number)])
    });
    let refuse = feedback::not_this(&asked, language);
    turn.memory.asked = Some(asked);
    turn.memory.topic = None;
    turn.show(screen.row(vec![refuse, ui::menu_button(language)]));
}

/// A few programmes to choose from; a tap turns the message into the answer.
fn choices(turn: &mut Turn<'_>, mut asked: Asked, slugs: Vec<String>, section: Section) {
    let (world, language) = (turn.world, turn.language);
    let text = if asked.refused == 0 { html!(language, "pilihan") } else { html!(language, "pilihan-lain") };
    let programmes = slugs.iter().filter_map(|slug| world.knowledge.get(slug));
    let buttons = programmes.map(|programme| vec![choice(turn, programme, section, asked.number)]);
    let screen = buttons.fold(Screen::text(text), Screen::row);
    asked.shown = slugs;
    let refuse = feedback::not_this(&asked, language);
    turn.memory.asked = Some(asked);
    turn.show(screen.row(vec![refuse, ui::menu_button(language)]));
}

fn choice(turn: &Turn<'_>, programme: &Programme, section: Section, question: u32) -> Button {
    let data = AnswerPress::Choice { slug: programme.head.slug.clone(), section, question };
    Button::new(turn.world.knowledge.short(programme, turn.language), data)
}

/// One of several was meant.
pub(in crate::talks) async fn chosen(turn: &mut Turn<'_>, slug: &str, section: Section, question: u32) -> Talk {
    if let Some(asked) = turn.asked(question).cloned() {
        return one(turn, asked, slug, section).await;
    }
    programmes::show(turn, slug, section, 0)
}

/// Says so honestly, keeps the question for officers, and shows where to go on.
async fn unknown(turn: &mut Turn<'_>, words: &str, near: &[String]) -> Talk {
    note(turn, words, Kind::Question).await?;
    let mut text = html!(turn.language, "belum-tahu");
    if !near.is_empty() {
        text.push(&Html::trusted("\n\n".to_owned()));
        text.push(&html!(turn.language, "dekat-dengan"));
    }
    let screen = offer(turn, text, near);
    turn.show(screen);
    Ok(())
}

/// Keeps words for officers: masked, and merged with what is nearly the same.
pub(in crate::talks) async fn note(turn: &mut Turn<'_>, words: &str, kind: Kind) -> Talk {
    let (kept, now) = (kept(turn, words), turn.now);
    if let Some(kept) = kept {
        unanswered::count(turn.write().await?, &kept, kind, now).await?;
    }
    Ok(())
}

/// Words in the form in which officers see them; none where there is nothing to read.
pub(in crate::talks) fn kept(turn: &Turn<'_>, words: &str) -> Option<String> {
    let nameless = mask::without_name(&mask::mask(&mask::without_codes(words)), turn.first_name);
    let canonical = turn.world.answers.canonical(&nameless);
    let kept: String = mask::mask(&canonical).chars().take(KEPT_CHARS).collect();
    kept.chars().any(char::is_alphabetic).then_some(kept)
}

/// Programmes that may be meant, an officer, and the list of all.
pub(in crate::talks) fn offer(turn: &Turn<'_>, text: Html, slugs: &[String]) -> Screen {
    let (world, language) = (turn.world, turn.language);
    let buttons = slugs.iter().filter_map(|slug| Some(programmes::button(world, world.knowledge.get(slug)?, language)));
    let screen = buttons.fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    let list = Button::new(plain!(language, "tombol-program"), AnswerPress::Groups);
    screen.row(vec![card::officer(language), list]).row(vec![ui::menu_button(language)])
}
