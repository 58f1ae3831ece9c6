//! The audit log: what people of the office did, append-only, each row vouching for the one before it (`audit/chain.rs`); `talks/office.rs` notes it where it is done.

mod chain;
#[cfg(test)]
mod tests;

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::policy::Action;
use crate::domain::{ContactId, Receipt};
pub(super) use chain::begin_keyed_chain;
pub use chain::{Row, Verdict, Verified, first_broken, verify_part};

/// What the office did can be asked about for five years.
const KEPT_DAYS: i64 = 5 * 365;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "audit",
    key: "id",
    columns: &[columns(
        &["id", "officer", "action", "about", "code", "at", "what", "hash"],
        Reason::Office,
        "the audit log of the office",
        Some(KEPT_DAYS),
    )],
    // The chain loses rows only at its old end, wherever the clock stood when they were written.
    retention: &[Retention::By {
        days: KEPT_DAYS,
        remove: "DELETE FROM audit WHERE id IN (SELECT id FROM audit ORDER BY id LIMIT $2)
                     AND id < coalesce((SELECT min(id) FROM audit WHERE at >= $1), 9223372036854775807)",
        count: "SELECT count(*) FROM audit WHERE at < $1",
    }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer", "about"],
        erase: Erase::Stay(
            "what the office did can be asked about for five years; it holds numbers, codes and reasons of the office",
        ),
    },
    export: Export::Rows {
        of: "about = $1 OR code IN (SELECT code FROM businesses WHERE owner = $1)",
        without: &["officer", "hash", "about", "what"],
    },
};

/// Who acts in the audit log when a role is given or taken on the command line.
pub const OPERATOR: ContactId = ContactId(0);

/// One entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Who did it.
    pub officer: ContactId,
    /// What, by the word of the policy.
    pub action: Action,
    /// Whom it concerned.
    pub about: Option<ContactId>,
    /// The business it concerned.
    pub code: Option<Receipt>,
    /// What of the office it concerned: the word of a setting, a team, a day.
    pub what: Option<String>,
    /// When.
    pub at: Millis,
}

/// Adds an entry in the transaction that does it.
pub async fn add(conn: &mut SqliteConnection, keys: &Keys, entry: &AuditEntry) -> Result<(), Error> {
    let last: Option<(i64, String)> =
        sqlx::query_as("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1").fetch_optional(&mut *conn).await?;
    let (last, before) = last.unwrap_or_default();
    let mut row = Row {
        id: last + 1,
        officer: entry.officer.0,
        action: entry.action.word().to_owned(),
        about: entry.about.map(|about| about.0),
        code: entry.code.as_ref().map(|code| code.as_str().to_owned()),
        at: entry.at,
        what: entry.what.clone(),
        hash: String::new(),
    };
    row.hash = row.sum(keys, &before);
    sqlx::query(
        "INSERT INTO audit (id, officer, action, about, code, at, what, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(row.id)
    .bind(row.officer)
    .bind(row.action)
    .bind(row.about)
    .bind(row.code)
    .bind(row.at)
    .bind(row.what)
    .bind(row.hash)
    .execute(conn)
    .await?;
    Ok(())
}

/// Up to `most` rows behind `last`, the oldest first.
pub async fn after(conn: &mut SqliteConnection, last: i64, most: i64) -> Result<Vec<Row>, Error> {
    Ok(sqlx::query_as(
        "SELECT id, officer, action, about, code, at, what, hash FROM audit WHERE id > $1 ORDER BY id LIMIT $2",
    )
    .bind(last)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// The number of the newest row; 0 where there is none.
pub async fn last(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) FROM audit").fetch_one(conn).await?)
}

/// Who did this last to this of the office.
pub async fn last_by(conn: &mut SqliteConnection, action: Action, what: &str) -> Result<Option<ContactId>, Error> {
    Ok(last_of(conn, action, what).await?.map(|(who, _)| who))
}

/// Who did this last to this of the office, and when.
pub async fn last_of(
    conn: &mut SqliteConnection,
    action: Action,
    what: &str,
) -> Result<Option<(ContactId, Millis)>, Error> {
    let query = "SELECT officer, at FROM audit WHERE action = $1 AND what = $2 ORDER BY id DESC LIMIT 1";
    let row: Option<(i64, Millis)> = sqlx::query_as(query).bind(action.word()).bind(what).fetch_optional(conn).await?;
    Ok(row.map(|(officer, at)| (ContactId(officer), at)))
}

/// Whom rows behind `after` concern that `officer` added with one of these actions, each once.
pub async fn about_since(
    conn: &mut SqliteConnection,
    after: i64,
    officer: ContactId,
    actions: &[Action],
) -> Result<Vec<ContactId>, Error> {
    let words: Vec<&str> = actions.iter().map(|action| action.word()).collect();
    let found: Vec<i64> = sqlx::query_scalar(
        "SELECT DISTINCT about FROM audit WHERE id > $1 AND about IS NOT NULL AND officer = $3
         AND action IN (SELECT value FROM json_each($2)) ORDER BY about",
    )
    .bind(after)
    .bind(serde_json::json!(words).to_string())
    .bind(officer.0)
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(ContactId).collect())
}

/// When people of the office looked at or changed what is kept of a person: the word of the entry, and when.
pub async fn about(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<(String, Millis)>, Error> {
    // Before an owner confirmed what the desk wrote down, nobody knew whom it concerned.
    Ok(sqlx::query_as(
        "SELECT action, at FROM audit WHERE id IN (
             SELECT id FROM audit WHERE about = $1
             UNION SELECT a.id FROM businesses AS b JOIN audit AS a ON a.code = b.code WHERE b.owner = $1
             UNION SELECT a.id FROM cases AS c JOIN audit AS a ON a.what = c.number WHERE c.contact = $1)
         ORDER BY id",
    )
    .bind(who.0)
    .fetch_all(conn)
    .await?)
}
