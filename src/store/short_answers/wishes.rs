//! Who wants to be told once there is an answer: a row goes in the transaction that tells.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ContactId;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Retention, Table, columns};

/// What nobody answered in so many days is forgotten.
const KEPT_DAYS: i64 = 365;
/// Wishes kept of one person; the oldest go.
const MOST: i64 = 20;

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "answer_wishes",
    key: "question, contact",
    columns: &[columns(
        &["question", "contact", "at"],
        Reason::Questions,
        "telling who asked once there is an answer",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM answer_wishes WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact"] },
};

/// Notes that somebody waits for an answer to a question.
pub async fn wish(conn: &mut SqliteConnection, who: ContactId, question: &str, now: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO answer_wishes (question, contact, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(question)
        .bind(who.0)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "DELETE FROM answer_wishes WHERE contact = $1 AND (question, contact) IN (
             SELECT question, contact FROM answer_wishes WHERE contact = $1 ORDER BY at DESC LIMIT -1 OFFSET $2)",
    )
    .bind(who.0)
    .bind(MOST)
    .execute(conn)
    .await?;
    Ok(())
}

/// How many people wait for an answer to one of these questions.
pub async fn how_many_wait(conn: &mut SqliteConnection, questions: &[String]) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(
        "SELECT count(DISTINCT contact) FROM answer_wishes WHERE question IN (SELECT value FROM json_each($1))",
    )
    .bind(serde_json::json!(questions).to_string())
    .fetch_one(conn)
    .await?)
}

/// Somebody who waits, and the answer that there is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// Who.
    pub contact: ContactId,
    /// What was asked.
    pub question: String,
    /// The row of the answer.
    pub answer: i64,
}

/// At most `most` people whose question has an answer by now.
pub async fn due(conn: &mut SqliteConnection, most: i64) -> Result<Vec<Due>, Error> {
    let rows: Vec<(i64, String, i64)> = sqlx::query_as(
        "SELECT w.contact, w.question, a.id AS answer
         FROM short_answers AS a JOIN short_answer_questions AS q ON q.answer = a.id
              JOIN answer_wishes AS w ON w.question = q.question
         WHERE a.live IS NOT NULL ORDER BY w.at LIMIT $1",
    )
    .bind(most)
    .fetch_all(conn)
    .await?;
    let read = |(contact, question, answer)| Due { contact: ContactId(contact), question, answer };
    Ok(rows.into_iter().map(read).collect())
}

/// Somebody was told: of this answer nothing more is waited for, however often it was asked.
pub async fn forget(conn: &mut SqliteConnection, who: ContactId, answer: i64) -> Result<(), Error> {
    sqlx::query(
        "DELETE FROM answer_wishes WHERE contact = $1
         AND question IN (SELECT question FROM short_answer_questions WHERE answer = $2)",
    )
    .bind(who.0)
    .bind(answer)
    .execute(conn)
    .await?;
    Ok(())
}
