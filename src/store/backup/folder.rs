//! A folder of backups: each has its time in its name, and those that are too old go.

use std::path::{Path, PathBuf};

use chrono::DateTime;

use super::carried;
use crate::clock::Millis;
use crate::store::Error;

/// Where the backup of this moment goes; names sort by time.
#[must_use]
pub fn file(folder: &Path, now: Millis) -> PathBuf {
    let at = DateTime::from_timestamp_millis(now).unwrap_or_default();
    folder.join(format!("umkm-bot-{}.db", at.format("%Y%m%d-%H%M%S")))
}

/// Removes the backups of a folder that were made before; any other file stays.
///
/// # Errors
/// When the folder cannot be read, or one of them cannot be removed.
pub async fn clear(folder: &Path, before: Millis) -> Result<Vec<PathBuf>, Error> {
    let mut removed = Vec::new();
    for (path, made_at) in backups(folder).await? {
        if made_at < before {
            std::fs::remove_file(&path).map_err(Error::file(&path))?;
            removed.push(path);
        }
    }
    removed.sort();
    Ok(removed)
}

/// When the newest backup of a folder was made; `None` where there is none.
///
/// # Errors
/// When the folder cannot be read.
pub async fn newest(folder: &Path) -> Result<Option<Millis>, Error> {
    Ok(backups(folder).await?.into_iter().map(|(_, made_at)| made_at).max())
}

/// The backups of a folder with when each was made, read from the files themselves.
async fn backups(folder: &Path) -> Result<Vec<(PathBuf, Millis)>, Error> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(Error::file(folder))? {
        let entry = entry.map_err(Error::file(folder))?;
        let (path, name) = (entry.path(), entry.file_name());
        let name = name.to_string_lossy();
        if name.starts_with("umkm-bot-")
            && name.ends_with(".db")
            && let Some(carried) = carried(&path).await
        {
            found.push((path, carried.made_at));
        }
    }
    Ok(found)
}
