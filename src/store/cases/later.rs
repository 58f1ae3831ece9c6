//! Answers that wait for their time.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId};
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Sealed, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "case_later",
    key: "id",
    columns: &[columns(
        &["id", "case_id", "officer", "name", "words", "due_at", "at"],
        Reason::Consultation,
        "answers that wait for their time",
        None,
    )],
    retention: &[],
    sealed: &[Sealed {
        column: "words",
        bound: "'case_later.words:' || (SELECT number FROM cases WHERE cases.id = case_id)",
        only: "true",
    }],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["DELETE FROM case_later WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("not said to the owner yet"),
};

/// An answer that waits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// Its row.
    pub id: i64,
    /// The row of its case.
    pub case: i64,
    /// Who wrote it.
    pub officer: ContactId,
    /// What that person is called.
    pub name: String,
    /// What it says.
    pub words: String,
}

fn words_of(number: &CaseNumber) -> String {
    format!("case_later.words:{number}")
}

/// Keeps an answer until its time; gives its row.
pub async fn add_later(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
    (officer, name, words): (ContactId, &str, &str),
    (due, now): (Millis, Millis),
) -> Result<i64, Error> {
    let query = "INSERT INTO case_later (case_id, officer, name, words, due_at, at)
                 VALUES ($1, $2, $3, $4, $5, $6) RETURNING id";
    let id = sqlx::query_scalar(query)
        .bind(case)
        .bind(officer.0)
        .bind(name)
        .bind(keys.seal(&words_of(number), words.as_bytes()))
        .bind(due)
        .bind(now)
        .fetch_one(conn)
        .await?;
    Ok(id)
}

/// How many answers of a case wait for their time.
pub async fn how_many_later(conn: &mut SqliteConnection, case: i64) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM case_later WHERE case_id = $1").bind(case).fetch_one(conn).await?)
}

/// Its writer does not want it sent any more; false where it is gone.
pub async fn drop_later(conn: &mut SqliteConnection, id: i64, officer: ContactId) -> Result<bool, Error> {
    let done = sqlx::query("DELETE FROM case_later WHERE id = $1 AND officer = $2")
        .bind(id)
        .bind(officer.0)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes out what is due, a chunk at most.
pub async fn take_due(conn: &mut SqliteConnection, keys: &Keys, now: Millis, most: i64) -> Result<Vec<Later>, Error> {
    type Row = (i64, i64, String, i64, String, Vec<u8>);
    let mut rows: Vec<Row> = sqlx::query_as(
        "DELETE FROM case_later WHERE id IN (SELECT id FROM case_later WHERE due_at <= $1 ORDER BY due_at, id LIMIT $2)
         RETURNING id, case_id, (SELECT number FROM cases WHERE cases.id = case_id), officer, name, words",
    )
    .bind(now)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.sort_by_key(|row| row.0);
    let read = |(id, case, number, officer, name, sealed): Row| {
        let corrupt = || Error::Corrupt { what: "case later", id };
        let number = CaseNumber::parse(&number).ok_or_else(corrupt)?;
        let plain = keys.open(&words_of(&number), &sealed).map_err(|_| corrupt())?;
        let words = String::from_utf8(plain).map_err(|_| corrupt())?;
        Ok(Later { id, case, officer: ContactId(officer), name, words })
    };
    rows.into_iter().map(read).collect()
}
