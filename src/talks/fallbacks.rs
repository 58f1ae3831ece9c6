//! A fitting word for what is neither a question nor a button: never silence.

use crate::domain::Language;
use crate::html;
use crate::routes::Kind;
use crate::talks::ui;
use crate::turn::{Screen, Turn};

/// A message without a visible character.
pub(super) fn blank(turn: &mut Turn<'_>) {
    let text = html!(turn.language, "pesan-kosong");
    turn.say(Screen::text(text));
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
    turn.say(Screen::text(text).row(vec![ui::menu_button(language)]));
}

/// A command that the bot does not have.
pub(super) fn unknown_command(turn: &mut Turn<'_>, _name: &str) {
    let screen = ui::with_menu(turn.language, html!(turn.language, "perintah-tidak-dikenal"));
    turn.say(screen);
}
