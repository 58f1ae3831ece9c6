//! Merges become final when they can be undone no more.

use crate::clock::{DAY, Millis};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::{self, desk, duplicates};
use crate::turn::Effects;

/// So long a merge can be undone.
const UNDONE_WITHIN: Millis = desk::KEPT_DAYS * DAY;

pub(in crate::talks) const JOB: Job =
    Job { name: "finalize_merges", every: MINUTE, hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let final_now = duplicates::finalize_merges(tick.conn, tick.keys, tick.now - UNDONE_WITHIN, tick.chunk).await?;
    tick.handled(final_now);
    Ok(Effects::default())
}
