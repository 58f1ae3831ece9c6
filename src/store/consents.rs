//! Consents: every yes and no, with the version of the text that was shown.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::{ContactId, Purpose};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "consents",
    key: "id",
    columns: &[columns(
        &["id", "contact", "purpose", "given", "version", "at"],
        Reason::Consents,
        "permissions and their proof",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM consents WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &[] },
};

/// One yes or no.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Consent {
    /// To what.
    pub purpose: Purpose,
    /// Whether it was a yes.
    pub given: bool,
    /// The version of the text that was shown.
    pub version: String,
    /// When.
    pub at: Millis,
}

/// The same answer within so long is one row.
const ONE_ANSWER: Millis = 60_000;
/// Answers kept of a person and purpose; the oldest go.
const MOST: i64 = 100;

/// Adds a yes or no; of a minute one yes and one no are kept.
pub async fn add(conn: &mut SqliteConnection, contact: ContactId, consent: &Consent) -> Result<(), Error> {
    sqlx::query("DELETE FROM consents WHERE contact = $1 AND purpose = $2 AND given = $3 AND at > $4 AND at <= $5")
        .bind(contact.0)
        .bind(consent.purpose.word())
        .bind(consent.given)
        .bind(consent.at - ONE_ANSWER)
        .bind(consent.at)
        .execute(&mut *conn)
        .await?;
    sqlx::query("INSERT INTO consents (contact, purpose, given, version, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(contact.0)
        .bind(consent.purpose.word())
        .bind(consent.given)
        .bind(&consent.version)
        .bind(consent.at)
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "DELETE FROM consents WHERE id IN (
             SELECT id FROM consents WHERE contact = $1 AND purpose = $2 ORDER BY id DESC LIMIT -1 OFFSET $3)",
    )
    .bind(contact.0)
    .bind(consent.purpose.word())
    .bind(MOST)
    .execute(conn)
    .await?;
    Ok(())
}

/// The last word of a person on each purpose.
pub async fn of(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<Consent>, Error> {
    let rows: Vec<(i64, String, bool, String, Millis)> = sqlx::query_as(
        "SELECT id, purpose, given, version, at FROM consents
         WHERE id IN (SELECT max(id) FROM consents WHERE contact = $1 GROUP BY purpose) ORDER BY id",
    )
    .bind(contact.0)
    .fetch_all(conn)
    .await?;
    let read = |(id, purpose, given, version, at): (i64, String, bool, String, Millis)| {
        let purpose = Purpose::from_word(&purpose).ok_or(Error::Corrupt { what: "consent", id })?;
        Ok(Consent { purpose, given, version, at })
    };
    rows.into_iter().map(read).collect()
}

/// What a person ever said yes to: a no to it now means that it was taken back.
pub async fn ever_given(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<Purpose>, Error> {
    let words: Vec<String> =
        sqlx::query_scalar("SELECT DISTINCT purpose FROM consents WHERE contact = $1 AND given = 1")
            .bind(contact.0)
            .fetch_all(conn)
            .await?;
    Ok(words.iter().filter_map(|word| Purpose::from_word(word)).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Keys;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn g2_the_last_word_on_each_purpose_counts_and_none_is_lost() {
        let (_dir, mut conn) = fresh().await;
        let who = ContactId(7);
        contacts::save(&mut conn, &Keys::derive(&[1; 32]), &[&Contact::new(who, 1)]).await.unwrap();
        let yes = |purpose, at| Consent { purpose, given: true, version: "1".into(), at };
        for consent in
            [yes(Purpose::Service, 1), yes(Purpose::News, 1), Consent { given: false, ..yes(Purpose::News, 2) }]
        {
            add(&mut conn, who, &consent).await.unwrap();
        }
        let expected = [yes(Purpose::Service, 1), Consent { given: false, ..yes(Purpose::News, 2) }];
        assert_eq!(of(&mut conn, who).await.unwrap(), expected);
        assert_eq!(ever_given(&mut conn, who).await.unwrap().len(), 2, "what was taken back was given once");
        assert!(ever_given(&mut conn, ContactId(8)).await.unwrap().is_empty());
        assert!(of(&mut conn, ContactId(8)).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn t_a18_a_permission_toggled_every_second_is_a_few_rows_and_the_last_word_counts() {
        let (_dir, mut conn) = fresh().await;
        let who = ContactId(7);
        contacts::save(&mut conn, &Keys::derive(&[1; 32]), &[&Contact::new(who, 1)]).await.unwrap();
        let rows = async |conn: &mut SqliteConnection| -> i64 {
            sqlx::query_scalar("SELECT count(*) FROM consents").fetch_one(conn).await.unwrap()
        };
        for second in 1..=59 {
            let said =
                Consent { purpose: Purpose::News, given: second % 2 == 0, version: "1".into(), at: second * 1_000 };
            add(&mut conn, who, &said).await.unwrap();
            assert_eq!(of(&mut conn, who).await.unwrap(), [said]);
        }
        assert_eq!(rows(&mut conn).await, 2, "a yes and a no of the minute");
        for minute in 1..=300 {
            let said =
                Consent { purpose: Purpose::News, given: minute % 2 == 0, version: "1".into(), at: minute * 90_000 };
            add(&mut conn, who, &said).await.unwrap();
        }
        assert_eq!(rows(&mut conn).await, 100);
        assert_eq!(ever_given(&mut conn, who).await.unwrap(), [Purpose::News]);
    }
}
