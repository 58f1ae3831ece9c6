//! Letters and messages at the office: what was read is seen, of two events one is taken, and the way out leads home.

use crate::desk::{DEWI, office};
use crate::said::says;
use crate::support::Town;

/// Pastes a message where one is waited for.
async fn paste(town: &Town, message: &str) -> String {
    town.say(DEWI, "/kelola_acara").await;
    town.press(DEWI, "kelola-tombol-surat").await;
    town.say(DEWI, message).await
}

#[tokio::test]
async fn d17_what_was_read_of_a_message_is_seen_before_the_rest_is_asked() {
    let town = office().await;
    let message = "BAZAR 🎉🎉\nBazar Akhir Tahun\nSabtu 12 Desember 2026 jam 10.00 sampai selesai\ndi Lapangan Saburai\n\
                   Bawa sendiri kabel roll\nCP: Rina 0812 3456 7890";
    let asked = paste(&town, message).await;
    for part in ["Bazar Akhir Tahun", "Lapangan Saburai", "sendiri kabel roll", "0812 3456 7890"] {
        assert!(asked.contains(part), "{part}: {asked}");
    }
    // The hour at which it ends is missing, and just that is asked.
    assert!(says(&asked, "salah-jadwal-selesai") && says(&asked, "kelola-tanya-jadwal"), "{asked}");
    town.close().await;
}

#[tokio::test]
async fn d17_of_two_events_in_one_message_the_first_is_taken_and_that_is_said() {
    let town = office().await;
    let message = "1. Pelatihan Foto Produk\nTanggal: 3 Desember 2026\nJam: 09.00-12.00\n\
                   2. Pelatihan Kemasan\nTanggal: 10 Desember 2026\nJam: 13.00-15.00\nKuota: 25 orang";
    let asked = paste(&town, message).await;
    assert!(says(&asked, "kelola-surat-ragu-beberapa") && says(&asked, "kelola-tanya-tempat"), "{asked}");
    assert!(asked.contains("Foto Produk") && !asked.contains("Kemasan") && !asked.contains("25"), "{asked}");
    // A doubt about the days does not stand above the question for the name.
    town.press(DEWI, "formulir-tombol-batal").await;
    town.press(DEWI, "formulir-tombol-buang").await;
    let asked = paste(&town, "ada acara besok jam 10 di aula dinas, kuota 20 orang").await;
    assert!(!says(&asked, "salah-jadwal-selesai"), "{asked}");
    town.close().await;
}

#[tokio::test]
async fn d1_the_ways_out_of_an_officers_form_lead_to_the_home_of_the_office() {
    let town = office().await;
    town.talk(DEWI, &["/acara_baru", "Pelatihan anyaman bambu"]).await;
    for (way, others) in [("formulir-tombol-simpan", 1), ("formulir-tombol-buang", 0)] {
        town.press(DEWI, "formulir-tombol-batal").await;
        town.press(DEWI, way).await;
        assert!(town.offers(DEWI, "utama-tombol-meja"), "{way}: {:?}", town.labels(DEWI));
        assert!(!town.offers(DEWI, "tombol-daftar"), "{way}: {:?}", town.labels(DEWI));
        assert_eq!(usize::from(town.offers(DEWI, "formulir-tombol-lanjut")), others, "{way}: {:?}", town.labels(DEWI));
        if others > 0 {
            let asked = town.press(DEWI, "formulir-tombol-lanjut").await;
            assert!(says(&asked, "kelola-tanya-jenis"), "what was written is kept: {asked}");
        }
    }
    let home = town.press(DEWI, "utama-tombol-meja").await;
    assert!(says(&home, "utama-acara-kosong"), "{home}");
    town.close().await;
}
