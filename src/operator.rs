//! What the operator asks of a database from the command line, each command in a file of its own.
//!
//! The commands return what they found or did; `main` says it.

pub mod backups;
pub mod check;
pub mod export;
pub mod init;
pub mod learn;
pub mod output;
pub mod restore;
pub mod roles;
pub mod rotate;
pub mod status;

use crate::config::StoreArgs;
use crate::crypto::Keys;
use crate::run::{self, StartupError};
use crate::store::{self, Connection, Lock};

/// The connection of a command that changes a database beside a running bot.
async fn beside_the_bot(store: &StoreArgs) -> Result<Connection, StartupError> {
    store::inspect(&store.database).await?;
    let mut conn = store::writer(&store.database).await?;
    // A running bot has brought the schema to what it knows; nobody may change it under its hands.
    match Lock::take(&store.database) {
        Ok(_lock) => store::migrate(&mut conn).await?,
        Err(store::Error::Owned(_)) => {}
        Err(error) => return Err(error.into()),
    }
    Ok(conn)
}

/// The same with the database's keys.
async fn with_keys(store: &StoreArgs) -> Result<(Connection, Keys), StartupError> {
    let mut conn = beside_the_bot(store).await?;
    let keys = run::unlock(&mut conn, &store.database, &store.key_file()).await?;
    Ok((conn, keys))
}

/// Refuses a path at which there is no database.
fn must_exist(store: &StoreArgs) -> Result<(), StartupError> {
    if store.database.exists() {
        return Ok(());
    }
    Err(StartupError::Unusable(format!("there is no database {}", store.database.display())))
}
