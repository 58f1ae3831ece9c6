//! Whether the bot is being worked on, and who was told so.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::maintenance::Maintenance;

/// Whoever writes again after so long is told again: it is another conversation.
const TOLD_FOR: Millis = 3_600_000;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "maintenance",
    key: "id",
    columns: &[columns(
        &["id", "since", "until", "why", "begun_by"],
        Reason::Technical,
        "telling people that the bot is being worked on",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["begun_by"],
        erase: Erase::By(&["UPDATE maintenance SET begun_by = 0 WHERE begun_by = $1 AND $2 > 0"]),
    },
    export: Export::Nothing("it is the office's, and says nothing about anybody"),
};

/// See [`super::table`].
pub(super) const TOLD: Table = Table {
    name: "maintenance_told",
    key: "contact",
    columns: &[columns(
        &["contact", "at"],
        Reason::Delivery,
        "telling whoever wrote meanwhile that the bot is back",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM maintenance_told WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it goes as soon as the person was told that the bot is back"),
};

/// The work on the bot, as it was said; over or not.
pub async fn current(conn: &mut SqliteConnection) -> Result<Maintenance, Error> {
    let row: Option<(Millis, Option<Millis>, Option<String>)> =
        sqlx::query_as("SELECT since, until, why FROM maintenance WHERE id = 1").fetch_optional(conn).await?;
    Ok(row.map_or_else(Maintenance::default, |(since, until, why)| Maintenance { since: Some(since), until, why }))
}

/// It begins now, or goes on until another time.
pub async fn begin(
    conn: &mut SqliteConnection,
    (until, why): (Option<Millis>, Option<&str>),
    by: ContactId,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO maintenance (id, since, until, why, begun_by) VALUES (1, $1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET until = excluded.until, why = excluded.why, begun_by = excluded.begun_by",
    )
    .bind(now)
    .bind(until)
    .bind(why)
    .bind(by.0)
    .execute(conn)
    .await?;
    Ok(())
}

/// It is over; false where it was already.
pub async fn end(conn: &mut SqliteConnection) -> Result<bool, Error> {
    Ok(sqlx::query("DELETE FROM maintenance").execute(conn).await?.rows_affected() > 0)
}

/// Notes that somebody is told of it now; false where that person was told within the hour.
pub async fn tell(conn: &mut SqliteConnection, who: ContactId, now: Millis) -> Result<bool, Error> {
    let told = sqlx::query(
        "INSERT INTO maintenance_told (contact, at) VALUES ($1, $2)
         ON CONFLICT (contact) DO UPDATE SET at = excluded.at WHERE at <= $3",
    )
    .bind(who.0)
    .bind(now)
    .bind(now.saturating_sub(TOLD_FOR))
    .execute(conn)
    .await?;
    Ok(told.rows_affected() > 0)
}

/// How many were told.
pub async fn count_told(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM maintenance_told").fetch_one(conn).await?)
}

/// Takes out some of those who were told, to tell them that it is over.
pub async fn take_told(conn: &mut SqliteConnection, most: i64) -> Result<Vec<ContactId>, Error> {
    let taken: Vec<i64> = sqlx::query_scalar(
        "DELETE FROM maintenance_told
         WHERE contact IN (SELECT contact FROM maintenance_told ORDER BY contact LIMIT $1) RETURNING contact",
    )
    .bind(most)
    .fetch_all(conn)
    .await?;
    Ok(taken.into_iter().map(ContactId).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn j5_it_is_kept_until_it_is_ended_and_whoever_wrote_is_told_once_in_an_hour() {
        let (_dir, mut conn) = fresh().await;
        let (siti, dewi) = (ContactId(7), ContactId(9));
        assert_eq!(current(&mut conn).await.unwrap(), Maintenance::default());
        begin(&mut conn, (Some(9_000), Some("pindah server")), dewi, 1_000).await.unwrap();
        begin(&mut conn, (None, None), dewi, 2_000).await.unwrap();
        let it = current(&mut conn).await.unwrap();
        assert_eq!(it, Maintenance { since: Some(1_000), until: None, why: None });
        assert!(tell(&mut conn, siti, 2_000).await.unwrap());
        assert!(!tell(&mut conn, siti, 2_000 + TOLD_FOR - 1).await.unwrap());
        assert!(tell(&mut conn, siti, 2_000 + TOLD_FOR).await.unwrap(), "another conversation");
        assert_eq!(count_told(&mut conn).await.unwrap(), 1);
        assert!(end(&mut conn).await.unwrap());
        assert!(!end(&mut conn).await.unwrap(), "once");
        assert_eq!(take_told(&mut conn, 5).await.unwrap(), [siti]);
        assert!(take_told(&mut conn, 5).await.unwrap().is_empty());
    }
}
