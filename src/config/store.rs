//! Where the database and its key are.

use std::path::PathBuf;

use clap::Args;

use crate::durable_files::beside;

/// Where the database and its key are.
#[derive(Clone, Debug, Args)]
pub struct StoreArgs {
    /// The database.
    #[arg(long, env = "UMKM_BOT_DATABASE", default_value = "umkm-bot.db")]
    pub database: PathBuf,
    /// The secret for what is encrypted at rest; made at the first start, by default DATABASE.key. Back it up.
    #[arg(long, env = "UMKM_BOT_KEY_FILE")]
    pub key_file: Option<PathBuf>,
}

impl StoreArgs {
    /// Where the key is.
    #[must_use]
    pub fn key_file(&self) -> PathBuf {
        self.key_file.clone().unwrap_or_else(|| beside(&self.database, "key"))
    }
}
