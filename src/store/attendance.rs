//! Who was there: a row for each session at which somebody with a seat was.

mod objections;

use sqlx::SqliteConnection;

use super::Error;
use super::events::KEPT_DAYS;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;
pub(super) use objections::OBJECTIONS;
pub use objections::{object, objections, settle};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
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

/// Everybody who was at any session of an event.
pub async fn of_event(conn: &mut SqliteConnection, event: i64) -> Result<Vec<Presence>, Error> {
    let query = select!("WHERE session IN (SELECT id FROM event_sessions WHERE event = $1) ORDER BY noted_at, id");
    Ok(sqlx::query_as(query).bind(event).fetch_all(conn).await?)
}
