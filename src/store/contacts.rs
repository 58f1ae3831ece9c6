//! Telegram persons and what their talks remember.

use serde::Serialize;
use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::domain::{ChatId, ContactId, Language, Reach};

/// A person as stored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contact {
    /// Telegram's number of the person, also that of the private chat.
    pub id: ContactId,
    /// The language chosen with /bahasa; none while the app's own language decides.
    pub language: Option<Language>,
    /// Whether messages arrive.
    pub reach: Reach,
    /// What the talks remember: tagged, versioned JSON.
    pub talk: String,
    /// When the last update of this person was decided.
    pub last_seen: Millis,
}

impl Contact {
    /// A person who was never seen before.
    #[must_use]
    pub fn new(id: ContactId, now: Millis) -> Self {
        Self { id, language: None, reach: Reach::Active, talk: "{}".to_owned(), last_seen: now }
    }
}

type Row = (i64, Option<String>, String, String, Millis);

/// Loads those of `ids` that are known.
pub async fn load(conn: &mut SqliteConnection, ids: &[ContactId]) -> Result<Vec<Contact>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, language, reach, talk, last_seen FROM contacts
         WHERE id IN (SELECT value FROM json_each($1))",
    )
    .bind(serde_json::json!(ids).to_string())
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}

/// Writes all of `contacts`, new ones and known ones, in one statement.
pub async fn save(conn: &mut SqliteConnection, contacts: &[&Contact]) -> Result<(), Error> {
    let rows = serde_json::to_string(contacts).unwrap_or_default();
    sqlx::query(
        "INSERT INTO contacts (id, language, reach, talk, first_seen, last_seen)
         SELECT value->>'id', value->>'language', value->>'reach', value->>'talk',
                value->>'last_seen', value->>'last_seen'
         FROM json_each($1) WHERE true
         ON CONFLICT (id) DO UPDATE SET language = excluded.language, reach = excluded.reach,
                talk = excluded.talk, last_seen = excluded.last_seen",
    )
    .bind(rows)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes who cannot be reached and cancels what still waits for them; any update of theirs undoes it.
pub async fn set_unreachable(conn: &mut SqliteConnection, chats: &[(ChatId, Reach)], now: Millis) -> Result<(), Error> {
    let rows = serde_json::to_string(chats).unwrap_or_default();
    sqlx::query(
        "UPDATE contacts SET reach = gone.value->>1 FROM json_each($1) AS gone WHERE contacts.id = gone.value->>0",
    )
    .bind(&rows)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE outbox SET state = 'inactive', finished_at = $2, payload = NULL
         WHERE state = 'waiting' AND chat IN (SELECT value->>0 FROM json_each($1))",
    )
    .bind(&rows)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

fn read((id, language, reach, talk, last_seen): Row) -> Result<Contact, Error> {
    Ok(Contact {
        id: ContactId(id),
        language: language.as_deref().and_then(Language::from_tag),
        reach: Reach::from_word(&reach).ok_or(Error::Corrupt { what: "contact", id })?,
        talk,
        last_seen,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{migrate, writer};

    #[tokio::test]
    async fn people_come_back_as_they_were_saved() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        let mut sari = Contact::new(ContactId(7), 1);
        sari.talk = r#"{"v":1,"note":"\"kutip\" dan 'petik'"}"#.into();
        let budi = Contact::new(ContactId(8), 1);
        save(&mut conn, &[&sari, &budi]).await.unwrap();
        sari.language = Some(Language::English);
        sari.last_seen = 9;
        save(&mut conn, &[&sari]).await.unwrap();
        set_unreachable(&mut conn, &[(ChatId(8), Reach::Blocked)], 10).await.unwrap();
        let budi = Contact { reach: Reach::Blocked, ..budi };
        assert_eq!(load(&mut conn, &[ContactId(7), ContactId(8), ContactId(9)]).await.unwrap(), [sari, budi]);
    }
}
