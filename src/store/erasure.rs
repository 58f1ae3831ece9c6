//! Forgetting a person: her rows, what a file still holds of them, and a mark that outlives a restore.
//!
//! The mark is a line `<keyed hash of the person> <time>` in `<database>.erased`, on disk before the
//! rows are gone, so that a backup taken earlier cannot bring them back.

use std::collections::HashMap;
use std::io::Write;
use std::path::Path;

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::disk::{self, beside};
use crate::domain::{ChatId, ContactId, Receipt};

/// Removes everything that is a person's own; the bare number and her wish to hear nothing stay.
pub async fn erase(conn: &mut SqliteConnection, who: ContactId, before: Millis) -> Result<(), Error> {
    for statement in [
        "DELETE FROM business_changes
         WHERE business IN (SELECT id FROM businesses WHERE owner = $1 AND created_at <= $2)",
        "DELETE FROM businesses WHERE owner = $1 AND created_at <= $2",
        "DELETE FROM subscriptions WHERE contact = $1 AND created_at <= $2",
        "DELETE FROM feedback WHERE contact = $1 AND at <= $2",
        "DELETE FROM consents WHERE contact = $1 AND at <= $2",
        // A link counts for seven days; what she opened after this moment was made later.
        "DELETE FROM desk_links WHERE opened_by = $1 AND until - 604800000 <= $2",
        "UPDATE contacts SET draft = NULL, draft_due = NULL, talk = '{}', language = NULL, restricted = 0
         WHERE id = $1 AND last_seen <= $2",
    ] {
        sqlx::query(statement).bind(who.0).bind(before).execute(&mut *conn).await?;
    }
    Ok(())
}

/// Cancels what waits for a person besides answers to her: notices and announcements.
pub async fn cancel_waiting(conn: &mut SqliteConnection, chat: ChatId, now: Millis) -> Result<u64, Error> {
    let done = sqlx::query(
        "UPDATE outbox SET state = 'cancelled', finished_at = $2, payload = NULL
         WHERE state = 'waiting' AND chat = $1 AND lane = 3",
    )
    .bind(chat.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected())
}

fn mark(keys: &Keys, who: ContactId) -> String {
    keys.mark("erased person", &who.0.to_string())
}

/// A business that an officer wrote down has no owner in an older backup, so it has a mark of its own.
fn mark_of_business(keys: &Keys, code: &str) -> String {
    keys.mark("erased business", code)
}

/// Writes the marks of erased persons and waits until they are on disk.
pub fn bury(database: &Path, keys: &Keys, erased: &[ContactId], now: Millis) -> Result<(), Error> {
    append(database, erased.iter().map(|who| mark(keys, *who)), now)
}

/// The same for businesses that were written down at the desk.
pub fn bury_businesses(database: &Path, keys: &Keys, gone: &[Receipt], now: Millis) -> Result<(), Error> {
    append(database, gone.iter().map(|code| mark_of_business(keys, code.as_str())), now)
}

fn append(database: &Path, marks: impl Iterator<Item = String>, now: Millis) -> Result<(), Error> {
    let lines: Vec<String> = marks.map(|mark| format!("{mark} {now}\n")).collect();
    append_lines(database, &lines.concat())
}

fn append_lines(database: &Path, lines: &str) -> Result<(), Error> {
    let path = beside(database, "erased");
    let write = || {
        let mut file = disk::private().create(true).append(true).open(&path)?;
        file.write_all(lines.as_bytes())?;
        file.sync_all()?;
        disk::sync_name(&path)
    };
    write().map_err(Error::file(&path))
}

/// All erasure marks, a line each; empty where nobody was erased yet.
pub fn read_marks(database: &Path) -> Result<String, Error> {
    let path = beside(database, "erased");
    match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        text => text.map_err(Error::file(&path)),
    }
}

/// Adds the marks that a backup carries and that are not there yet.
pub fn add_marks(database: &Path, marks: &str) -> Result<(), Error> {
    let known = read_marks(database)?;
    let known: std::collections::HashSet<&str> = known.lines().collect();
    let new: String = marks.lines().filter(|line| !known.contains(line)).map(|line| format!("{line}\n")).collect();
    append_lines(database, &new)
}

/// Empties the write-ahead log, which still holds what was erased.
pub async fn empty_wal(conn: &mut SqliteConnection) -> Result<(), Error> {
    const TRIES: usize = 50;
    for _ in 0..TRIES {
        let (busy, _, _): (i64, i64, i64) =
            sqlx::query_as("PRAGMA wal_checkpoint(TRUNCATE)").fetch_one(&mut *conn).await?;
        if busy == 0 {
            break;
        }
    }
    Ok(())
}

/// Erases again whom a restored backup brought back; returns how many.
pub async fn erase_again(conn: &mut SqliteConnection, database: &Path, keys: &Keys) -> Result<usize, Error> {
    let text = read_marks(database)?;
    if text.is_empty() {
        return Ok(0);
    }
    let marks: HashMap<&str, Millis> = text
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(mark, at)| Some((mark, at.parse().ok()?)))
        .collect();
    let written: Vec<String> =
        sqlx::query_scalar("SELECT code FROM businesses WHERE owner IS NULL").fetch_all(&mut *conn).await?;
    for code in written.iter().filter(|code| marks.contains_key(mark_of_business(keys, code).as_str())) {
        sqlx::query("DELETE FROM businesses WHERE code = $1 AND owner IS NULL").bind(code).execute(&mut *conn).await?;
    }
    let people: Vec<i64> = sqlx::query_scalar(
        "SELECT owner FROM businesses WHERE owner IS NOT NULL UNION SELECT contact FROM consents
         UNION SELECT id FROM contacts WHERE draft_due IS NOT NULL
         UNION SELECT opened_by FROM desk_links WHERE opened_by IS NOT NULL
         UNION SELECT contact FROM subscriptions UNION SELECT contact FROM feedback",
    )
    .fetch_all(&mut *conn)
    .await?;
    let mut again = 0;
    for who in people.into_iter().map(ContactId) {
        if let Some(at) = marks.get(mark(keys, who).as_str()) {
            erase(conn, who, *at).await?;
            again += 1;
        }
    }
    Ok(again)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::businesses::{self, tests::warung};
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn g7_a_restored_backup_does_not_bring_an_erased_person_back() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let keys = &Keys::derive(&[3; 32]);
        for id in [7, 8] {
            contacts::save(&mut conn, keys, &[&Contact::new(ContactId(id), 1)]).await.unwrap();
            businesses::save(&mut conn, keys, &warung(id, 10 + id.unsigned_abs())).await.unwrap();
        }
        assert_eq!(erase_again(&mut conn, &path, keys).await.unwrap(), 0);
        // The mark is there, the rows are as a backup from before would have them.
        bury(&path, keys, &[ContactId(7)], 6).unwrap();
        let mut later = warung(7, 99);
        later.created_at = 8;
        businesses::save(&mut conn, keys, &later).await.unwrap();
        erase_again(&mut conn, &path, keys).await.unwrap();
        empty_wal(&mut conn).await.unwrap();
        assert_eq!(
            businesses::of_owner(&mut conn, keys, ContactId(7)).await.unwrap(),
            [later],
            "what came after stays"
        );
        assert_eq!(businesses::of_owner(&mut conn, keys, ContactId(8)).await.unwrap().len(), 1);
        let mut written = warung(7, 50);
        written.owner = None;
        businesses::save(&mut conn, keys, &written).await.unwrap();
        bury_businesses(&path, keys, std::slice::from_ref(&written.code), 9).unwrap();
        erase_again(&mut conn, &path, keys).await.unwrap();
        assert_eq!(businesses::find(&mut conn, keys, &written.code).await.unwrap(), None, "nor what the desk wrote");
        assert_eq!(cancel_waiting(&mut conn, ChatId(7), 9).await.unwrap(), 0);
    }
}
