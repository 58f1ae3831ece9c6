//! What people agreed to: every yes and no, with the text that was shown. Rows are only added.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::domain::{ContactId, Purpose};

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

/// Adds a yes or no.
pub async fn add(conn: &mut SqliteConnection, contact: ContactId, consent: &Consent) -> Result<(), Error> {
    sqlx::query("INSERT INTO consents (contact, purpose, given, version, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(contact.0)
        .bind(consent.purpose.word())
        .bind(consent.given)
        .bind(&consent.version)
        .bind(consent.at)
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
}
