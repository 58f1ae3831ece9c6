//! The buttons of the newest message, which can be typed as well: by their labels, their numbers, yes or no.

use super::numbers;
use crate::clock::{DAY, Millis};
use crate::domain::{Button, FormPress, Language, wire};
use crate::talks::answering::press::AnswerPress;
use crate::talks::callback::Callback;
use crate::talks::ui;
use crate::text::phrase::{self, Set};
use crate::turn::{Shown, Turn};

/// For so long the newest message with buttons is the one that typed words are a press of.
const FRESH_FOR: Millis = DAY;

/// Remembers the buttons of the newest message that has any; a form hears what is written to it by itself.
pub(in crate::talks) fn remember(turn: &mut Turn<'_>) {
    let at = turn.now;
    let Some(screen) = turn.last_screen().filter(|screen| !screen.buttons.is_empty()) else { return };
    let all = || screen.buttons.iter().flatten();
    let is_of_the_menu = |button: &Button| main_menu().any(|other| other.data == button.data);
    let has_menu = main_menu().all(|of_menu| all().any(|button| button.data == of_menu.data));
    let is_of_the_form =
        |button: &Button| wire::parts(button.data.as_str()).is_some_and(|parts| FormPress::decode(&parts).is_some());
    let is_kept =
        |button: &&Button| button.page.is_none() && !(has_menu && is_of_the_menu(button) || is_of_the_form(button));
    let kept = all().filter(is_kept).map(|button| (button.label.clone(), button.data.as_str().to_owned()));
    turn.memory.shown = Some(Shown { buttons: kept.collect(), menu: has_menu, at });
}

/// Whether a button of the newest message is such a press.
pub(in crate::talks) fn shows(turn: &Turn<'_>, is_it: impl Fn(&Callback) -> bool) -> bool {
    shown(turn).is_some_and(|buttons| buttons.iter().any(|(_, press)| is_it(press)))
}

/// The labels and data of the newest message with buttons.
pub(super) fn shown(turn: &Turn<'_>) -> Option<Vec<(String, Callback)>> {
    let shown = turn.memory.shown.as_ref().filter(|shown| turn.now - shown.at <= FRESH_FOR)?;
    let kept = shown.buttons.iter().filter_map(|(label, data)| Some((label.clone(), Callback::decode(data)?)));
    let menu = main_menu().filter(|_| shown.menu);
    let menu = menu.filter_map(|button| Some((button.label, Callback::decode(button.data.as_str())?)));
    Some(kept.chain(menu).collect())
}

/// The main menu stands under many messages: its buttons, in every language, are known and need not be kept.
fn main_menu() -> impl Iterator<Item = Button> {
    Language::ALL.into_iter().flat_map(ui::menu_rows).flatten()
}

/// Whether words choose one of the buttons of the newest message, by its label or its number.
pub(in crate::talks) fn is_a_choice(turn: &Turn<'_>, words: &str) -> bool {
    meant(turn, words).is_some()
}

/// The button of the newest message that words mean.
pub(super) fn meant(turn: &Turn<'_>, words: &str) -> Option<Callback> {
    /// No label has more words, and most questions do.
    const MOST_WORDS: usize = 8;
    let spelled_words = phrase::words(words);
    if spelled_words.is_empty() || spelled_words.len() > MOST_WORDS {
        return None;
    }
    meant_among(&shown(turn)?, words, &spelled_words)
}

/// The one of these buttons that words mean.
fn meant_among(buttons: &[(String, Callback)], words: &str, spelled_words: &[String]) -> Option<Callback> {
    if let Some(press) = numbers::declared(buttons, words, spelled_words) {
        return Some(press);
    }
    if let Some((_, callback)) = labelled(buttons, spelled_words) {
        return Some(callback.clone());
    }
    let find = |fits: &dyn Fn(&str, &Callback) -> bool| {
        buttons.iter().find(|(label, callback)| fits(label, callback)).map(|(_, callback)| callback.clone())
    };
    if phrase::is(Set::NotThis, words) {
        return find(&|_, callback| {
            matches!(callback, Callback::Answer(AnswerPress::NotThis { .. } | AnswerPress::Another { .. }))
        });
    }
    let says = |set: Set| {
        let begins = |label: &str| phrase::words(label).first().is_some_and(|first| phrase::has(set, first));
        // A judgement is pressed and not said, and a question on a button begins with such a word by chance: "Boleh …?"
        let is_other = |callback: &Callback| {
            matches!(
                callback,
                Callback::Answer(
                    AnswerPress::Helped { .. }
                        | AnswerPress::NotThis { .. }
                        | AnswerPress::Another { .. }
                        | AnswerPress::ShortAnswer(_)
                )
            )
        };
        let fits = |(label, callback): &&(String, Callback)| begins(label) && !is_other(callback);
        let mut all = buttons.iter().filter(fits);
        all.next().filter(|_| set == Set::No || all.next().is_none()).map(|(_, callback)| callback.clone())
    };
    let is_unsure = |label: &str| phrase::is(Set::Unsure, label);
    if phrase::is(Set::Unsure, words) {
        return find(&|label, _| is_unsure(label));
    }
    if phrase::is(Set::Yes, words) {
        return says(Set::Yes);
    }
    if phrase::is(Set::No, words) {
        return says(Set::No);
    }
    numbers::counted(buttons, words)
}

/// The button with this label, or with this one but for the words that say nothing.
fn labelled<'a>(buttons: &'a [(String, Callback)], words: &[String]) -> Option<&'a (String, Callback)> {
    let labels: Vec<Vec<String>> = buttons.iter().map(|(label, _)| phrase::words(label)).collect();
    let telling = |words: &[String]| -> Vec<String> {
        words.iter().filter(|word| !phrase::has(Set::Filler, word)).cloned().collect()
    };
    let wanted = telling(words);
    let at = labels.iter().position(|label| label == words);
    let at = at.or_else(|| labels.iter().position(|label| !label.is_empty() && telling(label) == wanted));
    buttons.get(at?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Section;
    use crate::talks::event_office::press::EventOfficePress;
    use crate::talks::event_owner::press::EventPress;
    use crate::talks::menu::press::MenuPress;

    fn choice(slug: &str) -> Callback {
        AnswerPress::Choice { slug: slug.to_owned(), section: Section::Biaya, question: 1 }.into()
    }

    #[test]
    fn p8_a_label_its_number_and_a_no_are_a_press() {
        let not_this: Callback = AnswerPress::NotThis { question: 1, refused: 0 }.into();
        let buttons = [
            ("SPP-IRT / P-IRT".to_owned(), choice("sppirt")),
            ("Izin edar BPOM".to_owned(), choice("izin-edar-bpom")),
            ("Bukan ini".to_owned(), not_this.clone()),
            ("Menu utama".to_owned(), MenuPress::Menu.into()),
        ];
        for (words, expected) in [
            ("spp-irt / p-irt", Some(choice("sppirt"))),
            ("izin edar BPOM kak", Some(choice("izin-edar-bpom"))),
            ("1", Some(choice("sppirt"))),
            ("nomor 2", Some(choice("izin-edar-bpom"))),
            ("yang kedua", Some(choice("izin-edar-bpom"))),
            ("3", None),
            ("bukan ini", Some(not_this.clone())),
            ("bukan itu kak", Some(not_this.clone())),
            ("menu utama", Some(MenuPress::Menu.into())),
            ("tidak", None),
            ("biaya halal berapa", None),
        ] {
            assert_eq!(meant_among(&buttons, words, &phrase::words(words)), expected, "{words}");
        }
    }

    #[test]
    fn p8_a_number_chooses_from_a_list_and_presses_nothing_that_stands_alone() {
        let card = [
            ("Terbitkan".to_owned(), EventOfficePress::Publish(1).into()),
            ("Ubah".to_owned(), EventOfficePress::Changes(1).into()),
            ("Hapus".to_owned(), EventOfficePress::Drop(1, false).into()),
        ];
        for words in ["1", "2", "nomor 3", "yang pertama"] {
            assert_eq!(meant_among(&card, words, &phrase::words(words)), None, "{words}");
        }
        let list = [1, 2].map(|id| (format!("Acara ke-{id}"), Callback::from(EventOfficePress::One(id))));
        assert_eq!(meant_among(&list, "2", &phrase::words("2")), Some(EventOfficePress::One(2).into()));
    }

    #[test]
    fn d2_a_typed_number_is_that_of_the_stand_and_not_the_place_of_a_button() {
        let code = crate::domain::EventCode::from_chance(7);
        let stand = |number: u16| Callback::from(EventPress::Stand { code: code.clone(), number, on: true });
        let office = ("Panitia".to_owned(), EventPress::StandByOffice(code.clone()).into());
        let picker = [("3".to_owned(), stand(3)), ("9".to_owned(), stand(9)), office];
        for (words, number) in [
            ("9", 9),
            ("nomor 9", 9),
            ("nomer 3 aja", 3),
            ("stan 12", 12),
            ("Stan nomor 2 saja", 2),
            ("111", 111),
            ("dua", 2),
        ] {
            assert_eq!(meant_among(&picker, words, &phrase::words(words)), Some(stand(number)), "{words}");
        }
        for words in ["stan 3 atau 9", "berapa biaya", "081234567890"] {
            assert_eq!(meant_among(&picker, words, &phrase::words(words)), None, "{words}");
        }
        // Where no stand is picked, nothing is.
        assert_eq!(meant_among(&[("3".to_owned(), stand(3))], "stan 12", &phrase::words("stan 12")), None);
    }
}
