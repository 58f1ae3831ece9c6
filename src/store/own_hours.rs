//! Quiet hours of one's own, in which somebody wants no news, longer than the office's; a claim of the outbox defers what
//! comes in them.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::{ContactId, OwnHours};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "own_hours",
    key: "contact",
    columns: &[columns(
        &["contact", "closes", "opens", "set_at"],
        Reason::Subscriptions,
        "sending news at no hour at which they are not wanted",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM own_hours WHERE contact = $1 AND set_at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &[] },
};

/// What a claim put off for the hours that held before waits for the end of these; the next claim looks at it anew.
pub(super) const RELEASE: &str = "UPDATE outbox SET not_before = $3 WHERE id IN (
    SELECT id FROM outbox INDEXED BY outbox_waiting_of_chat
    WHERE state = 'waiting' AND chat = $1 AND deferred = 1 AND not_before > $2)";

/// From now on somebody hears no news in these hours; those of the office need no row. What waits because of those that
/// held before waits for the end of these.
pub async fn set(conn: &mut SqliteConnection, contact: ContactId, hours: OwnHours, now: Millis) -> Result<(), Error> {
    if hours.are_the_offices() {
        sqlx::query("DELETE FROM own_hours WHERE contact = $1").bind(contact.0).execute(&mut *conn).await?;
    } else {
        sqlx::query(
            "INSERT INTO own_hours (contact, closes, opens, set_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (contact) DO UPDATE
             SET closes = excluded.closes, opens = excluded.opens, set_at = excluded.set_at",
        )
        .bind(contact.0)
        .bind(hours.closes)
        .bind(hours.opens)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    }
    let release = sqlx::query(RELEASE).bind(contact.chat().0).bind(now).bind(hours.let_through(now));
    release.execute(conn).await?;
    Ok(())
}

/// The hours in which somebody hears no news.
pub async fn of(conn: &mut SqliteConnection, contact: ContactId) -> Result<OwnHours, Error> {
    let found: Option<(u8, u8)> = sqlx::query_as("SELECT closes, opens FROM own_hours WHERE contact = $1")
        .bind(contact.0)
        .fetch_optional(conn)
        .await?;
    Ok(found.and_then(|(closes, opens)| OwnHours::new(closes, opens)).unwrap_or(OwnHours::OFFICE))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::DAY;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn own_hours_are_set_changed_and_let_go() {
        let (_dir, mut conn) = fresh().await;
        let siti = ContactId(7);
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&Contact::new(siti, 1)]).await.unwrap();
        assert_eq!(of(&mut conn, siti).await.unwrap(), OwnHours::OFFICE);
        for (closes, opens) in [(18, 8), (17, 9), (20, 7)] {
            let hours = OwnHours { closes, opens };
            set(&mut conn, siti, hours, 2).await.unwrap();
            assert_eq!(of(&mut conn, siti).await.unwrap(), hours);
        }
        let left: i64 = sqlx::query_scalar("SELECT count(*) FROM own_hours").fetch_one(&mut conn).await.unwrap();
        assert_eq!(left, 0, "those of the office need no row");
    }

    #[tokio::test]
    async fn e11_what_an_earlier_version_put_off_is_known_after_the_upgrade() {
        let (_dir, mut conn) = fresh().await;
        let siti = ContactId(7);
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&Contact::new(siti, 1)]).await.unwrap();
        set(&mut conn, siti, OwnHours { closes: 18, opens: 8 }, 2).await.unwrap();
        // Eight in the morning in Lampung.
        let opens = 101 * DAY + 3_600_000;
        sqlx::raw_sql("ALTER TABLE outbox DROP COLUMN deferred").execute(&mut conn).await.unwrap();
        for (id, lane, not_before) in [(1, 2, opens), (2, 2, opens - 1), (3, 1, opens), (4, 2, 0)] {
            sqlx::query(
                "INSERT INTO outbox (id, chat, lane, state, not_before, method, created_at)
                 VALUES ($1, 7, $2, 'waiting', $3, 'sendMessage', 1)",
            )
            .bind(id)
            .bind(lane)
            .bind(not_before)
            .execute(&mut conn)
            .await
            .unwrap();
        }
        let migration = include_str!("../../migrations/0192_outbox_deferred.sql");
        sqlx::raw_sql(migration).execute(&mut conn).await.unwrap();
        let deferred: Vec<i64> =
            sqlx::query_scalar("SELECT id FROM outbox WHERE deferred = 1").fetch_all(&mut conn).await.unwrap();
        assert_eq!(deferred, [1]);
    }
}
