//! What is so is said: that something was sent, is not sent yet, arrived, waits, or went to nobody.

use std::time::Duration;

use serde_json::json;

use crate::case_clocks::{PERMIT, at, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::officers_group::{presses, topics, with_group};
use crate::said::says;
use crate::support::{SITI, Town};

const UNANSWERED: &str = "SELECT count(*) FROM unanswered";

/// Dewi has Siti's question; gives its number.
async fn taken() -> (Town, String) {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    (town, code)
}

#[tokio::test]
async fn c10_what_goes_straight_to_an_officer_gets_a_light_sign() {
    let (town, code) = taken().await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Boleh kirim fotonya, Bu?"]).await;
    for step in ["sebentar ya bu", "[photo]", "itu suratnya"] {
        let before = town.count(SITI);
        match step {
            "[photo]" => _ = town.telegram.photo(SITI, ""),
            words => _ = town.telegram.text(SITI, words),
        }
        town.quiet().await;
        assert_eq!(town.count(SITI), before, "{step}: no word between the two of them");
        let own = town.telegram.messages(SITI).into_iter().rfind(|message| message.from.is_some()).unwrap();
        assert!(own.content.contains_key("reaction"), "{step}: {:?}", own.content);
    }
    town.close().await;
}

#[tokio::test]
async fn c3_what_is_asked_before_it_goes_says_that_it_is_not_sent_and_may_be_written() {
    for (words, subject) in [
        ("tentang kredit di bank", Some("pembiayaan")),
        ("izin NIB", Some("izin")),
        ("Masalah hukum", None),
        ("lainnya", Some("umum")),
    ] {
        let town = office().await;
        let asked = town.talk(SITI, &["/konsultasi", "saudara saya marah terus", "[konsultasi-tombol-kirim]"]).await;
        assert!(says(&asked, "konsultasi-topik"), "{asked}");
        let heard = town.say(SITI, words).await;
        if subject.is_none() {
            assert!(says(&heard, "hukum-layar"), "{words}: {heard}");
        } else {
            assert!(says(&heard, "konsultasi-terkirim"), "{words}: {heard}");
        }
        assert_eq!(town.number(UNANSWERED).await, 0, "{words}");
        town.close().await;
    }
    // What says nothing of it is kept, and it is asked again.
    let town = office().await;
    town.talk(SITI, &["/konsultasi", "saudara saya marah terus", "[konsultasi-tombol-kirim]"]).await;
    let heard = town.say(SITI, "asdfgh qwerty").await;
    assert!(says(&heard, "konsultasi-topik-lagi"), "{heard}");
    let sent = town.press(SITI, "konsultasi-topik-umum").await;
    assert!(says(&sent, "konsultasi-terkirim"), "{sent}");
    assert_eq!(town.number("SELECT count(*) FROM case_messages").await, 2);
    town.close().await;
}

#[tokio::test]
async fn c9_whoever_asks_whether_it_arrived_reads_how_it_stands() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    for words in [
        "masih kirim pesan ini nyampe gak ya",
        "pesan saya sudah masuk belum?",
        "nyampe gak ya",
        "konsultasi saya terkirim gak",
        "pesannya sampai tidak pak",
    ] {
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "konsultasi-keadaan-menunggu") && heard.contains(&code), "{words}: {heard}");
    }
    assert_eq!(town.number(UNANSWERED).await, 0);
    town.close().await;
}

#[tokio::test]
async fn c12_what_waits_already_says_until_when_and_can_be_changed() {
    let (town, code) = taken().await;
    town.talk(DEWI, &[&code, "[balasan-tombol-nanti]", "BAWA-NIB besok ya"]).await;
    let times = town.telegram.last(DEWI).unwrap();
    let labels: Vec<String> = town.labels(DEWI);
    town.say(DEWI, "besok jam 10 pagi").await;
    assert!(says(&town.heard(DEWI), "nanti-menunggu"), "{}", town.heard(DEWI));
    // A button of before changes the time, and nothing is sent twice.
    let (last, label) = (times.id, labels[labels.len() - 2].clone());
    let button = times.buttons.iter().flatten().find(|button| button.label == label).unwrap().clone();
    let umkm_bot::sandbox::emulator::Action::Data(data) = button.action else { panic!("no data") };
    town.telegram.press(DEWI, last, &data).unwrap();
    town.quiet().await;
    let said = town.telegram.messages(DEWI).into_iter().find(|message| message.id == last).unwrap();
    assert!(says(said.text(), "nanti-menunggu"), "{}", said.text());
    assert_eq!(town.number("SELECT count(*) FROM case_later").await, 1);
    let before = town.number("SELECT due_at FROM case_later").await;
    town.press(DEWI, "nanti-tombol-ubah").await;
    assert_ne!(town.number("SELECT due_at FROM case_later").await, before);
    assert_eq!(town.number("SELECT count(*) FROM case_later").await, 1);
    assert_eq!(town.said(DEWI, "nanti-dipindah"), 1, "{}", town.all_of(DEWI));
    town.close().await;
}

#[tokio::test]
async fn c10_what_stands_in_the_topic_alone_can_be_had_in_a_private_chat() {
    let town = with_group().await;
    town.say(SITI, "/konsultasi").await;
    town.say(SITI, "izin usaha saya ditolak").await;
    town.telegram.message(SITI, json!({"voice": {"file_id": "V", "file_unique_id": "V", "duration": 3}}));
    town.telegram.photo(SITI, "");
    town.quiet().await;
    let sent = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&sent, "konsultasi-terkirim"), "{sent}");
    town.pass(Duration::from_secs(20)).await;
    let topic = topics(&town)[0].id;
    presses(&town, DEWI, topic, "konsultasi-tombol-ambil").await;
    let code = town.texts("SELECT number FROM cases").await.remove(0);
    town.say(DEWI, &code).await;
    assert!(town.labels(DEWI).iter().any(|label| says(label, "konsultasi-tombol-lampiran") && label.contains('2')));
    let before = town.count(DEWI);
    town.press(DEWI, "konsultasi-tombol-lampiran").await;
    let given: Vec<_> =
        town.telegram.messages(DEWI).into_iter().filter(|one| one.from.is_none()).skip(before).collect();
    assert!(given.iter().any(|one| one.content.contains_key("voice")), "{}", town.all_of(DEWI));
    assert!(given.iter().any(|one| one.content.contains_key("photo")), "{}", town.all_of(DEWI));
    // A reply to what was had goes to its owner.
    let voice = given.iter().find(|one| one.content.contains_key("voice")).unwrap().id;
    town.reply(DEWI, voice, "Suaranya sudah saya dengar, Bu").await;
    assert!(town.heard(SITI).contains("sudah saya dengar"), "{}", town.heard(SITI));
    town.close().await;
    // Where nothing was sent there is no button.
    let (town, code) = taken().await;
    town.say(DEWI, &code).await;
    assert!(!town.labels(DEWI).iter().any(|label| says(label, "konsultasi-tombol-lampiran")));
    town.close().await;
}

#[tokio::test]
async fn c5_what_an_officer_drops_is_no_question_and_says_so() {
    let (town, _) = taken().await;
    for words in ["brp biaya halal?", "besok saya telepon ibunya", "syarat izin usaha apa saja"] {
        assert!(says(&town.say(DEWI, words).await, "konsultasi-untuk-siapa"), "{words}");
        let heard = town.press(DEWI, "konsultasi-tombol-bukan-balasan").await;
        assert!(says(&heard, "konsultasi-bukan-balasan"), "{words}: {heard}");
    }
    assert_eq!(town.number(UNANSWERED).await, 0);
    town.close().await;
}

#[tokio::test]
async fn f12_what_its_owner_ended_as_helped_is_no_taking_back_and_a_reopened_end_is_counted() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    // Nobody has it, and she was helped elsewhere.
    town.forge(SITI, &format!("1:q:n:{code}:1")).await;
    let ends = "SELECT count(*) FROM case_ends WHERE outcome = 'owner'";
    assert_eq!(town.number(ends).await, 1);
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE outcome = 'solved'").await, 1);
    let page = town.talk(HENDRA, &["/laporan", "[laporan-tombol-konsultasi]"]).await;
    assert!(page.contains("terbantu 1") && page.contains("dibatalkan 0"), "{page}");
    // It goes on: it had ended all the same, as she said.
    town.say(SITI, "/menu").await;
    let said = town.message(SITI, "tindak-sudah-tutup").id;
    let heard = town.reply(SITI, said, "ternyata masih ditolak lagi").await;
    assert!(says(&heard, "konsultasi-dibuka-lagi"), "{heard}");
    let page = town.talk(HENDRA, &["/laporan", "[laporan-tombol-konsultasi]"]).await;
    assert!(page.contains("terbantu 1") && page.contains("1 dari 1"), "{page}");
    town.close().await;
}

#[tokio::test]
async fn c7_the_morning_list_says_what_was_asked_anew() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Coba daftar ulang ya, Bu"]).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    let end = town.message(SITI, "konsultasi-kabar-selesai").id;
    town.press(SITI, "konsultasi-tombol-sudah").await;
    town.reply(SITI, end, "merek dagangnya ditolak juga").await;
    town.live_until(at(monday, 1, 8, 0)).await;
    let list = town.message(DEWI, "daftar-pagi-belum");
    assert!(list.text().contains("merek dagangnya ditolak"), "{}", list.text());
    town.close().await;
}
