//! Single facts about the database itself: its key, how it was last left.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "meta",
    key: "key",
    columns: &[columns(&["key", "value"], Reason::Technical, "the key and the state of the database", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("it is about the database"),
};

/// In milliseconds.
const MINUTE: Millis = 60_000;
const KEY_CHECK: &str = "key_check";
const RUNNING: &str = "running";
const SANDBOX: &str = "sandbox";
/// How sealed columns are bound to their rows and audit rows to one another; see `sealed::bring_up_to_date`.
const CURRENT: &[u8] = b"umkm-bot 2";
const TOMBSTONES_SEEN: &str = "tombstones_seen";
const AUDIT_BASE: &str = "audit_base";
/// Only in a backup: when it was made.
const BACKUP_AT: &str = "backup_at";
/// Only in a backup: the erasure marks of that moment.
const BACKUP_MARKS: &str = "backup_marks";
/// The last day on which the office was given its first list.
const LISTED_ON: &str = "listed_on";
/// The last week in which the office was told what people ask.
const ASKED_IN: &str = "asked_in";
/// A minute of the clock, and how many codes that are nobody's were tried in it.
const WRONG_CODES: &str = "wrong_codes";
/// The last change of a role that the people concerned were told of.
const ROLES_TOLD: &str = "roles_told";

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
    set(conn, KEY_CHECK, &hex::encode(keys.seal(KEY_CHECK, CURRENT))).await
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

/// Whether what is sealed is bound to its rows as this version does it; said under the key, so that nobody else can.
pub async fn is_current(conn: &mut SqliteConnection, keys: &Keys) -> Result<bool, Error> {
    let sealed = get(conn, KEY_CHECK).await?.and_then(|sealed| hex::decode(sealed).ok());
    Ok(sealed.and_then(|sealed| keys.open(KEY_CHECK, &sealed).ok()).is_some_and(|version| version == CURRENT))
}

/// The hash of the tombstones that were applied to this database last.
pub async fn tombstones_seen(conn: &mut SqliteConnection) -> Result<Option<String>, Error> {
    get(conn, TOMBSTONES_SEEN).await
}

/// Notes which tombstones were applied.
pub async fn note_tombstones_seen(conn: &mut SqliteConnection, hash: &str) -> Result<(), Error> {
    set(conn, TOMBSTONES_SEEN, hash).await
}

/// What the keyed part of the audit log begins on.
pub(super) async fn audit_base(conn: &mut SqliteConnection) -> Result<Option<String>, Error> {
    get(conn, AUDIT_BASE).await
}

/// Notes what the keyed part of the audit log begins on.
pub(super) async fn set_audit_base(conn: &mut SqliteConnection, base: &str) -> Result<(), Error> {
    set(conn, AUDIT_BASE, base).await
}

/// Whether the database belongs to a key already.
pub async fn has_key(conn: &mut SqliteConnection) -> Result<bool, Error> {
    Ok(get(conn, KEY_CHECK).await?.is_some())
}

/// Marks a copy as a backup made at `now`, which carries these erasure marks.
pub async fn mark_backup(conn: &mut SqliteConnection, now: Millis, marks: &str) -> Result<(), Error> {
    set(conn, BACKUP_MARKS, marks).await?;
    set(conn, BACKUP_AT, &now.to_string()).await
}

/// When this backup was made; `None` for a database.
pub async fn backup_at(conn: &mut SqliteConnection) -> Result<Option<Millis>, Error> {
    Ok(get(conn, BACKUP_AT).await?.and_then(|at| at.parse().ok()))
}

/// The erasure marks that a backup carries.
pub async fn backup_marks(conn: &mut SqliteConnection) -> Result<Option<String>, Error> {
    get(conn, BACKUP_MARKS).await
}

/// Makes a database of a backup.
pub async fn unmark_backup(conn: &mut SqliteConnection) -> Result<(), Error> {
    sqlx::query("DELETE FROM meta WHERE key IN ($1, $2)").bind(BACKUP_AT).bind(BACKUP_MARKS).execute(conn).await?;
    Ok(())
}

/// The audit row up to which changes of roles were told; `None` before the first look.
pub async fn roles_told(conn: &mut SqliteConnection) -> Result<Option<i64>, Error> {
    Ok(get(conn, ROLES_TOLD).await?.and_then(|id| id.parse().ok()))
}

/// Notes that changes of roles up to this audit row were told.
pub async fn set_roles_told(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    set(conn, ROLES_TOLD, &id.to_string()).await
}

/// The week in which the office was last told what people ask; none before the first.
pub async fn asked_in(conn: &mut SqliteConnection) -> Result<Option<String>, Error> {
    get(conn, ASKED_IN).await
}

/// Notes the week in which the office was told what people ask.
pub async fn note_asked_in(conn: &mut SqliteConnection, week: &str) -> Result<(), Error> {
    set(conn, ASKED_IN, week).await
}

/// The day, as `2026-11-30`, on which the office was given its first list last.
pub async fn listed_on(conn: &mut SqliteConnection) -> Result<Option<String>, Error> {
    get(conn, LISTED_ON).await
}

/// Notes that the office was given its first list on this day.
pub async fn note_listed_on(conn: &mut SqliteConnection, day: &str) -> Result<(), Error> {
    set(conn, LISTED_ON, day).await
}

/// How many codes that are nobody's were tried in the minute of `now`; what cannot be read counts as too many.
pub async fn wrong_codes(conn: &mut SqliteConnection, now: Millis) -> Result<u32, Error> {
    let minute = now / MINUTE;
    let Some(kept) = get(conn, WRONG_CODES).await? else { return Ok(0) };
    let read = |kept: &str| kept.split_once(' ').and_then(|(at, count)| Some((at.parse().ok()?, count.parse().ok()?)));
    match read(&kept) {
        Some((at, count)) if minute == at => Ok(count),
        Some::<(Millis, u32)>(_) => Ok(0),
        None => {
            set(conn, WRONG_CODES, &format!("{minute} {}", u32::MAX)).await?;
            Ok(u32::MAX)
        }
    }
}

/// Notes that one more was tried; gives how many there were in this minute with it.
pub async fn note_wrong_code(conn: &mut SqliteConnection, now: Millis) -> Result<u32, Error> {
    let count = wrong_codes(conn, now).await?.saturating_add(1);
    set(conn, WRONG_CODES, &format!("{} {count}", now / MINUTE)).await?;
    Ok(count)
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
    async fn t26_wrong_codes_are_counted_by_the_minute_and_what_cannot_be_read_is_too_many() {
        let (_dir, mut conn) = fresh().await;
        for count in 1..4 {
            assert_eq!(note_wrong_code(&mut conn, 60_000).await.unwrap(), count);
        }
        assert_eq!(wrong_codes(&mut conn, 119_999).await.unwrap(), 3);
        assert_eq!(wrong_codes(&mut conn, 120_000).await.unwrap(), 0);
        set(&mut conn, WRONG_CODES, "rusak").await.unwrap();
        assert_eq!(wrong_codes(&mut conn, 120_000).await.unwrap(), u32::MAX);
        assert_eq!(wrong_codes(&mut conn, 180_000).await.unwrap(), 0, "for a minute");
    }

    #[tokio::test]
    async fn only_a_marked_database_is_the_sandboxs() {
        let (_dir, mut conn) = fresh().await;
        assert!(!is_sandbox(&mut conn).await.unwrap());
        mark_sandbox(&mut conn).await.unwrap();
        assert!(is_sandbox(&mut conn).await.unwrap());
    }
}
