//! People of the office and their roles.

use sqlx::SqliteConnection;

use super::Error;
use crate::clock::Millis;
use crate::domain::{ContactId, Language, Role};

/// Gives `contact` a role, replacing the one before.
pub async fn grant(conn: &mut SqliteConnection, contact: ContactId, role: Role, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO officers (contact, role, granted_at) VALUES ($1, $2, $3)
         ON CONFLICT (contact) DO UPDATE SET role = excluded.role, granted_at = excluded.granted_at",
    )
    .bind(contact.0)
    .bind(role.word())
    .bind(now)
    .execute(conn)
    .await?;
    Ok(())
}

/// The role of `contact`, where she is of the office.
pub async fn role(conn: &mut SqliteConnection, contact: ContactId) -> Result<Option<Role>, Error> {
    let word: Option<String> =
        sqlx::query_scalar("SELECT role FROM officers WHERE contact = $1").bind(contact.0).fetch_optional(conn).await?;
    let read = |word: String| Role::from_word(&word).ok_or(Error::Corrupt { what: "role", id: contact.0 });
    word.map(read).transpose()
}

/// Everybody who is told when something breaks.
pub async fn admins(conn: &mut SqliteConnection) -> Result<Vec<ContactId>, Error> {
    let ids: Vec<i64> = sqlx::query_scalar("SELECT contact FROM officers WHERE role = 'admin' ORDER BY contact")
        .fetch_all(conn)
        .await?;
    Ok(ids.into_iter().map(ContactId).collect())
}

/// Everybody of the office who can be reached, with the role.
pub async fn reachable(conn: &mut SqliteConnection) -> Result<Vec<(ContactId, Role)>, Error> {
    let rows: Vec<(i64, String)> = sqlx::query_as(
        "SELECT officers.contact, officers.role FROM officers JOIN contacts ON contacts.id = officers.contact
         WHERE contacts.reach = 'active' ORDER BY officers.contact",
    )
    .fetch_all(conn)
    .await?;
    let read = |(id, word): (i64, String)| {
        Ok((ContactId(id), Role::from_word(&word).ok_or(Error::Corrupt { what: "role", id })?))
    };
    rows.into_iter().map(read).collect()
}

/// Everybody of the office with a role that `may`, with the language she chose.
pub async fn with(
    conn: &mut SqliteConnection,
    may: impl Fn(Role) -> bool,
) -> Result<Vec<(ContactId, Role, Language)>, Error> {
    let rows: Vec<(i64, String, Option<String>)> = sqlx::query_as(
        "SELECT contact, role, (SELECT language FROM contacts WHERE id = contact) FROM officers ORDER BY contact",
    )
    .fetch_all(conn)
    .await?;
    let language = |tag: Option<String>| tag.as_deref().and_then(Language::from_tag).unwrap_or(Language::Indonesian);
    let read = |(id, role, tag): (i64, String, Option<String>)| {
        Role::from_word(&role).filter(|role| may(*role)).map(|role| (ContactId(id), role, language(tag)))
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::contacts::{self, Contact};
    use crate::store::{migrate, writer};

    #[tokio::test]
    async fn a_new_role_replaces_the_old_one() {
        let dir = tempfile::tempdir().unwrap();
        let mut conn = writer(&dir.path().join("bot.db")).await.unwrap();
        migrate(&mut conn).await.unwrap();
        grant(&mut conn, ContactId(5), Role::Admin, 1).await.unwrap();
        assert_eq!(admins(&mut conn).await.unwrap(), [ContactId(5)]);
        grant(&mut conn, ContactId(5), Role::Officer, 2).await.unwrap();
        assert!(admins(&mut conn).await.unwrap().is_empty());
        assert_eq!(role(&mut conn, ContactId(5)).await.unwrap(), Some(Role::Officer));
        assert_eq!(role(&mut conn, ContactId(6)).await.unwrap(), None);
        assert!(reachable(&mut conn).await.unwrap().is_empty(), "she never wrote to the bot");
        let keys = &crate::crypto::Keys::derive(&[1; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(ContactId(5), 1), &Contact::new(ContactId(6), 1)])
            .await
            .unwrap();
        assert_eq!(reachable(&mut conn).await.unwrap(), [(ContactId(5), Role::Officer)]);
        let found = with(&mut conn, |role| role >= Role::Officer).await.unwrap();
        assert_eq!(found, [(ContactId(5), Role::Officer, Language::Indonesian)]);
        assert!(with(&mut conn, |role| role >= Role::Head).await.unwrap().is_empty());
    }
}
