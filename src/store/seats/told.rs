//! Who is to be told what of a seat: each a bit of what was told, or the place in line that was told last.

use sqlx::SqliteConnection;

use super::{Row, Seat, read};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ContactId;
use crate::store::Error;
use crate::store::events::Event;

/// The bit of whoever was to be asked, three days before, whether they still come.
pub const ASKED: i64 = 1 << 1;
/// The bit of whoever said that they still come.
pub const COMES: i64 = 1 << 2;
/// The bit of what was told that an offer is; the others are reminders.
pub const OFFER_TOLD: i64 = 1 << 3;
/// The bit of what the committee decided.
pub const CHOICE_TOLD: i64 = 1 << 60;

/// The bit of that an event passed while somebody waited.
pub const PASSED_TOLD: i64 = 1 << 61;

/// The bit of whoever has a stand since before its number could be picked, and is still to be told that it can.
pub const STANDS_DUE: i64 = 1 << 62;

/// Where somebody has a seat, is offered one, or waits.
pub async fn open_of(conn: &mut SqliteConnection, keys: &Keys, who: ContactId) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE contact = $1 AND state IN ('confirmed', 'offered', 'waiting') ORDER BY id"))
            .bind(who.0)
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Those with a seat and a chat who know this version of the event and were not told of these bits; a chunk at most.
pub async fn untold(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: &Event,
    (bits, most): (i64, i64),
) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE event = $1 AND state = 'confirmed' AND contact IS NOT NULL AND changes = $2 AND told & $3 = 0
         ORDER BY id LIMIT $4"
    ))
    .bind(event.id)
    .bind(event.version)
    .bind(bits)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// What is offered to somebody who was not told of it by this bit, and is still held at a moment; a chunk at most.
pub async fn offers_untold(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (bit, now): (i64, Millis),
    most: i64,
) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'offered' AND offered_until > $1 AND contact IS NOT NULL AND told & $2 = 0 ORDER BY id LIMIT $3"
    ))
    .bind(now)
    .bind(bit)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Those who still waited when an event ended between two moments, and were not told that it passed; a chunk at most.
pub async fn left_waiting(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (from, to): (Millis, Millis),
    most: i64,
) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'waiting' AND contact IS NOT NULL AND told & $1 = 0
           AND event IN (SELECT events.id FROM events WHERE events.state IN ('published', 'finished')
                         AND events.ends_at > $2 AND events.ends_at <= $3)
         ORDER BY id LIMIT $4"
    ))
    .bind(PASSED_TOLD)
    .bind(from)
    .bind(to)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Those in line who stand at least `by` places further to the front than they were told last, or among the first `near`
/// and further than that, each with the place; a chunk at most.
pub async fn moved_up(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: i64,
    (by, near, most): (i64, i64, i64),
) -> Result<Vec<(Seat, i64)>, Error> {
    let places: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT id, place FROM (
             SELECT id, place_told, row_number() OVER (ORDER BY queued_at, id) AS place
             FROM seats WHERE event = $1 AND state = 'waiting')
         WHERE place < place_told AND (place <= $3 OR place_told - place >= $2) ORDER BY place LIMIT $4",
    )
    .bind(event)
    .bind(by)
    .bind(near)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut found = Vec::new();
    for (id, place) in places {
        found.extend(super::get(conn, keys, id).await?.map(|seat| (seat, place)));
    }
    Ok(found)
}

/// Notes the place in line that somebody was told.
pub async fn note_place(conn: &mut SqliteConnection, id: i64, place: i64) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET place_told = $2 WHERE id = $1").bind(id).bind(place).execute(conn).await?;
    Ok(())
}

/// Notes bits of what was told.
pub async fn note_told(conn: &mut SqliteConnection, id: i64, bits: i64) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET told = told | $2 WHERE id = $1").bind(id).bind(bits).execute(conn).await?;
    Ok(())
}

/// Whoever has a stand at an event by now, and a chat, is to be told that its number can be picked.
pub async fn owe_stands(conn: &mut SqliteConnection, event: i64) -> Result<(), Error> {
    let query = "UPDATE seats SET told = told | $2 WHERE event = $1 AND state = 'confirmed' AND contact IS NOT NULL";
    sqlx::query(query).bind(event).bind(STANDS_DUE).execute(conn).await?;
    Ok(())
}

/// Those who are still to be told that; a chunk at most.
pub async fn stands_due(conn: &mut SqliteConnection, keys: &Keys, event: i64, most: i64) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE event = $1 AND state = 'confirmed' AND contact IS NOT NULL AND told & $2 <> 0 ORDER BY id LIMIT $3"
    ))
    .bind(event)
    .bind(STANDS_DUE)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// That was told.
pub async fn note_stands_told(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET told = told & ~$2 WHERE id = $1").bind(id).bind(STANDS_DUE).execute(conn).await?;
    Ok(())
}

/// Those with a seat at an event, or in its line: how many the bot can write to, and how many it cannot.
pub async fn reached(conn: &mut SqliteConnection, event: i64) -> Result<(i64, i64), Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE contacts.reach = 'active'),
                count(*) FILTER (WHERE coalesce(contacts.reach, '') <> 'active')
         FROM seats LEFT JOIN contacts ON contacts.id = seats.contact
         WHERE seats.event = $1 AND seats.state IN ('confirmed', 'offered', 'waiting')",
    )
    .bind(event)
    .fetch_one(conn)
    .await?)
}

/// Those with a seat and a chat who were asked whether they still come, and did not answer; not who wants no reminders, nor
/// who got the seat too late to be asked at this moment.
pub async fn without_answer(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: i64,
    asked: Millis,
) -> Result<Vec<Seat>, Error> {
    /// Who got the seat so shortly before is not asked.
    const SOON: Millis = 3_600_000;
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE event = $1 AND state = 'confirmed' AND contact IS NOT NULL AND quiet = 0
           AND told & $2 <> 0 AND told & $3 = 0 AND changed_at <= $4 ORDER BY queued_at, id"
    ))
    .bind(event)
    .bind(ASKED)
    .bind(COMES)
    .bind(asked - SOON)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}
