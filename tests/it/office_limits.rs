//! What the people of the office may not do, at the very edge of what they may.

use crate::desk::{DEWI, HENDRA, office};
use crate::said::says;
use crate::support::{ADMIN, SITI, Town};

/// An invitation as its button makes it; the payload of the link.
async fn invited(town: &Town, by: i64, role: &str) -> String {
    let heard = town.forge(by, &format!("1:pt:b:{role}:")).await;
    assert!(says(&heard, "undang-jadi"), "{heard}");
    heard.split("start=").nth(1).unwrap().split_whitespace().next().unwrap().to_owned()
}

#[tokio::test]
async fn t26_ten_invitations_of_one_person_are_out_and_no_eleventh() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    for _ in 0..10 {
        invited(&town, HENDRA, "viewer").await;
    }
    assert!(says(&town.forge(HENDRA, "1:pt:b:viewer:").await, "undang-terlalu-banyak"));
    assert_eq!(town.number("SELECT count(*) FROM invitations").await, 10);
    town.clock.advance(std::time::Duration::from_hours(25));
    invited(&town, HENDRA, "viewer").await;
    town.close().await;
}

/// Whoever may still invite, but no more to that role, lets nobody in by the link that is out.
#[tokio::test]
async fn t26_an_invitation_ends_where_its_inviter_is_no_more_over_its_role() {
    let town = office().await;
    town.say(ADMIN, "/start").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9001, 'admin', 0)").await;
    town.say(ADMIN, "/meja").await;
    let (head, viewer) = (invited(&town, ADMIN, "head").await, invited(&town, ADMIN, "viewer").await);
    town.write("UPDATE officers SET role = 'head' WHERE contact = 9001").await;
    assert!(says(&town.say(SITI, &format!("/start {head}")).await, "undang-batal"));
    assert!(says(&town.say(SITI, &format!("/start {viewer}")).await, "undang-isi"), "this one is still below");
    town.close().await;
}

#[tokio::test]
async fn t26_who_has_the_role_already_takes_no_invitation_to_it_from_others() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    let token = invited(&town, HENDRA, "officer").await;
    let heard = town.say(DEWI, &format!("/start {token}")).await;
    assert!(says(&heard, "undang-sudah-punya"), "{heard}");
    assert!(says(&town.say(SITI, &format!("/start {token}")).await, "undang-isi"), "it is still nobody's");
    town.close().await;
}

/// Taking a role away is for others; the own one is laid down, which the last admin cannot.
#[tokio::test]
async fn t22_nobody_takes_the_own_role_away() {
    let town = office().await;
    town.write("UPDATE officers SET role = 'admin' WHERE contact = 9102").await;
    town.say(HENDRA, "/meja").await;
    for data in ["1:pt:x:9102:0", "1:pt:x:9102:1"] {
        assert!(says(&town.forge(HENDRA, data).await, "kedaluwarsa"), "{data}");
    }
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE contact = 9102").await, 1);
    town.close().await;
}

#[tokio::test]
async fn c4_a_day_of_leave_that_is_over_is_not_kept() {
    let town = office().await;
    town.say(DEWI, "/meja").await;
    assert!(says(&town.forge(DEWI, "1:pt:a:86400000").await, "tugas-kembali"));
    assert_eq!(town.number("SELECT count(*) FROM officers WHERE away_until IS NOT NULL").await, 0);
    town.close().await;
}
