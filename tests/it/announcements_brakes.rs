//! What Telegram answers while an announcement goes: what stops it, what does not, and what only takes longer.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault};

use crate::announcements::{BAZAAR, HELD, HOUR, close, copy, followed, go, sent, slow, write};
use crate::desk::{AMINAH, DEWI};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

/// The first ones of the crowd to whom every message is refused so.
fn refuse(town: &Town, people: i64, code: u16, words: &str) {
    for who in 20_001..=20_000 + people {
        town.telegram.fault(Fault::new(Effect::refuse(code, words)).on("sendMessage").to(who).always());
    }
}

/// Whether the author was told this at any time.
fn told(town: &Town, key: &str) -> bool {
    town.since(DEWI, 0).iter().any(|heard| says(heard, key))
}

#[tokio::test]
async fn e5_words_that_telegram_does_not_take_stop_it_before_all_are_tried() {
    let town = slow(20).await;
    go(&town, BAZAAR).await;
    refuse(&town, 20, 400, "Bad Request: message text is empty");
    town.pass(HELD).await;
    town.pass(HOUR).await;
    let ends = "SELECT count(*) FROM announcements
                WHERE state = 'stopped' AND failed >= 3 AND cancelled > 0 AND total = failed + cancelled";
    assert_eq!(town.number(ends).await, 1, "{}", town.heard(DEWI));
    assert!(told(&town, "umum-rem-isi") && !told(&town, "umum-rem"), "{:?}", town.since(DEWI, 0));
    town.telegram.clear_faults();
    close(town).await;
}

#[tokio::test]
async fn e5_too_many_accounts_that_are_not_found_stop_it() {
    let town = slow(60).await;
    go(&town, BAZAAR).await;
    refuse(&town, 15, 400, "Bad Request: chat not found");
    town.pass(HELD).await;
    town.pass(HOUR).await;
    let ends = "SELECT count(*) FROM announcements
                WHERE state = 'stopped' AND gone > 10 AND cancelled > 0 AND total = sent + gone + cancelled";
    assert_eq!(town.number(ends).await, 1, "{}", town.heard(DEWI));
    assert!(told(&town, "umum-rem"), "{:?}", town.since(DEWI, 0));
    town.telegram.clear_faults();
    close(town).await;
}

#[tokio::test]
async fn e12_as_many_who_block_the_bot_do_not() {
    let town = slow(60).await;
    go(&town, BAZAAR).await;
    refuse(&town, 15, 403, "Forbidden: bot was blocked by the user");
    town.clock.advance(HELD);
    // One a second, and what its author sees of it between them.
    for _ in 0..90 {
        town.rest().await;
        town.clock.advance(Duration::from_secs(1));
    }
    town.pass(HELD).await;
    town.pass(HOUR).await;
    let ends = "SELECT count(*) FROM announcements WHERE state = 'done' AND sent = 45 AND blocked = 15 AND total = 60";
    assert_eq!(town.number(ends).await, 1, "{}", town.heard(DEWI));
    assert!(says_with(&town.heard(DEWI), "umum-akhir-blokir", "15"), "{}", town.heard(DEWI));
    assert!(!told(&town, "umum-rem"), "{:?}", town.since(DEWI, 0));
    town.telegram.clear_faults();
    close(town).await;
}

#[tokio::test]
async fn e12_who_blocked_the_bot_is_not_tried_again_and_is_back_with_the_next_word() {
    let town = followed().await;
    let block = Fault::new(Effect::refuse(403, "Forbidden: bot was blocked by the user")).on("sendMessage").to(BUDI);
    town.telegram.fault(block);
    sent(&town, BAZAAR).await;
    assert!(copy(&town, BUDI).is_none());
    let page = write(&town, &format!("{BAZAAR} Ada stan kosong.")).await;
    assert!(says_with(&page, "umum-jangkauan", "2") && says_with(&page, "umum-tidak-blokir", "1"), "{page}");
    town.say(BUDI, "/start").await;
    let page = town.forge(DEWI, "1:an:i:2").await;
    assert!(says_with(&page, "umum-jangkauan", "3") && !says(&page, "umum-tidak-blokir"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e13_a_chat_with_too_many_messages_waits_alone_and_nothing_is_lost() {
    let town = followed().await;
    go(&town, BAZAAR).await;
    town.telegram.fault(Fault::new(Effect::Flood(30)).on("sendMessage").to(SITI));
    town.clock.advance(HELD);
    for _ in 0..3 {
        town.rest().await;
        town.clock.advance(Duration::from_secs(2));
    }
    assert!(copy(&town, SITI).is_none() && copy(&town, BUDI).is_some() && copy(&town, AMINAH).is_some());
    town.pass(HELD).await;
    for who in [SITI, BUDI, AMINAH] {
        let copies = town.since(who, 0);
        assert_eq!(copies.iter().filter(|text| text.contains("Bazar UMKM")).count(), 1, "{who}");
    }
    let ends = "SELECT count(*) FROM announcements WHERE state = 'done' AND sent = 3 AND total = 3";
    assert_eq!(town.number(ends).await, 1, "{}", town.heard(DEWI));
    close(town).await;
}
