//! Claims: which waiting rows the sender gets next.

use sqlx::SqliteConnection;

use super::as_limit;
use super::row::{Claimed, Found, read};
use crate::clock::{DAY, Millis, WIB};
use crate::crypto::Keys;
use crate::domain::announcement::MOST_A_WEEK;
use crate::domain::{ChatId, Lane, Reach};
use crate::store::Error;

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
/// written gets none. It, and a notice to somebody who is not of the office, waits for whoever wants nothing at this hour.
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
     UPDATE outbox SET state = CASE lane WHEN 0 THEN 'queued' ELSE 'sending' END, deferred = 0 WHERE id IN due
     RETURNING id, chat, lane, not_before, attempts, doubts, created_at,
        coalesce(method, (SELECT method FROM contents WHERE contents.id = content)) AS method,
        CASE WHEN content IS NULL THEN (SELECT body FROM outbox_payloads AS p WHERE p.id = outbox.id)
             ELSE CAST((SELECT json_set(payload, '$.chat_id', chat) FROM contents WHERE contents.id = content) AS BLOB)
        END AS payload,
        file, tag, parts, target, (SELECT t.message_id FROM outbox AS t WHERE t.id = outbox.target) AS message,
        (SELECT reach FROM contacts WHERE contacts.id = chat) AS reach,
        CASE WHEN lane = 3 AND content IS NOT NULL THEN (
             SELECT CASE WHEN p.restricted = 1 THEN 'restricted'
                 WHEN p.stopped_until = 9223372036854775807 THEN 'stopped'
                 WHEN p.stopped_until > $2 THEN 'paused'
                 WHEN (SELECT given FROM consents WHERE contact = p.id AND purpose = 'kabar' ORDER BY id DESC LIMIT 1) = 0
                     THEN 'refused'
                 WHEN (SELECT count(*) FROM announcement_copies AS k WHERE k.contact = p.id AND k.at > $2 - $8
                       AND (k.outcome IN ('sent', 'unknown') OR (k.outcome IS NULL AND k.row < outbox.id))) >= $9
                     THEN 'cap' END
             FROM contacts AS p WHERE p.id = chat) END AS unwanted,
        CASE WHEN (lane = 3 AND content IS NOT NULL)
               OR (lane = 2 AND method LIKE 'send%' AND NOT EXISTS (SELECT 1 FROM officers WHERE contact = chat))
             THEN (SELECT CASE
                 WHEN ($2 + $10) % 86400000 < h.opens * 3600000 THEN $2 - ($2 + $10) % 86400000 + h.opens * 3600000
                 WHEN ($2 + $10) % 86400000 >= h.closes * 3600000
                     THEN $2 - ($2 + $10) % 86400000 + 86400000 + h.opens * 3600000 END
             FROM own_hours AS h WHERE h.contact = chat) END AS later";

/// Those who want nothing at this hour get it later, or when they want it again (`own_hours`).
const PUT_OFF: &str = "UPDATE outbox SET state = 'waiting', not_before = r.value->>1, deferred = 1
    FROM json_each($1) AS r WHERE outbox.id = r.value->>0";
/// So often a claim looks on where everybody whom it found wants nothing at this hour.
const LOOKS: usize = 8;

/// Takes rows for sending, urgent ones first, none of `busy` chats; they are `sending` once committed, and replies
/// `queued`, as any reply in memory.
///
/// A reply or case row waits for the earlier ones of its chat, an edit of a row for the end of that row. What somebody
/// wants at a later hour of the day alone goes on waiting and is no part of the claim.
pub async fn claim(
    conn: &mut SqliteConnection,
    keys: &Keys,
    room: Room,
    busy: &Busy,
    now: Millis,
) -> Result<Vec<Claimed>, Error> {
    let mut claimed = Vec::new();
    for _ in 0..LOOKS {
        let found = take(conn, room, busy, now).await?;
        let (late, due): (Vec<Found>, Vec<Found>) = found.into_iter().partition(waits);
        put_off(conn, &late).await?;
        claimed = due.into_iter().map(|row| read(keys, row)).collect::<Result<Vec<_>, _>>()?;
        if late.is_empty() || !claimed.is_empty() {
            break;
        }
    }
    claimed.sort_by_key(|claimed| (claimed.row.lane, claimed.row.id));
    Ok(claimed)
}

/// Whether it is for a later hour; what nobody gets any more ends now.
fn waits(found: &Found) -> bool {
    let is_reached = found.reach.as_deref().is_none_or(|reach| reach == Reach::Active.word());
    found.later.is_some() && found.unwanted.is_none() && is_reached
}

async fn put_off(conn: &mut SqliteConnection, late: &[Found]) -> Result<(), Error> {
    if late.is_empty() {
        return Ok(());
    }
    let rows: Vec<(i64, Option<Millis>)> = late.iter().map(|found| (found.id, found.later)).collect();
    sqlx::query(PUT_OFF).bind(serde_json::json!(rows).to_string()).execute(conn).await?;
    Ok(())
}

async fn take(conn: &mut SqliteConnection, room: Room, busy: &Busy, now: Millis) -> Result<Vec<Found>, Error> {
    Ok(sqlx::query_as(CLAIM)
        .bind(serde_json::json!(busy.chats).to_string())
        .bind(now)
        .bind(as_limit(room.all))
        .bind(as_limit(room.bulk.min(room.all)))
        .bind(busy.lanes.iter().fold(0, |mask, lane| mask | 1_i64 << lane.number()))
        .bind(as_limit(room.replies))
        .bind(as_limit(room.late))
        .bind(WEEK)
        .bind(MOST_A_WEEK)
        .bind(WIB)
        .fetch_all(conn)
        .await?)
}
