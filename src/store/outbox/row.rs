//! One row of the outbox: what is to be sent, and how far it is.

use serde::Serialize;
use serde_json::{Map, Value};

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::announcement::Unwanted;
use crate::domain::{ChatId, Lane, Reach};
use crate::store::Error;

/// One message, edit or other act that a person is to see.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The row's number; within a chat also the order.
    pub id: i64,
    /// Where it goes.
    pub chat: ChatId,
    /// How urgent it is.
    pub lane: Lane,
    /// Not sent before this time. A reply with a time above 0 goes behind those with 0.
    pub not_before: Millis,
    /// How often it was refused in a way that may pass, or cut short by a crash.
    pub attempts: i64,
    /// After how many calls nobody knew whether they delivered it.
    pub doubts: i64,
    /// When it was written.
    pub created_at: Millis,
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
    /// The messages of its album that are there already, while its words are not.
    pub parts: Vec<i64>,
}

impl Row {
    /// A row that was never tried and carries no file.
    #[must_use]
    pub fn new(id: i64, (chat, lane): (ChatId, Lane), (method, payload): (String, Vec<u8>), now: Millis) -> Self {
        Self {
            id,
            chat,
            lane,
            not_before: 0,
            attempts: 0,
            doubts: 0,
            created_at: now,
            method,
            payload,
            file: None,
            target: None,
            tag: None,
            parts: Vec::new(),
        }
    }

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
    /// The call was cut off, and nobody knows; final once `finished_at` is set.
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

impl State {
    /// The word for a row that a call came to an end with; none while it waits for one.
    #[must_use]
    pub fn ending(self) -> Option<&'static str> {
        match self {
            Self::Sent => Some("sent"),
            Self::Inactive => Some("inactive"),
            Self::Dropped => Some("dropped"),
            Self::Cancelled => Some("cancelled"),
            Self::Unknown => Some("unknown"),
            Self::Queued | Self::Waiting => None,
        }
    }
}

/// A claimed row with what must be known about its recipient.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The row, ready to send.
    pub row: Row,
    /// Whether the person can be reached; a group always can.
    pub reach: Reach,
    /// Why this person does not want what is a copy of what many get, where that is so by now.
    pub unwanted: Option<Unwanted>,
}

/// A row as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct Found {
    pub(super) id: i64,
    chat: i64,
    lane: i64,
    not_before: Millis,
    attempts: i64,
    doubts: i64,
    created_at: Millis,
    method: String,
    payload: Vec<u8>,
    file: Option<String>,
    tag: Option<String>,
    /// The messages of its album that are there already.
    parts: Option<String>,
    /// The row that sends the message which this one edits.
    target: Option<i64>,
    /// The number of that message, once it has one.
    message: Option<i64>,
    /// Whether its person can be reached; none for a group.
    pub(super) reach: Option<String>,
    /// Why its person does not want it any more.
    pub(super) unwanted: Option<String>,
    /// When the hours end in which its person wants none, where it is in them.
    pub(super) later: Option<Millis>,
}

pub(super) fn read(keys: &Keys, found: Found) -> Result<Claimed, Error> {
    let Found { id, attempts, doubts, created_at, not_before, mut method, file, tag, target, .. } = found;
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
    let chat = ChatId(found.chat);
    let parts =
        found.parts.as_deref().map(serde_json::from_str).transpose().map_err(|_| corrupt())?.unwrap_or_default();
    let row =
        Row { id, chat, lane, not_before, attempts, doubts, created_at, method, payload, file, target, tag, parts };
    let unwanted = found.unwanted.as_deref().map(|why| Unwanted::from_word(why).ok_or_else(corrupt)).transpose()?;
    Ok(Claimed { row, reach, unwanted })
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

pub(super) fn seal(keys: &Keys, row: &Row) -> Vec<u8> {
    if row.lane.is_sealed() { keys.seal(&name(row.id), &row.payload) } else { row.payload.clone() }
}

fn name(id: i64) -> String {
    format!("outbox:{id}")
}
