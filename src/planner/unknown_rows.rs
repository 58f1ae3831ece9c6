//! Rows of which nobody knows whether they arrived wait for a claim again when their time has come.

use std::time::Duration;

use crate::job::{Hours, Job, Tick};
use crate::store::{self, outbox};
use crate::turn::Effects;

/// The claim itself follows every job, so this is also how often rows are claimed that are held back until a time.
pub(super) const JOB: Job = Job {
    name: "unknown_rows",
    every: Duration::from_millis(500),
    hours: Hours::WhileRowsWait,
    run: |tick| Box::pin(run(tick)),
};

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    outbox::retry_unknown(tick.conn, tick.now).await?;
    Ok(Effects::default())
}
