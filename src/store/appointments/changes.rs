//! What may become of a time and of an appointment.

use sqlx::SqliteConnection;

use super::{Appointment, Reminder, State, Venue, get, person_of};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId};
use crate::store::Error;
use crate::store::row_ids::unused_row;

/// Offers times; one that overlaps another of the same officer is left out. Gives how many were new.
pub async fn post(
    conn: &mut SqliteConnection,
    (officer, name): (ContactId, &str),
    venue: Venue,
    times: &[(Millis, Millis)],
) -> Result<u64, Error> {
    let mut new = 0;
    for (starts, ends) in times {
        let done = sqlx::query(concat!(
            "INSERT INTO appointment_slots (id, officer, officer_name, place, starts_at, ends_at, latitude, longitude)
             SELECT ",
            unused_row!("appointment_slots"),
            ", $1, $2, $3, $4, $5, $6, $7 WHERE NOT EXISTS (
                 SELECT 1 FROM appointment_slots AS other
                 WHERE officer = $1 AND starts_at < $5 AND ends_at > $4 AND (closed = 0 OR EXISTS (
                     SELECT 1 FROM appointments WHERE slot = other.id AND state IN ('held', 'confirmed'))))"
        ))
        .bind(officer.0)
        .bind(name)
        .bind(venue.word())
        .bind(starts)
        .bind(ends)
        .bind(venue.point().map(|point| point.latitude))
        .bind(venue.point().map(|point| point.longitude))
        .execute(&mut *conn)
        .await?;
        new += done.rows_affected();
    }
    Ok(new)
}

/// Takes a time out again that nobody holds; false where that has changed.
pub async fn withdraw(conn: &mut SqliteConnection, slot: i64, officer: ContactId) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE appointment_slots SET closed = 1 WHERE id = $1 AND officer = $2 AND closed = 0 AND NOT EXISTS (
             SELECT 1 FROM appointments WHERE slot = $1 AND state IN ('held', 'confirmed'))",
    )
    .bind(slot)
    .bind(officer.0)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Holds a time for an owner; none where somebody else was first, it is gone, or it was refused to this owner.
pub async fn take(
    conn: &mut SqliteConnection,
    keys: &Keys,
    slot: i64,
    (contact, person): (ContactId, &str),
    (case, now): (Option<&CaseNumber>, Millis),
) -> Result<Option<i64>, Error> {
    let sealed = keys.seal(&person_of(contact, now), person.as_bytes());
    let id = sqlx::query_scalar(
        "INSERT INTO appointments (slot, contact, person, case_number, state, made_at, changed_at)
         SELECT id, $2, $3, $4, 'held', $5, $5 FROM appointment_slots AS slot
         WHERE id = $1 AND closed = 0
           AND NOT EXISTS (SELECT 1 FROM officers WHERE officers.contact = slot.officer AND away_until > slot.starts_at)
           AND starts_at > $5 AND officer <> $2 AND ($4 IS NOT NULL OR place = 'kantor')
           AND NOT EXISTS (SELECT 1 FROM appointments AS refused
                           WHERE refused.slot = $1 AND refused.contact = $2 AND refused.state = 'refused')
         ON CONFLICT DO NOTHING RETURNING id",
    )
    .bind(slot)
    .bind(contact.0)
    .bind(sealed)
    .bind(case.map(CaseNumber::as_str))
    .bind(now)
    .fetch_optional(conn)
    .await?;
    Ok(id)
}

/// Asks for another time beside the appointment that stands, which goes once the officer says yes. None where the time is
/// taken, the appointment has begun or is none any more, or another time is asked for already.
pub async fn ask_to_move(
    conn: &mut SqliteConnection,
    keys: &Keys,
    one: &Appointment,
    slot: i64,
    now: Millis,
) -> Result<Option<i64>, Error> {
    let sealed = keys.seal(&person_of(one.contact, now), one.person.as_bytes());
    Ok(sqlx::query_scalar(
        "INSERT INTO appointments (slot, contact, person, case_number, state, moves, series, made_at, changed_at)
         SELECT new.id, old.contact, $3, old.case_number, 'held', old.moves + 1, coalesce(old.series, old.id), $4, $4
         FROM appointments AS old JOIN appointment_slots AS stands ON stands.id = old.slot
         JOIN appointment_slots AS new ON new.id = $2
         WHERE old.id = $1 AND old.state = 'confirmed' AND stands.starts_at > $4 AND new.id <> old.slot
           AND new.closed = 0 AND new.starts_at > $4 AND new.officer <> old.contact
           AND (old.case_number IS NOT NULL OR new.place = 'kantor')
           AND NOT EXISTS (SELECT 1 FROM officers WHERE officers.contact = new.officer AND away_until > new.starts_at)
           AND NOT EXISTS (SELECT 1 FROM appointments AS other
                           WHERE other.series = coalesce(old.series, old.id) AND other.state = 'held')
         ON CONFLICT DO NOTHING RETURNING id",
    )
    .bind(one.id)
    .bind(slot)
    .bind(sealed)
    .bind(now)
    .fetch_optional(conn)
    .await?)
}

/// What an appointment stands in place of from now on ends; gives its row. One that has begun stays what it was.
pub async fn replace(conn: &mut SqliteConnection, by: &Appointment, now: Millis) -> Result<Option<i64>, Error> {
    Ok(sqlx::query_scalar(
        "UPDATE appointments SET state = 'owner', changed_at = $3
         WHERE (id = $1 OR series = $1) AND id <> $2 AND state = 'confirmed'
           AND slot IN (SELECT id FROM appointment_slots WHERE starts_at > $3) RETURNING id",
    )
    .bind(by.root())
    .bind(by.id)
    .bind(now)
    .fetch_optional(conn)
    .await?)
}

/// Moves an appointment that nobody confirmed to another time, where it waits for a word again; its old time is free with
/// that. False where the time is taken, or the appointment is over.
pub async fn move_to(
    conn: &mut SqliteConnection,
    (id, contact): (i64, ContactId),
    slot: i64,
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE OR IGNORE appointments SET slot = $3, changed_at = $4
         WHERE id = $1 AND contact = $2 AND state = 'held' AND slot <> $3
           AND EXISTS (SELECT 1 FROM appointment_slots AS old WHERE old.id = appointments.slot AND old.starts_at > $4)
           AND EXISTS (SELECT 1 FROM appointment_slots AS new
                       WHERE new.id = $3 AND closed = 0 AND starts_at > $4 AND officer <> $2
                         AND (appointments.case_number IS NOT NULL OR place = 'kantor')
                         AND NOT EXISTS (SELECT 1 FROM officers
                                         WHERE officers.contact = new.officer AND away_until > new.starts_at))",
    )
    .bind(id)
    .bind(contact.0)
    .bind(slot)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The officer says yes; `told` are the reminders that are too late to be any.
pub async fn confirm(conn: &mut SqliteConnection, id: i64, told: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE appointments SET state = 'confirmed', told = $2, changed_at = $3 WHERE id = $1 AND state = 'held'",
    )
    .bind(id)
    .bind(told)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It ends like that; false where it was over.
pub async fn end(conn: &mut SqliteConnection, id: i64, state: State, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE appointments SET state = $2, changed_at = $3 WHERE id = $1 AND state IN ('held', 'confirmed')",
    )
    .bind(id)
    .bind(state.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Its time has come, and nobody confirmed it.
pub async fn lapse(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done =
        sqlx::query("UPDATE appointments SET state = 'lapsed', changed_at = $2 WHERE id = $1 AND state = 'held'")
            .bind(id)
            .bind(now)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes the message in which its owner reads that it is certain.
pub async fn note_notice(conn: &mut SqliteConnection, id: i64, message: i64) -> Result<(), Error> {
    sqlx::query("UPDATE appointments SET notice = $2 WHERE id = $1").bind(id).bind(message).execute(conn).await?;
    Ok(())
}

/// Notes that a reminder was told.
pub async fn note_told(conn: &mut SqliteConnection, id: i64, what: Reminder) -> Result<(), Error> {
    sqlx::query("UPDATE appointments SET told = told | $2 WHERE id = $1")
        .bind(id)
        .bind(i64::from(what as u8))
        .execute(conn)
        .await?;
    Ok(())
}

/// What an officer offered whose role ends is taken back; the owners are told later.
pub async fn release_of(conn: &mut SqliteConnection, officer: ContactId) -> Result<(), Error> {
    sqlx::query(
        "UPDATE appointments SET state = 'office', untold = 1 WHERE state IN ('held', 'confirmed')
         AND slot IN (SELECT id FROM appointment_slots WHERE officer = $1)",
    )
    .bind(officer.0)
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE appointment_slots SET closed = 1 WHERE officer = $1").bind(officer.0).execute(conn).await?;
    Ok(())
}

/// Appointments that ended without their owners knowing: from now on they do. A chunk at most.
pub async fn take_untold(conn: &mut SqliteConnection, keys: &Keys, most: i64) -> Result<Vec<Appointment>, Error> {
    let ids: Vec<i64> = sqlx::query_scalar(
        "UPDATE appointments SET untold = 0 WHERE id IN (SELECT id FROM appointments WHERE untold = 1 ORDER BY id LIMIT $1)
         RETURNING id",
    )
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut found = Vec::new();
    for id in ids {
        found.extend(get(conn, keys, id).await?);
    }
    Ok(found)
}
