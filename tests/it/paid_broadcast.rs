//! Announcements that are paid for: off unless the operator says so, by an admin, with the cost seen before; faster than
//! everything else, and at the free pace where Telegram does not take it.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Call, Effect, Fault, Options};

use crate::announcements::{BAZAAR, HELD, close, copy, crowd, followed, write};
use crate::desk::DEWI;
use crate::said::{says, says_with};
use crate::support::Town;

const PEOPLE: i64 = 60;

/// A town in which one free message goes a second, that may pay, and in which Dewi is an admin.
async fn paying() -> Town {
    let town = Town::with(&["--send-rate", "1", "--paid-broadcast"], Options::default()).await;
    town.telegram.person(DEWI, "Dewi", Some("id"));
    town.say(DEWI, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9101, 'admin', 0)").await;
    crowd(&town, PEOPLE).await;
    town
}

/// Dewi writes an announcement and has it paid for; nothing went so far.
async fn paid_for(town: &Town) {
    write(town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    let cost = town.press(DEWI, "umum-tombol-bayar").await;
    assert!(says_with(&cost, "umum-bayar-tanya", "6 "), "sixty copies, a tenth of a Star each: {cost}");
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE paid = 1").await, 0, "only asked");
    let asked = town.press(DEWI, "umum-tombol-ya-bayar").await;
    assert!(says_with(&asked, "umum-bayar", "6") && says(&asked, "umum-kapan"), "{asked}");
}

/// It goes, and so many seconds go by after the first copy may.
async fn go(town: &Town, seconds: usize) {
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.clock.advance(HELD);
    for _ in 0..seconds {
        town.rest().await;
        town.clock.advance(Duration::from_secs(1));
    }
    town.rest().await;
}

fn arrived(town: &Town) -> usize {
    (20_001..=20_000 + PEOPLE).filter(|who| copy(town, *who).is_some()).count()
}

/// The copies of which Telegram was told that they may cost Stars.
fn marked(town: &Town) -> Vec<Call> {
    let mut calls = town.telegram.calls();
    calls.retain(|call| call.params["allow_paid_broadcast"] == true);
    calls
}

#[tokio::test]
async fn e_what_is_paid_for_goes_faster_and_only_that() {
    let town = paying().await;
    paid_for(&town).await;
    go(&town, 8).await;
    assert_eq!(arrived(&town), 60);
    let marked = marked(&town);
    assert_eq!(marked.len(), 60, "each copy, and nothing else");
    assert!(marked.iter().all(|call| call.params["chat_id"].as_i64().is_some_and(|chat| chat > 20_000)));
    close(town).await;
}

#[tokio::test]
async fn e_where_telegram_does_not_take_the_stars_it_goes_at_the_free_pace() {
    let town = paying().await;
    paid_for(&town).await;
    town.telegram.fault(Fault::new(Effect::refuse(400, "Bad Request: STARS_TOO_FEW")).to(20_001).on("sendMessage"));
    go(&town, 12).await;
    assert_eq!(arrived(&town), 60);
    let of_one = |calls: Vec<Call>| calls.into_iter().filter(|call| call.params["chat_id"] == 20_001).count();
    assert_eq!(of_one(marked(&town)), 1, "not tried twice with Stars");
    close(town).await;
}

#[tokio::test]
async fn e_nobody_else_pays_and_a_change_is_looked_at_anew() {
    // The operator did not say so.
    let town = followed().await;
    town.write("UPDATE officers SET role = 'admin' WHERE contact = 9101").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    assert!(!town.offers(DEWI, "umum-tombol-bayar"), "{:?}", town.labels(DEWI));
    assert!(says(&town.forge(DEWI, "1:au:b:1:1").await, "umum-bayar-tidak"), "{}", town.heard(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE paid = 1").await, 0);
    close(town).await;

    // The operator did, but this is no admin.
    let town = paying().await;
    town.write("UPDATE officers SET role = 'officer' WHERE contact = 9101").await;
    write(&town, BAZAAR).await;
    town.press(DEWI, "umum-tombol-kirim").await;
    assert!(!town.offers(DEWI, "umum-tombol-bayar"), "{:?}", town.labels(DEWI));
    assert!(says(&town.forge(DEWI, "1:au:b:1").await, "umum-bayar-tidak"), "{}", town.heard(DEWI));
    // An admin says yes; whoever changes a word of it takes that back.
    town.write("UPDATE announcements SET paid = 1").await;
    town.forge(DEWI, "1:an:i:1").await;
    town.press(DEWI, "kelola-tombol-ubah").await;
    town.press(DEWI, "umum-isian-isi").await;
    let page = town.say(DEWI, &format!("{BAZAAR} Ada stan kosong.")).await;
    assert!(says(&page, "kelola-diubah") && !says(&page, "umum-bayar"), "{page}");
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE paid = 1").await, 0);
    close(town).await;
}
