//! Writing rows, and what many of them say alike.

use serde_json::value::RawValue;
use sqlx::SqliteConnection;

use super::row::{Row, seal};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ChatId;
use crate::store::Error;
use crate::store::blobs::Blobs;

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

/// Writes all of `rows` in one call. One with the number of a waiting row takes its place: an edit that
/// was not sent yet says the newer text.
pub async fn enqueue(conn: &mut SqliteConnection, keys: &Keys, rows: &[NewRow<'_>], now: Millis) -> Result<(), Error> {
    let mut payloads = Blobs::default();
    let rows: Vec<_> = rows
        .iter()
        .map(|new| {
            let row = new.row;
            (
                row.id,
                row.chat,
                row.lane.number(),
                if new.held { "queued" } else { "waiting" },
                row.not_before,
                new.content.is_none().then_some(&row.method),
                new.content,
                &row.file,
                if new.held { None } else { row.edits() },
                row.target,
                &row.tag,
                payloads.push(new.content.is_none().then(|| seal(keys, row)).as_deref()),
            )
        })
        .collect();
    sqlx::query(
        "INSERT INTO outbox (id, chat, lane, state, not_before, method, content, file, message_id, target, tag, created_at)
         SELECT value->>0, value->>1, value->>2, value->>3, value->>4, value->>5, value->>6, value->>7, value->>8,
                value->>9, value->>10, $3
         FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET method = excluded.method, file = excluded.file,
             tag = coalesce(excluded.tag, outbox.tag) WHERE outbox.state = 'waiting';
         INSERT INTO outbox_payloads (id, body)
         SELECT outbox.id, substr($2, value->>'$[11][0]', value->>'$[11][1]')
         FROM json_each($1) CROSS JOIN outbox ON outbox.id = value->>0
         WHERE outbox.finished_at IS NULL AND value->>'$[11][0]' IS NOT NULL
         ON CONFLICT (id) DO UPDATE SET body = excluded.body
             WHERE (SELECT state FROM outbox WHERE outbox.id = excluded.id) = 'waiting'",
    )
    .bind(serde_json::to_string(&rows).unwrap_or_default())
    .bind(payloads.into_bytes())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Lets the late replies that wait for these chats go like fresh ones: who waits for them is here now.
pub async fn hasten(conn: &mut SqliteConnection, chats: &[ChatId], now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE outbox SET not_before = 0 WHERE state = 'waiting' AND lane = 0 AND not_before BETWEEN 1 AND $2
            AND chat IN (SELECT value FROM json_each($1))",
    )
    .bind(serde_json::json!(chats).to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores what many rows will say, without the chat, and returns its number; what is there already is there once.
pub async fn share_content(
    conn: &mut SqliteConnection,
    method: &str,
    payload: &RawValue,
    now: Millis,
) -> Result<i64, Error> {
    let there = "SELECT id FROM contents WHERE method = $1 AND payload = $2 ORDER BY id DESC LIMIT 1";
    let there: Option<i64> =
        sqlx::query_scalar(there).bind(method).bind(payload.get()).fetch_optional(&mut *conn).await?;
    if let Some(id) = there {
        return Ok(id);
    }
    Ok(sqlx::query_scalar("INSERT INTO contents (method, payload, created_at) VALUES ($1, $2, $3) RETURNING id")
        .bind(method)
        .bind(payload.get())
        .bind(now)
        .fetch_one(conn)
        .await?)
}
