//! Businesses that an officer wrote down for their owners, until they are the owners' or gone.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::businesses::{self, Business};
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use super::{Error, contacts, desk_links};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{ContactId, Receipt};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "desk",
    key: "business",
    columns: &[columns(
        &["business", "officer", "at", "warned_at", "confirmed_at", "signed", "paper", "refused_at"],
        Reason::Desk,
        "registration at the desk",
        None,
    )],
    retention: &[Retention::Businesses {
        days: KEPT_DAYS,
        remove: "DELETE FROM businesses WHERE owner IS NULL AND merged_into IS NULL AND id IN (
                     SELECT business FROM desk WHERE confirmed_at IS NULL AND signed IS NULL AND at < $1
                     ORDER BY at LIMIT $2) RETURNING code",
        count: "SELECT count(*) FROM desk WHERE confirmed_at IS NULL AND signed IS NULL AND at < $1",
    }],
    sealed: &[Sealed {
        column: "paper",
        bound: "'desk.paper:' || (SELECT code FROM businesses WHERE id = business)",
        only: "true",
    }],
    hashed: &[],
    person: Person { columns: &["officer"], erase: Erase::With("businesses") },
    export: Export::Rows {
        of: "business IN (SELECT id FROM businesses WHERE owner = $1)",
        without: &["officer", "warned_at"],
    },
};

/// A record that nobody confirms goes after so many days; its links end with it.
pub const KEPT_DAYS: i64 = 30;

/// A business with who wrote it down, and what became of that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The business.
    pub business: Business,
    /// Who wrote it down.
    pub officer: ContactId,
    /// When.
    pub at: Millis,
    /// When its owner confirmed it.
    pub confirmed_at: Option<Millis>,
    /// The day on which its owner signed a paper.
    pub signed: Option<NaiveDate>,
    /// The photo of that paper.
    pub paper: Option<Paper>,
    /// When whoever opened the link since then did not agree to its being kept.
    pub refused_at: Option<Millis>,
}

/// A file at Telegram; it was never fetched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paper {
    /// The handle with which it can be shown again.
    pub id: String,
    /// What Telegram calls it for ever.
    pub unique: String,
    /// Whether it is a picture rather than a document.
    pub photo: bool,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// The business.
    pub code: Receipt,
    /// Its name.
    pub name: String,
    /// When it was written down.
    pub at: Millis,
    /// Whether its owner signed a paper.
    pub signed: bool,
}

/// Notes who wrote a business down.
pub async fn add(conn: &mut SqliteConnection, code: &Receipt, officer: ContactId, at: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO desk (business, officer, at) SELECT id, $2, $3 FROM businesses WHERE code = $1")
        .bind(code.as_str())
        .bind(officer.0)
        .bind(at)
        .execute(conn)
        .await?;
    Ok(())
}

/// The business of this code, where an officer wrote it down.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, code: &Receipt) -> Result<Option<Record>, Error> {
    type Row = (i64, i64, Millis, Option<Millis>, Option<String>, Option<Vec<u8>>, Option<Millis>);
    let row: Option<Row> = sqlx::query_as(
        "SELECT business, officer, at, confirmed_at, signed, paper, refused_at FROM desk
         WHERE business = (SELECT id FROM businesses WHERE code = $1)",
    )
    .bind(code.as_str())
    .fetch_optional(&mut *conn)
    .await?;
    let Some((id, officer, at, confirmed_at, signed, paper, refused_at)) = row else { return Ok(None) };
    let Some(business) = businesses::find(conn, keys, code).await? else { return Ok(None) };
    let corrupt = || Error::Corrupt { what: "desk record", id };
    let open = |sealed: Vec<u8>| {
        let plain = keys.open(&paper_of(code), &sealed).map_err(|_| corrupt())?;
        serde_json::from_slice(&plain).map_err(|_| corrupt())
    };
    Ok(Some(Record {
        business,
        officer: ContactId(officer),
        at,
        confirmed_at,
        signed: signed.map(|day| day.parse().map_err(|_| corrupt())).transpose()?,
        paper: paper.map(open).transpose()?,
        refused_at,
    }))
}

/// What has no owner yet, the oldest first: what waits for the owner, or what the owner signed for.
pub async fn list(conn: &mut SqliteConnection, signed: bool, (most, skip): (i64, i64)) -> Result<Vec<Line>, Error> {
    let rows: Vec<(i64, String, String, Millis, bool)> = sqlx::query_as(
        "SELECT b.id, b.code, b.name, d.at, d.signed IS NOT NULL
         FROM desk AS d JOIN businesses AS b ON b.id = d.business
         WHERE b.owner IS NULL AND b.merged_into IS NULL AND (d.signed IS NOT NULL) = $3
         ORDER BY d.at, b.id LIMIT $1 OFFSET $2",
    )
    .bind(most)
    .bind(skip)
    .bind(signed)
    .fetch_all(conn)
    .await?;
    let read = |(id, code, name, at, signed): (i64, String, String, Millis, bool)| {
        let code = Receipt::parse(&code).ok_or(Error::Corrupt { what: "business", id })?;
        Ok(Line { code, name, at, signed })
    };
    rows.into_iter().map(read).collect()
}

/// Makes a business its owner's, once; false where it is somebody's already.
pub async fn confirm(
    conn: &mut SqliteConnection,
    keys: &Keys,
    code: &Receipt,
    owner: ContactId,
    now: Millis,
) -> Result<bool, Error> {
    if !businesses::give(conn, keys, code, owner, now).await? {
        return Ok(false);
    }
    sqlx::query("UPDATE desk SET confirmed_at = $2 WHERE business = (SELECT id FROM businesses WHERE code = $1)")
        .bind(code.as_str())
        .bind(now)
        .execute(&mut *conn)
        .await?;
    desk_links::used(conn, code, owner).await?;
    contacts::recheck_drafts(conn, keys, code.as_str(), now).await?;
    Ok(true)
}

/// Notes that its owner signed a paper, and where a photo of it is; false where it is somebody's already.
pub async fn sign(
    conn: &mut SqliteConnection,
    keys: &Keys,
    code: &Receipt,
    (day, paper): (NaiveDate, Option<&Paper>),
) -> Result<bool, Error> {
    let sealed = paper.map(|paper| keys.seal(&paper_of(code), &serde_json::to_vec(paper).unwrap_or_default()));
    let done = sqlx::query(
        "UPDATE desk SET signed = $2, paper = $3, refused_at = NULL
         WHERE business = (SELECT id FROM businesses WHERE code = $1 AND owner IS NULL AND merged_into IS NULL)",
    )
    .bind(code.as_str())
    .bind(day.to_string())
    .bind(sealed)
    .execute(&mut *conn)
    .await?;
    let is_signed = done.rows_affected() > 0;
    if is_signed {
        // Who holds an old link has no business with it any more; a new one can be made.
        desk_links::void(conn, code).await?;
    }
    Ok(is_signed)
}

/// Notes that who opened the link of a signed record does not agree; the office decides.
pub async fn refuse(conn: &mut SqliteConnection, code: &Receipt, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE desk SET refused_at = $2 WHERE business = (SELECT id FROM businesses WHERE code = $1)")
        .bind(code.as_str())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a business out that nobody confirmed, with all that hangs on it.
pub async fn remove(conn: &mut SqliteConnection, keys: &Keys, code: &Receipt, now: Millis) -> Result<bool, Error> {
    let done =
        sqlx::query("DELETE FROM businesses WHERE code = $1 AND owner IS NULL AND id IN (SELECT business FROM desk)")
            .bind(code.as_str())
            .execute(&mut *conn)
            .await?;
    contacts::recheck_drafts(conn, keys, code.as_str(), now).await?;
    Ok(done.rows_affected() > 0)
}

/// Whether an officer wrote this business down and it is nobody's yet.
pub async fn waits(conn: &mut SqliteConnection, code: &Receipt) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM businesses WHERE code = $1 AND owner IS NULL AND merged_into IS NULL
                 AND id IN (SELECT business FROM desk))";
    Ok(sqlx::query_scalar(query).bind(code.as_str()).fetch_one(conn).await?)
}

/// The code of a business that waits for its owner, and who is called at this number, the newest.
pub async fn waiting_for(conn: &mut SqliteConnection, keys: &Keys, phone: &str) -> Result<Option<Receipt>, Error> {
    let code: Option<String> = sqlx::query_scalar(
        "SELECT code FROM businesses WHERE phone_hash = $1 AND owner IS NULL AND merged_into IS NULL
         ORDER BY id DESC LIMIT 1",
    )
    .bind(businesses::phone_hash(keys, phone))
    .fetch_optional(conn)
    .await?;
    Ok(code.as_deref().and_then(Receipt::parse))
}

/// What was written down in this time and still waits, once each, with who is to be told, and when it was.
pub async fn to_warn(
    conn: &mut SqliteConnection,
    (after, until): (Millis, Millis),
    now: Millis,
    most: i64,
) -> Result<Vec<(Receipt, ContactId, Millis)>, Error> {
    let rows: Vec<(i64, String, i64, Millis)> = sqlx::query_as(
        "UPDATE desk SET warned_at = $2 WHERE business IN (
            SELECT d.business FROM desk AS d JOIN businesses AS b ON b.id = d.business
            WHERE d.confirmed_at IS NULL AND d.signed IS NULL AND d.at > $4 AND d.at <= $1 AND d.warned_at IS NULL
              AND b.owner IS NULL AND b.merged_into IS NULL ORDER BY d.at LIMIT $3)
         RETURNING business, (SELECT code FROM businesses WHERE id = business), officer, at",
    )
    .bind(until)
    .bind(now)
    .bind(most)
    .bind(after)
    .fetch_all(conn)
    .await?;
    let told = |(id, code, officer, at): (i64, String, i64, Millis)| {
        let code = Receipt::parse(&code).ok_or(Error::Corrupt { what: "business", id })?;
        Ok((code, ContactId(officer), at))
    };
    rows.into_iter().map(told).collect()
}

/// The row that a sealed handle belongs to.
fn paper_of(code: &Receipt) -> String {
    format!("desk.paper:{code}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::businesses::tests::warung;
    use crate::store::contacts::{self, Contact};
    use crate::store::erasure;
    use crate::store::open::tests::fresh;
    use crate::store::retention::prune_before;

    #[tokio::test]
    async fn b13_a_record_waits_is_signed_for_confirmed_removed_or_forgotten_by_age() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let keys = &Keys::derive(&[3; 32]);
        let officer = ContactId(9);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
        let mut codes = Vec::new();
        for chance in 1..=4 {
            let mut business = warung(7, chance);
            business.owner = None;
            business.secret.phone_proved = false;
            businesses::save(&mut conn, keys, &business).await.unwrap();
            let at = i64::try_from(chance).unwrap() * 10;
            add(&mut conn, &business.code, officer, at).await.unwrap();
            codes.push(business.code);
        }
        let [first, second, third, fourth] = codes.as_slice() else { panic!() };
        let paper = Paper { id: "MARKED-HANDLE".into(), unique: "U".into(), photo: true };
        let day = NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert!(sign(&mut conn, keys, first, (day, Some(&paper))).await.unwrap());
        let signed = find(&mut conn, keys, first).await.unwrap().unwrap();
        assert_eq!((signed.signed, signed.paper.as_ref(), signed.officer), (Some(day), Some(&paper), officer));
        refuse(&mut conn, first, 45).await.unwrap();
        assert_eq!(find(&mut conn, keys, first).await.unwrap().unwrap().refused_at, Some(45));
        assert_eq!(find(&mut conn, keys, second).await.unwrap().unwrap().refused_at, None);
        assert!(sign(&mut conn, keys, first, (day, Some(&paper))).await.unwrap());
        assert_eq!(find(&mut conn, keys, first).await.unwrap().unwrap().refused_at, None, "a paper after that");
        let mut listed = Vec::new();
        for signed in [false, true] {
            let lines = list(&mut conn, signed, (9, 0)).await.unwrap();
            listed.push(lines.into_iter().map(|line| line.code).collect::<Vec<_>>());
        }
        assert_eq!(listed, [vec![second.clone(), third.clone(), fourth.clone()], vec![first.clone()]]);
        assert_eq!(waiting_for(&mut conn, keys, "+6281234567890").await.unwrap().as_ref(), Some(fourth));
        assert_eq!(waiting_for(&mut conn, keys, "+6281234567891").await.unwrap(), None);

        assert!(confirm(&mut conn, keys, second, ContactId(7), 50).await.unwrap());
        assert_eq!(erasure::records_of(&mut conn, ContactId(7)).await.unwrap().first(), Some(second));
        assert!(!confirm(&mut conn, keys, second, ContactId(7), 51).await.unwrap(), "once");
        assert!(!remove(&mut conn, keys, second, 52).await.unwrap(), "what has an owner is not taken out");
        assert_eq!(find(&mut conn, keys, second).await.unwrap().unwrap().confirmed_at, Some(50));
        assert!(!waits(&mut conn, second).await.unwrap(), "it has an owner");
        assert!(waits(&mut conn, third).await.unwrap());
        assert!(remove(&mut conn, keys, third, 53).await.unwrap());
        assert!(!waits(&mut conn, third).await.unwrap());
        assert_eq!(find(&mut conn, keys, third).await.unwrap(), None);

        assert_eq!(to_warn(&mut conn, (9, 39), 60, 9).await.unwrap(), []);
        assert_eq!(to_warn(&mut conn, (40, 50), 60, 9).await.unwrap(), [], "too late to tell");
        assert_eq!(to_warn(&mut conn, (9, 40), 60, 9).await.unwrap(), [(fourth.clone(), officer, 40)]);
        assert_eq!(to_warn(&mut conn, (9, 40), 61, 9).await.unwrap(), [], "once");
        assert_eq!(prune_before(&mut conn, "desk", 40, 9).await, 0);
        assert_eq!(prune_before(&mut conn, "desk", 41, 9).await, 1);
        assert_eq!(find(&mut conn, keys, fourth).await.unwrap(), None);
        assert!(find(&mut conn, keys, first).await.unwrap().is_some(), "what was signed for stays");

        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await.unwrap();
        let bytes = std::fs::read(&path).unwrap();
        assert!(!bytes.windows(13).any(|part| part == b"MARKED-HANDLE"), "the handle is sealed");
    }
}
