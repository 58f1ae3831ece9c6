//! The buttons with which an answer is judged.

use crate::domain::{Button, Language};
use crate::knowledge::Section;
use crate::plain;
use crate::talks::answering::press::AnswerPress;
use crate::turn::Asked;

/// The buttons under an answer.
pub(super) fn judged(asked: &Asked, slug: &str, section: Section, language: Language) -> Vec<Button> {
    let helped = |helped| AnswerPress::Helped { slug: slug.to_owned(), section, question: asked.number, helped };
    vec![
        Button::new(plain!(language, "tombol-membantu"), helped(true)),
        Button::new(plain!(language, "tombol-belum"), helped(false)),
        not_this(asked, language),
    ]
}

/// The button that asks for another answer.
pub(super) fn not_this(asked: &Asked, language: Language) -> Button {
    let data = AnswerPress::NotThis { question: asked.number, refused: asked.refused };
    Button::new(plain!(language, "tombol-bukan"), data)
}
