//! What goes into sheets: rows without a name, a number or a word of anybody.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;

/// Rows of a sheet, at most: what the writer can read without anybody waiting for it.
pub const MOST: i64 = 5_000;

/// One consultation, or one call or visit, as a row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct CaseRow {
    /// Its number.
    pub number: String,
    /// How it came: a channel's word, or `bot`.
    pub channel: String,
    /// What about.
    pub subject: String,
    /// How far it is.
    pub state: String,
    /// How it ended last, or what came of it.
    pub outcome: Option<String>,
    /// Whether it helped, as its owner said last.
    pub helped: Option<bool>,
    /// Whether the prosecutors' team may read it; none where nobody was asked.
    pub prosecutors: Option<bool>,
    /// When it was sent or noted.
    pub opened_at: Millis,
    /// By when an answer was promised.
    pub due_at: Option<Millis>,
    /// When the office answered first.
    pub answered_at: Option<Millis>,
    /// When it ended.
    pub closed_at: Option<Millis>,
}

/// The newest consultations, calls and visits.
pub async fn cases(conn: &mut SqliteConnection) -> Result<Vec<CaseRow>, Error> {
    Ok(sqlx::query_as(
        "SELECT number, 'bot' AS channel, coalesce(subject, 'umum') AS subject, state,
                (SELECT outcome FROM case_ends WHERE case_id = cases.id ORDER BY id DESC LIMIT 1) AS outcome,
                (SELECT helped FROM case_answers WHERE case_id = cases.id ORDER BY id DESC LIMIT 1) AS helped, prosecutors, opened_at,
                coalesce((SELECT answered_due FROM case_clocks WHERE case_id = cases.id), due_at) AS due_at,
                (SELECT min(at) FROM case_messages WHERE case_id = cases.id AND side = 'officer') AS answered_at, closed_at
         FROM cases WHERE state <> 'draft' AND complaint = 0
         UNION ALL
         SELECT number, channel, subject, state, outcome, NULL, NULL, at, due_at,
                iif(outcome = 'answered' AND state = 'closed', coalesce(closed_at, at), NULL), closed_at
         FROM services
         ORDER BY opened_at DESC LIMIT $1",
    )
    .bind(MOST)
    .fetch_all(conn)
    .await?)
}

/// One business as a row.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct BusinessRow {
    /// Its code.
    pub code: String,
    /// Its name.
    pub name: String,
    /// The word of its trade.
    pub sector: String,
    /// The code of its kelurahan.
    pub region: String,
    /// The word of its size.
    pub scale: Option<String>,
    /// Whether it has a business number.
    pub has_nib: bool,
    /// Whether the desk wrote it down.
    pub from_desk: bool,
    /// When it was registered.
    pub created_at: Millis,
}

/// Businesses that are registered and may be used; whoever lets theirs only be kept, or took back what was signed, is
/// not among them.
pub async fn businesses(conn: &mut SqliteConnection) -> Result<Vec<BusinessRow>, Error> {
    Ok(sqlx::query_as(
        "SELECT b.code, b.name, b.sector, b.region, b.scale, b.nib_hash IS NOT NULL AS has_nib,
                d.business IS NOT NULL AS from_desk, b.created_at
         FROM businesses AS b LEFT JOIN desk AS d ON d.business = b.id LEFT JOIN contacts AS c ON c.id = b.owner
         WHERE b.merged_into IS NULL AND (b.owner IS NOT NULL OR (d.signed IS NOT NULL AND d.refused_at IS NULL))
           AND coalesce(c.restricted, 0) = 0
         ORDER BY b.region, b.sector, b.name LIMIT $1",
    )
    .bind(MOST)
    .fetch_all(conn)
    .await?)
}
