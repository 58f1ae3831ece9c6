//! Changing the key: everything that is sealed is sealed anew, in one transaction.
//!
//! The new key waits beside the old one until the commit, which holds the new key's own check. So a kill at any
//! moment leaves a database that fits the old key or the one that waits, which [`run::open`] then takes.

use std::path::PathBuf;
use std::time::Duration;

use super::output;
use crate::config::StoreArgs;
use crate::crypto::key_file;
use crate::run::{self, StartupError};
use crate::store::sealed::{self, Column, Count};
use crate::store::{transaction, wal};

/// How often it is tried, a second apart, to rid the log of what the old key sealed beside somebody who reads.
const TRIES: usize = 10;

/// Gives the database of a stopped bot a new key; tells where the old one is kept.
///
/// # Errors
/// When there is no database or no key, the bot runs, or a file cannot be written.
pub async fn rotate(store: &StoreArgs, tell: impl FnMut(&Column, Count)) -> Result<PathBuf, StartupError> {
    super::must_exist(store)?;
    output::check_own(store)?;
    let (database, key) = (store.database.as_path(), &*store.key_file());
    if !key.exists() {
        return Err(StartupError::Unusable(format!("there is no key file {}; it cannot be changed", key.display())));
    }
    let (_lock, mut conn, old) = run::open(database, key).await?;
    let new = key_file::prepare(key, &old)?;
    transaction::begin(&mut conn).await?;
    sealed::reseal(&mut conn, (&old, &new), tell).await?;
    transaction::commit(&mut conn).await?;
    let aside = key_file::adopt(key)?;
    // What the old key sealed is still in the write-ahead log.
    let generation = wal::generation(database)?;
    for _ in 0..TRIES {
        if wal::forget(database, generation).await? {
            break;
        }
        tokio::time::sleep(Duration::from_secs(1)).await;
    }
    Ok(aside)
}
