//! What owners say of a consultation once it is over: a tap, and words if they like; once a case.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::Team;
use crate::domain::words::words;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "case_ratings",
    key: "case_id",
    columns: &[columns(
        &["case_id", "score", "words", "at"],
        Reason::Consultation,
        "how owners liked to be answered",
        None,
    )],
    retention: &[],
    sealed: &[Sealed { column: "words", bound: "'case_ratings.words:' || case_id", only: "words IS NOT NULL" }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("cases") },
    export: Export::Rows { of: "case_id IN (SELECT id FROM cases WHERE contact = $1)", without: &["case_id"] },
};

words! {
    /// How somebody liked to be answered.
    Score {
        /// Well.
        Good = "puas",
        /// Not well, not badly.
        Fair = "cukup",
        /// Badly.
        Poor = "kurang",
    }
}

/// Keeps what was tapped; false where that was done before.
pub async fn keep(conn: &mut SqliteConnection, case: i64, score: Score, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query("INSERT INTO case_ratings (case_id, score, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")
        .bind(case)
        .bind(score.word())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// Keeps the words to it; false where there are some already, or nothing was tapped.
pub async fn add_words(conn: &mut SqliteConnection, keys: &Keys, case: i64, words: &str) -> Result<bool, Error> {
    let sealed = keys.seal(&words_of(case), words.as_bytes());
    let done = sqlx::query("UPDATE case_ratings SET words = $2 WHERE case_id = $1 AND words IS NULL")
        .bind(case)
        .bind(sealed)
        .execute(conn)
        .await?;
    Ok(done.rows_affected() == 1)
}

/// The row that sealed words belong to.
fn words_of(case: i64) -> String {
    format!("case_ratings.words:{case}")
}

/// The newest words, each with its team.
pub async fn newest_words(conn: &mut SqliteConnection, keys: &Keys, most: i64) -> Result<Vec<(Team, String)>, Error> {
    let rows: Vec<(i64, String, Vec<u8>)> = sqlx::query_as(
        "SELECT rating.case_id, coalesce(clock.team, 'umum'), rating.words FROM case_ratings AS rating
         LEFT JOIN case_clocks AS clock ON clock.case_id = rating.case_id
         WHERE rating.words IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM cases WHERE cases.id = rating.case_id AND complaint = 1)
         ORDER BY rating.at DESC LIMIT $1",
    )
    .bind(most)
    .fetch_all(conn)
    .await?;
    let read = |(case, team, sealed): (i64, String, Vec<u8>)| {
        let corrupt = || Error::Corrupt { what: "case rating", id: case };
        let plain = keys.open(&words_of(case), &sealed).map_err(|_| corrupt())?;
        let words = String::from_utf8(plain).map_err(|_| corrupt())?;
        Ok((Team::from_word(&team).unwrap_or(Team::General), words))
    };
    rows.into_iter().map(read).collect()
}
