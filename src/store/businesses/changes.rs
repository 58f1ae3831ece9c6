//! What was corrected in a business: its history, sealed a row at a time.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::Receipt;
use crate::store::Error;

/// What was corrected.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// The field's word.
    #[serde(skip)]
    pub field: String,
    /// The answer before.
    pub old: String,
    /// The answer after.
    pub new: String,
    /// When.
    #[serde(skip)]
    pub at: Millis,
}

/// Notes what was corrected.
pub async fn note_change(
    conn: &mut SqliteConnection,
    keys: &Keys,
    code: &Receipt,
    change: &Change,
) -> Result<(), Error> {
    let sealed = keys.seal(&change_of(code), &serde_json::to_vec(change).unwrap_or_default());
    sqlx::query(
        "INSERT INTO business_changes (business, field, change, at)
         SELECT id, $2, $3, $4 FROM businesses WHERE code = $1",
    )
    .bind(code.as_str())
    .bind(&change.field)
    .bind(sealed)
    .bind(change.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// What was corrected in a business, the oldest first.
pub async fn changes(conn: &mut SqliteConnection, keys: &Keys, code: &Receipt) -> Result<Vec<Change>, Error> {
    let rows: Vec<(i64, String, Vec<u8>, Millis)> = sqlx::query_as(
        "SELECT id, field, change, at FROM business_changes
         WHERE business = (SELECT id FROM businesses WHERE code = $1) ORDER BY id",
    )
    .bind(code.as_str())
    .fetch_all(conn)
    .await?;
    let read = |(id, field, sealed, at): (i64, String, Vec<u8>, Millis)| {
        let corrupt = Error::Corrupt { what: "change", id };
        let Ok(plain) = keys.open(&change_of(code), &sealed) else { return Err(corrupt) };
        let change: Change = serde_json::from_slice(&plain).map_err(|_| corrupt)?;
        Ok(Change { field, at, ..change })
    };
    rows.into_iter().map(read).collect()
}

fn change_of(code: &Receipt) -> String {
    format!("business_changes.change:{code}")
}
