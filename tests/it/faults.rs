//! Delivery when Telegram refuses, is slow or is away: scripted faults and a moved clock.

use std::time::Duration;

use serde_json::json;
use umkm_bot::sandbox::emulator::{Effect, Fault, Message, Options};

use crate::said::says;
use crate::support::{BUDI, SITI, Town};

/// A person writes while something is wrong; the story then moves the clock.
async fn write(town: &Town, who: i64, text: &str) {
    town.telegram.text(who, text);
    town.rest().await;
}

async fn pass(town: &Town, seconds: u64) {
    town.clock.advance(Duration::from_secs(seconds));
    town.rest().await;
}

#[tokio::test]
async fn e1_an_outage_costs_no_reply() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::Cut).on("sendMessage").times(1));
    write(&town, SITI, "/menu").await;
    pass(&town, 2).await;
    pass(&town, 5).await;
    assert!(says(&town.heard(SITI), "menu-lagi"));
    town.close().await;
}

#[tokio::test]
async fn e2_a_reply_in_doubt_is_repeated_three_times_and_then_its_reader_is_told() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::DeliverThenCut).on("sendMessage").times(1));
    write(&town, SITI, "/menu").await;
    pass(&town, 2).await;
    pass(&town, 5).await;
    assert_eq!(town.count(SITI), 3, "the welcome, and the menu twice");
    town.telegram.fault(Fault::new(Effect::DeliverThenCut).on("sendMessage").to(BUDI).always());
    write(&town, BUDI, "/start").await;
    for _ in 0..40 {
        pass(&town, 30).await;
    }
    assert_eq!(town.count(BUDI), 4, "once and three times again");
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'dropped' AND error = 'E2'").await, 1);
    town.telegram.clear_faults();
    assert!(says(&town.say(BUDI, "/menu").await, "jawaban-hilang"));
    assert!(!town.say(BUDI, "/menu").await.contains("Maaf"), "once");
    town.close().await;
}

#[tokio::test]
async fn e7_p2_the_limit_of_a_chat_outlives_a_restart() {
    let mut town = Town::with(&["--drain", "0"], Options::default()).await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::Flood(50)).on("sendMessage").times(1));
    write(&town, SITI, "/menu").await;
    town.stop().await;
    town.start();
    town.ready(2).await;
    town.rest().await;
    assert_eq!(town.count(SITI), 1, "the new process still waits");
    assert!(says(&town.say_now(BUDI, "/start").await, "menu"), "and serves the others");
    pass(&town, 60).await;
    pass(&town, 1).await;
    assert_eq!(town.count(SITI), 2);
    town.close().await;
}

#[tokio::test]
async fn e18_who_blocked_the_bot_is_noted_and_what_waits_is_not_tried() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram
        .fault(Fault::new(Effect::refuse(403, "Forbidden: bot was blocked by the user")).on("sendMessage").to(SITI));
    write(&town, SITI, "/menu").await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE reach = 'blocked'").await, 1);
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'inactive'").await, 1);
    assert!(says(&town.say(SITI, "/bantuan").await, "bantuan"), "a word from the contact undoes it");
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE reach = 'blocked'").await, 0);
    town.close().await;
}

#[tokio::test]
async fn e26_to_e35_what_telegram_does_not_take_is_sent_in_another_form() {
    let town = Town::open().await;
    for (row, error) in [
        ("E26", "Bad Request: can't parse entities: unexpected end"),
        ("E27", "Bad Request: message is too long"),
        ("E29", "Bad Request: BUTTON_DATA_INVALID"),
    ] {
        town.telegram.fault(Fault::new(Effect::refuse(400, error)).on("sendMessage").times(1));
        let before = town.count(SITI);
        town.say(SITI, "/start").await;
        assert!(town.count(SITI) > before, "{row}");
        assert!(!town.heard(SITI).contains("<b>"), "{row}: {}", town.heard(SITI));
    }
    let gone = Fault::new(Effect::refuse(400, "Bad Request: message to edit not found")).on("editMessageText");
    town.telegram.fault(gone);
    let before = town.count(SITI);
    town.say(SITI, "/menu").await;
    town.press(SITI, "tombol-bantuan").await;
    assert_eq!(town.count(SITI), before + 2, "E35: sent anew");
    town.close().await;
}

#[tokio::test]
async fn e34_an_edit_that_changes_nothing_is_done() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    let same = "Bad Request: message is not modified: specified new message content is exactly the same";
    town.telegram.fault(Fault::new(Effect::refuse(400, same)).on("editMessageText"));
    town.press(SITI, "tombol-bantuan").await;
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'sent'").await, 2);
    town.close().await;
}

#[tokio::test]
async fn f21_a_revoked_token_keeps_every_row_until_it_works_again() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::refuse(401, "Unauthorized")).on("sendMessage").times(1));
    write(&town, SITI, "/menu").await;
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'queued'").await, 1);
    pass(&town, 61).await;
    assert!(says(&town.heard(SITI), "menu-lagi"));
    town.close().await;
}

#[tokio::test]
async fn e25_an_upgraded_group_is_left_under_its_new_number() {
    let town = Town::open().await;
    town.telegram.group(-500, "Pasar");
    let moved = Effect::Refuse(
        400,
        "Bad Request: group chat was upgraded to a supergroup chat".into(),
        json!({"migrate_to_chat_id": -1_000_000_000_501_i64}),
    );
    town.telegram.group(-1_000_000_000_501, "Pasar");
    town.telegram.add_to_group(-1_000_000_000_501, SITI);
    town.quiet().await;
    town.telegram.fault(Fault::new(moved).on("sendMessage").to(-500));
    town.telegram.add_to_group(-500, SITI);
    town.quiet().await;
    for _ in 0..3 {
        pass(&town, 5).await;
    }
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE finished_at IS NULL").await, 0);
    town.close().await;
}

#[tokio::test]
async fn f25_a_slow_telegram_holds_back_nobody_but_the_chat_concerned() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::Slow(Duration::from_secs(40))).on("sendMessage").to(SITI));
    town.telegram.text(SITI, "/menu");
    assert!(says(&town.say_now(BUDI, "/start").await, "menu"));
    town.clock.advance(Duration::from_secs(41));
    town.quiet().await;
    town.close().await;
}

/// More replies wait than the sender keeps in memory: the others wait in the database, also over a restart.
#[tokio::test]
async fn e1_a_crowd_in_an_outage_is_answered_once_each_and_a_newer_edit_takes_the_place_of_an_older() {
    const CROWD: i64 = 1_100;
    const FIT_IN_MEMORY: i64 = 1_024;
    let mut town = Town::with(&["--drain", "0"], Options::default()).await;
    town.say(SITI, "/menu").await;
    town.telegram.fault(Fault::new(Effect::BadGateway).always().on("sendMessage"));
    town.telegram.fault(Fault::new(Effect::BadGateway).always().on("editMessageText"));
    for person in 10_000..10_000 + CROWD {
        town.telegram.person(person, "Orang", Some("id"));
        town.telegram.text(person, "/start");
    }
    assert!(town.telegram.until_confirmed().await);
    for _ in 0..2 {
        town.telegram.press_label(SITI, "Bantuan").unwrap();
        town.rest().await;
    }
    let count = "SELECT count(*) FROM outbox WHERE lane = 0 AND state = 'queued'";
    assert_eq!(town.number(count).await, FIT_IN_MEMORY);
    let waiting = "SELECT count(*) FROM outbox WHERE lane = 0 AND state = 'waiting'";
    assert_eq!(town.number(waiting).await, CROWD - FIT_IN_MEMORY + 1, "both edits are one row");
    town.stop().await;
    town.telegram.clear_faults();
    town.start();
    town.ready(2).await;
    for _ in 0..60 {
        pass(&town, 60).await;
        if town.number("SELECT count(*) FROM outbox WHERE finished_at IS NULL").await == 0 {
            break;
        }
    }
    assert!((10_000..10_000 + CROWD).all(|person| town.count(person) == 1), "everybody hears once");
    assert!(says(&town.heard(SITI), "bantuan"), "{}", town.heard(SITI));
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE method = 'editMessageText'").await, 1);
    town.close().await;
}

/// No network at the start: the bot keeps asking who it is, and answers once somebody is there.
#[tokio::test]
async fn e1_a_start_without_network_waits_for_it_and_then_answers() {
    let mut town = Town::empty(&[], Options::default()).await;
    town.telegram.refuse_all(true);
    town.telegram.text(SITI, "/start");
    town.start();
    // Each try comes after a longer wait, for which the clock moves.
    town.while_time_passes(|town| town.telegram.counters().refused >= 4).await;
    assert_eq!(town.count(SITI), 0);
    town.telegram.refuse_all(false);
    town.while_time_passes(|town| town.count(SITI) > 0).await;
    assert!(says(&town.heard(SITI), "menu"), "{}", town.heard(SITI));
    town.close().await;
}

/// A row may carry a tag that comes back with the message's number, go to a topic, and be edited before it is sent.
#[tokio::test]
async fn p6_a_tagged_message_is_edited_by_the_number_that_came_back() {
    let town = Town::open().await;
    town.telegram.text(SITI, "hook:tag");
    town.quiet().await;
    for _ in 0..40 {
        if town.heard(SITI).starts_with("kartu ")
            || town.telegram.messages(SITI).iter().any(|m| m.text().starts_with("kartu "))
        {
            break;
        }
        town.clock.advance(Duration::from_secs(1));
        assert!(town.telegram.settled(Duration::from_millis(60)).await);
    }
    let cards: Vec<_> = town.telegram.messages(SITI).into_iter().filter(|m| m.text().starts_with("kartu")).collect();
    assert_eq!(cards.len(), 1, "edited in place");
    assert_eq!(cards[0].text(), format!("kartu {} {SITI}", cards[0].id));
    town.close().await;
}

#[tokio::test]
async fn p6_an_edit_of_a_row_that_is_not_sent_yet_replaces_its_text() {
    let town = Town::open().await;
    town.say(SITI, "hook:row").await;
    let cards: Vec<_> = town.telegram.messages(SITI).into_iter().filter(|m| m.text().starts_with("kartu")).collect();
    assert_eq!(cards.iter().map(Message::text).collect::<Vec<_>>(), ["kartu baru"]);
    town.close().await;
}

#[tokio::test]
async fn p6_a_message_goes_to_the_topic_of_a_group() {
    let town = Town::open().await;
    town.telegram.group(-500, "Petugas");
    town.telegram.text(SITI, "hook:topic -500 77");
    town.quiet().await;
    town.clock.advance(Duration::from_secs(1));
    assert!(town.telegram.settled(Duration::from_millis(80)).await);
    let calls = town.telegram.calls();
    let call = calls.iter().find(|call| call.params.get("message_thread_id").is_some()).unwrap();
    assert_eq!((call.method.as_str(), &call.params["chat_id"]), ("sendMessage", &json!(-500)));
    assert_eq!(call.params["message_thread_id"], 77);
    town.close().await;
}
