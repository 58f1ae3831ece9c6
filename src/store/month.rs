//! What the office did in some time: counts alone, each statement over an index of times.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;

/// From the first of these moments to just before the second.
pub type Span = (Millis, Millis);

/// How consultations went that were sent in this time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Asked {
    /// All of them.
    pub all: i64,
    /// Answered for the first time before what was promised.
    pub in_time: i64,
    /// Answered later, or not yet though it was promised.
    pub late: i64,
}

/// What was noted beside the bot.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Noted {
    /// Calls.
    pub phone: i64,
    /// Visits.
    pub visit: i64,
    /// WhatsApp messages.
    pub whatsapp: i64,
    /// Answered at once, or done since.
    pub answered: i64,
    /// Referred to another office.
    pub referred: i64,
    /// Still to be done.
    pub open: i64,
    /// Of what could not be answered at once, done by the time that was set.
    pub in_time: i64,
    /// And done later, or not yet though its time is over.
    pub late: i64,
}

/// What people said to the bot's own answers, and what it could not answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Answers {
    /// Answers that were said to have helped.
    pub helped: i64,
    /// Answers that anything was said about.
    pub said: i64,
    /// Questions that came for the first time and had no answer.
    pub unanswered: i64,
    /// Short answers that the office published, also anew, and did not take back since.
    pub taught: i64,
}

const ASKED: &str = "WITH sent AS (
        SELECT coalesce((SELECT answered_due FROM case_clocks WHERE case_id = cases.id), due_at) AS due_at,
               (SELECT min(at) FROM case_messages WHERE case_id = cases.id AND side = 'officer') AS answered
        FROM cases WHERE state <> 'draft' AND complaint = 0 AND opened_at >= $1 AND opened_at < $2)
    SELECT count(*) AS \"all\", count(*) FILTER (WHERE answered <= due_at) AS in_time,
           count(*) FILTER (WHERE answered > due_at OR (answered IS NULL AND due_at < $3)) AS late
    FROM sent";

/// Consultations that were sent, with how their promises stand at `now`.
pub async fn asked(conn: &mut SqliteConnection, (from, to): Span, now: Millis) -> Result<Asked, Error> {
    Ok(sqlx::query_as(ASKED).bind(from).bind(to).bind(now).fetch_one(conn).await?)
}

/// What was noted beside the bot, with how its times stand at `now`.
pub async fn noted(conn: &mut SqliteConnection, (from, to): Span, now: Millis) -> Result<Noted, Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE channel = 'phone') AS phone,
                count(*) FILTER (WHERE channel = 'visit') AS visit,
                count(*) FILTER (WHERE channel = 'whatsapp') AS whatsapp,
                count(*) FILTER (WHERE outcome = 'answered') AS answered,
                count(*) FILTER (WHERE outcome = 'referred') AS referred,
                count(*) FILTER (WHERE state <> 'closed') AS open,
                count(*) FILTER (WHERE closed_at <= due_at) AS in_time,
                count(*) FILTER (WHERE coalesce(closed_at, $3) > due_at) AS late
         FROM services WHERE at >= $1 AND at < $2",
    )
    .bind(from)
    .bind(to)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// What was said to answers, what had none, and what the office taught.
pub async fn answers(conn: &mut SqliteConnection, (from, to): Span) -> Result<Answers, Error> {
    Ok(sqlx::query_as(
        "SELECT (SELECT count(*) FROM feedback WHERE helped AND at >= $1 AND at < $2) AS helped,
                (SELECT count(*) FROM feedback WHERE at >= $1 AND at < $2) AS said,
                (SELECT count(*) FROM unanswered WHERE first_seen >= $1 AND first_seen < $2) AS unanswered,
                (SELECT count(*) FROM (
                     SELECT act, max(id) FROM short_answer_acts
                     WHERE at >= $1 AND at < $2 AND act IN ('published', 'withdrawn')
                     AND answer IN (SELECT id FROM short_answers WHERE slug IS NULL) GROUP BY answer)
                 WHERE act = 'published') AS taught",
    )
    .bind(from)
    .bind(to)
    .fetch_one(conn)
    .await?)
}

/// How often each subject came up, in consultations and beside the bot: words of programmes and teams.
pub async fn subjects(conn: &mut SqliteConnection, (from, to): Span) -> Result<Vec<(String, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT subject, count(*) FROM (
             SELECT coalesce(subject, 'umum') AS subject FROM cases
             WHERE state <> 'draft' AND complaint = 0 AND opened_at >= $1 AND opened_at < $2
             UNION ALL SELECT subject FROM services WHERE at >= $1 AND at < $2)
         GROUP BY 1 ORDER BY 2 DESC, 1",
    )
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?)
}

/// What each person of the office did: the number, consultations ended, and services noted; the most first. A
/// consultation counts once for whoever ended it, also where it is open again.
pub async fn officers(conn: &mut SqliteConnection, (from, to): Span) -> Result<Vec<(i64, i64, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT who, sum(ended), sum(noted) FROM (
             SELECT DISTINCT ended.officer AS who, 1 AS ended, 0 AS noted, case_id FROM case_ends AS ended
             JOIN cases ON cases.id = case_id
             WHERE complaint = 0 AND ended.officer IS NOT NULL AND at >= $1 AND at < $2
             UNION ALL SELECT noted_by, 0, 1, 0 FROM services WHERE noted_by <> 0 AND at >= $1 AND at < $2)
         GROUP BY who ORDER BY sum(ended) + sum(noted) DESC, who",
    )
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?)
}

#[cfg(test)]
mod tests;
