//! What went to some is let go once more for those who have no copy.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::announcements::{BAZAAR, HELD, HOUR, close, crowd, followed, go, sent, slow};
use crate::desk::{AMINAH, DEWI, HENDRA};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// How many copies somebody has.
fn copies(town: &Town, who: i64) -> usize {
    town.since(who, 0).iter().filter(|text| text.contains("Bazar UMKM")).count()
}

#[tokio::test]
async fn e14_those_without_a_copy_get_one_after_a_count_and_nobody_gets_two() {
    let town = followed().await;
    let odd = Fault::new(Effect::refuse(400, "Bad Request: message text is empty")).on("sendMessage").to(BUDI);
    town.telegram.fault(odd.always());
    go(&town, BAZAAR).await;
    town.pass(HELD).await;
    town.pass(HOUR).await;
    town.telegram.clear_faults();
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE sent = 2 AND failed = 1").await, 1);
    crowd(&town, 1).await;
    town.press(DEWI, "umum-tombol-hasil").await;
    let asked = town.press(DEWI, "umum-tombol-sisa").await;
    assert!(says(&asked, "umum-sisa") && says_with(&asked, "umum-jangkauan", "2"), "{asked}");
    assert!(says_with(&asked, "umum-tidak-sudah", "2") && !town.offers(DEWI, "umum-tombol-ulang"), "{asked}");
    town.press(DEWI, "umum-tombol-sekarang").await;
    let held = town.press(DEWI, "umum-tombol-tahan").await;
    assert!(says(&held, "umum-tertahan-sisa") && says(&held, "umum-selesai"), "what it was before: {held}");
    town.pass(HOUR).await;
    assert_eq!(copies(&town, BUDI), 0);
    town.press(DEWI, "umum-tombol-sisa").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "4"), "{}", town.heard(DEWI));
    for who in [SITI, BUDI, AMINAH, 20_001] {
        assert_eq!(copies(&town, who), 1, "{who}");
    }
    let ends = "SELECT count(*) FROM announcements WHERE state = 'done' AND total = 4 AND sent = 4 AND failed = 0";
    assert_eq!(town.number(ends).await, 1);
    town.press(DEWI, "umum-tombol-hasil").await;
    let none = town.press(DEWI, "umum-tombol-sisa").await;
    assert!(says(&none, "umum-sisa-kosong") && says_with(&none, "umum-tidak-sudah", "4"), "{none}");
    close(town).await;
}

#[tokio::test]
async fn e14_what_was_stopped_in_the_middle_goes_on_to_the_others() {
    const PEOPLE: i64 = 20;
    let town = slow(PEOPLE).await;
    go(&town, BAZAAR).await;
    town.clock.advance(HELD);
    for _ in 0..6 {
        town.rest().await;
        town.clock.advance(Duration::from_secs(1));
    }
    town.forge_now(DEWI, "1:an:z:1").await;
    town.pass(HOUR).await;
    let part = "SELECT count(*) FROM announcements WHERE state = 'stopped' AND sent > 0 AND cancelled > 0";
    assert_eq!(town.number(part).await, 1, "{}", town.heard(DEWI));
    // What its author sees of it waits for the pace as well.
    town.pass(HELD).await;
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-sisa").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    town.pass(HOUR).await;
    for who in 20_001..=20_000 + PEOPLE {
        assert_eq!(copies(&town, who), 1, "{who}");
    }
    let ends = "SELECT count(*) FROM announcements WHERE state = 'done' AND total = 20 AND sent = 20";
    assert_eq!(town.number(ends).await, 1, "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e14_many_who_have_none_wait_for_somebody_else_and_it_is_what_it_was_where_that_one_gives_it_back() {
    let town = followed().await;
    sent(&town, BAZAAR).await;
    crowd(&town, 118).await;
    town.press(DEWI, "umum-tombol-hasil").await;
    town.press(DEWI, "umum-tombol-sisa").await;
    let asked = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&asked, "umum-perlu-setuju", "118"), "{asked}");
    let page = town.press(HENDRA, "umum-tombol-periksa").await;
    assert!(says(&page, "umum-menunggu") && says(&page, "umum-sisa"), "{page}");
    town.press(HENDRA, "umum-tombol-kembalikan").await;
    town.say(HENDRA, "cukup yang kemarin saja").await;
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE state = 'done' AND sent = 3").await, 1);
    town.press(DEWI, "umum-tombol-buka").await;
    town.press(DEWI, "umum-tombol-sisa").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.press(HENDRA, "umum-tombol-periksa").await;
    town.press(HENDRA, "umum-tombol-setujui").await;
    town.pass(HELD).await;
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "121"), "{}", town.heard(DEWI));
    for who in [SITI, BUDI, AMINAH, 20_001, 20_118] {
        assert_eq!(copies(&town, who), 1, "{who}");
    }
    close(town).await;
}
