//! Counting the ends of copies: an announcement's counts add up at every moment.
//!
//! A row of the outbox whose copy is to be counted has an end and its content still; counting takes that away. So what
//! is counted is found without looking through what waits, and nothing is counted twice.

use sqlx::{AssertSqlSafe, SqliteConnection};

use crate::clock::Millis;
use crate::domain::announcement::BRAKED_BY;
use crate::store::Error;

/// Ends what nobody can be reached by, rather than trying it again a day later: the office waits for its report. Of a
/// refusal in words that may pass (`E22`, `E42`) two tries are made.
const GIVE_UP: &str = "UPDATE outbox SET state = 'inactive', finished_at = $1 WHERE id IN (
    SELECT id FROM outbox INDEXED BY outbox_refused_copies
    WHERE state = 'waiting' AND content IS NOT NULL AND error IS NOT NULL AND not_before > $1
      AND (error = 'E24' OR (error IN ('E22', 'E42') AND attempts >= 3)) LIMIT $2)";

/// How the copy ended whose row ended in this way. A row that was never called has no error: then the person tells.
const OUTCOME: &str =
    "CASE o.state WHEN 'sent' THEN 'sent' WHEN 'dropped' THEN 'failed' WHEN 'cancelled' THEN 'cancelled'
    WHEN 'unknown' THEN 'unknown'
    ELSE iif(coalesce(o.error, '') = 'E18'
             OR (o.error IS NULL AND (SELECT reach FROM contacts WHERE id = c.contact) IN ('active', 'blocked')),
             'blocked', 'gone') END";

/// Counts copies whose rows have ended, and takes the rows out of what is to be counted. Returns how many there were.
pub async fn collect(conn: &mut SqliteConnection, most: i64, now: Millis) -> Result<u64, Error> {
    sqlx::query(GIVE_UP).bind(now).bind(most).execute(&mut *conn).await?;
    let rows: Vec<i64> = sqlx::query_scalar(
        "SELECT id FROM outbox INDEXED BY outbox_to_count WHERE content IS NOT NULL AND finished_at IS NOT NULL
         ORDER BY id LIMIT $1",
    )
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    if rows.is_empty() {
        return Ok(0);
    }
    let ids = serde_json::json!(rows).to_string();
    let ends = format!(
        "WITH under_way (id) AS MATERIALIZED (SELECT id FROM announcements INDEXED BY announcements_under_way
             WHERE total > sent + blocked + gone + failed + cancelled + unknown)
         SELECT c.announcement, {OUTCOME}, c.contact, o.message_id, o.finished_at
         FROM json_each($1) AS j CROSS JOIN outbox AS o ON o.id = j.value CROSS JOIN under_way
         CROSS JOIN announcement_copies AS c INDEXED BY announcement_copies_under_way
             ON c.announcement = under_way.id AND c.row = o.id AND c.outcome IS NULL"
    );
    let ends: Vec<(i64, String, i64, Option<i64>, Millis)> =
        sqlx::query_as(AssertSqlSafe(ends)).bind(&ids).fetch_all(&mut *conn).await?;
    let ends = serde_json::json!(ends).to_string();
    sqlx::query(
        "UPDATE announcement_copies AS c SET outcome = e.value->>1, message = e.value->>3, at = e.value->>4
         FROM json_each($1) AS e WHERE c.announcement = e.value->>0 AND c.contact = e.value->>2",
    )
    .bind(&ends)
    .execute(&mut *conn)
    .await?;
    sqlx::query(
        "UPDATE announcements AS a SET sent = a.sent + n.sent, blocked = a.blocked + n.blocked, gone = a.gone + n.gone,
                failed = a.failed + n.failed, cancelled = a.cancelled + n.cancelled, unknown = a.unknown + n.unknown
         FROM (SELECT value->>0 AS id, count(*) FILTER (WHERE value->>1 = 'sent') AS sent,
                      count(*) FILTER (WHERE value->>1 = 'blocked') AS blocked,
                      count(*) FILTER (WHERE value->>1 = 'gone') AS gone,
                      count(*) FILTER (WHERE value->>1 = 'failed') AS failed,
                      count(*) FILTER (WHERE value->>1 = 'cancelled') AS cancelled,
                      count(*) FILTER (WHERE value->>1 = 'unknown') AS unknown
               FROM json_each($1) GROUP BY 1) AS n
         WHERE a.id = n.id",
    )
    .bind(ends)
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE outbox SET content = NULL WHERE id IN (SELECT value FROM json_each($1))")
        .bind(ids)
        .execute(conn)
        .await?;
    Ok(u64::try_from(rows.len()).unwrap_or(u64::MAX))
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
