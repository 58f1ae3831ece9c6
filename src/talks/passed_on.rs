//! What the office passes on outside the chat: a poster as a page and as a picture, and words for WhatsApp.

use crate::domain::Button;
use crate::html;
use crate::report::poster::Poster;
use crate::text::{Html, link};
use crate::turn::{Document, Screen, Turn};

/// Sends a poster under this name: the page to be printed below the first words, the picture below the others.
pub(in crate::talks) fn send_poster(
    turn: &mut Turn<'_>,
    poster: &Poster,
    name: &str,
    (printed, shown): (Screen, Screen),
) {
    let file = |ending: &str, mime: &str, bytes: Vec<u8>| Document {
        name: format!("{name}.{ending}"),
        mime: mime.to_owned(),
        bytes,
        personal: false,
    };
    let page = poster.pdf().map(|bytes| file("pdf", "application/pdf", bytes));
    let picture = poster.png().map(|bytes| file("png", "image/png", bytes));
    for (screen, file) in [(printed, page), (shown, picture)] {
        turn.say(file.into_iter().fold(screen, Screen::file));
    }
}

/// Says the words as a message of its own, which is passed on as it is, and below it the way to WhatsApp and back.
pub(in crate::talks) fn by_whatsapp(turn: &mut Turn<'_>, message: Screen, words: &str, back: Button) {
    let language = turn.language;
    let share = Html::link(&link::whatsapp(words), &html!(language, "kelola-pesan-whatsapp"));
    turn.say(message);
    turn.say(Screen::text(html!(language, "kelola-pesan-cara", bagikan = share)).row(vec![back]));
}
