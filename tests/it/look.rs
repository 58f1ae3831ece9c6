//! How a reply looks: short, judged once, and never replaced by something else.

use std::time::Duration;

use serde_json::json;
use umkm_bot::sandbox::emulator::Message;

use crate::said::says;
use crate::support::{SITI, Town};

const HALAL: &str = "berapa biaya sertifikat halal?";

/// The message as it stands now.
fn now(town: &Town, message: &Message) -> Message {
    town.telegram.messages(SITI).into_iter().find(|other| other.id == message.id).unwrap()
}

fn labels(message: &Message) -> Vec<&str> {
    message.buttons.iter().flatten().map(|button| button.label.as_str()).collect()
}

async fn asked(town: &Town, words: &str) -> Message {
    town.say(SITI, words).await;
    town.telegram.last(SITI).unwrap()
}

#[tokio::test]
async fn an_answer_unfolds_where_it_stands_and_comes_back_as_it_was() {
    let town = Town::open().await;
    let answer = asked(&town, "sertifikat halal").await;
    let count = town.count(SITI);
    for (key, more) in [("tombol-lainnya", "bagian-syarat"), ("tombol-sumber", "kartu-mengurus")] {
        let unfolded = town.press(SITI, key).await;
        let shown = now(&town, &answer);
        assert_eq!(shown.text(), unfolded, "{key} unfolds inside it");
        assert!(says(&unfolded, more) || town.offers(SITI, more), "{key}: {unfolded}");
        assert!(town.offers(SITI, "tombol-membantu"), "{key}: it may still be judged");
        town.press(SITI, "tombol-kembali").await;
        let back = now(&town, &answer);
        assert_eq!((back.text(), labels(&back)), (answer.text(), labels(&answer)), "{key}");
    }
    assert_eq!(town.count(SITI), count, "all of it in the same message");
    town.close().await;
}

#[tokio::test]
async fn an_answer_is_never_replaced_by_what_its_buttons_lead_to() {
    let town = Town::open().await;
    for question in [HALAL, "dipalak preman di pasar", "butuh modal usaha"] {
        let answer = asked(&town, question).await;
        let kept =
            ["tombol-membantu", "tombol-belum", "tombol-bukan", "tombol-lainnya", "tombol-sumber", "tombol-bagikan"];
        let leads = |label: &&str| !kept.iter().any(|key| says(label, key));
        for label in labels(&answer).into_iter().filter(leads) {
            asked(&town, question).await;
            let fresh = town.telegram.last(SITI).unwrap();
            town.tap(SITI, label).await;
            assert_eq!(now(&town, &fresh).text(), fresh.text(), "{question} {label}");
            assert!(town.telegram.last(SITI).unwrap().id > fresh.id, "{question} {label} opens below");
            town.say(SITI, "/batal").await;
            town.say(SITI, "/menu").await;
        }
    }
    town.close().await;
}

#[tokio::test]
async fn the_row_of_judgement_goes_for_good_when_it_was_pressed() {
    let town = Town::open().await;
    for (question, word) in
        [(HALAL, "tombol-membantu"), (HALAL, "tombol-bukan"), ("dipalak preman di pasar", "tombol-membantu")]
    {
        let answer = asked(&town, question).await;
        town.press(SITI, word).await;
        let judged = now(&town, &answer);
        assert_eq!(judged.text(), answer.text(), "the answer stays: {question}");
        let is_judged = |message: &Message| labels(message).iter().any(|label| says(label, "tombol-membantu"));
        assert!(is_judged(&answer) && !is_judged(&judged), "{question} {word}: {:?}", labels(&judged));
        town.press_under(SITI, &judged, "tombol-sumber", "").await;
        assert!(!is_judged(&now(&town, &answer)), "also where it unfolds: {question} {word}");
    }
    town.close().await;
}

#[tokio::test]
async fn answers_to_a_burst_of_questions_say_which_one_they_are_for() {
    let town = Town::open().await;
    let first = asked(&town, HALAL).await;
    assert!(first.content.get("reply_to_message").is_none(), "a question alone needs no sign");
    let second = asked(&town, "syarat KUR apa saja?").await;
    let question = second.content["reply_to_message"].clone();
    assert_eq!(question["text"], json!("syarat KUR apa saja?"), "{question}");
    town.clock.advance(Duration::from_mins(2));
    let later = asked(&town, HALAL).await;
    assert!(later.content.get("reply_to_message").is_none(), "the burst is over");
    town.close().await;
}

#[tokio::test]
async fn the_menu_begins_with_what_owners_come_for_and_a_person() {
    let town = Town::open().await;
    let menu = asked(&town, "/menu").await;
    assert!(menu.buttons.len() <= 5, "{:?}", labels(&menu));
    let expected = ["menu-modal", "menu-izin", "menu-belajar", "menu-pasar", "menu-petugas"];
    for (label, key) in labels(&menu).into_iter().zip(expected) {
        assert!(says(label, key), "{label} is not {key}");
    }
    for key in expected {
        town.say(SITI, "/menu").await;
        let menu = town.heard(SITI);
        assert_ne!(town.press(SITI, key).await, menu, "{key} leads on");
        town.say(SITI, "/batal").await;
    }
    town.close().await;
}
