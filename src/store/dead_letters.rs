//! Dead letters: updates that could not be decided. Tries are counted, and after the last one an update is set aside, sealed,
//! and never retried. What else comes of it is `writer/decide.rs`.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ContactId;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "failed_updates",
    key: "update_id",
    columns: &[columns(
        &["update_id", "state", "attempts", "raw", "reason", "at", "contact"],
        Reason::Failures,
        "setting aside what broke",
        Some(30),
    )],
    retention: &[Retention::Older { days: 30, age: "at", only: "true" }],
    sealed: &[Sealed { column: "raw", bound: "'failed_updates:' || update_id", only: "true" }],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM failed_updates WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &[] },
};

/// An update in whose turn the process ended this often is set aside. One that panics or fails is so the first time
/// (`writer/decide.rs`).
pub const TRIES: i64 = 3;

/// Counts one more try of `update_id` and returns how many there were with this one.
pub async fn count_try(conn: &mut SqliteConnection, update_id: i64, now: Millis) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(
        "INSERT INTO failed_updates (update_id, state, attempts, at) VALUES ($1, 'trying', 1, $2)
         ON CONFLICT (update_id) DO UPDATE SET attempts = attempts + 1, at = excluded.at
         RETURNING attempts",
    )
    .bind(update_id)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// Forgets the tries of an update that was decided after all.
pub async fn succeeded(conn: &mut SqliteConnection, update_id: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM failed_updates WHERE update_id = $1 AND state = 'trying'")
        .bind(update_id)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps an update, encrypted, for a developer to look at.
pub async fn set_aside(conn: &mut SqliteConnection, keys: &Keys, failure: &Failure<'_>) -> Result<(), Error> {
    let raw = keys.seal(&row(failure.update_id), failure.raw.as_bytes());
    sqlx::query(
        "INSERT INTO failed_updates (update_id, state, attempts, raw, reason, at, contact)
         VALUES ($1, 'set_aside', 1, $2, $3, $4, $5)
         ON CONFLICT (update_id) DO UPDATE SET state = 'set_aside', raw = excluded.raw, reason = excluded.reason,
                contact = excluded.contact",
    )
    .bind(failure.update_id)
    .bind(raw)
    .bind(failure.reason)
    .bind(failure.at)
    .bind(failure.contact.map(|who| who.0))
    .execute(conn)
    .await?;
    Ok(())
}

/// What is kept of an update that failed.
#[derive(Clone, Copy, Debug)]
pub struct Failure<'a> {
    /// Telegram's number of the update.
    pub update_id: i64,
    /// Whose it is: it goes with the person.
    pub contact: Option<ContactId>,
    /// The update as it came.
    pub raw: &'a str,
    /// Where it failed, without a word of the person's.
    pub reason: &'a str,
    /// When.
    pub at: Millis,
}

fn row(update_id: i64) -> String {
    format!("failed_updates:{update_id}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn tries_are_counted_and_what_is_set_aside_is_unreadable_without_the_key() {
        let (_dir, mut conn) = fresh().await;
        let keys = Keys::derive(&[3; 32]);
        assert_eq!(count_try(&mut conn, 5, 1).await.unwrap(), 1);
        assert_eq!(count_try(&mut conn, 5, 2).await.unwrap(), 2);
        succeeded(&mut conn, 5).await.unwrap();
        assert_eq!(count_try(&mut conn, 5, 3).await.unwrap(), 1, "a success starts the count anew");

        let failure =
            Failure { update_id: 5, contact: None, raw: "rahasia Ibu Sari", reason: "panic at menu.rs:1", at: 4 };
        set_aside(&mut conn, &keys, &failure).await.unwrap();
        let raw: Vec<u8> = sqlx::query_scalar("SELECT raw FROM failed_updates").fetch_one(&mut conn).await.unwrap();
        assert!(!raw.windows(7).any(|part| part == b"rahasia"));
        assert_eq!(keys.open("failed_updates:5", &raw).unwrap(), b"rahasia Ibu Sari");
        succeeded(&mut conn, 5).await.unwrap();
        let kept = "SELECT count(*) FROM failed_updates WHERE state = 'set_aside'";
        assert_eq!(sqlx::query_scalar::<_, i64>(kept).fetch_one(&mut conn).await.unwrap(), 1, "for a developer");
    }
}
