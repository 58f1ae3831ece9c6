//! /kantor: the office, its neighbours and its holidays; owner and head side by side.

use umkm_bot::sandbox::emulator::Options;

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::says;
use crate::story::register;
use crate::support::{ADMIN, BUDI, SITI, Town};

#[tokio::test]
async fn c19_the_head_says_where_the_office_is_and_an_owner_reads_it() {
    let town = office().await;
    // Nothing was said: nothing is promised, and an owner has nothing to change.
    let page = town.say(SITI, "/kantor").await;
    assert!(says(&page, "kantor-belum") && says(&page, "kantor-belum-resmi"), "{page}");
    assert!(!says(&page, "kantor-buka") && !says(&page, "kantor-tutup"), "hours nobody confirmed: {page}");
    assert!(!town.offers(SITI, "kantor-tombol-kelola"));
    town.say(HENDRA, "/kantor").await;
    let list = town.press(HENDRA, "kantor-tombol-kelola").await;
    assert!(says(&list, "kantor-baris-kosong"), "{list}");
    town.press(HENDRA, "kantor-isian-alamat").await;
    let noted = town.say(HENDRA, "Jalan Kenanga 7, Kedaton <lantai 2>").await;
    assert!(says(&noted, "kantor-jadi") && noted.contains("Dipastikan Hendra"), "{noted}");
    town.press(HENDRA, "kantor-isian-jam").await;
    // A wrong turn says what is wrong and asks again.
    assert!(says(&town.say(HENDRA, "Senin pagi").await, "salah-jam"));
    assert!(says(&town.say(HENDRA, "Senin 16.00-08.00").await, "salah-jam-urutan"));
    let noted = town.say(HENDRA, "Senin-Kamis 8 sampai 15, Jumat 08.00-11.30 dan 13.00-15.00").await;
    assert!(noted.contains("Senin–Kamis 08.00–15.00; Jumat 08.00–11.30 dan 13.00–15.00"), "{noted}");
    town.press(HENDRA, "kantor-isian-resmi").await;
    assert!(says(&town.say(HENDRA, "bandarlampung").await, "salah-halaman"));
    town.say(HENDRA, "dinaskoperasi.bandarlampungkota.go.id/surat").await;
    let page = town.say(SITI, "/kantor").await;
    assert!(
        page.contains("Jalan Kenanga 7, Kedaton <lantai 2>")
            && page.contains("https://dinaskoperasi.bandarlampungkota.go.id/surat")
    );
    assert!(says(&page, "kantor-buka") || says(&page, "kantor-tutup"), "{page}");
    assert!(!page.contains("Hendra"), "who said it stays with the office: {page}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'change_office' AND officer = 9102").await, 3);
    // Saying that it is still true is a row as well, and the officer sees who vouches.
    town.say(HENDRA, "/kantor").await;
    town.press(HENDRA, "kantor-tombol-kelola").await;
    town.press(HENDRA, "kantor-isian-alamat").await;
    assert!(says(&town.press(HENDRA, "kantor-tombol-benar").await, "kantor-tetap"));
    town.say(DEWI, "/kantor").await;
    let list = town.press(DEWI, "kantor-tombol-kelola").await;
    assert!(list.contains("Dipastikan Hendra") && says(&list, "kantor-kelola-kepala"), "{list}");
    assert!(!town.offers(DEWI, "kantor-isian-alamat"));
    town.close().await;
}

#[tokio::test]
async fn c19_only_head_and_admin_change_it_whatever_is_pressed() {
    let town = office().await;
    town.say(SITI, "/menu").await;
    for (who, data) in [
        (SITI, "1:kt:s"),
        (VIEWER, "1:kt:s"),
        (SITI, "1:kt:u:alamat"),
        (DEWI, "1:kt:u:alamat"),
        (DEWI, "1:kt:k:alamat"),
        (DEWI, "1:kt:t"),
        (DEWI, "1:kt:x:20261225:1"),
        (DEWI, "1:kt:y:2027"),
        (DEWI, "1:kt:e:ojk"),
        (DEWI, "1:kt:c:ojk"),
    ] {
        town.forge(who, data).await;
        assert!(says(&town.heard(who), "kedaluwarsa"), "{data}: {}", town.heard(who));
    }
    let rows = "SELECT (SELECT count(*) FROM office_settings) + (SELECT count(*) FROM office_holidays)
                + (SELECT count(*) FROM holiday_years) + (SELECT count(*) FROM other_offices)";
    assert_eq!(town.number(rows).await, 0);
    // With the role, the open form goes, and what is typed then changes nothing.
    town.say(HENDRA, "/kantor").await;
    town.press(HENDRA, "kantor-tombol-kelola").await;
    town.press(HENDRA, "kantor-isian-alamat").await;
    town.write("DELETE FROM officers WHERE contact = 9102").await;
    town.say(HENDRA, "Jalan Palsu 1").await;
    assert_eq!(town.number(rows).await, 0);
    town.close().await;
}

#[tokio::test]
async fn c6_a_holiday_is_added_and_taken_out_by_the_head_and_read_by_an_owner_in_english() {
    let town = office().await;
    town.say(HENDRA, "/kantor").await;
    town.press(HENDRA, "kantor-tombol-libur").await;
    town.press(HENDRA, "libur-tombol-tambah").await;
    assert!(says(&town.say(HENDRA, "entahlah kapan").await, "salah-tanggal"));
    town.say(HENDRA, "besok").await;
    let noted = town.say(HENDRA, "Pindahan kantor").await;
    assert!(says(&noted, "libur-jadi") && noted.contains("Pindahan kantor"), "{noted}");
    assert!(noted.contains("Dicatat Hendra"), "{noted}");
    town.say(SITI, "/bahasa").await;
    town.press(SITI, "bahasa-inggris").await;
    town.say(SITI, "/kantor").await;
    let list = town.press(SITI, "kantor-tombol-libur").await;
    assert!(list.contains("Pindahan kantor") && !list.contains("Hendra"), "{list}");
    assert!(!town.offers(SITI, "libur-tombol-tambah"));
    // Asked first, then done; pressed twice it is as before.
    let cut = town.labels(HENDRA).into_iter().find(|label| label.starts_with("Cabut ")).unwrap();
    assert!(says(&town.tap(HENDRA, &cut).await, "libur-cabut"));
    let taken = town.press(HENDRA, "libur-tombol-ya").await;
    assert!(says(&taken, "libur-dicabut") && !taken.contains("Pindahan kantor"), "{taken}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'change_holidays'").await, 2);
    // A shipped holiday on which the office works stays a row, since the file says otherwise.
    let year = town.labels(HENDRA).into_iter().find(|label| says(&label, "libur-tombol-cocok")).unwrap();
    assert!(says(&town.tap(HENDRA, &year).await, "libur-cocok"));
    assert!(!town.offers(HENDRA, "libur-tombol-cocok"));
    town.close().await;
}

#[tokio::test]
async fn c19_the_directory_invents_nothing_and_the_head_fills_it_in() {
    let town = office().await;
    town.say(BUDI, "/kantor").await;
    town.press(BUDI, "kantor-tombol-lain").await;
    let page = town.tap(BUDI, "Dinas Koperasi & UKM kota").await;
    assert_eq!(page.matches("belum diketahui").count(), 3, "{page}");
    town.press(BUDI, "kantor-tombol-lain").await;
    let page = town.tap(BUDI, "Mal Pelayanan Publik (MPP)").await;
    assert!(page.contains("Jalan Dokter Susilo") && says(&page, "dinas-sumber"), "{page}");
    town.say(HENDRA, "/kantor").await;
    town.press(HENDRA, "kantor-tombol-lain").await;
    town.tap(HENDRA, "Mal Pelayanan Publik (MPP)").await;
    town.press(HENDRA, "kantor-tombol-ubah").await;
    town.press(HENDRA, "formulir-tombol-lewati").await;
    town.say(HENDRA, "Senin-Jumat 08.00-15.00").await;
    let noted = town.say(HENDRA, "0721 123456").await;
    assert!(noted.contains("Jalan Dokter Susilo") && noted.contains("0721 123456"), "{noted}");
    assert!(says(&noted, "dinas-sah") && noted.contains("Hendra"), "{noted}");
    // The card of a programme that sends people there says how it is reached.
    let card = town.say(BUDI, "NIB diurus di kantor mana, kontaknya?").await;
    town.forge(BUDI, "1:s:nib:kontak:0").await;
    let card = format!("{card}\n{}", town.heard(BUDI));
    assert!(card.contains("0721 123456"), "{card}");
    town.close().await;
}

#[tokio::test]
async fn c19_a_receipt_and_the_page_of_officers_name_the_office_once_it_said_itself() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    register(&town, SITI, "Keripik Siti").await;
    town.say(ADMIN, "/kantor").await;
    town.press(ADMIN, "kantor-tombol-kelola").await;
    town.press(ADMIN, "kantor-isian-nama").await;
    town.say(ADMIN, "Dinas Contoh").await;
    register(&town, BUDI, "Sate Budi").await;
    let heard = town.since(BUDI, 0).join("\n");
    assert!(heard.contains("Dinas Contoh"), "{heard}");
    town.forge(SITI, "1:s:hubungi-petugas:ringkasan:0").await;
    assert!(town.heard(SITI).contains("Dinas Contoh"), "{}", town.heard(SITI));
    let report = town.say(ADMIN, "/laporan").await;
    assert!(says(&report, "laporan-kantor") && says(&report, "laporan-libur"), "{report}");
    town.close().await;
}
