//! The words that begin, end and undo.

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

async fn run(conn: &mut SqliteConnection, words: &'static str) -> Result<(), Error> {
    sqlx::query(words).execute(conn).await?;
    Ok(())
}
