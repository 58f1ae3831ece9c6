//! What the operator has to mend before the bot can run.

use std::net::SocketAddr;

use tokio::net::TcpListener;

use crate::{config, crypto, store};

/// Why the bot cannot run, where the operator can mend it.
#[derive(Debug, thiserror::Error)]
pub enum Refused {
    /// Another process has the database.
    #[error("{0}")]
    Owned(store::Error),
    /// The configuration or the database does not fit.
    #[error("{0}")]
    Unusable(String),
}

impl Refused {
    /// The exit code: 75 while another instance owns the database, else 2.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Owned(_) => 75,
            Self::Unusable(_) => 2,
        }
    }
}

impl From<store::Error> for Refused {
    fn from(error: store::Error) -> Self {
        match error {
            store::Error::Owned(_) => Self::Owned(error),
            other => Self::Unusable(other.to_string()),
        }
    }
}

impl From<config::Error> for Refused {
    fn from(error: config::Error) -> Self {
        Self::Unusable(error.to_string())
    }
}

impl From<crypto::Error> for Refused {
    fn from(error: crypto::Error) -> Self {
        Self::Unusable(error.to_string())
    }
}

/// Listens at the address that `flag` gave.
pub(crate) async fn bind(flag: &str, address: SocketAddr) -> Result<TcpListener, Refused> {
    TcpListener::bind(address).await.map_err(|error| Refused::Unusable(format!("{flag} {address}: {error}")))
}
