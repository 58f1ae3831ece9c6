//! Claims: which waiting rows the sender gets next.

use sqlx::SqliteConnection;

use super::{Found, Row, as_limit, read};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::announcement::MOST_A_WEEK;
use crate::domain::{ChatId, Lane, Reach};
use crate::store::Error;

/// A claimed row with what must be known about its recipient.
#[derive(Clone, Debug)]
pub struct Claimed {
    /// The row, ready to send.
    pub row: Row,
    /// Whether the person can be reached; a group always can.
    pub reach: Reach,
    /// Whether it is a copy of what many get that this person does not want any more, or had enough of this week.
    pub unwanted: bool,
}

/// So far back the copies are counted that somebody had already.
const WEEK: Millis = 7 * DAY;

/// How many rows a claim may take.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// Replies to those who wait now: they are held in memory like those that needed no claim.
    pub replies: usize,
    /// Replies that go behind them.
    pub late: usize,
    /// Of the other lanes altogether.
    pub all: usize,
    /// Of the bulk lane.
    pub bulk: usize,
}

/// What a claim leaves alone.
#[derive(Clone, Debug, Default)]
pub struct Busy {
    /// Chats with something in flight or in memory.
    pub chats: Vec<ChatId>,
    /// Lanes that are silent.
    pub lanes: Vec<Lane>,
}

/// Finds what is due by lane and marks it as taken. Each lane is read in the order of its index, so that a claim costs
/// what it takes, however much waits. `LIMIT +$n`, for SQLite plans anew whenever a bare `LIMIT $n` gets another number.
/// What many get is looked at once more: whoever stopped it, paused it, said no to it or had enough of it since it was
/// written gets none.
pub(super) const CLAIM: &str =
    "WITH busy(chat) AS (SELECT value FROM json_each($1)),
     due(id) AS (
        SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
          WHERE state = 'waiting' AND lane = 0 AND not_before <= 0 AND chat NOT IN busy AND $5 & 1 = 0
            AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM outbox AS t WHERE t.id = o.target AND t.finished_at IS NULL))
            AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.chat = o.chat AND e.state = 'waiting' AND e.lane <= 1 AND e.id < o.id)
          ORDER BY not_before, id LIMIT +$6)
        UNION ALL
        SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
          WHERE state = 'waiting' AND lane = 0 AND not_before BETWEEN 1 AND $2 AND chat NOT IN busy AND $5 & 1 = 0
            AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM outbox AS t WHERE t.id = o.target AND t.finished_at IS NULL))
            AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.chat = o.chat AND e.state = 'waiting' AND e.lane <= 1 AND e.id < o.id)
          ORDER BY not_before, id LIMIT +$7)
        UNION ALL SELECT id FROM (
        SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
          WHERE state = 'waiting' AND lane = 1 AND not_before <= $2 AND chat NOT IN busy AND $5 & 2 = 0
            AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM outbox AS t WHERE t.id = o.target AND t.finished_at IS NULL))
            AND NOT EXISTS (SELECT 1 FROM outbox AS e WHERE e.chat = o.chat AND e.state = 'waiting' AND e.lane <= 1 AND e.id < o.id)
          ORDER BY not_before, id LIMIT +$3)
        UNION ALL
        SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
          WHERE state = 'waiting' AND lane = 2 AND not_before <= $2 AND chat NOT IN busy AND $5 & 4 = 0
            AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM outbox AS t WHERE t.id = o.target AND t.finished_at IS NULL))
          ORDER BY not_before, id LIMIT +$3)
        UNION ALL
        SELECT id FROM (SELECT id FROM outbox AS o INDEXED BY outbox_waiting
          WHERE state = 'waiting' AND lane = 3 AND not_before <= $2 AND chat NOT IN busy AND $5 & 8 = 0
            AND (target IS NULL OR NOT EXISTS (SELECT 1 FROM outbox AS t WHERE t.id = o.target AND t.finished_at IS NULL))
          ORDER BY not_before, id LIMIT +$4)
        LIMIT +$3))
     UPDATE outbox SET state = CASE lane WHEN 0 THEN 'queued' ELSE 'sending' END WHERE id IN due
     RETURNING id, chat, lane, not_before, attempts, doubts, created_at,
        coalesce(method, (SELECT method FROM contents WHERE contents.id = content)) AS method,
        CASE WHEN content IS NULL THEN (SELECT body FROM outbox_payloads AS p WHERE p.id = outbox.id)
             ELSE CAST((SELECT json_set(payload, '$.chat_id', chat) FROM contents WHERE contents.id = content) AS BLOB)
        END AS payload,
        file, tag, target, (SELECT t.message_id FROM outbox AS t WHERE t.id = outbox.target) AS message,
        (SELECT reach FROM contacts WHERE contacts.id = chat) AS reach,
        CASE WHEN lane = 3 AND content IS NOT NULL THEN coalesce((
             SELECT p.restricted = 1 OR p.stopped_until > $2
                 OR (SELECT given FROM consents WHERE contact = p.id AND purpose = 'kabar' ORDER BY id DESC LIMIT 1) = 0
                 OR (SELECT count(*) FROM announcement_copies AS k WHERE k.contact = p.id AND k.at > $2 - $8
                     AND (k.outcome IN ('sent', 'unknown') OR (k.outcome IS NULL AND k.row < outbox.id))) >= $9
             FROM contacts AS p WHERE p.id = chat), 0) ELSE 0 END AS unwanted";

/// Takes rows for sending, urgent ones first, none of `busy` chats; they are `sending` once committed, and replies
/// `queued`, as any reply in memory.
///
/// A reply or case row waits for the earlier ones of its chat, an edit of a row for the end of that row.
pub async fn claim(
    conn: &mut SqliteConnection,
    keys: &Keys,
    room: Room,
    busy: &Busy,
    now: Millis,
) -> Result<Vec<Claimed>, Error> {
    let found: Vec<Found> = sqlx::query_as(CLAIM)
        .bind(serde_json::json!(busy.chats).to_string())
        .bind(now)
        .bind(as_limit(room.all))
        .bind(as_limit(room.bulk.min(room.all)))
        .bind(busy.lanes.iter().fold(0, |mask, lane| mask | 1_i64 << lane.number()))
        .bind(as_limit(room.replies))
        .bind(as_limit(room.late))
        .bind(WEEK)
        .bind(MOST_A_WEEK)
        .fetch_all(conn)
        .await?;
    let mut claimed = found.into_iter().map(|row| read(keys, row)).collect::<Result<Vec<_>, _>>()?;
    claimed.sort_by_key(|claimed| (claimed.row.lane, claimed.row.id));
    Ok(claimed)
}
