//! How an announcement goes from one state to the next. Each step is one statement that says from where, so that a
//! second tap, or that of a colleague at the same time, changes nothing and is told so.

use sqlx::SqliteConnection;

use super::running::cancel;
use super::{Facts, get};
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::announcement::{AnnouncementState, HELD_FOR, Mend};
use crate::store::Error;

/// Copies that a stop cancels at once; the job cancels the rest.
const CANCELLED_AT_ONCE: i64 = 2_000;

/// Somebody asks for another one's approval of what was looked at, for so many people: that is neither whoever wrote it
/// nor whoever asks. False where it may not go, or says something else by now.
pub async fn ask(
    conn: &mut SqliteConnection,
    (id, by): (i64, ContactId),
    counted: i64,
    digest: &str,
    now: Millis,
) -> Result<bool, Error> {
    if !may_go(conn, id, digest, now).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE announcements SET state = 'asked', back_to = iif(state = 'draft', NULL, state), counted = $2,
                digest = $3, asked_by = $5, approver = NULL, changed_at = $4
         WHERE id = $1 AND state IN ('draft', 'missed', 'done', 'stopped')",
    )
    .bind(id)
    .bind(counted)
    .bind(digest)
    .bind(now)
    .bind(by.0)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes when its author wants it to go, for whoever approves it; none where that is at once.
pub async fn wish_time(conn: &mut SqliteConnection, id: i64, starts_at: Option<Millis>) -> Result<(), Error> {
    sqlx::query("UPDATE announcements SET starts_at = $2, told = NULL WHERE id = $1 AND state = 'asked'")
        .bind(id)
        .bind(starts_at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Somebody lets it go who neither wrote it nor asked for that. False where it says something else than was looked at,
/// or was asked for no more.
pub async fn approve(
    conn: &mut SqliteConnection,
    id: i64,
    approver: ContactId,
    digest: &str,
    starts_at: Millis,
    now: Millis,
) -> Result<bool, Error> {
    if !says(conn, id, digest).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE announcements SET state = $2, approver = $3, starts_at = $4, changed_at = $5
         WHERE id = $1 AND state = 'asked' AND digest = $6 AND author <> $3 AND coalesce(asked_by, 0) <> $3",
    )
    .bind(id)
    .bind(held(starts_at, now).word())
    .bind(approver.0)
    .bind(starts_at)
    .bind(now)
    .bind(digest)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// It goes back to its author, and nobody is asked for approval any more; what had gone to some is what it was before.
pub async fn send_back(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET state = coalesce(back_to, iif(total > 0, 'missed', 'draft')), told = '',
                starts_at = iif(back_to IN ('done', 'stopped'), ended_at, starts_at), back_to = NULL, counted = NULL,
                digest = NULL, asked_by = NULL, changed_at = $2
         WHERE id = $1 AND state = 'asked'",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Its author lets it go at a moment, for so many people; one that went to some goes on, and reaches nobody twice. False
/// where it may not go, or says something else than was looked at.
pub async fn hold(
    conn: &mut SqliteConnection,
    id: i64,
    counted: i64,
    digest: &str,
    starts_at: Millis,
    progress_row: Option<i64>,
    now: Millis,
) -> Result<bool, Error> {
    if !may_go(conn, id, digest, now).await? {
        return Ok(false);
    }
    let done = sqlx::query(
        "UPDATE announcements SET state = $2, back_to = iif(state = 'draft', NULL, state), counted = $3, digest = $4,
                starts_at = $5, progress_row = $6, told = NULL, changed_at = $7
         WHERE id = $1 AND state IN ('draft', 'missed', 'done', 'stopped')",
    )
    .bind(id)
    .bind(held(starts_at, now).word())
    .bind(counted)
    .bind(digest)
    .bind(starts_at)
    .bind(progress_row)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What begins later than in some minutes is planned.
fn held(starts_at: Millis, now: Millis) -> AnnouncementState {
    if starts_at > now + HELD_FOR { AnnouncementState::Scheduled } else { AnnouncementState::Held }
}

/// Whether it says exactly what somebody looked at.
async fn says(conn: &mut SqliteConnection, id: i64, digest: &str) -> Result<bool, Error> {
    Ok(get(conn, id).await?.is_some_and(|it| it.facts.digest() == digest))
}

/// Whether it may go, and says exactly what somebody looked at.
async fn may_go(conn: &mut SqliteConnection, id: i64, digest: &str, now: Millis) -> Result<bool, Error> {
    Ok(get(conn, id).await?.is_some_and(|it| it.can_go(now) && it.facts.digest() == digest))
}

/// What has not begun is a draft again; what had gone to some, or was missed before, is what it was.
pub async fn unhold(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET state = coalesce(back_to, iif(total > 0, 'missed', 'draft')),
                starts_at = iif(back_to IN ('done', 'stopped'), ended_at, NULL), back_to = NULL, counted = NULL,
                digest = NULL, approver = NULL, asked_by = NULL, told = '', changed_at = $2
         WHERE id = $1 AND state IN ('held', 'scheduled')",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Stops it: what has not begun is a draft again, of what goes nothing more is begun. Returns how many copies wait no more
/// because of that; nothing where there was nothing to be stopped.
pub async fn stop(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<Option<u64>, Error> {
    if unhold(conn, id, now).await? {
        return Ok(Some(0));
    }
    let done = sqlx::query(
        "UPDATE announcements SET state = 'stopped', expanded = 1, changed_at = $2 WHERE id = $1 AND state = 'sending'",
    )
    .bind(id)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if done.rows_affected() == 0 {
        return Ok(None);
    }
    Ok(Some(cancel(conn, id, CANCELLED_AT_ONCE, now).await?))
}

/// Throws one away that has not begun; where a part had gone, that stays to be seen.
pub async fn drop(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET state = iif(total > 0, 'stopped', 'dropped'), expanded = 1, changed_at = $2
         WHERE id = $1 AND state IN ('draft', 'asked', 'missed')",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Notes which message tells its author how far it is.
pub async fn set_progress_row(conn: &mut SqliteConnection, id: i64, row: i64) -> Result<(), Error> {
    sqlx::query("UPDATE announcements SET progress_row = $2, told = NULL WHERE id = $1")
        .bind(id)
        .bind(row)
        .execute(conn)
        .await?;
    Ok(())
}

/// Corrects, by the words of each language, or takes back the copies that arrived, as long as Telegram lets them be
/// changed. False where it is too late for that, or one of both is under way.
pub async fn mend(
    conn: &mut SqliteConnection,
    id: i64,
    act: Mend,
    words: Option<&Facts>,
    now: Millis,
) -> Result<bool, Error> {
    let Some(it) = get(conn, id).await?.filter(|it| it.can_be_mended(now)) else { return Ok(false) };
    let words = match (act, words) {
        (Mend::Correct, Some(words)) => words,
        (Mend::Correct, None) => return Ok(false),
        (Mend::Withdraw, _) => &it.facts,
    };
    sqlx::query(
        "UPDATE announcements SET mend = $2, mended = 0, body = $3, english = $6, formatted = $7,
                formatted_english = $8, withdrawn_at = iif($4, $5, NULL), changed_at = $5
         WHERE id = $1",
    )
    .bind(id)
    .bind(serde_json::json!({ "act": act.word(), "cursor": 0 }).to_string())
    .bind(&words.body)
    .bind(act == Mend::Withdraw)
    .bind(now)
    .bind(&words.english)
    .bind(&words.formatted)
    .bind(&words.formatted_english)
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE announcement_posts SET mended = NULL WHERE announcement = $1").bind(id).execute(conn).await?;
    Ok(true)
}
