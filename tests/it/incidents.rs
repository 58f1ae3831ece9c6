//! /insiden: from the discovery to the notice in the chats of those affected, with the clock of the law.

use std::time::Duration;

use crate::consultations::ask;
use crate::desk::{DAY, DEWI, HENDRA, VIEWER, at_the_desk, office, with_admin};
use crate::month::file;
use crate::readers;
use crate::said::{says, says_with};
use crate::story::register;
use crate::support::{ADMIN, BUDI, SITI, Town};

const ACTS: &str = "SELECT count(*) FROM audit WHERE action = 'handle_incidents'";

/// An incident that was found just now.
async fn opened(town: &Town, who: i64) -> String {
    town.talk(who, &["/insiden", "[insiden-tombol-baru]", "[insiden-baru-saja]"]).await
}

/// Its notice, in five parts.
async fn written(town: &Town, who: i64) -> String {
    town.press(who, "insiden-tombol-tulis").await;
    for part in [
        "Laptop meja dua hilang",
        "Nama pemilik dan telepon",
        "Kamis malam, lewat jendela",
        "Sandi sudah diganti semua",
        "Loket dua, jam kerja",
    ] {
        town.say(who, part).await;
    }
    town.press(who, "insiden-tombol-simpan").await
}

#[tokio::test]
async fn g9_two_approve_and_those_at_most_risk_are_told_first_whether_they_want_news_or_not() {
    let town = with_admin(office().await).await;
    for (who, name) in [(SITI, "Keripik Siti"), (BUDI, "Bakso Budi")] {
        register(&town, who, name).await;
    }
    ask(&town, BUDI, "Sertifikat halal saya ditolak karena alamat gudang, harus bagaimana?").await;
    town.say(BUDI, "STOP").await;
    let page = opened(&town, HENDRA).await;
    assert!(says(&page, "insiden-dibuka") && says_with(&page, "insiden-jam", "72"), "{page}");
    assert!(says(&town.heard(ADMIN), "insiden-dibuka-kabar"), "{}", town.heard(ADMIN));
    assert!(!town.offers(HENDRA, "insiden-tombol-setuju"), "nothing is there to approve");
    // It stands in the home of whoever may handle it, with its hours and its button.
    let home = town.say(HENDRA, "/meja").await;
    assert!(says(&home, "utama-insiden"), "{home}");
    assert!(!says(&town.say(DEWI, "/meja").await, "utama-insiden"), "{}", town.heard(DEWI));
    town.press(HENDRA, "utama-tombol-insiden").await;
    let page = written(&town, HENDRA).await;
    assert!(says(&page, "insiden-surat-jadi") && says(&page, "insiden-siapa-belum"), "{page}");
    let page = town.talk(HENDRA, &["[insiden-tombol-siapa]", "[insiden-siapa-semua]"]).await;
    assert!(says_with(&page, "insiden-siapa", "2") && says(&page, "insiden-setuju-nol"), "{page}");
    assert!(says(&page, "insiden-setuju-dua") && !says(&page, "insiden-setuju-sendiri"), "{page}");
    assert!(!says(&page, "insiden-setuju-gugur"), "nobody had approved anything: {page}");

    // One is not enough, and not twice the same.
    let page = town.press(HENDRA, "insiden-tombol-setuju").await;
    assert!(says(&page, "insiden-setuju-satu") && !town.offers(HENDRA, "insiden-tombol-kirim"), "{page}");
    assert!(says(&page, "insiden-disetujui-tunggu"), "{page}");
    assert!(says(&town.heard(ADMIN), "insiden-disetujui-kabar"), "{}", town.heard(ADMIN));
    let page = town.press(HENDRA, "insiden-tombol-setuju").await;
    assert!(says(&page, "insiden-bukan-sendiri"), "{page}");
    town.forge(HENDRA, "1:in:k:1:1").await;
    assert!(says(&town.heard(HENDRA), "insiden-belum-disetujui"), "{}", town.heard(HENDRA));
    town.press(ADMIN, "insiden-tombol-buka").await;
    let letter = town.press(ADMIN, "insiden-tombol-lihat").await;
    assert!(says_with(&letter, "insiden-surat", "Laptop meja dua hilang"), "{letter}");
    town.press(ADMIN, "tombol-kembali").await;
    let page = town.press(ADMIN, "insiden-tombol-setuju").await;
    assert!(says(&page, "insiden-setuju-cukup"), "{page}");
    assert!(says(&town.heard(HENDRA), "insiden-disetujui-lengkap"), "{}", town.heard(HENDRA));
    let question = town.press(ADMIN, "insiden-tombol-kirim").await;
    assert!(says_with(&question, "insiden-kirim-tanya", "2"), "{question}");
    let before = (town.count(HENDRA), town.count(ADMIN));
    town.press(ADMIN, "insiden-tombol-ya-kirim").await;
    town.pass(Duration::from_mins(6)).await;

    for who in [SITI, BUDI] {
        assert!(says_with(&town.heard(who), "insiden-surat", "Sandi sudah diganti semua"), "{}", town.heard(who));
    }
    let order = "SELECT cast(chat AS TEXT) FROM outbox WHERE tag LIKE 'insiden:%' ORDER BY id";
    assert_eq!(town.texts(order).await, [BUDI.to_string(), SITI.to_string()], "who asked the office comes first");
    assert_eq!(town.texts("SELECT outcome FROM incident_people").await, ["sent", "sent"]);
    assert!(town.since(HENDRA, before.0).iter().any(|said| says(said, "insiden-tuntas")), "{}", town.heard(HENDRA));
    assert!(town.since(ADMIN, before.1).iter().any(|said| says(said, "insiden-tuntas")), "{}", town.heard(ADMIN));
    assert_eq!(town.number(ACTS).await, 6, "opened, written, chosen, approved twice, sent");
    // What went out is not changed any more; it is closed, and stays to be read.
    town.forge(HENDRA, "1:in:t:1").await;
    assert!(says(&town.heard(HENDRA), "insiden-sudah-jalan"), "{}", town.heard(HENDRA));
    town.press(HENDRA, "insiden-tombol-buka").await;
    // The authority is told outside of the bot, which says how and keeps when.
    let how = town.press(HENDRA, "insiden-tombol-lembaga").await;
    assert!(says(&how, "insiden-lembaga-cara") && says(&how, "insiden-lembaga-belum"), "{how}");
    let page = town.press(HENDRA, "insiden-tombol-sudah-lapor").await;
    assert!(says(&page, "insiden-lembaga-lapor"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM incidents WHERE reported_at IS NOT NULL").await, 1);
    town.press(HENDRA, "insiden-tombol-tutup").await;
    let page = town.press(HENDRA, "insiden-tombol-ya-tutup").await;
    assert!(says(&page, "insiden-ditutup"), "{page}");
    town.close().await;
}

#[tokio::test]
async fn g9_the_clock_reminds_at_24_48_and_66_hours_and_says_when_it_is_over() {
    let mut town = with_admin(office().await).await;
    opened(&town, HENDRA).await;
    let before = town.count(HENDRA);
    for hours in [23, 2, 24, 18] {
        town.pass(Duration::from_hours(hours)).await;
        town.stop().await;
        town.start();
    }
    let said = town.since(HENDRA, before);
    let reminded: Vec<_> = said.iter().filter(|said| says(said, "insiden-ingat")).collect();
    assert_eq!(reminded.len(), 3, "{said:?}");
    town.pass(DAY).await;
    town.talk(HENDRA, &["/insiden", "[insiden-baris]"]).await;
    assert!(says(&town.heard(HENDRA), "insiden-jam-lewat"), "{}", town.heard(HENDRA));
    assert!(says(&town.say(HENDRA, "/meja").await, "utama-insiden-lewat"), "{}", town.heard(HENDRA));
    town.close().await;
}

#[tokio::test]
async fn g9_by_codes_with_a_list_for_the_telephone_and_where_the_office_has_one_that_one_approves() {
    let town = with_admin(office().await).await;
    let (code, _) = at_the_desk(&town, DEWI, "Warung Aminah", "081234567890").await;
    register(&town, SITI, "Keripik Siti").await;
    for who in [SITI, VIEWER, DEWI] {
        for data in ["1:in", "1:in:b:0", "1:in:pa:1", "1:in:s:1:1", "1:in:k:1:1"] {
            town.forge(who, data).await;
            assert!(says(&town.heard(who), "kedaluwarsa"), "{who} {data}: {}", town.heard(who));
        }
    }
    town.write("DELETE FROM officers WHERE contact = 9102").await;
    let page = opened(&town, ADMIN).await;
    assert!(says(&page, "insiden-setuju-sendiri") && !says(&page, "insiden-setuju-dua"), "{page}");
    written(&town, ADMIN).await;
    town.talk(ADMIN, &["[insiden-tombol-siapa]", "[insiden-tombol-kode]"]).await;
    // Whoever gives it up is led back to the incident.
    town.say(ADMIN, "batal").await;
    town.talk(ADMIN, &["[insiden-tombol-buka]", "[insiden-tombol-siapa]", "[insiden-tombol-kode]"]).await;
    let again = town.say(ADMIN, "tidak ada kodenya").await;
    assert!(says(&again, "insiden-kode-tidak-ada"), "{again}");
    assert!(!town.offers(ADMIN, "formulir-tombol-tetap"), "what was no code is not offered to be kept");
    let page = town.say(ADMIN, &code).await;
    assert!(says_with(&page, "insiden-siapa", "0"), "{page}");
    town.press(ADMIN, "insiden-tombol-daftar").await;
    let sheets = readers::sheets(&file(&town, ADMIN).1);
    assert!(format!("{:?}", sheets[1]).contains("Warung Aminah"), "{sheets:?}");
    assert!(!format!("{sheets:?}").contains("Keripik Siti"), "{sheets:?}");

    // Another choice, and what was approved is approved no more.
    town.talk(ADMIN, &["/insiden", "[insiden-baris]"]).await;
    let page = town.press(ADMIN, "insiden-tombol-setuju").await;
    assert!(says(&page, "insiden-setuju-cukup"), "{page}");
    let page = town.talk(ADMIN, &["[insiden-tombol-siapa]", "[insiden-siapa-semua]"]).await;
    assert!(says(&page, "insiden-setuju-nol") && says_with(&page, "insiden-siapa", "1"), "{page}");
    assert!(says(&page, "insiden-setuju-gugur"), "{page}");
    town.press(ADMIN, "insiden-tombol-tutup").await;
    town.press(ADMIN, "insiden-tombol-ya-tutup").await;
    assert_eq!(town.texts("SELECT state FROM incidents").await, ["closed"]);
    town.close().await;
}

#[tokio::test]
async fn g9_when_it_was_found_may_be_written_too() {
    let town = with_admin(office().await).await;
    town.talk(HENDRA, &["/insiden", "[insiden-tombol-baru]"]).await;
    for (words, key) in [
        ("ada yang bocor", "insiden-kapan-tidak-terbaca"),
        ("besok jam 5 subuh", "insiden-kapan-tidak-terbaca"),
        ("kemarin jam 7", "insiden-kapan-dua"),
    ] {
        let heard = town.say(HENDRA, words).await;
        assert!(says(&heard, key), "{words}: {heard}");
    }
    let page = town.say(HENDRA, "kemarin malam jam 7").await;
    assert!(says(&page, "insiden-dibuka") && says_with(&page, "insiden-judul", "19.00"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM incidents").await, 1);
    town.close().await;
}

#[tokio::test]
async fn g9_whoever_joined_one_event_is_told_and_nobody_else() {
    let town = with_admin(office().await).await;
    for who in [SITI, BUDI] {
        town.say(who, "/menu").await;
    }
    let event = town.event("Pelatihan Tapis", &[(1, 6)]).await;
    town.seat(event, "Siti", None, Some(SITI)).await;
    opened(&town, HENDRA).await;
    town.talk(HENDRA, &["[insiden-tombol-siapa]", "[insiden-tombol-acara]"]).await;
    assert!(says(&town.heard(HENDRA), "insiden-acara-tanya"), "{}", town.heard(HENDRA));
    let page = town.tap(HENDRA, "Pelatihan Tapis").await;
    assert!(says(&page, "insiden-acara-catatan") && page.contains("Pelatihan Tapis"), "{page}");
    assert_eq!(town.texts("SELECT cast(contact AS TEXT) FROM incident_people").await, [SITI.to_string()]);
    town.press(HENDRA, "insiden-tombol-daftar").await;
    let sheets = readers::sheets(&file(&town, HENDRA).1);
    assert!(format!("{:?}", sheets[0]).contains("Usaha Siti"), "{sheets:?}");
    town.close().await;
}
