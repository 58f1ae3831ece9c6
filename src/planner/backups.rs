//! A checked copy of the database every night, in a folder that the operator named; copies that are too old go.

use std::convert::Infallible;
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use crate::clock::{Clock, DAY, Millis, until_hour};
use crate::health::Health;
use crate::store;
use crate::store::backup::{self, folder};

/// A start is over by then; people are answered first.
const AFTER_START: Duration = Duration::from_mins(1);
/// What kept a copy from being made may be over by then.
const AGAIN: Duration = Duration::from_hours(1);
/// Two in the morning in Lampung: by three, when the whole file is looked at for damage, it is done.
const NIGHT: i64 = 2;

/// Where copies go, and for how long they stay there.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Keep<'a> {
    /// The folder.
    pub(crate) folder: &'a Path,
    /// How old a copy may become.
    pub(crate) age: Millis,
}

/// Makes a copy every night, and soon after a start where the newest is a day old.
pub(crate) async fn watch(database: &Path, keep: Keep<'_>, clock: &Clock, health: &Health) -> Infallible {
    let newest = folder::newest(keep.folder).await.ok().flatten();
    if let Some(made_at) = newest {
        health.backed_up(made_at);
    }
    let is_fresh = newest.is_some_and(|made_at| clock.now() - made_at < DAY);
    let mut wait = if is_fresh { until_hour(NIGHT, clock.now()) } else { AFTER_START };
    loop {
        clock.sleep(wait).await;
        let now = clock.now();
        wait = match copy(database, keep.folder, now).await {
            Ok(()) => {
                health.backed_up(now);
                tracing::info!(name: "backup.made", "a backup was written and checked");
                clear(keep, now, health).await;
                until_hour(NIGHT, now)
            }
            Err(error) => {
                tracing::error!(name: "backup.failed", %error, "no backup was made");
                health.backup_failed(error.to_string());
                AGAIN
            }
        };
    }
}

async fn copy(database: &Path, folder: &Path, now: Millis) -> Result<(), store::Error> {
    let target = folder::file(folder, now);
    if target.symlink_metadata().is_ok() {
        let source = ErrorKind::AlreadyExists.into();
        return Err(store::Error::File { path: target.display().to_string(), source });
    }
    let readers = store::reader(database).await?;
    let made = backup::backup(&readers, database, &target, now).await;
    readers.close().await;
    made
}

/// Only where a newer copy was made; what cannot be removed is told, for people were promised that old copies end.
async fn clear(keep: Keep<'_>, now: Millis, health: &Health) {
    match folder::clear(keep.folder, now - keep.age).await {
        Ok(removed) => {
            tracing::info!(name: "backup.cleared", count = removed.len(), "old backups were looked for");
            health.backup_works();
        }
        Err(error) => {
            tracing::error!(name: "backup.not_cleared", %error, "an old backup could not be removed");
            health.backup_failed(error.to_string());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::health::Notice;

    /// Ten o'clock in Lampung: no night begins by itself.
    const BEGINS: Millis = 1_795_575_600_000;

    /// A database, and a folder for its copies.
    async fn place() -> (tempfile::TempDir, PathBuf, PathBuf) {
        let dir = tempfile::tempdir().unwrap();
        let (database, folder) = (dir.path().join("bot.db"), dir.path().join("backups"));
        let mut conn = store::writer(&database).await.unwrap();
        store::migrate(&mut conn).await.unwrap();
        store::close(conn).await.unwrap();
        std::fs::create_dir(&folder).unwrap();
        (dir, database, folder)
    }

    fn copies(folder: &Path) -> Vec<PathBuf> {
        let mut found: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        found.retain(|path| path.extension().is_some_and(|extension| extension == "db"));
        found.sort();
        found
    }

    /// From the oldest copy of a folder to the newest, by their names.
    fn span(folder: &Path) -> Millis {
        let at = |copy: &PathBuf| {
            let name = copy.file_stem().unwrap().to_str().unwrap();
            let at = chrono::NaiveDateTime::parse_from_str(name, "umkm-bot-%Y%m%d-%H%M%S").unwrap();
            at.and_utc().timestamp_millis()
        };
        let all = copies(folder);
        at(all.last().unwrap()) - at(all.first().unwrap())
    }

    /// Waits until this holds, while the clock moves on: what is asleep by then is woken by the next step.
    async fn until(clock: &Clock, what: &str, holds: impl Fn() -> bool) {
        for _ in 0..2_000 {
            if holds() {
                return;
            }
            clock.advance(Duration::from_mins(10));
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        panic!("{what}");
    }

    #[tokio::test]
    async fn h4_a_copy_comes_every_night_can_be_opened_and_goes_for_its_age() {
        let (_dir, database, folder) = place().await;
        let (clock, health) = (Clock::starting_at(BEGINS), Health::default());
        let keep = Keep { folder: &folder, age: 2 * DAY };
        let nights = async {
            for _ in 0..5 {
                let before = copies(&folder).pop();
                until(&clock, "one more each night", || copies(&folder).pop() > before).await;
            }
            until(&clock, "the oldest go", || span(&folder) <= 2 * DAY).await;
        };
        tokio::select! {
            never = watch(&database, keep, &clock, &health) => match never {},
            () = nights => {}
        }
        let mut made_at = Vec::new();
        for copy in copies(&folder) {
            made_at.push(backup::carried(&copy).await.unwrap().made_at);
        }
        let newest = *made_at.last().unwrap();
        assert!(made_at.len() >= 2 && made_at.iter().all(|at| newest - at <= 2 * DAY), "{made_at:?}");
        assert!(health.notices().is_empty(), "{:?}", health.notices());
    }

    #[tokio::test]
    async fn h4_a_start_makes_no_copy_where_there_is_one_of_the_day() {
        let (_dir, database, folder) = place().await;
        let (clock, health) = (Clock::starting_at(BEGINS), Health::default());
        copy(&database, &folder, clock.now()).await.unwrap();
        let keep = Keep { folder: &folder, age: 30 * DAY };
        let minutes = async {
            while health.since_backup(clock.now()).is_none() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            clock.advance(Duration::from_mins(2));
            tokio::time::sleep(Duration::from_millis(200)).await;
        };
        tokio::select! {
            never = watch(&database, keep, &clock, &health) => match never {},
            () = minutes => {}
        }
        assert_eq!(copies(&folder).len(), 1);
    }

    #[tokio::test]
    async fn h4_m4_a_copy_that_fails_is_told_once_tried_again_and_removes_nothing() {
        let (dir, database, folder) = place().await;
        let (clock, health) = (Clock::starting_at(BEGINS), Health::default());
        let old = folder::file(&folder, DAY);
        copy(&database, &folder, DAY).await.unwrap();
        // The marks cannot be read: a copy would not be whole.
        let marks = dir.path().join("bot.db.erased");
        std::fs::create_dir(&marks).unwrap();
        let keep = Keep { folder: &folder, age: 30 * DAY };
        let hours = async {
            until(&clock, "it is told", || !health.notices().is_empty()).await;
            let later = clock.now() + 5 * 3_600_000;
            until(&clock, "hours go by", || clock.now() > later).await;
            assert!(matches!(health.notices()[..], [Notice::BackupFails(_)]), "{:?}", health.notices());
            assert_eq!(copies(&folder), std::slice::from_ref(&old));
            std::fs::remove_dir(&marks).unwrap();
            until(&clock, "it is over, and old copies may go", || !old.exists()).await;
        };
        tokio::select! {
            never = watch(&database, keep, &clock, &health) => match never {},
            () = hours => {}
        }
        assert_eq!(health.notices()[1..], [Notice::BackupWorks]);
        assert!(!copies(&folder).is_empty());
    }
}
