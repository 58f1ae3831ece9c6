//! Merges become final when they can be undone no more, and who could have undone them is told.

use crate::clock::DAY;
use crate::domain::Role;
use crate::domain::policy::{self, Action, Relation};
use crate::html;
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::businesses::MERGE_UNDONE_WITHIN;
use crate::store::duplicates::Final;
use crate::store::officers::Officer;
use crate::store::{self, contacts, duplicates, officers};
use crate::turn::{Effects, Screen};

pub(in crate::talks) const JOB: Job =
    Job { name: "finalize_merges", every: MINUTE, hours: Hours::Daytime, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let since = tick.now - MERGE_UNDONE_WITHIN * DAY;
    let final_now = duplicates::finalize_merges(tick.conn, tick.keys, since, tick.chunk).await?;
    tick.handled(u64::try_from(final_now.len()).unwrap_or_default());
    let mut effects = Effects::default();
    if final_now.is_empty() {
        return Ok(effects);
    }
    let merges = |role: Role| policy::allows(Some(role), Action::MergeDuplicates, Relation::Other);
    let office = officers::with(tick.conn, merges).await?;
    for Final { kept, lost, name, owner } in final_now {
        for Officer { id, language, .. } in &office {
            let text = html!(*language, "kembar-final", usaha = &name, kode = lost.as_str(), tetap = kept.as_str());
            effects.notify(*id, Screen::text(text));
        }
        let Some(owner) = owner else { continue };
        if let Some(language) = contacts::language_if_reachable(tick.conn, owner).await? {
            let text =
                html!(language, "kembar-final-pemilik", usaha = &name, kode = lost.as_str(), tetap = kept.as_str());
            effects.notify(owner, Screen::text(text));
        }
    }
    Ok(effects)
}
