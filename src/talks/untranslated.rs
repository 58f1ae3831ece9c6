//! What is written in Indonesian alone is said to be so before it is opened, on every screen in another language.

use crate::domain::{Lane, Language};
use crate::html;
use crate::talks::callback::Callback;
<<<<<<< HEAD
=======
use crate::talks::entry::Beside;
>>>>>>> main
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
    let buttons = screen.buttons.iter().flatten();
    let (labels, presses): (Vec<&str>, Vec<Callback>) =
        buttons.filter_map(|button| Some((button.label.as_str(), Callback::of(button)?))).unzip();
    let beside = Beside { world, language, presses: &presses };
    let all = labels.into_iter().zip(&presses);
    let labels: Vec<&str> = all.filter(|(_, press)| press.is_untranslated(&beside)).map(|(label, _)| label).collect();
    let line = match labels.len() {
        0 => return,
        1..=MOST_NAMED => html!(language, "halaman-indonesia", daftar = &labels.join(", ")),
        _ => html!(language, "halaman-indonesia-semua"),
    };
    screen.text = Html::join(&[std::mem::take(&mut screen.text), line], "\n\n");
}
<<<<<<< HEAD

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
=======
>>>>>>> main
