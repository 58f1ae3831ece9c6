//! No network, servers in trouble, answers that cannot be read: nothing is lost, and doubles are bounded.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault, Options};

use crate::delivery::{calls, crowd, drop_id, pass, write};
use crate::said::says;
use crate::support::{ADMIN, BUDI, SITI, Town};

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
            assert!(says(&town.heard(SITI), "bantuan"), "{effect:?}");
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
    assert!(says(&town.heard(ADMIN), "kabar-jawaban-hilang"), "{}", town.heard(ADMIN));
    assert!(says(&town.say(SITI, "/menu").await, "jawaban-hilang"));
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
