//! Why the store could not do what it was asked, and what SQLite's codes mean for who asked.

use std::path::Path;

use crate::durable_files;

/// `SQLITE_CORRUPT`.
const CORRUPT: i64 = 11;
/// `SQLITE_NOTADB`.
const NOT_A_DATABASE: i64 = 26;

/// Why the store could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// SQLite refused.
    #[error("database: {0}")]
    Database(sqlx::Error),
    /// A row holds what this program never writes.
    #[error("{what} {id} in the database cannot be read")]
    Corrupt {
        /// The kind of row.
        what: &'static str,
        /// Its key.
        id: i64,
    },
    /// The database was written by a newer program.
    #[error("the database is newer than this program; install the newer version again")]
    Newer,
    /// The database belongs to another key.
    #[error("the key file does not fit this database; use the key file it was made with")]
    WrongKey,
    /// A migration failed.
    #[error("migration: {0}")]
    Migration(sqlx::migrate::MigrateError),
    /// A file beside the database could not be used.
    #[error("{path}: {source}")]
    File {
        /// The file.
        path: String,
        /// What the file system said.
        source: std::io::Error,
    },
    /// Another process owns the database.
    #[error("another instance owns {0}")]
    Owned(String),
    /// The SQLite library is too old to be trusted with a WAL.
    #[error("SQLite {0} can corrupt a WAL database; 3.51.3 or later is needed")]
    OldSqlite(String),
    /// The file is damaged.
    #[error("the database is damaged ({0}); restore a backup: umkm-bot restore FILE")]
    Damaged(String),
    /// The file is no database, or one of another program.
    #[error(
        "{0} is not a database of this program; name another --database, or restore a backup: umkm-bot restore FILE"
    )]
    Foreign(String),
    /// Beside the database lies the write-ahead log of another one: a copy was put in its place by hand.
    #[error(
        "{0}-wal is not the write-ahead log of {0}: a copy was put in its place while the old log stayed; \
         move {0}-wal and {0}-shm away, or restore the copy: umkm-bot restore FILE"
    )]
    ForeignLog(String),
    /// A restore was interrupted.
    #[error("a restore of {0} did not come to its end; run it again: umkm-bot restore FILE")]
    HalfRestored(String),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(found) if [CORRUPT, NOT_A_DATABASE].contains(&code(&error)) => {
                Self::Damaged(found.message().to_owned())
            }
            _ => Self::Database(error),
        }
    }
}

/// SQLite's primary result code, <https://sqlite.org/rescode.html>; 0 where the error is not SQLite's.
fn code(error: &sqlx::Error) -> i64 {
    let sqlx::Error::Database(error) = error else { return 0 };
    error.code().and_then(|code| code.parse::<i64>().ok()).unwrap_or_default() & 0xff
}

impl Error {
    /// Names the file in what the file system said.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |source| Self::File { path: path.display().to_string(), source }
    }

    /// Whether the statement itself was at fault, so that undoing one update is enough.
    ///
    /// Anything else (full disk, I/O, memory, busy, interrupt) may have undone the whole
    /// transaction already: <https://sqlite.org/lang_transaction.html#response_to_errors_within_a_transaction>.
    #[must_use]
    pub fn is_statements_own(&self) -> bool {
        const ERROR: i64 = 1;
        const TOO_BIG: i64 = 18;
        const CONSTRAINT: i64 = 19;
        const MISMATCH: i64 = 20;
        const RANGE: i64 = 25;
        match self {
            Self::Database(error @ sqlx::Error::Database(_)) => {
                [ERROR, TOO_BIG, CONSTRAINT, MISMATCH, RANGE].contains(&code(error))
            }
            Self::Database(sqlx::Error::ColumnDecode { .. } | sqlx::Error::RowNotFound) | Self::Corrupt { .. } => true,
            _ => false,
        }
    }

    /// Whether reading or writing failed for a reason that may pass without a change of the configuration.
    #[must_use]
    pub fn is_io(&self) -> bool {
        const BUSY: i64 = 5;
        const IO: i64 = 10;
        const CANNOT_OPEN: i64 = 14;
        match self {
            Self::Database(error) => self.is_disk_full() || [BUSY, IO, CANNOT_OPEN].contains(&code(error)),
            Self::File { source, .. } => durable_files::may_pass(source),
            _ => false,
        }
    }

    /// Whether there is no room left where the database is.
    #[must_use]
    pub fn is_disk_full(&self) -> bool {
        const FULL: i64 = 13;
        match self {
            Self::Database(error) => code(error) == FULL,
            Self::File { source, .. } => source.kind() == std::io::ErrorKind::StorageFull,
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::error::Error as StdError;

    use sqlx::error::{DatabaseError, ErrorKind};

    use super::*;

    /// An error of SQLite with this code.
    #[derive(Debug, thiserror::Error)]
    #[error("code {0}")]
    struct Code(i64);

    impl DatabaseError for Code {
        fn message(&self) -> &'static str {
            "as SQLite says it"
        }
        fn code(&self) -> Option<Cow<'_, str>> {
            Some(self.0.to_string().into())
        }
        fn as_error(&self) -> &(dyn StdError + Send + Sync + 'static) {
            self
        }
        fn as_error_mut(&mut self) -> &mut (dyn StdError + Send + Sync + 'static) {
            self
        }
        fn into_error(self: Box<Self>) -> Box<dyn StdError + Send + Sync + 'static> {
            self
        }
        fn kind(&self) -> ErrorKind {
            ErrorKind::Other
        }
    }

    fn sqlite(code: i64) -> Error {
        sqlx::Error::Database(Box::new(Code(code))).into()
    }

    #[test]
    fn r_s1_r_s2_only_what_a_statement_itself_did_wrong_is_undone_with_its_update_alone() {
        // <https://sqlite.org/rescode.html>; 2067 is SQLITE_CONSTRAINT_UNIQUE, 266 SQLITE_IOERR_READ and so on.
        let table: [(&str, i64, [bool; 3]); 17] = [
            ("ERROR", 1, [true, false, false]),
            ("PERM", 3, [false, false, false]),
            ("BUSY", 5, [false, true, false]),
            ("BUSY_SNAPSHOT", 517, [false, true, false]),
            ("LOCKED", 6, [false, false, false]),
            ("NOMEM", 7, [false, false, false]),
            ("READONLY", 8, [false, false, false]),
            ("INTERRUPT", 9, [false, false, false]),
            ("IOERR", 10, [false, true, false]),
            ("IOERR_READ", 266, [false, true, false]),
            ("FULL", 13, [false, true, true]),
            ("CANTOPEN", 14, [false, true, false]),
            ("TOOBIG", 18, [true, false, false]),
            ("CONSTRAINT", 19, [true, false, false]),
            ("CONSTRAINT_UNIQUE", 2067, [true, false, false]),
            ("MISMATCH", 20, [true, false, false]),
            ("RANGE", 25, [true, false, false]),
        ];
        for (name, code, expected) in table {
            let error = sqlite(code);
            assert_eq!([error.is_statements_own(), error.is_io(), error.is_disk_full()], expected, "{name}");
        }
        for code in [CORRUPT, NOT_A_DATABASE, 267] {
            assert!(matches!(sqlite(code), Error::Damaged(_)), "{code}");
            assert!(!sqlite(code).is_statements_own());
        }
        assert!(Error::from(sqlx::Error::RowNotFound).is_statements_own());
        assert!(Error::Corrupt { what: "row", id: 1 }.is_statements_own());
        assert!(!Error::from(sqlx::Error::PoolTimedOut).is_statements_own());
    }

    #[test]
    fn r_s1_a_file_without_room_may_pass_and_one_that_is_not_there_does_not() {
        let error = |kind: std::io::ErrorKind| Error::file(Path::new("x"))(kind.into());
        let full = error(std::io::ErrorKind::StorageFull);
        assert_eq!((full.is_io(), full.is_disk_full()), (true, true));
        let missing = error(std::io::ErrorKind::NotFound);
        assert_eq!((missing.is_io(), missing.is_disk_full()), (false, false));
        assert_eq!((Error::Newer.is_io(), Error::Newer.is_disk_full()), (false, false));
    }
}
