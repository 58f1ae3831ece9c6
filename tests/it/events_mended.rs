//! What people who used the events for a week stumbled over: each as they did it.

use std::time::Duration;

use umkm_bot::domain::{EventKind, SeatUnit};
use umkm_bot::store::events::Facts;

use crate::desk::{DEWI, office};
use crate::events_owner::{publish, training};
use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// A bazaar at Saburai, so many days from now.
fn bazaar(town: &Town, days: u64) -> Facts {
    Facts {
        kind: EventKind::Bazaar,
        title: "Bazar Saburai".into(),
        programme: None,
        description: "Tiap stan dapat listrik 450 watt. Narahubung: Ibu Dewi 0812-7000-1234.".into(),
        unit: SeatUnit::Stand,
        capacity: 17,
        fee: 150_000,
        ..training(town, days)
    }
}

#[tokio::test]
async fn d3_short_questions_stay_about_the_event_that_was_shown_until_another_subject_is_named() {
    let mut town = Town::open().await;
    town.say(SITI, "/menu").await;
    let code = publish(&town, &bazaar(&town, 9)).await;
    publish(&town, &training(&town, 12)).await;
    town.stop().await;
    town.start();
    let asked = [
        ("bayar berapa?", "150.000"),
        ("dimana tempatnya", "Sumberejo"),
        ("jam berapa mulai", "10.00"),
        ("fee booth nya brp", "150.000"),
        ("boleh bawa kompor sendiri ga?", "Ibu Dewi 0812-7000-1234"),
        ("lokasinya dimana", "Sumberejo"),
        ("ada listrik ga", "450 watt"),
    ];
    town.say(SITI, &format!("/start e_{code}")).await;
    for (words, part) in asked {
        let heard = town.say(SITI, words).await;
        assert!(heard.contains(part) && heard.contains("Bazar Saburai"), "{words}: {heard}");
        town.clock.advance(Duration::from_mins(40));
    }
    let heard = town.say(SITI, "boleh bawa kompor sendiri ga?").await;
    assert!(says(&heard, "acara-jawab-tidak-disebut") && town.offers(SITI, "tombol-petugas"), "{heard}");
    // Another subject, a list and another page leave it.
    for elsewhere in ["/start p_nib", "cara bikin nib", "/acara", "/menu"] {
        town.say(SITI, &format!("/start e_{code}")).await;
        town.say(SITI, elsewhere).await;
        let heard = town.say(SITI, "dimana tempatnya").await;
        assert!(!heard.contains("Bazar Saburai"), "{elsewhere}: {heard}");
    }
    // After the list, a fee of a stand is that of what has stands.
    town.say(SITI, "/acara").await;
    let heard = town.say(SITI, "fee booth nya brp").await;
    assert!(heard.contains("150.000") && heard.contains("Bazar Saburai"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn d1_a_question_that_is_half_written_waits_under_another_form_and_goes_on_from_its_old_buttons() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    town.forge(DEWI, "1:eo:qs:1").await;
    town.press(DEWI, "soal-tombol-tambah").await;
    assert!(says(&town.say(DEWI, "Kaus nomor berapa?").await, "soal-tanya-jenis"), "{}", town.heard(DEWI));
    let half = town.telegram.last(DEWI).unwrap();
    town.say(DEWI, "/meja").await;
    // A change in between says what it puts aside, by its own name.
    let asked = town.forge(DEWI, "1:eo:f:1:acara-tempat").await;
    assert!(says(&asked, "formulir-menunggu-dulu") && says(&asked, "kelola-formulir-soal"), "{asked}");
    town.press_under(DEWI, &half, "soal-jenis-pilihan", "").await;
    let told = town.all_of(DEWI);
    assert!(says(&told, "soal-tanya-pilihan") && !says(&told, "kedaluwarsa"), "{told}");
    // The same once the change is done: it waits, and is gone on with.
    town.forge(DEWI, "1:eo:f:1:acara-tempat").await;
    let done = town.say(DEWI, "Aula kelurahan").await;
    assert!(says(&done, "kelola-formulir-soal-menunggu"), "{done}");
    assert!(says(&town.press(DEWI, "formulir-tombol-lanjut").await, "soal-tanya-pilihan"), "{}", town.heard(DEWI));
    town.talk(DEWI, &["36, 38, 40", "ya"]).await;
    assert_eq!(town.texts("SELECT words FROM event_questions").await, ["Kaus nomor berapa?"]);
    town.close().await;
}

#[tokio::test]
async fn an_officers_old_button_leads_to_the_desk_and_an_owners_to_the_menu() {
    let town = office().await;
    town.say(SITI, "/menu").await;
    for data in ["1:f:77:jenis-soal:p:pilihan", "1:zz:9", "no button"] {
        let heard = town.forge(DEWI, data).await;
        assert!(says(&heard, "kedaluwarsa") && says(&heard, "kedaluwarsa-meja"), "{data}: {heard}");
        assert_eq!(town.labels(DEWI).len(), 1, "{:?}", town.labels(DEWI));
        assert!(town.offers(DEWI, "utama-tombol-meja"), "{:?}", town.labels(DEWI));
        let heard = town.forge(SITI, data).await;
        assert!(says(&heard, "kedaluwarsa-menu") && town.labels(SITI).len() > 3, "{data}: {heard}");
    }
    town.close().await;
}

/// Opens the poster and says who comes, without any business.
async fn join(town: &Town, who: i64, code: &str) -> String {
    town.say(who, &format!("/start e_{code}")).await;
    town.talk(who, &["[acara-tombol-daftar]", "Aisyah", "Kemiling"]).await
}

/// A letter whose days have no hours.
const LETTER: &str = "Perihal : Undangan Bazar Kuliner Nusantara\nKepada pelaku usaha kuliner\n\
                      Hari/Tanggal : Sabtu - Minggu, 12 - 13 Desember 2026\nTempat : Lapangan Saburai\n\
                      Peserta : 20 orang\nTiap peserta mendapat meja, dua kursi dan satu colokan.";

#[tokio::test]
async fn d17_a_letter_where_the_name_is_asked_is_read_by_one_tap_and_its_days_wait_for_their_hours() {
    let town = office().await;
    assert!(says(&town.say(DEWI, "/acara_baru").await, "kelola-tanya-judul"), "{}", town.heard(DEWI));
    let asked = town.say(DEWI, LETTER).await;
    assert!(says(&asked, "kelola-surat-di-judul") && !says(&asked, "salah-panjang"), "{asked}");
    let asked = town.press(DEWI, "kelola-tombol-baca-surat").await;
    assert!(says(&asked, "kelola-surat-dibaca") && says(&asked, "salah-jadwal-jam"), "{asked}");
    assert!(says(&asked, "kelola-surat-betulkan-tulis") && !says(&asked, "kelola-surat-betulkan-ketuk"), "{asked}");
    assert!(asked.contains("satu colokan"), "{asked}");
    let asked = town.say(DEWI, "jam 9 sampai 21").await;
    assert!(says(&asked, "kelola-tanya-biaya"), "{asked}");
    // What is wrong is put right in words.
    assert!(says(&town.say(DEWI, "ubah").await, "formulir-ubah-sebut"), "{}", town.heard(DEWI));
    assert!(says(&town.say(DEWI, "ubah tempat").await, "kelola-tanya-tempat"), "{}", town.heard(DEWI));
    assert!(says(&town.say(DEWI, "Lapangan Enggal").await, "kelola-tanya-biaya"), "{}", town.heard(DEWI));
    let summary = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(summary.contains("Lapangan Enggal") && summary.contains("13 Desember 2026"), "{summary}");
    town.press(DEWI, "formulir-tombol-kirim").await;
    assert_eq!(town.number("SELECT count(*) FROM event_sessions").await, 2, "{}", town.heard(DEWI));
    // The office finds its own list from that of owners.
    town.say(DEWI, "/acara").await;
    assert!(town.offers(DEWI, "acara-tombol-kelola"), "{:?}", town.labels(DEWI));
    assert!(says(&town.press(DEWI, "acara-tombol-kelola").await, "kelola-judul"), "{}", town.heard(DEWI));
    town.say(SITI, "/acara").await;
    assert!(!town.offers(SITI, "acara-tombol-kelola"), "{:?}", town.labels(SITI));
    town.close().await;
}

#[tokio::test]
async fn d9_a_change_is_told_within_minutes_by_day_and_at_eight_by_night_as_the_officer_reads() {
    let town = office().await;
    let code = publish(&town, &training(&town, 9)).await;
    join(&town, SITI, &code).await;
    let change = async |place: &str| {
        town.forge(DEWI, "1:eo:f:1:acara-tempat").await;
        town.say(DEWI, place).await
    };
    for hour in [12, 15, 19] {
        town.at_hour(hour);
        let page = change(&format!("Aula nomor {hour}")).await;
        assert!(says(&page, "kelola-diubah-dikabari") && says(&page, "kelola-kabar-sebentar"), "{hour}: {page}");
        town.pass(Duration::from_mins(3)).await;
        let told = town.heard(SITI);
        assert!(says(&told, "kelola-kabar-berubah") && told.contains(&format!("nomor {hour}")), "{hour}: {told}");
    }
    town.at_hour(22);
    let page = change("Aula malam").await;
    assert!(says(&page, "kelola-kabar-pagi") && page.contains("08.00"), "{page}");
    let before = town.count(SITI);
    town.pass(Duration::from_hours(6)).await;
    town.at_hour(7);
    town.pass(Duration::from_mins(30)).await;
    assert_eq!(town.count(SITI), before, "{}", town.heard(SITI));
    town.at_hour(8);
    town.pass(Duration::from_mins(3)).await;
    assert!(town.heard(SITI).contains("Aula malam"), "{}", town.heard(SITI));
    town.close().await;
}

#[tokio::test]
async fn d2_who_had_a_stand_before_stands_had_numbers_is_told_once_that_one_can_be_picked() {
    let town = office().await;
    let code = publish(&town, &bazaar(&town, 9)).await;
    let joined = join(&town, SITI, &code).await;
    assert!(says(&joined, "acara-dapat-stan") && !town.offers(SITI, "stan-tombol-pilih"), "{joined}");
    town.forge(DEWI, "1:eo:f:1:acara-nomor").await;
    assert!(says(&town.say(DEWI, "ya").await, "kelola-diubah"), "{}", town.heard(DEWI));
    // Who joins from now on is asked at once.
    assert!(says(&join(&town, BUDI, &code).await, "stan-pilih"), "{}", town.heard(BUDI));
    for _ in 0..3 {
        town.pass(Duration::from_mins(6)).await;
    }
    assert_eq!((town.said(SITI, "stan-dibuka"), town.said(BUDI, "stan-dibuka")), (1, 0), "{}", town.heard(SITI));
    let asked = town.press(SITI, "stan-tombol-pilih").await;
    assert!(says(&asked, "stan-pilih"), "{asked}");
    town.close().await;
}
