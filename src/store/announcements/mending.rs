//! Corrections and withdrawals of copies that arrived, a chunk at a time.

use sqlx::SqliteConnection;

use super::{Announcement, get};
use crate::clock::Millis;
use crate::domain::announcement::{MENDED_WITHIN, Mend};
use crate::domain::{ContactId, Language};
use crate::store::Error;

/// A correction or withdrawal under way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mending {
    /// The announcement, as it says now.
    pub it: Announcement,
    /// Which of both.
    pub act: Mend,
    /// The contact up to whom copies were handed on; none where all were.
    pub cursor: Option<i64>,
}

/// What is under way.
pub async fn mending(conn: &mut SqliteConnection) -> Result<Vec<Mending>, Error> {
    let rows: Vec<(i64, String, Option<i64>)> = sqlx::query_as(
        "SELECT id, mend->>'act', mend->>'cursor' FROM announcements INDEXED BY announcements_in_mending
         WHERE mend IS NOT NULL ORDER BY id",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut all = Vec::new();
    for (id, act, cursor) in rows {
        let corrupt = || Error::Corrupt { what: "announcement", id };
        let act = Mend::from_word(&act).ok_or_else(corrupt)?;
        all.push(Mending { it: get(conn, id).await?.ok_or_else(corrupt)?, act, cursor });
    }
    Ok(all)
}

/// The messages that are one copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Messages {
    /// The one with its words and buttons.
    pub words: i64,
    /// The album above it; empty where there is none.
    pub album: Vec<i64>,
}

impl Messages {
    /// As they are stored.
    pub(super) fn read(words: i64, parts: Option<&str>) -> Self {
        Self { words, album: parts.and_then(|parts| serde_json::from_str(parts).ok()).unwrap_or_default() }
    }
}

/// A copy that arrived.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Arrived {
    /// Whose it is.
    pub contact: ContactId,
    /// In which language it is.
    pub language: Language,
    /// Its messages at Telegram.
    pub messages: Messages,
}

/// The next copies that Telegram lets be changed; notes how far that came.
pub async fn next(
    conn: &mut SqliteConnection,
    id: i64,
    (after, most): (i64, i64),
    now: Millis,
) -> Result<Vec<Arrived>, Error> {
    let rows: Vec<(i64, String, i64, Option<String>)> = sqlx::query_as(
        "SELECT contact, language, message, parts FROM announcement_copies
         WHERE announcement = $1 AND contact > $2 AND outcome = 'sent' AND message IS NOT NULL AND at > $3
         ORDER BY contact LIMIT $4",
    )
    .bind(id)
    .bind(after)
    .bind(now - MENDED_WITHIN)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let is_all = i64::try_from(rows.len()).unwrap_or(i64::MAX) < most;
    let cursor = rows.last().map(|row| row.0).filter(|_| !is_all);
    sqlx::query("UPDATE announcements SET mend = json_set(mend, '$.cursor', $2) WHERE id = $1")
        .bind(id)
        .bind(cursor)
        .execute(conn)
        .await?;
    let arrived = |(contact, language, words, parts): (i64, String, i64, Option<String>)| Arrived {
        contact: ContactId(contact),
        language: Language::from_tag(&language).unwrap_or(Language::Indonesian),
        messages: Messages::read(words, parts.as_deref()),
    };
    Ok(rows.into_iter().map(arrived).collect())
}

/// One more copy was corrected or taken back; it is this message now, where that is told.
pub async fn note_mended(
    conn: &mut SqliteConnection,
    id: i64,
    (who, message): (ContactId, Option<i64>),
) -> Result<(), Error> {
    let query = "UPDATE announcements SET mended = mended + 1 WHERE id = $1 AND mend IS NOT NULL";
    sqlx::query(query).bind(id).execute(&mut *conn).await?;
    if message.is_some() {
        sqlx::query("UPDATE announcement_copies SET message = $3 WHERE announcement = $1 AND contact = $2")
            .bind(id)
            .bind(who.0)
            .bind(message)
            .execute(conn)
            .await?;
    }
    Ok(())
}

/// Ends a correction or withdrawal of which nothing is on its way under this tag any more; false where something is.
pub async fn end_mending(conn: &mut SqliteConnection, id: i64, tag: &str) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET mend = NULL WHERE id = $1 AND mend IS NOT NULL AND mend->>'cursor' IS NULL
         AND NOT EXISTS (SELECT 1 FROM outbox INDEXED BY outbox_tagged_bulk
                         WHERE lane = 3 AND tag IS NOT NULL AND finished_at IS NULL AND tag = $2)",
    )
    .bind(id)
    .bind(tag)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
