//! The audit log: what people of the office did, append-only, each row vouching for the one before it.

use sqlx::SqliteConnection;

use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use super::{Error, meta};
use crate::clock::Millis;
use crate::crypto::{Keys, content_hash};
use crate::domain::policy::Action;
use crate::domain::{ContactId, Receipt};

/// What the office did can be asked about for five years.
const KEPT_DAYS: i64 = 5 * 365;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "audit",
    key: "id",
    columns: &[columns(
        &["id", "officer", "action", "about", "code", "at", "hash"],
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
        erase: Erase::Stay("what the office did can be asked about for five years; it holds numbers and codes alone"),
    },
    export: Export::Rows {
        of: "about = $1 OR code IN (SELECT code FROM businesses WHERE owner = $1)",
        without: &["officer", "hash", "about"],
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
    /// When.
    pub at: Millis,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    officer: i64,
    action: String,
    about: Option<i64>,
    code: Option<String>,
    at: Millis,
    hash: String,
}

impl Row {
    /// What the row's hash covers: the hash before it, and all that the row says.
    fn covered(&self, before: &str) -> String {
        let Self { id, officer, action, about, code, at, .. } = self;
        serde_json::json!([before, id, officer, action, about, code, at]).to_string()
    }

    /// A keyed hash: whoever writes into the file without the key cannot make one.
    fn sum(&self, keys: &Keys, before: &str) -> String {
        keys.mark("audit", &self.covered(before))
    }

    /// The hash of rows that an early version wrote.
    fn plain_sum(&self, before: &str) -> String {
        content_hash(self.covered(before).as_bytes())
    }
}

/// Adds a entry in the transaction that does it.
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
        hash: String::new(),
    };
    row.hash = row.sum(keys, &before);
    sqlx::query("INSERT INTO audit (id, officer, action, about, code, at, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(row.id)
        .bind(row.officer)
        .bind(row.action)
        .bind(row.about)
        .bind(row.code)
        .bind(row.at)
        .bind(row.hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// The number of the newest row; 0 where there is none.
pub async fn last(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) FROM audit").fetch_one(conn).await?)
}

/// Whom rows behind `after` with one of these actions concern, each once.
pub async fn about_since(conn: &mut SqliteConnection, after: i64, actions: &[Action]) -> Result<Vec<ContactId>, Error> {
    let words: Vec<&str> = actions.iter().map(|action| action.word()).collect();
    let found: Vec<i64> = sqlx::query_scalar(
        "SELECT DISTINCT about FROM audit WHERE id > $1 AND about IS NOT NULL
         AND action IN (SELECT value FROM json_each($2)) ORDER BY about",
    )
    .bind(after)
    .bind(serde_json::json!(words).to_string())
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
             UNION SELECT a.id FROM businesses AS b JOIN audit AS a ON a.code = b.code WHERE b.owner = $1)
         ORDER BY id",
    )
    .bind(who.0)
    .fetch_all(conn)
    .await?)
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
pub(super) async fn begin_keyed_chain(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
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
        "SELECT id, officer, action, about, code, at, hash FROM audit WHERE id > $1 ORDER BY id LIMIT $2",
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::retention::prune_before;

    #[tokio::test]
    async fn entries_are_append_only_and_tampering_is_detected() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        meta::check_key(&mut conn, keys).await.unwrap();
        for at in 1..=4 {
            let entry = AuditEntry {
                officer: ContactId(9),
                action: Action::SeeDuplicates,
                about: Some(ContactId(7)),
                code: Some(Receipt::from_chance(at)),
                at: i64::try_from(at).unwrap(),
            };
            add(&mut conn, keys, &entry).await.unwrap();
        }
        assert_eq!(about(&mut conn, ContactId(7)).await.unwrap().len(), 4);
        assert!(about(&mut conn, ContactId(8)).await.unwrap().is_empty());
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None);
        for forbidden in ["UPDATE audit SET officer = 1 WHERE id = 2", "DELETE FROM audit WHERE id = 3"] {
            assert!(sqlx::query(forbidden).execute(&mut conn).await.is_err(), "{forbidden}");
        }
        sqlx::query("DELETE FROM audit WHERE id = 1").execute(&mut conn).await.unwrap();
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None, "the oldest may leave");
        sqlx::query("DROP TRIGGER audit_is_only_added_to").execute(&mut conn).await.unwrap();
        sqlx::query("UPDATE audit SET officer = 1 WHERE id = 3").execute(&mut conn).await.unwrap();
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(3));
    }

    #[tokio::test]
    async fn f9_old_rows_leave_in_order_and_the_chain_of_the_others_holds() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        meta::check_key(&mut conn, keys).await.unwrap();
        for at in 1..=6 {
            let entry = AuditEntry {
                officer: ContactId(9),
                action: Action::SeeDuplicates,
                about: Some(ContactId(7)),
                code: None,
                at,
            };
            add(&mut conn, keys, &entry).await.unwrap();
        }
        assert_eq!(prune_before(&mut conn, "audit", 1, 10).await, 0);
        assert_eq!(prune_before(&mut conn, "audit", 5, 3).await, 3, "in chunks");
        assert_eq!(prune_before(&mut conn, "audit", 5, 3).await, 1);
        assert_eq!(about(&mut conn, ContactId(7)).await.unwrap().len(), 2);
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None);
    }

    #[tokio::test]
    async fn t_a13_a_chain_that_was_written_anew_without_the_key_is_detected() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        meta::check_key(&mut conn, keys).await.unwrap();
        let entry = |at| AuditEntry { officer: ContactId(9), action: Action::SeeReport, about: None, code: None, at };
        let forge = async |conn: &mut SqliteConnection, id: i64, before: &str, officer: i64| {
            let mut row =
                Row { id, officer, action: "see_report".into(), about: None, code: None, at: id, hash: String::new() };
            row.hash = row.plain_sum(before);
            sqlx::query("INSERT OR REPLACE INTO audit (id, officer, action, at, hash) VALUES ($1, $2, $3, $4, $5)")
                .bind(id)
                .bind(officer)
                .bind(&row.action)
                .bind(row.at)
                .bind(&row.hash)
                .execute(conn)
                .await
                .unwrap();
            row.hash
        };
        // What an early version wrote is plain, and vouched for when the keyed part begins.
        let first = forge(&mut conn, 1, "", 9).await;
        forge(&mut conn, 2, &first, 9).await;
        begin_keyed_chain(&mut conn, keys).await.unwrap();
        for at in 3..=5 {
            add(&mut conn, keys, &entry(at)).await.unwrap();
        }
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), None);
        for part in 1..=3 {
            let mut last = None;
            while let Verdict::More(verified) = verify_part(&mut conn, keys, last.clone(), part).await.unwrap() {
                assert_ne!(last.as_ref(), Some(&verified));
                last = Some(verified);
            }
        }
        let mut before: String =
            sqlx::query_scalar("SELECT hash FROM audit WHERE id = 3").fetch_one(&mut conn).await.unwrap();
        for id in 4..=5 {
            before = forge(&mut conn, id, &before, 1).await;
        }
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(4));
        let first = forge(&mut conn, 1, "", 1).await;
        forge(&mut conn, 2, &first, 1).await;
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(2), "nor what an early version wrote");
        sqlx::query("DELETE FROM meta WHERE key = 'audit_base'").execute(&mut conn).await.unwrap();
        assert_eq!(first_broken(&mut conn, keys).await.unwrap(), Some(1), "nor by saying that all is old");
    }
}
