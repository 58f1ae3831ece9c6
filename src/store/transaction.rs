//! The writer's transaction, and the savepoint to which one update of it is undone.

use std::time::Duration;

use sqlx::SqliteConnection;

use super::Error;

/// Begins the writer's transaction; IMMEDIATE, since a deferred one may fail halfway with "busy".
pub async fn begin(conn: &mut SqliteConnection) -> Result<(), Error> {
    run(conn, "BEGIN IMMEDIATE").await
}

/// Makes everything since [`begin`] durable.
pub async fn commit(conn: &mut SqliteConnection) -> Result<(), Error> {
    run(conn, "COMMIT").await
}

/// Undoes everything since [`begin`].
pub async fn rollback(conn: &mut SqliteConnection) -> Result<(), Error> {
    run(conn, "ROLLBACK").await
}

/// Marks the place to which one update can be undone.
pub async fn savepoint(conn: &mut SqliteConnection) -> Result<(), Error> {
    run(conn, "SAVEPOINT update_in_hand").await
}

/// Keeps what was done since [`savepoint`].
pub async fn release(conn: &mut SqliteConnection) -> Result<(), Error> {
    run(conn, "RELEASE update_in_hand").await
}

/// Undoes what was done since [`savepoint`].
pub async fn undo(conn: &mut SqliteConnection) -> Result<(), Error> {
    run(conn, "ROLLBACK TO update_in_hand").await?;
    release(conn).await
}

/// Waits no longer than this for another's lock.
pub async fn wait_at_most(conn: &mut SqliteConnection, time: Duration) -> Result<(), Error> {
    // The number cannot be bound to a pragma.
    let statement = format!("PRAGMA busy_timeout = {}", time.as_millis());
    sqlx::query(sqlx::AssertSqlSafe(statement)).execute(conn).await?;
    Ok(())
}

async fn run(conn: &mut SqliteConnection, words: &'static str) -> Result<(), Error> {
    sqlx::query(words).execute(conn).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;
    use crate::store::writer;

    /// A deferred transaction would read first, and could no longer write once somebody else did.
    #[tokio::test]
    async fn r_t1_whoever_writes_too_waits_before_a_transaction_and_never_breaks_it_in_the_middle() {
        let (dir, mut conn) = fresh().await;
        let mut other = writer(&dir.path().join("bot.db")).await.unwrap();
        sqlx::query("PRAGMA busy_timeout = 0").execute(&mut other).await.unwrap();
        let write = "INSERT INTO meta (key, value) VALUES ('asing', '1')";
        begin(&mut conn).await.unwrap();
        sqlx::query("SELECT count(*) FROM meta").fetch_one(&mut conn).await.unwrap();
        assert!(sqlx::query(write).execute(&mut other).await.is_err(), "the other one is told to wait");
        sqlx::query("INSERT INTO meta (key, value) VALUES ('sendiri', '1')").execute(&mut conn).await.unwrap();
        commit(&mut conn).await.unwrap();
        sqlx::query(write).execute(&mut other).await.unwrap();
    }
}
