//! Files that the bot makes: one row for the same bytes, uploaded once.

use std::borrow::Cow;

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::{self, Keys};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "files",
    key: "hash",
    columns: &[columns(
        &["hash", "name", "mime", "bytes", "file_id", "personal", "created_at"],
        Reason::Delivery,
        "sending files",
        Some(2),
    )],
    // One about a person is gone once its row ended; this is for what no row ever asks for, or asks for too long.
    retention: &[
        Retention::By {
            days: 2,
            remove: "DELETE FROM files WHERE hash IN (
                         SELECT hash FROM files AS f WHERE personal = 1 AND created_at < $1
                         AND NOT EXISTS (SELECT 1 FROM outbox WHERE file = f.hash AND finished_at IS NULL)
                         ORDER BY created_at LIMIT $2)",
            count: "SELECT count(*) FROM files WHERE personal = 1 AND created_at < $1",
        },
        Retention::By {
            days: 90,
            remove: "DELETE FROM files WHERE hash IN (
                         SELECT hash FROM files AS f WHERE created_at < $1
                         AND NOT EXISTS (SELECT 1 FROM outbox WHERE file = f.hash)
                         ORDER BY created_at LIMIT $2)",
            count: "SELECT count(*) FROM files WHERE created_at < $1",
        },
    ],
    sealed: &[Sealed { column: "bytes", bound: "'file:' || hash", only: "personal = 1" }],
    hashed: &[],
    // Those that wait are cancelled with their rows.
    person: Person { columns: &[], erase: Erase::With("outbox") },
    export: Export::Nothing("it holds what was just sent to the person"),
};

/// A file that the bot made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// The name people see.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Its content.
    pub bytes: Vec<u8>,
    /// Whether it is about a person: then it goes once it was delivered.
    pub personal: bool,
}

impl Document {
    /// A workbook about people, under this name without its ending.
    #[must_use]
    pub fn workbook(name: &str, bytes: Vec<u8>) -> Self {
        const MIME: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        Self { name: format!("{name}.xlsx"), mime: MIME.to_owned(), bytes, personal: true }
    }
}

/// A file that is to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its content address.
    pub hash: String,
    /// The name people see.
    pub name: String,
    /// Its media type.
    pub mime: String,
    /// Telegram's handle, once it was uploaded.
    pub file_id: Option<String>,
    /// The bytes, while Telegram does not have them.
    pub bytes: Option<Vec<u8>>,
}

/// Stores a file, ready to be sent; the same bytes are stored, and uploaded, once.
///
/// A file about a person never shares a row: its address is bound to `owner`, the outbox row it belongs to,
/// and its bytes are sealed.
pub async fn store(
    conn: &mut SqliteConnection,
    keys: &Keys,
    file: Document,
    owner: i64,
    now: Millis,
) -> Result<File, Error> {
    let mut hash = crypto::content_hash(&file.bytes);
    let mut stored = Cow::from(&file.bytes);
    if file.personal {
        hash = format!("{hash}:{owner}");
        stored = keys.seal(&name(&hash), &file.bytes).into();
    }
    let file_id: Option<String> = sqlx::query_scalar(
        "INSERT INTO files (hash, name, mime, bytes, personal, created_at) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (hash) DO UPDATE SET name = excluded.name RETURNING file_id",
    )
    .bind(&hash)
    .bind(&file.name)
    .bind(&file.mime)
    .bind(&*stored)
    .bind(i64::from(file.personal))
    .bind(now)
    .fetch_one(conn)
    .await?;
    Ok(File { hash, name: file.name, mime: file.mime, file_id, bytes: Some(file.bytes) })
}

/// Loads those of `hashes` that exist.
pub async fn load(conn: &mut SqliteConnection, keys: &Keys, hashes: &[&str]) -> Result<Vec<File>, Error> {
    type Row = (String, String, String, Option<String>, Option<Vec<u8>>, bool);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT hash, name, mime, file_id, bytes, personal FROM files WHERE hash IN (SELECT value FROM json_each($1))",
    )
    .bind(serde_json::json!(hashes).to_string())
    .fetch_all(conn)
    .await?;
    let read = |(hash, file_name, mime, file_id, bytes, personal): Row| {
        let bytes = match bytes {
            Some(sealed) if personal => {
                Some(keys.open(&name(&hash), &sealed).map_err(|_| Error::Corrupt { what: "file", id: 0 })?)
            }
            bytes => bytes,
        };
        Ok(File { hash, name: file_name, mime, file_id, bytes })
    };
    rows.into_iter().map(read).collect()
}

/// What a sealed file is bound to.
fn name(hash: &str) -> String {
    format!("file:{hash}")
}

/// Notes that Telegram has the file: its bytes are not needed any more; one about a person goes altogether.
pub async fn uploaded(conn: &mut SqliteConnection, hash: &str, file_id: &str) -> Result<(), Error> {
    sqlx::query("UPDATE files SET file_id = $2, bytes = NULL WHERE hash = $1 AND personal = 0")
        .bind(hash)
        .bind(file_id)
        .execute(&mut *conn)
        .await?;
    sqlx::query("UPDATE outbox SET file = NULL WHERE file = $1 AND EXISTS (SELECT 1 FROM files WHERE hash = $1 AND personal = 1)")
        .bind(hash)
        .execute(&mut *conn)
        .await?;
    sqlx::query("DELETE FROM files WHERE hash = $1 AND personal = 1").bind(hash).execute(conn).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn the_same_bytes_are_uploaded_once_but_a_persons_file_stays_private_and_goes() {
        let (_dir, mut conn) = fresh().await;
        let keys = Keys::derive(&[9; 32]);
        let made = |name: &str, bytes: &[u8], personal| Document {
            name: name.into(),
            mime: "text/plain".into(),
            bytes: bytes.to_vec(),
            personal,
        };
        let poster = made("poster.png", b"png", false);
        let first = store(&mut conn, &keys, poster.clone(), 1, 0).await.unwrap();
        uploaded(&mut conn, &first.hash, "FILE1").await.unwrap();
        let again = store(&mut conn, &keys, poster, 2, 0).await.unwrap();
        assert_eq!((again.hash, again.file_id.as_deref()), (first.hash.clone(), Some("FILE1")));
        let kept = load(&mut conn, &keys, &[&first.hash]).await.unwrap().remove(0);
        assert_eq!((kept.file_id.as_deref(), kept.bytes), (Some("FILE1"), None));

        let data = made("data.json", b"{}", true);
        let private = store(&mut conn, &keys, data.clone(), 3, 0).await.unwrap().hash;
        let sealed: Vec<u8> =
            sqlx::query_scalar("SELECT bytes FROM files WHERE personal = 1").fetch_one(&mut conn).await.unwrap();
        assert_ne!(sealed, data.bytes);
        assert_eq!(load(&mut conn, &keys, &[&private]).await.unwrap()[0].bytes.as_ref(), Some(&data.bytes));
        assert_ne!(store(&mut conn, &keys, data, 4, 0).await.unwrap().hash, private);
        uploaded(&mut conn, &private, "FILE2").await.unwrap();
        assert!(load(&mut conn, &keys, &[&private]).await.unwrap().is_empty());
    }
}
