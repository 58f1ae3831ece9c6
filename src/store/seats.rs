//! Who joined an event: seats, and the line for them.
//!
//! One writer decides, so that counting and taking are one step; an index lets a person have one seat alone.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::Error;
use super::events::{Event, KEPT_DAYS};
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Phone, Receipt, SeatState, TicketCode};

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, event, code, contact, business, business_name, district, person, phone, count, stand, state, reason,
                    offered_until, quiet, changes, told, queued_at, made_at, changed_at
             FROM seats ",
            $rest
        )
    };
}

mod changes;
mod chosen;
mod listed;
mod past;
mod record;
#[cfg(test)]
mod tests;
mod told;
mod written;
pub use super::events::{Counts, Room};
pub use changes::{
    Ask, accept, clashing, free_code, join, lapse, leave, note_version, place_in_line, places_of, promote, set_quiet,
};
pub use chosen::give_chosen;
pub use listed::{claim, offers_to_phone, without_chat};
pub use past::{Past, past_of};
pub use record::{Guest, Seat};
pub use told::{
    ASKED, CHOICE_TOLD, COMES, OFFER_TOLD, PASSED_TOLD, STANDS_DUE, left_waiting, moved_up, note_place,
    note_stands_told, note_told, offers_untold, open_of, owe_stands, reached, stands_due, untold, without_answer,
};
pub use written::{let_in, write_in};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "seats",
    key: "id",
    columns: &[
        columns(
            &[
                "id",
                "event",
                "code",
                "contact",
                "business",
                "business_name",
                "district",
                "person",
                "phone",
                "count",
                "stand",
                "stand_left",
                "state",
                "reason",
                "offered_until",
                "queued_at",
                "made_at",
                "changed_at",
                "from_line",
            ],
            Reason::Events,
            "seats at trainings and bazaars",
            Some(KEPT_DAYS),
        ),
        columns(&["quiet", "changes", "told", "place_told"], Reason::Events, "what was said, and is said once", None),
    ],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "changed_at", only: "true" }],
    sealed: &[
        Sealed { column: "person", bound: "'seats.person:' || code", only: "true" },
        Sealed { column: "phone", bound: "'seats.phone:' || code", only: "phone IS NOT NULL" },
    ],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM seats WHERE contact = $1 AND made_at <= $2"]),
    },
    export: Export::Rows {
        of: "contact = $1",
        without: &["contact", "quiet", "changes", "told", "place_told", "from_line", "stand_left"],
    },
};

/// The row that a sealed name belongs to.
fn person_of(code: &TicketCode) -> String {
    format!("seats.person:{code}")
}

/// The row that a sealed number belongs to.
fn phone_of(code: &TicketCode) -> String {
    format!("seats.phone:{code}")
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    event: i64,
    code: String,
    contact: Option<i64>,
    business: Option<String>,
    business_name: Option<String>,
    district: Option<String>,
    person: Vec<u8>,
    phone: Option<Vec<u8>>,
    count: i64,
    stand: Option<String>,
    state: String,
    reason: Option<String>,
    offered_until: Option<Millis>,
    quiet: bool,
    changes: i64,
    told: i64,
    queued_at: Millis,
    made_at: Millis,
    changed_at: Millis,
}

fn read(keys: &Keys, row: Row) -> Result<Seat, Error> {
    let id = row.id;
    let corrupt = || Error::Corrupt { what: "seat", id };
    let code = TicketCode::parse(&row.code).ok_or_else(corrupt)?;
    let open = |place: &str, sealed: &[u8]| {
        let plain = keys.open(place, sealed).map_err(|_| corrupt())?;
        String::from_utf8(plain).map_err(|_| corrupt())
    };
    let phone = row.phone.as_deref().map(|sealed| open(&phone_of(&code), sealed)).transpose()?;
    Ok(Seat {
        id,
        event: row.event,
        guest: Guest {
            contact: row.contact.map(ContactId),
            person: open(&person_of(&code), &row.person)?,
            phone: phone.map(|phone| Phone::parse(&phone).map_err(|_| corrupt())).transpose()?,
            business: row.business.as_deref().and_then(Receipt::parse),
            business_name: row.business_name,
            district: row.district,
        },
        code,
        count: row.count,
        stand: row.stand,
        state: SeatState::from_word(&row.state).ok_or_else(corrupt)?,
        reason: row.reason,
        offered_until: row.offered_until,
        quiet: row.quiet,
        changes: row.changes,
        told: row.told,
        queued_at: row.queued_at,
        made_at: row.made_at,
        changed_at: row.changed_at,
    })
}

/// The seat that somebody has or had at an event.
pub async fn of_contact(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: i64,
    who: ContactId,
) -> Result<Option<Seat>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE event = $1 AND contact = $2"))
        .bind(event)
        .bind(who.0)
        .fetch_optional(conn)
        .await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The seat of this row.
pub async fn get(conn: &mut SqliteConnection, keys: &Keys, id: i64) -> Result<Option<Seat>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The seat with this code.
pub async fn by_code(conn: &mut SqliteConnection, keys: &Keys, code: &TicketCode) -> Result<Option<Seat>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE code = $1")).bind(code.as_str()).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// Everybody who joined an event, in the order of the line.
pub async fn of_event(conn: &mut SqliteConnection, keys: &Keys, event: i64) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE event = $1 ORDER BY queued_at, id")).bind(event).fetch_all(conn).await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Whoever has a seat at an event or waits for one, or had when it was called off, and was not told of its version.
pub async fn behind(conn: &mut SqliteConnection, keys: &Keys, event: &Event, most: i64) -> Result<Vec<Seat>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE event = $1 AND changes < $2 AND state IN ('confirmed', 'offered', 'waiting', 'cancelled')
         ORDER BY queued_at, id LIMIT $3"
    ))
    .bind(event.id)
    .bind(event.version)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// How many seats of an event are in which state.
pub async fn counts(conn: &mut SqliteConnection, event: i64) -> Result<Counts, Error> {
    Ok(counts_of(conn, &[event]).await?.remove(&event).unwrap_or_default())
}

/// The same of several events; one that nobody joined is left out.
pub async fn counts_of(conn: &mut SqliteConnection, events: &[i64]) -> Result<HashMap<i64, Counts>, Error> {
    let rows: Vec<(i64, i64, i64, i64)> = sqlx::query_as(
        "SELECT event, coalesce(sum(count) FILTER (WHERE state = 'confirmed'), 0),
                coalesce(sum(count) FILTER (WHERE state = 'offered'), 0),
                count(*) FILTER (WHERE state = 'waiting')
         FROM seats WHERE event IN (SELECT value FROM json_each($1)) GROUP BY event",
    )
    .bind(serde_json::json!(events).to_string())
    .fetch_all(conn)
    .await?;
    let counts = |(event, confirmed, offered, waiting)| (event, Counts { confirmed, offered, waiting });
    Ok(rows.into_iter().map(counts).collect())
}
