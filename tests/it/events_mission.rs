//! The mission's line: from an officer's bazaar to the certificate of a seller who never wrote to the bot before.

use std::time::Duration;

use crate::desk::{AMINAH, DEWI, HENDRA, office};
use crate::month::file;
use crate::readers;
use crate::said::says;
use crate::support::Town;

/// Who sells tapis in Kemiling.
const ROHANI: i64 = 7_777;
const HOUR: i64 = 3_600_000;

/// What a phone does with a code: the link opens the chat, and pressing START writes this.
fn scanned(png: &[u8]) -> String {
    let link = readers::code(png);
    let (_, start) = link.split_once("?start=").unwrap_or_else(|| panic!("{link}"));
    format!("/start {start}")
}

/// Dewi writes a bazaar down and publishes it; gives its poster.
async fn bazaar(town: &Town) -> Vec<u8> {
    town.talk(DEWI, &["/acara_baru", "Bazar Tapis Kemiling", "[acara-jenis-bazar]", "Stan untuk kain tapis."]).await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.talk(DEWI, &["12 Desember 2026 jam 10-15", "Lapangan Kemiling Permai", "2"]).await;
    town.press(DEWI, "kelola-satuan-stan").await;
    town.say(DEWI, "gratis").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "kelola-tombol-terbitkan").await;
    town.press(DEWI, "kelola-tombol-poster").await;
    file(town, DEWI).1
}

#[tokio::test]
async fn d2_a_seller_of_kemiling_goes_from_the_poster_to_her_certificate() {
    let town = office().await;
    let poster = bazaar(&town).await;
    town.telegram.person(ROHANI, "Rohani", Some("id"));
    let card = town.say(ROHANI, &scanned(&poster)).await;
    assert!(card.contains("Bazar Tapis Kemiling") && says(&card, "acara-stan"), "{card}");
    let done = town.talk(ROHANI, &["[acara-tombol-daftar]", "Rohani", "Kemiling"]).await;
    assert!(says(&done, "acara-dapat-stan") && says(&done, "acara-keadaan-stan"), "{done}");

    let starts = town.number("SELECT starts_at FROM events").await;
    town.live_until(starts - HOUR).await;
    for key in ["acara-ingat-minggu", "acara-ingat-hadir", "acara-ingat-besok", "acara-ingat-sebentar"] {
        assert_eq!(town.said(ROHANI, key), 1, "{key}: {}", town.telegram.transcript(ROHANI));
    }
    town.press(ROHANI, "acara-tombol-lihat").await;
    town.press(ROHANI, "pintu-tombol-tiket").await;
    let (ticket, picture) = file(&town, ROHANI);
    assert!(says(&ticket, "pintu-tiket-kode") && ticket.contains("Lapangan Kemiling Permai"), "{ticket}");
    let scan = scanned(&picture);
    let heard = town.say(HENDRA, &scan).await;
    assert!(says(&heard, "pintu-hadir") && heard.contains("Rohani"), "{heard}");
    // A picture of her code in another hand lets nobody in twice.
    assert!(says(&town.say(DEWI, &scan).await, "pintu-hadir-sudah"), "{}", town.heard(DEWI));
    assert!(says(&town.say(AMINAH, &scan).await, "pintu-tiket-bukan"), "{}", town.heard(AMINAH));

    town.pass(Duration::from_hours(6)).await;
    town.talk(DEWI, &["/pintu", "[Bazar Tapis Kemiling]", "[pintu-tombol-tutup]", "[pintu-tombol-ya-tutup]"]).await;
    town.at_hour(9);
    town.pass(Duration::from_mins(5)).await;
    assert_eq!(town.said(ROHANI, "pintu-sertifikat-siap"), 1, "{}", town.telegram.transcript(ROHANI));
    town.press(ROHANI, "pintu-tombol-nama-benar").await;
    let (caption, paper) = file(&town, ROHANI);
    assert!(says(&caption, "pintu-sertifikat-jadi"), "{caption}");
    let page = readers::pages(&paper).remove(0);
    for part in ["Rohani", "Bazar Tapis Kemiling", "12 Desember 2026", "5 jam"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    let link = readers::printed_code(&paper, 1);
    let checked = town.say(AMINAH, &format!("/start {}", link.split_once("?start=").unwrap().1)).await;
    assert!(says(&checked, "pintu-cek-asli") && checked.contains("Rohani"), "{checked}");
    town.close().await;
}
