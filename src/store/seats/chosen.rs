//! Seats that the committee of an event gives: all at once, as it is approved.

use sqlx::SqliteConnection;

use super::counts;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::store::Error;
use crate::store::events::Event;

/// What the committee said of everybody becomes so: whoever is accepted gets a seat as long as there are any, whoever is
/// refused reads why, and all others are the line, in the order in which the committee named them. False where that was
/// approved before, or the event is none of this kind any more.
pub async fn give_chosen(
    conn: &mut SqliteConnection,
    event: &Event,
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<bool, Error> {
    let approved = sqlx::query(
        "UPDATE events SET chosen_at = $2 WHERE id = $1 AND state = 'published' AND by_choice = 1 AND chosen_at IS NULL",
    )
    .bind(event.id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if approved.rows_affected() == 0 {
        return Ok(false);
    }
    // Of whom nothing was said is a reserve behind all others, in the order in which they came.
    sqlx::query(
        "INSERT INTO seat_choices (seat, verdict, reason, place, officer, officer_name, at)
         SELECT id, 'cadangan', NULL,
                (SELECT coalesce(max(place), 0) FROM seat_choices) + row_number() OVER (ORDER BY queued_at, id), $2, $3, $4
         FROM seats WHERE event = $1 AND state = 'waiting' AND id NOT IN (SELECT seat FROM seat_choices)",
    )
    .bind(event.id)
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let mut free = counts(conn, event.id).await?.free(event.facts.capacity);
    let accepted: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT id, count FROM seats JOIN seat_choices ON seat = id
         WHERE event = $1 AND state = 'waiting' AND verdict = 'terima' ORDER BY place",
    )
    .bind(event.id)
    .fetch_all(&mut *conn)
    .await?;
    for (id, count) in accepted {
        if count > free {
            continue;
        }
        free -= count;
        sqlx::query("UPDATE seats SET state = 'confirmed', changed_at = $2 WHERE id = $1")
            .bind(id)
            .bind(now)
            .execute(&mut *conn)
            .await?;
    }
    sqlx::query(
        "UPDATE seats SET state = 'refused', changed_at = $2, reason = (SELECT reason FROM seat_choices WHERE seat = seats.id)
         WHERE event = $1 AND state = 'waiting' AND id IN (SELECT seat FROM seat_choices WHERE verdict = 'tolak')",
    )
    .bind(event.id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    // Whoever was accepted and found no seat any more is the first of the line.
    sqlx::query(
        "UPDATE seats SET queued_at = line.place, changed_at = $2 FROM (
             SELECT id, (SELECT max(queued_at) FROM seats WHERE event = $1)
                        + row_number() OVER (ORDER BY verdict = 'terima' DESC, choices.place) AS place
             FROM seats JOIN seat_choices AS choices ON choices.seat = id WHERE event = $1 AND state = 'waiting') AS line
         WHERE seats.id = line.id",
    )
    .bind(event.id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(true)
}
