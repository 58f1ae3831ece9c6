//! Brings the list of commands into the apps of the office's people. Which there are and who sees each is a row of
//! `COMMANDS` in `talks/*/press.rs`, and what a role may do `domain/policy.rs`.
//!
//! `grant` is another process, so the table is looked at again and again and compared with what was set.

use std::collections::HashMap;

use crate::domain::{ContactId, Lane, Role};
use crate::job::{Hours, Job, MINUTE, Tick};
use crate::store::{self, officers};
use crate::talks;
use crate::turn::{Effects, Outgoing, Send};

pub(super) const JOB: Job =
    Job { name: "command_lists", every: MINUTE, hours: Hours::FromStart, run: |tick| Box::pin(run(tick)) };

/// Sets the list of everybody whose role is new or gone since the last run; at the first one, everybody's.
async fn run(tick: &mut Tick<'_>) -> Result<Effects, store::Error> {
    let office = officers::with(tick.conn, |_| true).await?.into_iter();
    let roles: HashMap<_, _> =
        office.filter(|officer| officer.reachable).map(|officer| (officer.id, officer.role)).collect();
    let mut effects = Effects::default();
    let known = tick.state.command_lists.take();
    if known.is_none() {
        // Whose role went while the bot was down still has the office's list.
        for officer in officers::gone(tick.conn).await? {
            set(&mut effects, officer, None);
        }
    }
    let before = known.unwrap_or_default();
    for (officer, role) in roles.iter().filter(|(officer, role)| before.get(officer) != Some(role)) {
        set(&mut effects, *officer, Some(*role));
    }
    for officer in before.keys().filter(|officer| !roles.contains_key(officer)) {
        // Who only blocked the bot has the role still.
        if officers::role(tick.conn, *officer).await?.is_none() {
            set(&mut effects, *officer, None);
        }
    }
    tick.state.command_lists = Some(roles);
    Ok(effects)
}

fn set(effects: &mut Effects, officer: ContactId, role: Option<Role>) {
    effects.sends.push(Send::new(officer, Lane::Notice, Outgoing::Commands(talks::command_lists(role))));
}
