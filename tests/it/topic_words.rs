//! Words among the officers in the topic of a case, and words from a private chat whose answers come there.

use std::time::Duration;

use serde_json::json;

use crate::case_clocks::{PERMIT, SRI};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::officers_group::{GROUP, in_topic, presses, topics, with_group, writes};
use crate::said::says;
use crate::support::{SITI, Town};

/// Dewi has the case of this topic, and has answered once.
async fn answered(town: &Town) -> i64 {
    ask(town, SITI, PERMIT).await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(town)[0].id;
    presses(town, DEWI, topic, "konsultasi-tombol-ambil").await;
    writes(town, DEWI, topic, "Kami lihat suratnya, Bu").await;
    assert!(town.all_of(SITI).contains("Kami lihat suratnya, Bu"), "{}", town.all_of(SITI));
    topic
}

fn last(town: &Town, topic: i64) -> String {
    in_topic(town, topic).last().unwrap().text().to_owned()
}

/// The same as `writes`, while hardly any time goes by.
async fn writes_now(town: &Town, who: i64, topic: i64, words: &str) {
    town.telegram.topic_text(GROUP, topic, who, words);
    town.quiet().await;
}

#[tokio::test]
async fn c11_what_may_answer_a_colleague_goes_to_the_owner_by_a_tap_alone() {
    let town = with_group().await;
    let topic = answered(&town).await;
    writes_now(&town, HENDRA, topic, "ini sudah dicek ke DPMPTSP?").await;
    let words = "iya pak, nanti saya tanyakan";
    writes_now(&town, DEWI, topic, words).await;
    assert!(!town.all_of(SITI).contains(words), "{}", town.all_of(SITI));
    assert!(says(&last(&town, topic), "konsultasi-grup-untuk-pemilik"), "{}", last(&town, topic));
    // What is for the owner after all goes by a tap, and from then on without one.
    writes_now(&town, DEWI, topic, "Bu, mohon tunggu sebentar").await;
    presses(&town, DEWI, topic, "konsultasi-tombol-kirim-ke").await;
    assert!(town.all_of(SITI).contains("Bu, mohon tunggu sebentar"), "{}", town.all_of(SITI));
    writes(&town, DEWI, topic, "Suratnya sudah kami baca").await;
    assert!(town.all_of(SITI).contains("Suratnya sudah kami baca"), "{}", town.all_of(SITI));
    assert!(!town.all_of(SITI).contains(words), "{}", town.all_of(SITI));
    // After some minutes it is the owner who is answered.
    writes(&town, HENDRA, topic, "oke, teruskan").await;
    town.pass(Duration::from_mins(6)).await;
    writes(&town, DEWI, topic, "Silakan ambil hari Jumat").await;
    assert!(town.all_of(SITI).contains("Silakan ambil hari Jumat"), "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c11_a_reply_to_a_colleague_is_said_to_stay_among_the_officers() {
    let town = with_group().await;
    let topic = answered(&town).await;
    writes(&town, HENDRA, topic, "ini sudah dicek?").await;
    let all = town.telegram.messages(GROUP);
    let his = all.iter().rev().find(|one| one.text().contains("ini sudah dicek?")).unwrap().id;
    let owners = town.count(SITI);
    for (words, more) in [("sudah pak", 1), ("tadi pagi", 0)] {
        let before = in_topic(&town, topic).len();
        town.telegram.topic_message(GROUP, topic, DEWI, json!({"text": words, "reply_to": his}));
        town.pass(Duration::from_secs(20)).await;
        assert_eq!(in_topic(&town, topic).len(), before + more, "{words}: {}", last(&town, topic));
        assert!(says(&last(&town, topic), "konsultasi-grup-antar-petugas"), "{}", last(&town, topic));
    }
    assert_eq!(town.count(SITI), owners, "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn c11_another_officer_takes_the_case_over_under_a_colleagues_words() {
    let town = with_group().await;
    town.telegram.person(SRI, "Sri", Some("id"));
    town.say(SRI, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9104, 'officer', 0)").await;
    let topic = answered(&town).await;
    writes(&town, HENDRA, topic, "besok saya telepon dia").await;
    presses(&town, SRI, topic, "konsultasi-tombol-ambil-alih").await;
    assert_eq!(town.number("SELECT officer FROM cases").await, SRI);
    assert!(in_topic(&town, topic).iter().any(|one| says(one.text(), "konsultasi-diambil-alih")));
    assert!(!in_topic(&town, topic).iter().any(|one| says(one.text(), "konsultasi-pesan-penulisnya")));
    assert!(!town.all_of(SITI).contains("besok saya telepon dia"), "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c11_who_writes_from_a_private_chat_is_told_where_the_answers_come() {
    let town = with_group().await;
    answered(&town).await;
    let code = town.texts("SELECT number FROM cases").await.remove(0);
    let heard = town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]"]).await;
    assert!(says(&heard, "konsultasi-menulis-ke") && says(&heard, "konsultasi-balasan-di-topik"), "{heard}");
    assert!(says(&heard, "petugas-belum-di-grup"), "she may not be in the group: {heard}");
    let tick = town.say(DEWI, "Boleh kirim fotonya, Bu").await;
    assert!(says(&tick, "konsultasi-sampai") && says(&tick, "konsultasi-balasan-di-topik"), "{tick}");
    town.close().await;
}

#[tokio::test]
async fn c2_the_card_says_that_its_owner_reads_english() {
    let town = with_group().await;
    town.talk(SITI, &["/bahasa", "[English]"]).await;
    town.say(SITI, "/konsultasi").await;
    town.say(SITI, PERMIT).await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    town.pass(Duration::from_secs(20)).await;
    let card = in_topic(&town, topics(&town)[0].id).remove(0);
    assert!(says(card.text(), "konsultasi-kartu-inggris"), "{}", card.text());
    town.close().await;
}
