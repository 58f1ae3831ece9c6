//! After the promise and after the end: back to the queue, whether somebody helped, how it was answered, and what goes on.

use crate::case_clocks::{PERMIT, SRI, at, permits};
use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, VIEWER};
use crate::said::says;
use crate::support::{SITI, Town};

/// Dewi takes the newest case and closes it as answered.
async fn answer_and_close(town: &Town, code: &str) {
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.say(DEWI, code).await;
    town.press(DEWI, "konsultasi-tombol-tulis").await;
    town.say(DEWI, "silakan datang ke kantor").await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    assert!(says(&town.press(DEWI, "konsultasi-hasil-selesai").await, "konsultasi-ditutup"));
}

#[tokio::test]
async fn c7_who_does_nothing_for_half_of_the_time_or_is_away_gives_the_case_back() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    let due = town.number("SELECT due_at FROM cases").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.live_until(at(monday, 2, 11, 0)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken'").await, 1, "there is still time");
    town.live_until(at(monday, 2, 13, 5)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND officer IS NULL").await, 1);
    assert_eq!(town.number("SELECT due_at FROM cases").await, due, "it was promised so");
    assert_eq!((town.said(DEWI, "tenggat-kembali"), town.said(SRI, "tenggat-kembali")), (1, 1));
    let card = town.say(SRI, &code).await;
    assert!(says(&card, "tenggat-kartu-kembali-diam"), "{card}");
    town.press(SRI, "konsultasi-tombol-ambil").await;
    town.say(SRI, "/meja").await;
    town.press(SRI, "tugas-tombol-cuti").await;
    town.press(SRI, "tugas-tombol-terus").await;
    town.live_until(at(monday, 2, 15, 35)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'waiting' AND returned = 'away'").await, 1);
    let card = town.heard(DEWI);
    assert!(says(&card, "tenggat-kartu-kembali-cuti") && card.contains(&code), "{card}");
    assert_eq!(town.number("SELECT due_at FROM cases").await, due);
    assert!(!says(&town.telegram.transcript(SITI), "konsultasi-ke-tim"), "the owner hears nothing of it");
    town.close().await;
}

#[tokio::test]
async fn c7_in_an_office_of_one_nothing_is_given_back_to_nobody() {
    let (town, monday) = permits().await;
    town.write("DELETE FROM officers WHERE contact <> 9101").await;
    ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.live_until(at(monday, 3, 12, 0)).await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'taken' AND officer = 9101").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c8_two_working_hours_after_the_promise_it_is_asked_once_and_not_yet_goes_on_top_days_later() {
    let (mut town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.live_until(at(monday, 7, 10, 30)).await;
    assert_eq!(town.said(SITI, "tindak-tanya"), 0, "{}", town.telegram.transcript(SITI));
    town.stop().await;
    town.start();
    town.live_until(at(monday, 7, 13, 5)).await;
    assert_eq!(town.said(SITI, "tindak-tanya"), 1, "{}", town.telegram.transcript(SITI));
    let other = ask(&town, crate::support::BUDI, "izin usaha saya juga ditolak").await;
    town.live_until(at(monday, 10, 9, 30)).await;
    let asked = town.with_words(SITI, "tindak-tanya");
    town.telegram.forge(SITI, asked, &format!("1:q:n:{code}:0"));
    town.quiet().await;
    assert!(town.said(SITI, "tindak-belum") == 1, "{}", town.telegram.transcript(SITI));
    let queue = town.say(HENDRA, "/antrean").await;
    assert!(queue.find(&code).unwrap() < queue.find(&other).unwrap(), "on top: {queue}");
    town.live_until(at(monday, 14, 15, 0)).await;
    assert_eq!(
        town.said(SITI, "tindak-tanya") + town.said(SITI, "tindak-belum"),
        1,
        "asked once, and answered in place"
    );
    town.close().await;
}

#[tokio::test]
async fn c15_a_tap_and_words_rate_it_once_and_the_report_tells_the_ends_apart() {
    let (town, _) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    answer_and_close(&town, &code).await;
    let heard = town.press(SITI, "konsultasi-tombol-sudah").await;
    assert!(says(&heard, "nilai-tanya"), "{heard}");
    let old = town.telegram.last(SITI).unwrap().id;
    town.press(SITI, "nilai-puas").await;
    assert!(says(&town.heard(SITI), "nilai-kata"), "{}", town.heard(SITI));
    town.telegram.keep_private("RAMAH-SEKALI", &[SITI, HENDRA]);
    assert!(says(&town.say(SITI, "petugasnya RAMAH-SEKALI").await, "nilai-terima-kasih"), "{}", town.heard(SITI));
    town.telegram.forge(SITI, old, &format!("1:qj:n:{code}:kurang"));
    town.quiet().await;
    assert_eq!(
        town.number("SELECT count(*) FROM case_ratings WHERE score = 'puas' AND instr(words, 'RAMAH') = 0").await,
        1
    );
    // Another one is not possible, and its owner says nothing more.
    let other = ask(&town, crate::support::BUDI, "izin usaha saya juga ditolak").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.say(DEWI, &other).await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    town.press(DEWI, "konsultasi-hasil-tak-bisa").await;
    town.say(DEWI, "berkasnya kurang").await;
    town.press(crate::support::BUDI, "konsultasi-tombol-sudah").await;
    town.press(crate::support::BUDI, "formulir-tombol-lewati").await;
    assert!(says(&town.heard(crate::support::BUDI), "konsultasi-sudah-terbantu"));
    for (who, sees) in [(VIEWER, false), (HENDRA, true)] {
        town.say(who, "/laporan").await;
        let page = town.press(who, "laporan-tombol-konsultasi").await;
        assert!(
            page.contains("Terjawab 1") && page.contains("tidak bisa 1") && page.contains("diteruskan 0"),
            "{page}"
        );
        assert!(!page.contains("Dewi"), "by team, not by person: {page}");
        assert_eq!(page.contains("RAMAH-SEKALI"), sees, "{page}");
    }
    town.close().await;
}

#[tokio::test]
async fn c9_after_the_end_thanks_opens_nothing_content_reopens_and_later_a_tied_case_begins() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    answer_and_close(&town, &code).await;
    let closings = town.said(SITI, "konsultasi-kabar-selesai");
    town.say(SITI, "terima kasih banyak pak").await;
    town.telegram.sticker(SITI);
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM cases WHERE state = 'closed'").await, 1, "{}", town.heard(SITI));
    assert_eq!(town.said(SITI, "konsultasi-kabar-selesai"), closings, "the end is said once");
    town.say(SITI, "tapi alamatnya masih salah").await;
    assert!(says(&town.heard(SITI), "konsultasi-dibuka-lagi"), "{}", town.heard(SITI));
    town.say(DEWI, &code).await;
    answer_and_close(&town, &code).await;
    town.live_until(at(monday, 15, 10, 0)).await;
    let answer = town.with_words(SITI, "silakan datang ke kantor");
    town.reply(SITI, answer, "suratnya keluar, tetapi namanya salah").await;
    assert!(says(&town.heard(SITI), "konsultasi-terkirim"), "{}", town.telegram.transcript(SITI));
    assert_eq!(town.said(SITI, "tindak-mulai-baru"), 1);
    let card = town.heard(DEWI);
    assert!(says(&card, "tindak-lanjutan") && card.contains(&code) && card.contains("namanya salah"), "{card}");
    assert_eq!(town.number("SELECT count(*) FROM cases").await, 2);
    town.close().await;
}

#[tokio::test]
async fn c7_an_officer_puts_a_case_aside_until_the_morning_or_the_owners_reply() {
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.press(DEWI, "ingat-tombol").await;
    assert!(says(&town.heard(DEWI), "ingat-tanya"), "{}", town.heard(DEWI));
    let heard = town.press(DEWI, "ingat-besok-pagi").await;
    assert!(says(&heard, "ingat-jadi"), "{heard}");
    town.live_until(at(monday, 1, 7, 20)).await;
    assert_eq!(town.said(DEWI, "ingat-sekarang"), 0);
    town.live_until(at(monday, 1, 9, 0)).await;
    assert_eq!(town.said(DEWI, "ingat-sekarang"), 1, "{}", town.telegram.transcript(DEWI));
    town.press(DEWI, "ingat-tombol").await;
    town.press(DEWI, "ingat-kalau-balas").await;
    town.say(SITI, &code).await;
    town.press(SITI, "konsultasi-tombol-tambah").await;
    town.say(SITI, "ini nomor NIB saya").await;
    assert_eq!(town.said(DEWI, "ingat-dibalas"), 1, "{}", town.telegram.transcript(DEWI));
    town.say(SITI, "dan ini alamatnya").await;
    assert_eq!(town.said(DEWI, "ingat-dibalas"), 1, "once");
    town.forge(SRI, &format!("1:qj:p:{code}:pagi")).await;
    assert!(says(&town.heard(SRI), "konsultasi-tekan-milik-lain"), "{}", town.heard(SRI));
    town.close().await;
}

/// Who took the question back, or said that it helped, is not asked whether it helped.
#[tokio::test]
async fn c8_who_ended_it_is_not_asked_whether_it_helped() {
    for answered in [false, true] {
        let (town, monday) = permits().await;
        let code = ask(&town, SITI, PERMIT).await;
        if answered {
            town.press(DEWI, "konsultasi-tombol-ambil").await;
            let card = town.with_words(DEWI, "konsultasi-kartu-milik");
            town.reply(DEWI, card, "Silakan datang ke kantor.").await;
        }
        town.say(SITI, &code).await;
        town.press(SITI, "konsultasi-tombol-batalkan").await;
        assert!(says(&town.press(SITI, "konsultasi-tombol-ya-batalkan").await, "konsultasi-dibatalkan"));
        town.live_until(at(monday, 14, 15, 0)).await;
        let heard = town.telegram.transcript(SITI);
        assert_eq!(town.said(SITI, "tindak-tanya") + town.said(SITI, "konsultasi-kabar-selesai"), 0, "{heard}");
        town.close().await;
    }
    // Asked after the promise she says yes; closed by the officer later, that is not asked once more.
    let (town, monday) = permits().await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card = town.with_words(DEWI, "konsultasi-kartu-milik");
    town.reply(DEWI, card, "Silakan datang ke kantor.").await;
    town.live_until(at(monday, 7, 13, 5)).await;
    assert_eq!(town.said(SITI, "tindak-tanya"), 1, "{}", town.telegram.transcript(SITI));
    town.press(SITI, "konsultasi-tombol-sudah").await;
    town.say(DEWI, &code).await;
    town.press(DEWI, "konsultasi-tombol-selesai").await;
    town.press(DEWI, "konsultasi-hasil-selesai").await;
    let heard = town.heard(SITI);
    assert!(says(&heard, "konsultasi-sudah-terbantu") && !town.offers(SITI, "konsultasi-tombol-sudah"), "{heard}");
    town.close().await;
}
