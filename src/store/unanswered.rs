//! Questions that the bot could not answer, or not well: masked, merged, counted.

use sqlx::SqliteConnection;

use super::Error;
use super::table::{Erase, Export, Person, Reason, Retention, Table, columns};
use crate::clock::Millis;
use crate::domain::words::words;

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "unanswered",
    key: "id",
    columns: &[columns(
        &["id", "question", "times", "first_seen", "last_seen", "kind", "disliked", "answer"],
        Reason::Questions,
        "adding what has no answer yet",
        Some(365),
    )],
    retention: &[
        Retention::Older { days: 365, age: "last_seen", only: "true" },
        Retention::AtMost {
            rows: 20_000,
            remove: "DELETE FROM unanswered WHERE (SELECT count(*) FROM unanswered) > $1 AND id IN (
                         SELECT id FROM unanswered ORDER BY times + disliked, last_seen
                         LIMIT min($2, max(0, (SELECT count(*) FROM unanswered) - $1)))",
        },
    ],
    sealed: &[],
    hashed: &[],
    person: Person { columns: &[], erase: Erase::Nobody },
    export: Export::Nothing("nobody knows who asked"),
};

words! {
    /// What kind of text it is.
    Kind {
        /// A question of the person's own.
        Question = "question",
        /// Something that was passed on.
        Rumour = "rumour",
    }
}

/// What officers see of a text.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Noted {
    /// Its row.
    pub id: i64,
    /// The text, masked.
    pub question: String,
    /// Whether it was passed on rather than asked.
    pub is_rumour: bool,
    /// How often it had no answer.
    pub times: i64,
    /// How often the answer was not a good one.
    pub disliked: i64,
    /// When it came last.
    pub last_seen: Millis,
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

/// Keeps a question for which somebody waits, where it is not there yet.
pub async fn keep(conn: &mut SqliteConnection, question: &str, now: Millis) -> Result<(), Error> {
    sqlx::query("INSERT INTO unanswered (question, first_seen, last_seen) VALUES ($1, $2, $2) ON CONFLICT (question) DO NOTHING")
        .bind(question)
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

const MOST_ASKED: &str =
    "SELECT id, question, kind = 'rumour' AS is_rumour, times, disliked, last_seen FROM unanswered WHERE answer IS NULL
    ORDER BY times + disliked DESC, last_seen DESC LIMIT $1 OFFSET $2";
const NEWEST: &str =
    "SELECT id, question, kind = 'rumour' AS is_rumour, times, disliked, last_seen FROM unanswered WHERE answer IS NULL
    ORDER BY last_seen DESC LIMIT $1 OFFSET $2";

/// What was asked most, a page of it.
pub async fn most_asked(conn: &mut SqliteConnection, from: i64, most: i64) -> Result<Vec<Noted>, Error> {
    Ok(sqlx::query_as(MOST_ASKED).bind(most).bind(from).fetch_all(conn).await?)
}

/// What was asked last, a page of it.
pub async fn newest(conn: &mut SqliteConnection, from: i64, most: i64) -> Result<Vec<Noted>, Error> {
    Ok(sqlx::query_as(NEWEST).bind(most).bind(from).fetch_all(conn).await?)
}

/// The text of this row, while it waits for an answer.
pub async fn get(conn: &mut SqliteConnection, id: i64) -> Result<Option<Noted>, Error> {
    let query = "SELECT id, question, kind = 'rumour' AS is_rumour, times, disliked, last_seen FROM unanswered
                 WHERE id = $1 AND answer IS NULL";
    Ok(sqlx::query_as(query).bind(id).fetch_optional(conn).await?)
}

/// Takes a text out that has to be answered by nobody; what is answered stays.
pub async fn ignore(conn: &mut SqliteConnection, id: i64) -> Result<(), Error> {
    sqlx::query("DELETE FROM unanswered WHERE id = $1 AND answer IS NULL").bind(id).execute(conn).await?;
    Ok(())
}

/// Takes a question out of the list by its words; what is answered stays.
pub async fn forget(conn: &mut SqliteConnection, question: &str) -> Result<(), Error> {
    sqlx::query("DELETE FROM unanswered WHERE question = $1 AND answer IS NULL").bind(question).execute(conn).await?;
    Ok(())
}

/// The question that came most of those that came since, where at least so many asked it or were not helped.
pub async fn pressing(conn: &mut SqliteConnection, since: Millis, least: i64) -> Result<Option<Noted>, Error> {
    let query = "SELECT id, question, kind = 'rumour' AS is_rumour, times, disliked, last_seen FROM unanswered
                 WHERE answer IS NULL AND kind = 'question' AND last_seen >= $1 AND times + disliked >= $2
                 ORDER BY times + disliked DESC, last_seen DESC LIMIT 1";
    Ok(sqlx::query_as(query).bind(since).bind(least).fetch_optional(conn).await?)
}

/// How many texts wait for an officer.
pub async fn how_many(conn: &mut SqliteConnection) -> Result<i64, Error> {
    Ok(sqlx::query_scalar("SELECT count(*) FROM unanswered WHERE answer IS NULL").fetch_one(conn).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::open::tests::{fresh, plan};

    #[tokio::test]
    async fn a6_the_same_question_is_one_row_with_its_counts() {
        let (_dir, mut conn) = fresh().await;
        for now in 1..=3 {
            count(&mut conn, "cara budidaya lele", Kind::Question, now).await.unwrap();
        }
        dislike(&mut conn, "cara budidaya lele", 4).await.unwrap();
        dislike(&mut conn, "biaya merek", 5).await.unwrap();
        count(&mut conn, "katanya nib bayar", Kind::Rumour, 6).await.unwrap();
        // What was there before rows had numbers of their own is a leap below; a question that is asked again takes one too.
        let noted = |id, question: &str, is_rumour, (times, disliked), last_seen| Noted {
            id,
            question: question.into(),
            is_rumour,
            times,
            disliked,
            last_seen,
        };
        let lele = noted(101, "cara budidaya lele", false, (3, 1), 4);
        let merek = noted(105, "biaya merek", false, (0, 1), 5);
        let nib = noted(106, "katanya nib bayar", true, (1, 0), 6);
        assert_eq!(newest(&mut conn, 0, 5).await.unwrap(), [nib.clone(), merek.clone(), lele.clone()]);
        let most = [lele, nib, merek];
        assert_eq!(most_asked(&mut conn, 0, 5).await.unwrap(), most);
        assert_eq!(most_asked(&mut conn, 1, 1).await.unwrap(), most[1..2]);
        assert_eq!(how_many(&mut conn).await.unwrap(), 3);
        for (query, index) in [(MOST_ASKED, "INDEX unanswered_most"), (NEWEST, "INDEX unanswered_newest")] {
            let plan = plan(&mut conn, query).await;
            assert!(plan.contains(index) && !plan.contains("TEMP B-TREE"), "{plan}");
        }
    }
}
