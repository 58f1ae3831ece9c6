use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use tokio::net::TcpListener;

use super::{SITI, World, bad, seconds};

/// What the bot's webhook was told, and how it answers.
#[derive(Default)]
struct Hook {
    bodies: Vec<Value>,
    secrets: Vec<String>,
    failures_left: usize,
    now: HashMap<i64, usize>,
    most_at_once: usize,
}

type Shared = Arc<Mutex<Hook>>;

async fn take(State(hook): State<Shared>, headers: HeaderMap, body: String) -> StatusCode {
    let body: Value = serde_json::from_str(&body).unwrap();
    let chat = body["message"]["chat"]["id"].as_i64().unwrap();
    {
        let mut hook = hook.lock().unwrap();
        let secret = headers.get("X-Telegram-Bot-Api-Secret-Token");
        hook.secrets.push(secret.map(|secret| secret.to_str().unwrap().to_owned()).unwrap_or_default());
        *hook.now.entry(chat).or_default() += 1;
        assert_eq!(hook.now[&chat], 1, "two updates of one chat at once");
        hook.most_at_once = hook.most_at_once.max(hook.now.values().sum());
        if hook.failures_left > 0 {
            hook.failures_left -= 1;
            hook.now.remove(&chat);
            return StatusCode::SERVICE_UNAVAILABLE;
        }
    }
    tokio::time::sleep(Duration::from_millis(30)).await;
    let mut hook = hook.lock().unwrap();
    hook.now.remove(&chat);
    hook.bodies.push(body);
    StatusCode::OK
}

async fn open() -> (String, Shared) {
    let hook = Shared::default();
    let app = Router::new().fallback(take).with_state(Arc::clone(&hook));
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/hook", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (url, hook)
}

#[tokio::test]
async fn updates_are_pushed_with_the_secret_in_order_per_chat_and_several_at_once() {
    let world = World::new().await;
    let (url, hook) = open().await;
    world.call("setWebhook", json!({ "url": url, "secret_token": "abc_-9", "max_connections": 3 })).await;
    for round in 0..3 {
        for chat in 1..=5 {
            world.emulator.text(chat, &round.to_string());
        }
    }
    assert!(world.emulator.settled(Duration::from_millis(50)).await);
    let hook = hook.lock().unwrap();
    assert!(hook.secrets.iter().all(|secret| secret == "abc_-9"));
    assert_eq!((hook.bodies.len(), hook.most_at_once), (15, 3));
    for chat in 1..=5 {
        let own = hook.bodies.iter().filter(|body| body["message"]["chat"]["id"] == chat);
        let texts: Vec<_> = own.map(|body| body["message"]["text"].as_str().unwrap()).collect();
        assert_eq!(texts, ["0", "1", "2"]);
    }
}

#[tokio::test]
async fn a_refused_update_is_pushed_again_later() {
    let world = World::new().await;
    let (url, hook) = open().await;
    hook.lock().unwrap().failures_left = 2;
    world.call("setWebhook", json!({ "url": url })).await;
    world.emulator.text(SITI, "halo");
    while world.emulator.counters().webhook_posts < 1 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    let info = world.call("getWebhookInfo", json!({})).await;
    assert_eq!(info["pending_update_count"], 1);
    let error = "Wrong response from the webhook: 503 Service Unavailable";
    assert_eq!(info["last_error_message"], error);
    for _ in 0..2 {
        world.clock.advance(seconds(5));
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    assert!(world.emulator.settled(Duration::from_millis(50)).await);
    assert_eq!(hook.lock().unwrap().bodies.len(), 1);
    assert_eq!(world.emulator.counters().webhook_posts, 3);
}

#[tokio::test]
async fn a_webhook_that_nobody_could_reach_is_refused() {
    let world = World::new().await;
    let https = "bad webhook: An HTTPS URL must be provided for webhook";
    for (url, why) in [
        ("nonsense", "invalid webhook URL specified"),
        ("ftp://example.com", "invalid webhook URL specified"),
        ("http://example.com/x", https),
    ] {
        assert_eq!(world.refused("setWebhook", json!({ "url": url })).await, bad(why));
    }
    assert_eq!(world.call("getWebhookInfo", json!({})).await["url"], "");
}

#[tokio::test]
async fn a_secret_is_of_plain_letters_and_not_too_long() {
    let world = World::new().await;
    let set =
        |secret: String| world.refused("setWebhook", json!({ "url": "https://example.com", "secret_token": secret }));
    assert_eq!(set("a b".to_owned()).await, bad("secret token contains unallowed characters"));
    assert_eq!(set("a".repeat(257)).await, bad("secret token is too long"));
}

#[tokio::test]
async fn setting_and_removing_a_webhook_may_drop_what_waits() {
    let world = World::started().await;
    let set = json!({ "url": "", "drop_pending_updates": true });
    world.call("setWebhook", set).await;
    assert_eq!(world.emulator.pending(), 0);
    assert!(world.updates(json!({})).await.is_empty());
}
