//! Verifies the audit log at the start and every day, a part at a time: admins hear of an entry that was tampered with.

use std::time::Duration;

use crate::domain::Role;
use crate::html;
use crate::job::{Hours, Job, Tick};
use crate::store::audit::{self, Verdict};
use crate::store::{self, officers};
use crate::turn::{Effects, Screen};

pub(super) const JOB: Job =
    Job { name: "audit_log", every: Duration::from_hours(24), hours: Hours::Any, run: |tick| Box::pin(run(tick)) };

async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let mut effects = Effects::default();
    let last = tick.state.audited.take();
    match audit::verify_part(tick.conn, tick.keys, last, tick.chunk).await? {
        Verdict::Sound => {}
        Verdict::More(verified) => {
            tick.state.audited = Some(verified);
            tick.more = true;
        }
        Verdict::Broken(id) => {
            tracing::error!(name: "audit.broken", id, "an audit entry does not follow from the one before it");
            for admin in officers::with(tick.conn, |role| role == Role::Admin).await? {
                effects.notify(admin.id, Screen::text(html!(admin.language, "kabar-audit", nomor = &id.to_string())));
            }
        }
    }
    Ok(effects)
}
