//! What Telegram refuses: for ever, for a while, in unknown words; and refusals that concern the token.

use std::time::Duration;

use umkm_bot::sandbox::emulator::{Effect, Fault, Options};

use crate::delivery::{calls, pass, write};
use crate::said::says;
use crate::support::{ADMIN, BUDI, SITI, Town};

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
        assert!(says(&town.press(SITI, "tombol-bantuan").await, "bantuan"), "{words}");
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
            assert!(says(&town.heard(SITI), "menu"), "{words}: {}", town.heard(SITI));
            let sent = town.telegram.calls();
            let last = sent.iter().rfind(|call| call.params["chat_id"] == SITI).unwrap();
            let has = |field: &str| last.params.get(field).is_some();
            assert_eq!((has("parse_mode"), has("reply_markup")), (parse_mode, buttons), "{words}");
            pass(&town, 2).await;
            pass(&town, 2).await;
            let told = town.heard(ADMIN);
            assert!(says(&told, "kabar-kata-asing") && told.contains(&words.to_lowercase()), "{told}");
            town.close().await;
        }
        let town = Town::open().await;
        town.telegram.fault(Fault::new(Effect::refuse(status, words)).on("sendMessage").to(SITI).always());
        write(&town, SITI, "/start").await;
        assert_eq!(calls(&town, "sendMessage", SITI), 3, "{words}");
        assert_eq!(town.number("SELECT count(*) FROM outbox WHERE state = 'dropped'").await, 1);
        town.telegram.clear_faults();
        assert!(says(&town.say(SITI, "/menu").await, "menu-lagi"));
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
        assert!(says(&town.heard(BUDI), "menu"), "{words}: {}", town.heard(BUDI));
        pass(&town, 2).await;
        assert!(says(&town.heard(SITI), "menu-lagi"), "{words}");
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
        assert!(says(&town.heard(SITI), "menu-lagi"), "{words}");
        for method in ["getUpdates", "getMe"] {
            town.telegram.fault(Fault::new(Effect::refuse(status, words)).on(method).always());
        }
        town.telegram.text(SITI, "/menu");
        assert!(town.end().await.contains("refuses the token"), "{words}");
    }
}
