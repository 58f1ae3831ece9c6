//! Opening the database: pragmas, version checks, migrations, the process lock.

use std::fs::{File, TryLockError};
use std::io::ErrorKind;
use std::path::Path;
use std::time::Duration;

use sqlx::migrate::{MigrateError, Migrator};
use sqlx::sqlite::{SqliteAutoVacuum, SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{ConnectOptions, Connection as _, SqliteConnection, SqlitePool};

use super::Error;
use crate::durable_files::{self, beside, tail};

/// The first SQLite without the WAL-reset corruption, <https://sqlite.org/wal.html>.
const OLDEST_SQLITE: (u32, u32, u32) = (3, 51, 3);
const BUSY_TIMEOUT: Duration = Duration::from_secs(5);
const READERS: u32 = 2;
pub(super) static MIGRATIONS: Migrator = sqlx::migrate!("./migrations");

/// Held for as long as this process owns the database.
#[derive(Debug)]
pub struct Lock {
    _file: File,
}

impl Lock {
    /// Takes the database for this process.
    ///
    /// # Errors
    /// [`Error::Owned`] while another process has it.
    pub fn take(database: &Path) -> Result<Self, Error> {
        let path = beside(database, "lock");
        let file = durable_files::private().create(true).truncate(false).open(&path).map_err(Error::file(&path))?;
        match file.try_lock() {
            Ok(()) => Ok(Self { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Error::Owned(database.display().to_string())),
            Err(TryLockError::Error(error)) => Err(Error::file(&path)(error)),
        }
    }
}

/// Opens the connection that writes: WAL, and a commit is on disk when it returns.
pub async fn writer(database: &Path) -> Result<SqliteConnection, Error> {
    // SQLite gives the files beside it the same permissions.
    match durable_files::private().create_new(true).open(database) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(Error::file(database)(error)),
        _ => {}
    }
    let options = options(database)
        .create_if_missing(true)
        .auto_vacuum(SqliteAutoVacuum::Incremental)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON")
        .optimize_on_close(true, None);
    let mut conn = SqliteConnection::connect_with(&options).await?;
    check_library(&mut conn).await?;
    Ok(conn)
}

/// Opens a connection that empties the write-ahead log and never waits for anybody.
pub(super) async fn checkpointer(database: &Path) -> Result<SqliteConnection, Error> {
    Ok(SqliteConnection::connect_with(&options(database).busy_timeout(Duration::ZERO)).await?)
}

/// Opens a copy that nobody else has open, without a write-ahead log.
pub async fn copy(database: &Path) -> Result<SqliteConnection, Error> {
    let options = options(database)
        .journal_mode(SqliteJournalMode::Delete)
        .synchronous(SqliteSynchronous::Full)
        .pragma("secure_delete", "ON");
    Ok(SqliteConnection::connect_with(&options).await?)
}

/// Closes a connection, so that all is in the one file.
pub async fn close(conn: SqliteConnection) -> Result<(), Error> {
    Ok(conn.close().await?)
}

/// Opens one connection that only reads and leaves no trace: without a log there is nobody else, so that no files for
/// locks are needed.
pub async fn look(database: &Path) -> Result<SqliteConnection, Error> {
    let has_log = tail(database, "-wal").exists();
    Ok(SqliteConnection::connect_with(&options(database).read_only(true).immutable(!has_log)).await?)
}

/// Opens the pool that only reads; the file must exist.
pub async fn reader(database: &Path) -> Result<SqlitePool, Error> {
    let options = options(database).read_only(true);
    Ok(SqlitePoolOptions::new().max_connections(READERS).connect_lazy_with(options))
}

/// Opens an empty database in memory, for an answer that nobody keeps.
pub async fn scratch() -> Result<SqliteConnection, Error> {
    let mut conn = SqliteConnection::connect("sqlite::memory:").await?;
    migrate(&mut conn).await?;
    Ok(conn)
}

/// Brings the schema up to this program's.
///
/// # Errors
/// [`Error::Newer`] where a newer program has been here.
pub async fn migrate(conn: &mut SqliteConnection) -> Result<(), Error> {
    MIGRATIONS.run(conn).await.map_err(|error| match error {
        MigrateError::VersionMissing(_) | MigrateError::VersionTooNew(..) => Error::Newer,
        MigrateError::Execute(error) => Error::from(error),
        other => Error::Migration(other),
    })
}

pub(super) fn options(database: &Path) -> SqliteConnectOptions {
    // Statement texts are constants and never hold what people wrote.
    SqliteConnectOptions::new()
        .filename(database)
        .busy_timeout(BUSY_TIMEOUT)
        .foreign_keys(true)
        .log_statements(log::LevelFilter::Trace)
        .log_slow_statements(log::LevelFilter::Off, Duration::MAX)
}

async fn check_library(conn: &mut SqliteConnection) -> Result<(), Error> {
    let version: String = sqlx::query_scalar("SELECT sqlite_version()").fetch_one(conn).await?;
    let mut parts = version.split('.').map(|part| part.parse::<u32>().unwrap_or_default());
    let mut next = || parts.next().unwrap_or_default();
    if (next(), next(), next()) < OLDEST_SQLITE { Err(Error::OldSqlite(version)) } else { Ok(()) }
}

#[cfg(test)]
pub(super) mod tests {
    use tokio::sync::OnceCell;

    use super::*;

    /// A new database with the pragmas of the real one, and the folder that must outlive it.
    pub(in crate::store) async fn fresh() -> (tempfile::TempDir, SqliteConnection) {
        // Sixty migrations take longer than most of these tests: they run once in a process.
        static MIGRATED: OnceCell<Vec<u8>> = OnceCell::const_new();
        let make = || async {
            let dir = tempfile::tempdir().unwrap();
            let database = dir.path().join("bot.db");
            let mut conn = writer(&database).await.unwrap();
            migrate(&mut conn).await.unwrap();
            close(conn).await.unwrap();
            std::fs::read(database).unwrap()
        };
        let dir = tempfile::tempdir().unwrap();
        let database = dir.path().join("bot.db");
        std::fs::write(&database, MIGRATED.get_or_init(make).await).unwrap();
        (dir, writer(&database).await.unwrap())
    }

    /// How SQLite finds what a statement asks for.
    pub(in crate::store) async fn plan(conn: &mut SqliteConnection, statement: &str) -> String {
        let explain = sqlx::AssertSqlSafe(format!("EXPLAIN QUERY PLAN {statement}"));
        let rows: Vec<(i64, i64, i64, String)> = sqlx::query_as(explain).fetch_all(conn).await.unwrap();
        rows.into_iter().map(|(.., what)| what).collect::<Vec<_>>().join("; ")
    }

    #[tokio::test]
    async fn a_second_instance_is_refused_until_the_first_is_gone() {
        let dir = tempfile::tempdir().unwrap();
        let database = dir.path().join("bot.db");
        let first = Lock::take(&database).unwrap();
        assert!(matches!(Lock::take(&database), Err(Error::Owned(_))));
        drop(first);
        assert!(Lock::take(&database).is_ok());
    }

    #[tokio::test]
    async fn the_writer_is_durable_and_migrating_twice_changes_nothing() {
        let (_dir, mut conn) = fresh().await;
        migrate(&mut conn).await.unwrap();
        let modes: (String, i64, i64, i64) = sqlx::query_as(
            "SELECT (SELECT journal_mode FROM pragma_journal_mode), (SELECT synchronous FROM pragma_synchronous),
                    (SELECT foreign_keys FROM pragma_foreign_keys), (SELECT secure_delete FROM pragma_secure_delete)",
        )
        .fetch_one(&mut conn)
        .await
        .unwrap();
        assert_eq!(modes, ("wal".into(), 2, 1, 1));
    }

    #[tokio::test]
    async fn a_database_of_a_newer_program_is_refused() {
        let (_dir, mut conn) = fresh().await;
        sqlx::query(
            "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time)
             VALUES (9999, 'from the future', 1, x'00', 0)",
        )
        .execute(&mut conn)
        .await
        .unwrap();
        assert!(matches!(migrate(&mut conn).await, Err(Error::Newer)));
    }

    #[tokio::test]
    async fn b13_a_database_from_before_the_desk_keeps_its_businesses_and_their_history() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.db");
        let mut conn = writer(&path).await.unwrap();
        let (before, desk) = (
            [
                include_str!("../../migrations/0001_spine.sql"),
                include_str!("../../migrations/0002_answers.sql"),
                include_str!("../../migrations/0003_businesses.sql"),
                include_str!("../../migrations/0004_office.sql"),
            ],
            include_str!("../../migrations/0005_desk.sql"),
        );
        for text in before {
            sqlx::raw_sql(text).execute(&mut conn).await.unwrap();
        }
        sqlx::raw_sql(
            "INSERT INTO contacts (id, first_seen, last_seen) VALUES (7, 1, 1);
             INSERT INTO businesses (id, code, owner, name, sector, region, secret, phone_hash, name_hash, created_at,
                                     updated_at)
             VALUES (4, 'K7M2PQ', 7, 'Warung', 'kuliner', '18.71.01.1001', x'00', 'p', 'n', 1, 2);
             INSERT INTO business_changes (id, business, field, change, at) VALUES (9, 4, 'usaha', x'01', 2);
             BEGIN",
        )
        .execute(&mut conn)
        .await
        .unwrap();
        sqlx::raw_sql(desk).execute(&mut conn).await.unwrap();
        sqlx::raw_sql("COMMIT").execute(&mut conn).await.unwrap();
        let kept: (i64, String, i64, String, i64) = sqlx::query_as(
            "SELECT b.id, b.code, b.owner, b.phone_hash, c.id FROM businesses AS b
             JOIN business_changes AS c ON c.business = b.id",
        )
        .fetch_one(&mut conn)
        .await
        .unwrap();
        assert_eq!(kept, (4, "K7M2PQ".into(), 7, "p".into(), 9));
        let broken: Option<String> = sqlx::query_scalar("SELECT \"table\" FROM pragma_foreign_key_check")
            .fetch_optional(&mut conn)
            .await
            .unwrap();
        assert_eq!(broken, None);
        sqlx::raw_sql("DELETE FROM businesses").execute(&mut conn).await.unwrap();
        let left: i64 = sqlx::query_scalar("SELECT count(*) FROM business_changes").fetch_one(&mut conn).await.unwrap();
        assert_eq!(left, 0, "history still goes with its business");
    }
}
