//! People of the office and their roles.

use sqlx::SqliteConnection;

use super::audit::{self, AuditEntry};
use super::table::{Erase, Export, Person, Reason, Table, columns};
use super::{Error, appointments, cases, contacts, invitations, services, transaction};
use crate::clock::Millis;
use crate::crypto::Keys;
use crate::domain::policy::{self, Action, Relation};
use crate::domain::{ContactId, Language, Role};

/// See [`super::table`].
pub(super) const TABLE: Table = Table {
    name: "officers",
    key: "contact",
    columns: &[
        columns(&["contact", "role", "granted_at", "granted_by", "name"], Reason::Office, "roles of the office", None),
        columns(&["away_until"], Reason::Office, "who of the office is away", None),
    ],
    retention: &[],
    sealed: &[],
    hashed: &[],
    person: Person {
        columns: &["contact", "granted_by"],
        erase: Erase::Stay("a role is the office's, which takes it away"),
    },
    export: Export::Rows { of: "contact = $1", without: &["granted_by"] },
};

/// A person of the office.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Officer {
    /// Telegram's number of the person.
    pub id: ContactId,
    /// What the person may do.
    pub role: Role,
    /// The language in which the officer is answered.
    pub language: Language,
    /// Whether the bot may write to the person; not before the person wrote to it.
    pub reachable: bool,
    /// Until when the person is off duty, where they said so.
    pub away_until: Option<Millis>,
}

impl Officer {
    /// Whether the person is on duty and can be reached.
    #[must_use]
    pub fn is_there(&self, now: Millis) -> bool {
        self.reachable && self.away_until.is_none_or(|until| until <= now)
    }
}

/// Off duty until the person says otherwise.
pub const FOR_GOOD: Millis = Millis::MAX;

/// Notes until when somebody is off duty, or that they are there again.
pub async fn set_away(conn: &mut SqliteConnection, who: ContactId, until: Option<Millis>) -> Result<(), Error> {
    sqlx::query("UPDATE officers SET away_until = $2 WHERE contact = $1").bind(who.0).bind(until).execute(conn).await?;
    Ok(())
}

/// Gives `contact` a role, replacing the one before.
pub async fn grant(conn: &mut SqliteConnection, contact: ContactId, role: Role, now: Millis) -> Result<(), Error> {
    sqlx::query(
        "INSERT INTO officers (contact, role, granted_at) VALUES ($1, $2, $3)
         ON CONFLICT (contact) DO UPDATE SET role = excluded.role, granted_at = excluded.granted_at",
    )
    .bind(contact.0)
    .bind(role.word())
    .bind(now)
    .execute(&mut *conn)
    .await?;
    if !policy::allows(Some(role), Action::SeeComplaints, Relation::Other) {
        cases::release_complaints_of(conn, contact, now).await?;
    }
    Ok(())
}

/// Notes who let somebody in, and what that person is called.
pub async fn note_let_in(
    conn: &mut SqliteConnection,
    contact: ContactId,
    by: ContactId,
    name: &str,
) -> Result<(), Error> {
    sqlx::query("UPDATE officers SET granted_by = $2, name = $3 WHERE contact = $1")
        .bind(contact.0)
        .bind(by.0)
        .bind(name)
        .execute(conn)
        .await?;
    Ok(())
}

/// Notes what somebody of the office is called, where nobody knows it yet.
pub async fn note_name(conn: &mut SqliteConnection, contact: ContactId, name: &str) -> Result<(), Error> {
    sqlx::query("UPDATE officers SET name = $2 WHERE contact = $1 AND name IS NULL")
        .bind(contact.0)
        .bind(name)
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes the role of `contact` away, and with it what hangs on the role.
///
/// What a capability gives to an officer and has to take back is taken back here, in the same transaction, whichever way
/// the role goes: one line each.
pub async fn revoke(conn: &mut SqliteConnection, contact: ContactId) -> Result<(), Error> {
    // Memberships of teams go with the row.
    sqlx::query("DELETE FROM officers WHERE contact = $1").bind(contact.0).execute(&mut *conn).await?;
    cases::release_of(conn, contact).await?;
    services::release_of(conn, contact).await?;
    appointments::release_of(conn, contact).await?;
    invitations::void_of(conn, contact).await
}

/// Somebody of the office as the others of it see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Colleague {
    /// Telegram's number of the person.
    pub id: ContactId,
    /// What the person may do.
    pub role: Role,
    /// What the person is called; unknown until they write to the bot.
    pub name: Option<String>,
    /// When the role was given.
    pub since: Millis,
    /// Who gave it: [`audit::OPERATOR`] on the command line; unknown for roles from before this was kept.
    pub let_in_by: Option<ContactId>,
    /// Until when the person is off duty, where they said so.
    pub away_until: Option<Millis>,
}

/// Everybody of the office, the highest role first.
pub async fn colleagues(conn: &mut SqliteConnection) -> Result<Vec<Colleague>, Error> {
    type Row = (i64, String, Option<String>, Millis, Option<i64>, Option<Millis>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT contact, role, name, granted_at, granted_by, away_until FROM officers ORDER BY granted_at, contact",
    )
    .fetch_all(conn)
    .await?;
    let read = |(id, word, name, since, by, away_until): Row| {
        let role = Role::from_word(&word).ok_or(Error::Corrupt { what: "role", id })?;
        Ok(Colleague { id: ContactId(id), role, name, since, let_in_by: by.map(ContactId), away_until })
    };
    let mut all = rows.into_iter().map(read).collect::<Result<Vec<_>, Error>>()?;
    all.sort_by_key(|one| std::cmp::Reverse(one.role));
    Ok(all)
}

/// One of them.
pub async fn colleague(conn: &mut SqliteConnection, who: ContactId) -> Result<Option<Colleague>, Error> {
    Ok(colleagues(conn).await?.into_iter().find(|one| one.id == who))
}

/// The role of `contact`, where there is one.
pub async fn role(conn: &mut SqliteConnection, contact: ContactId) -> Result<Option<Role>, Error> {
    let word: Option<String> =
        sqlx::query_scalar("SELECT role FROM officers WHERE contact = $1").bind(contact.0).fetch_optional(conn).await?;
    let read = |word: String| Role::from_word(&word).ok_or(Error::Corrupt { what: "role", id: contact.0 });
    word.map(read).transpose()
}

/// What a change of a role came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Changed {
    /// The role of before.
    pub before: Option<Role>,
    /// Whether this person has ever written to the bot; before that nothing can be sent to them.
    pub is_known: bool,
    /// Whether no admin is left who can be told when something breaks.
    pub no_admin_left: bool,
}

/// Changes a role where it is not so already, in one transaction with its row of the audit log.
pub async fn change(
    conn: &mut SqliteConnection,
    keys: &Keys,
    who: ContactId,
    role: Option<Role>,
    now: Millis,
) -> Result<Changed, Error> {
    transaction::begin(conn).await?;
    let before = self::role(conn, who).await?;
    if before != role {
        match role {
            Some(role) => grant(conn, who, role, now).await?,
            None => revoke(conn, who).await?,
        }
        let action = if role.is_some() { Action::GrantRole } else { Action::RevokeRole };
        let entry = AuditEntry { officer: audit::OPERATOR, action, about: Some(who), code: None, what: None, at: now };
        audit::add(conn, keys, &entry).await?;
    }
    let admins = with(conn, |role| role == Role::Admin).await?;
    let is_known = contacts::is_known(conn, who).await?;
    transaction::commit(conn).await?;
    Ok(Changed { before, is_known, no_admin_left: admins.is_empty() })
}

/// Everybody of the office with a role that `may`.
pub async fn with(conn: &mut SqliteConnection, may: impl Fn(Role) -> bool) -> Result<Vec<Officer>, Error> {
    type Row = (i64, String, Option<String>, bool, Option<Millis>);
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT contact, role, coalesce(language, app_language), coalesce(reach = 'active', false), away_until
         FROM officers LEFT JOIN contacts ON contacts.id = contact ORDER BY contact",
    )
    .fetch_all(conn)
    .await?;
    let read = |(id, word, tag, reachable, away_until): (i64, String, Option<String>, bool, Option<Millis>)| {
        let role = Role::from_word(&word).ok_or(Error::Corrupt { what: "role", id })?;
        let language = tag.as_deref().and_then(Language::from_tag).unwrap_or(Language::Indonesian);
        Ok(Officer { id: ContactId(id), role, language, reachable, away_until })
    };
    let all: Result<Vec<_>, Error> = rows.into_iter().map(read).collect();
    Ok(all?.into_iter().filter(|officer| may(officer.role)).collect())
}

/// Who did something for the office, is of it no more and can be reached.
pub async fn gone(conn: &mut SqliteConnection) -> Result<Vec<ContactId>, Error> {
    let gone: Vec<i64> = sqlx::query_scalar(
        "SELECT DISTINCT officer FROM audit JOIN contacts ON contacts.id = officer
         WHERE reach = 'active' AND officer NOT IN (SELECT contact FROM officers) ORDER BY officer",
    )
    .fetch_all(conn)
    .await?;
    Ok(gone.into_iter().map(ContactId).collect())
}

/// Who is told of what `officer` wrote down: that officer, while that is allowed and possible; else all who may
/// settle anybody's.
pub async fn settling(conn: &mut SqliteConnection, officer: ContactId) -> Result<Vec<Officer>, Error> {
    let settles = |relation| move |role| policy::allows(Some(role), Action::SettleUnconfirmed, relation);
    let own = with(conn, settles(Relation::Own)).await?;
    match own.into_iter().find(|who| who.id == officer && who.reachable) {
        Some(own) => Ok(vec![own]),
        None => with(conn, settles(Relation::Other)).await,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Reach;
    use crate::store::audit::{self, AuditEntry};
    use crate::store::contacts::{self, Contact};
    use crate::store::open::tests::fresh;

    #[tokio::test]
    async fn a_new_role_replaces_the_old_one() {
        let (_dir, mut conn) = fresh().await;
        grant(&mut conn, ContactId(5), Role::Admin, 1).await.unwrap();
        grant(&mut conn, ContactId(4), Role::Head, 1).await.unwrap();
        let admins = async |conn: &mut SqliteConnection| {
            let found = with(conn, |role| role == Role::Admin).await.unwrap();
            found.iter().map(|officer| officer.id).collect::<Vec<_>>()
        };
        assert_eq!(admins(&mut conn).await, [ContactId(5)]);
        grant(&mut conn, ContactId(5), Role::Officer, 2).await.unwrap();
        assert_eq!(admins(&mut conn).await, []);
        assert_eq!(role(&mut conn, ContactId(5)).await.unwrap(), Some(Role::Officer));
        assert_eq!(role(&mut conn, ContactId(6)).await.unwrap(), None);
    }

    #[tokio::test]
    async fn people_of_the_office_are_found_by_what_their_role_may() {
        let (_dir, mut conn) = fresh().await;
        grant(&mut conn, ContactId(5), Role::Officer, 1).await.unwrap();
        let mut officer = Officer {
            id: ContactId(5),
            role: Role::Officer,
            language: Language::Indonesian,
            reachable: false,
            away_until: None,
        };
        let found = with(&mut conn, |role| role >= Role::Officer).await.unwrap();
        assert_eq!(found, [officer], "no contact yet");
        let contact = Contact { language: Some(Language::English), ..Contact::new(ContactId(5), 1) };
        let keys = &crate::crypto::Keys::derive(&[1; 32]);
        contacts::save(&mut conn, keys, &[&contact, &Contact::new(ContactId(6), 1)]).await.unwrap();
        (officer.language, officer.reachable) = (Language::English, true);
        assert_eq!(with(&mut conn, |role| role >= Role::Officer).await.unwrap(), [officer]);
        assert!(with(&mut conn, |role| role >= Role::Head).await.unwrap().is_empty());
    }

    #[tokio::test]
    async fn h6_a_role_that_is_so_already_is_no_change_and_no_row_of_the_audit() {
        let (_dir, mut conn) = fresh().await;
        let keys = &crate::crypto::Keys::derive(&[1; 32]);
        for (role, before, rows) in
            [(Some(Role::Head), None, 1), (Some(Role::Head), Some(Role::Head), 1), (None, Some(Role::Head), 2)]
        {
            assert_eq!(change(&mut conn, keys, ContactId(5), role, 1).await.unwrap().before, before);
            let written: i64 = sqlx::query_scalar("SELECT count(*) FROM audit").fetch_one(&mut conn).await.unwrap();
            assert_eq!(written, rows);
        }
    }

    #[tokio::test]
    async fn c17_the_name_under_which_somebody_came_in_is_kept() {
        let (_dir, mut conn) = fresh().await;
        grant(&mut conn, ContactId(5), Role::Officer, 1).await.unwrap();
        for name in ["Dewi", "Dewi sedang cuti"] {
            note_name(&mut conn, ContactId(5), name).await.unwrap();
            assert_eq!(colleague(&mut conn, ContactId(5)).await.unwrap().unwrap().name.as_deref(), Some("Dewi"));
        }
    }

    #[tokio::test]
    async fn f2_who_has_left_the_office_is_known_by_what_was_done() {
        let (_dir, mut conn) = fresh().await;
        let keys = &crate::crypto::Keys::derive(&[1; 32]);
        let blocked = Contact { reach: Reach::Blocked, ..Contact::new(ContactId(7), 1) };
        let others = [Contact::new(ContactId(5), 1), Contact::new(ContactId(6), 1)];
        contacts::save(&mut conn, keys, &[&others[0], &others[1], &blocked]).await.unwrap();
        grant(&mut conn, ContactId(6), Role::Officer, 1).await.unwrap();
        for officer in [5, 5, 6, 7, 8].map(ContactId) {
            let entry = AuditEntry { officer, action: Action::SeeReport, about: None, code: None, what: None, at: 1 };
            audit::add(&mut conn, keys, &entry).await.unwrap();
        }
        assert_eq!(gone(&mut conn).await.unwrap(), [ContactId(5)]);
    }

    #[tokio::test]
    async fn b13_who_wrote_it_down_is_told_of_it_or_those_who_may_settle_it() {
        let (_dir, mut conn) = fresh().await;
        let (dewi, hendra, rina) = (ContactId(5), ContactId(6), ContactId(7));
        let keys = &crate::crypto::Keys::derive(&[1; 32]);
        contacts::save(&mut conn, keys, &[&Contact::new(dewi, 1), &Contact::new(hendra, 1)]).await.unwrap();
        for (who, role) in [(dewi, Role::Officer), (hendra, Role::Head), (rina, Role::Officer)] {
            grant(&mut conn, who, role, 1).await.unwrap();
        }
        let told = async |conn: &mut SqliteConnection, who| {
            settling(conn, who).await.unwrap().iter().map(|officer| officer.id).collect::<Vec<_>>()
        };
        assert_eq!(told(&mut conn, dewi).await, [dewi]);
        assert_eq!(told(&mut conn, rina).await, [hendra], "the officer cannot be reached");
        assert_eq!(told(&mut conn, ContactId(8)).await, [hendra], "the officer has left the office");
        grant(&mut conn, dewi, Role::Viewer, 2).await.unwrap();
        assert_eq!(told(&mut conn, dewi).await, [hendra], "a viewer may only look");
    }
}
