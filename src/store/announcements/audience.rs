//! Who gets an announcement, and why somebody who fits does not.
//!
//! One statement says it, for the count that somebody looks at and for the copies that are written: so the two cannot
//! differ. Copies are written by it for a stretch of followers at a time, and no row of it comes to this program.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::wanted::Wanted;
use crate::clock::{DAY, Millis};
use crate::domain::Language;
use crate::domain::announcement::{Audience, BUSY_FOR, MOST_A_WEEK};
use crate::store::Error;

/// So far back the copies are counted that somebody had already.
const WEEK: Millis = 7 * DAY;

/// Those who follow the news after a contact ($6) up to another ($8), each once: `excluded` is the first reason why one
/// gets nothing, `elsewhere` for whoever does not fit at all. `language` is the one of the copy.
const PEOPLE: &str = "WITH followers AS (
        SELECT DISTINCT contact FROM subscriptions
        WHERE contact > $6 AND contact <= $8 AND ($1 = '[]' OR topic IN (SELECT value FROM json_each($1)))),
    people AS (
        SELECT c.id AS contact, iif(coalesce(c.language, c.app_language) IN (SELECT value FROM json_each($11)),
                                    coalesce(c.language, c.app_language), $12) AS language,
            c.draft IS NOT NULL AND c.last_seen > $5 - $9 AS busy,
            CASE
            WHEN ($2 <> '[]' OR $3 <> '[]' OR $13 <> '[]') AND NOT EXISTS (
                SELECT 1 FROM businesses AS b WHERE b.owner = c.id AND b.merged_into IS NULL
                AND ($2 = '[]' OR substr(b.region, 1, 8) IN (SELECT value FROM json_each($2))
                     OR b.region IN (SELECT value FROM json_each($2)))
                AND ($3 = '[]' OR b.sector IN (SELECT value FROM json_each($3)))
                AND ($13 = '[]' OR b.scale IN (SELECT value FROM json_each($13)))) THEN 'elsewhere'
            WHEN $14 <> '[]' AND iif(coalesce(c.language, c.app_language) IN (SELECT value FROM json_each($11)),
                                     coalesce(c.language, c.app_language), $12)
                 NOT IN (SELECT value FROM json_each($14)) THEN 'elsewhere'
            WHEN $15 IS NOT NULL AND c.last_seen < $15 THEN 'elsewhere'
            WHEN $16 <> '[]' AND NOT EXISTS (
                SELECT 1 FROM cases AS k WHERE k.contact = c.id AND k.state <> 'draft' AND k.complaint = 0
                AND k.subject IN (SELECT value FROM json_each($16))) THEN 'elsewhere'
            WHEN $17 IS NOT NULL AND NOT EXISTS (
                SELECT 1 FROM seats AS s CROSS JOIN events AS e ON e.id = s.event
                WHERE s.contact = c.id AND ($18 IS NULL OR s.event = $18) AND ($19 IS NULL OR e.kind = $19)
                AND e.state IN ('published', 'finished') AND CASE $17
                    WHEN 'ikut' THEN s.state = 'confirmed'
                    WHEN 'hadir' THEN EXISTS (SELECT 1 FROM attendance WHERE seat = s.id)
                    WHEN 'absen' THEN s.state = 'confirmed' AND e.ends_at <= $5
                        AND NOT EXISTS (SELECT 1 FROM attendance WHERE seat = s.id)
                        AND NOT EXISTS (SELECT 1 FROM attendance_objections
                                        WHERE seat = s.id AND coalesce(accepted, 1) = 1)
                        AND EXISTS (SELECT 1 FROM seats AS o CROSS JOIN attendance AS a ON a.seat = o.id
                                    WHERE o.event = s.event)
                    ELSE 0 END) THEN 'elsewhere'
            WHEN c.restricted = 1 THEN 'restricted'
            WHEN (SELECT given FROM consents WHERE contact = c.id AND purpose = 'kabar' ORDER BY id DESC LIMIT 1) = 0
                THEN 'refused'
            WHEN c.stopped_until = 9223372036854775807 THEN 'stopped'
            WHEN c.stopped_until > $5 THEN 'paused'
            WHEN c.reach <> 'active' THEN 'blocked'
            WHEN (SELECT count(*) FROM announcement_copies AS o WHERE o.contact = c.id AND o.at > $5 - $10
                  AND o.announcement <> $4 AND (o.outcome IS NULL OR o.outcome IN ('sent', 'unknown'))) >= $7 THEN 'cap'
            WHEN EXISTS (SELECT 1 FROM announcement_copies WHERE announcement = $4 AND contact = c.id
                         AND (outcome IS NULL OR outcome NOT IN ('failed', 'cancelled'))) THEN 'had'
            ELSE '' END AS excluded
        FROM followers CROSS JOIN contacts AS c ON c.id = followers.contact)";

/// Goes on from [`PEOPLE`]: a copy for each who gets one, by rows that are numbered from $20 on, in the order of people.
/// One that Telegram would not take, or that was not wanted then, begins anew; no other one ever does.
const WRITE: &str = "INSERT INTO announcement_copies (announcement, contact, row, language, at)
    SELECT $4, contact, $20 - 1 + row_number() OVER (ORDER BY contact), language, $5
    FROM people WHERE excluded = ''
    ON CONFLICT (announcement, contact) DO UPDATE SET row = excluded.row, language = excluded.language,
        outcome = NULL, message = NULL, at = excluded.at WHERE outcome IN ('failed', 'cancelled')";

/// Goes on from [`PEOPLE`]: each who gets one by the first business that fits.
const NAMED: &str = "SELECT b.name AS business, b.region AS region FROM people JOIN businesses AS b ON b.id = (
        SELECT min(o.id) FROM businesses AS o WHERE o.owner = people.contact AND o.merged_into IS NULL
        AND ($2 = '[]' OR substr(o.region, 1, 8) IN (SELECT value FROM json_each($2))
             OR o.region IN (SELECT value FROM json_each($2)))
        AND ($3 = '[]' OR o.sector IN (SELECT value FROM json_each($3)))
        AND ($13 = '[]' OR o.scale IN (SELECT value FROM json_each($13))))
    WHERE people.excluded = ''";

/// A statement that goes on from [`PEOPLE`], with what that asks for; what it asks for itself is counted from $20 on.
macro_rules! of_people {
    ($query:expr, $of:expr, $rest:expr) => {{
        let Of { audience, id, now, people } = $of;
        let wanted = Wanted::of(audience, now);
        $query(sqlx::AssertSqlSafe(format!("{PEOPLE} {}", $rest)))
            .bind(wanted.interests)
            .bind(wanted.regions)
            .bind(wanted.sectors)
            .bind(id)
            .bind(now)
            .bind(people.after)
            .bind(MOST_A_WEEK)
            .bind(people.to)
            .bind(BUSY_FOR)
            .bind(WEEK)
            .bind(serde_json::json!(Language::ALL.map(Language::tag)).to_string())
            .bind(Language::Indonesian.tag())
            .bind(wanted.scales)
            .bind(wanted.languages)
            .bind(wanted.since)
            .bind(wanted.consulted)
            .bind(wanted.took)
            .bind(wanted.event)
            .bind(wanted.kind)
    }};
}

/// Of whom a statement speaks.
struct Of<'a> {
    audience: &'a Audience,
    id: i64,
    now: Millis,
    people: Stretch,
}

/// Contacts by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// After this one.
    pub after: i64,
    /// Up to this one.
    pub to: i64,
}

impl Stretch {
    /// Everybody.
    pub const ALL: Self = Self { after: 0, to: i64::MAX };
}

/// How many fit an audience, and how many of them get nothing, each under the first reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// All who fit.
    pub fit: i64,
    /// Those whose data must not be used.
    pub restricted: i64,
    /// Those who said no to news.
    pub refused: i64,
    /// Those who stopped it.
    pub stopped: i64,
    /// Those who stopped it for a time.
    pub paused: i64,
    /// Those who cannot be written to.
    pub blocked: i64,
    /// Those who had enough of it this week.
    pub cap: i64,
    /// Those who have a copy of this one, or may have it.
    pub had: i64,
    /// Of those who get it, the ones in the middle of a form: they get it later.
    pub busy: i64,
}

impl Counted {
    /// How many get it.
    #[must_use]
    pub fn reached(&self) -> i64 {
        self.fit - self.restricted - self.refused - self.stopped - self.paused - self.blocked - self.cap - self.had
    }
}

/// How many people an audience is, for the announcement of this row; 0 where there is none yet.
pub async fn count(conn: &mut SqliteConnection, audience: &Audience, id: i64, now: Millis) -> Result<Counted, Error> {
    let of = Of { audience, id, now, people: Stretch::ALL };
    let groups = of_people!(
        sqlx::query_as::<_, (String, i64, i64)>,
        of,
        "SELECT excluded, count(*), coalesce(sum(busy), 0) FROM people GROUP BY 1"
    );
    let mut all = Counted::default();
    for (excluded, people, busy) in groups.fetch_all(conn).await? {
        if excluded != "elsewhere" {
            all.fit += people;
        }
        match excluded.as_str() {
            "elsewhere" => {}
            "restricted" => all.restricted = people,
            "refused" => all.refused = people,
            "stopped" => all.stopped = people,
            "paused" => all.paused = people,
            "blocked" => all.blocked = people,
            "cap" => all.cap = people,
            "had" => all.had = people,
            _ => all.busy = busy,
        }
    }
    Ok(all)
}

/// Somebody who gets it, by the business that fits.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Named {
    /// What the business is called.
    pub business: String,
    /// The code of its kelurahan.
    pub region: String,
}

/// How many of those who get it have a business.
pub async fn count_named(conn: &mut SqliteConnection, audience: &Audience, id: i64, now: Millis) -> Result<i64, Error> {
    let of = Of { audience, id, now, people: Stretch::ALL };
    let counted = of_people!(
        sqlx::query_scalar::<_, i64>,
        of,
        "SELECT count(*) FROM people WHERE excluded = '' AND EXISTS (
             SELECT 1 FROM businesses AS b WHERE b.owner = people.contact AND b.merged_into IS NULL)"
    );
    Ok(counted.fetch_one(conn).await?)
}

/// Some of those who get it and have a business, by its name. Who gets it is known of all of them alone, so all are looked
/// for and sorted for each page: where that are very many, beside the writer.
pub async fn named(
    conn: &mut SqliteConnection,
    (audience, id): (&Audience, i64),
    (skip, most): (i64, i64),
    now: Millis,
) -> Result<Vec<Named>, Error> {
    let of = Of { audience, id, now, people: Stretch::ALL };
    let rest = format!("{NAMED} ORDER BY b.name COLLATE NOCASE, people.contact LIMIT $20 OFFSET $21");
    let people = of_people!(sqlx::query_as::<_, Named>, of, rest);
    Ok(people.bind(most).bind(skip).fetch_all(conn).await?)
}

/// The next followers after a contact, as many as have so many entries of what they follow, and whether there may be
/// more. Whom they fit is not asked: however few they are in the end, it takes no longer than this to find the stretch.
pub async fn next(conn: &mut SqliteConnection, after: i64, most: i64) -> Result<(Stretch, bool), Error> {
    let (entries, to): (i64, Option<i64>) = sqlx::query_as(
        "SELECT count(*), max(contact) FROM (
             SELECT contact FROM subscriptions WHERE contact > $1 ORDER BY contact LIMIT $2)",
    )
    .bind(after)
    .bind(most)
    .fetch_one(conn)
    .await?;
    Ok((Stretch { after, to: to.unwrap_or(after) }, entries >= most))
}

/// Writes a copy for each of a stretch who fits and is not excluded, by rows from this one on; returns how many.
pub async fn write(
    conn: &mut SqliteConnection,
    audience: &Audience,
    id: i64,
    (people, first_row): (Stretch, i64),
    now: Millis,
) -> Result<i64, Error> {
    let of = Of { audience, id, now, people };
    let done = of_people!(sqlx::query, of, WRITE).bind(first_row).execute(conn).await?;
    Ok(i64::try_from(done.rows_affected()).unwrap_or(i64::MAX))
}
