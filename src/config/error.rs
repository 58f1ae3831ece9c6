//! What is wrong with what the operator said.

use std::path::PathBuf;

use crate::telegram::intake::SECRET_CHARS;

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
    /// Telegram allows no such rate.
    #[error("--send-rate is at most {0} messages a second, with Telegram's paid broadcasts")]
    SendRate(u32),
}
