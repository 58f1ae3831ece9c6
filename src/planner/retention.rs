//! Deletes what is kept no longer, a chunk of each kind at a time.

use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::{self, retention};
use crate::turn::Effects;

pub(super) const JOB: Job =
    Job { name: "retention", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    tick.more = retention::sweep(tick.conn, tick.keys, tick.now, tick.chunk).await?;
    Ok(Effects::default())
}
