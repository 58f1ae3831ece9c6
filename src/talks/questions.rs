//! A question in somebody's own words: an answer, a choice, a kind word, or an honest "I do not know".

use super::{menu, programmes};
use crate::answers::{Politeness, Verdict};
use crate::domain::{Button, Data};
use crate::knowledge::Section;
use crate::store::{self, unanswered};
use crate::text::{self, Html, mask};
use crate::turn::{Screen, Turn};
use crate::{html, plain};

/// The longest question that is kept for officers.
const KEPT_CHARS: usize = 300;

/// Answers what somebody wrote.
pub(super) async fn answer(turn: &mut Turn<'_>, words: &str) -> Result<(), store::Error> {
    let Some(ranking) = turn.ranking else { return unknown(turn, words, &[]).await };
    let today = text::local_date(turn.now);
    let is_current =
        |slug: &String| turn.world.knowledge.get(slug).is_some_and(|programme| programme.is_current(today));
    match ranking.verdict(turn.topic(), &[]) {
        Verdict::Answer(slug) => {
            let section = ranking.facet().unwrap_or(Section::Ringkasan);
            programmes::show(turn, &slug, section, 0);
        }
        Verdict::Both(first, second) => {
            let mut slugs = vec![first, second];
            slugs.retain(is_current);
            let text = html!(turn.language, "pilihan");
            offer(turn, text, &slugs);
        }
        Verdict::Choices(mut slugs) => {
            slugs.retain(is_current);
            let text = html!(turn.language, "pilihan");
            offer(turn, text, &slugs);
        }
        Verdict::Polite(politeness) => polite(turn, politeness),
        Verdict::Unknown(mut slugs) => {
            slugs.retain(is_current);
            unknown(turn, words, &slugs).await?;
        }
    }
    Ok(())
}

/// A kind word, not always the same.
fn polite(turn: &mut Turn<'_>, politeness: Politeness) {
    let language = turn.language;
    let text = match (politeness, turn.number % 2) {
        (Politeness::Greeting, 0) => html!(language, "salam-1"),
        (Politeness::Greeting, _) => html!(language, "salam-2"),
        (Politeness::Thanks, 0) => html!(language, "terima-kasih-1"),
        (Politeness::Thanks, _) => html!(language, "terima-kasih-2"),
        _ => html!(language, "belum-tahu"),
    };
    turn.say(Screen::text(text).row(vec![menu::button(language)]));
}

/// Says so honestly, keeps the question for officers, and shows where to go on.
async fn unknown(turn: &mut Turn<'_>, words: &str, near: &[String]) -> Result<(), store::Error> {
    let kept: String = mask::mask(&turn.world.answers.canonical(&mask::mask(words))).chars().take(KEPT_CHARS).collect();
    if kept.chars().any(char::is_alphabetic) {
        let now = turn.now;
        unanswered::count(turn.write().await?, &kept, now).await?;
    }
    let mut text = html!(turn.language, "belum-tahu");
    if !near.is_empty() {
        text.push(&Html::trusted("\n\n".to_owned()));
        text.push(&html!(turn.language, "dekat-dengan"));
    }
    offer(turn, text, near);
    Ok(())
}

/// Programmes to choose from, and the way on.
fn offer(turn: &mut Turn<'_>, text: Html, slugs: &[String]) {
    let (world, language) = (turn.world, turn.language);
    let buttons = slugs.iter().filter_map(|slug| Some(programmes::button(world, world.knowledge.get(slug)?, language)));
    let screen = buttons.fold(Screen::text(text), |screen, button| screen.row(vec![button]));
    let list = Button::new(plain!(language, "tombol-program"), Data::Groups);
    turn.say(screen.row(vec![list, menu::button(language)]));
}
