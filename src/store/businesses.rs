//! Businesses that their owners registered, with what was corrected since.
//!
//! The owner's name, phone and NIB are sealed together; equality goes through keyed hashes.

mod changes;

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Nib, Phone, Receipt};
pub use changes::{Change, changes, note_change};

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
    export: Export::Rows { of: "owner = $1", without: &["merged_into", "merged_at"] },
};

/// For so many days head or owner can undo a merge; then its history moves over.
pub const MERGE_UNDONE_WITHIN: i64 = 30;

/// Records without an owner that were merged into the person's: they are about the same person.
const DELETE_MERGED: &str = "WITH RECURSIVE gone(id) AS (
        SELECT id FROM businesses WHERE owner = $1 AND created_at <= $2
        UNION SELECT b.id FROM businesses AS b JOIN gone ON b.merged_into = gone.id WHERE b.owner IS NULL)
    DELETE FROM businesses WHERE owner IS NULL AND id IN gone";

/// See [`super::table`].
pub(super) const CHANGES: Table = Table {
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
    /// Her phone number.
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

/// What makes two businesses of one owner the same: the name and the place.
fn name_hash(keys: &Keys, name: &str, region: &str) -> String {
    keys.fingerprint("business name", &format!("{} {region}", bare(name)))
}

/// A name without what is written in one way or another.
fn bare(name: &str) -> String {
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}

impl Business {
    /// Whether it is of this name in this place.
    #[must_use]
    pub fn is_called(&self, name: &str, region: &str) -> bool {
        self.region == region && bare(&self.name) == bare(name)
    }
}

/// The keyed hashes by which equals are found: of the phone, the NIB, and the name with the place.
pub(super) fn hashes(
    keys: &Keys,
    secret: &Secret,
    (name, region): (&str, &str),
) -> (Option<String>, Option<String>, String) {
    let phone = secret.phone.as_ref().map(|phone| phone_hash(keys, phone.as_str()));
    let nib = secret.nib.as_ref().map(|nib| keys.fingerprint("nib", nib.as_str()));
    (phone, nib, name_hash(keys, name, region))
}

/// What stands for a phone number where numbers are compared.
pub(super) fn phone_hash(keys: &Keys, phone: &str) -> String {
    keys.fingerprint("phone", phone)
}

/// Whether a code is taken.
pub async fn is_taken(conn: &mut SqliteConnection, code: &Receipt) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM businesses WHERE code = $1)";
    Ok(sqlx::query_scalar(query).bind(code.as_str()).fetch_one(conn).await?)
}

/// Stores a business, or what it became.
pub async fn save(conn: &mut SqliteConnection, keys: &Keys, business: &Business) -> Result<(), Error> {
    let secret = serde_json::to_vec(&business.secret).unwrap_or_default();
    let (phone, nib, name) = hashes(keys, &business.secret, (&business.name, &business.region));
    sqlx::query(
        "INSERT INTO businesses (code, owner, name, sector, sector_words, region, interests, scale, workers, secret,
                phone_hash, nib_hash, name_hash, created_at, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, sector = excluded.sector,
                sector_words = excluded.sector_words, region = excluded.region, interests = excluded.interests,
                scale = excluded.scale, workers = excluded.workers, secret = excluded.secret,
                phone_hash = excluded.phone_hash, nib_hash = excluded.nib_hash, name_hash = excluded.name_hash,
                updated_at = excluded.updated_at",
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
    .execute(conn)
    .await?;
    Ok(())
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

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    pub(in crate::store) fn warung(owner: i64, chance: u64) -> Business {
        Business {
            code: Receipt::from_chance(chance),
            owner: Some(ContactId(owner)),
            name: "Warung Siti".into(),
            sector: "kuliner".into(),
            sector_words: None,
            region: "18.71.01.1001".into(),
            interests: vec!["modal".into()],
            scale: None,
            workers: None,
            secret: Secret {
                person: "Ibu Siti Mawarni".into(),
                phone: Phone::parse("081234567890").ok(),
                phone_proved: true,
                nib: None,
            },
            created_at: 5,
            updated_at: 5,
            merged_into: None,
        }
    }

    #[tokio::test]
    async fn t_a13_whoever_writes_another_owner_into_the_file_cannot_read_what_is_sealed() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let people = [7, 8].map(|id| Contact::new(ContactId(id), 1));
        contacts::save(&mut conn, keys, &[&people[0], &people[1]]).await.unwrap();
        let (hers, mut written) = (warung(7, 1), warung(7, 2));
        written.owner = None;
        save(&mut conn, keys, &hers).await.unwrap();
        save(&mut conn, keys, &written).await.unwrap();
        for forged in ["UPDATE businesses SET owner = 8 WHERE owner = 7", "UPDATE businesses SET owner = 8"] {
            sqlx::query(forged).execute(&mut conn).await.unwrap();
            assert!(of_owner(&mut conn, keys, ContactId(8)).await.is_err(), "{forged}");
        }
        sqlx::query("UPDATE businesses SET owner = NULL WHERE id = 2").execute(&mut conn).await.unwrap();
        assert!(give(&mut conn, keys, &written.code, ContactId(8), 9).await.unwrap());
        assert!(!give(&mut conn, keys, &written.code, ContactId(7), 9).await.unwrap(), "once");
        assert_eq!(find(&mut conn, keys, &written.code).await.unwrap().unwrap().owner, Some(ContactId(8)));
    }

    #[tokio::test]
    async fn b12_g10_businesses_come_back_and_what_is_personal_is_unreadable_in_the_file() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let keys = &Keys::derive(&[3; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
        let (mut first, mut second) = (warung(7, 1), warung(7, 2));
        second.name = "Keripik Siti".into();
        save(&mut conn, keys, &first).await.unwrap();
        save(&mut conn, keys, &second).await.unwrap();
        first.name = "Warung Bu Siti".into();
        first.updated_at = 9;
        save(&mut conn, keys, &first).await.unwrap();
        assert_eq!(of_owner(&mut conn, keys, ContactId(7)).await.unwrap(), [first.clone(), second]);
        assert!(is_taken(&mut conn, &first.code).await.unwrap());
        assert!(!is_taken(&mut conn, &Receipt::from_chance(3)).await.unwrap());
        let twin = same_name(&mut conn, keys, ContactId(7), ("WARUNG BU-SITI", &first.region)).await.unwrap();
        assert_eq!(twin, Some(first.code.clone()));
        assert_eq!(same_name(&mut conn, keys, ContactId(8), ("Warung Bu Siti", &first.region)).await.unwrap(), None);
        let change = Change { field: "usaha".into(), old: "Warung Siti".into(), new: "Warung Bu Siti".into(), at: 9 };
        note_change(&mut conn, keys, &first.code, &change).await.unwrap();
        assert_eq!(changes(&mut conn, keys, &first.code).await.unwrap(), [change]);
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await.unwrap();
        let bytes = std::fs::read(&path).unwrap();
        for mark in ["Mawarni", "81234567890"] {
            assert!(!bytes.windows(mark.len()).any(|part| part == mark.as_bytes()), "{mark}");
        }
    }
}
