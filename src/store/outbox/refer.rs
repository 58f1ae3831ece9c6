//! Rows that later ones refer to: edited before they are sent, or cancelled by their tag.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ChatId;
use crate::store::Error;

/// What an edit of a row comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Referred {
    /// The row waits for a claim: its payload is replaced.
    Waiting,
    /// The row is on its way, and this older edit of it waits, if any: the edit waits for the row's end.
    OnItsWay(Option<i64>),
    /// The row became this message.
    Sent(i64),
    /// The row is unknown or never became a message.
    Gone,
}

/// Finds what an edit of row `id` comes to.
pub async fn refer(conn: &mut SqliteConnection, id: i64) -> Result<Referred, Error> {
    let found: Option<(String, Option<i64>, Option<i64>)> = sqlx::query_as(
        "SELECT state, message_id, (SELECT max(e.id) FROM outbox AS e
                WHERE e.chat = o.chat AND e.state = 'waiting' AND e.target = o.id)
         FROM outbox AS o WHERE id = $1",
    )
    .bind(id)
    .fetch_optional(conn)
    .await?;
    Ok(match found {
        Some((state, ..)) if state == "waiting" => Referred::Waiting,
        Some((state, _, edit)) if matches!(state.as_str(), "queued" | "sending" | "unknown") => {
            Referred::OnItsWay(edit)
        }
        Some((_, Some(message), _)) => Referred::Sent(message),
        _ => Referred::Gone,
    })
}

/// Cancels what waits for `chat` under `tag`; returns the numbers of the rows.
pub async fn cancel_tagged(
    conn: &mut SqliteConnection,
    chat: ChatId,
    tag: &str,
    now: Millis,
) -> Result<Vec<i64>, Error> {
    Ok(sqlx::query_scalar(
        "UPDATE outbox SET state = 'cancelled', finished_at = $3, payload = NULL
         WHERE chat = $1 AND state = 'waiting' AND tag = $2 RETURNING id",
    )
    .bind(chat.0)
    .bind(tag)
    .bind(now)
    .fetch_all(conn)
    .await?)
}
