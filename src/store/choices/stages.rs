//! How far a choice is: with the committee, with the head, approved and told.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::store::Error;
use crate::store::events::{self, Event};
use crate::store::seats::{self, CHOICE_TOLD, Seat};

/// The choice lies with the head from now on.
pub async fn send(conn: &mut SqliteConnection, event: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE events SET choice_sent_at = $2 WHERE id = $1").bind(event).bind(now).execute(conn).await?;
    Ok(())
}

/// It lies with the committee again; false where it did already.
pub async fn take_back(conn: &mut SqliteConnection, event: i64) -> Result<bool, Error> {
    let statement = "UPDATE events SET choice_sent_at = NULL WHERE id = $1 AND choice_sent_at IS NOT NULL";
    Ok(sqlx::query(statement).bind(event).execute(conn).await?.rows_affected() == 1)
}

/// Whether the choice lies with the head.
pub async fn is_sent(conn: &mut SqliteConnection, event: i64) -> Result<bool, Error> {
    let query = "SELECT coalesce(max(choice_sent_at IS NOT NULL), 0) FROM events WHERE id = $1";
    Ok(sqlx::query_scalar(query).bind(event).fetch_one(conn).await?)
}

/// Events that have not begun and whose committee has not decided.
pub async fn awaiting(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<Event>, Error> {
    let ids: Vec<i64> = sqlx::query_scalar(
        "SELECT id FROM events WHERE state = 'published' AND by_choice = 1 AND chosen_at IS NULL AND starts_at > $1",
    )
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    events::of_rows(conn, &ids).await
}

/// The bits of what the office was told about the choice of an event.
pub async fn told(conn: &mut SqliteConnection, event: i64) -> Result<i64, Error> {
    let query = "SELECT coalesce(max(choice_told), 0) FROM events WHERE id = $1";
    Ok(sqlx::query_scalar(query).bind(event).fetch_one(conn).await?)
}

/// Notes bits of what the office was told.
pub async fn note_told(conn: &mut SqliteConnection, event: i64, bits: i64) -> Result<(), Error> {
    let statement = "UPDATE events SET choice_told = choice_told | $2 WHERE id = $1";
    sqlx::query(statement).bind(event).bind(bits).execute(conn).await?;
    Ok(())
}

/// Whoever was chosen among, has a chat and was not told what came of it, once that is approved; a chunk at most.
pub async fn untold(conn: &mut SqliteConnection, keys: &Keys, now: Millis, most: i64) -> Result<Vec<Seat>, Error> {
    let ids: Vec<i64> = sqlx::query_scalar(
        "SELECT seats.id FROM events JOIN seats ON seats.event = events.id JOIN seat_choices ON seat = seats.id
         WHERE events.chosen_at IS NOT NULL AND events.state = 'published' AND events.ends_at > $1
           AND contact IS NOT NULL AND told & $2 = 0 AND seats.state IN ('confirmed', 'waiting', 'offered', 'refused')
         ORDER BY seats.id LIMIT $3",
    )
    .bind(now)
    .bind(CHOICE_TOLD)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut all = Vec::new();
    for id in ids {
        all.extend(seats::get(conn, keys, id).await?);
    }
    Ok(all)
}
