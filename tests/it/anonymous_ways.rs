//! Consultations without a name: whatever button sends it, nothing that tells who asks goes before its owner said so.

use crate::anonymous::{ask_nameless, town};
use crate::case_clocks::PERMIT;
use crate::desk::{DEWI, HENDRA};
use crate::said::says;
use crate::support::{SITI, Town};
use crate::whose_words::said_last;

const TELLING: &str = "nama saya Komang, alamat Jl. Teuku Umar 5, apa saya bisa dipindah?";
const MARKS: [&str; 2] = ["Komang", "Teuku Umar"];

/// Dewi has Siti's case without a name, and wrote; gives the number.
async fn answered(town: &Town) -> String {
    let number = ask_nameless(town, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-tulis]", "Baik, kami cek dulu."]).await;
    number
}

async fn share_place(town: &Town) {
    town.telegram.location(SITI, -5.4, 105.2);
    town.quiet().await;
}

/// Places that somebody of the office got.
fn places(town: &Town, who: i64) -> usize {
    town.telegram.messages(who).into_iter().filter(|message| message.content.contains_key("location")).count()
}

fn is_told(town: &Town, who: i64) -> bool {
    MARKS.iter().any(|mark| town.all_of(who).contains(mark))
}

#[tokio::test]
async fn anonymous_what_the_bot_answered_is_asked_about_as_well_before_it_is_passed_on() {
    for is_edited in [false, true] {
        let town = town().await;
        answered(&town).await;
        town.say(SITI, "/menu").await;
        town.say(SITI, if is_edited { "apa saya bisa dipindah?" } else { TELLING }).await;
        if is_edited {
            town.telegram.edited_text(SITI, said_last(&town, SITI), TELLING);
            town.quiet().await;
        }
        let before = town.count(DEWI);
        let asked = town.press(SITI, "konsultasi-tombol-teruskan-ke").await;
        assert!(says(&asked, "tanpa-nama-tanya"), "{is_edited}: {asked}\n{}", town.all_of(SITI));
        assert_eq!(town.count(DEWI), before, "{is_edited}: {}", town.heard(DEWI));
        town.press(SITI, "tanpa-nama-tombol-sensor").await;
        assert!(town.count(DEWI) > before && !is_told(&town, DEWI), "{is_edited}: {}", town.heard(DEWI));
        town.close().await;
    }
}

#[tokio::test]
async fn anonymous_words_of_after_the_question_are_looked_at_whatever_button_sends_them() {
    let town = town().await;
    let first = ["/start lapor", "[tanpa-nama-tombol]", "petugas minta uang", "[konsultasi-tombol-kirim]"];
    let asked = town.talk(SITI, &first).await;
    assert!(says(&asked, "lapor-siapa"), "{asked}");
    town.say(SITI, TELLING).await;
    let before = town.count(HENDRA);
    town.press(SITI, "lapor-tombol-lain").await;
    town.message(SITI, "tanpa-nama-tanya");
    assert_eq!(town.count(HENDRA), before, "{}", town.heard(HENDRA));
    town.talk(SITI, &["[tanpa-nama-tombol-sensor]", "[lapor-tombol-lain]"]).await;
    town.message(SITI, "lapor-terkirim");
    assert!(town.count(HENDRA) > before && !is_told(&town, HENDRA), "{}", town.heard(HENDRA));
    town.close().await;
}

#[tokio::test]
async fn anonymous_a_place_of_before_the_name_went_is_asked_about_too() {
    for (words, key, with_place) in [
        (PERMIT, "tanpa-nama-tanya-lokasi", false),
        (PERMIT, "tanpa-nama-tanya-lokasi", true),
        (TELLING, "tanpa-nama-tanya-lokasi-juga", false),
        (TELLING, "tanpa-nama-tanya-lokasi-juga", true),
    ] {
        let town = town().await;
        town.talk(SITI, &["/start konsultasi", words]).await;
        share_place(&town).await;
        town.press(SITI, "tanpa-nama-tombol").await;
        let before = town.count(DEWI);
        let asked = town.press(SITI, "konsultasi-tombol-kirim").await;
        assert!(says(&asked, key), "{words}: {asked}");
        assert_eq!(town.count(DEWI), before, "{words}");
        town.press(SITI, if with_place { "tanpa-nama-tombol-tetap" } else { "tanpa-nama-tombol-sensor" }).await;
        if says(&town.heard(SITI), "konsultasi-topik") {
            town.tap(SITI, "Lainnya").await;
        }
        assert!(says(&town.heard(SITI), "konsultasi-terkirim"), "{words}: {}", town.heard(SITI));
        town.press(DEWI, "konsultasi-tombol-ambil").await;
        assert_eq!(places(&town, DEWI), usize::from(with_place), "{words}");
        assert_eq!(is_told(&town, DEWI), with_place && words == TELLING, "{words}: {}", town.heard(DEWI));
        town.close().await;
    }
}

#[tokio::test]
async fn anonymous_a_no_to_the_question_is_no_word_for_the_office() {
    for word in ["tidak", "jangan", "[tanpa-nama-tombol-jangan]"] {
        let town = town().await;
        answered(&town).await;
        let (before, kept) = (town.count(DEWI), town.number("SELECT count(*) FROM case_messages").await);
        for asks in ["tanpa-nama-lokasi", "tanpa-nama-tanya"] {
            if asks == "tanpa-nama-lokasi" {
                share_place(&town).await;
            } else {
                town.say(SITI, TELLING).await;
            }
            assert!(says(&town.heard(SITI), asks), "{word}: {}", town.heard(SITI));
            let heard = town.talk(SITI, &[word]).await;
            assert!(says(&heard, "konsultasi-bukan-balasan"), "{word}: {heard}");
        }
        assert_eq!(town.count(DEWI), before, "{word}: {}", town.heard(DEWI));
        assert_eq!(town.number("SELECT count(*) FROM case_messages").await, kept, "{word}");
        // A yes sends the place, and says that it went.
        share_place(&town).await;
        let heard = town.say(SITI, "ya").await;
        assert!(says(&heard, "konsultasi-untuk"), "{word}: {heard}");
        assert_eq!(places(&town, DEWI), 1, "{word}");
        town.close().await;
    }
}

#[tokio::test]
async fn anonymous_what_was_held_back_goes_nowhere_once_the_case_was_taken_back() {
    let town = town().await;
    let number = answered(&town).await;
    share_place(&town).await;
    town.talk(SITI, &[&number, "[konsultasi-tombol-batalkan]", "[konsultasi-tombol-ya-batalkan]"]).await;
    town.press(SITI, "tanpa-nama-tombol-lokasi").await;
    town.message(SITI, "konsultasi-sudah-dibatalkan");
    assert_eq!(town.number("SELECT count(*) FROM cases").await, 1, "{}", town.heard(SITI));
    let heard = town.forge(SITI, &format!("1:q:a:{number}")).await;
    assert!(says(&heard, "konsultasi-sudah-dibatalkan") && !says(&heard, "konsultasi-sudah-lama"), "{heard}");
    // What is written to it begins another one, and it is said why.
    let answer = town.with_words(SITI, "Baik, kami cek dulu.");
    town.reply(SITI, answer, "masih ditolak juga di loket").await;
    assert_eq!(town.said(SITI, "tindak-mulai-baru-batal"), 1, "{}", town.all_of(SITI));
    assert_eq!(town.said(SITI, "tindak-mulai-baru"), 0);
    town.close().await;
}

#[tokio::test]
async fn anonymous_what_waits_for_an_answer_outlives_another_question() {
    let town = town().await;
    answered(&town).await;
    town.say(SITI, TELLING).await;
    let held = town.telegram.last(SITI).unwrap();
    let gone = town.talk(SITI, &["/start konsultasi", "batal"]).await;
    assert!(says(&gone, "konsultasi-tak-jadi") && !says(&gone, "konsultasi-dibuang"), "{gone}");
    let before = town.count(DEWI);
    town.press_under(SITI, &held, "tanpa-nama-tombol-sensor", "").await;
    assert!(town.count(DEWI) > before && !is_told(&town, DEWI), "{}", town.heard(DEWI));
    town.close().await;
}
