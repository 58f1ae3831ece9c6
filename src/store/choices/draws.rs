//! Draws among those of whom the committee said nothing yet; each is kept, so that it can be repeated.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ContactId;
use crate::store::Error;
use crate::store::events::KEPT_DAYS;
use crate::store::table::{Erase, Export, Person, Reason, Retention, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const DRAWS: Table = Table {
    name: "event_draws",
    key: "id",
    columns: &[columns(
        &["id", "event", "seed", "entrants", "officer", "officer_name", "at"],
        Reason::Events,
        "draws among those who joined, which can be repeated",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE event_draws SET officer = 0, officer_name = '' WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is the office's record; what came of it is in the choices"),
};

/// A draw.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draw {
    /// Which draw of its event it is, counted from one.
    pub number: i64,
    /// What it was drawn by.
    pub seed: u32,
    /// The rows of the seats among which it was drawn.
    pub entrants: Vec<i64>,
    /// What whoever drew is called.
    pub officer_name: String,
    /// When.
    pub at: Millis,
}

/// Keeps a draw.
pub async fn add_draw(
    conn: &mut SqliteConnection,
    event: i64,
    (seed, entrants): (u32, &[i64]),
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO event_draws (event, seed, entrants, officer, officer_name, at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(event)
    .bind(seed)
    .bind(serde_json::json!(entrants).to_string())
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The last draw of an event.
pub async fn last_draw(conn: &mut SqliteConnection, event: i64) -> Result<Option<Draw>, Error> {
    let row: Option<(i64, i64, u32, String, String, Millis)> = sqlx::query_as(
        "SELECT id, (SELECT count(*) FROM event_draws WHERE event = $1), seed, entrants, officer_name, at
         FROM event_draws WHERE event = $1 ORDER BY id DESC LIMIT 1",
    )
    .bind(event)
    .fetch_optional(conn)
    .await?;
    let Some((id, number, seed, entrants, officer_name, at)) = row else { return Ok(None) };
    let entrants = serde_json::from_str(&entrants).map_err(|_| Error::Corrupt { what: "draw", id })?;
    Ok(Some(Draw { number, seed, entrants, officer_name, at }))
}
