//! Erasure: the rows of a person, what files still hold of them, and tombstones that outlive a restore.
//!
//! A tombstone is a line `<keyed hash> <time>` in `<database>.erased`, on disk before the rows are gone, so that a
//! backup taken earlier cannot bring them back. What an erasure covers is declared by every table; see
//! [`super::inventory`].

use std::collections::HashMap;
use std::path::Path;

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::inventory::tables;
use super::table::{Erase, Table};
use super::{Error, meta};
use crate::clock::Millis;
use crate::crypto::{self, Keys};
use crate::domain::{ContactId, Receipt};
use crate::durable_files::{self, beside};

/// Removes everything that is a person's own from before `before`; the bare number and the wish to hear nothing stay.
pub async fn erase(conn: &mut SqliteConnection, who: ContactId, before: Millis) -> Result<(), Error> {
    for table in tables() {
        let Erase::By(statements) = table.person.erase else { continue };
        for statement in statements {
            sqlx::query(*statement).bind(who.0).bind(before).execute(&mut *conn).await?;
        }
    }
    Ok(())
}

/// The codes of records that an officer wrote down and that an erasure of this person takes along: the person's own,
/// and those without an owner that were merged into one of the person's.
pub async fn records_of(conn: &mut SqliteConnection, who: ContactId) -> Result<Vec<Receipt>, Error> {
    let codes: Vec<String> = sqlx::query_scalar(
        "WITH RECURSIVE gone(id) AS (
             SELECT id FROM businesses WHERE owner = $1
             UNION SELECT b.id FROM businesses AS b JOIN gone ON b.merged_into = gone.id WHERE b.owner IS NULL)
         SELECT code FROM businesses WHERE id IN gone AND (owner IS NULL OR id IN (SELECT business FROM desk))
         ORDER BY id",
    )
    .bind(who.0)
    .fetch_all(conn)
    .await?;
    Ok(codes.iter().filter_map(|code| Receipt::parse(code)).collect())
}

fn tombstone(keys: &Keys, who: ContactId) -> String {
    keys.mark("erased person", &who.0.to_string())
}

/// A business that an officer wrote down has no owner in an older backup, so it has a tombstone of its own.
fn tombstone_of_business(keys: &Keys, code: &str) -> String {
    keys.mark("erased business", code)
}

/// Writes the tombstones of erased persons and of records of the desk, and waits until they are on disk.
///
/// # Errors
/// When they cannot be written: then nothing may be erased.
pub fn record_tombstones(
    database: &Path,
    keys: &Keys,
    (people, records): (&[ContactId], &[Receipt]),
    now: Millis,
) -> Result<(), Error> {
    let people = people.iter().map(|who| tombstone(keys, *who));
    let records = records.iter().map(|code| tombstone_of_business(keys, code.as_str()));
    let lines: String =
        people.chain(records).fold(String::new(), |text, mark| text + &mark + " " + &now.to_string() + "\n");
    if lines.is_empty() {
        return Ok(());
    }
    append_lines(database, &lines)
}

fn append_lines(database: &Path, lines: &str) -> Result<(), Error> {
    let path = beside(database, "erased");
    durable_files::append_durably(&path, lines.as_bytes()).map_err(Error::file(&path))
}

/// All tombstones, a line each; empty where nobody was erased yet.
pub fn read_tombstones(database: &Path) -> Result<String, Error> {
    let path = beside(database, "erased");
    match std::fs::read_to_string(&path) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(String::new()),
        text => text.map_err(Error::file(&path)),
    }
}

/// Adds the tombstones that a backup carries and that are not there yet.
///
/// # Errors
/// When they cannot be written; with none to add this is how a start makes sure that they can be.
pub fn add_tombstones(database: &Path, tombstones: &str) -> Result<(), Error> {
    let known = read_tombstones(database)?;
    let known: std::collections::HashSet<&str> = known.lines().collect();
    let new: String =
        tombstones.lines().filter(|line| !known.contains(line)).fold(String::new(), |text, line| text + line + "\n");
    append_lines(database, &new)
}

/// Erases again whom a restored backup brought back; returns how many persons have a tombstone.
///
/// A database that has seen all tombstones is left alone.
pub async fn reapply_erasures(conn: &mut SqliteConnection, database: &Path, keys: &Keys) -> Result<usize, Error> {
    let text = read_tombstones(database)?;
    let seen = crypto::content_hash(text.as_bytes());
    if text.is_empty() || meta::tombstones_seen(conn).await?.as_deref() == Some(seen.as_str()) {
        return Ok(0);
    }
    let marks: HashMap<&str, Millis> = text
        .lines()
        .filter_map(|line| line.split_once(' '))
        .filter_map(|(mark, at)| Some((mark, at.parse().ok()?)))
        .collect();
    let written: Vec<String> =
        sqlx::query_scalar("SELECT code FROM businesses WHERE owner IS NULL").fetch_all(&mut *conn).await?;
    for code in written.iter().filter(|code| marks.contains_key(tombstone_of_business(keys, code).as_str())) {
        sqlx::query("DELETE FROM businesses WHERE code = $1 AND owner IS NULL").bind(code).execute(&mut *conn).await?;
    }
    let mut again = 0;
    for who in everybody(conn).await? {
        if let Some(at) = marks.get(tombstone(keys, who).as_str()) {
            erase(conn, who, *at).await?;
            again += 1;
        }
    }
    meta::note_tombstones_seen(conn, &seen).await?;
    Ok(again)
}

/// Everybody of whom any table holds something of one's own.
async fn everybody(conn: &mut SqliteConnection) -> Result<Vec<ContactId>, Error> {
    let of_table = |table: &Table| {
        let columns: &[&str] = if matches!(table.person.erase, Erase::Stay(_)) { &[] } else { table.person.columns };
        let select = |column: &&str| format!("SELECT {column} FROM {} WHERE {column} IS NOT NULL", table.name);
        columns.iter().map(select).collect::<Vec<_>>()
    };
    let query = tables().flat_map(of_table).collect::<Vec<_>>().join(" UNION ");
    let ids: Vec<i64> = sqlx::query_scalar(AssertSqlSafe(query)).fetch_all(conn).await?;
    Ok(ids.into_iter().map(ContactId).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::businesses::{self, tests::warung};
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;
    use crate::store::wal;

    #[tokio::test]
    async fn g7_a_restored_backup_does_not_bring_an_erased_person_back() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let keys = &Keys::derive(&[3; 32]);
        for id in [7, 8] {
            contacts::save(&mut conn, keys, &[&Contact::new(ContactId(id), 1)]).await.unwrap();
            businesses::save(&mut conn, keys, &warung(id, 10 + id.unsigned_abs())).await.unwrap();
        }
        assert_eq!(reapply_erasures(&mut conn, &path, keys).await.unwrap(), 0);
        // The mark is there, the rows are as a backup from before would have them.
        record_tombstones(&path, keys, (&[ContactId(7)], &[]), 6).unwrap();
        let mut later = warung(7, 99);
        later.created_at = 8;
        businesses::save(&mut conn, keys, &later).await.unwrap();
        reapply_erasures(&mut conn, &path, keys).await.unwrap();
        assert!(wal::forget(&path, wal::generation(&path).unwrap()).await.unwrap());
        assert_eq!(
            businesses::of_owner(&mut conn, keys, ContactId(7)).await.unwrap(),
            [later],
            "what came after stays"
        );
        assert_eq!(businesses::of_owner(&mut conn, keys, ContactId(8)).await.unwrap().len(), 1);
        let mut written = warung(7, 50);
        written.owner = None;
        businesses::save(&mut conn, keys, &written).await.unwrap();
        record_tombstones(&path, keys, (&[], std::slice::from_ref(&written.code)), 9).unwrap();
        reapply_erasures(&mut conn, &path, keys).await.unwrap();
        assert_eq!(businesses::find(&mut conn, keys, &written.code).await.unwrap(), None, "nor what the desk wrote");
    }

    #[test]
    fn r_e2_a_tombstone_and_its_files_name_are_on_disk_before_anything_is_erased() {
        let dir = tempfile::tempdir().unwrap();
        durable_files::steps::taken();
        record_tombstones(&dir.path().join("bot.db"), &Keys::derive(&[3; 32]), (&[ContactId(7)], &[]), 6).unwrap();
        assert_eq!(durable_files::steps::taken(), ["write bot.db.erased", "sync bot.db.erased", "sync the folder"]);
    }

    #[tokio::test]
    async fn r_e8_t_b_who_had_only_asked_is_erased_again_after_a_restore_too() {
        let (dir, mut conn) = fresh().await;
        let path = dir.path().join("bot.db");
        let keys = &Keys::derive(&[3; 32]);
        let asked = Contact { talk: "{\"v\":1,\"asked\":7}".into(), ..Contact::new(ContactId(7), 1) };
        let other = Contact { id: ContactId(8), ..asked.clone() };
        contacts::save(&mut conn, keys, &[&asked, &other]).await.unwrap();
        record_tombstones(&path, keys, (&[ContactId(7)], &[]), 6).unwrap();
        assert_eq!(reapply_erasures(&mut conn, &path, keys).await.unwrap(), 1);
        let left = contacts::load(&mut conn, keys, &[ContactId(7), ContactId(8)]).await.unwrap();
        assert_eq!((left[0].talk.as_str(), left[1].talk.as_str()), ("{}", other.talk.as_str()));
        // A database that has seen all tombstones is left alone; one more tombstone is noticed.
        contacts::save(&mut conn, keys, &[&asked]).await.unwrap();
        assert_eq!(reapply_erasures(&mut conn, &path, keys).await.unwrap(), 0);
        record_tombstones(&path, keys, (&[ContactId(9)], &[]), 6).unwrap();
        assert_eq!(reapply_erasures(&mut conn, &path, keys).await.unwrap(), 1);
    }

    #[tokio::test]
    async fn g7_what_the_desk_wrote_and_was_merged_into_a_persons_business_goes_with_the_person() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        let (own, others) = (warung(7, 10), warung(8, 11));
        let [mut first, mut second] = [12, 13].map(|chance| warung(7, chance));
        (first.owner, second.owner) = (None, None);
        for business in [&own, &others, &first, &second] {
            contacts::save(&mut conn, keys, &[&Contact::new(business.owner.unwrap_or(ContactId(7)), 1)]).await.unwrap();
            businesses::save(&mut conn, keys, business).await.unwrap();
        }
        // One became part of the other, and that one of the person's.
        for (part, whole) in [(&second, &first), (&first, &own)] {
            let merge =
                "UPDATE businesses SET merged_into = (SELECT id FROM businesses WHERE code = $2) WHERE code = $1";
            let merge = sqlx::query(merge).bind(part.code.as_str()).bind(whole.code.as_str());
            merge.execute(&mut conn).await.unwrap();
        }
        assert_eq!(records_of(&mut conn, ContactId(7)).await.unwrap(), [first.code, second.code]);
        assert_eq!(records_of(&mut conn, ContactId(8)).await.unwrap(), []);
    }

    #[test]
    fn h4_tombstones_of_a_backup_are_added_once() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("bot.db");
        record_tombstones(&path, &Keys::derive(&[3; 32]), (&[ContactId(7)], &[]), 6).unwrap();
        let known = read_tombstones(&path).unwrap();
        let more = format!("{known}another 7\n");
        for _ in 0..2 {
            add_tombstones(&path, &more).unwrap();
            assert_eq!(read_tombstones(&path).unwrap(), more);
        }
    }
}
