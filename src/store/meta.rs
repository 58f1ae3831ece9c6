//! Single facts about the database itself: its key, how it was last left.

use sqlx::SqliteConnection;

use super::Error;
use crate::crypto::Keys;

const KEY_CHECK: &str = "key_check";
const RUNNING: &str = "running";
const SANDBOX: &str = "sandbox";

/// Makes sure that `keys` are those the database was made with.
///
/// # Errors
/// [`Error::WrongKey`] for any other key.
pub async fn check_key(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
    match get(conn, KEY_CHECK).await? {
        Some(sealed) => {
            let sealed = hex::decode(sealed).map_err(|_| Error::WrongKey)?;
            keys.open(KEY_CHECK, &sealed).map(|_| ()).map_err(|_| Error::WrongKey)
        }
        None => change_key(conn, keys).await,
    }
}

/// Notes that the database belongs to `keys` from now on.
pub async fn change_key(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
    set(conn, KEY_CHECK, &hex::encode(keys.seal(KEY_CHECK, b"umkm-bot"))).await
}

/// Notes that the bot runs; says whether the last run ended without saying goodbye.
pub async fn start(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let unclean = get(conn, RUNNING).await?.is_some_and(|value| value == "1");
    set(conn, RUNNING, "1").await?;
    Ok(unclean)
}

/// Notes that the bot stopped in good order.
pub async fn stop(conn: &mut SqliteConnection) -> Result<(), Error> {
    set(conn, RUNNING, "0").await
}

/// Marks a new database as the sandbox's: no real token may ever meet it.
pub async fn mark_sandbox(conn: &mut SqliteConnection) -> Result<(), Error> {
    set(conn, SANDBOX, "1").await
}

/// Whether the database is the sandbox's.
pub async fn is_sandbox(conn: &mut SqliteConnection) -> Result<bool, Error> {
    Ok(get(conn, SANDBOX).await?.is_some_and(|value| value == "1"))
}

async fn get(conn: &mut SqliteConnection, key: &str) -> Result<Option<String>, Error> {
    Ok(sqlx::query_scalar("SELECT value FROM meta WHERE key = $1").bind(key).fetch_optional(conn).await?)
}

async fn set(conn: &mut SqliteConnection, key: &str, value: &str) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO meta (key, value) VALUES ($1, $2)
         ON CONFLICT (key) DO UPDATE SET value = excluded.value",
    )
    .bind(key)
    .bind(value)
    .execute(conn)
    .await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn a_foreign_key_file_is_noticed_and_a_kill_is_remembered() {
        let (_dir, mut conn) = fresh().await;
        let keys = Keys::derive(&[1; 32]);
        check_key(&mut conn, &keys).await.unwrap();
        check_key(&mut conn, &keys).await.unwrap();
        assert!(matches!(check_key(&mut conn, &Keys::derive(&[2; 32])).await, Err(Error::WrongKey)));

        assert!(!start(&mut conn).await.unwrap(), "a new database was never killed");
        assert!(start(&mut conn).await.unwrap(), "started twice without a stop");
        stop(&mut conn).await.unwrap();
        assert!(!start(&mut conn).await.unwrap());
    }

    #[tokio::test]
    async fn only_a_marked_database_is_the_sandboxs() {
        let (_dir, mut conn) = fresh().await;
        assert!(!is_sandbox(&mut conn).await.unwrap());
        mark_sandbox(&mut conn).await.unwrap();
        assert!(is_sandbox(&mut conn).await.unwrap());
    }
}
