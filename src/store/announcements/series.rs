//! Announcements that go every week. Each is one of its own, with copies and counts of its own; that it repeats is what
//! the next one has, and what goes hands on.

use sqlx::SqliteConnection;

use super::{Announcement, Facts, Row, select, stages};
use crate::clock::Millis;
use crate::store::Error;
use crate::store::row_ids::unused_row;

/// What goes now goes once: the next one is planned as it is, with what somebody looked at when it was let go. Where there
/// is no next time, that was the last one.
pub async fn hand_on(conn: &mut SqliteConnection, id: i64, next: Option<Millis>, now: Millis) -> Result<(), Error> {
    if let Some(starts_at) = next {
        sqlx::query(
            concat!(
                "INSERT INTO announcements (id, state, body, formatted, english, formatted_english, file, file_is_photo, album,
                                        link, event, programme, buttons, audience, channel, repeats, series, author,
                                        author_name, approver, created_at, changed_at, starts_at, counted, digest)
             SELECT ",
                unused_row!("announcements"),
                ", 'scheduled', body, formatted, english, formatted_english, file, file_is_photo, album, link,
                    event, programme, buttons, audience, channel, repeats, coalesce(series, id), author, author_name,
                    approver, $3, $3, $2, counted, digest
             FROM announcements WHERE id = $1 AND repeats IS NOT NULL"
            ))
        .bind(id)
        .bind(starts_at)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    }
    sqlx::query("UPDATE announcements SET repeats = NULL, series = coalesce(series, id) WHERE id = $1")
        .bind(id)
        .execute(conn)
        .await?;
    Ok(())
}

/// What was let go and would go now is looked at again, by somebody else or, where nobody else is there, by its author,
/// who has it back as a draft. It is its author who asks.
pub async fn ask_again(
    conn: &mut SqliteConnection,
    it: &Announcement,
    (counted, somebody_else): (i64, bool),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "UPDATE announcements SET state = coalesce(back_to, 'draft'), back_to = NULL, counted = NULL, digest = NULL,
                approver = NULL, told = '', changed_at = $2
         WHERE id = $1 AND state IN ('held', 'scheduled')",
    )
    .bind(it.id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if somebody_else {
        stages::ask(conn, (it.id, it.author), counted, &it.facts.digest(), now).await?;
    }
    Ok(())
}

/// What somebody looked at of this one holds for the next one too, where that says the same to the same people.
pub async fn looked_at(conn: &mut SqliteConnection, it: &Announcement) -> Result<(), Error> {
    let once = |facts: &Facts| Facts { repeat: None, ..facts.clone() };
    let next = next_of(conn, it).await?;
    let Some(next) = next.filter(|next| once(&next.facts) == once(&it.facts)) else { return Ok(()) };
    sqlx::query(
        "UPDATE announcements SET counted = max(coalesce(counted, 0), $2), approver = coalesce($3, approver)
         WHERE id = $1 AND state IN ('held', 'scheduled')",
    )
    .bind(next.id)
    .bind(it.counted.unwrap_or_default())
    .bind(it.approver.map(|approver| approver.0))
    .execute(conn)
    .await?;
    Ok(())
}

/// The next one alone is left out: what was to go at a moment goes at a later one. False where it is not planned for that
/// moment any more.
pub async fn skip(
    conn: &mut SqliteConnection,
    id: i64,
    (at, next): (Millis, Millis),
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET state = 'scheduled', starts_at = $3, changed_at = $4
         WHERE id = $1 AND starts_at = $2 AND repeats IS NOT NULL AND state IN ('held', 'scheduled')",
    )
    .bind(id)
    .bind(at)
    .bind(next)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// None of those to come goes: what was planned is a draft again, and goes once where somebody lets it go. False where
/// nothing was planned.
pub async fn end(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    if !stages::unhold(conn, id, now).await? {
        return Ok(false);
    }
    sqlx::query("UPDATE announcements SET repeats = NULL WHERE id = $1").bind(id).execute(conn).await?;
    Ok(true)
}

/// The one of its series that is still to come; none for one that is that itself, or goes once.
pub async fn next_of(conn: &mut SqliteConnection, it: &Announcement) -> Result<Option<Announcement>, Error> {
    let row: Option<Row> = sqlx::query_as(select!(
        "WHERE series = $1 AND id <> $2 AND repeats IS NOT NULL AND state <> 'dropped' ORDER BY id DESC LIMIT 1"
    ))
    .bind(it.of_series())
    .bind(it.id)
    .fetch_optional(conn)
    .await?;
    row.map(Row::read).transpose()
}
