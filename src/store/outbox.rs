//! The outbox: everything that a person is to see, and what became of it.
//!
//! Read [`Row`] and [`State`] first. A cycle enqueues all its rows in one statement, settles all results in
//! one and claims in one. Payloads of the reply and case lanes are sealed; they live in a table of their own, which
//! triggers fill and empty, and are gone as soon as their row is final.

mod claim;
mod enqueue;
mod lost;
mod recover;
mod refer;
mod row;
mod settle;
#[cfg(test)]
mod tests;

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::domain::{ChatId, Lane};
pub use claim::{Busy, Room, claim};
pub use enqueue::{NewRow, enqueue, hasten, share_content};
pub use lost::{left_groups, lost, told};
pub use recover::{Left, Waiting, recover, retry_unknown, waiting_replies};
pub use refer::{Referred, refer};
pub use row::{Claimed, Row, State};
pub use settle::{Settled, settle};

/// The rows that wait for a chat ($1). An index is used only where its own condition stands in the statement word for
/// word: without it each of these would look through everything that waits for anybody.
macro_rules! waiting_of_chat {
    () => {
        "SELECT id FROM outbox INDEXED BY outbox_waiting_of_chat WHERE state = 'waiting' AND chat = $1
         UNION ALL SELECT id FROM outbox INDEXED BY outbox_unsettled
         WHERE state IN ('queued', 'sending', 'unknown') AND state = 'unknown' AND finished_at IS NULL AND chat = $1"
    };
}

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "outbox",
    key: "id",
    columns: &[columns(
        &[
            "id",
            "chat",
            "lane",
            "state",
            "not_before",
            "deferred",
            "attempts",
            "doubts",
            "method",
            "payload",
            "content",
            "file",
            "message_id",
            "parts",
            "target",
            "tag",
            "error",
            "created_at",
            "finished_at",
            "told_at",
        ],
        Reason::Delivery,
        "delivering messages",
        Some(2),
    )],
    // As long as Telegram lets a message be changed; a copy is counted before it goes.
    retention: &[Retention::Older { days: 2, age: "finished_at", only: "content IS NULL" }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &["chat"], erase: Erase::By(&[CANCEL_OF_ERASED]) },
    export: Export::Nothing("it is what the person was sent"),
};

/// See [`super::table`].
pub(super) const PAYLOADS: Table = Table {
    name: "outbox_payloads",
    key: "id",
    columns: &[columns(&["id", "body"], Reason::Delivery, "delivering messages", None)],
    retention: &[],
    sealed: &[Sealed {
        column: "body",
        bound: "'outbox:' || id",
        only: "EXISTS (SELECT 1 FROM outbox WHERE outbox.id = outbox_payloads.id AND lane IN (0, 1))",
    }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("outbox") },
    export: Export::Nothing("it is what the person is being sent"),
};

/// What still waits for somebody who is gone, but for what was written in the very moment of the erasure: that is the
/// farewell, which a start that erases again by the tombstone must find.
const CANCEL_OF_ERASED: &str = concat!(
    "UPDATE outbox SET state = 'cancelled', finished_at = $2, payload = NULL WHERE created_at < $2 AND id IN (",
    waiting_of_chat!(),
    ")"
);

/// Cancels what waits for a person ($1) besides answers and the office's own notices.
const CANCEL_WAITING: &str = concat!(
    "UPDATE outbox SET state = 'cancelled', error = 'left', finished_at = $2, payload = NULL
     WHERE (lane = $4 OR (lane = $3 AND NOT EXISTS (SELECT 1 FROM officers WHERE contact = $1))) AND id IN (",
    waiting_of_chat!(),
    ")"
);

/// How many rows wait for a claim now or later.
const COUNT_WAITING: &str = "SELECT (SELECT count(*) FROM outbox INDEXED BY outbox_waiting WHERE state = 'waiting')
    + (SELECT count(*) FROM outbox INDEXED BY outbox_unsettled
       WHERE state IN ('queued', 'sending', 'unknown') AND state = 'unknown' AND finished_at IS NULL)";

/// See [`super::table`].
pub(super) const CONTENTS: Table = Table {
    name: "contents",
    key: "id",
    columns: &[columns(&["id", "method", "payload", "created_at"], Reason::Technical, "sending to many", Some(30))],
    retention: &[Retention::By {
        days: 30,
        remove: "DELETE FROM contents WHERE id IN (
                     SELECT id FROM contents AS c WHERE created_at < $1
                     AND NOT EXISTS (SELECT 1 FROM outbox WHERE content = c.id) ORDER BY created_at LIMIT $2)",
        count: "SELECT count(*) FROM contents WHERE created_at < $1",
    }],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it says the same to everybody"),
};

/// How many people wait for a reply, and since when the first of them does.
pub async fn waiting_people(readers: &sqlx::SqlitePool) -> Result<(i64, Option<Millis>), Error> {
    Ok(sqlx::query_as(
        "SELECT count(DISTINCT chat), min(created_at) FROM (
             SELECT chat, created_at FROM outbox WHERE state IN ('queued', 'sending', 'unknown') AND lane = 0
             UNION ALL SELECT chat, created_at FROM outbox WHERE state = 'waiting' AND lane = 0)",
    )
    .fetch_one(readers)
    .await?)
}

/// The next free row number.
pub async fn next_id(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT coalesce(max(id), 0) + 1 FROM outbox").fetch_one(conn).await?)
}

/// How many rows wait for a claim now or later.
pub async fn count_waiting(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(COUNT_WAITING).fetch_one(conn).await?)
}

/// Moves a group that Telegram upgraded, with all that waits for it.
pub async fn migrate_chat(conn: &mut SqliteConnection, from: ChatId, to: ChatId) -> Result<(), Error> {
    sqlx::query("UPDATE outbox SET chat = $2 WHERE chat = $1 AND finished_at IS NULL")
        .bind(from.0)
        .bind(to.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// The time before which a farewell is not sent: it waits until the write-ahead log is empty.
pub const AFTER_CHECKPOINT: Millis = Millis::MAX;

/// Whether a farewell waits until the write-ahead log is empty.
pub async fn has_farewell(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM outbox WHERE state = 'waiting' AND lane = $1 AND not_before = $2)";
    Ok(sqlx::query_scalar(query).bind(Lane::Case.number()).bind(AFTER_CHECKPOINT).fetch_one(conn).await?)
}

/// Lets farewells go: the write-ahead log is empty.
pub async fn release_farewells(conn: &mut SqliteConnection, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE outbox SET not_before = $3 WHERE state = 'waiting' AND lane = $1 AND not_before = $2")
        .bind(Lane::Case.number())
        .bind(AFTER_CHECKPOINT)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Cancels what waits for a person besides answers and the office's own notices: announcements, and notices to
/// somebody who is not of the office. Returns how many.
pub async fn cancel_waiting(conn: &mut SqliteConnection, chat: ChatId, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query(CANCEL_WAITING)
        .bind(chat.0)
        .bind(now)
        .bind(Lane::Notice.number())
        .bind(Lane::Bulk.number())
        .execute(conn)
        .await?;
    Ok(done.rows_affected())
}

fn as_limit(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
