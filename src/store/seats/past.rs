//! Events that somebody was at, or could have been.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::{ContactId, EventState, TicketCode};
use crate::store::Error;

/// An event that is over, with what somebody's seat came to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The code of the seat.
    pub code: TicketCode,
    /// The row of the event.
    pub event: i64,
    /// Whether its attendance is closed.
    pub state: EventState,
    /// At how many of its sessions this person was.
    pub times: i64,
    /// Whether a certificate was issued and counts; none where there is none.
    pub certificate: Option<bool>,
    /// When it was asked of what use the event was.
    pub asked_at: Option<Millis>,
}

/// So many of the events of somebody that are over behind so many others, the newest first.
pub async fn past_of(
    conn: &mut SqliteConnection,
    who: ContactId,
    now: Millis,
    (skip, most): (i64, i64),
) -> Result<Vec<Past>, Error> {
    type Row = (String, i64, String, i64, Option<bool>, Option<Millis>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT seats.code, events.id, events.state,
                (SELECT count(*) FROM attendance WHERE attendance.seat = seats.id) AS times,
                (SELECT withdrawn_at IS NULL FROM certificates WHERE certificates.seat = seats.id),
                (SELECT asked_at FROM event_feedback WHERE event_feedback.seat = seats.id)
         FROM seats JOIN events ON events.id = seats.event
         WHERE seats.contact = $1 AND events.ends_at <= $2 AND events.state IN ('published', 'finished')
           AND (seats.state = 'confirmed' OR times > 0)
         ORDER BY events.ends_at DESC, events.id DESC LIMIT $3 OFFSET $4",
    )
    .bind(who.0)
    .bind(now)
    .bind(most)
    .bind(skip)
    .fetch_all(conn)
    .await?;
    let read = |(code, event, state, times, certificate, asked_at): Row| {
        let corrupt = || Error::Corrupt { what: "event", id: event };
        let code = TicketCode::parse(&code).ok_or_else(corrupt)?;
        let state = EventState::from_word(&state).ok_or_else(corrupt)?;
        Ok(Past { code, event, state, times, certificate, asked_at })
    };
    rows.into_iter().map(read).collect()
}
