//! What the people of the office may not do, at the very edge of what they may.

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::said::{are, says};
use crate::story::register;
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

/// Every button about the people of the office, by who may press none of them: no page opens and nothing changes.
#[tokio::test]
async fn t22_who_is_of_the_office_is_for_its_heads_whatever_is_pressed() {
    let town = office().await;
    let presses =
        ["1:pt:0", "1:pt:p:9102", "1:pt:m:9101:izin:a", "1:pt:u", "1:pt:t:viewer", "1:pt:b:viewer:", "1:pt:x:9103:1"];
    for who in [SITI, VIEWER, DEWI] {
        town.say(who, "/menu").await;
        for data in presses {
            town.clock.advance(std::time::Duration::from_secs(30));
            let heard = town.forge(who, data).await;
            assert!(says(&heard, "kedaluwarsa"), "{who} {data}: {heard}");
        }
    }
    for data in ["1:pt:d", "1:pt:a:", "1:pt:a:9223372036854775807", "1:pt:l:0", "1:pt:l:1"] {
        town.clock.advance(std::time::Duration::from_secs(30));
        let heard = town.forge(SITI, data).await;
        assert!(says(&heard, "kedaluwarsa"), "{data}: {heard}");
    }
    for nothing in [
        "SELECT count(*) FROM team_members",
        "SELECT count(*) FROM invitations",
        "SELECT count(*) FROM officers WHERE away_until IS NOT NULL",
        "SELECT count(*) FROM audit WHERE officer = 7001",
    ] {
        assert_eq!(town.number(nothing).await, 0, "{nothing}");
    }
    assert_eq!(town.number("SELECT count(*) FROM officers").await, 3);
    town.close().await;
}

/// A head is offered the roles below the own one, an admin all of them.
#[tokio::test]
async fn t26_only_roles_that_may_be_given_are_offered() {
    let town = office().await;
    for (role, offered) in [
        ("UPDATE officers SET role = 'head' WHERE contact = 9102", &["peran-pembaca", "peran-petugas"][..]),
        (
            "UPDATE officers SET role = 'admin' WHERE contact = 9102",
            &["peran-pembaca", "peran-petugas", "peran-kepala", "peran-admin"],
        ),
    ] {
        town.write(role).await;
        town.say(HENDRA, "/meja").await;
        town.forge(HENDRA, "1:pt:u").await;
        let labels = town.labels(HENDRA);
        assert!(are(&labels[..labels.len() - 1], offered), "{role}: {labels:?}");
    }
    town.close().await;
}

/// Who lets somebody in, takes a role away or lays it down is in the audit log, each once.
#[tokio::test]
async fn c17_letting_in_and_out_is_audited() {
    let town = office().await;
    town.say(HENDRA, "/meja").await;
    invited(&town, HENDRA, "viewer").await;
    let made = "SELECT count(*) FROM audit WHERE action = 'invite_officer' AND officer = 9102";
    assert_eq!(town.number(made).await, 1);
    town.forge(HENDRA, "1:pt:x:9103:0").await;
    let taken = "SELECT count(*) FROM audit WHERE action = 'revoke_role' AND officer = 9102 AND about = 9103";
    assert_eq!(town.number(taken).await, 0, "asked first");
    town.forge(HENDRA, "1:pt:x:9103:1").await;
    assert_eq!(town.number(taken).await, 1);
    town.say(DEWI, "/meja").await;
    town.forge(DEWI, "1:pt:l:1").await;
    let left = "SELECT count(*) FROM audit WHERE action = 'revoke_role' AND officer = 9101 AND about = 9101";
    assert_eq!(town.number(left).await, 1);
    town.close().await;
}

/// What an owner lets only be kept is opened by nobody of the office, and by its button only by who may look.
#[tokio::test]
async fn f4_an_owners_business_is_opened_only_by_who_may_and_while_its_owner_lets_it_be_used() {
    let town = office().await;
    let code = register(&town, SITI, "Keripik Siti").await;
    let pages = [format!("1:mj:u:{code}"), format!("1:mj:v:{code}:pemilik"), format!("1:mj:v:{code}:kantor")];
    for who in [crate::support::BUDI, VIEWER] {
        town.say(who, "/menu").await;
        for data in &pages {
            let heard = town.forge(who, data).await;
            assert!(says(&heard, "kedaluwarsa") && !heard.contains("Keripik"), "{who} {data}: {heard}");
        }
    }
    town.say(DEWI, "/meja").await;
    assert!(town.forge(DEWI, &pages[1]).await.contains("81234567890"), "an officer may");
    town.say(SITI, "/data").await;
    town.press(SITI, "data-tombol-batasi").await;
    for data in &pages {
        let heard = town.forge(DEWI, data).await;
        assert!(says(&heard, "cari-dibatasi") && !heard.contains("Keripik"), "{data}: {heard}");
    }
    town.close().await;
}
