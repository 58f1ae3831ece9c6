//! What was done with an answer of the office beside writing it: published, taken back, called something else.

use sqlx::SqliteConnection;

use super::By;
use crate::clock::Millis;
use crate::domain::words::words;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "short_answer_acts",
    key: "id",
    columns: &[columns(
        &["id", "answer", "act", "version", "officer", "by_name", "at"],
        Reason::Office,
        "who published which answer of the office",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE short_answer_acts SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is what the office says; who said it stands in the audit log"),
};

words! {
    /// What was done.
    Act {
        /// Owners find it from then on.
        Published = "published",
        /// Owners find it no more.
        Withdrawn = "withdrawn",
        /// It is called something else.
        Renamed = "renamed",
        /// It was read again, and is right.
        Confirmed = "confirmed",
        /// What it is about is over.
        Ended = "ended",
    }
}

/// Something that was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// What.
    pub act: Act,
    /// The text that was the newest one then.
    pub version: i64,
    /// Who did it.
    pub by_name: String,
    /// When.
    pub at: Millis,
}

/// Notes what somebody does with an answer.
pub async fn note(conn: &mut SqliteConnection, id: i64, act: Act, by: By<'_>) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO short_answer_acts (answer, act, version, officer, by_name, at)
         SELECT id, $2, newest, $3, $4, $5 FROM short_answers WHERE id = $1",
    )
    .bind(id)
    .bind(act.word())
    .bind(by.officer.0)
    .bind(by.name)
    .bind(by.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// What was done last with an answer, the newest first.
pub async fn done(conn: &mut SqliteConnection, id: i64, most: i64) -> Result<Vec<Done>, Error> {
    let rows: Vec<(String, i64, String, Millis)> = sqlx::query_as(
        "SELECT act, version, by_name, at FROM short_answer_acts WHERE answer = $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(id)
    .bind(most)
    .fetch_all(conn)
    .await?;
    let read = |(act, version, by_name, at): (String, i64, String, Millis)| {
        let act = Act::from_word(&act).ok_or(Error::Corrupt { what: "act of an answer", id })?;
        Ok(Done { act, version, by_name, at })
    };
    rows.into_iter().map(read).collect()
}
