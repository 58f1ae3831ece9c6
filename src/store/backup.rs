//! A copy of the database, taken while the bot runs.

use std::path::Path;

use sqlx::SqlitePool;

use super::Error;
use super::integrity::quick_check;
use super::open::reader;
use crate::disk::{self, beside};

/// Writes a checked copy to `target`; a file of that name appears only when the copy is whole.
pub async fn backup(readers: &SqlitePool, target: &Path) -> Result<(), Error> {
    let part = beside(target, "part");
    disk::remove(&part).map_err(Error::file(&part))?;
    sqlx::query("VACUUM INTO $1").bind(part.display().to_string()).execute(readers).await?;
    quick_check(&reader(&part).await?).await?;
    let name = || {
        disk::sync(&part)?;
        std::fs::rename(&part, target)?;
        disk::sync_name(target)
    };
    name().map_err(Error::file(&part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::{unanswered, writer};

    #[tokio::test]
    async fn a_backup_holds_what_was_committed_and_leaves_no_half_file() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        unanswered::count(&mut conn, "jadwal kapal", unanswered::Kind::Question, 1).await.unwrap();
        let target = dir.path().join("cadangan.db");
        std::fs::write(beside(&target, "part"), "left by a kill").unwrap();
        backup(&reader(&path).await.unwrap(), &target).await.unwrap();
        assert!(!beside(&target, "part").exists());
        let mut copy = writer(&target).await.unwrap();
        assert_eq!(unanswered::most_asked(&mut copy, 0, 9).await.unwrap().len(), 1);
    }
}
