//! How long lanes are paused and chats limited, as Telegram asked; a restart must not forget it.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::{ChatId, Lane};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "pauses",
    key: "lane",
    columns: &[columns(&["lane", "until"], Reason::Technical, "rate limits of Telegram", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it is about lanes"),
};

/// See [`super::table`].
pub(super) const LIMITED_CHATS: Table = Table {
    name: "limited_chats",
    key: "chat",
    columns: &[columns(&["chat", "until"], Reason::Technical, "rate limits of Telegram", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &["chat"], erase: Erase::Stay("until Telegram takes messages for the chat again") },
    export: Export::Nothing("it is between the bot and Telegram"),
};

/// Stores that `lane` is paused until `until`, unless a later time is stored already.
pub async fn extend(conn: &mut SqliteConnection, lane: Lane, until: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO pauses (lane, until) VALUES ($1, $2)
         ON CONFLICT (lane) DO UPDATE SET until = max(until, excluded.until)",
    )
    .bind(lane.number())
    .bind(until)
    .execute(conn)
    .await?;
    Ok(())
}

/// Stores that Telegram takes nothing for `chat` before `until`, unless a later time is stored already; limits that
/// are over at `now` go.
pub async fn limit(conn: &mut SqliteConnection, chat: ChatId, until: Millis, now: Millis) -> Result<(), Error> {
    sqlx::query("DELETE FROM limited_chats WHERE until <= $1").bind(now).execute(&mut *conn).await?;
    sqlx::query(
        "INSERT INTO limited_chats (chat, until) VALUES ($1, $2)
         ON CONFLICT (chat) DO UPDATE SET until = max(until, excluded.until)",
    )
    .bind(chat.0)
    .bind(until)
    .execute(conn)
    .await?;
    Ok(())
}

/// The chats for which Telegram still takes nothing at `now`.
pub async fn limited(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<(ChatId, Millis)>, Error> {
    let rows: Vec<(i64, Millis)> =
        sqlx::query_as("SELECT chat, until FROM limited_chats WHERE until > $1").bind(now).fetch_all(conn).await?;
    Ok(rows.into_iter().map(|(chat, until)| (ChatId(chat), until)).collect())
}

/// The lanes that are still paused at `now`.
pub async fn active(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<(Lane, Millis)>, Error> {
    let rows: Vec<(i64, Millis)> =
        sqlx::query_as("SELECT lane, until FROM pauses WHERE until > $1").bind(now).fetch_all(conn).await?;
    Ok(rows.into_iter().filter_map(|(lane, until)| Some((Lane::from_number(lane)?, until))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn a_shorter_pause_never_replaces_a_longer_one() {
        let (_dir, mut conn) = fresh().await;
        extend(&mut conn, Lane::Bulk, 5_000).await.unwrap();
        extend(&mut conn, Lane::Bulk, 3_000).await.unwrap();
        assert_eq!(active(&mut conn, 4_000).await.unwrap(), [(Lane::Bulk, 5_000)]);
        assert!(active(&mut conn, 5_000).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn p2_the_limit_of_a_chat_is_kept_until_it_is_over() {
        let (_dir, mut conn) = fresh().await;
        limit(&mut conn, ChatId(5), 9_000, 0).await.unwrap();
        limit(&mut conn, ChatId(5), 7_000, 0).await.unwrap();
        limit(&mut conn, ChatId(-6), 2_000, 0).await.unwrap();
        assert_eq!(limited(&mut conn, 1_000).await.unwrap(), [(ChatId(-6), 2_000), (ChatId(5), 9_000)]);
        limit(&mut conn, ChatId(7), 9_500, 3_000).await.unwrap();
        assert_eq!(limited(&mut conn, 0).await.unwrap(), [(ChatId(5), 9_000), (ChatId(7), 9_500)]);
    }
}
