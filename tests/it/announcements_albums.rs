//! An announcement with several pictures: an album, and right below it one message with its words and buttons.

use axum::body::Bytes;
use serde_json::json;
use umkm_bot::sandbox::emulator::{Effect, Fault, Message};

use crate::announcements::{BAZAAR, HELD, HOUR, close, copy, followed};
use crate::case_replies::albums;
use crate::desk::DEWI;
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// What the corrected copies say.
const CORRECTED: &str = "Bazar UMKM pindah ke Minggu, 13 Desember 2026, di atrium.";

/// Dewi sends a picture or a letter at the step of the file.
async fn send_file(town: &Town, kind: &str, name: &str) -> String {
    let file = (kind, name, Bytes::from_static(b"\xff\xd8\xff poster"));
    town.telegram.send_file(DEWI, DEWI, file, json!({}));
    town.quiet().await;
    town.heard(DEWI)
}

/// Dewi writes an announcement with so many pictures, for those who follow bazaars.
async fn written(town: &Town, pictures: usize) {
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]", BAZAAR]).await;
    for _ in 0..pictures {
        send_file(town, "photo", "poster.jpg").await;
    }
    town.press(DEWI, "formulir-tombol-cukup").await;
    town.talk(DEWI, &["[formulir-tombol-lewati]", "pasar", "[formulir-tombol-selesai]"]).await;
    let page = town.press(DEWI, "formulir-tombol-kirim").await;
    assert!(says(&page, "umum-konsep-jadi"), "{page}");
}

async fn go(town: &Town) -> String {
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    town.heard(DEWI)
}

/// Those of the bot's messages in a chat that are parts of an album.
fn parts(town: &Town, who: i64) -> Vec<Message> {
    let messages = town.telegram.messages(who).into_iter();
    messages.filter(|one| one.from.is_none() && one.content.contains_key("media_group_id")).collect()
}

#[tokio::test]
async fn e1_an_album_is_looked_at_tried_sent_corrected_and_taken_back_as_one_copy() {
    let town = followed().await;
    written(&town, 3).await;
    town.press(DEWI, "umum-tombol-contoh").await;
    assert_eq!(albums(&town, DEWI), [3]);
    let preview = copy(&town, DEWI).unwrap();
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    town.press(DEWI, "umum-tombol-uji").await;
    assert_eq!(albums(&town, DEWI), [3, 3], "a copy to try has them too");
    town.press(DEWI, "umum-tombol-ke-pengumuman").await;
    let report = go(&town).await;
    assert!(says_with(&report, "umum-akhir-terkirim", "3"), "an album and its words are one copy: {report}");
    assert_eq!(albums(&town, SITI), [3]);
    let real = copy(&town, SITI).unwrap();
    assert_eq!(real.text(), preview.text());
    assert!(!real.buttons.is_empty(), "the buttons stand under the words");
    assert!(parts(&town, SITI).iter().all(|part| part.id < real.id && part.text().is_empty()));
    // A reply to a picture is about the announcement, as one to its words.
    let picture = parts(&town, SITI).first().map(|part| part.id).unwrap_or_default();
    town.reply(SITI, picture, "stannya boleh dipakai dua orang?").await;
    town.press(SITI, "konsultasi-tombol-kirim").await;
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies WHERE asked_at IS NOT NULL").await, 1);
    // Other words in the message below; the pictures stay.
    town.forge(DEWI, "1:an:i:1").await;
    town.press(DEWI, "umum-tombol-ralat").await;
    town.say(DEWI, CORRECTED).await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.pass(HOUR).await;
    let mended = copy(&town, BUDI).unwrap();
    assert!(mended.text().contains("13 Desember") && mended.edits == 1, "{}", mended.text());
    assert_eq!(albums(&town, BUDI), [3]);
    // All of it goes away.
    town.forge(DEWI, "1:an:i:1").await;
    town.press(DEWI, "umum-tombol-tarik").await;
    town.press(DEWI, "umum-tombol-ya-tarik").await;
    town.pass(HOUR).await;
    assert!(copy(&town, BUDI).is_none() && parts(&town, BUDI).is_empty(), "{:?}", town.telegram.messages(BUDI));
    close(town).await;
}

#[tokio::test]
async fn e1_pictures_and_letters_are_not_mixed_and_new_ones_take_the_place_of_the_old() {
    let town = followed().await;
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]", BAZAAR]).await;
    let asked = send_file(&town, "photo", "poster.jpg").await;
    assert!(says_with(&asked, "nilai-berkas", "1"), "{asked}");
    let refused = send_file(&town, "document", "surat.pdf").await;
    assert!(says(&refused, "salah-berkas-campur"), "{refused}");
    town.press(DEWI, "formulir-tombol-cukup").await;
    town.talk(DEWI, &["[formulir-tombol-lewati]", "pasar", "[formulir-tombol-selesai]"]).await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "umum-isian-berkas").await;
    for name in ["surat.pdf", "denah.pdf"] {
        send_file(&town, "document", name).await;
    }
    let page = town.press(DEWI, "formulir-tombol-cukup").await;
    assert!(says(&page, "kelola-diubah"), "{page}");
    go(&town).await;
    let kinds: Vec<bool> = parts(&town, SITI).iter().map(|part| part.content.contains_key("document")).collect();
    assert_eq!(kinds, [true, true]);
    close(town).await;
}

#[tokio::test]
async fn g31_what_became_of_the_words_is_not_known_and_the_album_is_not_sent_twice() {
    let town = followed().await;
    written(&town, 2).await;
    // The album arrives; of its words nobody hears, and they are sent once more.
    town.telegram.fault(Fault::new(Effect::DeliverThenCut).on("sendMessage").to(SITI));
    go(&town).await;
    town.pass(HOUR).await;
    assert_eq!(albums(&town, SITI), [2], "{:?}", town.telegram.messages(SITI));
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE total = 3 AND sent = 3").await, 1);
    close(town).await;
}
