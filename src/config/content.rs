//! Where the operator's own words are.

use std::path::PathBuf;

use clap::Args;

/// Where the operator's own words are.
#[derive(Clone, Debug, Default, Args)]
pub struct ContentArgs {
    /// A folder with programmes, short answers, sentences and tables of the office; what it does not have ships with the program.
    #[arg(long, env = "UMKM_BOT_CONTENT")]
    pub content: Option<PathBuf>,
}
