//! /pemeliharaan: a head or admin says that the bot is being worked on; owners are told so, and nothing begins by itself meanwhile.
//!
//! What is kept back is in three places: what owners write (`talks/held.rs`), timed jobs (`planner::rests`), and copies
//! of announcements (`writer/claim.rs`). All three look at [`World::maintenance`](crate::world::World::maintenance).

pub(in crate::talks) mod form;
mod jobs;
mod page;
pub(in crate::talks) mod press;

use crate::job::Job;
use crate::talks::entry::Sends;
use crate::talks::maintenance::press::MaintenancePress;
use crate::turn::{OnDelivery, Talk, Turn};
pub(in crate::talks) use page::in_words;

/// Its timed jobs.
pub(super) const JOBS: &[&Job] = &[&jobs::ENDS, &jobs::TELLS];

/// What it does where a row that it sent has ended.
pub(super) const DELIVERIES: &[&OnDelivery] = &[];

/// What its forms lead to.
pub(super) const SENDS: &[Sends] = &[Sends::one(&form::MAINTENANCE, |turn| Box::pin(page::said(turn)))];

/// The command, or a button of it.
pub(super) async fn pressed(turn: &mut Turn<'_>, press: MaintenancePress) -> Talk {
    match press {
        MaintenancePress::Page => page::show(turn, None).await,
        MaintenancePress::Begin => page::ask(turn).await,
        MaintenancePress::End => page::end(turn).await,
    }
}
