//! Who was told an answer that they had asked for: where a corrected one is published, they are told that too.

use sqlx::SqliteConnection;

use super::Due;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Retention, Table, columns};

/// A correction is told to whoever was told within so many days.
const KEPT_DAYS: i64 = 90;

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "answers_told",
    key: "answer, contact",
    columns: &[columns(
        &["answer", "contact", "version", "question", "at"],
        Reason::Questions,
        "telling a corrected answer to who was told the earlier one",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM answers_told WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact"] },
};

/// Notes that somebody was told the version that owners find now.
pub async fn note_told(conn: &mut SqliteConnection, due: &Due, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO answers_told (answer, contact, version, question, at)
         SELECT id, $2, live, $3, $4 FROM short_answers WHERE id = $1 AND live IS NOT NULL
         ON CONFLICT (answer, contact) DO UPDATE SET version = excluded.version, at = excluded.at",
    )
    .bind(due.answer)
    .bind(due.contact.0)
    .bind(&due.question)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// At most `most` people who were told another version than owners find now.
pub async fn corrected(conn: &mut SqliteConnection, most: i64) -> Result<Vec<Due>, Error> {
    let rows: Vec<(i64, String, i64)> = sqlx::query_as(
        "SELECT told.contact, told.question, told.answer
         FROM answers_told AS told JOIN short_answers AS a ON a.id = told.answer
         WHERE a.live IS NOT NULL AND a.live <> told.version ORDER BY told.at LIMIT $1",
    )
    .bind(most)
    .fetch_all(conn)
    .await?;
    let read = |(contact, question, answer)| Due { contact: ContactId(contact), question, answer };
    Ok(rows.into_iter().map(read).collect())
}

/// How many people are told once this version is published: who waits for an answer, and who was told another.
pub async fn how_many_are_told(conn: &mut SqliteConnection, (id, version): (i64, i64)) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM (
             SELECT contact FROM answer_wishes
             WHERE question IN (SELECT question FROM short_answer_questions WHERE answer = $1)
             UNION SELECT contact FROM answers_told WHERE answer = $1 AND version <> $2)",
    )
    .bind(id)
    .bind(version)
    .fetch_one(conn)
    .await?)
}
