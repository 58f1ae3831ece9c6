use serde_json::json;

use super::{SITI, World, bad};
use crate::Topic;

const GROUP: i64 = -1_001_000_000_009;

async fn forum() -> World {
    let world = World::started().await;
    world.emulator.group(GROUP, "Petugas");
    world.emulator.add_to_group(GROUP, SITI);
    world.emulator.topics(GROUP, &[]);
    world
}

async fn open(world: &World, name: &str) -> i64 {
    let made = world.call("createForumTopic", json!({ "chat_id": GROUP, "name": name })).await;
    assert_eq!(made["name"], name);
    made["message_thread_id"].as_i64().unwrap()
}

#[tokio::test]
async fn a_topic_is_opened_renamed_closed_and_opened_again() {
    let world = forum().await;
    let id = open(&world, "K7M2").await;
    let topic = |name: &str, closed| vec![Topic { id, name: name.into(), closed }];
    let sent = world.call("sendMessage", json!({ "chat_id": GROUP, "message_thread_id": id, "text": "a" })).await;
    assert_eq!((sent["message_thread_id"].as_i64(), &sent["is_topic_message"]), (Some(id), &json!(true)));
    let of_topic = json!({ "chat_id": GROUP, "message_thread_id": id });
    let named = json!({ "chat_id": GROUP, "message_thread_id": id, "name": "K7M2 ✅" });
    world.call("editForumTopic", named.clone()).await;
    assert_eq!(world.refused("editForumTopic", named).await, bad("TOPIC_NOT_MODIFIED"));
    world.call("closeForumTopic", of_topic.clone()).await;
    assert_eq!(world.emulator.opened_topics(GROUP), topic("K7M2 ✅", true));
    assert_eq!(world.refused("closeForumTopic", of_topic.clone()).await, bad("TOPIC_NOT_MODIFIED"));
    world.call("reopenForumTopic", of_topic).await;
    assert_eq!(world.emulator.opened_topics(GROUP), topic("K7M2 ✅", false));
    assert!(world.emulator.violations().is_empty());
}

#[tokio::test]
async fn what_people_say_in_a_topic_tells_which_and_answers_the_message_that_opened_it() {
    let world = forum().await;
    let id = open(&world, "K7M2").await;
    world.updates(json!({ "allowed_updates": ["message"] })).await;
    world.emulator.topic_text(GROUP, id, SITI, "halo");
    let heard = world.updates(json!({ "offset": -1, "allowed_updates": ["message"] })).await.pop().unwrap();
    let message = &heard["message"];
    assert_eq!((message["message_thread_id"].as_i64(), message["text"].as_str()), (Some(id), Some("halo")));
    assert_eq!(message["reply_to_message"]["message_id"].as_i64(), Some(id));
    assert_eq!(message["chat"]["is_forum"], true);
}

#[tokio::test]
async fn a_topic_that_is_gone_is_refused_or_strays_to_the_general_one() {
    let world = forum().await;
    let id = open(&world, "K7M2").await;
    world.emulator.delete_topic(GROUP, id);
    let params = json!({ "chat_id": GROUP, "message_thread_id": id, "text": "a" });
    assert_eq!(world.refused("sendMessage", params.clone()).await, bad("message thread not found"));
    let of_topic = json!({ "chat_id": GROUP, "message_thread_id": id });
    assert_eq!(world.refused("closeForumTopic", of_topic).await, bad("TOPIC_ID_INVALID"));
    world.emulator.let_topics_stray(GROUP);
    let sent = world.call("sendMessage", params).await;
    assert_eq!(sent.get("message_thread_id"), None);
}

#[tokio::test]
async fn without_topics_or_without_the_right_none_is_opened() {
    let world = forum().await;
    let params = json!({ "chat_id": GROUP, "name": "K7M2" });
    world.emulator.let_manage_topics(GROUP, false);
    let refusal = world.refused("createForumTopic", params.clone()).await;
    assert_eq!(refusal, bad("not enough rights to create a topic"));
    world.emulator.let_manage_topics(GROUP, true);
    let id = open(&world, "K7M2").await;
    world.emulator.topics_off(GROUP);
    assert_eq!(world.refused("createForumTopic", params).await, bad("the chat is not a forum"));
    let params = json!({ "chat_id": GROUP, "message_thread_id": id, "text": "a" });
    assert_eq!(world.refused("sendMessage", params).await, bad("message thread not found"));
    let long = json!({ "chat_id": GROUP, "name": "a".repeat(129) });
    world.emulator.topics(GROUP, &[]);
    assert_eq!(world.refused("createForumTopic", long).await, bad("topic name is too long"));
}
