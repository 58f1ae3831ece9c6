//! How many an audience is: counted where somebody looks, or, where so many follow news that this would hold the writer
//! up, on a connection that only reads, and kept here for the next looks.

use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use super::audience::{self, Counted};
use super::without_telegram;
use crate::clock::Millis;
use crate::crypto;
use crate::domain::ContactId;
use crate::domain::announcement::Audience;
use crate::store::Error;

/// So many entries of what people follow are counted where somebody looks: that takes some milliseconds.
const SMALL: i64 = 1_000;

/// What was counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    /// Who gets it now, and who does not.
    pub now: Counted,
    /// The same at later moments, where somebody had enough this week.
    pub later: Vec<(Millis, Counted)>,
    /// How many of those who get it have a business.
    pub named: i64,
    /// How many fit who have no chat.
    pub without_chat: i64,
}

impl Found {
    /// What was counted for a moment: what is so now, unless that was counted for itself.
    #[must_use]
    pub fn at(&self, moment: Millis) -> Counted {
        self.later.iter().find(|(at, _)| *at == moment).map_or(self.now, |(_, counted)| *counted)
    }
}

/// A page that waits for a count.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Page {
    /// The row of the announcement.
    pub announcement: i64,
    /// Who looks at it.
    viewer: i64,
    /// The digest of the audience.
    pub audience: String,
    /// Its number at Telegram.
    pub message: Option<i64>,
    /// Its row in the outbox.
    pub outbox_row: Option<i64>,
    /// Since when.
    pub asked_at: Millis,
}

impl Page {
    /// Who looks at it.
    #[must_use]
    pub fn viewer(&self) -> ContactId {
        ContactId(self.viewer)
    }
}

/// Tells whether two audiences are the same.
#[must_use]
pub fn digest(audience: &Audience) -> String {
    crypto::content_hash(&serde_json::to_vec(audience).unwrap_or_default())
}

/// Whether so few follow news that any audience is counted at once.
pub async fn is_small(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let entries: i64 = sqlx::query_scalar("SELECT count(*) FROM (SELECT 1 FROM subscriptions LIMIT $1)")
        .bind(SMALL + 1)
        .fetch_one(conn)
        .await?;
    Ok(entries <= SMALL)
}

/// Counts an audience now and, where somebody had enough this week, at later moments.
pub async fn count(
    conn: &mut SqliteConnection,
    (audience, id): (&Audience, i64),
    now: Millis,
    later: &[Millis],
) -> Result<Found, Error> {
    let mut found = Found {
        now: audience::count(conn, audience, id, now).await?,
        named: audience::count_named(conn, audience, id, now).await?,
        without_chat: without_telegram(conn, audience).await?,
        later: Vec::new(),
    };
    if found.now.cap > 0 {
        for at in later {
            found.later.push((*at, audience::count(conn, audience, id, *at).await?));
        }
    }
    Ok(found)
}

/// What was counted of this audience since a moment, the newest.
pub async fn since(
    conn: &mut SqliteConnection,
    (id, audience): (i64, &Audience),
    moment: Millis,
) -> Result<Option<Found>, Error> {
    let found: Option<String> = sqlx::query_scalar(
        "SELECT found FROM announcement_counts
         WHERE announcement = $1 AND audience = $2 AND found_at >= $3 ORDER BY found_at DESC LIMIT 1",
    )
    .bind(id)
    .bind(digest(audience))
    .bind(moment)
    .fetch_optional(conn)
    .await?;
    Ok(found.and_then(|found| serde_json::from_str(&found).ok()))
}

/// A page waits for a count, by its number at Telegram or its row in the outbox.
pub async fn ask(
    conn: &mut SqliteConnection,
    (id, viewer): (i64, ContactId),
    audience: &Audience,
    (message, outbox_row): (Option<i64>, Option<i64>),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO announcement_counts (announcement, viewer, audience, message, outbox_row, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (announcement, viewer) DO UPDATE SET audience = excluded.audience, message = excluded.message,
             outbox_row = excluded.outbox_row, asked_at = excluded.asked_at, found = NULL, found_at = NULL",
    )
    .bind(id)
    .bind(viewer.0)
    .bind(digest(audience))
    .bind(message)
    .bind(outbox_row)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The page that waits longest.
pub async fn next(conn: &mut SqliteConnection) -> Result<Option<Page>, Error> {
    Ok(sqlx::query_as(
        "SELECT announcement, viewer, audience, message, outbox_row, asked_at
         FROM announcement_counts INDEXED BY announcement_counts_waiting WHERE found IS NULL ORDER BY asked_at LIMIT 1",
    )
    .fetch_optional(conn)
    .await?)
}

/// A page waits no more: what it is about is another by now.
pub async fn forget(conn: &mut SqliteConnection, page: &Page) -> Result<(), Error> {
    sqlx::query("DELETE FROM announcement_counts WHERE announcement = $1 AND viewer = $2 AND audience = $3")
        .bind(page.announcement)
        .bind(page.viewer)
        .bind(&page.audience)
        .execute(conn)
        .await?;
    Ok(())
}

/// It is counted: gives all pages that waited for this.
pub async fn answer(
    conn: &mut SqliteConnection,
    (id, audience): (i64, &str),
    found: &Found,
    now: Millis,
) -> Result<Vec<Page>, Error> {
    Ok(sqlx::query_as(
        "UPDATE announcement_counts SET found = $3, found_at = $4
         WHERE announcement = $1 AND audience = $2 AND found IS NULL
         RETURNING announcement, viewer, audience, message, outbox_row, asked_at",
    )
    .bind(id)
    .bind(audience)
    .bind(serde_json::to_string(found).unwrap_or_default())
    .bind(now)
    .fetch_all(conn)
    .await?)
}

/// Whether whoever looked at a page did nothing else since: then it is in front of that person still.
pub async fn is_open(conn: &mut SqliteConnection, page: &Page) -> Result<bool, Error> {
    let query = "SELECT EXISTS (SELECT 1 FROM contacts WHERE id = $1 AND last_seen <= $2)";
    Ok(sqlx::query_scalar(query).bind(page.viewer).bind(page.asked_at).fetch_one(conn).await?)
}
