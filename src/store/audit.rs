//! What people of the office did, in rows that only grow and vouch for one another.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::crypto::content_hash;
use crate::domain::policy::Action;
use crate::domain::{ContactId, Receipt};

/// One deed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deed {
    /// Who did it.
    pub officer: ContactId,
    /// What, by the word of the policy.
    pub action: Action,
    /// Whom it concerned.
    pub about: Option<ContactId>,
    /// The business it concerned.
    pub code: Option<Receipt>,
    /// When.
    pub at: Millis,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    officer: i64,
    action: String,
    about: Option<i64>,
    code: Option<String>,
    at: Millis,
    hash: String,
}

impl Row {
    /// What the row's hash covers: the hash before it, and all that the row says.
    fn sum(&self, before: &str) -> String {
        let Self { id, officer, action, about, code, at, .. } = self;
        content_hash(serde_json::json!([before, id, officer, action, about, code, at]).to_string().as_bytes())
    }
}

/// Adds a deed in the transaction that does it.
pub async fn add(conn: &mut SqliteConnection, deed: &Deed) -> Result<(), Error> {
    let last: Option<(i64, String)> =
        sqlx::query_as("SELECT id, hash FROM audit ORDER BY id DESC LIMIT 1").fetch_optional(&mut *conn).await?;
    let (last, before) = last.unwrap_or_default();
    let mut row = Row {
        id: last + 1,
        officer: deed.officer.0,
        action: deed.action.word().to_owned(),
        about: deed.about.map(|about| about.0),
        code: deed.code.as_ref().map(|code| code.as_str().to_owned()),
        at: deed.at,
        hash: String::new(),
    };
    row.hash = row.sum(&before);
    sqlx::query("INSERT INTO audit (id, officer, action, about, code, at, hash) VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .bind(row.id)
        .bind(row.officer)
        .bind(row.action)
        .bind(row.about)
        .bind(row.code)
        .bind(row.at)
        .bind(row.hash)
        .execute(conn)
        .await?;
    Ok(())
}

/// The number of the newest row; 0 where there is none.
pub async fn last(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) FROM audit").fetch_one(conn).await?)
}

/// Whom rows behind `after` with one of these actions concern, each once.
pub async fn about_since(conn: &mut SqliteConnection, after: i64, actions: &[Action]) -> Result<Vec<ContactId>, Error> {
    let words: Vec<&str> = actions.iter().map(|action| action.word()).collect();
    let found: Vec<i64> = sqlx::query_scalar(
        "SELECT DISTINCT about FROM audit WHERE id > $1 AND about IS NOT NULL
         AND action IN (SELECT value FROM json_each($2)) ORDER BY about",
    )
    .bind(after)
    .bind(serde_json::json!(words).to_string())
    .fetch_all(conn)
    .await?;
    Ok(found.into_iter().map(ContactId).collect())
}

/// When people of the office looked at or changed what is kept of a person: the word of the deed, and when.
pub async fn about(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<(String, Millis)>, Error> {
    // Before she confirmed what the desk wrote down, nobody knew that it concerned her.
    Ok(sqlx::query_as(
        "SELECT action, at FROM audit WHERE id IN (
             SELECT id FROM audit WHERE about = $1
             UNION SELECT a.id FROM businesses AS b JOIN audit AS a ON a.code = b.code WHERE b.owner = $1)
         ORDER BY id",
    )
    .bind(who.0)
    .fetch_all(conn)
    .await?)
}

/// The first row that does not follow from the one before it; none where the chain holds.
pub async fn first_broken(conn: &mut SqliteConnection) -> Result<Option<i64>, Error> {
    let rows: Vec<Row> = sqlx::query_as("SELECT id, officer, action, about, code, at, hash FROM audit ORDER BY id")
        .fetch_all(conn)
        .await?;
    let broken = rows.windows(2).find_map(|pair| match pair {
        [before, row] if row.id != before.id + 1 || row.hash != row.sum(&before.hash) => Some(row.id),
        _ => None,
    });
    // The oldest row stands on one that is gone by age, except where it is the very first.
    let first = rows.first().filter(|row| row.id == 1 && row.hash != row.sum("")).map(|row| row.id);
    Ok(first.or(broken))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::retention::prune_before;

    #[tokio::test]
    async fn deeds_are_only_added_and_a_changed_one_shows() {
        let (_dir, mut conn) = fresh().await;
        for at in 1..=4 {
            let deed = Deed {
                officer: ContactId(9),
                action: Action::SeeTwins,
                about: Some(ContactId(7)),
                code: Some(Receipt::from_chance(at)),
                at: i64::try_from(at).unwrap(),
            };
            add(&mut conn, &deed).await.unwrap();
        }
        assert_eq!(about(&mut conn, ContactId(7)).await.unwrap().len(), 4);
        assert!(about(&mut conn, ContactId(8)).await.unwrap().is_empty());
        assert_eq!(first_broken(&mut conn).await.unwrap(), None);
        for forbidden in ["UPDATE audit SET officer = 1 WHERE id = 2", "DELETE FROM audit WHERE id = 3"] {
            assert!(sqlx::query(forbidden).execute(&mut conn).await.is_err(), "{forbidden}");
        }
        sqlx::query("DELETE FROM audit WHERE id = 1").execute(&mut conn).await.unwrap();
        assert_eq!(first_broken(&mut conn).await.unwrap(), None, "the oldest may leave");
        sqlx::query("DROP TRIGGER audit_is_only_added_to").execute(&mut conn).await.unwrap();
        sqlx::query("UPDATE audit SET officer = 1 WHERE id = 3").execute(&mut conn).await.unwrap();
        assert_eq!(first_broken(&mut conn).await.unwrap(), Some(3));
    }
    #[tokio::test]
    async fn f9_old_rows_leave_in_order_and_the_chain_of_the_others_holds() {
        let (_dir, mut conn) = fresh().await;
        for at in 1..=6 {
            let deed =
                Deed { officer: ContactId(9), action: Action::SeeTwins, about: Some(ContactId(7)), code: None, at };
            add(&mut conn, &deed).await.unwrap();
        }
        assert_eq!(prune_before(&mut conn, "audit", 1, 10).await, 0);
        assert_eq!(prune_before(&mut conn, "audit", 5, 3).await, 3, "in chunks");
        assert_eq!(prune_before(&mut conn, "audit", 5, 3).await, 1);
        assert_eq!(about(&mut conn, ContactId(7)).await.unwrap().len(), 2);
        assert_eq!(first_broken(&mut conn).await.unwrap(), None);
    }
}
