//! How forms began and ended, and at which step, for the officers' statistics: nothing about who.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::words::words;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "form_ends",
    key: "id",
    columns: &[columns(
        &["id", "form", "step", "ending", "seconds", "at"],
        Reason::Technical,
        "statistics of forms",
        Some(365),
    )],
    // A year of statistics is enough to compare with.
    retention: &[
        Retention::Older { days: 365, age: "at", only: "true" },
        Retention::AtMost {
            rows: 200_000,
            remove: "DELETE FROM form_ends WHERE id IN (
                         SELECT id FROM form_ends WHERE id <= (SELECT max(id) FROM form_ends) - $1
                         ORDER BY id LIMIT $2)",
        },
    ],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("nobody knows who filled it in"),
};

words! {
    /// How a form ended.
    Ending {
        /// It was sent.
        Sent = "sent",
        /// It was left.
        Cancelled = "cancelled",
        /// It was begun anew.
        Restarted = "restarted",
        /// Nobody came back to it.
        Expired = "expired",
    }
}

/// Notes that a form was begun.
pub async fn begun(conn: &mut SqliteConnection, form: &str, now: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO form_ends (form, step, ending, seconds, at) VALUES ($1, '', 'begun', 0, $2)")
        .bind(form)
        .bind(now)
        .execute(conn)
        .await?;
    Ok(())
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

const BY_STEP: &str = "SELECT step, ending, count(*) FROM form_ends WHERE form = $1 AND at >= $2
    GROUP BY step, ending ORDER BY step, ending";

/// What became of a form since `since`: step, word, how often; the word of one that was begun is `begun`.
pub async fn by_step(
    conn: &mut SqliteConnection,
    form: &str,
    since: Millis,
) -> Result<Vec<(String, String, i64)>, Error> {
    Ok(sqlx::query_as(BY_STEP).bind(form).bind(since).fetch_all(conn).await?)
}

/// The median time, in seconds, that a form took which was sent since `since`.
pub async fn median_seconds(conn: &mut SqliteConnection, form: &str, since: Millis) -> Result<Option<i64>, Error> {
    Ok(sqlx::query_scalar(
        "SELECT seconds FROM form_ends WHERE form = $1 AND ending = 'sent' AND at >= $2 ORDER BY seconds
         LIMIT 1 OFFSET (SELECT count(*) / 2 FROM form_ends WHERE form = $1 AND ending = 'sent' AND at >= $2)",
    )
    .bind(form)
    .bind(since)
    .fetch_optional(conn)
    .await?)
}

#[cfg(test)]
mod tests {
    use sqlx::Connection as _;

    use super::*;
    use crate::store::open::tests::{fresh, plan};

    #[tokio::test]
    async fn b18_ends_are_counted_by_step_without_names() {
        let (_dir, mut conn) = fresh().await;
        for (step, ending, took) in
            [("ringkasan", Ending::Sent, 90), ("ringkasan", Ending::Sent, 200), ("telepon", Ending::Cancelled, 30)]
        {
            add(&mut conn, ("usaha", step), ending, 0, took * 1_000).await.unwrap();
        }
        begun(&mut conn, "usaha", 210_000).await.unwrap();
        begun(&mut conn, "ubah-nib", 210_000).await.unwrap();
        let of = |step: &str, word: &str, times| (step.to_owned(), word.to_owned(), times);
        let expected = [of("", "begun", 1), of("ringkasan", "sent", 2), of("telepon", "cancelled", 1)];
        assert_eq!(by_step(&mut conn, "usaha", 0).await.unwrap(), expected);
        assert_eq!(
            by_step(&mut conn, "usaha", 100_000).await.unwrap(),
            [of("", "begun", 1), of("ringkasan", "sent", 1)]
        );
        assert_eq!(median_seconds(&mut conn, "usaha", 0).await.unwrap(), Some(200));
        assert_eq!(median_seconds(&mut conn, "usaha", 300_000).await.unwrap(), None);
        let plan = plan(&mut conn, BY_STEP).await;
        assert!(plan.contains("INDEX form_ends_by_age (at>?)"), "{plan}");
    }
    #[tokio::test]
    async fn b18_what_was_counted_before_the_report_came_is_kept() {
        let mut conn = sqlx::SqliteConnection::connect("sqlite::memory:").await.unwrap();
        for before in [
            include_str!("../../migrations/0001_spine.sql"),
            include_str!("../../migrations/0002_answers.sql"),
            include_str!("../../migrations/0003_businesses.sql"),
        ] {
            sqlx::raw_sql(before).execute(&mut conn).await.unwrap();
        }
        add(&mut conn, ("usaha", "telepon"), Ending::Cancelled, 0, 9_000).await.unwrap();
        sqlx::raw_sql(include_str!("../../migrations/0006_report.sql")).execute(&mut conn).await.unwrap();
        let kept = by_step(&mut conn, "usaha", 9_000).await.unwrap();
        assert_eq!(kept, [("telepon".to_owned(), "cancelled".to_owned(), 1)]);
        begun(&mut conn, "usaha", 9_000).await.unwrap();
    }
}
