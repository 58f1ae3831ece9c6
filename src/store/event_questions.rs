//! Questions of its own that an event asks of whoever joins, and what they answered.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::Error;
use super::events::KEPT_DAYS;
use super::row_ids::unused_row;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::event::QuestionKind;

/// Questions of one event at most.
pub const MOST: i64 = 5;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "event_questions",
    key: "id",
    columns: &[columns(
        &["id", "event", "number", "kind", "words", "options", "required", "at"],
        Reason::Office,
        "what an event asks of whoever joins",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it is the office's offer; who was asked finds it beside the answers"),
};

/// See [`super::table`].
pub(super) const ANSWERS: Table = Table {
    name: "event_answers",
    key: "id",
    columns: &[columns(
        &["id", "seat", "question", "asked", "answer", "at"],
        Reason::Events,
        "what people answer to the questions of an event",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[Sealed { column: "answer", bound: "'event_answers.answer:' || seat || ':' || question", only: "true" }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("seats") },
    export: Export::Rows {
        of: "seat IN (SELECT id FROM seats WHERE contact = $1)",
        without: &["id", "seat", "question"],
    },
};

/// A question of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Its row.
    pub id: i64,
    /// The row of the event.
    pub event: i64,
    /// Its place among those of the event.
    pub number: i64,
    /// What it asks.
    pub asked: Asked,
}

/// What a question asks, and how it is answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// How it is answered.
    pub kind: QuestionKind,
    /// What it asks.
    pub words: String,
    /// What is chosen from.
    pub options: Vec<String>,
    /// Whether it cannot be left out.
    pub required: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    event: i64,
    number: i64,
    kind: String,
    words: String,
    options: String,
    required: bool,
}

/// The row that a sealed answer belongs to.
fn answer_of(seat: i64, question: i64) -> String {
    format!("event_answers.answer:{seat}:{question}")
}

fn read(row: Row) -> Result<Question, Error> {
    let id = row.id;
    let corrupt = || Error::Corrupt { what: "event question", id };
    let kind = QuestionKind::from_word(&row.kind).ok_or_else(corrupt)?;
    let options = serde_json::from_str(&row.options).map_err(|_| corrupt())?;
    let asked = Asked { kind, words: row.words, options, required: row.required };
    Ok(Question { id, event: row.event, number: row.number, asked })
}

/// The questions of an event, in their order.
pub async fn of_event(conn: &mut SqliteConnection, event: i64) -> Result<Vec<Question>, Error> {
    let query = "SELECT id, event, number, kind, words, options, required FROM event_questions
                 WHERE event = $1 ORDER BY number";
    let rows: Vec<Row> = sqlx::query_as(query).bind(event).fetch_all(conn).await?;
    rows.into_iter().map(read).collect()
}

/// The question of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Question>, Error> {
    let query = "SELECT id, event, number, kind, words, options, required FROM event_questions WHERE id = $1";
    let row: Option<Row> = sqlx::query_as(query).bind(id).fetch_optional(conn).await?;
    row.map(read).transpose()
}

/// Adds a question behind those that an event has; false where it has as many as it may.
pub async fn add(conn: &mut SqliteConnection, event: i64, asked: &Asked, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(concat!(
        "INSERT INTO event_questions (id, event, number, kind, words, options, required, at)
         SELECT ",
        unused_row!("event_questions"),
        ", $1, (SELECT coalesce(max(number), 0) + 1 FROM event_questions WHERE event = $1), $2, $3, $4, $5, $6
         WHERE (SELECT count(*) FROM event_questions WHERE event = $1) < $7"
    ))
    .bind(event)
    .bind(asked.kind.word())
    .bind(&asked.words)
    .bind(serde_json::json!(asked.options).to_string())
    .bind(asked.required)
    .bind(now)
    .bind(MOST)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Takes a question back; false once somebody joined its event.
pub async fn remove(conn: &mut SqliteConnection, id: i64) -> Result<bool, Error> {
    let statement = "DELETE FROM event_questions WHERE id = $1
                     AND NOT EXISTS (SELECT 1 FROM seats WHERE seats.event = event_questions.event)";
    Ok(sqlx::query(statement).bind(id).execute(conn).await?.rows_affected() == 1)
}

/// Whether somebody joined an event, and was asked what it asks.
pub async fn has_guests(conn: &mut SqliteConnection, event: i64) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM seats WHERE event = $1)";
    Ok(sqlx::query_scalar(query).bind(event).fetch_one(conn).await?)
}

/// A question changes places with the one before it.
pub async fn raise(conn: &mut SqliteConnection, question: &Question) -> Result<(), Error> {
    let all = of_event(&mut *conn, question.event).await?;
    let Some(before) = all.iter().rfind(|other| other.number < question.number) else { return Ok(()) };
    // Out of the way of each other's numbers.
    for (id, number) in [(question.id, 0), (before.id, question.number), (question.id, before.number)] {
        let statement = "UPDATE event_questions SET number = $2 WHERE id = $1";
        sqlx::query(statement).bind(id).bind(number).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Asks of one event what another one asks.
pub async fn copy(conn: &mut SqliteConnection, (from, to): (i64, i64), now: Millis) -> Result<(), Error> {
    let statement = concat!(
        "INSERT INTO event_questions (id, event, number, kind, words, options, required, at)
         SELECT ",
        unused_row!("event_questions"),
        " - 1 + row_number() OVER (ORDER BY number), $2, number, kind, words, options, required, $3
         FROM event_questions WHERE event = $1"
    );
    sqlx::query(statement).bind(from).bind(to).bind(now).execute(conn).await?;
    Ok(())
}

/// The first question of an event to which a seat has no answer and that was not left out.
pub async fn next_open(conn: &mut SqliteConnection, event: i64, seat: i64) -> Result<Option<Question>, Error> {
    let query = "SELECT id, event, number, kind, words, options, required FROM event_questions AS q
                 WHERE event = $1 AND NOT EXISTS (
                     SELECT 1 FROM event_answers AS a WHERE a.question = q.id AND a.seat = $2)
                 ORDER BY number LIMIT 1";
    let row: Option<Row> = sqlx::query_as(query).bind(event).bind(seat).fetch_optional(conn).await?;
    row.map(read).transpose()
}

/// Keeps an answer, in the place of an earlier one; an empty one is a question that was left out.
pub async fn answer(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (seat, question): (i64, &Question),
    words: &str,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO event_answers (seat, question, asked, answer, at) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (seat, question) DO UPDATE SET asked = excluded.asked, answer = excluded.answer, at = excluded.at",
    )
    .bind(seat)
    .bind(question.id)
    .bind(&question.asked.words)
    .bind(keys.seal(&answer_of(seat, question.id), words.as_bytes()))
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// What was answered to the questions of an event, by the row of the seat and that of the question.
pub async fn answers(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: i64,
) -> Result<HashMap<(i64, i64), String>, Error> {
    let query = "SELECT id, seat, question, answer FROM event_answers
                 WHERE question IN (SELECT id FROM event_questions WHERE event = $1)";
    let rows: Vec<(i64, i64, i64, Vec<u8>)> = sqlx::query_as(query).bind(event).fetch_all(conn).await?;
    let open = |(id, seat, question, sealed): (i64, i64, i64, Vec<u8>)| {
        let corrupt = || Error::Corrupt { what: "event answer", id };
        let plain = keys.open(&answer_of(seat, question), &sealed).map_err(|_| corrupt())?;
        Ok(((seat, question), String::from_utf8(plain).map_err(|_| corrupt())?))
    };
    rows.into_iter().map(open).collect()
}
