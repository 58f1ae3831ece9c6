//! What keeps the bot or a command from its work, by what the operator can do about it.

use std::net::SocketAddr;
use std::path::Path;

use tokio::net::TcpListener;

use crate::{config, crypto, durable_files, store};

/// Why the bot cannot run or a command cannot do its work. Each kind has an exit code, which the README lists.
#[derive(Debug, thiserror::Error)]
pub enum StartupError {
    /// Another process owns the database.
    #[error("{0}")]
    Locked(store::Error),
    /// Wrong use, configuration, key or database: a restart does not mend it.
    #[error("{0}")]
    Unusable(String),
    /// Reading or writing failed, for example on a full disk: a restart may mend it.
    #[error("{0}")]
    Io(String),
}

impl StartupError {
    /// The exit code: 75 while another instance owns the database, 74 where reading or writing failed, else 2.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Locked(error) => Self::exit_code_of(error),
            Self::Io(_) => 74,
            Self::Unusable(_) => 2,
        }
    }

    /// The exit code for what the database ended the bot with.
    #[must_use]
    pub fn exit_code_of(error: &store::Error) -> u8 {
        match error {
            store::Error::Owned(_) => 75,
            other if other.is_io() => 74,
            _ => 2,
        }
    }

    /// Names the file that could not be read or written.
    pub(crate) fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        move |error| {
            let text = format!("{}: {error}", path.display());
            if durable_files::may_pass(&error) { Self::Io(text) } else { Self::Unusable(text) }
        }
    }
}

impl From<store::Error> for StartupError {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Owned(_) => Self::Locked(error),
            other if other.is_io() => Self::Io(other.to_string()),
            other => Self::Unusable(other.to_string()),
        }
    }
}

impl From<config::Error> for StartupError {
    fn from(error: config::Error) -> Self {
        Self::Unusable(error.to_string())
    }
}

impl From<crypto::Error> for StartupError {
    fn from(error: crypto::Error) -> Self {
        Self::Unusable(error.to_string())
    }
}

/// Listens at the address that `flag` gave.
pub(crate) async fn bind(flag: &str, address: SocketAddr) -> Result<TcpListener, StartupError> {
    TcpListener::bind(address).await.map_err(|error| StartupError::Unusable(format!("{flag} {address}: {error}")))
}
