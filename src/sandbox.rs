//! The whole bot with no token: a Telegram inside the process, the very same bot, and a page to meet it.
//!
//! [`run()`] is the function to read first. The emulator knows nothing of the bot and is spoken to over
//! HTTP; the page shows what people on the other side of it see, and does what they do.

mod bot;
mod businesses;
mod chats;
mod database;
mod demo;
mod desk_records;
mod door;
mod page;

/// The Telegram inside the process, a crate of its own.
pub use bot_api_emulator as emulator;

use std::path::Path;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use tokio_util::sync::CancellationToken;

use crate::clock::{Clock, Millis};
use crate::config::Sandbox;
use crate::run::{self, StartupError};
use bot::Bot;
use bot_api_emulator::{Emulator, Options};
use door::Door;
use page::Page;

/// The bot's clock as the emulator's: both live in the same time.
#[derive(Clone, Debug)]
pub struct SameTime(pub Clock);

impl bot_api_emulator::Clock for SameTime {
    fn now(&self) -> Millis {
        self.0.now()
    }

    fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }

    fn sleep(&self, time: Duration) -> Pin<Box<dyn Future<Output = ()> + Send + '_>> {
        Box::pin(self.0.sleep(time))
    }
}

/// The bot's name in the sandbox.
const USERNAME: &str = "UmkmSandboxBot";
/// How many calls the panel may look back on.
const CALLS_KEPT: usize = 2_000;

/// Runs the sandbox until `stop`; `announce` is told the one address of the page, which stays when it begins anew.
///
/// # Errors
/// [`StartupError`] for a real token, a database that is not the sandbox's, or an address that others can reach.
pub async fn run(
    arguments: Sandbox,
    stop: CancellationToken,
    announce: impl FnOnce(String) + std::marker::Send,
) -> anyhow::Result<()> {
    check(&arguments)?;
    let folder = tempfile::tempdir().context("temporary folder")?;
    let database = arguments.database.clone().unwrap_or_else(|| folder.path().join("sandbox.db"));
    let door = Door::new(run::bind("--listen", arguments.listen).await?);
    let mut announce = Some(announce);
    for life in 0_u32.. {
        let page = open(&arguments, &database, life, stop.child_token()).await?;
        if let Some(announce) = announce.take() {
            announce(format!("http://{}/", door.address()?));
        }
        let end = CancellationToken::new();
        let keeper =
            arguments.database.as_ref().map(|_| chats::keep(page.telegram(), chats::place(&database), end.clone()));
        let served = Arc::clone(&page).serve(door.clone()).await;
        end.cancel();
        if let Some(keeper) = keeper {
            keeper.await.context("chats")?;
        }
        served?;
        if stop.is_cancelled() {
            break;
        }
        database::forget(&database).context("the old database")?;
    }
    Ok(())
}

/// One life of the sandbox up to the moment at which the page is shown: a Telegram, the bot, and what happened so far.
async fn open(arguments: &Sandbox, database: &Path, life: u32, stop: CancellationToken) -> anyhow::Result<Arc<Page>> {
    let is_new = !database.exists();
    let clock = if is_new && !arguments.empty { demo::clock() } else { Clock::system() };
    let kept = database::prepare(database, &clock, arguments.empty).await?;
    let telegram = Emulator::start(SameTime(clock.clone()), options(clock.now(), kept)).await.context("emulator")?;
    let telegram = Arc::new(telegram);
    let bot = Bot::new(&telegram, clock.clone(), database.to_owned());
    let taken_up = chats::take_up(&telegram, &chats::place(database))?;
    if !arguments.empty && !taken_up {
        demo::introduce(&telegram, kept.is_some());
        businesses::introduce(&telegram, clock.now());
    }
    bot.start()?;
    if !arguments.empty && kept.is_none() {
        demo::play(&telegram, &bot, &clock).await;
    }
    Page::new(telegram, clock, bot, database, life, stop).await
}

/// Refuses everything that could mix the sandbox with the real world.
fn check(arguments: &Sandbox) -> Result<(), StartupError> {
    let token = [arguments.token.is_some(), arguments.token_file.is_some(), arguments.environment_token.is_some()];
    if token.contains(&true) {
        let why = "the sandbox takes no token; unset TELOXIDE_TOKEN and leave --token and --token-file out";
        return Err(StartupError::Unusable(why.to_owned()));
    }
    if !arguments.listen.ip().is_loopback() {
        let why = "the sandbox is for this machine only; use --listen 127.0.0.1:PORT";
        return Err(StartupError::Unusable(why.to_owned()));
    }
    Ok(())
}

/// What Telegram takes to one group within a minute; the bot stays below by its own rate limit.
const PER_GROUP_MINUTE: usize = 20;

/// Ids count on from the second of the start, or from what a database that is kept has seen.
fn options(now: Millis, seen: Option<i64>) -> Options {
    Options {
        username: USERNAME.to_owned(),
        name: "UMKM Bandar Lampung".to_owned(),
        first_update_id: (now / 1_000).max(seen.unwrap_or_default() + 1),
        last_message_id: now / 1_000,
        keep_calls: CALLS_KEPT,
        per_group_minute: Some(PER_GROUP_MINUTE),
        ..Options::default()
    }
}
