//! Seats of people without a chat, whom the office wrote in and calls; and what becomes of them once their person comes.

use sqlx::SqliteConnection;

use super::{Row, Seat, of_contact, read};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Phone, SeatState};
use crate::store::Error;

/// Whoever has a seat at an event, was offered one or waits, and has no chat, by how it stands.
pub async fn without_chat(conn: &mut SqliteConnection, keys: &Keys, event: i64) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE event = $1 AND contact IS NULL AND state IN ('confirmed', 'offered', 'waiting')
         ORDER BY state = 'offered' DESC, state = 'confirmed' DESC, queued_at, id"
    ))
    .bind(event)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// What is offered to somebody without a chat, and of which the office was not told; a chunk at most.
pub async fn offers_to_phone(
    conn: &mut SqliteConnection,
    keys: &Keys,
    now: Millis,
    most: i64,
) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'offered' AND offered_until > $1 AND contact IS NULL AND told & $2 = 0 ORDER BY id LIMIT $3"
    ))
    .bind(now)
    .bind(super::OFFER_TOLD)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The seats that the office wrote in under a number become the seats of whoever proved it to be theirs, at events that are
/// not over; gives the rows of these events. Who has a better one there already keeps that, and the other goes: whoever calls
/// this calls [`super::promote`] for these events.
pub async fn claim(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (who, phone): (ContactId, &Phone),
    now: Millis,
) -> Result<Vec<i64>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE contact IS NULL AND phone IS NOT NULL AND state IN ('confirmed', 'offered', 'waiting')
           AND event IN (SELECT id FROM events WHERE state = 'published' AND ends_at > $1) ORDER BY id"
    ))
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    let mut events = Vec::new();
    for row in rows {
        let seat = read(keys, row)?;
        if seat.guest.phone.as_ref() != Some(phone) {
            continue;
        }
        let own = of_contact(conn, keys, seat.event, who).await?;
        let is_better = |own: &Seat| {
            matches!(own.state, SeatState::Confirmed | SeatState::Offered | SeatState::Refused)
                || (own.state == SeatState::Waiting && seat.state == SeatState::Waiting)
        };
        let goes = match &own {
            Some(own) if is_better(own) => Some(seat.id),
            Some(own) => Some(own.id),
            None => None,
        };
        if let Some(goes) = goes {
            sqlx::query("DELETE FROM seats WHERE id = $1").bind(goes).execute(&mut *conn).await?;
        }
        // Told of an offer is whoever hears of it in the own chat.
        sqlx::query("UPDATE seats SET contact = $2, told = 0, changed_at = $3 WHERE id = $1")
            .bind(seat.id)
            .bind(who.0)
            .bind(now)
            .execute(&mut *conn)
            .await?;
        events.push(seat.event);
    }
    Ok(events)
}
