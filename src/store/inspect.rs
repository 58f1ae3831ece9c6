//! A look at the file before it is opened: nothing is written, and nothing of another program is taken over.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use sqlx::{Connection as _, SqliteConnection};

use super::open::{MIGRATIONS, look};
use super::{Error, meta};
use crate::durable_files::{beside, tail};

/// How every SQLite file begins, <https://sqlite.org/fileformat.html>.
const MAGIC: &[u8] = b"SQLite format 3\0";
/// Where the header tells whether the file was last written with a write-ahead log (2) or without (1).
const WRITE_VERSION: usize = 18;

/// Looks at the file before anything is written: what is no database of this program stays as it is.
///
/// To be called before this process has a connection to the database: closing the file gives up SQLite's locks,
/// <https://sqlite.org/howtocorrupt.html>.
///
/// # Errors
/// [`Error::Foreign`], [`Error::ForeignLog`], [`Error::HalfRestored`], or damage.
pub async fn inspect(database: &Path) -> Result<(), Error> {
    let name = || database.display().to_string();
    if beside(database, "restoring").exists() {
        return Err(Error::HalfRestored(name()));
    }
    let has_log = std::fs::metadata(tail(database, "-wal")).is_ok_and(|log| log.len() > 0);
    let header = header(database).map_err(Error::file(database))?;
    match header.get(WRITE_VERSION) {
        None if header.is_empty() => return if has_log { Err(Error::ForeignLog(name())) } else { Ok(()) },
        Some(version) if header.starts_with(MAGIC) => {
            if has_log && *version == 1 {
                return Err(Error::ForeignLog(name()));
            }
        }
        _ => return Err(Error::Foreign(name())),
    }
    let mut conn = look(database).await?;
    let is_ours = is_ours(&mut conn).await;
    conn.close().await?;
    if is_ours? { Ok(()) } else { Err(Error::Foreign(name())) }
}

/// The first bytes of the file; none where there is no file.
fn header(database: &Path) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    match File::open(database) {
        Ok(file) => file.take(100).read_to_end(&mut bytes).map(|_| bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(bytes),
        Err(error) => Err(error),
    }
}

/// Whether this program's first migration made the tables, or there are none yet.
async fn is_ours(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let others: i64 = sqlx::query_scalar(
        "SELECT count(*) FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND name <> '_sqlx_migrations'",
    )
    .fetch_one(&mut *conn)
    .await?;
    if others == 0 {
        return Ok(true);
    }
    let migrated: i64 = sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = '_sqlx_migrations'")
        .fetch_one(&mut *conn)
        .await?;
    if migrated == 0 {
        return Ok(false);
    }
    let first: Option<Vec<u8>> = sqlx::query_scalar("SELECT checksum FROM _sqlx_migrations ORDER BY version LIMIT 1")
        .fetch_optional(conn)
        .await?;
    Ok(first.as_deref() == MIGRATIONS.iter().next().map(|migration| &*migration.checksum))
}

/// Whether a database, where there is one, belongs to a key already; nothing is written.
pub async fn has_key(database: &Path) -> Result<bool, Error> {
    if std::fs::metadata(database).map_or(0, |file| file.len()) == 0 {
        return Ok(false);
    }
    let mut conn = look(database).await?;
    let tables: i64 =
        sqlx::query_scalar("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'").fetch_one(&mut conn).await?;
    let has_key = tables > 0 && meta::has_key(&mut conn).await?;
    conn.close().await?;
    Ok(has_key)
}
