//! The size of the file: free pages are given back to the disk.

use sqlx::SqliteConnection;

use super::Error;

/// Fewer free pages than this are kept for what comes next: 16 MB.
const KEPT: i64 = 4_096;
/// As are so many in a hundred pages.
const KEPT_SHARE: i64 = 25;

/// Gives up to `most` free pages back, where there are far more than will be needed soon; returns whether there still
/// are. A file from before incremental vacuum keeps them, until it is restored from a backup.
pub async fn give_back(conn: &mut SqliteConnection, most: i64) -> Result<bool, Error> {
    if excess(conn).await? == 0 {
        return Ok(false);
    }
    // The number cannot be bound to a pragma.
    let statement = format!("PRAGMA incremental_vacuum({most})");
    sqlx::query(sqlx::AssertSqlSafe(statement)).execute(&mut *conn).await?;
    Ok(excess(conn).await? > 0)
}

/// Lets the file grow by no more than so many pages over this connection, as if the disk had no more room.
pub async fn limit(conn: &mut SqliteConnection, more: u32) -> Result<(), Error> {
    let pages: i64 = sqlx::query_scalar("PRAGMA page_count").fetch_one(&mut *conn).await?;
    let statement = format!("PRAGMA max_page_count = {}", pages + i64::from(more));
    sqlx::query(sqlx::AssertSqlSafe(statement)).execute(conn).await?;
    Ok(())
}

/// How many free pages are more than is kept; none where the file cannot shrink.
async fn excess(conn: &mut SqliteConnection) -> Result<i64, Error> {
    const INCREMENTAL: i64 = 2;
    let (free, pages, mode): (i64, i64, i64) = sqlx::query_as(
        "SELECT (SELECT freelist_count FROM pragma_freelist_count), (SELECT page_count FROM pragma_page_count),
                (SELECT auto_vacuum FROM pragma_auto_vacuum)",
    )
    .fetch_one(conn)
    .await?;
    Ok(if mode == INCREMENTAL { (free - KEPT.max(pages * KEPT_SHARE / 100)).max(0) } else { 0 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::transaction;

    #[tokio::test]
    async fn g_free_pages_beyond_what_is_kept_go_back_to_the_disk_a_chunk_at_a_time() {
        let (dir, mut conn) = fresh().await;
        transaction::begin(&mut conn).await.unwrap();
        sqlx::query(
            "INSERT INTO contents (method, payload, created_at)
             SELECT 'm', json_quote(hex(zeroblob(1900))), 1 FROM (WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 6000) SELECT i FROM n)",
        )
        .execute(&mut conn)
        .await
        .unwrap();
        transaction::commit(&mut conn).await.unwrap();
        sqlx::query("DELETE FROM contents").execute(&mut conn).await.unwrap();
        let before = excess(&mut conn).await.unwrap();
        assert!(before > 500, "{before}");
        assert!(give_back(&mut conn, 500).await.unwrap());
        let after = excess(&mut conn).await.unwrap();
        assert!(after <= before - 500 + 500 * KEPT_SHARE / 100, "{before} {after}");
        while give_back(&mut conn, 500).await.unwrap() {}
        let free: i64 = sqlx::query_scalar("PRAGMA freelist_count").fetch_one(&mut conn).await.unwrap();
        assert!(free > 0 && free <= KEPT, "some are kept for what comes next: {free}");
        sqlx::query("PRAGMA wal_checkpoint(TRUNCATE)").execute(&mut conn).await.unwrap();
        let size = std::fs::metadata(dir.path().join("bot.db")).unwrap().len();
        assert!(size < 5_000 * 4_096, "{size}");
    }
}
