//! The UI kit of the talks: what every capability's screens are made of, so that none needs another one's file for it.

use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, CallbackData, Language, MAX_BUTTON_CHARS, fits};
use crate::talks::answering::press::AnswerPress;
use crate::talks::business::press::BusinessPress;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::home::press::HomePress;
use crate::talks::menu::press::MenuPress;
use crate::talks::my_data::press::DataPress;
use crate::text::{Html, link};
use crate::turn::{Screen, Stop, Talk, Turn};
use crate::{html, plain};

/// The button back to the main menu.
pub(in crate::talks) fn menu_button(language: Language) -> Button {
    Button::new(plain!(language, "tombol-menu"), MenuPress::Menu)
}

/// The button to an officer, with nothing filled in.
pub(in crate::talks) fn ask_button(language: Language) -> Button {
    Button::new(plain!(language, "tombol-petugas"), ConsultPress::Ask { slug: None, question: None })
}

/// The button that passes something on to another chat: who follows it there opens the same thing here, by the deep
/// link of this payload.
pub(in crate::talks) fn share_button(turn: &Turn<'_>, payload: &str, title: &str) -> Button {
    let words = plain!(turn.language, "bagikan-teks", judul = title);
    let page = turn.world.deep_link(format_args!("{payload}"));
    Button::link(plain!(turn.language, "tombol-bagikan"), link::telegram(&page, &words))
}

/// These in rows, and one more where it takes no row for itself.
pub(in crate::talks) fn packed_with(buttons: Vec<Button>, more: Button) -> Vec<Vec<Button>> {
    let without = packed(buttons.clone());
    let all = packed(buttons.into_iter().chain([more]));
    if all.len() > without.len() { without } else { all }
}

/// A button under what stays as it is, an answer or a receipt: its page opens below.
pub(in crate::talks) fn below(button: Button) -> Button {
    Button { data: button.data.anew(), ..button }
}

/// A screen that stays as it is: every page that it leads to opens below.
pub(in crate::talks) fn all_below(mut screen: Screen) -> Screen {
    for button in screen.buttons.iter_mut().flatten() {
        button.data = button.data.anew();
    }
    screen
}

/// A text with the main menu's buttons under it: first what owners come for, then a person, then one's own matters.
pub(in crate::talks) fn with_menu(language: Language, text: Html) -> Screen {
    Screen { buttons: menu_rows(language), ..Screen::text(text) }
}

/// The buttons of the main menu, which stand under many messages.
pub(in crate::talks) fn menu_rows(language: Language) -> Vec<Vec<Button>> {
    let need = |label: String, slug: &str| Button::new(label, AnswerPress::Need(slug.to_owned()));
    vec![
        vec![need(plain!(language, "menu-modal"), "modal"), need(plain!(language, "menu-izin"), "izin")],
        vec![need(plain!(language, "menu-belajar"), "belajar"), need(plain!(language, "menu-pasar"), "pasar-bazar")],
        vec![Button::new(plain!(language, "menu-petugas"), ConsultPress::Ask { slug: None, question: None })],
        vec![
            Button::new(plain!(language, "tombol-daftar"), BusinessPress::Register),
            Button::new(plain!(language, "tombol-data"), DataPress::All),
        ],
        vec![
            Button::new(plain!(language, "tombol-program"), AnswerPress::Groups),
            Button::new(plain!(language, "tombol-bahasa"), MenuPress::Languages),
            Button::new(plain!(language, "tombol-bantuan"), MenuPress::Help),
        ],
    ]
}

/// Answers a button that no version of this program made, or whose meaning is gone.
pub(in crate::talks) fn unknown_button(turn: &mut Turn<'_>) {
    turn.toast(plain!(turn.language, "kedaluwarsa-singkat"));
    let language = turn.language;
    let old = html!(language, "kedaluwarsa");
    // The menu of owners is no place for somebody in the middle of the office's work.
    let screen = if turn.contact.role.is_some() {
        let home = Button::new(plain!(language, "utama-tombol-meja"), HomePress::Show);
        Screen::text(Html::join(&[old, html!(language, "kedaluwarsa-meja")], " ")).row(vec![home])
    } else {
        with_menu(language, Html::join(&[old, html!(language, "kedaluwarsa-menu")], " "))
    };
    turn.show(screen);
}

/// Goes on where this person may do `action`; for anybody else the button means nothing.
pub(in crate::talks) async fn require(turn: &mut Turn<'_>, action: Action, relation: Relation) -> Talk {
    if turn.may(action, relation).await? {
        return Ok(());
    }
    unknown_button(turn);
    Err(Stop::Said)
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

/// The page that is shown of so many rows: one beyond the end, which a list that became shorter leaves behind, is the last.
pub(in crate::talks) fn page_of(page: u16, rows: usize, per_page: usize) -> u16 {
    let last = rows.saturating_sub(1) / per_page.max(1);
    page.min(u16::try_from(last).unwrap_or(u16::MAX))
}

/// The label of a box that is ticked or not.
pub(in crate::talks) fn tick(language: Language, label: &str, on: bool) -> String {
    if on {
        plain!(language, "formulir-centang", isi = label)
    } else {
        plain!(language, "formulir-kosong", isi = label)
    }
}

/// The label of a page among several: the one that is open is marked.
pub(in crate::talks) fn tab(label: &str, is_open: bool) -> String {
    if is_open { format!("· {label} ·") } else { label.to_owned() }
}

/// What binds a button to what it was shown under: the beginning of that one's digest, as much as 64 bytes have room for.
/// Where something else stands there by the time of the press, the press does nothing but show that. What has a version or
/// the time of its last change carries that instead.
pub(in crate::talks) fn seen_of(digest: &str) -> String {
    const CHARS: usize = 12;
    digest.chars().take(CHARS).collect()
}

/// A question before something that cannot be taken back: the button that does it, and the one that leads back.
pub(in crate::talks) fn confirm(
    language: Language,
    question: Html,
    yes: Button,
    back: impl Into<CallbackData>,
) -> Screen {
    Screen::text(question).row(vec![yes]).row(vec![Button::new(plain!(language, "tombol-kembali"), back)])
}

/// Buttons in their order, two in a row where a phone shows both labels whole.
pub(in crate::talks) fn packed(buttons: impl IntoIterator<Item = Button>) -> Vec<Vec<Button>> {
    const MOST: usize = 2;
    let mut rows: Vec<Vec<Button>> = Vec::new();
    for button in buttons {
        match rows.last_mut() {
            Some(row) if row.len() < MOST => {
                row.push(button);
                if !fits(row) {
                    let last = row.pop();
                    rows.push(last.into_iter().collect());
                }
            }
            _ => rows.push(vec![button]),
        }
    }
    rows
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
