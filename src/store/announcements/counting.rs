//! Counting the ends of copies: an announcement's counts add up at every moment.
//!
//! A row of the outbox whose copy is to be counted has an end and its content still; counting takes that away. So what
//! is counted is found without looking through what waits, and nothing is counted twice.

use std::collections::BTreeMap;

use sqlx::{AssertSqlSafe, SqliteConnection, SqliteExecutor};

use crate::clock::Millis;
use crate::domain::announcement::BRAKED_BY;
use crate::store::Error;

/// Ends what nobody can be reached by, rather than trying it again a day later: the office waits for its report. Of a
/// refusal in words that may pass (`E22`, `E42`) two tries are made.
const GIVE_UP: &str = "UPDATE outbox SET state = 'inactive', finished_at = $1 WHERE id IN (
    SELECT id FROM outbox INDEXED BY outbox_refused_copies
    WHERE state = 'waiting' AND content IS NOT NULL AND error IS NOT NULL AND not_before > $1
      AND (error = 'E24' OR (error IN ('E22', 'E42') AND attempts >= 3)) LIMIT $2)";

/// How the copy ended whose row ended in this way. A row that was never called has no error: then the person tells. What a
/// restored backup found waiting may have gone after the backup was made.
const OUTCOME: &str =
    "CASE o.state WHEN 'sent' THEN 'sent' WHEN 'dropped' THEN 'failed' WHEN 'cancelled' THEN iif(o.error = 'restored', 'unknown', 'cancelled')
    WHEN 'unknown' THEN 'unknown'
    ELSE iif(coalesce(o.error, '') = 'E18'
             OR (o.error IS NULL AND (SELECT reach FROM contacts WHERE id = c.contact) IN ('active', 'blocked')),
             'blocked', 'gone') END";

/// The rows that are counted now, the oldest first.
const ENDED: &str = "SELECT id FROM outbox INDEXED BY outbox_to_count
    WHERE content IS NOT NULL AND finished_at IS NOT NULL ORDER BY id LIMIT $1";

/// What counting changed: how many rows it ended, and how many copies it counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Collected {
    /// Rows that waited and were given up.
    pub given_up: u64,
    /// Rows that are counted.
    pub counted: u64,
}

/// Counts copies whose rows have ended, and takes the rows out of what is to be counted.
pub async fn collect(conn: &mut SqliteConnection, most: i64, now: Millis) -> Result<Collected, Error> {
    let given_up = sqlx::query(GIVE_UP).bind(now).bind(most).execute(&mut *conn).await?.rows_affected();
    // Content goes last: it is by what the rows are found. Each list is made once, so that none is looked for by rows.
    let ends = format!(
        "WITH under_way (id) AS MATERIALIZED (SELECT id FROM announcements INDEXED BY announcements_under_way
             WHERE total > sent + blocked + gone + failed + cancelled + unknown),
         ended (id) AS MATERIALIZED ({ENDED}),
         ends AS MATERIALIZED (
             SELECT c.announcement, c.contact, {OUTCOME} AS outcome, o.message_id AS message, o.parts AS parts, o.error AS cause,
                 o.finished_at AS at
             FROM ended CROSS JOIN outbox AS o ON o.id = ended.id CROSS JOIN under_way
             CROSS JOIN announcement_copies AS c INDEXED BY announcement_copies_under_way
                 ON c.announcement = under_way.id AND c.row = ended.id AND c.outcome IS NULL)
         UPDATE announcement_copies AS c SET outcome = e.outcome, message = e.message, parts = e.parts, at = e.at,
                cause = iif(e.outcome = 'sent', NULL, e.cause)
         FROM ends AS e WHERE c.announcement = e.announcement AND c.contact = e.contact
         RETURNING announcement, outcome"
    );
    let ends: Vec<(i64, String)> = sqlx::query_as(AssertSqlSafe(ends)).bind(most).fetch_all(&mut *conn).await?;
    let mut sums: BTreeMap<(i64, String), i64> = BTreeMap::new();
    for end in ends {
        *sums.entry(end).or_default() += 1;
    }
    if !sums.is_empty() {
        add(conn, &sums).await?;
    }
    let counted = sqlx::query(AssertSqlSafe(format!("UPDATE outbox SET content = NULL WHERE id IN ({ENDED})")))
        .bind(most)
        .execute(conn)
        .await?
        .rows_affected();
    Ok(Collected { given_up, counted })
}

/// How many copies are in no count, or in two: total = sent + blocked + gone + failed + cancelled + unknown + under way
/// holds for every announcement at every moment, so this is nought. What is under way is counted by an index of its own.
pub async fn unaccounted(readers: impl SqliteExecutor<'_>) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(
        "SELECT coalesce(sum(abs(total - sent - blocked - gone - failed - cancelled - unknown
             - (SELECT count(*) FROM announcement_copies AS c INDEXED BY announcement_copies_under_way
                WHERE c.announcement = a.id AND c.outcome IS NULL))), 0) FROM announcements AS a",
    )
    .fetch_one(readers)
    .await?)
}

/// Adds what was counted to the announcements.
async fn add(conn: &mut SqliteConnection, sums: &BTreeMap<(i64, String), i64>) -> Result<(), Error> {
    let sums: Vec<_> = sums.iter().map(|((id, outcome), copies)| (id, outcome, copies)).collect();
    sqlx::query(
        "UPDATE announcements AS a SET sent = a.sent + n.sent, blocked = a.blocked + n.blocked, gone = a.gone + n.gone,
                failed = a.failed + n.failed, cancelled = a.cancelled + n.cancelled, unknown = a.unknown + n.unknown
         FROM (SELECT value->>0 AS id, sum(iif(value->>1 = 'sent', value->>2, 0)) AS sent,
                      sum(iif(value->>1 = 'blocked', value->>2, 0)) AS blocked,
                      sum(iif(value->>1 = 'gone', value->>2, 0)) AS gone,
                      sum(iif(value->>1 = 'failed', value->>2, 0)) AS failed,
                      sum(iif(value->>1 = 'cancelled', value->>2, 0)) AS cancelled,
                      sum(iif(value->>1 = 'unknown', value->>2, 0)) AS unknown
               FROM json_each($1) GROUP BY 1) AS n
         WHERE a.id = n.id",
    )
    .bind(serde_json::json!(sums).to_string())
    .execute(conn)
    .await?;
    Ok(())
}

/// How many of the first copies that ended reached nobody.
pub async fn gone_of_the_first(conn: &mut SqliteConnection, id: i64) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FILTER (WHERE outcome = 'gone') FROM (
             SELECT outcome FROM announcement_copies
             WHERE announcement = $1 AND outcome IS NOT NULL AND outcome <> 'cancelled' ORDER BY contact LIMIT $2)",
    )
    .bind(id)
    .bind(BRAKED_BY)
    .fetch_one(conn)
    .await?)
}
