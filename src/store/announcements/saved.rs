//! Audiences that the office keeps under a name. What is kept is what was chosen, never who that is.

use sqlx::SqliteConnection;

use crate::clock::Millis;
use crate::domain::ContactId;
use crate::domain::announcement::Audience;
use crate::store::Error;
use crate::store::row_ids::unused_row;

/// So many are kept at most: all of them are offered at once.
const MOST: i64 = 50;

/// An audience that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saved {
    /// Its row.
    pub id: i64,
    /// What the office calls it.
    pub name: String,
    /// What was chosen.
    pub audience: Audience,
}

/// What became of one that was to be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It is kept.
    Now,
    /// Another one has that name.
    NameTaken,
    /// There are as many as there may be.
    TooMany,
}

type Row = (i64, String, String);

fn read((id, name, audience): Row) -> Saved {
    Saved { id, name, audience: Audience::read(&audience) }
}

/// Keeps an audience under a name.
pub async fn add(
    conn: &mut SqliteConnection,
    (name, audience): (&str, &Audience),
    officer: ContactId,
    now: Millis,
) -> Result<Kept, Error> {
    let count: i64 = sqlx::query_scalar("SELECT count(*) FROM saved_audiences").fetch_one(&mut *conn).await?;
    if count >= MOST {
        return Ok(Kept::TooMany);
    }
    let done = sqlx::query(concat!(
        "INSERT INTO saved_audiences (id, name, audience, officer, at) VALUES (",
        unused_row!("saved_audiences"),
        ", $1, $2, $3, $4) ON CONFLICT DO NOTHING"
    ))
    .bind(name)
    .bind(serde_json::to_string(audience).unwrap_or_default())
    .bind(officer.0)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(if done.rows_affected() == 1 { Kept::Now } else { Kept::NameTaken })
}

/// All of them, by their names.
pub async fn all(conn: &mut SqliteConnection) -> Result<Vec<Saved>, Error> {
    let query = "SELECT id, name, audience FROM saved_audiences ORDER BY name COLLATE NOCASE LIMIT $1";
    let rows: Vec<Row> = sqlx::query_as(query).bind(MOST).fetch_all(conn).await?;
    Ok(rows.into_iter().map(read).collect())
}

/// The one of this row.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Saved>, Error> {
    let row: Option<Row> = sqlx::query_as("SELECT id, name, audience FROM saved_audiences WHERE id = $1")
        .bind(id)
        .fetch_optional(conn)
        .await?;
    Ok(row.map(read))
}

/// Keeps one no more; false where it was gone.
pub async fn remove(conn: &mut SqliteConnection, id: i64) -> Result<bool, Error> {
    let done = sqlx::query("DELETE FROM saved_audiences WHERE id = $1").bind(id).execute(conn).await?;
    Ok(done.rows_affected() == 1)
}
