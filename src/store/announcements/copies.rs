//! The copies of an announcement: which message is one, and what came of them.

use sqlx::SqliteConnection;

use super::Counts;
use crate::clock::{DAY, Millis};
use crate::domain::ContactId;
use crate::store::Error;

/// The announcement that a message in somebody's chat is a copy of.
pub async fn of_message(conn: &mut SqliteConnection, who: ContactId, message: i64) -> Result<Option<i64>, Error> {
    // One person has few: those are looked through for the parts of an album.
    Ok(sqlx::query_scalar(
        "SELECT announcement FROM announcement_copies WHERE contact = $1 AND message = $2
         UNION ALL
         SELECT announcement FROM announcement_copies AS c WHERE contact = $1 AND parts IS NOT NULL
             AND EXISTS (SELECT 1 FROM json_each(c.parts) WHERE value = $2)
         LIMIT 1",
    )
    .bind(who.0)
    .bind(message)
    .fetch_optional(conn)
    .await?)
}

/// Whether somebody has a copy, whatever became of it: who presses a button without one looks at a test.
pub async fn has(conn: &mut SqliteConnection, id: i64, who: ContactId) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM announcement_copies WHERE announcement = $1 AND contact = $2)";
    Ok(sqlx::query_scalar(query).bind(id).bind(who.0).fetch_one(conn).await?)
}

/// Somebody pressed a button of the copy; the first time counts.
pub async fn tapped(conn: &mut SqliteConnection, id: i64, who: ContactId, now: Millis) -> Result<(), Error> {
    let first =
        "UPDATE announcement_copies SET tapped_at = $3 WHERE announcement = $1 AND contact = $2 AND tapped_at IS NULL";
    sqlx::query(first).bind(id).bind(who.0).bind(now).execute(conn).await?;
    Ok(())
}

/// Somebody pressed the button to its event; the first time counts.
pub async fn tapped_event(conn: &mut SqliteConnection, id: i64, who: ContactId, now: Millis) -> Result<(), Error> {
    let first = "UPDATE announcement_copies SET event_tapped_at = $3
                 WHERE announcement = $1 AND contact = $2 AND event_tapped_at IS NULL";
    sqlx::query(first).bind(id).bind(who.0).bind(now).execute(conn).await?;
    Ok(())
}

/// Somebody asks the office about the copy; the first time counts.
pub async fn asked(conn: &mut SqliteConnection, id: i64, who: ContactId, now: Millis) -> Result<(), Error> {
    let first =
        "UPDATE announcement_copies SET asked_at = $3 WHERE announcement = $1 AND contact = $2 AND asked_at IS NULL";
    sqlx::query(first).bind(id).bind(who.0).bind(now).execute(conn).await?;
    Ok(())
}

/// Because of the copy somebody wants to hear less; the first time counts.
pub async fn left(conn: &mut SqliteConnection, id: i64, who: ContactId, now: Millis) -> Result<(), Error> {
    let first =
        "UPDATE announcement_copies SET left_at = $3 WHERE announcement = $1 AND contact = $2 AND left_at IS NULL";
    sqlx::query(first).bind(id).bind(who.0).bind(now).execute(conn).await?;
    Ok(())
}

/// Because of the copy somebody wants to hear nothing more of all that is told to many; the first time counts.
pub async fn stopped(conn: &mut SqliteConnection, id: i64, who: ContactId, now: Millis) -> Result<(), Error> {
    let first = "UPDATE announcement_copies SET stopped_at = $3 WHERE announcement = $1 AND contact = $2 AND stopped_at IS NULL";
    sqlx::query(first).bind(id).bind(who.0).bind(now).execute(&mut *conn).await?;
    left(conn, id, who, now).await
}

/// How many copies wait for the end of the hours in which those whom they are for want no news: by those people, who are
/// few.
pub async fn resting(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(
        "SELECT count(*) FROM own_hours AS h
         CROSS JOIN announcement_copies AS c ON c.announcement = $1 AND c.contact = h.contact AND c.outcome IS NULL
         CROSS JOIN outbox AS o ON o.id = c.row
         WHERE o.state = 'waiting' AND o.not_before > $2 AND o.deferred = 1",
    )
    .bind(id)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// What somebody does within so long after a press comes of it.
const WITHIN: Millis = 7 * DAY;

/// What came of an announcement: counts of people alone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Outcomes {
    /// What became of its copies.
    pub counts: Counts,
    /// Who pressed a button.
    pub tapped: i64,
    /// Who asked the office about it.
    pub asked: i64,
    /// Who wants to hear less since.
    pub left: i64,
    /// Of those the ones who stopped all of it.
    pub stopped: i64,
    /// Who has a seat at its event and took it within a week after the button to that was pressed.
    pub joined: i64,
    /// Who registered a business within a week after a button was pressed.
    pub registered: i64,
}

/// What came of an announcement. The counts are its own; those of people are of copies that are kept.
pub async fn outcome_list(conn: &mut SqliteConnection, id: i64) -> Result<Outcomes, Error> {
    let counts = super::get(conn, id).await?.map(|it| it.counts).unwrap_or_default();
    // Whoever did something with a copy has it, whatever is known of how it was sent.
    let (tapped, asked, left, stopped, joined, registered): (i64, i64, i64, i64, i64, i64) = sqlx::query_as(
        "SELECT count(tapped_at), count(asked_at), count(left_at), count(stopped_at),
                count(*) FILTER (WHERE event_tapped_at IS NOT NULL AND EXISTS (
                    SELECT 1 FROM seats JOIN announcements AS a ON a.id = c.announcement AND seats.event = a.event
                    WHERE seats.contact = c.contact AND seats.state = 'confirmed'
                      AND seats.made_at BETWEEN c.event_tapped_at AND c.event_tapped_at + $2)),
                count(*) FILTER (WHERE tapped_at IS NOT NULL AND EXISTS (
                    SELECT 1 FROM businesses AS b WHERE b.owner = c.contact AND b.merged_into IS NULL
                      AND b.created_at BETWEEN c.tapped_at AND c.tapped_at + $2))
         FROM announcement_copies AS c WHERE announcement = $1 AND outcome IN ('sent', 'unknown')",
    )
    .bind(id)
    .bind(WITHIN)
    .fetch_one(conn)
    .await?;
    Ok(Outcomes { counts, tapped, asked, left, stopped, joined, registered })
}

/// Somebody whom it reached, by the first business.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Reached {
    /// What the business is called; none for who has none registered.
    pub business: Option<String>,
    /// The code of its kelurahan.
    pub region: Option<String>,
}

/// Whom it reached, those with a business first, by its name.
pub async fn reached(conn: &mut SqliteConnection, id: i64, limit: i64) -> Result<Vec<Reached>, Error> {
    Ok(sqlx::query_as(
        "SELECT b.name AS business, b.region AS region FROM announcement_copies AS c
         LEFT JOIN businesses AS b ON b.id = (
             SELECT min(id) FROM businesses WHERE owner = c.contact AND merged_into IS NULL)
         LEFT JOIN contacts ON contacts.id = c.contact
         WHERE c.announcement = $1 AND c.outcome = 'sent' AND coalesce(contacts.restricted, 0) = 0
         ORDER BY b.name IS NULL, b.name, c.contact LIMIT $2",
    )
    .bind(id)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}

/// Somebody follows less than before: what waits for this person and came by that alone is not wanted any more. Returns
/// how many copies that is.
pub async fn cancel_unfollowed(conn: &mut SqliteConnection, who: ContactId, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query(
        "UPDATE outbox SET state = iif(state = 'unknown', state, 'cancelled'), finished_at = $2,
                error = iif(state = 'unknown', error, 'unfollowed')
         WHERE state IN ('waiting', 'unknown') AND finished_at IS NULL AND id IN (
             SELECT c.row FROM announcement_copies AS c JOIN announcements AS a ON a.id = c.announcement
             WHERE c.contact = $1 AND c.outcome IS NULL AND NOT EXISTS (
                 SELECT 1 FROM subscriptions AS s WHERE s.contact = c.contact
                 AND (coalesce(json_array_length(a.audience, '$.interests'), 0) = 0
                      OR s.topic IN (SELECT value FROM json_each(a.audience, '$.interests')))))",
    )
    .bind(who.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}
