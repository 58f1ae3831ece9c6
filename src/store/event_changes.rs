//! What changed of an event that was published already.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::form::{FieldKey, Value};

/// What was told goes after so many days.
const KEPT_DAYS: i64 = 365;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "event_changes",
    key: "id",
    columns: &[columns(
        &["id", "event", "version", "fact", "was", "by", "at"],
        Reason::Office,
        "what an event was before it was changed",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["by"],
        erase: Erase::By(&["UPDATE event_changes SET by = 0 WHERE by = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is the office's offer; who changed it stands in the audit log"),
};

/// One fact that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The event's row.
    pub event: i64,
    /// The version of the event that came of it.
    pub version: i64,
    /// Which fact, by the field of the forms.
    pub field: FieldKey,
    /// What it was before.
    pub was: Value,
}

/// Notes a change, who made it and when.
pub async fn add(conn: &mut SqliteConnection, change: &Change, (by, at): (ContactId, Millis)) -> Result<(), Error> {
    let id = change.event;
    let was = serde_json::to_string(&change.was).map_err(|_| Error::Corrupt { what: "event change", id })?;
    sqlx::query("INSERT INTO event_changes (event, version, fact, was, by, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id)
        .bind(change.version)
        .bind(change.field.word())
        .bind(was)
        .bind(by.0)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// What changed of an event, the oldest first.
pub async fn of(conn: &mut SqliteConnection, event: i64) -> Result<Vec<Change>, Error> {
    let rows: Vec<(i64, String, String)> =
        sqlx::query_as("SELECT version, fact, was FROM event_changes WHERE event = $1 ORDER BY version, id")
            .bind(event)
            .fetch_all(conn)
            .await?;
    let corrupt = || Error::Corrupt { what: "event change", id: event };
    let read = |(version, fact, was): (i64, String, String)| {
        let field = FieldKey::from_word(&fact).ok_or_else(corrupt)?;
        let was = serde_json::from_str(&was).map_err(|_| corrupt())?;
        Ok(Change { event, version, field, was })
    };
    rows.into_iter().map(read).collect()
}
