//! How the sandbox runs, as the operator says.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::Args;

use super::SecretText;

/// How the sandbox runs.
#[derive(Debug, Args)]
pub struct Sandbox {
    /// Where the page is; only on this machine.
    #[arg(long, default_value = "127.0.0.1:0")]
    pub listen: SocketAddr,
    /// A sandbox database that is kept, with the chats beside it; without it everything is gone at the end.
    #[arg(long)]
    pub database: Option<PathBuf>,
    /// Start a new one without the people and businesses of the demonstration.
    #[arg(long)]
    pub empty: bool,
    /// Refused: no real token may come near the sandbox.
    #[arg(long, hide = true)]
    pub token: Option<SecretText>,
    /// Refused likewise.
    #[arg(long, hide = true)]
    pub token_file: Option<PathBuf>,
    /// Refused likewise.
    #[arg(long, env = "TELOXIDE_TOKEN", hide = true, hide_env_values = true)]
    pub environment_token: Option<SecretText>,
}
