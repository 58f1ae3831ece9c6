//! umkm-bot: the Telegram bot through which a city reaches its small businesses.
//!
//! Start with `ARCHITECTURE.md`; then read `talks` (who answers this?), `turn` (what an answer
//! may do) and `writer` (how it becomes durable).

pub mod activity;
pub mod ask;
pub mod config;
pub mod crypto;
mod durable_files;
pub mod form;
mod health;
mod http_server;
pub mod input;
mod job;
mod metrics;
pub mod operator;
mod planner;
mod report;
pub mod run;
#[cfg(feature = "sandbox")]
pub mod sandbox;
pub mod store;
mod talks;
pub mod telegram;
pub mod turn;
mod world;
pub mod writer;

pub use umkm_answers::{answers, knowledge};
pub use umkm_domain::{clock, content, domain, html, plain, text};
