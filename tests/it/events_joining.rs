//! The way to a seat: by way of registration, with questions on it, and into a line that never moves.

use std::time::Duration;

use umkm_bot::clock::{self, Millis};
use umkm_bot::store::events::{Facts, Limits, Session};

use crate::desk::{DEWI, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::story::{fill, register};
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;

/// Opens an event and wants to come.
async fn want(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await;
    town.press(who, "acara-tombol-daftar").await
}

/// Sends the registration of a business.
async fn registered(town: &Town, who: i64, business: &str) {
    fill(town, who, business).await;
    for key in ["daftar-izin-layanan", "daftar-izin-kabar", "formulir-tombol-kirim"] {
        town.press(who, key).await;
    }
    assert_eq!(town.said(who, "daftar-terkirim"), 1, "{}", town.telegram.transcript(who));
}

#[tokio::test]
async fn d4_who_registers_for_the_sake_of_an_event_is_led_back_to_it_once() {
    let town = Town::open().await;
    let limits = Limits { registered: true, ..Limits::default() };
    let code = publish(&town, &Facts { limits, ..training(&town, 9) }).await;
    assert!(says(&want(&town, SITI, &code).await, "acara-perlu-usaha"), "{}", town.heard(SITI));
    registered(&town, SITI, "Keripik Siti").await;
    assert!(says_with(&town.heard(SITI), "acara-balik", "Pelatihan tapis"), "{}", town.heard(SITI));
    let card = town.press(SITI, "acara-tombol-balik").await;
    assert!(says(&card, "acara-gratis"), "{card}");
    assert!(says(&town.press(SITI, "acara-tombol-daftar").await, "acara-dapat-kursi"), "{}", town.heard(SITI));
    // The next business is registered for its own sake: the receipt comes last.
    register(&town, SITI, "Sambal Siti").await;
    // Who comes too late for it is not sent there.
    let limits = Limits { registered: true, ..Limits::default() };
    let deadline = Some(town.clock.now() + HOUR);
    let code = publish(&town, &Facts { limits, deadline, ..training(&town, 12) }).await;
    want(&town, BUDI, &code).await;
    town.clock.advance(Duration::from_hours(2));
    registered(&town, BUDI, "Kopi Budi").await;
    assert_eq!(town.said(BUDI, "acara-balik"), 0, "{}", town.telegram.transcript(BUDI));
    town.close().await;
}

#[tokio::test]
async fn d4_who_mends_a_business_for_an_event_is_led_back_as_well() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    let limits = Limits { districts: vec!["18.71.13".into()], ..Limits::default() };
    let code = publish(&town, &Facts { limits, ..training(&town, 9) }).await;
    assert!(says(&want(&town, SITI, &code).await, "acara-bukan-kecamatan"), "{}", town.heard(SITI));
    town.press(SITI, "acara-tombol-perbaiki").await;
    town.talk(SITI, &["[isian-kecamatan]", "Kemiling", "[Pinang Jaya]"]).await;
    let last = town.heard(SITI);
    assert!(says_with(&last, "acara-balik", "Pelatihan tapis"), "{}", town.telegram.transcript(SITI));
    town.press(SITI, "acara-tombol-balik").await;
    assert!(says(&town.press(SITI, "acara-tombol-daftar").await, "acara-dapat-kursi"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d2_a_question_where_a_name_is_asked_is_answered_and_the_name_is_seen_before_there_is_a_seat() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    let code = publish(&town, &Facts { fee: 150_000, ..training(&town, 9) }).await;
    assert!(says(&want(&town, SITI, &code).await, "acara-tanya-nama"), "{}", town.heard(SITI));
    for words in ["bayar berapa ya?", "tempatnya di mana?", "jam berapa mulainya"] {
        let before = town.count(SITI);
        town.say(SITI, words).await;
        let heard = town.since(SITI, before).join("\n");
        assert!(heard.contains("150.000") && heard.contains("Sumberejo"), "{words}: {heard}");
        assert!(says(&town.heard(SITI), "acara-tanya-nama"), "{words}: {}", town.heard(SITI));
    }
    let asked = town.say(SITI, "Sitti").await;
    assert!(says_with(&asked, "acara-gema-nama", "Sitti"), "{asked}");
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0);
    // At the kecamatan the same holds, and a slip is mended by one step back.
    let before = town.count(SITI);
    town.say(SITI, "bayar berapa ya?").await;
    assert!(town.since(SITI, before).join("\n").contains("150.000"), "{}", town.heard(SITI));
    town.press(SITI, "tombol-kembali").await;
    assert!(says_with(&town.say(SITI, "Siti Aminah").await, "acara-gema-nama", "Siti Aminah"));
    assert!(says(&town.say(SITI, "Kemiling").await, "acara-dapat-kursi"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d6_who_waited_until_an_event_was_over_hears_of_it_once_and_by_day() {
    let mut town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let facts = Facts { capacity: 1, ..training(&town, 3) };
    let code = publish(&town, &facts).await;
    for who in [SITI, BUDI] {
        want(&town, who, &code).await;
        town.talk(who, &["Aisyah", "Kemiling"]).await;
    }
    town.live_until(facts.ends() - HOUR).await;
    assert_eq!(town.said(BUDI, "acara-antre-usai"), 0, "{}", town.telegram.transcript(BUDI));
    town.live_until(facts.ends() + 2 * HOUR).await;
    town.stop().await;
    town.start();
    town.live_until(facts.ends() + 30 * HOUR).await;
    assert_eq!(town.said(BUDI, "acara-antre-usai"), 1, "{}", town.telegram.transcript(BUDI));
    assert_eq!(town.said(SITI, "acara-antre-usai"), 0, "who had the seat is told nothing of it");
    assert!(says(&town.press(BUDI, "acara-tombol-kabari").await, "acara-kabari-jenis"), "{}", town.heard(BUDI));
    town.close().await;
}

#[tokio::test]
async fn d4_where_the_line_of_business_counts_both_cards_say_that_a_registered_one_is_needed() {
    let town = office().await;
    let limits = Limits { sectors: vec!["kuliner".into()], ..Limits::default() };
    let code = publish(&town, &Facts { limits, ..training(&town, 9) }).await;
    let cards = [town.say(SITI, &format!("/start e_{code}")).await, town.forge(DEWI, "1:eo:i:1").await];
    for card in cards {
        assert!(says(&card, "acara-untuk-terdaftar"), "{card}");
    }
    assert!(says(&town.press(SITI, "acara-tombol-daftar").await, "acara-perlu-usaha"), "{}", town.heard(SITI));
    for (answer, is_told) in [("nilai-ya", false), ("nilai-tidak", true)] {
        town.forge(DEWI, "1:eo:f:1:acara-terdaftar").await;
        let page = town.press(DEWI, answer).await;
        assert!(says(&page, "kelola-diubah") && says(&page, "acara-untuk-terdaftar"), "{answer}: {page}");
        assert_eq!(says(&page, "kelola-tetap-terdaftar"), is_told, "{answer}: {page}");
    }
    town.close().await;
}

#[tokio::test]
async fn d2_who_gives_it_up_in_words_where_a_name_is_asked_has_no_seat_of_that_name() {
    for words in ["gak jadi ikut", "maaf bu ga jadi daftar", "batal ikut deh"] {
        let town = Town::open().await;
        let code = publish(&town, &training(&town, 9)).await;
        assert!(says(&want(&town, SITI, &code).await, "acara-tanya-nama"), "{}", town.heard(SITI));
        let heard = town.say(SITI, words).await;
        assert!(says(&heard, "acara-formulir-batal"), "{words}: {heard}");
        assert_eq!(town.number("SELECT count(*) FROM seats").await, 0, "{words}");
        town.close().await;
    }
}

#[tokio::test]
async fn d2_lists_name_every_day_and_a_full_event_offers_its_line_by_name() {
    let town = office().await;
    let mut facts = Facts { capacity: 1, ..training(&town, 9) };
    let first = facts.sessions[0];
    facts.sessions.push(Session { id: 0, starts: first.starts + 48 * HOUR, ends: first.ends + 48 * HOUR });
    let code = publish(&town, &facts).await;
    let other = clock::local(first.starts + 48 * HOUR).format("%d/%m").to_string();
    for list in [town.say(SITI, "/acara").await, town.say(DEWI, "/kelola_acara").await] {
        assert!(says_with(&list, "acara-beberapa-hari", &other), "{list}");
    }
    want(&town, SITI, &code).await;
    assert!(!town.offers(SITI, "acara-tombol-daftar-tunggu"), "{:?}", town.labels(SITI));
    town.talk(SITI, &["Aisyah", "Kemiling"]).await;
    town.say(BUDI, &format!("/start e_{code}")).await;
    assert!(town.offers(BUDI, "acara-tombol-daftar-tunggu"), "{:?}", town.labels(BUDI));
    town.press(BUDI, "acara-tombol-daftar-tunggu").await;
    let waits = town.talk(BUDI, &["Budi", "Kemiling"]).await;
    assert!(says(&waits, "acara-masuk-antrean"), "{waits}");
    town.close().await;
}
