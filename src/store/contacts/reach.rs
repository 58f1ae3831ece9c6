//! Who can be written to, and in which language.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::{ChatId, ContactId, Language, Reach};
use crate::store::Error;

/// Notes who cannot be reached and ends what still waits for them; any update of theirs undoes it.
/// Returns the rows with their chats and tags.
pub async fn set_unreachable(
    conn: &mut SqliteConnection,
    chats: &[(ChatId, Reach)],
    now: Millis,
) -> Result<Vec<(i64, ChatId, Option<String>)>, Error> {
    let rows = serde_json::to_string(chats).unwrap_or_default();
    sqlx::query(
        "UPDATE contacts SET reach = gone.value->>1 FROM json_each($1) AS gone WHERE contacts.id = gone.value->>0",
    )
    .bind(&rows)
    .execute(&mut *conn)
    .await?;
    let ended: Vec<(i64, i64, Option<String>)> = sqlx::query_as(
        "UPDATE outbox SET state = 'inactive', finished_at = $2
         WHERE state = 'waiting' AND chat IN (SELECT value->>0 FROM json_each($1))
         RETURNING id, chat, tag",
    )
    .bind(&rows)
    .bind(now)
    .fetch_all(conn)
    .await?;
    Ok(ended.into_iter().map(|(id, chat, tag)| (id, ChatId(chat), tag)).collect())
}

/// The language of a person who can be written to; `None` where they cannot.
pub async fn language_if_reachable(conn: &mut SqliteConnection, who: ContactId) -> Result<Option<Language>, Error> {
    let found: Option<Option<String>> =
        sqlx::query_scalar("SELECT coalesce(language, app_language) FROM contacts WHERE id = $1 AND reach = 'active'")
            .bind(who.0)
            .fetch_optional(conn)
            .await?;
    Ok(found.map(spoken))
}

/// The languages of those of these who can be written to.
pub async fn languages_of_reachable(
    conn: &mut SqliteConnection,
    people: &[ContactId],
) -> Result<HashMap<ContactId, Language>, Error> {
    let numbers: Vec<i64> = people.iter().map(|who| who.0).collect();
    let rows: Vec<(i64, Option<String>)> = sqlx::query_as(
        "SELECT id, coalesce(language, app_language) FROM contacts
         WHERE id IN (SELECT value FROM json_each($1)) AND reach = 'active'",
    )
    .bind(serde_json::json!(numbers).to_string())
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(who, tag)| (ContactId(who), spoken(tag))).collect())
}

fn spoken(tag: Option<String>) -> Language {
    tag.as_deref().and_then(Language::from_tag).unwrap_or(Language::Indonesian)
}
