//! What somebody asks of the event that is before them, by name no more: its card tells what it costs, where and when it
//! is. While they say who they are for it, and right after its card was shown.

use super::form::GUEST;
use super::press::EventPress;
use super::{card, unsaid};
use crate::clock::Millis;
use crate::domain::{Button, EventCode, EventState, wire};
use crate::form::{Draft, intent};
use crate::store::{self, events, seats};
use crate::talks::answering::press::AnswerPress;
use crate::talks::menu::press::MenuPress;
use crate::talks::{events_shown, ui};
use crate::text::phrase::{self, Set};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// What a card tells beside what is asked of every event.
const OF_THE_CARD: &str = "jam pukul berapa brp berapaan mana dimana tempat tempatnya lokasi lokasinya alamat alamatnya bawa \
    membawa dibawa bawanya gratis berbayar kuota kursi kursinya sisa penuh hari sampai mulai selesai where time place free \
    bring until full";

/// For so long words without a name are about the event whose buttons are the newest.
const SHOWN_FOR: Millis = 30 * 60_000;
/// More words say for themselves what they are about.
const FEW_WORDS: usize = 7;
/// What asks what something costs.
const COST: &str = "biaya biayanya bayar bayarnya berbayar harga harganya sewa sewanya tarif tarifnya gratis ongkos ongkosnya \
    berapaan uang duit free cost price fee pay much";
/// What may stand around a question about what a card tells.
const AROUND: &str = "nya itu ini tu tuh yang yg di ke ada harus perlu buat untuk utk masuk ikut ikutan ikutnya daftar daftarnya \
    stan stand standnya stannya lapak lapaknya booth boothnya acaranya bazarnya pelatihannya ga gak nggak tidak \
    masih kan kena juga kalau kalo the is it do i to there how";

/// The event that the open form is about.
fn event_of(turn: &Turn<'_>) -> Option<EventCode> {
    let is_joining = |draft: &&Draft| draft.form == GUEST.id && !draft.aside;
    let draft = turn.draft.as_ref().filter(is_joining)?;
    EventCode::parse(draft.subject.as_deref()?)
}

/// Whether words ask of the event that is being joined what its card tells.
pub(in crate::talks) fn asks_while_joining(turn: &Turn<'_>, words: &str) -> bool {
    event_of(turn).is_some() && asks_of_it(words)
}

/// Whether words are a question, and about what a card tells.
fn asks_of_it(words: &str) -> bool {
    let said = phrase::words(words);
    let has = |sets: &[Set]| said.iter().any(|word| sets.iter().any(|set| phrase::has(*set, word)));
    let of_the_card = said.iter().any(|word| OF_THE_CARD.split(' ').any(|other| other == word));
    let is_question = intent::looks_like_one(words) || intent::is_no_persons_name(words);
    is_question && !has(&[Set::EventElse]) && (of_the_card || has(&[Set::Event, Set::EventAsked, Set::EventDetail]))
}

/// The card of that event; false where it is gone.
pub(in crate::talks) async fn answer_joining(turn: &mut Turn<'_>) -> Result<bool, store::Error> {
    let Some(code) = event_of(turn) else { return Ok(false) };
    let Some(event) = events::by_code(turn.read(), &code).await? else { return Ok(false) };
    let counts = seats::counts(turn.read(), event.id).await?;
    let text = events_shown::card(&event, counts, turn.language, turn.world, turn.now);
    turn.say(Screen::text(text));
    Ok(true)
}

/// The event that words without a name are about: the one of the newest buttons, else the one that was shown or answered
/// about last.
pub(super) fn event_shown(turn: &Turn<'_>) -> Option<EventCode> {
    of_the_newest(turn).or_else(|| turn.event())
}

/// The event whose card, or the only one whose line, is the newest message with buttons.
fn of_the_newest(turn: &Turn<'_>) -> Option<EventCode> {
    let shown = turn.memory.shown.as_ref().filter(|shown| turn.now - shown.at <= SHOWN_FOR)?;
    let press = |(_, data): &(String, String)| EventPress::decode(&wire::parts(data)?);
    let of_a_card = |press: EventPress| match press {
        EventPress::Photo(code)
        | EventPress::Join(code)
        | EventPress::File(code)
        | EventPress::Leave(code, _)
        | EventPress::Quiet(code, _) => Some(code),
        _ => None,
    };
    if let Some(code) = shown.buttons.iter().filter_map(press).find_map(of_a_card) {
        return Some(code);
    }
    // Under the card of a programme one event may be a tap away; a list of events has nothing else.
    let is_of_a_list = |button: &(String, String)| press(button).is_some() || is_menu(&button.1);
    let of_a_line = |press: EventPress| if let EventPress::Card(code) = press { Some(code) } else { None };
    let mut codes = shown.buttons.iter().filter_map(press).filter_map(of_a_line);
    let first = codes.next().filter(|_| shown.buttons.iter().all(is_of_a_list))?;
    codes.next().is_none().then_some(first)
}

/// Whether the newest message is an answer to a question about an event, and names none of the office's own: a fair
/// elsewhere, of which a side is asked next.
pub(super) fn is_after_an_answer(turn: &Turn<'_>) -> bool {
    let Some(shown) = turn.memory.shown.as_ref().filter(|shown| turn.now - shown.at <= SHOWN_FOR) else { return false };
    let is_answer =
        |(_, data): &(String, String)| wire::parts(data).is_some_and(|parts| AnswerPress::decode(&parts).is_some());
    let names_one =
        |(_, data): &(String, String)| wire::parts(data).is_some_and(|parts| EventPress::decode(&parts).is_some());
    let sets = [Set::Event, Set::EventBazaar, Set::EventStand];
    let is_of_events = |word: &String| sets.iter().any(|set| phrase::has(*set, word));
    let asked = turn.memory.asked.as_ref().filter(|asked| !asked.shown.is_empty());
    asked.is_some_and(|asked| phrase::words(&asked.text).iter().any(is_of_events))
        && shown.buttons.iter().any(is_answer)
        && !shown.buttons.iter().any(names_one)
}

fn is_menu(data: &str) -> bool {
    wire::parts(data).is_some_and(|parts| MenuPress::decode(&parts).is_some())
}

/// Whether words ask what a card tells, and name nothing else.
fn asks_of_what_is_shown(words: &str) -> bool {
    let said = phrase::words(words);
    let listed = |list: &str, word: &str| list.split(' ').any(|other| other == word);
    let is_of_it = |word: &str| listed(COST, word) || listed(OF_THE_CARD, word);
    let is_around = |word: &str| {
        let sets = [Set::Filler, Set::QuestionWord, Set::EventAsked, Set::EventDetail];
        listed(AROUND, word) || sets.iter().any(|set| phrase::has(*set, word))
    };
    !said.is_empty()
        && said.len() <= FEW_WORDS
        && said.iter().any(|word| is_of_it(word))
        && said.iter().all(|word| is_of_it(word) || is_around(word))
}

/// Whether words ask what something costs.
fn asks_the_cost(words: &str) -> bool {
    phrase::words(words).iter().any(|word| COST.split(' ').any(|other| other == word))
}

/// Answers a few words about the event that was just shown; false for all others.
pub(in crate::talks) async fn answer_of_shown(turn: &mut Turn<'_>, words: &str) -> Talk<bool> {
    let (is_of_the_card, is_a_detail) = (asks_of_what_is_shown(words), unsaid::asks_a_detail(turn, words));
    let shown = event_shown(turn).filter(|_| is_of_the_card || is_a_detail);
    let Some(code) = shown else { return Ok(false) };
    let Some(event) = events::by_code(turn.read(), &code).await? else { return Ok(false) };
    if event.state != EventState::Published {
        return Ok(false);
    }
    turn.remember_event(&code);
    if is_a_detail {
        unsaid::answer(turn, &event, words).await?;
        return Ok(true);
    }
    if !asks_the_cost(words) {
        card::show(turn, &event, None).await?;
        return Ok(true);
    }
    let language = turn.language;
    let fee = events_shown::fee(language, event.facts.fee);
    let text = html!(language, "acara-jawab-biaya", judul = &event.facts.title, biaya = fee);
    let open = Button::new(plain!(language, "acara-tombol-buka"), EventPress::Card(code));
    turn.say(ui::all_below(Screen::text(text).row(vec![open, ui::menu_button(language)])));
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d2_a_few_words_after_a_card_are_about_it() {
        for words in [
            "sewa standnya berapaan",
            "bayar ga",
            "gratis kan?",
            "biayanya berapa",
            "di mana tempatnya",
            "mulai jam berapa",
            "harus bawa apa",
            "masih ada kursi?",
            "how much is it",
            "where is it",
            "kuota penuh ga",
            "itu bayar berapa kak",
        ] {
            assert!(asks_of_what_is_shown(words), "{words}");
        }
        assert!(asks_the_cost("sewa standnya berapaan") && asks_the_cost("gratis kan?"));
        assert!(!asks_the_cost("di mana tempatnya") && !asks_the_cost("mulai jam berapa"));
        for words in [
            "biaya halal berapa",
            "sewa ruko di kemiling",
            "bayar pajak berapa",
            "nib gratis ga",
            "jam buka kantor dinas",
            "modal berapa",
            "makasih",
            "siapa yang punya bot ini",
            "",
            "harga kemasan standing pouch berapa",
        ] {
            assert!(!asks_of_what_is_shown(words), "{words}");
        }
    }

    #[test]
    fn d2_what_a_card_tells_is_known_from_names_and_from_other_questions() {
        for words in
            ["bayar berapa ya?", "di mana tempatnya?", "jam berapa acaranya", "harus bawa apa?", "where is it?"]
        {
            assert!(asks_of_it(words), "{words}");
        }
        for words in ["Siti Aminah", "Bila Sari", "Kemiling", "apa itu NIB?", "dapat sertifikat gak?", "kamu siapa?"] {
            assert!(!asks_of_it(words), "{words}");
        }
    }
}
