//! Questions that the bot could not answer, or not well: masked, merged, counted.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;

/// What kind of text it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A question of the person's own.
    Question,
    /// Something that was passed on.
    Rumour,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Question => "question",
            Self::Rumour => "rumour",
        }
    }
}

/// Counts one more asker of `question`, which is masked and normalised already.
pub async fn count(conn: &mut SqliteConnection, question: &str, kind: Kind, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO unanswered (question, kind, first_seen, last_seen) VALUES ($1, $2, $3, $3)
         ON CONFLICT (question) DO UPDATE SET times = times + 1, last_seen = excluded.last_seen",
    )
    .bind(question)
    .bind(kind.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// Counts one more person whom the answer to `question` did not help.
pub async fn dislike(conn: &mut SqliteConnection, question: &str, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO unanswered (question, times, disliked, first_seen, last_seen) VALUES ($1, 0, 1, $2, $2)
         ON CONFLICT (question) DO UPDATE SET disliked = disliked + 1, last_seen = excluded.last_seen",
    )
    .bind(question)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The questions asked most, with how often they had no answer and how often not a good one.
pub async fn most_asked(conn: &mut SqliteConnection, most: i64) -> Result<Vec<(String, i64, i64)>, Error> {
    Ok(sqlx::query_as(
        "SELECT question, times, disliked FROM unanswered ORDER BY times + disliked DESC, last_seen DESC LIMIT $1",
    )
    .bind(most)
    .fetch_all(conn)
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{migrate, writer};

    #[tokio::test]
    async fn a6_the_same_question_is_one_row_with_its_counts() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        for now in 1..=3 {
            count(&mut conn, "cara budidaya lele", Kind::Question, now).await.unwrap();
        }
        dislike(&mut conn, "cara budidaya lele", 4).await.unwrap();
        dislike(&mut conn, "biaya merek", 5).await.unwrap();
        count(&mut conn, "katanya nib bayar", Kind::Rumour, 6).await.unwrap();
        let expected = [
            ("cara budidaya lele".to_owned(), 3, 1),
            ("katanya nib bayar".to_owned(), 1, 0),
            ("biaya merek".to_owned(), 0, 1),
        ];
        assert_eq!(most_asked(&mut conn, 5).await.unwrap(), expected);
    }
}
