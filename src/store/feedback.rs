//! What people say to answers.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::ContactId;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "feedback",
    key: "contact, programme, section, day",
    columns: &[columns(
        &["contact", "programme", "section", "day", "version", "helped", "at"],
        Reason::Feedback,
        "learning which answers help",
        Some(365),
    )],
    retention: &[Retention::Older { days: 365, age: "at", only: "true" }],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact"],
        erase: Erase::By(&["DELETE FROM feedback WHERE contact = $1 AND at <= $2"]),
    },
    export: Export::Rows { of: "contact = $1", without: &[] },
};

/// Whether an answer helped.
#[derive(Clone, Copy, Debug)]
pub struct Feedback<'a> {
    /// Who says so.
    pub contact: ContactId,
    /// The programme that was shown.
    pub programme: &'a str,
    /// The section's word.
    pub section: &'a str,
    /// The passage as it was then.
    pub version: &'a str,
    /// Whether it helped.
    pub helped: bool,
}

/// Keeps what was said, one vote a person, answer and day; tells whether that is news.
pub async fn keep(conn: &mut SqliteConnection, feedback: &Feedback<'_>, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO feedback (contact, programme, section, day, version, helped, at)
         VALUES ($1, $2, $3, ($6 + 25200000) / 86400000, $4, $5, $6)
         ON CONFLICT (contact, programme, section, day) DO UPDATE
         SET helped = excluded.helped, version = excluded.version, at = excluded.at
         WHERE helped <> excluded.helped",
    )
    .bind(feedback.contact.0)
    .bind(feedback.programme)
    .bind(feedback.section)
    .bind(feedback.version)
    .bind(feedback.helped)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(done.rows_affected() > 0)
}

/// How often an answer helped, in a long and a short time that both end now.
#[derive(Clone, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Tally {
    /// The programme that was shown.
    pub programme: String,
    /// The section's word.
    pub section: String,
    /// How many said something.
    pub all: i64,
    /// Whom it helped.
    pub helped: i64,
    /// How many said something lately.
    pub all_lately: i64,
    /// Whom it helped lately.
    pub helped_lately: i64,
}

/// Materialized: else each of the four numbers would count anew.
const TALLY: &str = "WITH counted AS MATERIALIZED (
        SELECT of.value->>0 AS programme, of.value->>1 AS section, (
            SELECT json_array(count(*), sum(helped), sum(at >= $3), sum(helped AND at >= $3)) FROM feedback
            WHERE programme = of.value->>0 AND section = of.value->>1 AND at >= $2) AS counts
        FROM json_each($1) AS of)
    SELECT programme, section, counts->>0 AS \"all\", counts->>1 AS helped, counts->>2 AS all_lately,
           counts->>3 AS helped_lately
    FROM counted WHERE counts->>0 > 0";

/// Counts what people said to each of `answers` (programme and section) since `since` and since `lately`.
///
/// Each answer is one walk over an index, so that a long past costs nothing.
pub async fn tally(
    conn: &mut SqliteConnection,
    answers: &[(&str, &str)],
    (since, lately): (Millis, Millis),
) -> Result<Vec<Tally>, Error> {
    Ok(sqlx::query_as(TALLY)
        .bind(serde_json::json!(answers).to_string())
        .bind(since)
        .bind(lately)
        .fetch_all(conn)
        .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::{fresh, plan};

    #[tokio::test]
    async fn a_second_tap_is_no_news_and_a_changed_mind_is() {
        let (_dir, mut conn) = fresh().await;
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&Contact::new(ContactId(7), 1)])
            .await
            .unwrap();
        let mut feedback = Feedback {
            contact: ContactId(7),
            programme: "nib",
            section: "biaya",
            version: "ab12cd34 2026-11-22",
            helped: true,
        };
        assert!(keep(&mut conn, &feedback, 1).await.unwrap());
        assert!(!keep(&mut conn, &feedback, 2).await.unwrap());
        feedback.helped = false;
        assert!(keep(&mut conn, &feedback, 3).await.unwrap());
        let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM feedback").fetch_one(&mut conn).await.unwrap();
        assert_eq!(rows, 1);
        assert!(keep(&mut conn, &feedback, 3 + crate::clock::DAY).await.unwrap(), "another day is another vote");
    }

    #[tokio::test]
    async fn a3_answers_are_counted_over_two_times() {
        let (_dir, mut conn) = fresh().await;
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&Contact::new(ContactId(7), 1)])
            .await
            .unwrap();
        let others = [8, 9].map(|id| Contact::new(ContactId(id), 1));
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&others[0], &others[1]]).await.unwrap();
        for (who, at, section, helped) in
            [(7, 1, "biaya", true), (8, 10, "biaya", false), (9, 20, "biaya", true), (7, 20, "syarat", false)]
        {
            let (contact, version) = (ContactId(who), "v");
            let said = Feedback { contact, programme: "nib", section, version, helped };
            keep(&mut conn, &said, at).await.unwrap();
        }
        let answers = [("nib", "biaya"), ("nib", "syarat"), ("nib", "jadwal")];
        let tally = tally(&mut conn, &answers, (10, 20)).await.unwrap();
        let of = |section: &str, (all, helped), (all_lately, helped_lately)| Tally {
            programme: "nib".into(),
            section: section.into(),
            all,
            helped,
            all_lately,
            helped_lately,
        };
        assert_eq!(tally, [of("biaya", (2, 1), (1, 1)), of("syarat", (1, 0), (1, 0))]);
        let plan = plan(&mut conn, TALLY).await;
        assert!(plan.contains("COVERING INDEX feedback_by_answer (programme=? AND section=? AND at>?)"), "{plan}");
        assert!(!plan.contains("TEMP B-TREE"), "{plan}");
    }
}
