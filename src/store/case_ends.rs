//! How consultations ended: every end, since a case that was opened again keeps how it had ended before.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use super::Error;
use super::month::Span;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::domain::Team;
use crate::domain::words::words;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "case_ends",
    key: "id",
    columns: &[columns(
        &["id", "case_id", "outcome", "at", "officer"],
        Reason::Consultation,
        "what became of it",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        // An owner's go with the consultations.
        erase: Erase::By(&["UPDATE case_ends SET officer = NULL WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Rows {
        of: "case_id IN (SELECT id FROM cases WHERE contact = $1)",
        without: &["id", "case_id", "officer"],
    },
};

words! {
    /// How a consultation ended, and by whom; a trigger notes what the case says, and what differs is noted here.
    End {
        /// The office answered it.
        Solved = "solved",
        /// It ended by itself after quiet days.
        Quiet = "quiet",
        /// Its owner said that it helped, before anybody of the office had ended it.
        Owner = "owner",
        /// Somebody else has to answer it.
        PassedOn = "passed-on",
        /// It cannot be done.
        NotPossible = "not-possible",
        /// Its owner took it back.
        Cancelled = "cancelled",
    }
}

/// The end of a case that was just noted was this one.
pub async fn was(conn: &mut SqliteConnection, case: i64, end: End) -> Result<(), Error> {
    sqlx::query("UPDATE case_ends SET outcome = $2 WHERE id = (SELECT max(id) FROM case_ends WHERE case_id = $1)")
        .bind(case)
        .bind(end.word())
        .execute(conn)
        .await?;
    Ok(())
}

/// What became of cases, and how their owners liked that.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Ends {
    /// Answered.
    pub solved: i64,
    /// Ended by themselves after quiet days.
    pub quiet: i64,
    /// Ended by their owners, who were helped.
    pub owner: i64,
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

impl Ends {
    /// Those that were answered, whoever ended them.
    #[must_use]
    pub fn answered(&self) -> i64 {
        self.solved + self.quiet + self.owner
    }

    /// All of them.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.answered() + self.passed_on + self.not_possible + self.cancelled
    }

    fn count(&mut self, end: End, count: i64) {
        match end {
            End::Solved => self.solved += count,
            End::Quiet => self.quiet += count,
            End::Owner => self.owner += count,
            End::PassedOn => self.passed_on += count,
            End::NotPossible => self.not_possible += count,
            End::Cancelled => self.cancelled += count,
        }
    }
}

impl std::iter::Sum for Ends {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        all.fold(Self::default(), |sum, one| Self {
            solved: sum.solved + one.solved,
            quiet: sum.quiet + one.quiet,
            owner: sum.owner + one.owner,
            passed_on: sum.passed_on + one.passed_on,
            not_possible: sum.not_possible + one.not_possible,
            cancelled: sum.cancelled + one.cancelled,
            good: sum.good + one.good,
            rated: sum.rated + one.rated,
        })
    }
}

/// The ends of some time, by team: a case counts once, by its last end of that time, open again or not.
pub async fn ends(conn: &mut SqliteConnection, (from, to): Span) -> Result<Vec<(Team, Ends)>, Error> {
    type Row = (String, String, i64, i64, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT coalesce(clock.team, 'umum'), ended.outcome, count(*), count(score), count(*) FILTER (WHERE score = 'puas')
         FROM case_ends AS ended JOIN cases ON cases.id = ended.case_id
         LEFT JOIN case_clocks AS clock ON clock.case_id = ended.case_id
         LEFT JOIN case_ratings AS rating ON rating.case_id = ended.case_id
         WHERE complaint = 0 AND ended.id IN (
             SELECT max(id) FROM case_ends WHERE at >= $1 AND at < $2 GROUP BY case_id)
         GROUP BY 1, 2",
    )
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?;
    let mut all = BTreeMap::<Team, Ends>::new();
    for (team, outcome, count, rated, good) in rows {
        let ends = all.entry(Team::from_word(&team).unwrap_or(Team::General)).or_default();
        let end = End::from_word(&outcome).ok_or(Error::Corrupt { what: "case end", id: 0 })?;
        ends.count(end, count);
        ends.rated += rated;
        ends.good += good;
    }
    Ok(all.into_iter().collect())
}
