//! What an owner may do with her own data: see, correct, restrict, stop, erase.

use std::time::Duration;

use crate::registration::{Story, fill, register};
use crate::support::{SITI, Town};

#[tokio::test]
async fn g4_g5_everything_is_shown_and_corrected_at_once() {
    let town = Town::open().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    let data = town.say(SITI, "/data").await;
    for part in [
        "7001",
        "Keripik Siti",
        code.as_str(),
        "Kedaton, Kota Bandar Lampung",
        "Izin Layanan: diberikan",
    ] {
        assert!(data.contains(part), "{part}: {data}");
    }
    let page = town.tap(SITI, "Lihat dan ubah: Keripik Siti").await;
    assert!(page.contains("Siti Mawarni") && page.contains("+6281234567890"), "{page}");
    town.tap(SITI, "NIB").await;
    let refused = town.say(SITI, "123456789012").await;
    assert!(refused.contains("NIB ada 13 angka, yang tadi 12 angka"), "{refused}");
    let page = town.say(SITI, "1234567890123").await;
    assert!(page.contains("sudah saya ubah") && page.contains("1234567890123"), "{page}");
    town.clock.advance(Duration::from_secs(20));
    town.tap(SITI, "Nama usaha").await;
    let page = town.say(SITI, "Keripik Bu Siti").await;
    assert!(page.contains("Keripik Bu Siti") && page.contains("Sudah diubah 2 kali"), "{page}");
    town.tap(SITI, "Ukuran").await;
    let page = town.tap(SITI, "Mikro").await;
    assert!(page.contains("Mikro: sampai Rp2 miliar"), "{page}");
    town.tap(SITI, "Kecamatan").await;
    town.say(SITI, "Sukarame").await;
    let page = town.tap(SITI, "Way Dadi").await;
    assert!(page.contains("Way Dadi, Sukarame"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 5, "NIB, name, size, kecamatan, kelurahan");
    town.close().await;
}

#[tokio::test]
async fn g4_the_file_holds_what_the_message_shows() {
    let town = Town::open().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/datasaya").await;
    town.tap(SITI, "Unduh sebagai berkas").await;
    let message = town.telegram.last(SITI).unwrap();
    assert!(message.text().contains("satu berkas"), "{}", message.text());
    assert!(town.telegram.calls().iter().any(|call| call.method == "sendDocument"));
    assert!(code.len() == 6);
    assert_eq!(town.number("SELECT count(*) FROM files WHERE bytes IS NOT NULL").await, 0, "gone once delivered");
    town.close().await;
}

#[tokio::test]
async fn g6_stopping_pausing_restricting_and_taking_it_back() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    let mut story = Story::new(&town, SITI);
    story.say("stop").await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 1);
    let paused = story.tap("Hanya jeda 30 hari").await;
    assert!(paused.contains("saya jeda sampai"), "{paused}");
    story.tap("Batalkan berhenti").await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 0);
    story.say("/berhenti").await;
    assert!(story.say("/data").await.contains("Kabar program: berhenti"));
    let data = story.tap("Simpan, jangan pakai").await;
    assert!(data.contains("tidak dipakai"), "{data}");
    story.tap("Pakai lagi").await;
    let data = story.tap("Cabut izin kabar").await;
    assert!(data.contains("Izin Kabar program: tidak diberikan"), "{data}");
    town.close().await;
}

#[tokio::test]
async fn in_a_form_stop_asks_which_is_meant() {
    let town = Town::open().await;
    town.say(SITI, "/daftar").await;
    town.tap(SITI, "Mulai mendaftar").await;
    let asked = town.say(SITI, "Berhenti").await;
    assert!(asked.contains("Yang mana"), "{asked}");
    assert!(town.tap(SITI, "Lanjut mengisi").await.contains("1/7"));
    town.say(SITI, "stop").await;
    assert!(town.tap(SITI, "Batalkan isian ini").await.contains("dibatalkan"));
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 0);
    town.close().await;
}

#[tokio::test]
async fn g7_after_an_erasure_no_marked_word_is_left_and_she_may_register_again() {
    let mut town = Town::open().await;
    town.say(SITI, "/berhenti").await;
    register(&town, SITI, "Keripik Mawarzahra").await;
    fill(&town, SITI, "Warung Mawarzahra").await;
    town.say(SITI, "/data").await;
    let preview = town.tap(SITI, "Hapus data saya").await;
    assert!(preview.contains("1 usaha") && preview.contains("HAPUS"), "{preview}");
    assert!(!town.say(SITI, "nanti dulu").await.contains("sudah dihapus"));
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 1, "any other word takes it back");
    town.clock.advance(Duration::from_secs(30));
    town.say(SITI, "/data").await;
    town.tap(SITI, "Hapus data saya").await;
    let gone = town.say(SITI, "hapus").await;
    assert!(gone.contains("sudah dihapus"), "{gone}");
    assert_eq!(town.number("SELECT count(*) FROM businesses").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM consents").await, 0);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 1, "the stop stays");
    let erased = std::fs::read_to_string(town.folder.path().join("bot.db.erased")).unwrap();
    assert!(erased.lines().count() == 1 && !erased.contains("7001"), "{erased}");
    for file in ["bot.db", "bot.db-wal"] {
        let bytes = std::fs::read(town.folder.path().join(file)).unwrap_or_default();
        for mark in ["Mawarzahra", "Mawarni", "81234567890"] {
            assert!(!bytes.windows(mark.len()).any(|part| part == mark.as_bytes()), "{mark} in {file}");
        }
    }
    town.stop().await;
    town.start();
    register(&town, SITI, "Keripik Baru").await;
    town.stop().await;
    town.start();
    assert!(town.say(SITI, "/data").await.contains("Keripik Baru"), "the mark does not erase what came after");
    town.close().await;
}
