//! What people agreed to hear about.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::{ContactId, Interest};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "subscriptions",
    key: "contact, topic",
    columns: &[columns(
        &["contact", "topic", "text_version", "created_at"],
        Reason::Subscriptions,
        "following news",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM subscriptions WHERE contact = $1 AND created_at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &[] },
};

/// Notes that a person agreed to a sentence about this kind of news; agreeing again changes nothing.
pub async fn add(
    conn: &mut SqliteConnection,
    contact: ContactId,
    interest: Interest,
    text_version: &str,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO subscriptions (contact, topic, text_version, created_at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (contact, topic) DO NOTHING",
    )
    .bind(contact.0)
    .bind(interest.word())
    .bind(text_version)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Forgets that a person wanted to hear about this.
pub async fn remove(conn: &mut SqliteConnection, contact: ContactId, interest: Interest) -> Result<(), Error> {
    sqlx::query("DELETE FROM subscriptions WHERE contact = $1 AND topic = $2")
        .bind(contact.0)
        .bind(interest.word())
        .execute(conn)
        .await?;
    Ok(())
}

/// What a person wants to hear about.
pub async fn of(conn: &mut SqliteConnection, contact: ContactId) -> Result<Vec<Interest>, Error> {
    let words: Vec<String> = sqlx::query_scalar("SELECT topic FROM subscriptions WHERE contact = $1")
        .bind(contact.0)
        .fetch_all(conn)
        .await?;
    Ok(Interest::ALL.into_iter().filter(|interest| words.iter().any(|word| word == interest.word())).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn news_is_agreed_to_once_and_let_go() {
        let (_dir, mut conn) = fresh().await;
        let siti = ContactId(7);
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&Contact::new(siti, 1)]).await.unwrap();
        for now in 1..=2 {
            add(&mut conn, siti, Interest::Markets, "ab12cd34", now).await.unwrap();
        }
        add(&mut conn, siti, Interest::Training, "ab12cd34", 3).await.unwrap();
        assert_eq!(of(&mut conn, siti).await.unwrap(), [Interest::Training, Interest::Markets]);
        remove(&mut conn, siti, Interest::Markets).await.unwrap();
        assert_eq!(of(&mut conn, siti).await.unwrap(), [Interest::Training]);
        assert!(of(&mut conn, ContactId(8)).await.unwrap().is_empty());
    }
}
