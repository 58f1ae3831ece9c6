//! Which consultations there are: those of an owner, and the parts of the office's queue.

use sqlx::SqliteConnection;

use super::record::{Case, Row, State, read, select};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::words::words;
use crate::domain::{CaseNumber, ContactId};
use crate::store::Error;

/// What an owner asked, open ones first, then the newest.
pub async fn of_contact(
    conn: &mut SqliteConnection,
    keys: &Keys,
    contact: ContactId,
    (most, skip): (i64, i64),
) -> Result<Vec<Case>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE contact = $1 ORDER BY state = 'closed', changed_at DESC, id DESC LIMIT $2 OFFSET $3"
    ))
    .bind(contact.0)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The case of this owner in one of these states in which anything happened last; of those that ended, the one that ended
/// last.
pub async fn last_of(
    conn: &mut SqliteConnection,
    keys: &Keys,
    contact: ContactId,
    states: &[State],
) -> Result<Option<Case>, Error> {
    let words: Vec<&str> = states.iter().map(|state| state.word()).collect();
    let row: Option<Row> = sqlx::query_as(select!(
        "WHERE contact = $1 AND state IN (SELECT value FROM json_each($2))
         ORDER BY coalesce(closed_at, changed_at) DESC, id DESC LIMIT 1"
    ))
    .bind(contact.0)
    .bind(serde_json::json!(words).to_string())
    .fetch_optional(conn)
    .await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The numbers of an owner's cases that are not over, two at most.
pub async fn open_numbers(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<CaseNumber>, Error> {
    let query = "SELECT number FROM cases WHERE contact = $1 AND state IN ('waiting', 'taken', 'asked')
                 ORDER BY changed_at DESC, id DESC LIMIT 2";
    let rows: Vec<String> = sqlx::query_scalar(query).bind(contact.0).fetch_all(conn).await?;
    Ok(rows.iter().filter_map(|number| CaseNumber::parse(number)).collect())
}

/// What an owner has not sent yet, the newest first.
pub async fn drafts_of(conn: &mut SqliteConnection, keys: &Keys, contact: ContactId) -> Result<Vec<Case>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE contact = $1 AND state = 'draft' ORDER BY id DESC"))
        .bind(contact.0)
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

words! {
    /// A part of the office's queue.
    Part {
        /// Nobody has it.
        New = "new",
        /// The asking officer has it.
        Mine = "mine",
        /// Its promise is past, whoever has it.
        Late = "late",
        /// It waits for its owner.
        Asked = "asked",
        /// It is about somebody of the office; none of these is in another part.
        Complaints = "complaints",
    }
}

/// A part of the queue, what was opened again first, then what waits longest; complaints are read apart.
pub async fn queue(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (part, officer, now): (Part, ContactId, Millis),
    (most, skip): (i64, i64),
) -> Result<Vec<Case>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0 AND CASE $1
            WHEN 'new' THEN state = 'waiting'
            WHEN 'mine' THEN officer = $2 AND state <> 'waiting'
            WHEN 'late' THEN state <> 'asked' AND due_at < $3
            WHEN 'asked' THEN state = 'asked'
            ELSE false END
         ORDER BY urgent DESC, opened_at, id LIMIT $4 OFFSET $5"
    ))
    .bind(part.word())
    .bind(officer.0)
    .bind(now)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// How many cases an owner has that are not over.
pub async fn open_of(conn: &mut SqliteConnection, contact: ContactId) -> Result<i64, Error> {
    let query = "SELECT count(*) FROM cases WHERE contact = $1 AND state IN ('waiting', 'taken', 'asked')";
    Ok(sqlx::query_scalar(query).bind(contact.0).fetch_one(conn).await?)
}

pub(super) const COUNTS: &str = "SELECT count(*) FILTER (WHERE state = 'waiting'),
        count(*) FILTER (WHERE officer = $1 AND state <> 'waiting'),
        count(*) FILTER (WHERE state <> 'asked' AND due_at < $2),
        count(*) FILTER (WHERE state = 'asked')
    FROM cases WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0";

/// How many cases each part of the queue has.
pub async fn counts(conn: &mut SqliteConnection, officer: ContactId, now: Millis) -> Result<[i64; 4], Error> {
    let (new, mine, late, asked) =
        sqlx::query_as::<_, (i64, i64, i64, i64)>(COUNTS).bind(officer.0).bind(now).fetch_one(conn).await?;
    Ok([new, mine, late, asked])
}
