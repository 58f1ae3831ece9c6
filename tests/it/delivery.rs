//! Delivery in trouble: floods of one chat, outages, refusals in unknown words, groups, a crowd after a stop.

use std::time::Duration;

use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::{Effect, Fault, Options};

use crate::said::says;
use crate::support::{ADMIN, BUDI, SITI, Town};

pub const SENDING: &str = "SELECT count(*) FROM outbox WHERE lane = 0 AND finished_at IS NULL";

/// Moves the clock on, and lets the bot do what is due.
pub async fn pass(town: &Town, seconds: u64) {
    town.clock.advance(Duration::from_secs(seconds));
    town.rest().await;
}

pub async fn write(town: &Town, who: i64, text: &str) {
    town.telegram.text(who, text);
    town.rest().await;
}

/// The number of an update says nothing here.
pub fn drop_id(_: i64) {}

/// How often a method was called for a chat.
pub fn calls(town: &Town, method: &str, chat: i64) -> usize {
    let to = |params: &Value| params["chat_id"].as_i64() == Some(chat);
    town.telegram.calls().iter().filter(|call| call.method == method && to(&call.params)).count()
}

pub fn crowd(town: &Town, people: std::ops::Range<i64>) {
    for person in people {
        town.telegram.person(person, "Orang", Some("id"));
    }
}

/// A message that was sent this long ago.
fn old_text(town: &Town, who: i64, text: &str, age: Duration) {
    town.telegram.welcome_back(who);
    let sent = town.clock.now() / 1_000 - i64::try_from(age.as_secs()).unwrap();
    town.telegram.raw(json!({ "message": {
        "message_id": 900_000 + who, "date": sent, "text": text,
        "from": { "id": who, "is_bot": false, "first_name": "Orang", "language_code": "id" },
        "chat": { "id": who, "type": "private", "first_name": "Orang" },
    }}));
}

#[tokio::test]
async fn p2_a_flood_wait_of_one_chat_keeps_nobody_else_waiting() {
    for (wait, method) in [(3_600, "sendMessage"), (30, "editMessageText"), (40, "sendMessage")] {
        let town = Town::open().await;
        town.say(SITI, "/menu").await;
        town.say(BUDI, "/menu").await;
        let before = town.count(SITI);
        town.telegram.fault(Fault::new(Effect::Flood(wait)).on(method).to(SITI));
        match method {
            "sendMessage" => town.telegram.text(SITI, "/menu"),
            _ => town.telegram.press_label(SITI, "Bantuan").unwrap(),
        };
        assert!(town.telegram.settled(Duration::from_millis(80)).await);
        for _ in 0..3 {
            let heard = town.count(BUDI);
            write(&town, BUDI, "/menu").await;
            assert_eq!(town.count(BUDI), heard + 1, "{method}: answered without any time passing");
            pass(&town, 3).await;
        }
        write(&town, SITI, "/bantuan").await;
        assert_eq!((calls(&town, method, SITI), town.count(SITI)), (usize::from(method == "sendMessage") + 1, before));
        let calls_before = town.telegram.calls().len();
        pass(&town, wait - 15).await;
        assert_eq!(town.count(SITI), before, "Telegram is not asked again before the time");
        assert_eq!(town.telegram.calls().iter().skip(calls_before).filter(|call| call.method == method).count(), 0);
        pass(&town, wait / 10 + 20).await;
        town.quiet().await;
        assert!(says(&town.heard(SITI), "bantuan"), "{method}: {}", town.heard(SITI));
        town.close().await;
    }
}

#[tokio::test]
async fn m2_r_r2_r_r3_one_wait_of_half_a_minute_is_one_persons_wait() {
    let town = Town::open().await;
    crowd(&town, 100..160);
    town.telegram.fault(Fault::new(Effect::Flood(600)).on("sendMessage"));
    (100..160).for_each(|person| drop_id(town.telegram.text(person, "/start")));
    let answered = || (100..160).filter(|person| town.count(*person) == 1).count();
    assert!(town.telegram.until(|_| answered() == 59).await);
    pass(&town, 590).await;
    assert_eq!((100..160).filter(|person| town.count(*person) == 1).count(), 59);
    pass(&town, 75).await;
    pass(&town, 1).await;
    assert_eq!((100..160).filter(|person| town.count(*person) == 1).count(), 60);
    town.close().await;
}

#[tokio::test]
async fn r_b1_who_is_limited_has_at_most_twenty_replies_waiting() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::Flood(60)).on("sendMessage").to(SITI));
    for _ in 0..40 {
        town.telegram.text(SITI, "/menu");
        town.clock.advance(Duration::from_secs(1));
        assert!(town.telegram.settled(Duration::from_millis(10)).await);
    }
    assert_eq!(town.number(SENDING).await, 20);
    pass(&town, 60).await;
    town.close().await;
}

#[tokio::test]
async fn r_cl2_two_limited_officers_pause_the_lane_of_notices_and_new_ones_wait() {
    let town = Town::with(&["--admin", "9001", "--admin", "9002", "--admin", "9003"], Options::default()).await;
    town.telegram.person(9_002, "Admin", Some("id"));
    town.telegram.person(9_003, "Admin", Some("id"));
    for who in [ADMIN, 9_002, 9_003, SITI] {
        town.say(who, "/start").await;
    }
    for admin in [ADMIN, 9_002] {
        town.telegram.fault(Fault::new(Effect::Flood(600)).on("sendMessage").to(admin));
    }
    write(&town, SITI, "hook:panic").await;
    pass(&town, 1).await;
    assert_eq!(town.number("SELECT count(*) FROM pauses WHERE lane = 2").await, 1);
    pass(&town, 61).await;
    write(&town, SITI, "hook:panic").await;
    pass(&town, 1).await;
    assert_eq!(
        town.number("SELECT count(*) FROM outbox WHERE lane = 2 AND state = 'waiting' AND method = 'sendMessage'")
            .await,
        5
    );
    pass(&town, 540).await;
    assert_eq!(
        town.number("SELECT count(*) FROM outbox WHERE lane = 2 AND state = 'waiting' AND method = 'sendMessage'")
            .await,
        5
    );
    for _ in 0..4 {
        pass(&town, 60).await;
    }
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE lane = 2 AND finished_at IS NULL").await, 0);
    town.close().await;
}

#[tokio::test]
async fn p11_m3_who_writes_now_is_answered_before_those_who_wrote_before_the_start() {
    for age in [Duration::from_hours(20), Duration::from_secs(30)] {
        let mut town = Town::empty(&["--send-rate", "28"], Options::default()).await;
        crowd(&town, 1_000..1_300);
        (1_000..1_300).for_each(|person| old_text(&town, person, "/start", age));
        old_text(&town, SITI, "/privasi", age);
        town.start();
        town.ready(1).await;
        while town.telegram.pending() > 0 {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        town.telegram.text(BUDI, "/start");
        town.telegram.text(SITI, "/menu");
        while town.count(BUDI) == 0 || town.count(SITI) < 2 {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        let late = (1_000..1_300).filter(|person| town.count(*person) == 0).count();
        assert!(late > 100, "{late} of 300 still wait");
        let said = town.since(SITI, 0);
        assert_eq!(says(&said[0], "jawaban-terlambat"), age > Duration::from_mins(5), "{said:?}");
        assert!(!said[1].contains("terlambat"), "the newer one is not late, and comes after the older one");
        town.clock.advance(Duration::from_secs(1));
        town.quiet().await;
        let odd: Vec<_> =
            (1_000..1_300).map(|person| (person, town.count(person))).filter(|(_, count)| *count != 1).collect();
        assert_eq!(odd, []);
        town.close().await;
    }
}

#[tokio::test]
async fn t_a7_an_unknown_group_hears_one_sentence_in_two_days() {
    let town = Town::open().await;
    town.telegram.group(-500, "Pasar");
    town.telegram.fault(Fault::new(Effect::refuse(400, "Bad Request: not now")).on("leaveChat").always());
    town.telegram.add_to_group(-500, SITI);
    for _ in 0..100 {
        town.telegram.group_text(-500, SITI, "halo semua");
    }
    town.quiet().await;
    pass(&town, 10).await;
    assert_eq!(calls(&town, "sendMessage", -500), 1);
    let said = "SELECT count(*) FROM outbox WHERE chat = -500 AND lane = 2";
    assert_eq!(town.number(said).await, 2);
    town.telegram.group_text(-500, SITI, "halo lagi");
    town.quiet().await;
    assert_eq!(town.number(said).await, 2, "nor is it left again at once");
    town.telegram.clear_faults();
    pass(&town, 3_600).await;
    town.telegram.group_text(-500, SITI, "halo lagi");
    town.quiet().await;
    pass(&town, 1).await;
    assert_eq!(calls(&town, "sendMessage", -500), 1, "left without a word");
    assert!(calls(&town, "leaveChat", -500) > 1);
    town.close().await;
}

#[tokio::test]
async fn t_a7_e23_e33_a_group_that_takes_nothing_costs_one_call() {
    for (status, words) in [
        (403, "Forbidden: bot was kicked from the group chat"),
        (400, "Bad Request: not enough rights to send text messages to the chat"),
    ] {
        let town = Town::open().await;
        town.telegram.group(-501, "Pasar");
        town.telegram.fault(Fault::new(Effect::refuse(status, words)).on("sendMessage").to(-501).always());
        town.telegram.add_to_group(-501, SITI);
        (0..30).for_each(|_| drop_id(town.telegram.group_text(-501, SITI, "halo")));
        town.quiet().await;
        pass(&town, 5).await;
        assert_eq!((calls(&town, "sendMessage", -501), calls(&town, "leaveChat", -501)), (1, 0), "{words}");
        assert_eq!(town.number("SELECT count(*) FROM outbox WHERE finished_at IS NULL").await, 0);
        town.telegram.clear_faults();
        town.close().await;
    }
}

#[tokio::test]
async fn r_q5_r_g2_t_a1_inside_telegrams_limits_nothing_is_refused() {
    let limits =
        Options { per_second: Some(30), per_chat_burst: Some(4), per_group_minute: Some(20), ..Options::default() };
    let town = Town::with(&["--send-rate", "28"], limits).await;
    crowd(&town, 100..160);
    (100..160).for_each(|person| drop_id(town.telegram.text(person, "/menu")));
    town.say(SITI, "/menu").await;
    for _ in 0..10 {
        town.telegram.press_label(SITI, "Bantuan").or_else(|_| town.telegram.press_label(SITI, "Menu utama")).unwrap();
        assert!(town.telegram.settled(Duration::from_millis(20)).await);
    }
    town.quiet().await;
    let refused: Vec<_> = town.telegram.calls().into_iter().filter(|call| call.status == 429).collect();
    assert_eq!(refused.len(), 0, "{refused:?}");
    town.close().await;
}
