//! A copy of the database, taken while the bot runs, and what a copy brings when it takes the database's place.
//!
//! A copy carries two facts in `meta` that no live database has: when it was made, and the erasure marks of that
//! moment, so that the file alone is enough to keep erased people erased.

pub mod folder;

use std::fs::File;
use std::path::{Path, PathBuf};

use sqlx::{Connection, SqliteConnection, SqlitePool};

use super::integrity::quick_check;
use super::open::{copy, reader};
use super::{Error, announcements, erasure, meta};
use crate::clock::Millis;
use crate::durable_files::{self, beside, tail};

/// What a backup brought with it when it took the place of the database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Restored {
    /// When the backup was made; `None` for one of a program that did not note it.
    pub made_at: Option<Millis>,
    /// Messages that waited in the backup and may have been sent since.
    pub unfinished: i64,
}

/// Writes a checked copy to `target`, which the caller has found free to be written.
///
/// The copy is readable by its owner only. It is written under another name first, so that a failure leaves neither
/// half a copy nor a changed `target`.
///
/// # Errors
/// When the copy cannot be written or is not sound, or another backup to the same file is under way.
pub async fn backup(readers: &SqlitePool, database: &Path, target: &Path, now: Millis) -> Result<(), Error> {
    let part = Part::begin(target)?;
    sqlx::query("VACUUM INTO $1").bind(part.path.display().to_string()).execute(readers).await?;
    // Read after the copy was taken: a mark is on disk before its rows are gone.
    let marks = erasure::read_tombstones(database)?;
    let mut conn = copy(&part.path).await?;
    meta::mark_backup(&mut conn, now, &marks).await?;
    quick_check(&mut conn).await?;
    conn.close().await?;
    part.finish(target)
}

/// A file on its way to its name; removed unless it gets there.
struct Part {
    path: PathBuf,
    /// Held so that a second backup to the same name does not take it for one that was left behind.
    _lock: File,
    is_done: bool,
}

impl Part {
    fn begin(target: &Path) -> Result<Self, Error> {
        let path = part(target);
        if let Ok(left) = File::open(&path) {
            left.try_lock().map_err(|_| Error::Owned(path.display().to_string()))?;
            durable_files::remove(&path).map_err(Error::file(&path))?;
        }
        let lock = durable_files::private().create_new(true).open(&path).map_err(Error::file(&path))?;
        lock.try_lock().map_err(|_| Error::Owned(path.display().to_string()))?;
        Ok(Self { path, _lock: lock, is_done: false })
    }

    fn finish(mut self, target: &Path) -> Result<(), Error> {
        durable_files::sync(&self.path)
            .and_then(|()| durable_files::rename_durably(&self.path, target))
            .map_err(Error::file(target))?;
        self.is_done = true;
        Ok(())
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        if !self.is_done {
            for path in [self.path.clone(), tail(&self.path, "-journal")] {
                // What cannot be removed now is removed by the next backup to this name.
                let _ = durable_files::remove(&path);
            }
        }
    }
}

/// The name under which a copy is written before it is whole.
#[must_use]
pub fn part(target: &Path) -> PathBuf {
    beside(target, "umkm-bot-part")
}

/// What a backup carries besides the rows of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    /// When it was made.
    pub made_at: Millis,
    /// The erasure marks of that moment, a line each.
    pub marks: String,
}

/// What this backup carries; `None` for a file that is no backup of this program.
pub async fn carried(file: &Path) -> Option<Carried> {
    let readers = reader(file).await.ok()?;
    let mut conn = readers.acquire().await.ok()?;
    let made_at = meta::backup_at(&mut conn).await.ok().flatten();
    let marks = meta::backup_marks(&mut conn).await.ok().flatten();
    drop(conn);
    readers.close().await;
    Some(Carried { made_at: made_at?, marks: marks.unwrap_or_default() })
}

/// Makes a database of a backup: takes over its erasure marks, and settles what waited in it.
///
/// With `send` messages that waited are sent by the next start; without, they are cancelled, for they may have been
/// sent after the backup was made. Does nothing, and returns `None`, where the database is not a backup.
pub async fn adopt(conn: &mut SqliteConnection, database: &Path, send: bool) -> Result<Option<Restored>, Error> {
    let (made_at, marks) = (meta::backup_at(conn).await?, meta::backup_marks(conn).await?);
    if made_at.is_none() {
        return Ok(None);
    }
    erasure::add_tombstones(database, marks.as_deref().unwrap_or_default())?;
    let unfinished = settle_waiting(conn, send).await?;
    meta::unmark_backup(conn).await?;
    // The mark must not be found again beside a log that is the database's own.
    super::wal::truncate(conn).await?;
    Ok(Some(Restored { made_at, unfinished }))
}

/// How many messages a database had not finished.
pub async fn unfinished(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM outbox WHERE finished_at IS NULL").fetch_one(conn).await?)
}

/// Leaves what waits to the next start, or cancels it; tells how many it was. What is for many always asks first.
pub async fn settle_waiting(conn: &mut SqliteConnection, send: bool) -> Result<i64, Error> {
    let waiting = unfinished(&mut *conn).await?;
    if !send {
        sqlx::query(
            "UPDATE outbox SET state = 'cancelled', payload = NULL, error = 'restored',
                               finished_at = CAST(unixepoch('subsec') * 1000 AS INTEGER)
             WHERE finished_at IS NULL",
        )
        .execute(&mut *conn)
        .await?;
    }
    announcements::running::after_restore(conn).await?;
    Ok(waiting)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::{unanswered, writer};

    #[tokio::test]
    async fn a_backup_holds_what_was_committed_and_leaves_no_half_file() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        unanswered::count(&mut conn, "jadwal kapal", unanswered::Kind::Question, 1).await.unwrap();
        let target = dir.path().join("cadangan.db");
        std::fs::write(part(&target), "left by a kill").unwrap();
        backup(&reader(&path).await.unwrap(), &path, &target, 7).await.unwrap();
        assert!(!part(&target).exists());
        assert_eq!(std::fs::metadata(&target).unwrap().permissions().mode() & 0o777, 0o600);
        assert_eq!(carried(&target).await.map(|carried| carried.made_at), Some(7));
        assert_eq!(carried(&path).await, None, "the database itself is no backup");
        let mut copy = writer(&target).await.unwrap();
        assert_eq!(unanswered::most_asked(&mut copy, 0, 9).await.unwrap().len(), 1);
    }

    #[tokio::test]
    async fn p1_a_backup_that_fails_leaves_nothing_and_two_at_once_do_not_mix() {
        let (dir, _conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let readers = reader(&path).await.unwrap();
        let target = dir.path().join("cadangan.db");
        let first = Part::begin(&target).unwrap();
        assert!(matches!(backup(&readers, &path, &target, 7).await, Err(Error::Owned(_))));
        drop(first);
        // The marks cannot be read: the copy would not be whole.
        std::fs::create_dir(beside(&path, "erased")).unwrap();
        assert!(backup(&readers, &path, &target, 7).await.is_err());
        let left: Vec<_> = std::fs::read_dir(dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        assert!(!left.iter().any(|name| name.to_string_lossy().starts_with("cadangan")), "{left:?}");
    }

    #[tokio::test]
    async fn h4_a_copy_put_in_place_by_hand_brings_its_erasure_marks() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        std::fs::write(beside(&path, "erased"), "abc 5\ndef 6\n").unwrap();
        assert_eq!(adopt(&mut conn, &path, false).await.unwrap(), None);
        let other = dir.path().join("other.db");
        backup(&reader(&path).await.unwrap(), &path, &other, 7).await.unwrap();
        std::fs::write(beside(&other, "erased"), "def 6\nghi 8\n").unwrap();
        let mut conn = writer(&other).await.unwrap();
        let restored = adopt(&mut conn, &other, false).await.unwrap();
        assert_eq!(restored, Some(Restored { made_at: Some(7), unfinished: 0 }));
        assert_eq!(std::fs::read_to_string(beside(&other, "erased")).unwrap(), "def 6\nghi 8\nabc 5\n");
        assert_eq!(adopt(&mut conn, &other, false).await.unwrap(), None, "only once");
    }
}
