//! The chain of the audit log: each row's hash covers the one before it, so that a change is found.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::{Keys, content_hash};
use crate::store::{Error, meta};

/// A row as it is stored.
#[derive(Debug, sqlx::FromRow, serde::Serialize)]
pub struct Row {
    /// Its number; each is one more than the one before.
    pub id: i64,
    /// Who did it; 0 for the command line and for the bot itself.
    pub officer: i64,
    /// What was done, by the word of the policy.
    pub action: String,
    /// Whom it concerned.
    pub about: Option<i64>,
    /// The receipt code of the business that it concerned.
    pub code: Option<String>,
    /// When.
    pub at: Millis,
    /// What of the office it concerned.
    pub what: Option<String>,
    /// The keyed hash over the row and the hash of the one before.
    pub hash: String,
}

impl Row {
    /// What the row's hash covers: the hash before it, and all that the row says.
    fn covered(&self, before: &str) -> String {
        let Self { id, officer, action, about, code, at, what, .. } = self;
        // Rows from before there was one have none, and the hash of then.
        match what {
            Some(what) => serde_json::json!([before, id, officer, action, about, code, at, what]).to_string(),
            None => serde_json::json!([before, id, officer, action, about, code, at]).to_string(),
        }
    }

    /// A keyed hash: whoever writes into the file without the key cannot make one.
    pub(super) fn sum(&self, keys: &Keys, before: &str) -> String {
        keys.mark("audit", &self.covered(before))
    }

    /// The hash of rows that an early version wrote.
    pub(super) fn plain_sum(&self, before: &str) -> String {
        content_hash(self.covered(before).as_bytes())
    }
}

/// The last row that an early version wrote: what follows is keyed.
struct Base {
    id: i64,
    hash: String,
}

fn base_mark(keys: &Keys, id: i64, hash: &str) -> String {
    keys.mark("audit base", &format!("{id} {hash}"))
}

/// From here on the hashes are keyed; what an early version wrote is vouched for as it is now.
pub(in crate::store) async fn begin_keyed_chain(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
    let last: Option<(i64, String)> =
        sqlx::query_as("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1").fetch_optional(&mut *conn).await?;
    let (id, hash) = last.unwrap_or_default();
    let mark = base_mark(keys, id, &hash);
    meta::set_audit_base(conn, &serde_json::json!([id, hash, mark]).to_string()).await
}

/// Where the keyed part begins; an error is the number of the row that was tampered with.
async fn base(conn: &mut SqliteConnection, keys: &Keys) -> Result<Result<Base, i64>, Error> {
    if !meta::is_current(conn, keys).await? {
        // Nothing is keyed yet.
        return Ok(Ok(Base { id: i64::MAX, hash: String::new() }));
    }
    let Some(stored) = meta::audit_base(conn).await? else { return Ok(Ok(Base { id: 0, hash: String::new() })) };
    let read: Option<(i64, String, String)> = serde_json::from_str(&stored).ok();
    Ok(match read {
        Some((id, hash, mark)) if mark == base_mark(keys, id, &hash) => Ok(Base { id, hash }),
        Some((id, ..)) => Err(id),
        None => Err(0),
    })
}

/// The row that was verified last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    id: i64,
    hash: String,
}

/// What a look at a part of the chain came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// So far it holds; there is more after this row.
    More(Verified),
    /// All of it holds.
    Sound,
    /// This row does not follow from the one before it.
    Broken(i64),
}

/// Verifies up to `most` rows after `last`, or from the oldest on.
pub async fn verify_part(
    conn: &mut SqliteConnection,
    keys: &Keys,
    last: Option<Verified>,
    most: i64,
) -> Result<Verdict, Error> {
    let base = match base(conn, keys).await? {
        Ok(base) => base,
        Err(id) => return Ok(Verdict::Broken(id)),
    };
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, officer, action, about, code, at, what, hash FROM audit WHERE id > $1 ORDER BY id LIMIT $2",
    )
    .bind(last.as_ref().map_or(0, |last| last.id))
    .bind(most)
    .fetch_all(conn)
    .await?;
    // The oldest row stands on one that is gone by age, except where it is the very first.
    let mut before =
        last.or_else(|| rows.first().filter(|row| row.id == 1).map(|_| Verified { id: 0, hash: String::new() }));
    let is_over = i64::try_from(rows.len()).unwrap_or(i64::MAX) < most;
    for row in rows {
        if let Some(before) = &before {
            let sum = if row.id > base.id { row.sum(keys, &before.hash) } else { row.plain_sum(&before.hash) };
            if row.id != before.id + 1 || row.hash != sum {
                return Ok(Verdict::Broken(row.id));
            }
        }
        if row.id == base.id && row.hash != base.hash {
            return Ok(Verdict::Broken(row.id));
        }
        before = Some(Verified { id: row.id, hash: row.hash });
    }
    Ok(before.filter(|_| !is_over).map_or(Verdict::Sound, Verdict::More))
}

/// The first row that does not follow from the one before it; none where the chain holds.
pub async fn first_broken(conn: &mut SqliteConnection, keys: &Keys) -> Result<Option<i64>, Error> {
    const AT_A_TIME: i64 = 1_000;
    let mut last = None;
    loop {
        match verify_part(conn, keys, last, AT_A_TIME).await? {
            Verdict::More(verified) => last = Some(verified),
            Verdict::Sound => return Ok(None),
            Verdict::Broken(id) => return Ok(Some(id)),
        }
    }
}
