//! What the bot says: one folder a capability, each with its own buttons, commands and deep links.
//!
//! [`answer`] is the only way in. To add a capability: a folder whose `press.rs` declares its buttons, and a line for it
//! in `callback`, `dispatch` and, where it has any, `commands` and `links`.

mod albums;
mod answering;
mod business;
mod callback;
mod catalogue;
mod commands;
mod desk;
mod dispatch;
mod duplicates;
mod entry;
mod fallbacks;
mod forms;
mod links;
mod menu;
mod my_data;
mod news;
mod office;
mod report;
mod routes;
#[cfg(test)]
mod tests;
mod typed;
mod ui;

use crate::job::Job;
#[cfg(feature = "sandbox")]
pub(crate) use business::CONSENT_VERSION;
pub(crate) use commands::lists as command_lists;
pub(crate) use dispatch::answer;
pub(crate) use fallbacks::{farewell, sorry};
pub(crate) use routes::words_to_rank;

/// The timed jobs of the capabilities.
pub(crate) const JOBS: [&Job; 3] = [&forms::reminders::JOB, &desk::EXPIRY, &duplicates::FINALIZE];
