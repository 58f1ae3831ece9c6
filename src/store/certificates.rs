//! Certificates of who was there: what is printed, its versions, and whether it was withdrawn. A certificate's number is
//! the code of its seat ([`crate::domain::TicketCode`]); `talks/event_door/verify.rs` says what /cek answers to it.

use sqlx::SqliteConnection;

use super::Error;
use super::events::KEPT_DAYS;
use super::table::{Erase, Export, Person, Reason, Retention, Sealed, Table, columns};
use crate::clock::{DAY, Millis};
use crate::crypto::Keys;
use crate::domain::TicketCode;

/// For so long after it was issued first the name can be mended.
pub const MENDED_WITHIN: Millis = 30 * DAY;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "certificates",
    key: "code",
    columns: &[columns(
        &[
            "code",
            "seat",
            "name",
            "title",
            "starts_at",
            "ends_at",
            "hours",
            "version",
            "issued_at",
            "changed_at",
            "withdrawn_at",
        ],
        Reason::Events,
        "certificates of trainings",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "issued_at", only: "true" }],
    sealed: &[Sealed { column: "name", bound: "'certificates.name:' || code", only: "name IS NOT NULL" }],
    hashed: &[],
    // The number stays, and says no more of anybody.
    person: Person {
        columns: &[],
        erase: Erase::By(&["UPDATE certificates SET seat = NULL, name = NULL
             WHERE seat IN (SELECT id FROM seats WHERE contact = $1 AND made_at <= $2)"]),
    },
    export: Export::Rows { of: "seat IN (SELECT id FROM seats WHERE contact = $1)", without: &["seat"] },
};

/// What is printed on a certificate beside its number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Whose it is; none once that was erased.
    pub name: Option<String>,
    /// What for.
    pub title: String,
    /// When that began.
    pub starts: Millis,
    /// When it ended.
    pub ends: Millis,
    /// How many hours this person was there.
    pub hours: i64,
}

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The row of the seat; none once its owner was erased.
    pub seat: Option<i64>,
    /// Its number, which is the code of the seat.
    pub code: TicketCode,
    /// What its newest version says.
    pub printed: Printed,
    /// Rises with each change of what is printed.
    pub version: i64,
    /// When it was issued first.
    pub issued_at: Millis,
    /// When this version was.
    pub changed_at: Millis,
    /// When the office withdrew it.
    pub withdrawn_at: Option<Millis>,
}

/// The row that a sealed name belongs to.
fn name_of(code: &TicketCode) -> String {
    format!("certificates.name:{code}")
}

/// Issues the certificate of a seat, or another version of it where something else is printed; what was withdrawn, and what
/// may not be mended any more, stays as it is.
pub async fn issue(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (seat, code): (i64, &TicketCode),
    printed: &Printed,
    now: Millis,
) -> Result<(), Error> {
    let found = find(conn, keys, code).await?;
    let stays = |one: &Certificate| {
        one.printed == *printed || one.withdrawn_at.is_some() || now - one.issued_at > MENDED_WITHIN
    };
    if found.as_ref().is_some_and(stays) {
        return Ok(());
    }
    sqlx::query(
        "INSERT INTO certificates (code, seat, name, title, starts_at, ends_at, hours, issued_at, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $8)
         ON CONFLICT (code) DO UPDATE SET name = excluded.name, title = excluded.title, starts_at = excluded.starts_at,
             ends_at = excluded.ends_at, hours = excluded.hours, version = version + 1, changed_at = excluded.changed_at",
    )
    .bind(code.as_str())
    .bind(seat)
    .bind(printed.name.as_ref().map(|name| keys.seal(&name_of(code), name.as_bytes())))
    .bind(&printed.title)
    .bind(printed.starts)
    .bind(printed.ends)
    .bind(printed.hours)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Row {
    seat: Option<i64>,
    name: Option<Vec<u8>>,
    title: String,
    starts_at: Millis,
    ends_at: Millis,
    hours: i64,
    version: i64,
    issued_at: Millis,
    changed_at: Millis,
    withdrawn_at: Option<Millis>,
}

/// The certificate of this number.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, code: &TicketCode) -> Result<Option<Certificate>, Error> {
    let row: Option<Row> = sqlx::query_as(
        "SELECT seat, name, title, starts_at, ends_at, hours, version, issued_at, changed_at, withdrawn_at
         FROM certificates WHERE code = $1",
    )
    .bind(code.as_str())
    .fetch_optional(conn)
    .await?;
    let Some(row) = row else { return Ok(None) };
    let corrupt = || Error::Corrupt { what: "certificate", id: row.seat.unwrap_or_default() };
    let open = |sealed: &[u8]| {
        let plain = keys.open(&name_of(code), sealed).map_err(|_| corrupt())?;
        String::from_utf8(plain).map_err(|_| corrupt())
    };
    let printed = Printed {
        name: row.name.as_deref().map(open).transpose()?,
        title: row.title,
        starts: row.starts_at,
        ends: row.ends_at,
        hours: row.hours,
    };
    Ok(Some(Certificate {
        seat: row.seat,
        code: code.clone(),
        printed,
        version: row.version,
        issued_at: row.issued_at,
        changed_at: row.changed_at,
        withdrawn_at: row.withdrawn_at,
    }))
}

/// The office withdraws it; false where that was done before.
pub async fn withdraw(conn: &mut SqliteConnection, code: &TicketCode, now: Millis) -> Result<bool, Error> {
    let statement = "UPDATE certificates SET withdrawn_at = $2 WHERE code = $1 AND withdrawn_at IS NULL";
    Ok(sqlx::query(statement).bind(code.as_str()).bind(now).execute(conn).await?.rows_affected() == 1)
}

/// How the certificates of an event stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Counts {
    /// People who were at enough sessions.
    pub entitled: i64,
    /// Certificates that were issued and count.
    pub issued: i64,
    /// Certificates that were withdrawn.
    pub withdrawn: i64,
}

/// How the certificates of an event stand, where so many sessions are enough.
pub async fn counts(conn: &mut SqliteConnection, event: i64, needed: i64) -> Result<Counts, Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE (SELECT count(*) FROM attendance WHERE attendance.seat = seats.id) >= $2) AS entitled,
                count(certificates.code) FILTER (WHERE withdrawn_at IS NULL) AS issued, count(withdrawn_at) AS withdrawn
         FROM seats LEFT JOIN certificates ON certificates.seat = seats.id WHERE seats.event = $1",
    )
    .bind(event)
    .bind(needed)
    .fetch_one(conn)
    .await?)
}
