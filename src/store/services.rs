//! What the office did beside the bot: calls, visits and messages elsewhere, as an officer noted them.

mod mend;
mod queue;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::words::words;
use crate::domain::{CaseNumber, ContactId, Phone, Receipt, Team};
pub use mend::{mend, remove, reopen, settle};
pub use queue::{
    close, counts, give_back, how_many_held, look_next, open, release_of, take, take_over, to_look_at, unfinished,
    with_the_away,
};

/// What is done goes after so many days, as a consultation does.
const KEPT_DAYS: i64 = 730;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "services",
    key: "id",
    columns: &[
        columns(
            &["id", "number", "channel", "subject", "outcome", "referred_to", "contact", "business", "secret", "at"],
            Reason::Consultation,
            "calls and visits that the office noted",
            Some(KEPT_DAYS),
        ),
        columns(
            &["noted_by", "state", "officer", "officer_name", "due_at", "closed_at", "look_at"],
            Reason::Consultation,
            "who does what still has to be done",
            None,
        ),
    ],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "closed_at", only: "state = 'closed'" }],
    sealed: &[Sealed { column: "secret", bound: "'services.secret:' || number", only: "secret IS NOT NULL" }],
    hashed: &[],
    person: Person {
        columns: &["contact", "noted_by", "officer"],
        erase: Erase::By(&[
            "UPDATE services SET contact = NULL, business = NULL, secret = NULL WHERE contact = $1 AND at <= $2",
            "UPDATE services SET noted_by = 0 WHERE noted_by = $1 AND at <= $2",
            "UPDATE services SET officer = NULL, officer_name = NULL, state = iif(state = 'closed', state, 'waiting')
             WHERE officer = $1 AND at <= $2",
        ]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact", "noted_by", "officer", "officer_name"] },
};

words! {
    /// How somebody came to the office.
    Channel {
        /// By telephone.
        Phone = "phone",
        /// At the desk.
        Visit = "visit",
        /// By WhatsApp.
        WhatsApp = "whatsapp",
    }
}

words! {
    /// What came of it.
    CameOf {
        /// It was answered at once.
        Answered = "answered",
        /// Somebody still has to do something.
        FollowUp = "follow-up",
        /// Another office does it.
        Referred = "referred",
    }
}

words! {
    /// How far it is.
    Stage {
        /// It waits for somebody of the office.
        Waiting = "waiting",
        /// Somebody of the office does it.
        Taken = "taken",
        /// It is done.
        Closed = "closed",
    }
}

/// A call, a visit or a message that was noted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// How people name it; of the same kind as the number of a consultation.
    pub number: CaseNumber,
    /// How somebody came.
    pub channel: Channel,
    /// What about.
    pub subject: Team,
    /// What came of it.
    pub result: CameOf,
    /// The short name of the office that does it.
    pub referred_to: Option<String>,
    /// Who it was, where the number belongs to somebody who uses the bot.
    pub contact: Option<ContactId>,
    /// The business that has the number.
    pub business: Option<Receipt>,
    /// What is encrypted at rest.
    pub secret: Secret,
    /// Who noted it.
    pub noted_by: ContactId,
    /// How far it is.
    pub stage: Stage,
    /// Who does it, or did, and what that person is called.
    pub officer: Option<(ContactId, String)>,
    /// When it was noted.
    pub at: Millis,
    /// By when it should be done.
    pub due_at: Option<Millis>,
}

/// What is encrypted at rest.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// The number under which to call back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// What is to be done, in the officer's words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
}

/// The row that sealed bytes belong to.
fn secret_of(number: &CaseNumber) -> String {
    format!("services.secret:{number}")
}

fn sealed(keys: &Keys, number: &CaseNumber, secret: &Secret) -> Option<Vec<u8>> {
    let is_empty = *secret == Secret::default();
    (!is_empty).then(|| keys.seal(&secret_of(number), &serde_json::to_vec(secret).unwrap_or_default()))
}

/// Notes one; what is no work any more is done from the start.
pub async fn add(conn: &mut SqliteConnection, keys: &Keys, service: &Service) -> Result<(), Error> {
    let closed = (service.stage == Stage::Closed).then_some(service.at);
    sqlx::query(
        "INSERT INTO services (number, channel, subject, outcome, referred_to, contact, business, secret, noted_by, state,
                officer, officer_name, at, due_at, closed_at, look_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, iif($15 IS NULL AND $14 IS NOT NULL, 0, NULL))",
    )
    .bind(service.number.as_str())
    .bind(service.channel.word())
    .bind(service.subject.word())
    .bind(service.result.word())
    .bind(&service.referred_to)
    .bind(service.contact.map(|contact| contact.0))
    .bind(service.business.as_ref().map(Receipt::as_str))
    .bind(sealed(keys, &service.number, &service.secret))
    .bind(service.noted_by.0)
    .bind(service.stage.word())
    .bind(service.officer.as_ref().map(|(id, _)| id.0))
    .bind(service.officer.as_ref().map(|(_, name)| name))
    .bind(service.at)
    .bind(service.due_at)
    .bind(closed)
    .execute(conn)
    .await?;
    Ok(())
}

/// Writes the note of one anew.
pub async fn note(conn: &mut SqliteConnection, keys: &Keys, number: &CaseNumber, secret: &Secret) -> Result<(), Error> {
    sqlx::query("UPDATE services SET secret = $2 WHERE number = $1")
        .bind(number.as_str())
        .bind(sealed(keys, number, secret))
        .execute(conn)
        .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    number: String,
    channel: String,
    subject: String,
    outcome: String,
    referred_to: Option<String>,
    contact: Option<i64>,
    business: Option<String>,
    secret: Option<Vec<u8>>,
    noted_by: i64,
    state: String,
    officer: Option<i64>,
    officer_name: Option<String>,
    at: Millis,
    due_at: Option<Millis>,
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, number, channel, subject, outcome, referred_to, contact, business, secret, noted_by, state,
                    officer, officer_name, at, due_at FROM services ",
            $rest
        )
    };
}
use select;

fn read(keys: &Keys, row: Row) -> Result<Service, Error> {
    let corrupt = || Error::Corrupt { what: "service", id: row.id };
    let number = CaseNumber::parse(&row.number).ok_or_else(corrupt)?;
    let secret = match &row.secret {
        Some(sealed) => {
            let plain = keys.open(&secret_of(&number), sealed).map_err(|_| corrupt())?;
            serde_json::from_slice(&plain).map_err(|_| corrupt())?
        }
        None => Secret::default(),
    };
    Ok(Service {
        channel: Channel::from_word(&row.channel).ok_or_else(corrupt)?,
        subject: Team::from_word(&row.subject).ok_or_else(corrupt)?,
        result: CameOf::from_word(&row.outcome).ok_or_else(corrupt)?,
        stage: Stage::from_word(&row.state).ok_or_else(corrupt)?,
        number,
        secret,
        referred_to: row.referred_to,
        contact: row.contact.map(ContactId),
        business: row.business.as_deref().and_then(Receipt::parse),
        noted_by: ContactId(row.noted_by),
        officer: row.officer.map(|id| (ContactId(id), row.officer_name.unwrap_or_default())),
        at: row.at,
        due_at: row.due_at,
    })
}

/// The one of this number.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, number: &CaseNumber) -> Result<Option<Service>, Error> {
    let row: Option<Row> =
        sqlx::query_as(select!("WHERE number = $1")).bind(number.as_str()).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

#[cfg(test)]
mod tests;
