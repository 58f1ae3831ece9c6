//! The text of a section of a programme in the office's words: a draft until it is published, with its history, as an
//! answer has them.

use crate::domain::review::Outcome;
use crate::domain::{Button, CallbackData};
use crate::knowledge::{Programme, Section};
use crate::store::short_answers::{Content, Short, Version};
use crate::store::{self, reviews};
use crate::talks::learning::press::LearningPress;
use crate::talks::review::press::ReviewPress;
use crate::talks::{section_outcome, ui};
use crate::text::Html;
use crate::turn::{Stop, Talk, Turn};
use crate::world::World;
use crate::{html, plain};

/// The section of a programme, where there still is one.
pub(super) fn section<'a>(turn: &mut Turn<'a>, slug: &str, section: Option<Section>) -> Talk<(&'a Programme, Section)> {
    let programme = turn.world.knowledge.get(slug).zip(section);
    if let Some(found) = programme.filter(|(programme, section)| programme.sections.contains_key(section)) {
        return Ok(found);
    }
    ui::unknown_button(turn);
    Err(Stop::Said)
}

/// Whether owners read it: it was published, and neither taken back nor is the programme another one since.
pub(super) async fn is_read(turn: &mut Turn<'_>, short: &Short) -> Result<bool, store::Error> {
    let Some((slug, word)) = short.passage() else { return Ok(short.live.is_some()) };
    let programme = turn.world.knowledge.get(slug).zip(Section::from_word(word));
    let Some(version) = programme.map(|(programme, section)| World::version(programme, section)) else {
        return Ok(false);
    };
    Ok(short.live.is_some() && reviews::is_changed(turn.read(), (slug, word), &version).await?)
}

/// Owners read this version from now on, or what ships once more.
pub(super) async fn settle(turn: &mut Turn<'_>, (slug, word): (&str, &str), version: Option<&Version>) -> Talk {
    let (programme, of) = section(turn, slug, Section::from_word(word))?;
    match version.map(|version| &version.content) {
        Some(Content::Words(words)) => {
            section_outcome::confirm(turn, programme, of, Outcome::Changed(words.clone())).await
        }
        Some(Content::Section { .. }) | None => section_outcome::take_back(turn, slug, of).await,
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
