//! Who wants to hear once there is an event of a kind: a row goes in the transaction that tells.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::{ContactId, EventKind};
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Retention, Table, columns};

/// What came of nothing in so many days is forgotten.
const KEPT_DAYS: i64 = 365;

/// See [`crate::store::table`].
pub(super) const TABLE: Table = Table {
    name: "event_wishes",
    key: "contact, kind",
    columns: &[columns(
        &["contact", "kind", "at"],
        Reason::Questions,
        "telling who asked once there is an event",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM event_wishes WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &["contact"] },
};

/// Notes that somebody waits for an event of a kind, or of any.
pub async fn add(
    conn: &mut SqliteConnection,
    who: ContactId,
    kind: Option<EventKind>,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query("INSERT INTO event_wishes (contact, kind, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(who.0)
        .bind(kind.map_or("", EventKind::word))
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Those whose event is there, with its row; from now on they wait no more. A chunk at most.
pub async fn take_due(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<(ContactId, i64)>, Error> {
    let rows: Vec<(i64, String, i64)> = sqlx::query_as(
        "SELECT w.contact, w.kind, (
             SELECT id FROM events AS e WHERE e.state = 'published' AND e.starts_at > $1 AND e.published_at >= w.at
                 AND w.kind IN ('', e.kind) ORDER BY e.starts_at LIMIT 1) AS found
         FROM event_wishes AS w WHERE found IS NOT NULL ORDER BY w.at LIMIT $2",
    )
    .bind(now)
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut due: Vec<(ContactId, i64)> = Vec::new();
    for (contact, kind, event) in rows {
        sqlx::query("DELETE FROM event_wishes WHERE contact = $1 AND kind = $2")
            .bind(contact)
            .bind(kind)
            .execute(&mut *conn)
            .await?;
        // Who wished for it in two ways is told once.
        let told = (ContactId(contact), event);
        if !due.contains(&told) {
            due.push(told);
        }
    }
    Ok(due)
}
