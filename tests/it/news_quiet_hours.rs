//! Own quiet hours: what an owner sets in /langganan, and what waits for the morning because of it.

use crate::announcements::{BAZAAR, HELD, close, copy, followed, go};
use crate::desk::{DEWI, office};
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};
use crate::whose_words::talking;

/// Somebody wants nothing from this hour on until that of the next morning.
async fn rests(town: &Town, who: i64, from: &str, until: &str) -> String {
    town.talk(who, &["/langganan", "[langganan-tombol-jam]", "[jam-tenang-tombol-sendiri]"]).await;
    town.tap(who, from).await;
    town.tap(who, until).await
}

#[tokio::test]
async fn e11_a_copy_waits_for_the_end_of_somebodys_own_hours_and_is_never_lost() {
    let town = followed().await;
    // Registered with nothing, and it is theirs to say.
    assert_eq!(town.number("SELECT count(*) FROM businesses WHERE owner = 7001").await, 0);
    let page = rests(&town, SITI, "17.00", "09.00").await;
    assert!(says(&page, "jam-tenang-jadi") && says_with(&page, "jam-tenang-isi", "17.00"), "{page}");
    let page = town.press(SITI, "tombol-langganan").await;
    assert!(says_with(&page, "langganan-jam", "09.00"), "{page}");
    town.at_hour(17);
    go(&town, BAZAAR).await;
    town.pass(HELD).await;
    assert!(copy(&town, BUDI).is_some(), "{}", town.heard(BUDI));
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    assert!(!says(&town.heard(DEWI), "umum-selesai"), "{}", town.heard(DEWI));
    // Its page says why one is left.
    let page = town.forge(DEWI, "1:an:i:1").await;
    assert!(says_with(&page, "umum-jalan-tenang", "1"), "{page}");
    // Replies wait for nothing.
    let before = town.count(SITI);
    town.say(SITI, "/menu").await;
    assert!(town.count(SITI) > before);
    town.at_hour(8);
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_none(), "not before nine");
    town.at_hour(9);
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    assert!(says_with(&town.heard(DEWI), "umum-akhir-terkirim", "3"), "{}", town.heard(DEWI));
    close(town).await;
}

#[tokio::test]
async fn e11_what_waits_for_own_hours_comes_once_these_are_shorter() {
    let town = followed().await;
    rests(&town, SITI, "17.00", "09.00").await;
    town.at_hour(17);
    go(&town, BAZAAR).await;
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_none(), "{}", town.heard(SITI));
    town.forge(SITI, "1:nj:s:20:7").await;
    town.pass(HELD).await;
    assert!(copy(&town, SITI).is_some(), "{}", town.heard(SITI));
    close(town).await;
}

#[tokio::test]
async fn e11_own_hours_are_never_shorter_than_the_offices_and_go_with_a_tap() {
    let town = followed().await;
    rests(&town, SITI, "18.00", "08.00").await;
    let kept = "SELECT count(*) FROM own_hours WHERE contact = 7001 AND closes = 18 AND opens = 8";
    assert_eq!(town.number(kept).await, 1);
    // What nobody is offered changes nothing.
    town.forge(SITI, "1:nj:s:23:5").await;
    assert_eq!(town.number(kept).await, 1);
    town.forge(SITI, "1:nj:s:20:7").await;
    assert_eq!(town.number("SELECT count(*) FROM own_hours").await, 0);
    let page = town.say(SITI, "/langganan").await;
    assert!(!says(&page, "langganan-jam"), "{page}");
    close(town).await;
}

#[tokio::test]
async fn e11_hours_that_are_typed_are_kept_and_go_to_no_officer_of_an_open_consultation() {
    const PAGE: &[&str] = &["/langganan", "[langganan-tombol-jam]"];
    const FROM: &[&str] = &["/langganan", "[langganan-tombol-jam]", "[jam-tenang-tombol-sendiri]"];
    const KEPT: &str = "SELECT closes * 100 + opens FROM own_hours WHERE contact = 7001";
    for (steps, words, kept) in [
        (PAGE, &["jam 8 malam sampai 9 pagi"][..], 2009),
        (PAGE, &["dari jam 6 sore sampai jam 6 pagi ya"], 1807),
        (FROM, &["18.00-08.00"], 1808),
        (FROM, &["jam 7 malam", "jam 8 pagi"], 1908),
    ] {
        let town = office().await;
        talking(&town).await;
        town.talk(SITI, steps).await;
        let page = town.talk(SITI, words).await;
        assert!(says(&page, "jam-tenang-jadi"), "{words:?}: {page}");
        assert_eq!(town.number(KEPT).await, kept, "{words:?}");
        for said in words {
            assert!(!town.all_of(DEWI).contains(said), "{said}: {}", town.all_of(DEWI));
        }
        town.close().await;
    }
}

#[tokio::test]
async fn e11_an_hour_that_answers_an_officer_who_wrote_since_is_the_officers_and_one_that_cannot_be_is_said() {
    let town = office().await;
    let number = talking(&town).await;
    town.talk(SITI, &["/langganan", "[langganan-tombol-jam]"]).await;
    let page = town.say(SITI, "jam 1 siang sampai jam 3 sore").await;
    assert!(says(&page, "jam-tenang-tidak-bisa"), "{page}");
    town.press(SITI, "jam-tenang-tombol-sendiri").await;
    town.talk(DEWI, &[&number, "[konsultasi-tombol-tulis]", "Bisa datang jam berapa, Bu?"]).await;
    town.say(SITI, "jam 5 sore").await;
    assert!(town.all_of(DEWI).contains("jam 5 sore"), "{}", town.all_of(DEWI));
    assert_eq!(town.number("SELECT count(*) FROM own_hours").await, 0);
    town.close().await;
}
