//! What came of events: counts of people alone, for the office.

use sqlx::SqliteConnection;

use super::Error;
use super::event_feedback::opened;
use super::month::Span;
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::{EventKind, Turnover, Useful};

/// Those of one kecamatan and trade who joined an event, whatever became of it.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Group {
    /// The code of the kecamatan.
    pub district: Option<String>,
    /// The word of the trade of the business that they came with.
    pub sector: Option<String>,
    /// The word of the state of their seats.
    pub state: String,
    /// Whether they were at a session.
    pub present: bool,
    /// How many people.
    pub people: i64,
}

/// Everybody who joined an event, by kecamatan, trade, state and presence.
pub async fn groups(conn: &mut SqliteConnection, event: i64) -> Result<Vec<Group>, Error> {
    Ok(sqlx::query_as(
        "SELECT seats.district AS district,
                (SELECT sector FROM businesses WHERE businesses.code = seats.business) AS sector, seats.state AS state,
                EXISTS (SELECT 1 FROM attendance WHERE attendance.seat = seats.id) AS present, count(*) AS people
         FROM seats WHERE seats.event = $1 GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4",
    )
    .bind(event)
    .fetch_all(conn)
    .await?)
}

/// How many people were at each session of an event: its row, and their number.
pub async fn sessions(conn: &mut SqliteConnection, event: i64) -> Result<Vec<(i64, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT event_sessions.id, count(attendance.id) FROM event_sessions
         LEFT JOIN attendance ON attendance.session = event_sessions.id
         WHERE event_sessions.event = $1 GROUP BY event_sessions.id ORDER BY event_sessions.number",
    )
    .bind(event)
    .fetch_all(conn)
    .await?)
}

/// What people said of an event.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opinions {
    /// How many were asked.
    pub asked: i64,
    /// How many found it of which use; who said nothing is in none.
    pub useful: Vec<(Useful, i64)>,
    /// How many sold how much.
    pub turnover: Vec<(Turnover, i64)>,
    /// What they wrote, in no order that tells who.
    pub words: Vec<String>,
}

/// What people said of an event.
pub async fn said(conn: &mut SqliteConnection, keys: &Keys, event: i64) -> Result<Opinions, Error> {
    type Row = (i64, Option<String>, Option<String>, Option<Vec<u8>>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT seat, useful, turnover, words FROM event_feedback WHERE seat IN (SELECT id FROM seats WHERE event = $1)",
    )
    .bind(event)
    .fetch_all(conn)
    .await?;
    let count =
        |is: &dyn Fn(&Row) -> bool| i64::try_from(rows.iter().filter(|row| is(row)).count()).unwrap_or_default();
    let useful = Useful::ALL.map(|one| (one, count(&|row| row.1.as_deref() == Some(one.word()))));
    let turnover = Turnover::ALL.map(|one| (one, count(&|row| row.2.as_deref() == Some(one.word()))));
    let mut words = Vec::new();
    for (seat, _, _, sealed) in &rows {
        words.extend(sealed.as_deref().map(|sealed| opened(keys, *seat, sealed)).transpose()?);
    }
    words.sort();
    Ok(Opinions { asked: count(&|_| true), useful: useful.to_vec(), turnover: turnover.to_vec(), words })
}

/// One event that is over, as a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub kind: EventKind,
    /// When it began.
    pub starts: Millis,
    /// People who had a seat, or came.
    pub joined: i64,
    /// People who came.
    pub present: i64,
    /// People who found it of use.
    pub useful: i64,
    /// People who said whether it was.
    pub said: i64,
}

/// The events that ended within a time, and before a moment; what was called off is none of them.
pub async fn held(conn: &mut SqliteConnection, (from, to): Span, now: Millis) -> Result<Vec<Held>, Error> {
    type Row = (i64, String, String, Millis, i64, i64, i64, i64);
    let rows: Vec<Row> = sqlx::query_as(
        "WITH joined AS (
             SELECT seats.event AS event, seats.state = 'confirmed' AS has_seat, feedback.useful AS useful,
                    EXISTS (SELECT 1 FROM attendance WHERE attendance.seat = seats.id) AS present
             FROM seats LEFT JOIN event_feedback AS feedback ON feedback.seat = seats.id
             WHERE seats.event IN (SELECT id FROM events WHERE ends_at >= $1 AND ends_at < min($2, $3)))
         SELECT events.id, title, kind, starts_at, count(joined.event) FILTER (WHERE has_seat OR present),
                count(joined.event) FILTER (WHERE present), count(joined.event) FILTER (WHERE useful = 'ya'),
                count(useful)
         FROM events LEFT JOIN joined ON joined.event = events.id
         WHERE ends_at >= $1 AND ends_at < min($2, $3) AND events.state IN ('published', 'finished')
         GROUP BY events.id ORDER BY starts_at, events.id",
    )
    .bind(from)
    .bind(to)
    .bind(now)
    .fetch_all(conn)
    .await?;
    let read = |(id, title, kind, starts, joined, present, useful, said): Row| {
        let kind = EventKind::from_word(&kind).ok_or(Error::Corrupt { what: "event", id })?;
        Ok(Held { title, kind, starts, joined, present, useful, said })
    };
    rows.into_iter().map(read).collect()
}
