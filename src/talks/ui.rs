//! The UI kit of the talks: what every capability's screens are made of, so that none needs another one's file for it.

use crate::domain::{Button, Callback, Language, MAX_BUTTON_CHARS};
use crate::plain;
use crate::text::Html;
use crate::turn::{Screen, Turn};

/// The button back to the main menu.
pub(in crate::talks) fn menu_button(language: Language) -> Button {
    Button::new(plain!(language, "tombol-menu"), Callback::Menu)
}

/// A text with the main menu's buttons under it.
pub(in crate::talks) fn with_menu(language: Language, text: Html) -> Screen {
    Screen::text(text)
        .row(vec![Button::new(plain!(language, "tombol-program"), Callback::Groups)])
        .row(vec![
            Button::new(plain!(language, "tombol-daftar"), Callback::Register),
            Button::new(plain!(language, "tombol-data"), Callback::MyData),
        ])
        .row(vec![
            Button::new(plain!(language, "tombol-tanya"), Callback::Ask),
            Button::new(plain!(language, "tombol-bantuan"), Callback::Help),
        ])
        .row(vec![
            Button::new(plain!(language, "tombol-bahasa"), Callback::Languages),
            Button::new(plain!(language, "tombol-privasi"), Callback::Privacy),
        ])
}

/// Answers a button that no version of this program made, or whose meaning is gone.
pub(in crate::talks) fn unknown_button(turn: &mut Turn<'_>) {
    turn.toast(plain!(turn.language, "kedaluwarsa-singkat"));
    let screen = with_menu(turn.language, crate::html!(turn.language, "kedaluwarsa"));
    turn.show(screen);
}

/// The row that leads to the page before and the page after, where there are any; pages count from zero.
pub(in crate::talks) fn pager(
    language: Language,
    page: u32,
    more: bool,
    to: impl Fn(String, u32) -> Button,
) -> Option<Vec<Button>> {
    let before = page.checked_sub(1).map(|page| to(plain!(language, "formulir-tombol-mundur"), page));
    let after = more.then(|| to(plain!(language, "formulir-tombol-maju"), page.saturating_add(1)));
    let row: Vec<Button> = before.into_iter().chain(after).collect();
    (!row.is_empty()).then_some(row)
}

/// The label of a box that is ticked or not.
pub(in crate::talks) fn tick(language: Language, label: &str, on: bool) -> String {
    if on {
        plain!(language, "formulir-centang", isi = label)
    } else {
        plain!(language, "formulir-kosong", isi = label)
    }
}

/// A question before something that cannot be taken back: the button that does it, and the one that leads back.
pub(in crate::talks) fn confirm(language: Language, question: Html, yes: Button, back: Callback) -> Screen {
    Screen::text(question).row(vec![yes]).row(vec![Button::new(plain!(language, "tombol-kembali"), back)])
}

/// Buttons in rows of `per_row`.
pub(in crate::talks) fn rows(buttons: Vec<Button>, per_row: usize) -> Vec<Vec<Button>> {
    buttons.chunks(per_row).map(<[Button]>::to_vec).collect()
}

/// A label that a phone shows whole: a longer one ends in "…".
pub(in crate::talks) fn short(label: &str) -> String {
    if label.chars().count() <= MAX_BUTTON_CHARS {
        return label.to_owned();
    }
    let cut: String = label.chars().take(MAX_BUTTON_CHARS - 1).collect();
    format!("{}…", cut.trim_end())
}
