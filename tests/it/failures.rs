//! Updates that break: what is undone, what stays, and who hears of it.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault, Options};

use crate::desk::{DEWI, HENDRA, VIEWER, office};
use crate::recovery;
use crate::said::says;
use crate::support::{ADMIN, BUDI, SITI, Town};

/// From now on a question that has no answer cannot be noted: a constraint is in the way.
const BROKEN: &str = "CREATE TRIGGER broken BEFORE INSERT ON unanswered BEGIN SELECT RAISE(ABORT, 'broken'); END";
const SET_ASIDE: &str = "SELECT count(*) FROM failed_updates WHERE state = 'set_aside'";

async fn pass(town: &Town, seconds: u64) {
    town.clock.advance(Duration::from_secs(seconds));
    town.rest().await;
    town.clock.advance(Duration::from_secs(1));
    town.rest().await;
}

fn notices(town: &Town, who: i64) -> Vec<String> {
    town.since(who, 0).into_iter().filter(|text| says(text, "kabar-gagal")).collect()
}

/// The first end is counted by nobody; then the update is taken alone, three times and not once more.
#[tokio::test(flavor = "multi_thread")]
async fn r_c3_an_update_that_ends_the_process_is_tried_three_times_alone() {
    let town = recovery::town(&[]).await;
    town.telegram.text(SITI, "hook:abort");
    let mut ends = 0;
    let mut bot = recovery::start(&town);
    // Each start prepares the answers anew, which takes its time beside other stories.
    for _ in 0..12_000 {
        tokio::time::sleep(Duration::from_millis(50)).await;
        if town.count(SITI) > 0 {
            break;
        }
        if bot.try_wait().unwrap().is_some() {
            ends += 1;
            assert!(ends <= 10, "never set aside");
            bot = recovery::start(&town);
        }
    }
    assert_eq!((ends, town.number(SET_ASIDE).await), (4, 1));
    bot.kill().unwrap();
    bot.wait().unwrap();
}

/// A constraint is the fault of one statement: its update alone is undone, and the same batch answers the others.
#[tokio::test]
async fn r_s3_a_broken_constraint_costs_one_update_and_no_neighbour() {
    let mut town = Town::open().await;
    for who in [SITI, BUDI] {
        town.say(who, "/start").await;
    }
    town.write(BROKEN).await;
    town.stop().await;
    // All of it waits at Telegram, so that it comes in one batch.
    town.telegram.text(BUDI, "/menu");
    town.telegram.text(SITI, "hook:write-panic");
    town.telegram.text(BUDI, "/privasi");
    town.start();
    town.quiet().await;
    assert!(says(&town.heard(SITI), "gangguan"), "{}", town.heard(SITI));
    assert_eq!(town.count(BUDI), 3, "the welcome, the menu and the page");
    assert_eq!(town.number(SET_ASIDE).await, 1);
    let reason = town.texts("SELECT reason FROM failed_updates").await;
    assert!(reason[0].starts_with("error: database"), "no panic: {reason:?}");
    town.close().await;
}

#[tokio::test]
async fn r_d3_an_update_that_breaks_leaves_the_contact_as_before() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    assert!(town.say(SITI, "biaya sertifikat halal").await.contains("halal"));
    // It changes the language and what was spoken of, and panics.
    town.say(SITI, "hook:remember-panic").await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 7001 AND language = 'en'").await, 0);
    let heard = town.say(SITI, "syaratnya apa?").await;
    assert!(heard.contains("halal"), "{heard}");
    town.close().await;
}

#[tokio::test]
async fn r_d5_of_the_office_the_admins_alone_hear_of_a_failure() {
    let town = office().await;
    town.say(ADMIN, "/menu").await;
    town.write("INSERT INTO officers (contact, role, granted_at) VALUES (9001, 'admin', 0)").await;
    town.say(SITI, "hook:panic").await;
    pass(&town, 1).await;
    let heard = [ADMIN, HENDRA, DEWI, VIEWER].map(|who| notices(&town, who).len());
    assert_eq!(heard, [1, 0, 0, 0]);
    town.close().await;
}

#[tokio::test]
async fn r_d6_what_waits_for_somebody_who_blocks_the_bot_is_not_sent() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    for who in [ADMIN, SITI] {
        town.say(who, "/start").await;
    }
    town.telegram.fault(Fault::new(Effect::Flood(600)).on("sendMessage").to(ADMIN));
    town.say(SITI, "hook:panic").await;
    pass(&town, 1).await;
    let state = "SELECT state FROM outbox WHERE lane = 2 AND chat = 9001 AND method = 'sendMessage'";
    assert_eq!(town.texts(state).await, ["waiting"]);
    town.telegram.block(ADMIN);
    town.rest().await;
    assert_eq!(town.texts(state).await, ["inactive"]);
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 9001 AND reach = 'blocked'").await, 1);
    town.close().await;
}

#[tokio::test]
async fn r_d8_admins_hear_of_failures_once_a_minute_with_how_many_there_were() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    for who in [ADMIN, SITI] {
        town.say(who, "/start").await;
    }
    for (wait, told) in [(0, 1), (10, 1), (60, 2)] {
        pass(&town, wait).await;
        town.say(SITI, "hook:error").await;
        pass(&town, 2).await;
        assert_eq!(notices(&town, ADMIN).len(), told, "{:?}", notices(&town, ADMIN));
    }
    let told = notices(&town, ADMIN);
    assert!(told[0].starts_with("⚠ 1 ") && told[1].starts_with("⚠ 2 "), "{told:?}");
    town.close().await;
}
