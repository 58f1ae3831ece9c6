//! People who come by telephone, WhatsApp or a table: told apart before anything is stored, called, and claimed by who proves
//! the number.

use std::time::Duration;

use umkm_bot::clock::Millis;
use umkm_bot::store::events::Facts;

use crate::desk::{AMINAH, DEWI, VIEWER, office};
use crate::events_owner::{publish, training};
use crate::pressing::data;
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

const HOUR: Millis = 3_600_000;

/// Registers a business with a number that the owner's app vouches for.
pub async fn register_proved(town: &Town, who: i64, business: &str, phone: &str) -> String {
    town.talk(who, &["/daftar", "[tombol-daftar-mulai]", "Aminah", business, "[bidang-kuliner]"]).await;
    town.talk(who, &["Kedaton", "[Sidodadi]"]).await;
    town.telegram.contact(who, phone);
    town.quiet().await;
    town.talk(who, &["[minat-modal]", "[formulir-tombol-selesai]", "[daftar-izin-layanan]", "[formulir-tombol-kirim]"])
        .await
}

/// Opens the page of the one event.
pub async fn page(town: &Town) -> String {
    town.say(DEWI, "/kelola_acara").await;
    let label = town.labels(DEWI).into_iter().find(|label| label.contains("Pelatihan")).unwrap();
    town.tap(DEWI, &label).await
}

/// Pastes a list, up to what was read of it.
async fn paste(town: &Town, list: &str) -> String {
    page(town).await;
    town.press(DEWI, "peserta-tombol-daftar").await;
    town.say(DEWI, list).await
}

#[tokio::test]
async fn d19_a_pasted_list_is_told_apart_before_anything_is_stored_and_takes_seats_like_all_others() {
    let town = office().await;
    register_proved(&town, AMINAH, "Kue Aminah", "6281234567890").await;
    publish(&town, &Facts { capacity: 3, ..training(&town, 9) }).await;
    let list = "Nama; HP; Usaha; Kecamatan\n\
                1. Bu Aminah; 0812-3456-7890; -; Kedaton\n\
                2. Rohmah; 0813 1111 2222; Keripik Rohmah; Kemiling\n\
                3. Joko; 0813-1111-3333; Bakso Joko; \n\
                4. Rohmah; 081311112222; Keripik; Kemiling\n\
                5. Ani; 0812 34; ; \n\
                6. Sri; ; Tapis Sri; Kemiling";
    let read = paste(&town, list).await;
    for (key, count) in [
        ("peserta-daftar-dikenal", "1"),
        ("peserta-daftar-baru", "3"),
        ("peserta-daftar-dobel", "1"),
        ("peserta-daftar-tak-terbaca", "1"),
        ("peserta-daftar-tanpa-hp", "1"),
        ("peserta-daftar-sisa", "3"),
    ] {
        assert!(says_with(&read, key, count), "{key}: {read}");
    }
    assert!(read.contains("Kue Aminah") && !read.contains("081311112222"), "{read}");
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0, "none before it is sent");
    let told = town.count(AMINAH);
    let done = town.press(DEWI, "peserta-daftar-tombol-simpan").await;
    assert!(says_with(&done, "peserta-daftar-jadi", "3") && says_with(&done, "kelola-keadaan-antre", "3/3"), "{done}");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'waiting'").await, 1);
    // Who has a chat hears of it; the others are on the list of the telephone.
    assert_eq!(town.count(AMINAH), told + 1);
    assert!(says(&town.heard(AMINAH), "peserta-daftar-kabar"), "{}", town.heard(AMINAH));
    let phones = town.press(DEWI, "peserta-tombol-telepon").await;
    assert!(says_with(&phones, "peserta-telepon", "3") && phones.contains("+6281311112222"), "{phones}");
    assert!(!phones.contains("Aminah"), "{phones}");
    town.press(DEWI, "peserta-telepon-tombol-berkas").await;
    let file = town.telegram.last(DEWI).unwrap().file.unwrap();
    assert!(file.bytes.starts_with(b"PK"), "{:?}", file.name);
    // The same list once more adds nobody, whatever is pressed.
    let again = paste(&town, list).await;
    assert!(says(&again, "peserta-daftar-tidak-ada") && says_with(&again, "peserta-daftar-dobel", "5"), "{again}");
    assert!(says(&town.forge(DEWI, "1:eo:y:1").await, "peserta-daftar-lupa"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 4);
    town.close().await;
}

#[tokio::test]
async fn d19_a_button_stores_the_list_under_which_it_stands_and_no_other() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    paste(&town, "Rohmah, 081311112222").await;
    let old = data(&town.telegram.last(DEWI).unwrap(), "peserta-daftar-tombol-simpan");
    paste(&town, "Joko, 081311113333\nAni, 081311114444").await;
    for data in [old.as_str(), "1:eo:y:1"] {
        let shown = town.forge(DEWI, data).await;
        assert!(says(&shown, "peserta-daftar-berganti") && shown.contains("Joko"), "{data}: {shown}");
        assert!(!shown.contains("Rohmah"), "{shown}");
    }
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0);
    let done = town.press(DEWI, "peserta-daftar-tombol-simpan").await;
    assert!(says_with(&done, "peserta-daftar-jadi", "2"), "{done}");
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 2);
    town.close().await;
}

#[tokio::test]
async fn d19_what_cannot_be_a_list_is_said_kindly_and_nothing_is_stored() {
    let town = office().await;
    publish(&town, &training(&town, 9)).await;
    let many = ["Siti R"; 520].join("\n");
    for (words, key) in [
        ("!!! ???", "peserta-daftar-kosong"),
        ("🙏🙏🙏", "peserta-daftar-kosong"),
        (many.as_str(), "peserta-daftar-banyak"),
        ("081234567890\n0813", "peserta-daftar-tidak-ada"),
    ] {
        let said = paste(&town, words).await;
        assert!(says(&said, key), "{key}: {said}");
        assert!(!town.offers(DEWI, "peserta-daftar-tombol-simpan"), "{:?}", town.labels(DEWI));
    }
    // A picture of a list is answered with what to do instead.
    page(&town).await;
    town.press(DEWI, "peserta-tombol-daftar").await;
    town.telegram.photo(DEWI, "");
    town.quiet().await;
    assert!(says(&town.heard(DEWI), "peserta-daftar-berkas"), "{}", town.heard(DEWI));
    // What was read is kept for an hour, and for the event of which it was.
    paste(&town, "Rohmah, 081311112222").await;
    town.clock.advance(Duration::from_hours(2));
    assert!(says(&town.press(DEWI, "peserta-daftar-tombol-simpan").await, "peserta-daftar-lupa"));
    for who in [SITI, VIEWER] {
        town.say(who, "/menu").await;
        for data in ["1:eo:j:1", "1:eo:y:1", "1:eo:o:1", "1:eo:e:1"] {
            assert!(says(&town.forge(who, data).await, "kedaluwarsa"), "{data}: {}", town.heard(who));
        }
    }
    town.write("UPDATE events SET state = 'cancelled', reason = 'Hujan'").await;
    assert!(says(&town.forge(DEWI, "1:eo:j:1").await, "peserta-daftar-tutup"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 0);
    town.close().await;
}

#[tokio::test]
async fn d19_who_has_no_chat_is_called_three_days_before_and_when_a_seat_is_free() {
    let town = office().await;
    let facts = Facts { capacity: 1, ..training(&town, 9) };
    let starts = facts.starts();
    let code = publish(&town, &facts).await;
    town.say(BUDI, &format!("/start e_{code}")).await;
    town.talk(BUDI, &["[acara-tombol-daftar]", "Budi", "Kemiling"]).await;
    paste(&town, "Rohmah, 081311112222\nJoko, 081311113333").await;
    town.press(DEWI, "peserta-daftar-tombol-simpan").await;
    town.say(BUDI, &format!("/start e_{code}")).await;
    town.talk(BUDI, &["[acara-tombol-keluar]", "[acara-tombol-ya-keluar]"]).await;
    town.pass(Duration::from_mins(3)).await;
    let offer = town.heard(DEWI);
    assert!(says_with(&offer, "peserta-telepon-tawaran", "Rohmah") && offer.contains("+6281311112222"), "{offer}");
    assert_eq!(town.said(DEWI, "peserta-telepon-tawaran"), 1, "once");
    let refused = town.press(DEWI, "peserta-telepon-tombol-tidak").await;
    assert!(says_with(&refused, "peserta-telepon-tidak-jadi", "Rohmah"), "{refused}");
    town.pass(Duration::from_mins(3)).await;
    assert!(says_with(&town.heard(DEWI), "peserta-telepon-tawaran", "Joko"), "{}", town.heard(DEWI));
    let taken = town.press(DEWI, "peserta-telepon-tombol-mau").await;
    assert!(says_with(&taken, "peserta-telepon-jadi", "Joko"), "{taken}");
    let late = town.forge(DEWI, "1:eo:z:2:1").await;
    assert!(says(&late, "peserta-telepon-terlambat"), "{late}");
    // Three days before, once, also over a restart; who moved the event gets it anew.
    let mut town = town;
    town.live_until(starts - 70 * HOUR).await;
    assert_eq!(town.said(DEWI, "peserta-telepon-pengingat"), 1, "{}", town.telegram.transcript(DEWI));
    town.stop().await;
    town.start();
    town.pass(Duration::from_mins(3)).await;
    assert_eq!(town.said(DEWI, "peserta-telepon-pengingat"), 1, "{}", town.telegram.transcript(DEWI));
    town.close().await;
}

#[tokio::test]
async fn d19_a_seat_becomes_theirs_who_prove_the_number_and_nobody_elses() {
    let town = office().await;
    let code = publish(&town, &Facts { capacity: 2, ..training(&town, 9) }).await;
    paste(&town, "Bu Aminah, 081234567890\nRohmah, 081311112222").await;
    town.press(DEWI, "peserta-daftar-tombol-simpan").await;
    // A number that somebody only types leads to nothing.
    crate::story::register(&town, SITI, "Keripik Siti").await;
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE contact IS NOT NULL").await, 0);
    let thanks = register_proved(&town, AMINAH, "Kue Aminah", "6281234567890").await;
    assert!(says_with(&thanks, "acara-dari-panitia", "Pelatihan tapis"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE contact = 7100").await, 1);
    let card = town.say(AMINAH, &format!("/start e_{code}")).await;
    assert!(says(&card, "acara-keadaan-kursi"), "{card}");
    town.close().await;
}
