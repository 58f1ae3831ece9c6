//! Opening the database of one process.

use std::path::Path;

use super::StartupError;
use crate::clock::Millis;
use crate::config::Run;
use crate::crypto::{Keys, key_file};
use crate::disk::{self, beside, tail};
use crate::domain::Role;
use crate::operator::roles;
use crate::store::{self, Connection, Lock};

/// Opens the database of this process: locked, migrated, and made with this key.
///
/// # Errors
/// When it is owned, newer, damaged, of another program or of another key. Then nothing was written into it.
pub async fn open(database: &Path, key_file: &Path) -> Result<(Lock, Connection, Keys), StartupError> {
    let lock = Lock::take(database)?;
    store::inspect(database).await?;
    store::integrity::refuse_damaged(database).await?;
    keep_private(database)?;
    let mut keys = load_key(database, key_file).await?;
    let mut conn = store::writer(database).await?;
    store::migrate(&mut conn).await?;
    if let Err(error) = store::meta::check_key(&mut conn, &keys).await {
        // A change of the key may have ended between its commit and the renaming of the file.
        keys = key_file::pending(key_file)?.ok_or(error)?;
        store::meta::check_key(&mut conn, &keys).await?;
        key_file::adopt(key_file)?;
    }
    // A list that cannot be written would fail the first erasure; better now.
    store::erasure::add_marks(database, "")?;
    if let Some(restored) = store::backup::adopt(&mut conn, database, false).await? {
        tracing::warn!(
            name: "run.restored",
            not_sent = restored.unfinished,
            "a backup was put in the place of the database; what waited in it is not sent"
        );
    }
    store::erasure::erase_again(&mut conn, database, &keys).await?;
    Ok((lock, conn, keys))
}

/// Takes from others what an earlier version, or a copy by hand, let them read.
fn keep_private(database: &Path) -> Result<(), StartupError> {
    for path in [database.to_owned(), tail(database, "-wal"), tail(database, "-shm"), beside(database, "erased")] {
        if disk::make_private(&path).map_err(StartupError::file(&path))? {
            tracing::warn!(name: "run.permissions", file = %path.display(), "others could read this file; they no longer can");
        }
    }
    Ok(())
}

/// Reads the key, or makes one for a database that has none yet.
async fn load_key(database: &Path, key_file: &Path) -> Result<Keys, StartupError> {
    if !key_file.exists() && store::open::has_key(database).await? {
        return Err(StartupError::Unusable(format!(
            "{} is missing: put it back from where you keep it (a new key file does not fit this database); nothing \
             was written",
            key_file.display()
        )));
    }
    Ok(key_file::load_or_create(key_file)?)
}

/// Checks that the database is of this kind of bot, and makes its admins.
pub(super) async fn admit(conn: &mut Connection, config: &Run, now: Millis) -> Result<(), StartupError> {
    if store::meta::is_sandbox(conn).await? != config.sandbox {
        let database = config.store.database.display();
        return Err(StartupError::Unusable(format!("{database} belongs to the sandbox; name another --database")));
    }
    for admin in config.admins() {
        roles::change(conn, admin, Some(Role::Admin), now).await?;
    }
    Ok(())
}
