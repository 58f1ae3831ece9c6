//! Sealed columns: everything that depends on the key, as every table declares it, so that the key can be changed.

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::blobs::{Blobs, Part};
use super::businesses::{self, Secret};
use super::inventory::tables;
use super::table::Sealed;
use super::{Error, contacts, meta};
use crate::crypto::Keys;
use crate::domain::{ContactId, Receipt};

/// Rows sealed anew at a time.
const CHUNK: i64 = 500;

/// A column that holds sealed bytes.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its table.
    pub table: &'static str,
    /// Its name.
    pub column: &'static str,
    bound: &'static str,
    only: &'static str,
}

/// All of them.
fn sealed_columns() -> impl Iterator<Item = Column> {
    tables().flat_map(|table| {
        let of = move |sealed: &Sealed| Column {
            table: table.name,
            column: sealed.column,
            bound: sealed.bound,
            only: sealed.only,
        };
        table.sealed.iter().map(of)
    })
}

/// What came of a column.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Rows sealed with the new key.
    pub done: usize,
    /// Rows that the old key could not open either; they stay as they are.
    pub unreadable: usize,
}

/// Seals everything with `new` that `old` sealed, in the transaction that is open; `tell` hears of each column.
///
/// # Errors
/// When the database fails; nothing counts before the commit.
pub async fn reseal(
    conn: &mut SqliteConnection,
    (old, new): (&Keys, &Keys),
    mut tell: impl FnMut(&Column, Count),
) -> Result<(), Error> {
    for column in sealed_columns() {
        let count = reseal_column(conn, &column, column.bound, (old, new)).await?;
        tell(&column, count);
    }
    rehash(conn, new).await?;
    meta::change_key(conn, new).await
}

/// Seals one column anew; `bound` is what its bytes are bound to now.
async fn reseal_column(
    conn: &mut SqliteConnection,
    Column { table, column, bound: new_bound, only }: &Column,
    bound: &str,
    (old, new): (&Keys, &Keys),
) -> Result<Count, Error> {
    let read = format!(
        "SELECT rowid, {bound}, {new_bound}, {column} FROM {table}
         WHERE {column} IS NOT NULL AND {only} AND rowid > $1 ORDER BY rowid LIMIT $2"
    );
    let write = format!(
        "UPDATE {table} SET {column} = substr($2, new.value->>'$[1][0]', new.value->>'$[1][1]')
         FROM json_each($1) AS new
         WHERE {table}.rowid = new.value->>0"
    );
    let mut count = Count::default();
    let mut after = i64::MIN;
    loop {
        let rows: Vec<(i64, String, String, Vec<u8>)> =
            sqlx::query_as(AssertSqlSafe(read.clone())).bind(after).bind(CHUNK).fetch_all(&mut *conn).await?;
        let Some((last, ..)) = rows.last() else { return Ok(count) };
        after = *last;
        let mut sealed = Blobs::default();
        let fresh: Vec<(i64, Part)> = rows
            .iter()
            .filter_map(|(id, bound, new_bound, bytes)| {
                Some((*id, sealed.push(Some(&new.seal(new_bound, &old.open(bound, bytes).ok()?)))))
            })
            .collect();
        count.done += fresh.len();
        count.unreadable += rows.len() - fresh.len();
        let fresh = serde_json::to_string(&fresh).unwrap_or_default();
        sqlx::query(AssertSqlSafe(write.clone())).bind(fresh).bind(sealed.into_bytes()).execute(&mut *conn).await?;
    }
}

/// Binds what an earlier version sealed to what it is bound to today, once, in the transaction that is open.
///
/// Version 2: a business's secret is bound to its owner too, so that a changed owner cannot read it; open forms carry
/// the hash of what they are about; the audit log is keyed.
pub async fn bring_up_to_date(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
    if meta::is_current(conn, keys).await? {
        return Ok(());
    }
    if let Some(secret) = sealed_columns().find(|column| (column.table, column.column) == ("businesses", "secret")) {
        reseal_column(conn, &secret, "'businesses.secret:' || code", (keys, keys)).await?;
    }
    contacts::note_subjects(conn, keys).await?;
    super::audit::begin_keyed_chain(conn, keys).await?;
    meta::change_key(conn, keys).await
}

type HashedRow = (i64, String, Option<i64>, String, String, Vec<u8>);

/// Works out the keyed hashes anew, from what `keys` can open.
async fn rehash(conn: &mut SqliteConnection, keys: &Keys) -> Result<(), Error> {
    let mut after = i64::MIN;
    loop {
        let rows: Vec<HashedRow> = sqlx::query_as(
            "SELECT id, code, owner, name, region, secret FROM businesses WHERE id > $1 ORDER BY id LIMIT $2",
        )
        .bind(after)
        .bind(CHUNK)
        .fetch_all(&mut *conn)
        .await?;
        let Some((last, ..)) = rows.last() else { return Ok(()) };
        after = *last;
        let hashes = |(id, code, owner, name, region, bytes): &HashedRow| {
            let plain = keys.open(&businesses::secret_of(&Receipt::parse(code)?, owner.map(ContactId)), bytes).ok()?;
            let secret: Secret = serde_json::from_slice(&plain).ok()?;
            Some((*id, businesses::hashes(keys, &secret, (name, region))))
        };
        let fresh: Vec<_> = rows.iter().filter_map(hashes).collect();
        sqlx::query(
            "UPDATE businesses SET phone_hash = new.value->>'$[1][0]', nib_hash = new.value->>'$[1][1]',
                    name_hash = new.value->>'$[1][2]'
             FROM json_each($1) AS new WHERE businesses.id = new.value->>0",
        )
        .bind(serde_json::to_string(&fresh).unwrap_or_default())
        .execute(&mut *conn)
        .await?;
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::domain::{ChatId, Lane};
    use crate::store::businesses::tests::warung;
    use crate::store::businesses::{Business, Change, changes, note_change, of_owner, same_name, save};
    use crate::store::cases;
    use crate::store::contacts::{self, Contact};
    use crate::store::dead_letters::{self, Failure};
    use crate::store::desk::{self, Paper};
    use crate::store::open::tests::fresh;
    use crate::store::outbox::{self, Left, NewRow, Row};
    use crate::store::{case_ratings, files, open::scratch};

    #[tokio::test]
    async fn g10_every_sealed_and_every_hashed_column_of_the_schema_is_in_the_table() {
        let mut conn = scratch().await.unwrap();
        let of = |condition: &'static str| {
            format!(
                "SELECT m.name, c.name FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
                 WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND m.name <> '_sqlx_migrations'
                   AND {condition}"
            )
        };
        let mut columns = async |condition| -> BTreeSet<(String, String)> {
            let query = sqlx::AssertSqlSafe(of(condition));
            sqlx::query_as(query).fetch_all(&mut conn).await.unwrap().into_iter().collect()
        };
        let owned = |(table, column): (&str, &str)| (table.to_owned(), column.to_owned());
        // Every column of bytes holds sealed ones, perhaps among others.
        let sealed = sealed_columns().map(|column| owned((column.table, column.column))).collect();
        // A payload comes in through `outbox.payload` and stays in `outbox_payloads`.
        assert_eq!(columns("c.type = 'BLOB' AND NOT (m.name = 'outbox' AND c.name = 'payload')").await, sealed);
        let hashed = tables().flat_map(|table| table.hashed.iter().map(|column| owned((table.name, *column))));
        let hashed = hashed.collect();
        assert_eq!(columns("c.name LIKE '%\\_hash' ESCAPE '\\'").await, hashed);
    }

    async fn hashes(conn: &mut SqliteConnection) -> Vec<(Option<String>, Option<String>, String)> {
        let query = "SELECT phone_hash, nib_hash, name_hash FROM businesses ORDER BY id";
        sqlx::query_as(query).fetch_all(conn).await.unwrap()
    }

    /// A consultation with everything that may be said in one.
    async fn a_consultation(conn: &mut SqliteConnection, keys: &Keys) -> (i64, crate::domain::CaseNumber) {
        let (number, asks) = (crate::domain::CaseNumber::from_chance(1), cases::Secret::default());
        let case = cases::open_draft(&mut *conn, keys, (&number, ContactId(7)), None, &asks, 1).await.unwrap();
        let said = cases::NewMessage {
            author: cases::Author::Owner,
            sort: cases::Sort::Text,
            words: Some("rahasia"),
            file: None,
            album: None,
        };
        cases::add(&mut *conn, keys, (case, &number), said, 1).await.unwrap();
        let note = cases::Note { officer: "Dewi".into(), words: "rahasia".into(), at: 1 };
        cases::add_note(&mut *conn, keys, (case, &number), (ContactId(9), 5), &note).await.unwrap();
        let later = (ContactId(9), "Dewi", "rahasia");
        cases::add_later(&mut *conn, keys, (case, &number, 7), later, (9, 1)).await.unwrap();
        crate::store::canned::add(&mut *conn, keys, (ContactId(9), None), "rahasia", 1).await.unwrap();
        case_ratings::keep(&mut *conn, case, case_ratings::Score::Good, 4).await.unwrap();
        case_ratings::add_words(&mut *conn, keys, case, "ramah").await.unwrap();
        (case, number)
    }

    #[tokio::test]
    async fn g10_rotate_leaves_all_readable_with_the_new_key_and_nothing_with_the_old() {
        let (_dir, mut conn) = fresh().await;
        let (old, new) = (&Keys::derive(&[1; 32]), &Keys::derive(&[2; 32]));
        meta::check_key(&mut conn, old).await.unwrap();
        let mut siti = Contact::new(ContactId(7), 1);
        siti.draft = Some("{\"nama\":\"Siti\"}".into());
        siti.talk = "{\"v\":1}".into();
        contacts::save(&mut conn, old, &[&siti, &Contact::new(ContactId(8), 1)]).await.unwrap();
        let mut shops: Vec<_> = (0..1_100).map(|chance| warung(7, chance)).collect();
        shops[3].secret.nib = crate::domain::Nib::parse("1234567890123").ok();
        shops[4].secret.phone = None;
        for shop in &shops {
            save(&mut conn, old, shop).await.unwrap();
        }
        let change = Change { field: "usaha".into(), old: "A".into(), new: "B".into(), at: 9 };
        note_change(&mut conn, old, &shops[3].code, &change).await.unwrap();
        let (case, number) = a_consultation(&mut conn, old).await;
        let row = |id, lane| {
            let payload = format!("{{\"text\":\"rahasia {id}\"}}").into_bytes();
            Row::new(id, (ChatId(7), lane), ("sendMessage".into(), payload), 0)
        };
        let rows = [row(1, Lane::Reply), row(2, Lane::Case), row(3, Lane::Notice)];
        let held: Vec<_> = rows.iter().map(|row| NewRow { row, content: None, held: true }).collect();
        outbox::enqueue(&mut conn, old, &held, 0).await.unwrap();
        let made = |personal| files::Document { name: "d".into(), mime: "t".into(), bytes: b"isi".to_vec(), personal };
        let private = files::store(&mut conn, old, made(true), 1, 0).await.unwrap().hash;
        let poster = files::store(&mut conn, old, made(false), 1, 0).await.unwrap().hash;
        let failure = Failure { update_id: 5, contact: None, raw: "rahasia", reason: "", at: 4 };
        dead_letters::set_aside(&mut conn, old, &failure).await.unwrap();
        let desk_shop = Business { owner: None, ..warung(7, 5_000) };
        save(&mut conn, old, &desk_shop).await.unwrap();
        desk::add(&mut conn, &desk_shop.code, ContactId(9), 3).await.unwrap();
        let paper = Paper { id: "foto".into(), unique: "U".into(), photo: true };
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 2).unwrap();
        assert!(desk::sign(&mut conn, old, &desk_shop.code, (day, Some(&paper))).await.unwrap());
        let before = hashes(&mut conn).await;

        let mut told = Vec::new();
        reseal(&mut conn, (old, new), |column, count| told.push((column.column, count.done, count.unreadable)))
            .await
            .unwrap();
        // Tables that nobody filled in here have a story of their own.
        told.retain(|(_, done, unreadable)| *done + *unreadable > 0);
        told.sort_unstable();
        let expected = [
            ("body", 2),
            ("bytes", 1),
            ("change", 1),
            ("draft", 1),
            ("paper", 1),
            ("raw", 1),
            ("secret", 1),
            ("secret", 1_101),
            ("talk", 1),
            ("words", 1),
            ("words", 1),
            ("words", 1),
            ("words", 1),
            ("words", 1),
        ];
        assert_eq!(told, expected.map(|(column, done)| (column, done, 0)));

        assert!(matches!(meta::check_key(&mut conn, old).await, Err(Error::WrongKey)));
        meta::check_key(&mut conn, new).await.unwrap();
        let known = contacts::load(&mut conn, new, &[ContactId(7)]).await.unwrap();
        assert_eq!((&known[0].draft, &known[0].talk), (&siti.draft, &siti.talk));
        assert_eq!(of_owner(&mut conn, new, ContactId(7)).await.unwrap(), shops);
        assert!(of_owner(&mut conn, old, ContactId(7)).await.is_err());
        let kept = cases::entries(&mut conn, new, (case, &number)).await.unwrap();
        assert_eq!(kept[0].words.as_deref(), Some("rahasia"));
        assert_eq!(case_ratings::newest_words(&mut conn, new, 9).await.unwrap()[0].1, "ramah");
        assert_eq!(changes(&mut conn, new, &shops[3].code).await.unwrap(), [change]);
        let payloads: Vec<_> = outbox::recover(&mut conn, new, Left { now: 0, retry_at: 0, late_before: 0, most: 100 })
            .await
            .unwrap()
            .into_iter()
            .map(|row| row.payload)
            .collect();
        assert_eq!(payloads, rows.map(|row| row.payload)[..payloads.len()]);
        assert!(!payloads.is_empty());
        for file in files::load(&mut conn, new, &[&private, &poster]).await.unwrap() {
            assert_eq!(file.bytes.as_deref(), Some(b"isi".as_slice()));
        }
        let record = desk::find(&mut conn, new, &desk_shop.code).await.unwrap().unwrap();
        assert_eq!(record.paper, Some(paper));
        let raw: Vec<u8> = sqlx::query_scalar("SELECT raw FROM failed_updates").fetch_one(&mut conn).await.unwrap();
        assert_eq!(new.open("failed_updates:5", &raw).unwrap(), b"rahasia");

        // Equality is found again: the hashes are those that saving anew would write.
        let after = hashes(&mut conn).await;
        for (before, after) in before.iter().zip(&after) {
            assert_eq!((before.0.is_some(), before.1.is_some()), (after.0.is_some(), after.1.is_some()));
            assert!(before.2 != after.2 && (before.0.is_none() || before.0 != after.0));
        }
        let twin = same_name(&mut conn, new, ContactId(7), ("warung siti", "18.71.01.1001")).await.unwrap();
        assert_eq!(twin, Some(shops[0].code.clone()));
        save(&mut conn, new, &shops[3]).await.unwrap();
        assert_eq!(hashes(&mut conn).await, after);
    }

    #[tokio::test]
    async fn g10_a_row_that_no_key_opens_stays_and_is_counted() {
        let (_dir, mut conn) = fresh().await;
        let (old, new) = (&Keys::derive(&[1; 32]), &Keys::derive(&[2; 32]));
        for (update_id, keys) in [(5, old), (6, &Keys::derive(&[9; 32]))] {
            let failure = Failure { update_id, contact: None, raw: "rahasia", reason: "", at: 4 };
            dead_letters::set_aside(&mut conn, keys, &failure).await.unwrap();
        }
        let mut counts = Vec::new();
        reseal(&mut conn, (old, new), |column, count| counts.push((column.column, count))).await.unwrap();
        assert!(counts.contains(&("raw", Count { done: 1, unreadable: 1 })), "{counts:?}");
    }
}
