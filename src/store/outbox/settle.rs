//! What became of rows, as the sender reports it.

use serde::Serialize;
use sqlx::SqliteConnection;

use super::row::{Row, State};
use crate::clock::Millis;
use crate::domain::ChatId;
use crate::store::Error;

/// What became of a row.
#[derive(Clone, Debug, Serialize)]
pub struct Settled {
    /// The row.
    pub id: i64,
    /// Its new state.
    pub state: State,
    /// When it may be tried again.
    pub not_before: Millis,
    /// How often it was refused in a way that may pass, by now.
    pub attempts: i64,
    /// After how many calls nobody knew whether they delivered it, by now.
    pub doubts: i64,
    /// The message, once delivered; of an edit that waits, the message that it edits.
    pub message_id: Option<i64>,
    /// The messages of the album above it that arrived.
    pub parts: Vec<i64>,
    /// Why not, in the words of the error table.
    pub error: Option<&'static str>,
    /// When it became final.
    pub finished_at: Option<Millis>,
    /// Where it went.
    #[serde(skip)]
    pub chat: ChatId,
    /// What comes back to the feature that sent it.
    #[serde(skip)]
    pub tag: Option<String>,
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
            doubts: row.doubts,
            message_id: None,
            parts: row.parts.clone(),
            error: None,
            finished_at: Some(now),
            chat: row.chat,
            tag: row.tag.clone(),
        }
    }
}

/// Writes what became of rows; a final row loses its payload.
pub async fn settle(conn: &mut SqliteConnection, results: &[Settled]) -> Result<(), Error> {
    // Payloads first: within the update, which may fail, SQLite would copy each of their pages to be able to undo it.
    sqlx::query(
        "DELETE FROM outbox_payloads
         WHERE id IN (SELECT value->>'id' FROM json_each($1) WHERE value->>'finished_at' IS NOT NULL);
         UPDATE outbox SET state = r.value->>'state', not_before = r.value->>'not_before',
                attempts = r.value->>'attempts', doubts = r.value->>'doubts', message_id = r.value->>'message_id',
                parts = coalesce(nullif(r.value->>'parts', '[]'), parts), error = r.value->>'error', finished_at = r.value->>'finished_at'
         FROM json_each($1) AS r WHERE outbox.id = r.value->>'id'",
    )
    .bind(serde_json::to_string(results).unwrap_or_default())
    .execute(conn)
    .await?;
    Ok(())
}
