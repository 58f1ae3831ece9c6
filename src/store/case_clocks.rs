//! The clocks of consultations: since when a promise runs, when it stood still, and what was told about it.
//!
//! A clock begins, changes hands and stops by triggers of the table of cases (migration 45), so that no way into or out
//! of a state forgets it. What needs the calendar is done here.

use sqlx::SqliteConnection;

use super::Error;
use super::case_ends::{self, End};
use super::cases::{Outcome, State};
use super::table::{Erase, Export, Person, Reason, Table, columns};
use crate::clock::Millis;
use crate::domain::case_clock::CaseClock;
use crate::domain::{CaseNumber, ContactId, Team};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "case_clocks",
    key: "case_id",
    columns: &[
        columns(
            &["case_id", "team", "days", "started_at", "stopped_at", "paused", "acted_at", "answered_due"],
            Reason::Consultation,
            "by when an answer is due",
            None,
        ),
        columns(
            &["told", "look_at", "followed", "remind_at", "on_reply"],
            Reason::Consultation,
            "reminders that are said once",
            None,
        ),
        columns(&["quiet"], Reason::Consultation, "how it ended", None),
    ],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("cases") },
    export: Export::Nothing("the promise stands in the consultation; the rest is about the office's work"),
};

/// Something that is told once about a clock: a bit of what was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum DeadlineNotice {
    /// Nobody takes it, and that was due soon.
    RouteSoon = 1,
    /// Nobody took it in time.
    RouteLate = 2,
    /// Its answer is due soon.
    AnswerSoon = 4,
    /// Its answer is late.
    AnswerLate = 8,
}

/// A case as its clock sees it; nothing of it is sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watched {
    /// Its row.
    pub case: i64,
    /// How people name it.
    pub number: CaseNumber,
    /// Who asks.
    pub contact: ContactId,
    /// How far it is.
    pub state: State,
    /// Whether it is about somebody of the office.
    pub complaint: bool,
    /// Who of the office has it, and what that person is called.
    pub officer: Option<(ContactId, String)>,
    /// How it ended.
    pub outcome: Option<Outcome>,
    /// Whether it helped.
    pub helped: Option<bool>,
    /// Whether it comes before the others: its owner said that it did not help.
    pub urgent: bool,
    /// When anything happened last.
    pub changed_at: Millis,
    /// The team that answers.
    pub team: Team,
    /// How many working days were promised.
    pub days: u32,
    /// Its clock.
    pub clock: CaseClock,
    /// When whoever has it did something last.
    pub acted: Millis,
    /// Whether the owner was asked if somebody helped.
    pub followed: bool,
    /// Whether it ended by itself.
    pub quiet: bool,
    /// When who has it wants to be reminded.
    pub remind_at: Option<Millis>,
    /// Whether who has it wants to be reminded once the owner writes.
    pub on_reply: bool,
    told: i64,
}

impl Watched {
    /// Whether this was told.
    #[must_use]
    pub fn is_told(&self, what: DeadlineNotice) -> bool {
        self.told & i64::from(what as u8) != 0
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    case_id: i64,
    number: String,
    contact: i64,
    state: String,
    complaint: bool,
    officer: Option<i64>,
    officer_name: Option<String>,
    outcome: Option<String>,
    helped: Option<bool>,
    urgent: bool,
    changed_at: Millis,
    due_at: Option<Millis>,
    due_from: Option<Millis>,
    due_until: Option<Millis>,
    team: String,
    days: u32,
    started_at: Millis,
    stopped_at: Option<Millis>,
    paused: Millis,
    acted_at: Option<Millis>,
    told: i64,
    followed: bool,
    quiet: bool,
    remind_at: Option<Millis>,
    on_reply: bool,
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT case_id, number, cases.contact AS contact, state, complaint, officer, officer_name, outcome, helped, urgent, changed_at, due_at,
                    due_from, due_until, coalesce(cases.team, clock.team) AS team, days, started_at, stopped_at, paused, acted_at, told, followed, quiet, remind_at,
                    on_reply
             FROM case_clocks AS clock JOIN cases ON cases.id = case_id ",
            $rest
        )
    };
}

fn read(row: Row) -> Result<Watched, Error> {
    let corrupt = || Error::Corrupt { what: "case clock", id: row.case_id };
    Ok(Watched {
        number: CaseNumber::parse(&row.number).ok_or_else(corrupt)?,
        state: State::from_word(&row.state).ok_or_else(corrupt)?,
        outcome: row.outcome.as_deref().and_then(Outcome::from_word),
        officer: row.officer.map(|id| (ContactId(id), row.officer_name.unwrap_or_default())),
        team: Team::from_word(&row.team).unwrap_or(Team::General),
        clock: CaseClock {
            started: row.started_at,
            due: row.due_at.unwrap_or(row.started_at),
            hours: row.due_from.zip(row.due_until),
            paused: row.paused,
            stopped: row.stopped_at,
        },
        acted: row.acted_at.unwrap_or(row.started_at),
        case: row.case_id,
        complaint: row.complaint,
        contact: ContactId(row.contact),
        helped: row.helped,
        urgent: row.urgent,
        changed_at: row.changed_at,
        days: row.days,
        followed: row.followed,
        quiet: row.quiet,
        remind_at: row.remind_at,
        on_reply: row.on_reply,
        told: row.told,
    })
}

/// The clock of a case; none before it was sent.
pub async fn of(conn: &mut SqliteConnection, case: i64) -> Result<Option<Watched>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE case_id = $1")).bind(case).fetch_optional(conn).await?;
    row.map(read).transpose()
}

/// The cases that are to be looked at, a chunk at most.
pub async fn to_look_at(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<Watched>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE look_at <= $1 ORDER BY look_at, case_id LIMIT $2"))
        .bind(now)
        .bind(most)
        .fetch_all(conn)
        .await?;
    rows.into_iter().map(read).collect()
}

/// Every case that somebody of the office has to do something about, the longest wait first.
pub async fn running(conn: &mut SqliteConnection) -> Result<Vec<Watched>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("WHERE state IN ('waiting', 'taken') ORDER BY urgent DESC, started_at, case_id"))
            .fetch_all(conn)
            .await?;
    rows.into_iter().map(read).collect()
}

/// The cases of which whoever has them wants to be reminded after the first of these moments and before the second.
pub async fn reminded_until(
    conn: &mut SqliteConnection,
    (after, before): (Millis, Millis),
) -> Result<Vec<Watched>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "WHERE state IN ('taken', 'asked') AND remind_at > $1 AND remind_at < $2 ORDER BY remind_at, case_id"
    ))
    .bind(after)
    .bind(before)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}

/// Notes which team answers within how many working days.
pub async fn set_team(conn: &mut SqliteConnection, case: i64, (team, days): (Team, u32)) -> Result<(), Error> {
    sqlx::query("UPDATE case_clocks SET team = $2, days = $3 WHERE case_id = $1")
        .bind(case)
        .bind(team.word())
        .bind(days)
        .execute(conn)
        .await?;
    Ok(())
}

/// A clock that stood still runs again, with its promise moved.
pub async fn resume(conn: &mut SqliteConnection, case: i64, clock: &CaseClock, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE cases SET due_at = $2, due_from = $3, due_until = $4 WHERE id = $1")
        .bind(case)
        .bind(clock.due)
        .bind(clock.hours.map(|(from, _)| from))
        .bind(clock.hours.map(|(_, until)| until))
        .execute(&mut *conn)
        .await?;
    sqlx::query(
        "UPDATE case_clocks SET stopped_at = NULL, paused = $2, acted_at = $3, look_at = 0
         WHERE case_id = $1",
    )
    .bind(case)
    .bind(clock.paused)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Notes that something was told.
pub async fn tell(conn: &mut SqliteConnection, case: i64, what: DeadlineNotice) -> Result<(), Error> {
    sqlx::query("UPDATE case_clocks SET told = told | $2 WHERE case_id = $1")
        .bind(case)
        .bind(i64::from(what as u8))
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes when a case is to be looked at next; one that is over for good is not.
pub async fn look_next(conn: &mut SqliteConnection, case: i64, at: Option<Millis>) -> Result<(), Error> {
    sqlx::query("UPDATE case_clocks SET look_at = $2 WHERE case_id = $1")
        .bind(case)
        .bind(at.unwrap_or(Millis::MAX))
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes that the owner was asked whether somebody helped, or need not be.
pub async fn note_followed(conn: &mut SqliteConnection, case: i64) -> Result<(), Error> {
    sqlx::query("UPDATE case_clocks SET followed = 1 WHERE case_id = $1").bind(case).execute(conn).await?;
    Ok(())
}

/// Puts an open case before all others.
pub async fn put_on_top(conn: &mut SqliteConnection, case: i64, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE cases SET urgent = 1, changed_at = $2 WHERE id = $1 AND state IN ('waiting', 'taken', 'asked')",
    )
    .bind(case)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The owner of a case that waited for that said something: who has it is to act.
pub async fn hear(conn: &mut SqliteConnection, case: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE cases SET state = 'taken', changed_at = $2 WHERE id = $1 AND state = 'asked'")
        .bind(case)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Whoever has a case wants to be reminded at a moment, or once its owner writes; that is an act as well.
pub async fn remind(conn: &mut SqliteConnection, case: i64, at: Option<Millis>, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "UPDATE case_clocks SET remind_at = $2, on_reply = $2 IS NULL, acted_at = $3, look_at = 0 WHERE case_id = $1",
    )
    .bind(case)
    .bind(at)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Nobody wants to be reminded of it any more.
pub async fn forget_reminder(conn: &mut SqliteConnection, case: i64) -> Result<(), Error> {
    sqlx::query("UPDATE case_clocks SET remind_at = NULL, on_reply = 0 WHERE case_id = $1")
        .bind(case)
        .execute(conn)
        .await?;
    Ok(())
}

/// Cases in the hands of somebody who is away, a chunk at most.
pub async fn with_the_away(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<Watched>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!(
        "JOIN officers ON officers.contact = cases.officer
         WHERE state = 'taken' AND away_until > $1 ORDER BY case_id LIMIT $2"
    ))
    .bind(now)
    .bind(most)
    .fetch_all(conn)
    .await?;
    rows.into_iter().map(read).collect()
}

/// Ends a case whose owner was silent for too long; false where that has changed.
pub async fn close_quiet(conn: &mut SqliteConnection, case: i64, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "UPDATE cases SET state = 'closed', outcome = 'solved', closed_at = $2, changed_at = $2, urgent = 0
         WHERE id = $1 AND state = 'asked'",
    )
    .bind(case)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    let is_done = done.rows_affected() == 1;
    if is_done {
        sqlx::query("UPDATE case_clocks SET quiet = 1 WHERE case_id = $1").bind(case).execute(&mut *conn).await?;
        case_ends::was(conn, case, End::Quiet).await?;
    }
    Ok(is_done)
}
