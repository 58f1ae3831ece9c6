//! The texts that a short answer ever had; none is written over.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ContactId;
use crate::store::Error;
use crate::store::table::{Erase, Export, Person, Reason, Table, columns};

/// See [`crate::store::table`].
pub(in crate::store) const TABLE: Table = Table {
    name: "short_answer_versions",
    key: "answer, version",
    columns: &[columns(
        &["answer", "version", "words", "slug", "section", "officer", "by_name", "at"],
        Reason::Office,
        "who wrote which answer of the office",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&[
            "UPDATE short_answer_versions SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2",
        ]),
    },
    export: Export::Nothing("it is what the office says; who said it stands in the audit log"),
};

/// What an answer says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The office's own words.
    Words(String),
    /// A section of a programme.
    Section {
        /// The programme.
        slug: String,
        /// The section's word.
        section: String,
    },
}

impl Content {
    /// What the columns of a row say.
    pub(super) fn read(words: Option<String>, slug: Option<String>, section: Option<String>) -> Option<Self> {
        match (words, slug, section) {
            (Some(words), ..) => Some(Self::Words(words)),
            (None, Some(slug), Some(section)) => Some(Self::Section { slug, section }),
            _ => None,
        }
    }
}

/// Who wrote it, and when.
#[derive(Clone, Copy, Debug)]
pub struct By<'a> {
    /// The officer.
    pub officer: ContactId,
    /// The name.
    pub name: &'a str,
    /// When.
    pub at: Millis,
}

/// One text of an answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Its number, counted from one.
    pub version: i64,
    /// What it says.
    pub content: Content,
    /// Who wrote it.
    pub by_name: String,
    /// When.
    pub at: Millis,
}

type Row = (i64, Option<String>, Option<String>, Option<String>, String, Millis);

fn read((version, words, slug, section, by_name, at): Row) -> Result<Version, Error> {
    let content = Content::read(words, slug, section).ok_or(Error::Corrupt { what: "short answer", id: version })?;
    Ok(Version { version, content, by_name, at })
}

/// Adds a text behind the one that its writer saw; none where somebody was faster, and nothing is written then.
pub async fn add(
    conn: &mut SqliteConnection,
    (id, seen): (i64, i64),
    content: &Content,
    by: By<'_>,
) -> Result<Option<i64>, Error> {
    let newest: Option<i64> = sqlx::query_scalar(
        "UPDATE short_answers SET newest = newest + 1, changed_at = $3 WHERE id = $1 AND newest = $2 RETURNING newest",
    )
    .bind(id)
    .bind(seen)
    .bind(by.at)
    .fetch_optional(&mut *conn)
    .await?;
    let Some(newest) = newest else { return Ok(None) };
    let (words, slug, section) = match content {
        Content::Words(words) => (Some(words), None, None),
        Content::Section { slug, section } => (None, Some(slug), Some(section)),
    };
    sqlx::query(
        "INSERT INTO short_answer_versions (answer, version, words, slug, section, officer, by_name, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id)
    .bind(newest)
    .bind(words)
    .bind(slug)
    .bind(section)
    .bind(by.officer.0)
    .bind(by.name)
    .bind(by.at)
    .execute(conn)
    .await?;
    Ok(Some(newest))
}

/// One text of an answer.
pub async fn version(conn: &mut SqliteConnection, id: i64, version: i64) -> Result<Option<Version>, Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT version, words, slug, section, by_name, at FROM short_answer_versions
         WHERE answer = $1 AND version = $2",
    )
    .bind(id)
    .bind(version)
    .fetch_optional(conn)
    .await?;
    row.map(read).transpose()
}

/// The newest texts of an answer, the newest first.
pub async fn versions(conn: &mut SqliteConnection, id: i64, most: i64) -> Result<Vec<Version>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT version, words, slug, section, by_name, at FROM short_answer_versions
         WHERE answer = $1 ORDER BY version DESC LIMIT $2",
    )
    .bind(id)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}
