//! Events that are like those at which somebody was: to whom each was offered, once.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::{DAY, Millis};
use crate::domain::{ContactId, EventKind, Interest};

/// By then every event that was offered is over, or nearly.
const KEPT_DAYS: i64 = 180;
/// So long after it was published an event is offered: a slip can be mended before, and who wished for it is told first.
const AFTER: Millis = 10 * 60_000;
/// What was published longer ago is no news.
const NEWS_FOR: Millis = 3 * DAY;
/// What somebody was at longer ago says little of what they like now.
const REMEMBERED: Millis = 365 * DAY;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "event_offers",
    key: "event, contact",
    columns: &[columns(
        &["event", "contact", "at"],
        Reason::Subscriptions,
        "offering an event once to who was at one like it",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM event_offers WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact"] },
};

/// The news that events of a kind belong to.
fn interest(kind: EventKind) -> Interest {
    match kind {
        EventKind::Training | EventKind::Mentoring | EventKind::Briefing => Interest::Training,
        EventKind::Bazaar | EventKind::Meeting | EventKind::Contest => Interest::Markets,
    }
}

/// Somebody to whom an event is to be offered.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Due {
    /// Whom.
    pub contact: i64,
    /// The row of the event.
    pub event: i64,
    /// What the event was called at which this person was.
    pub was_at: String,
}

/// Those who were at an event of the same programme or kind as one that was published lately, who follow such news and did not
/// stop it, and who neither joined that one nor heard of it; each person's earliest event first. A chunk at most.
pub async fn due(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<Due>, Error> {
    let kinds = EventKind::ALL.map(|kind| (kind.word(), interest(kind).word()));
    Ok(sqlx::query_as(
        "WITH topics AS (SELECT value->>0 AS kind, value->>1 AS topic FROM json_each($1))
         SELECT was.contact AS contact, new.id AS event, max(old.title) AS was_at FROM events AS new
         JOIN topics ON topics.kind = new.kind
         JOIN events AS old ON old.id <> new.id AND old.ends_at <= $2 AND old.ends_at > $3
             AND (old.programme = new.programme OR old.kind = new.kind)
         JOIN seats AS was ON was.event = old.id
         JOIN contacts ON contacts.id = was.contact AND contacts.reach = 'active' AND contacts.restricted = 0
             AND coalesce(contacts.stopped_until, 0) <= $2
         JOIN subscriptions ON subscriptions.contact = was.contact AND subscriptions.topic = topics.topic
         WHERE new.state = 'published' AND new.published_at <= $4 AND new.published_at > $5
           AND min(coalesce(new.deadline_at, new.starts_at), new.starts_at) > $2
           AND EXISTS (SELECT 1 FROM attendance WHERE attendance.seat = was.id)
           AND NOT EXISTS (SELECT 1 FROM seats WHERE seats.event = new.id AND seats.contact = was.contact)
           AND NOT EXISTS (SELECT 1 FROM event_offers WHERE event_offers.event = new.id
                           AND event_offers.contact = was.contact)
         GROUP BY was.contact, new.id ORDER BY was.contact, new.starts_at, new.id LIMIT $6",
    )
    .bind(serde_json::json!(kinds).to_string())
    .bind(now)
    .bind(now - REMEMBERED)
    .bind(now - AFTER)
    .bind(now - NEWS_FOR)
    .bind(most)
    .fetch_all(conn)
    .await?)
}

/// Notes that somebody heard of an event.
pub async fn note(conn: &mut SqliteConnection, event: i64, who: ContactId, now: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO event_offers (event, contact, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(event)
        .bind(who.0)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}
