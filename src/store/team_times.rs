//! How long each team takes and when it works, where head or admin said so.

use sqlx::SqliteConnection;

use super::Error;
use super::office::By;
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::Team;
use crate::domain::calendar::Hours;
use crate::domain::case_clock::Times;
use crate::domain::office::Vouched;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "team_times",
    key: "team",
    columns: &[columns(
        &["team", "route", "answer", "quiet", "hours", "officer", "by_name", "at"],
        Reason::Office,
        "how long each team takes, and when it works",
        None,
    )],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&["UPDATE team_times SET officer = 0, by_name = '' WHERE officer = $1 AND at <= $2"]),
    },
    export: Export::Nothing("it is what the office says of itself; who said it stands in the audit log"),
};

/// How long a team takes.
pub async fn of(conn: &mut SqliteConnection, team: Team) -> Result<Times, Error> {
    Ok(said(conn, team).await?.map_or_else(Times::default, |said| said.value))
}

/// The same with who said so; none where nobody did.
pub async fn said(conn: &mut SqliteConnection, team: Team) -> Result<Option<Vouched<Times>>, Error> {
    let row: Option<(u32, u32, u32, String, Millis)> =
        sqlx::query_as("SELECT route, answer, quiet, by_name, at FROM team_times WHERE team = $1")
            .bind(team.word())
            .fetch_optional(conn)
            .await?;
    Ok(row.map(|(route, answer, quiet, by, at)| Vouched { value: Times { route, answer, quiet }, by, at }))
}

/// Says how long a team takes; promises that were made stay as they are.
pub async fn set(conn: &mut SqliteConnection, team: Team, times: Times, by: By<'_>) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO team_times (team, route, answer, quiet, officer, by_name, at) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT (team) DO UPDATE SET route = excluded.route, answer = excluded.answer, quiet = excluded.quiet,
             officer = excluded.officer, by_name = excluded.by_name, at = excluded.at",
    )
    .bind(team.word())
    .bind(times.route)
    .bind(times.answer)
    .bind(times.quiet)
    .bind(by.officer.0)
    .bind(by.name)
    .bind(by.at)
    .execute(conn)
    .await?;
    Ok(())
}

/// Says when a team works: the office's hours where there are none.
pub async fn set_hours(
    conn: &mut SqliteConnection,
    team: Team,
    hours: Option<&Hours>,
    by: By<'_>,
) -> Result<(), Error> {
    let times = of(conn, team).await?;
    set(conn, team, times, by).await?;
    sqlx::query("UPDATE team_times SET hours = $2 WHERE team = $1")
        .bind(team.word())
        .bind(hours.map(ToString::to_string))
        .execute(conn)
        .await?;
    Ok(())
}
