//! Appointments that do not come to be as they were asked for: no time is offered twice, and what a button does it says.

use crate::appointments::open_times;
use crate::case_clocks::{PERMIT, at, permits};
use crate::consultations::ask;
use crate::desk::DEWI;
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const HELD: &str = "SELECT count(*) FROM appointments WHERE state = 'held'";

/// This person asks for the first time that is free.
async fn takes(town: &Town, who: i64) -> String {
    town.say(who, "/janji").await;
    let first = town.labels(who)[0].clone();
    town.tap(who, &first).await;
    first
}

#[tokio::test]
async fn c16_the_schedule_says_whose_time_each_button_is_about_and_asks_before_a_no() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    takes(&town, SITI).await;
    takes(&town, BUDI).await;
    town.say(DEWI, "/meja").await;
    town.press(DEWI, "utama-tombol-janji").await;
    for (key, time) in [("janji-tombol-terima-saat", "09.00"), ("janji-tombol-tolak-saat", "09.30")] {
        let labels = town.labels(DEWI);
        assert!(labels.iter().any(|label| says(label, key) && label.contains(time)), "{key} {time}: {labels:?}");
    }
    let asked = town.press_of(DEWI, "janji-tombol-tolak-saat", "09.30").await;
    assert!(says(&asked, "janji-kantor-tolak-tanya") && asked.contains("Budi"), "{asked}");
    assert_eq!(town.number(HELD).await, 2, "nothing is done yet");
    town.press(DEWI, "janji-tombol-ya-tolak").await;
    assert_eq!(town.number(HELD).await, 1);
    assert!(says(&town.heard(BUDI), "janji-kabar-ditolak"), "{}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn c16_a_time_that_was_refused_or_is_gone_is_not_offered_again_and_nobody_took_it() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    town.say(SITI, "/janji").await;
    let old = town.telegram.last(SITI).unwrap();
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    town.press(DEWI, "janji-tombol-tolak").await;
    town.press(DEWI, "janji-tombol-ya-tolak").await;
    town.press(SITI, "janji-tombol-baru").await;
    assert!(!town.labels(SITI).contains(&first), "{:?}", town.labels(SITI));
    // By a button of before: it is said to be gone, and by no stranger.
    town.forge(SITI, "1:jt:p:1:").await;
    assert_eq!(town.number(HELD).await, 0, "{}", town.heard(SITI));
    assert!(says(&town.heard(SITI), "janji-sudah-diambil"), "{}: {}", old.id, town.heard(SITI));
    // Somebody else can still have it.
    town.say(BUDI, "/janji").await;
    assert!(town.labels(BUDI).contains(&first), "{:?}", town.labels(BUDI));
    town.close().await;
}

#[tokio::test]
async fn c16_a_second_time_for_a_consultation_takes_the_place_of_the_first() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    let code = ask(&town, SITI, PERMIT).await;
    town.talk(SITI, &[&code, "[janji-tombol-buat]"]).await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    town.talk(SITI, &[&code, "[janji-tombol-buat]"]).await;
    let second = town.labels(SITI)[0].clone();
    let asked = town.tap(SITI, &second).await;
    assert!(says(&asked, "janji-sudah-punya") && asked.contains(&code), "{asked}");
    town.press(SITI, "janji-tombol-pindahkan").await;
    assert_eq!(town.number(HELD).await, 1, "moved: {}", town.heard(SITI));
    // The list says that another one is another one, and it is for no consultation.
    town.say(SITI, "/janji").await;
    assert!(town.offers(SITI, "janji-tombol-satu-lagi") && !town.offers(SITI, "janji-tombol-baru"));
    town.press(SITI, "janji-tombol-satu-lagi").await;
    let other = town.labels(SITI)[0].clone();
    town.tap(SITI, &other).await;
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE state = 'held' AND case_number IS NULL").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c16_an_appointment_that_is_past_is_not_called_certain() {
    let (town, monday) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    takes(&town, SITI).await;
    town.press(DEWI, "janji-tombol-terima").await;
    town.live_until(at(monday, 1, 12, 0)).await;
    let heard = town.press(SITI, "janji-tombol-pindah").await;
    assert!(says(&heard, "janji-sudah-lewat") && says(&heard, "janji-keadaan-selesai"), "{heard}");
    assert!(!says(&heard, "janji-keadaan-pasti"), "{heard}");
    // Nor was it moved, whatever the officer presses.
    town.press(DEWI, "janji-tombol-batal").await;
    let card = town.message(DEWI, "janji-keadaan-selesai");
    assert!(!says(card.text(), "janji-kantor-dipindah"), "{}", card.text());
    town.close().await;
}

#[tokio::test]
async fn c16_who_takes_a_move_back_is_asked_about_the_move_and_nothing_was_moved() {
    let (town, _) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    takes(&town, SITI).await;
    town.press(DEWI, "janji-tombol-terima").await;
    town.press(SITI, "janji-tombol-pindah").await;
    town.tap(SITI, "09.30").await;
    let asked = town.press(SITI, "janji-tombol-batal").await;
    assert!(says(&asked, "janji-pindah-batal-tanya") && !says(&asked, "janji-batal-tanya"), "{asked}");
    assert!(asked.contains("09.30") && asked.contains("09.00"), "{asked}");
    let done = town.press(SITI, "janji-tombol-ya-tidak-jadi").await;
    assert!(says(&done, "janji-pindah-batal"), "{done}");
    town.press(DEWI, "janji-tombol-terima").await;
    let card = town.message(DEWI, "janji-kantor-pindah-ditarik");
    assert!(!says(card.text(), "janji-kantor-dipindah"), "{}", card.text());
    assert_eq!(town.number("SELECT count(*) FROM appointments WHERE state = 'confirmed' AND slot = 1").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c16_what_nobody_answered_in_time_is_told_to_its_officer_too() {
    let (town, monday) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    takes(&town, SITI).await;
    town.live_until(at(monday, 1, 9, 40)).await;
    assert_eq!(town.said(SITI, "janji-kabar-lewat"), 1, "{}", town.all_of(SITI));
    assert_eq!(town.said(DEWI, "janji-kantor-tak-dijawab"), 1, "{}", town.all_of(DEWI));
    town.press(DEWI, "janji-tombol-terima").await;
    let card = town.message(DEWI, "janji-kantor-lewat");
    assert!(!says(card.text(), "janji-keadaan-batal"), "{}", card.text());
    town.close().await;
}

#[tokio::test]
async fn c16_what_is_written_right_after_a_reminder_is_for_the_officer() {
    let (town, monday) = permits().await;
    open_times(&town, DEWI, "di kantor", 1).await;
    let code = ask(&town, SITI, PERMIT).await;
    town.press(DEWI, "konsultasi-tombol-ambil").await;
    town.talk(SITI, &[&code, "[janji-tombol-buat]"]).await;
    let first = town.labels(SITI)[0].clone();
    town.tap(SITI, &first).await;
    town.press(DEWI, "janji-tombol-terima").await;
    town.live_until(at(monday, 1, 8, 30)).await;
    assert_eq!(town.said(SITI, "janji-ingat-sebentar"), 1, "{}", town.all_of(SITI));
    let words = "maaf saya terlambat datang";
    town.say(SITI, words).await;
    assert!(town.heard(DEWI).contains(words), "{}", town.all_of(SITI));
    town.close().await;
}
