//! How far an event comes: found by owners, changed for who has a seat, or called off.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::store::Error;

/// From now on owners find a draft; false where it is none any more. What is found in words is read anew by
/// `Turn::planned`.
pub async fn publish(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE events SET state = 'published', published_at = $2, changed_at = $2 WHERE id = $1 AND state = 'draft'",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It changed in a way that whoever has a seat is to be told: its version and the number of its calendar file rise.
pub async fn raise_version(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE events SET version = version + 1, sequence = sequence + 1, changed_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Calls an event off, with the reason that people read: its seats, offers and its line end with it, and nothing reminds of
/// it any more. Who is to be told has a seat whose `changes` are behind the new version. False where it was over.
pub async fn cancel(conn: &mut SqliteConnection, id: i64, reason: &str, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE events SET state = 'cancelled', reason = $2, version = version + 1, sequence = sequence + 1, changed_at = $3
         WHERE id = $1 AND state IN ('draft', 'published')",
    )
    .bind(id)
    .bind(reason)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE seats SET state = 'cancelled', offered_until = NULL, changed_at = $2
         WHERE event = $1 AND state IN ('confirmed', 'offered', 'waiting')
           AND (SELECT state FROM events WHERE id = $1) = 'cancelled'",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
