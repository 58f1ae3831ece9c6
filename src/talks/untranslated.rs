//! What is written in Indonesian alone is said to be so before it is opened, on every screen in another language.

use crate::domain::{Lane, Language};
use crate::html;
use crate::talks::callback::Callback;
use crate::talks::entry::Beside;
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

/// Says on one screen which of its pages are in Indonesian alone.
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
