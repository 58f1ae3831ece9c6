//! One consultation, as it is stored and as the talks have it.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::case_clock::Due;
use crate::domain::words::words;
use crate::domain::{CaseNumber, ContactId, Receipt, Team};
use crate::store::Error;

words! {
    /// How far a consultation is.
    State {
        /// The owner is still writing it; nobody sees it.
        Draft = "draft",
        /// It waits for somebody of the office.
        Waiting = "waiting",
        /// Somebody of the office has it.
        Taken = "taken",
        /// The officer wrote last: it waits for the owner.
        Asked = "asked",
        /// It is over.
        Closed = "closed",
    }
}

words! {
    /// How a consultation ended.
    Outcome {
        /// It was answered.
        Solved = "solved",
        /// Somebody else has to answer it.
        PassedOn = "passed-on",
        /// It cannot be done.
        NotPossible = "not-possible",
        /// The owner took it back.
        Cancelled = "cancelled",
    }
}

words! {
    /// Why a consultation is in the queue again.
    Returned {
        /// The role of the officer who had it has ended.
        Role = "role",
        /// Whoever had it gave it back.
        Released = "released",
        /// It was passed on to another team.
        Routed = "routed",
        /// Whoever had it did nothing for half of its time.
        Idle = "idle",
        /// Whoever had it is off duty.
        Away = "away",
    }
}

/// A consultation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its row.
    pub id: i64,
    /// How people name it.
    pub number: CaseNumber,
    /// Who asks.
    pub contact: ContactId,
    /// The business that it is about.
    pub business: Option<Receipt>,
    /// What it is about: the word of a programme or of a group of programmes.
    pub subject: Option<String>,
    /// The team that it was passed on to; else the one of its subject answers.
    pub team: Option<Team>,
    /// Why it is in the queue again.
    pub returned: Option<Returned>,
    /// How far it is.
    pub state: State,
    /// Who of the office has it, or had it when it ended, and what that person is called.
    pub officer: Option<(ContactId, String)>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Whether it helped.
    pub helped: Option<bool>,
    /// Whether it comes before the others: it was opened again.
    pub urgent: bool,
    /// Whether it is about somebody of the office: then only heads and admins know of it.
    pub complaint: bool,
    /// Of whom it is said: they never see it.
    pub kept_from: Vec<ContactId>,
    /// Whether the prosecutors' team may read it; none where the owner was never asked.
    pub prosecutors: Option<bool>,
    /// What is encrypted at rest.
    pub secret: Secret,
    /// When it was sent; before that, when it was begun.
    pub opened_at: Millis,
    /// By when an answer is promised.
    pub due_at: Option<Millis>,
    /// The hours of that day, as its owner was told them.
    pub due_hours: Option<(Millis, Millis)>,
    /// When anything happened last.
    pub changed_at: Millis,
    /// When it ended.
    pub closed_at: Option<Millis>,
    /// When whoever has it took it.
    pub taken_at: Option<Millis>,
}

/// What is encrypted at rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// The owner's first name.
    pub person: String,
    /// How the first message with words begins.
    pub begins: String,
    /// What the first message carries that had no words, by its word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub first: Option<String>,
    /// The number of the case that it goes on with, where that had ended too long ago to be opened again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<String>,
    /// Whether the owner is only a number to the office; then there is no first name here.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub anonymous: bool,
    /// Whether what is not sent yet may go although its words tell who asks: its owner said so.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub telling: bool,
    /// Whether a place was written in it before the name was taken away: it is asked about before it goes.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub place: bool,
}

impl Case {
    /// Whether `who` has it, or had it when it ended.
    #[must_use]
    pub fn is_of(&self, who: ContactId) -> bool {
        self.officer.as_ref().is_some_and(|(id, _)| *id == who)
    }

    /// Whether it is about this person of the office, who therefore never sees it.
    #[must_use]
    pub fn is_about(&self, who: ContactId) -> bool {
        self.kept_from.contains(&who)
    }

    /// By when an answer is promised; of what was never sent, when it was begun.
    #[must_use]
    pub fn due(&self) -> Due {
        Due { at: self.due_at.unwrap_or(self.opened_at), hours: self.due_hours }
    }

    /// What the office calls the owner; none where the owner is only a number to it.
    #[must_use]
    pub fn person(&self) -> Option<&str> {
        (!self.secret.anonymous).then_some(self.secret.person.as_str())
    }

    /// Whether `who` has it now.
    #[must_use]
    pub fn is_held_by(&self, who: ContactId) -> bool {
        matches!(self.state, State::Taken | State::Asked) && self.is_of(who)
    }
}

/// The row that the sealed numbers belong to.
pub(super) fn kept_from_of(number: &CaseNumber) -> String {
    format!("cases.kept_from:{number}")
}

/// The row that sealed bytes belong to.
pub(super) fn secret_of(number: &CaseNumber) -> String {
    format!("cases.secret:{number}")
}

/// A case as it is stored.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    id: i64,
    number: String,
    contact: i64,
    business: Option<String>,
    subject: Option<String>,
    team: Option<String>,
    returned: Option<String>,
    state: String,
    officer: Option<i64>,
    officer_name: Option<String>,
    outcome: Option<String>,
    helped: Option<bool>,
    urgent: bool,
    complaint: bool,
    kept_from: Option<Vec<u8>>,
    prosecutors: Option<bool>,
    secret: Vec<u8>,
    opened_at: Millis,
    due_at: Option<Millis>,
    due_from: Option<Millis>,
    due_until: Option<Millis>,
    changed_at: Millis,
    closed_at: Option<Millis>,
    taken_at: Option<Millis>,
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, number, contact, business, subject, team, returned, state, officer, officer_name, outcome, helped, urgent,
                    complaint, kept_from, prosecutors, secret, opened_at, due_at, due_from, due_until, changed_at,
                    closed_at, taken_at FROM cases ",
            $rest
        )
    };
}

pub(super) use select;

/// The case of this number.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, number: &CaseNumber) -> Result<Option<Case>, Error> {
    let row: Option<Row> =
        sqlx::query_as(select!("WHERE number = $1")).bind(number.as_str()).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The case of this row.
pub async fn get(conn: &mut SqliteConnection, keys: &Keys, id: i64) -> Result<Option<Case>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

pub(super) fn read(keys: &Keys, row: Row) -> Result<Case, Error> {
    let corrupt = || Error::Corrupt { what: "case", id: row.id };
    let number = CaseNumber::parse(&row.number).ok_or_else(corrupt)?;
    let secret = keys.open(&secret_of(&number), &row.secret).map_err(|_| corrupt())?;
    let kept_from: Vec<i64> = match &row.kept_from {
        Some(sealed) => {
            let plain = keys.open(&kept_from_of(&number), sealed).map_err(|_| corrupt())?;
            serde_json::from_slice(&plain).map_err(|_| corrupt())?
        }
        None => Vec::new(),
    };
    Ok(Case {
        secret: serde_json::from_slice(&secret).map_err(|_| corrupt())?,
        state: State::from_word(&row.state).ok_or_else(corrupt)?,
        team: row.team.as_deref().and_then(Team::from_word),
        returned: row.returned.as_deref().and_then(Returned::from_word),
        outcome: row.outcome.as_deref().and_then(Outcome::from_word),
        officer: row.officer.map(|id| (ContactId(id), row.officer_name.unwrap_or_default())),
        business: row.business.as_deref().and_then(Receipt::parse),
        id: row.id,
        number,
        contact: ContactId(row.contact),
        subject: row.subject,
        helped: row.helped,
        urgent: row.urgent,
        complaint: row.complaint,
        prosecutors: row.prosecutors,
        kept_from: kept_from.into_iter().map(ContactId).collect(),
        opened_at: row.opened_at,
        due_at: row.due_at,
        due_hours: row.due_from.zip(row.due_until),
        changed_at: row.changed_at,
        closed_at: row.closed_at,
        taken_at: row.taken_at,
    })
}
