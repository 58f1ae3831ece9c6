//! Who fits an audience and has no chat: the office calls them, or writes to them from a telephone of its own.

use sqlx::{AssertSqlSafe, SqliteConnection};

use super::wanted::Wanted;
use crate::crypto::Keys;
use crate::domain::announcement::Audience;
use crate::domain::{Phone, Receipt};
use crate::store::{Error, businesses};

/// Lines of the list, at most: what the writer can open without anybody waiting for it.
const MOST: i64 = 2_000;

/// What the desk wrote down for those who have no chat, who signed for it and have a telephone, and who fit; the news
/// that they want is what they said at the desk.
const WRITTEN: &str = "FROM businesses AS b JOIN desk AS d ON d.business = b.id
    WHERE b.owner IS NULL AND b.merged_into IS NULL AND d.signed IS NOT NULL AND d.refused_at IS NULL
      AND b.phone_hash IS NOT NULL
      AND ($1 = '[]' OR EXISTS (SELECT 1 FROM json_each(b.interests) AS wish
                                WHERE wish.value IN (SELECT value FROM json_each($1))))
      AND ($2 = '[]' OR substr(b.region, 1, 8) IN (SELECT value FROM json_each($2))
           OR b.region IN (SELECT value FROM json_each($2)))
      AND ($3 = '[]' OR b.sector IN (SELECT value FROM json_each($3)))
      AND ($4 = '[]' OR b.scale IN (SELECT value FROM json_each($4)))";

/// Somebody to be called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ByTelephone {
    /// What the owner wants to be called.
    pub person: String,
    /// The number.
    pub phone: Phone,
    /// What the business is called.
    pub business: String,
    /// The word of its trade.
    pub sector: String,
    /// The code of its kelurahan.
    pub region: String,
}

/// How many businesses fit whose owners have a telephone and no chat.
pub async fn without_telegram(conn: &mut SqliteConnection, audience: &Audience) -> Result<i64, Error> {
    let Some(wanted) = wanted(audience) else { return Ok(0) };
    Ok(sqlx::query_scalar(AssertSqlSafe(format!("SELECT count(*) {WRITTEN}")))
        .bind(wanted.interests)
        .bind(wanted.regions)
        .bind(wanted.sectors)
        .bind(wanted.scales)
        .fetch_one(conn)
        .await?)
}

/// The same as a list, by kelurahan.
pub async fn telephone_list(
    conn: &mut SqliteConnection,
    keys: &Keys,
    audience: &Audience,
) -> Result<Vec<ByTelephone>, Error> {
    let Some(wanted) = wanted(audience) else { return Ok(Vec::new()) };
    let query = format!("SELECT b.code {WRITTEN} ORDER BY b.region, b.name, b.id LIMIT $5");
    let codes: Vec<String> = sqlx::query_scalar(AssertSqlSafe(query))
        .bind(wanted.interests)
        .bind(wanted.regions)
        .bind(wanted.sectors)
        .bind(wanted.scales)
        .bind(MOST)
        .fetch_all(&mut *conn)
        .await?;
    let mut all = Vec::new();
    for code in codes.iter().filter_map(|code| Receipt::parse(code)) {
        let Some(found) = businesses::find(conn, keys, &code).await? else { continue };
        let Some(phone) = found.secret.phone else { continue };
        let (business, sector, region) = (found.name, found.sector, found.region);
        all.push(ByTelephone { person: found.secret.person, phone, business, sector, region });
    }
    Ok(all)
}

/// What is asked of them; nothing where it is what the bot knows of those alone who have a chat.
fn wanted(audience: &Audience) -> Option<Wanted> {
    (!audience.more.needs_chat()).then(|| Wanted::of(audience, 0))
}
