//! What the bot could not answer, the office answers once: found by the next owner, told to everybody who wanted it.

use std::time::Duration;

use crate::consultations::ask;
use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const MINUTES: Duration = Duration::from_mins(2);
const ANSWER: &str = "Tera ulang timbangan pasar ada di UPTD Metrologi & Pasar, Jalan <b>Contoh</b> 1.";
const KARTA: i64 = 7003;
const WAITING: &str = "SELECT count(*) FROM unanswered WHERE answer IS NULL";
const WISHES: &str = "SELECT count(*) FROM answer_wishes";

/// Dewi answers what is asked most, and publishes it.
async fn answer(town: &Town, who: i64, words: &str) -> String {
    town.talk(who, &["/jawaban", "[1]", "[belajar-tombol-tulis]", words, "[belajar-tombol-terbitkan]"]).await
}

#[tokio::test]
async fn a6_one_answer_for_three_askers_and_the_next_owner_finds_it_at_once() {
    let town = office().await;
    town.at_hour(10);
    town.telegram.person(KARTA, "Karta", Some("id"));
    for (who, words) in [
        (SITI, "kalibrasi oven gudang di mana"),
        (BUDI, "di mana tempat kalibrasi oven gudang ya kak?"),
        (KARTA, "kak kalibrasi oven gudang itu di mana dong"),
    ] {
        let heard = town.say(who, words).await;
        assert!(says(&heard, "belum-tahu"), "{heard}");
        let heard = town.press(who, "tombol-kabari-jawaban").await;
        assert!(says(&heard, "kabari-dicatat"), "{heard}");
    }
    let home = town.say(DEWI, "/meja").await;
    assert!(says(&home, "utama-belum"), "{home}");
    let list = town.press(DEWI, "utama-tombol-belum").await;
    assert!(says(&list, "belajar-daftar") && list.contains("belum terjawab 3 kali"), "merged: {list}");
    assert!(!list.contains("\n2."), "one line: {list}");
    let question = town.tap(DEWI, "1").await;
    assert!(question.contains("Ingin dikabari: 3 orang"), "{question}");
    let draft = town.talk(DEWI, &["[belajar-tombol-tulis]", ANSWER]).await;
    assert!(says(&draft, "belajar-jawaban") && says(&draft, "belajar-keadaan-draf"), "{draft}");
    assert!(says(&town.say(HENDRA, "kalibrasi oven gudang di mana").await, "belum-tahu"), "a draft is nobody's answer");
    let live = town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(says(&live, "belajar-terbit"), "{live}");
    assert_eq!(town.number(WAITING).await, 0);

    // The next owner, in other words, without a restart.
    let heard = town.say(BUDI, "biaya kalibrasi oven gudang").await;
    assert!(!heard.contains("UPTD Metrologi"), "another side of it: {heard}");
    let heard = town.say(BUDI, "kak mau tanya kalibrasi oven gudang di mana").await;
    assert!(heard.contains(ANSWER) && says(&heard, "jawaban-singkat"), "{heard}");

    // Each who wanted it gets it, once.
    let before = [SITI, BUDI, KARTA].map(|who| town.count(who));
    town.pass(MINUTES).await;
    for (who, before) in [SITI, BUDI, KARTA].into_iter().zip(before) {
        let told = town.since(who, before);
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(says(&told[0], "kabar-jawaban") && told[0].contains(ANSWER), "{told:?}");
    }
    assert_eq!(town.number(WISHES).await, 0);
    town.pass(MINUTES).await;
    assert!(says(&town.heard(SITI), "kabar-jawaban") && town.count(SITI) == before[0] + 1, "each once");
    town.close().await;
}

#[tokio::test]
async fn a6_nobody_is_told_at_night_and_what_is_erased_is_not_told() {
    let town = office().await;
    town.at_hour(21);
    for who in [SITI, BUDI] {
        town.talk(who, &["kalibrasi oven gudang di mana", "[tombol-kabari-jawaban]"]).await;
    }
    answer(&town, DEWI, ANSWER).await;
    let before = town.count(SITI);
    town.pass(MINUTES).await;
    assert_eq!(town.count(SITI), before, "{}", town.heard(SITI));
    town.talk(BUDI, &["/data", "[data-tombol-hapus]", "hapus"]).await;
    assert_eq!(town.number("SELECT count(*) FROM answer_wishes WHERE contact = 7002").await, 0, "{}", town.heard(BUDI));
    let before = town.count(BUDI);
    town.at_hour(8);
    town.pass(MINUTES).await;
    assert!(town.heard(SITI).contains(ANSWER), "{}", town.heard(SITI));
    assert_eq!(town.count(BUDI), before, "{}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn a6_once_a_week_the_office_is_told_what_is_asked_most() {
    let town = office().await;
    town.at_hour(9);
    town.pass(MINUTES).await;
    for who in [SITI, BUDI, SITI] {
        town.say(who, "kalibrasi oven gudang di mana").await;
    }
    let before = town.count(DEWI);
    let told = |town: &Town| town.since(DEWI, before).into_iter().filter(|text| says(text, "belajar-mingguan")).count();
    // A Monday is among them, and one alone.
    for _ in 0..15 {
        town.pass(Duration::from_hours(12)).await;
    }
    assert_eq!(told(&town), 1, "{}", town.telegram.transcript(DEWI));
    assert!(!says(&town.telegram.transcript(SITI), "belajar-mingguan"), "the office alone");
    let question = town.press(DEWI, "belajar-tombol-jawab").await;
    assert!(says(&question, "belajar-pertanyaan"), "{question}");
    for _ in 0..16 {
        town.pass(Duration::from_hours(12)).await;
    }
    assert_eq!(told(&town), 0, "what nobody asks any more is no news, and the first word became the page");
    town.close().await;
}

#[tokio::test]
async fn a6_a_question_is_linked_to_a_programme() {
    let town = office().await;
    town.at_hour(10);
    town.talk(SITI, &["kalibrasi oven gudang di mana", "[tombol-kabari-jawaban]"]).await;
    let choose = town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tautkan]"]).await;
    assert!(says(&choose, "belajar-program"), "{choose}");
    let button = town.telegram.last(DEWI).unwrap().buttons[0][0].label.clone();
    town.tap(DEWI, &button).await;
    let linked = town.talk(DEWI, &["[bagian-ringkasan]", "[belajar-tombol-terbitkan]"]).await;
    assert!(says(&linked, "belajar-terbit") && linked.contains("Tautan ke"), "{linked}");
    let heard = town.say(BUDI, "kalibrasi oven gudang di mana").await;
    assert!(says(&heard, "sumber-singkat") || says(&heard, "kartu-dibaca"), "{heard}");
    town.pass(MINUTES).await;
    assert!(says(&town.heard(SITI), "kabar-jawaban-program"), "{}", town.heard(SITI));
    let heard = town.press(SITI, "tombol-lihat-jawaban").await;
    assert!(!says(&heard, "kedaluwarsa"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn f8_a_change_is_shown_undone_and_the_second_editor_is_warned() {
    let town = office().await;
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    answer(&town, DEWI, "Buka Senin sampai Jumat").await;
    // Both begin to change it.
    town.press(DEWI, "belajar-tombol-ubah").await;
    town.talk(HENDRA, &["/jawaban", "[belajar-tombol-semua]"]).await;
    let button = town.telegram.last(HENDRA).unwrap().buttons[0][0].label.clone();
    town.tap(HENDRA, &button).await;
    town.press(HENDRA, "belajar-tombol-ubah").await;
    let changed = town.say(DEWI, "Buka Senin sampai Kamis").await;
    assert!(says(&changed, "belajar-keadaan-berubah") && changed.contains("JumatKamis"), "the difference: {changed}");
    let warned = town.say(HENDRA, "Buka setiap hari").await;
    assert!(says(&warned, "belajar-keduluan") && warned.contains("Dewi"), "{warned}");
    assert_eq!(town.number("SELECT count(*) FROM short_answer_versions").await, 2, "nothing was written over");
    assert!(town.say(SITI, "kalibrasi oven gudang di mana").await.contains("Jumat"), "still the published text");
    let mine = town.press(HENDRA, "belajar-tombol-punya-saya").await;
    assert!(mine.contains("setiap hari"), "{mine}");
    // Dewi's page shows an older text: a tap there publishes nothing.
    let stale = town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(says(&stale, "belajar-sudah-lain") && stale.contains("Hendra"), "{stale}");
    assert!(town.say(SITI, "kalibrasi oven gudang di mana").await.contains("Jumat"));
    town.press(HENDRA, "belajar-tombol-terbitkan").await;
    assert!(town.say(SITI, "kalibrasi oven gudang di mana").await.contains("setiap hari"));
    // Back to the first text, and then away altogether.
    let old = town.talk(HENDRA, &["[belajar-tombol-riwayat]", "[1]"]).await;
    assert!(says(&old, "belajar-versi") && old.contains("Jumat"), "{old}");
    town.talk(HENDRA, &["[belajar-tombol-pakai]", "[belajar-tombol-terbitkan]"]).await;
    assert!(town.say(SITI, "kalibrasi oven gudang di mana").await.contains("Jumat"));
    let gone = town.press(HENDRA, "belajar-tombol-tarik").await;
    assert!(says(&gone, "belajar-ditarik"), "{gone}");
    assert!(says(&town.say(SITI, "kalibrasi oven gudang di mana").await, "belum-tahu"));
    assert_eq!(town.number(WAITING).await, 1);
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'publish_answers'").await, 4);
    town.close().await;
}

/// What owners found once is no draft: it cannot be thrown away, by whatever button.
#[tokio::test]
async fn f8_what_was_published_once_is_never_thrown_away() {
    const ANSWERS: &str = "SELECT count(*) FROM short_answers";
    let town = office().await;
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    let draft = town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", ANSWER]).await;
    assert!(town.offers(DEWI, "belajar-tombol-buang"), "{draft}");
    let (_, old) = town.newest(DEWI, "belajar-tombol-buang");
    let live = town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(says(&live, "belajar-keadaan-terbit") && !town.offers(DEWI, "belajar-tombol-buang"), "{live}");
    for state in ["belajar-keadaan-terbit", "belajar-keadaan-ditarik"] {
        let heard = town.forge(DEWI, &old).await;
        assert!(says(&heard, "belajar-tak-dibuang") && says(&heard, state), "{heard}");
        assert_eq!(town.number(ANSWERS).await, 1);
        if state == "belajar-keadaan-terbit" {
            let back = town.press(DEWI, "belajar-tombol-tarik").await;
            assert!(says(&back, "belajar-keadaan-ditarik") && !town.offers(DEWI, "belajar-tombol-buang"), "{back}");
        }
    }
    town.close().await;
}

/// A draft goes after a question, as it was read; and its buttons never reach the draft that comes after it.
#[tokio::test]
async fn f8_a_draft_goes_as_it_was_read_and_its_buttons_reach_no_other_one() {
    let town = office().await;
    let question = "kalibrasi oven gudang di mana";
    town.say(SITI, question).await;
    town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", "Kata pertama."]).await;
    let olds = ["belajar-tombol-terbitkan", "belajar-tombol-buang"].map(|key| town.newest(DEWI, key).1);
    let asked = town.press(DEWI, "belajar-tombol-buang").await;
    assert!(says(&asked, "belajar-buang-tanya"), "{asked}");
    // Hendra writes another text while she is asked.
    town.talk(HENDRA, &["/jawaban", "[1]", "[belajar-tombol-draf]", "[belajar-tombol-ubah]", "Kata kedua."]).await;
    let kept = town.press(DEWI, "belajar-tombol-buang-ya").await;
    assert!(
        says(&kept, "belajar-buang-sudah-lain") && kept.contains("Kata kedua.") && kept.contains("Hendra"),
        "{kept}"
    );
    town.press(DEWI, "belajar-tombol-buang").await;
    let gone = town.press(DEWI, "belajar-tombol-buang-ya").await;
    assert!(says(&gone, "belajar-dibuang"), "{gone}");
    assert_eq!(town.number(WAITING).await, 1, "it waits for an answer again");
    town.talk(HENDRA, &["/jawaban", "[1]", "[belajar-tombol-tulis]", "Kata ketiga."]).await;
    town.say(DEWI, "/menu").await;
    for old in olds {
        let heard = town.forge(DEWI, &old).await;
        assert!(says(&heard, "kedaluwarsa") && !heard.contains("Kata ketiga."), "{old}: {heard}");
    }
    assert_eq!(town.texts("SELECT words FROM short_answer_versions").await, ["Kata ketiga."]);
    assert_eq!(town.number("SELECT count(*) FROM short_answers WHERE live IS NOT NULL").await, 0);
    town.close().await;
}

#[tokio::test]
async fn a6_what_is_published_is_found_after_a_restart_and_commands_are_no_answer() {
    let mut town = office().await;
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    let heard = town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", "/menu"]).await;
    assert!(!says(&heard, "belajar-jawaban"), "{heard}");
    town.say(DEWI, "halo").await;
    // A form that is gone back to hears its own answers.
    town.talk(DEWI, &["/daftar", "[meja-tombol-lain]", "/jawaban", "[1]", "[belajar-tombol-tulis]"]).await;
    if town.telegram.press_label(DEWI, "Lanjut").is_ok() {
        town.quiet().await;
        town.say(DEWI, "Bu Aminah").await;
    }
    assert_eq!(town.number("SELECT count(*) FROM short_answers").await, 0, "words after another page are no answer");
    answer(&town, DEWI, ANSWER).await;
    town.stop().await;
    town.start();
    town.ready(2).await;
    assert!(town.say(SITI, "kalibrasi oven gudang di mana").await.contains(ANSWER));
    town.close().await;
}

#[tokio::test]
async fn a7_an_answer_in_a_consultation_becomes_a_draft_without_names_and_numbers() {
    let town = office().await;
    town.say(SITI, "/konsultasi").await;
    town.say(SITI, "oven gudang saya harus dikalibrasi di mana? nomor saya 0812-3456-7890").await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    if says(&town.heard(SITI), "konsultasi-topik") {
        town.press(SITI, "konsultasi-topik-umum").await;
    }
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    let card =
        town.telegram.messages(DEWI).iter().rev().find(|one| says(one.text(), "konsultasi-kartu-milik")).unwrap().id;
    town.telegram.reply(DEWI, card, "Bu Siti, tera di UPTD Metrologi, hubungi 0813 9999 8888. Salam, Dewi");
    town.quiet().await;
    town.talk(DEWI, &["/antrean", "[Saya (1)]"]).await;
    let button = town.telegram.last(DEWI).unwrap().buttons[0][0].label.clone();
    town.talk(DEWI, &[&format!("[{button}]"), "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    let draft = town.press(DEWI, "belajar-tombol-dari-kasus").await;
    assert!(says(&draft, "belajar-dari-kasus") && draft.contains("UPTD Metrologi"), "{draft}");
    for secret in ["Siti", "9999", "7890", "Salam, Dewi"] {
        let body = draft.rsplit_once("\n\n").unwrap().0;
        assert!(!body.contains(secret), "{secret}: {draft}");
    }
    assert!(
        !town.say(BUDI, "oven gudang saya harus dikalibrasi di mana?").await.contains("Metrologi"),
        "not by itself"
    );
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    let heard = town.say(BUDI, "oven gudang harus dikalibrasi di mana ya?").await;
    assert!(heard.contains("UPTD Metrologi"), "{heard}");
    town.close().await;
}

/// What was answered may say it better than a programme does: the draft becomes that of one of its sections.
#[tokio::test]
async fn a7_an_answer_in_a_consultation_becomes_the_draft_of_a_programmes_text() {
    let town = office().await;
    let card = async || {
        town.say(BUDI, "/menu").await;
        town.forge(BUDI, "1:s:nib:biaya:0").await
    };
    let code = ask(&town, SITI, "izin usaha saya ditolak, harus bagaimana?").await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-tulis]", "Gratis di MPP Kota, lantai dua."]).await;
    town.talk(DEWI, &[&code, "[konsultasi-tombol-selesai]", "[konsultasi-hasil-selesai]"]).await;
    town.press(DEWI, "belajar-tombol-dari-kasus").await;
    let (_, old) = town.newest(DEWI, "belajar-tombol-terbitkan");
    let id = town.number("SELECT id FROM short_answers").await;
    let shipped = card().await;
    let programmes = town.press(DEWI, "belajar-tombol-jadi-bagian").await;
    assert!(says(&programmes, "belajar-jadi-program"), "{programmes}");
    let back = town.press(DEWI, "tombol-kembali").await;
    assert!(says(&back, "belajar-jawaban") && back.contains("lantai dua"), "{back}");
    town.press(DEWI, "belajar-tombol-jadi-bagian").await;
    let sections = town.forge(DEWI, &format!("1:ja:f:{id}:nib")).await;
    assert!(says(&sections, "belajar-bagian"), "{sections}");
    let draft = town.press(DEWI, "bagian-biaya").await;
    assert!(says(&draft, "belajar-jadi-bagian") && says(&draft, "belajar-teks-bagian"), "{draft}");
    assert!(says(&draft, "belajar-keadaan-draf") && draft.contains("lantai dua"), "{draft}");
    assert_eq!(town.texts("SELECT slug FROM short_answers").await, ["nib"], "one draft, and not two");
    assert_eq!(card().await, shipped, "not by itself");
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(card().await.contains("lantai dua"), "{}", town.heard(BUDI));
    // The draft that it was is gone, and its buttons say so.
    assert!(says(&town.forge(DEWI, &old).await, "kedaluwarsa"), "{}", town.heard(DEWI));
    assert!(says(&town.forge(DEWI, &format!("1:ja:g:{id}:nib:biaya")).await, "kedaluwarsa"), "{}", town.heard(DEWI));
    town.close().await;
}

/// Whatever somebody asked, word for word or nearly, has the answer at once; merged questions all do.
#[tokio::test]
async fn a6_the_words_that_were_answered_find_exactly_that_answer() {
    let town = office().await;
    for (asked, again) in [
        ("kalibrasi oven gudang di mana", "KALIBRASI oven gudang, di mana??"),
        ("vulkanisir truk fuso", "vulkanisr truk fuso"),
        ("Siti mau las karbit tabungnya isi dmn?", "budi mau las karbit tabungnya isi dmn"),
    ] {
        town.say(SITI, asked).await;
        let live = answer(&town, DEWI, &format!("Sudah dijawab: {}", asked.len())).await;
        assert!(says(&live, "belajar-terbit"), "{asked}: {live}");
        for (who, words) in [(SITI, asked), (SITI, again), (BUDI, again)] {
            let heard = town.say(who, words).await;
            assert!(heard.contains(&format!("Sudah dijawab: {}", asked.len())), "{words}: {heard}");
        }
    }
    // An answer that did not help is answered anew by the office: then the programme says nothing else to these words.
    town.say(SITI, "/menu").await;
    let heard = town.say(SITI, "brp biaya sertifikat halal?").await;
    assert!(!heard.contains("Kata kantor"), "{heard}");
    town.press(SITI, "tombol-belum").await;
    answer(&town, DEWI, "Kata kantor: tanya dulu.").await;
    for words in ["brp biaya sertifikat halal?", "Brp biaya sertifikat halal"] {
        let heard = town.say(BUDI, words).await;
        assert!(heard.contains("Kata kantor"), "{words}: {heard}");
    }
    town.close().await;
}

/// What asks the same while the answer is written is answered by it too, and waits no more.
#[tokio::test]
async fn a6_what_is_asked_while_a_draft_is_written_is_answered_by_it() {
    let town = office().await;
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", ANSWER]).await;
    town.say(BUDI, "permisi, tempat kalibrasi oven gudang di mana ya").await;
    assert_eq!(town.number(WAITING).await, 2);
    // The draft is found again from the question, and not begun twice.
    let draft = town.talk(HENDRA, &["/jawaban", "[1]", "[belajar-tombol-draf]"]).await;
    assert!(says(&draft, "belajar-keadaan-draf") && draft.contains("Metrologi"), "{draft}");
    town.press(HENDRA, "belajar-tombol-terbitkan").await;
    assert_eq!(town.number(WAITING).await, 0, "both are answered");
    let heard = town.say(BUDI, "permisi, tempat kalibrasi oven gudang di mana ya").await;
    assert!(heard.contains(ANSWER), "{heard}");
    town.close().await;
}

/// The list says what each answer says now, and its history who published it and took it back.
#[tokio::test]
async fn f8_the_list_shows_the_newest_words_and_the_history_every_act() {
    let town = office().await;
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", "Kata pertama."]).await;
    town.talk(DEWI, &["[belajar-tombol-ubah]", "Kata kedua."]).await;
    let list = town.talk(DEWI, &["/jawaban", "[belajar-tombol-semua]"]).await;
    assert!(list.contains("Kata kedua.") && !list.contains("Kata pertama."), "{list}");
    let month = town.talk(DEWI, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(month.contains("yang terbit: 0"), "a draft is no answer: {month}");
    let open = |town: &Town, who| town.telegram.last(who).unwrap().buttons[0][0].label.clone();
    town.talk(HENDRA, &["/jawaban", "[belajar-tombol-semua]"]).await;
    let button = open(&town, HENDRA);
    town.tap(HENDRA, &button).await;
    town.press(HENDRA, "belajar-tombol-terbitkan").await;
    let month = town.talk(DEWI, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(month.contains("yang terbit: 1"), "{month}");
    town.talk(DEWI, &["/jawaban", "[belajar-tombol-semua]"]).await;
    let button = open(&town, DEWI);
    town.tap(DEWI, &button).await;
    town.talk(DEWI, &["[belajar-tombol-ubah-tanya]", "Di mana oven dikalibrasi?"]).await;
    town.press(DEWI, "belajar-tombol-tarik").await;
    let history = town.press(DEWI, "belajar-tombol-riwayat").await;
    let acts = ["belajar-riwayat-ditarik", "belajar-riwayat-pertanyaan", "belajar-riwayat-terbit"];
    assert!(acts.iter().all(|act| says(&history, act)), "{history}");
    let lines: Vec<&str> = history.lines().filter(|line| line.contains("Dewi") || line.contains("Hendra")).collect();
    let who = ["Dewi", "Dewi", "Hendra", "Dewi", "Dewi"];
    assert!(lines.len() == 5 && lines.iter().zip(who).all(|(line, who)| line.contains(who)), "newest first: {history}");
    let month = town.talk(DEWI, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(month.contains("yang terbit: 0"), "{month}");
    town.close().await;
}

/// Fingers on the keys and greetings are nothing that officers could answer; trades, slang and spelling by ear are.
#[tokio::test]
async fn a6_what_holds_no_word_is_not_noted_and_what_does_is() {
    let town = office().await;
    for nothing in [
        "asdf",
        "asdfgh",
        "qwerty uiop",
        "zxcvbnm",
        "asdasdasd",
        "ksjdhf",
        "wkwkwkwk",
        "hehehe",
        "aaaaa",
        "min",
        "halo kak",
        "assalamualaikum",
        "selamat pagi bu",
        "tes",
        "mau tanya dong",
        "??",
        "12345",
        "itu",
    ] {
        let heard = town.say(SITI, nothing).await;
        assert!(!says(&heard, "belum-tahu") && !town.offers(SITI, "tombol-kabari-jawaban"), "{nothing}: {heard}");
        assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 0, "{nothing}");
    }
    let mut noted = 0;
    for something in [
        "tambal velg mobil di mana",
        "gimana ngrawat freezr bekas",
        "klo kulkas konslet panggil sapa",
        "las karbit tabungnya isi dmn",
        "sol sepatu lem apa yg awet",
        "mesin jahit macet servis kmn",
        "vulkanisir truk fuso",
        "cetak gypsum minimalis",
        "pasang wifi kios gmn",
        "kalibrasi oven gudang di mana",
        "gitar akustik bekas",
        "dawai sitar putus",
        "kacamata renang anak",
        "parabola bekas gacor",
        "senar raket badminton",
        "teleskop bintang rusak",
        "rumus volume kerucut",
        "nyablon kaos rumahan tinta apa",
    ] {
        let heard = town.say(SITI, something).await;
        if says(&heard, "belum-tahu") {
            noted += 1;
            assert_eq!(town.number("SELECT count(*) FROM unanswered").await, noted, "{something}: {heard}");
        }
    }
    assert!(noted >= 3, "so many are not known: {noted}");
    town.close().await;
}

/// The newest message that this person wrote.
fn own(town: &Town, who: i64) -> i64 {
    town.telegram.messages(who).iter().rev().find(|message| message.from.is_some()).unwrap().id
}

#[tokio::test]
async fn a6_a_change_of_the_message_changes_the_draft_until_that_is_published() {
    let town = office().await;
    let question = "kalibrasi oven gudang di mana";
    town.say(SITI, question).await;
    town.talk(DEWI, &["/jawaban", "[1]", "[belajar-tombol-tulis]", "Di Jalan Contoh 1."]).await;
    let (page, old) = town.newest(DEWI, "belajar-tombol-terbitkan");
    let message = own(&town, DEWI);
    town.telegram.edited_text(DEWI, message, "Di Jalan Contoh 22.");
    town.quiet().await;
    let draft = town.heard(DEWI);
    assert!(says(&draft, "belajar-jawaban") && draft.contains("Jalan Contoh 22."), "{draft}");
    // The page of before publishes nothing that was not read there.
    town.telegram.forge(DEWI, page, &old);
    town.quiet().await;
    assert_eq!(town.number(WAITING).await, 1, "{}", town.all_of(DEWI));
    town.press(DEWI, "belajar-tombol-terbitkan").await;
    assert!(town.say(BUDI, question).await.contains("Jalan Contoh 22."), "{}", town.heard(BUDI));
    // What owners find is changed by nobody's message, and that is said.
    town.telegram.edited_text(DEWI, message, "Di Jalan Contoh 333.");
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "belajar-ubahan-tak-ikut"), "{}", town.heard(DEWI));
    assert!(town.say(BUDI, question).await.contains("Jalan Contoh 22."), "{}", town.heard(BUDI));
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 1, "the question of Siti alone");
    // Nor is what an officer changes elsewhere a question of an owner.
    town.say(DEWI, "/menu").await;
    town.say(DEWI, "halo").await;
    town.telegram.edited_text(DEWI, own(&town, DEWI), "vulkanisir truk fuso");
    town.quiet().await;
    assert_eq!(town.number("SELECT count(*) FROM unanswered").await, 1);
    town.close().await;
}
