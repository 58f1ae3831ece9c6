//! Roles of the office, given and taken from the command line beside a running bot.
//!
//! Each change is a row of the audit log in the same transaction; the running bot tells the people concerned.

use crate::clock::Millis;
use crate::config::StoreArgs;
use crate::domain::{ContactId, Role, Team};
use crate::run::StartupError;
use crate::store::officers::{self, Changed, Officer};
use crate::store::{self, audit, teams};

/// Audit entries that are read at a time.
const AT_A_TIME: i64 = 1_000;

/// Gives a person a role, replacing the one before.
///
/// # Errors
/// When the database cannot be used.
pub async fn grant(who: ContactId, role: Role, store: &StoreArgs, now: Millis) -> Result<Changed, StartupError> {
    let (mut conn, keys) = super::with_keys(store).await?;
    Ok(officers::change(&mut conn, &keys, who, Some(role), now).await?)
}

/// Takes a person's role away.
///
/// # Errors
/// When they have none, or the database cannot be used.
pub async fn revoke(who: ContactId, store: &StoreArgs, now: Millis) -> Result<Changed, StartupError> {
    super::must_exist(store)?;
    let (mut conn, keys) = super::with_keys(store).await?;
    let changed = officers::change(&mut conn, &keys, who, None, now).await?;
    match changed.before {
        Some(_) => Ok(changed),
        None => Err(StartupError::Unusable(format!("{} has no role; see: umkm-bot officers", who.0))),
    }
}

/// Everybody of the office, with their teams and whether they only stand in there.
///
/// # Errors
/// When the database cannot be used.
pub async fn list(at: &StoreArgs) -> Result<Vec<(Officer, Vec<(Team, bool)>)>, StartupError> {
    super::must_exist(at)?;
    store::inspect(&at.database).await?;
    let mut conn = store::open::look(&at.database).await?;
    let mut all = Vec::new();
    for officer in officers::with(&mut conn, |_| true).await? {
        let of = teams::of(&mut conn, officer.id).await?;
        all.push((officer, of));
    }
    Ok(all)
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

/// Every audit entry as a line of JSON, the oldest first.
///
/// # Errors
/// When the database cannot be used, or `line` fails.
pub async fn export_audit(store: &StoreArgs, mut line: impl FnMut(&str) -> anyhow::Result<()>) -> anyhow::Result<()> {
    super::must_exist(store)?;
    store::inspect(&store.database).await?;
    let mut conn = store::open::look(&store.database).await?;
    let mut last = 0;
    loop {
        let rows = audit::after(&mut conn, last, AT_A_TIME).await?;
        for row in &rows {
            line(&serde_json::to_string(row)?)?;
        }
        match rows.last() {
            Some(row) => last = row.id,
            None => return Ok(()),
        }
    }
}
