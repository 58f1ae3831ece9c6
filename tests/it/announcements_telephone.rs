//! Who has no Telegram: the list to call by, and the words for WhatsApp.

use std::time::Duration;

use axum::body::Bytes;

use crate::announcements::{BAZAAR, close, followed, write};
use crate::desk::DEWI;
use crate::month::file;
use crate::readers::sheets;
use crate::said::{says, says_with};
use crate::support::Town;

/// The desk writes a business down whose owner follows the news of bazaars, and notes the signed paper.
async fn signed(town: &Town, [person, business, village, phone]: [&str; 4]) {
    town.talk(DEWI, &["/daftar", "[meja-tombol-lain]", person, business, "kuliner", "Kedaton", village, phone]).await;
    town.press(DEWI, "minat-pasar").await;
    town.press(DEWI, "formulir-tombol-selesai").await;
    town.press(DEWI, "formulir-tombol-kirim").await;
    town.clock.advance(Duration::from_secs(20));
    town.press(DEWI, "meja-tombol-surat").await;
    town.say(DEWI, "kemarin").await;
    let noted = town.press(DEWI, "formulir-tombol-lewati").await;
    assert!(says(&noted, "meja-surat-jadi"), "{noted}");
}

#[tokio::test]
async fn e21_who_has_no_telegram_is_a_list_to_call_by_kelurahan() {
    let town = followed().await;
    signed(&town, ["Bu Sari", "Keripik Sari", "Sidodadi", "0812 3456 7890"]).await;
    signed(&town, ["Pak Joko", "Bakso Joko", "Surabaya", "0857 1111 2222"]).await;
    let page = write(&town, BAZAAR).await;
    assert!(says_with(&page, "umum-tanpa-telegram", "2") && says_with(&page, "umum-jangkauan", "3"), "{page}");
    let before = town.number("SELECT count(*) FROM audit WHERE action = 'announce'").await;
    town.press(DEWI, "umum-tombol-telepon").await;
    let (caption, bytes) = file(&town, DEWI);
    assert!(says_with(&caption, "umum-telepon-berkas", "2"), "{caption}");
    assert_eq!(town.number("SELECT count(*) FROM audit WHERE action = 'announce'").await, before + 1, "each look");
    let (_, rows) = sheets(&bytes).remove(0);
    let row = |business: &str| rows.iter().position(|row| row.iter().any(|cell| cell == business)).unwrap();
    let (joko, sari) = (row("Bakso Joko"), row("Keripik Sari"));
    assert_eq!(joko + 1, sari, "by kelurahan: {rows:?}");
    for (at, cells) in
        [(joko, ["1", "Pak Joko", "Kedaton", "Surabaya"]), (sari, ["2", "Bu Sari", "Kedaton", "Sidodadi"])]
    {
        for cell in cells {
            assert!(rows[at].iter().any(|one| one == cell), "{cell}: {:?}", rows[at]);
        }
    }
    assert!(rows[sari].iter().any(|cell| cell.contains("81234567890")), "{:?}", rows[sari]);
    // The list is the whole of it: the bot sends them nothing.
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0);
    close(town).await;
}

#[tokio::test]
async fn e21_the_words_for_whatsapp_come_with_the_poster_and_the_way_here() {
    let town = followed().await;
    town.talk(DEWI, &["/umumkan", "[umum-tombol-baru]"]).await;
    town.say(DEWI, BAZAAR).await;
    let poster = ("photo", "poster.jpg", Bytes::from_static(b"\xff\xd8\xff poster"));
    town.telegram.send_file(DEWI, DEWI, poster, serde_json::json!({}));
    town.quiet().await;
    town.press(DEWI, "formulir-tombol-cukup").await;
    town.talk(DEWI, &["bps.go.id", "pasar", "[formulir-tombol-selesai]", "[formulir-tombol-kirim]"]).await;
    let how = town.press(DEWI, "umum-tombol-wa").await;
    assert!(says(&how, "kelola-pesan-cara"), "{how}");
    let messages = town.telegram.messages(DEWI);
    let words = &messages[messages.len() - 2];
    assert!(words.content.contains_key("photo"), "{:?}", words.content);
    for part in [BAZAAR, "bps.go.id", "t.me/"] {
        assert!(words.text().contains(part), "{part}: {}", words.text());
    }
    let way = &messages[messages.len() - 1].html;
    assert!(way.contains("wa.me/?text=Bazar"), "{way}");
    close(town).await;
}
