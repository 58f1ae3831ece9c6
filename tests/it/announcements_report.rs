//! What came of an announcement, as a workbook and as a picture, and a test copy for colleagues.

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::announcements::{BAZAAR, HELD, close, copy, followed, write};
use crate::desk::{AMINAH, DEWI, HENDRA, VIEWER};
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
         VALUES ('X7100', 7100, 'Warung Aminah', 'kuliner', '18.71.01.1006', x'00', 'h7100', 0, 0)",
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
    assert_eq!(tabs.len(), 5);
    let last = |tab: usize, rows: usize| -> Vec<String> {
        let all = &tabs[tab].1;
        all[all.len() - rows..].iter().filter_map(|row| row.last().cloned()).collect()
    };
    let outcomes = ["3", "2", "1", "0", "0", "0", "0", "0", "2", "0", "1", "0", "1", "1"];
    assert_eq!(last(0, 14), outcomes, "{:?}", tabs[0].1);
    // Those who have no business come last.
    assert_eq!(last(1, 2), ["1", "0"], "{:?}", tabs[1].1);
    assert_eq!(last(2, 1), ["2"], "{:?}", tabs[2].1);
    let names = tabs[4].1.iter().filter(|row| row.iter().any(|cell| cell == "Warung Aminah")).count();
    assert_eq!(names, 1, "{:?}", tabs[4].1);
    assert_eq!(town.number(looks).await, 1, "who is named is written down");
    town.press(DEWI, "umum-tombol-grafik").await;
    let (caption, bytes) = file(&town, DEWI);
    assert!(says(&caption, "umum-selesai") && bytes.starts_with(b"\x89PNG"), "{caption}");
    close(town).await;
}

#[tokio::test]
async fn e3_colleagues_try_a_copy_that_says_whose_test_it_is_and_its_buttons_say_so_too() {
    let town = followed().await;
    // What somebody of the office is called is known once that one writes.
    town.say(HENDRA, "/menu").await;
    write(&town, BAZAAR).await;
    let asked = town.press(DEWI, "umum-tombol-uji-rekan").await;
    assert!(says(&asked, "umum-rekan-tanya"), "{asked}");
    // Whoever may neither announce nor approve is not offered, nor whoever asks.
    let offered = town.labels(DEWI).iter().filter(|label| label.contains("Hendra")).count();
    assert_eq!(offered, 1, "{:?}", town.labels(DEWI));
    assert!(!town.labels(DEWI).iter().any(|label| label.contains("Dewi")), "{:?}", town.labels(DEWI));
    let sent = town.tap(DEWI, "Hendra").await;
    assert!(says_with(&sent, "umum-rekan-terkirim", "Hendra"), "{sent}");
    let test = copy(&town, HENDRA).unwrap();
    assert!(says_with(test.text(), "umum-uji-rekan", "Dewi") && says(test.text(), "umum-karena"), "{}", test.text());
    for key in ["umum-tombol-kurangi", "umum-tombol-tanya"] {
        town.press(HENDRA, key).await;
        assert!(says(&town.telegram.toasts(HENDRA).last().unwrap().text, "umum-singkat-uji"), "{key}");
    }
    // Nor by a button that was made up.
    let refused = town.forge(DEWI, &format!("1:au:e:1:{VIEWER}:0")).await;
    assert!(says(&refused, "umum-rekan-tidak-bisa") && copy(&town, VIEWER).is_none(), "{refused}");
    assert_eq!(town.number("SELECT count(*) FROM announcement_copies").await, 0, "a test is in no count");
    close(town).await;
}
