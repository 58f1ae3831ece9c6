//! The bot of the sandbox: the real one, in a runtime of its own so that it can be killed.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::Context;
use tokio::sync::{oneshot, watch};
use tokio_util::sync::CancellationToken;

use crate::activity::Activity;
use crate::clock::Clock;
use crate::config::{ContentArgs, DECISION_LIMIT, Days, Listen, Run, SEND_RATE, StoreArgs};
use crate::run;
use bot_api_emulator::Emulator;

/// How long a stop in good order may take, and what is left of a killed bot to be swept up.
const DRAIN: u64 = 3;
const SWEEP: Duration = Duration::from_secs(2);

/// The bot, which can be started, stopped and killed.
pub(super) struct Bot {
    url: String,
    token: String,
    clock: Clock,
    database: PathBuf,
    activity: Activity,
    running: Mutex<Option<Running>>,
    condition: watch::Sender<Condition>,
}

/// How the bot is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Condition {
    /// It was not started, or ended in good order.
    Still,
    /// It runs.
    Running,
    /// It ended by itself, for this reason.
    Ended(String),
}

/// The two ways to end a bot.
struct Running {
    stop: CancellationToken,
    kill: oneshot::Sender<()>,
}

impl Bot {
    pub(super) fn new(telegram: &Emulator, clock: Clock, database: PathBuf) -> Self {
        let (url, token) = (telegram.url(), telegram.token().to_owned());
        let (activity, running) = (Activity::default(), Mutex::new(None));
        Self { url, token, clock, database, activity, running, condition: watch::Sender::new(Condition::Still) }
    }

    /// Waits until the bot has done all that it can do before the clock moves or somebody does something.
    pub(super) async fn rest(&self, telegram: &Emulator) {
        let (mut revision, mut activity) = (telegram.revision(), self.activity.changes());
        let is_at_rest = || telegram.pending() == 0 && self.activity.is_at_rest(self.clock.elapsed(), telegram.held());
        while self.condition() == Condition::Running && !is_at_rest() {
            tokio::select! {
                _ = revision.changed() => {}
                _ = activity.changed() => {}
            }
        }
    }

    /// Starts the bot, unless it runs.
    pub(super) fn start(&self) -> anyhow::Result<()> {
        if self.condition() == Condition::Running {
            return Ok(());
        }
        let (config, clock, stop) = (self.config()?, self.clock.clone(), CancellationToken::new());
        let (kill, killed) = oneshot::channel();
        let (told, condition) = (stop.clone(), self.condition.clone());
        condition.send_replace(Condition::Running);
        let life = move || {
            let end = live(config, clock, told, killed);
            condition.send_replace(end);
        };
        std::thread::Builder::new().name("bot".to_owned()).spawn(life).context("the bot's thread")?;
        *self.running.lock().unwrap_or_else(PoisonError::into_inner) = Some(Running { stop, kill });
        Ok(())
    }

    /// How the bot is now.
    pub(super) fn condition(&self) -> Condition {
        self.condition.borrow().clone()
    }

    /// Stops the bot in good order.
    pub(super) async fn stop(&self) {
        if let Some(running) = self.take() {
            running.stop.cancel();
            self.ended().await;
        }
    }

    /// Ends the bot as a power cut does: nothing is finished, nothing said.
    pub(super) async fn kill(&self) {
        if let Some(running) = self.take() {
            // A bot that has ended by itself hears nothing.
            let _ = running.kill.send(());
            self.ended().await;
        }
    }

    fn take(&self) -> Option<Running> {
        self.running.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    async fn ended(&self) {
        // The sender lives in `self`: the wait can only end by the value.
        let _ = self.condition.subscribe().wait_for(|condition| *condition != Condition::Running).await;
    }

    fn config(&self) -> anyhow::Result<Run> {
        Ok(Run {
            token: self.token.parse().ok(),
            token_file: None,
            environment_token: None,
            api_url: self.url.parse().context("the emulator's address")?,
            store: StoreArgs { database: self.database.clone(), key_file: None },
            admin: Vec::new(),
            send_rate: SEND_RATE,
            paid_broadcast: false,
            in_flight: None,
            webhook_url: None,
            webhook_secret: None,
            listen: std::net::SocketAddr::from(([127, 0, 0, 1], 0)),
            health_listen: Listen::Off,
            delete_webhook: false,
            content: ContentArgs::default(),
            learn_after: 0,
            backup_dir: None,
            backup_keep: Days(30),
            drain: DRAIN,
            test_hooks: false,
            no_rate_limit: false,
            no_chat_pace: false,
            clock_behind: 0,
            activity: self.activity.clone(),
            decision_limit: DECISION_LIMIT,
            sandbox: true,
        })
    }
}

/// One life of the bot, from its start to its end.
fn live(config: Run, clock: Clock, stop: CancellationToken, killed: oneshot::Receiver<()>) -> Condition {
    let runtime = match tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return Condition::Ended(error.to_string()),
    };
    let end = runtime.block_on(async {
        tokio::select! {
            end = run::run(config, clock, stop) => match end {
                Ok(()) => Condition::Still,
                Err(error) => Condition::Ended(format!("{error:#}")),
            },
            Ok(()) = killed => Condition::Still,
        }
    });
    // What the bot started goes with it, wherever it is.
    runtime.shutdown_timeout(SWEEP);
    end
}
