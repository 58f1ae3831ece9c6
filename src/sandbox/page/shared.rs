//! What all requests share.

use std::path::Path;
use std::sync::{Arc, Mutex};

use sqlx::SqlitePool;
use tokio_util::sync::CancellationToken;

use super::switches::Switches;
use crate::clock::Clock;
use crate::sandbox::bot::Bot;
use crate::store;
use bot_api_emulator::Emulator;

/// What all requests share.
pub(in crate::sandbox) struct Page {
    pub(super) telegram: Arc<Emulator>,
    pub(super) clock: Clock,
    pub(super) bot: Bot,
    pub(super) readers: SqlitePool,
    pub(super) switches: Mutex<Switches>,
    /// Held while the clock moves: one after the other.
    pub(super) moving: tokio::sync::Mutex<()>,
    /// How often it began anew before: what a browser loaded in another life is of no use in this one.
    pub(super) life: u32,
    /// Ends this life of the page.
    pub(super) stop: CancellationToken,
}

impl Page {
    /// Opens the database for reading.
    pub(in crate::sandbox) async fn new(
        telegram: Arc<Emulator>,
        clock: Clock,
        bot: Bot,
        database: &Path,
        life: u32,
        stop: CancellationToken,
    ) -> anyhow::Result<Arc<Self>> {
        let readers = store::reader(database).await?;
        Ok(Arc::new(Self {
            telegram,
            clock,
            bot,
            readers,
            switches: Mutex::default(),
            moving: tokio::sync::Mutex::default(),
            life,
            stop,
        }))
    }

    /// The Telegram behind the page.
    pub(in crate::sandbox) fn telegram(&self) -> Arc<Emulator> {
        Arc::clone(&self.telegram)
    }
}
