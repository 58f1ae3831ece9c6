//! The one writer: everything that is decided, one after the other, in short transactions.
//!
//! A cycle is results of finished sends → updates that wait → claims for the sender → commit; only then is anybody
//! told. Between cycles timed jobs run, see `planner`. Read `Writer::run`, then `cycle`.

mod admission;
mod alarm;
mod backlog;
mod batch;
mod bulk;
mod checkpoint;
mod claim;
mod collected;
mod current;
mod cycle;
pub mod decide;
mod deliveries;
mod enqueue;
mod fetched;
mod groups;
mod hooks;
mod in_flight;
mod inline;
mod late;
mod losses;
mod parcels;
mod rate_limit;
mod reload;
mod taught;
#[cfg(test)]
mod tests;
mod timed_jobs;
mod unchanged;
mod update;
pub mod watchdog;

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::mpsc;

use crate::activity::Activity;
use crate::clock::{Clock, Millis};
use crate::crypto::Keys;
use crate::domain::{ChatId, ContactId, Lane};
use crate::health::Health;
use crate::job::{self, Background, Rung};
use crate::metrics::Metrics;
use crate::planner::{self, Schedule};
use crate::store::{self, Connection};
use crate::telegram::intake::Arrival;
use crate::telegram::sender::{Account, Order, Report};
use crate::world::World;
use admission::{AdmissionTask, AdmittedBatch};
use alarm::Alarm;
use current::Current;
use in_flight::InFlight;
use late::Late;
use losses::Losses;
use parcels::parcels;
use rate_limit::RateLimiter;
pub use reload::Reread;
use watchdog::Heart;

/// Admitted arrivals that may wait for the writer.
const ADMITTED: usize = 256;
/// Replies kept in memory for the sender; more than these wait in the database.
pub const REPLIES_IN_MEMORY: usize = 1_024;
/// After an unclean stop so many updates are taken one by one, each try committed first.
const CAREFUL_UPDATES: usize = 100;
const LONGEST_BACK_OFF: Duration = Duration::from_secs(5);

/// What the writer is made with.
pub struct Parts {
    /// The connection that writes.
    pub conn: Connection,
    /// Whether the last shutdown was unclean.
    pub unclean: bool,
    /// The database, for opening it anew after a fault.
    pub database: PathBuf,
    /// For what is encrypted at rest.
    pub keys: Keys,
    /// Time.
    pub clock: Clock,
    /// What the bot knows.
    pub world: Arc<World>,
    /// Updates from intake.
    pub arrivals: mpsc::Receiver<Arrival>,
    /// Results from the sender.
    pub reports: mpsc::UnboundedReceiver<Report>,
    /// Editions that were read anew.
    pub rereads: mpsc::UnboundedReceiver<Reread>,
    /// Who wishes that the edition is read anew.
    pub wishes: mpsc::UnboundedSender<ContactId>,
    /// To the sender.
    pub sender: mpsc::UnboundedSender<Order>,
    /// Rows that may be with the sender unconfirmed.
    pub in_flight: usize,
    /// Replies that the sender may keep in memory.
    pub replies: usize,
    /// Watched by the watchdog.
    pub heart: Heart,
    /// Counters.
    pub metrics: Metrics,
    /// Told of cycles that the database does not take.
    pub health: Health,
    /// Whether the words that break a turn on purpose are obeyed.
    pub test_hooks: bool,
    /// Whether contacts who write too fast are told to wait.
    pub is_rate_limited: bool,
    /// Where the writer notes whether it has something to do.
    pub activity: Activity,
}

/// The one writer.
pub struct Writer {
    conn: Connection,
    database: PathBuf,
    keys: Keys,
    clock: Clock,
    world: Arc<World>,
    /// The same world, as the admission sees it.
    current: Current,
    rereads: mpsc::UnboundedReceiver<Reread>,
    wishes: mpsc::UnboundedSender<ContactId>,
    /// An edition that was read anew and does not count yet.
    next: Option<Reread>,
    arrivals: mpsc::Receiver<AdmittedBatch>,
    reports: mpsc::UnboundedReceiver<Report>,
    sender: mpsc::UnboundedSender<Order>,
    heart: Heart,
    metrics: Metrics,
    health: Health,
    test_hooks: bool,
    activity: Activity,
    in_flight: InFlight,
    /// The next outbox row's number.
    next_row: i64,
    /// Rows that wait for a claim, as far as this process knows.
    waiting: i64,
    /// Lanes that are paused, until when.
    silent: Vec<(Lane, Millis)>,
    /// Chats for which Telegram takes nothing, until when.
    limited: HashMap<ChatId, Millis>,
    losses: Losses,
    late: Late,
    /// Whether nothing comes in any more, and the bot ends once what is out has its end.
    is_ending: bool,
    /// Updates still to be taken one by one.
    careful: usize,
    failures: Alarm,
    schedule: Schedule,
    /// What timed jobs remember.
    jobs: job::State,
    checkpoint: checkpoint::Checkpoint,
    /// What jobs read beside it, and the bell that says that something was read.
    background: Background,
    bell: mpsc::UnboundedReceiver<Rung>,
}

impl Writer {
    /// Prepares the writer and recovers what the last run left.
    pub async fn new(mut parts: Parts) -> Result<Self, store::Error> {
        let now = parts.clock.now();
        // Telegram may still deliver what was cut off for up to 75 s.
        let left = store::outbox::Left {
            now,
            retry_at: now + 75_000,
            late_before: now - late::SAID_TO_BE_LATE,
            most: parts.replies,
        };
        let replies = store::outbox::recover(&mut parts.conn, &parts.keys, left).await?;
        let silent = store::pauses::active(&mut parts.conn, now).await?;
        let limited = store::pauses::limited(&mut parts.conn, now).await?;
        let losses = Losses::new(store::outbox::lost(&mut parts.conn).await?);
        let backlog = store::outbox::waiting_replies(&mut parts.conn).await?.into_iter().collect();
        let mut in_flight = InFlight::new(parts.in_flight, parts.replies, backlog);
        replies.iter().for_each(|row| in_flight.give(row.chat, Account::of(row)));
        let replies = parcels(&mut parts.conn, &parts.keys, replies).await?;
        let resume = Order::Resume { replies, silent: silent.clone(), limited: limited.clone(), now };
        parts.activity.orders();
        let _ = parts.sender.send(resume);
        let (sorted, arrivals) = mpsc::channel(ADMITTED);
        let (clock, world) = (parts.clock.clone(), parts.world.clone());
        world.teach(taught::read(&mut parts.conn, &world).await?);
        world.plan(taught::planned(&mut parts.conn, now).await?);
        let maintenance = store::maintenance::current(&mut parts.conn).await?;
        parts.health.maintain(maintenance.since, maintenance.until);
        world.maintain(maintenance);
        let current = Current::new(world);
        let admission = AdmissionTask {
            arrivals: parts.arrivals,
            writer: sorted,
            clock,
            current: current.clone(),
            rate_limit: RateLimiter::new(parts.is_rate_limited),
            inline: RateLimiter::new(parts.is_rate_limited),
        };
        tokio::spawn(admission.run());
        let schedule = Schedule::new(planner::jobs(), parts.clock.elapsed());
        let mut checkpoint = checkpoint::Checkpoint::default();
        let (ring, bell) = mpsc::unbounded_channel();
        let background = Background::new(parts.database.clone(), parts.activity.clone(), ring);
        // A farewell that the last run did not come to say.
        if store::outbox::has_farewell(&mut parts.conn).await? {
            checkpoint.begin(&parts.database, &parts.clock, &parts.activity);
        }
        Ok(Self {
            checkpoint,
            next_row: store::outbox::next_id(&mut parts.conn).await?,
            waiting: store::outbox::count_waiting(&mut parts.conn).await?,
            conn: parts.conn,
            database: parts.database,
            keys: parts.keys,
            clock: parts.clock,
            world: parts.world,
            current,
            rereads: parts.rereads,
            wishes: parts.wishes,
            next: None,
            arrivals,
            reports: parts.reports,
            sender: parts.sender,
            heart: parts.heart,
            metrics: parts.metrics,
            health: parts.health,
            test_hooks: parts.test_hooks,
            activity: parts.activity,
            in_flight,
            silent,
            limited: limited.into_iter().collect(),
            losses,
            late: Late::new(now),
            is_ending: false,
            careful: if parts.unclean { CAREFUL_UPDATES } else { 0 },
            failures: Alarm::default(),
            schedule,
            jobs: job::State::default(),
            background,
            bell,
        })
    }

    /// Runs until intake and sender are gone, then leaves the database in good order.
    ///
    /// # Errors
    /// When the database cannot be closed in order.
    pub async fn run(mut self) -> Result<(), store::Error> {
        if self.test_hooks {
            hooks::prepare(&mut self.conn, &self.database).await?;
        }
        while let Some(mut batch) = self.gather().await {
            let mut wait = Duration::from_millis(100);
            while let Err(error) = Box::pin(self.cycle(&mut batch)).await {
                self.metrics.abandoned_cycles.inc();
                self.health.abandoned(&error, self.clock.now());
                tracing::error!(name: "writer.abandoned", %error, advice = advice(&error), "the database did not take a cycle; trying again");
                self.end_at_damage(error)?;
                batch.let_go();
                // Before the wait: a transaction that is left open would lock others out for as long.
                self.reopen().await;
                self.clock.sleep(wait).await;
                wait = (wait * 2).min(LONGEST_BACK_OFF);
                if batch.updates.is_empty() && batch.reports.is_empty() {
                    break;
                }
            }
            let is_asked = !batch.updates.is_empty();
            if let Err(error) = self.work(is_asked).await {
                self.health.abandoned(&error, self.clock.now());
                tracing::error!(name: "writer.job", %error, advice = advice(&error), "the database did not take a timed job; trying again");
                self.end_at_damage(error)?;
                self.reopen().await;
            }
        }
        store::meta::stop(&mut self.conn).await
    }

    /// Ends the bot where the file is damaged, and leaves the mark.
    fn end_at_damage(&self, error: store::Error) -> Result<(), store::Error> {
        if let store::Error::Damaged(finding) = &error {
            store::integrity::mark(&self.database, finding)?;
            return Err(error);
        }
        Ok(())
    }

    /// Opens the database anew: after some faults the old connection's state is unknown.
    async fn reopen(&mut self) {
        // Where SQLite did not undo the transaction by itself, its lock would keep the new connection out for ever.
        let _ = store::transaction::rollback(&mut self.conn).await;
        match store::writer(&self.database).await {
            Ok(conn) => {
                self.conn = conn;
                // What jobs did in a transaction that was abandoned they do again.
                self.jobs = job::State::default();
                if self.test_hooks {
                    let _ = hooks::prepare(&mut self.conn, &self.database).await;
                }
            }
            Err(error) => tracing::error!(name: "writer.reopen", %error, "the database cannot be opened"),
        }
    }
}

/// What the operator can do about a cycle that the database did not take.
fn advice(error: &store::Error) -> &'static str {
    if error.is_disk_full() {
        "make room where the database is; nothing is lost, what people write waits at Telegram"
    } else {
        "nothing is lost, what people write waits at Telegram"
    }
}
