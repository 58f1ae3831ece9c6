//! Merges become final when they can be undone no more.

use crate::clock::DAY;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::businesses::MERGE_UNDONE_WITHIN;
use crate::store::{self, duplicates};
use crate::turn::Effects;

pub(in crate::talks) const JOB: Job =
    Job { name: "finalize_merges", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let since = tick.now - MERGE_UNDONE_WITHIN * DAY;
    let final_now = duplicates::finalize_merges(tick.conn, tick.keys, since, tick.chunk).await?;
    tick.handled(final_now);
    Ok(Effects::default())
}
