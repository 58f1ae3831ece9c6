//! The outbox: everything that a person is to see, and what became of it.
//!
//! Read [`Row`] first. A cycle enqueues all its rows in one statement, settles all results in
//! one and claims in one. Payloads of the reply and case lanes are sealed.

use serde::Serialize;
use serde_json::Value;
use serde_json::value::RawValue;
use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ChatId, Lane, Reach};

/// One message, edit or other act that a person is to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row's number; within a chat also the order.
    pub id: i64,
    /// Where it goes.
    pub chat: ChatId,
    /// How urgent it is.
    pub lane: Lane,
    /// Not sent before this time.
    pub not_before: Millis,
    /// How often it was tried and failed.
    pub attempts: i64,
    /// The Bot API method.
    pub method: String,
    /// The Bot API body.
    pub payload: Vec<u8>,
    /// Content address of the file it carries.
    pub file: Option<String>,
}

impl Row {
    /// The message that it edits.
    #[must_use]
    pub fn edits(&self) -> Option<i64> {
        if !self.method.starts_with("edit") {
            return None;
        }
        serde_json::from_slice::<Value>(&self.payload).ok()?.get("message_id")?.as_i64()
    }
}

/// A reply that waits for a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting {
    /// The row's number.
    pub id: i64,
    /// Where it goes.
    pub chat: ChatId,
    /// The message that it edits.
    pub edits: Option<i64>,
}

/// A row to be written.
#[derive(Clone, Debug)]
pub struct NewRow<'a> {
    /// The row itself; its `payload` is ignored where `content` is given.
    pub row: &'a Row,
    /// The shared content it says, for bulk.
    pub content: Option<i64>,
    /// Whether the running process keeps it in memory, so that no claim must find it.
    pub held: bool,
}

/// Where a row is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Held in memory by the running process.
    Queued,
    /// To be claimed.
    Waiting,
    /// The call was cut off; nobody knows.
    Unknown,
    /// Delivered.
    Sent,
    /// The person cannot be reached.
    Inactive,
    /// Telegram will never take it.
    Dropped,
    /// No longer wanted.
    Cancelled,
}

/// What became of a row.
#[derive(Clone, Debug, Serialize)]
pub struct Settled {
    /// The row.
    pub id: i64,
    /// Its new state.
    pub state: State,
    /// When it may be tried again.
    pub not_before: Millis,
    /// How often it was tried and failed by now.
    pub attempts: i64,
    /// The message, once delivered.
    pub message_id: Option<i64>,
    /// Why not, in the words of the error table.
    pub error: Option<&'static str>,
    /// When it became final.
    pub finished_at: Option<Millis>,
}

/// A claimed row with what must be known about its recipient.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The row, ready to send.
    pub row: Row,
    /// Whether the person can be reached; a group always can.
    pub reach: Reach,
}

/// How many rows a claim may take.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Replies: they are held in memory like those that needed no claim.
    pub replies: usize,
    /// Of the other lanes altogether.
    pub all: usize,
    /// Of the bulk lane.
    pub bulk: usize,
}

/// Writes all of `rows` in one statement. One with the number of a waiting row takes its place: an edit that
/// was not sent yet says the newer text.
pub async fn enqueue(conn: &mut SqliteConnection, keys: &Keys, rows: &[NewRow<'_>], now: Millis) -> Result<(), Error> {
    let rows: Vec<_> = rows
        .iter()
        .map(|new| {
            let row = new.row;
            let payload = new.content.is_none().then(|| hex::encode(seal(keys, row)));
            (
                row.id,
                row.chat,
                row.lane.number(),
                if new.held { "queued" } else { "waiting" },
                row.not_before,
                new.content.is_none().then_some(&row.method),
                payload,
                new.content,
                &row.file,
                if new.held { None } else { row.edits() },
            )
        })
        .collect();
    sqlx::query(
        "INSERT INTO outbox (id, chat, lane, state, not_before, method, payload, content, file, message_id, created_at)
         SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, unhex(value->>6),
                value->>7, value->>8, value->>9, $2
         FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET method = excluded.method, payload = excluded.payload
         WHERE outbox.state = 'waiting'",
    )
    .bind(serde_json::to_string(&rows).unwrap_or_default())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores what many rows will say, without the chat, and returns its number.
pub async fn share_content(
    conn: &mut SqliteConnection,
    method: &str,
    payload: &RawValue,
    now: Millis,
) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("INSERT INTO contents (method, payload, created_at) VALUES ($1, $2, $3) RETURNING id")
        .bind(method)
        .bind(payload.get())
        .bind(now)
        .fetch_one(conn)
        .await?)
}

/// Queues shared content to many chats on the bulk lane, numbered from `first_id`.
pub async fn enqueue_bulk(
    conn: &mut SqliteConnection,
    content: i64,
    chats: &[ChatId],
    first_id: i64,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO outbox (id, chat, lane, state, content, created_at)
         SELECT $3 + key, value, 3, 'waiting', $2, $4 FROM json_each($1)",
    )
    .bind(serde_json::json!(chats).to_string())
    .bind(content)
    .bind(first_id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes what became of rows; a final row loses its payload.
pub async fn settle(conn: &mut SqliteConnection, results: &[Settled]) -> Result<(), Error> {
    sqlx::query(
        "UPDATE outbox SET state = r.value->>'state', not_before = r.value->>'not_before',
                attempts = r.value->>'attempts', message_id = r.value->>'message_id',
                error = r.value->>'error', finished_at = r.value->>'finished_at',
                payload = CASE WHEN r.value->>'finished_at' IS NULL THEN payload END
         FROM json_each($1) AS r WHERE outbox.id = r.value->>'id'",
    )
    .bind(serde_json::to_string(results).unwrap_or_default())
    .execute(conn)
    .await?;
    Ok(())
}

type Found = (i64, i64, i64, Millis, i64, String, Vec<u8>, Option<String>, Option<String>);

/// Takes rows for sending, urgent ones first, none of `busy` chats; they are `sending` once committed, and replies
/// `queued`, as any reply in memory.
///
/// A reply or case row waits for the earlier ones of its chat.
pub async fn claim(
    conn: &mut SqliteConnection,
    keys: &Keys,
    room: Room,
    busy: &Busy,
    now: Millis,
) -> Result<Vec<Claimed>, Error> {
    let found: Vec<Found> = sqlx::query_as(
        "WITH busy(chat) AS (SELECT value FROM json_each($1)),
         due(id) AS (
            SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
              WHERE state = 'waiting' AND lane = 0 AND not_before <= $2 AND chat NOT IN busy AND $5 & 1 = 0
                AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.chat = o.chat AND e.state = 'waiting' AND e.lane <= 1 AND e.id < o.id)
              ORDER BY not_before, id LIMIT $6)
            UNION ALL SELECT id FROM (
            SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
              WHERE state = 'waiting' AND lane = 1 AND not_before <= $2 AND chat NOT IN busy AND $5 & 2 = 0
                AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.chat = o.chat AND e.state = 'waiting' AND e.lane <= 1 AND e.id < o.id)
              ORDER BY not_before, id LIMIT $3)
            UNION ALL
            SELECT id FROM (SELECT id FROM outbox INDEXED BY outbox_waiting
              WHERE state = 'waiting' AND lane = 2 AND not_before <= $2 AND chat NOT IN busy AND $5 & 4 = 0
              ORDER BY not_before, id LIMIT $3)
            UNION ALL
            SELECT id FROM (SELECT id FROM outbox INDEXED BY outbox_waiting
              WHERE state = 'waiting' AND lane = 3 AND not_before <= $2 AND chat NOT IN busy AND $5 & 8 = 0
              ORDER BY not_before, id LIMIT $4)
            LIMIT $3))
         UPDATE outbox SET state = CASE lane WHEN 0 THEN 'queued' ELSE 'sending' END WHERE id IN due
         RETURNING id, chat, lane, not_before, attempts,
            coalesce(method, (SELECT method FROM contents WHERE contents.id = content)),
            coalesce(payload, CAST((SELECT json_set(payload, '$.chat_id', chat) FROM contents WHERE contents.id = content) AS BLOB)),
            file, (SELECT reach FROM contacts WHERE contacts.id = chat)",
    )
    .bind(serde_json::json!(busy.chats).to_string())
    .bind(now)
    .bind(as_limit(room.all))
    .bind(as_limit(room.bulk.min(room.all)))
    .bind(busy.lanes.iter().fold(0, |mask, lane| mask | 1_i64 << lane.number()))
    .bind(as_limit(room.replies))
    .fetch_all(conn)
    .await?;
    let mut claimed = found.into_iter().map(|row| read(keys, row)).collect::<Result<Vec<_>, _>>()?;
    claimed.sort_by_key(|claimed| (claimed.row.lane, claimed.row.id));
    Ok(claimed)
}

/// What a claim leaves alone.
#[derive(Clone, Debug, Default)]
pub struct Busy {
    /// Chats with something in flight or in memory.
    pub chats: Vec<ChatId>,
    /// Lanes that are silent.
    pub lanes: Vec<Lane>,
}

/// After a start: what the last process held in memory or had out.
///
/// The first `most` replies come back to be sent once more, the others wait; what else was out becomes `unknown`
/// until `retry_at`.
pub async fn recover(
    conn: &mut SqliteConnection,
    keys: &Keys,
    retry_at: Millis,
    most: usize,
) -> Result<Vec<Row>, Error> {
    sqlx::query("UPDATE outbox SET state = 'unknown', not_before = $1, attempts = attempts + 1 WHERE state = 'sending' AND lane > 0")
        .bind(retry_at)
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE outbox SET state = 'queued' WHERE state = 'sending'").execute(&mut *conn).await?;
    sqlx::query(
        "UPDATE outbox SET state = 'waiting'
         WHERE id IN (SELECT id FROM outbox WHERE state = 'queued' ORDER BY id LIMIT -1 OFFSET $1)",
    )
    .bind(as_limit(most))
    .execute(&mut *conn)
    .await?;
    let found: Vec<Found> = sqlx::query_as(
        "SELECT id, chat, lane, not_before, attempts, method, payload, file, NULL FROM outbox
         WHERE state = 'queued' ORDER BY id",
    )
    .fetch_all(conn)
    .await?;
    found.into_iter().map(|row| Ok(read(keys, row)?.row)).collect()
}

/// All replies that wait for a claim.
pub async fn waiting_replies(conn: &mut SqliteConnection) -> Result<Vec<Waiting>, Error> {
    let found: Vec<(i64, i64, Option<i64>)> =
        sqlx::query_as("SELECT id, chat, message_id FROM outbox WHERE state = 'waiting' AND lane = 0")
            .fetch_all(conn)
            .await?;
    Ok(found.into_iter().map(|(id, chat, edits)| Waiting { id, chat: ChatId(chat), edits }).collect())
}

/// Lets unknown rows whose time has come wait for a claim again; returns how many.
pub async fn retry_unknown(conn: &mut SqliteConnection, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query("UPDATE outbox SET state = 'waiting' WHERE state = 'unknown' AND not_before <= $1")
        .bind(now)
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

/// The next free row number.
pub async fn next_id(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) + 1 FROM outbox").fetch_one(conn).await?)
}

/// How many rows wait for a claim now or later.
pub async fn count_waiting(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'unknown')").fetch_one(conn).await?)
}

/// Moves a group that Telegram upgraded, with all that waits for it.
pub async fn migrate_chat(conn: &mut SqliteConnection, from: ChatId, to: ChatId) -> Result<(), Error> {
    sqlx::query("UPDATE outbox SET chat = $2 WHERE chat = $1 AND finished_at IS NULL")
        .bind(from.0)
        .bind(to.0)
        .execute(conn)
        .await?;
    Ok(())
}

fn read(keys: &Keys, found: Found) -> Result<Claimed, Error> {
    let (id, chat, lane, not_before, attempts, method, stored, file, reach) = found;
    let corrupt = || Error::Corrupt { what: "outbox row", id };
    let lane = Lane::from_number(lane).ok_or_else(corrupt)?;
    let payload = if lane.is_sealed() { keys.open(&name(id), &stored).map_err(|_| corrupt())? } else { stored };
    let reach = reach.as_deref().map_or(Some(Reach::Active), Reach::from_word).ok_or_else(corrupt)?;
    Ok(Claimed { row: Row { id, chat: ChatId(chat), lane, not_before, attempts, method, payload, file }, reach })
}

fn seal(keys: &Keys, row: &Row) -> Vec<u8> {
    if row.lane.is_sealed() { keys.seal(&name(row.id), &row.payload) } else { row.payload.clone() }
}

fn name(id: i64) -> String {
    format!("outbox:{id}")
}

fn as_limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

impl Settled {
    /// The end of `row` in a final state.
    #[must_use]
    pub fn last(row: &Row, state: State, now: Millis) -> Self {
        Self {
            id: row.id,
            state,
            not_before: row.not_before,
            attempts: row.attempts,
            message_id: None,
            error: None,
            finished_at: Some(now),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ContactId;
    use crate::store::contacts::{self, Contact};
    use crate::store::{migrate, writer};

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
        }
    }

    async fn open(folder: &tempfile::TempDir) -> (SqliteConnection, Keys) {
        let mut conn = writer(&folder.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        (conn, Keys::derive(&[9; 32]))
    }

    async fn claimed(conn: &mut SqliteConnection, keys: &Keys, busy: &Busy) -> Vec<i64> {
        claim(conn, keys, ROOM, busy, 100).await.unwrap().iter().map(|claimed| claimed.row.id).collect()
    }

    #[tokio::test]
    async fn rows_are_claimed_most_urgent_first_in_order_and_never_for_a_busy_chat_or_silent_lane() {
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
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
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
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
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
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
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
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
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
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
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
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
        let folder = tempfile::tempdir().unwrap();
        let (mut conn, keys) = open(&folder).await;
        let rows: Vec<_> = (1..=5).map(|id| row(id, id, Lane::Reply)).collect();
        let new: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: true }).collect();
        enqueue(&mut conn, &keys, &new, 0).await.unwrap();
        let back = recover(&mut conn, &keys, 0, 2).await.unwrap();
        assert_eq!(back.iter().map(|row| row.id).collect::<Vec<_>>(), [1, 2]);
        assert_eq!(claimed(&mut conn, &keys, &Busy::default()).await, [3, 4, 5]);
    }
}
