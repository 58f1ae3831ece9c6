//! What people say who were noted as missing at an event, and were there.

use sqlx::SqliteConnection;

use super::super::Error;
use super::super::events::KEPT_DAYS;
use super::super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;

/// See [`super::super::table`].
pub(super) const OBJECTIONS: Table = Table {
    name: "attendance_objections",
    key: "seat",
    columns: &[columns(
        &["seat", "at", "accepted", "officer", "settled_at"],
        Reason::Events,
        "who was there and was not noted",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&[
            "DELETE FROM attendance_objections
             WHERE seat IN (SELECT id FROM seats WHERE contact = $1 AND made_at <= $2)",
            "UPDATE attendance_objections SET officer = NULL WHERE officer = $1 AND at <= $2",
        ]),
    },
    export: Export::Rows { of: "seat IN (SELECT id FROM seats WHERE contact = $1)", without: &["officer"] },
};

/// How it stands with what somebody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Objection {
    /// It was said now.
    New,
    /// It was said before, and waits for an answer.
    Waits,
    /// It was said before, and an officer answered.
    Settled,
}

/// Somebody says to have been there; once.
pub async fn object(conn: &mut SqliteConnection, seat: i64, now: Millis) -> Result<Objection, Error> {
    let statement = "INSERT INTO attendance_objections (seat, at) VALUES ($1, $2) ON CONFLICT (seat) DO NOTHING";
    if sqlx::query(statement).bind(seat).bind(now).execute(&mut *conn).await?.rows_affected() == 1 {
        return Ok(Objection::New);
    }
    let query = "SELECT accepted IS NOT NULL FROM attendance_objections WHERE seat = $1";
    let is_settled: bool = sqlx::query_scalar(query).bind(seat).fetch_one(conn).await?;
    Ok(if is_settled { Objection::Settled } else { Objection::Waits })
}

/// The seats of an event whose people say so and wait for an answer, the first to say so first.
pub async fn objections(conn: &mut SqliteConnection, event: i64) -> Result<Vec<i64>, Error> {
    let query = "SELECT seat FROM attendance_objections WHERE accepted IS NULL
                 AND seat IN (SELECT id FROM seats WHERE event = $1) ORDER BY at, seat";
    Ok(sqlx::query_scalar(query).bind(event).fetch_all(conn).await?)
}

/// An officer says whether it is so; false where that was said before.
pub async fn settle(
    conn: &mut SqliteConnection,
    seat: i64,
    (officer, accepted): (ContactId, bool),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE attendance_objections SET accepted = $2, officer = $3, settled_at = $4
         WHERE seat = $1 AND accepted IS NULL",
    )
    .bind(seat)
    .bind(accepted)
    .bind(officer.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
