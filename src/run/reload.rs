//! The operator's folder is read anew at SIGHUP, and when an admin wishes it in the chat.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;

use crate::content::{self, Files, Problem};
use crate::domain::ContactId;
use crate::world::Edition;
use crate::writer::Reread;

/// Reads the folder whenever somebody wishes it, beside the writer, and hands it what was read.
pub(super) async fn watch(
    folder: PathBuf,
    mut wishes: mpsc::UnboundedReceiver<ContactId>,
    read: mpsc::UnboundedSender<Reread>,
) {
    let Ok(mut hangup) = signal(SignalKind::hangup()) else {
        tracing::error!(name: "run.signals", "cannot listen for SIGHUP");
        return;
    };
    let first = content::current();
    loop {
        let by = tokio::select! {
            by = wishes.recv() => match by {
                Some(by) => Some(by),
                // The writer is gone.
                None => return,
            },
            Some(()) = hangup.recv() => None,
        };
        let (folder, first) = (folder.clone(), Arc::clone(&first));
        let reading = tokio::task::spawn_blocking(move || reread(&folder, &first, by)).await;
        // Whatever broke over it, those from before count on.
        let broken =
            || Reread { by, edition: Err(vec![wrong("the program broke over these files")]), later: Vec::new() };
        if read.send(reading.unwrap_or_else(|_| broken())).is_err() {
            return;
        }
    }
}

/// Reads the folder; `first` is what the process began with.
fn reread(folder: &Path, first: &Files, by: Option<ContactId>) -> Reread {
    let edition = match Edition::read(Some(folder)) {
        Ok(edition) => edition,
        Err(problems) => return Reread { by, edition: Err(problems), later: Vec::new() },
    };
    let mut later = edition.files().changed(first);
    later.retain(|path| content::is_read_once(path));
    let edition = edition.index().map_err(|error| vec![wrong(&error.to_string())]);
    Reread { by, edition, later }
}

fn wrong(what: &str) -> Problem {
    Problem::new("", 1, what)
}
