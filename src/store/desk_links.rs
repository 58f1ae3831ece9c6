//! Links that hand a business over to its owner: a keyed hash each, for one person and one use.

use sqlx::SqliteConnection;

use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use super::{Error, desk};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::words::words;
use crate::domain::{ContactId, Receipt};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "desk_links",
    key: "hash",
    columns: &[columns(
        &["hash", "business", "until", "opened_by", "ended"],
        Reason::Desk,
        "handing a business over to its owner",
        Some(desk::KEPT_DAYS),
    )],
    // A link outlives its business's wait, so that a late one is told from a forged one.
    retention: &[Retention::Older { days: desk::KEPT_DAYS, age: "until", only: "true" }],
    sealed: &[],
    // Made by `Keys::mark`, which outlives a change of the key.
    hashed: &[],
    person: Person {
        columns: &["opened_by"],
        // A link counts for seven days; what was opened after the erasure was made later.
        erase: Erase::By(&["DELETE FROM desk_links WHERE opened_by = $1 AND until - 604800000 <= $2"]),
    },
    export: Export::Rows { of: "opened_by = $1", without: &["hash"] },
};

/// A link that was made once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The business that it hands over.
    pub code: Receipt,
    /// Until when.
    pub until: Millis,
    /// Who opened it.
    pub opened_by: Option<ContactId>,
    /// How it ended.
    pub ended: Option<End>,
}

words! {
    /// How a link ended.
    End {
        /// The business became the owner's.
        Used = "used",
        /// A newer link took its place.
        Replaced = "replaced",
    }
}

fn hash(keys: &Keys, token: &str) -> String {
    keys.mark("desk link", token)
}

/// Makes a link; those that were out for the same business are void from now on.
pub async fn make(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (code, token): (&Receipt, &str),
    until: Millis,
) -> Result<(), Error> {
    void(conn, code).await?;
    sqlx::query("INSERT INTO desk_links (hash, business, until) SELECT $2, id, $3 FROM businesses WHERE code = $1")
        .bind(code.as_str())
        .bind(hash(keys, token))
        .bind(until)
        .execute(conn)
        .await?;
    Ok(())
}

/// The link with this token.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, token: &str) -> Result<Option<Link>, Error> {
    let row: Option<(String, Millis, Option<i64>, Option<String>)> = sqlx::query_as(
        "SELECT b.code, l.until, l.opened_by, l.ended FROM desk_links AS l JOIN businesses AS b ON b.id = l.business
         WHERE l.hash = $1",
    )
    .bind(hash(keys, token))
    .fetch_optional(conn)
    .await?;
    Ok(row.and_then(|(code, until, opened_by, ended)| {
        let ended = ended.as_deref().and_then(End::from_word);
        Some(Link { code: Receipt::parse(&code)?, until, opened_by: opened_by.map(ContactId), ended })
    }))
}

/// From now on the link is for this person alone.
pub async fn open(conn: &mut SqliteConnection, keys: &Keys, token: &str, who: ContactId) -> Result<(), Error> {
    sqlx::query("UPDATE desk_links SET opened_by = $2 WHERE hash = $1 AND opened_by IS NULL")
        .bind(hash(keys, token))
        .bind(who.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether this person opened a link of this business that still counts.
pub async fn may(conn: &mut SqliteConnection, code: &Receipt, who: ContactId, now: Millis) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM desk_links WHERE opened_by = $2 AND ended IS NULL AND until > $3
                 AND business = (SELECT id FROM businesses WHERE code = $1))";
    Ok(sqlx::query_scalar(query).bind(code.as_str()).bind(who.0).bind(now).fetch_one(conn).await?)
}

/// Until when the newest link of a business counts.
pub async fn newest(conn: &mut SqliteConnection, code: &Receipt) -> Result<Option<Millis>, Error> {
    let query = "SELECT max(until) FROM desk_links WHERE ended IS NULL AND opened_by IS NULL
                 AND business = (SELECT id FROM businesses WHERE code = $1)";
    Ok(sqlx::query_scalar(query).bind(code.as_str()).fetch_one(conn).await?)
}

/// The business became `owner`'s: the owner's link is used, the others are void.
pub(super) async fn used(conn: &mut SqliteConnection, code: &Receipt, owner: ContactId) -> Result<(), Error> {
    sqlx::query(
        "UPDATE desk_links SET ended = iif(opened_by = $2, 'used', 'replaced')
         WHERE ended IS NULL AND business = (SELECT id FROM businesses WHERE code = $1)",
    )
    .bind(code.as_str())
    .bind(owner.0)
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes a link that nobody is given, for a person who proved otherwise a right to see the business.
pub async fn bind(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (code, token): (&Receipt, &str),
    (who, until): (ContactId, Millis),
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO desk_links (hash, business, until, opened_by) SELECT $2, id, $3, $4 FROM businesses WHERE code = $1",
    )
    .bind(code.as_str())
    .bind(hash(keys, token))
    .bind(until)
    .bind(who.0)
    .execute(conn)
    .await?;
    Ok(())
}

/// All links of a business that are out are void from now on.
pub async fn void(conn: &mut SqliteConnection, code: &Receipt) -> Result<(), Error> {
    sqlx::query(
        "UPDATE desk_links SET ended = 'replaced'
         WHERE ended IS NULL AND business = (SELECT id FROM businesses WHERE code = $1)",
    )
    .bind(code.as_str())
    .execute(conn)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::businesses::{self, tests::warung};
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;
    use crate::store::retention::prune_before;

    #[tokio::test]
    async fn b13_a_link_is_for_who_opens_it_first_until_it_is_used_replaced_or_old() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let (aminah, budi) = (ContactId(7), ContactId(8));
        contacts::save(&mut conn, keys, &[&Contact::new(aminah, 1)]).await.unwrap();
        let mut business = warung(7, 1);
        business.owner = None;
        businesses::save(&mut conn, keys, &business).await.unwrap();
        let code = &business.code;
        desk::add(&mut conn, code, ContactId(9), 1).await.unwrap();

        make(&mut conn, keys, (code, "first"), 100).await.unwrap();
        assert_eq!(newest(&mut conn, code).await.unwrap(), Some(100));
        assert_eq!(find(&mut conn, keys, "forged").await.unwrap(), None);
        open(&mut conn, keys, "first", aminah).await.unwrap();
        open(&mut conn, keys, "first", budi).await.unwrap();
        let first = find(&mut conn, keys, "first").await.unwrap().unwrap();
        assert_eq!(first, Link { code: code.clone(), until: 100, opened_by: Some(aminah), ended: None });
        assert!(may(&mut conn, code, aminah, 99).await.unwrap());
        assert!(!may(&mut conn, code, aminah, 100).await.unwrap(), "too late");
        assert!(!may(&mut conn, code, budi, 5).await.unwrap(), "not for Budi");

        make(&mut conn, keys, (code, "second"), 200).await.unwrap();
        assert_eq!(find(&mut conn, keys, "first").await.unwrap().unwrap().ended, Some(End::Replaced));
        assert!(!may(&mut conn, code, aminah, 5).await.unwrap());
        bind(&mut conn, keys, (code, "bound"), (budi, 100)).await.unwrap();
        assert!(may(&mut conn, code, budi, 5).await.unwrap(), "he proved it otherwise");
        assert!(find(&mut conn, keys, "second").await.unwrap().unwrap().ended.is_none(), "the other link stays");
        open(&mut conn, keys, "second", aminah).await.unwrap();
        assert!(desk::confirm(&mut conn, keys, code, aminah, 50).await.unwrap());
        assert_eq!(find(&mut conn, keys, "second").await.unwrap().unwrap().ended, Some(End::Used));
        let plain: i64 = sqlx::query_scalar("SELECT count(*) FROM desk_links WHERE instr(hash, 'second') > 0")
            .fetch_one(&mut conn)
            .await
            .unwrap();
        assert_eq!(plain, 0, "only a hash is kept");
        assert_eq!(prune_before(&mut conn, "desk_links", 101, 9).await, 2);
        assert_eq!(find(&mut conn, keys, "first").await.unwrap(), None);
    }
}
