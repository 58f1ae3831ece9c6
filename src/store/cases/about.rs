//! All that a card of the office shows of a consultation, read at once.

use sqlx::SqliteConnection;

use super::{Case, Entry, Note, latest, notes};
use crate::crypto::Keys;
use crate::domain::Language;
use crate::store::Error;
use crate::store::businesses::{self, Business};
use crate::store::contacts;
use crate::store::officers::{self, Officer};

/// Messages that are read at most: a card shows the last of them.
const MESSAGES: i64 = 60;

/// What the office sees of a consultation besides its row.
#[derive(Clone, Debug, PartialEq)]
pub struct About {
    /// What was written last.
    pub entries: Vec<Entry>,
    /// What the office noted for itself.
    pub notes: Vec<Note>,
    /// The business that it is about, while that is the owner's.
    pub business: Option<Business>,
    /// Everybody of the office.
    pub office: Vec<Officer>,
    /// The language in which its owner reads what the bot says, while that person can be reached.
    pub language: Option<Language>,
}

/// Reads it.
pub async fn about(conn: &mut SqliteConnection, keys: &Keys, case: &Case) -> Result<About, Error> {
    let entries = latest(conn, keys, (case.id, &case.number), MESSAGES).await?;
    let notes = notes(conn, keys, (case.id, &case.number)).await?;
    let business = match &case.business {
        Some(code) => businesses::find(conn, keys, code).await?,
        None => None,
    };
    let business = business.filter(|business| business.owner == Some(case.contact));
    let office = officers::with(conn, |_| true).await?;
    let language = contacts::language_if_reachable(conn, case.contact).await?;
    Ok(About { entries, notes, business, office, language })
}
