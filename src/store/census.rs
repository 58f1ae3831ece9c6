//! What the sandbox's panel counts, without disturbing the writer.

use sqlx::{SqliteConnection, SqlitePool};

use super::Error;
use crate::clock::Millis;
use crate::domain::Lane;

/// So many rows of the outbox are in this state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Count {
    /// How urgent they are.
    pub lane: Lane,
    /// Where they are in their life, by the word of the schema.
    pub state: String,
    /// How many.
    pub rows: i64,
}

/// Counts the outbox by lane and state, most urgent first.
pub async fn outbox(readers: &SqlitePool) -> Result<Vec<Count>, Error> {
    let rows: Vec<(i64, String, i64)> =
        sqlx::query_as("SELECT lane, state, count(*) FROM outbox GROUP BY lane, state ORDER BY lane, state")
            .fetch_all(readers)
            .await?;
    rows.into_iter()
        .map(|(lane, state, rows)| {
            let lane = Lane::from_number(lane).ok_or(Error::Corrupt { what: "lane", id: lane })?;
            Ok(Count { lane, state, rows })
        })
        .collect()
}

/// Counts what the bot has to do by now and has not begun: forms to be looked at, rows to be sent.
pub async fn due(readers: &SqlitePool, now: Millis) -> Result<i64, Error> {
    let due = "SELECT (SELECT count(*) FROM contacts WHERE draft_due <= $1)
            + (SELECT count(*) FROM outbox WHERE state = 'waiting' AND not_before <= $1)";
    Ok(sqlx::query_scalar(due).bind(now).fetch_one(readers).await?)
}

/// The time of the newest update that was decided, so that a clock can go on from there.
pub async fn last_moment(conn: &mut SqliteConnection) -> Result<Millis, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(at), 0) FROM seen_updates").fetch_one(conn).await?)
}

/// The greatest number of an update that was decided, so that a Telegram without memory can count on from there.
pub async fn last_update(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(update_id), 0) FROM seen_updates").fetch_one(conn).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::reader;

    #[tokio::test]
    async fn rows_are_counted_by_lane_and_state_and_the_newest_moment_is_known() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        assert_eq!(last_moment(&mut conn).await.unwrap(), 0);
        sqlx::query(
            "INSERT INTO outbox (chat, lane, state, payload, created_at, finished_at)
             VALUES (1, 3, 'waiting', x'00', 1, NULL), (1, 0, 'sent', NULL, 1, 2), (2, 0, 'sent', NULL, 1, 2)",
        )
        .execute(&mut conn)
        .await
        .unwrap();
        sqlx::query("INSERT INTO seen_updates (update_id, at) VALUES (1, 5), (2, 9)").execute(&mut conn).await.unwrap();
        let counts = outbox(&reader(&path).await.unwrap()).await.unwrap();
        let expected = [(Lane::Reply, "sent", 2), (Lane::Bulk, "waiting", 1)];
        assert_eq!(counts, expected.map(|(lane, state, rows)| Count { lane, state: state.to_owned(), rows }));
        assert_eq!(due(&reader(&path).await.unwrap(), 9).await.unwrap(), 1, "the row that waits");
        assert_eq!(last_moment(&mut conn).await.unwrap(), 9);
        assert_eq!(last_update(&mut conn).await.unwrap(), 2);
    }
}
