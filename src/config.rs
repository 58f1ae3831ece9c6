//! Flags and environment variables, from one definition.

mod backup;
mod content;
mod error;
mod run;
#[cfg(feature = "sandbox")]
mod sandbox;
mod secret;
mod store;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};

use crate::domain::Role;
pub use backup::{Days, Waiting};
pub use content::ContentArgs;
pub use error::Error;
pub(crate) use run::{DECISION_LIMIT, SEND_RATE};
pub use run::{Listen, Run};
#[cfg(feature = "sandbox")]
pub use sandbox::Sandbox;
pub use secret::SecretText;
pub use store::StoreArgs;

/// Telegram bot through which a city reaches its small businesses.
#[derive(Debug, Parser)]
#[command(version, about)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// Reads arguments and environment; a variable that is set to nothing counts as not set, as in many .env files.
    ///
    /// # Errors
    /// What clap says of wrong use, and its help and version.
    pub fn read(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, clap::Error> {
        let mut command = without_empty_variables(Self::command());
        let matches = command.try_get_matches_from_mut(arguments)?;
        Self::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
    }
}

fn without_empty_variables(command: clap::Command) -> clap::Command {
    /// A variable that nobody sets, for clap cannot forget one.
    const NEVER_SET: &str = "UMKM_BOT_EMPTY_VARIABLE";
    let is_empty = |arg: &clap::Arg| arg.get_env().and_then(std::env::var_os).is_some_and(|value| value.is_empty());
    command
        .mut_args(|arg| if is_empty(&arg) { arg.env(NEVER_SET) } else { arg })
        .mut_subcommands(without_empty_variables)
}

/// What the program can do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the bot, by polling or, with --webhook-url, by webhook.
    Run(Box<Run>),
    /// Meet the bot on a page of this machine: no token, no network, people of a demonstration.
    #[cfg(feature = "sandbox")]
    Sandbox(Box<Sandbox>),
    /// Ask which programme a question means: one as an argument, or JSON lines on standard input.
    Ask {
        /// The question, answered as the chat would; without it JSON lines are read.
        question: Option<String>,
        /// Where the operator's own words are.
        #[command(flatten)]
        content: ContentArgs,
    },
    /// Check programmes and sentences, and the database where there is one; name every problem with its place.
    Check {
        /// A folder with the operator's own words, as for --content.
        folder: Option<PathBuf>,
        /// Where the operator's own words are.
        #[command(flatten)]
        content: ContentArgs,
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Begin a folder for another city, for `run --content`: what ships for one city alone is left out.
    Init {
        /// The folder to write; nothing may be in it.
        folder: PathBuf,
        /// The code of the kabupaten or kota, such as 18.72.
        #[arg(long)]
        home: String,
    },
    /// Teach the model what is new in a folder, beside the bot; `run --content` does so by itself, on one core.
    Learn {
        /// The folder with the operator's own words.
        folder: PathBuf,
        /// Where the database is, beside which the model is kept.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Write what the program holds as files.
    Export {
        /// What to write.
        #[command(subcommand)]
        what: Export,
    },
    /// Give a person of the office a role.
    Grant {
        /// The person's Telegram number.
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        telegram_id: i64,
        /// The role.
        role: Role,
        /// Do not warn of a number that has never written to the bot.
        #[arg(long)]
        force: bool,
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Take a person's role away.
    Revoke {
        /// The person's Telegram number.
        #[arg(value_parser = clap::value_parser!(i64).range(1..))]
        telegram_id: i64,
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Say how the running bot is: what is wrong, who waits, what waits at Telegram, room; exit code 1 while it is not well.
    Status {
        /// Where its /health is, as `run` was told.
        #[arg(long, env = "UMKM_BOT_HEALTH_LISTEN", default_value = "127.0.0.1:8080")]
        health_listen: Listen,
    },
    /// List the people of the office with their roles.
    Officers {
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Look at the log of what the office did.
    Audit {
        /// What to do.
        #[command(subcommand)]
        what: Audit,
    },
    /// Give the database of a stopped bot a new key: all that is encrypted is encrypted again.
    RotateKey {
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Write a checked copy of the database while the bot runs.
    Backup {
        /// The file to write, or a folder in which it gets a name with its time.
        file: PathBuf,
        /// Replace FILE where it is an older backup of this program.
        #[arg(long)]
        replace: bool,
        /// In a folder: remove backups older than this, as in 30d.
        #[arg(long)]
        keep: Option<Days>,
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Put a backup in the place of the database of a stopped bot; the old database is kept beside it.
    Restore {
        /// The backup.
        file: PathBuf,
        /// What becomes of messages that waited when the backup was made, and may have been sent since.
        #[arg(long, value_enum)]
        waiting: Option<Waiting>,
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
        /// The folder to write to.
        folder: PathBuf,
        /// Replace files of the same names that are different.
        #[arg(long)]
        replace: bool,
        /// Where the operator's own words are.
        #[command(flatten)]
        content: ContentArgs,
    },
}

/// What can be done with the audit log.
#[derive(Debug, Subcommand)]
pub enum Audit {
    /// Check that no entry was changed or taken out.
    Verify {
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
    /// Print every entry as a line of JSON, the oldest first.
    Export {
        /// Where the database is.
        #[command(flatten)]
        store: StoreArgs,
    },
}

impl Command {
    /// Whether this runs until it is told to stop, with a log that machines read.
    #[must_use]
    pub fn is_service(&self) -> bool {
        match self {
            #[cfg(feature = "sandbox")]
            Self::Sandbox(_) => true,
            other => matches!(other, Self::Run(_)),
        }
    }

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
