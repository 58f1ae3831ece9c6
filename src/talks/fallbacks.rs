//! A fitting word for what is neither a question nor a button: never silence.

use crate::domain::{Button, Language};
use crate::html;
use crate::input::Kind;
use crate::talks::commands;
use crate::talks::entry::Target;
use crate::talks::{answering, ui};
use crate::turn::{Screen, Turn};

/// A message without a visible character.
pub(super) fn blank(turn: &mut Turn<'_>) {
    let text = html!(turn.language, "pesan-kosong");
    turn.say(Screen::text(text));
}

/// What is said in place of an answer that could not be worked out.
#[must_use]
pub(crate) fn sorry(language: Language) -> Screen {
    Screen::text(html!(language, "gangguan")).row(vec![ui::menu_button(language)])
}

/// What an unknown group reads before the bot leaves; `link` is where people find the bot.
#[must_use]
pub(crate) fn farewell(link: &str) -> Screen {
    Screen::text(html!(Language::Indonesian, "grup-tidak-dikenal", tautan = link))
}

/// A message that is not text.
pub(super) fn not_text(turn: &mut Turn<'_>, kind: Kind) {
    let language = turn.language;
    let text = match kind {
        Kind::Photo => html!(language, "pesan-foto"),
        Kind::Document => html!(language, "pesan-berkas"),
        Kind::Voice => html!(language, "pesan-suara"),
        Kind::Video => html!(language, "pesan-video"),
        Kind::Sticker => html!(language, "pesan-stiker"),
        Kind::Contact => html!(language, "pesan-kontak"),
        Kind::Location => html!(language, "pesan-lokasi"),
        Kind::Other => html!(language, "pesan-lain"),
    };
    // What the bot cannot read an officer can.
    let asks = matches!(kind, Kind::Photo | Kind::Document | Kind::Voice | Kind::Video);
    let ways = asks.then(|| ui::ask_button(language)).into_iter().chain([ui::menu_button(language)]);
    turn.say(Screen::text(text).row(ways.collect()));
}

/// A command that the bot does not have: the nearest one, or the programme that its name names, is offered.
pub(super) fn unknown_command(turn: &mut Turn<'_>, name: &str) {
    let (language, role) = (turn.language, turn.contact.role);
    let command = commands::nearest(name, role).and_then(|command| {
        let (Target::Press(press) | Target::About(_, press)) = command.target else { return None };
        let label = format!("/{} – {}", command.name, (command.describe)(language));
        Some(Button::new(ui::short(&label), press()))
    });
    let nearest = command.or_else(|| if name.is_empty() { None } else { answering::nearest(turn, name) });
    let screen = match nearest {
        Some(button) => {
            let mut screen = ui::with_menu(language, html!(language, "perintah-mungkin"));
            screen.buttons.insert(0, vec![button]);
            screen
        }
        // The office's people have a home of their own.
        None if role.is_some() => {
            Screen::text(html!(language, "perintah-tidak-dikenal")).row(vec![ui::menu_button(language)])
        }
        None => ui::with_menu(language, html!(language, "perintah-tidak-dikenal")),
    };
    turn.say(screen);
}
