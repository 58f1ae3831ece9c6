//! Seats that the office writes in: who comes to the door without one.

use sqlx::SqliteConnection;

use super::{Guest, person_of, phone_of};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{Phone, Receipt, SeatState, TicketCode};
use crate::store::Error;
use crate::store::row_ids::unused_row;

/// Writes somebody in, whatever room there is; gives the row of the seat.
pub async fn write_in(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (event, code): (i64, &TicketCode),
    guest: &Guest,
    now: Millis,
) -> Result<i64, Error> {
    let phone = guest.phone.as_ref().map(Phone::as_str);
    Ok(sqlx::query_scalar(concat!(
        "INSERT INTO seats (id, event, code, contact, business, business_name, district, person, phone, state, changes,
                            queued_at, made_at, changed_at)
         SELECT ",
        unused_row!("seats"),
        ", id, $2, $3, $4, $5, $6, $7, $8, $9, version, $10, $10, $10 FROM events WHERE id = $1 RETURNING id"
    ))
    .bind(event)
    .bind(code.as_str())
    .bind(guest.contact.map(|contact| contact.0))
    .bind(guest.business.as_ref().map(Receipt::as_str))
    .bind(&guest.business_name)
    .bind(&guest.district)
    .bind(keys.seal(&person_of(code), guest.person.as_bytes()))
    .bind(phone.map(|phone| keys.seal(&phone_of(code), phone.as_bytes())))
    .bind(SeatState::Confirmed.word())
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// Lets somebody in at the door who had no seat; false where that has changed.
pub async fn let_in(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE seats SET state = 'confirmed', offered_until = NULL, changed_at = $2
         WHERE id = $1 AND state IN ('waiting', 'offered', 'left', 'lapsed')",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
