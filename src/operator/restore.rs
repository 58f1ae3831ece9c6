//! Putting a backup in the place of the database.
//!
//! Everything is done to a copy of the backup first. Only then are files renamed, and while they are, `restoring` lies
//! beside the database, which no start passes. So a kill at any moment leaves the old database or the new one, or a
//! start that says that the restore must be run again.

use std::path::{Path, PathBuf};

use chrono::DateTime;

use super::output;
use crate::clock::Millis;
use crate::config::{StoreArgs, Waiting};
use crate::crypto::{Keys, key_file};
use crate::durable_files::{self, beside, tail};
use crate::run::StartupError;
use crate::store::backup::Restored;
use crate::store::{self, Connection, Lock, backup, erasure, integrity, meta};

/// What a restore did.
#[derive(Debug)]
pub struct Done {
    /// Where the database of before is.
    pub aside: Option<PathBuf>,
    /// What the backup brought.
    pub restored: Restored,
    /// Erased people that were in the backup and were erased again.
    pub erased_again: usize,
    /// Whether erasures after the backup are known: from beside the database or the backup, or from a newer backup.
    pub knows_erasures: bool,
}

/// Puts the backup `file` in the place of the database of a stopped bot.
///
/// # Errors
/// When the bot runs, the backup is none of this program and key, or messages wait in it and `waiting` does not say
/// what becomes of them. Then nothing was changed.
pub async fn restore(
    file: &Path,
    waiting: Option<Waiting>,
    store: &StoreArgs,
    now: Millis,
) -> Result<Done, StartupError> {
    let database = &store.database;
    output::check_own(store)?;
    check_source(file, store)?;
    let _lock = Lock::take(database)?;
    let keys = load_key(store)?;
    let copy = Prepared::begin(file, database)?;
    let had_marks = beside(database, "erased").exists() || beside(file, "erased").exists();
    let newer = newer_marks(file).await?;
    // The list only grows: a mark of somebody who is not in the backup changes nothing.
    newer.iter().try_for_each(|marks| erasure::add_tombstones(database, marks))?;
    let (restored, erased_again) = prepare(&copy.path, file, waiting, database, &keys).await?;
    let aside = copy.swap(database, now)?;
    Ok(Done { aside, erased_again, knows_erasures: had_marks || !newer.is_empty(), restored })
}

/// The erasure marks of newer backups in the same folder: they know who was erased after this one was made.
async fn newer_marks(file: &Path) -> Result<Vec<String>, StartupError> {
    // A backup of an earlier version does not tell when it was made: any other may be newer.
    let made_at = backup::carried(file).await.map_or(Millis::MIN, |carried| carried.made_at);
    let folder = file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(StartupError::file(folder))? {
        let path = entry.map_err(StartupError::file(folder))?.path();
        if path.extension() == file.extension()
            && let Some(other) = backup::carried(&path).await
            && other.made_at > made_at
        {
            found.push(other.marks);
        }
    }
    Ok(found)
}

fn check_source(file: &Path, store: &StoreArgs) -> Result<(), StartupError> {
    output::refuse_own(file, store)?;
    let unusable = |why: &str| Err(StartupError::Unusable(format!("{}{why}", file.display())));
    match file.metadata() {
        Err(error) => return Err(StartupError::file(file)(error)),
        Ok(found) if !found.is_file() => return unusable(" is not a file"),
        Ok(_) => {}
    }
    if tail(file, "-wal").metadata().is_ok_and(|log| log.len() > 0) {
        return unusable(" has a write-ahead log beside it, so it is a database and no backup; make one of it first");
    }
    Ok(())
}

fn load_key(store: &StoreArgs) -> Result<Keys, StartupError> {
    let key = store.key_file();
    if key.exists() {
        return Ok(key_file::load(&key)?);
    }
    let key = key.display();
    Err(StartupError::Unusable(format!("{key} is missing; put the key file of this backup there, or name --key-file")))
}

/// Makes a database of the copy.
async fn prepare(
    copy: &Path,
    file: &Path,
    waiting: Option<Waiting>,
    database: &Path,
    keys: &Keys,
) -> Result<(Restored, usize), StartupError> {
    store::inspect(copy).await.map_err(|error| about(file, copy, error))?;
    let mut conn = store::open::copy(copy).await?;
    integrity::quick_check(&mut conn).await.map_err(|error| about(file, copy, error))?;
    store::migrate(&mut conn).await?;
    check_key(&mut conn, file, keys).await?;
    let unfinished = backup::unfinished(&mut conn).await?;
    if unfinished > 0 && waiting.is_none() {
        return Err(StartupError::Unusable(format!(
            "{unfinished} messages waited to be sent when {} was made, and may have been sent since; nothing was \
             changed. Say what becomes of them: --waiting drop, or --waiting send",
            file.display()
        )));
    }
    // Also beside the backup may lie a list, of a program whose backups did not carry it.
    erasure::add_tombstones(database, &erasure::read_tombstones(file)?)?;
    let send = waiting == Some(Waiting::Send);
    let restored = match backup::adopt(&mut conn, database, send).await? {
        Some(restored) => restored,
        None => Restored { made_at: None, unfinished: backup::settle_waiting(&mut conn, send).await? },
    };
    let erased_again = erasure::reapply_erasures(&mut conn, database, keys).await?;
    store::close(conn).await?;
    Ok((restored, erased_again))
}

async fn check_key(conn: &mut Connection, file: &Path, keys: &Keys) -> Result<(), StartupError> {
    let fits = meta::has_key(conn).await? && meta::check_key(conn, keys).await.is_ok();
    if fits {
        return Ok(());
    }
    let file = file.display();
    Err(StartupError::Unusable(format!("the key file does not fit {file}; use the key file it was made with")))
}

/// Says of the operator's file what was found in the copy of it.
fn about(file: &Path, copy: &Path, error: store::Error) -> StartupError {
    match error {
        store::Error::Damaged(finding) => {
            StartupError::Unusable(format!("{} is damaged ({finding}); take another backup", file.display()))
        }
        store::Error::Foreign(_) => {
            StartupError::Unusable(format!("{} is not a database of this program", file.display()))
        }
        other => match StartupError::from(other) {
            StartupError::Unusable(text) => {
                StartupError::Unusable(text.replace(&copy.display().to_string(), &file.display().to_string()))
            }
            error => error,
        },
    }
}

/// The copy of the backup that is made ready; removed unless it takes the database's place.
struct Prepared {
    path: PathBuf,
}

impl Prepared {
    fn begin(file: &Path, database: &Path) -> Result<Self, StartupError> {
        let copy = Self { path: beside(database, "restoring.part") };
        durable_files::remove(&copy.path).map_err(StartupError::file(&copy.path))?;
        let write = || {
            let mut to = durable_files::private().create_new(true).open(&copy.path)?;
            std::io::copy(&mut std::fs::File::open(file)?, &mut to)
        };
        write().map_err(StartupError::file(&copy.path))?;
        Ok(copy)
    }

    /// Puts the old database aside, with its log, and the copy in its place.
    fn swap(&self, database: &Path, now: Millis) -> Result<Option<PathBuf>, StartupError> {
        let at = DateTime::from_timestamp_millis(now).unwrap_or_default().format("%Y%m%d-%H%M%S");
        let aside = beside(database, &format!("before-restore-{at}"));
        let restoring = beside(database, "restoring");
        let had_database = database.exists();
        let swap = || {
            durable_files::sync(&self.path)?;
            std::fs::rename(&self.path, &restoring)?;
            if had_database {
                std::fs::rename(database, &aside)?;
            }
            let log = tail(database, "-wal");
            if log.exists() {
                std::fs::rename(&log, tail(&aside, "-wal"))?;
            }
            durable_files::remove(&tail(database, "-shm"))?;
            durable_files::remove(&beside(database, "damaged"))?;
            durable_files::rename_durably(&restoring, database)
        };
        swap().map_err(StartupError::file(database))?;
        Ok(had_database.then_some(aside))
    }
}

impl Drop for Prepared {
    fn drop(&mut self) {
        for path in [self.path.clone(), tail(&self.path, "-journal")] {
            // What cannot be removed now is removed by the next restore.
            let _ = durable_files::remove(&path);
        }
    }
}
