//! The chats of a database that is kept: written beside it while they change, taken up at the next start.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::durable_files::beside;
use crate::run::StartupError;
use bot_api_emulator::Emulator;

/// How long changes are gathered before they are written.
const GATHERED: Duration = Duration::from_secs(1);

/// Where the chats of a database are.
pub(super) fn place(database: &Path) -> PathBuf {
    beside(database, "chats.json")
}

/// Takes up the chats of an earlier session; false if there are none.
pub(super) fn take_up(telegram: &Emulator, chats: &Path) -> Result<bool, StartupError> {
    let unreadable = |error| {
        let what = chats.display();
        StartupError::Unusable(format!("{what} cannot be read ({error}); move it away to begin with empty chats"))
    };
    telegram.take_up(chats).map_err(unreadable)
}

/// Writes the chats soon after each change, and once more at the end.
pub(super) fn keep(telegram: Arc<Emulator>, chats: PathBuf, end: CancellationToken) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut revision = telegram.revision();
        while !end.is_cancelled() {
            tokio::select! {
                _ = revision.changed() => tokio::time::sleep(GATHERED).await,
                () = end.cancelled() => {}
            }
            revision.mark_unchanged();
            let (from, to) = (Arc::clone(&telegram), chats.clone());
            let written = tokio::task::spawn_blocking(move || from.keep(&to)).await;
            if let Ok(Err(error)) = written {
                tracing::error!(%error, "the chats could not be written");
            }
        }
    })
}
