//! What people, the clock and the faults of the panel do.

use std::time::Duration;

use serde_json::{Value, json};

use super::{DAY, RUDI, Room, SITI, text};
use crate::said::says;

#[tokio::test]
async fn i4_an_old_button_is_answered_with_a_toast_and_the_fresh_menu() {
    let room = Room::open(&[]).await;
    let old = room.messages(RUDI).await.remove(0);
    let data = &old["buttons"][0][0]["callback_data"];
    room.done(json!({ "act": "press", "chat": RUDI, "from": RUDI, "message": old["id"], "data": data })).await;
    room.hears(RUDI, "kedaluwarsa").await;
    room.close().await;
}

#[tokio::test]
async fn i11_everything_that_people_send_is_answered() {
    let room = Room::open(&["--empty"]).await;
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    room.done(text(tini, "/start")).await;
    room.hears(tini, "selamat datang").await;
    for (act, words) in [
        (json!({ "act": "contact", "chat": tini, "from": tini, "own": true }), "Nomor itu"),
        (json!({ "act": "location", "chat": tini, "from": tini, "latitude": -5.4, "longitude": 105.2 }), "Lokasi itu"),
        (json!({ "act": "sticker", "from": tini }), "Stikernya"),
        (json!({ "act": "voice", "from": tini }), "pesan suara"),
    ] {
        room.done(act).await;
        room.hears(tini, words).await;
    }
    let photo = b"\x89PNG bytes".to_vec();
    let address = format!("{}upload?chat={tini}&from={tini}&name=toko.png&photo=true", room.url);
    let answer = room.client.post(address).body(photo.clone()).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    room.hears(tini, "membaca gambar").await;
    let sent =
        room.messages(tini).await.into_iter().rev().find(|message| message["content"]["photo"].is_array()).unwrap();
    let file = sent["content"]["photo"][0]["file_id"].as_str().unwrap();
    let back = room.get(&format!("files/{file}")).await;
    assert_eq!(back.headers()["content-type"], "image/png");
    assert_eq!(back.bytes().await.unwrap(), photo);
    room.close().await;
}

#[tokio::test]
async fn i12_a_group_with_topics_hears_one_sentence_and_the_bot_leaves() {
    let room = Room::open(&["--empty"]).await;
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    let group = room.done(json!({ "act": "group", "title": "Pasar", "topics": ["Umum", "Bazar"] })).await;
    room.done(json!({ "act": "add_bot", "group": group, "by": tini })).await;
    room.hears(group, "grup-tidak-dikenal").await;
    // It leaves with the call after the one that says so.
    let mut place = Value::Null;
    for _ in 0..1_000 {
        let state = room.state().await;
        place = state["chats"].as_array().unwrap().iter().find(|chat| chat["id"] == group).unwrap().clone();
        if place["standing"] == "out" {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!((&place["topics"], &place["standing"]), (&json!(["Umum", "Bazar"]), &json!("out")));
    room.close().await;
}

#[tokio::test]
async fn j6_the_clock_moves_forward_only_and_the_bot_moves_with_it() {
    let room = Room::open(&["--empty"]).await;
    let before = room.panel().await["now"].as_i64().unwrap();
    room.done(json!({ "act": "forwards", "hours": 24 })).await;
    let next = room.panel().await["now"].as_i64().unwrap();
    assert!(next >= before + DAY);
    room.done(json!({ "act": "until", "moment": next + 3 * DAY })).await;
    assert!(room.panel().await["now"].as_i64().unwrap() >= before + 4 * DAY);
    assert_eq!(room.act(json!({ "act": "until", "moment": before })).await.0, 400);
    let tini = room.done(json!({ "act": "person", "name": "Tini", "language": "id" })).await;
    room.done(text(tini, "/start")).await;
    assert!(room.hears(tini, "selamat datang").await["at"].as_i64().unwrap() >= before + 4 * DAY);
    room.close().await;
}

/// The moment of the next time that it is this hour in Lampung.
async fn at_hour(room: &Room, hour: i64) -> i64 {
    const HOUR: i64 = 3_600_000;
    let now = room.panel().await["now"].as_i64().unwrap();
    now + (hour * HOUR - (now + 7 * HOUR).rem_euclid(DAY)).rem_euclid(DAY)
}

/// Moved from night to night, the clock still passes the mornings at which the bot may remind.
#[tokio::test]
async fn s9_the_reminders_after_one_day_and_three_come_also_when_the_clock_is_moved_at_night() {
    let room = Room::open(&["--empty"]).await;
    for hour in [23, 3, 10] {
        let person = json!({ "act": "person", "name": "Tini Suryani", "language": "id" });
        let tini = room.done(person).await;
        room.done(json!({ "act": "until", "moment": at_hour(&room, hour).await })).await;
        room.done(text(tini, "/daftar")).await;
        let intro = room.hears(tini, "Nama").await;
        let data = &intro["buttons"][0][0]["callback_data"];
        room.done(json!({ "act": "press", "chat": tini, "from": tini, "message": intro["id"], "data": data })).await;
        room.hears(tini, "1/7").await;
        let said = async || {
            let messages = room.messages(tini).await;
            messages.iter().filter(|message| says(&message.to_string(), "formulir-pengingat")).count()
        };
        for (day, reminders) in [(1, None), (2, Some(1)), (3, None), (4, Some(2))] {
            room.done(json!({ "act": "forwards", "hours": 24 })).await;
            if let Some(reminders) = reminders {
                assert_eq!(said().await, reminders, "at {hour}, after {day} days: {:?}", room.messages(tini).await);
            }
        }
    }
    room.close().await;
}

#[tokio::test]
async fn s9_the_clock_goes_to_the_next_morning_and_far_ahead() {
    const HOUR: i64 = 3_600_000;
    let room = Room::open(&["--empty"]).await;
    let morning = room.done(json!({ "act": "morning" })).await;
    assert!((morning + 7 * HOUR).rem_euclid(DAY) - 8 * HOUR < HOUR / 60);
    let later = room.done(json!({ "act": "morning" })).await;
    assert!((later - morning - DAY).abs() < HOUR / 60);
    room.done(json!({ "act": "until", "moment": later + 100 * DAY })).await;
    assert!(room.panel().await["now"].as_i64().unwrap() >= later + 100 * DAY);
    room.close().await;
}

#[tokio::test]
async fn j6_faults_are_felt_and_nothing_is_lost() {
    let room = Room::open(&[]).await;
    room.done(json!({ "act": "flood", "on": true })).await;
    room.done(text(SITI, "/privasi")).await;
    for _ in 0..200 {
        if room.panel().await["refusals"].as_array().is_some_and(|calls| calls.iter().any(|call| call["status"] == 429))
        {
            break;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    room.done(json!({ "act": "forwards", "hours": 1 })).await;
    room.hears(SITI, "privasi-ringkas").await;

    room.done(json!({ "act": "outage", "on": true })).await;
    room.done(text(SITI, "/tanya")).await;
    assert_eq!(room.panel().await["switches"]["outage"], true);
    room.done(json!({ "act": "outage", "on": false })).await;
    room.done(json!({ "act": "restart" })).await;
    room.hears(SITI, "Cara bertanya").await;

    room.done(json!({ "act": "block", "from": SITI })).await;
    room.done(json!({ "act": "unblock", "from": SITI })).await;
    room.done(text(SITI, "/bantuan")).await;
    room.hears(SITI, "bantuan").await;
    assert_eq!(room.panel().await["bot"], "running");
    room.close().await;
}

#[tokio::test]
async fn the_page_of_another_site_cannot_act_through_the_browser() {
    let room = Room::open(&["--empty"]).await;
    let act = json!({ "act": "person", "name": "Mallory", "language": "en" });
    let post = || room.client.post(format!("{}act", room.url)).json(&act);
    assert_eq!(post().header("origin", "https://evil.example").send().await.unwrap().status(), 403);
    assert_eq!(post().header("host", "evil.example").send().await.unwrap().status(), 403);
    assert_eq!(room.state().await["chats"], json!([]));
    room.close().await;
}
