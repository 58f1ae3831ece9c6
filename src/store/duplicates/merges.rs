//! Merging two businesses, splitting them again, and making a merge final.

use sqlx::SqliteConnection;

use super::{Settled, settle};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Receipt};
use crate::store::Error;
use crate::store::businesses::{self, Change};

/// Fields that are about the person rather than the business; they never go to somebody else's history.
const PERSONAL: [&str; 2] = ["panggilan", "telepon"];

/// Hides `lost` behind `kept`; what has an owner never goes into what has none.
pub async fn merge(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (kept, lost): (&Receipt, &Receipt),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE businesses SET merged_at = $3, merged_into = (SELECT id FROM businesses WHERE code = $1)
         WHERE code = $2 AND code <> $1 AND merged_into IS NULL AND EXISTS (
            SELECT 1 FROM businesses AS kept WHERE kept.code = $1 AND kept.merged_into IS NULL
               AND (kept.owner IS NOT NULL OR businesses.owner IS NULL))",
    )
    .bind(kept.as_str())
    .bind(lost.as_str())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let change = Change { field: "gabung".to_owned(), old: lost.to_string(), new: kept.to_string(), at: now };
    note(conn, keys, (kept, lost), (&change, Settled::Merged)).await
}

/// Splits `lost` off `kept` again.
pub async fn split(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (kept, lost): (&Receipt, &Receipt),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE businesses SET merged_into = NULL, merged_at = NULL
         WHERE code = $2 AND merged_into = (SELECT id FROM businesses WHERE code = $1)",
    )
    .bind(kept.as_str())
    .bind(lost.as_str())
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let change = Change { field: "pisah".to_owned(), old: kept.to_string(), new: lost.to_string(), at: now };
    note(conn, keys, (kept, lost), (&change, Settled::Different)).await
}

/// Notes what was done to two businesses in the history of the one that stays, and what the office said by it.
async fn note(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (kept, lost): (&Receipt, &Receipt),
    (change, said): (&Change, Settled),
) -> Result<bool, Error> {
    businesses::note_change(conn, keys, kept, change).await?;
    settle(conn, (kept, lost), said).await?;
    Ok(true)
}

/// A merge that can be undone no more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Final {
    /// The business that stayed.
    pub kept: Receipt,
    /// The one that went into it.
    pub lost: Receipt,
    /// What the latter was called.
    pub name: String,
    /// Its owner, where that is not the owner of the one that stayed.
    pub owner: Option<ContactId>,
}

/// Makes old merges final: the history goes to the business that stayed, without what is somebody else's own.
pub async fn finalize_merges(
    conn: &mut SqliteConnection,
    keys: &Keys,
    before: Millis,
    most: i64,
) -> Result<Vec<Final>, Error> {
    type Row = (i64, String, String, String, Option<i64>, bool);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT lost.id, lost.code, kept.code, lost.name, lost.owner, lost.owner IS kept.owner
         FROM businesses AS lost JOIN businesses AS kept ON kept.id = lost.merged_into
         WHERE lost.merged_at <= $1 ORDER BY lost.merged_at, lost.id LIMIT $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut merged = Vec::new();
    for (id, lost, kept, name, owner, same_owner) in rows {
        let corrupt = || Error::Corrupt { what: "business", id };
        let lost = Receipt::parse(&lost).ok_or_else(corrupt)?;
        let kept = Receipt::parse(&kept).ok_or_else(corrupt)?;
        for change in businesses::changes(conn, keys, &lost).await? {
            if same_owner || !PERSONAL.contains(&change.field.as_str()) {
                businesses::note_change(conn, keys, &kept, &change).await?;
            }
        }
        sqlx::query("DELETE FROM businesses WHERE id = $1").bind(id).execute(&mut *conn).await?;
        let owner = owner.filter(|_| !same_owner).map(ContactId);
        merged.push(Final { kept, lost, name, owner });
    }
    Ok(merged)
}
