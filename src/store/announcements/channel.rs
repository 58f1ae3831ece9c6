//! The office's channel, or a group: one more recipient of announcements, which is in no count of people.

use sqlx::SqliteConnection;

use super::mending::Messages;
use crate::clock::Millis;
use crate::domain::words::words;
use crate::domain::{ChatId, ContactId};
use crate::store::Error;

words! {
    /// What a channel is to the office.
    ChannelStanding {
        /// Somebody who may say so put the bot there.
        Asked = "asked",
        /// Announcements stand there.
        Active = "active",
        /// They did, until the bot could not write there any more.
        Lost = "lost",
    }
}

/// A channel or a group that somebody put the bot into.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its number.
    pub chat: ChatId,
    /// What it is called.
    pub title: String,
    /// What it is to the office.
    pub standing: ChannelStanding,
}

type Row = (i64, String, String);

fn read((chat, title, state): Row) -> Result<Channel, Error> {
    let standing = ChannelStanding::from_word(&state).ok_or(Error::Corrupt { what: "channel", id: chat })?;
    Ok(Channel { chat: ChatId(chat), title, standing })
}

/// What is known of a channel; none for a foreign one.
pub async fn get(conn: &mut SqliteConnection, chat: ChatId) -> Result<Option<Channel>, Error> {
    let row: Option<Row> = sqlx::query_as("SELECT channel, title, state FROM announcement_channels WHERE channel = $1")
        .bind(chat.0)
        .fetch_optional(conn)
        .await?;
    row.map(read).transpose()
}

/// The one in which announcements stand, with whatever else is known, the newest first.
pub async fn all(conn: &mut SqliteConnection, limit: i64) -> Result<Vec<Channel>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT channel, title, state FROM announcement_channels ORDER BY state <> 'active', at DESC, channel LIMIT $1",
    )
    .bind(limit)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}

/// The one in which announcements stand.
pub async fn active(conn: &mut SqliteConnection) -> Result<Option<Channel>, Error> {
    let row: Option<Row> =
        sqlx::query_as("SELECT channel, title, state FROM announcement_channels WHERE state = 'active'")
            .fetch_optional(conn)
            .await?;
    row.map(read).transpose()
}

/// Somebody who may say so put the bot there; what it was by then it stays, unless it was lost.
pub async fn ask(
    conn: &mut SqliteConnection,
    (chat, title): (ChatId, &str),
    by: ContactId,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO announcement_channels (channel, title, state, officer, at) VALUES ($1, $2, 'asked', $3, $4)
         ON CONFLICT (channel) DO UPDATE SET title = excluded.title, officer = excluded.officer, at = excluded.at,
             state = iif(state = 'lost', 'asked', state)",
    )
    .bind(chat.0)
    .bind(title)
    .bind(by.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Announcements stand there from now on, and nowhere else; false where nobody put the bot there.
pub async fn activate(conn: &mut SqliteConnection, chat: ChatId, by: ContactId, now: Millis) -> Result<bool, Error> {
    let known = get(conn, chat).await?.is_some_and(|channel| channel.standing != ChannelStanding::Lost);
    if !known {
        return Ok(false);
    }
    sqlx::query("UPDATE announcement_channels SET state = 'asked', at = $2 WHERE state = 'active' AND channel <> $1")
        .bind(chat.0)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE announcement_channels SET state = 'active', officer = $2, at = $3 WHERE channel = $1")
        .bind(chat.0)
        .bind(by.0)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(true)
}

/// Announcements stand there no more; where the bot is by then is for who may say so.
pub async fn give_up(conn: &mut SqliteConnection, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE announcement_channels SET state = 'asked', at = $1 WHERE state = 'active'")
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The bot can write there no more. What it is called, where announcements stood there until now.
pub async fn lose(conn: &mut SqliteConnection, chat: ChatId, now: Millis) -> Result<Option<String>, Error> {
    sqlx::query("DELETE FROM announcement_channels WHERE channel = $1 AND state = 'asked'")
        .bind(chat.0)
        .execute(&mut *conn)
        .await?;
    Ok(sqlx::query_scalar(
        "UPDATE announcement_channels SET state = 'lost', at = $2 WHERE channel = $1 AND state = 'active'
         RETURNING title",
    )
    .bind(chat.0)
    .bind(now)
    .fetch_optional(conn)
    .await?)
}

/// What goes there too and has no copy there yet.
pub async fn unposted(conn: &mut SqliteConnection) -> Result<Vec<i64>, Error> {
    Ok(sqlx::query_scalar(
        "SELECT id FROM announcements INDEXED BY announcements_for_channel
         WHERE state = 'sending' AND channel = 1
           AND NOT EXISTS (SELECT 1 FROM announcement_posts WHERE announcement = announcements.id) ORDER BY id",
    )
    .fetch_all(conn)
    .await?)
}

/// Writes the one copy, by which row of the outbox it goes; without a place it has its end.
pub async fn post(conn: &mut SqliteConnection, id: i64, to: Option<(ChatId, i64)>, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO announcement_posts (announcement, channel, row, outcome, at)
         VALUES ($1, $2, $3, iif($3 IS NULL, 'gone', NULL), $4)",
    )
    .bind(id)
    .bind(to.map_or(0, |(chat, _)| chat.0))
    .bind(to.map(|(_, row)| row))
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes how the copies ended whose rows have; what nobody can be reached by is not tried again a day later. The
/// channels into which the bot cannot write.
pub async fn settle(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<ChatId>, Error> {
    sqlx::query(
        "UPDATE outbox SET state = 'inactive', finished_at = $1
         WHERE id IN (SELECT row FROM announcement_posts INDEXED BY announcement_posts_under_way WHERE outcome IS NULL)
           AND state = 'waiting' AND error IN ('E22', 'E24', 'E42') AND not_before > $1",
    )
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let ended: Vec<(i64, String)> = sqlx::query_as(
        "UPDATE announcement_posts SET message = o.message_id, parts = o.parts, at = o.finished_at, outcome = CASE o.state
                WHEN 'sent' THEN 'sent' WHEN 'dropped' THEN 'failed' WHEN 'cancelled' THEN 'cancelled'
                WHEN 'unknown' THEN 'unknown' ELSE 'gone' END
         FROM outbox AS o
         WHERE o.id = announcement_posts.row AND announcement_posts.outcome IS NULL AND o.finished_at IS NOT NULL
         RETURNING channel, outcome",
    )
    .fetch_all(conn)
    .await?;
    Ok(ended.into_iter().filter(|(_, outcome)| outcome == "gone").map(|(chat, _)| ChatId(chat)).collect())
}

/// Cancels the copy that waits. Returns how many rows that is.
pub(super) async fn cancel(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query(
        "UPDATE outbox SET state = iif(state = 'unknown', state, 'cancelled'), finished_at = $2
         WHERE id = (SELECT row FROM announcement_posts WHERE announcement = $1 AND outcome IS NULL)
           AND state IN ('waiting', 'unknown') AND finished_at IS NULL",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// The copy that stands there and can be corrected or taken back: its channel, and its messages.
pub async fn standing(
    conn: &mut SqliteConnection,
    id: i64,
    since: Millis,
) -> Result<Option<(ChatId, Messages)>, Error> {
    let found: Option<(i64, i64, Option<String>)> = sqlx::query_as(
        "SELECT channel, message, parts FROM announcement_posts
         WHERE announcement = $1 AND outcome = 'sent' AND message IS NOT NULL AND at > $2",
    )
    .bind(id)
    .bind(since)
    .fetch_optional(conn)
    .await?;
    Ok(found.map(|(chat, words, parts)| (ChatId(chat), Messages::read(words, parts.as_deref()))))
}

/// The copy was corrected or taken back, or could not be; it is this message now, where that is told.
pub async fn note_mended(
    conn: &mut SqliteConnection,
    id: i64,
    (is_mended, message): (bool, Option<i64>),
) -> Result<(), Error> {
    sqlx::query(
        "UPDATE announcement_posts SET message = coalesce($3, message),
                mended = iif($2, (SELECT mend->>'act' FROM announcements WHERE id = $1), 'refused')
         WHERE announcement = $1",
    )
    .bind(id)
    .bind(is_mended)
    .bind(message)
    .execute(conn)
    .await?;
    Ok(())
}
