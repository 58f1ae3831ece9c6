//! Businesses found by what somebody says of them: a name, a code, a number, or the last four digits of one.

use sqlx::SqliteConnection;

use super::Error;
use super::businesses::{self, Business};
use crate::crypto::Keys;
use crate::domain::{Nib, Phone, Receipt};

/// What is looked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// The code of a receipt.
    Code(Receipt),
    /// A whole phone number.
    Phone(Phone),
    /// A whole business number.
    Nib(Nib),
    /// The last four digits of a phone or a business number.
    Tail(String),
    /// Part of a business's name, or words of its owner's.
    Name(String),
}

/// At most `most` businesses that fit, by name; what was merged away is not among them.
pub async fn find(
    conn: &mut SqliteConnection,
    keys: &Keys,
    wanted: &Wanted,
    most: i64,
) -> Result<Vec<Business>, Error> {
    let codes: Vec<String> = match wanted {
        Wanted::Code(code) => vec![code.as_str().to_owned()],
        Wanted::Phone(phone) => {
            let query =
                "SELECT code FROM businesses WHERE phone_hash = $1 AND merged_into IS NULL ORDER BY name LIMIT $2";
            let hash = businesses::phone_hash(keys, phone.as_str());
            sqlx::query_scalar(query).bind(hash).bind(most).fetch_all(&mut *conn).await?
        }
        Wanted::Nib(nib) => {
            let query =
                "SELECT code FROM businesses WHERE nib_hash = $1 AND merged_into IS NULL ORDER BY name LIMIT $2";
            sqlx::query_scalar(query).bind(businesses::nib_hash(keys, nib)).bind(most).fetch_all(&mut *conn).await?
        }
        Wanted::Tail(digits) => {
            let query = "SELECT code FROM businesses WHERE (phone_tail = $1 OR nib_tail = $1) AND merged_into IS NULL
                         ORDER BY name LIMIT $2";
            sqlx::query_scalar(query).bind(businesses::tail(keys, digits)).bind(most).fetch_all(&mut *conn).await?
        }
        Wanted::Name(words) => {
            let query = "SELECT code FROM businesses WHERE name LIKE $1 ESCAPE '\\' AND merged_into IS NULL
                         ORDER BY name LIMIT $2";
            let escaped = words.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            let mut found: Vec<String> =
                sqlx::query_scalar(query).bind(format!("%{escaped}%")).bind(most).fetch_all(&mut *conn).await?;
            // Behind businesses of that name those of an owner of that name.
            let owned = businesses::of_owner_called(conn, keys, words, most).await?;
            found.extend(owned.into_iter().filter(|code| !found.contains(code)).collect::<Vec<_>>());
            found.truncate(usize::try_from(most).unwrap_or_default());
            found
        }
    };
    let mut found = Vec::new();
    for code in codes.iter().filter_map(|code| Receipt::parse(code)) {
        let business = businesses::find(conn, keys, &code).await?;
        found.extend(business.filter(|business| business.merged_into.is_none()));
    }
    Ok(found)
}

/// Fills in the last digits of up to `most` businesses that were stored before they were kept; returns how many.
pub async fn fill_in(conn: &mut SqliteConnection, keys: &Keys, most: i64) -> Result<u64, Error> {
    let codes: Vec<String> = sqlx::query_scalar(
        "SELECT code FROM businesses
         WHERE (phone_hash IS NOT NULL AND phone_tail IS NULL) OR (nib_hash IS NOT NULL AND nib_tail IS NULL)
         ORDER BY id LIMIT $1",
    )
    .bind(most)
    .fetch_all(&mut *conn)
    .await?;
    let mut done = 0;
    for code in codes.iter().filter_map(|code| Receipt::parse(code)) {
        let Some(business) = businesses::find(conn, keys, &code).await? else { continue };
        let (phone, nib) = businesses::tails(keys, &business.secret);
        sqlx::query("UPDATE businesses SET phone_tail = $2, nib_tail = $3 WHERE code = $1")
            .bind(code.as_str())
            .bind(phone)
            .bind(nib)
            .execute(&mut *conn)
            .await?;
        done += 1;
    }
    let codes = businesses::without_owner_words(conn, most).await?;
    for code in codes.iter().filter_map(|code| Receipt::parse(code)) {
        let Some(business) = businesses::find(conn, keys, &code).await? else { continue };
        businesses::save_owner_words(conn, keys, (&code, &business.secret.person)).await?;
        done += 1;
    }
    Ok(done)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ContactId;
    use crate::store::businesses::tests::warung;
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn f4_a_business_is_found_by_code_phone_last_digits_and_part_of_its_name() {
        let (_dir, mut conn) = fresh().await;
        let keys = &Keys::derive(&[3; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(7), 1)]).await.unwrap();
        let (mut keripik, other) = (warung(7, 1), warung(7, 2));
        keripik.name = "Keripik 100% Rohmah".into();
        keripik.secret.phone = Some(Phone::parse("081299998888").unwrap());
        for business in [&keripik, &other] {
            businesses::save(&mut conn, keys, business).await.unwrap();
        }
        for wanted in [
            Wanted::Code(keripik.code.clone()),
            Wanted::Phone(Phone::parse("0812 9999 8888").unwrap()),
            Wanted::Tail("8888".into()),
            Wanted::Name("rohmah".into()),
            Wanted::Name("100% R".into()),
        ] {
            let found = find(&mut conn, keys, &wanted, 6).await.unwrap();
            assert_eq!(found, [keripik.clone()], "{wanted:?}");
        }
        keripik.secret.person = "Bu Siti Aminah".into();
        businesses::save(&mut conn, keys, &keripik).await.unwrap();
        for (name, count) in
            [("siti aminah", 1), ("Aminah", 1), ("ibu aminah", 1), ("siti rahayu", 0), ("bu", 0), ("amin", 0)]
        {
            let found = find(&mut conn, keys, &Wanted::Name(name.into()), 6).await.unwrap();
            assert_eq!(found.iter().filter(|one| one.code == keripik.code).count(), count, "{name}");
        }
        sqlx::query("DELETE FROM owner_words").execute(&mut conn).await.unwrap();
        assert_eq!(fill_in(&mut conn, keys, 9).await.unwrap(), 2);
        assert_eq!(find(&mut conn, keys, &Wanted::Name("aminah".into()), 6).await.unwrap(), [keripik.clone()]);
        assert!(find(&mut conn, keys, &Wanted::Name("r_hmah".into()), 6).await.unwrap().is_empty(), "no wildcard");
        sqlx::query("UPDATE businesses SET phone_tail = NULL, nib_tail = NULL").execute(&mut conn).await.unwrap();
        assert!(find(&mut conn, keys, &Wanted::Tail("8888".into()), 6).await.unwrap().is_empty());
        assert_eq!(fill_in(&mut conn, keys, 9).await.unwrap(), 2);
        assert_eq!(fill_in(&mut conn, keys, 9).await.unwrap(), 0);
        assert_eq!(find(&mut conn, keys, &Wanted::Tail("8888".into()), 6).await.unwrap().len(), 1);
    }
}
