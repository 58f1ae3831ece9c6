//! Trainings, bazaars and other events of the office, with their sessions.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use super::Error;
use super::row_ids::unused_row;
use crate::clock::Millis;
use crate::domain::{ContactId, EventCode, EventKind, EventState, MapPoint, SeatUnit, Team};

mod door;
mod office;
mod record;
mod stages;
mod tables;
pub mod wishes;
pub use door::{at_door, finish, of_session, set_share};
pub use office::{Wanted, begin_series, begins_of_series, discard, note_phoned, page, titles, to_phone, with_news};
pub use record::{Counts, Event, Facts, Limits, Room, SHARE, Seating, Session, Venue};
pub use stages::{cancel, publish, raise_version};
pub(super) use tables::TABLES;

/// What is over goes after so many days, with who was there.
pub(super) const KEPT_DAYS: i64 = 1_095;

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    state: String,
    title: String,
    kind: String,
    programme: Option<String>,
    description: String,
    photo: Option<String>,
    place: Option<String>,
    latitude: Option<i32>,
    longitude: Option<i32>,
    online: Option<String>,
    unit: String,
    capacity: i64,
    seats_each: i64,
    districts: String,
    sectors: String,
    scales: String,
    registered_only: bool,
    deadline_at: Option<Millis>,
    fee: i64,
    papers: Option<String>,
    offer_hours: i64,
    share: i64,
    version: i64,
    sequence: i64,
    series: Option<i64>,
    team: Option<String>,
    made_by: i64,
    made_by_name: String,
    reason: Option<String>,
    made_at: Millis,
    published_at: Option<Millis>,
    by_choice: bool,
    numbered: bool,
    layout: Option<String>,
    chosen_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct SessionRow {
    event: i64,
    id: i64,
    starts_at: Millis,
    ends_at: Millis,
}

fn read(row: Row, sessions: Vec<Session>) -> Result<Event, Error> {
    let id = row.id;
    let corrupt = || Error::Corrupt { what: "event", id };
    let list = |text: &str| serde_json::from_str::<Vec<String>>(text).map_err(|_| corrupt());
    let point = row.latitude.zip(row.longitude).and_then(|(latitude, longitude)| MapPoint::new(latitude, longitude));
    let facts = Facts {
        title: row.title,
        kind: EventKind::from_word(&row.kind).ok_or_else(corrupt)?,
        programme: row.programme,
        description: row.description,
        photo: row.photo,
        venue: Venue { place: row.place, point, online: row.online },
        sessions,
        unit: SeatUnit::from_word(&row.unit).ok_or_else(corrupt)?,
        capacity: row.capacity,
        seats_each: row.seats_each,
        limits: Limits {
            districts: list(&row.districts)?,
            sectors: list(&row.sectors)?,
            scales: list(&row.scales)?,
            registered: row.registered_only,
        },
        deadline: row.deadline_at,
        fee: row.fee,
        papers: row.papers,
        offer_hours: row.offer_hours,
        share: row.share,
        team: row.team.as_deref().and_then(Team::from_word),
        seating: Seating { by_choice: row.by_choice, numbered: row.numbered, layout: row.layout },
    };
    Ok(Event {
        id,
        code: EventCode::parse(&row.code).ok_or_else(corrupt)?,
        state: EventState::from_word(&row.state).ok_or_else(corrupt)?,
        facts,
        version: row.version,
        sequence: row.sequence,
        series: row.series,
        made_by: ContactId(row.made_by),
        made_by_name: row.made_by_name,
        reason: row.reason,
        made_at: row.made_at,
        published_at: row.published_at,
        chosen_at: row.chosen_at,
    })
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, state, title, kind, programme, description, photo, place, latitude, longitude, online, unit,
                    capacity, seats_each, districts, sectors, scales, registered_only, deadline_at, fee, papers,
                    offer_hours, share, version, sequence, series, team, made_by, made_by_name, reason, made_at,
                    published_at, by_choice, numbered, layout, chosen_at
             FROM events ",
            $rest
        )
    };
}
use select;

/// The events of these rows, each with its sessions.
async fn with_sessions(conn: &mut SqliteConnection, rows: Vec<Row>) -> Result<Vec<Event>, Error> {
    let ids: Vec<i64> = rows.iter().map(|row| row.id).collect();
    let sessions: Vec<SessionRow> = sqlx::query_as(
        "SELECT event, id, starts_at, ends_at FROM event_sessions
         WHERE event IN (SELECT value FROM json_each($1)) ORDER BY event, number",
    )
    .bind(serde_json::json!(ids).to_string())
    .fetch_all(conn)
    .await?;
    let mut of: BTreeMap<i64, Vec<Session>> = BTreeMap::new();
    for SessionRow { event, id, starts_at: starts, ends_at: ends } in sessions {
        of.entry(event).or_default().push(Session { id, starts, ends });
    }
    rows.into_iter()
        .map(|row| {
            let sessions = of.remove(&row.id).unwrap_or_default();
            read(row, sessions)
        })
        .collect()
}

/// What is written down anew: its facts, its code, who says so, and the row of the first of those that recur.
#[derive(Clone, Copy, Debug)]
pub struct New<'a> {
    /// What links and posters carry.
    pub code: &'a EventCode,
    /// What the office says of it.
    pub facts: &'a Facts,
    /// Who, and what that person is called.
    pub by: (ContactId, &'a str),
    /// The row of the first of those that recur.
    pub series: Option<i64>,
}

/// Whether a code is taken.
pub async fn is_taken(conn: &mut SqliteConnection, code: &EventCode) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM events WHERE code = $1)";
    Ok(sqlx::query_scalar(query).bind(code.as_str()).fetch_one(conn).await?)
}

/// Writes an event down as a draft; gives its row.
pub async fn add(conn: &mut SqliteConnection, new: New<'_>, now: Millis) -> Result<i64, Error> {
    let id: i64 = sqlx::query_scalar(concat!(
        "INSERT INTO events (id, code, state, title, kind, capacity, series, made_by, made_by_name, starts_at, ends_at,
                             made_at, changed_at)
         VALUES (",
        unused_row!("events"),
        ", $1, 'draft', $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) RETURNING id"
    ))
    .bind(new.code.as_str())
    .bind(&new.facts.title)
    .bind(new.facts.kind.word())
    .bind(new.facts.capacity)
    .bind(new.series)
    .bind(new.by.0.0)
    .bind(new.by.1)
    .bind(new.facts.starts())
    .bind(new.facts.ends())
    .bind(now)
    .fetch_one(&mut *conn)
    .await?;
    change(conn, id, new.facts, now).await?;
    Ok(id)
}

/// Lays new facts over an event. A session that keeps its row keeps what hangs on it; one without a row is new; others go.
pub async fn change(conn: &mut SqliteConnection, id: i64, facts: &Facts, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE events SET title = $2, kind = $3, programme = $4, description = $5, photo = $6, place = $7,
                latitude = $8, longitude = $9, online = $10, unit = $11, capacity = $12, seats_each = $13,
                districts = $14, sectors = $15, scales = $16, registered_only = $17, deadline_at = $18, fee = $19,
                papers = $20, offer_hours = $21, team = $22, starts_at = $23, ends_at = $24, changed_at = $25, share = $26,
                by_choice = $27, numbered = $28, layout = $29
         WHERE id = $1",
    )
    .bind(id)
    .bind(&facts.title)
    .bind(facts.kind.word())
    .bind(&facts.programme)
    .bind(&facts.description)
    .bind(&facts.photo)
    .bind(&facts.venue.place)
    .bind(facts.venue.point.map(|point| point.latitude))
    .bind(facts.venue.point.map(|point| point.longitude))
    .bind(&facts.venue.online)
    .bind(facts.unit.word())
    .bind(facts.capacity)
    .bind(facts.seats_each)
    .bind(serde_json::json!(facts.limits.districts).to_string())
    .bind(serde_json::json!(facts.limits.sectors).to_string())
    .bind(serde_json::json!(facts.limits.scales).to_string())
    .bind(facts.limits.registered)
    .bind(facts.deadline)
    .bind(facts.fee)
    .bind(&facts.papers)
    .bind(facts.offer_hours)
    .bind(facts.team.map(Team::word))
    .bind(facts.starts())
    .bind(facts.ends())
    .bind(now)
    .bind(facts.share)
    .bind(facts.seating.by_choice)
    .bind(facts.seating.numbered)
    .bind(&facts.seating.layout)
    .execute(&mut *conn)
    .await?;
    set_sessions(conn, id, &facts.sessions).await
}

async fn set_sessions(conn: &mut SqliteConnection, event: i64, sessions: &[Session]) -> Result<(), Error> {
    let kept: Vec<i64> = sessions.iter().map(|one| one.id).filter(|id| *id != 0).collect();
    sqlx::query("DELETE FROM event_sessions WHERE event = $1 AND id NOT IN (SELECT value FROM json_each($2))")
        .bind(event)
        .bind(serde_json::json!(kept).to_string())
        .execute(&mut *conn)
        .await?;
    // Out of the way of each other's numbers.
    sqlx::query("UPDATE event_sessions SET number = -id WHERE event = $1").bind(event).execute(&mut *conn).await?;
    for (number, one) in (1i64..).zip(sessions) {
        let statement = if one.id == 0 {
            concat!(
                "INSERT INTO event_sessions (id, event, number, starts_at, ends_at) VALUES (",
                unused_row!("event_sessions"),
                ", $1, $2, $3, $4)"
            )
        } else {
            "UPDATE event_sessions SET number = $2, starts_at = $3, ends_at = $4 WHERE event = $1 AND id = $5"
        };
        sqlx::query(statement)
            .bind(event)
            .bind(number)
            .bind(one.starts)
            .bind(one.ends)
            .bind(one.id)
            .execute(&mut *conn)
            .await?;
    }
    Ok(())
}

/// The event of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Event>, Error> {
    let rows = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_all(&mut *conn).await?;
    Ok(with_sessions(conn, rows).await?.pop())
}

/// The event with this code.
pub async fn by_code(conn: &mut SqliteConnection, code: &EventCode) -> Result<Option<Event>, Error> {
    let rows = sqlx::query_as(select!("WHERE code = $1")).bind(code.as_str()).fetch_all(&mut *conn).await?;
    Ok(with_sessions(conn, rows).await?.pop())
}

/// The events of these rows, the earliest first.
pub async fn of_rows(conn: &mut SqliteConnection, ids: &[i64]) -> Result<Vec<Event>, Error> {
    let rows = sqlx::query_as(select!("WHERE id IN (SELECT value FROM json_each($1)) ORDER BY starts_at, id"))
        .bind(serde_json::json!(ids).to_string())
        .fetch_all(&mut *conn)
        .await?;
    with_sessions(conn, rows).await
}

/// What owners can find that is not over at a moment and begins before another.
pub async fn near(conn: &mut SqliteConnection, (now, until): (Millis, Millis)) -> Result<Vec<Event>, Error> {
    let rows = sqlx::query_as(select!(
        "WHERE state = 'published' AND starts_at <= $2 AND ends_at > $1 ORDER BY starts_at, id"
    ))
    .bind(now)
    .bind(until)
    .fetch_all(&mut *conn)
    .await?;
    with_sessions(conn, rows).await
}

/// What owners can find that lies within a time, over or not.
pub async fn between(conn: &mut SqliteConnection, (from, to): (Millis, Millis)) -> Result<Vec<Event>, Error> {
    let rows = sqlx::query_as(select!(
        "WHERE state IN ('published', 'finished') AND starts_at < $2 AND ends_at > $1 ORDER BY starts_at, id"
    ))
    .bind(from)
    .bind(to)
    .fetch_all(&mut *conn)
    .await?;
    with_sessions(conn, rows).await
}

/// What has not begun at a moment and for which people wait in line.
pub async fn with_a_line(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<Event>, Error> {
    let rows = sqlx::query_as(select!(
        "WHERE state = 'published' AND starts_at > $1
         AND EXISTS (SELECT 1 FROM seats WHERE seats.event = events.id AND seats.state = 'waiting') ORDER BY id"
    ))
    .bind(now)
    .fetch_all(&mut *conn)
    .await?;
    with_sessions(conn, rows).await
}

/// What owners can find that is not over at a moment, the earliest first.
pub async fn to_come(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<Event>, Error> {
    let rows = sqlx::query_as(select!("WHERE state = 'published' AND ends_at > $1 ORDER BY starts_at, id LIMIT $2"))
        .bind(now)
        .bind(most)
        .fetch_all(&mut *conn)
        .await?;
    with_sessions(conn, rows).await
}
