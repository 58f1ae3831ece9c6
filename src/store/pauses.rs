//! How long each lane was asked to be silent; a restart must not forget it.

use sqlx::SqliteConnection;

use super::Error;
use super::inventory::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::Lane;

/// See [`super::inventory`].
pub(super) const TABLE: Table = Table {
    name: "pauses",
    key: "lane",
    columns: &[columns(&["lane", "until"], Reason::Technical, "rate limits of Telegram", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it is about lanes"),
};

/// Stores that `lane` is silent until `until`, unless a later time is stored already.
pub async fn extend(conn: &mut SqliteConnection, lane: Lane, until: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO pauses (lane, until) VALUES ($1, $2)
         ON CONFLICT (lane) DO UPDATE SET until = max(until, excluded.until)",
    )
    .bind(lane.number())
    .bind(until)
    .execute(conn)
    .await?;
    Ok(())
}

/// The lanes that are still to be silent at `now`.
pub async fn active(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<(Lane, Millis)>, Error> {
    let rows: Vec<(i64, Millis)> =
        sqlx::query_as("SELECT lane, until FROM pauses WHERE until > $1").bind(now).fetch_all(conn).await?;
    Ok(rows.into_iter().filter_map(|(lane, until)| Some((Lane::from_number(lane)?, until))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn a_shorter_pause_never_replaces_a_longer_one() {
        let (_dir, mut conn) = fresh().await;
        extend(&mut conn, Lane::Bulk, 5_000).await.unwrap();
        extend(&mut conn, Lane::Bulk, 3_000).await.unwrap();
        assert_eq!(active(&mut conn, 4_000).await.unwrap(), [(Lane::Bulk, 5_000)]);
        assert!(active(&mut conn, 5_000).await.unwrap().is_empty());
    }
}
