//! The operator's folder is read anew at SIGHUP, when an admin wishes it in the chat, and once what is new in it was
//! learnt.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::mpsc;

use crate::answers::Model;
use crate::content::{self, Files, Problem};
use crate::domain::ContactId;
use crate::run::learning::Learner;
use crate::world::{Edition, Key, OwnModel};
use crate::writer::Reread;

/// Reads the folder whenever somebody wishes it, beside the writer, and hands it what was read.
pub(super) async fn watch(
    (folder, own): (PathBuf, OwnModel),
    mut learner: Learner,
    mut wishes: mpsc::UnboundedReceiver<ContactId>,
    read: mpsc::UnboundedSender<Reread>,
) {
    let Ok(mut hangup) = signal(SignalKind::hangup()) else {
        tracing::error!(name: "run.signals", "cannot listen for SIGHUP");
        return;
    };
    let first = content::current();
    learner.begin(lacks(&first, &own));
    loop {
        let by = tokio::select! {
            by = wishes.recv() => match by {
                Some(by) => Some(by),
                // The writer is gone.
                None => return,
            },
            Some(()) = hangup.recv() => None,
            () = learner.learnt() => None,
        };
        let (folder, first, own) = (folder.clone(), Arc::clone(&first), own.clone());
        let reading = tokio::task::spawn_blocking(move || reread(&folder, &first, &own, by)).await;
        // Whatever broke over it, those from before count on.
        let broken = || {
            (Reread { by, edition: Err(vec![wrong("the program broke over these files")]), later: Vec::new() }, None)
        };
        let (reread, lacks) = reading.unwrap_or_else(|_| broken());
        if reread.edition.is_ok() {
            learner.begin(lacks);
        }
        if read.send(reread).is_err() {
            return;
        }
    }
}

/// What of the files the process began with is not learnt yet.
fn lacks(first: &Files, own: &OwnModel) -> Option<Key> {
    own.lacks(first, &Model::shipped().ok()?)
}

/// Reads the folder; `first` is what the process began with. Tells also what of it is not learnt yet.
fn reread(folder: &Path, first: &Files, own: &OwnModel, by: Option<ContactId>) -> (Reread, Option<Key>) {
    let edition = match Edition::read(Some(folder)) {
        Ok(edition) => edition,
        Err(problems) => return (Reread { by, edition: Err(problems), later: Vec::new() }, None),
    };
    let lacks = lacks(edition.files(), own);
    let mut later = edition.files().changed(first);
    later.retain(|path| content::is_read_once(path));
    let edition = edition.index(Some(own)).map_err(|error| vec![wrong(&error.to_string())]);
    (Reread { by, edition, later }, lacks)
}

fn wrong(what: &str) -> Problem {
    Problem::new("", 1, what)
}
