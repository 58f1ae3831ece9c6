use std::time::Duration;

use serde_json::{Value, json};

use super::{SITI, World, seconds};
use crate::{Effect, Fault};

fn hello() -> Value {
    json!({ "chat_id": SITI, "text": "halo" })
}

/// How many messages of the bot Siti sees.
fn received(world: &World) -> usize {
    world.emulator.messages(SITI).iter().filter(|message| message.from.is_none()).count()
}

#[tokio::test]
async fn a_refusal_hits_as_often_as_it_should_and_what_it_should() {
    let world = World::started().await;
    let refuse = Effect::refuse(500, "Internal Server Error: restart");
    let fault = Fault::new(refuse).on("sendMessage").to(SITI).times(2);
    let fault = world.emulator.fault(fault);
    world.call("getMe", json!({})).await;
    for _ in 0..2 {
        let refusal = world.refused("sendMessage", hello()).await;
        assert_eq!(refusal, (500, "Internal Server Error: restart".to_owned()));
    }
    world.call("sendMessage", hello()).await;
    assert_eq!((world.emulator.remove_fault(fault), received(&world)), (2, 1));
}

#[tokio::test]
async fn a_fault_without_end_hits_until_it_is_removed() {
    let world = World::started().await;
    let parameters = json!({ "retry_after": 1_209_600 });
    let refuse = Effect::Refuse(429, "Too Many Requests: retry after 1209600".to_owned(), parameters);
    world.emulator.fault(Fault::new(refuse).always());
    for _ in 0..3 {
        let (status, body) = world.try_call("sendMessage", hello()).await.unwrap();
        assert_eq!((status, &body["parameters"]["retry_after"]), (429, &json!(1_209_600)));
    }
    world.emulator.clear_faults();
    world.emulator.fault(Effect::Flood(3));
    let (_, body) = world.try_call("sendMessage", hello()).await.unwrap();
    assert_eq!(body["parameters"]["retry_after"], 3);
    world.call("sendMessage", hello()).await;
}

#[tokio::test]
async fn a_cut_leaves_open_whether_it_arrived() {
    let world = World::started().await;
    world.emulator.fault(Effect::Cut);
    assert!(world.try_call("sendMessage", hello()).await.is_err());
    assert_eq!(received(&world), 0);
    world.emulator.fault(Effect::DeliverThenCut);
    assert!(world.try_call("sendMessage", hello()).await.is_err());
    assert_eq!(received(&world), 1);
    let statuses: Vec<_> = world.emulator.calls().iter().map(|call| call.status).collect();
    assert_eq!(statuses, [0, 200]);
}

#[tokio::test]
async fn half_an_answer_garbage_and_a_gateways_page_are_no_json() {
    let world = World::started().await;
    world.emulator.fault(Effect::HalfBody);
    let answer = world.client.post(world.address("sendMessage")).json(&hello()).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert!(answer.bytes().await.is_err());
    world.emulator.fault(Effect::Garbage);
    assert!(world.try_call("sendMessage", hello()).await.unwrap_err().is_decode());
    assert_eq!(received(&world), 2);
    world.emulator.fault(Effect::BadGateway);
    let answer = world.client.post(world.address("sendMessage")).json(&hello()).send().await.unwrap();
    assert_eq!(answer.status(), 502);
    assert!(answer.text().await.unwrap().contains("<html>"));
    assert_eq!(received(&world), 2);
}

#[tokio::test]
async fn a_slow_answer_has_its_effect_at_once_and_comes_by_the_clock() {
    let world = World::started().await;
    world.emulator.fault(Effect::Slow(seconds(60)));
    let later = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        let (seen, held) = (received(&world), world.emulator.held());
        world.clock.advance(seconds(60));
        (seen, held, world.emulator.held())
    };
    let (_, seen) = tokio::join!(world.call("sendMessage", hello()), later);
    assert_eq!(seen, (1, 1, 0), "it waits until its time has come, not until its answer is read");
}

#[tokio::test]
async fn a_held_call_arrives_although_the_caller_has_gone() {
    let world = World::started().await;
    world.emulator.fault(Effect::Held(seconds(60)));
    let impatient = world.client.post(world.address("sendMessage")).json(&hello());
    assert!(impatient.timeout(Duration::from_millis(50)).send().await.unwrap_err().is_timeout());
    assert_eq!(received(&world), 0);
    world.clock.advance(seconds(60));
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(received(&world), 1);
}

#[tokio::test]
async fn an_outage_cuts_those_who_wait_and_drops_those_who_come() {
    let world = World::new().await;
    let outage = async {
        tokio::time::sleep(Duration::from_millis(50)).await;
        world.emulator.refuse_all(true);
    };
    let (waiting, ()) = tokio::join!(world.try_call("getUpdates", json!({ "timeout": 20 })), outage);
    assert!(waiting.is_err());
    assert!(world.try_call("getMe", json!({})).await.is_err());
    world.emulator.refuse_all(false);
    world.call("getMe", json!({})).await;
}
