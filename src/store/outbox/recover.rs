//! Taking up what the last process left, and what nobody knows the end of.

use sqlx::SqliteConnection;

use super::{Found, Row, as_limit, read};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ChatId;
use crate::store::Error;

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
        "SELECT id, chat, lane, not_before, attempts, method, payload, file, tag, target,
                (SELECT t.message_id FROM outbox AS t WHERE t.id = outbox.target) AS message, NULL AS reach FROM outbox
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
