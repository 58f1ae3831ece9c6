//! The sandbox's own database, which no real bot ever opens and which is never a real bot's.

use std::path::Path;
use std::time::Duration;

use sqlx::Connection as _;

use super::{businesses, demo, desk_records};
use crate::clock::Clock;
use crate::crypto::key_file;
use crate::durable_files::{self, beside, tail};
use crate::run::StartupError;
use crate::store::{self, census, meta, officers};

/// Opens a sandbox database or makes a new one, with the businesses of the demonstration unless it is to be `empty`;
/// for one from before, gives the number of the last update that it has seen.
///
/// A clock that was moved in an earlier session goes on where it was.
pub(super) async fn prepare(database: &Path, clock: &Clock, empty: bool) -> Result<Option<i64>, StartupError> {
    let kept = database.exists();
    if kept && !is_ours(database).await {
        let what = database.display();
        return Err(StartupError::Unusable(format!("{what} is not a sandbox database; name a new file")));
    }
    let mut conn = store::writer(database).await?;
    store::migrate(&mut conn).await?;
    meta::mark_sandbox(&mut conn).await?;
    let ahead = census::last_moment(&mut conn).await?.saturating_sub(clock.now());
    if let Ok(ahead @ 1..) = u64::try_from(ahead) {
        clock.advance(Duration::from_millis(ahead));
    }
    if empty {
        for (officer, role) in demo::officers() {
            officers::grant(&mut conn, officer, role, clock.now()).await?;
        }
    } else if !kept {
        demo::settle(&mut conn, clock.now()).await?;
        demo::plan(&mut conn, clock.now()).await?;
        let keys = key_file::load_or_create(&beside(database, "key"));
        let keys = keys.map_err(|error| StartupError::Unusable(error.to_string()))?;
        businesses::settle(&mut conn, &keys, clock.now()).await?;
        desk_records::settle(&mut conn, &keys, clock.now()).await?;
    }
    let seen = census::last_update(&mut conn).await?;
    conn.close().await.map_err(store::Error::from)?;
    Ok(kept.then_some(seen))
}

/// Looks without changing anything: a foreign file stays as it is.
async fn is_ours(database: &Path) -> bool {
    let Ok(readers) = store::reader(database).await else { return false };
    let Ok(mut conn) = readers.acquire().await else { return false };
    meta::is_sandbox(&mut conn).await.unwrap_or(false)
}

/// Removes a sandbox database with everything beside it.
pub(super) fn forget(database: &Path) -> std::io::Result<()> {
    for file in [database.to_owned(), tail(database, "-wal"), tail(database, "-shm")] {
        durable_files::remove(&file)?;
    }
    for suffix in ["key", "erased", "lock", "chats.json"] {
        durable_files::remove(&beside(database, suffix))?;
    }
    match std::fs::remove_dir_all(beside(database, "chats.files")) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}
