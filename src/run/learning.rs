//! What is new in the operator's folder is learnt while the bot goes on: by a process of its own, on one core and after
//! everything else, whose memory is free again once it is done.

use std::future::pending;
use std::path::PathBuf;
use std::process::Stdio;
use std::time::Duration;

use tokio::process::{Child, Command};
use tokio::time::sleep;

use crate::world::Key;

/// Learns one edition at a time.
pub(super) struct Learner {
    /// The operator's folder, and the database beside which the model is kept.
    of: (PathBuf, PathBuf),
    /// How long a folder is left alone first: whoever changes one file often changes another.
    after: Duration,
    /// What was begun last. It is not tried again before something in the folder changes.
    last: Option<Key>,
    is_due: bool,
    at_work: Option<Child>,
}

impl Learner {
    /// One that learns the words of a folder, that long after it was read.
    pub(super) fn new(of: (PathBuf, PathBuf), after: Duration) -> Self {
        Self { of, after, last: None, is_due: false, at_work: None }
    }

    /// Is to learn an edition that is not learnt yet; whatever was being learnt is left.
    pub(super) fn begin(&mut self, lacks: Option<Key>) {
        if lacks == self.last {
            return;
        }
        self.last = lacks;
        self.at_work = None;
        self.is_due = lacks.is_some();
    }

    /// Waits until an edition was learnt.
    pub(super) async fn learnt(&mut self) {
        if self.is_due {
            sleep(self.after).await;
            self.is_due = false;
            self.start();
        }
        while let Some(child) = &mut self.at_work {
            let ended = child.wait().await;
            self.at_work = None;
            match ended {
                Ok(status) if status.success() => return,
                Ok(status) => not_learnt(&status.to_string()),
                Err(error) => not_learnt(&error.to_string()),
            }
        }
        pending::<()>().await;
    }

    fn start(&mut self) {
        let (folder, database) = &self.of;
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
}

fn not_learnt(why: &str) {
    tracing::error!(name: "content.unlearnt", "the office's words were not learnt ({why}): `umkm-bot learn` says why; they are found by their words");
}
