//! Duplicates: businesses of different people that look alike; what the office was told and said, and merging.
//!
//! A merged business stays hidden behind the surviving one until [`finalize_merges`] makes it final.

mod merges;
#[cfg(test)]
mod tests;

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::{DAY, Millis};
use crate::domain::Receipt;
use crate::domain::words::words;
pub use merges::{Final, finalize_merges, merge, split};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "twins",
    key: "one, other",
    columns: &[columns(
        &["one", "other", "reason", "told_at", "settled"],
        Reason::Desk,
        "businesses that were registered twice",
        None,
    )],
    // What the office said is remembered while both are there; what it said nothing about, while it is so.
    retention: &[Retention::Older { days: TOLD_AGAIN_DAYS, age: "told_at", only: STALE }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("businesses") },
    export: Export::Nothing("it says what somebody else's business is like"),
};

/// A business that looks like another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duplicate {
    /// The other business.
    pub code: Receipt,
    /// What is alike: `telepon`, `nib` or `nama`.
    pub reason: String,
}

words! {
    /// What the office said about two businesses.
    Settled {
        /// They are two.
        Different = "different",
        /// They are one.
        Merged = "merged",
    }
}

/// How long a pair is not told of again, whatever happened in between.
const TOLD_AGAIN_DAYS: i64 = 30;
/// Pairs told of at a time, and of one owner's businesses in a day.
const MOST: i64 = 3;
/// What the office said nothing about and is not so any more.
const STALE: &str = "settled IS NULL AND NOT EXISTS (SELECT 1 FROM businesses AS a JOIN businesses AS b
    ON b.phone_hash = a.phone_hash OR b.nib_hash = a.nib_hash OR b.name_hash = a.name_hash
    WHERE a.id = twins.one AND b.id = twins.other)";

/// Finds duplicates of a business that are somebody else's, and notes that the office is told of them now.
///
/// A pair is told of once in thirty days, however often the businesses change, and no more than three of one owner in
/// a day; what the office said something about, or an owner does not want to be used, never.
pub async fn find_new(conn: &mut SqliteConnection, code: &Receipt, now: Millis) -> Result<Vec<Duplicate>, Error> {
    let rows: Vec<(i64, i64, String, String)> = sqlx::query_as(
        "SELECT min(me.id, b.id), max(me.id, b.id), b.code,
                CASE WHEN b.phone_hash = me.phone_hash THEN 'telepon'
                     WHEN b.nib_hash = me.nib_hash THEN 'nib' ELSE 'nama' END
         FROM businesses AS me JOIN businesses AS b ON b.id <> me.id
              AND (b.phone_hash = me.phone_hash OR b.nib_hash = me.nib_hash OR b.name_hash = me.name_hash)
         WHERE me.code = $1 AND me.merged_into IS NULL AND b.merged_into IS NULL
           AND (me.owner IS NULL OR b.owner IS NULL OR me.owner <> b.owner)
           AND NOT EXISTS (SELECT 1 FROM contacts WHERE id IN (me.owner, b.owner) AND restricted = 1)
           AND NOT EXISTS (SELECT 1 FROM twins WHERE one = min(me.id, b.id) AND other = max(me.id, b.id)
                           AND (settled IS NOT NULL OR told_at > $3))
         ORDER BY b.id LIMIT max(0, $2 - (
             SELECT count(*) FROM twins JOIN businesses AS mine ON mine.id IN (one, other)
             WHERE told_at > $4 AND (mine.code = $1
                OR mine.owner = (SELECT owner FROM businesses WHERE code = $1))))",
    )
    .bind(code.as_str())
    .bind(MOST)
    .bind(now - TOLD_AGAIN_DAYS * DAY)
    .bind(now - DAY)
    .fetch_all(&mut *conn)
    .await?;
    let mut found = Vec::new();
    for (one, other, code, reason) in rows {
        sqlx::query(
            "INSERT INTO twins (one, other, reason, told_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (one, other) DO UPDATE SET reason = excluded.reason, told_at = excluded.told_at",
        )
        .bind(one)
        .bind(other)
        .bind(&reason)
        .bind(now)
        .execute(&mut *conn)
        .await?;
        let code = Receipt::parse(&code).ok_or(Error::Corrupt { what: "business", id: one })?;
        found.push(Duplicate { code, reason });
    }
    Ok(found)
}

/// What the office was told of these two and said about them; none where they are not alike, or not any more.
pub async fn find(
    conn: &mut SqliteConnection,
    (one, other): (&Receipt, &Receipt),
) -> Result<Option<(String, Option<Settled>)>, Error> {
    let row: Option<(String, Option<String>)> = sqlx::query_as(
        "SELECT reason, settled FROM twins JOIN businesses AS a ON a.code = $1 JOIN businesses AS b ON b.code = $2
         WHERE one = min(a.id, b.id) AND other = max(a.id, b.id)
           AND (settled IS NOT NULL
                OR b.phone_hash = a.phone_hash OR b.nib_hash = a.nib_hash OR b.name_hash = a.name_hash)",
    )
    .bind(one.as_str())
    .bind(other.as_str())
    .fetch_optional(conn)
    .await?;
    Ok(row.map(|(reason, settled)| (reason, settled.as_deref().and_then(Settled::from_word))))
}

/// Remembers what the office said, so that it is not told again; false where that was said before.
pub async fn settle(
    conn: &mut SqliteConnection,
    (one, other): (&Receipt, &Receipt),
    said: Settled,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE twins SET settled = $3
         WHERE one = (SELECT min(id) FROM businesses WHERE code IN ($1, $2))
           AND other = (SELECT max(id) FROM businesses WHERE code IN ($1, $2)) AND settled IS NOT $3",
    )
    .bind(one.as_str())
    .bind(other.as_str())
    .bind(said.word())
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}
