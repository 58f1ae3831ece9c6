//! What was corrected in a business: its history, sealed a row at a time.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::Receipt;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Sealed, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const CHANGES: Table = Table {
    name: "business_changes",
    key: "id",
    columns: &[columns(&["id", "business", "field", "change", "at"], Reason::Corrections, "corrections", None)],
    retention: &[],
    sealed: &[Sealed {
        column: "change",
        bound: "'business_changes.change:' || (SELECT code FROM businesses WHERE id = business)",
        only: "true",
    }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("businesses") },
    export: Export::Rows { of: "business IN (SELECT id FROM businesses WHERE owner = $1)", without: &[] },
};

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

/// Changes kept of a business; the oldest go.
const MOST: i64 = 100;
/// Corrections of one field within so long are one.
const ONE_CHANGE: Millis = 60_000;

/// Notes what was corrected: one row a field and minute, from the answer before to the last one.
pub async fn note_change(
    conn: &mut SqliteConnection,
    keys: &Keys,
    code: &Receipt,
    change: &Change,
) -> Result<(), Error> {
    let seal = |change: &Change| keys.seal(&change_of(code), &serde_json::to_vec(change).unwrap_or_default());
    let last: Option<(i64, Vec<u8>)> = sqlx::query_as(
        "SELECT id, change FROM business_changes
         WHERE id = (SELECT max(id) FROM business_changes WHERE business = (SELECT id FROM businesses WHERE code = $1))
           AND field = $2 AND at > $3 - $4 AND at <= $3",
    )
    .bind(code.as_str())
    .bind(&change.field)
    .bind(change.at)
    .bind(ONE_CHANGE)
    .fetch_optional(&mut *conn)
    .await?;
    if let Some((id, sealed)) = last
        && let Ok(plain) = keys.open(&change_of(code), &sealed)
        && let Ok(before) = serde_json::from_slice::<Change>(&plain)
    {
        let merged = Change { old: before.old, ..change.clone() };
        sqlx::query("UPDATE business_changes SET change = $2, at = $3 WHERE id = $1")
            .bind(id)
            .bind(seal(&merged))
            .bind(change.at)
            .execute(conn)
            .await?;
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO business_changes (business, field, change, at)
         SELECT id, $2, $3, $4 FROM businesses WHERE code = $1",
    )
    .bind(code.as_str())
    .bind(&change.field)
    .bind(seal(change))
    .bind(change.at)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "DELETE FROM business_changes WHERE id IN (
             SELECT id FROM business_changes WHERE business = (SELECT id FROM businesses WHERE code = $1)
             ORDER BY id DESC LIMIT -1 OFFSET $2)",
    )
    .bind(code.as_str())
    .bind(MOST)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ContactId;
    use crate::store::businesses::save;
    use crate::store::businesses::tests::warung;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn t_a18_corrections_of_a_minute_are_one_row_and_a_business_keeps_a_hundred() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
        let shop = warung(7, 1);
        save(&mut conn, keys, &shop).await.unwrap();
        let change = |field: &str, number: i64, at| Change {
            field: field.into(),
            old: format!("{number}"),
            new: format!("{}", number + 1),
            at,
        };
        for second in 0..40 {
            note_change(&mut conn, keys, &shop.code, &change("usaha", second, second * 1_000)).await.unwrap();
        }
        let kept = changes(&mut conn, keys, &shop.code).await.unwrap();
        assert_eq!(kept, [Change { field: "usaha".into(), old: "0".into(), new: "40".into(), at: 39_000 }]);
        note_change(&mut conn, keys, &shop.code, &change("telepon", 1, 40_000)).await.unwrap();
        assert_eq!(changes(&mut conn, keys, &shop.code).await.unwrap().len(), 2, "another field is another row");
        for minute in 1..=150 {
            note_change(&mut conn, keys, &shop.code, &change("usaha", minute, minute * 100_000)).await.unwrap();
        }
        let kept = changes(&mut conn, keys, &shop.code).await.unwrap();
        assert_eq!((kept.len(), kept[0].at, kept[99].at), (100, 51 * 100_000, 150 * 100_000));
    }
}
