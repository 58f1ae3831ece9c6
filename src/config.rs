//! Flags and environment variables, from one definition.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::time::Duration;

use clap::{Args, Parser, Subcommand};
use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};

use crate::domain::{ContactId, Role};
use crate::store::open::beside;
use crate::telegram::intake::SECRET_CHARS;

/// Telegram's free rate is about 30 messages a second; 28 keeps clear of it.
const SEND_RATE: u32 = 28;
/// Enough for 28 sends a second that take 0.15 s each, twice over.
const IN_FLIGHT: usize = 8;
/// More in flight brings no more throughput on one connection pool.
const MOST_IN_FLIGHT: usize = 64;

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

/// How the bot runs.
#[derive(Debug, Args)]
pub struct Run {
    /// The bot's token; visible to other users of this machine, prefer the environment or --token-file.
    #[arg(long, conflicts_with = "token_file")]
    pub token: Option<SecretText>,
    /// A file that holds the token.
    #[arg(long)]
    pub token_file: Option<PathBuf>,
    /// The token from the environment.
    #[arg(long, env = "TELOXIDE_TOKEN", hide = true, hide_env_values = true)]
    pub environment_token: Option<SecretText>,
    /// The Bot API server.
    #[arg(long, env = "UMKM_BOT_API_URL", default_value = "https://api.telegram.org")]
    pub api_url: Url,
    /// Where the database is.
    #[command(flatten)]
    pub store: StoreArgs,
    /// Telegram numbers of people who are made admins: they are told when something breaks.
    #[arg(long, env = "UMKM_BOT_ADMIN", value_delimiter = ',')]
    pub admin: Vec<i64>,
    /// Messages a second; more only with Telegram's paid broadcasts.
    #[arg(long, env = "UMKM_BOT_SEND_RATE", default_value_t = SEND_RATE)]
    pub send_rate: u32,
    /// Calls whose outcome may be unknown after a crash; by default a quarter of a second's worth, 8 to 64.
    #[arg(long, env = "UMKM_BOT_IN_FLIGHT", value_parser = clap::value_parser!(u16).range(1..=1024))]
    pub in_flight: Option<u16>,
    /// The public address of the webhook; without it the bot polls.
    #[arg(long, env = "UMKM_BOT_WEBHOOK_URL", requires = "webhook_secret")]
    pub webhook_url: Option<Url>,
    /// The webhook's secret: at least 32 of A-Z, a-z, 0-9, _ and -.
    #[arg(long, env = "UMKM_BOT_WEBHOOK_SECRET", hide_env_values = true)]
    pub webhook_secret: Option<SecretText>,
    /// Where the webhook listens.
    #[arg(long, env = "UMKM_BOT_LISTEN", default_value = "127.0.0.1:8443")]
    pub listen: SocketAddr,
    /// Where /health and /metrics are, or `off`.
    #[arg(long, env = "UMKM_BOT_HEALTH_LISTEN", default_value = "127.0.0.1:8080")]
    pub health_listen: Listen,
    /// Seconds to finish what is under way after SIGTERM or SIGINT.
    #[arg(long, env = "UMKM_BOT_DRAIN", default_value_t = 10)]
    pub drain: u64,
    /// Obey words that break a turn on purpose; for tests.
    #[arg(long, hide = true)]
    pub test_hooks: bool,
    /// Milliseconds that one decision may take; for tests.
    #[arg(long, hide = true, default_value_t = 30_000)]
    pub decision_limit: u64,
    /// Whether this is the bot of the sandbox, which alone may open a sandbox database.
    #[arg(skip)]
    pub sandbox: bool,
}

/// An address, or nothing.
#[derive(Clone, Copy, Debug)]
pub enum Listen {
    /// Nowhere.
    Off,
    /// Here.
    At(SocketAddr),
}

impl FromStr for Listen {
    type Err = std::net::AddrParseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if text == "off" { Ok(Self::Off) } else { text.parse().map(Self::At) }
    }
}

/// A secret given as text; never shown.
#[derive(Clone, Debug)]
pub struct SecretText(SecretString);

impl FromStr for SecretText {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned().into()))
    }
}

/// What is wrong with the configuration.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// No token.
    #[error("no token: set TELOXIDE_TOKEN, or use --token-file FILE")]
    NoToken,
    /// The token file cannot be read.
    #[error("token file {}: {source}", path.display())]
    TokenFile {
        /// The file.
        path: PathBuf,
        /// What the file system said.
        source: std::io::Error,
    },
    /// The text is no token.
    #[error("this is not a bot token; @BotFather gives one like 123456:ABC…")]
    NotAToken,
    /// The webhook secret can be guessed.
    #[error("--webhook-secret needs at least {SECRET_CHARS} characters of A-Z, a-z, 0-9, _ and -")]
    WeakSecret,
    /// The API address cannot be used.
    #[error("--api-url must begin with http:// or https://")]
    ApiUrl,
}

impl Run {
    /// The token, wherever it was given.
    ///
    /// # Errors
    /// When there is none, or it is not one.
    pub fn token(&self) -> Result<SecretString, Error> {
        let token = match (&self.token, &self.token_file, &self.environment_token) {
            (Some(token), ..) => {
                tracing::warn!(name: "config.token", "--token can be read in the process list; prefer TELOXIDE_TOKEN or --token-file");
                token.0.clone()
            }
            (None, Some(path), _) => read_token(path)?,
            (None, None, Some(token)) => token.0.clone(),
            (None, None, None) => return Err(Error::NoToken),
        };
        let whole = token.expose_secret().split_once(':').is_some_and(|(id, key)| {
            !id.is_empty()
                && id.bytes().all(|b| b.is_ascii_digit())
                && !key.is_empty()
                && key.bytes().all(is_secret_char)
        });
        if whole { Ok(token) } else { Err(Error::NotAToken) }
    }

    /// The webhook's address and secret, where one is wanted.
    ///
    /// # Errors
    /// When the secret could be guessed.
    pub fn webhook(&self) -> Result<Option<(Url, SecretString)>, Error> {
        let Some(url) = &self.webhook_url else { return Ok(None) };
        let secret = self.webhook_secret.as_ref().ok_or(Error::WeakSecret)?.0.clone();
        let text = secret.expose_secret();
        if text.len() >= SECRET_CHARS && text.len() <= 256 && text.bytes().all(is_secret_char) {
            Ok(Some((url.clone(), secret)))
        } else {
            Err(Error::WeakSecret)
        }
    }

    /// The Bot API server's address.
    ///
    /// # Errors
    /// When it is no web address.
    pub fn api_url(&self) -> Result<Url, Error> {
        if matches!(self.api_url.scheme(), "http" | "https") { Ok(self.api_url.clone()) } else { Err(Error::ApiUrl) }
    }

    /// Calls that may be in flight: by Little's law a quarter of a second's worth.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        match self.in_flight {
            Some(count) => usize::from(count),
            None => (self.send_rate as usize / 4).clamp(IN_FLIGHT, MOST_IN_FLIGHT),
        }
    }

    /// Who is made admin at the start.
    #[must_use]
    pub fn admins(&self) -> Vec<ContactId> {
        self.admin.iter().copied().map(ContactId).collect()
    }

    /// How long a stop may take.
    #[must_use]
    pub fn drain(&self) -> Duration {
        Duration::from_secs(self.drain)
    }
}

fn read_token(path: &Path) -> Result<SecretString, Error> {
    let text = std::fs::read_to_string(path).map_err(|source| Error::TokenFile { path: path.to_owned(), source })?;
    Ok(text.trim().to_owned().into())
}

fn is_secret_char(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(args: &[&str]) -> Run {
        let args = ["umkm-bot", "run"].iter().chain(args);
        match Cli::try_parse_from(args).unwrap().command {
            Command::Run(run) => *run,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_token_is_checked_before_anything_else() {
        assert!(run(&["--token", "123:ABC-def_1"]).token().is_ok());
        for wrong in ["123", "abc:DEF", "123:", "123:a/b", ":abc"] {
            assert!(matches!(run(&["--token", wrong]).token(), Err(Error::NotAToken)), "{wrong}");
        }
    }

    #[test]
    fn a_webhook_without_a_strong_secret_is_refused() {
        let url = "https://bot.example/hook";
        assert!(Cli::try_parse_from(["umkm-bot", "run", "--webhook-url", url]).is_err());
        for weak in ["short", &"x".repeat(31), &"ü".repeat(32), &"x".repeat(257)] {
            assert!(run(&["--webhook-url", url, "--webhook-secret", weak]).webhook().is_err());
        }
        assert!(run(&["--webhook-url", url, "--webhook-secret", &"x".repeat(32)]).webhook().unwrap().is_some());
    }

    #[test]
    fn what_is_in_flight_follows_the_rate() {
        assert_eq!(run(&[]).in_flight(), 8);
        assert_eq!(run(&["--send-rate", "1000"]).in_flight(), 64);
        assert_eq!(run(&["--send-rate", "1000", "--in-flight", "3"]).in_flight(), 3);
    }

    #[test]
    fn secrets_never_show_in_debug() {
        let shown = format!("{:?}", run(&["--token", "123:RAHASIA"]));
        assert!(!shown.contains("RAHASIA"), "{shown}");
    }
}
