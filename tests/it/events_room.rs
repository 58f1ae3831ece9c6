//! Who gets a seat, as every screen says it: with room, in line, without capacity, and in the last hours.

use std::time::Duration;

use umkm_bot::clock::Millis;
use umkm_bot::domain::Team;
use umkm_bot::store::events::{Facts, Limits};

use crate::desk::{DEWI, office};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;

/// Opens an event.
async fn open(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await
}

/// Joins without any business, from this kecamatan.
async fn join(town: &Town, who: i64, code: &str, district: &str) -> String {
    open(town, who, code).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", district]).await
}

#[tokio::test]
async fn d4_who_has_no_business_chooses_how_many_seats_and_is_warned_like_all_others() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    let several = Facts { seats_each: 3, capacity: 4, ..training(&town, 9) };
    let code = publish(&town, &several).await;
    let asked = join(&town, SITI, &code, "Kemiling").await;
    assert!(says_with(&asked, "acara-berapa-kursi", "3"), "{asked}");
    let done = town.tap(SITI, "3").await;
    assert!(says(&done, "acara-dapat-kursi") && says_with(&done, "acara-keadaan-kursi", "3"), "{done}");
    assert_eq!(town.number("SELECT count FROM seats WHERE district = '18.71.13'").await, 3);
    // What is left is not enough for two; that is said, and not that it is full.
    join(&town, BUDI, &code, "Kemiling").await;
    let waits = town.tap(BUDI, "2").await;
    assert!(says_with(&waits, "acara-masuk-antrean-sisa", "1"), "{waits}");
    // The same hours elsewhere are told before the seat is taken.
    let other = publish(&town, &training(&town, 9)).await;
    let warned = join(&town, SITI, &other, "Kemiling").await;
    assert!(says(&warned, "acara-bentrok"), "{warned}");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE event = 2").await, 0);
    assert!(says(&town.press(SITI, "acara-tombol-tetap").await, "acara-dapat-kursi"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d4_the_kecamatan_counts_also_for_who_comes_back_and_can_be_said_anew() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    for (change, refused) in [
        ("UPDATE events SET districts = '[\"18.71.01\"]'", true),
        ("UPDATE events SET districts = '[\"18.71.01\",\"18.71.13\"]'", false),
    ] {
        let code = publish(&town, &training(&town, 9)).await;
        join(&town, SITI, &code, "Kemiling").await;
        town.talk(SITI, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
        town.write(change).await;
        let said = town.press(SITI, "acara-tombol-daftar").await;
        assert_eq!(says(&said, "acara-bukan-kecamatan"), refused, "{change}: {said}");
        if refused {
            assert!(
                says(&town.press(SITI, "acara-tombol-isi-ulang").await, "acara-tanya-nama"),
                "{}",
                town.heard(SITI)
            );
            town.talk(SITI, &["Aisyah", "Kedaton"]).await;
            let said = town.heard(SITI);
            assert!(says(&said, "acara-dapat-kursi") || says(&said, "acara-bukan-kecamatan"), "{said}");
        }
        town.write("DELETE FROM events").await;
    }
    town.close().await;
}

#[tokio::test]
async fn d5_full_is_said_only_where_no_seat_is_free() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    // Without capacity everybody waits, and nobody reads that it is full.
    let code = publish(&town, &Facts { capacity: 0, title: "Pelatihan batik".into(), ..training(&town, 9) }).await;
    let waits = join(&town, SITI, &code, "Kemiling").await;
    assert!(says(&waits, "acara-masuk-antrean-panitia") && says_with(&waits, "acara-kursi-antre", "1"), "{waits}");
    let list = town.say(BUDI, "/acara").await;
    assert!(says_with(&list, "acara-baris-panitia", "1") && !says(&list, "acara-baris-antre"), "{list}");
    town.write("DELETE FROM events").await;
    // A free seat that the line is asked about first is nobody's yet; in the last hours it is for who taps first.
    let facts = Facts { capacity: 2, seats_each: 2, ..training(&town, 3) };
    let code = publish(&town, &facts).await;
    join(&town, SITI, &code, "Kemiling").await;
    town.tap(SITI, "1").await;
    join(&town, BUDI, &code, "Kemiling").await;
    let waits = town.tap(BUDI, "2").await;
    assert!(says_with(&waits, "acara-kursi-giliran", "1") && !says(&waits, "acara-kursi-penuh"), "{waits}");
    town.telegram.person(30_001, "Tamu", Some("id"));
    let list = town.say(30_001, "/acara").await;
    assert!(says_with(&list, "acara-baris-giliran", "1"), "{list}");
    town.live_until(facts.starts() - HOUR).await;
    let list = town.say(30_001, "/acara").await;
    assert!(says_with(&list, "acara-baris-sisa", "1") && !says(&list, "acara-baris-antre"), "{list}");
    let card = open(&town, 30_001, &code).await;
    assert!(says_with(&card, "acara-kursi", "1"), "{card}");
    town.talk(30_001, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await;
    assert!(says(&town.tap(30_001, "1").await, "acara-dapat-kursi"), "{}", town.heard(30_001));
    town.close().await;
}

#[tokio::test]
async fn d6_a_lapsed_offer_promises_to_join_again_only_while_that_is_possible() {
    let town = Town::open().await;
    town.say(BUDI, "/menu").await;
    for (days_to_join, key) in [(12, "acara-tawaran-lewat"), (1, "acara-tawaran-lewat-tutup")] {
        let deadline = Some(town.clock.now() + days_to_join * 24 * HOUR);
        let code = publish(&town, &Facts { capacity: 1, deadline, ..training(&town, 20) }).await;
        join(&town, SITI, &code, "Kemiling").await;
        join(&town, BUDI, &code, "Kemiling").await;
        town.clock.advance(Duration::from_hours(2));
        open(&town, SITI, &code).await;
        town.talk(SITI, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
        town.live_until(town.clock.now() + 26 * HOUR).await;
        assert_eq!(town.said(BUDI, key), 1, "{key}: {}", town.telegram.transcript(BUDI));
        town.write("DELETE FROM events").await;
    }
    town.close().await;
}

#[tokio::test]
async fn d2_a_page_beyond_the_end_of_a_list_is_one_that_there_is() {
    let town = office().await;
    for _ in 0..9 {
        publish(&town, &training(&town, 9)).await;
    }
    town.say(SITI, "/acara").await;
    for page in [1, 2, 7, 65_535] {
        let list = town.forge(SITI, &format!("1:ev:l::{page}")).await;
        assert!(says(&list, "acara-daftar") && !says(&list, "acara-kosong"), "{page}: {list}");
        let list = town.forge(DEWI, &format!("1:eo:datang:{page}")).await;
        assert!(list.contains("Pelatihan tapis") && !says(&list, "kelola-kosong-datang"), "{page}: {list}");
    }
    town.close().await;
}

/// Opens the newest event of the office's list.
async fn at_office(town: &Town) {
    town.say(DEWI, "/kelola_acara").await;
    let label = town.labels(DEWI).into_iter().find(|label| label.contains("Pelatihan")).unwrap();
    town.tap(DEWI, &label).await;
}

#[tokio::test]
async fn d1_a_copy_carries_also_what_no_form_asks() {
    let town = office().await;
    let limits = Limits { scales: vec!["mikro".into()], ..Limits::default() };
    let facts = Facts { team: Some(Team::Events), limits, ..training(&town, 9) };
    publish(&town, &facts).await;
    at_office(&town).await;
    town.press(DEWI, "kelola-tombol-salin").await;
    // One more event, while this one is open, is this one.
    assert!(says(&town.say(DEWI, "/acara_baru").await, "formulir-resume"), "{}", town.heard(DEWI));
    town.press(DEWI, "formulir-tombol-lanjut").await;
    town.say(DEWI, "20 Desember 2026 jam 9-12").await;
    let draft = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&draft, "kelola-konsep-jadi"), "{draft}");
    let kept = "SELECT programme || ' ' || team || ' ' || scales || ' ' || papers || ' ' || capacity FROM events";
    let kept = town.texts(kept).await;
    assert!(kept.len() == 2 && kept[0] == kept[1], "{kept:?}");
    town.close().await;
}

#[tokio::test]
async fn d16_what_recurs_makes_no_day_twice_says_what_it_left_out_and_never_nothing() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    let repeat = async |until: &str| {
        at_office(&town).await;
        town.press(DEWI, "kelola-tombol-ulang").await;
        town.say(DEWI, until).await;
        town.press(DEWI, "nilai-tidak").await
    };
    let starts = town.number("SELECT starts_at FROM events").await;
    let day = |days: i64| umkm_bot::clock::local(starts + days * 24 * HOUR).format("%d/%m/%Y").to_string();
    // Before the next week there is nothing to make: it is asked again, and nothing is lost.
    for days in [0, 6] {
        assert!(says(&repeat(&day(days)).await, "kelola-salah-minggu"), "{days}: {}", town.heard(DEWI));
        town.say(DEWI, "batal").await;
    }
    assert!(says_with(&repeat(&day(15)).await, "kelola-ulang-jadi", "2"), "{}", town.heard(DEWI));
    assert!(says(&town.heard(DEWI), "kelola-ulang-terbit"), "{}", town.heard(DEWI));
    // The same once more makes what is missing, and names what is there.
    let more = repeat(&day(22)).await;
    assert!(says_with(&more, "kelola-ulang-jadi", "1") && says(&more, "kelola-ulang-sudah"), "{more}");
    let none = repeat(&day(22)).await;
    assert!(says(&none, "kelola-ulang-tidak") && says(&none, "kelola-ulang-sudah"), "{none}");
    assert_eq!(town.number("SELECT count(DISTINCT starts_at) FROM events").await, 4);
    assert_eq!(town.number("SELECT count(*) FROM events").await, 4);
    // More than a year of weeks is said.
    let cut = repeat(&day(7 * 60)).await;
    assert!(says_with(&cut, "kelola-ulang-paling", "52"), "{cut}");
    town.close().await;
}
