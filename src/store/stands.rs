//! Stands by number: which of an event are whose. A number is one seat's alone, and goes with the seat.

use sqlx::SqliteConnection;

use super::Error;
use super::events::KEPT_DAYS;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "event_stands",
    key: "event, number",
    columns: &[columns(
        &["event", "number", "seat", "at"],
        Reason::Events,
        "which stand of a bazaar is whose",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("seats") },
    export: Export::Rows { of: "seat IN (SELECT id FROM seats WHERE contact = $1)", without: &["seat"] },
};

/// What became of a number that somebody took.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taken {
    /// It is theirs now.
    Now,
    /// It was theirs before.
    Before,
    /// Somebody else has it, or there is none like it.
    Others,
    /// They have as many as they asked for.
    Enough,
}

/// What became of a number that the office gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It cannot be given: the seat or the number is gone.
    Not,
    /// Nobody had it.
    Free,
    /// The seat of this row had it, and got what was given up for it, if there was something.
    From(i64),
}

/// Who has which number at an event: the number and the row of the seat, in the order of the numbers.
pub async fn of_event(conn: &mut SqliteConnection, event: i64) -> Result<Vec<(i64, i64)>, Error> {
    let query = "SELECT number, seat FROM event_stands WHERE event = $1 ORDER BY number";
    Ok(sqlx::query_as(query).bind(event).fetch_all(conn).await?)
}

/// The numbers of a seat.
pub async fn of_seat(conn: &mut SqliteConnection, seat: i64) -> Result<Vec<i64>, Error> {
    let query = "SELECT number FROM event_stands WHERE seat = $1 ORDER BY number";
    Ok(sqlx::query_scalar(query).bind(seat).fetch_all(conn).await?)
}

/// The seats of an event whose people let the committee say which number.
pub async fn left_to_office(conn: &mut SqliteConnection, event: i64) -> Result<Vec<i64>, Error> {
    let query = "SELECT id FROM seats WHERE event = $1 AND state = 'confirmed' AND stand_left = 1";
    Ok(sqlx::query_scalar(query).bind(event).fetch_all(conn).await?)
}

/// Takes a number for a seat of so many stands; one that has a single stand gives up the number that it had.
pub async fn take(
    conn: &mut SqliteConnection,
    (seat, count): (i64, i64),
    number: i64,
    now: Millis,
) -> Result<Taken, Error> {
    let own = of_seat(&mut *conn, seat).await?;
    if own.contains(&number) {
        return Ok(Taken::Before);
    }
    let is_full = i64::try_from(own.len()).is_ok_and(|own| own >= count);
    if is_full && count > 1 {
        return Ok(Taken::Enough);
    }
    if !insert(&mut *conn, seat, number, now).await? {
        return Ok(Taken::Others);
    }
    if is_full {
        sqlx::query("DELETE FROM event_stands WHERE seat = $1 AND number <> $2")
            .bind(seat)
            .bind(number)
            .execute(&mut *conn)
            .await?;
    }
    name(conn, seat, false).await?;
    Ok(Taken::Now)
}

/// A number of a seat is free again.
pub async fn give_back(conn: &mut SqliteConnection, seat: i64, number: i64) -> Result<(), Error> {
    remove(&mut *conn, seat, number).await?;
    name(conn, seat, false).await
}

/// The committee is to say which number a seat has: those that it had are free again.
pub async fn leave_to_office(conn: &mut SqliteConnection, seat: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM event_stands WHERE seat = $1").bind(seat).execute(&mut *conn).await?;
    name(conn, seat, true).await
}

/// The office gives a number to a seat of so many stands, whoever has it: what the seat gives up for it goes to whoever
/// had it.
pub async fn give(
    conn: &mut SqliteConnection,
    (seat, count): (i64, i64),
    number: i64,
    now: Millis,
) -> Result<Given, Error> {
    let own = of_seat(&mut *conn, seat).await?;
    if own.contains(&number) || !can_have(&mut *conn, seat, number).await? {
        return Ok(Given::Not);
    }
    let is_full = i64::try_from(own.len()).is_ok_and(|own| own >= count);
    let gives_up = own.first().copied().filter(|_| is_full);
    let query = "SELECT event_stands.seat FROM event_stands JOIN seats ON seats.event = event_stands.event
                 WHERE seats.id = $1 AND event_stands.number = $2";
    let had: Option<i64> = sqlx::query_scalar(query).bind(seat).bind(number).fetch_optional(&mut *conn).await?;
    if let Some(old) = gives_up {
        remove(&mut *conn, seat, old).await?;
    }
    if let Some(had) = had {
        remove(&mut *conn, had, number).await?;
    }
    insert(&mut *conn, seat, number, now).await?;
    if let (Some(had), Some(old)) = (had, gives_up) {
        insert(&mut *conn, had, old, now).await?;
    }
    name(&mut *conn, seat, false).await?;
    match had {
        Some(had) => {
            name(conn, had, false).await?;
            Ok(Given::From(had))
        }
        None => Ok(Given::Free),
    }
}

/// Whether a seat can have a number: it is somebody's, and the event has stands of that many numbers.
async fn can_have(conn: &mut SqliteConnection, seat: i64, number: i64) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM seats JOIN events ON events.id = seats.event
                 WHERE seats.id = $1 AND seats.state = 'confirmed' AND events.state = 'published'
                   AND events.numbered = 1 AND $2 BETWEEN 1 AND events.capacity)";
    Ok(sqlx::query_scalar(query).bind(seat).bind(number).fetch_one(conn).await?)
}

/// Writes a number down for a seat that can have it; false where somebody else has it.
async fn insert(conn: &mut SqliteConnection, seat: i64, number: i64, now: Millis) -> Result<bool, Error> {
    if !can_have(&mut *conn, seat, number).await? {
        return Ok(false);
    }
    let statement = "INSERT INTO event_stands (event, number, seat, at)
                     SELECT event, $2, id, $3 FROM seats WHERE id = $1 ON CONFLICT DO NOTHING";
    let done = sqlx::query(statement).bind(seat).bind(number).bind(now).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

async fn remove(conn: &mut SqliteConnection, seat: i64, number: i64) -> Result<(), Error> {
    let statement = "DELETE FROM event_stands WHERE seat = $1 AND number = $2";
    sqlx::query(statement).bind(seat).bind(number).execute(conn).await?;
    Ok(())
}

/// Writes the numbers of a seat to where tickets and lists read them, and whether the committee is to say them.
async fn name(conn: &mut SqliteConnection, seat: i64, is_left: bool) -> Result<(), Error> {
    sqlx::query(
        "UPDATE seats SET stand_left = $2, stand = (
             SELECT group_concat(number, ', ') FROM (SELECT number FROM event_stands WHERE seat = $1 ORDER BY number))
         WHERE id = $1",
    )
    .bind(seat)
    .bind(is_left)
    .execute(conn)
    .await?;
    Ok(())
}
