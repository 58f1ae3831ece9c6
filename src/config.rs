//! Flags and environment variables, from one definition.

mod run;
mod secret;

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};

use crate::disk::beside;
use crate::domain::Role;
pub(crate) use run::{DECISION_LIMIT, SEND_RATE};
pub use run::{Error, Listen, Run};
pub use secret::SecretText;

/// Telegram bot through which a city reaches its small businesses.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot, by polling or, with --webhook-url, by webhook.
    Run(Box<Run>),
    /// Meet the bot on a page of this machine: no token, no network, people of a demonstration.
    #[cfg(feature = "sandbox")]
    Sandbox(Box<crate::sandbox::Arguments>),
    /// Ask which programme a question means: one as an argument, or JSON lines on standard input.
    Ask {
        /// The question, answered as the chat would; without it JSON lines are read.
        question: Option<String>,
    },
    /// Check configuration, sentences and programmes; name every problem with its place.
    Check,
    /// Write what the program holds as files.
    Export {
        /// What to write.
        #[command(subcommand)]
        what: Export,
    },
    /// Give a person of the office a role.
    Grant {
        /// The person's Telegram number.
        telegram_id: i64,
        /// The role.
        role: Role,
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Give the database of a stopped bot a new key: all that is encrypted is encrypted anew.
    RotateKey {
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Write a checked copy of the database while the bot runs.
    Backup {
        /// The file to write.
        file: PathBuf,
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
}

/// What can be written as files.
#[derive(Debug, Subcommand)]
pub enum Export {
    /// The programmes of all languages, as they are edited and read.
    Knowledge {
        /// The folder to write to; its files of the same names are replaced.
        folder: PathBuf,
    },
}

impl Command {
    /// What is logged unless `RUST_LOG` says otherwise: at the sandbox's terminal the address must stand out.
    #[must_use]
    pub fn log_level(&self) -> &'static str {
        match self {
            #[cfg(feature = "sandbox")]
            Self::Sandbox(_) => "error",
            _ => "info",
        }
    }
}

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
