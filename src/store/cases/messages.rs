//! The messages of a consultation, with what they say sealed; files stay at Telegram.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::words::words;
use crate::domain::{CaseNumber, ChatId, ContactId};
use crate::store::Error;
use crate::store::row_ids::unused_row;
use crate::store::table::{Erase, Export, Person, Reason, Sealed, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "case_messages",
    key: "id",
    columns: &[
        columns(
            &["id", "case_id", "side", "kind", "words", "at"],
            Reason::Consultation,
            "questions to the people of the office",
            None,
        ),
        columns(
            &["withdrawn_at", "file", "album"],
            Reason::Consultation,
            "changes of what was written, and files that came together",
            None,
        ),
    ],
    retention: &[],
    sealed: &[Sealed {
        column: "words",
        bound: "'case_messages.words:' || (SELECT number FROM cases WHERE cases.id = case_id)",
        only: "true",
    }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("cases") },
    export: Export::Rows {
        of: "case_id IN (SELECT id FROM cases WHERE contact = $1)",
        without: &["withdrawn_at", "file", "album"],
    },
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
    /// Whether its author took it back: nothing of what it said is left.
    pub is_withdrawn: bool,
    /// What it carries, by Telegram's lasting name of the file.
    pub file: Option<String>,
    /// The album that it is a part of.
    pub album: Option<String>,
}

/// What somebody says in a message.
#[derive(Clone, Copy, Debug)]
pub struct NewMessage<'a> {
    /// Who.
    pub author: Author,
    /// What the message carries.
    pub sort: Sort,
    /// The words.
    pub words: Option<&'a str>,
    /// See [`Entry::file`].
    pub file: Option<&'a str>,
    /// See [`Entry::album`].
    pub album: Option<&'a str>,
}

/// The row that sealed words belong to.
fn words_of(number: &CaseNumber) -> String {
    format!("case_messages.words:{number}")
}

/// Whether the owner of another case that this officer has wrote after `since`.
pub async fn another_wrote(
    conn: &mut SqliteConnection,
    (officer, but): (ContactId, i64),
    since: Millis,
) -> Result<bool, Error> {
    let wrote = sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM cases JOIN case_messages AS m ON m.case_id = cases.id
                        WHERE cases.officer = $1 AND cases.state IN ('taken', 'asked') AND cases.id <> $2
                          AND m.side = 'owner' AND m.at > $3)",
    )
    .bind(officer.0)
    .bind(but)
    .bind(since)
    .fetch_one(conn)
    .await?;
    Ok(wrote)
}

/// Adds a message; gives its row.
pub async fn add(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
    said: NewMessage<'_>,
    at: Millis,
) -> Result<i64, Error> {
    let sealed = said.words.map(|words| keys.seal(&words_of(number), words.as_bytes()));
    let query = concat!(
        "INSERT INTO case_messages (id, case_id, side, kind, words, at, file, album) VALUES (",
        unused_row!("case_messages"),
        ", $1, $2, $3, $4, $5, $6, $7) RETURNING id"
    );
    let id = sqlx::query_scalar(query)
        .bind(case)
        .bind(said.author.word())
        .bind(said.sort.word())
        .bind(sealed)
        .bind(at)
        .bind(said.file)
        .bind(said.album)
        .fetch_one(conn)
        .await?;
    Ok(id)
}

/// Changes what a message says and carries.
pub async fn amend(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (entry, number): (i64, &CaseNumber),
    (words, file): (Option<&str>, Option<&str>),
) -> Result<(), Error> {
    sqlx::query("UPDATE case_messages SET words = $2, file = $3 WHERE id = $1")
        .bind(entry)
        .bind(words.map(|words| keys.seal(&words_of(number), words.as_bytes())))
        .bind(file)
        .execute(conn)
        .await?;
    Ok(())
}

/// A message of what is not sent yet goes: its owner leaves it out.
pub async fn leave_out(conn: &mut SqliteConnection, entry: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM case_messages WHERE id = $1 AND case_id IN (SELECT id FROM cases WHERE state = 'draft')")
        .bind(entry)
        .execute(conn)
        .await?;
    Ok(())
}

/// The case of an answer of the office, by the answer's row.
pub async fn of_answer(conn: &mut SqliteConnection, entry: i64) -> Result<Option<i64>, Error> {
    let query = "SELECT case_id FROM case_messages WHERE id = $1 AND side = 'officer'";
    Ok(sqlx::query_scalar(query).bind(entry).fetch_optional(conn).await?)
}

/// An answer is taken back: its words go. False where that was done before.
pub async fn withdraw(conn: &mut SqliteConnection, entry: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE case_messages SET words = NULL, file = NULL, withdrawn_at = $2
         WHERE id = $1 AND side = 'officer' AND withdrawn_at IS NULL",
    )
    .bind(entry)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// A part of an album.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AlbumPart {
    /// The row of its message.
    pub entry: i64,
    /// The message that it was written as.
    pub message: i64,
    /// The outbox row with which it goes to the other side, while that has not ended.
    pub row: Option<i64>,
}

/// The parts of an album of a case, and how far they are on their way to a chat.
pub async fn album(
    conn: &mut SqliteConnection,
    (case, album): (i64, &str),
    to: ChatId,
) -> Result<Vec<AlbumPart>, Error> {
    let rows: Vec<(i64, i64, Option<i64>)> = sqlx::query_as(
        "SELECT m.id, o.message,
                (SELECT max(outbox_row) FROM case_places AS c WHERE c.entry = m.id AND c.role = 'copy' AND c.chat = $3)
         FROM case_messages AS m JOIN case_places AS o ON o.entry = m.id AND o.role = 'original'
         WHERE m.case_id = $1 AND m.album = $2 AND o.message IS NOT NULL ORDER BY m.id",
    )
    .bind(case)
    .bind(album)
    .bind(to.0)
    .fetch_all(conn)
    .await?;
    Ok(rows.into_iter().map(|(entry, message, row)| AlbumPart { entry, message, row }).collect())
}

type Row = (i64, String, String, Option<Vec<u8>>, Millis, Option<Millis>, Option<String>, Option<String>);

/// The messages of a case, the oldest first.
pub async fn entries(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
) -> Result<Vec<Entry>, Error> {
    latest(conn, keys, (case, number), i64::MAX).await
}

/// The last messages of a case, so many at most, the oldest first.
pub async fn latest(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
    most: i64,
) -> Result<Vec<Entry>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, side, kind, words, at, withdrawn_at, file, album FROM case_messages
         WHERE case_id = $1 ORDER BY id DESC LIMIT $2",
    )
    .bind(case)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().rev().map(|row| read(keys, number, row)).collect()
}

/// One message.
pub async fn entry(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (entry, number): (i64, &CaseNumber),
) -> Result<Option<Entry>, Error> {
    let row: Option<Row> =
        sqlx::query_as("SELECT id, side, kind, words, at, withdrawn_at, file, album FROM case_messages WHERE id = $1")
            .bind(entry)
            .fetch_optional(conn)
            .await?;
    row.map(|row| read(keys, number, row)).transpose()
}

fn read(
    keys: &Keys,
    number: &CaseNumber,
    (id, author, sort, sealed, at, withdrawn, file, album): Row,
) -> Result<Entry, Error> {
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
        is_withdrawn: withdrawn.is_some(),
        file,
        album,
    })
}
