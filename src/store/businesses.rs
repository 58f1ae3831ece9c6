//! Businesses that their owners registered, with what was corrected since.
//!
//! The owner's name, phone and NIB are sealed together; equality goes through keyed hashes.

mod changes;
mod fingerprints;
mod owner_words;
#[cfg(test)]
pub(super) mod tests;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Nib, Phone, Receipt};
pub(super) use changes::CHANGES;
pub use changes::{Change, changes, note_change};
use fingerprints::name_hash;
pub(super) use fingerprints::{hashes, nib_hash, phone_hash, tail, tails};
pub(super) use owner_words::{OWNER_WORDS, missing as without_owner_words, of_owner_called, save as save_owner_words};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "businesses",
    key: "id",
    columns: &[
        columns(
            &[
                "id",
                "code",
                "owner",
                "name",
                "sector",
                "sector_words",
                "region",
                "interests",
                "created_at",
                "updated_at",
            ],
            Reason::Business,
            "registration",
            None,
        ),
        columns(&["scale", "workers"], Reason::Business, "questions that may be skipped", None),
        columns(&["secret", "phone_hash", "nib_hash", "name_hash"], Reason::Business, "finding duplicates", None),
        columns(&["phone_tail", "nib_tail"], Reason::Business, "being found by the last four digits", None),
        columns(&["merged_into", "merged_at"], Reason::Desk, "merging duplicates", Some(MERGE_UNDONE_WITHIN)),
    ],
    retention: &[Retention::Job { days: MERGE_UNDONE_WITHIN, job: "finalizing merges" }],
    sealed: &[Sealed {
        column: "secret",
        bound: "'businesses.secret:' || code || ':' || coalesce(owner, '')",
        only: "true",
    }],
    hashed: &["phone_hash", "nib_hash", "name_hash"],
    person: Person {
        columns: &["owner"],
        erase: Erase::By(&[DELETE_MERGED, "DELETE FROM businesses WHERE owner = $1 AND created_at <= $2"]),
    },
    export: Export::Rows { of: "owner = $1", without: &["merged_into", "merged_at", "phone_tail", "nib_tail"] },
};

/// For so many days head or owner can undo a merge; then its history moves over.
pub const MERGE_UNDONE_WITHIN: i64 = 30;

/// Records without an owner that were merged into the person's: they are about the same person.
const DELETE_MERGED: &str = "WITH RECURSIVE gone(id) AS (
        SELECT id FROM businesses WHERE owner = $1 AND created_at <= $2
        UNION SELECT b.id FROM businesses AS b JOIN gone ON b.merged_into = gone.id WHERE b.owner IS NULL)
    DELETE FROM businesses WHERE owner IS NULL AND id IN gone";

/// What a business is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Business {
    /// The receipt code, which is also how people name it.
    pub code: Receipt,
    /// Whose it is; nobody's yet where an officer wrote it down.
    pub owner: Option<ContactId>,
    /// The business's name.
    pub name: String,
    /// The word of its sector.
    pub sector: String,
    /// The sector in the owner's own words.
    pub sector_words: Option<String>,
    /// The code of the kelurahan or desa.
    pub region: String,
    /// The words of what interests the owner.
    pub interests: Vec<String>,
    /// The word of its size.
    pub scale: Option<String>,
    /// The word of how many work in it.
    pub workers: Option<String>,
    /// What is encrypted at rest.
    pub secret: Secret,
    /// When it was registered.
    pub created_at: Millis,
    /// When it was corrected last.
    pub updated_at: Millis,
    /// The business that the office merged this one into.
    pub merged_into: Option<Receipt>,
}

/// What is encrypted at rest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Secret {
    /// What the owner wants to be called.
    pub person: String,
    /// The owner's phone number.
    pub phone: Option<Phone>,
    /// Whether Telegram vouched for it.
    pub phone_proved: bool,
    /// The business number.
    pub nib: Option<Nib>,
}

/// The row that sealed bytes belong to: a code stays the same when rows are copied.
///
/// Bound to the owner too: whoever writes another owner into the file cannot read it.
pub(super) fn secret_of(code: &Receipt, owner: Option<ContactId>) -> String {
    let owner = owner.map(|owner| owner.0.to_string()).unwrap_or_default();
    format!("businesses.secret:{code}:{owner}")
}

/// Whether a code is taken.
pub async fn is_taken(conn: &mut SqliteConnection, code: &Receipt) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM businesses WHERE code = $1)";
    Ok(sqlx::query_scalar(query).bind(code.as_str()).fetch_one(conn).await?)
}

/// Stores a business, or what it became.
pub async fn save(conn: &mut SqliteConnection, keys: &Keys, business: &Business) -> Result<(), Error> {
    let secret = serde_json::to_vec(&business.secret).unwrap_or_default();
    let (phone_tail, nib_tail) = tails(keys, &business.secret);
    let (phone, nib, name) = hashes(keys, &business.secret, (&business.name, &business.region));
    sqlx::query(
        "INSERT INTO businesses (code, owner, name, sector, sector_words, region, interests, scale, workers, secret,
                phone_hash, nib_hash, name_hash, created_at, updated_at, phone_tail, nib_tail)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, sector = excluded.sector,
                sector_words = excluded.sector_words, region = excluded.region, interests = excluded.interests,
                scale = excluded.scale, workers = excluded.workers, secret = excluded.secret,
                phone_hash = excluded.phone_hash, nib_hash = excluded.nib_hash, name_hash = excluded.name_hash,
                phone_tail = excluded.phone_tail, nib_tail = excluded.nib_tail, updated_at = excluded.updated_at",
    )
    .bind(business.code.as_str())
    .bind(business.owner.map(|owner| owner.0))
    .bind(&business.name)
    .bind(&business.sector)
    .bind(&business.sector_words)
    .bind(&business.region)
    .bind(serde_json::json!(business.interests).to_string())
    .bind(&business.scale)
    .bind(&business.workers)
    .bind(keys.seal(&secret_of(&business.code, business.owner), &secret))
    .bind(phone)
    .bind(nib)
    .bind(name)
    .bind(business.created_at)
    .bind(business.updated_at)
    .bind(phone_tail)
    .bind(nib_tail)
    .execute(&mut *conn)
    .await?;
    owner_words::save(conn, keys, (&business.code, &business.secret.person)).await
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    code: String,
    owner: Option<i64>,
    name: String,
    sector: String,
    sector_words: Option<String>,
    region: String,
    interests: String,
    scale: Option<String>,
    workers: Option<String>,
    secret: Vec<u8>,
    created_at: Millis,
    updated_at: Millis,
    merged_into: Option<String>,
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, code, owner, name, sector, sector_words, region, interests, scale, workers, secret, created_at,
                    updated_at, (SELECT code FROM businesses AS kept WHERE kept.id = b.merged_into) AS merged_into
             FROM businesses AS b ",
            $rest
        )
    };
}

/// Gives a business without an owner to one, once; false where it is somebody's already.
pub(super) async fn give(
    conn: &mut SqliteConnection,
    keys: &Keys,
    code: &Receipt,
    owner: ContactId,
    now: Millis,
) -> Result<bool, Error> {
    let Some(business) = find(conn, keys, code).await? else { return Ok(false) };
    if business.owner.is_some() || business.merged_into.is_some() {
        return Ok(false);
    }
    let secret = serde_json::to_vec(&business.secret).unwrap_or_default();
    sqlx::query("UPDATE businesses SET owner = $2, updated_at = $3, secret = $4 WHERE code = $1")
        .bind(code.as_str())
        .bind(owner.0)
        .bind(now)
        .bind(keys.seal(&secret_of(code, Some(owner)), &secret))
        .execute(conn)
        .await?;
    Ok(true)
}

/// The business of this code.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, code: &Receipt) -> Result<Option<Business>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE code = $1")).bind(code.as_str()).fetch_optional(conn).await?;
    row.map(|row| read(keys, row)).transpose()
}

/// The businesses of an owner, the oldest first.
pub async fn of_owner(conn: &mut SqliteConnection, keys: &Keys, owner: ContactId) -> Result<Vec<Business>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE owner = $1 ORDER BY id")).bind(owner.0).fetch_all(conn).await?;
    rows.into_iter().map(|row| read(keys, row)).collect()
}

/// The code of an owner's own business of this name in this place.
pub async fn same_name(
    conn: &mut SqliteConnection,
    keys: &Keys,
    owner: ContactId,
    (name, region): (&str, &str),
) -> Result<Option<Receipt>, Error> {
    let code: Option<String> = sqlx::query_scalar(
        "SELECT code FROM businesses WHERE owner = $1 AND name_hash = $2 AND merged_into IS NULL ORDER BY id LIMIT 1",
    )
    .bind(owner.0)
    .bind(name_hash(keys, name, region))
    .fetch_optional(conn)
    .await?;
    Ok(code.as_deref().and_then(Receipt::parse))
}

fn read(keys: &Keys, row: Row) -> Result<Business, Error> {
    let corrupt = || Error::Corrupt { what: "business", id: row.id };
    let code = Receipt::parse(&row.code).ok_or_else(corrupt)?;
    let secret = keys.open(&secret_of(&code, row.owner.map(ContactId)), &row.secret).map_err(|_| corrupt())?;
    Ok(Business {
        secret: serde_json::from_slice(&secret).map_err(|_| corrupt())?,
        interests: serde_json::from_str(&row.interests).map_err(|_| corrupt())?,
        code,
        owner: row.owner.map(ContactId),
        name: row.name,
        sector: row.sector,
        sector_words: row.sector_words,
        region: row.region,
        scale: row.scale,
        workers: row.workers,
        created_at: row.created_at,
        updated_at: row.updated_at,
        merged_into: row.merged_into.as_deref().and_then(Receipt::parse),
    })
}
