//! What the office said of the sections of programmes, each for the words that were read.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::review::{Outcome, Review};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "content_reviews",
    key: "slug, section",
    columns: &[columns(
        &["slug", "section", "version", "outcome", "words", "english", "office", "officer", "at"],
        Reason::Office,
        "what the office confirmed of the programmes",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE content_reviews SET officer = 0 WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("the office's own words; who said them stands in the audit log"),
};

type Row = (String, String, String, String, Option<String>, Option<String>, String, Millis);

/// Everything that was said, by programme and section.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Review>, Error> {
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT slug, section, version, outcome, words, english, office, at FROM content_reviews ORDER BY slug, section",
    )
    .fetch_all(conn)
    .await?;
    let read = |(slug, section, version, outcome, words, english, office, at): Row| {
        let outcome = match (outcome.as_str(), words) {
            (_, Some(words)) => Outcome::Changed(words),
            ("ended", None) => Outcome::Ended,
            (_, None) => Outcome::Right,
        };
        Review { slug, section, version, outcome, english, office, at }
    };
    Ok(rows.into_iter().map(read).collect())
}

/// Whether the office wrote another text of a section, whose words as they ship are of this version.
pub async fn is_changed(
    conn: &mut SqliteConnection,
    (slug, section): (&str, &str),
    version: &str,
) -> Result<bool, Error> {
    Ok(sqlx::query_scalar(
        "SELECT EXISTS (SELECT 1 FROM content_reviews
                        WHERE slug = $1 AND section = $2 AND version = $3 AND outcome = 'changed')",
    )
    .bind(slug)
    .bind(section)
    .bind(version)
    .fetch_one(conn)
    .await?)
}

/// Keeps what was said of a section, in place of what was said before.
pub async fn set(conn: &mut SqliteConnection, review: &Review, officer: ContactId) -> Result<(), Error> {
    let (outcome, words) = match &review.outcome {
        Outcome::Right => ("right", None),
        Outcome::Changed(words) => ("changed", Some(words)),
        Outcome::Ended => ("ended", None),
    };
    sqlx::query(
        "INSERT INTO content_reviews (slug, section, version, outcome, words, english, office, officer, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (slug, section) DO UPDATE SET version = excluded.version, outcome = excluded.outcome,
             words = excluded.words, english = excluded.english, office = excluded.office, officer = excluded.officer, at = excluded.at",
    )
    .bind(&review.slug)
    .bind(&review.section)
    .bind(&review.version)
    .bind(outcome)
    .bind(words)
    .bind(&review.english)
    .bind(&review.office)
    .bind(officer.0)
    .bind(review.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Keeps what the office wrote for those who read English; false where it wrote nothing of that text.
pub async fn set_english(
    conn: &mut SqliteConnection,
    (slug, section): (&str, &str),
    words: &str,
) -> Result<bool, Error> {
    let query = "UPDATE content_reviews SET english = $3 WHERE slug = $1 AND section = $2 AND outcome = 'changed'";
    let done = sqlx::query(query).bind(slug).bind(section).bind(words).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}

/// Takes back what was said of a section.
pub async fn take_back(conn: &mut SqliteConnection, slug: &str, section: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM content_reviews WHERE slug = $1 AND section = $2")
        .bind(slug)
        .bind(section)
        .execute(conn)
        .await?;
    Ok(())
}
