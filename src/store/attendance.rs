//! Who was there: a row for each session at which somebody with a seat was.

mod objections;

use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::Error;
use super::events::KEPT_DAYS;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;
pub use objections::{Objection, object, objections, settle};

/// Who was there, and what hangs on it.
pub(super) const TABLES: &[Table] = &[objections::OBJECTIONS, TABLE];

/// See [`super::table`].
const TABLE: Table = Table {
    name: "attendance",
    key: "id",
    columns: &[columns(
        &["id", "seat", "session", "at", "officer", "officer_name", "noted_at"],
        Reason::Events,
        "who was at trainings and bazaars",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "noted_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&[
            "DELETE FROM attendance WHERE seat IN (SELECT id FROM seats WHERE contact = $1 AND made_at <= $2)",
            "UPDATE attendance SET officer = 0, officer_name = '' WHERE officer = $1 AND noted_at <= $2",
        ]),
    },
    export: Export::Rows {
        of: "seat IN (SELECT id FROM seats WHERE contact = $1)",
        without: &["officer", "officer_name"],
    },
};

/// That somebody was at a session.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Presence {
    /// The row of the seat.
    pub seat: i64,
    /// The row of the session.
    pub session: i64,
    /// When the person came.
    pub at: Millis,
    /// What the officer is called who noted it.
    pub officer_name: String,
    /// When it was noted.
    pub noted_at: Millis,
}

/// The columns of a [`Presence`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT seat, session, at, officer_name, noted_at FROM attendance ", $rest)
    };
}

/// Notes that somebody was there; false where that stands there already, and then nothing is changed.
pub async fn add(
    conn: &mut SqliteConnection,
    (seat, session): (i64, i64),
    came: Millis,
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO attendance (seat, session, at, officer, officer_name, noted_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (seat, session) DO NOTHING",
    )
    .bind(seat)
    .bind(session)
    .bind(came)
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes it back; false where nothing stood there.
pub async fn remove(conn: &mut SqliteConnection, seat: i64, session: i64) -> Result<bool, Error> {
    let statement = "DELETE FROM attendance WHERE seat = $1 AND session = $2";
    Ok(sqlx::query(statement).bind(seat).bind(session).execute(conn).await?.rows_affected() == 1)
}

/// Whether somebody was at a session.
pub async fn find(conn: &mut SqliteConnection, seat: i64, session: i64) -> Result<Option<Presence>, Error> {
    let query = select!("WHERE seat = $1 AND session = $2");
    Ok(sqlx::query_as(query).bind(seat).bind(session).fetch_optional(conn).await?)
}

/// The sessions at which somebody was.
pub async fn of_seat(conn: &mut SqliteConnection, seat: i64) -> Result<Vec<i64>, Error> {
    let query = "SELECT session FROM attendance WHERE seat = $1 ORDER BY session";
    Ok(sqlx::query_scalar(query).bind(seat).fetch_all(conn).await?)
}

/// Who of these was at a session, by the row of the seat.
pub async fn among(conn: &mut SqliteConnection, session: i64, seats: &[i64]) -> Result<HashMap<i64, Presence>, Error> {
    let query = select!("WHERE session = $1 AND seat IN (SELECT value FROM json_each($2))");
    let seats = serde_json::json!(seats).to_string();
    let found: Vec<Presence> = sqlx::query_as(query).bind(session).bind(seats).fetch_all(conn).await?;
    Ok(found.into_iter().map(|presence| (presence.seat, presence)).collect())
}

/// How many came to a session, and of how many who have a seat or came to any of the event's.
pub async fn count(conn: &mut SqliteConnection, event: i64, session: i64) -> Result<(i64, i64), Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE EXISTS (SELECT 1 FROM attendance WHERE seat = seats.id AND session = $2)),
                count(*) FILTER (WHERE state = 'confirmed' OR EXISTS (SELECT 1 FROM attendance WHERE seat = seats.id))
         FROM seats WHERE event = $1",
    )
    .bind(event)
    .bind(session)
    .fetch_one(conn)
    .await?)
}

/// At how many sessions of an event each was who was at any, by the row of the seat.
pub async fn counts(conn: &mut SqliteConnection, event: i64) -> Result<HashMap<i64, usize>, Error> {
    let rows: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT seat, count(*) FROM attendance
         WHERE session IN (SELECT id FROM event_sessions WHERE event = $1) GROUP BY seat",
    )
    .bind(event)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(seat, times)| (seat, usize::try_from(times).unwrap_or_default())).collect())
}

/// Everybody who was at any session of an event.
pub async fn of_event(conn: &mut SqliteConnection, event: i64) -> Result<Vec<Presence>, Error> {
    let query = select!("WHERE session IN (SELECT id FROM event_sessions WHERE event = $1) ORDER BY noted_at, id");
    Ok(sqlx::query_as(query).bind(event).fetch_all(conn).await?)
}
