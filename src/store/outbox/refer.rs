//! Rows that later ones refer to: edited before they are sent.

use sqlx::SqliteConnection;

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
