//! Certificates of who was there: the name that is printed, its versions, and whether it was withdrawn.

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
    key: "seat",
    columns: &[columns(
        &["seat", "code", "name", "version", "issued_at", "changed_at", "withdrawn_at"],
        Reason::Events,
        "certificates of trainings",
        Some(KEPT_DAYS),
    )],
    retention: &[Retention::Older { days: KEPT_DAYS, age: "issued_at", only: "true" }],
    sealed: &[Sealed { column: "name", bound: "'certificates.name:' || code", only: "true" }],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::With("seats") },
    export: Export::Rows { of: "seat IN (SELECT id FROM seats WHERE contact = $1)", without: &[] },
};

/// A certificate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate {
    /// The row of the seat.
    pub seat: i64,
    /// Its number, which is the code of the seat.
    pub code: TicketCode,
    /// The name that is printed on it.
    pub name: String,
    /// Rises with each name.
    pub version: i64,
    /// When it was issued first.
    pub issued_at: Millis,
    /// When its name was mended last.
    pub changed_at: Millis,
    /// When the office withdrew it.
    pub withdrawn_at: Option<Millis>,
}

/// The row that a sealed name belongs to.
fn name_of(code: &TicketCode) -> String {
    format!("certificates.name:{code}")
}

/// Issues the certificate of a seat, or another version of it where the name is another; what was withdrawn, and what may
/// not be mended any more, stays as it is.
pub async fn issue(
    conn: &mut SqliteConnection,
    keys: &Keys,
    (seat, code): (i64, &TicketCode),
    name: &str,
    now: Millis,
) -> Result<(), Error> {
    let sealed = keys.seal(&name_of(code), name.as_bytes());
    match find(conn, keys, code).await? {
        None => {
            sqlx::query(
                "INSERT INTO certificates (seat, code, name, issued_at, changed_at) VALUES ($1, $2, $3, $4, $4)",
            )
            .bind(seat)
            .bind(code.as_str())
            .bind(sealed)
            .bind(now)
            .execute(conn)
            .await?;
        }
        Some(one) if one.name != name && one.withdrawn_at.is_none() && now - one.issued_at <= MENDED_WITHIN => {
            sqlx::query("UPDATE certificates SET name = $2, version = version + 1, changed_at = $3 WHERE seat = $1")
                .bind(seat)
                .bind(sealed)
                .bind(now)
                .execute(conn)
                .await?;
        }
        Some(_) => {}
    }
    Ok(())
}

/// The certificate of this number.
pub async fn find(conn: &mut SqliteConnection, keys: &Keys, code: &TicketCode) -> Result<Option<Certificate>, Error> {
    type Row = (i64, Vec<u8>, i64, Millis, Millis, Option<Millis>);
    let row: Option<Row> = sqlx::query_as(
        "SELECT seat, name, version, issued_at, changed_at, withdrawn_at FROM certificates WHERE code = $1",
    )
    .bind(code.as_str())
    .fetch_optional(conn)
    .await?;
    let Some((seat, name, version, issued_at, changed_at, withdrawn_at)) = row else { return Ok(None) };
    let corrupt = || Error::Corrupt { what: "certificate", id: seat };
    let name = keys.open(&name_of(code), &name).map_err(|_| corrupt())?;
    let name = String::from_utf8(name).map_err(|_| corrupt())?;
    Ok(Some(Certificate { seat, code: code.clone(), name, version, issued_at, changed_at, withdrawn_at }))
}

/// The office withdraws it; false where that was done before.
pub async fn withdraw(conn: &mut SqliteConnection, code: &TicketCode, now: Millis) -> Result<bool, Error> {
    let statement = "UPDATE certificates SET withdrawn_at = $2 WHERE code = $1 AND withdrawn_at IS NULL";
    Ok(sqlx::query(statement).bind(code.as_str()).bind(now).execute(conn).await?.rows_affected() == 1)
}
