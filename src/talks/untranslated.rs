//! What is written in Indonesian alone is said to be so before it is opened, on every screen in another language.

use crate::domain::{Lane, Language};
use crate::html;
use crate::talks::answering::press::AnswerPress;
use crate::talks::callback::Callback;
use crate::text::Html;
use crate::turn::{Outgoing, Screen, Turn};
use crate::world::World;

/// More labels than this are not named one by one.
const MOST_NAMED: usize = 8;

/// Says it under each screen of this turn whose buttons lead to such pages.
pub(in crate::talks) fn tell(turn: &mut Turn<'_>) {
    let (language, world, here) = (turn.language, turn.world, turn.here());
    if language == Language::Indonesian {
        return;
    }
    for send in turn.said_mut().filter(|send| send.to == here && send.lane == Lane::Reply) {
        if let Outgoing::New(screen) | Outgoing::Edit(_, screen) = &mut send.what {
            tell_on(world, language, screen);
        }
    }
}

/// The same for one screen.
fn tell_on(world: &World, language: Language, screen: &mut Screen) {
    let presses: Vec<(&str, Callback)> = screen
        .buttons
        .iter()
        .flatten()
        .filter_map(|button| Some((button.label.as_str(), Callback::of(button)?)))
        .collect();
    // Within a check that is open the page says it itself.
    let is_in_check = presses.iter().any(|(_, press)| is_check(press, false));
    let leads_there =
        |press: &Callback| is_untranslated(world, language, press) && !(is_in_check && is_check(press, true));
    let labels: Vec<&str> = presses.iter().filter(|(_, press)| leads_there(press)).map(|(label, _)| *label).collect();
    let line = match labels.len() {
        0 => return,
        1..=MOST_NAMED => html!(language, "halaman-indonesia", daftar = &labels.join(", ")),
        _ => html!(language, "halaman-indonesia-semua"),
    };
    screen.text = Html::join(&[std::mem::take(&mut screen.text), line], "\n\n");
}

/// Whether this leads into a check: to its beginning, or on from there.
fn is_check(press: &Callback, at_the_beginning: bool) -> bool {
    matches!(press, Callback::Answer(AnswerPress::Check { answers, .. }) if answers.0.is_empty() == at_the_beginning)
}

/// Whether what a button opens is written in Indonesian alone.
fn is_untranslated(world: &World, language: Language, press: &Callback) -> bool {
    match press {
        Callback::Answer(
            AnswerPress::Section { slug, section, part: 0 } | AnswerPress::Choice { slug, section, .. },
        ) => world.knowledge.is_untranslated(slug, *section, language),
        Callback::Answer(AnswerPress::Check { answers, .. }) => answers.0.is_empty(),
        Callback::Answer(AnswerPress::ShortAnswer(slug)) => {
            language != Language::Indonesian
                && world.knowledge.short_answer(slug).is_some_and(|of| of.english.is_none())
        }
        Callback::Answer(AnswerPress::Need(slug)) => {
            language != Language::Indonesian && world.knowledge.need(slug).is_some_and(|of| of.english.is_none())
        }
        _ => false,
    }
}
