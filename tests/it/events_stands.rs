//! Stands by number: picked by a tap, left to the committee, swapped, freed, and never two people's.

use std::time::Duration;

use umkm_bot::domain::{EventKind, SeatUnit};
use umkm_bot::store::events::{Facts, Seating};

use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// A bazaar with so many stands that have numbers.
fn bazaar(town: &Town, capacity: i64) -> Facts {
    Facts {
        title: "Bazar Enggal".into(),
        kind: EventKind::Bazaar,
        unit: SeatUnit::Stand,
        capacity,
        seating: Seating { numbered: true, layout: Some("F-denah".into()), ..Seating::default() },
        ..training(town, 9)
    }
}

/// Opens the poster and says who comes, without any business.
async fn join(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await
}

async fn stand_of(town: &Town, query: &'static str) -> String {
    town.texts(query).await.concat()
}

const SITIS: &str = "SELECT coalesce(stand, '-') FROM seats WHERE contact = 7001";
const BUDIS: &str = "SELECT coalesce(stand, '-') FROM seats WHERE contact = 7002";

#[tokio::test]
async fn d2_a_stand_is_picked_by_its_number_and_is_nobody_elses() {
    let town = office().await;
    let code = publish(&town, &bazaar(&town, 30)).await;
    let asked = join(&town, SITI, &code).await;
    assert!(says(&asked, "acara-dapat-stan") && says(&asked, "stan-pilih"), "{asked}");
    assert!(["1", "24"].iter().all(|number| town.labels(SITI).iter().any(|label| label == number)));
    assert!(!town.labels(SITI).iter().any(|label| label == "25"), "a page has 24: {:?}", town.labels(SITI));
    let picture = town.press(SITI, "stan-tombol-denah").await;
    assert!(says_with(&picture, "stan-denah", "Bazar Enggal"), "{picture}");
    town.say(SITI, &format!("/start e_{code}")).await;
    let done = town.forge(SITI, &format!("1:ev:u:{code}:7:1")).await;
    assert!(says_with(&done, "stan-jadi", "7") && says_with(&done, "acara-stan-nomor", "7"), "{done}");
    // To the next it is not offered, and pressed all the same it is hers still.
    let asked = join(&town, BUDI, &code).await;
    assert!(says(&asked, "stan-pilih"), "{asked}");
    assert!(!town.labels(BUDI).iter().any(|label| label == "7"), "{:?}", town.labels(BUDI));
    let late = town.forge(BUDI, &format!("1:ev:u:{code}:7:1")).await;
    assert!(says(&late, "stan-diambil") && says(&late, "stan-pilih"), "{late}");
    assert_eq!((stand_of(&town, SITIS).await.as_str(), stand_of(&town, BUDIS).await.as_str()), ("7", "-"));
    for number in [0, 31, 5_000] {
        let none = town.forge(BUDI, &format!("1:ev:u:{code}:{number}:1")).await;
        assert!(says_with(&none, "stan-di-luar", "30") && says(&none, "stan-kosong"), "{number}: {none}");
    }
    // Typed they are answered as well, one after the other.
    for (words, key) in [("45", "stan-di-luar"), ("nomor 7", "stan-diambil"), ("stan 99", "stan-di-luar")] {
        let none = town.say(BUDI, words).await;
        assert!(says(&none, key) && says(&none, "stan-kosong"), "{words}: {none}");
    }
    assert!(says_with(&town.say(BUDI, "nomer 12 aja").await, "stan-jadi", "12"), "{}", town.heard(BUDI));
    // Another number takes the place of hers, which is free at once.
    let moved = town.forge(SITI, &format!("1:ev:u:{code}:8:1")).await;
    assert!(says_with(&moved, "stan-jadi", "8"), "{moved}");
    assert!(says_with(&town.forge(BUDI, &format!("1:ev:u:{code}:7:1")).await, "stan-jadi", "7"));
    assert_eq!(town.number("SELECT count(*) FROM event_stands").await, 2);
    // Ten taps are one, and who is not in it picks nothing.
    for _ in 0..10 {
        town.forge(BUDI, &format!("1:ev:u:{code}:7:1")).await;
    }
    town.say(AMINAH, "/menu").await;
    let none = town.forge(AMINAH, &format!("1:ev:u:{code}:9:1")).await;
    assert!(says(&none, "acara-bukan-lagi"), "{none}");
    assert_eq!(town.number("SELECT count(*) FROM event_stands").await, 2);
    // Who leaves frees it.
    town.say(SITI, &format!("/start e_{code}")).await;
    town.talk(SITI, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    assert_eq!(
        (town.number("SELECT count(*) FROM event_stands").await, stand_of(&town, SITIS).await.as_str()),
        (1, "-")
    );
    town.close().await;
}

#[tokio::test]
async fn d2_the_committee_gives_numbers_and_lets_two_change_places() {
    let town = office().await;
    let code = publish(&town, &bazaar(&town, 30)).await;
    join(&town, SITI, &code).await;
    town.forge(SITI, &format!("1:ev:u:{code}:3:1")).await;
    join(&town, BUDI, &code).await;
    let left = town.press(BUDI, "stan-tombol-panitia").await;
    assert!(says(&left, "stan-panitia-jadi") && says(&left, "stan-menunggu"), "{left}");
    let list = town.forge(DEWI, "1:eo:a:1:0").await;
    assert!(says_with(&list, "stan-daftar", "Bazar Enggal"), "{list}");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE stand_left = 1").await, 1);
    let hers = town.number("SELECT id FROM seats WHERE contact = 7001").await;
    let his = town.number("SELECT id FROM seats WHERE contact = 7002").await;
    let asked = town.forge(DEWI, &format!("1:eo:d:{his}:0")).await;
    assert!(says(&asked, "stan-tanya-beri"), "{asked}");
    assert!(town.labels(DEWI).iter().any(|label| label.contains("⇄ 3")), "{:?}", town.labels(DEWI));
    let given = town.forge(DEWI, &format!("1:eo:v:{his}:12")).await;
    assert!(says_with(&given, "stan-diberi", "12"), "{given}");
    assert!(says_with(&town.heard(BUDI), "stan-kabar", "12"), "{}", town.heard(BUDI));
    // The two change places, and both hear of it.
    let swapped = town.forge(DEWI, &format!("1:eo:v:{hers}:12")).await;
    assert!(says(&swapped, "stan-ditukar"), "{swapped}");
    assert_eq!((stand_of(&town, SITIS).await.as_str(), stand_of(&town, BUDIS).await.as_str()), ("12", "3"));
    assert!(says_with(&town.heard(SITI), "stan-kabar-pindah", "12"), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(BUDI), "stan-kabar-pindah", "3"), "{}", town.heard(BUDI));
    assert!(town.offers(DEWI, "stan-nomor"), "{:?}", town.labels(DEWI));
    // Nobody else gives stands.
    for who in [VIEWER, SITI] {
        let refused = town.forge(who, &format!("1:eo:v:{hers}:20")).await;
        assert!(says(&refused, "kedaluwarsa"), "{who}: {refused}");
    }
    assert_eq!(stand_of(&town, SITIS).await, "12");
    let late = town.forge(HENDRA, &format!("1:eo:v:{hers}:31")).await;
    assert!(says(&late, "stan-tidak-bisa-panitia"), "{late}");
    town.close().await;
}

#[tokio::test]
async fn d2_who_loses_a_number_for_nothing_is_asked_about_and_who_has_no_chat_is_called() {
    let town = office().await;
    let code = publish(&town, &bazaar(&town, 30)).await;
    join(&town, SITI, &code).await;
    town.forge(SITI, &format!("1:ev:u:{code}:5:1")).await;
    join(&town, BUDI, &code).await;
    let hers = town.number("SELECT id FROM seats WHERE contact = 7001").await;
    let his = town.number("SELECT id FROM seats WHERE contact = 7002").await;
    let asked = town.forge(DEWI, &format!("1:eo:v:{his}:5")).await;
    assert!(says_with(&asked, "stan-tanya-lepas", "5"), "{asked}");
    // A yes that was said of somebody else is no yes.
    let again = town.forge(DEWI, &format!("1:eo:vt:{his}:5:{his}")).await;
    assert!(says(&again, "stan-tanya-lepas"), "{again}");
    assert_eq!(stand_of(&town, SITIS).await, "5");
    let given = town.press(DEWI, "stan-tombol-tetap").await;
    assert!(says(&given, "stan-lepas") && says(&given, "stan-dikabari") && !says(&given, "stan-telepon"), "{given}");
    assert_eq!((stand_of(&town, SITIS).await.as_str(), stand_of(&town, BUDIS).await.as_str()), ("-", "5"));
    assert!(says_with(&town.heard(SITI), "stan-kabar-lepas", "5"), "{}", town.heard(SITI));
    // Nobody can tell whoever has no chat.
    town.write("UPDATE seats SET contact = NULL WHERE contact = 7001").await;
    let given = town.forge(DEWI, &format!("1:eo:v:{hers}:9")).await;
    assert!(says(&given, "stan-telepon") && !says(&given, "stan-dikabari"), "{given}");
    town.close().await;
}

#[tokio::test]
async fn d9_there_are_not_fewer_stands_than_the_highest_number_that_somebody_has() {
    let town = office().await;
    let code = publish(&town, &bazaar(&town, 30)).await;
    join(&town, SITI, &code).await;
    town.forge(SITI, &format!("1:ev:u:{code}:17:1")).await;
    town.forge(DEWI, "1:eo:u:1").await;
    town.press(DEWI, "kelola-isian-kapasitas-stan").await;
    let refused = town.say(DEWI, "16").await;
    assert!(says_with(&refused, "stan-di-atas", "17 (Aisyah)"), "{refused}");
    assert_eq!(town.number("SELECT capacity FROM events").await, 30);
    let done = town.say(DEWI, "17").await;
    assert!(says(&done, "kelola-diubah"), "{done}");
    assert_eq!(town.number("SELECT capacity FROM events").await, 17);
    town.close().await;
}

#[tokio::test]
async fn d6_whoever_moves_up_picks_a_stand_too() {
    let town = office().await;
    let code = publish(&town, &bazaar(&town, 1)).await;
    join(&town, SITI, &code).await;
    town.forge(SITI, &format!("1:ev:u:{code}:1:1")).await;
    let waits = join(&town, BUDI, &code).await;
    assert!(says(&waits, "acara-masuk-antrean") && !says(&waits, "stan-pilih"), "{waits}");
    let early = town.forge(BUDI, &format!("1:ev:u:{code}:1:1")).await;
    assert!(says(&early, "stan-tidak-bisa"), "{early}");
    town.say(SITI, &format!("/start e_{code}")).await;
    town.talk(SITI, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    town.pass(Duration::from_mins(3)).await;
    let asked = town.press(BUDI, "acara-tombol-ambil").await;
    assert!(says(&asked, "acara-dapat-kursi") && says(&asked, "stan-pilih"), "{asked}");
    let done = town.forge(BUDI, &format!("1:ev:u:{code}:1:1")).await;
    assert!(says_with(&done, "stan-jadi", "1"), "{done}");
    town.close().await;
}

#[tokio::test]
async fn d2_several_stands_of_one_business_are_picked_one_by_one() {
    let town = office().await;
    let code = publish(&town, &Facts { seats_each: 2, ..bazaar(&town, 5) }).await;
    join(&town, SITI, &code).await;
    let asked = town.tap(SITI, "2").await;
    assert!(says(&asked, "stan-pilih-beberapa"), "{asked}");
    let more = town.forge(SITI, &format!("1:ev:u:{code}:4:1")).await;
    assert!(says(&more, "stan-pilih-lagi"), "{more}");
    let done = town.forge(SITI, &format!("1:ev:u:{code}:2:1")).await;
    assert!(says_with(&done, "acara-stan-nomor", "2, 4"), "{done}");
    let enough = town.forge(SITI, &format!("1:ev:u:{code}:5:1")).await;
    assert!(says(&enough, "stan-cukup"), "{enough}");
    let back = town.forge(SITI, &format!("1:ev:u:{code}:4:0")).await;
    assert!(says(&back, "stan-pilih-lagi"), "{back}");
    assert_eq!(stand_of(&town, SITIS).await, "2");
    town.close().await;
}

#[tokio::test]
async fn d1_the_office_gives_stands_numbers_and_a_layout_in_the_form_of_changes() {
    let town = office().await;
    let plain = Facts { seating: Seating::default(), ..bazaar(&town, 5) };
    let code = publish(&town, &plain).await;
    let done = join(&town, SITI, &code).await;
    assert!(!says(&done, "stan-pilih"), "{done}");
    let none = town.forge(DEWI, "1:eo:a:1:0").await;
    assert!(says(&none, "stan-tanpa-nomor"), "{none}");
    town.forge(DEWI, "1:eo:u:1").await;
    town.press(DEWI, "kelola-isian-nomor").await;
    let page = town.say(DEWI, "ya").await;
    assert!(says(&page, "kelola-diubah") && town.offers(DEWI, "stan-tombol"), "{page}");
    assert_eq!(town.number("SELECT numbered FROM events").await, 1);
    // Who joined before is asked on the card.
    town.say(SITI, &format!("/start e_{code}")).await;
    let asked = town.press(SITI, "stan-tombol-pilih").await;
    assert!(says(&asked, "stan-pilih"), "{asked}");
    // A training has no stands, so that nothing is asked of them.
    publish(&town, &training(&town, 12)).await;
    town.forge(DEWI, "1:eo:u:2").await;
    assert!(!town.offers(DEWI, "kelola-isian-nomor"), "{:?}", town.labels(DEWI));
    town.close().await;
}
