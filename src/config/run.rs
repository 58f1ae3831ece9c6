//! How the bot runs, as the operator says, and what is wrong with it.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::str::FromStr;
use std::time::Duration;

use clap::Args;
use reqwest::Url;
use secrecy::SecretString;

use super::backup::Days;
use super::content::ContentArgs;
use super::error::Error;
use super::secret::SecretText;
use super::store::StoreArgs;
use crate::activity::Activity;
use crate::domain::ContactId;

/// Telegram's free rate is about 30 messages a second; 28 keeps clear of it.
pub(crate) const SEND_RATE: u32 = 28;
/// What Telegram allows with paid broadcasts.
const MOST_RATE: u32 = 1_000;
/// Milliseconds that one decision may take; only one that hangs takes so long.
pub(crate) const DECISION_LIMIT: u64 = 30_000;
/// Enough for 28 sends a second that take 0.15 s each, twice over.
const IN_FLIGHT: usize = 8;
/// More in flight brings no more throughput on one connection pool.
const MOST_IN_FLIGHT: usize = 64;

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
    /// Where the operator's own words are.
    #[command(flatten)]
    pub content: ContentArgs,
    /// Telegram numbers of people who are made admins: they are told when something breaks, once they pressed Start.
    #[arg(long, env = "UMKM_BOT_ADMIN", value_delimiter = ',', value_parser = clap::value_parser!(i64).range(1..))]
    pub admin: Vec<i64>,
    /// Messages a second; what is paid for goes faster, see --paid-broadcast.
    #[arg(long, env = "UMKM_BOT_SEND_RATE", default_value_t = SEND_RATE, value_parser = clap::value_parser!(u32).range(1..))]
    pub send_rate: u32,
    /// Let admins pay for announcements with the bot's Stars, so that those go faster: up to 1,000 messages a second.
    #[arg(long, env = "UMKM_BOT_PAID_BROADCAST", value_parser = clap::builder::FalseyValueParser::new())]
    pub paid_broadcast: bool,
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
    /// Remove the webhook that an earlier run set, and poll.
    #[arg(long, conflicts_with = "webhook_url")]
    pub delete_webhook: bool,
    /// A folder in which a checked copy of the database is made every night.
    #[arg(long, env = "UMKM_BOT_BACKUP_DIR")]
    pub backup_dir: Option<PathBuf>,
    /// For how long copies stay there, as in 30d.
    #[arg(long, env = "UMKM_BOT_BACKUP_KEEP", default_value = "30d")]
    pub backup_keep: Days,
    /// Seconds to finish what is under way after SIGTERM, SIGINT or, without --content, SIGHUP.
    #[arg(long, env = "UMKM_BOT_DRAIN", default_value_t = 10)]
    pub drain: u64,
    /// Obey words that break a turn on purpose; for tests.
    #[arg(long, hide = true)]
    pub test_hooks: bool,
    /// Seconds without a further change after which what is new in the folder of --content is learnt.
    #[arg(long, env = "UMKM_BOT_LEARN_AFTER", default_value_t = 30)]
    pub learn_after: u64,
    /// Admit contacts however fast they write; for tests.
    #[arg(long, hide = true, requires = "test_hooks")]
    pub no_rate_limit: bool,
    /// Send to one chat as often as there is something; for tests.
    #[arg(long, hide = true, requires = "test_hooks")]
    pub no_chat_pace: bool,
    /// Seconds by which the clock is behind the machine's, so that it is day for whoever looks at night; for tests.
    #[arg(long, hide = true, requires = "test_hooks", default_value_t = 0)]
    pub clock_behind: u64,
    /// Milliseconds that one decision may take; for tests.
    #[arg(long, hide = true, default_value_t = DECISION_LIMIT)]
    pub decision_limit: u64,
    /// Whether this is the bot of the sandbox, which alone may open a sandbox database.
    #[arg(skip)]
    pub sandbox: bool,
    /// Where it is noted whether the bot has something to do.
    #[arg(skip)]
    pub activity: Activity,
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

impl Run {
    /// The token, wherever it was given.
    ///
    /// # Errors
    /// When there is none, or it is not one.
    pub fn token(&self) -> Result<SecretString, Error> {
        let token = match (&self.token, &self.token_file, &self.environment_token) {
            (Some(token), ..) => {
                tracing::warn!(name: "config.token", "--token can be read in the process list; prefer TELOXIDE_TOKEN or --token-file");
                token.clone()
            }
            (None, Some(path), _) => SecretText::read(path)?,
            (None, None, Some(token)) => token.clone(),
            (None, None, None) => return Err(Error::NoToken),
        };
        token.token()
    }

    /// The webhook's address and secret, where one is wanted.
    ///
    /// # Errors
    /// When the secret could be guessed.
    pub fn webhook(&self) -> Result<Option<(Url, SecretString)>, Error> {
        let Some(url) = &self.webhook_url else { return Ok(None) };
        let secret = self.webhook_secret.clone().ok_or(Error::WeakSecret)?;
        Ok(Some((url.clone(), secret.webhook_secret()?)))
    }

    /// The Bot API server's address.
    ///
    /// # Errors
    /// When it is no web address.
    pub fn api_url(&self) -> Result<Url, Error> {
        if matches!(self.api_url.scheme(), "http" | "https") { Ok(self.api_url.clone()) } else { Err(Error::ApiUrl) }
    }

    /// Messages a second; tests need not wait.
    ///
    /// # Errors
    /// When it is more than Telegram ever allows.
    pub fn send_rate(&self) -> Result<u32, Error> {
        if self.send_rate <= MOST_RATE || self.test_hooks {
            Ok(self.send_rate)
        } else {
            Err(Error::SendRate(MOST_RATE))
        }
    }

    /// Calls that may be in flight: by Little's law a quarter of a second's worth.
    #[must_use]
    pub fn in_flight(&self) -> usize {
        match self.in_flight {
            Some(count) => usize::from(count),
            None if self.paid_broadcast => MOST_IN_FLIGHT,
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

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::*;
    use crate::config::{Cli, Command};

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
        assert_eq!(run(&["--paid-broadcast"]).in_flight(), 64);
        assert!(run(&["--paid-broadcast"]).paid_broadcast && !run(&[]).paid_broadcast, "off unless it is said");
    }

    #[test]
    fn a_rate_that_telegram_never_allows_is_refused() {
        for wrong in ["0", "-1"] {
            assert!(Cli::try_parse_from(["umkm-bot", "run", "--send-rate", wrong]).is_err(), "{wrong}");
        }
        assert!(run(&["--send-rate", "1000"]).send_rate().is_ok());
        assert!(run(&["--send-rate", "1001"]).send_rate().is_err());
    }

    #[test]
    fn nightly_copies_stay_for_thirty_days_unless_said_otherwise() {
        assert_eq!(run(&[]).backup_keep, Days(30));
        assert!(run(&[]).backup_dir.is_none());
        assert_eq!(run(&["--backup-dir", "copies", "--backup-keep", "7d"]).backup_keep, Days(7));
        assert!(Cli::try_parse_from(["umkm-bot", "run", "--backup-keep", "0d"]).is_err());
    }

    #[test]
    fn secrets_never_show_in_debug() {
        let shown = format!("{:?}", run(&["--token", "123:RAHASIA"]));
        assert!(!shown.contains("RAHASIA"), "{shown}");
    }
}
