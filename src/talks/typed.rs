//! What stands on a button can be typed: its label, its number, yes or no; and a receipt code leads to its business.

use crate::clock::{DAY, Millis};
use crate::domain::policy::{Action, Relation};
use crate::domain::{Button, CaseNumber, FormPress, Language, PosterCode, Receipt, TicketCode, wire};
use crate::store::{self, businesses, cases, services};
use crate::talks::answering::press::AnswerPress;
use crate::talks::business::press::BusinessPress;
use crate::talks::callback::Callback;
use crate::talks::commands;
use crate::talks::consultation;
use crate::talks::consultation::press::ConsultPress;
use crate::talks::desk::press::DeskPress;
use crate::talks::entry::Target;
use crate::talks::event_door::press::DoorPress;
use crate::talks::event_owner::press::EventPress;
use crate::talks::menu::press::MenuPress;
use crate::talks::my_data::press::DataPress;
use crate::talks::outreach::press::LINK as POSTER;
use crate::talks::services::press::ServicePress;
use crate::talks::{event_owner, guesses, ui};
use crate::text::phrase::{self, Set, StepWish};
use crate::turn::{Shown, Turn};

/// For so long the newest message with buttons is the one that typed words are a press of.
const FRESH_FOR: Millis = DAY;

/// The press that these words stand for, if they stand for one.
pub(in crate::talks) async fn press(turn: &mut Turn<'_>, words: &str) -> Result<Option<Callback>, store::Error> {
    if let Some(press) = consultation::said_whether_helped(turn, words).await? {
        return Ok(Some(press.into()));
    }
    let meant = meant(turn, words);
    if let Some(press) = event_owner::said_of_a_seat(turn, words, meant.is_some()).await? {
        return Ok(Some(press.into()));
    }
    if meant.is_some() {
        return Ok(meant);
    }
    if phrase::is(Set::Status, words) {
        return Ok(Some(DataPress::All.into()));
    }
    if let Some(callback) = spoken(turn, words) {
        return Ok(Some(callback));
    }
    if phrase::asks_after(words)
        && let Some(press) = consultation::asked_after(turn).await?
    {
        return Ok(Some(press.into()));
    }
    if let Some(press) = consultation::to_cancel(turn, words).await? {
        return Ok(Some(press.into()));
    }
    if phrase::is(Set::NotHelped, words)
        && phrase::words(words).len() > 1
        && let Some(press) = consultation::ended_last(turn).await?
    {
        return Ok(Some(press.into()));
    }
    if phrase::is_complaint(words) {
        return Ok(Some(ConsultPress::Complain(None).into()));
    }
    if phrase::is_for_a_person(words) {
        return Ok(Some(ConsultPress::Ask { slug: None, question: None }.into()));
    }
    // Where nothing is open, one step back is the menu.
    if phrase::step_wish(words) == Some(StepWish::Back) {
        return Ok(Some(MenuPress::Menu.into()));
    }
    let named = named(turn, words).await?;
    let names_one = number(words).is_some() || is_code(words);
    if named.is_none() && names_one && turn.contact.role.is_none() {
        guesses::wrong(turn).await?;
    }
    Ok(named)
}

/// Whether words are what stands on a button of the newest message, or a command without its stroke: also where somebody
/// writes to the office, they are no part of that.
pub(in crate::talks) fn is_for_the_bot(turn: &Turn<'_>, words: &str) -> bool {
    let said = phrase::words(words);
    let is_label = |(label, _): &(String, Callback)| phrase::words(label) == said;
    spoken(turn, words).is_some() || shown(turn).is_some_and(|buttons| buttons.iter().any(is_label))
}

/// Whether words choose one of the buttons of the newest message, by its label or its number.
pub(in crate::talks) fn is_a_choice(turn: &Turn<'_>, words: &str) -> bool {
    meant(turn, words).is_some()
}

/// The command that these words say.
fn spoken(turn: &Turn<'_>, words: &str) -> Option<Callback> {
    match commands::spoken(words, turn.contact.role)?.target {
        Target::Press(press) | Target::About(_, press) => Callback::decode(press().as_str()),
        Target::Link => None,
    }
}

/// The consultation or the business whose number or code these words are, where this person may see it.
async fn named(turn: &mut Turn<'_>, words: &str) -> Result<Option<Callback>, store::Error> {
    if let Some(number) = number(words)
        && let Some(press) = case(turn, number).await?
    {
        return Ok(Some(press));
    }
    if let Some(ticket) = ticket(words) {
        return Ok(Some(DoorPress::Ticket(ticket).into()));
    }
    let Some(code) = code(words) else { return Ok(None) };
    let (who, keys) = (turn.contact.id, turn.keys);
    let business = businesses::find(turn.read(), keys, &code).await?;
    Ok(match business.map(|business| business.owner) {
        Some(Some(owner)) if owner == who => Some(BusinessPress::Business(code).into()),
        Some(None) if turn.may(Action::SeeUnconfirmed, Relation::Other).await? => Some(DeskPress::Record(code).into()),
        _ => None,
    })
}

/// The deep link of a poster whose code these words are, alone or with words that only say that it is one.
#[must_use]
pub(in crate::talks) fn poster(words: &str) -> Option<String> {
    let code = PosterCode::parse(words.trim()).or_else(|| PosterCode::parse(&bare_code(words)?))?;
    Some(format!("{POSTER}{code}"))
}

/// A receipt code, alone or with words that only say that it is one.
#[must_use]
pub(in crate::talks) fn code(words: &str) -> Option<Receipt> {
    Receipt::parse(&bare_code(words)?)
}

/// The code of a ticket, alone or with words that only say that it is one.
#[must_use]
pub(in crate::talks) fn ticket(words: &str) -> Option<TicketCode> {
    TicketCode::parse(words).or_else(|| TicketCode::parse(&bare_code(words)?))
}

/// The consultation of this number, for its owner and for the office.
async fn case(turn: &mut Turn<'_>, number: CaseNumber) -> Result<Option<Callback>, store::Error> {
    let (who, keys) = (turn.contact.id, turn.keys);
    let Some(case) = cases::find(turn.read(), keys, &number).await? else {
        let is_noted = turn.may(Action::SeeCases, Relation::Other).await?
            && services::find(turn.read(), keys, &number).await?.is_some();
        return Ok(is_noted.then_some(ServicePress::Open(number).into()));
    };
    if case.contact == who {
        return Ok(Some(ConsultPress::Case(number).into()));
    }
    let may = turn.may(Action::SeeCases, Relation::Other).await?;
    // What somebody may not see is as if it were not there.
    if may && !consultation::may_see(turn, &case).await? {
        return Ok(None);
    }
    Ok((may && case.state != cases::State::Draft).then_some(ConsultPress::Open(number).into()))
}

/// The number of a consultation, alone or with words that only say that it is one.
pub(in crate::talks) fn number(words: &str) -> Option<CaseNumber> {
    // "K 7M2P" and "k7-m2p" are typed as well.
    CaseNumber::parse(words).or_else(|| CaseNumber::parse(&bare_code(words)?))
}

/// The one word of a text that may be a code.
fn bare_code(words: &str) -> Option<String> {
    let bare = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let says_code = |word: &String| {
        let word = word.to_lowercase();
        phrase::has(Set::CodeWord, &word) || phrase::has(Set::Filler, &word)
    };
    let others: Vec<String> =
        words.split_whitespace().map(bare).filter(|word| !word.is_empty() && !says_code(word)).collect();
    match others.as_slice() {
        [code] => Some(code.clone()),
        _ => None,
    }
}

/// Whether words are surely a receipt code: letters alone may be a word.
#[must_use]
pub(in crate::talks) fn is_code(words: &str) -> bool {
    let is_mixed = |code: Receipt| {
        code.as_str().contains(|c: char| c.is_ascii_digit())
            && code.as_str().contains(|c: char| c.is_ascii_alphabetic())
    };
    code(words).is_some_and(is_mixed)
}

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
fn shown(turn: &Turn<'_>) -> Option<Vec<(String, Callback)>> {
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

/// The button of the newest message that words mean.
fn meant(turn: &Turn<'_>, words: &str) -> Option<Callback> {
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
    if let Some(stand) = stand(buttons, words, spelled_words) {
        return Some(stand);
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
    let number = phrase::ordinal(words)?;
    let countable = countable(buttons);
    let found = *countable.get(number - 1)?;
    // A number chooses from a list. Under a card each button does something else: "1" is more likely an answer than the
    // wish to publish, and cannot be taken back.
    let is_of_a_list = countable.iter().filter(|other| found.is_like(other)).count() > 1;
    (is_of_a_list || matches!(found, Callback::Answer(_) | Callback::Menu(_))).then(|| found.clone())
}

/// The number of a stand, where one is picked: this number itself, also one that stands on no button, and not the place of a
/// button among the others.
fn stand(buttons: &[(String, Callback)], words: &str, spelled_words: &[String]) -> Option<Callback> {
    const BESIDE: [&str; 14] = [
        "nomor", "nomer", "no", "nmr", "stan", "stand", "aja", "saja", "yang", "mau", "pilih", "ambil", "number", "the",
    ];
    const MOST_DIGITS: usize = 5;
    let code = buttons.iter().find_map(|(_, callback)| match callback {
        Callback::Event(EventPress::StandByOffice(code)) => Some(code.clone()),
        _ => None,
    })?;
    let is_beside = |word: &&String| BESIDE.contains(&word.as_str()) || phrase::has(Set::Filler, word);
    let told: Vec<&String> = spelled_words.iter().filter(|word| !is_beside(word)).collect();
    let [told] = told.as_slice() else { return None };
    // As it was typed: a letter that comes three times is one letter, and "111" is no 1.
    let typed: Vec<&str> = words.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let number = match typed.as_slice() {
        [digits] if digits.len() <= MOST_DIGITS && told.starts_with(|c: char| c.is_ascii_digit()) => {
            digits.parse().unwrap_or(u16::MAX)
        }
        [] => u16::try_from(phrase::ordinal(told)?).ok()?,
        _ => return None,
    };
    Some(EventPress::Stand { code, number, on: true }.into())
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::knowledge::Section;
    use crate::talks::event_office::press::EventOfficePress;

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

    #[test]
    fn k1_the_code_of_a_poster_is_typed_in_any_case() {
        for words in ["P2ABCDE", "p2abcde", " P2AbCdE ", "kode P2ABCDE", "kode saya: p2abcde"] {
            assert_eq!(poster(words).as_deref(), Some("p_P2ABCDE"), "{words}");
        }
        for words in ["P2ABC", "LASF6J", "pasar tugu", "P2ABCDE P3ABCDE", "berapa biaya", ""] {
            assert_eq!(poster(words), None, "{words}");
        }
    }

    #[test]
    fn p17_a_code_is_told_from_words() {
        for words in ["LASF6J", "kode saya LASF6J", "lasf6j", "ini kode pendaftaran saya: K7M-2PQ"] {
            assert!(is_code(words), "{words}");
        }
        for words in ["sambal", "6 bulan", "kode", "halo kak", "LASF6J K7M2PQ", "berapa biaya"] {
            assert!(!is_code(words), "{words}");
        }
    }
}
