//! An announcement in two languages: looked at, checked, sent and corrected in each.

use umkm_bot::sandbox::emulator::Message;

use crate::announcements::{BAZAAR, HELD, HOUR, close, followed, write};
use crate::desk::DEWI;
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// The newest message of the bot in which this stands.
fn copy(town: &Town, who: i64, part: &str) -> Message {
    let mut messages = town.telegram.messages(who).into_iter().rev();
    let found = messages.find(|message| message.from.is_none() && message.text().contains(part));
    found.unwrap_or_else(|| panic!("no {part}: {}", town.heard(who)))
}

#[tokio::test]
async fn e1_who_chose_english_reads_the_english_text_and_all_others_the_indonesian() {
    let town = followed().await;
    town.write("UPDATE contacts SET language = 'en' WHERE id = 7002").await;
    write(&town, BAZAAR).await;
    assert!(says(&town.press(DEWI, "umum-isian-inggris").await, "umum-tanya-inggris"), "{}", town.heard(DEWI));
    // The checks read both.
    let page = town.say(DEWI, "UMKM bazaar\nSunday, 12 December 2026 at Mall Boemi Kedaton.").await;
    assert!(says(&page, "umum-dalam-inggris") && says_with(&page, "umum-cek-hari", "Sabtu"), "{page}");
    town.press(DEWI, "umum-isian-inggris").await;
    let page = town.say(DEWI, "UMKM bazaar\nSaturday, 12 December 2026 at Mall Boemi Kedaton.").await;
    assert!(!says(&page, "umum-cek-hari") && page.contains("UMKM bazaar"), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    let previews = ["Bazar UMKM", "UMKM bazaar"].map(|part| copy(&town, DEWI, part).text().to_owned());
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    assert_eq!(copy(&town, SITI, "Bazar UMKM").text(), previews[0]);
    assert_eq!(copy(&town, BUDI, "UMKM bazaar").text(), previews[1]);
    // A correction asks for each.
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    let asked = town.say(DEWI, "Bazar UMKM pindah ke Minggu, 13 Desember 2026, di atrium.").await;
    assert!(says(&asked, "umum-tanya-ralat-inggris"), "{asked}");
    let asked = town.say(DEWI, "UMKM bazaar, now on Sunday, 13 December 2026, at the atrium.").await;
    assert!(says(&asked, "umum-ralat-periksa"), "{asked}");
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.pass(HOUR).await;
    assert!(copy(&town, SITI, "Bazar UMKM").text().contains("13 Desember"), "{}", town.heard(SITI));
    assert!(copy(&town, BUDI, "UMKM bazaar").text().contains("13 December"), "{}", town.heard(BUDI));
    close(town).await;
}

#[tokio::test]
async fn e1_without_the_english_text_all_read_the_indonesian_one() {
    let town = followed().await;
    town.write("UPDATE contacts SET language = 'en' WHERE id = 7002").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-isian-inggris").await;
    town.say(DEWI, "UMKM bazaar on Saturday, 12 December 2026 at Mall Boemi Kedaton.").await;
    town.press(DEWI, "umum-isian-inggris").await;
    let page = town.press(DEWI, "formulir-tombol-kosongkan").await;
    assert!(!says(&page, "umum-dalam-inggris"), "{page}");
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    assert!(copy(&town, BUDI, "Bazar UMKM").text().contains("Boemi Kedaton"), "{}", town.heard(BUDI));
    close(town).await;
}
