//! Duplicates: businesses of different people that look alike; what the office was told and said, and merging.
//!
//! A merged business stays hidden behind the surviving one until [`finalize_merges`] makes it final.

use sqlx::SqliteConnection;

use super::Error;
use super::businesses::{self, Change};
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::Receipt;
use crate::domain::words::words;

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

/// Fields that are about the person rather than the business; they never go to somebody else's history.
const PERSONAL: [&str; 2] = ["panggilan", "telepon"];

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

/// Makes old merges final: the history goes to the business that stayed, without what is somebody else's own.
pub async fn finalize_merges(
    conn: &mut SqliteConnection,
    keys: &Keys,
    before: Millis,
    most: i64,
) -> Result<u64, Error> {
    let rows: Vec<(i64, String, String, bool)> = sqlx::query_as(
        "SELECT lost.id, lost.code, kept.code, lost.owner IS kept.owner
         FROM businesses AS lost JOIN businesses AS kept ON kept.id = lost.merged_into
         WHERE lost.merged_at <= $1 ORDER BY lost.merged_at, lost.id LIMIT $2",
    )
    .bind(before)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let count = rows.len();
    for (id, lost, kept, same_owner) in rows {
        let corrupt = || Error::Corrupt { what: "business", id };
        let lost = Receipt::parse(&lost).ok_or_else(corrupt)?;
        let kept = Receipt::parse(&kept).ok_or_else(corrupt)?;
        for change in businesses::changes(conn, keys, &lost).await? {
            if same_owner || !PERSONAL.contains(&change.field.as_str()) {
                businesses::note_change(conn, keys, &kept, &change).await?;
            }
        }
        sqlx::query("DELETE FROM businesses WHERE id = $1").bind(id).execute(&mut *conn).await?;
    }
    Ok(u64::try_from(count).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ContactId;
    use crate::store::businesses::Business;
    use crate::store::businesses::tests::warung;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn b14_alike_is_told_once_merged_without_loss_split_again_or_made_final() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let mut budi = Contact::new(ContactId(8), 1);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1), &budi]).await.unwrap();
        let (first, mut second, third) = (warung(7, 1), warung(8, 2), warung(7, 3));
        second.name = "Lain Sekali".into();
        for business in [&first, &second, &third] {
            businesses::save(&mut conn, keys, business).await.unwrap();
        }
        let (one, other) = (&first.code, &second.code);
        let duplicate = |code: &Receipt, reason: &str| Duplicate { code: code.clone(), reason: reason.into() };
        budi.restricted = true;
        contacts::save(&mut conn, keys, &[&budi]).await.unwrap();
        assert_eq!(find_new(&mut conn, one, 5).await.unwrap(), [], "what must not be used is not compared");
        budi.restricted = false;
        contacts::save(&mut conn, keys, &[&budi]).await.unwrap();
        assert_eq!(
            find_new(&mut conn, one, 5).await.unwrap(),
            [duplicate(other, "telepon")],
            "her own third one is no matter"
        );
        assert_eq!(find_new(&mut conn, one, 6).await.unwrap(), [], "once");
        assert_eq!(find(&mut conn, (other, one)).await.unwrap(), Some(("telepon".into(), None)));
        assert_eq!(find(&mut conn, (one, &third.code)).await.unwrap(), None);

        for field in ["usaha", "telepon"] {
            let change = Change { field: field.into(), old: "a".into(), new: "b".into(), at: 6 };
            businesses::note_change(&mut conn, keys, other, &change).await.unwrap();
        }
        assert!(merge(&mut conn, keys, (one, other), 10).await.unwrap());
        assert!(!merge(&mut conn, keys, (one, other), 11).await.unwrap(), "once");
        assert_eq!(find(&mut conn, (one, other)).await.unwrap(), Some(("telepon".into(), Some(Settled::Merged))));
        let shaded = businesses::find(&mut conn, keys, other).await.unwrap().unwrap();
        assert_eq!(shaded.merged_into.as_ref(), Some(one));
        assert!(split(&mut conn, keys, (one, other), 12).await.unwrap());
        assert!(!split(&mut conn, keys, (one, other), 12).await.unwrap());
        assert!(!settle(&mut conn, (other, one), Settled::Different).await.unwrap(), "that was said by splitting");
        assert_eq!(businesses::find(&mut conn, keys, other).await.unwrap().unwrap(), second, "nothing was lost");

        assert!(merge(&mut conn, keys, (one, other), 20).await.unwrap());
        assert_eq!(finalize_merges(&mut conn, keys, 19, 9).await.unwrap(), 0);
        assert_eq!(finalize_merges(&mut conn, keys, 20, 9).await.unwrap(), 1);
        assert_eq!(businesses::find(&mut conn, keys, other).await.unwrap(), None);
        let history = businesses::changes(&mut conn, keys, one).await.unwrap();
        let fields: Vec<&str> = history.iter().map(|change| change.field.as_str()).collect();
        assert_eq!(fields, ["gabung", "pisah", "gabung", "usaha"], "her phone is not told to another");
    }

    #[tokio::test]
    async fn b14_what_has_an_owner_never_goes_into_what_has_none() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
        let (hers, mut written) = (warung(7, 1), warung(7, 2));
        written.owner = None;
        businesses::save(&mut conn, keys, &hers).await.unwrap();
        businesses::save(&mut conn, keys, &written).await.unwrap();
        assert!(!merge(&mut conn, keys, (&written.code, &hers.code), 5).await.unwrap());
        assert!(merge(&mut conn, keys, (&hers.code, &written.code), 5).await.unwrap());
    }

    #[tokio::test]
    async fn b14_the_same_nib_or_the_same_name_in_the_same_place_is_alike() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let people = [7, 8, 9].map(|id| Contact::new(ContactId(id), 1));
        contacts::save(&mut conn, keys, &people.iter().collect::<Vec<_>>()).await.unwrap();
        let (mut first, mut second, mut third) = (warung(7, 1), warung(8, 2), warung(9, 3));
        for business in [&mut first, &mut second, &mut third] {
            business.secret.phone = None;
        }
        first.secret.nib = crate::domain::Nib::parse("1234567890123").ok();
        second.secret.nib = first.secret.nib.clone();
        second.name = "Lain".into();
        third.name = "WARUNG  siti".into();
        for business in [&first, &second, &third] {
            businesses::save(&mut conn, keys, business).await.unwrap();
        }
        let found = find_new(&mut conn, &first.code, 5).await.unwrap();
        let reasons: Vec<_> = found.iter().map(|found| (&found.code, found.reason.as_str())).collect();
        assert_eq!(reasons, [(&second.code, "nib"), (&third.code, "nama")]);

        // Corrected, it is not alike any more; what the office said of two is remembered all the same.
        settle(&mut conn, (&first.code, &third.code), Settled::Different).await.unwrap();
        first.secret.nib = None;
        first.name = "Lain Lagi".into();
        businesses::save(&mut conn, keys, &first).await.unwrap();
        assert_eq!(find_new(&mut conn, &first.code, 6).await.unwrap(), []);
        assert_eq!(find(&mut conn, (&first.code, &second.code)).await.unwrap(), None);
        let said = find(&mut conn, (&first.code, &third.code)).await.unwrap();
        assert_eq!(said, Some(("nama".into(), Some(Settled::Different))));
    }

    #[tokio::test]
    async fn t_a11_a_pair_is_told_of_once_in_thirty_days_and_three_of_an_owner_in_a_day() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let people = [7, 8, 9].map(|id| Contact::new(ContactId(id), 1));
        contacts::save(&mut conn, keys, &people.iter().collect::<Vec<_>>()).await.unwrap();
        let mut mine = warung(7, 1);
        let mut other = warung(8, 2);
        other.secret.phone = None;
        mine.secret.phone = None;
        businesses::save(&mut conn, keys, &other).await.unwrap();
        let mut told = 0;
        // Renamed to the other's name and back, again and again.
        for act in 0..48 {
            mine.name = if act % 2 == 0 { "Warung Siti".into() } else { format!("Lain {act}") };
            businesses::save(&mut conn, keys, &mine).await.unwrap();
            told += find_new(&mut conn, &mine.code, act * DAY / 2).await.unwrap().len();
        }
        assert_eq!(told, 1);
        mine.name = "Warung Siti".into();
        businesses::save(&mut conn, keys, &mine).await.unwrap();
        assert_eq!(find_new(&mut conn, &mine.code, 31 * DAY).await.unwrap().len(), 1, "a month later once more");
        // Many that are alike, by several businesses of one owner.
        for chance in 10..20 {
            businesses::save(&mut conn, keys, &Business { owner: None, ..warung(8, chance) }).await.unwrap();
        }
        let mut told = 0;
        for chance in 20..26 {
            let shop = warung(9, chance);
            businesses::save(&mut conn, keys, &shop).await.unwrap();
            told += find_new(&mut conn, &shop.code, 100 * DAY).await.unwrap().len();
        }
        assert_eq!(told, 3);
    }
}
