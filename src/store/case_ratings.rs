//! What owners say of a consultation once it is over: a tap, and words if they like; once a case.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Sealed, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::Team;
use crate::domain::words::words;
use crate::store::cases::Outcome;

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

/// What became of the cases of one team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// Answered.
    pub solved: i64,
    /// Ended by themselves after quiet days.
    pub quiet: i64,
    /// Passed on to somebody else.
    pub passed_on: i64,
    /// Not possible.
    pub not_possible: i64,
    /// Taken back by their owners.
    pub cancelled: i64,
    /// Owners who liked how they were answered.
    pub good: i64,
    /// Owners who said how they liked it.
    pub rated: i64,
}

/// What became of the cases that ended since a moment, by team.
pub async fn ends(conn: &mut SqliteConnection, since: Millis) -> Result<Vec<(Team, Ends)>, Error> {
    type Row = (String, String, bool, i64, i64, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT coalesce(clock.team, 'umum'), outcome, coalesce(quiet, 0), count(*), count(score), count(*) FILTER (WHERE score = 'puas')
         FROM cases LEFT JOIN case_clocks AS clock ON clock.case_id = cases.id
         LEFT JOIN case_ratings AS rating ON rating.case_id = cases.id
         WHERE state = 'closed' AND complaint = 0 AND closed_at >= $1 GROUP BY 1, 2, 3",
    )
    .bind(since)
    .fetch_all(conn)
    .await?;
    let mut all: Vec<(Team, Ends)> = Vec::new();
    for (team, outcome, quiet, count, rated, good) in rows {
        let team = Team::from_word(&team).unwrap_or(Team::General);
        if !all.iter().any(|(other, _)| *other == team) {
            all.push((team, Ends::default()));
        }
        let Some((_, ends)) = all.iter_mut().find(|(other, _)| *other == team) else { continue };
        match Outcome::from_word(&outcome) {
            Some(Outcome::Solved) if quiet => ends.quiet += count,
            Some(Outcome::Solved) => ends.solved += count,
            Some(Outcome::PassedOn) => ends.passed_on += count,
            Some(Outcome::NotPossible) => ends.not_possible += count,
            Some(Outcome::Cancelled) | None => ends.cancelled += count,
        }
        ends.rated += rated;
        ends.good += good;
    }
    all.sort_by_key(|(team, _)| *team);
    Ok(all)
}
