//! Short answers that the office wrote: every text they ever had, and which of them owners are shown.

mod acts;
mod told;
mod versions;
mod wishes;

use sqlx::SqliteConnection;

use super::Error;
use super::row_ids::unused_row;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
pub(super) use acts::TABLE as ACTS;
pub use acts::{Act, Done, done, note};
pub(super) use told::TABLE as TOLD;
pub use told::{corrected, how_many_are_told, note_told};
pub(super) use versions::TABLE as VERSIONS;
pub use versions::{By, Content, Version, add, version, versions};
pub(super) use wishes::TABLE as WISHES;
pub use wishes::{Due, due, forget, how_many_wait, wish};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "short_answers",
    key: "id",
    columns: &[columns(
        &["id", "question", "live", "newest", "changed_at", "slug", "section"],
        Reason::Questions,
        "answers that the office wrote",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("the office's own words, about nobody"),
};

/// See [`super::table`].
pub(super) const QUESTIONS: Table = Table {
    name: "short_answer_questions",
    key: "question",
    columns: &[columns(&["question", "answer"], Reason::Questions, "finding an answer of the office", None)],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("nobody knows who asked"),
};

/// A short answer.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Short {
    /// Its row.
    pub id: i64,
    /// The question that it answers, as the office reads it.
    pub question: String,
    /// The version that owners are shown; none while it is a draft or was taken back.
    pub live: Option<i64>,
    /// The newest version.
    pub newest: i64,
    /// When anything about it changed last.
    pub changed_at: Millis,
    /// The programme, where it is the text of one of its sections.
    pub slug: Option<String>,
    /// The section's word.
    pub section: Option<String>,
    /// Whether owners were ever shown a text of it: then it stays, with its history.
    pub was_shown: bool,
}

impl Short {
    /// The section of a programme whose text it is.
    #[must_use]
    pub fn passage(&self) -> Option<(&str, &str)> {
        self.slug.as_deref().zip(self.section.as_deref())
    }
}

/// The columns of a [`Short`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, question, live, newest, changed_at, slug, section, live IS NOT NULL OR EXISTS (
                 SELECT 1 FROM short_answer_acts AS was WHERE was.answer = short_answers.id AND was.act = 'published'
             ) AS was_shown FROM short_answers ",
            $rest
        )
    };
}

/// Begins an answer to questions, of which the first is what it is called; gives its row. It has no text yet.
pub async fn begin(conn: &mut SqliteConnection, questions: &[String], now: Millis) -> Result<i64, Error> {
    let id = sqlx::query_scalar(concat!(
        "INSERT INTO short_answers (id, question, newest, changed_at) VALUES (",
        unused_row!("short_answers"),
        ", coalesce($1, ''), 0, $2) RETURNING id"
    ))
    .bind(questions.first())
    .bind(now)
    .fetch_one(&mut *conn)
    .await?;
    ask_as(conn, id, questions).await?;
    Ok(id)
}

/// These questions are asked for this answer from now on.
pub async fn ask_as(conn: &mut SqliteConnection, id: i64, questions: &[String]) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO short_answer_questions (question, answer) SELECT value, $2 FROM json_each($1) WHERE true
         ON CONFLICT (question) DO UPDATE SET answer = excluded.answer",
    )
    .bind(serde_json::json!(questions).to_string())
    .bind(id)
    .execute(conn)
    .await?;
    Ok(())
}

/// The ways in which people ask for this answer.
pub async fn questions(conn: &mut SqliteConnection, id: i64) -> Result<Vec<String>, Error> {
    let query = "SELECT question FROM short_answer_questions WHERE answer = $1 ORDER BY question";
    Ok(sqlx::query_scalar(query).bind(id).fetch_all(conn).await?)
}

/// How many questions that nobody else answers are answered by this: they wait again once it is taken back.
pub async fn how_many_wait_again(conn: &mut SqliteConnection, id: i64) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM unanswered WHERE answer = $1").bind(id).fetch_one(conn).await?)
}

/// An answer to one of these questions that nobody published yet, where there is one.
pub async fn draft_for(conn: &mut SqliteConnection, questions: &[String]) -> Result<Option<i64>, Error> {
    Ok(sqlx::query_scalar(
        "SELECT q.answer FROM short_answer_questions AS q JOIN short_answers AS a ON a.id = q.answer
         WHERE a.live IS NULL AND a.newest > 0 AND q.question IN (SELECT value FROM json_each($1)) LIMIT 1",
    )
    .bind(serde_json::json!(questions).to_string())
    .fetch_optional(conn)
    .await?)
}

/// Says anew what an answer is called.
pub async fn rename(conn: &mut SqliteConnection, id: i64, question: &str, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE short_answers SET question = $2, changed_at = $3 WHERE id = $1")
        .bind(id)
        .bind(question)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The answer of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Short>, Error> {
    Ok(sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?)
}

/// What the office wrote of this section of a programme.
pub async fn of_section(conn: &mut SqliteConnection, slug: &str, section: &str) -> Result<Option<Short>, Error> {
    let query = select!("WHERE slug = $1 AND section = $2");
    Ok(sqlx::query_as(query).bind(slug).bind(section).fetch_optional(conn).await?)
}

/// Begins a text of a section, which is called that; gives its row, also where it was begun before.
pub async fn begin_section(
    conn: &mut SqliteConnection,
    (slug, section): (&str, &str),
    name: &str,
    now: Millis,
) -> Result<i64, Error> {
    sqlx::query(concat!(
        "INSERT INTO short_answers (id, question, newest, changed_at, slug, section) VALUES (",
        unused_row!("short_answers"),
        ", $1, 0, $2, $3, $4) ON CONFLICT DO NOTHING"
    ))
    .bind(name)
    .bind(now)
    .bind(slug)
    .bind(section)
    .execute(&mut *conn)
    .await?;
    let row = "SELECT id FROM short_answers WHERE slug = $1 AND section = $2";
    Ok(sqlx::query_scalar(row).bind(slug).bind(section).fetch_one(conn).await?)
}

/// A page of all answers, what changed last first.
pub async fn all(conn: &mut SqliteConnection, (most, skip): (i64, i64)) -> Result<Vec<Short>, Error> {
    let query = select!("ORDER BY changed_at DESC LIMIT $1 OFFSET $2");
    Ok(sqlx::query_as(query).bind(most).bind(skip).fetch_all(conn).await?)
}

/// Shows owners this version from now on, none takes the answer back; only where `newest` is still the newest. Its
/// questions wait no more, or wait again. False where somebody was faster.
pub async fn show(
    conn: &mut SqliteConnection,
    (id, newest): (i64, i64),
    version: Option<i64>,
    now: Millis,
) -> Result<bool, Error> {
    let done = sqlx::query("UPDATE short_answers SET live = $3, changed_at = $4 WHERE id = $1 AND newest = $2")
        .bind(id)
        .bind(newest)
        .bind(version)
        .bind(now)
        .execute(&mut *conn)
        .await?;
    if done.rows_affected() == 0 {
        return Ok(false);
    }
    let query = if version.is_some() {
        "UPDATE unanswered SET answer = $1
         WHERE question IN (SELECT question FROM short_answer_questions WHERE answer = $1)"
    } else {
        "UPDATE unanswered SET answer = NULL WHERE answer = $1"
    };
    sqlx::query(query).bind(id).execute(conn).await?;
    Ok(true)
}

/// A draft that nobody was ever shown goes, while `newest` is its newest text; false where that is not so.
pub async fn throw_away(conn: &mut SqliteConnection, (id, newest): (i64, i64)) -> Result<bool, Error> {
    let done = sqlx::query(
        "DELETE FROM short_answers WHERE id = $1 AND newest = $2 AND live IS NULL AND NOT EXISTS (
             SELECT 1 FROM short_answer_acts WHERE answer = $1 AND act = 'published')",
    )
    .bind(id)
    .bind(newest)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// What owners are shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// The row of the answer.
    pub id: i64,
    /// What it says.
    pub content: Content,
    /// When it was written.
    pub at: Millis,
    /// The ways in which people ask for it.
    pub questions: Vec<String>,
}

type ShownRow = (i64, Option<String>, Option<String>, Option<String>, Millis, String);

/// Everything that owners are shown, once the office published it.
pub async fn shown(conn: &mut SqliteConnection) -> Result<Vec<Shown>, Error> {
    let rows: Vec<ShownRow> = sqlx::query_as(
        "SELECT a.id, v.words, v.slug, v.section, v.at,
                (SELECT json_group_array(q.question) FROM short_answer_questions AS q WHERE q.answer = a.id)
         FROM short_answers AS a JOIN short_answer_versions AS v ON v.answer = a.id AND v.version = a.live
         WHERE a.live IS NOT NULL AND a.slug IS NULL ORDER BY a.id",
    )
    .fetch_all(conn)
    .await?;
    let read = |(id, words, slug, section, at, questions): ShownRow| {
        let corrupt = || Error::Corrupt { what: "short answer", id };
        let content = Content::read(words, slug, section).ok_or_else(corrupt)?;
        Ok(Shown { id, content, at, questions: serde_json::from_str(&questions).map_err(|_| corrupt())? })
    };
    rows.into_iter().map(read).collect()
}

#[cfg(test)]
mod tests;
