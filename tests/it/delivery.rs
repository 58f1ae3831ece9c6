//! Delivery in trouble: floods of one chat, outages, refusals in unknown words, groups, a crowd after a stop.

use std::time::Duration;

use serde_json::{Value, json};
use umkm_bot::sandbox::emulator::{Effect, Fault, Options};

use crate::support::{ADMIN, BUDI, SITI, Town};

const SENDING: &str = "SELECT count(*) FROM outbox WHERE lane = 0 AND finished_at IS NULL";

/// Moves the clock on, and lets the bot do what is due.
async fn pass(town: &Town, seconds: u64) {
    town.clock.advance(Duration::from_secs(seconds));
    town.rest().await;
}

async fn write(town: &Town, who: i64, text: &str) {
    town.telegram.text(who, text);
    town.rest().await;
}

/// The number of an update says nothing here.
fn drop_id(_: i64) {}

/// How often a method was called for a chat.
fn calls(town: &Town, method: &str, chat: i64) -> usize {
    let to = |params: &Value| params["chat_id"].as_i64() == Some(chat);
    town.telegram.calls().iter().filter(|call| call.method == method && to(&call.params)).count()
}

fn crowd(town: &Town, people: std::ops::Range<i64>) {
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
        assert!(town.heard(SITI).contains("Yang bisa saya bantu"), "{method}: {}", town.heard(SITI));
        town.close().await;
    }
}

#[tokio::test]
async fn m2_r_r2_r_r3_one_wait_of_half_a_minute_is_one_persons_wait() {
    let town = Town::open().await;
    crowd(&town, 100..160);
    town.telegram.fault(Fault::new(Effect::Flood(600)).on("sendMessage"));
    (100..160).for_each(|person| drop_id(town.telegram.text(person, "/start")));
    assert!(town.telegram.settled(Duration::from_millis(200)).await);
    assert_eq!((100..160).filter(|person| town.count(*person) == 1).count(), 59);
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
async fn p3_t_a2_an_outage_of_minutes_costs_no_reply() {
    let effects = [
        Effect::BadGateway,
        Effect::refuse(500, "Internal Server Error"),
        Effect::refuse(504, "Gateway Timeout"),
        Effect::Cut,
    ];
    for (effect, only_messages) in effects.into_iter().zip([true, false, false, true]) {
        {
            let town = Town::open().await;
            town.say(SITI, "/menu").await;
            town.say(BUDI, "/menu").await;
            crowd(&town, 100..130);
            for method in ["sendMessage", "editMessageText", "getMe"] {
                if method != "getMe" || !only_messages {
                    town.telegram.fault(Fault::new(effect.clone()).on(method).always());
                }
            }
            (100..130).for_each(|person| drop_id(town.telegram.text(person, "/start")));
            town.telegram.press_label(SITI, "Bantuan").unwrap();
            for _ in 0..15 {
                pass(&town, 10).await;
            }
            town.telegram.clear_faults();
            for _ in 0..10 {
                pass(&town, 30).await;
            }
            let answered = (100..130).filter(|person| town.count(*person) == 1).count();
            assert_eq!(answered, 30, "{effect:?}, only messages: {only_messages}");
            assert!(town.heard(SITI).contains("Yang bisa saya bantu"), "{effect:?}");
            town.close().await;
        }
    }
}

#[tokio::test]
async fn p3_doubles_after_an_outage_are_bounded_by_what_was_in_flight() {
    let town = Town::with(&["--in-flight", "4"], Options::default()).await;
    crowd(&town, 100..160);
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::DeliverThenCut).on("sendMessage").always());
    town.telegram.fault(Fault::new(Effect::Cut).on("getMe").always());
    (100..160).for_each(|person| drop_id(town.telegram.text(person, "/start")));
    for _ in 0..6 {
        pass(&town, 10).await;
    }
    assert!(calls(&town, "getMe", 0) < 10);
    town.telegram.clear_faults();
    for _ in 0..6 {
        pass(&town, 30).await;
    }
    let counts: Vec<_> = (100..160).map(|person| town.count(person)).collect();
    assert!(counts.iter().all(|count| *count >= 1), "{counts:?}");
    assert!(counts.iter().map(|count| count - 1).sum::<usize>() <= 4, "{counts:?}");
    town.close().await;
}

#[tokio::test]
async fn r_r8_in_an_outage_all_lanes_back_off_together() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    crowd(&town, 100..120);
    for method in ["sendMessage", "getMe"] {
        town.telegram.fault(Fault::new(Effect::refuse(500, "Internal Server Error")).on(method).always());
    }
    (100..120).for_each(|person| drop_id(town.telegram.text(person, "/start")));
    pass(&town, 70).await;
    let sends = || town.telegram.calls().iter().filter(|call| call.method == "sendMessage").count();
    let before = sends();
    for _ in 0..10 {
        pass(&town, 30).await;
    }
    assert!(sends() <= before + 1, "getMe is asked, no message is tried");
    town.telegram.clear_faults();
    for _ in 0..4 {
        pass(&town, 61).await;
    }
    assert!((100..120).all(|person| town.count(person) == 1));
    town.close().await;
}

#[tokio::test]
async fn p3_a_reply_is_tried_for_hours_and_what_is_given_up_is_said() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.say(SITI, "/start").await;
    for (hours, arrives) in [(5, true), (7, false)] {
        let before = town.count(SITI);
        let fault = town.telegram.fault(Fault::new(Effect::BadGateway).on("sendMessage").to(SITI).always());
        write(&town, SITI, "/menu").await;
        for _ in 0..hours * 6 {
            pass(&town, 600).await;
        }
        town.telegram.remove_fault(fault);
        pass(&town, 61).await;
        pass(&town, 61).await;
        assert_eq!(town.count(SITI) > before, arrives, "{hours} h");
    }
    assert!(town.heard(ADMIN).contains("1 jawaban bot akhirnya tidak bisa terkirim"), "{}", town.heard(ADMIN));
    assert!(town.say(SITI, "/menu").await.starts_with("Maaf, jawaban saya yang sebelumnya tidak sampai"));
    town.close().await;
}

#[tokio::test]
async fn r_r4_r_r4b_trouble_of_one_row_holds_back_the_next_for_a_minute_at_most() {
    let town = Town::open().await;
    town.say(SITI, "/menu").await;
    town.telegram.fault(Fault::new(Effect::Cut).on("editMessageText").always());
    town.telegram.press_label(SITI, "Bantuan").unwrap();
    assert!(town.telegram.settled(Duration::from_millis(80)).await);
    let before = town.count(SITI);
    write(&town, SITI, "/privasi").await;
    for _ in 0..7 {
        pass(&town, 10).await;
    }
    assert!(town.count(SITI) > before, "the answer behind the edit");
    for _ in 0..30 {
        pass(&town, 65).await;
    }
    assert_eq!(calls(&town, "editMessageText", SITI), 8, "not for ever");
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'dropped'").await, 1);
    town.telegram.clear_faults();
    town.close().await;
}

#[tokio::test]
async fn r_r10_a_reply_in_doubt_is_stored_as_held_and_counted_once() {
    let town = Town::open().await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::DeliverThenCut).on("sendMessage").times(2));
    write(&town, SITI, "/menu").await;
    pass(&town, 2).await;
    let held = "SELECT count(*) FROM outbox WHERE state = 'queued' AND doubts = 2 AND error = 'E2'";
    assert_eq!(town.number(held).await, 1);
    pass(&town, 31).await;
    pass(&town, 61).await;
    assert_eq!(town.count(SITI), 4, "the welcome, and the menu three times");
    town.close().await;
}

#[tokio::test]
async fn r_o2_r_o3_an_answer_that_cannot_be_read_is_a_doubt() {
    for effect in [Effect::HalfBody, Effect::Garbage] {
        let town = Town::open().await;
        town.say(SITI, "/start").await;
        town.telegram.fault(Fault::new(effect.clone()).on("sendMessage").to(SITI).always());
        write(&town, SITI, "/menu").await;
        for _ in 0..40 {
            pass(&town, 30).await;
        }
        assert_eq!(town.count(SITI), 5, "{effect:?}: the welcome, and the menu four times");
        town.telegram.clear_faults();
        town.close().await;
    }
}

#[tokio::test]
async fn t_a8_r_r9_a_notice_in_doubt_comes_twice_at_most_and_not_at_once() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.say(SITI, "/start").await;
    town.telegram.fault(Fault::new(Effect::DeliverThenCut).on("sendMessage").to(ADMIN).always());
    write(&town, SITI, "hook:panic").await;
    pass(&town, 2).await;
    assert_eq!(town.count(ADMIN), 2, "the welcome and the notice");
    pass(&town, 60).await;
    assert_eq!(town.count(ADMIN), 2, "the first may still arrive");
    for _ in 0..20 {
        pass(&town, 60).await;
    }
    assert_eq!(town.count(ADMIN), 3);
    let unknown = "SELECT count(*) FROM outbox WHERE lane = 2 AND state = 'unknown' AND finished_at IS NOT NULL";
    assert_eq!(town.number(unknown).await, 1);
    town.telegram.clear_faults();
    town.close().await;
}

#[tokio::test]
async fn e22_r_r5_r_r11_r_st1_a_refusal_that_may_pass_is_believed_after_a_day() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.say(SITI, "/start").await;
    let refusal = || Effect::refuse(403, "Forbidden: bot can't send messages to the user");
    town.telegram.fault(Fault::new(refusal()).on("sendMessage").to(SITI));
    write(&town, SITI, "/menu").await;
    let dropped = "SELECT count(*) FROM outbox WHERE lane = 0 AND state = 'dropped' AND error = 'E22'";
    assert_eq!(town.number(dropped).await, 1, "a reply is not worth a day's wait");
    town.telegram.fault(Fault::new(refusal()).on("sendMessage").to(ADMIN).always());
    write(&town, SITI, "hook:panic").await;
    for (attempts, wait) in [(1, 301), (2, 3_601), (3, 86_401)] {
        pass(&town, 1).await;
        let state = town.texts("SELECT state || attempts FROM outbox WHERE lane = 2 AND error = 'E22' AND method = 'sendMessage' ORDER BY id LIMIT 1").await;
        assert_eq!(state, [format!("waiting{attempts}")]);
        pass(&town, wait).await;
    }
    pass(&town, 1).await;
    assert_eq!(town.number("SELECT count(*) FROM contacts WHERE id = 9001 AND reach = 'suspect'").await, 1);
    town.telegram.clear_faults();
    town.close().await;
}

#[tokio::test]
async fn r_cl1_r_r6_who_blocked_the_bot_costs_one_call() {
    let town = Town::with(&["--admin", "9001"], Options::default()).await;
    town.say(ADMIN, "/start").await;
    town.say(SITI, "/start").await;
    let blocked =
        |who| Fault::new(Effect::refuse(403, "Forbidden: bot was blocked by the user")).on("sendMessage").to(who);
    let slow = Effect::Slow(Duration::from_secs(5));
    town.telegram.fault(Fault::new(slow).on("sendMessage").to(SITI));
    for _ in 0..3 {
        write(&town, SITI, "/menu").await;
    }
    town.telegram.fault(blocked(SITI).always());
    let before = calls(&town, "sendMessage", SITI);
    pass(&town, 6).await;
    for _ in 0..20 {
        if calls(&town, "sendMessage", SITI) > before {
            break;
        }
        pass(&town, 1).await;
    }
    pass(&town, 2).await;
    assert_eq!(calls(&town, "sendMessage", SITI), before + 1, "the others in memory are not tried");
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'inactive'").await, 2);
    town.telegram.clear_faults();
    town.telegram.block(ADMIN);
    assert!(town.telegram.settled(Duration::from_millis(80)).await);
    let before = calls(&town, "sendMessage", ADMIN);
    write(&town, SITI, "hook:panic").await;
    pass(&town, 2).await;
    assert_eq!(calls(&town, "sendMessage", ADMIN), before, "no call for somebody who cannot be reached");
    town.close().await;
}

#[tokio::test]
async fn p6_an_edit_that_is_refused_in_any_words_is_sent_anew() {
    for words in [
        "MESSAGE_ID_INVALID",
        "MESSAGE_EDIT_TIME_EXPIRED",
        "message identifier is not specified",
        "SOMETHING_ELSE_ENTIRELY",
    ] {
        let town = Town::open().await;
        town.say(SITI, "/menu").await;
        let before = town.count(SITI);
        town.telegram.fault(Fault::new(Effect::refuse(400, &format!("Bad Request: {words}"))).on("editMessageText"));
        assert!(town.tap(SITI, "Bantuan").await.contains("Yang bisa saya bantu"), "{words}");
        assert_eq!(town.count(SITI), before + 1, "{words}");
        town.close().await;
    }
}

#[tokio::test]
async fn p6_e41_e42_a_reply_refused_in_unknown_words_is_tried_in_simpler_forms() {
    for (status, words) in [(400, "Bad Request: NEW_RULE"), (403, "Forbidden: for a new reason")] {
        for (refusals, parse_mode, buttons) in [(1, true, false), (2, false, false)] {
            let town = Town::with(&["--admin", "9001"], Options::default()).await;
            town.say(ADMIN, "/start").await;
            town.telegram.fault(Fault::new(Effect::refuse(status, words)).on("sendMessage").to(SITI).times(refusals));
            town.say(SITI, "/start").await;
            assert!(town.heard(SITI).contains("selamat datang"), "{words}: {}", town.heard(SITI));
            let sent = town.telegram.calls();
            let last = sent.iter().rfind(|call| call.params["chat_id"] == SITI).unwrap();
            let has = |field: &str| last.params.get(field).is_some();
            assert_eq!((has("parse_mode"), has("reply_markup")), (parse_mode, buttons), "{words}");
            pass(&town, 2).await;
            pass(&town, 2).await;
            let told = town.heard(ADMIN);
            assert!(told.contains("belum dikenal") && told.contains(&words.to_lowercase()), "{told}");
            town.close().await;
        }
        let town = Town::open().await;
        town.telegram.fault(Fault::new(Effect::refuse(status, words)).on("sendMessage").to(SITI).always());
        write(&town, SITI, "/start").await;
        assert_eq!(calls(&town, "sendMessage", SITI), 3, "{words}");
        assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'dropped'").await, 1);
        town.telegram.clear_faults();
        assert!(town.say(SITI, "/menu").await.contains("Menu utama"));
        town.close().await;
    }
}

#[tokio::test]
async fn r_ch1_a_form_is_changed_once_and_not_for_ever() {
    let town = Town::open().await;
    let refusal = Effect::refuse(400, "Bad Request: can't parse entities: unexpected end");
    town.telegram.fault(Fault::new(refusal).on("sendMessage").always());
    write(&town, SITI, "/start").await;
    assert_eq!(calls(&town, "sendMessage", SITI), 2);
    assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'dropped' AND error = 'E26'").await, 1);
    town.telegram.clear_faults();
    town.close().await;
}

#[tokio::test]
async fn p16_one_refused_send_is_no_refused_token() {
    for (status, words) in [(401, "Unauthorized"), (404, "Not Found"), (421, "Misdirected Request")] {
        let town = Town::open().await;
        town.say(SITI, "/start").await;
        let before = town.telegram.calls().iter().filter(|call| call.method == "getMe").count();
        town.telegram.fault(Fault::new(Effect::refuse(status, words)).on("sendMessage").to(SITI));
        write(&town, SITI, "/menu").await;
        write(&town, BUDI, "/start").await;
        assert!(town.heard(BUDI).contains("selamat datang"), "{words}: {}", town.heard(BUDI));
        pass(&town, 2).await;
        assert!(town.heard(SITI).contains("Menu utama"), "{words}");
        let asked = town.telegram.calls().iter().filter(|call| call.method == "getMe").count();
        assert_eq!(asked, before + 1, "{words}: getMe judges");
        town.close().await;
    }
}

#[tokio::test]
async fn p16_one_refused_poll_is_no_refused_token_but_one_that_getme_shares_is() {
    for (status, words) in [(401, "Unauthorized"), (404, "Not Found")] {
        let mut town = Town::open().await;
        town.say(SITI, "/start").await;
        town.telegram.fault(Fault::new(Effect::refuse(status, words)).on("getUpdates"));
        town.telegram.text(SITI, "/menu");
        pass(&town, 2).await;
        pass(&town, 2).await;
        assert!(town.heard(SITI).contains("Menu utama"), "{words}");
        for method in ["getUpdates", "getMe"] {
            town.telegram.fault(Fault::new(Effect::refuse(status, words)).on(method).always());
        }
        town.telegram.text(SITI, "/menu");
        assert!(town.end().await.contains("refuses the token"), "{words}");
    }
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
        assert_eq!(said[0].starts_with("Maaf, jawaban ini terlambat."), age > Duration::from_mins(5), "{said:?}");
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
