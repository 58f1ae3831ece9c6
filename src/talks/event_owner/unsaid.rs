//! What is asked of the event that is on the table and stands in no line of its card: told in the sentence of its
//! announcement that has the word, else said to be unsaid, with whom to ask.

use super::press::EventPress;
use crate::answers::Ranking;
use crate::domain::Button;
use crate::form::intent;
use crate::store::events::Event;
use crate::talks::ui;
use crate::text::Html;
use crate::text::phrase::{self, Set};
use crate::turn::{Screen, Talk, Turn};
use crate::{html, plain};

/// More words say for themselves what they are about.
const MOST_WORDS: usize = 10;
/// Fewer letters name no thing.
const SHORTEST: usize = 4;
/// What somebody may bring, use or get there.
const DETAIL: &str = "bawa bw bwa membawa dibawa bawain boleh blh bole bolehkah disediakan disediain sediakan sediain nyediain \
    disiapkan disiapin dapat dpt dapet dikasih pakai pake pasang nyewa sewain bring provided";
/// What asks at the end of a sentence.
const ASKS: [&str; 8] = ["ga", "gak", "gk", "nggak", "ngga", "enggak", "tidak", "kah"];
/// What names no thing that is asked for.
const AROUND: &str = "sendiri sendirian sendirinya untuk buat dari kalau kalo dengan sama ada harus perlu juga bisa nanti \
    disana disitu stan stand stannya acara acaranya bazar bazarnya panitia";
/// By what an announcement names whom to ask.
const CONTACTS: [&str; 5] = ["narahubung", "kontak", "contact person", "hubungi", "cp:"];

fn is_in(list: &str, word: &str) -> bool {
    list.split_whitespace().any(|other| other == word)
}

/// Whether words ask what somebody may bring, use or get, and nothing else is known that answers them.
pub(super) fn asks_a_detail(turn: &Turn<'_>, words: &str) -> bool {
    let answers = |ranking: &Ranking| {
        let verdict = ranking.verdict(None, &[]);
        verdict.answers() && ranking.choice_instead(&verdict).is_none()
    };
    let is_known = turn.ranking.is_some_and(|ranking| ranking.names_a_programme() || answers(ranking));
    !is_known && is_a_detail(words)
}

/// Whether words ask what somebody may bring, use or get.
fn is_a_detail(words: &str) -> bool {
    let said = phrase::words(words);
    said.len() <= MOST_WORDS
        && !things(words).is_empty()
        && said.iter().any(|word| is_in(DETAIL, word))
        && !said.iter().any(|word| phrase::has(Set::EventElse, word))
        && is_question(words)
}

/// Whether words ask something, be it by no more than their last word: "parkirnya luas ga".
pub(super) fn is_question(words: &str) -> bool {
    let asks = |word: &String| ASKS.contains(&word.as_str()) || phrase::has(Set::QuestionWord, word);
    intent::looks_like_one(words) || phrase::words(words).iter().any(asks)
}

/// The words that name what is asked for.
fn things(words: &str) -> Vec<String> {
    let names = |word: &String| {
        word.chars().count() >= SHORTEST
            && !is_in(DETAIL, word)
            && !is_in(AROUND, word)
            && !ASKS.contains(&word.as_str())
            && ![Set::Filler, Set::QuestionWord].iter().any(|set| phrase::has(*set, word))
    };
    phrase::words(words).into_iter().filter(names).collect()
}

/// Answers from the announcement, else says that it is silent.
pub(super) async fn answer(turn: &mut Turn<'_>, event: &Event, words: &str) -> Talk {
    let told = things(words).into_iter().find_map(|thing| {
        let bare = thing.strip_suffix("nya").filter(|rest| rest.chars().count() >= SHORTEST).unwrap_or(&thing);
        let papers = event.facts.papers.as_deref().and_then(|papers| sentence_with(papers, bare));
        papers.or_else(|| sentence_with(&event.facts.description, bare))
    });
    match told {
        Some(sentence) => {
            let said = html!(turn.language, "acara-jawab-keterangan", isi = sentence);
            super::card::show(turn, event, Some(said)).await
        }
        None => {
            say(turn, event);
            Ok(())
        }
    }
}

/// The announcement does not say it: whom it names, and a person of the office.
pub(super) fn say(turn: &mut Turn<'_>, event: &Event) {
    let language = turn.language;
    let unsaid = html!(language, "acara-jawab-tidak-disebut");
    let contact = CONTACTS.iter().find_map(|word| sentence_with(&event.facts.description, word));
    let contact = contact.map(|contact| html!(language, "acara-jawab-keterangan", isi = contact));
    let lead = html!(language, "acara-jawab-sisi", judul = &event.facts.title, isi = unsaid);
    let text = Html::join(&[lead].into_iter().chain(contact).collect::<Vec<_>>(), "\n");
    let open = Button::new(plain!(language, "acara-tombol-lihat"), EventPress::Card(event.code.clone()));
    let screen = Screen::text(text).row(vec![ui::ask_button(language), open]);
    turn.say(ui::all_below(screen.row(vec![ui::menu_button(language)])));
    turn.remember_event(&event.code);
}

/// The first sentence that has a word in it. A dot within a word or a number ends none.
pub(super) fn sentence_with<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let lines = text.split(['\n', '!', ';']).flat_map(|line| line.split(". "));
    let bare = |sentence: &'a str| sentence.trim().trim_end_matches('.');
    lines.map(bare).find(|sentence| sentence.to_lowercase().contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn d3_what_somebody_may_bring_or_get_is_known_from_other_questions() {
        for words in [
            "boleh bawa kompor sendiri ga?",
            "disediain tenda gak",
            "bisa bawa anak kecil?",
            "dapat makan siang ga kak",
            "boleh pake genset sendiri?",
        ] {
            assert!(is_a_detail(words), "{words}");
        }
        for words in ["boleh ga?", "dapat sertifikat gak?", "saya bawa kompor", "jam berapa mulai", "bawa apa aja?", ""]
        {
            assert!(!is_a_detail(words), "{words}");
        }
    }

    #[test]
    fn d3_what_an_announcement_says_is_told_in_its_own_sentence() {
        let text = "Bazar UMKM. Tiap stan dapat Listrik 450 watt.\nBawa meja sendiri. Biaya Rp150.000 per stan.";
        assert_eq!(sentence_with(text, "listrik"), Some("Tiap stan dapat Listrik 450 watt"));
        assert_eq!(sentence_with(text, "meja"), Some("Bawa meja sendiri"));
        assert_eq!(sentence_with(text, "biaya"), Some("Biaya Rp150.000 per stan"));
        assert_eq!(sentence_with(text, "parkir"), None);
    }
}
