//! Inline mode: what somebody finds from any chat and sends on, and where its link leads whoever gets it.

use umkm_bot::sandbox::emulator::{Action, InlineAnswer, Message};

use crate::desk::office;
use crate::events_owner::{publish, training};
use crate::said::says;
use crate::support::Town;

/// Somebody who never wrote to the bot, and who finds out about it.
const TONO: i64 = 7_301;
/// Who gets what Tono sends on.
const NEWCOMERS: i64 = 7_310;

/// Tono looks for something from a chat with somebody else.
async fn ask(town: &Town, words: &str) -> (String, InlineAnswer) {
    let query = town.telegram.ask_inline(TONO, words);
    town.quiet().await;
    let answer = town.telegram.inline_answer(&query).unwrap_or_else(|| panic!("unanswered: {words:?}"));
    (query, answer)
}

fn ids(answer: &InlineAnswer) -> Vec<&str> {
    answer.results.iter().map(|result| result.id.as_str()).collect()
}

/// The payload of the link under a message that was sent on.
fn payload(message: &Message) -> String {
    let [button] = message.buttons.concat().try_into().unwrap();
    assert!(says(&button.label, "sisip-tombol"), "{}", button.label);
    let Action::Url(page) = button.action else { panic!("no link: {button:?}") };
    page.split_once("?start=").unwrap().1.to_owned()
}

/// Nothing is known of whoever only looked.
async fn nobody(town: &Town) {
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7301").await, 0);
    assert_eq!(town.count(TONO), 0, "and nothing is said in the private chat");
}

#[tokio::test]
async fn k3_a_card_that_is_sent_on_opens_the_same_for_somebody_new() {
    let town = office().await;
    for (newcomer, (words, wanted)) in (NEWCOMERS..).zip([
        ("halal", "p_sertifikasi-halal"),
        ("berapa lama nunggu sertifikat halal terbit setelah daftar", "j_halal-berapa-lama"),
    ]) {
        let (query, answer) = ask(&town, words).await;
        assert_eq!((answer.is_personal, answer.cache_time), (false, 300), "the same for everybody");
        assert!(ids(&answer).contains(&wanted), "{words}: {:?}", ids(&answer));
        assert!(answer.results.len() <= 10 && answer.button.is_none());
        let card = town.telegram.choose_inline(&query, wanted).unwrap();
        assert_eq!(payload(&card), wanted);
        town.telegram.person(newcomer, "Tamu", Some("id"));
        let opened = town.say(newcomer, &format!("/start {}", payload(&card))).await;
        let title = card.text().lines().next().unwrap();
        assert!(opened.contains(title), "{opened}\n\n{}", card.text());
    }
    nobody(&town).await;
    town.close().await;
}

#[tokio::test]
async fn k3_before_a_word_is_written_there_is_what_comes_and_what_most_need() {
    let mut town = office().await;
    let code = publish(&town, &training(&town, 9)).await;
    town.stop().await;
    town.start();
    let event = format!("e_{code}");
    let (query, answer) = ask(&town, "").await;
    assert_eq!(ids(&answer)[..2], [event.as_str(), "p_nib"]);
    let card = town.telegram.choose_inline(&query, &event).unwrap();
    assert!(card.text().contains("Pelatihan tapis") && says(card.text(), "sisip-acara-sumber"), "{}", card.text());
    assert!(!card.text().contains("rapat.example"), "the page is for who has a seat: {}", card.text());
    town.telegram.person(NEWCOMERS, "Tamu", Some("id"));
    let opened = town.say(NEWCOMERS, &format!("/start {}", payload(&card))).await;
    assert!(opened.contains("Pelatihan tapis") && town.offers(NEWCOMERS, "acara-tombol-daftar"), "{opened}");
    let (_, answer) = ask(&town, "pelatihan").await;
    assert!(ids(&answer).contains(&event.as_str()), "{:?}", ids(&answer));
    let (_, answer) = ask(&town, "sertifikat halal").await;
    assert!(!ids(&answer).contains(&event.as_str()), "{:?}", ids(&answer));
    // Called off since: it is not sent on any more.
    town.write("UPDATE events SET state = 'cancelled', reason = 'banjir'").await;
    let (_, answer) = ask(&town, "").await;
    assert!(!ids(&answer).contains(&event.as_str()) && ids(&answer).contains(&"p_nib"), "{:?}", ids(&answer));
    nobody(&town).await;
    town.close().await;
}

#[tokio::test]
async fn k3_what_is_not_found_leads_to_the_bot_and_a_cry_for_help_to_no_card() {
    let town = office().await;
    for words in ["terima kasih banyak", "saya mau bunuh diri saja"] {
        let (_, answer) = ask(&town, words).await;
        assert_eq!(ids(&answer), Vec::<&str>::new(), "{words}");
        let (label, payload) = answer.button.unwrap();
        assert!(says(&label, "sisip-tanya") && payload == "tanya", "{label} {payload}");
    }
    nobody(&town).await;
    town.close().await;
}
