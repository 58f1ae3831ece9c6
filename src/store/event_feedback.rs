//! What those who were at an event say of it: asked once, a day after; a tap, a band of what they sold, and words.

use sqlx::SqliteConnection;

use super::Error;
use super::events::KEPT_DAYS;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::{ContactId, TicketCode, Turnover, Useful};

/// So long after an event's end it is asked about.
pub const ASKED_AFTER: Millis = DAY;
/// What ended longer ago is not asked about any more: nobody remembers it well.
const ASKED_WITHIN: Millis = 7 * DAY;
/// For so long after it was asked, an answer can be given and changed.
pub const ANSWERED_WITHIN: Millis = 14 * DAY;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "event_feedback",
    key: "seat",
    columns: &[columns(
        &["seat", "asked_at", "useful", "turnover", "words", "said_at"],
        Reason::Events,
        "what people say of trainings and bazaars",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "asked_at", only: "true" }],
    sealed: &[Sealed { column: "words", bound: "'event_feedback.words:' || seat", only: "words IS NOT NULL" }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("seats") },
    export: Export::Rows { of: "seat IN (SELECT id FROM seats WHERE contact = $1)", without: &["seat"] },
};

/// What somebody said.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Feedback {
    /// When it was asked.
    pub asked_at: Millis,
    /// Whether it was of use.
    pub useful: Option<Useful>,
    /// What was sold.
    pub turnover: Option<Turnover>,
    /// In words.
    pub words: Option<String>,
}

/// Somebody who is to be asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The row of the seat.
    pub seat: i64,
    /// Its code.
    pub code: TicketCode,
    /// Whose it is.
    pub contact: ContactId,
    /// The row of the event.
    pub event: i64,
}

/// Those who were at an event that ended a day ago and were not asked; who blocked the bot, or lets what is stored only be
/// kept, is not asked. A chunk at most.
pub async fn due(conn: &mut SqliteConnection, now: Millis, most: i64) -> Result<Vec<Due>, Error> {
    let rows: Vec<(i64, String, i64, i64)> = sqlx::query_as(
        "SELECT seats.id, seats.code, seats.contact, seats.event FROM events
         JOIN seats ON seats.event = events.id
         JOIN contacts ON contacts.id = seats.contact AND contacts.reach = 'active' AND contacts.restricted = 0
         WHERE events.ends_at <= $1 AND events.ends_at > $2 AND events.state IN ('published', 'finished')
           AND EXISTS (SELECT 1 FROM attendance WHERE attendance.seat = seats.id)
           AND NOT EXISTS (SELECT 1 FROM event_feedback WHERE event_feedback.seat = seats.id)
         ORDER BY seats.id LIMIT $3",
    )
    .bind(now - ASKED_AFTER)
    .bind(now - ASKED_WITHIN)
    .bind(most)
    .fetch_all(conn)
    .await?;
    let read = |(seat, code, contact, event): (i64, String, i64, i64)| {
        let code = TicketCode::parse(&code).ok_or(Error::Corrupt { what: "seat", id: seat })?;
        Ok(Due { seat, code, contact: ContactId(contact), event })
    };
    rows.into_iter().map(read).collect()
}

/// Notes that somebody was asked.
pub async fn note_asked(conn: &mut SqliteConnection, seat: i64, now: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO event_feedback (seat, asked_at) VALUES ($1, $2) ON CONFLICT DO NOTHING")
        .bind(seat)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// The row that sealed words belong to.
fn words_of(seat: i64) -> String {
    format!("event_feedback.words:{seat}")
}

pub(super) fn opened(keys: &Keys, seat: i64, sealed: &[u8]) -> Result<String, Error> {
    let corrupt = || Error::Corrupt { what: "event feedback", id: seat };
    let plain = keys.open(&words_of(seat), sealed).map_err(|_| corrupt())?;
    String::from_utf8(plain).map_err(|_| corrupt())
}

/// What the person with this seat said; none where nobody asked.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, seat: i64) -> Result<Option<Feedback>, Error> {
    type Row = (Millis, Option<String>, Option<String>, Option<Vec<u8>>);
    let row: Option<Row> =
        sqlx::query_as("SELECT asked_at, useful, turnover, words FROM event_feedback WHERE seat = $1")
            .bind(seat)
            .fetch_optional(conn)
            .await?;
    let Some((asked_at, useful, turnover, words)) = row else { return Ok(None) };
    Ok(Some(Feedback {
        asked_at,
        useful: useful.as_deref().and_then(Useful::from_word),
        turnover: turnover.as_deref().and_then(Turnover::from_word),
        words: words.map(|words| opened(keys, seat, &words)).transpose()?,
    }))
}

/// Keeps whether it was of use, in place of what was said before.
pub async fn set_useful(conn: &mut SqliteConnection, seat: i64, useful: Useful, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE event_feedback SET useful = $2, said_at = $3 WHERE seat = $1")
        .bind(seat)
        .bind(useful.word())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps what was sold, in place of what was said before.
pub async fn set_turnover(conn: &mut SqliteConnection, seat: i64, sold: Turnover, now: Millis) -> Result<(), Error> {
    sqlx::query("UPDATE event_feedback SET turnover = $2, said_at = $3 WHERE seat = $1")
        .bind(seat)
        .bind(sold.word())
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps words, in place of those before.
pub async fn set_words(
    conn: &mut SqliteConnection,
    keys: &Keys,
    seat: i64,
    words: &str,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query("UPDATE event_feedback SET words = $2, said_at = $3 WHERE seat = $1")
        .bind(seat)
        .bind(keys.seal(&words_of(seat), words.as_bytes()))
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}
