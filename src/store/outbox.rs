//! The outbox: everything that a person is to see, and what became of it.
//!
//! Read [`Row`] and [`State`] first. A cycle enqueues all its rows in one statement, settles all results in
//! one and claims in one. Payloads of the reply and case lanes are sealed.

mod claim;
mod enqueue;
mod recover;
mod refer;
mod settle;
#[cfg(test)]
mod tests;

use serde::Serialize;
use serde_json::{Map, Value};
use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ChatId, Lane, Reach};
pub use claim::{Busy, Claimed, Room, claim};
pub use enqueue::{NewRow, enqueue, enqueue_bulk, share_content};
pub use recover::{Waiting, recover, retry_unknown, waiting_replies};
pub use refer::{Referred, cancel_tagged, refer};
pub use settle::{Settled, settle};

/// One message, edit or other act that a person is to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row's number; within a chat also the order.
    pub id: i64,
    /// Where it goes.
    pub chat: ChatId,
    /// How urgent it is.
    pub lane: Lane,
    /// Not sent before this time.
    pub not_before: Millis,
    /// How often it was tried and failed.
    pub attempts: i64,
    /// The Bot API method.
    pub method: String,
    /// The Bot API body.
    pub payload: Vec<u8>,
    /// Content address of the file it carries.
    pub file: Option<String>,
    /// The row that sends the message which this one edits, while that has no number at Telegram.
    pub target: Option<i64>,
    /// Comes back to the feature that sent it when the row has ended.
    pub tag: Option<String>,
}

impl Row {
    /// The message that it edits.
    #[must_use]
    pub fn edits(&self) -> Option<i64> {
        if !self.method.starts_with("edit") {
            return None;
        }
        let message = serde_json::from_slice::<Value>(&self.payload).ok()?.get("message_id")?.as_i64();
        // An edit of a row that is not sent yet has no number of a message.
        message.filter(|message| *message != 0)
    }
}

/// Where a row is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Held in memory by the running process.
    Queued,
    /// To be claimed.
    Waiting,
    /// The call was cut off; nobody knows.
    Unknown,
    /// Delivered.
    Sent,
    /// The person cannot be reached.
    Inactive,
    /// Telegram will never take it.
    Dropped,
    /// No longer wanted.
    Cancelled,
}

/// The next free row number.
pub async fn next_id(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) + 1 FROM outbox").fetch_one(conn).await?)
}

/// How many rows wait for a claim now or later.
pub async fn count_waiting(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM outbox WHERE state IN ('waiting', 'unknown')").fetch_one(conn).await?)
}

/// Moves a group that Telegram upgraded, with all that waits for it.
pub async fn migrate_chat(conn: &mut SqliteConnection, from: ChatId, to: ChatId) -> Result<(), Error> {
    sqlx::query("UPDATE outbox SET chat = $2 WHERE chat = $1 AND finished_at IS NULL")
        .bind(from.0)
        .bind(to.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// A row as it is stored.
#[derive(sqlx::FromRow)]
struct Found {
    id: i64,
    chat: i64,
    lane: i64,
    not_before: Millis,
    attempts: i64,
    method: String,
    payload: Vec<u8>,
    file: Option<String>,
    tag: Option<String>,
    /// The row that sends the message which this one edits.
    target: Option<i64>,
    /// The number of that message, once it has one.
    message: Option<i64>,
    /// Whether the contact can be reached.
    reach: Option<String>,
}

fn read(keys: &Keys, found: Found) -> Result<Claimed, Error> {
    let Found { id, attempts, not_before, mut method, file, tag, target, .. } = found;
    let corrupt = || Error::Corrupt { what: "outbox row", id };
    let lane = Lane::from_number(found.lane).ok_or_else(corrupt)?;
    let mut payload = found.payload;
    if lane.is_sealed() {
        payload = keys.open(&name(id), &payload).map_err(|_| corrupt())?;
    }
    if target.is_some() {
        (method, payload) = aim(method, &payload, found.message).ok_or_else(corrupt)?;
    }
    let reach = found.reach.as_deref().map_or(Some(Reach::Active), Reach::from_word).ok_or_else(corrupt)?;
    let row = Row { id, chat: ChatId(found.chat), lane, not_before, attempts, method, payload, file, target, tag };
    Ok(Claimed { row, reach })
}

/// Gives an edit the number of its message; where that was never delivered the edit becomes a new message.
fn aim(method: String, payload: &[u8], message: Option<i64>) -> Option<(String, Vec<u8>)> {
    let mut fields: Map<String, Value> = serde_json::from_slice(payload).ok()?;
    if !method.starts_with("edit") {
        return Some((method, payload.to_vec()));
    }
    fields.remove("message_id");
    let method = match message {
        Some(message) => {
            fields.insert("message_id".to_owned(), message.into());
            method
        }
        None => "sendMessage".to_owned(),
    };
    Some((method, Value::Object(fields).to_string().into_bytes()))
}

fn seal(keys: &Keys, row: &Row) -> Vec<u8> {
    if row.lane.is_sealed() { keys.seal(&name(row.id), &row.payload) } else { row.payload.clone() }
}

fn name(id: i64) -> String {
    format!("outbox:{id}")
}

fn as_limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
