//! The copies of an announcement: which message is one, and what came of them.

use sqlx::SqliteConnection;

use super::Counts;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::store::Error;

/// The announcement that a message in somebody's chat is a copy of.
pub async fn of_message(conn: &mut SqliteConnection, who: ContactId, message: i64) -> Result<Option<i64>, Error> {
    Ok(sqlx::query_scalar("SELECT announcement FROM announcement_copies WHERE contact = $1 AND message = $2")
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
    /// Who joined its event since the copy came.
    pub joined: i64,
}

/// What came of an announcement. The counts are its own; those of people are of copies that are kept.
pub async fn outcome_list(conn: &mut SqliteConnection, id: i64) -> Result<Outcomes, Error> {
    let counts = super::get(conn, id).await?.map(|it| it.counts).unwrap_or_default();
    let (tapped, asked, left, joined): (i64, i64, i64, i64) = sqlx::query_as(
        "SELECT count(tapped_at), count(asked_at), count(left_at),
                count(*) FILTER (WHERE EXISTS (
                    SELECT 1 FROM seats JOIN announcements AS a ON a.id = c.announcement AND seats.event = a.event
                    WHERE seats.contact = c.contact AND seats.made_at >= c.at))
         FROM announcement_copies AS c WHERE announcement = $1 AND outcome = 'sent'",
    )
    .bind(id)
    .fetch_one(conn)
    .await?;
    Ok(Outcomes { counts, tapped, asked, left, joined })
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
        "UPDATE outbox SET state = iif(state = 'unknown', state, 'cancelled'), finished_at = $2
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
