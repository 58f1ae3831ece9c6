//! The write-ahead log after an erasure: nothing of what was erased may stay in it.
//!
//! Where nobody reads, the log is emptied. Litestream, which carries each change to another machine, reads without end
//! and never lets anybody empty it. There the log is written over instead: it begins anew in the same file once all of
//! it is in the database, which Litestream lets happen when the log has grown enough, and then filling takes the place
//! of what is left of before. See "Write-ahead log", <https://sqlite.org/fileformat2.html#the_write_ahead_log>.

use std::fs::File;
use std::io::ErrorKind;
use std::os::unix::fs::FileExt as _;
use std::path::Path;

use sqlx::{Connection as _, SqliteConnection};

use super::{Error, open, transaction};
use crate::durable_files::tail;

const HEADER: u64 = 32;
const FRAME_HEADER: u64 = 24;
/// Litestream lets a log begin anew that has this many pages (`min-checkpoint-page-count`, 1,000), and some more.
const LONG_ENOUGH: u64 = 1_200;
/// Pages in one transaction of filling; nobody else can write while it is under way.
const CHUNK: u64 = 250;
/// A log that is longer is written over in one go: it would begin anew before many small ones are through.
const LONG: u64 = 8_192;

/// Which life of the log it is, or that it is empty: SQLite draws these numbers anew whenever the log begins anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Generation(Option<[u8; 8]>);

/// What the file of the log holds.
#[derive(Debug, PartialEq, Eq)]
struct Log {
    generation: [u8; 8],
    /// Pages of this generation; they stand first.
    own: u64,
    /// Pages behind them that are of earlier ones.
    left: u64,
}

/// The generation that the log is in.
///
/// # Errors
/// When the file cannot be read.
pub fn generation(database: &Path) -> Result<Generation, Error> {
    Ok(Generation(read(database)?.map(|log| log.generation)))
}

/// Tries to rid the log of all that was written in the generation `of` or before; false while a reader is in the way.
///
/// It is to be tried again every second or so: what it does once lets Litestream do its part.
///
/// # Errors
/// When the database or the log cannot be read or written.
pub async fn forget(database: &Path, of: Generation) -> Result<bool, Error> {
    let mut conn = open::checkpointer(database).await?;
    let is_empty = truncate(&mut conn).await;
    conn.close().await?;
    if is_empty? {
        return Ok(true);
    }
    // Whoever emptied the log left nothing in it.
    let (Some(of), Some(log)) = (of.0, read(database)?) else { return Ok(true) };
    if log.generation == of {
        write_over(database, LONG_ENOUGH.saturating_sub(log.own)).await?;
        return Ok(false);
    }
    write_over(database, log.left).await?;
    Ok(read(database)?.is_none_or(|log| log.generation != of && log.left == 0))
}

/// Tries once to empty the log, on an open connection outside a transaction; false while a reader is in the way.
///
/// # Errors
/// When the database cannot be written.
pub async fn truncate(conn: &mut SqliteConnection) -> Result<bool, Error> {
    let result: Result<(i64, i64, i64), _> = sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(conn).await;
    match result {
        Ok((busy, ..)) => Ok(busy == 0),
        Err(sqlx::Error::Database(error)) if is_busy(error.code().as_deref()) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// `SQLITE_BUSY` and `SQLITE_LOCKED`, <https://sqlite.org/rescode.html>.
fn is_busy(code: Option<&str>) -> bool {
    let code = code.and_then(|code| code.parse::<i64>().ok()).unwrap_or_default();
    [5, 6].contains(&(code & 0xff))
}

/// Puts so many pages of nothing into the log, and a few more; the row that they make up is never seen.
async fn write_over(database: &Path, mut pages: u64) -> Result<(), Error> {
    if pages == 0 {
        return Ok(());
    }
    let chunk = if pages > LONG { pages } else { CHUNK };
    let mut conn = SqliteConnection::connect_with(&open::options(database)).await?;
    // What is let go is written over too, so that each page of the row becomes one of the log.
    sqlx::query("PRAGMA secure_delete = ON").execute(&mut conn).await?;
    let page: i64 = sqlx::query_scalar("PRAGMA page_size").fetch_one(&mut conn).await?;
    while pages > 0 {
        let now = pages.min(chunk);
        let bytes = i64::try_from(now).unwrap_or(i64::MAX).saturating_mul(page);
        transaction::begin(&mut conn).await?;
        sqlx::query("INSERT INTO meta (key, value) VALUES ('nothing', printf('%.*c', $1, '-'))")
            .bind(bytes)
            .execute(&mut conn)
            .await?;
        sqlx::query("DELETE FROM meta WHERE key = 'nothing'").execute(&mut conn).await?;
        transaction::commit(&mut conn).await?;
        pages -= now;
    }
    Ok(conn.close().await?)
}

/// What is in the file now; `None` where there is none, or nothing in it.
fn read(database: &Path) -> Result<Option<Log>, Error> {
    let path = tail(database, "-wal");
    let look = || -> std::io::Result<Option<Log>> {
        let file = File::open(&path)?;
        let mut header = [0; 32];
        let Some(length) = file.metadata()?.len().checked_sub(HEADER) else { return Ok(None) };
        file.read_exact_at(&mut header, 0)?;
        let [_, _, _, _, _, _, _, _, a, b, c, d, _, _, _, _, salt @ .., _, _, _, _, _, _, _, _] = header;
        let frame = u64::from(u32::from_be_bytes([a, b, c, d])) + FRAME_HEADER;
        let frames = length / frame;
        // Those of this generation stand first, so that the first other one is found by halving.
        let (mut own, mut end) = (0, frames);
        while own < end {
            let middle = own.midpoint(end);
            let mut of_frame = [0; 8];
            file.read_exact_at(&mut of_frame, HEADER + middle * frame + 8)?;
            if of_frame == salt {
                own = middle + 1;
            } else {
                end = middle;
            }
        }
        Ok(Some(Log { generation: salt, own, left: frames - own }))
    };
    match look() {
        // It was emptied or taken away meanwhile.
        Err(error) if [ErrorKind::NotFound, ErrorKind::UnexpectedEof].contains(&error.kind()) => Ok(None),
        found => found.map_err(Error::file(&path)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    const MARK: &str = "zzmarkasatu";

    async fn run(conn: &mut SqliteConnection, statement: &'static str) {
        sqlx::query(statement).execute(conn).await.unwrap();
    }

    /// Whether the words are in the database or its log.
    fn is_there(database: &Path, words: &str) -> bool {
        [database.to_owned(), tail(database, "-wal")].iter().any(|file| {
            let bytes = std::fs::read(file).unwrap_or_default();
            bytes.windows(words.len()).any(|part| part == words.as_bytes())
        })
    }

    /// A reader as Litestream is: it reads all the time, and lets go for a moment when the log is long.
    async fn look(database: &Path) -> SqliteConnection {
        let mut reader = SqliteConnection::connect_with(&open::options(database)).await.unwrap();
        run(&mut reader, "BEGIN").await;
        run(&mut reader, "SELECT count(*) FROM meta").await;
        reader
    }

    async fn let_go_for_a_moment(reader: &mut SqliteConnection) {
        run(reader, "COMMIT").await;
        run(reader, "PRAGMA wal_checkpoint(PASSIVE)").await;
        run(reader, "BEGIN").await;
        run(reader, "SELECT count(*) FROM meta").await;
    }

    #[tokio::test]
    async fn i17_beside_a_reader_without_end_what_was_erased_is_written_over() {
        for after in [0_i64, 40] {
            let (dir, mut conn) = fresh().await;
            let database = dir.path().join("bot.db");
            run(&mut conn, "INSERT INTO meta VALUES ('a', 'zzmarkasatu' || printf('%.*c', 30000, 'y'))").await;
            let mut reader = look(&database).await;
            run(&mut conn, "DELETE FROM meta WHERE key = 'a'").await;
            let of = generation(&database).unwrap();
            assert!(is_there(&database, MARK));
            for _ in 0..3 {
                assert!(!forget(&database, of).await.unwrap(), "the log cannot begin anew");
            }
            let long = read(&database).unwrap().unwrap();
            assert!(long.own >= LONG_ENOUGH && long.own < LONG_ENOUGH * 2, "filled once: {long:?}");
            let_go_for_a_moment(&mut reader).await;
            for key in 0..after {
                let insert = sqlx::query("INSERT INTO meta VALUES ($1, 'b')").bind(key.to_string());
                insert.execute(&mut conn).await.unwrap();
            }
            // Whoever writes next begins the log anew; that may be the filling itself.
            let mut tries = 0;
            while !forget(&database, of).await.unwrap() {
                tries += 1;
                assert!(tries < 3, "{:?}", read(&database).unwrap());
                run(&mut conn, "INSERT INTO meta VALUES ('c', 'd')").await;
            }
            assert!(!is_there(&database, MARK));
            let all: Vec<String> =
                sqlx::query_scalar("SELECT key FROM meta WHERE key = 'nothing'").fetch_all(&mut reader).await.unwrap();
            assert_eq!(all, [] as [&str; 0], "nothing is left of the filling");
            run(&mut reader, "COMMIT").await;
            assert!(forget(&database, of).await.unwrap());
            assert_eq!(read(&database).unwrap(), None, "without a reader it is emptied");
        }
    }

    #[tokio::test]
    async fn i17_a_log_that_is_empty_or_not_there_holds_nothing() {
        let (dir, mut conn) = fresh().await;
        let database = dir.path().join("bot.db");
        assert_eq!(generation(&dir.path().join("other.db")).unwrap(), Generation(None));
        run(&mut conn, "INSERT INTO meta VALUES ('a', 'b')").await;
        assert!(truncate(&mut conn).await.unwrap());
        assert_eq!(generation(&database).unwrap(), Generation(None));
        let _reader = look(&database).await;
        run(&mut conn, "INSERT INTO meta VALUES ('c', 'd')").await;
        assert!(forget(&database, Generation(None)).await.unwrap(), "what the log was empty after is out of it");
    }
}
