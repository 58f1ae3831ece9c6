//! Whether an owner is in the middle of a form: then what is written next may be the form's.

use super::press::ConsultPress;
use crate::domain::{Button, Language};
use crate::form::Draft;
use crate::plain;
use crate::store::cases::Case;
use crate::store::contacts::Contact;
use crate::turn::Turn;

/// Whether whoever has a turn is in a form, and not on a page beside it.
pub(super) fn is_in_form(turn: &Turn<'_>) -> bool {
    turn.draft.as_ref().is_some_and(|draft| !draft.aside)
}

/// The same of anybody.
pub(super) fn fills_in(owner: &Contact) -> bool {
    owner.draft.as_deref().and_then(Draft::read).is_some_and(|draft| !draft.aside)
}

/// The button by which an owner answers an officer in the middle of a form.
pub(super) fn button(language: Language, case: &Case, officer: &str) -> Button {
    Button::new(
        plain!(language, "konsultasi-tombol-balas-ke", petugas = officer),
        ConsultPress::Add(case.number.clone()),
    )
}
