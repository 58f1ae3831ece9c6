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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::contacts::{self, Contact};
    use crate::store::{migrate, writer};

    #[tokio::test]
    async fn a_second_tap_is_no_news_and_a_changed_mind_is() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
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
}
