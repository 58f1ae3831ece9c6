use std::time::Duration;

use serde_json::{Value, json};

use super::{SITI, World, seconds};

fn ids(updates: &[Value]) -> Vec<i64> {
    updates.iter().map(|update| update["update_id"].as_i64().unwrap()).collect()
}

#[tokio::test]
async fn updates_come_until_an_offset_confirms_them() {
    let world = World::new().await;
    let first = world.emulator.text(SITI, "satu");
    world.emulator.text(SITI, "dua");
    world.emulator.text(SITI, "tiga");
    let asked = json!({ "limit": 2 });
    assert_eq!(ids(&world.updates(asked.clone()).await), [first, first + 1]);
    assert_eq!(ids(&world.updates(asked).await), [first, first + 1]);
    assert_eq!(ids(&world.updates(json!({ "offset": first + 2 })).await), [first + 2]);
    assert_eq!(world.emulator.pending(), 1);
    assert_eq!(ids(&world.updates(json!({ "offset": -1 })).await), [first + 2]);
    assert!(world.updates(json!({ "offset": first + 3 })).await.is_empty());
    assert_eq!(world.emulator.counters().confirmed, 3);
}

#[tokio::test]
async fn an_offset_far_beyond_the_end_starts_at_the_head() {
    let world = World::new().await;
    let first = world.emulator.text(SITI, "satu");
    assert_eq!(ids(&world.updates(json!({ "offset": first + 500 })).await), [first]);
}

#[tokio::test]
async fn a_poller_waits_for_the_next_update() {
    let world = World::new().await;
    let first = world.emulator.text(SITI, "satu");
    let asked = json!({ "offset": first + 1, "timeout": 20 });
    let later = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.emulator.text(SITI, "dua")
    };
    let (updates, second) = tokio::join!(world.updates(asked), later);
    assert_eq!(ids(&updates), [second]);
    let asked = json!({ "offset": second + 1, "timeout": 1 });
    assert!(world.updates(asked).await.is_empty());
}

#[tokio::test]
async fn a_second_poller_ends_the_first() {
    let world = World::new().await;
    let first = world.refused("getUpdates", json!({ "timeout": 20 }));
    let second = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.updates(json!({ "timeout": 0 })).await
    };
    let (first, _) = tokio::join!(first, second);
    let why = "Conflict: terminated by other getUpdates request; make sure that only one bot \
               instance is running";
    assert_eq!(first, (409, why.to_owned()));
}

#[tokio::test]
async fn a_webhook_ends_polling_and_keeps_it_away() {
    let world = World::new().await;
    let first = world.refused("getUpdates", json!({ "timeout": 20 }));
    let second = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.call("setWebhook", json!({ "url": "https://example.com/x" })).await
    };
    let (first, _) = tokio::join!(first, second);
    assert_eq!(first, (409, "Conflict: terminated by setWebhook request".to_owned()));
    let why = "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to \
               delete the webhook first";
    assert_eq!(world.refused("getUpdates", json!({})).await, (409, why.to_owned()));
}

#[tokio::test]
async fn the_kinds_asked_for_are_remembered() {
    let world = World::started().await;
    world.updates(json!({ "allowed_updates": ["message"] })).await;
    assert_eq!(world.emulator.edited_text(SITI, 1, "baru"), 0);
    world.updates(json!({})).await;
    assert_ne!(world.emulator.text(SITI, "halo"), 0);
    assert_eq!(world.emulator.counters().updates_dropped, 1);
    world.updates(json!({ "allowed_updates": [] })).await;
    assert_ne!(world.emulator.edited_text(SITI, 1, "lagi"), 0);
    assert_eq!(world.emulator.reaction(SITI, 1, "👍"), 0);
    world.updates(json!({ "allowed_updates": ["message_reaction"] })).await;
    assert_ne!(world.emulator.reaction(SITI, 1, "👍"), 0);
}

#[tokio::test]
async fn updates_are_kept_for_a_day_and_presses_for_150_seconds() {
    let world = World::started().await;
    let message = world.send_button("Ya", "y").await;
    world.emulator.press(SITI, message, "y").unwrap();
    world.clock.advance(seconds(149));
    assert_eq!(world.updates(json!({})).await.len(), 2);
    world.clock.advance(seconds(2));
    let left = world.updates(json!({})).await;
    assert_eq!((left.len(), &left[0]["message"]["text"]), (1, &json!("/start")));
    world.clock.advance(seconds(24 * 3600));
    assert!(world.updates(json!({})).await.is_empty());
}

#[tokio::test]
async fn a_duplicate_comes_again_although_it_was_confirmed() {
    let world = World::new().await;
    let first = world.emulator.text(SITI, "satu");
    let again = json!({ "offset": first + 1 });
    assert!(world.updates(again.clone()).await.is_empty());
    assert!(world.emulator.duplicate(first));
    assert_eq!(ids(&world.updates(again.clone()).await), [first]);
    assert!(world.updates(again).await.is_empty());
    assert!(!world.emulator.duplicate(1));
}

#[tokio::test]
async fn ids_may_start_again_lower_and_still_arrive() {
    let world = World::new().await;
    let first = world.emulator.text(SITI, "satu");
    world.updates(json!({ "offset": first + 1 })).await;
    world.emulator.restart_update_ids(41);
    assert_eq!(world.emulator.text(SITI, "dua"), 41);
    assert_eq!(ids(&world.updates(json!({ "offset": first + 1 })).await), [41]);
    assert!(world.updates(json!({ "offset": 42 })).await.is_empty());
}

#[tokio::test]
async fn a_raw_update_goes_through_as_it_is() {
    let world = World::new().await;
    world.updates(json!({ "allowed_updates": ["message"] })).await;
    let id = world.emulator.raw(json!({ "novelty": { "chat": { "id": 5 } } }));
    let given = world.emulator.raw(json!({ "update_id": 3, "message": {} }));
    let updates = world.updates(json!({})).await;
    assert_eq!(ids(&updates), [given, id]);
    assert_eq!(updates[1]["novelty"]["chat"]["id"], 5);
}

#[tokio::test]
async fn all_is_settled_once_everything_is_confirmed_and_quiet() {
    let world = World::new().await;
    let first = world.emulator.text(SITI, "satu");
    let bot = async {
        world.updates(json!({ "timeout": 5 })).await;
        world.send("halo").await;
        world.updates(json!({ "offset": first + 1 })).await;
    };
    let (settled, ()) = tokio::join!(world.emulator.settled(Duration::from_millis(50)), bot);
    assert!(settled);
    assert_eq!(world.emulator.last(SITI).unwrap().text(), "halo");
}

#[tokio::test]
async fn parameters_may_stand_in_the_address_or_in_a_form() {
    let world = World::started().await;
    let asked = world.client.get(format!("{}?limit=1", world.address("getUpdates"))).send().await.unwrap();
    let first = asked.json::<Value>().await.unwrap()["result"][0]["update_id"].as_i64().unwrap();
    let body = format!("offset={}", first + 1);
    let form = world.client.post(world.address("getUpdates")).body(body);
    form.header("content-type", "application/x-www-form-urlencoded").send().await.unwrap();
    assert!(world.emulator.until_confirmed().await);
    assert_eq!(world.emulator.violations(), Vec::<String>::new());
}
