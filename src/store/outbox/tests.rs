//! The life of rows, from the writing to the end.

use serde_json::value::RawValue;

use super::*;
use crate::clock::DAY;
use crate::crypto::Keys;
use crate::domain::{ContactId, OwnHours, Reach};
use crate::store::contacts::{self, Contact};
use crate::store::open::tests::{fresh, plan};
use crate::store::own_hours;

const ROOM: Room = Room { replies: 3, late: 3, all: 8, bulk: 6 };

fn row(id: i64, chat: i64, lane: Lane) -> Row {
    let payload = format!("{{\"chat_id\":{chat},\"text\":\"rahasia {id}\"}}").into_bytes();
    Row::new(id, (ChatId(chat), lane), ("sendMessage".into(), payload), 0)
}

const fn left(retry_at: Millis, most: usize) -> Left {
    Left { now: 50, retry_at, late_before: 0, most }
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
    let stored: Vec<u8> = sqlx::query_scalar("SELECT body FROM outbox_payloads").fetch_one(&mut conn).await.unwrap();
    assert!(!stored.windows(7).any(|part| part == b"rahasia"));
    assert_eq!(
        recover(&mut conn, &keys, left(0, 9)).await.unwrap(),
        std::slice::from_ref(&reply),
        "after a crash it is sent once more"
    );
    settle(&mut conn, &[Settled::last(&reply, State::Sent, 9)]).await.unwrap();
    let kept: i64 = sqlx::query_scalar("SELECT (SELECT count(*) FROM outbox_payloads) + count(payload) FROM outbox")
        .fetch_one(&mut conn)
        .await
        .unwrap();
    assert_eq!(kept, 0);
    assert!(recover(&mut conn, &keys, left(0, 9)).await.unwrap().is_empty());
}

#[tokio::test]
async fn shared_content_is_addressed_at_the_claim_and_an_unreachable_person_is_told_apart() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let gone = Contact { reach: Reach::Blocked, ..Contact::new(ContactId(6), 0) };
    contacts::save(&mut conn, &Keys::derive(&[7; 32]), &[&gone]).await.unwrap();
    let payload = RawValue::from_string("{\"text\":\"Kabar\"}".into()).unwrap();
    let content = share_content(&mut conn, "sendMessage", &payload, 0).await.unwrap();
    assert_eq!(share_content(&mut conn, "sendMessage", &payload, 1).await.unwrap(), content, "stored once");
    bulk(&mut conn, content, &[5, 6]).await;
    let found = claim(&mut conn, &keys, ROOM, &Busy::default(), 1).await.unwrap();
    let first: serde_json::Value = serde_json::from_slice(&found[0].row.payload).unwrap();
    assert_eq!(first, serde_json::json!({"chat_id": 5, "text": "Kabar"}));
    assert_eq!((found[0].reach, found[1].reach), (Reach::Active, Reach::Blocked));
}

/// Queues a content for these people, the first by row 1.
async fn bulk(conn: &mut SqliteConnection, content: i64, people: &[i64]) {
    for (row, who) in (1_i64..).zip(people) {
        sqlx::query(
            "INSERT INTO outbox (id, chat, lane, state, content, created_at) VALUES ($1, $2, 3, 'waiting', $3, 1)",
        )
        .bind(row)
        .bind(who)
        .bind(content)
        .execute(&mut *conn)
        .await
        .unwrap();
    }
}

/// E3, F5: between the writing of a copy and its claim somebody may have said no, paused, or had enough by others.
#[tokio::test]
async fn e3_what_many_get_is_looked_at_once_more_at_the_claim() {
    const NOW: Millis = 100 * DAY;
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    for id in 1..=8 {
        let mut contact = Contact::new(ContactId(id), 0);
        contact.restricted = id == 2;
        contact.stopped_until = match id {
            3 => Some(Millis::MAX),
            4 => Some(NOW + 1),
            5 => Some(NOW),
            _ => None,
        };
        contacts::save(&mut conn, &keys, &[&contact]).await.unwrap();
    }
    let payload = RawValue::from_string("{\"text\":\"Kabar\"}".into()).unwrap();
    let content = share_content(&mut conn, "sendMessage", &payload, 0).await.unwrap();
    bulk(&mut conn, content, &[1, 2, 3, 4, 5, 6, 7, 8]).await;
    sqlx::raw_sql(
        "INSERT INTO consents (contact, purpose, given, version, at)
         VALUES (6, 'kabar', 1, 'x', 1), (6, 'kabar', 0, 'x', 2), (7, 'kabar', 0, 'x', 1), (7, 'kabar', 1, 'x', 2);
         INSERT INTO announcements (id, state, body, audience, author, author_name, created_at, changed_at)
         SELECT value, 'sending', '', '{}', 1, '', 0, 0 FROM json_each('[1,2,3]');
         INSERT INTO announcement_copies (announcement, contact, row, language, outcome, at)
         VALUES (1, 8, 0, 'id', NULL, 8600000000), (2, 8, -1, 'id', 'sent', 8600000000),
                (3, 8, 8, 'id', NULL, 8600000000), (1, 7, 0, 'id', NULL, 8600000000),
                (2, 7, -1, 'id', 'sent', 8000000000), (3, 7, 7, 'id', NULL, 8600000000)",
    )
    .execute(&mut conn)
    .await
    .unwrap();
    let room = Room { bulk: 9, all: 9, ..ROOM };
    let found = claim(&mut conn, &keys, room, &Busy::default(), NOW).await.unwrap();
    let wanted: Vec<i64> =
        found.iter().filter(|claimed| claimed.unwanted.is_none()).map(|claimed| claimed.row.id).collect();
    assert_eq!((found.len(), wanted), (8, vec![1, 5, 7]));
}

/// E11: what comes at an hour at which somebody wants nothing waits for the morning; replies, cases and the office do not.
#[tokio::test]
async fn e11_what_comes_in_somebodys_own_hours_waits_until_they_end() {
    const HOUR: Millis = 3_600_000;
    // Seven in the evening in Lampung, and eight the next morning.
    let (evening, morning) = (100 * DAY + 12 * HOUR, 101 * DAY + HOUR);
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    for id in 1..=6 {
        contacts::save(&mut conn, &keys, &[&Contact::new(ContactId(id), 0)]).await.unwrap();
    }
    let payload = RawValue::from_string("{\"text\":\"Kabar\"}".into()).unwrap();
    let content = share_content(&mut conn, "sendMessage", &payload, 0).await.unwrap();
    bulk(&mut conn, content, &[1, 2]).await;
    let rows = [row(3, 3, Lane::Notice), row(4, 4, Lane::Notice), row(5, 5, Lane::Case), row(6, 6, Lane::Reply)];
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: false }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    sqlx::raw_sql(
        "INSERT INTO own_hours (contact, closes, opens, set_at) VALUES (1, 18, 8, 0), (3, 18, 8, 0), (4, 18, 8, 0),
             (5, 18, 8, 0), (6, 18, 8, 0);
         INSERT INTO officers (contact, role, granted_at) VALUES (4, 'officer', 0)",
    )
    .execute(&mut conn)
    .await
    .unwrap();
    let at = async |conn: &mut SqliteConnection, now| {
        let found = claim(conn, &keys, ROOM, &Busy::default(), now).await.unwrap();
        found.iter().map(|claimed| claimed.row.id).collect::<Vec<_>>()
    };
    assert_eq!(at(&mut conn, evening).await, [6, 5, 4, 2]);
    assert!(at(&mut conn, morning - 1).await.is_empty());
    assert_eq!(at(&mut conn, morning).await, [3, 1]);
}

/// E11: what own hours put off comes when they change, whatever it is; what waits for another reason goes on waiting.
#[tokio::test]
async fn e11_what_own_hours_put_off_is_released_when_they_change() {
    const HOUR: Millis = 3_600_000;
    let evening = 100 * DAY + 12 * HOUR;
    let (_dir, mut conn) = fresh().await;
    let (keys, siti) = (Keys::derive(&[9; 32]), ContactId(1));
    contacts::save(&mut conn, &keys, &[&Contact::new(siti, 0)]).await.unwrap();
    own_hours::set(&mut conn, siti, OwnHours { closes: 18, opens: 8 }, 0).await.unwrap();
    let payload = RawValue::from_string("{\"text\":\"Kabar\"}".into()).unwrap();
    let content = share_content(&mut conn, "sendMessage", &payload, 0).await.unwrap();
    bulk(&mut conn, content, &[1]).await;
    // The last is for the same moment of the morning, by the wish of whoever wrote it.
    let rows = [row(2, 1, Lane::Notice), Row { not_before: 101 * DAY + HOUR, ..row(3, 1, Lane::Notice) }];
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: false }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    assert!(claim(&mut conn, &keys, ROOM, &Busy::default(), evening).await.unwrap().is_empty());
    let deferred = "SELECT count(*) FROM outbox WHERE deferred = 1";
    assert_eq!(sqlx::query_scalar::<_, i64>(deferred).fetch_one(&mut conn).await.unwrap(), 2);
    own_hours::set(&mut conn, siti, OwnHours::OFFICE, evening).await.unwrap();
    let found = claim(&mut conn, &keys, ROOM, &Busy::default(), evening).await.unwrap();
    assert_eq!(found.iter().map(|claimed| claimed.row.id).collect::<Vec<_>>(), [2, 1]);
    assert_eq!(sqlx::query_scalar::<_, i64>(deferred).fetch_one(&mut conn).await.unwrap(), 0, "a retry is none");
}

/// G18: whatever is done again and again, or by what somebody taps, does not look through all that waits.
#[tokio::test]
async fn g18_nothing_looks_through_all_that_waits() {
    let (_dir, mut conn) = fresh().await;
    let unused = "DELETE FROM contents WHERE NOT EXISTS (SELECT 1 FROM outbox WHERE content = contents.id)";
    let all = [
        claim::CLAIM,
        recover::DOUBT,
        recover::HOLD,
        recover::PUT_BEHIND,
        recover::PUT_BACK,
        recover::HELD,
        recover::RETRY,
        CANCEL_OF_ERASED,
        CANCEL_WAITING,
        own_hours::RELEASE,
        unused,
    ];
    for statement in all {
        let plan = plan(&mut conn, statement).await;
        let looks_through = |step: &str| {
            ["SCAN outbox", "SCAN o", "SCAN e", "SCAN t"]
                .iter()
                .any(|scan| step.strip_prefix(scan).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        };
        let found = plan.split("; ").find(|step| looks_through(step.trim()));
        assert!(found.is_none(), "{found:?} of {statement}: {plan}");
    }
}

#[tokio::test]
async fn what_was_out_at_a_crash_waits_until_it_can_no_longer_arrive() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let notice = row(1, 5, Lane::Notice);
    enqueue(&mut conn, &keys, &[NewRow { row: &notice, content: None, held: false }], 0).await.unwrap();
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [1]);
    recover(&mut conn, &keys, left(75_000, 9)).await.unwrap();
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
    assert_eq!(waiting, [Waiting { id: 6, chat: ChatId(1), edits: None, late: false }]);
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
    assert_eq!(waiting, [Waiting { id: 1, chat: ChatId(5), edits: Some(40), late: false }]);
    let found = claim(&mut conn, &keys, ROOM, &Busy::default(), 1).await.unwrap();
    assert_eq!(found.into_iter().map(|claimed| claimed.row).collect::<Vec<_>>(), std::slice::from_ref(&newer));
    enqueue(&mut conn, &keys, &[NewRow { row: &older, content: None, held: false }], 0).await.unwrap();
    assert_eq!(recover(&mut conn, &keys, left(0, 9)).await.unwrap(), [newer], "what was claimed is never changed");
}

#[tokio::test]
async fn after_a_crash_no_more_replies_come_back_than_fit_in_memory() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let rows: Vec<_> = (1..=5).map(|id| row(id, id, Lane::Reply)).collect();
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: true }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    let back = recover(&mut conn, &keys, left(0, 2)).await.unwrap();
    assert_eq!(back.iter().map(|row| row.id).collect::<Vec<_>>(), [1, 2]);
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [3, 4, 5]);
}

/// What a stop or a restriction cancels: announcements, and notices to who is not of the office; never an answer.
#[tokio::test]
async fn s6_2_cancelling_what_waits_covers_notices_and_announcements_but_no_answer_and_no_work_of_the_office() {
    let (_dir, mut conn) = fresh().await;
    sqlx::raw_sql(
        "INSERT INTO officers (contact, role, granted_at) VALUES (9, 'officer', 0);
         INSERT INTO outbox (id, chat, lane, state, payload, created_at)
         SELECT who.value * 10 + lane.value, who.value, lane.value, 'waiting', x'00', 1
         FROM json_each('[7,8,9]') AS who, json_each('[0,1,2,3]') AS lane;",
    )
    .execute(&mut conn)
    .await
    .unwrap();
    assert_eq!(cancel_waiting(&mut conn, ChatId(7), 5).await.unwrap(), 2);
    assert_eq!(cancel_waiting(&mut conn, ChatId(9), 5).await.unwrap(), 1, "an officer's notices are work");
    let left: Vec<i64> = sqlx::query_scalar("SELECT id FROM outbox WHERE finished_at IS NULL ORDER BY id")
        .fetch_all(&mut conn)
        .await
        .unwrap();
    assert_eq!(left, [70, 71, 80, 81, 82, 83, 90, 91, 92]);
}

#[tokio::test]
async fn p11_late_replies_are_claimed_behind_fresh_ones_and_hastened_when_their_reader_is_here() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let late = |id, chat| Row { not_before: 50, ..row(id, chat, Lane::Reply) };
    let rows = [late(1, 1), late(2, 2), row(3, 3, Lane::Reply), row(4, 2, Lane::Reply)];
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: false }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    let few = Room { replies: 1, late: 1, all: 0, bulk: 0 };
    let first = claim(&mut conn, &keys, few, &Busy::default(), 100).await.unwrap();
    assert_eq!(first.iter().map(|claimed| claimed.row.id).collect::<Vec<_>>(), [1, 3], "one of each account");
    let only_fresh = Room { replies: 3, late: 0, all: 0, bulk: 0 };
    assert!(claim(&mut conn, &keys, only_fresh, &Busy::default(), 100).await.unwrap().is_empty(), "4 waits for 2");
    hasten(&mut conn, &[ChatId(2)], 100).await.unwrap();
    let next = claim(&mut conn, &keys, only_fresh, &Busy::default(), 100).await.unwrap();
    assert_eq!(next.iter().map(|claimed| claimed.row.id).collect::<Vec<_>>(), [2]);
}

#[tokio::test]
async fn p11_what_was_written_long_before_a_start_goes_behind() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let rows = [row(1, 1, Lane::Reply), row(2, 2, Lane::Reply)];
    for (row, now) in rows.iter().zip([1_000, 900_000]) {
        enqueue(&mut conn, &keys, &[NewRow { row, content: None, held: true }], now).await.unwrap();
    }
    let left = Left { now: 1_000_000, retry_at: 0, late_before: 700_000, most: 9 };
    let back = recover(&mut conn, &keys, left).await.unwrap();
    assert_eq!(back.iter().map(|row| row.id).collect::<Vec<_>>(), [2]);
    assert_eq!(
        waiting_replies(&mut conn).await.unwrap(),
        [Waiting { id: 1, chat: ChatId(1), edits: None, late: true }]
    );
}

/// RC1: a crash is a try; a notice whose second try a crash cut short is never sent a third time.
#[tokio::test]
async fn r_rc1_t_a8_a_crash_counts_and_the_second_doubt_of_a_notice_is_final() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let notice = row(1, 5, Lane::Notice);
    enqueue(&mut conn, &keys, &[NewRow { row: &notice, content: None, held: false }], 0).await.unwrap();
    assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [1]);
    recover(&mut conn, &keys, left(75_000, 9)).await.unwrap();
    let counts: (i64, i64) = sqlx::query_as("SELECT attempts, doubts FROM outbox").fetch_one(&mut conn).await.unwrap();
    assert_eq!(counts, (1, 1));
    retry_unknown(&mut conn, 75_000).await.unwrap();
    let again = claim(&mut conn, &keys, ROOM, &Busy::default(), 80_000).await.unwrap();
    assert_eq!((again[0].row.attempts, again[0].row.doubts), (1, 1));
    recover(&mut conn, &keys, left(75_000, 9)).await.unwrap();
    assert_eq!(retry_unknown(&mut conn, 900_000).await.unwrap(), 0, "final");
    let end: (String, Option<i64>) =
        sqlx::query_as("SELECT state, finished_at FROM outbox").fetch_one(&mut conn).await.unwrap();
    assert_eq!(end, ("unknown".to_owned(), Some(50)));
    let bodies: i64 = sqlx::query_scalar("SELECT count(*) FROM outbox_payloads").fetch_one(&mut conn).await.unwrap();
    assert_eq!((bodies, count_waiting(&mut conn).await.unwrap()), (0, 0));
}

#[tokio::test]
async fn t_a7_a_group_that_was_left_is_remembered_as_long_as_its_rows() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let rows = [row(1, -5, Lane::Notice), row(2, -5, Lane::Notice), row(3, -6, Lane::Notice)];
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: false }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    settle(&mut conn, &[Settled::last(&rows[0], State::Sent, 7), Settled::last(&rows[2], State::Sent, 9)])
        .await
        .unwrap();
    let groups = [-5, -6, -7].map(ChatId);
    let left = left_groups(&mut conn, &groups).await.unwrap();
    assert_eq!(left.get(&ChatId(-5)), Some(&None), "one still waits");
    assert_eq!(left.get(&ChatId(-6)), Some(&Some(9)));
    assert_eq!(left.get(&ChatId(-7)), None);
}

#[tokio::test]
async fn p3_who_lost_a_reply_is_known_until_told() {
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let rows = [row(1, 5, Lane::Reply), row(2, 6, Lane::Notice), row(3, 7, Lane::Reply)];
    let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: true }).collect();
    enqueue(&mut conn, &keys, &new, 0).await.unwrap();
    let ends: Vec<_> = rows.iter().map(|row| Settled::last(row, State::Dropped, 9)).collect();
    settle(&mut conn, &ends).await.unwrap();
    assert_eq!(lost(&mut conn).await.unwrap(), [ChatId(5), ChatId(7)]);
    told(&mut conn, &[ChatId(5)], 10).await.unwrap();
    assert_eq!(lost(&mut conn).await.unwrap(), [ChatId(7)]);
}

/// A row of which the payload is gone is small: 50,000 of them would fill a page each if payloads stayed with them.
#[tokio::test]
async fn g_final_rows_are_packed() {
    const ROWS: i64 = 2_000;
    let (_dir, mut conn) = fresh().await;
    let keys = Keys::derive(&[9; 32]);
    let pages = "SELECT page_count - freelist_count FROM pragma_page_count, pragma_freelist_count";
    let before: i64 = sqlx::query_scalar(pages).fetch_one(&mut conn).await.unwrap();
    for portion in 0..ROWS / 100 {
        let rows: Vec<_> = (1..=100)
            .map(|id| Row { payload: vec![b'x'; 2_500], ..row(portion * 100 + id, id, Lane::Reply) })
            .collect();
        let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: true }).collect();
        enqueue(&mut conn, &keys, &new, 0).await.unwrap();
        let ends: Vec<_> = rows.iter().map(|row| Settled::last(row, State::Sent, 9)).collect();
        settle(&mut conn, &ends).await.unwrap();
    }
    let after: i64 = sqlx::query_scalar(pages).fetch_one(&mut conn).await.unwrap();
    let bytes = (after - before) * 4_096 / ROWS;
    eprintln!("{bytes} bytes a row");
    assert!(bytes < 200, "{bytes} bytes a row");
}
