//! Own quiet hours: what an owner sets in /langganan, and what waits for the morning because of it.

use crate::announcements::{BAZAAR, HELD, close, copy, followed, go};
use crate::desk::DEWI;
use crate::said::{says, says_with};
use crate::support::{BUDI, SITI, Town};

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
