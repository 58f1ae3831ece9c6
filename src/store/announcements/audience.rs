//! Who gets an announcement, and why somebody who fits does not.
//!
//! One statement says it, for the count that somebody looks at and for the copies that are written: so the two cannot
//! differ.

use sqlx::SqliteConnection;

use crate::clock::{DAY, Millis};
use crate::domain::announcement::{Audience, BUSY_FOR, MOST_A_WEEK};
use crate::domain::{ContactId, Language};
use crate::store::Error;

/// So far back the copies are counted that somebody had already.
const WEEK: Millis = 7 * DAY;

/// Those who follow the news after a contact ($6, $8 of them at most), each once and in order: `excluded` is the first
/// reason why one gets nothing, `elsewhere` for whoever does not fit at all.
const PEOPLE: &str = "WITH followers AS (
        SELECT DISTINCT contact FROM subscriptions
        WHERE contact > $6 AND ($1 = '[]' OR topic IN (SELECT value FROM json_each($1))) ORDER BY contact LIMIT $8),
    people AS (
        SELECT c.id AS contact, coalesce(c.language, c.app_language) AS tag,
            c.draft IS NOT NULL AND c.last_seen > $5 - $9 AS busy,
            CASE
            WHEN ($2 <> '[]' OR $3 <> '[]') AND NOT EXISTS (
                SELECT 1 FROM businesses AS b WHERE b.owner = c.id AND b.merged_into IS NULL
                AND ($2 = '[]' OR substr(b.region, 1, 8) IN (SELECT value FROM json_each($2)))
                AND ($3 = '[]' OR b.sector IN (SELECT value FROM json_each($3)))) THEN 'elsewhere'
            WHEN c.restricted = 1 THEN 'restricted'
            WHEN (SELECT given FROM consents WHERE contact = c.id AND purpose = 'kabar' ORDER BY id DESC LIMIT 1) = 0
                THEN 'refused'
            WHEN c.stopped_until = 9223372036854775807 THEN 'stopped'
            WHEN c.stopped_until > $5 THEN 'paused'
            WHEN c.reach <> 'active' THEN 'blocked'
            WHEN (SELECT count(*) FROM announcement_copies AS o WHERE o.contact = c.id AND o.at > $5 - $10
                  AND o.announcement <> $4 AND (o.outcome IS NULL OR o.outcome IN ('sent', 'unknown'))) >= $7 THEN 'cap'
            WHEN EXISTS (SELECT 1 FROM announcement_copies WHERE announcement = $4 AND contact = c.id) THEN 'had'
            ELSE '' END AS excluded
        FROM followers JOIN contacts AS c ON c.id = followers.contact)";

/// The people of a statement that goes on from [`PEOPLE`].
macro_rules! of_people {
    ($of:expr, $rest:literal, $row:ty) => {{
        let Of { audience, id, now, after, most } = $of;
        let list = |words: &[String]| serde_json::json!(words).to_string();
        sqlx::query_as::<_, $row>(sqlx::AssertSqlSafe(format!("{PEOPLE} {}", $rest)))
            .bind(list(&audience.interests))
            .bind(list(&audience.regions))
            .bind(list(&audience.sectors))
            .bind(id)
            .bind(now)
            .bind(after)
            .bind(MOST_A_WEEK)
            .bind(most)
            .bind(BUSY_FOR)
            .bind(WEEK)
    }};
}

/// Of whom a statement speaks.
struct Of<'a> {
    audience: &'a Audience,
    id: i64,
    now: Millis,
    after: i64,
    most: i64,
}

/// How many fit an audience, and how many of them get nothing, each under the first reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// Those who have a copy of this one.
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
    let of = Of { audience, id, now, after: 0, most: -1 };
    let groups = of_people!(
        of,
        "SELECT excluded, count(*), coalesce(sum(busy), 0) FROM people WHERE excluded <> 'elsewhere' GROUP BY 1",
        (String, i64, i64)
    );
    let mut all = Counted::default();
    for (excluded, people, busy) in groups.fetch_all(conn).await? {
        all.fit += people;
        match excluded.as_str() {
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

/// Whether an audience is more than so many people who get it; no more of them than that are looked for.
pub async fn is_more_than(
    conn: &mut SqliteConnection,
    audience: &Audience,
    (id, most): (i64, i64),
    now: Millis,
) -> Result<bool, Error> {
    let of = Of { audience, id, now, after: 0, most: -1 };
    let found = of_people!(of, "SELECT count(*) FROM (SELECT 1 FROM people WHERE excluded = '' LIMIT $11)", (i64,));
    Ok(found.bind(most.saturating_add(1)).fetch_one(conn).await?.0 > most)
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
    let of = Of { audience, id, now, after: 0, most: -1 };
    let counted = of_people!(
        of,
        "SELECT count(*) FROM people WHERE excluded = '' AND EXISTS (
             SELECT 1 FROM businesses AS b WHERE b.owner = people.contact AND b.merged_into IS NULL)",
        (i64,)
    );
    Ok(counted.fetch_one(conn).await?.0)
}

/// Some of those who get it and have a business, by its name.
pub async fn named(
    conn: &mut SqliteConnection,
    audience: &Audience,
    id: i64,
    (skip, most): (i64, i64),
    now: Millis,
) -> Result<Vec<Named>, Error> {
    let of = Of { audience, id, now, after: 0, most: -1 };
    let people = of_people!(
        of,
        "SELECT b.name AS business, b.region AS region FROM people JOIN businesses AS b ON b.id = (
             SELECT min(o.id) FROM businesses AS o WHERE o.owner = people.contact AND o.merged_into IS NULL
             AND ($2 = '[]' OR substr(o.region, 1, 8) IN (SELECT value FROM json_each($2)))
             AND ($3 = '[]' OR o.sector IN (SELECT value FROM json_each($3))))
         WHERE people.excluded = '' ORDER BY b.name COLLATE NOCASE, people.contact LIMIT $11 OFFSET $12",
        Named
    );
    Ok(people.bind(most).bind(skip).fetch_all(conn).await?)
}

/// Somebody who is to get a copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wanted {
    /// Who.
    pub contact: ContactId,
    /// The language in which it is.
    pub language: Language,
    /// Whether that person is in the middle of a form.
    pub busy: bool,
}

/// Some of those who get an announcement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chunk {
    /// Who.
    pub people: Vec<Wanted>,
    /// The last one who was looked at.
    pub cursor: i64,
    /// Whether there may be more after that.
    pub more: bool,
}

/// Looks at so many followers after a contact, of whom those get a copy who fit and are not excluded.
pub async fn chunk(
    conn: &mut SqliteConnection,
    audience: &Audience,
    id: i64,
    (after, most): (i64, i64),
    now: Millis,
) -> Result<Chunk, Error> {
    let of = Of { audience, id, now, after, most };
    let rows = of_people!(
        of,
        "SELECT contact, tag, busy, excluded FROM people ORDER BY contact",
        (i64, Option<String>, bool, String)
    );
    let rows = rows.fetch_all(conn).await?;
    let cursor = rows.last().map_or(after, |row| row.0);
    let more = i64::try_from(rows.len()).unwrap_or(i64::MAX) >= most;
    let wanted = |(contact, tag, busy, _): (i64, Option<String>, bool, String)| Wanted {
        contact: ContactId(contact),
        language: tag.as_deref().and_then(Language::from_tag).unwrap_or(Language::Indonesian),
        busy,
    };
    let people = rows.into_iter().filter(|row| row.3.is_empty()).map(wanted).collect();
    Ok(Chunk { people, cursor, more })
}
