//! Replies that were given up at last: who is to be told at the next message. And groups that were left.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ChatId;
use crate::store::Error;

/// The chats in which a reply or case message was given up and nobody was told, as far back as rows are kept.
pub async fn lost(conn: &mut SqliteConnection) -> Result<Vec<ChatId>, Error> {
    const LOST: &str = "SELECT DISTINCT chat FROM outbox INDEXED BY outbox_lost
        WHERE state = 'dropped' AND lane <= 1 AND told_at IS NULL AND chat > 0";
    let chats: Vec<i64> = sqlx::query_scalar(LOST).fetch_all(conn).await?;
    Ok(chats.into_iter().map(ChatId).collect())
}

/// Notes that these chats were told.
pub async fn told(conn: &mut SqliteConnection, chats: &[ChatId], now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE outbox SET told_at = $2 WHERE state = 'dropped' AND lane <= 1 AND told_at IS NULL
            AND chat IN (SELECT value FROM json_each($1))",
    )
    .bind(serde_json::json!(chats).to_string())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Those of `groups` for which rows are kept, with the time at which the last of them ended; none while one waits.
pub async fn left_groups(
    conn: &mut SqliteConnection,
    groups: &[ChatId],
) -> Result<HashMap<ChatId, Option<Millis>>, Error> {
    const LEFT: &str = "SELECT chat, CASE WHEN count(*) = count(finished_at) THEN max(finished_at) END
        FROM outbox INDEXED BY outbox_of_group
        WHERE chat < 0 AND chat IN (SELECT value FROM json_each($1)) GROUP BY chat";
    let rows: Vec<(i64, Option<Millis>)> =
        sqlx::query_as(LEFT).bind(serde_json::json!(groups).to_string()).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|(chat, at)| (ChatId(chat), at)).collect())
}
