//! Photos of the lists that were signed at a door, kept with their session.

use sqlx::SqliteConnection;

use super::Error;
use super::desk::Paper;
use super::events::KEPT_DAYS;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ContactId;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "signed_sheets",
    key: "id",
    columns: &[columns(
        &["id", "session", "file", "officer", "officer_name", "at"],
        Reason::Events,
        "photos of the lists that were signed at events",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[Sealed { column: "file", bound: "'signed_sheets.file:' || session", only: "true" }],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE signed_sheets SET officer = 0, officer_name = '' WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("a page has the signatures of many people, and is the office's proof of the event"),
};

/// A page that was signed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SignedSheet {
    /// Its photo or document.
    pub paper: Paper,
    /// What the officer is called who sent it; empty where that person left.
    pub officer_name: String,
    /// When it was sent.
    pub at: Millis,
}

/// The row that a sealed handle belongs to.
fn file_of(session: i64) -> String {
    format!("signed_sheets.file:{session}")
}

/// Keeps one more page of a session; false where that very file is kept already.
pub async fn add(
    conn: &mut SqliteConnection,
    keys: &Keys,
    session: i64,
    paper: &Paper,
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<bool, Error> {
    let kept = of_session(&mut *conn, keys, session).await?;
    if kept.iter().any(|one| one.paper.unique == paper.unique) {
        return Ok(false);
    }
    let plain = serde_json::to_vec(paper).map_err(|_| Error::Corrupt { what: "signed sheet", id: session })?;
    sqlx::query("INSERT INTO signed_sheets (session, file, officer, officer_name, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(session)
        .bind(keys.seal(&file_of(session), &plain))
        .bind(officer.0)
        .bind(name)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(true)
}

/// The pages of a session, in the order in which they were sent.
pub async fn of_session(conn: &mut SqliteConnection, keys: &Keys, session: i64) -> Result<Vec<SignedSheet>, Error> {
    let rows: Vec<(i64, Vec<u8>, String, Millis)> =
        sqlx::query_as("SELECT id, file, officer_name, at FROM signed_sheets WHERE session = $1 ORDER BY id")
            .bind(session)
            .fetch_all(conn)
            .await?;
    let read = |(id, sealed, officer_name, at): (i64, Vec<u8>, String, Millis)| {
        let corrupt = || Error::Corrupt { what: "signed sheet", id };
        let plain = keys.open(&file_of(session), &sealed).map_err(|_| corrupt())?;
        let paper = serde_json::from_slice(&plain).map_err(|_| corrupt())?;
        Ok(SignedSheet { paper, officer_name, at })
    };
    rows.into_iter().map(read).collect()
}
