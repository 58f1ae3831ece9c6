//! The end of a consultation: nothing unanswered is closed by oversight, and what its owner says afterwards arrives.

use std::time::Duration;

use serde_json::json;

use crate::case_clocks::{PERMIT, permits};
use crate::consultations::ask;
use crate::desk::DEWI;
use crate::officers_group::{in_topic, presses, topics, with_group, writes};
use crate::said::says;
use crate::support::{SITI, Town};

const CLOSED: &str = "SELECT count(*) FROM cases WHERE state = 'closed'";
const FROM_OWNER: &str = "SELECT count(*) FROM case_messages WHERE side = 'owner'";

/// Dewi has Siti's question, and has answered it.
async fn answered() -> (Town, String) {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Coba daftar ulang ya, Bu"]).await;
    (town, code)
}

/// Siti sends something to her consultation, by a word for what.
async fn sends(town: &Town, what: &str) {
    match what {
        "[photo]" => _ = town.telegram.photo(SITI, ""),
        "[sticker]" => _ = town.telegram.sticker(SITI),
        "[voice]" => {
            let voice = json!({"voice": {"file_id": "V", "file_unique_id": "V", "duration": 3}});
            town.telegram.message(SITI, voice);
        }
        words => _ = town.telegram.text(SITI, words),
    }
    town.quiet().await;
}

/// Dewi closes it as answered.
async fn close(town: &Town, code: &str) -> String {
    town.talk(DEWI, &[code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await
}

#[tokio::test]
async fn c5_what_is_not_answered_is_asked_about_once_before_the_end() {
    for (sent, left) in [
        (&[][..], 0),
        (&["terima kasih banyak bu"], 0),
        (&["[sticker]"], 0),
        (&["alamatnya masih salah bu"], 1),
        (&["[photo]"], 1),
        (&["[voice]", "itu suratnya, apa sudah benar?"], 2),
        (&["terima kasih", "tapi biayanya berapa ya?"], 1),
    ] {
        let (town, code) = answered().await;
        for what in sent {
            sends(&town, what).await;
        }
        let heard = close(&town, &code).await;
        if left == 0 {
            assert!(says(&heard, "konsultasi-ditutup"), "{sent:?}: {heard}");
        } else {
            assert!(says(&heard, "konsultasi-belum-dibalas") && heard.contains(&left.to_string()), "{sent:?}: {heard}");
            assert_eq!(town.number(CLOSED).await, 0, "{sent:?}");
            assert!(town.offers(DEWI, "konsultasi-tombol-tulis") && town.offers(DEWI, "konsultasi-tombol-buka"));
            let heard = town.press(DEWI, "konsultasi-tombol-tetap-selesai").await;
            assert!(says(&heard, "konsultasi-ditutup"), "{sent:?}: {heard}");
        }
        assert_eq!(town.number(CLOSED).await, 1, "{sent:?}");
        town.close().await;
    }
}

#[tokio::test]
async fn c5_a_case_that_was_never_answered_and_what_came_while_it_was_asked() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let heard = close(&town, &code).await;
    assert!(says(&heard, "konsultasi-belum-dibalas"), "{heard}");
    // One more comes before she presses: that was not asked about.
    town.talk(SITI, &[&code, "[konsultasi-tombol-tambah]", "sekalian, NIB saya juga hilang"]).await;
    let heard = town.press(DEWI, "konsultasi-tombol-tetap-selesai").await;
    let messages = town.telegram.messages(DEWI);
    let asked = messages.iter().find(|message| says(message.text(), "konsultasi-belum-dibalas")).unwrap();
    assert!(asked.text().contains("NIB saya juga hilang"), "{heard}");
    assert_eq!(town.number(CLOSED).await, 0);
    // To answer it leads on.
    town.talk(DEWI, &["[konsultasi-tombol-tulis]", "Datang saja, Bu, kami bantu dua-duanya"]).await;
    assert!(says(&close(&town, &code).await, "konsultasi-ditutup"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c5_in_a_topic_it_is_asked_there_and_what_is_written_answers() {
    let town = with_group().await;
    ask(&town, SITI, "berapa biaya sertifikat halal untuk warung?").await;
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    let last = || in_topic(&town, topic).last().unwrap().text().to_owned();
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    for answer in [None, Some("Gratis lewat SEHATI, Bu")] {
        if let Some(words) = answer {
            writes(&town, DEWI, topic, words).await;
            sends(&town, "lalu syaratnya apa bu?").await;
            town.pass(Duration::from_secs(20)).await;
        }
        presses(&town, DEWI, topic, "konsultasi-tombol-selesai").await;
        presses(&town, DEWI, topic, "konsultasi-hasil-selesai").await;
        assert!(says(&last(), "konsultasi-belum-dibalas"), "{answer:?}: {}", last());
        assert_eq!(town.number(CLOSED).await, 0);
    }
    presses(&town, DEWI, topic, "konsultasi-tombol-tetap-selesai").await;
    assert_eq!(town.number(CLOSED).await, 1, "{}", last());
    town.close().await;
}

#[tokio::test]
async fn c5_after_every_kind_of_end_the_next_words_reach_the_office() {
    for (end, told) in [
        ("konsultasi-hasil-selesai", "konsultasi-kabar-selesai"),
        ("konsultasi-hasil-diteruskan", "konsultasi-kabar-diteruskan"),
        ("konsultasi-hasil-tak-bisa", "konsultasi-kabar-tak-bisa"),
    ] {
        for late in [false, true] {
            let (town, code) = answered().await;
            // Their talk is over.
            town.pass(Duration::from_mins(45)).await;
            town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", &format!("[{end}]")]).await;
            if end != "konsultasi-hasil-selesai" {
                town.say(DEWI, "Ini urusan BPOM, telepon 1500533").await;
                let messages = town.telegram.messages(SITI);
                let reason = messages.iter().find(|message| message.text().contains("1500533")).unwrap();
                assert!(!says(reason.text(), "konsultasi-balas-di-sini"), "it ends: {}", reason.text());
            }
            let notice = town.message(SITI, told);
            if late {
                town.pass(Duration::from_hours(30)).await;
            }
            let before = town.number(FROM_OWNER).await;
            town.reply(SITI, notice.id, "tapi yang di BPOM juga menolak saya").await;
            assert_eq!(town.number(FROM_OWNER).await, before + 1, "{end} {late}: {}", town.heard(SITI));
            assert!(says(&town.heard(SITI), "konsultasi-dibuka-lagi"), "{end} {late}: {}", town.heard(SITI));
            assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 1, "{end} {late}");
            town.close().await;
        }
    }
}

#[tokio::test]
async fn c5_after_the_end_thanks_end_it_and_whatever_else_is_said_opens_it() {
    for (words, opens) in [
        ("terima kasih banyak bu", false),
        ("oke siap", false),
        ("sampai jumpa", false),
        ("eh, ternyata masih ditolak lagi", true),
        ("makasih bu, tapi masih ditolak", true),
        ("ini suratnya sudah ketemu", true),
    ] {
        let (town, code) = answered().await;
        close(&town, &code).await;
        let notice = town.message(SITI, "konsultasi-kabar-selesai").id;
        town.reply(SITI, notice, words).await;
        assert_eq!(town.number(CLOSED).await, i64::from(!opens), "{words}: {}", town.heard(SITI));
        assert_eq!(town.all_of(DEWI).contains(words), opens, "{words}");
        town.close().await;
    }
}

#[tokio::test]
async fn c5_also_who_said_that_it_helped_can_go_on_with_a_reply_or_a_tap() {
    for by_reply in [true, false] {
        let (town, code) = answered().await;
        close(&town, &code).await;
        town.press(SITI, "konsultasi-tombol-sudah").await;
        town.press(SITI, "nilai-tombol-lewati").await;
        let thanks = town.message(SITI, "konsultasi-sudah-terbantu").id;
        let before = town.number(FROM_OWNER).await;
        if by_reply {
            town.reply(SITI, thanks, "eh, ternyata masih ditolak lagi").await;
        } else {
            // What the bot answers well is the bot's; a voice message is for somebody.
            town.say(SITI, "berapa biaya sertifikat halal?").await;
            assert!(!town.offers(SITI, "konsultasi-tombol-teruskan-ke"), "{}", town.heard(SITI));
            sends(&town, "[voice]").await;
            town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
        }
        assert_eq!(town.number(FROM_OWNER).await, before + 1, "{by_reply}: {}", town.heard(SITI));
        assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting'").await, 1);
        town.close().await;
    }
}
