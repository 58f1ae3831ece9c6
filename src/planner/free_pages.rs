//! Gives disk space back that was needed once, such as for an announcement to everybody.
//!
//! Free pages are used again by what comes next, so most of them stay; only where they are a large part of the file
//! are they worth the writing.

use std::time::Duration;

use crate::job::{Hours, Job, Tick};
use crate::store::{self, pages};
use crate::turn::Effects;

pub(super) const JOB: Job =
    Job { name: "free_pages", every: Duration::from_hours(1), hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    tick.more = pages::give_back(tick.conn, tick.chunk).await?;
    Ok(Effects::default())
}
