//! What the bot says: one folder a capability, each with its own buttons, commands and deep links.
//!
//! [`answer`] is the only way in. To add a capability: a folder whose `press.rs` declares its buttons, and a line for it
//! in `callback`, `dispatch` and, where it has any, `commands` and `links`.

mod answering;
mod business;
mod callback;
mod catalogue;
pub(crate) mod commands;
mod desk;
mod dispatch;
mod duplicates;
mod fallbacks;
mod forms;
mod links;
mod menu;
mod my_data;
mod news;
mod office;
mod report;
#[cfg(test)]
mod tests;
mod typed;
mod ui;

#[cfg(feature = "sandbox")]
pub(crate) use business::consents::CONSENT_VERSION;
pub(crate) use callback::Callback;
pub(crate) use desk::press::DeskPress;
pub(crate) use dispatch::answer;
pub(crate) use fallbacks::farewell;
pub(crate) use menu::press::MenuPress;

/// The timed jobs of the capabilities.
pub(crate) const JOBS: [&crate::planner::Job; 3] =
    [&forms::reminders::JOB, &desk::expiry::JOB, &duplicates::finalize::JOB];
