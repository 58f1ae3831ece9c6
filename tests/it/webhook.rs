//! Updates by webhook: only Telegram is heard, and 200 means that it is safe.

use std::net::TcpListener;
use std::time::Duration;

use reqwest::{Client, StatusCode};
use serde_json::json;
use umkm_bot::sandbox::emulator::Options;

use crate::said::says;
use crate::support::{BUDI, SITI, Town};

const SECRET: &str = "0123456789abcdef0123456789ABCDEF";

/// A town whose bot listens at the address that is returned.
async fn town() -> (Town, String) {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let (listen, url) = (format!("127.0.0.1:{port}"), format!("http://127.0.0.1:{port}/hook"));
    let arguments = ["--webhook-url", &url, "--webhook-secret", SECRET, "--listen", &listen];
    let town = Town::with(&arguments, Options::default()).await;
    town.ready(1).await;
    (town, url)
}

async fn post(url: &str, secret: Option<&str>, body: String) -> StatusCode {
    let request = Client::new().post(url).body(body);
    let request =
        secret.into_iter().fold(request, |request, secret| request.header("X-Telegram-Bot-Api-Secret-Token", secret));
    request.send().await.unwrap().status()
}

#[tokio::test]
async fn people_are_answered_by_webhook_as_by_polling() {
    let (town, _) = town().await;
    assert!(says(&town.say(SITI, "/start").await, "menu"));
    assert!(says(&town.press(SITI, "tombol-bantuan").await, "bantuan"));
    assert!(town.say(BUDI, "biaya halal").await.contains("Rp"));
    assert_eq!(town.telegram.pending(), 0);
    town.close().await;
}

#[tokio::test]
async fn t1_without_the_exact_secret_nothing_is_heard() {
    let (town, url) = town().await;
    let body = json!({"update_id": 5, "message": {"message_id": 1, "date": 1, "text": "/start",
        "from": {"id": SITI, "is_bot": false, "first_name": "S"}, "chat": {"id": SITI, "type": "private", "first_name": "S"}}});
    assert_eq!(post(&url, None, body.to_string()).await, StatusCode::UNAUTHORIZED);
    for at in 0..SECRET.len() {
        let mut near = SECRET.to_owned().into_bytes();
        near[at] ^= 1;
        let near = String::from_utf8(near).unwrap();
        assert_eq!(post(&url, Some(&near), body.to_string()).await, StatusCode::UNAUTHORIZED);
    }
    assert_eq!(town.number("SELECT count(*) FROM seen_updates").await, 0);
    town.close().await;
}

#[tokio::test]
async fn t2_t41_and_t_a15_replays_have_one_effect_and_odd_bodies_a_clear_status() {
    let (town, url) = town().await;
    town.say(SITI, "/start").await;
    let body = json!({"update_id": 77, "message": {"message_id": 9, "date": 1, "text": "/bantuan",
        "from": {"id": SITI, "is_bot": false, "first_name": "S"}, "chat": {"id": SITI, "type": "private", "first_name": "S"}}});
    let calls = (0..50).map(|_| post(&url, Some(SECRET), body.to_string()));
    let statuses = futures::future::join_all(calls).await;
    assert!(statuses.iter().all(|status| *status == StatusCode::OK));
    town.quiet().await;
    assert_eq!(town.count(SITI), 2, "the welcome and one help page");
    for (body, status) in [
        ("not json".to_owned(), StatusCode::BAD_REQUEST),
        ("{}".to_owned(), StatusCode::BAD_REQUEST),
        (" ".repeat((1 << 20) + 1), StatusCode::PAYLOAD_TOO_LARGE),
        (format!("{}1{}", "[".repeat(5_000), "]".repeat(5_000)), StatusCode::BAD_REQUEST),
        // Telegram repeats what is not answered by 200 (T-A15).
        (format!(r#"{{"update_id": 79, "odd": {}1{}}}"#, "[".repeat(5_000), "]".repeat(5_000)), StatusCode::OK),
        (r#"{"update_id": 80, "odd": "half a pair: \ud83d"}"#.to_owned(), StatusCode::OK),
        (json!({"update_id": 78, "news_of_the_future": {}}).to_string(), StatusCode::OK),
    ] {
        assert_eq!(post(&url, Some(SECRET), body).await, status);
    }
    assert_eq!(town.number("SELECT count(*) FROM failed_updates WHERE state = 'set_aside'").await, 2);
    town.close().await;
}

#[tokio::test]
async fn a_locked_database_gives_503_and_telegram_brings_the_update_again() {
    let (town, url) = town().await;
    town.say(SITI, "/start").await;
    let lock = town.lock().await;
    let body = json!({"update_id": 91, "message": {"message_id": 9, "date": 1, "text": "/bantuan",
        "from": {"id": SITI, "is_bot": false, "first_name": "S"}, "chat": {"id": SITI, "type": "private", "first_name": "S"}}});
    assert_eq!(post(&url, Some(SECRET), body.to_string()).await, StatusCode::SERVICE_UNAVAILABLE);
    town.unlock(lock).await;
    let taken = async { while post(&url, Some(SECRET), body.to_string()).await != StatusCode::OK {} };
    tokio::time::timeout(Duration::from_mins(1), taken).await.expect("it is taken once the database is free");
    town.quiet().await;
    assert_eq!(town.count(SITI), 2);
    town.close().await;
}
