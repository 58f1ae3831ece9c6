//! What the job does with announcements that are let go: begins them, writes copies, puts them off, ends them. Each
//! function handles a chunk, and costs next to nothing where nothing goes.

use sqlx::SqliteConnection;

use super::{Announcement, Row, audience, channel, select};
use crate::clock::Millis;
use crate::crypto;
use crate::domain::Language;
use crate::domain::announcement::{AnnouncementState, BUSY_FOR};
use crate::store::Error;

/// An announcement that the job has to do with, and how far it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Running {
    /// The announcement.
    pub it: Announcement,
    /// The contact up to whom copies exist.
    pub cursor: i64,
    /// When its author saw last how far it is.
    pub told_at: Millis,
    /// A hash of what the author saw.
    told: String,
}

impl Running {
    /// Whether its author saw something else before.
    #[must_use]
    pub fn is_news(&self, words: &str) -> bool {
        self.told != crypto::content_hash(words.as_bytes())
    }
}

/// Whether there is anything for the job to do.
pub async fn is_any(conn: &mut SqliteConnection) -> Result<bool, Error> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM announcements WHERE state IN ('held', 'scheduled', 'sending'))
             OR EXISTS (SELECT 1 FROM announcements WHERE state = 'stopped' AND ended_at IS NULL)
             OR EXISTS (SELECT 1 FROM announcements WHERE state = 'missed' AND told IS NULL)
             OR EXISTS (SELECT 1 FROM announcements
                        WHERE state = 'asked' AND starts_at > changed_at AND told IS NULL)
             OR EXISTS (SELECT 1 FROM announcements WHERE mend IS NOT NULL)
             OR EXISTS (SELECT 1 FROM outbox INDEXED BY outbox_to_count
                        WHERE content IS NOT NULL AND finished_at IS NOT NULL)",
    )
    .fetch_one(conn)
    .await?)
}

/// What is let go and was to begin by a moment, the earliest first.
pub async fn due(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<Announcement>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE state IN ('held', 'scheduled') AND starts_at <= $1 ORDER BY starts_at, id"))
            .bind(now)
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(Row::read).collect()
}

/// What is let go begins, with the first of those who follow the news, or is asked about because its time has passed.
pub async fn begin(conn: &mut SqliteConnection, id: i64, to: AnnouncementState, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE announcements SET state = $2, told = NULL, changed_at = $3, cursor = iif($2 = 'sending', 0, cursor),
                expanded = iif($2 = 'sending', 0, expanded), ended_at = iif($2 = 'sending', NULL, ended_at)
         WHERE id = $1 AND state IN ('held', 'scheduled')",
    )
    .bind(id)
    .bind(to.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// What was missed and whose author does not know that yet.
pub async fn untold(conn: &mut SqliteConnection) -> Result<Vec<Announcement>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE state = 'missed' AND told IS NULL ORDER BY id")).fetch_all(conn).await?;
    rows.into_iter().map(Row::read).collect()
}

/// What nobody approved by the time at which it was to go, and of which that was not told yet. What is looked at again at
/// its time was asked for then.
pub async fn late(conn: &mut SqliteConnection, now: Millis) -> Result<Vec<Announcement>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'asked' AND starts_at > changed_at AND starts_at <= $1 AND told IS NULL ORDER BY id"
    ))
    .bind(now)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(Row::read).collect()
}

/// What was let go for a time at which nothing goes begins at a later one.
pub async fn put_off(conn: &mut SqliteConnection, id: i64, until: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE announcements SET starts_at = $2 WHERE id = $1").bind(id).bind(until).execute(conn).await?;
    Ok(())
}

/// What goes, or was stopped and has copies without an end.
pub async fn running(conn: &mut SqliteConnection) -> Result<Vec<Running>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state = 'sending' OR (state = 'stopped' AND ended_at IS NULL) ORDER BY starts_at, id"
    ))
    .fetch_all(conn)
    .await?;
    let read = |mut row: Row| -> Result<Running, Error> {
        let (cursor, told) = (row.cursor, row.told.take().unwrap_or_default());
        let (at, hash) = told.split_once(' ').unwrap_or_default();
        Ok(Running { it: row.read()?, cursor, told_at: at.parse().unwrap_or_default(), told: hash.to_owned() })
    };
    rows.into_iter().map(read).collect()
}

/// Copies of one language that were just written and have no rows in the outbox yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewCopies {
    /// Of which announcement.
    pub announcement: i64,
    /// In which language.
    pub language: Language,
    /// The rows that were reserved for those of all languages: the first, and how many.
    pub rows: (i64, i64),
}

/// Writes the copies of the next followers, who have so many entries of what they follow, by rows from this one on, and
/// notes how far that came. Returns how many there are, and whether there may be more.
pub async fn expand(
    conn: &mut SqliteConnection,
    Running { it, cursor, .. }: &Running,
    (most, first_row): (i64, i64),
    now: Millis,
) -> Result<(i64, bool), Error> {
    let (people, more) = audience::next(conn, *cursor, most).await?;
    let before = unmet(conn, it.id, people).await?;
    let written = audience::write(conn, &it.facts.audience, it.id, (people, first_row), now).await?;
    let after = unmet(conn, it.id, people).await?;
    // A copy that begins anew is under way again, and in the total already.
    let [failed, cancelled] = [before.0 - after.0, before.1 - after.1];
    sqlx::query(
        "UPDATE announcements SET cursor = $2, expanded = $3, total = total + $4 - $5 - $6, failed = failed - $5,
                cancelled = cancelled - $6
         WHERE id = $1",
    )
    .bind(it.id)
    .bind(people.to)
    .bind(!more)
    .bind(written)
    .bind(failed)
    .bind(cancelled)
    .execute(conn)
    .await?;
    Ok((written, more))
}

/// Of a stretch the copies that Telegram would not take, and those that were not wanted any more.
async fn unmet(conn: &mut SqliteConnection, id: i64, people: audience::Stretch) -> Result<(i64, i64), Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE outcome = 'failed'), count(*) FILTER (WHERE outcome = 'cancelled')
         FROM announcement_copies WHERE announcement = $1 AND contact > $2 AND contact <= $3",
    )
    .bind(id)
    .bind(people.after)
    .bind(people.to)
    .fetch_one(conn)
    .await?)
}

/// Whoever is in the middle of a form ($7 ago or later) gets it so much later, and whoever Telegram limits when that is
/// over. $4 is how far behind their reserved rows they stand: words that one message has no room for go on in others.
/// A copy that has an end is never queued, whatever its row was: numbers come back once all newer rows are gone.
const QUEUE: &str = "INSERT INTO outbox (id, chat, lane, state, not_before, content, created_at)
    SELECT c.row + $4, c.contact, 3, 'waiting',
           max(iif(p.draft IS NOT NULL AND p.last_seen > $6 - $7, $6 + $7, 0),
               coalesce((SELECT until FROM limited_chats WHERE chat = c.contact AND until > $6), 0)), $5, $6
    FROM announcement_copies AS c INDEXED BY announcement_copies_under_way CROSS JOIN contacts AS p ON p.id = c.contact
    WHERE c.announcement = $1 AND c.outcome IS NULL AND c.row BETWEEN $2 AND $3 AND c.language = $8 ORDER BY c.row";

/// Queues copies that were just written, as shared content on the bulk lane; returns how many.
pub async fn queue(
    conn: &mut SqliteConnection,
    copies: NewCopies,
    (content, behind): (i64, i64),
    now: Millis,
) -> Result<i64, Error> {
    let done = sqlx::query(QUEUE)
        .bind(copies.announcement)
        .bind(copies.rows.0)
        .bind(copies.rows.0 + copies.rows.1 - 1)
        .bind(behind)
        .bind(content)
        .bind(now)
        .bind(BUSY_FOR)
        .bind(copies.language.tag())
        .execute(conn)
        .await?;
    Ok(i64::try_from(done.rows_affected()).unwrap_or(i64::MAX))
}

/// Puts off what waits on the way to many and is not urgent until announcements may go again, the next to be claimed
/// first. Returns how many.
pub async fn defer(conn: &mut SqliteConnection, until: Millis, most: i64) -> Result<u64, Error> {
    // What is urgent stays where it is: where nothing else goes, nobody looks through it again and again.
    let can_wait = "SELECT EXISTS (SELECT 1 FROM announcements WHERE state = 'sending' AND urgent IS NULL)";
    if !sqlx::query_scalar::<_, bool>(can_wait).fetch_one(&mut *conn).await? {
        return Ok(0);
    }
    let done = sqlx::query(
        "UPDATE outbox SET not_before = $1 WHERE id IN (
             SELECT o.id FROM outbox AS o INDEXED BY outbox_waiting
             WHERE o.state = 'waiting' AND o.lane = 3 AND o.not_before < $1 AND o.content IS NOT NULL
               AND NOT EXISTS (SELECT 1 FROM announcements AS a CROSS JOIN announcement_copies AS c
                               WHERE a.state = 'sending' AND a.urgent IS NOT NULL
                                 AND c.announcement = a.id AND c.contact = o.chat AND c.row = o.id)
             ORDER BY o.not_before, o.id LIMIT $2)",
    )
    .bind(until)
    .bind(most)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

/// Cancels copies that wait, also that in the office's channel, of which one that was cut off may have arrived, the next to be claimed first. Returns how
/// many.
pub async fn cancel(conn: &mut SqliteConnection, id: i64, most: i64, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query(
        "UPDATE outbox SET state = iif(state = 'unknown', state, 'cancelled'), finished_at = $3,
                error = iif(state = 'unknown', error, 'office') WHERE id IN (
             SELECT o.id FROM announcement_copies AS c INDEXED BY announcement_copies_under_way
             JOIN outbox AS o ON o.id = c.row
             WHERE c.announcement = $1 AND c.outcome IS NULL
               AND o.state IN ('waiting', 'unknown') AND o.finished_at IS NULL
             ORDER BY c.row LIMIT $2)",
    )
    .bind(id)
    .bind(most)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    Ok(done.rows_affected() + channel::cancel(conn, id, now).await?)
}

/// Notes what its author saw of how far it is.
pub async fn note_told(conn: &mut SqliteConnection, id: i64, words: &str, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE announcements SET told = $2 WHERE id = $1")
        .bind(id)
        .bind(format!("{now} {}", crypto::content_hash(words.as_bytes())))
        .execute(conn)
        .await?;
    Ok(())
}

/// Ends what has a copy for everybody, each with an end; false where that is not so.
pub async fn end(conn: &mut SqliteConnection, id: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE announcements SET state = iif(state = 'sending', 'done', state), ended_at = $2, changed_at = $2
         WHERE id = $1 AND expanded = 1 AND ended_at IS NULL AND state IN ('sending', 'stopped')
           AND total = sent + blocked + gone + failed + cancelled + unknown
           AND NOT EXISTS (SELECT 1 FROM announcement_posts WHERE announcement = announcements.id AND outcome IS NULL)",
    )
    .bind(id)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A restored database knows nothing of what went after it was made: what was planned or under way asks before it goes
/// on, and what waits for many is cancelled.
pub(in crate::store) async fn after_restore(conn: &mut SqliteConnection) -> Result<(), Error> {
    sqlx::query(
        "UPDATE outbox SET state = 'cancelled', payload = NULL, error = 'restored',
                           finished_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
         WHERE lane = 3 AND finished_at IS NULL",
    )
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE announcement_posts SET outcome = 'cancelled' WHERE outcome IS NULL")
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE announcements SET mend = NULL, told = iif(state IN ('held', 'scheduled', 'sending'), NULL, told),
                state = iif(state IN ('held', 'scheduled', 'sending'), 'missed', state)
         WHERE state IN ('held', 'scheduled', 'sending') OR mend IS NOT NULL",
    )
    .execute(conn)
    .await?;
    Ok(())
}
