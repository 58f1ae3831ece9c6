//! What an announcement says as it was written at Telegram: formatting, buttons of its own, and several pictures.

use axum::body::Bytes;
use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::{Action, Message};

use crate::announcements::{BAZAAR, HELD, HOUR, close, copy, followed, write};
use crate::case_replies::albums;
use crate::desk::{DEWI, VIEWER};
use crate::events_owner::{publish, training};
use crate::said::{says, says_with};
use crate::support::{SITI, Town};

/// "Bazar UMKM" bold, and "Mall" a link to this page.
fn formatted(page: &str) -> Value {
    let mall = BAZAAR.find("Mall").unwrap();
    json!([
        {"type": "bold", "offset": 0, "length": 10},
        {"type": "text_link", "offset": mall, "length": 4, "url": page},
        {"type": "custom_emoji", "offset": 11, "length": 5, "custom_emoji_id": "1"},
    ])
}

/// The kinds of formatting of a message, in order.
fn looks(message: &Message) -> Vec<String> {
    let entities = message.content.get("entities").or_else(|| message.content.get("caption_entities"));
    let kind = |entity: &Value| entity.get("type").and_then(Value::as_str).map(str::to_owned);
    entities.and_then(Value::as_array).into_iter().flatten().filter_map(kind).collect()
}

impl Town {
    /// Somebody sends a picture without words: one of an album, or passed on.
    async fn send_picture(&self, who: i64, album: Option<&str>, passed_on: bool) -> String {
        let mut content = json!({});
        if let Some(album) = album {
            content["media_group_id"] = album.into();
        }
        if passed_on {
            content["forward_origin"] = json!({"type": "hidden_user", "sender_user_name": "Humas", "date": 1});
        }
        let file = ("photo", "poster.jpg", Bytes::from_static(b"\xff\xd8\xff poster"));
        self.telegram.send_file(who, who, file, content);
        self.quiet().await;
        self.heard(who)
    }

    /// Somebody writes words with formatting.
    async fn write_formatted(&self, who: i64, words: &str, entities: &Value) -> String {
        self.telegram.message(who, json!({"text": words, "entities": entities}));
        self.quiet().await;
        self.heard(who)
    }
}

#[tokio::test]
async fn e1_formatting_stays_from_the_draft_to_the_copy_and_the_correction() {
    let town = followed().await;
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]"]).await;
    town.write_formatted(DEWI, BAZAAR, &formatted("https://bit.ly/bazar")).await;
    town.talk(DEWI, &["[formulir-tombol-lewati]", "[formulir-tombol-lewati]", "pasar", "[formulir-tombol-selesai]"])
        .await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    // Where a link with a label leads is read like any other.
    assert!(says_with(&page, "umum-cek-tautan-pendek", "bit.ly"), "{page}");
    town.talk(DEWI, &["[kelola-tombol-ubah]", "[umum-isian-isi]"]).await;
    let page = town.write_formatted(DEWI, BAZAAR, &formatted("https://bpjph.halal.go.id/bazar")).await;
    assert!(says(&page, "kelola-diubah") && !says(&page, "umum-cek-tautan-pendek"), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    let preview = copy(&town, DEWI).unwrap();
    assert!(looks(&preview).starts_with(&["bold".to_owned(), "text_link".to_owned()]), "{:?}", preview.content);
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-uji").await;
    assert!(looks(&copy(&town, DEWI).unwrap()).contains(&"text_link".to_owned()));
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let arrived = copy(&town, SITI).unwrap();
    assert_eq!((arrived.text(), looks(&arrived)), (preview.text(), looks(&preview)));
    // A correction has the formatting that it is written with.
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    let italic = json!([{"type": "italic", "offset": 0, "length": 5}]);
    let asked = town.write_formatted(DEWI, "Bazar UMKM pindah ke Minggu, 13 Desember 2026, di atrium.", &italic).await;
    assert!(says(&asked, "umum-ralat-periksa"), "{asked}");
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.pass(HOUR).await;
    let mended = copy(&town, SITI).unwrap();
    let begins = mended.text().find("Bazar").map(|at| mended.text()[..at].encode_utf16().count());
    let entities = mended.content.get("entities").and_then(Value::as_array).unwrap();
    let is_it = |one: &&Value| one["type"] == "italic" && one["offset"] == json!(begins);
    assert_eq!(entities.iter().filter(is_it).count(), 1, "{entities:?}");
    assert!(!looks(&mended).contains(&"text_link".to_owned()), "{entities:?}");
    close(town).await;
}

#[tokio::test]
async fn e1_words_that_are_said_again_without_formatting_lose_it_and_what_is_brought_keeps_it() {
    let town = followed().await;
    let letter = format!("PENGUMUMAN: {BAZAAR}");
    let bold = json!([{"type": "bold", "offset": 0, "length": 10}]);
    let asked = town.write_formatted(DEWI, &letter, &bold).await;
    assert!(says(&asked, "umum-mau-diapakan"), "{asked}");
    town.press(DEWI, "utama-tombol-umumkan").await;
    town.say(DEWI, "pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-contoh").await;
    assert_eq!(looks(&copy(&town, DEWI).unwrap()).first().map(String::as_str), Some("bold"));
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.talk(DEWI, &["[kelola-tombol-ubah]", "[umum-isian-isi]"]).await;
    let page = town.say(DEWI, &letter).await;
    assert!(says(&page, "kelola-diubah"), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    assert!(!looks(&copy(&town, DEWI).unwrap()).contains(&"bold".to_owned()));
    close(town).await;
}

/// The labels under a message.
fn labels(message: &Message) -> Vec<String> {
    message.buttons.iter().flatten().map(|button| button.label.clone()).collect()
}

#[tokio::test]
async fn e1_up_to_three_buttons_of_its_own_stand_under_it_and_where_a_page_leads_is_said() {
    let town = followed().await;
    publish(&town, &training(&town, 9)).await;
    write(&town, BAZAAR).await;
    town.talk(DEWI, &["[umum-tombol-tombol]", "[umum-tombol-pilih-acara]"]).await;
    town.tap(DEWI, "Pelatihan tapis").await;
    town.talk(DEWI, &["[umum-tombol-tombol]", "[umum-tombol-buat-tautan]", "http://bit.ly/denah"]).await;
    let again = town.say(DEWI, "Unduh denah stan").await;
    assert!(says(&again, "umum-salah-https"), "{again}");
    let page = town.say(DEWI, "https://bit.ly/denah").await;
    assert!(says_with(&page, "umum-baris-tombol", "bit.ly"), "{page}");
    assert!(says_with(&page, "umum-cek-tautan-pendek", "bit.ly"), "{page}");
    // It goes, and one to a page that owners know stands in its place.
    town.press(DEWI, "umum-tombol-tombol").await;
    let page = town.press_of(DEWI, "umum-tombol-lepas", "Unduh").await;
    assert!(!says(&page, "umum-baris-tombol") && !page.contains("bit.ly"), "{page}");
    town.talk(DEWI, &["[umum-tombol-tombol]", "[umum-tombol-buat-tautan]", "bpjph.halal.go.id/denah"]).await;
    town.say(DEWI, "Unduh denah stan").await;
    let page = town.talk(DEWI, &["[umum-tombol-tombol]", "[umum-tombol-daftar-acara]"]).await;
    assert!(
        says(&page, "umum-baris-tombol-daftar") && says_with(&page, "umum-baris-tombol", "bpjph.halal.go.id"),
        "{page}"
    );
    // There are three by now, whatever the next one is.
    let full = town.talk(DEWI, &["[umum-tombol-tombol]", "[umum-tombol-buat-tautan]"]).await;
    assert!(says(&full, "umum-tombol-penuh"), "{full}");
    town.press(DEWI, "kelola-tombol-program").await;
    let first = town.labels(DEWI).remove(0);
    let full = town.tap(DEWI, &first).await;
    assert!(says(&full, "umum-tombol-penuh"), "{full}");
    town.press(DEWI, "tombol-kembali").await;
    town.press(DEWI, "umum-tombol-contoh").await;
    let preview = copy(&town, DEWI).unwrap();
    let all = labels(&preview);
    let keys = ["umum-tombol-acara", "", "umum-tombol-daftar-acara", "umum-tombol-tanya", "umum-tombol-kurangi"];
    assert_eq!((all.len(), all[1].as_str()), (keys.len(), "Unduh denah stan"), "{all:?}");
    for (label, key) in all.iter().zip(keys).filter(|(_, key)| !key.is_empty()) {
        assert!(says(label, key), "{key}: {all:?}");
    }
    let page = preview.buttons.iter().flatten().find(|button| button.label.starts_with("Unduh")).unwrap();
    assert!(matches!(&page.action, Action::Url(page) if page.contains("bpjph.halal.go.id/denah")), "{:?}", page.action);
    // Out of the copy that is tried out nobody signs up.
    town.press_under(DEWI, &preview, "umum-tombol-daftar-acara", "").await;
    assert!(says(&town.telegram.toasts(DEWI).last().unwrap().text, "umum-singkat-uji"));
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let arrived = copy(&town, SITI).unwrap();
    assert_eq!(labels(&arrived), all);
    let joins = town.press_under(SITI, &arrived, "umum-tombol-daftar-acara", "").await;
    assert!(joins != arrived.text() && !says(&joins, "kedaluwarsa"), "{joins}");
    assert_eq!(town.number("SELECT count(tapped_at) FROM announcement_copies").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e19_a_picture_without_words_that_is_passed_on_is_asked_about_and_begins_the_form() {
    let town = followed().await;
    let asked = town.send_picture(DEWI, None, true).await;
    assert!(says(&asked, "umum-mau-diapakan") && !town.offers(DEWI, "umum-tombol-bertanya"), "{asked}");
    let asked = town.press(DEWI, "utama-tombol-umumkan").await;
    assert!(says(&asked, "umum-dari-gambar") && says(&asked, "umum-tanya-isi"), "{asked}");
    town.talk(DEWI, &[BAZAAR, "pasar", "[formulir-tombol-selesai]"]).await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-konsep-jadi"), "{page}");
    town.press(DEWI, "umum-tombol-contoh").await;
    assert!(copy(&town, DEWI).unwrap().content.contains_key("photo"));
    // A draft has words, so they are asked; an album is brought whole.
    let before = town.count(DEWI);
    for _ in 0..3 {
        town.send_picture(DEWI, Some("9"), true).await;
    }
    assert_eq!(town.count(DEWI), before + 1, "an album is asked about once");
    let asked = town.press(DEWI, "umum-tombol-simpan-konsep").await;
    assert!(says(&asked, "umum-dari-gambar") && says(&asked, "umum-tanya-isi"), "{asked}");
    town.talk(DEWI, &[BAZAAR, "pasar", "[formulir-tombol-selesai]", "[formulir-tombol-kirim]"]).await;
    town.press(DEWI, "umum-tombol-contoh").await;
    assert_eq!(albums(&town, DEWI), [3], "{:?}", town.heard(DEWI));
    town.say(DEWI, "/umumkan").await;
    town.press(DEWI, "umum-tombol-baru").await;
    town.press(DEWI, "formulir-tombol-batal").await;
    town.say(DEWI, "/menu").await;
    town.send_picture(DEWI, None, true).await;
    let asked = town.press(DEWI, "umum-tombol-jadi-acara").await;
    assert!(says(&asked, "umum-dari-gambar-acara"), "{asked}");
    // A picture of one's own may be anything, and nobody else announces.
    town.press(DEWI, "formulir-tombol-batal").await;
    town.say(DEWI, "/menu").await;
    assert!(says(&town.send_picture(DEWI, None, false).await, "pesan-foto"), "{}", town.heard(DEWI));
    for who in [SITI, VIEWER] {
        let said = town.send_picture(who, None, true).await;
        assert!(!says(&said, "umum-mau-diapakan"), "{said}");
    }
    close(town).await;
}

#[tokio::test]
async fn e1_an_album_at_the_step_of_the_file_is_taken_whole() {
    let town = followed().await;
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]", BAZAAR]).await;
    let before = town.count(DEWI);
    let asked = town.send_picture(DEWI, Some("5"), false).await;
    assert!(says_with(&asked, "nilai-berkas", "1") && says(&asked, "umum-tanya-berkas"), "{asked}");
    let asked = town.send_picture(DEWI, Some("5"), false).await;
    assert!(says_with(&asked, "nilai-berkas", "2"), "{asked}");
    assert_eq!(town.count(DEWI), before + 1, "the others are part of the same answer");
    let asked = town.press(DEWI, "formulir-tombol-cukup").await;
    assert!(says(&asked, "umum-tanya-tautan"), "{asked}");
    town.talk(DEWI, &["[formulir-tombol-lewati]", "pasar", "[formulir-tombol-selesai]"]).await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-contoh").await;
    assert_eq!(albums(&town, DEWI), [2]);
    assert!(copy(&town, DEWI).unwrap().content.contains_key("text"), "its words stand below it");
    close(town).await;
}

#[tokio::test]
async fn e1_marks_of_other_messengers_are_shown_in_no_step_and_stand_in_no_copy() {
    const MARKED: &str = "*Bazar UMKM* di ~aula~ _atrium_, kode ```BZR 12``` dibawa ya.";
    const RAW: [char; 4] = ['*', '_', '~', '`'];
    let town = followed().await;
    let step = town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]", MARKED]).await;
    assert!(!step.contains(RAW), "{step}");
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.press(DEWI, "formulir-tombol-lewati").await;
    town.say(DEWI, "pasar").await;
    let summary = town.press(DEWI, "formulir-tombol-selesai").await;
    assert!(summary.contains("BZR 12") && !summary.contains(RAW), "{summary}");
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    let arrived = copy(&town, SITI).unwrap();
    assert!(arrived.text().contains("BZR 12") && !arrived.text().contains(RAW), "{}", arrived.text());
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    let asked = town.say(DEWI, &format!("{MARKED} *Gratis*")).await;
    assert!(says(&asked, "umum-ralat-periksa") && !asked.contains(RAW), "{asked}");
    close(town).await;
}

#[tokio::test]
async fn e18_the_label_and_the_page_of_a_button_are_read_from_one_line() {
    for words in [
        "Denah lokasi https://maps.app.goo.gl/abc",
        "Denah lokasi: https://maps.app.goo.gl/abc",
        "https://maps.app.goo.gl/abc - Denah lokasi",
    ] {
        let town = followed().await;
        write(&town, BAZAAR).await;
        town.press(DEWI, "umum-tombol-tombol").await;
        town.press(DEWI, "umum-tombol-buat-tautan").await;
        let page = town.say(DEWI, words).await;
        assert!(says_with(&page, "umum-baris-tombol", "Denah lokasi"), "{words}: {page}");
        close(town).await;
    }
}
