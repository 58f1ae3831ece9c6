//! Whom the committee of an event chooses: what is said of each who joined, draws, and how far the choice is.

use std::collections::HashMap;

use sqlx::SqliteConnection;

use super::Error;
use super::events::{Event, KEPT_DAYS};
use super::seats::{self, Seat};
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::event::Verdict;
use crate::domain::{ContactId, SeatState};

mod draws;
mod stages;
pub(super) use draws::DRAWS;
pub use draws::{Draw, add_draw, last_draw};
pub use stages::{awaiting, is_sent, note_told, send, take_back, told, untold};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "seat_choices",
    key: "seat",
    columns: &[columns(
        &["seat", "verdict", "reason", "place", "officer", "officer_name", "at"],
        Reason::Events,
        "whom the committee of an event chose, and why not",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["officer"],
        erase: Erase::By(&[
            "DELETE FROM seat_choices WHERE seat IN (SELECT id FROM seats WHERE contact = $1 AND made_at <= $2)",
            "UPDATE seat_choices SET officer = 0, officer_name = '' WHERE officer = $1 AND at <= $2",
        ]),
    },
    export: Export::Rows {
        // What is not approved yet is nobody's to read.
        of:
            "seat IN (SELECT seats.id FROM seats JOIN events ON events.id = seats.event AND events.chosen_at IS NOT NULL
             WHERE contact = $1)",
        without: &["officer", "officer_name", "place"],
    },
};

/// What somebody did at events that are over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// Events at which this person had a seat.
    pub joined: i64,
    /// Those of them at which this person was.
    pub attended: i64,
    /// Those whose attendance is closed, and at which this person was not.
    pub missed: i64,
}

/// What the committee says of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What.
    pub verdict: Verdict,
    /// Why not.
    pub reason: Option<String>,
    /// In which order that was said.
    pub place: i64,
}

/// Somebody who joined an event whose committee chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The seat that is asked for.
    pub seat: Seat,
    /// What this person did at earlier events.
    pub history: History,
    /// What was said of this person so far.
    pub choice: Option<Choice>,
}

/// Everybody who asks for a seat: who never had one first, then who was at the fewest events, then who came first.
pub async fn candidates(
    conn: &mut SqliteConnection,
    keys: &Keys,
    event: i64,
    now: Millis,
) -> Result<Vec<Candidate>, Error> {
    let mut histories = histories(conn, event, now).await?;
    let rows: Vec<(i64, String, Option<String>, i64)> = sqlx::query_as(
        "SELECT seat, verdict, reason, place FROM seat_choices WHERE seat IN (SELECT id FROM seats WHERE event = $1)",
    )
    .bind(event)
    .fetch_all(&mut *conn)
    .await?;
    let mut choices: HashMap<i64, Choice> = HashMap::new();
    for (seat, word, reason, place) in rows {
        let verdict = Verdict::from_word(&word).ok_or(Error::Corrupt { what: "choice", id: seat })?;
        choices.insert(seat, Choice { verdict, reason, place });
    }
    let mut all: Vec<Candidate> = seats::of_event(conn, keys, event)
        .await?
        .into_iter()
        .filter(|seat| seat.state == SeatState::Waiting)
        .map(|seat| Candidate {
            history: histories.remove(&seat.id).unwrap_or_default(),
            choice: choices.remove(&seat.id),
            seat,
        })
        .collect();
    all.sort_by_key(|one| (one.history.joined > 0, one.history.attended, one.seat.queued_at));
    Ok(all)
}

/// What those who joined an event did at earlier ones, by the row of the seat: found by chat and by business.
async fn histories(conn: &mut SqliteConnection, event: i64, now: Millis) -> Result<HashMap<i64, History>, Error> {
    let rows: Vec<(i64, i64, i64, i64)> = sqlx::query_as(
        "WITH before AS (
             SELECT own.id AS seat, e.id AS event, max(e.state = 'finished') AS closed,
                    max(EXISTS (SELECT 1 FROM attendance WHERE attendance.seat = other.id)) AS present
             FROM seats AS own
             JOIN seats AS other ON other.event <> own.event AND other.state = 'confirmed'
                  AND (other.contact = own.contact OR other.business = own.business)
             JOIN events AS e ON e.id = other.event AND e.ends_at <= $2 AND e.state <> 'cancelled'
             WHERE own.event = $1 GROUP BY own.id, e.id)
         SELECT seat, count(*), sum(present), sum(closed AND NOT present) FROM before GROUP BY seat",
    )
    .bind(event)
    .bind(now)
    .fetch_all(conn)
    .await?;
    let history = |(seat, joined, attended, missed)| (seat, History { joined, attended, missed });
    Ok(rows.into_iter().map(history).collect())
}

/// What the committee says of somebody, and who says it; what was said before counts no more. A choice that lies with the
/// head already comes back with that.
pub async fn decide(
    conn: &mut SqliteConnection,
    seat: i64,
    (verdict, reason): (Verdict, Option<&str>),
    (officer, name): (ContactId, &str),
    now: Millis,
) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO seat_choices (seat, verdict, reason, place, officer, officer_name, at)
         VALUES ($1, $2, $3, (SELECT coalesce(max(place), 0) + 1 FROM seat_choices), $4, $5, $6)
         ON CONFLICT (seat) DO UPDATE SET verdict = excluded.verdict, reason = excluded.reason, place = excluded.place,
             officer = excluded.officer, officer_name = excluded.officer_name, at = excluded.at",
    )
    .bind(seat)
    .bind(verdict.word())
    .bind(reason)
    .bind(officer.0)
    .bind(name)
    .bind(now)
    .execute(&mut *conn)
    .await?;
    sqlx::query("UPDATE events SET choice_sent_at = NULL WHERE id = (SELECT event FROM seats WHERE id = $1)")
        .bind(seat)
        .execute(conn)
        .await?;
    Ok(())
}

/// How far a choice is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Seats that are left beside those who have one or are accepted.
    pub free: i64,
    /// People who are accepted.
    pub accepted: usize,
    /// People in reserve.
    pub reserve: usize,
    /// People who are refused.
    pub refused: usize,
    /// People of whom nothing was said yet.
    pub open: usize,
}

/// How far the choice among these is.
pub async fn tally(conn: &mut SqliteConnection, event: &Event, all: &[Candidate]) -> Result<Tally, Error> {
    let counts = seats::counts(conn, event.id).await?;
    let of = |wanted: Option<Verdict>| {
        all.iter().filter(move |one| one.choice.as_ref().map(|choice| choice.verdict) == wanted)
    };
    let taken: i64 = of(Some(Verdict::Accept)).map(|one| one.seat.count).sum();
    Ok(Tally {
        free: (counts.free(event.facts.capacity) - taken).max(0),
        accepted: of(Some(Verdict::Accept)).count(),
        reserve: of(Some(Verdict::Reserve)).count(),
        refused: of(Some(Verdict::Refuse)).count(),
        open: of(None).count(),
    })
}
