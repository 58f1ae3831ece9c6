//! Deduplication of updates, which Telegram delivers at least once: which were decided already, so that deciding is
//! idempotent.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::{DAY, Millis};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "seen_updates",
    key: "update_id",
    columns: &[columns(&["update_id", "at"], Reason::Technical, "deduplication of updates", Some(2))],
    retention: &[Retention::Older { days: WINDOW / DAY, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it holds numbers of updates alone"),
};

/// Telegram keeps an update for a day; twice that outlives every redelivery.
pub const WINDOW: Millis = 48 * 3_600_000;

/// Claims `ids` for this transaction and returns those that are new.
///
/// An id of more than [`WINDOW`] ago is new again: after a quiet week Telegram restarts
/// its ids at random, <https://core.telegram.org/bots/api#update>.
pub async fn claim(conn: &mut SqliteConnection, ids: &[i64], now: Millis) -> Result<Vec<i64>, Error> {
    Ok(sqlx::query_scalar(
        "INSERT INTO seen_updates (update_id, at)
         SELECT value, $2 FROM json_each($1) WHERE true
         ON CONFLICT (update_id) DO UPDATE SET at = excluded.at WHERE seen_updates.at < $3
         RETURNING update_id",
    )
    .bind(serde_json::json!(ids).to_string())
    .bind(now)
    .bind(now - WINDOW)
    .fetch_all(conn)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn an_update_counts_once_within_the_window_and_again_after_it() {
        let (_dir, mut conn) = fresh().await;
        assert_eq!(claim(&mut conn, &[10, 11, 10], 0).await.unwrap(), [10, 11]);
        assert_eq!(claim(&mut conn, &[11, 3], 1).await.unwrap(), [3], "ids may go down");
        assert_eq!(claim(&mut conn, &[11], WINDOW + 1).await.unwrap(), [11], "reused after weeks");
    }

    #[tokio::test]
    async fn r_se1_the_window_is_two_days() {
        const MINUTE: Millis = 60_000;
        let (_dir, mut conn) = fresh().await;
        claim(&mut conn, &[5, 6], 0).await.unwrap();
        assert!(claim(&mut conn, &[5], 47 * 60 * MINUTE + 59 * MINUTE).await.unwrap().is_empty());
        assert_eq!(claim(&mut conn, &[6], 48 * 60 * MINUTE + MINUTE).await.unwrap(), [6]);
    }
}
