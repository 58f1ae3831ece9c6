//! What the office notes for itself: kept apart from the messages, so that nothing that reads those finds a note.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{CaseNumber, ContactId};
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Sealed, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "case_notes",
    key: "id",
    columns: &[columns(
        &["id", "case_id", "officer", "officer_name", "message", "words", "at"],
        Reason::Consultation,
        "what officers note for each other",
        None,
    )],
    retention: &[],
    sealed: &[Sealed {
        column: "words",
        bound: "'case_notes.words:' || (SELECT number FROM cases WHERE cases.id = case_id)",
        only: "true",
    }],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE case_notes SET officer = 0, officer_name = '' WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("the office's own work, not the owner's words"),
};

/// A note of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// What whoever wrote it is called.
    pub officer: String,
    /// What it says.
    pub words: String,
    /// When.
    pub at: Millis,
}

/// The row that sealed words belong to.
fn words_of(number: &CaseNumber) -> String {
    format!("case_notes.words:{number}")
}

/// Adds a note that this officer wrote as this message.
pub async fn add_note(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
    (officer, message): (ContactId, i64),
    note: &Note,
) -> Result<(), Error> {
    let query = "INSERT INTO case_notes (case_id, officer, officer_name, message, words, at)
                 VALUES ($1, $2, $3, $4, $5, $6)";
    sqlx::query(query)
        .bind(case)
        .bind(officer.0)
        .bind(&note.officer)
        .bind(message)
        .bind(keys.seal(&words_of(number), note.words.as_bytes()))
        .bind(note.at)
        .execute(conn)
        .await?;
    Ok(())
}

/// Changes what the note says that this officer wrote as this message; false where there is none.
pub async fn amend_note(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
    (officer, message): (ContactId, i64),
    words: &str,
) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE case_notes SET words = $4 WHERE case_id = $1 AND officer = $2 AND message = $3")
        .bind(case)
        .bind(officer.0)
        .bind(message)
        .bind(keys.seal(&words_of(number), words.as_bytes()))
        .execute(conn)
        .await?;
    Ok(done.rows_affected() > 0)
}

/// The notes of a case, the oldest first.
pub async fn notes(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (case, number): (i64, &CaseNumber),
) -> Result<Vec<Note>, Error> {
    let rows: Vec<(i64, String, Vec<u8>, Millis)> =
        sqlx::query_as("SELECT id, officer_name, words, at FROM case_notes WHERE case_id = $1 ORDER BY id")
            .bind(case)
            .fetch_all(conn)
            .await?;
    let read = |(id, officer, sealed, at): (i64, String, Vec<u8>, Millis)| {
        let corrupt = || Error::Corrupt { what: "case note", id };
        let plain = keys.open(&words_of(number), &sealed).map_err(|_| corrupt())?;
        Ok(Note { officer, words: String::from_utf8(plain).map_err(|_| corrupt())?, at })
    };
    rows.into_iter().map(read).collect()
}
