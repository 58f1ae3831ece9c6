//! Data incidents: the clock, the notice, and its approvals; whom it concerns is in [`people`].

pub mod people;

use sqlx::SqliteConnection;

use super::Error;
use super::row_ids::unused_row;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::incident::Affected;
use crate::domain::words::words;

/// So long an incident that was closed is kept, as the audit is: the authority may ask about it.
const KEPT_DAYS: i64 = 1_825;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "incidents",
    key: "id",
    columns: &[columns(
        &[
            "id",
            "state",
            "found_at",
            "opened_by",
            "opened_at",
            "what",
            "data",
            "how",
            "efforts",
            "ask",
            "affected",
            "first_by",
            "second_by",
            "reminded",
            "changed_at",
            "started_at",
            "closed_at",
            "reported_at",
        ],
        Reason::Office,
        "telling people within three days what happened to their data",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "closed_at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["opened_by", "first_by", "second_by"],
        erase: Erase::By(&["UPDATE incidents SET opened_by = iif(opened_by = $1, 0, opened_by),
             first_by = iif(first_by = $1, 0, first_by), second_by = iif(second_by = $1, 0, second_by)
             WHERE $1 IN (opened_by, first_by, second_by) AND $2 > 0"]),
    },
    export: Export::Nothing("it is the office's; whoever it concerns has the notice in the chat"),
};

words! {
    /// How far an incident is.
    State {
        /// The notice is being written and approved.
        Open = "open",
        /// It is being sent.
        Sending = "sending",
        /// Everybody was told, or could not be reached.
        Told = "told",
        /// The office is done with it.
        Closed = "closed",
    }
}

/// What those affected are told.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notice {
    /// What happened.
    pub what: String,
    /// Which data.
    pub data: String,
    /// When and how.
    pub how: String,
    /// What is done about it.
    pub efforts: String,
    /// Whom to ask.
    pub ask: String,
}

/// An incident.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Incident {
    /// Its row.
    pub id: i64,
    /// How far it is.
    pub state: State,
    /// When it was found.
    pub found_at: Millis,
    /// Who opened it.
    pub opened_by: ContactId,
    /// What those affected are told, once that is written.
    pub notice: Option<Notice>,
    /// Whom it concerns, once that is said.
    pub affected: Option<Affected>,
    /// Who approved what stands there.
    pub first_by: Option<ContactId>,
    /// Who else did.
    pub second_by: Option<ContactId>,
    /// The hour of the last reminder.
    pub reminded: i64,
    /// When notice or people were changed last: approvals are of what stood there then.
    pub changed_at: Millis,
    /// When the office told the authority, where it did.
    pub reported_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: i64,
    state: String,
    found_at: Millis,
    opened_by: i64,
    what: Option<String>,
    data: Option<String>,
    how: Option<String>,
    efforts: Option<String>,
    ask: Option<String>,
    affected: Option<String>,
    first_by: Option<i64>,
    second_by: Option<i64>,
    reminded: i64,
    changed_at: Millis,
    reported_at: Option<Millis>,
}

impl TryFrom<Row> for Incident {
    type Error = Error;

    fn try_from(row: Row) -> Result<Self, Error> {
        let corrupt = || Error::Corrupt { what: "incident", id: row.id };
        let state = State::from_word(&row.state).ok_or_else(corrupt)?;
        let affected = row.affected.as_deref().map(|stored| Affected::read(stored).ok_or_else(corrupt)).transpose()?;
        let notice = match (row.what, row.data, row.how, row.efforts, row.ask) {
            (Some(what), Some(data), Some(how), Some(efforts), Some(ask)) => {
                Some(Notice { what, data, how, efforts, ask })
            }
            _ => None,
        };
        Ok(Self {
            id: row.id,
            state,
            found_at: row.found_at,
            opened_by: ContactId(row.opened_by),
            notice,
            affected,
            first_by: row.first_by.map(ContactId),
            second_by: row.second_by.map(ContactId),
            reminded: row.reminded,
            changed_at: row.changed_at,
            reported_at: row.reported_at,
        })
    }
}

/// The columns of a [`Row`], found by the rest of the statement.
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, state, found_at, opened_by, what, data, how, efforts, ask, affected, first_by, second_by, reminded,
                    changed_at, reported_at FROM incidents ",
            $rest
        )
    };
}

/// Opens an incident that was found at a moment; gives its row.
pub async fn open(conn: &mut SqliteConnection, found_at: Millis, by: ContactId, now: Millis) -> Result<i64, Error> {
    Ok(sqlx::query_scalar(concat!(
        "INSERT INTO incidents (id, state, found_at, opened_by, opened_at, reminded, changed_at)
         SELECT ",
        unused_row!("incidents"),
        ", 'open', $1, $2, $3, 0, $3 RETURNING id"
    ))
    .bind(found_at)
    .bind(by.0)
    .bind(now)
    .fetch_one(conn)
    .await?)
}

/// The incident of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Incident>, Error> {
    let row: Option<Row> = sqlx::query_as(select!("WHERE id = $1")).bind(id).fetch_optional(conn).await?;
    row.map(Incident::try_from).transpose()
}

/// The latest incidents, those that are not closed first.
pub async fn latest(conn: &mut SqliteConnection, most: i64) -> Result<Vec<Incident>, Error> {
    let rows: Vec<Row> =
        sqlx::query_as(select!("ORDER BY state = 'closed', id DESC LIMIT $1")).bind(most).fetch_all(conn).await?;
    rows.into_iter().map(Incident::try_from).collect()
}

/// Those whose clock runs.
pub async fn running(conn: &mut SqliteConnection) -> Result<Vec<Incident>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE state = 'open' ORDER BY id")).fetch_all(conn).await?;
    rows.into_iter().map(Incident::try_from).collect()
}

/// Those that are being sent.
pub async fn sending(conn: &mut SqliteConnection) -> Result<Vec<Incident>, Error> {
    let rows: Vec<Row> = sqlx::query_as(select!("WHERE state = 'sending' ORDER BY id")).fetch_all(conn).await?;
    rows.into_iter().map(Incident::try_from).collect()
}

/// Writes the notice; what was approved before is approved no more. False once it is being sent.
pub async fn write(conn: &mut SqliteConnection, id: i64, notice: &Notice, now: Millis) -> Result<bool, Error> {
    let written = sqlx::query(
        "UPDATE incidents SET what = $2, data = $3, how = $4, efforts = $5, ask = $6, first_by = NULL, second_by = NULL,
                changed_at = max($7, changed_at + 1)
         WHERE id = $1 AND state = 'open'",
    )
    .bind(id)
    .bind(&notice.what)
    .bind(&notice.data)
    .bind(&notice.how)
    .bind(&notice.efforts)
    .bind(&notice.ask)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(written.rows_affected() > 0)
}

/// Approves what was seen as of `seen`; false where it says something else by now, or this person approved it already.
pub async fn approve(conn: &mut SqliteConnection, id: i64, by: ContactId, seen: Millis) -> Result<bool, Error> {
    let approved = sqlx::query(
        "UPDATE incidents SET second_by = iif(first_by IS NULL, NULL, $2), first_by = coalesce(first_by, $2)
         WHERE id = $1 AND changed_at = $3 AND state = 'open' AND what IS NOT NULL AND affected IS NOT NULL
           AND second_by IS NULL AND (first_by IS NULL OR first_by <> $2)",
    )
    .bind(id)
    .bind(by.0)
    .bind(seen)
    .execute(conn)
    .await?;
    Ok(approved.rows_affected() > 0)
}

/// It goes on to this state from that; false where it is in another one by now.
pub async fn set_state(
    conn: &mut SqliteConnection,
    id: i64,
    (from, to): (State, State),
    now: Millis,
) -> Result<bool, Error> {
    let set = sqlx::query(
        "UPDATE incidents SET state = $3, started_at = iif($3 = 'sending', $4, started_at),
                closed_at = iif($3 = 'closed', $4, NULL)
         WHERE id = $1 AND state = $2",
    )
    .bind(id)
    .bind(from.word())
    .bind(to.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(set.rows_affected() > 0)
}

/// Notes when the authority was told; none where that is taken back.
pub async fn note_reported(conn: &mut SqliteConnection, id: i64, at: Option<Millis>) -> Result<(), Error> {
    sqlx::query("UPDATE incidents SET reported_at = $2 WHERE id = $1").bind(id).bind(at).execute(conn).await?;
    Ok(())
}

/// Notes the reminder of so many hours.
pub async fn note_reminder(conn: &mut SqliteConnection, id: i64, hours: i64) -> Result<(), Error> {
    sqlx::query("UPDATE incidents SET reminded = $2 WHERE id = $1").bind(id).bind(hours).execute(conn).await?;
    Ok(())
}
