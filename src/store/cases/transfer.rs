//! From hand to hand: to a colleague, to another team, or back to the queue. The promise to the owner stays as it is.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Team};
use crate::store::Error;

use super::{Case, Returned, get};

/// Gives it to this officer, whoever of the office had it; false where that has changed, or it is over.
pub async fn hand(
    conn: &mut SqliteConnection,
    (id, holder): (i64, Option<ContactId>),
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = iif(state = 'asked', 'asked', 'taken'), officer = $3, officer_name = $4,
                changed_at = $5, taken_at = $5, returned = NULL, untold = 0
         WHERE id = $1 AND state IN ('waiting', 'taken', 'asked')
           AND iif(state = 'waiting', $2 IS NULL, officer IS $2) AND contact <> $3",
    )
    .bind(id)
    .bind(holder.map(|holder| holder.0))
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts it into the queue again, of this team or of the one that it had; false where somebody else has it, or it is
/// over.
pub async fn put_back(
    conn: &mut SqliteConnection,
    (id, holder): (i64, Option<ContactId>),
    team: Option<Team>,
    now: Millis,
) -> Result<bool, Error> {
    let why = if team.is_some() { Returned::Routed } else { Returned::Released };
    let done = sqlx::query(
        "UPDATE cases SET state = 'waiting', officer = NULL, officer_name = NULL, team = coalesce($3, team),
                returned = $4, untold = 0, changed_at = $5
         WHERE id = $1 AND state IN ('waiting', 'taken', 'asked')
           AND iif(state = 'waiting', $2 IS NULL, officer IS $2)",
    )
    .bind(id)
    .bind(holder.map(|holder| holder.0))
    .bind(team.map(Team::word))
    .bind(why.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts it into the queue again because of this, where this officer has it and owes an answer; the office is told of it
/// later. False where that has changed.
pub async fn give_back(
    conn: &mut SqliteConnection,
    (id, holder): (i64, ContactId),
    why: Returned,
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'waiting', officer = NULL, officer_name = NULL, returned = $3, untold = 1,
                changed_at = $4
         WHERE id = $1 AND officer = $2 AND state = 'taken'",
    )
    .bind(id)
    .bind(holder.0)
    .bind(why.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives back to the queue what an officer has whose role ends; the office is told of it later.
pub async fn release_of(conn: &mut SqliteConnection, officer: ContactId) -> Result<(), Error> {
    sqlx::query(
        "UPDATE cases SET state = 'waiting', officer = NULL, officer_name = NULL, returned = 'role', untold = 1
         WHERE officer = $1 AND state IN ('taken', 'asked')",
    )
    .bind(officer.0)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many cases an officer has: those that wait for an answer, and those that wait for their owners.
pub async fn how_many_held(conn: &mut SqliteConnection, officer: ContactId) -> Result<(i64, i64), Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE state = 'taken'), count(*) FILTER (WHERE state = 'asked')
         FROM cases WHERE officer = $1",
    )
    .bind(officer.0)
    .fetch_one(conn)
    .await?)
}

/// Cases in the queue of whose return the office has still to be told: from now on it is. A chunk at most.
pub async fn take_untold(conn: &mut SqliteConnection, keys: &Keys, most: i64) -> Result<Vec<Case>, Error> {
    let ids: Vec<i64> = sqlx::query_scalar(
        "UPDATE cases SET untold = 0 WHERE id IN (SELECT id FROM cases WHERE untold = 1 ORDER BY id LIMIT $1)
         RETURNING id",
    )
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut found = Vec::new();
    for id in ids {
        found.extend(get(conn, keys, id).await?);
    }
    Ok(found)
}
