//! Opening the database of one process.

use std::path::Path;

use super::StartupError;
use crate::clock::Millis;
use crate::config::Run;
use crate::crypto::{Keys, key_file};
use crate::domain::Role;
use crate::durable_files::{self, beside, tail};
use crate::store::{self, Connection, Lock, officers};

/// Opens the database of this process: locked, migrated, and made with this key.
///
/// # Errors
/// When it is owned, newer, damaged, of another program or of another key.
pub async fn open(database: &Path, key_file: &Path) -> Result<(Lock, Connection, Keys), StartupError> {
    let lock = Lock::take(database)?;
    store::inspect(database).await?;
    store::integrity::refuse_damaged(database).await?;
    keep_private(database)?;
    // Before anything is written: a key must not be made for a database that has one.
    let keys = load_key(database, key_file).await?;
    let mut conn = store::writer(database).await?;
    store::migrate(&mut conn).await?;
    let keys = fit(&mut conn, keys, key_file).await?;
    // A list that cannot be written would fail the first erasure; better now.
    store::erasure::add_tombstones(database, "")?;
    if let Some(restored) = store::backup::adopt(&mut conn, database, false).await? {
        tracing::warn!(
            name: "run.restored",
            not_sent = restored.unfinished,
            "a backup was put in the place of the database; what waited in it is not sent"
        );
    }
    store::erasure::reapply_erasures(&mut conn, database, &keys).await?;
    Ok((lock, conn, keys))
}

/// Finds the keys of an open database, and binds to them what an earlier version sealed.
pub(crate) async fn unlock(conn: &mut Connection, database: &Path, key_file: &Path) -> Result<Keys, StartupError> {
    let keys = load_key(database, key_file).await?;
    fit(conn, keys, key_file).await
}

async fn fit(conn: &mut Connection, mut keys: Keys, key_file: &Path) -> Result<Keys, StartupError> {
    if let Err(error) = store::meta::check_key(conn, &keys).await {
        // A change of the key may have ended between its commit and the renaming of the file.
        keys = key_file::pending(key_file)?.ok_or(error)?;
        store::meta::check_key(conn, &keys).await?;
        key_file::adopt(key_file)?;
    }
    store::transaction::begin(conn).await?;
    store::sealed::bring_up_to_date(conn, &keys).await?;
    store::transaction::commit(conn).await?;
    Ok(keys)
}

/// Refuses a folder for backups that is not there: made by the bot, it could be beside a disk that is not mounted.
pub(super) fn check_backup_folder(config: &Run) -> Result<(), StartupError> {
    match config.backup_dir.as_ref().filter(|folder| !folder.is_dir()) {
        None => Ok(()),
        Some(folder) => {
            Err(StartupError::Unusable(format!("--backup-dir {}: there is no such folder", folder.display())))
        }
    }
}

/// Takes from others what an earlier version, or a copy by hand, let them read.
fn keep_private(database: &Path) -> Result<(), StartupError> {
    for path in [database.to_owned(), tail(database, "-wal"), tail(database, "-shm"), beside(database, "erased")] {
        if durable_files::make_private(&path).map_err(StartupError::file(&path))? {
            tracing::warn!(name: "run.permissions", file = %path.display(), "others could read this file; they no longer can");
        }
    }
    Ok(())
}

/// Reads the key, or makes one for a database that has none yet.
async fn load_key(database: &Path, key_file: &Path) -> Result<Keys, StartupError> {
    if !key_file.exists() && store::has_key(database).await? {
        return Err(StartupError::Unusable(format!(
            "{} is missing: put it back from where you keep it (a new key file does not fit this database); nothing \
             was written",
            key_file.display()
        )));
    }
    Ok(key_file::load_or_create(key_file)?)
}

/// Checks that the database is of this kind of bot, and makes its admins.
pub(super) async fn admit(conn: &mut Connection, keys: &Keys, config: &Run, now: Millis) -> Result<(), StartupError> {
    if store::meta::is_sandbox(conn).await? != config.sandbox {
        let database = config.store.database.display();
        return Err(StartupError::Unusable(format!("{database} belongs to the sandbox; name another --database")));
    }
    for admin in config.admins() {
        officers::change(conn, keys, admin, Some(Role::Admin), now).await?;
    }
    Ok(())
}

/// Says in the log to which admins alarms cannot be sent.
pub(super) async fn warn_of_silent_admins(conn: &mut Connection, username: &str) -> Result<(), StartupError> {
    for line in silent_admins(conn).await? {
        tracing::warn!(name: "run.silent_admin", chat = format!("https://t.me/{username}"), "{line}");
    }
    Ok(())
}

/// A line for each admin to whom alarms cannot be sent, or for there being no admin at all.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn silent_admins(conn: &mut Connection) -> Result<Vec<String>, store::Error> {
    let admins = officers::with(conn, |role| role == Role::Admin).await?;
    if admins.is_empty() {
        return Ok(vec!["there is no admin, so nobody is told when something breaks; see --admin".to_owned()]);
    }
    let silent = admins.iter().filter(|admin| !admin.reachable);
    let line = |id: i64| format!("admin {id} cannot be told anything before pressing Start in a chat with the bot");
    Ok(silent.map(|admin| line(admin.id.0)).collect())
}
