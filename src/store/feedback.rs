//! What people say to answers.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::domain::ContactId;

/// Whether an answer helped.
#[derive(Clone, Copy, Debug)]
pub struct Feedback<'a> {
    /// Who says so.
    pub contact: ContactId,
    /// The number of her question.
    pub asked: u32,
    /// The programme that was shown.
    pub programme: &'a str,
    /// The section's word.
    pub section: &'a str,
    /// The passage as it was then.
    pub version: &'a str,
    /// The question, masked; none where it is no longer remembered.
    pub question: Option<&'a str>,
    /// Whether it helped.
    pub helped: bool,
}

/// Keeps what was said; tells whether that is news.
pub async fn keep(conn: &mut SqliteConnection, feedback: &Feedback<'_>, now: Millis) -> Result<bool, Error> {
    let done = sqlx::query(
        "INSERT INTO feedback (contact, asked, programme, section, version, question, helped, at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
         ON CONFLICT (contact, asked, programme, section) DO UPDATE SET helped = excluded.helped, at = excluded.at
         WHERE helped <> excluded.helped",
    )
    .bind(feedback.contact.0)
    .bind(i64::from(feedback.asked))
    .bind(feedback.programme)
    .bind(feedback.section)
    .bind(feedback.version)
    .bind(feedback.question)
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
            asked: 3,
            programme: "nib",
            section: "biaya",
            version: "ab12cd34 2026-11-22",
            question: Some("biaya nib"),
            helped: true,
        };
        assert!(keep(&mut conn, &feedback, 1).await.unwrap());
        assert!(!keep(&mut conn, &feedback, 2).await.unwrap());
        feedback.helped = false;
        assert!(keep(&mut conn, &feedback, 3).await.unwrap());
        let rows: i64 = sqlx::query_scalar("SELECT count(*) FROM feedback").fetch_one(&mut conn).await.unwrap();
        assert_eq!(rows, 1);
    }
    #[tokio::test]
    async fn a3_answers_are_counted_over_two_times() {
        let (_dir, mut conn) = fresh().await;
        contacts::save(&mut conn, &crate::crypto::Keys::derive(&[1; 32]), &[&Contact::new(ContactId(7), 1)])
            .await
            .unwrap();
        for (asked, at, section, helped) in
            [(1, 1, "biaya", true), (2, 10, "biaya", false), (3, 20, "biaya", true), (4, 20, "syarat", false)]
        {
            let (contact, version) = (ContactId(7), "v");
            let said = Feedback { contact, asked, programme: "nib", section, version, question: None, helped };
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
