//! Texts that may disagree with one that the office wrote anew, until each was changed or may stay.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "content_doubts",
    key: "id",
    columns: &[columns(
        &["id", "place", "cause", "fact", "state", "at"],
        Reason::Office,
        "texts that the office has to make agree",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("the office's own texts, about nobody"),
};

/// A text that may disagree.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Doubt {
    /// Its row.
    pub id: i64,
    /// Which text, as [`crate::knowledge::TextPlace`] writes it.
    pub place: String,
    /// With which one.
    pub cause: String,
    /// What it says that the other one does not; nothing where it is the English of the same piece.
    pub fact: String,
    /// Whether the text of `cause` is a draft still.
    pub is_planned: bool,
}

/// Of a [`Doubt`], with the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT id, place, cause, fact, state = 'planned' AS is_planned FROM content_doubts ", $rest)
    };
}

/// While `cause` is a draft, these texts would disagree with it: what was found before and is not among them goes, what
/// somebody left stays left.
pub async fn plan(
    conn: &mut SqliteConnection,
    cause: &str,
    found: &[(String, String)],
    now: Millis,
) -> Result<(), Error> {
    let found = serde_json::json!(found).to_string();
    sqlx::query(
        "DELETE FROM content_doubts WHERE cause = $1 AND state = 'planned' AND (place, fact) NOT IN (
             SELECT value ->> 0, value ->> 1 FROM json_each($2))",
    )
    .bind(cause)
    .bind(&found)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "INSERT INTO content_doubts (place, cause, fact, state, at)
         SELECT value ->> 0, $1, value ->> 1, 'planned', $3 FROM json_each($2) WHERE true ON CONFLICT DO NOTHING",
    )
    .bind(cause)
    .bind(found)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The new text of `cause` is published: what was planned is to be done.
pub async fn open(conn: &mut SqliteConnection, cause: &str) -> Result<(), Error> {
    sqlx::query("UPDATE content_doubts SET state = 'open' WHERE cause = $1 AND state = 'planned'")
        .bind(cause)
        .execute(conn)
        .await?;
    Ok(())
}

/// The text of `cause` is another one, or went: nothing disagrees with it any more.
pub async fn forget(conn: &mut SqliteConnection, cause: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM content_doubts WHERE cause = $1").bind(cause).execute(conn).await?;
    Ok(())
}

/// One of them is done.
pub async fn settle(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM content_doubts WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// The text of one of them may stay as it is, whatever disagrees with it by now; its English is apart.
pub async fn leave(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    let query = "UPDATE content_doubts SET state = 'left' WHERE (place, fact = '') IN (
                     SELECT place, fact = '' FROM content_doubts WHERE id = $1)";
    sqlx::query(query).bind(id).execute(conn).await?;
    Ok(())
}

/// Everything of this cause may stay as it is.
pub async fn leave_all(conn: &mut SqliteConnection, cause: &str) -> Result<(), Error> {
    sqlx::query("UPDATE content_doubts SET state = 'left' WHERE cause = $1").bind(cause).execute(conn).await?;
    Ok(())
}

/// The one of this row, while it is to be done.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Doubt>, Error> {
    let query = select!("WHERE id = $1 AND state <> 'left'");
    Ok(sqlx::query_as(query).bind(id).fetch_optional(conn).await?)
}

/// What is to be done because of this text.
pub async fn of_cause(conn: &mut SqliteConnection, cause: &str) -> Result<Vec<Doubt>, Error> {
    let query = select!("WHERE cause = $1 AND state <> 'left' ORDER BY id");
    Ok(sqlx::query_as(query).bind(cause).fetch_all(conn).await?)
}

/// What may have to be done at this text.
pub async fn at(conn: &mut SqliteConnection, place: &str) -> Result<Vec<Doubt>, Error> {
    let query = select!("WHERE place = $1 ORDER BY id");
    Ok(sqlx::query_as(query).bind(place).fetch_all(conn).await?)
}

/// A page of everything that is to be done, the oldest first.
pub async fn all(conn: &mut SqliteConnection, (most, skip): (i64, i64)) -> Result<Vec<Doubt>, Error> {
    let query = select!("WHERE state = 'open' ORDER BY id LIMIT $1 OFFSET $2");
    Ok(sqlx::query_as(query).bind(most).bind(skip).fetch_all(conn).await?)
}

/// How many are to be done.
pub async fn how_many(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM content_doubts WHERE state = 'open'").fetch_one(conn).await?)
}
