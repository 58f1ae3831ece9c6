//! What owners answered to whether somebody helped: every answer, since a case that was opened again is asked anew.

use std::collections::BTreeMap;

use sqlx::SqliteConnection;

use super::Error;
use super::month::Span;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::Team;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "case_answers",
    key: "id",
    columns: &[columns(
        &["id", "case_id", "helped", "at"],
        Reason::Consultation,
        "whether the office's answers helped",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("cases") },
    export: Export::Rows { of: "case_id IN (SELECT id FROM cases WHERE contact = $1)", without: &["id", "case_id"] },
};

/// Keeps an answer.
pub async fn add(conn: &mut SqliteConnection, case: i64, helped: bool, now: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO case_answers (case_id, helped, at) VALUES ($1, $2, $3)")
        .bind(case)
        .bind(helped)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// How many cases helped, of those about which anything was answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Helped {
    /// Those that helped.
    pub good: i64,
    /// All of them.
    pub all: i64,
}

/// What was answered in some time, by team: a case counts once, by the last answer of that time.
pub async fn helped(conn: &mut SqliteConnection, (from, to): Span) -> Result<BTreeMap<Team, Helped>, Error> {
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(
        "SELECT coalesce(clock.team, 'umum'), coalesce(sum(answer.helped), 0), count(*)
         FROM case_answers AS answer JOIN cases ON cases.id = answer.case_id
         LEFT JOIN case_clocks AS clock ON clock.case_id = answer.case_id
         WHERE complaint = 0 AND answer.id IN (
             SELECT max(id) FROM case_answers WHERE at >= $1 AND at < $2 GROUP BY case_id)
         GROUP BY 1",
    )
    .bind(from)
    .bind(to)
    .fetch_all(conn)
    .await?;
    let mut all = BTreeMap::<Team, Helped>::new();
    for (team, good, count) in rows {
        let of = all.entry(Team::from_word(&team).unwrap_or(Team::General)).or_default();
        of.good += good;
        of.all += count;
    }
    Ok(all)
}
