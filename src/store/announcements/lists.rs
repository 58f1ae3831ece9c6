//! Lists that are too long for the writer: somebody waits for each, until it is made beside it.

use sqlx::SqliteConnection;

use super::audience::Named;
use super::counts::Found;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::words::words;
use crate::store::Error;

words! {
    /// What is made.
    ListKind {
        /// A workbook of what came of an announcement.
        Sheet = "sheet",
        /// A page of who will get it, by name.
        Named = "named",
    }
}

/// A list that somebody waits for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct ListRequest {
    /// The row of the announcement.
    pub announcement: i64,
    /// Who waits.
    viewer: i64,
    /// What for.
    kind: String,
    /// Which page of it.
    page: i64,
    /// The number of the page at Telegram.
    pub message: Option<i64>,
    /// Its row in the outbox.
    pub outbox_row: Option<i64>,
    /// Since when.
    asked_at: Millis,
}

impl ListRequest {
    /// Who waits.
    #[must_use]
    pub fn viewer(&self) -> ContactId {
        ContactId(self.viewer)
    }

    /// Whether a workbook is waited for, rather than a page.
    #[must_use]
    pub fn is_sheet(&self) -> bool {
        ListKind::from_word(&self.kind) == Some(ListKind::Sheet)
    }

    /// Which page, counted from zero.
    #[must_use]
    pub fn page(&self) -> u16 {
        u16::try_from(self.page).unwrap_or(u16::MAX)
    }
}

/// What was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Made {
    /// The bytes of a workbook; none where they could not be written.
    Sheet(Option<Vec<u8>>),
    /// Those on a page, and how many get it in all.
    Named(Found, Vec<Named>),
}

/// Somebody waits for a list; a page has its number at Telegram or its row in the outbox.
pub async fn ask(
    conn: &mut SqliteConnection,
    (id, viewer): (i64, ContactId),
    (kind, page): (ListKind, u16),
    (message, outbox_row): (Option<i64>, Option<i64>),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO announcement_lists (announcement, viewer, kind, page, message, outbox_row, asked_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (announcement, viewer, kind) DO UPDATE SET page = excluded.page, message = excluded.message,
             outbox_row = excluded.outbox_row, asked_at = excluded.asked_at",
    )
    .bind(id)
    .bind(viewer.0)
    .bind(kind.word())
    .bind(i64::from(page))
    .bind(message)
    .bind(outbox_row)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Who waits longest.
pub async fn next(conn: &mut SqliteConnection) -> Result<Option<ListRequest>, Error> {
    Ok(sqlx::query_as(
        "SELECT announcement, viewer, kind, page, message, outbox_row, asked_at FROM announcement_lists
         ORDER BY asked_at LIMIT 1",
    )
    .fetch_optional(conn)
    .await?)
}

/// Nobody waits for this any more; false where something else was asked for meanwhile.
pub async fn end(conn: &mut SqliteConnection, asked: &ListRequest) -> Result<bool, Error> {
    let done = sqlx::query(
        "DELETE FROM announcement_lists
         WHERE announcement = $1 AND viewer = $2 AND kind = $3 AND page = $4 AND asked_at = $5",
    )
    .bind(asked.announcement)
    .bind(asked.viewer)
    .bind(&asked.kind)
    .bind(asked.page)
    .bind(asked.asked_at)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}
