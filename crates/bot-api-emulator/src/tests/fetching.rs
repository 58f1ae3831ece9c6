use axum::body::Bytes;
use serde_json::json;

use super::{SITI, World};
use crate::{Effect, Fault};

/// What comes back for a path behind the token.
async fn fetched(world: &World, token: &str, path: &str) -> (u16, Bytes) {
    let address = format!("{}/file/bot{token}/{path}", world.emulator.url());
    let answer = world.client.get(address).send().await.unwrap();
    (answer.status().as_u16(), answer.bytes().await.unwrap())
}

#[tokio::test]
async fn a_file_is_fetched_by_the_path_that_get_file_tells_and_by_nobody_without_the_token() {
    let world = World::started().await;
    let sent = Bytes::from_static(b"PK\x03\x04 bukan tabel");
    world.emulator.send_file(SITI, SITI, ("document", "peserta.xlsx", sent.clone()), json!({}));
    let told = world.call("getFile", json!({ "file_id": "document-1" })).await;
    assert_eq!(told["file_size"], sent.len());
    let path = told["file_path"].as_str().unwrap();
    let token = world.emulator.token().to_owned();
    assert_eq!(fetched(&world, &token, path).await, (200, sent));
    assert_eq!(fetched(&world, "1:A", path).await.0, 401);
    assert_eq!(fetched(&world, &token, "documents/document-9").await.0, 404);
    assert_eq!(fetched(&world, &token, "photos/document-1").await.0, 404);
    world.emulator.fault(Fault::new(Effect::BadGateway).on("download"));
    assert_eq!(fetched(&world, &token, path).await.0, 502);
    assert_eq!(fetched(&world, &token, path).await.0, 200, "once");
}

#[tokio::test]
async fn what_nobody_sent_or_is_larger_than_a_bot_may_fetch_is_refused() {
    let world = World::started().await;
    let (status, body) = world.try_call("getFile", json!({ "file_id": "document-7" })).await.unwrap();
    assert_eq!(status, 400);
    assert!(body["description"].as_str().unwrap().starts_with("Bad Request: wrong file_id"), "{body}");
    let large = Bytes::from(vec![0; (20 << 20) + 1]);
    world.emulator.send_file(SITI, SITI, ("document", "film.bin", large), json!({}));
    let (status, body) = world.try_call("getFile", json!({ "file_id": "document-1" })).await.unwrap();
    assert_eq!((status, &body["description"]), (400, &json!("Bad Request: file is too big")));
}
