//! Consultations about somebody of the office. No other list or count of the office holds one; whom it is about is sealed,
//! so that nobody reads it in the file.

use sqlx::SqliteConnection;

use super::record::kept_from_of;
use super::{Case, get};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId};
use crate::store::Error;

/// Open ones that are listed at most.
const MOST: i64 = 100;

/// Those that are open, but for those about this very person or of their own; what was opened again first, then what waits
/// longest.
pub async fn complaints(conn: &mut SqliteConnection, keys: &Keys, viewer: ContactId) -> Result<Vec<Case>, Error> {
    let ids: Vec<i64> = sqlx::query_scalar(
        "SELECT id FROM cases WHERE complaint = 1 AND state IN ('waiting', 'taken', 'asked')
         ORDER BY urgent DESC, opened_at, id LIMIT $1",
    )
    .bind(MOST)
    .fetch_all(&mut *conn)
    .await?;
    let mut found = Vec::new();
    for id in ids {
        found.extend(get(conn, keys, id).await?.filter(|case| !case.is_about(viewer) && case.contact != viewer));
    }
    Ok(found)
}

/// An unsent case is about somebody of the office, or is not after all. What was said of other readers was said of another
/// case, and is asked anew.
pub async fn mark_complaint(conn: &mut SqliteConnection, id: i64, complaint: bool) -> Result<(), Error> {
    sqlx::query(
        "UPDATE cases SET complaint = $2, kept_from = NULL, prosecutors = NULL WHERE id = $1 AND state = 'draft'",
    )
    .bind(id)
    .bind(complaint)
    .execute(conn)
    .await?;
    Ok(())
}

/// These people never see a case: it is about them.
pub async fn keep_from(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (id, number): (i64, &CaseNumber),
    people: &[ContactId],
) -> Result<(), Error> {
    let numbers: Vec<i64> = people.iter().map(|person| person.0).collect();
    let sealed = keys.seal(&kept_from_of(number), serde_json::json!(numbers).to_string().as_bytes());
    sqlx::query("UPDATE cases SET kept_from = $2 WHERE id = $1 AND complaint = 1")
        .bind(id)
        .bind(sealed)
        .execute(conn)
        .await?;
    Ok(())
}

/// What each of the office is called, by the office and by owners who were answered.
pub async fn known_names(conn: &mut SqliteConnection) -> Result<Vec<(ContactId, String)>, Error> {
    let rows: Vec<(i64, String)> = sqlx::query_as(
        "SELECT contact, name FROM officers WHERE name IS NOT NULL
         UNION SELECT officer, officer_name FROM cases
         WHERE officer IN (SELECT contact FROM officers) AND officer_name IS NOT NULL",
    )
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(id, name)| (ContactId(id), name)).collect())
}

/// Gives back to the queue what somebody has who may not see such cases any more; the others are told of it later.
pub async fn release_complaints_of(conn: &mut SqliteConnection, officer: ContactId, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE cases SET state = 'waiting', officer = NULL, officer_name = NULL, returned = 'role', untold = 1,
                changed_at = $2
         WHERE officer = $1 AND complaint = 1 AND state IN ('taken', 'asked')",
    )
    .bind(officer.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}
