//! Questions that the bot could not answer: masked, merged, counted.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;

/// Counts one more asker of `question`, which is masked and normalised already.
pub async fn count(conn: &mut SqliteConnection, question: &str, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO unanswered (question, first_seen, last_seen) VALUES ($1, $2, $2)
         ON CONFLICT (question) DO UPDATE SET times = times + 1, last_seen = excluded.last_seen",
    )
    .bind(question)
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The questions asked most, with how often.
pub async fn most_asked(conn: &mut SqliteConnection, most: i64) -> Result<Vec<(String, i64)>, Error> {
    Ok(sqlx::query_as("SELECT question, times FROM unanswered ORDER BY times DESC, last_seen DESC LIMIT $1")
        .bind(most)
        .fetch_all(conn)
        .await?)
}

/// Removes up to `most` rows that nobody asked since `before`.
pub async fn prune(conn: &mut SqliteConnection, before: Millis, most: i64) -> Result<u64, Error> {
    let done =
        sqlx::query("DELETE FROM unanswered WHERE id IN (SELECT id FROM unanswered WHERE last_seen < $1 LIMIT $2)")
            .bind(before)
            .bind(most)
            .execute(conn)
            .await?;
    Ok(done.rows_affected())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{migrate, writer};

    #[tokio::test]
    async fn the_same_question_is_one_row_with_a_count() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        for now in 1..=3 {
            count(&mut conn, "cara budidaya lele", now).await.unwrap();
        }
        count(&mut conn, "jadwal kapal", 4).await.unwrap();
        let expected = [("cara budidaya lele".to_owned(), 3), ("jadwal kapal".to_owned(), 1)];
        assert_eq!(most_asked(&mut conn, 5).await.unwrap(), expected);
        assert_eq!(prune(&mut conn, 4, 10).await.unwrap(), 1);
    }
}
