//! Events as their door needs them.

use sqlx::SqliteConnection;

use super::{Event, select, with_sessions};
use crate::clock::Millis;
use crate::store::Error;

/// The event that a session belongs to.
pub async fn of_session(conn: &mut SqliteConnection, session: i64) -> Result<Option<Event>, Error> {
    let query = select!("WHERE id = (SELECT event FROM event_sessions WHERE id = $1)");
    let rows = sqlx::query_as(query).bind(session).fetch_all(&mut *conn).await?;
    Ok(with_sessions(conn, rows).await?.pop())
}

/// The attendance of an event that is over is closed; false where that cannot be, or was done before.
pub async fn finish(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let statement = "UPDATE events SET state = 'finished', changed_at = $2
                     WHERE id = $1 AND state = 'published' AND ends_at <= $2";
    Ok(sqlx::query(statement).bind(id).bind(now).execute(conn).await?.rows_affected() == 1)
}

/// Published events that begin before a moment and whose attendance is not closed, the latest first.
pub async fn at_door(conn: &mut SqliteConnection, before: Millis, most: i64) -> Result<Vec<Event>, Error> {
    let query = select!("WHERE state = 'published' AND starts_at < $1 ORDER BY starts_at DESC, id DESC LIMIT $2");
    let rows = sqlx::query_as(query).bind(before).bind(most).fetch_all(&mut *conn).await?;
    with_sessions(conn, rows).await
}

/// From now on so many of a hundred sessions are needed for a certificate; false once attendance is closed, or the event was
/// called off.
pub async fn set_share(conn: &mut SqliteConnection, id: i64, share: i64) -> Result<bool, Error> {
    let statement = "UPDATE events SET share = $2 WHERE id = $1 AND state IN ('draft', 'published')";
    Ok(sqlx::query(statement).bind(id).bind(share).execute(conn).await?.rows_affected() == 1)
}
