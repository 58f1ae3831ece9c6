//! What an owner may do with the own data: see, correct, restrict, stop, erase.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::story::{Story, fill, register};
use crate::support::{SITI, Town};

#[tokio::test]
async fn g4_g5_everything_is_shown_and_corrected_at_once() {
    let town = Town::open().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    let data = town.say(SITI, "/data").await;
    for part in ["7001", "Keripik Siti", code.as_str(), "Kedaton, Kota Bandar Lampung", "Izin Layanan: diberikan"] {
        assert!(data.contains(part), "{part}: {data}");
    }
    let page = town.tap(SITI, "Lihat dan ubah: Keripik Siti").await;
    assert!(page.contains("Siti Mawarni") && page.contains("+6281234567890"), "{page}");
    town.tap(SITI, "NIB").await;
    let refused = town.say(SITI, "123456789012").await;
    assert!(refused.contains("NIB ada 13 angka, yang tadi 12 angka"), "{refused}");
    let page = town.say(SITI, "1234567890123").await;
    assert!(page.contains("sudah saya ubah") && page.contains("1234567890123"), "{page}");
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
async fn p22_g4_the_file_is_a_page_in_words_and_the_same_for_programs() {
    let town = Town::open().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/datasaya").await;
    town.tap(SITI, "Unduh sebagai berkas").await;
    let message = town.telegram.last(SITI).unwrap();
    assert!(message.text().contains("program lain"), "{}", message.text());
    let files: Vec<String> = town
        .telegram
        .messages(SITI)
        .iter()
        .filter_map(|message| message.content.get("document")?.get("file_id")?.as_str().map(str::to_owned))
        .map(|id| String::from_utf8(town.telegram.file(&id).unwrap().bytes.to_vec()).unwrap())
        .collect();
    let [page, data] = files.as_slice() else { panic!("a page and a file for programs: {files:?}") };
    for part in ["Keripik Siti", code.as_str(), "Sidodadi, Kedaton, Kota Bandar Lampung", "+6281234567890", "Kuliner"] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for raw in ["18.71.", "modal\"", "\"at\"", "kuliner"] {
        assert!(!page.contains(raw), "{raw}: {page}");
    }
    assert!(page.contains("WIB") && page.starts_with("<!doctype html>") && page.contains("viewport"), "{page}");
    let whole: serde_json::Value = serde_json::from_str(data).unwrap();
    assert_eq!(whole["tables"]["businesses"][0]["secret"]["person"], "Siti Mawarni");
    assert_eq!(whole["tables"]["consents"].as_array().unwrap().len(), 2);
    assert_eq!(town.number("SELECT count(*) FROM files WHERE bytes IS NOT NULL").await, 0, "gone once delivered");
    town.close().await;
}

#[tokio::test]
async fn i10_while_a_file_takes_long_the_chat_shows_that_it_comes() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/datasaya").await;
    town.telegram.fault(Fault::new(Effect::Held(Duration::from_secs(20))).on("sendDocument"));
    town.telegram.press_label(SITI, "Unduh sebagai berkas").unwrap();
    let shown = || {
        let calls = town.telegram.calls();
        calls.iter().filter(|call| call.params["action"] == "upload_document" && call.status == 200).count()
    };
    for times in 1..=3 {
        town.rest().await;
        town.clock.advance(Duration::from_secs(5));
        assert!(town.telegram.until(|_| shown() >= times).await, "{times}");
    }
    town.clock.advance(Duration::from_secs(10));
    town.quiet().await;
    let before = shown();
    town.quiet().await;
    assert_eq!(shown(), before, "the file is there");
    assert!(town.telegram.calls().iter().any(|call| call.method == "sendDocument" && call.status == 200));
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
    town.close().await;
}

/// A stop and a permission are told as one: never "stopped" beside "given".
#[tokio::test]
async fn g6_a_stop_and_a_permission_never_contradict_each_other() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    let mut story = Story::new(&town, SITI);
    story.say("/berhenti").await;
    let data = story.say("/data").await;
    assert!(data.contains("masih tersimpan, tetapi tidak dipakai") && !data.contains("Izin Kabar"), "{data}");
    let resumed = story.tap("Terima kabar lagi").await;
    assert!(resumed.contains("berjalan lagi"), "{resumed}");
    assert!(!story.say("/data").await.contains("berhenti"), "nothing of a stop is left");
    let data = story.tap("Cabut izin kabar").await;
    assert!(data.contains("Izin Kabar program: dicabut"), "{data}");
    story.say("/berhenti").await;
    // Taking the stop back is no permission, and the bot says so.
    let undone = story.tap("Batalkan berhenti").await;
    assert!(undone.contains("kalau izinnya diberikan"), "{undone}");
    story.say("/berhenti").await;
    story.say("/data").await;
    let given = story.tap("Beri izin kabar").await;
    assert!(given.contains("berjalan lagi") && given.contains("Izin Kabar program: diberikan"), "{given}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 0);
    insta::assert_snapshot!("berhenti_dan_izin", story.told());
    town.close().await;
}

/// The summary says that news is stopped; ticking it takes the stop back, and the receipt says so.
#[tokio::test]
async fn g6_ticking_news_while_stopped_takes_the_stop_back() {
    let town = Town::open().await;
    town.say(SITI, "/berhenti").await;
    fill(&town, SITI, "Keripik Siti").await;
    assert!(town.heard(SITI).contains("Sekarang kabar program sedang berhenti"), "{}", town.heard(SITI));
    town.tap(SITI, "☐ Layanan").await;
    town.tap(SITI, "☐ Kabar program").await;
    let thanks = town.tap(SITI, "Kirim").await;
    assert!(thanks.contains("kabar program berjalan lagi"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 0);
    town.close().await;
}

/// Who asked that the own data are not used is told so before the form, at the summary and on the receipt.
#[tokio::test]
async fn g6_a_registration_while_data_are_not_used_says_so_and_how_to_lift_it() {
    let town = Town::open().await;
    town.say(SITI, "/data").await;
    let data = town.tap(SITI, "Simpan, jangan pakai").await;
    assert!(data.contains("tetap disimpan, tetapi tidak dipakai"), "{data}");
    let intro = town.say(SITI, "/daftar").await;
    assert!(intro.contains("menekan Pakai lagi"), "{intro}");
    fill(&town, SITI, "Keripik Siti").await;
    assert!(town.heard(SITI).contains("menekan Pakai lagi"), "{}", town.heard(SITI));
    let summary = town.tap(SITI, "Pakai lagi").await;
    assert!(summary.contains("Periksa dulu") && !summary.contains("Pakai lagi"), "{summary}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE restricted = 1").await, 0);
    town.close().await;
}

#[tokio::test]
async fn g5_what_was_not_changed_is_not_said_to_be() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/data").await;
    town.tap(SITI, "Lihat dan ubah: Keripik Siti").await;
    let asked = town.tap(SITI, "Nama usaha").await;
    assert!(asked.contains("Sekarang: Keripik Siti"), "{asked}");
    let page = town.tap(SITI, "Tetap: Keripik Siti").await;
    assert!(page.contains("tidak ada yang berubah"), "{page}");
    town.tap(SITI, "NIB").await;
    let page = town.tap(SITI, "Lewati").await;
    assert!(page.contains("tidak ada yang berubah") && page.contains("Mengurusnya gratis"), "{page}");
    town.tap(SITI, "NIB").await;
    let page = town.say(SITI, "saya belum punya nib").await;
    assert!(page.contains("tidak ada yang berubah") && page.contains("Mengurusnya gratis"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 0);
    town.tap(SITI, "Kelurahan").await;
    let page = town.say(SITI, "penengahan").await;
    assert!(page.contains("sudah saya ubah") && page.contains("Kelurahan: Penengahan"), "{page}");
    // The phone that is stored goes only where that is said.
    town.tap(SITI, "Telepon").await;
    let page = town.say(SITI, "nanti saja").await;
    assert!(page.contains("tidak ada yang berubah") && page.contains("+6281234567890"), "{page}");
    town.tap(SITI, "Telepon").await;
    let page = town.say(SITI, "Kosongkan").await;
    assert!(page.contains("sudah saya ubah") && page.contains("Telepon: belum diisi"), "{page}");
    let asked = town.tap(SITI, "Bidang").await;
    assert!(asked.contains("Sekarang: Kuliner"), "{asked}");
    assert!(town.tap(SITI, "Batal mengubah").await.contains("tidak ada yang diubah"));
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
