//! Opening the database of one process.

use std::path::Path;

use super::Refused;
use crate::clock::Millis;
use crate::config::Run;
use crate::crypto::{Keys, key_file};
use crate::domain::Role;
use crate::store::{self, Connection, Lock};

/// Opens the database of this process: locked, migrated, and made with this key.
///
/// # Errors
/// When it is owned, newer, damaged or of another key.
pub async fn open(database: &Path, key_file: &Path) -> Result<(Lock, Connection, Keys), Refused> {
    let lock = Lock::take(database)?;
    store::integrity::refuse_damaged(database).await?;
    let mut keys = key_file::load_or_create(key_file)?;
    let mut conn = store::writer(database).await?;
    store::migrate(&mut conn).await?;
    if let Err(error) = store::meta::check_key(&mut conn, &keys).await {
        // A change of the key may have ended between its commit and the renaming of the file.
        keys = key_file::pending(key_file)?.ok_or(error)?;
        store::meta::check_key(&mut conn, &keys).await?;
        key_file::adopt(key_file)?;
    }
    store::erasure::erase_again(&mut conn, database, &keys).await?;
    Ok((lock, conn, keys))
}

/// Checks that the database is of this kind of bot, and makes its admins.
pub(super) async fn admit(conn: &mut Connection, config: &Run, now: Millis) -> Result<(), Refused> {
    if store::meta::is_sandbox(conn).await? != config.sandbox {
        let database = config.store.database.display();
        return Err(Refused::Unusable(format!("{database} belongs to the sandbox; name another --database")));
    }
    for admin in config.admins() {
        store::officers::grant(conn, admin, Role::Admin, now).await?;
    }
    Ok(())
}
