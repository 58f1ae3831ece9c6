//! Open forms: how many there are, and what each is about, which a keyed hash beside the sealed draft tells.

use serde::Deserialize;
use sqlx::SqliteConnection;

use super::draft_of;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::store::Error;

/// What a form is about, read without the rest of it.
#[derive(Deserialize)]
struct Subject {
    #[serde(default)]
    subject: Option<String>,
}

/// A keyed hash of what a form is about; it outlives a change of the key.
pub(super) fn subject_hash(keys: &Keys, draft: &str) -> Option<String> {
    let subject = serde_json::from_str::<Subject>(draft).ok()?.subject?;
    Some(keys.mark("draft subject", &subject))
}

/// Marks the forms about one record for re-checking: it may be gone, and drafts are encrypted.
pub(in crate::store) async fn recheck_drafts(
    conn: &mut SqliteConnection,
    keys: &Keys,
    code: &str,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query("UPDATE contacts SET draft_due = min(draft_due, $2) WHERE draft_subject = $1")
        .bind(keys.mark("draft subject", code))
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes what the forms of an earlier version are about.
pub(in crate::store) async fn note_subjects(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
    let rows: Vec<(i64, Vec<u8>)> =
        sqlx::query_as("SELECT id, draft FROM contacts WHERE draft IS NOT NULL AND draft_subject IS NULL")
            .fetch_all(&mut *conn)
            .await?;
    for (id, sealed) in rows {
        let draft = String::from_utf8(keys.open(&draft_of(id), &sealed).unwrap_or_default()).unwrap_or_default();
        if let Some(hash) = subject_hash(keys, &draft) {
            sqlx::query("UPDATE contacts SET draft_subject = $2 WHERE id = $1")
                .bind(id)
                .bind(hash)
                .execute(&mut *conn)
                .await?;
        }
    }
    Ok(())
}

/// How many forms are open now.
pub async fn open_drafts(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM contacts WHERE draft_due IS NOT NULL").fetch_one(conn).await?)
}
