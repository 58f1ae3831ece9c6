//! Running the bot: its tasks, its end, and what the end is called.
//!
//! Intake takes updates in, the writer decides, the sender speaks, the integrity check looks for damage. The first that ends of
//! itself ends the bot. Told to stop, intake ends first, and what was taken in is still decided and sent.

mod intake;
mod learning;
mod opening;
mod pages;
mod reload;
mod set_up;
mod startup_error;
mod supervisor;
mod unreachable;
mod watch;

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, bail};
use tokio::signal::unix::{Signal, SignalKind, signal};
use tokio::sync::{OnceCell, mpsc};
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use crate::answers::{Answers, Corpus, Model};
use crate::clock::{Clock, DAY, Millis};
use crate::config::{Listen, Run};
use crate::content::Problem;
use crate::crypto::Keys;
use crate::health::{Condition, Health};
use crate::http_server;
use crate::knowledge::Knowledge;
use crate::metrics::Metrics;
use crate::planner::{backups, integrity};
use crate::store::{self, Connection, Lock};
use crate::telegram::gate::Gate;
use crate::telegram::intake::Arrival;
use crate::telegram::sender::{self, Order, Report, Sender};
use crate::telegram::transport::Transport;
use crate::world::{Edition, OwnModel, World};
use crate::writer::watchdog::Heart;
use crate::writer::{self, Writer};
use intake::{Intake, Webhook};
use learning::Learner;
pub use opening::open;
pub(crate) use opening::{silent_admins, unlock};
use pages::Pages;
pub use startup_error::StartupError;
pub(crate) use startup_error::bind;
use supervisor::Supervisor;

/// Updates that may wait for the writer; beyond it webhook calls wait at the door.
const ARRIVALS: usize = 256;

/// Runs the bot until `stop`.
///
/// # Errors
/// [`StartupError`] where the operator must act; anything else when a task ended that should not.
pub async fn run(config: Run, clock: Clock, stop: CancellationToken) -> anyhow::Result<()> {
    match Bot::prepare(config, clock, stop).await? {
        Some(bot) => bot.start().await?.end().await,
        None => Ok(()),
    }
}

/// The bot when everything is open and nothing is decided yet.
struct Bot {
    lock: Lock,
    config: Run,
    clock: Clock,
    stop: CancellationToken,
    transport: Transport,
    webhook: Option<Webhook>,
    conn: Connection,
    keys: Keys,
    health: Health,
    metrics: Metrics,
    world: Arc<World>,
    /// Messages a second.
    rate: u32,
    supervisor: Supervisor,
}

impl Bot {
    /// Opens and checks everything, Telegram last; `None` when told to stop before it could be reached.
    async fn prepare(config: Run, clock: Clock, stop: CancellationToken) -> anyhow::Result<Option<Self>> {
        let token = config.token().map_err(StartupError::from)?;
        let webhook = config.webhook().map_err(StartupError::from)?;
        let rate = config.send_rate().map_err(StartupError::from)?;
        let api_url = config.api_url().map_err(StartupError::from)?;
        let transport = Transport::new(api_url.clone(), token).context("TLS")?;
        opening::check_backup_folder(&config)?;
        let (lock, mut conn, keys) = open(&config.store.database, &config.store.key_file()).await?;
        opening::admit(&mut conn, &keys, &config, clock.now()).await?;
        let (health, metrics) = (Health::default(), Metrics::default());
        if let Listen::At(address) = config.health_listen {
            let listener = bind("--health-listen", address).await?;
            let pages = Pages::new(health.clone(), clock.clone(), config.store.database.clone(), &metrics);
            tokio::spawn(http_server::serve(listener, pages.router(), stop.clone()));
        }
        let webhook = match webhook {
            Some((url, secret)) => Some(Webhook { url, secret, listener: bind("--listen", config.listen).await? }),
            None => None,
        };
        let (knowledge, answers) = match config.content.content.clone() {
            Some(folder) => own_knowledge(folder, OwnModel::beside(&config.store.database)).await?,
            None => shared_knowledge().await?,
        };
        let supervisor = Supervisor::of_environment();
        supervisor.ready();
        let Some(me) = set_up::identify(&transport, &api_url, &clock, &stop).await? else { return Ok(None) };
        tracing::info!(name: "run.started", bot = me.username, "the bot runs");
        opening::warn_of_silent_admins(&mut conn, &me.username).await?;
        if config.delete_webhook {
            set_up::delete_webhook(&transport, &clock).await?;
        }
        health.set(Condition::Running);
        supervisor.runs();
        let mut world = World::new(knowledge, answers, &me.username);
        world.pays = config.paid_broadcast;
        let world = Arc::new(world);
        let parts = Self {
            lock,
            config,
            clock,
            stop,
            transport,
            webhook,
            conn,
            keys,
            health,
            metrics,
            world,
            rate,
            supervisor,
        };
        Ok(Some(parts))
    }

    /// Starts the tasks.
    async fn start(mut self) -> anyhow::Result<Running> {
        let (arrivals, arrived) = mpsc::channel(ARRIVALS);
        let (orders, ordered) = mpsc::unbounded_channel();
        let (reports, reported) = mpsc::unbounded_channel();
        let sender = self.sender(ordered, reports);
        let (wishes, wished) = mpsc::unbounded_channel();
        let (read, rereads) = mpsc::unbounded_channel();
        if let Some(folder) = self.config.content.content.clone() {
            let database = self.config.store.database.clone();
            let own = OwnModel::beside(&database);
            let learner = Learner::new((folder.clone(), database), Duration::from_secs(self.config.learn_after));
            tokio::spawn(reload::watch((folder, own), learner, wished, read));
        }
        let unclean = store::meta::start(&mut self.conn).await?;
        let writer = Writer::new(writer::Parts {
            conn: self.conn,
            unclean,
            database: self.config.store.database.clone(),
            keys: self.keys,
            clock: self.clock.clone(),
            world: self.world,
            arrivals: arrived,
            reports: reported,
            rereads,
            wishes,
            sender: orders,
            in_flight: self.config.in_flight(),
            replies: writer::REPLIES_IN_MEMORY,
            heart: Heart::watch(Duration::from_millis(self.config.decision_limit)).context("watchdog")?,
            metrics: self.metrics,
            health: self.health.clone(),
            test_hooks: self.config.test_hooks,
            is_rate_limited: !self.config.no_rate_limit,
            activity: self.config.activity.clone(),
        })
        .await?;
        let (speaking, writing) = (tokio::spawn(sender.run()), tokio::spawn(writer.run()));
        tokio::spawn(set_up::introduce(self.transport.clone(), self.clock.clone()));
        let door = arrivals.clone();
        let intake =
            Intake { transport: self.transport, clock: self.clock.clone(), health: self.health.clone(), arrivals };
        let taking_in = tokio::spawn(intake.run(self.webhook, self.stop));
        let (config, clock, lock) = (self.config, self.clock, self.lock);
        let (health, supervisor) = (self.health, self.supervisor);
        Ok(Running { lock, config, clock, health, supervisor, unclean, door, taking_in, writing, speaking })
    }

    fn sender(&self, orders: mpsc::UnboundedReceiver<Order>, reports: mpsc::UnboundedSender<Report>) -> Sender {
        let gate = Gate::new(self.rate);
        Sender::new(sender::Parts {
            transport: self.transport.clone(),
            clock: self.clock.clone(),
            gate: if self.config.no_chat_pace { gate.without_paces() } else { gate },
            in_flight: self.config.in_flight(),
            orders,
            reports,
            health: self.health.clone(),
            activity: self.config.activity.clone(),
        })
    }
}

/// The bot while it runs.
struct Running {
    /// Held to the end: no other process may open the database before.
    lock: Lock,
    config: Run,
    clock: Clock,
    health: Health,
    supervisor: Supervisor,
    unclean: bool,
    /// Kept until intake is over, so that the writer's end is never mistaken for a failure.
    door: mpsc::Sender<Arrival>,
    taking_in: JoinHandle<anyhow::Result<()>>,
    writing: JoinHandle<Result<(), store::Error>>,
    speaking: JoinHandle<()>,
}

impl Running {
    /// Waits for the end: of intake, when told to stop, or of what should not end.
    async fn end(self) -> anyhow::Result<()> {
        let Self {
            lock: _lock,
            config,
            clock,
            health,
            supervisor,
            unclean,
            door,
            taking_in,
            mut writing,
            mut speaking,
        } = self;
        tokio::select! {
            taken = taking_in => taken.context("intake")??,
            _ = &mut speaking => bail!("the sender ended"),
            never = nightly_backups(&config, &clock, &health) => match never {},
            damage = integrity::watch(&config.store.database, &clock, unclean) => bail!(StartupError::from(damage)),
            written = &mut writing => { written.context("the writer ended")??; bail!("the writer ended") }
        }
        supervisor.stops();
        drop(door);
        // Intake is over: the writer finishes what waits, the sender what it holds.
        let finish = async {
            let _ = speaking.await;
            writing.await.context("writer")?.context("database")
        };
        if let Ok(finished) = tokio::time::timeout(config.drain(), finish).await {
            finished
        } else {
            tracing::warn!(name: "run.drain", "not everything was sent in time; the next start sends it");
            Ok(())
        }
    }
}

/// Waits for a hang-up that ends the bot.
async fn ended(hangup: &mut Signal, rereads: bool) {
    while hangup.recv().await.is_some() && rereads {}
}

/// Makes a backup every night, where the operator named a folder for them.
async fn nightly_backups(config: &Run, clock: &Clock, health: &Health) -> Infallible {
    match &config.backup_dir {
        Some(folder) => {
            let keep = backups::Keep { folder, age: Millis::from(config.backup_keep.0) * DAY };
            backups::watch(&config.store.database, keep, clock, health).await
        }
        None => std::future::pending().await,
    }
}

/// The same of an operator's folder.
async fn own_knowledge(folder: PathBuf, own: OwnModel) -> anyhow::Result<(Arc<Knowledge>, Arc<Answers>)> {
    let indexed = tokio::task::spawn_blocking(move || anyhow::Ok(edition(Some(&folder))?.index(Some(&own))?)).await??;
    if indexed.answers.unlearnt() > 0 {
        let new = indexed.answers.unlearnt();
        tracing::info!(name: "run.unlearnt", new, "the model has not learnt these programmes and answers yet; they are found by their words");
    }
    Ok(indexed.adopt())
}

/// What the programmes say and the index of it, made once in a process however often a bot starts in it.
async fn shared_knowledge() -> anyhow::Result<(Arc<Knowledge>, Arc<Answers>)> {
    static SHARED: OnceCell<(Arc<Knowledge>, Arc<Answers>)> = OnceCell::const_new();
    let make = || async {
        // On a worker: what building the index leaves free is used again by whatever runs there.
        let made = async {
            let mut knowledge = shipped()?;
            let corpus = Corpus::shipped(&knowledge);
            // What the index is made of is not held twice: a bot that runs shows no sample question.
            knowledge.forget_samples();
            anyhow::Ok((knowledge, Answers::new(&corpus, Model::shipped()?)))
        };
        let (knowledge, answers) = tokio::spawn(made).await??;
        anyhow::Ok((knowledge.into(), answers.into()))
    };
    SHARED.get_or_try_init(make).await.cloned()
}

/// Reads the process's first edition, in a folder over what ships.
///
/// # Errors
/// Every problem of the files, one a line.
pub fn edition(folder: Option<&Path>) -> Result<Edition, StartupError> {
    Edition::first(folder).map_err(unusable)
}

/// Reads the programmes of such an edition and builds the index.
///
/// # Errors
/// Every problem of the files, one a line.
pub fn knowledge(folder: Option<&Path>) -> anyhow::Result<(Arc<Knowledge>, Arc<Answers>)> {
    Ok(edition(folder)?.index(None)?.adopt())
}

fn shipped() -> Result<Knowledge, StartupError> {
    Knowledge::shipped().map_err(unusable)
}

fn unusable(problems: Vec<Problem>) -> StartupError {
    StartupError::Unusable(problems.into_iter().map(|problem| problem.to_string()).collect::<Vec<_>>().join("\n"))
}

/// Turns SIGTERM, SIGINT and, where it does not read the content folder anew, SIGHUP into `stop`.
pub async fn listen_for_signals(stop: CancellationToken, rereads: bool) {
    let kinds = (SignalKind::terminate(), SignalKind::interrupt(), SignalKind::hangup());
    let (Ok(mut term), Ok(mut int), Ok(mut hangup)) = (signal(kinds.0), signal(kinds.1), signal(kinds.2)) else {
        tracing::error!(name: "run.signals", "cannot listen for signals");
        return;
    };
    tokio::select! {
        _ = term.recv() => {}
        _ = int.recv() => {}
        // A terminal or ssh session that was closed.
        () = ended(&mut hangup, rereads) => {}
    }
    tracing::info!(name: "run.stopping", "told to stop");
    stop.cancel();
}
