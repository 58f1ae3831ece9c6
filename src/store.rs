//! All the SQL, one file a table group. Read [`open`] first.
//!
//! One connection writes, inside the writer's transaction; a small pool reads. Many rows
//! travel as one JSON parameter (`json_each`), so a cycle costs a few statements, not hundreds.

pub mod appointments;
pub mod attendance;
pub mod audit;
pub mod backup;
mod blobs;
pub mod businesses;
pub mod canned;
pub mod case_answers;
pub mod case_clocks;
pub mod case_ends;
pub mod case_ratings;
pub mod cases;
pub mod census;
pub mod certificates;
pub mod consents;
pub mod contacts;
pub mod desk;
pub mod desk_links;
pub mod doubts;
pub mod duplicates;
pub mod erasure;
mod error;
pub mod event_changes;
pub mod events;
pub mod export;
pub mod failed;
pub mod feedback;
pub mod files;
pub mod form_ends;
pub mod groups;
mod inspect;
pub mod integrity;
pub mod inventory;
pub mod invitations;
pub mod meta;
pub mod month;
pub mod office;
pub mod officers;
pub mod open;
pub mod outbox;
pub mod pages;
pub mod pauses;
pub mod registered;
pub mod retention;
pub mod reviews;
pub mod sealed;
pub mod search;
pub mod seats;
pub mod seen;
pub mod services;
pub mod sheets;
pub mod short_answers;
pub mod subscriptions;
pub mod table;
pub mod team_times;
pub mod teams;
pub mod transaction;
pub mod unanswered;

pub use error::Error;
pub use inspect::{has_key, inspect};
pub use open::{Lock, close, migrate, reader, writer};
pub use sqlx::SqliteConnection as Connection;
