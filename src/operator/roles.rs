//! Roles of the office, given and taken from the command line beside a running bot.
//!
//! Each change is a row of the audit log in the same transaction; the running bot tells the people concerned.

use crate::clock::Millis;
use crate::config::StoreArgs;
use crate::crypto::Keys;
use crate::domain::policy::Action;
use crate::domain::{ContactId, Role};
use crate::run::StartupError;
use crate::store::audit::AuditEntry;
use crate::store::officers::{self, Officer};
use crate::store::{self, Connection, audit, contacts, transaction};

/// Who acts in the audit log when a role is given or taken on the command line.
pub const OPERATOR: ContactId = ContactId(0);

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

/// Gives a person a role, replacing the one before.
///
/// # Errors
/// When the database cannot be used.
pub async fn grant(who: ContactId, role: Role, store: &StoreArgs, now: Millis) -> Result<Changed, StartupError> {
    let (mut conn, keys) = super::with_keys(store).await?;
    Ok(change(&mut conn, &keys, who, Some(role), now).await?)
}

/// Takes a person's role away.
///
/// # Errors
/// When they have none, or the database cannot be used.
pub async fn revoke(who: ContactId, store: &StoreArgs, now: Millis) -> Result<Changed, StartupError> {
    super::must_exist(store)?;
    let (mut conn, keys) = super::with_keys(store).await?;
    let changed = change(&mut conn, &keys, who, None, now).await?;
    match changed.before {
        Some(_) => Ok(changed),
        None => Err(StartupError::Unusable(format!("{} has no role; see: umkm-bot officers", who.0))),
    }
}

/// Everybody of the office.
///
/// # Errors
/// When the database cannot be used.
pub async fn list(at: &StoreArgs) -> Result<Vec<Officer>, StartupError> {
    super::must_exist(at)?;
    store::inspect(&at.database).await?;
    let mut conn = store::open::look(&at.database).await?;
    Ok(officers::with(&mut conn, |_| true).await?)
}

/// The first audit entry that does not follow from the one before.
///
/// # Errors
/// When the database cannot be used.
pub async fn verify_audit(store: &StoreArgs) -> Result<Option<i64>, StartupError> {
    super::must_exist(store)?;
    let (mut conn, keys) = super::with_keys(store).await?;
    Ok(audit::first_broken(&mut conn, &keys).await?)
}

/// Changes a role where it is not so already, in one transaction with its row of the audit log.
pub(crate) async fn change(
    conn: &mut Connection,
    keys: &Keys,
    who: ContactId,
    role: Option<Role>,
    now: Millis,
) -> Result<Changed, store::Error> {
    transaction::begin(conn).await?;
    let before = officers::role(conn, who).await?;
    if before != role {
        match role {
            Some(role) => officers::grant(conn, who, role, now).await?,
            None => officers::revoke(conn, who).await?,
        }
        let action = if role.is_some() { Action::GrantRole } else { Action::RevokeRole };
        let entry = AuditEntry { officer: OPERATOR, action, about: Some(who), code: None, at: now };
        audit::add(conn, keys, &entry).await?;
    }
    let admins = officers::with(conn, |role| role == Role::Admin).await?;
    let is_known = contacts::is_known(conn, who).await?;
    transaction::commit(conn).await?;
    Ok(Changed { before, is_known, no_admin_left: admins.is_empty() })
}
