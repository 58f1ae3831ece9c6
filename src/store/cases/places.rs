//! Where the messages of a consultation stand: by a message that somebody points at its case is found, and by nothing
//! that the message says.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ChatId;
use crate::domain::words::words;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "case_places",
    key: "id",
    columns: &[columns(
        &["id", "case_id", "entry", "role", "chat", "message", "outbox_row", "at"],
        Reason::Consultation,
        "replies to a message of a consultation",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &["chat"], erase: Erase::By(&["DELETE FROM case_places WHERE chat = $1 AND at <= $2"]) },
    export: Export::Nothing("numbers of messages alone"),
};

words! {
    /// What stands at a place.
    Place {
        /// The card of the case.
        Card = "card",
        /// What its author wrote.
        Original = "original",
        /// The same on the other side.
        Copy = "copy",
        /// The word to its author that it was sent.
        Tick = "tick",
        /// The question to its owner whether it helped, until that was answered.
        Question = "question",
        /// A note of the office, or the word that one is waited for.
        Note = "note",
    }
}

/// A place in somebody's chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The row of the case.
    pub case: i64,
    /// The row of its message; none for a card.
    pub entry: Option<i64>,
    /// What stands there.
    pub place: Place,
    /// The chat.
    pub chat: ChatId,
    /// The message, once it was sent.
    pub message: Option<i64>,
    /// The outbox row that sends it, until then.
    pub row: Option<i64>,
}

type Row = (i64, Option<i64>, String, i64, Option<i64>, Option<i64>);

fn read((case, entry, place, chat, message, row): Row) -> Result<Spot, Error> {
    let place = Place::from_word(&place).ok_or(Error::Corrupt { what: "case place", id: case })?;
    Ok(Spot { case, entry, place, chat: ChatId(chat), message, row })
}

/// Notes a place.
pub async fn note_place(conn: &mut SqliteConnection, spot: &Spot, at: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO case_places (case_id, entry, role, chat, message, outbox_row, at) VALUES ($1, $2, $3, $4, $5, $6, $7)",
    )
    .bind(spot.case)
    .bind(spot.entry)
    .bind(spot.place.word())
    .bind(spot.chat.0)
    .bind(spot.message)
    .bind(spot.row)
    .bind(at)
    .execute(conn)
    .await?;
    Ok(())
}

/// What a message of a chat is; the newest, where numbers came twice.
pub async fn of_message(conn: &mut SqliteConnection, chat: ChatId, message: i64) -> Result<Option<Spot>, Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT case_id, entry, role, chat, message, outbox_row FROM case_places
         WHERE chat = $1 AND message = $2 ORDER BY id DESC LIMIT 1",
    )
    .bind(chat.0)
    .bind(message)
    .fetch_optional(conn)
    .await?;
    row.map(read).transpose()
}

/// The newest message of a chat that is one of a case, and when it was sent.
pub async fn newest_in(conn: &mut SqliteConnection, chat: ChatId) -> Result<Option<(Spot, Millis)>, Error> {
    type Placed = (i64, Option<i64>, String, i64, Option<i64>, Option<i64>, Millis);
    let row: Option<Placed> = sqlx::query_as(
        "SELECT case_id, entry, role, chat, message, outbox_row, at FROM case_places
         WHERE chat = $1 AND message IS NOT NULL ORDER BY message DESC LIMIT 1",
    )
    .bind(chat.0)
    .fetch_optional(conn)
    .await?;
    let placed =
        |(case, entry, place, chat, message, row, at)| Ok((read((case, entry, place, chat, message, row))?, at));
    row.map(placed).transpose()
}

/// Whether a case helped was answered: where that was asked stands a message of it like any other.
pub async fn question_answered(conn: &mut SqliteConnection, case: i64) -> Result<(), Error> {
    sqlx::query("UPDATE case_places SET role = 'copy' WHERE case_id = $1 AND role = 'question'")
        .bind(case)
        .execute(conn)
        .await?;
    Ok(())
}

/// Everywhere that a message of a case stands.
pub async fn of_entry(conn: &mut SqliteConnection, entry: i64) -> Result<Vec<Spot>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT case_id, entry, role, chat, message, outbox_row FROM case_places WHERE entry = $1 ORDER BY id",
    )
    .bind(entry)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}

/// The newest card of a case in each chat.
pub async fn cards(conn: &mut SqliteConnection, case: i64) -> Result<Vec<Spot>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT case_id, entry, role, chat, message, outbox_row FROM case_places
         WHERE id IN (SELECT max(id) FROM case_places WHERE case_id = $1 AND role = 'card' GROUP BY chat) ORDER BY id",
    )
    .bind(case)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}

/// The message that stands in the chat `there` for what a message of the chat `here` is in this case.
pub async fn beside(
    conn: &mut SqliteConnection,
    case: i64,
    (here, message): (ChatId, i64),
    there: ChatId,
) -> Result<Option<i64>, Error> {
    let found = sqlx::query_scalar(
        "SELECT b.message FROM case_places AS a JOIN case_places AS b ON b.entry = a.entry
         WHERE a.chat = $2 AND a.message = $3 AND a.case_id = $1 AND b.case_id = $1 AND b.chat = $4
           AND b.message IS NOT NULL AND b.role IN ('original', 'copy')
         ORDER BY a.id DESC, b.id LIMIT 1",
    )
    .bind(case)
    .bind(here.0)
    .bind(message)
    .bind(there.0)
    .fetch_optional(conn)
    .await?;
    Ok(found)
}

/// The row was sent as this message, or as an album that begins with it; gives its places. Where it was not sent, they
/// are given and forgotten.
pub async fn delivered(conn: &mut SqliteConnection, row: i64, message: Option<i64>) -> Result<Vec<Spot>, Error> {
    type Placed = (i64, i64, Option<i64>, String, i64, Option<i64>, Option<i64>);
    let found: Vec<Placed> = sqlx::query_as(
        "UPDATE case_places SET message = $2, outbox_row = NULL WHERE outbox_row = $1
         RETURNING id, case_id, entry, role, chat, message, outbox_row",
    )
    .bind(row)
    .bind(message)
    .fetch_all(&mut *conn)
    .await?;
    if found.len() > 1
        && let Some(first) = message
    {
        // Telegram copies in the order of the originals.
        sqlx::query(
            "UPDATE case_places SET message = $1 + nth.at
             FROM (SELECT p.id, row_number() OVER (ORDER BY o.message) - 1 AS at
                   FROM case_places AS p JOIN case_places AS o ON o.entry = p.entry AND o.role = 'original'
                   WHERE p.id IN (SELECT value FROM json_each($2))) AS nth
             WHERE nth.id = case_places.id",
        )
        .bind(first)
        .bind(serde_json::json!(found.iter().map(|placed| placed.0).collect::<Vec<_>>()).to_string())
        .execute(conn)
        .await?;
    }
    found
        .into_iter()
        .map(|(_, case, entry, place, chat, message, row)| read((case, entry, place, chat, message, row)))
        .collect()
}
