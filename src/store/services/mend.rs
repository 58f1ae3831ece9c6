//! What was noted is said otherwise, or taken out.

use sqlx::SqliteConnection;

use super::{CameOf, Channel};
use crate::clock::Millis;
use crate::domain::{CaseNumber, ContactId, Team};
use crate::store::Error;

/// Says anew how somebody came and what about.
pub async fn mend(
    conn: &mut SqliteConnection,
    number: &CaseNumber,
    (channel, subject): (Channel, Team),
) -> Result<(), Error> {
    sqlx::query("UPDATE services SET channel = $2, subject = $3 WHERE number = $1")
        .bind(number.as_str())
        .bind(channel.word())
        .bind(subject.word())
        .execute(conn)
        .await?;
    Ok(())
}

/// Something is left to do of what was called done: it waits until then.
pub async fn reopen(conn: &mut SqliteConnection, number: &CaseNumber, due: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE services SET outcome = 'follow-up', referred_to = NULL, state = 'waiting', officer = NULL,
                officer_name = NULL, due_at = $2, closed_at = NULL, look_at = 0
         WHERE number = $1 AND state = 'closed'",
    )
    .bind(number.as_str())
    .bind(due)
    .execute(conn)
    .await?;
    Ok(())
}

/// This came of it: what was left to do is done, by whoever has it or else by this officer.
pub async fn settle(
    conn: &mut SqliteConnection,
    number: &CaseNumber,
    (result, to): (CameOf, Option<&str>),
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "UPDATE services SET outcome = $2, referred_to = $3, state = 'closed', closed_at = coalesce(closed_at, $6),
                look_at = NULL, officer_name = iif(officer IS NULL, $5, officer_name), officer = coalesce(officer, $4)
         WHERE number = $1",
    )
    .bind(number.as_str())
    .bind(result.word())
    .bind(to)
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Takes it out.
pub async fn remove(conn: &mut SqliteConnection, number: &CaseNumber) -> Result<(), Error> {
    sqlx::query("DELETE FROM services WHERE number = $1").bind(number.as_str()).execute(conn).await?;
    Ok(())
}
