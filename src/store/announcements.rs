//! Announcements: what is told to many, and how far each is. Who gets one is in [`audience`], what became of each copy
//! in [`copies`], what goes every week in [`series`], what stands in the office's channel in [`channel`], what the job
//! does with them in [`running`], [`counting`] and [`mending`].

use sqlx::SqliteConnection;

use super::Error;
use super::row_ids::unused_row;
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::announcement::{AnnouncementState, Audience, CopyEnd, PostMend};

pub mod audience;
pub mod channel;
pub mod copies;
pub mod counting;
pub mod counts;
pub mod lists;
pub mod mending;
mod record;
pub mod report;
pub mod running;
pub mod saved;
pub mod series;
mod stages;
mod tables;
mod telephone;
#[cfg(test)]
mod tests;
mod wanted;

pub use record::{Announcement, Attached, Counts, Facts, Post};
pub use stages::{approve, ask, drop, hold, mend, send_back, set_progress_row, stop, unhold, wish_time};
pub(super) use tables::{KEPT, TABLES};
pub use telephone::{ByTelephone, telephone_list, without_telegram};

#[derive(sqlx::FromRow)]
#[expect(clippy::struct_field_names, reason = "the names of the columns")]
struct Row {
    id: i64,
    state: String,
    body: String,
    formatted: Option<String>,
    english: Option<String>,
    formatted_english: Option<String>,
    file: Option<String>,
    file_is_photo: bool,
    album: Option<String>,
    link: Option<String>,
    event: Option<i64>,
    programme: Option<String>,
    buttons: Option<String>,
    audience: String,
    repeats: Option<String>,
    urgent: Option<String>,
    series: Option<i64>,
    author: i64,
    author_name: String,
    approver: Option<i64>,
    asked_by: Option<i64>,
    back_to: Option<String>,
    created_at: Millis,
    changed_at: Millis,
    starts_at: Option<Millis>,
    counted: Option<i64>,
    digest: Option<String>,
    cursor: i64,
    expanded: bool,
    total: i64,
    sent: i64,
    blocked: i64,
    gone: i64,
    failed: i64,
    cancelled: i64,
    unknown: i64,
    progress_row: Option<i64>,
    told: Option<String>,
    ended_at: Option<Millis>,
    mended: i64,
    mending: bool,
    withdrawn_at: Option<Millis>,
    channel: i64,
    paid: i64,
    post_end: Option<String>,
    post_mended: Option<String>,
}

impl Row {
    fn read(self) -> Result<Announcement, Error> {
        let id = self.id;
        let corrupt = || Error::Corrupt { what: "announcement", id };
        let facts = Facts {
            body: self.body,
            formatted: self.formatted,
            english: self.english,
            formatted_english: self.formatted_english,
            file: self.file.map(|id| Attached { id, photo: self.file_is_photo }),
            album: self
                .album
                .as_deref()
                .map(serde_json::from_str)
                .transpose()
                .map_err(|_| corrupt())?
                .unwrap_or_default(),
            link: self.link,
            event: self.event,
            programme: self.programme,
            buttons: self
                .buttons
                .as_deref()
                .map(serde_json::from_str)
                .transpose()
                .map_err(|_| corrupt())?
                .unwrap_or_default(),
            audience: Audience::read(&self.audience),
            channel: self.channel != 0,
            paid: self.paid != 0,
            urgent: self.urgent,
            repeat: self.repeats.as_deref().map(serde_json::from_str).transpose().map_err(|_| corrupt())?,
        };
        let counts = Counts {
            total: self.total,
            sent: self.sent,
            blocked: self.blocked,
            gone: self.gone,
            failed: self.failed,
            cancelled: self.cancelled,
            unknown: self.unknown,
        };
        let mended = self.post_mended.as_deref().and_then(PostMend::from_word);
        let post = self.post_end.map(|end| Post { end: CopyEnd::from_word(&end), mended });
        Ok(Announcement {
            id,
            state: AnnouncementState::from_word(&self.state).ok_or_else(corrupt)?,
            facts,
            series: self.series,
            author: ContactId(self.author),
            author_name: self.author_name,
            approver: self.approver.map(ContactId),
            asked_by: self.asked_by.map(ContactId),
            is_for_the_rest: self.back_to.is_some(),
            created_at: self.created_at,
            changed_at: self.changed_at,
            starts_at: self.starts_at,
            counted: self.counted,
            digest: self.digest,
            counts,
            expanded: self.expanded,
            progress_row: self.progress_row,
            ended_at: self.ended_at,
            mended: self.mended,
            mending: self.mending,
            withdrawn_at: self.withdrawn_at,
            post,
        })
    }
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, state, body, formatted, english, formatted_english, file, file_is_photo, album, link, event,
                    programme, buttons, audience, repeats, series, author, author_name, approver, asked_by, back_to, created_at,
                    changed_at, starts_at, counted, digest, cursor, expanded, total, sent, blocked, gone, failed, cancelled, unknown,
                    progress_row, told, ended_at, mended, mend IS NOT NULL AS mending, withdrawn_at,
                    channel, paid, urgent, (SELECT coalesce(p.outcome, '') FROM announcement_posts AS p
                              WHERE p.announcement = announcements.id) AS post_end,
                    (SELECT p.mended FROM announcement_posts AS p WHERE p.announcement = announcements.id)
                        AS post_mended
             FROM announcements ",
            $rest
        )
    };
}
use select;

/// Writes one down as a draft; gives its row.
pub async fn add(
    conn: &mut SqliteConnection,
    facts: &Facts,
    (author, name): (ContactId, &str),
    now: Millis,
) -> Result<i64, Error> {
    let id: i64 = sqlx::query_scalar(concat!(
        "INSERT INTO announcements (id, state, body, audience, author, author_name, created_at, changed_at)
         SELECT ",
        unused_row!("announcements"),
        ", 'draft', $1, '{}', $2, $3, $4, $4 RETURNING id"
    ))
    .bind(&facts.body)
    .bind(author.0)
    .bind(name)
    .bind(now)
    .fetch_one(&mut *conn)
    .await?;
    set_facts(conn, id, facts, now).await?;
    Ok(id)
}

/// Lays new facts over one that nobody has let go: whoever does looks at it anew. False where it is no draft.
pub async fn set_facts(conn: &mut SqliteConnection, id: i64, facts: &Facts, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET body = $2, file = $3, file_is_photo = $4, link = $5, event = $6, programme = $7,
                audience = $8, repeats = $9, english = $10, channel = $12, formatted = $13, formatted_english = $14,
                buttons = $15, paid = $16, urgent = $17, album = $18, digest = NULL, approver = NULL, asked_by = NULL,
                counted = NULL, changed_at = $11
         WHERE id = $1 AND state IN ('draft', 'missed')",
    )
    .bind(id)
    .bind(&facts.body)
    .bind(facts.file.as_ref().map(|file| &file.id))
    .bind(facts.file.as_ref().is_some_and(|file| file.photo))
    .bind(&facts.link)
    .bind(facts.event)
    .bind(&facts.programme)
    .bind(serde_json::to_string(&facts.audience).unwrap_or_default())
    .bind(facts.repeat.and_then(|repeat| serde_json::to_string(&repeat).ok()))
    .bind(&facts.english)
    .bind(now)
    .bind(facts.channel)
    .bind(&facts.formatted)
    .bind(&facts.formatted_english)
    .bind((!facts.buttons.is_empty()).then(|| serde_json::to_string(&facts.buttons).unwrap_or_default()))
    .bind(facts.paid)
    .bind(&facts.urgent)
    .bind((!facts.album.is_empty()).then(|| serde_json::to_string(&facts.album).unwrap_or_default()))
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes that somebody has read a draft anew.
pub async fn touch(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE announcements SET changed_at = $2 WHERE id = $1 AND state IN ('draft', 'missed')")
        .bind(id)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The announcement of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Announcement>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(Row::read).transpose()
}

/// Those in these states, the newest first, and whether there are more.
pub async fn page(
    conn: &mut SqliteConnection,
    shelf: &[AnnouncementState],
    offset: i64,
    limit: i64,
) -> Result<(Vec<Announcement>, bool), Error> {
    let words: Vec<_> = shelf.iter().map(|state| state.word()).collect();
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state IN (SELECT value FROM json_each($1)) ORDER BY changed_at DESC, id DESC LIMIT $2 OFFSET $3"
    ))
    .bind(serde_json::json!(words).to_string())
    .bind(limit.saturating_add(1))
    .bind(offset)
    .fetch_all(conn)
    .await?;
    let mut all = rows.into_iter().map(Row::read).collect::<Result<Vec<_>, _>>()?;
    let most = usize::try_from(limit).unwrap_or_default();
    let more = all.len() > most;
    all.truncate(most);
    Ok((all, more))
}

/// Whether the same words as in this one were let go within the last hour: then a second tap is no second announcement.
/// Those that go every week with it say the same.
pub async fn same_text_within_an_hour(
    conn: &mut SqliteConnection,
    it: &Announcement,
    now: Millis,
) -> Result<bool, Error> {
    const HOUR: Millis = 3_600_000;
    let bodies: Vec<String> = sqlx::query_scalar(
        "SELECT body FROM announcements
         WHERE (state IN ('held', 'scheduled', 'sending', 'done') OR (state = 'stopped' AND sent > 0))
           AND changed_at > $1 AND coalesce(series, id) <> $2",
    )
    .bind(now - HOUR)
    .bind(it.of_series())
    .fetch_all(conn)
    .await?;
    Ok(bodies.iter().any(|body| body.trim() == it.facts.body.trim()))
}
