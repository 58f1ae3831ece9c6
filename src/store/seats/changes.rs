//! What becomes of a seat, and who gets one that is free: [`join`] and [`promote`] alone give room away.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::{CHOICE_TOLD, Guest, OFFER_TOLD, STANDS_DUE, Seat, counts, get, of_contact, person_of, phone_of};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Receipt, SeatState, TicketCode, event};
use crate::store::Error;
use crate::store::events::Event;
use crate::store::row_ids::unused_row;

/// Who wants to come.
#[derive(Clone, Copy, Debug)]
pub struct Ask<'a> {
    /// Who.
    pub guest: &'a Guest,
    /// How many seats or stands.
    pub count: i64,
    /// What is read out at the door, where this person has no seat at the event yet.
    pub code: &'a TicketCode,
}

/// A code that no seat has or had, made of chance: the number of a certificate outlives its seat.
pub async fn free_code(conn: &mut SqliteConnection, chance: u64) -> Result<TicketCode, Error> {
    let mut chance = chance;
    loop {
        let code = TicketCode::from_chance(chance);
        let query = "SELECT EXISTS (SELECT 1 FROM seats WHERE code = $1)
                         OR EXISTS (SELECT 1 FROM certificates WHERE code = $1)";
        let is_taken: bool = sqlx::query_scalar(query).bind(code.as_str()).fetch_one(&mut *conn).await?;
        if !is_taken {
            return Ok(code);
        }
        chance = chance.rotate_left(7).wrapping_add(0x9e37_79b9_7f4a_7c15);
    }
}

/// Somebody joins: gets a seat where there is room, else the last place in line. Who has one open keeps it as it is; who
/// waits takes what is free once nothing is offered any more. Whether the event is open is asked before.
pub async fn join(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: &Event,
    ask: Ask<'_>,
    now: Millis,
) -> Result<Seat, Error> {
    let had = match ask.guest.contact {
        Some(who) => of_contact(conn, keys, event.id, who).await?,
        None => None,
    };
    let room = event.has_room(counts(conn, event.id).await?, ask.count, now);
    let id = match had {
        Some(seat) if seat.state == SeatState::Waiting && room => {
            come_in(conn, seat.id, ask.count, now).await?;
            seat.id
        }
        Some(seat) if seat.state.is_open() || seat.state == SeatState::Refused => return Ok(seat),
        Some(seat) => write(conn, keys, event, Ask { code: &seat.code, ..ask }, (room, now)).await?,
        None => write(conn, keys, event, ask, (room, now)).await?,
    };
    get(conn, keys, id).await?.ok_or(Error::Corrupt { what: "seat", id })
}

/// Takes so many free seats from the line.
async fn come_in(conn: &mut SqliteConnection, id: i64, count: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET state = 'confirmed', count = $3, from_line = 1, changed_at = $2 WHERE id = $1")
        .bind(id)
        .bind(now)
        .bind(count)
        .execute(conn)
        .await?;
    Ok(())
}

/// Writes a seat down, or over the one that its person left. Behind everybody who came before, also by a clock that was set back.
async fn write(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: &Event,
    ask: Ask<'_>,
    (room, now): (bool, Millis),
) -> Result<i64, Error> {
    let state = if room { SeatState::Confirmed } else { SeatState::Waiting };
    let Ask { guest, count, code } = ask;
    let phone = guest.phone.as_ref().map(|phone| keys.seal(&phone_of(code), phone.as_str().as_bytes()));
    // What a committee said of the seat that was left is not said of this one.
    sqlx::query("DELETE FROM seat_choices WHERE seat IN (SELECT id FROM seats WHERE event = $1 AND contact = $2)")
        .bind(event.id)
        .bind(guest.contact.map(|who| who.0))
        .execute(&mut *conn)
        .await?;
    Ok(sqlx::query_scalar(
        concat!(
        "INSERT INTO seats (id, event, code, contact, business, business_name, district, person, phone, count, state, changes,
                            queued_at, made_at, changed_at)
         SELECT ",
        unused_row!("seats"),
        ", $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,
                max($12, coalesce((SELECT max(queued_at) + 1 FROM seats WHERE event = $1), 0)), $12, $12 WHERE true
         ON CONFLICT (event, contact) WHERE contact IS NOT NULL DO UPDATE SET
             business = excluded.business, business_name = excluded.business_name, district = excluded.district,
             person = excluded.person, phone = excluded.phone, count = excluded.count, state = excluded.state,
             changes = excluded.changes, queued_at = excluded.queued_at, changed_at = excluded.changed_at,
             told = 0, quiet = 0, reason = NULL, stand = NULL, place_told = NULL, from_line = 0
         RETURNING id"
    ))
    .bind(event.id)
    .bind(code.as_str())
    .bind(guest.contact.map(|who| who.0))
    .bind(guest.business.as_ref().map(Receipt::as_str))
    .bind(&guest.business_name)
    .bind(&guest.district)
    .bind(keys.seal(&person_of(code), guest.person.as_bytes()))
    .bind(phone)
    .bind(count)
    .bind(state.word())
    .bind(event.version)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// Somebody leaves, from a seat or from the line; false where there was nothing to leave. Whoever calls this calls
/// [`promote`].
pub async fn leave(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE seats SET state = 'left', offered_until = NULL, changed_at = $2
         WHERE id = $1 AND state IN ('confirmed', 'offered', 'waiting')",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Offers what is free to the line, in its order; who asked for more seats than are free is passed over until there is
/// room. The only function that decides who gets a seat that became free: after somebody left, an offer lapsed or the
/// capacity was raised. Gives the rows that were offered; none so shortly before the event that nobody could answer.
pub async fn promote(conn: &mut SqliteConnection, event: &Event, now: Millis) -> Result<Vec<i64>, Error> {
    let facts = &event.facts;
    if event.awaits_choice() {
        return Ok(Vec::new());
    }
    let Some(until) = event::offer_until(now, facts.offer_hours, facts.starts()) else { return Ok(Vec::new()) };
    let mut free = counts(conn, event.id).await?.free(facts.capacity);
    let mut offered = Vec::new();
    while free > 0 {
        let next: Option<(i64, i64)> = sqlx::query_as(
            "UPDATE seats SET state = 'offered', offered_until = $3, changed_at = $4
             WHERE id = (SELECT id FROM seats WHERE event = $1 AND state = 'waiting' AND count <= $2
                         ORDER BY queued_at, id LIMIT 1)
               AND (SELECT state FROM events WHERE id = $1) = 'published'
             RETURNING id, count",
        )
        .bind(event.id)
        .bind(free)
        .bind(until)
        .bind(now)
        .fetch_optional(&mut *conn)
        .await?;
        let Some((id, count)) = next else { break };
        free -= count;
        offered.push(id);
    }
    Ok(offered)
}

/// Somebody takes what was offered; false where it is not held for them any more.
pub async fn accept(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE seats SET state = 'confirmed', offered_until = NULL, from_line = 1, changed_at = $2
         WHERE id = $1 AND state = 'offered' AND offered_until > $2",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What was offered and not answered in time goes, a chunk at a time; gives the rows. Whoever calls this calls
/// [`promote`] for their events.
pub async fn lapse(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<i64>, Error> {
    Ok(sqlx::query_scalar(
        "UPDATE seats SET state = 'lapsed', offered_until = NULL, changed_at = $1
         WHERE id IN (SELECT id FROM seats WHERE state = 'offered' AND offered_until <= $1 ORDER BY offered_until LIMIT $2)
         RETURNING id",
    )
    .bind(now)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Somebody was told of the event as it is in this version: what reminds of it begins anew; what is offered, and what the
/// committee decided, stays told, and what is owed stays owed.
pub async fn note_version(conn: &mut SqliteConnection, id: i64, version: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET changes = $2, told = told & $4, changed_at = $3 WHERE id = $1")
        .bind(id)
        .bind(version)
        .bind(now)
        .bind(OFFER_TOLD | CHOICE_TOLD | STANDS_DUE)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether somebody wants no reminders of this event.
pub async fn set_quiet(conn: &mut SqliteConnection, id: i64, quiet: bool) -> Result<(), Error> {
    sqlx::query("UPDATE seats SET quiet = $2 WHERE id = $1").bind(id).bind(quiet).execute(conn).await?;
    Ok(())
}

/// The place of somebody in the line, counted from one, and how many came in from it so far; none for who does not wait.
pub async fn place_in_line(conn: &mut SqliteConnection, seat: &Seat) -> Result<Option<(i64, i64)>, Error> {
    if seat.state != SeatState::Waiting {
        return Ok(None);
    }
    let query = "SELECT count(*) FILTER (WHERE state = 'waiting' AND (queued_at, id) <= ($2, $3)),
                        count(*) FILTER (WHERE from_line = 1)
                 FROM seats WHERE event = $1";
    Ok(Some(sqlx::query_as(query).bind(seat.event).bind(seat.queued_at).bind(seat.id).fetch_one(conn).await?))
}

/// The same wherever somebody waits, by the row of the seat.
pub async fn places_of(conn: &mut SqliteConnection, who: ContactId) -> Result<HashMap<i64, (i64, i64)>, Error> {
    let rows: Vec<(i64, i64, i64)> = sqlx::query_as(
        "SELECT own.id, count(*) FILTER (WHERE other.state = 'waiting' AND (other.queued_at, other.id) <= (own.queued_at, own.id)),
                count(*) FILTER (WHERE other.from_line = 1)
         FROM seats AS own JOIN seats AS other ON other.event = own.event
         WHERE own.contact = $1 AND own.state = 'waiting' GROUP BY own.id",
    )
    .bind(who.0)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, place, came_in)| (id, (place, came_in))).collect())
}

/// The seats of somebody at other events that overlap a time, whose titles are told before the second one is taken.
pub async fn clashing(conn: &mut SqliteConnection, (who, event): (ContactId, i64)) -> Result<Vec<String>, Error> {
    Ok(sqlx::query_scalar(
        "SELECT DISTINCT other.title FROM seats
         JOIN events AS other ON other.id = seats.event AND other.state = 'published'
         JOIN event_sessions AS theirs ON theirs.event = other.id
         JOIN event_sessions AS ours ON ours.event = $2 AND ours.starts_at < theirs.ends_at AND theirs.starts_at < ours.ends_at
         WHERE seats.contact = $1 AND seats.event <> $2 AND seats.state IN ('confirmed', 'offered')
         ORDER BY other.starts_at",
    )
    .bind(who.0)
    .bind(event)
    .fetch_all(conn)
    .await?)
}
