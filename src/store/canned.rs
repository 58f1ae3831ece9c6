//! Answers that the office uses again.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::ContactId;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "canned_replies",
    key: "id",
    columns: &[columns(
        &["id", "subject", "words", "officer", "uses", "at"],
        Reason::Consultation,
        "answers that officers use again, without names",
        None,
    )],
    retention: &[],
    sealed: &[Sealed { column: "words", bound: "'canned_replies.words:' || id", only: "true" }],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE canned_replies SET officer = 0 WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("the office's own texts"),
};

/// An answer that the office uses again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canned {
    /// Its row.
    pub id: i64,
    /// What it says, with names in braces for what differs.
    pub words: String,
    /// How often it was sent.
    pub uses: i64,
}

fn words_of(id: i64) -> String {
    format!("canned_replies.words:{id}")
}

/// Keeps an answer for a topic; gives its row.
pub async fn add(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (officer, subject): (ContactId, Option<&str>),
    words: &str,
    now: Millis,
) -> Result<i64, Error> {
    // The row of one that went is nobody's any more: old buttons name it.
    let next = "SELECT 1 + max(coalesce((SELECT max(id) FROM canned_replies), 0),
                               coalesce((SELECT seq FROM sqlite_sequence WHERE name = 'canned_replies'), 0))";
    let id: i64 = sqlx::query_scalar(next).fetch_one(&mut *conn).await?;
    sqlx::query("INSERT INTO canned_replies (id, subject, words, officer, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(id)
        .bind(subject)
        .bind(keys.seal(&words_of(id), words.as_bytes()))
        .bind(officer.0)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(id)
}

/// One of them.
pub async fn get(conn: &mut SqliteConnection, keys: &Keys, id: i64) -> Result<Option<Canned>, Error> {
    let row = sqlx::query_as("SELECT id, words, uses FROM canned_replies WHERE id = $1").bind(id);
    row.fetch_optional(conn).await?.map(|row| read(keys, row)).transpose()
}

/// A page of them: those of a topic first, then what is used most.
pub async fn page(
    conn: &mut SqliteConnection,
    keys: &Keys,
    subject: Option<&str>,
    (most, skip): (i64, i64),
) -> Result<Vec<Canned>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, words, uses FROM canned_replies ORDER BY $1 IS NOT NULL AND subject IS $1 DESC, uses DESC, id DESC
         LIMIT $2 OFFSET $3",
    )
    .bind(subject)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// Notes that one was sent.
pub async fn used(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("UPDATE canned_replies SET uses = uses + 1 WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

/// Gives one another text.
pub async fn change(conn: &mut SqliteConnection, keys: &Keys, id: i64, words: &str) -> Result<(), Error> {
    sqlx::query("UPDATE canned_replies SET words = $2 WHERE id = $1")
        .bind(id)
        .bind(keys.seal(&words_of(id), words.as_bytes()))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes one out.
pub async fn remove(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM canned_replies WHERE id = $1").bind(id).execute(conn).await?;
    Ok(())
}

type Row = (i64, Vec<u8>, i64);

fn read(keys: &Keys, (id, sealed, uses): Row) -> Result<Canned, Error> {
    let corrupt = || Error::Corrupt { what: "canned reply", id };
    let plain = keys.open(&words_of(id), &sealed).map_err(|_| corrupt())?;
    Ok(Canned { id, words: String::from_utf8(plain).map_err(|_| corrupt())?, uses })
}
