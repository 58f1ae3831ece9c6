//! A programme is chosen from a list: for an event, an announcement, a poster.

use crate::domain::{Button, CallbackData};
use crate::talks::ui;
use crate::text::{self, Html};
use crate::turn::{Screen, Turn};

/// Programmes on a page.
const PER_PAGE: usize = 8;

/// A page of the programmes that are offered today, counted from zero, below `text`: what a tap on one asks for is
/// `choose` of its slug, on another page `page`.
pub(in crate::talks) fn list<P: Into<CallbackData>>(
    turn: &Turn<'_>,
    (text, at): (Html, u16),
    choose: impl Fn(String) -> P,
    page: impl Fn(u16) -> P,
) -> Screen {
    let (language, knowledge, today) = (turn.language, &turn.world.knowledge, text::local_date(turn.now));
    let all: Vec<_> = knowledge.iter().filter(|programme| programme.is_current(today)).collect();
    let at = ui::page_of(at, all.len(), PER_PAGE);
    let skip = usize::from(at) * PER_PAGE;
    let buttons = all.iter().skip(skip).take(PER_PAGE).map(|programme| {
        Button::new(ui::short(knowledge.short(programme, language)), choose(programme.head.slug.clone()))
    });
    let screen = Screen { buttons: ui::packed(buttons), ..Screen::text(text) };
    let to = |label, at: u32| Button::new(label, page(u16::try_from(at).unwrap_or(u16::MAX)));
    ui::pager(language, at.into(), all.len() > skip + PER_PAGE, to).into_iter().fold(screen, Screen::row)
}
