//! How forms ended, and at which step, for the officers' statistics: nothing about who.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;

/// How a form ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// It was sent.
    Sent,
    /// It was left.
    Cancelled,
    /// It was begun anew.
    Restarted,
    /// Nobody came back to it.
    Expired,
}

impl Ending {
    fn word(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Cancelled => "cancelled",
            Self::Restarted => "restarted",
            Self::Expired => "expired",
        }
    }
}

/// Notes the end of a form.
pub async fn add(
    conn: &mut SqliteConnection,
    (form, step): (&str, &str),
    ending: Ending,
    started: Millis,
    now: Millis,
) -> Result<(), Error> {
    sqlx::query("INSERT INTO form_ends (form, step, ending, seconds, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(form)
        .bind(step)
        .bind(ending.word())
        .bind((now - started) / 1_000)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
}

/// How often a form ended at each step in each way since `since`: step, ending, how often.
pub async fn by_step(
    conn: &mut SqliteConnection,
    form: &str,
    since: Millis,
) -> Result<Vec<(String, String, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT step, ending, count(*) FROM form_ends WHERE form = $1 AND at >= $2
         GROUP BY step, ending ORDER BY step, ending",
    )
    .bind(form)
    .bind(since)
    .fetch_all(conn)
    .await?)
}

/// The median time, in seconds, that a form took which was sent.
pub async fn median_seconds(conn: &mut SqliteConnection, form: &str) -> Result<Option<i64>, Error> {
    Ok(sqlx::query_scalar(
        "SELECT seconds FROM form_ends WHERE form = $1 AND ending = 'sent' ORDER BY seconds
         LIMIT 1 OFFSET (SELECT count(*) / 2 FROM form_ends WHERE form = $1 AND ending = 'sent')",
    )
    .bind(form)
    .fetch_optional(conn)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{migrate, writer};

    #[tokio::test]
    async fn b18_ends_are_counted_by_step_without_names() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        for (step, ending, took) in
            [("ringkasan", Ending::Sent, 90), ("ringkasan", Ending::Sent, 200), ("telepon", Ending::Cancelled, 30)]
        {
            add(&mut conn, ("usaha", step), ending, 0, took * 1_000).await.unwrap();
        }
        let expected =
            [("ringkasan".to_owned(), "sent".to_owned(), 2), ("telepon".to_owned(), "cancelled".to_owned(), 1)];
        assert_eq!(by_step(&mut conn, "usaha", 0).await.unwrap(), expected);
        assert_eq!(median_seconds(&mut conn, "usaha").await.unwrap(), Some(200));
    }
}
