//! The month: one card to forward, the same figures as a picture and in sheets, and names for the head alone.

use std::io::Read;

use crate::desk::{DEWI, HENDRA, VIEWER, at_the_desk, office};
use crate::said::says;
use crate::story::register;
use crate::support::{BUDI, SITI, Town};

/// A month with two registrations, a consultation, and three services.
async fn lively() -> Town {
    let town = office().await;
    town.at_hour(10);
    register(&town, SITI, "=Keripik Siti").await;
    at_the_desk(&town, DEWI, "Warung Aminah", "nanti saja").await;
    town.talk(BUDI, &["/konsultasi", "berapa biaya sertifikat halal untuk warung?", "[konsultasi-tombol-kirim]"]).await;
    for channel in ["[catat-telepon]", "[catat-telepon]", "[catat-kunjungan]"] {
        town.talk(DEWI, &["/catat", channel, "[tim-izin]", "[catat-tombol-tanpa-nama]", "[catat-dijawab]"]).await;
    }
    town.say(SITI, "kalibrasi oven gudang di mana").await;
    town
}

/// The words under the newest file, and what is in it.
pub fn file(town: &Town, who: i64) -> (String, Vec<u8>) {
    let message = town.telegram.messages(who).into_iter().rev().find(|message| message.file.is_some()).unwrap();
    (message.text().to_owned(), message.file.unwrap().bytes.to_vec())
}

#[tokio::test]
async fn f12_the_month_is_one_card_to_forward_with_channels_outcomes_and_the_month_before() {
    let town = lively().await;
    let report = town.say(DEWI, "/laporan").await;
    // The report and the month count new businesses in one way.
    assert!(report.contains("1 daftar sendiri, 0 lewat meja, 1 belum dikonfirmasi"), "{report}");
    let card = town.talk(DEWI, &["/laporan", "[laporan-tombol-bulan]"]).await;
    assert!(says(&card, "bulan-berjalan") && says(&card, "bulan-usaha"), "{card}");
    for part in [
        "Usaha baru: 1 (0). Lewat meja 0, daftar sendiri 1.",
        "layanan: 4 (0). Bot 1, telepon 2, kunjungan 1, WhatsApp 0.",
        "dijawab 3",
        "Pertanyaan baru tanpa jawaban: 1 (0)",
        "Halal dan izin 4",
    ] {
        assert!(card.contains(part), "{part}: {card}");
    }
    assert!(!town.labels(DEWI).contains(&"Per petugas".to_owned()), "names are the head's");
    let count = town.count(DEWI);
    let text = town.press(DEWI, "bulan-tombol-teruskan").await;
    assert_eq!((text, town.count(DEWI)), (card.clone(), count + 1), "to forward: no buttons, the same words");
    assert!(town.labels(DEWI).is_empty());
    let week = town.talk(DEWI, &["/laporan", "[laporan-tombol-bulan]", "[bulan-tombol-minggu]"]).await;
    assert!(week.contains("telepon 2"), "{week}");
    let before = town.press(DEWI, "bulan-tombol-lalu").await;
    assert!(before.contains("telepon 0") && !says(&before, "bulan-berjalan"), "{before}");
    town.close().await;
}

#[tokio::test]
async fn f7_the_picture_says_the_same_in_words_and_names_are_for_the_head() {
    let town = lively().await;
    let card = town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]"]).await;
    town.press(HENDRA, "bulan-tombol-grafik").await;
    let (caption, bytes) = file(&town, HENDRA);
    assert!(bytes.starts_with(b"\x89PNG"), "{}", bytes.len());
    assert_eq!(caption, card, "the caption");
    town.say(DEWI, "/meja").await;
    let names = town.talk(HENDRA, &["/laporan", "[laporan-tombol-bulan]", "[bulan-tombol-petugas]"]).await;
    assert!(
        says(&names, "bulan-petugas") && names.contains("Dewi: 0 konsultasi ditutup, 3 layanan dicatat"),
        "{names}"
    );
    for who in [DEWI, VIEWER] {
        town.forge(who, "1:lb:n:bulan:0").await;
        assert!(!town.telegram.transcript(who).contains("3 layanan dicatat"), "{who}");
    }
    town.close().await;
}

/// What the files of a workbook hold, one behind the other.
pub fn unpacked(bytes: Vec<u8>) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..archive.len() {
        archive.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[tokio::test]
async fn f5_workbooks_hold_numbers_and_dates_and_no_formula_and_each_is_logged() {
    let town = lively().await;
    town.talk(HENDRA, &["/laporan", "[laporan-tombol-lembar]", "[lembar-tombol-usaha]"]).await;
    let (caption, bytes) = file(&town, HENDRA);
    assert!(says(&caption, "lembar-jadi"), "{caption}");
    let book = unpacked(bytes);
    assert!(book.contains("=Keripik Siti") && !book.contains("<f>"), "text stays text");
    assert!(!book.contains("Warung Aminah"), "what nobody confirmed is not registered");
    assert!(book.contains("Dibuat untuk Hendra"), "for whom it was made");
    assert!(!book.contains("812"), "no phone");
    town.talk(DEWI, &["/laporan", "[laporan-tombol-lembar]", "[lembar-tombol-konsultasi]"]).await;
    let book = unpacked(file(&town, DEWI).1);
    assert!(book.contains("Telepon") && !book.contains("Budi"), "rows without names");
    town.talk(DEWI, &["/laporan", "[laporan-tombol-bulan]", "[bulan-tombol-xlsx]"]).await;
    let book = unpacked(file(&town, DEWI).1);
    assert!(
        book.contains("<v>4</v>") && !book.contains("Konsultasi ditutup"),
        "figures as numbers, names for the head"
    );
    for (act, times) in [("export_businesses", 1), ("export_cases", 1), ("export_month", 1)] {
        let logged = town.texts("SELECT action FROM audit").await.into_iter().filter(|one| one == act).count();
        assert_eq!(logged, times, "{act}");
    }
    // An officer takes no list of businesses, and a reader no consultations.
    for (who, data) in [(DEWI, "1:lx:u"), (VIEWER, "1:lx:k"), (VIEWER, "1:lx:u"), (BUDI, "1:lx:b:bulan:0")] {
        let before = town.telegram.messages(who).iter().filter(|message| message.file.is_some()).count();
        town.telegram.forge(who, town.telegram.last(who).unwrap().id, data);
        town.quiet().await;
        let after = town.telegram.messages(who).iter().filter(|message| message.file.is_some()).count();
        assert_eq!(before, after, "{who} {data}");
    }
    town.close().await;
}

#[tokio::test]
async fn f5_who_lets_a_business_only_be_kept_is_in_no_list() {
    let mut town = lively().await;
    town.stop().await;
    town.write("UPDATE contacts SET restricted = 1 WHERE id = 7001").await;
    town.start();
    town.ready(2).await;
    town.talk(HENDRA, &["/laporan", "[laporan-tombol-lembar]", "[lembar-tombol-usaha]"]).await;
    assert!(!unpacked(file(&town, HENDRA).1).contains("Keripik"));
    town.close().await;
}
