//! When announcements go, and to whom not yet: the prayer on Friday, the evening, enough for a week, an open form.

use std::time::Duration;

use crate::announcements::{BAZAAR, HELD, HOUR, close, copy, followed, go, sent, slow, write};
use crate::desk::{AMINAH, DAY, DEWI};
use crate::said::{says, says_with};
use crate::story::begin;
use crate::support::{BUDI, SITI, Town};

const MINUTE: Duration = Duration::from_mins(1);

#[tokio::test]
async fn e11_at_the_friday_prayer_it_waits_until_one_and_replies_do_not() {
    let town = followed().await;
    // Wednesday at ten it was.
    town.clock.advance(DAY * 2 + MINUTE * 95);
    town.pass(HELD).await;
    let page = write(&town, BAZAAR).await;
    assert!(says(&page, "umum-konsep-jadi"), "{page}");
    let asked = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says_with(&asked, "umum-di-luar-jam", "13.00"), "{asked}");
    let planned = town.press(DEWI, "umum-tombol-sekarang").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "13.00"), "{planned}");
    town.pass(MINUTE * 20).await;
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    let before = town.count(SITI);
    town.say(SITI, "berapa biaya sertifikat halal?").await;
    assert!(town.count(SITI) > before, "a reply never waits");
    town.at_hour(13);
    town.pass(HELD).await;
    for who in [SITI, BUDI, AMINAH] {
        assert!(copy(&town, who).is_some(), "{who}");
    }
    close(town).await;
}

/// Lets so many seconds go by, one after the other.
async fn seconds(town: &Town, count: usize) {
    for _ in 0..count {
        town.rest().await;
        town.clock.advance(Duration::from_secs(1));
    }
    town.rest().await;
}

#[tokio::test]
async fn e11_a_run_that_the_evening_cuts_goes_on_in_the_morning_and_reaches_nobody_twice() {
    const PEOPLE: i64 = 60;
    const IN_FLIGHT: usize = 8;
    let town = slow(PEOPLE).await;
    let arrived = || (20_001..=20_000 + PEOPLE).filter(|who| copy(&town, *who).is_some()).count();
    town.at_hour(19);
    town.clock.advance(MINUTE * 58);
    go(&town, BAZAAR).await;
    seconds(&town, 150).await;
    let by_eight = arrived();
    assert!((1..60).contains(&by_eight), "{by_eight} have it");
    town.pass(HOUR).await;
    let at_night = arrived();
    assert!(at_night <= by_eight + IN_FLIGHT && at_night < 60, "{at_night} after {by_eight}");
    assert!(!says(&town.heard(DEWI), "umum-selesai"), "{}", town.heard(DEWI));
    town.at_hour(7);
    town.pass(HELD).await;
    town.pass(HELD).await;
    assert_eq!(arrived(), 60);
    let twice = (20_001..=20_000 + PEOPLE).filter(|who| {
        let all = town.since(*who, 0);
        all.iter().filter(|text| text.contains("Bazar UMKM")).count() > 1
    });
    assert_eq!(twice.count(), 0);
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "60"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e11_who_had_two_this_week_gets_the_third_on_a_monday_with_one_tap() {
    let town = followed().await;
    town.write("UPDATE subscriptions SET topic = 'latih' WHERE contact = 7100").await;
    sent(&town, BAZAAR).await;
    town.pass(HOUR * 2).await;
    sent(&town, &format!("{BAZAAR} Ada stan kosong.")).await;
    town.write("UPDATE subscriptions SET topic = 'pasar' WHERE contact = 7100").await;
    let page = write(&town, &format!("{BAZAAR} Masih ada stan.")).await;
    assert!(says_with(&page, "umum-tidak-cukup", "2") && says_with(&page, "umum-jangkauan", "1"), "{page}");
    let asked = town.press(DEWI, "umum-tombol-kirim").await;
    assert!(says_with(&asked, "umum-cukup-senin", "7 Desember 2026"), "{asked}");
    assert!(town.offers(DEWI, "umum-tombol-sekarang"), "{:?}", town.labels(DEWI));
    let planned = town.press(DEWI, "umum-tombol-senin").await;
    assert!(says_with(&planned, "umum-jalan-terjadwal", "7 Desember 2026"), "{planned}");
    town.clock.advance(DAY * 11);
    town.rest().await;
    let third = "SELECT count(*) FROM announcement_copies WHERE announcement = 3";
    assert_eq!(town.number(third).await, 0, "not before");
    town.at_hour(8);
    town.pass(HELD).await;
    for who in [SITI, BUDI, AMINAH] {
        assert!(copy(&town, who).unwrap().text().contains("Masih ada stan"), "{who}: {}", town.heard(who));
    }
    assert_eq!(town.number("SELECT count(*) FROM announcements WHERE id = 3 AND counted = 3 AND sent = 3").await, 1);
    close(town).await;
}

#[tokio::test]
async fn e8_who_is_in_the_middle_of_a_form_gets_it_half_an_hour_later() {
    let town = followed().await;
    begin(&town, SITI).await;
    town.say(SITI, "Siti Mawarni").await;
    let page = write(&town, BAZAAR).await;
    assert!(says_with(&page, "umum-nanti-formulir", "1") && says_with(&page, "umum-jangkauan", "3"), "{page}");
    town.press(DEWI, "umum-tombol-kirim").await;
    town.press(DEWI, "umum-tombol-sekarang").await;
    town.pass(HELD).await;
    assert!(copy(&town, BUDI).is_some() && copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    assert!(!says(&town.heard(DEWI), "umum-selesai"), "{}", town.heard(DEWI));
    town.pass(HOUR).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "3"), "{}", town.heard(DEWI));
    close(town).await;
}
