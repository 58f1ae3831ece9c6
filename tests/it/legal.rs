//! Legal help: one screen says that it is help and who reads it; the prosecutors read nothing that was not allowed.

use std::time::Duration;

use serde_json::json;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::month::{file, unpacked};
use crate::officers_group::{GROUP, open_group};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const WORDS: &str = "saya ditipu pembeli, mau bantuan hukum";
const TO_PROSECUTORS: &str = "Diteruskan ke Kejari, silakan tunggu kabarnya";

/// An office that can be written to.
pub async fn town() -> Town {
    let town = office().await;
    for who in [DEWI, HENDRA, VIEWER] {
        town.say(who, "/meja").await;
    }
    town
}

/// What Siti reads before a question about the law is sent.
pub async fn screen(town: &Town, first: &[&str]) -> String {
    town.say(SITI, "/start konsultasi").await;
    town.talk(SITI, first).await;
    town.say(SITI, WORDS).await;
    let screen = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&screen, "hukum-layar") && town.offers(SITI, "hukum-tombol-tidak"), "{screen}");
    screen
}

pub async fn number(town: &Town) -> String {
    town.texts("SELECT number FROM cases ORDER BY id DESC").await.remove(0)
}

/// Whether the newest case may go to the prosecutors: 1 and 0, and -1 where that was never asked.
pub async fn allowed(town: &Town) -> i64 {
    town.number("SELECT coalesce(prosecutors, -1) FROM cases ORDER BY id DESC LIMIT 1").await
}

/// Dewi takes a case and is asked to whom it is passed on.
async fn pass_on(town: &Town, number: &str) -> String {
    town.say(DEWI, number).await;
    if town.offers(DEWI, "konsultasi-tombol-ambil") {
        town.press(DEWI, "konsultasi-tombol-ambil").await;
    }
    town.talk(DEWI, &[number, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-diteruskan]"]).await
}

#[tokio::test]
async fn legal_help_has_a_screen_of_its_own_and_no_is_where_it_begins() {
    let town = town().await;
    let before = town.count(DEWI);
    screen(&town, &[]).await;
    assert_eq!(town.count(DEWI), before, "nothing is sent before it was read");
    let sent = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&sent, "konsultasi-terkirim") && says(&sent, "hukum-pemilik-tidak"), "{sent}");
    assert_eq!(allowed(&town).await, 0);
    assert!(says(&town.heard(DEWI), "hukum-kartu-tidak"), "{}", town.heard(DEWI));
    let number = number(&town).await;
    town.say(SITI, "/konsultasi").await;
    let page = town.tap(SITI, &number).await;
    assert!(says(&page, "hukum-pemilik-tidak") && !town.offers(SITI, "hukum-tombol-tidak"), "{page}");
    // Any other question is sent by the tap that sends.
    ask(&town, BUDI, "izin usaha saya ditolak, harus bagaimana?").await;
    assert_eq!(allowed(&town).await, -1);
    assert!(!says(&town.heard(DEWI), "hukum-kartu-tidak"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn legal_help_yes_stands_on_the_card_and_in_the_sheet_and_is_not_asked_twice() {
    let town = town().await;
    screen(&town, &[]).await;
    for (press, then) in [("tidak", "ya"), ("ya", "tidak"), ("tidak", "ya")] {
        let screen = town.press(SITI, &format!("hukum-tombol-{press}")).await;
        assert!(says(&screen, "hukum-layar") && town.offers(SITI, &format!("hukum-tombol-{then}")), "{screen}");
    }
    let noted = town.say(SITI, "sewanya sudah saya bayar").await;
    assert!(
        says(&noted, "hukum-pemilik-ya") && town.offers(SITI, "hukum-tombol-ya"),
        "it can still be turned: {noted}"
    );
    let sent = town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&sent, "konsultasi-terkirim") && says(&sent, "hukum-pemilik-ya"), "{sent}");
    assert!(says(&town.heard(DEWI), "hukum-kartu-ya"), "{}", town.heard(DEWI));
    let number = number(&town).await;
    town.forge(SITI, &format!("1:qh:o:{number}:0")).await;
    assert_eq!(allowed(&town).await, 1, "what was sent is not turned by an old button");
    town.talk(DEWI, &["/laporan", "[laporan-tombol-lembar]", "[lembar-tombol-konsultasi]"]).await;
    let book = unpacked(file(&town, DEWI).1);
    assert!(book.contains(">Ya<"), "{book}");
    let asked = pass_on(&town, &number).await;
    assert!(says(&asked, "hukum-kartu-ya") && !town.offers(DEWI, "hukum-tombol-minta"), "{asked}");
    town.say(DEWI, TO_PROSECUTORS).await;
    assert!(town.all_of(SITI).contains(TO_PROSECUTORS), "{}", town.all_of(SITI));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE outcome = 'passed-on'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn legal_help_goes_to_no_prosecutor_without_permission_which_is_asked_later() {
    let town = town().await;
    screen(&town, &[]).await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    let number = number(&town).await;
    let asked = pass_on(&town, &number).await;
    assert!(says(&asked, "hukum-kartu-tidak") && town.offers(DEWI, "hukum-tombol-minta"), "{asked}");
    let refused = town.say(DEWI, TO_PROSECUTORS).await;
    assert!(says(&refused, "hukum-ditolak"), "{refused}");
    assert!(!town.all_of(SITI).contains(TO_PROSECUTORS), "{}", town.all_of(SITI));
    let voice = json!({"voice": {"file_id": "v", "file_unique_id": "v", "duration": 3}});
    town.telegram.message(DEWI, voice);
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "hukum-tulis-tujuan"), "nobody knows where to: {}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 0);
    // Nobody but the owner gives it.
    town.say(BUDI, "/menu").await;
    for who in [BUDI, DEWI] {
        town.forge(who, &format!("1:qh:j:{number}:1")).await;
        town.forge(who, &format!("1:qh:o:{number}:1")).await;
        assert_eq!(allowed(&town).await, 0, "{who}");
    }
    for (press, heard, told, is_allowed) in [
        ("hukum-tombol-jangan", "hukum-izin-tidak", "hukum-kabar-tidak", 0),
        ("hukum-tombol-boleh", "hukum-izin-ya", "hukum-kabar-ya", 1),
    ] {
        pass_on(&town, &number).await;
        town.press(DEWI, "hukum-tombol-minta").await;
        assert!(says(&town.heard(SITI), "hukum-minta-izin"), "{}", town.heard(SITI));
        assert!(says(&town.all_of(DEWI), "hukum-izin-diminta"), "{}", town.all_of(DEWI));
        let answer = town.press(SITI, press).await;
        assert!(says(&answer, heard), "{answer}");
        assert!(says(&town.heard(DEWI), told), "{}", town.heard(DEWI));
        assert_eq!(allowed(&town).await, is_allowed);
    }
    pass_on(&town, &number).await;
    town.say(DEWI, TO_PROSECUTORS).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE outcome = 'passed-on'").await, 1);
    town.forge(SITI, &format!("1:qh:j:{number}:0")).await;
    assert!(says(&town.heard(SITI), "hukum-izin-terlambat"), "{}", town.heard(SITI));
    assert_eq!(allowed(&town).await, 1);
    town.close().await;
}

#[tokio::test]
async fn legal_help_goes_anywhere_else_as_before_and_no_other_case_to_prosecutors() {
    let town = town().await;
    screen(&town, &[]).await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    pass_on(&town, &number(&town).await).await;
    town.say(DEWI, "Silakan ke Posbankum di kelurahan").await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE outcome = 'passed-on'").await, 1);
    let other = ask(&town, BUDI, "izin usaha saya ditolak, harus bagaimana?").await;
    let asked = pass_on(&town, &other).await;
    assert!(!town.offers(DEWI, "hukum-tombol-minta"), "{asked}");
    let refused = town.say(DEWI, TO_PROSECUTORS).await;
    assert!(says(&refused, "hukum-ditolak"), "{refused}");
    town.talk(DEWI, &["[hukum-tombol-minta]"]).await;
    town.press(BUDI, "hukum-tombol-boleh").await;
    assert!(says(&town.all_of(DEWI), "hukum-kartu-ya"), "{}", town.all_of(DEWI));
    town.close().await;
}

#[tokio::test]
async fn legal_help_without_a_name_stays_without_one_and_a_complaint_has_its_own_readers() {
    let town = town().await;
    town.telegram.person(SITI, "Sitinurhayati", Some("id"));
    let read = screen(&town, &["[tanpa-nama-tombol]"]).await;
    assert!(says(&read, "hukum-tanpa-nama"), "{read}");
    town.press(SITI, "konsultasi-tombol-kirim").await;
    pass_on(&town, &number(&town).await).await;
    town.press(DEWI, "hukum-tombol-minta").await;
    assert!(says(&town.heard(SITI), "hukum-tanpa-nama"), "{}", town.heard(SITI));
    town.press(SITI, "hukum-tombol-boleh").await;
    assert!(!town.everything_shown_to(DEWI).await.contains("Sitinurhayati"));
    // What was allowed of a question is not allowed of a complaint.
    screen(&town, &[]).await;
    town.press(SITI, "hukum-tombol-tidak").await;
    town.say(SITI, "dan satu hal lagi").await;
    let complaint = town.press(SITI, "lapor-tombol-tentang-petugas").await;
    assert!(says(&complaint, "lapor-keterangan") && !says(&complaint, "hukum-pemilik-ya"), "{complaint}");
    town.talk(SITI, &["[konsultasi-tombol-kirim]", "[lapor-tombol-lain]"]).await;
    let card = town.heard(HENDRA);
    assert!(says(&card, "lapor-topik") && !says(&card, "hukum-kartu-ya"), "{card}");
    assert_eq!(allowed(&town).await, -1);
    town.close().await;
}

#[tokio::test]
async fn legal_help_by_the_button_of_the_topic_and_drafts_of_before_go_on() {
    let mut town = town().await;
    town.talk(SITI, &["/start konsultasi", "saudara saya marah terus", "[konsultasi-tombol-kirim]"]).await;
    assert!(says(&town.heard(SITI), "konsultasi-topik"), "{}", town.heard(SITI));
    let screen = town.press(SITI, "konsultasi-topik-hukum").await;
    assert!(says(&screen, "hukum-layar"), "{screen}");
    town.stop().await;
    town.start();
    town.ready(2).await;
    let number = number(&town).await;
    town.forge(SITI, &format!("1:q:k:{number}")).await;
    assert!(says(&town.heard(SITI), "hukum-layar"), "a button of before leads to it: {}", town.heard(SITI));
    town.press(SITI, "konsultasi-tombol-kirim").await;
    assert!(says(&town.heard(SITI), "konsultasi-terkirim"), "{}", town.heard(SITI));
    // One that was sent before nobody was asked allows nothing.
    town.stop().await;
    town.write("UPDATE cases SET prosecutors = NULL").await;
    town.start();
    town.ready(3).await;
    let asked = pass_on(&town, &number).await;
    assert!(says(&asked, "hukum-kartu-tidak"), "{asked}");
    assert!(says(&town.say(DEWI, TO_PROSECUTORS).await, "hukum-ditolak"), "{}", town.heard(DEWI));
    town.close().await;
}

#[tokio::test]
async fn legal_help_says_in_the_topic_of_the_group_what_was_allowed() {
    let town = town().await;
    open_group(&town).await;
    screen(&town, &[]).await;
    town.talk(SITI, &["[hukum-tombol-tidak]", "[konsultasi-tombol-kirim]"]).await;
    town.pass(Duration::from_secs(20)).await;
    let said = town.telegram.view_messages(GROUP).iter().map(ToString::to_string).collect::<String>();
    assert!(says(&said, "hukum-kartu-ya"), "{said}");
    town.close().await;
}
