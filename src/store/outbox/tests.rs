//! The life of rows, from the writing to the end.

use serde_json::value::RawValue;

use super::*;
use crate::domain::ContactId;
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::fresh;

const ROOM: Room = Room { replies: 3, all: 8, bulk: 6 };

fn row(id: i64, chat: i64, lane: Lane) -> Row {
    let payload = format!("{{\"chat_id\":{chat},\"text\":\"rahasia {id}\"}}").into_bytes();
    Row {
        id,
        chat: ChatId(chat),
        lane,
        not_before: 0,
        attempts: 0,
        method: "sendMessage".into(),
        payload,
        file: None,
        target: None,
        tag: None,
    }
}

async fn claimed(conn: &mut SqliteConnection, keys: &Keys, busy: &Busy) -> Vec<i64> {
    claim(conn, keys, ROOM, busy, 100).await.unwrap().iter().map(|claimed| claimed.row.id).collect()
}

#[tokio::test]
async fn rows_are_claimed_most_urgent_first_in_order_and_never_for_a_busy_chat_or_silent_lane() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let rows = [
        row(1, 5, Lane::Bulk),
        row(2, 5, Lane::Case),
        row(3, 5, Lane::Case),
        row(4, 6, Lane::Notice),
        row(5, 7, Lane::Notice),
    ];
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: false }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    let busy = Busy { chats: vec![ChatId(7)], lanes: vec![Lane::Bulk] };
    assert_eq!(claimed(&mut conn, &keys, &busy).await, [2, 4], "3 waits for 2, 5 is busy, bulk is silent");
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [3, 5, 1]);
    assert_eq!(next_id(&mut conn).await.unwrap(), 6);
}

#[tokio::test]
async fn a_payload_is_sealed_while_it_waits_and_gone_when_it_is_final() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let reply = row(1, 5, Lane::Reply);
    enqueue(&mut conn, &keys, &[NewRow { row: &reply, content: None, held: true }], 0).await.unwrap();
    let stored: Vec<u8> = sqlx::query_scalar("SELECT payload FROM outbox").fetch_one(&mut conn).await.unwrap();
    assert!(!stored.windows(7).any(|part| part == b"rahasia"));
    assert_eq!(
        recover(&mut conn, &keys, 0, 9).await.unwrap(),
        std::slice::from_ref(&reply),
        "after a crash it is sent once more"
    );
    settle(&mut conn, &[Settled::last(&reply, State::Sent, 9)]).await.unwrap();
    let left: i64 = sqlx::query_scalar("SELECT count(payload) FROM outbox").fetch_one(&mut conn).await.unwrap();
    assert_eq!(left, 0);
    assert!(recover(&mut conn, &keys, 0, 9).await.unwrap().is_empty());
}

#[tokio::test]
async fn shared_content_is_addressed_at_the_claim_and_an_unreachable_person_is_told_apart() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let gone = Contact { reach: Reach::Blocked, ..Contact::new(ContactId(6), 0) };
    contacts::save(&mut conn, &Keys::derive(&[7; 32]), &[&gone]).await.unwrap();
    let payload = RawValue::from_string("{\"text\":\"Kabar\"}".into()).unwrap();
    let content = share_content(&mut conn, "sendMessage", &payload, 0).await.unwrap();
    enqueue_bulk(&mut conn, content, &[ChatId(5), ChatId(6)], 1, 0).await.unwrap();
    let found = claim(&mut conn, &keys, ROOM, &Busy::default(), 1).await.unwrap();
    let first: serde_json::Value = serde_json::from_slice(&found[0].row.payload).unwrap();
    assert_eq!(first, serde_json::json!({"chat_id": 5, "text": "Kabar"}));
    assert_eq!((found[0].reach, found[1].reach), (Reach::Active, Reach::Blocked));
}

#[tokio::test]
async fn what_was_out_at_a_crash_waits_until_it_can_no_longer_arrive() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let notice = row(1, 5, Lane::Notice);
    enqueue(&mut conn, &keys, &[NewRow { row: &notice, content: None, held: false }], 0).await.unwrap();
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [1]);
    recover(&mut conn, &keys, 75_000, 9).await.unwrap();
    assert_eq!(retry_unknown(&mut conn, 74_999).await.unwrap(), 0);
    assert_eq!(retry_unknown(&mut conn, 75_000).await.unwrap(), 1);
    assert_eq!(count_waiting(&mut conn).await.unwrap(), 1);
    migrate_chat(&mut conn, ChatId(5), ChatId(-100)).await.unwrap();
    let chat: i64 = sqlx::query_scalar("SELECT chat FROM outbox").fetch_one(&mut conn).await.unwrap();
    assert_eq!(chat, -100);
}

#[tokio::test]
async fn waiting_replies_are_claimed_in_order_before_all_others_and_take_no_slot_of_theirs() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let mut rows: Vec<_> = (1..=5).map(|id| row(id, id, Lane::Reply)).collect();
    rows.push(row(6, 1, Lane::Reply));
    rows.extend((7..=8).map(|id| row(id, id, Lane::Notice)));
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: false }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [1, 2, 3, 7, 8]);
    let states: Vec<String> = sqlx::query_scalar("SELECT state FROM outbox WHERE id IN (1, 7) ORDER BY id")
        .fetch_all(&mut conn)
        .await
        .unwrap();
    assert_eq!(states, ["queued", "sending"], "a reply in memory is `queued` wherever it came from");
    let busy = Busy { chats: vec![ChatId(1)], lanes: Vec::new() };
    assert_eq!(claimed(&mut conn, &keys, &busy).await, [4, 5], "6 waits until 1 is out of the way");
    let waiting = waiting_replies(&mut conn).await.unwrap();
    assert_eq!(waiting, [Waiting { id: 6, chat: ChatId(1), edits: None }]);
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [6]);
}

#[tokio::test]
async fn a_waiting_edit_is_replaced_by_a_newer_one_with_its_number() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let edit = |text: &str| Row {
        method: "editMessageText".into(),
        payload: format!("{{\"chat_id\":5,\"message_id\":40,\"text\":\"{text}\"}}").into_bytes(),
        ..row(1, 5, Lane::Reply)
    };
    let (older, newer) = (edit("satu"), edit("dua"));
    for row in [&older, &newer] {
        enqueue(&mut conn, &keys, &[NewRow { row, content: None, held: false }], 0).await.unwrap();
    }
    let waiting = waiting_replies(&mut conn).await.unwrap();
    assert_eq!(waiting, [Waiting { id: 1, chat: ChatId(5), edits: Some(40) }]);
    let found = claim(&mut conn, &keys, ROOM, &Busy::default(), 1).await.unwrap();
    assert_eq!(found.into_iter().map(|claimed| claimed.row).collect::<Vec<_>>(), std::slice::from_ref(&newer));
    enqueue(&mut conn, &keys, &[NewRow { row: &older, content: None, held: false }], 0).await.unwrap();
    assert_eq!(recover(&mut conn, &keys, 0, 9).await.unwrap(), [newer], "what was claimed is never changed");
}

#[tokio::test]
async fn after_a_crash_no_more_replies_come_back_than_fit_in_memory() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let rows: Vec<_> = (1..=5).map(|id| row(id, id, Lane::Reply)).collect();
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: true }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    let back = recover(&mut conn, &keys, 0, 2).await.unwrap();
    assert_eq!(back.iter().map(|row| row.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [3, 4, 5]);
}
