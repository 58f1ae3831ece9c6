//! What a typed number means: what a capability declares of its screen, else the place of a button in a list.

use crate::talks::answering::press::AnswerPress;
use crate::talks::callback::Callback;
use crate::talks::entry::TypedNumber;
use crate::talks::event_owner::press::STAND_NUMBER;
use crate::talks::menu::press::MenuPress;
use crate::text::phrase::{self, Set};

/// What capabilities declare of their screens.
const DECLARED: [&TypedNumber; 1] = [&STAND_NUMBER];
/// What any number may be typed with.
const BESIDE: [&str; 12] =
    ["nomor", "nomer", "no", "nmr", "aja", "saja", "yang", "mau", "pilih", "ambil", "number", "the"];
/// No number that is declared has more digits.
const MOST_DIGITS: usize = 5;

/// The press that a capability declares for a number on a screen with such buttons.
pub(super) fn declared(buttons: &[(String, Callback)], words: &str, spelled_words: &[String]) -> Option<Callback> {
    let on_a_screen = |declared: &TypedNumber| {
        let stands_for = |number: u16| buttons.iter().find_map(|(_, callback)| (declared.press)(callback, number));
        // Most screens have no such button, and need no look at the words.
        stands_for(0)?;
        stands_for(said(declared.called, words, spelled_words)?)
    };
    DECLARED.into_iter().find_map(on_a_screen)
}

/// The number that is all that words say beside `called`; the highest one where more digits are typed than it has.
fn said(called: &[&str], words: &str, spelled_words: &[String]) -> Option<u16> {
    let is_beside = |word: &&String| {
        let word = word.as_str();
        called.contains(&word) || BESIDE.contains(&word) || phrase::has(Set::Filler, word)
    };
    let told: Vec<&String> = spelled_words.iter().filter(|word| !is_beside(word)).collect();
    let [told] = told.as_slice() else { return None };
    // As it was typed: a letter that comes three times is one letter, and "111" is no 1.
    let typed: Vec<&str> = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    match typed.as_slice() {
        [digits] if digits.len() <= MOST_DIGITS && told.starts_with(|c: char| c.is_ascii_digit()) => {
            Some(digits.parse().unwrap_or(u16::MAX))
        }
        [] => u16::try_from(phrase::ordinal(told)?).ok(),
        _ => None,
    }
}

/// The button at the place that words count to.
pub(super) fn counted(buttons: &[(String, Callback)], words: &str) -> Option<Callback> {
    let number = phrase::ordinal(words)?;
    let countable = countable(buttons);
    let found = *countable.get(number - 1)?;
    // A number chooses from a list. Under a card each button does something else: "1" is more likely an answer than the
    // wish to publish, and cannot be taken back.
    let is_of_a_list = countable.iter().filter(|other| found.is_like(other)).count() > 1;
    (is_of_a_list || matches!(found, Callback::Answer(_) | Callback::Menu(_))).then(|| found.clone())
}

/// The buttons that numbers count: what is chosen from, without the ways back and around.
fn countable(buttons: &[(String, Callback)]) -> Vec<&Callback> {
    let all = || buttons.iter().map(|(_, callback)| callback);
    let choices: Vec<&Callback> =
        all().filter(|callback| matches!(callback, Callback::Answer(AnswerPress::Choice { .. }))).collect();
    if !choices.is_empty() {
        return choices;
    }
    let leads_around = |callback: &&Callback| {
        matches!(
            callback,
            Callback::Menu(MenuPress::Menu)
                | Callback::Answer(AnswerPress::Groups | AnswerPress::NotThis { .. } | AnswerPress::Helped { .. })
        )
    };
    all().filter(|callback| !leads_around(callback)).collect()
}
