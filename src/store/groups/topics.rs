//! The topic that each case has in the officers' group, and what the bot wrote there.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::{ChatId, ContactId};
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TOPICS: Table = Table {
    name: "case_topics",
    key: "case_id",
    columns: &[columns(
        &["case_id", "group_chat", "topic", "title", "closed", "posted", "opened", "at", "aside_at"],
        Reason::Consultation,
        "where a consultation stands in the officers' group",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("cases") },
    export: Export::Nothing("numbers of messages alone"),
};

/// Where a case stands in a group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// The group.
    pub chat: ChatId,
    /// Telegram's number of it; none while it is being opened.
    pub topic: Option<i64>,
    /// What it is called.
    pub title: String,
    /// Whether it is closed.
    pub closed: bool,
    /// The newest message of the case that was posted there.
    pub posted: i64,
    /// How often one was opened for the case.
    pub opened: i64,
}

/// The topic of a case.
pub async fn topic_of(conn: &mut SqliteConnection, case: i64) -> Result<Option<Topic>, Error> {
    type Row = (i64, Option<i64>, String, bool, i64, i64);
    let row: Option<Row> =
        sqlx::query_as("SELECT group_chat, topic, title, closed, posted, opened FROM case_topics WHERE case_id = $1")
            .bind(case)
            .fetch_optional(conn)
            .await?;
    let read = |(chat, topic, title, closed, posted, opened): Row| Topic {
        chat: ChatId(chat),
        topic,
        title,
        closed,
        posted,
        opened,
    };
    Ok(row.map(read))
}

/// The case of a topic.
pub async fn case_of(conn: &mut SqliteConnection, chat: ChatId, topic: i64) -> Result<Option<i64>, Error> {
    let case = sqlx::query_scalar("SELECT case_id FROM case_topics WHERE group_chat = $1 AND topic = $2")
        .bind(chat.0)
        .bind(topic)
        .fetch_optional(conn)
        .await?;
    Ok(case)
}

/// A topic of this name is being opened for a case that has none there.
pub async fn open(
    conn: &mut SqliteConnection,
    case: i64,
    (chat, title): (ChatId, &str),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO case_topics (case_id, group_chat, title, at) VALUES ($1, $2, $3, $4)
         ON CONFLICT (case_id) DO UPDATE SET group_chat = excluded.group_chat, topic = NULL, title = excluded.title, closed = 0,
             posted = 0, opened = 0, at = excluded.at",
    )
    .bind(case)
    .bind(chat.0)
    .bind(title)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The topic was opened under this number; false where another one was meanwhile.
pub async fn opened(conn: &mut SqliteConnection, case: i64, topic: i64) -> Result<bool, Error> {
    let done =
        sqlx::query("UPDATE case_topics SET topic = $2, opened = opened + 1 WHERE case_id = $1 AND topic IS NULL")
            .bind(case)
            .bind(topic)
            .execute(conn)
            .await?;
    Ok(done.rows_affected() == 1)
}

/// What was posted there is called so, closed or not, up to this message.
pub async fn shown(
    conn: &mut SqliteConnection,
    case: i64,
    (title, closed, posted): (&str, bool, i64),
) -> Result<(), Error> {
    sqlx::query("UPDATE case_topics SET title = $2, closed = $3, posted = max(posted, $4) WHERE case_id = $1")
        .bind(case)
        .bind(title)
        .bind(closed)
        .bind(posted)
        .execute(conn)
        .await?;
    Ok(())
}

/// A message of the case stands there already: somebody wrote it there.
pub async fn posted(conn: &mut SqliteConnection, case: i64, entry: i64) -> Result<(), Error> {
    sqlx::query("UPDATE case_topics SET posted = max(posted, $2) WHERE case_id = $1")
        .bind(case)
        .bind(entry)
        .execute(conn)
        .await?;
    Ok(())
}

/// Somebody of the office wrote something there that went to nobody.
pub async fn aside(conn: &mut SqliteConnection, case: i64, at: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE case_topics SET aside_at = $2 WHERE case_id = $1").bind(case).bind(at).execute(conn).await?;
    Ok(())
}

/// Whether that was since this moment and is the last that was said: neither side of the case wrote anything after it, nor
/// did the case change hands.
pub async fn is_aside(conn: &mut SqliteConnection, case: i64, since: Millis) -> Result<bool, Error> {
    let query = "SELECT EXISTS (
        SELECT 1 FROM case_topics AS t JOIN cases AS c ON c.id = t.case_id
        WHERE t.case_id = $1 AND t.aside_at >= $2 AND coalesce(c.taken_at, 0) <= t.aside_at AND NOT EXISTS (
            SELECT 1 FROM case_messages AS m WHERE m.case_id = t.case_id AND m.at > t.aside_at))";
    Ok(sqlx::query_scalar(query).bind(case).bind(since).fetch_one(conn).await?)
}

/// The topic of this number is gone, and with it the messages from `entry` on; true for the first who says so, on whom it
/// is to open another one.
pub async fn gone(conn: &mut SqliteConnection, case: i64, topic: i64, entry: Option<i64>) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE case_topics SET topic = NULL, closed = 0 WHERE case_id = $1 AND topic = $2")
        .bind(case)
        .bind(topic)
        .execute(&mut *conn)
        .await?;
    if let Some(entry) = entry {
        sqlx::query("UPDATE case_topics SET posted = min(posted, $2 - 1) WHERE case_id = $1 AND topic IS NULL")
            .bind(case)
            .bind(entry)
            .execute(conn)
            .await?;
    }
    Ok(done.rows_affected() == 1)
}

/// The case has no topic any more.
pub async fn forget(conn: &mut SqliteConnection, case: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM case_topics WHERE case_id = $1").bind(case).execute(conn).await?;
    Ok(())
}

/// At most so many open cases, the oldest first.
pub async fn open_cases(conn: &mut SqliteConnection, most: i64) -> Result<Vec<i64>, Error> {
    let query = "SELECT id FROM cases WHERE state IN ('waiting', 'taken', 'asked') AND complaint = 0 ORDER BY opened_at, id LIMIT $1";
    Ok(sqlx::query_scalar(query).bind(most).fetch_all(conn).await?)
}

/// Something that the bot wrote of an owner's consultation and that stands in a topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The case.
    pub case: i64,
    /// The group.
    pub chat: ChatId,
    /// The topic.
    pub topic: i64,
    /// The message.
    pub message: i64,
    /// Whether it is words alone, which can be written over at any time: a text, or the head above a file.
    pub is_words: bool,
    /// When it was written.
    pub at: Millis,
}

/// What the bot wrote of this owner's consultations and stands in topics.
pub async fn of_owner(conn: &mut SqliteConnection, owner: ContactId) -> Result<Vec<Stands>, Error> {
    let rows: Vec<(i64, i64, i64, i64, bool, Millis)> = sqlx::query_as(
        "SELECT t.case_id, t.group_chat, t.topic, p.message, 
                p.entry IS NULL OR p.role = 'tick' OR m.kind = 'text' OR EXISTS (
                    SELECT 1 FROM case_places AS below
                    WHERE below.entry = p.entry AND below.chat = p.chat AND below.role = 'copy' AND below.id > p.id), p.at
         FROM cases AS c JOIN case_topics AS t ON t.case_id = c.id
         JOIN case_places AS p ON p.case_id = c.id AND p.chat = t.group_chat AND p.role IN ('card', 'copy', 'tick')
         LEFT JOIN case_messages AS m ON m.id = p.entry
         WHERE c.contact = $1 AND t.topic IS NOT NULL AND p.message IS NOT NULL ORDER BY p.id",
    )
    .bind(owner.0)
    .fetch_all(conn)
    .await?;
    let read =
        |(case, chat, topic, message, is_words, at)| Stands { case, chat: ChatId(chat), topic, message, is_words, at };
    Ok(rows.into_iter().map(read).collect())
}

/// What still waits to be written of this owner's consultations into topics is not written any more.
pub async fn cancel_of_owner(conn: &mut SqliteConnection, owner: ContactId, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE outbox SET state = 'cancelled', finished_at = $2, payload = NULL
         WHERE state IN ('waiting', 'unknown') AND id IN (
             SELECT p.outbox_row FROM cases AS c JOIN case_places AS p ON p.case_id = c.id
             WHERE c.contact = $1 AND p.chat < 0 AND p.outbox_row IS NOT NULL)",
    )
    .bind(owner.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Keys;
    use crate::domain::CaseNumber;
    use crate::store::cases::{self, Secret};
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    const GROUP: ChatId = ChatId(-100);

    #[tokio::test]
    async fn c11_a_topic_that_is_gone_is_opened_anew_by_one_alone() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
        let number = CaseNumber::from_chance(5);
        let case =
            cases::open_draft(&mut conn, keys, (&number, ContactId(7)), None, &Secret::default(), 1).await.unwrap();
        open(&mut conn, case, (GROUP, "K7"), 1).await.unwrap();
        assert!(opened(&mut conn, case, 40).await.unwrap() && !opened(&mut conn, case, 41).await.unwrap());
        assert_eq!(case_of(&mut conn, GROUP, 40).await.unwrap(), Some(case));
        shown(&mut conn, case, ("K7 ✅", true, 12)).await.unwrap();
        // Ten messages are refused; the first one opens the topic, the earliest is where it goes on.
        let first: Vec<bool> = {
            let mut all = Vec::new();
            for entry in 3..13 {
                all.push(gone(&mut conn, case, 40, Some(entry)).await.unwrap());
            }
            all
        };
        assert_eq!(first.iter().filter(|first| **first).count(), 1);
        let topic = topic_of(&mut conn, case).await.unwrap().unwrap();
        assert_eq!((topic.topic, topic.posted, topic.closed, topic.opened), (None, 2, false, 1));
        assert!(opened(&mut conn, case, 50).await.unwrap());
        assert!(!gone(&mut conn, case, 40, Some(1)).await.unwrap(), "what is said late of the old one");
        assert_eq!(topic_of(&mut conn, case).await.unwrap().unwrap().posted, 2);
    }
}
