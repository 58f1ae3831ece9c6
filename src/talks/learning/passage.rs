//! A text that ships, in the office's words: a draft until it is published, with its history, as an answer has them.

use crate::domain::review::Outcome;
use crate::domain::{Button, CallbackData};
use crate::knowledge::TextPlace;
use crate::store::short_answers::{Content, Short, Version};
use crate::store::{self, reviews};
use crate::talks::learning::press::LearningPress;
use crate::talks::review::press::ReviewPress;
use crate::talks::{section_outcome, ui};
use crate::text::Html;
use crate::turn::{Stop, Talk, Turn};
use crate::{html, plain};

/// The text that ships of which this is the office's, where it is of one.
pub(super) fn place_of(short: &Short) -> Option<TextPlace> {
    short.passage().and_then(|(slug, word)| TextPlace::of(slug, word))
}

/// A text, where it still ships.
pub(super) fn still_ships(turn: &mut Turn<'_>, place: Option<TextPlace>) -> Talk<TextPlace> {
    if let Some(place) = place.filter(|place| turn.world.shipped(place).is_some()) {
        return Ok(place);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// Whether owners read it: it was published, and neither taken back nor is what ships another one since.
pub(super) async fn is_read(turn: &mut Turn<'_>, short: &Short) -> Result<bool, store::Error> {
    let Some((slug, word)) = short.passage() else { return Ok(short.live.is_some()) };
    let Some(version) = place_of(short).and_then(|place| turn.world.version_at(&place)) else { return Ok(false) };
    Ok(short.live.is_some() && reviews::is_changed(turn.read(), (slug, word), &version).await?)
}

/// Owners read this version from now on, or what ships once more.
pub(super) async fn settle(turn: &mut Turn<'_>, place: TextPlace, version: Option<&Version>) -> Talk {
    let place = still_ships(turn, Some(place))?;
    match version.map(|version| &version.content) {
        Some(Content::Words(words)) => section_outcome::confirm(turn, &place, Outcome::Changed(words.clone())).await,
        Some(Content::Section { .. }) | None => section_outcome::take_back(turn, &place).await,
    }
}

/// What is said once that is done.
pub(super) fn settled(turn: &Turn<'_>, is_published: bool) -> Html {
    let language = turn.language;
    if is_published { html!(language, "belajar-terbit-bagian") } else { html!(language, "belajar-ditarik-bagian") }
}

/// Where one goes back to from its page.
pub(super) fn back(turn: &Turn<'_>, short: &Short) -> Button {
    let language = turn.language;
    let (label, press): (String, CallbackData) = match short.passage() {
        Some(_) => (plain!(language, "utama-tombol-tinjau"), ReviewPress::Next(0).into()),
        None => (plain!(language, "utama-tombol-belum"), LearningPress::Waiting(0).into()),
    };
    Button::new(label, press)
}
