//! Backups: to a file, or to a folder in which old ones are cleared away.

use std::path::{Path, PathBuf};

use super::output;
use crate::clock::{DAY, Millis};
use crate::config::{Days, StoreArgs};
use crate::run::StartupError;
use crate::store;
use crate::store::backup::{self, folder};

/// What a backup came to.
#[derive(Debug)]
pub struct Written {
    /// The new backup.
    pub file: PathBuf,
    /// Backups that were removed for their age.
    pub removed: Vec<PathBuf>,
}

/// Writes a backup to a file, or to a new file in a folder; with `keep`, older backups in the folder go.
///
/// # Errors
/// When `target` must not be written, or the copy fails.
pub async fn write(
    target: &Path,
    replace: bool,
    keep: Option<Days>,
    store: &StoreArgs,
    now: Millis,
) -> Result<Written, StartupError> {
    super::must_exist(store)?;
    output::check_own(store)?;
    let is_folder = target.is_dir();
    if keep.is_some() && !is_folder {
        return Err(StartupError::Unusable("--keep needs a folder that exists, not a file".to_owned()));
    }
    let file = if is_folder { folder::file(target, now) } else { target.to_owned() };
    output::check_backup_target(&file, replace, store).await?;
    store::inspect(&store.database).await?;
    let readers = store::reader(&store.database).await?;
    backup::backup(&readers, &store.database, &file, now).await?;
    readers.close().await;
    let removed = match keep {
        Some(Days(days)) => folder::clear(target, now - Millis::from(days) * DAY).await?,
        None => Vec::new(),
    };
    Ok(Written { file, removed })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn h4_old_backups_of_this_program_leave_a_folder_and_nothing_else_does() {
        let dir = tempfile::tempdir().unwrap();
        let store = StoreArgs { database: dir.path().join("bot.db"), key_file: None };
        drop(super::super::beside_the_bot(&store).await.unwrap());
        let folder = dir.path().join("backups");
        std::fs::create_dir(&folder).unwrap();
        std::fs::write(folder.join("umkm-bot-notes.db"), "mine").unwrap();
        for day in [1, 10, 40] {
            let written = write(&folder, false, Some(Days(30)), &store, day * DAY).await.unwrap();
            assert_eq!(written.removed.len(), usize::from(day == 40), "{written:?}");
        }
        let mut left: Vec<_> = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
        left.sort();
        assert_eq!(left, ["umkm-bot-19700111-000000.db", "umkm-bot-19700210-000000.db", "umkm-bot-notes.db"]);
    }
}
