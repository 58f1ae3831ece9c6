//! The buttons with which an answer is judged.

use crate::domain::{Button, Language};
use crate::knowledge::Section;
use crate::plain;
use crate::talks::answering::press::AnswerPress;
use crate::talks::ui;
use crate::turn::{Asked, Turn};

/// What stands for the question of a page that answers none: its buttons lead on in its place.
pub(super) const OPENED: u32 = 0;
/// What stands for the question of an answer that was judged: it stays, and what it leads to opens below.
pub(super) const JUDGED: u32 = u32::MAX;

/// The buttons under the answer to a question, until one of them was pressed.
pub(super) fn judged(turn: &Turn<'_>, question: u32, slug: &str, section: Section) -> Option<Vec<Button>> {
    let asked = turn.memory.asked.as_ref().filter(|asked| asked.number == question)?;
    let slug = || slug.to_owned();
    let helped = |helped| AnswerPress::Helped { slug: slug(), section, question, helped };
    let another = AnswerPress::Another { slug: slug(), section, question, refused: asked.refused };
    Some(vec![
        Button::new(plain!(turn.language, "tombol-membantu"), helped(true)),
        Button::new(plain!(turn.language, "tombol-belum"), helped(false)),
        ui::below(Button::new(plain!(turn.language, "tombol-bukan"), another)),
    ])
}

/// The button under a choice that asks for another one.
pub(super) fn not_this(asked: &Asked, language: Language) -> Button {
    let data = AnswerPress::NotThis { question: asked.number, refused: asked.refused };
    Button::new(plain!(language, "tombol-bukan"), data)
}
