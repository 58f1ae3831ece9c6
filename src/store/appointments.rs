//! Appointments: the times that officers offer, and who asked for which.
//!
//! An index lets a time have one holder alone. Each change is one statement that says itself from which state it leads;
//! a move that is asked for is a row of its own beside the one that stands, which goes as the officer says yes.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId};

mod changes;
mod record;
pub use changes::{
    ask_to_move, confirm, end, lapse, move_to, note_notice, note_told, post, release_of, replace, take, take_untold,
    withdraw,
};
pub use record::{Appointment, Reminder, Slot, State, Venue};

/// Times and appointments that are over go after so many days.
const KEPT_DAYS: i64 = 180;

/// See [`super::table`].
pub(super) const SLOTS: Table = Table {
    name: "appointment_slots",
    key: "id",
    columns: &[columns(
        &["id", "officer", "officer_name", "place", "starts_at", "ends_at", "closed", "latitude", "longitude"],
        Reason::Office,
        "times that officers offer",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "ends_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&[
            "UPDATE appointment_slots SET officer = 0, officer_name = '', closed = 1 WHERE officer = $1 AND $2 > 0",
        ]),
    },
    export: Export::Nothing("it is the office's offer; who asked for a time finds that in the appointments"),
};
/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "appointments",
    key: "id",
    columns: &[
        columns(
            &["id", "slot", "contact", "person", "case_number", "state", "moves", "series", "made_at", "changed_at"],
            Reason::Consultation,
            "appointments with the people of the office",
            Some(KEPT_DAYS),
        ),
        columns(&["told", "untold", "notice"], Reason::Consultation, "what was said, and is said once", None),
    ],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "changed_at", only: "true" }],
    sealed: &[Sealed { column: "person", bound: "'appointments.person:' || contact || ':' || made_at", only: "true" }],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM appointments WHERE contact = $1 AND made_at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact", "told", "untold", "notice"] },
};

/// The row that a sealed name belongs to.
fn person_of(contact: ContactId, made: Millis) -> String {
    format!("appointments.person:{}:{made}", contact.0)
}

#[derive(sqlx::FromRow)]
struct SlotRow {
    slot_id: i64,
    officer: i64,
    officer_name: String,
    place: String,
    starts_at: Millis,
    ends_at: Millis,
    latitude: Option<i32>,
    longitude: Option<i32>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    contact: i64,
    person: Vec<u8>,
    case_number: Option<String>,
    state: String,
    moves: i64,
    series: Option<i64>,
    notice: Option<i64>,
    told: i64,
    made_at: Millis,
    #[sqlx(flatten)]
    slot: SlotRow,
}

fn read_slot(row: SlotRow) -> Result<Slot, Error> {
    let venue = Venue::read(&row.place, row.latitude, row.longitude)
        .ok_or(Error::Corrupt { what: "appointment slot", id: row.slot_id })?;
    let officer = ContactId(row.officer);
    let SlotRow { slot_id: id, officer_name, starts_at: starts, ends_at: ends, .. } = row;
    Ok(Slot { id, officer, officer_name, venue, starts, ends })
}

fn read(keys: &Keys, row: Row) -> Result<Appointment, Error> {
    let corrupt = || Error::Corrupt { what: "appointment", id: row.id };
    let contact = ContactId(row.contact);
    let plain = keys.open(&person_of(contact, row.made_at), &row.person).map_err(|_| corrupt())?;
    Ok(Appointment {
        person: String::from_utf8(plain).map_err(|_| corrupt())?,
        state: State::from_word(&row.state).ok_or_else(corrupt)?,
        case: row.case_number.as_deref().and_then(CaseNumber::parse),
        id: row.id,
        contact,
        moves: row.moves,
        series: row.series,
        notice: row.notice,
        told: row.told,
        slot: read_slot(row.slot)?,
    })
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT one.id, contact, person, case_number, state, moves, series, notice, told, made_at, slot.id AS slot_id,
                    officer, officer_name, place, starts_at, ends_at, latitude, longitude
             FROM appointments AS one JOIN appointment_slots AS slot ON slot.id = one.slot ",
            $rest
        )
    };
}

/// The confirmed appointments that begin within a time, with whoever of the office holds them, in their order.
pub async fn confirmed(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (from, to): (Millis, Millis),
) -> Result<Vec<Appointment>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'confirmed' AND slot.starts_at >= $1 AND slot.starts_at < $2 ORDER BY slot.starts_at, one.id"
    ))
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The appointments that wait for an officer's word and begin after a moment, in their order.
pub async fn requested(conn: &mut SqliteConnection, keys: &Keys, after: Millis) -> Result<Vec<Appointment>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE state = 'held' AND slot.starts_at > $1 ORDER BY slot.starts_at, one.id"))
            .bind(after)
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Times that are still free after a moment, the earliest first: those of one officer before the others. One that was
/// refused to this owner is not offered to the same owner again.
pub async fn free(
    conn: &mut SqliteConnection,
    (who, first, online): (ContactId, Option<ContactId>, bool),
    after: Millis,
    (most, skip): (i64, i64),
) -> Result<Vec<Slot>, Error> {
    let rows: Vec<SlotRow> = sqlx::query_as(
        "SELECT id AS slot_id, officer, officer_name, place, starts_at, ends_at, latitude, longitude FROM appointment_slots AS slot
         WHERE starts_at > $1 AND closed = 0 AND officer <> $2 AND ($4 OR place = 'kantor')
           AND NOT EXISTS (SELECT 1 FROM officers WHERE contact = slot.officer AND away_until > slot.starts_at)
           AND NOT EXISTS (SELECT 1 FROM appointments WHERE slot = slot.id AND state IN ('held', 'confirmed'))
           AND NOT EXISTS (SELECT 1 FROM appointments WHERE slot = slot.id AND contact = $2 AND state = 'refused')
         ORDER BY officer IS NOT $3, starts_at, id LIMIT $5 OFFSET $6",
    )
    .bind(after)
    .bind(who.0)
    .bind(first.map(|first| first.0))
    .bind(online)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read_slot).collect()
}

/// An appointment of this row.
pub async fn get(conn: &mut SqliteConnection, keys: &Keys, id: i64) -> Result<Option<Appointment>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE one.id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// What an owner has asked for and what is still to come, the earliest first.
pub async fn of_contact(
    conn: &mut SqliteConnection,
    keys: &Keys,
    who: ContactId,
    now: Millis,
) -> Result<Vec<Appointment>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE contact = $1 AND state IN ('held', 'confirmed') AND ends_at > $2 ORDER BY starts_at, one.id"
    ))
    .bind(who.0)
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Those of a series that hold their times: the one that stands, and then the one that is asked for in its place.
pub async fn of_series(conn: &mut SqliteConnection, keys: &Keys, root: i64) -> Result<Vec<Appointment>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE (one.id = $1 OR one.series = $1) AND state IN ('held', 'confirmed') ORDER BY state, one.id"
    ))
    .bind(root)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The times of an officer that are still to come, each with who holds it.
pub async fn of_officer(
    conn: &mut SqliteConnection,
    keys: &Keys,
    officer: ContactId,
    (now, most, skip): (Millis, i64, i64),
) -> Result<Vec<(Slot, Option<Appointment>)>, Error> {
    let slots: Vec<SlotRow> = sqlx::query_as(
        "SELECT id AS slot_id, officer, officer_name, place, starts_at, ends_at, latitude, longitude FROM appointment_slots AS slot
         WHERE officer = $1 AND ends_at > $2 AND ((closed = 0 AND starts_at > $2) OR EXISTS (
             SELECT 1 FROM appointments WHERE slot = slot.id AND state IN ('held', 'confirmed')))
         ORDER BY starts_at, id LIMIT $3 OFFSET $4",
    )
    .bind(officer.0)
    .bind(now)
    .bind(most)
    .bind(skip)
    .fetch_all(&mut *conn)
    .await?;
    let mut found = Vec::new();
    for slot in slots {
        let row: Option<Row> = sqlx::query_as(select!("WHERE one.slot = $1 AND state IN ('held', 'confirmed')"))
            .bind(slot.slot_id)
            .fetch_optional(&mut *conn)
            .await?;
        found.push((read_slot(slot)?, row.map(|row| read(keys, row)).transpose()?));
    }
    Ok(found)
}

/// What stands in the plan of somebody of the office after a moment, from and until, in its order: the times that they
/// offer or that are held, and what they asked a colleague for.
pub async fn busy(
    conn: &mut SqliteConnection,
    officer: ContactId,
    after: Millis,
) -> Result<Vec<(Millis, Millis)>, Error> {
    Ok(sqlx::query_as(
        "SELECT starts_at, ends_at FROM appointment_slots AS slot
         WHERE ends_at > $2 AND (
             officer = $1 AND (closed = 0 OR EXISTS (
                 SELECT 1 FROM appointments WHERE slot = slot.id AND state IN ('held', 'confirmed')))
             OR EXISTS (SELECT 1 FROM appointments
                        WHERE slot = slot.id AND contact = $1 AND state IN ('held', 'confirmed')))
         ORDER BY starts_at, ends_at",
    )
    .bind(officer.0)
    .bind(after)
    .fetch_all(conn)
    .await?)
}

/// Appointments that begin before a moment and hold their times.
pub async fn before(
    conn: &mut SqliteConnection,
    keys: &Keys,
    until: Millis,
    most: i64,
) -> Result<Vec<Appointment>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE starts_at <= $1 AND (state = 'held' OR state = 'confirmed' AND told <> 3) ORDER BY starts_at, one.id LIMIT $2"
    ))
    .bind(until)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// How many appointments that are still to come wait for the word of this officer.
pub async fn how_many_wait(conn: &mut SqliteConnection, officer: ContactId, now: Millis) -> Result<i64, Error> {
    let query = "SELECT count(*) FROM appointments JOIN appointment_slots AS slot ON slot.id = appointments.slot
                 WHERE state = 'held' AND slot.officer = $1 AND slot.ends_at > $2";
    Ok(sqlx::query_scalar(query).bind(officer.0).bind(now).fetch_one(conn).await?)
}
