//! What came of an announcement by place and by hour, and by copy: for the sheet that the office keeps.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::store::Error;

/// The first business of whoever a copy is for.
macro_rules! with_business {
    ($select:literal, $rest:literal) => {
        concat!(
            $select,
            " FROM announcement_copies AS c LEFT JOIN businesses AS b ON b.id = (
                  SELECT min(id) FROM businesses WHERE owner = c.contact AND merged_into IS NULL) ",
            $rest
        )
    };
}

/// Copies for a kecamatan.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct District {
    /// Its code; empty for those who have no business.
    pub code: String,
    /// Those that arrived.
    pub sent: i64,
    /// All others.
    pub others: i64,
}

/// How many copies there are by kecamatan, that of the first business.
pub async fn by_district(conn: &mut SqliteConnection, id: i64) -> Result<Vec<District>, Error> {
    Ok(sqlx::query_as(with_business!(
        "SELECT coalesce(substr(b.region, 1, 8), '') AS code, count(*) FILTER (WHERE c.outcome = 'sent') AS sent,
                count(*) FILTER (WHERE c.outcome IS NULL OR c.outcome <> 'sent') AS others",
        "WHERE c.announcement = $1 GROUP BY 1 ORDER BY b.region IS NULL, 1"
    ))
    .bind(id)
    .fetch_all(conn)
    .await?)
}

/// How many copies arrived within each hour, by when that begins.
pub async fn by_hour(conn: &mut SqliteConnection, id: i64) -> Result<Vec<(Millis, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT at / 3600000 * 3600000, count(*) FROM announcement_copies
         WHERE announcement = $1 AND outcome = 'sent' GROUP BY 1 ORDER BY 1",
    )
    .bind(id)
    .fetch_all(conn)
    .await?)
}

/// One copy, by the first business of whom it is for.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Recipient {
    /// What the business is called; none for who has none registered.
    pub business: Option<String>,
    /// The code of its kelurahan.
    pub region: Option<String>,
    /// How the copy ended; none while it is under way.
    pub outcome: Option<String>,
    /// Why it did not arrive, where that is known.
    pub cause: Option<String>,
}

/// Why copies did not arrive, and how many for each cause, the most frequent first.
pub async fn causes(conn: &mut SqliteConnection, id: i64) -> Result<Vec<(String, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT cause, count(*) FROM announcement_copies
         WHERE announcement = $1 AND outcome <> 'sent' AND cause IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1",
    )
    .bind(id)
    .fetch_all(conn)
    .await?)
}

/// The copies of those whose data may be used, those with a business first, by its name.
pub async fn recipients(conn: &mut SqliteConnection, id: i64, limit: i64) -> Result<Vec<Recipient>, Error> {
    Ok(sqlx::query_as(with_business!(
        "SELECT b.name AS business, b.region AS region, c.outcome AS outcome, c.cause AS cause",
        "JOIN contacts AS p ON p.id = c.contact WHERE c.announcement = $1 AND p.restricted = 0
         ORDER BY b.name IS NULL, b.name COLLATE NOCASE, c.contact LIMIT $2"
    ))
    .bind(id)
    .bind(limit)
    .fetch_all(conn)
    .await?)
}
