//! What came of an announcement, as a workbook and as a picture, and a test copy for colleagues.

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::announcements::{HELD, close, followed};
use crate::desk::{AMINAH, DEWI};
use crate::events_owner::{publish, training};
use crate::month::file;
use crate::readers::sheets;
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI};

#[tokio::test]
async fn e15_what_came_of_it_is_a_workbook_of_counts_and_a_picture() {
    let town = followed().await;
    town.write("UPDATE subscriptions SET topic = 'latih'").await;
    town.write(
        "INSERT INTO businesses (code, owner, name, sector, region, secret, name_hash, created_at, updated_at)
         VALUES ('X7002', 7002, 'Warung Budi', 'kuliner', '18.71.01.1006', x'00', 'h7002', 0, 0)",
    )
    .await;
    publish(&town, &training(&town, 9)).await;
    let block = Fault::new(Effect::refuse(403, "Forbidden: bot was blocked by the user")).on("sendMessage").to(AMINAH);
    town.telegram.fault(block);
    town.say(DEWI, "/kelola_acara").await;
    town.forge(DEWI, "1:eo:i:1").await;
    town.press(DEWI, "utama-tombol-umumkan").await;
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    // One takes a seat by it, one stops all news because of it.
    town.press(SITI, "umum-tombol-acara").await;
    town.talk(SITI, &["[acara-tombol-daftar]", "Siti", "Kemiling"]).await;
    assert_eq!(town.number("SELECT count(*) FROM seats WHERE state = 'confirmed'").await, 1, "{}", town.heard(SITI));
    town.press(BUDI, "umum-tombol-kurangi").await;
    town.press(BUDI, "berhenti-tombol-kabar").await;
    let page = town.press(DEWI, "umum-tombol-hasil").await;
    assert!(says(&page, "umum-hasil") && says_with(&page, "umum-hasil-daftar", "1"), "{page}");
    assert!(says_with(&page, "umum-hasil-lain", "1"), "{page}");
    let looks = "SELECT count(*) FROM audit WHERE action = 'search_businesses' AND officer = 9101";
    assert_eq!(town.number(looks).await, 0);
    town.press(DEWI, "umum-tombol-lembar").await;
    let (caption, bytes) = file(&town, DEWI);
    assert!(says(&caption, "umum-lembar"), "{caption}");
    let tabs = sheets(&bytes);
    assert_eq!(tabs.len(), 4);
    let last = |tab: usize, rows: usize| -> Vec<String> {
        let all = &tabs[tab].1;
        all[all.len() - rows..].iter().filter_map(|row| row.last().cloned()).collect()
    };
    let outcomes = ["3", "2", "1", "0", "0", "0", "0", "0", "2", "0", "1", "0", "1", "1"];
    assert_eq!(last(0, 14), outcomes, "{:?}", tabs[0].1);
    // Whoever has no business comes last, and is the one who blocked the bot and one more.
    assert_eq!(last(1, 2), ["0", "1"], "{:?}", tabs[1].1);
    assert_eq!(last(2, 1), ["2"], "{:?}", tabs[2].1);
    let names = tabs[3].1.iter().filter(|row| row.iter().any(|cell| cell == "Warung Budi")).count();
    assert_eq!(names, 1, "{:?}", tabs[3].1);
    assert_eq!(town.number(looks).await, 1, "who is named is written down");
    town.press(DEWI, "umum-tombol-grafik").await;
    let (caption, bytes) = file(&town, DEWI);
    assert!(says(&caption, "umum-selesai") && bytes.starts_with(b"\x89PNG"), "{caption}");
    close(town).await;
}
