//! Events as the office lists them, and those of which people are to be told.

use sqlx::SqliteConnection;

use super::{Event, Row, select, with_sessions};
use crate::clock::Millis;
use crate::store::Error;

/// Which events are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Published, and not over.
    Coming,
    /// Not published yet.
    Drafts,
    /// Over, or called off.
    Past,
}

/// So many of a list behind so many others: what is to come begins with the next one, the others with the newest.
pub async fn page(
    conn: &mut SqliteConnection,
    wanted: Wanted,
    now: Millis,
    (skip, most): (i64, i64),
) -> Result<Vec<Event>, Error> {
    let statement = match wanted {
        Wanted::Coming => {
            select!("WHERE state = 'published' AND ends_at > $1 ORDER BY starts_at, id LIMIT $2 OFFSET $3")
        }
        Wanted::Drafts => select!("WHERE state = 'draft' AND $1 > 0 ORDER BY made_at DESC, id DESC LIMIT $2 OFFSET $3"),
        Wanted::Past => select!(
            "WHERE state IN ('cancelled', 'finished') OR (state = 'published' AND ends_at <= $1)
             ORDER BY ends_at DESC, id DESC LIMIT $2 OFFSET $3"
        ),
    };
    let rows: Vec<Row> = sqlx::query_as(statement).bind(now).bind(most).bind(skip).fetch_all(&mut *conn).await?;
    with_sessions(conn, rows).await
}

/// Events that are not over, changed no later than `until`, of which somebody with a seat or in line was not told yet.
pub async fn with_news(conn: &mut SqliteConnection, until: Millis, now: Millis) -> Result<Vec<Event>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state IN ('published', 'cancelled') AND ends_at > $1 AND version > 1 AND changed_at <= $2
           AND EXISTS (SELECT 1 FROM seats WHERE seats.event = events.id AND seats.changes < events.version
                       AND seats.state IN ('confirmed', 'offered', 'waiting', 'cancelled'))
         ORDER BY starts_at, id"
    ))
    .bind(now)
    .bind(until)
    .fetch_all(&mut *conn)
    .await?;
    with_sessions(conn, rows).await
}

/// Events that begin between two moments, at which somebody without a chat has a seat and of which the office was not given
/// the list since they were moved last.
pub async fn to_phone(conn: &mut SqliteConnection, now: Millis, until: Millis) -> Result<Vec<Event>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'published' AND starts_at > $1 AND starts_at <= $2 AND phoned_for IS NOT starts_at
           AND EXISTS (SELECT 1 FROM seats WHERE seats.event = events.id AND seats.contact IS NULL
                       AND seats.state = 'confirmed')
         ORDER BY starts_at, id"
    ))
    .bind(now)
    .bind(until)
    .fetch_all(&mut *conn)
    .await?;
    with_sessions(conn, rows).await
}

/// Notes that the office was given the list of those without a chat.
pub async fn note_phoned(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("UPDATE events SET phoned_for = starts_at WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// A draft goes for good; what was published stays.
pub async fn discard(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM events WHERE id = $1 AND state = 'draft'").bind(id).execute(conn).await?;
    Ok(())
}

/// When those of a series begin that were not called off.
pub async fn begins_of_series(conn: &mut SqliteConnection, series: i64) -> Result<Vec<Millis>, Error> {
    let query = "SELECT starts_at FROM events WHERE (series = $1 OR id = $1) AND state <> 'cancelled'";
    Ok(sqlx::query_scalar(query).bind(series).fetch_all(conn).await?)
}

/// Marks an event as the first of those that recur.
pub async fn begin_series(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("UPDATE events SET series = id WHERE id = $1 AND series IS NULL").bind(id).execute(conn).await?;
    Ok(())
}

/// What events that owners could find are called, by their rows, the latest first.
pub async fn titles(conn: &mut SqliteConnection, most: i64) -> Result<Vec<(i64, String)>, Error> {
    let query = "SELECT id, title FROM events WHERE state IN ('published', 'finished')
                 ORDER BY starts_at DESC, id DESC LIMIT $1";
    Ok(sqlx::query_as(query).bind(most).fetch_all(conn).await?)
}
