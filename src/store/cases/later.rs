//! Answers that wait for their time.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ChatId, ContactId};
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Sealed, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "case_later",
    key: "id",
    columns: &[
        columns(
            &["id", "case_id", "officer", "name", "words", "message", "due_at", "at"],
            Reason::Consultation,
            "answers that wait for their time",
            None,
        ),
        columns(
            &["card_chat", "card_message", "card_row", "stopped", "told"],
            Reason::Consultation,
            "what the writer of such an answer was told of it",
            None,
        ),
    ],
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
    /// When it goes.
    pub due: Millis,
    /// Where it is said that it waits; none of what was written before that was kept.
    pub card: Option<Card>,
    /// Whether it goes by itself no more: its case had ended, or was somebody else's.
    pub stopped: bool,
}

/// Where the card of an answer that waits stands: by the message, or by the outbox row with which it goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// The chat.
    pub chat: ChatId,
    /// The message, where it was known.
    pub message: Option<i64>,
    /// The row else.
    pub row: Option<i64>,
}

fn words_of(number: &CaseNumber) -> String {
    format!("case_later.words:{number}")
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT later.id, case_id, cases.number, later.officer, name, words, card_chat, card_message, card_row AS card_outbox, stopped,
                    later.due_at
             FROM case_later AS later JOIN cases ON cases.id = case_id ",
            $rest
        )
    };
}

/// Keeps an answer that was written as this message until its time; gives its row.
pub async fn add_later(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number, message): (i64, &CaseNumber, i64),
    (officer, name, words): (ContactId, &str, &str),
    (due, now): (Millis, Millis),
) -> Result<i64, Error> {
    let query = "INSERT INTO case_later (case_id, officer, name, words, due_at, at, message)
                 VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id";
    let id = sqlx::query_scalar(query)
        .bind(case)
        .bind(officer.0)
        .bind(name)
        .bind(keys.seal(&words_of(number), words.as_bytes()))
        .bind(due)
        .bind(now)
        .bind(message)
        .fetch_one(conn)
        .await?;
    Ok(id)
}

/// Notes where the card of an answer stands.
pub async fn note_later_card(conn: &mut SqliteConnection, id: i64, card: Card) -> Result<(), Error> {
    sqlx::query("UPDATE case_later SET card_chat = $2, card_message = $3, card_row = $4 WHERE id = $1")
        .bind(id)
        .bind(card.chat.0)
        .bind(card.message)
        .bind(card.row)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many answers of a case wait for their time.
pub async fn how_many_later(conn: &mut SqliteConnection, case: i64) -> Result<i64, Error> {
    let query = "SELECT count(*) FROM case_later WHERE case_id = $1 AND stopped = 0";
    Ok(sqlx::query_scalar(query).bind(case).fetch_one(conn).await?)
}

/// When the next answer of a case goes that waits for its time, where any does.
pub async fn next_later(conn: &mut SqliteConnection, case: i64) -> Result<Option<Millis>, Error> {
    let query = "SELECT min(due_at) FROM case_later WHERE case_id = $1 AND stopped = 0";
    Ok(sqlx::query_scalar(query).bind(case).fetch_one(conn).await?)
}

/// An answer of this officer that did not go yet.
pub async fn later(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (id, officer): (i64, ContactId),
) -> Result<Option<Later>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE later.id = $1 AND later.officer = $2"))
        .bind(id)
        .bind(officer.0)
        .fetch_optional(conn)
        .await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The answer of a case that this officer wrote as this message, while it waits for its time.
pub async fn later_of(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, officer, message): (i64, ContactId, i64),
) -> Result<Option<Later>, Error> {
    let row: Option<Row> = sqlx::query_as(select!(
        "WHERE case_id = $1 AND later.officer = $2 AND message = $3 AND stopped = 0 ORDER BY later.id DESC LIMIT 1"
    ))
    .bind(case)
    .bind(officer.0)
    .bind(message)
    .fetch_optional(conn)
    .await?;
    row.map(|row| read(keys, row)).transpose()
}

/// It goes at another time; false where it went, or goes by itself no more.
pub async fn move_later(
    conn: &mut SqliteConnection,
    (id, officer): (i64, ContactId),
    due: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE case_later SET due_at = $3 WHERE id = $1 AND officer = $2 AND stopped = 0")
        .bind(id)
        .bind(officer.0)
        .bind(due)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// It went, or its writer does not want it sent any more; false where it is gone.
pub async fn drop_later(conn: &mut SqliteConnection, id: i64, officer: ContactId) -> Result<bool, Error> {
    let done = sqlx::query("DELETE FROM case_later WHERE id = $1 AND officer = $2")
        .bind(id)
        .bind(officer.0)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// It goes by itself no more; its writer was told so at its time, or is still to be.
pub async fn stop_later(conn: &mut SqliteConnection, id: i64, told: bool) -> Result<(), Error> {
    sqlx::query("UPDATE case_later SET stopped = 1, told = $2 WHERE id = $1").bind(id).bind(told).execute(conn).await?;
    Ok(())
}

/// The answers whose time has come and of which that was not said yet, a chunk at most.
pub async fn due_later(conn: &mut SqliteConnection, keys: &Keys, now: Millis, most: i64) -> Result<Vec<Later>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE later.due_at <= $1 AND later.told = 0 ORDER BY later.due_at, later.id LIMIT $2"))
            .bind(now)
            .bind(most)
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The answers that wait for their time though their case has ended, a chunk at most.
pub async fn ended_before_later(conn: &mut SqliteConnection, keys: &Keys, most: i64) -> Result<Vec<Later>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE later.stopped = 0 AND cases.state = 'closed' ORDER BY later.id LIMIT $1"))
            .bind(most)
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    case_id: i64,
    number: String,
    officer: i64,
    name: String,
    words: Vec<u8>,
    card_chat: Option<i64>,
    card_message: Option<i64>,
    card_outbox: Option<i64>,
    stopped: bool,
    due_at: Millis,
}

fn read(keys: &Keys, row: Row) -> Result<Later, Error> {
    let corrupt = || Error::Corrupt { what: "case later", id: row.id };
    let number = CaseNumber::parse(&row.number).ok_or_else(corrupt)?;
    let plain = keys.open(&words_of(&number), &row.words).map_err(|_| corrupt())?;
    let card = |chat| Card { chat: ChatId(chat), message: row.card_message, row: row.card_outbox };
    Ok(Later {
        id: row.id,
        case: row.case_id,
        officer: ContactId(row.officer),
        name: row.name,
        words: String::from_utf8(plain).map_err(|_| corrupt())?,
        due: row.due_at,
        card: row.card_chat.map(card),
        stopped: row.stopped,
    })
}
