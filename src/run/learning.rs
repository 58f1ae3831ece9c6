//! What is new in the operator's folder is learnt while the bot goes on: by a process of its own, on one core and after
//! everything else, whose memory is free again once it is done.

use std::future::pending;
use std::path::PathBuf;
use std::process::Stdio;

use tokio::process::{Child, Command};

use crate::world::Key;

/// Learns one edition at a time.
pub(super) struct Learner {
    /// The operator's folder and the database beside which the model is kept; none where nothing is to be learnt.
    of: Option<(PathBuf, PathBuf)>,
    /// What was begun last. It is not tried again before something in the folder changes.
    last: Option<Key>,
    at_work: Option<Child>,
}

impl Learner {
    /// One that learns the words of a folder, or nothing.
    pub(super) fn new(of: Option<(PathBuf, PathBuf)>) -> Self {
        Self { of, last: None, at_work: None }
    }

    /// Begins to learn an edition that is not learnt yet; whatever was being learnt is left.
    pub(super) fn begin(&mut self, lacks: Option<Key>) {
        let Some((folder, database)) = self.of.as_ref().filter(|_| lacks != self.last) else { return };
        self.last = lacks;
        self.at_work = None;
        if lacks.is_none() {
            return;
        }
        let child = std::env::current_exe().and_then(|program| {
            let mut command = Command::new(program);
            command.arg("learn").arg(folder).arg("--database").arg(database);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).kill_on_drop(true).spawn()
        });
        match child {
            Ok(child) => {
                tracing::info!(name: "content.learning", "the office's words are being learnt; until then they are found by their words");
                self.at_work = Some(child);
            }
            Err(error) => not_learnt(&error.to_string()),
        }
    }

    /// Waits until an edition was learnt.
    pub(super) async fn learnt(&mut self) {
        while let Some(child) = &mut self.at_work {
            let ended = child.wait().await;
            self.at_work = None;
            match ended {
                Ok(status) if status.success() => return,
                Ok(status) => not_learnt(&status.to_string()),
                Err(error) => not_learnt(&error.to_string()),
            }
        }
        pending().await
    }
}

fn not_learnt(why: &str) {
    tracing::error!(name: "content.unlearnt", "the office's words were not learnt ({why}): `umkm-bot learn` says why; they are found by their words");
}
