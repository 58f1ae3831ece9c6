//! What a verdict of the ranking leads to: an answer, two, a choice, a kind word, or an honest "I do not know".

use crate::answers::{Politeness, Ranking, Verdict};
use crate::domain::{Button, Language};
use crate::html;
use crate::knowledge::{Programme, Section, ShortAnswer};
use crate::store::unanswered::Kind;
use crate::talks::answering::press::AnswerPress;
use crate::talks::office_settings;
use crate::talks::{
    answering::{card::Card, judging, learnt, passage, pieces, programmes, small_talk, unknown as unanswered},
    ui,
};
use crate::text::Html;
use crate::turn::{Asked, Screen, Talk, Turn};

/// So many questions are offered to choose from, where there are at least so many.
const CHOICES: usize = 3;
const FEWEST_CHOICES: usize = 2;
/// Of so many words on, what only may be one of several is rather told to somebody than asked.
const TELLS: usize = 12;

/// Shows what a verdict leads to; what has expired is never given as current.
pub(in crate::talks) async fn reply(turn: &mut Turn<'_>, ranking: &Ranking, verdict: Verdict, asked: Asked) -> Talk {
    if asked.refused == 0 && learnt::answers(turn, ranking, &verdict, &asked).await? {
        return Ok(());
    }
    // Where no side is asked for, each programme begins with what it says of itself in few words.
    let section = ranking.facet();
    let current = |turn: &Turn<'_>, slugs: Vec<String>| -> Vec<String> {
        slugs.into_iter().filter(|slug| programmes::of_today(turn, slug).is_some()).collect()
    };
    match verdict {
        Verdict::Answer(slug) => one_of(turn, asked, &slug, section, ranking.meant()).await,
        Verdict::ShortAnswer(slug) => match turn.world.knowledge.short_answer(&slug) {
            Some(answer) => pieces::answered(turn, Some(ranking), asked, answer).await,
            None => unknown(turn, asked, &[]).await,
        },
        Verdict::Need(slug) => match turn.world.knowledge.need(&slug) {
            Some(need) => {
                pieces::needed(turn, asked, need);
                Ok(())
            }
            None => unknown(turn, asked, &[]).await,
        },
        Verdict::Both(first, second) => match current(turn, vec![first.clone(), second]).as_slice() {
            [one, other] => {
                both(turn, asked, [one, other], section);
                Ok(())
            }
            [slug] => one_of(turn, asked, slug, section, None).await,
            _ => one_of(turn, asked, &first, section, None).await,
        },
        Verdict::Choices(_) if is_told(&asked) && turn.has_no_answer() => {
            turn.memory.asked = Some(asked);
            Ok(())
        }
        Verdict::Choices(names) if names.iter().any(|name| pieces::short_answer_named(name).is_some()) => {
            named_to_choose(turn, asked, names, section).await
        }
        Verdict::Choices(slugs) => match current(turn, slugs) {
            slugs if slugs.is_empty() => unknown(turn, asked, &[]).await,
            slugs => {
                let questions = ranking.short_answers(&asked.excluded, CHOICES);
                if questions.len() < FEWEST_CHOICES
                    && let [only] = slugs.as_slice()
                {
                    return one_of(turn, asked, only, section, None).await;
                }
                if ranking.asks_only_for_a_side() || questions.len() < FEWEST_CHOICES {
                    choices(turn, asked, slugs, section);
                } else {
                    questions_to_choose(turn, asked, &questions);
                }
                Ok(())
            }
        },
        Verdict::Polite(politeness) => {
            let words = (politeness == Politeness::Elsewhere).then(|| asked.text.clone());
            if words.is_some() {
                turn.memory.asked = Some(asked);
            }
            small_talk::answer(turn, politeness);
            // What seems to be none of the office's business may be: then an answer can be waited for.
            let wait = words.and_then(|words| learnt::notify_button(turn, &words));
            if let Some((button, screen)) = wait.zip(turn.last_screen()) {
                screen.buttons.insert(0, vec![button]);
            }
            Ok(())
        }
        Verdict::Unknown(slugs) => {
            let near = current(turn, slugs);
            unknown(turn, asked, &near).await
        }
    }
}

/// Whether this is long enough to tell of something.
fn is_told(asked: &Asked) -> bool {
    asked.text.split_whitespace().count() >= TELLS
}

/// One programme answers with the section that is asked for.
///
/// `meant` is how it is called, where it was misnamed.
async fn one_of(turn: &mut Turn<'_>, asked: Asked, slug: &str, section: Option<Section>, meant: Option<&str>) -> Talk {
    let first = turn.world.knowledge.get(slug).map_or(Section::Ringkasan, programmes::first);
    let mut screen = card_of(turn, asked, slug, section.unwrap_or(first)).await?;
    if let Some(meant) = meant {
        screen.text = Html::join(&[html!(turn.language, "maksudnya", nama = meant), screen.text], "\n\n");
    }
    turn.show(screen);
    Ok(())
}

/// One programme answers. A side of it that nobody knows yet is noted for officers.
pub(super) async fn one(turn: &mut Turn<'_>, asked: Asked, slug: &str, section: Section) -> Talk {
    let screen = card_of(turn, asked, slug, section).await?;
    turn.show(screen);
    Ok(())
}

async fn card_of(turn: &mut Turn<'_>, mut asked: Asked, slug: &str, section: Section) -> Talk<Screen> {
    let programme = programmes::current(turn, slug)?;
    if !programme.sections.contains_key(&section) {
        note_side(turn, &asked.text, programme).await?;
    }
    asked.shown = vec![slug.to_owned()];
    let question = asked.number;
    turn.memory.asked = Some(asked);
    let screen = Card { programme, section, question }.short(turn);
    Ok(office_settings::beside(turn, programme, section, screen).await?)
}

/// Notes that a side of a programme is not known; what does not say of which is noted with its name.
async fn note_side(turn: &mut Turn<'_>, words: &str, programme: &Programme) -> Talk {
    if turn.world.answers.says_something(words) {
        return unanswered::note(turn, words, Kind::Question).await;
    }
    let name = turn.world.knowledge.short(programme, Language::Indonesian);
    unanswered::note(turn, &format!("{name}: {words}"), Kind::Question).await
}

/// Two programmes were asked about: the leading sections of both, and a button to each.
fn both(turn: &mut Turn<'_>, mut asked: Asked, slugs: [&String; 2], section: Option<Section>) {
    let (world, language) = (turn.world, turn.language);
    let programmes: Vec<&Programme> = slugs.into_iter().filter_map(|slug| world.knowledge.get(slug)).collect();
    let of = |programme: &Programme| section.unwrap_or_else(|| programmes::first(programme));
    let texts: Vec<Html> = programmes
        .iter()
        .map(|programme| passage::excerpt(turn, programme, of(programme), passage::EXCERPT_UNITS))
        .collect();
    asked.shown = slugs.into_iter().cloned().collect();
    let ways = programmes.iter().map(|programme| ui::below(choice(turn, programme, of(programme), asked.number)));
    let screen = Screen::text(Html::join(&texts, "\n\n")).row(ways.collect());
    let refuse = ui::below(judging::not_this(&asked, language));
    turn.memory.asked = Some(asked);
    // The first is on the table, the other one before it.
    slugs.into_iter().rev().for_each(|slug| turn.remember_topic(slug));
    turn.show(screen.row(vec![refuse, ui::below(ui::menu_button(language))]));
}

/// A few programmes to choose from; a tap turns the message into the answer.
fn choices(turn: &mut Turn<'_>, asked: Asked, slugs: Vec<String>, section: Option<Section>) {
    let of = |programme: &Programme| section.unwrap_or_else(|| programmes::first(programme));
    let programmes = slugs.iter().filter_map(|slug| turn.world.knowledge.get(slug));
    let buttons = programmes.map(|programme| choice(turn, programme, of(programme), asked.number)).collect();
    choose(turn, asked, slugs, buttons);
}

/// A few questions to choose from, which are nearer to what was written than the names of programmes.
fn questions_to_choose(turn: &mut Turn<'_>, asked: Asked, slugs: &[&str]) {
    let answers = slugs.iter().filter_map(|slug| turn.world.knowledge.short_answer(slug));
    let buttons = answers.map(|answer| question_to_choose(turn, answer, asked.number)).collect();
    choose(turn, asked, slugs.iter().map(|slug| pieces::answer_name(slug)).collect(), buttons);
}

/// Questions and programmes to choose from, as they are named; what has expired is none of them.
async fn named_to_choose(turn: &mut Turn<'_>, asked: Asked, names: Vec<String>, section: Option<Section>) -> Talk {
    let button = |name: &String| {
        if let Some(slug) = pieces::short_answer_named(name) {
            return Some(question_to_choose(turn, turn.world.knowledge.short_answer(&slug)?, asked.number));
        }
        let programme = programmes::of_today(turn, name)?;
        Some(choice(turn, programme, section.unwrap_or_else(|| programmes::first(programme)), asked.number))
    };
    let current = names.into_iter().filter_map(|name| Some((button(&name)?, name)));
    let (buttons, shown): (Vec<Button>, Vec<String>) = current.unzip();
    if buttons.is_empty() {
        return unknown(turn, asked, &[]).await;
    }
    choose(turn, asked, shown, buttons);
    Ok(())
}

fn question_to_choose(turn: &Turn<'_>, answer: &ShortAnswer, question: u32) -> Button {
    let data = AnswerPress::Choice { slug: answer.slug.clone(), section: pieces::GIST, question };
    Button::new(ui::short(answer.question_in(turn.language)), data)
}

/// Asks which of these was meant, a button a row.
fn choose(turn: &mut Turn<'_>, mut asked: Asked, shown: Vec<String>, buttons: Vec<Button>) {
    let language = turn.language;
    let text = if asked.refused == 0 { html!(language, "pilihan") } else { html!(language, "pilihan-lain") };
    let screen = buttons.into_iter().fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    asked.shown = shown;
    let refuse = judging::not_this(&asked, language);
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
        turn.memory.ask_another();
        if let Some(answer) = turn.world.knowledge.short_answer(slug) {
            return pieces::answered(turn, None, asked, answer).await;
        }
        return one(turn, asked, slug, section).await;
    }
    if turn.world.knowledge.short_answer(slug).is_some() {
        return pieces::open(turn, slug).await;
    }
    programmes::show(turn, slug, section, 0).await
}

/// The question stays in mind, so that an officer can be asked without writing it again.
async fn unknown(turn: &mut Turn<'_>, asked: Asked, near: &[String]) -> Talk {
    let words = asked.text.clone();
    turn.memory.asked = Some(asked);
    say_unknown(turn, &words, near).await
}

/// Says so honestly, keeps the question for officers, and shows where to go on.
pub(super) async fn say_unknown(turn: &mut Turn<'_>, words: &str, near: &[String]) -> Talk {
    if !turn.world.answers.says_something(words) {
        small_talk::answer(turn, Politeness::Gibberish);
        return Ok(());
    }
    // What may be for the office is asked about first; it is no question to the bot before that is known.
    if turn.has_no_answer() {
        return Ok(());
    }
    unanswered::note(turn, words, Kind::Question).await?;
    let mut text = html!(turn.language, "belum-tahu");
    if !near.is_empty() {
        text.push(&Html::trusted("\n\n".to_owned()));
        text.push(&html!(turn.language, "dekat-dengan"));
    }
    let mut screen = unanswered::offer(turn, text, near);
    if let Some(button) = learnt::notify_button(turn, words) {
        screen.buttons.insert(near.len(), vec![button]);
    }
    turn.show(screen);
    Ok(())
}
