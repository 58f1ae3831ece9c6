//! The messages of a consultation, with what they say sealed; files stay at Telegram.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::CaseNumber;
use crate::domain::words::words;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Sealed, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "case_messages",
    key: "id",
    columns: &[columns(
        &["id", "case_id", "author", "kind", "words", "at"],
        Reason::Consultation,
        "questions to the people of the office",
        None,
    )],
    retention: &[],
    sealed: &[Sealed {
        column: "words",
        bound: "'case_messages.words:' || (SELECT number FROM cases WHERE cases.id = case_id)",
        only: "true",
    }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("cases") },
    export: Export::Rows { of: "case_id IN (SELECT id FROM cases WHERE contact = $1)", without: &[] },
};

words! {
    /// Who wrote a message.
    Author {
        /// The owner.
        Owner = "owner",
        /// Somebody of the office.
        Officer = "officer",
    }
}

words! {
    /// What a message carries.
    Sort {
        /// Words alone.
        Text = "text",
        /// A picture.
        Photo = "photo",
        /// A file.
        Document = "document",
        /// A recording.
        Voice = "voice",
        /// A video, round or not.
        Video = "video",
        /// A sticker or a moving picture.
        Sticker = "sticker",
        /// Somebody's phone number.
        Contact = "contact",
        /// A place.
        Location = "location",
    }
}

/// One message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// Its row.
    pub id: i64,
    /// Who wrote it.
    pub author: Author,
    /// What it carries.
    pub sort: Sort,
    /// What it says.
    pub words: Option<String>,
    /// When.
    pub at: Millis,
}

/// The row that sealed words belong to.
fn words_of(number: &CaseNumber) -> String {
    format!("case_messages.words:{number}")
}

/// Adds a message; gives its row.
pub async fn add(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
    (author, sort, words): (Author, Sort, Option<&str>),
    at: Millis,
) -> Result<i64, Error> {
    let sealed = words.map(|words| keys.seal(&words_of(number), words.as_bytes()));
    let query = "INSERT INTO case_messages (case_id, author, kind, words, at) VALUES ($1, $2, $3, $4, $5) RETURNING id";
    let id = sqlx::query_scalar(query)
        .bind(case)
        .bind(author.word())
        .bind(sort.word())
        .bind(sealed)
        .bind(at)
        .fetch_one(conn)
        .await?;
    Ok(id)
}

/// Changes what a message says.
pub async fn amend(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (entry, number): (i64, &CaseNumber),
    words: &str,
) -> Result<(), Error> {
    sqlx::query("UPDATE case_messages SET words = $2 WHERE id = $1")
        .bind(entry)
        .bind(keys.seal(&words_of(number), words.as_bytes()))
        .execute(conn)
        .await?;
    Ok(())
}

/// The messages of a case, the oldest first.
pub async fn entries(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
) -> Result<Vec<Entry>, Error> {
    type Row = (i64, String, String, Option<Vec<u8>>, Millis);
    let rows: Vec<Row> =
        sqlx::query_as("SELECT id, author, kind, words, at FROM case_messages WHERE case_id = $1 ORDER BY id")
            .bind(case)
            .fetch_all(conn)
            .await?;
    let read = |(id, author, sort, sealed, at): (i64, String, String, Option<Vec<u8>>, Millis)| {
        let corrupt = || Error::Corrupt { what: "case message", id };
        let open = |sealed: Vec<u8>| {
            let plain = keys.open(&words_of(number), &sealed).map_err(|_| corrupt())?;
            String::from_utf8(plain).map_err(|_| corrupt())
        };
        Ok(Entry {
            id,
            author: Author::from_word(&author).ok_or_else(corrupt)?,
            sort: Sort::from_word(&sort).ok_or_else(corrupt)?,
            words: sealed.map(open).transpose()?,
            at,
        })
    };
    rows.into_iter().map(read).collect()
}
