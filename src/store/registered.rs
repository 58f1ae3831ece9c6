//! How many businesses are registered, where and in which trade: counts for the report, no persons.

use sqlx::SqliteConnection;

use super::Error;
use super::month::Span;
use crate::clock::Millis;

/// Businesses by how they came to be registered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, sqlx::FromRow)]
pub struct Sums {
    /// Their owners registered them.
    pub own: i64,
    /// The desk wrote them down, and their owners confirmed them.
    pub confirmed: i64,
    /// The desk wrote them down, and their owners signed on paper.
    pub signed: i64,
    /// The desk wrote them down, and nobody has confirmed them: these are not registered yet.
    pub waiting: i64,
}

impl Sums {
    /// Those that the desk wrote down and that are registered: confirmed, or signed for.
    #[must_use]
    pub fn desk(&self) -> i64 {
        self.confirmed + self.signed
    }

    /// All that are registered.
    #[must_use]
    pub fn all(&self) -> i64 {
        self.own + self.desk()
    }
}

/// All businesses that are there, by how they came to be registered; also those whose owners only let them be kept.
pub async fn sums(conn: &mut SqliteConnection) -> Result<Sums, Error> {
    within(conn, (Millis::MIN, Millis::MAX)).await
}

/// The same of what was registered, or written down at the desk, in some time; what was removed is not among it.
pub async fn within(conn: &mut SqliteConnection, (from, to): Span) -> Result<Sums, Error> {
    Ok(sqlx::query_as(
        "SELECT count(*) FILTER (WHERE b.owner IS NOT NULL AND d.business IS NULL) AS own,
                count(*) FILTER (WHERE b.owner IS NOT NULL AND d.business IS NOT NULL) AS confirmed,
                count(*) FILTER (WHERE b.owner IS NULL AND d.signed IS NOT NULL) AS signed,
                count(*) FILTER (WHERE b.owner IS NULL AND d.business IS NOT NULL AND d.signed IS NULL) AS waiting
         FROM businesses AS b LEFT JOIN desk AS d ON d.business = b.id
         WHERE b.merged_into IS NULL AND b.created_at >= $1 AND b.created_at < $2",
    )
    .bind(from)
    .bind(to)
    .fetch_one(conn)
    .await?)
}

/// What is counted by place and trade: registered, and not kept without being used.
macro_rules! counted {
    ($by:literal) => {
        concat!(
            "SELECT ",
            $by,
            ", count(*) FROM businesses AS b LEFT JOIN desk AS d ON d.business = b.id
             LEFT JOIN contacts AS c ON c.id = b.owner
             WHERE b.merged_into IS NULL AND (b.owner IS NOT NULL OR d.signed IS NOT NULL) AND coalesce(c.restricted, 0) = 0
             GROUP BY 1 ORDER BY 2 DESC, 1"
        )
    };
}

/// Registered businesses by the code of their kecamatan, the most first.
pub async fn by_district(conn: &mut SqliteConnection) -> Result<Vec<(String, i64)>, Error> {
    // A village's code is its kecamatan's with one more part: 18.71.14.1002.
    Ok(sqlx::query_as(counted!("substr(b.region, 1, 8)")).fetch_all(conn).await?)
}

/// Registered businesses by the word of their trade, the most first.
pub async fn by_sector(conn: &mut SqliteConnection) -> Result<Vec<(String, i64)>, Error> {
    Ok(sqlx::query_as(counted!("b.sector")).fetch_all(conn).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::crypto::Keys;
    use crate::domain::ContactId;
    use crate::store::businesses::{self, tests::warung};
    use crate::store::contacts::{self, Contact};
    use crate::store::{desk, migrate, writer};

    #[tokio::test]
    async fn b13_what_the_desk_wrote_down_is_counted_once_and_what_is_not_used_is_in_no_place_or_trade() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        let keys = &Keys::derive(&[3; 32]);
        let mut restricted = Contact::new(ContactId(8), 1);
        restricted.restricted = true;
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1), &restricted]).await.unwrap();
        let places = ["18.71.01.1001", "18.71.01.1002", "18.71.14.1002", "18.71.14.1002", "18.71.14.1002"];
        let mut codes = Vec::new();
        for (chance, place) in (1..).zip(places) {
            let mut business = warung(if chance == 5 { 8 } else { 7 }, chance);
            business.region = place.to_owned();
            business.created_at = i64::try_from(chance).unwrap() * 10;
            if (2..=4).contains(&chance) {
                business.owner = None;
                business.sector = "jasa".to_owned();
            }
            businesses::save(&mut conn, keys, &business).await.unwrap();
            if business.owner.is_none() {
                desk::add(&mut conn, &business.code, ContactId(9), business.created_at).await.unwrap();
            }
            codes.push(business.code);
        }
        assert!(desk::confirm(&mut conn, keys, &codes[1], ContactId(7), 60).await.unwrap());
        let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 20).unwrap();
        assert!(desk::sign(&mut conn, keys, &codes[2], (day, None)).await.unwrap());

        let all = sums(&mut conn).await.unwrap();
        assert_eq!(all, Sums { own: 2, confirmed: 1, signed: 1, waiting: 1 });
        let mut used = Contact::new(ContactId(8), 1);
        contacts::save(&mut conn, keys, &[&used]).await.unwrap();
        assert_eq!(sums(&mut conn).await.unwrap(), all, "kept is kept, used or not");
        assert_eq!(by_sector(&mut conn).await.unwrap().iter().map(|(_, count)| count).sum::<i64>(), 4);
        used.restricted = true;
        contacts::save(&mut conn, keys, &[&used]).await.unwrap();
        let lately = within(&mut conn, (25, Millis::MAX)).await.unwrap();
        assert_eq!(lately, Sums { own: 1, confirmed: 0, signed: 1, waiting: 1 });
        let of = |word: &str, times| (word.to_owned(), times);
        assert_eq!(by_district(&mut conn).await.unwrap(), [of("18.71.01", 2), of("18.71.14", 1)]);
        // Of four that are registered the last one's owner lets it be kept, not used.
        assert_eq!(by_sector(&mut conn).await.unwrap(), [of("jasa", 2), of("kuliner", 1)]);
    }
}
