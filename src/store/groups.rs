//! The officers' group.

mod topics;

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::words::words;
use crate::domain::{ChatId, ContactId};
pub(super) use topics::TOPICS;
pub use topics::{
    Stands, Topic, aside, cancel_of_owner, case_of, forget, gone, is_aside, of_owner, open, open_cases, opened, posted,
    shown, topic_of,
};

/// A group that was named and never set, or is not used any more, is forgotten after so many days.
const FORGOTTEN_DAYS: i64 = 30;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "office_groups",
    key: "group_chat",
    columns: &[columns(&["group_chat", "state", "officer", "at"], Reason::Office, "the officers' group", None)],
    retention: &[Retention::Older { days: FORGOTTEN_DAYS, age: "at", only: "state <> 'active'" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE office_groups SET officer = 0 WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is the office's own group; who set it stands in the audit log"),
};

words! {
    /// What a group is to the office.
    Standing {
        /// Somebody who may set it added the bot; it is not set yet.
        Asked = "asked",
        /// Cases have their topics there.
        Active = "active",
        /// It was, until the bot could not write there any more.
        Lost = "lost",
    }
}

/// What a group is to the office, and since when; none for a foreign one.
pub async fn standing(conn: &mut SqliteConnection, chat: ChatId) -> Result<Option<(Standing, Millis)>, Error> {
    let row: Option<(String, Millis)> = sqlx::query_as("SELECT state, at FROM office_groups WHERE group_chat = $1")
        .bind(chat.0)
        .fetch_optional(conn)
        .await?;
    let Some((word, at)) = row else { return Ok(None) };
    Ok(Some((Standing::from_word(&word).ok_or(Error::Corrupt { what: "group", id: chat.0 })?, at)))
}

/// The group in which cases have their topics.
pub async fn active(conn: &mut SqliteConnection) -> Result<Option<ChatId>, Error> {
    let chat: Option<i64> =
        sqlx::query_scalar("SELECT group_chat FROM office_groups WHERE state = 'active'").fetch_optional(conn).await?;
    Ok(chat.map(ChatId))
}

/// Somebody who may set it added the bot to a group.
pub async fn ask(conn: &mut SqliteConnection, chat: ChatId, by: ContactId, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO office_groups (group_chat, state, officer, at) VALUES ($1, 'asked', $2, $3)
         ON CONFLICT (group_chat) DO UPDATE SET officer = excluded.officer, at = excluded.at",
    )
    .bind(chat.0)
    .bind(by.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Makes a group the one; another that was is it no more, and the topics there are forgotten.
pub async fn activate(conn: &mut SqliteConnection, chat: ChatId, by: ContactId, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE office_groups SET state = 'lost', at = $2 WHERE state = 'active' AND group_chat <> $1")
        .bind(chat.0)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    sqlx::query("DELETE FROM case_topics WHERE group_chat <> $1").bind(chat.0).execute(&mut *conn).await?;
    sqlx::query(
        "INSERT INTO office_groups (group_chat, state, officer, at) VALUES ($1, 'active', $2, $3)
         ON CONFLICT (group_chat) DO UPDATE SET state = 'active', officer = excluded.officer, at = excluded.at",
    )
    .bind(chat.0)
    .bind(by.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The bot can write there no more; gives the open cases that had a topic there, and none where it was lost before.
pub async fn lose(conn: &mut SqliteConnection, chat: ChatId, now: Millis) -> Result<Option<Vec<i64>>, Error> {
    let done =
        sqlx::query("UPDATE office_groups SET state = 'lost', at = $2 WHERE group_chat = $1 AND state = 'active'")
            .bind(chat.0)
            .bind(now)
            .execute(&mut *conn)
            .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    let cases = sqlx::query_scalar(
        "SELECT case_id FROM case_topics JOIN cases ON cases.id = case_id
         WHERE group_chat = $1 AND cases.state IN ('waiting', 'taken', 'asked') ORDER BY case_id",
    )
    .bind(chat.0)
    .fetch_all(&mut *conn)
    .await?;
    sqlx::query("DELETE FROM case_topics WHERE group_chat = $1").bind(chat.0).execute(conn).await?;
    Ok(Some(cases))
}

/// A group has another number now.
pub async fn migrate(conn: &mut SqliteConnection, from: ChatId, to: ChatId) -> Result<(), Error> {
    for statement in [
        "UPDATE OR REPLACE office_groups SET group_chat = $2 WHERE group_chat = $1",
        "UPDATE case_topics SET group_chat = $2 WHERE group_chat = $1",
        "UPDATE case_places SET chat = $2 WHERE chat = $1",
        "UPDATE OR REPLACE announcement_channels SET channel = $2 WHERE channel = $1",
        "UPDATE announcement_posts SET channel = $2 WHERE channel = $1",
    ] {
        sqlx::query(statement).bind(from.0).bind(to.0).execute(&mut *conn).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    const GROUP: ChatId = ChatId(-100);

    #[tokio::test]
    async fn c11_one_group_is_the_officers_and_another_takes_its_place() {
        let (_dir, mut conn) = fresh().await;
        ask(&mut conn, GROUP, ContactId(9), 1).await.unwrap();
        assert_eq!(standing(&mut conn, GROUP).await.unwrap(), Some((Standing::Asked, 1)));
        assert_eq!(active(&mut conn).await.unwrap(), None);
        activate(&mut conn, GROUP, ContactId(9), 2).await.unwrap();
        ask(&mut conn, GROUP, ContactId(9), 3).await.unwrap();
        assert_eq!(active(&mut conn).await.unwrap(), Some(GROUP), "who adds the bot again changes nothing");
        activate(&mut conn, ChatId(-200), ContactId(9), 4).await.unwrap();
        assert_eq!(active(&mut conn).await.unwrap(), Some(ChatId(-200)));
        assert_eq!(standing(&mut conn, GROUP).await.unwrap(), Some((Standing::Lost, 4)));
        migrate(&mut conn, ChatId(-200), ChatId(-300)).await.unwrap();
        assert_eq!(active(&mut conn).await.unwrap(), Some(ChatId(-300)));
        assert_eq!(lose(&mut conn, ChatId(-300), 5).await.unwrap(), Some(Vec::new()));
        assert_eq!(lose(&mut conn, ChatId(-300), 6).await.unwrap(), None, "once");
    }
}
