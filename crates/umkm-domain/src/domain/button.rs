//! Buttons, and the bytes that they carry.

mod form;
pub mod wire;

pub use form::{FormAct, FormPress};
pub use wire::CallbackData;

/// The longest label that a phone shows whole, where the button has a row of its own.
pub const MAX_BUTTON_CHARS: usize = 36;

/// The longest label that a phone shows whole where so many buttons share a row.
#[must_use]
pub fn longest_label(in_row: usize) -> usize {
    MAX_BUTTON_CHARS / in_row.max(1)
}

/// A row as it is, or a row for each button where a phone would cut one of their labels.
pub fn fitting(row: &[Button]) -> impl Iterator<Item = &[Button]> {
    row.chunks(if fits(row) { row.len().max(1) } else { 1 })
}

/// Whether a phone shows these side by side, each label whole.
#[must_use]
pub fn fits(row: &[Button]) -> bool {
    let longest = longest_label(row.len());
    row.iter().all(|button| button.label.chars().count() <= longest)
}

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What it says, as plain text.
    pub label: String,
    /// What a press asks for, in the bytes that Telegram gives back.
    pub data: CallbackData,
    /// The page that it opens in place of asking for anything; then its data mean nothing.
    pub page: Option<String>,
}

impl Button {
    /// A button that says `label` and asks for `data`.
    #[must_use]
    pub fn new(label: impl Into<String>, data: impl Into<CallbackData>) -> Self {
        Self { label: label.into(), data: data.into(), page: None }
    }

    /// A button that says `label` and opens a page outside of the bot's chat.
    #[must_use]
    pub fn link(label: impl Into<String>, page: String) -> Self {
        Self { label: label.into(), data: CallbackData::new(""), page: Some(page) }
    }
}
