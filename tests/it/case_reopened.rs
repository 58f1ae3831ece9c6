//! A consultation that ended goes on: what its owner and its officer still have to say arrives, and thanks open nothing.

use std::time::Duration;

use serde_json::json;

use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA};
use crate::officers_group::{in_topic, presses, topics, with_group, writes};
use crate::said::says;
use crate::support::{SITI, Town};

const CLOSED: &str = "SELECT count(*) FROM cases WHERE state = 'closed'";
const FROM_OWNER: &str = "SELECT count(*) FROM case_messages WHERE side = 'owner'";
const UNANSWERED: &str = "SELECT count(*) FROM unanswered";

/// Dewi answered Siti's question and closed it; gives its number.
async fn closed() -> (Town, String) {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Coba daftar ulang ya, Bu"]).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    assert_eq!(town.number(CLOSED).await, 1);
    (town, code)
}

async fn voice(town: &Town) {
    town.telegram.message(SITI, json!({"voice": {"file_id": "V", "file_unique_id": "V", "duration": 3}}));
    town.quiet().await;
}

#[tokio::test]
async fn c5_what_follows_the_words_that_opened_it_again_belongs_to_it() {
    let (town, _) = closed().await;
    let heard = town.say(SITI, "suratnya sudah ketemu, saya kirim nanti").await;
    assert!(says(&heard, "konsultasi-dibuka-lagi"), "{heard}");
    town.say(SITI, "ini nomor suratnya 512/KOP/2024").await;
    voice(&town).await;
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert_eq!(town.number(FROM_OWNER).await, 5, "{}", town.all_of(SITI));
    assert_eq!(town.number(UNANSWERED).await, 0, "nothing of it is a question to the bot");
    // And no further than it is wished.
    town.press(SITI, "konsultasi-tombol-tutup-tulis").await;
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert_eq!(town.number(FROM_OWNER).await, 5);
    town.close().await;
}

#[tokio::test]
async fn c5_that_it_is_not_done_is_no_farewell() {
    for words in ["belum selesai", "masih belum kelar bu", "blm tuntas pak"] {
        let (town, _) = closed().await;
        let asked = town.with_words(SITI, "Coba daftar ulang ya, Bu");
        town.reply(SITI, asked, words).await;
        assert_eq!(town.number(CLOSED).await, 0, "{words}: {}", town.heard(SITI));
        town.close().await;
        // Days later, and without a reply: the page from which it is opened again.
        let (town, code) = closed().await;
        town.pass(Duration::from_hours(50)).await;
        let page = town.say(SITI, words).await;
        assert!(page.contains(&code), "{words}: {page}");
        town.press(SITI, "konsultasi-tombol-buka-lagi").await;
        town.close().await;
    }
}

#[tokio::test]
async fn c5_a_reply_to_whatever_the_bot_said_of_it_belongs_to_it() {
    for (key, steps) in [
        ("konsultasi-terkirim", &[][..]),
        (
            "konsultasi-ditambahkan",
            &["[konsultasi-tombol-tambah]", "satu lagi, kodenya 12", "[konsultasi-tombol-tutup-tulis]"],
        ),
        ("konsultasi-satu", &["/konsultasi"]),
    ] {
        let (town, _) = permits().await;
        let code = ask(&town, SITI, PERMIT).await;
        town.talk(SITI, steps).await;
        if key == "konsultasi-satu" {
            town.tap(SITI, &code).await;
        }
        let said = town.with_words(SITI, &format!("{key} {code}"));
        // Something else is begun meanwhile.
        town.say(SITI, "/konsultasi").await;
        town.press(SITI, "konsultasi-tombol-baru").await;
        town.say(SITI, "pertanyaan lain tentang halal").await;
        let before = town.number("SELECT count(*) FROM case_messages WHERE case_id = 1").await;
        town.reply(SITI, said, "anak saya namanya Rahma, ini rahasia").await;
        let after = town.number("SELECT count(*) FROM case_messages WHERE case_id = 1").await;
        assert_eq!(after, before + 1, "{key}: {}", town.all_of(SITI));
        assert_eq!(town.number(UNANSWERED).await, 0, "{key}");
        town.close().await;
    }
    let (town, _) = closed().await;
    town.say(SITI, "ternyata masih ditolak lagi").await;
    let said = town.message(SITI, "konsultasi-dibuka-lagi").id;
    town.talk(SITI, &["/menu"]).await;
    town.reply(SITI, said, "kata petugasnya anak saya Rahma harus ikut").await;
    assert_eq!(town.number(FROM_OWNER).await, 3, "{}", town.all_of(SITI));
    assert_eq!(town.number(UNANSWERED).await, 0);
    town.close().await;
}

#[tokio::test]
async fn c5_thanks_however_they_are_said_open_nothing_again() {
    let (town, _) = closed().await;
    for words in [
        "makasih banyak bu Dewi",
        "makasih banyak ya bu Dewi",
        "makasih pak",
        "terima kasih bu Dewi, sangat membantu",
        "MAKASIH SEKALI BU DEWI 🙏🙏",
        "trims ya kak atas infonya, semoga sehat selalu",
        "thank you very much bu dewi",
    ] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-sama-sama"), "{words}: {heard}");
        assert_eq!(town.number(CLOSED).await, 1, "{words}");
    }
    town.close().await;
    for words in [
        "makasih, tapi suratnya belum ada",
        "suratnya sudah ketemu, saya kirim nanti",
        "terima kasih bu, ini nomor suratnya 512",
        "makasih bu Dewi, kapan bisa diambil",
    ] {
        let (town, _) = closed().await;
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-dibuka-lagi"), "{words}: {heard}");
        town.close().await;
    }
}

#[tokio::test]
async fn c5_what_an_officer_writes_to_a_case_that_ended_can_be_sent_or_dropped() {
    for officer in [DEWI, HENDRA] {
        let (town, code) = closed().await;
        town.say(officer, &code).await;
        let card = town.telegram.last(officer).unwrap().id;
        let heard = town.reply(officer, card, "satu lagi: BAWA-KTP ya").await;
        assert!(says(&heard, "konsultasi-sudah-selesai"), "{heard}");
        assert!(!town.all_of(SITI).contains("BAWA-KTP"));
        let old = town.newest(officer, "nanti-tombol-buka-kirim").1;
        town.press(officer, "nanti-tombol-buka-kirim").await;
        assert!(town.all_of(SITI).contains("BAWA-KTP"), "{}", town.all_of(officer));
        assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'asked' AND urgent = 0").await, 1);
        town.forge(officer, &old).await;
        assert_eq!(town.all_of(SITI).matches("BAWA-KTP").count(), 1, "once");
        // What its owner answers arrives.
        town.say(SITI, "siap, nanti saya bawa").await;
        assert!(town.all_of(officer).contains("siap, nanti saya bawa"), "{}", town.all_of(officer));
        town.close().await;
    }
    let (town, code) = closed().await;
    town.say(DEWI, &code).await;
    let card = town.telegram.last(DEWI).unwrap().id;
    town.reply(DEWI, card, "eh salah kirim").await;
    let heard = town.press(DEWI, "nanti-tombol-buang").await;
    assert!(says(&heard, "konsultasi-bukan-balasan"), "{heard}");
    assert_eq!(town.number(CLOSED).await, 1);
    assert!(!town.all_of(SITI).contains("eh salah kirim"));
    town.close().await;
}

#[tokio::test]
async fn c5_the_card_of_a_case_that_ended_opens_it_again() {
    let (town, code) = closed().await;
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-buka-lagi").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken' AND officer = 9101").await, 1);
    assert!(town.offers(DEWI, "konsultasi-tombol-tulis"), "{}", town.heard(DEWI));
    assert!(says(&town.heard(SITI), "konsultasi-kabar-dibuka-lagi"), "{}", town.heard(SITI));
    town.close().await;
    // What its owner took back stays taken back.
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.forge(SITI, &format!("1:q:x:{code}:1")).await;
    town.say(DEWI, &code).await;
    assert!(!town.offers(DEWI, "konsultasi-tombol-buka-lagi"), "{}", town.heard(DEWI));
    let heard = town.forge(DEWI, &format!("1:q:bl:{code}")).await;
    assert!(says(&heard, "konsultasi-tekan-selesai"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn c10_in_the_group_whoever_had_it_hears_that_it_is_open_again_and_ends_only_what_is_to_end() {
    let town = with_group().await;
    ask(&town, SITI, PERMIT).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    writes(&town, DEWI, topic, "Coba daftar ulang ya, Bu").await;
    // What the owner writes names who has it, so that it makes a sound.
    town.say(SITI, "baik bu, saya coba dulu").await;
    town.pass(std::time::Duration::from_secs(20)).await;
    let posted = in_topic(&town, topic).into_iter().rfind(|one| one.text().contains("saya coba dulu")).unwrap();
    assert!(says(posted.text(), "konsultasi-grup-dari-pemilik") && posted.text().contains("Dewi"), "{}", posted.text());
    // Asked how it ends, and it does not.
    presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-hasil-belum").await;
    assert_eq!(town.number(CLOSED).await, 0);
    assert!(in_topic(&town, topic).iter().any(|one| says(one.text(), "langkah-tutup")));
    presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-hasil-selesai").await;
    presses(&town, DEWI, topic, "konsultasi-tombol-tetap-selesai").await;
    assert_eq!(town.number(CLOSED).await, 1);
    let end = town.message(SITI, "konsultasi-kabar-selesai").id;
    town.reply(SITI, end, "ternyata masih ditolak lagi").await;
    town.pass(std::time::Duration::from_secs(20)).await;
    let told = in_topic(&town, topic).into_iter().rfind(|one| says(one.text(), "konsultasi-grup-dibuka-lagi"));
    assert!(told.is_some_and(|told| told.text().contains("Dewi")), "{}", town.all_of(SITI));
    town.close().await;
}

#[tokio::test]
async fn c9_whether_it_helped_can_be_typed_while_that_is_asked() {
    for (words, key) in [
        ("sudah", "nilai-tanya"),
        ("sudah bu", "nilai-tanya"),
        ("udah terbantu", "nilai-tanya"),
        ("belum", "konsultasi-belum-terbantu"),
        ("belum nih pak", "konsultasi-belum-terbantu"),
        ("blm terbantu", "konsultasi-belum-terbantu"),
    ] {
        for replies in [false, true] {
            let (town, _) = closed().await;
            let question = town.message(SITI, "konsultasi-kabar-selesai").id;
            let heard = if replies { town.reply(SITI, question, words).await } else { town.say(SITI, words).await };
            assert!(says(&heard, key), "{words}: {heard}");
            assert_eq!(town.number("SELECT count(*) FROM case_answers").await, 1, "{words}");
            town.close().await;
        }
    }
    // To the officer's own question it is the answer, and nothing else.
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Apa suratnya dibawa, Bu?"]).await;
    town.say(SITI, "sudah").await;
    assert_eq!(town.number("SELECT count(*) FROM case_answers").await, 0);
    assert_eq!(town.number(FROM_OWNER).await, 2);
    town.close().await;
}
