//! `learn`: the model learns what is new in the operator's folder, beside the bot that goes on meanwhile.

use std::io;
use std::path::{Path, PathBuf};

use crate::config::StoreArgs;
use crate::run::{self, StartupError};
use crate::world::OwnModel;

/// How much everything else on the machine goes before it, as `nice` counts.
const BEHIND: i32 = 10;

/// Learns a folder's words and keeps the model beside the database; tells where. The bot reads it with the folder.
///
/// # Errors
/// Every problem of the folder, or why the model cannot be written.
pub fn learn(folder: &Path, store: &StoreArgs) -> Result<PathBuf, StartupError> {
    // Where the system does not let it wait, it learns all the same.
    let _ = rustix::process::nice(BEHIND);
    let own = OwnModel::beside(&store.database);
    let failed = |error: io::Error| StartupError::Unusable(format!("{}: {error}", store.database.display()));
    run::edition(Some(folder))?.learn(&own).map(Path::to_path_buf).map_err(failed)
}
