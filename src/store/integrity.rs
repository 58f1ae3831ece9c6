//! Integrity check of the file; damage is remembered beside it, so that no later start writes into it.

use std::path::Path;

use sqlx::{Connection, Sqlite};

use super::Error;
use super::open::{look, reader};
use crate::durable_files::{self, beside};

/// Reads the whole file on a connection that only reads; damage leaves a mark beside the database.
///
/// # Errors
/// [`Error::Damaged`] with SQLite's first finding.
pub async fn check(database: &Path) -> Result<(), Error> {
    let readers = reader(database).await?;
    let found = quick_check(&readers).await;
    readers.close().await;
    if let Err(Error::Damaged(finding)) = &found {
        mark(database, finding)?;
    }
    found
}

/// Leaves the mark of damage beside the database: no start writes into it until it is sound again.
pub fn mark(database: &Path, finding: &str) -> Result<(), Error> {
    let mark = beside(database, "damaged");
    durable_files::write_private(&mark, finding.as_bytes()).map_err(Error::file(&mark))
}

/// Before a start: where damage was found, nothing is written until the file was replaced by a sound one.
///
/// # Errors
/// [`Error::Damaged`] while it is not.
pub async fn refuse_damaged(database: &Path) -> Result<(), Error> {
    let mark = beside(database, "damaged");
    if !mark.exists() {
        return Ok(());
    }
    // Even opening for writing would change the header of the file.
    let mut conn = look(database).await?;
    let sound = quick_check(&mut conn).await;
    conn.close().await?;
    sound?;
    std::fs::remove_file(&mark).map_err(Error::file(&mark))
}

/// Reads the whole file for damage.
///
/// # Errors
/// [`Error::Damaged`] with SQLite's first finding.
pub async fn quick_check(conn: impl sqlx::Executor<'_, Database = Sqlite>) -> Result<(), Error> {
    match sqlx::query_scalar::<_, String>("PRAGMA quick_check(1)").fetch_one(conn).await {
        Ok(finding) if finding == "ok" => Ok(()),
        Ok(finding) => Err(Error::Damaged(finding)),
        Err(error) => Err(error.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn f16_a_damaged_page_is_found_and_remembered_until_the_file_is_sound() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut conn).await.unwrap();
        conn.close().await.unwrap();
        check(&path).await.unwrap();
        refuse_damaged(&path).await.unwrap();
        let sound = std::fs::read(&path).unwrap();
        for page in 1..usize::try_from(pages).unwrap() {
            let mut bytes = sound.clone();
            bytes[page * 4096..(page + 1) * 4096].fill(0x5a);
            std::fs::write(&path, bytes).unwrap();
            assert!(matches!(check(&path).await, Err(Error::Damaged(_))), "page {page}");
            assert!(refuse_damaged(&path).await.is_err(), "page {page}");
        }
        std::fs::write(&path, sound).unwrap();
        refuse_damaged(&path).await.unwrap();
        assert!(!beside(&path, "damaged").exists());
    }
}
