//! What an owner may do with the own data: see, correct, restrict, stop, erase.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::desk::office;
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::story::{Story, begin, fill, register};
use crate::support::{SITI, Town};

#[tokio::test]
async fn g4_g5_everything_is_shown_and_corrected_at_once() {
    let town = Town::open().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    let data = town.say(SITI, "/data").await;
    for part in ["7001", "Keripik Siti", code.as_str(), "Kedaton, Kota Bandar Lampung", "Izin Layanan: diberikan"] {
        assert!(data.contains(part), "{part}: {data}");
    }
    let page = town.press_of(SITI, "data-tombol-usaha", "Keripik Siti").await;
    assert!(page.contains("Siti Mawarni") && page.contains("+6281234567890"), "{page}");
    town.press(SITI, "isian-nib").await;
    let refused = town.say(SITI, "123456789012").await;
    assert!(says_with(&refused, "salah-nib-angka", "12"), "{refused}");
    let page = town.say(SITI, "1234567890123").await;
    assert!(says(&page, "data-sudah-diubah") && page.contains("1234567890123"), "{page}");
    town.press(SITI, "isian-usaha").await;
    let page = town.say(SITI, "Keripik Bu Siti").await;
    assert!(page.contains("Keripik Bu Siti") && page.contains("Sudah diubah 2 kali"), "{page}");
    town.press(SITI, "isian-ukuran").await;
    let page = town.tap(SITI, "Mikro").await;
    assert!(says(&page, "ukuran-mikro"), "{page}");
    town.press(SITI, "isian-kecamatan").await;
    town.say(SITI, "Sukarame").await;
    let page = town.tap(SITI, "Way Dadi").await;
    assert!(page.contains("Way Dadi, Sukarame"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 5, "NIB, name, size, kecamatan, kelurahan");
    town.close().await;
}

/// The files that Siti got.
fn files(town: &Town) -> Vec<String> {
    let messages = town.telegram.messages(SITI);
    let ids = messages
        .iter()
        .filter_map(|message| message.content.get("document")?.get("file_id")?.as_str().map(str::to_owned));
    ids.map(|id| String::from_utf8(town.telegram.file(&id).unwrap().bytes.to_vec()).unwrap()).collect()
}

#[tokio::test]
async fn p22_g4_the_file_is_a_page_in_words_and_the_same_for_programs() {
    let town = Town::open().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/datasaya").await;
    town.press(SITI, "data-tombol-berkas").await;
    let message = town.telegram.last(SITI).unwrap();
    assert!(message.text().contains("program lain"), "{}", message.text());
    let files = files(&town);
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
async fn b3_the_page_says_which_event_a_seat_is_of_and_how_far_it_is() {
    let town = office().await;
    let code = publish(&town, &training(&town, 5)).await;
    town.say(SITI, &format!("/start e_{code}")).await;
    town.talk(SITI, &["[acara-tombol-daftar]", "Siti", "Kemiling"]).await;
    assert_eq!(town.number("SELECT count(*) FROM seats").await, 1, "{}", town.heard(SITI));
    town.say(SITI, "/datasaya").await;
    town.press(SITI, "data-tombol-berkas").await;
    let page = files(&town).into_iter().find(|file| file.starts_with("<!doctype html>")).unwrap();
    let ticket = town.texts("SELECT code FROM seats").await.remove(0);
    assert!(page.contains("Pelatihan tapis") && page.contains(&ticket), "{page}");
    for key in ["berkas-acara", "berkas-tiket", "berkas-keadaan"] {
        assert!(says(&page, key), "{key}: {page}");
    }
    assert!(!page.contains("confirmed"), "no word of the machine: {page}");
    town.close().await;
}

#[tokio::test]
async fn i10_while_a_file_takes_long_the_chat_shows_that_it_comes() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/datasaya").await;
    town.telegram.fault(Fault::new(Effect::Held(Duration::from_secs(20))).on("sendDocument"));
    town.telegram.press_label(SITI, &town.label_of(SITI, "data-tombol-berkas", "")).unwrap();
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
    let paused = story.press("berhenti-tombol-jeda").await;
    assert!(says(&paused, "berhenti-jeda"), "{paused}");
    story.press("berhenti-tombol-urung").await;
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
    assert!(says(&data, "data-berhenti-berizin") && !data.contains("Izin Kabar"), "{data}");
    let resumed = story.press("data-tombol-kabar-lagi").await;
    assert!(says(&resumed, "berhenti-urung"), "{resumed}");
    assert!(!story.say("/data").await.contains("berhenti"), "nothing of a stop is left");
    let data = story.press("data-tombol-cabut-kabar").await;
    assert!(data.contains("Izin Kabar program: dicabut"), "{data}");
    story.say("/berhenti").await;
    // Taking the stop back is no permission, and the bot says so.
    let undone = story.press("berhenti-tombol-urung").await;
    assert!(says(&undone, "berhenti-urung-tanpa-izin"), "{undone}");
    story.say("/berhenti").await;
    story.say("/data").await;
    let given = story.press("data-tombol-beri-kabar").await;
    assert!(says(&given, "berhenti-urung") && given.contains("Izin Kabar program: diberikan"), "{given}");
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
    assert!(says(&town.heard(SITI), "daftar-berhenti"), "{}", town.heard(SITI));
    town.press(SITI, "daftar-izin-layanan").await;
    town.press(SITI, "daftar-izin-kabar").await;
    let thanks = town.press(SITI, "formulir-tombol-kirim").await;
    assert!(says(&thanks, "berhenti-urung"), "{thanks}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 0);
    town.close().await;
}

/// Who asked that the own data are not used is told so before the form, at the summary and on the receipt.
#[tokio::test]
async fn g6_a_registration_while_data_are_not_used_says_so_and_how_to_lift_it() {
    let town = Town::open().await;
    town.say(SITI, "/data").await;
    let data = town.press(SITI, "data-tombol-batasi").await;
    assert!(says(&data, "data-jadi-dibatasi"), "{data}");
    let intro = town.say(SITI, "/daftar").await;
    assert!(says(&intro, "daftar-dibatasi"), "{intro}");
    fill(&town, SITI, "Keripik Siti").await;
    assert!(says(&town.heard(SITI), "daftar-dibatasi"), "{}", town.heard(SITI));
    let summary = town.press(SITI, "data-tombol-pakai").await;
    assert!(says(&summary, "daftar-periksa") && !says(&summary, "data-tombol-pakai"), "{summary}");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE restricted = 1").await, 0);
    town.close().await;
}

#[tokio::test]
async fn g5_what_was_not_changed_is_not_said_to_be() {
    let town = Town::open().await;
    register(&town, SITI, "Keripik Siti").await;
    town.say(SITI, "/data").await;
    town.press_of(SITI, "data-tombol-usaha", "Keripik Siti").await;
    let asked = town.press(SITI, "isian-usaha").await;
    assert!(asked.contains("Sekarang: Keripik Siti"), "{asked}");
    let page = town.press_of(SITI, "formulir-tombol-tetap", "Keripik Siti").await;
    assert!(says(&page, "data-tetap"), "{page}");
    town.press(SITI, "isian-nib").await;
    let page = town.press(SITI, "formulir-tombol-lewati").await;
    assert!(says(&page, "data-tetap") && says(&page, "lewat-nib"), "{page}");
    town.press(SITI, "isian-nib").await;
    let page = town.say(SITI, "saya belum punya nib").await;
    assert!(says(&page, "data-tetap") && says(&page, "lewat-nib"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM business_changes").await, 0);
    town.press(SITI, "isian-kelurahan").await;
    let page = town.say(SITI, "penengahan").await;
    assert!(says(&page, "data-sudah-diubah") && page.contains("Kelurahan: Penengahan"), "{page}");
    // The phone that is stored goes only where that is said.
    town.press(SITI, "isian-telepon").await;
    let page = town.say(SITI, "nanti saja").await;
    assert!(says(&page, "data-tetap") && page.contains("+6281234567890"), "{page}");
    town.press(SITI, "isian-telepon").await;
    let page = town.say(SITI, "Kosongkan").await;
    assert!(says(&page, "data-sudah-diubah") && page.contains("Telepon: belum diisi"), "{page}");
    let asked = town.press(SITI, "isian-bidang").await;
    assert!(asked.contains("Sekarang: Kuliner"), "{asked}");
    assert!(says(&town.press(SITI, "formulir-tombol-batal-ubah").await, "formulir-batal-ubah"));
    town.close().await;
}

#[tokio::test]
async fn in_a_form_stop_asks_which_is_meant() {
    let town = Town::open().await;
    begin(&town, SITI).await;
    let asked = town.say(SITI, "Berhenti").await;
    assert!(says(&asked, "berhenti-yang-mana"), "{asked}");
    assert!(town.press(SITI, "berhenti-tombol-isi").await.contains("1/7"));
    town.say(SITI, "stop").await;
    assert!(town.press(SITI, "berhenti-tombol-formulir").await.contains("dibatalkan"));
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE stopped_until IS NOT NULL").await, 0);
    town.close().await;
}
