//! What still has to be done: taken by one, done by that one.

use sqlx::SqliteConnection;

use super::{CameOf, Row, Service, read, select};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId};
use crate::store::Error;
use crate::store::cases::Part;

/// What still has to be done of a part of the queue, the oldest first.
pub async fn open(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (part, officer, now): (Part, ContactId, Millis),
    most: i64,
) -> Result<Vec<Service>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state <> 'closed' AND CASE $1
            WHEN 'new' THEN state = 'waiting'
            WHEN 'mine' THEN officer = $2 AND state = 'taken'
            WHEN 'late' THEN due_at < $3
            ELSE 0 END
         ORDER BY at, id LIMIT $4"
    ))
    .bind(part.word())
    .bind(officer.0)
    .bind(now)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// All that still has to be done, what is due first before the others.
pub async fn unfinished(conn: &mut SqliteConnection, keys: &Keys) -> Result<Vec<Service>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE state <> 'closed' ORDER BY due_at, id")).fetch_all(conn).await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// How many an officer has that still have to be done.
pub async fn how_many_held(conn: &mut SqliteConnection, officer: ContactId) -> Result<i64, Error> {
    let query = "SELECT count(*) FROM services WHERE officer = $1 AND state = 'taken'";
    Ok(sqlx::query_scalar(query).bind(officer.0).fetch_one(conn).await?)
}

/// What officers have who are away, a chunk at most.
pub async fn with_the_away(
    conn: &mut SqliteConnection,
    keys: &Keys,
    now: Millis,
    most: i64,
) -> Result<Vec<Service>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'taken' AND officer IN (SELECT officers.contact FROM officers WHERE away_until > $1)
         ORDER BY id LIMIT $2"
    ))
    .bind(now)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// How many wait, are this officer's, and are late.
pub async fn counts(conn: &mut SqliteConnection, officer: ContactId, now: Millis) -> Result<[i64; 3], Error> {
    let (waiting, mine, late) = sqlx::query_as::<_, (i64, i64, i64)>(
        "SELECT count(*) FILTER (WHERE state = 'waiting'),
                count(*) FILTER (WHERE officer = $1 AND state = 'taken'),
                count(*) FILTER (WHERE due_at < $2)
         FROM services WHERE state <> 'closed'",
    )
    .bind(officer.0)
    .bind(now)
    .fetch_one(conn)
    .await?;
    Ok([waiting, mine, late])
}

/// What is to be looked at because its time comes, a chunk at most.
pub async fn to_look_at(
    conn: &mut SqliteConnection,
    keys: &Keys,
    now: Millis,
    most: i64,
) -> Result<Vec<Service>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE look_at <= $1 ORDER BY look_at, id LIMIT $2"))
        .bind(now)
        .bind(most)
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Notes when it is to be looked at next; none where all was told.
pub async fn look_next(conn: &mut SqliteConnection, number: &CaseNumber, at: Option<Millis>) -> Result<(), Error> {
    sqlx::query("UPDATE services SET look_at = $2 WHERE number = $1")
        .bind(number.as_str())
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Gives it to this officer; false where somebody has it, or it is done.
pub async fn take(
    conn: &mut SqliteConnection,
    number: &CaseNumber,
    (officer, name): (ContactId, &str),
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE services SET state = 'taken', officer = $2, officer_name = $3 WHERE number = $1 AND state = 'waiting'",
    )
    .bind(number.as_str())
    .bind(officer.0)
    .bind(name)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Gives it to another officer than has it; false where that one has it no more.
pub async fn take_over(
    conn: &mut SqliteConnection,
    number: &CaseNumber,
    from: ContactId,
    (officer, name): (ContactId, &str),
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE services SET officer = $3, officer_name = $4 WHERE number = $1 AND officer = $2 AND state = 'taken'",
    )
    .bind(number.as_str())
    .bind(from.0)
    .bind(officer.0)
    .bind(name)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It waits for somebody again; false where this officer has it no more.
pub async fn give_back(conn: &mut SqliteConnection, number: &CaseNumber, officer: ContactId) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE services SET state = 'waiting', officer = NULL, officer_name = NULL
         WHERE number = $1 AND officer = $2 AND state = 'taken'",
    )
    .bind(number.as_str())
    .bind(officer.0)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It is done by the officer who has it; false where that officer has it no more.
pub async fn close(
    conn: &mut SqliteConnection,
    number: &CaseNumber,
    (officer, result, to): (ContactId, CameOf, Option<&str>),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE services SET state = 'closed', outcome = $3, referred_to = $4, closed_at = $5, look_at = NULL
         WHERE number = $1 AND officer = $2 AND state = 'taken'",
    )
    .bind(number.as_str())
    .bind(officer.0)
    .bind(result.word())
    .bind(to)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What an officer has whose role ends waits for another one.
pub async fn release_of(conn: &mut SqliteConnection, officer: ContactId) -> Result<(), Error> {
    sqlx::query(
        "UPDATE services SET state = 'waiting', officer = NULL, officer_name = NULL
         WHERE officer = $1 AND state = 'taken'",
    )
    .bind(officer.0)
    .execute(conn)
    .await?;
    Ok(())
}
