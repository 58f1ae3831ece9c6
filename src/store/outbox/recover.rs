//! Taking up what the last process left, and what nobody knows the end of.

use sqlx::SqliteConnection;

use super::as_limit;
use super::row::{Found, Row, read};
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
    /// Whether it goes behind the fresh ones.
    pub late: bool,
}

/// How what the last process left is taken up.
#[derive(Clone, Copy, Debug)]
pub struct Left {
    /// Now.
    pub now: Millis,
    /// When what was out can no longer arrive.
    pub retry_at: Millis,
    /// Replies that were written before this go behind those to people who wait now.
    pub late_before: Millis,
    /// How many replies come back to memory; the others wait.
    pub most: usize,
}

/// What was out, besides replies; a second doubt of a notice or bulk row is final. As in all of these, the condition of
/// the index stands in the statement word for word, so that nothing is looked for in what waits.
pub(super) const DOUBT: &str = "UPDATE outbox INDEXED BY outbox_unsettled
    SET state = 'unknown', not_before = $1, attempts = attempts + 1, doubts = doubts + 1,
        finished_at = CASE WHEN lane > 1 AND doubts > 0 THEN $2 END
    WHERE state IN ('queued', 'sending', 'unknown') AND state = 'sending' AND lane > 0";
/// Replies that were out.
pub(super) const HOLD: &str = "UPDATE outbox INDEXED BY outbox_unsettled SET state = 'queued'
    WHERE state IN ('queued', 'sending', 'unknown') AND state = 'sending'";
/// Replies that were written long ago go behind.
pub(super) const PUT_BEHIND: &str = "UPDATE outbox SET not_before = created_at, state = 'waiting' WHERE id IN (
    SELECT id FROM outbox INDEXED BY outbox_unsettled
    WHERE state IN ('queued', 'sending', 'unknown') AND state = 'queued' AND lane = 0 AND not_before <= 0
      AND created_at BETWEEN 1 AND $1
    UNION ALL SELECT id FROM outbox INDEXED BY outbox_waiting
    WHERE state = 'waiting' AND lane = 0 AND not_before <= 0 AND created_at BETWEEN 1 AND $1)";
/// Replies that have no room in memory wait.
pub(super) const PUT_BACK: &str = "UPDATE outbox SET state = 'waiting' WHERE id IN (
    SELECT id FROM outbox INDEXED BY outbox_unsettled
    WHERE state IN ('queued', 'sending', 'unknown') AND state = 'queued' ORDER BY id LIMIT -1 OFFSET $1)";
/// Replies that come back to memory.
pub(super) const HELD: &str =
    "SELECT o.id, chat, lane, not_before, attempts, doubts, created_at, method, body AS payload, file, tag, parts, target,
        (SELECT t.message_id FROM outbox AS t WHERE t.id = o.target) AS message, NULL AS reach, NULL AS unwanted, NULL AS later
    FROM outbox AS o INDEXED BY outbox_unsettled JOIN outbox_payloads AS p ON p.id = o.id
    WHERE o.state IN ('queued', 'sending', 'unknown') AND o.state = 'queued' ORDER BY o.id";
/// Rows in doubt whose time has come.
pub(super) const RETRY: &str = "UPDATE outbox INDEXED BY outbox_unsettled SET state = 'waiting'
    WHERE state IN ('queued', 'sending', 'unknown') AND state = 'unknown' AND finished_at IS NULL
      AND not_before <= $1";

/// After a start: what the last process held in memory or had out.
///
/// The first replies come back to be sent once more, the others wait; what else was out becomes `unknown` for a while,
/// for good when that is its second doubt.
pub async fn recover(conn: &mut SqliteConnection, keys: &Keys, left: Left) -> Result<Vec<Row>, Error> {
    sqlx::query(DOUBT).bind(left.retry_at).bind(left.now).execute(&mut *conn).await?;
    sqlx::query(HOLD).execute(&mut *conn).await?;
    sqlx::query(PUT_BEHIND).bind(left.late_before).execute(&mut *conn).await?;
    sqlx::query(PUT_BACK).bind(as_limit(left.most)).execute(&mut *conn).await?;
    let found: Vec<Found> = sqlx::query_as(HELD).fetch_all(conn).await?;
    found.into_iter().map(|row| Ok(read(keys, row)?.row)).collect()
}

/// All replies that wait for a claim.
pub async fn waiting_replies(conn: &mut SqliteConnection) -> Result<Vec<Waiting>, Error> {
    let found: Vec<(i64, i64, Option<i64>, bool)> =
        sqlx::query_as("SELECT id, chat, message_id, not_before > 0 FROM outbox WHERE state = 'waiting' AND lane = 0")
            .fetch_all(conn)
            .await?;
    Ok(found.into_iter().map(|(id, chat, edits, late)| Waiting { id, chat: ChatId(chat), edits, late }).collect())
}

/// Lets unknown rows whose time has come wait for a claim again; returns how many.
pub async fn retry_unknown(conn: &mut SqliteConnection, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query(RETRY).bind(now).execute(conn).await?;
    Ok(done.rows_affected())
}
