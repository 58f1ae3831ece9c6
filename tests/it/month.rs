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
    town.talk(BUDI, &["/konsultasi", "berapa biaya sertifikat halal untuk warung?", "[Kirim]"]).await;
    for channel in ["[Telepon]", "[Telepon]", "[Kunjungan]"] {
        town.talk(DEWI, &["/catat", channel, "[Halal dan izin]", "[Tanpa nama]", "[Dijawab]"]).await;
    }
    town.say(SITI, "tera timbangan pasar di mana").await;
    town
}

fn labels(town: &Town, who: i64) -> Vec<String> {
    town.telegram.last(who).unwrap().buttons.into_iter().flatten().map(|button| button.label).collect()
}

/// The words under the newest file, and what is in it.
fn file(town: &Town, who: i64) -> (String, Vec<u8>) {
    let message = town.telegram.messages(who).into_iter().rev().find(|message| message.file.is_some()).unwrap();
    (message.text().to_owned(), message.file.unwrap().bytes.to_vec())
}

#[tokio::test]
async fn f12_the_month_is_one_card_to_forward_with_channels_outcomes_and_the_month_before() {
    let town = lively().await;
    let card = town.talk(DEWI, &["/laporan", "[Bulan ini]"]).await;
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
    assert!(!labels(&town, DEWI).contains(&"Per petugas".to_owned()), "names are the head's");
    let count = town.count(DEWI);
    let text = town.tap(DEWI, "Teks terusan").await;
    assert_eq!((text, town.count(DEWI)), (card.clone(), count + 1), "to forward: no buttons, the same words");
    assert!(labels(&town, DEWI).is_empty());
    let week = town.talk(DEWI, &["/laporan", "[Bulan ini]", "[Minggu]"]).await;
    assert!(week.contains("telepon 2"), "{week}");
    let before = town.tap(DEWI, "◀ Sebelumnya").await;
    assert!(before.contains("telepon 0") && !says(&before, "bulan-berjalan"), "{before}");
    town.close().await;
}

#[tokio::test]
async fn f7_the_picture_says_the_same_in_words_and_names_are_for_the_head() {
    let town = lively().await;
    let card = town.talk(HENDRA, &["/laporan", "[Bulan ini]"]).await;
    town.tap(HENDRA, "Grafik").await;
    let (caption, bytes) = file(&town, HENDRA);
    assert!(bytes.starts_with(b"\x89PNG"), "{}", bytes.len());
    assert_eq!(caption, card, "the caption");
    town.say(DEWI, "/meja").await;
    let names = town.talk(HENDRA, &["/laporan", "[Bulan ini]", "[Per petugas]"]).await;
    assert!(
        says(&names, "bulan-petugas") && names.contains("Dewi: 0 konsultasi ditutup, 3 layanan dicatat"),
        "{names}"
    );
    for who in [DEWI, VIEWER] {
        let last = town.telegram.last(who).unwrap().id;
        town.telegram.forge(who, last, "1:lb:n:bulan:0");
        town.quiet().await;
        assert!(!town.telegram.transcript(who).contains("3 layanan dicatat"), "{who}");
    }
    town.close().await;
}

/// What the files of a workbook hold, one behind the other.
fn unpacked(bytes: Vec<u8>) -> String {
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
    town.talk(HENDRA, &["/laporan", "[Unduh XLSX]", "[Usaha per kecamatan]"]).await;
    let (caption, bytes) = file(&town, HENDRA);
    assert!(says(&caption, "lembar-jadi"), "{caption}");
    let book = unpacked(bytes);
    assert!(book.contains("=Keripik Siti") && !book.contains("<f>"), "text stays text");
    assert!(!book.contains("Warung Aminah"), "what nobody confirmed is not registered");
    assert!(book.contains("Dibuat untuk Hendra"), "for whom it was made");
    assert!(!book.contains("812"), "no phone");
    town.talk(DEWI, &["/laporan", "[Unduh XLSX]", "[Konsultasi tim saya]"]).await;
    let book = unpacked(file(&town, DEWI).1);
    assert!(book.contains("Telepon") && !book.contains("Budi"), "rows without names");
    town.talk(DEWI, &["/laporan", "[Bulan ini]", "[XLSX]"]).await;
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
    town.talk(HENDRA, &["/laporan", "[Unduh XLSX]", "[Usaha per kecamatan]"]).await;
    assert!(!unpacked(file(&town, HENDRA).1).contains("Keripik"));
    town.close().await;
}
