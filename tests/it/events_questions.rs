//! Questions of its own that an event asks: written by the office, asked after joining, kept with the seat.

use umkm_bot::store::events::Facts;

use crate::desk::{DEWI, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const KIT: &str = "Bawa alat sendiri?";
const SHIRT: &str = "Kaus nomor berapa?";
const WISH: &str = "Paling ingin belajar apa?";

/// The office adds a question to the first event; gives its page.
async fn add(town: &Town, words: &str, kind: &str, rest: &[&str]) -> String {
    town.forge(DEWI, "1:eo:qs:1").await;
    town.press(DEWI, "soal-tombol-tambah").await;
    town.say(DEWI, words).await;
    town.press(DEWI, kind).await;
    town.talk(DEWI, rest).await
}

/// The three questions, in the order in which they are asked in the end.
async fn ask_three(town: &Town) {
    add(town, SHIRT, "soal-jenis-pilihan", &["36, 38, 40", "ya"]).await;
    add(town, KIT, "soal-jenis-ya-tidak", &["tidak"]).await;
    let page = add(town, WISH, "soal-jenis-kata", &["tidak"]).await;
    assert!(says(&page, "soal-jadi") && page.contains("36 / 38 / 40"), "{page}");
    town.press_of(DEWI, "soal-tombol-naik", "2").await;
    let order = town.texts("SELECT words FROM event_questions ORDER BY number").await;
    assert_eq!(order, [KIT, SHIRT, WISH]);
}

/// Opens the poster and says who comes, without any business.
async fn join(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await
}

#[tokio::test]
async fn d1_what_an_event_asks_is_asked_after_joining_and_read_by_the_office() {
    let town = office().await;
    let code = publish(&town, &training(&town, 9)).await;
    let page = town.forge(DEWI, "1:eo:qs:1").await;
    assert!(says(&page, "soal-kosong"), "{page}");
    ask_three(&town).await;
    let asked = join(&town, SITI, &code).await;
    assert!(says(&asked, "acara-dapat-kursi") && asked.contains(KIT), "{asked}");
    assert!(town.offers(SITI, "formulir-tombol-lewati"), "{:?}", town.labels(SITI));
    let asked = town.say(SITI, "ya").await;
    assert!(says(&asked, "soal-dicatat") && asked.contains(SHIRT), "{asked}");
    // What is required is not left out, by no button and by no word.
    assert!(!town.offers(SITI, "formulir-tombol-lewati"), "{:?}", town.labels(SITI));
    assert!(town.labels(SITI).iter().any(|label| label == "38"), "{:?}", town.labels(SITI));
    let again = town.say(SITI, "kosongkan").await;
    assert!(again.contains(SHIRT), "{again}");
    let asked = town.tap(SITI, "38").await;
    assert!(asked.contains(WISH), "{asked}");
    let card = town.press(SITI, "formulir-tombol-lewati").await;
    assert!(says(&card, "soal-dilewati") && says(&card, "acara-keadaan-kursi"), "{card}");
    assert_eq!(town.number("SELECT count(*) FROM event_answers").await, 3);
    assert_eq!(town.number("SELECT count(*) FROM event_answers WHERE length(answer) > 12").await, 3, "sealed");
    // The office reads it beside the ticket, and in a table.
    let read = town.forge(DEWI, "1:eo:qj:1:0").await;
    assert!(read.contains("Aisyah") && read.contains(&format!("{SHIRT} 38")), "{read}");
    town.press(DEWI, "soal-tombol-berkas").await;
    let file = town.telegram.last(DEWI).unwrap().file.unwrap();
    assert!(file.bytes.starts_with(b"PK"), "{:?}", file.name);
    // Who was asked it stays asked, and the office reads why it cannot be taken back.
    town.say(DEWI, "/kelola_acara").await;
    let asks = town.forge(DEWI, "1:eo:qs:1").await;
    assert!(says(&asks, "soal-sudah-ada-peserta") && !town.offers(DEWI, "soal-tombol-hapus"), "{asks}");
    let kept = town.forge(DEWI, "1:eo:qh:1").await;
    assert!(says(&kept, "soal-sudah-ada-peserta"), "{kept}");
    assert_eq!(town.number("SELECT count(*) FROM event_questions").await, 3);
    for who in [VIEWER, SITI] {
        for data in ["1:eo:qs:1", "1:eo:qb:1", "1:eo:qh:1", "1:eo:qj:1:0", "1:eo:qx:1"] {
            let refused = town.forge(who, data).await;
            assert!(says(&refused, "kedaluwarsa"), "{who} {data}: {refused}");
        }
    }
    town.close().await;
}

#[tokio::test]
async fn d1_answers_are_mended_by_their_owner_and_go_with_the_seat() {
    let town = office().await;
    let code = publish(&town, &training(&town, 9)).await;
    ask_three(&town).await;
    join(&town, SITI, &code).await;
    town.talk(SITI, &["ya", "38", "Sulam dasar"]).await;
    town.say(SITI, &format!("/start e_{code}")).await;
    let asked = town.press(SITI, "soal-tombol-ganti").await;
    assert!(asked.contains(KIT), "{asked}");
    let card = town.talk(SITI, &["tidak", "XL", "40", "Motif siger"]).await;
    assert!(says(&card, "acara-keadaan-kursi"), "{card}");
    let read = town.forge(DEWI, "1:eo:qj:1:0").await;
    assert!(read.contains(&format!("{SHIRT} 40")) && read.contains("Motif siger"), "{read}");
    assert_eq!(town.number("SELECT count(*) FROM event_answers").await, 3);
    town.write("DELETE FROM seats").await;
    assert_eq!(town.number("SELECT count(*) FROM event_answers").await, 0);
    town.close().await;
}

#[tokio::test]
async fn d1_a_question_waits_over_a_restart_and_whoever_leaves_it_keeps_the_place() {
    let mut town = office().await;
    let code = publish(&town, &Facts { capacity: 1, ..training(&town, 9) }).await;
    ask_three(&town).await;
    join(&town, SITI, &code).await;
    town.stop().await;
    town.start();
    let asked = town.say(SITI, "ya").await;
    assert!(asked.contains(SHIRT), "{asked}");
    // Whoever waits is asked as well.
    let asked = join(&town, BUDI, &code).await;
    assert!(says(&asked, "acara-masuk-antrean") && asked.contains(KIT), "{asked}");
    let left = town.say(BUDI, "batal").await;
    assert!(says(&left, "soal-formulir-batal") && town.offers(BUDI, "acara-tombol-lihat"), "{left}");
    // Who waits has no place yet, and reads of none.
    assert!(!left.contains("Tempat"), "{left}");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'waiting'").await, 1);
    town.say(BUDI, &format!("/start e_{code}")).await;
    let asked = town.press(BUDI, "soal-tombol-jawab").await;
    assert!(asked.contains(KIT), "{asked}");
    town.close().await;
}

#[tokio::test]
async fn d1_there_are_five_questions_at_most_and_a_choice_is_between_two_and_six() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    let again = add(&town, SHIRT, "soal-jenis-pilihan", &["Besar saja"]).await;
    assert!(says(&again, "soal-salah-pilihan"), "{again}");
    let again = town.say(DEWI, "1, 2, 3, 4, 5, 6, 7").await;
    assert!(says(&again, "soal-salah-pilihan"), "{again}");
    // Whoever leaves the question gets back to its event.
    town.say(DEWI, "batal").await;
    assert!(town.offers(DEWI, "kelola-tombol-acara-ini"), "{:?}", town.labels(DEWI));
    let page = add(&town, SHIRT, "soal-jenis-pilihan", &["34/36, 38", "ya"]).await;
    assert!(says(&page, "soal-jadi") && page.contains("34/36 / 38"), "{page}");
    for number in 2..=5 {
        let page = add(&town, &format!("Pertanyaan nomor {number}?"), "soal-jenis-kata", &["tidak"]).await;
        assert!(says(&page, "soal-jadi"), "{number}: {page}");
    }
    assert!(!town.offers(DEWI, "soal-tombol-tambah"), "{:?}", town.labels(DEWI));
    let event = town.forge(DEWI, "1:eo:i:1").await;
    assert!(says_with(&event, "kelola-ada-pertanyaan", "5"), "{event}");
    let full = town.forge(DEWI, "1:eo:qb:1").await;
    assert!(says(&full, "soal-penuh"), "{full}");
    // Nobody was asked yet, so that one can be taken back.
    let gone = town.press_of(DEWI, "soal-tombol-hapus", "5").await;
    assert!(says(&gone, "soal-dihapus") && town.offers(DEWI, "soal-tombol-tambah"), "{gone}");
    assert_eq!(town.number("SELECT count(*) FROM event_questions").await, 4);
    town.close().await;
}

/// What is gone is never another one: an old button of a question that was taken back, or of a draft that was thrown away,
/// does nothing to the next.
#[tokio::test]
async fn d1_an_old_button_of_what_is_gone_leaves_the_next_one_alone() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    add(&town, KIT, "soal-jenis-ya-tidak", &["tidak"]).await;
    town.forge(DEWI, "1:eo:qh:1").await;
    assert_eq!(town.number("SELECT count(*) FROM event_questions").await, 0);
    add(&town, WISH, "soal-jenis-kata", &["tidak"]).await;
    town.forge(DEWI, "1:eo:qh:1").await;
    assert_eq!(town.texts("SELECT words FROM event_questions").await, [WISH]);
    town.write("DELETE FROM events").await;
    publish(&town, &training(&town, 9)).await;
    assert_eq!(town.number("SELECT count(*) FROM events WHERE id = 1").await, 0, "its row is never given again");
    town.close().await;
}
