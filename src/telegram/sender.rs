//! The one sender: rows in hand go out inside Telegram's limits, and what became of each is reported.
//!
//! A slot is held from the call until its result is committed, so what is unknown after a crash
//! is never more than there are slots. Read `Sender::run`; `settle` judges what came back.

mod change;
mod upload;

use std::collections::VecDeque;
use std::time::Duration;

use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use tokio::sync::mpsc;

use super::gate::Gate;
use super::outcome::{Halt, Outcome, Reply};
use super::queue::{Job, Next, Queue};
use super::transport::Transport;
use crate::clock::{Clock, Millis};
use crate::domain::{ChatId, Lane, Reach};
use crate::health::{Condition, Health};
use crate::store::files::File;
use crate::store::outbox::{Row, Settled, State};

/// Ticks in flight; they are no messages and have slots of their own.
const TICKS_IN_FLIGHT: usize = 16;
/// A counted attempt is repeated at most so often.
const ATTEMPTS: i64 = 8;
/// A waiting row holds back those behind it for at most so long.
const HOLDS_BACK: Duration = Duration::from_mins(1);
/// How long the server may still deliver what was cut off.
const MAY_STILL_ARRIVE: Millis = 75_000;
/// Replies are tried at least so often however long Telegram says to wait.
const LONGEST_REPLY_WAIT: i64 = 60;
/// Server faults in a row that silence the sender for a moment.
const FAULTS: u32 = 5;
const FAULT_PAUSE: Duration = Duration::from_secs(5);
/// How often a refused token is tried again.
const TOKEN_PROBE: Duration = Duration::from_mins(1);

/// A row with the file it carries.
#[derive(Clone, Debug)]
pub struct Parcel {
    /// The row.
    pub row: Row,
    /// Its file.
    pub file: Option<File>,
}

/// Stops the spinner of a pressed button.
#[derive(Clone, Debug)]
pub struct Tick {
    /// Telegram's name of the press.
    pub callback: String,
    /// Words shown for a moment.
    pub words: Option<String>,
}

/// What the writer tells the sender.
#[derive(Debug)]
pub enum Order {
    /// What the last run left.
    Resume {
        /// Replies that were not finished.
        replies: Vec<Parcel>,
        /// Lanes that are silent, until when.
        silent: Vec<(Lane, Millis)>,
        /// The time of the writer.
        now: Millis,
    },
    /// What a commit made true.
    Committed {
        /// Slots whose results are safe now.
        freed: usize,
        /// New replies.
        replies: Vec<Parcel>,
        /// Claimed rows.
        claimed: Vec<Parcel>,
    },
    /// Buttons that were pressed.
    Tick(Vec<Tick>),
    /// No more updates come: finish what is in hand.
    Drain,
}

/// What the sender tells the writer.
#[derive(Clone, Debug)]
pub struct Report {
    /// The chat of the row.
    pub chat: ChatId,
    /// Whether the row was claimed from the database.
    pub claimed: bool,
    /// What became of the row, where that is to be written.
    pub settled: Option<Settled>,
    /// Whether the row left the sender's hand.
    pub released: bool,
    /// Whether a slot waits for this to be committed.
    pub slot: bool,
    /// What it means beyond the row.
    pub effect: Option<Effect>,
}

/// What a reply of Telegram means beyond the row.
#[derive(Clone, Debug)]
pub enum Effect {
    /// The person cannot be reached.
    Unreachable(ChatId, Reach),
    /// The lane is silent until then.
    Silence(Lane, Millis),
    /// Telegram has the file.
    Uploaded {
        /// The file.
        hash: String,
        /// Telegram's handle.
        file_id: String,
    },
    /// The group has a new number.
    Migrated {
        /// Before.
        from: ChatId,
        /// Now.
        to: ChatId,
    },
}

impl Report {
    /// Whether the row waits in the database again.
    #[must_use]
    pub fn given_back(&self) -> bool {
        self.released
            && self.settled.as_ref().is_some_and(|settled| matches!(settled.state, State::Waiting | State::Unknown))
    }
}

/// How the sender is set up.
pub struct Parts {
    /// Calls the Bot API.
    pub transport: Transport,
    /// Time.
    pub clock: Clock,
    /// Sends a second.
    pub rate: u32,
    /// Slots.
    pub in_flight: usize,
    /// From the writer.
    pub orders: mpsc::UnboundedReceiver<Order>,
    /// To the writer.
    pub reports: mpsc::UnboundedSender<Report>,
    /// Told when Telegram refuses the token.
    pub health: Health,
}

/// The one sender.
pub struct Sender {
    transport: Transport,
    clock: Clock,
    queue: Queue,
    slots: usize,
    orders: mpsc::UnboundedReceiver<Order>,
    reports: mpsc::UnboundedSender<Report>,
    health: Health,
    calls: FuturesUnordered<BoxFuture<'static, (Job, Reply)>>,
    ticks: VecDeque<Tick>,
    ticking: FuturesUnordered<BoxFuture<'static, ()>>,
    /// Until when everything is silent, because nothing gets through.
    down_until: Duration,
    failures: u32,
    draining: bool,
}

impl Sender {
    /// Sets the sender up.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self {
            transport: parts.transport,
            clock: parts.clock,
            queue: Queue::new(Gate::new(parts.rate)),
            slots: parts.in_flight,
            orders: parts.orders,
            reports: parts.reports,
            health: parts.health,
            calls: FuturesUnordered::new(),
            ticks: VecDeque::new(),
            ticking: FuturesUnordered::new(),
            down_until: Duration::ZERO,
            failures: 0,
            draining: false,
        }
    }

    /// Sends until the writer is gone, or nothing is left after a drain.
    pub async fn run(mut self) {
        loop {
            let wait = self.start();
            if self.draining && self.calls.is_empty() && self.ticking.is_empty() && self.queue.is_empty() {
                return;
            }
            tokio::select! {
                Some((job, reply)) = self.calls.next() => self.finished(job, reply),
                Some(()) = self.ticking.next() => {}
                order = self.orders.recv() => match order {
                    Some(order) => self.obey(order),
                    None => return,
                },
                () = self.clock.sleep(wait) => {}
            }
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Resume { replies, silent, now } => {
                let elapsed = self.clock.elapsed();
                for (lane, until) in silent {
                    self.queue.pause(lane, elapsed + span(until - now), elapsed);
                }
                replies.into_iter().for_each(|parcel| self.take(parcel, false));
            }
            Order::Committed { freed, replies, claimed } => {
                self.slots += freed;
                replies.into_iter().for_each(|parcel| self.take(parcel, false));
                claimed.into_iter().for_each(|parcel| self.take(parcel, true));
            }
            Order::Tick(ticks) => self.ticks.extend(ticks),
            Order::Drain => self.draining = true,
        }
    }

    /// Takes a row in hand; an older edit of the same message is no longer wanted.
    fn take(&mut self, parcel: Parcel, claimed: bool) {
        let Parcel { row, file } = parcel;
        let wait = span(row.not_before - self.clock.now());
        let not_before = if wait.is_zero() { Duration::ZERO } else { self.clock.elapsed() + wait };
        let edits = row.edits();
        let job =
            Job { row, not_before, held_since: None, edits, file, claimed, changed: false, rest: VecDeque::new() };
        if let Some(old) = self.queue.push(job) {
            self.end(&old, State::Cancelled, None, None, false);
        }
    }

    /// Starts what may start; returns how long nothing more can.
    fn start(&mut self) -> Duration {
        const LONG: Duration = Duration::from_hours(1);
        while self.ticking.len() < TICKS_IN_FLIGHT {
            let Some(tick) = self.ticks.pop_front() else { break };
            let transport = self.transport.clone();
            self.ticking.push(Box::pin(async move {
                let (method, payload) = super::render::tick(tick);
                // A tick that is lost costs a spinner, so nothing is made of what comes back.
                let _ = transport.send(&method, &payload, None).await;
            }));
        }
        while self.slots > 0 {
            let now = self.clock.elapsed();
            if self.down_until > now {
                return self.down_until.saturating_sub(now);
            }
            match self.queue.next(now) {
                Next::Send(job) => self.call(job),
                Next::At(at) => return at.saturating_sub(now),
                Next::Idle => return LONG,
            }
        }
        LONG
    }

    fn call(&mut self, job: Job) {
        self.slots -= 1;
        let (transport, clock) = (self.transport.clone(), self.clock.clone());
        self.calls.push(Box::pin(async move {
            let sending = transport.send(&job.row.method, &job.row.payload, job.file.as_ref());
            let reply = match &job.file {
                Some(_) => upload::watched(sending, &transport, &clock, job.row.chat).await,
                None => sending.await,
            };
            (job, reply)
        }));
    }

    /// Judges what came back.
    fn finished(&mut self, mut job: Job, reply: Reply) {
        let (chat, error) = (job.row.chat, reply.row());
        let outcome = reply.outcome();
        self.weigh(&outcome);
        match outcome {
            Outcome::Sent { message_id, file_id } => {
                let hash = job.row.file.clone();
                let effect = hash.zip(file_id).map(|(hash, file_id)| Effect::Uploaded { hash, file_id });
                self.done(job, message_id, effect);
            }
            Outcome::Done => self.done(job, None, None),
            Outcome::NotSent => self.again(job, None),
            Outcome::Wait(seconds) => self.wait(job, seconds),
            Outcome::Retry => self.retry(job, error),
            Outcome::Ambiguous => self.unknown(job, error),
            Outcome::Later(schedule, reach) => self.later(job, schedule, reach, error),
            Outcome::Inactive(reach) => self.unreachable(&job, reach, error),
            Outcome::Change(change) => {
                if change::apply(&mut job, change) {
                    self.again(job, None);
                } else {
                    self.give_up(&job, error);
                }
            }
            Outcome::Migrate(to) => {
                let to = ChatId(to);
                change::move_to(&mut job.row, to);
                self.queue.migrate(chat, to);
                self.queue.finished(chat, None);
                self.report(&job, None, false, true, Some(Effect::Migrated { from: chat, to }));
                self.queue.push(job);
            }
            Outcome::Drop => self.give_up(&job, error),
            Outcome::Stop(halt) => self.halt(job, halt),
        }
    }

    /// Counts faults in a row: a server that is down is left alone for a moment.
    fn weigh(&mut self, outcome: &Outcome) {
        match outcome {
            Outcome::NotSent => {
                let wait = Duration::from_secs(1 << self.failures.min(6)).min(TOKEN_PROBE);
                // Calls that were under way together fail together; they count once.
                if self.down_until <= self.clock.elapsed() {
                    self.failures += 1;
                    tracing::warn!(name: "sender.down", wait_s = wait.as_secs(), "the Bot API server cannot be reached");
                    self.down_until = self.clock.elapsed() + wait;
                }
            }
            Outcome::Ambiguous | Outcome::Retry => {
                self.failures += 1;
                if self.failures >= FAULTS {
                    self.down_until = self.clock.elapsed() + FAULT_PAUSE;
                }
            }
            _ => {
                self.failures = 0;
                self.health.set(Condition::Running);
            }
        }
    }

    fn done(&mut self, mut job: Job, message_id: Option<i64>, effect: Option<Effect>) {
        if let Some(piece) = job.rest.pop_front() {
            job.row.payload = piece;
            return self.again(job, None);
        }
        self.queue.finished(job.row.chat, None);
        let settled = Settled { message_id, ..Settled::last(&job.row, State::Sent, self.clock.now()) };
        self.report(&job, Some(settled), true, true, effect);
    }

    /// Tries a job again before the others of its chat, from a moment on.
    fn again(&mut self, job: Job, not_before: Option<Duration>) {
        let held_since = Some(job.held_since.unwrap_or_else(|| self.clock.elapsed()));
        self.report(&job, None, false, true, None);
        let not_before = not_before.unwrap_or(job.not_before);
        self.queue.finished(job.row.chat, Some(Job { not_before, held_since, ..job }));
    }

    /// The lane is silent; the deadline outlives a restart.
    fn wait(&mut self, job: Job, seconds: i64) {
        let lane = job.row.lane;
        let seconds = if lane.is_ordered() { seconds.min(LONGEST_REPLY_WAIT) } else { seconds };
        tracing::warn!(name: "sender.wait", lane = lane.word(), seconds, "Telegram asks to wait");
        // A tenth more, so that not everything wakes at the very moment.
        let wait = seconds * 1_000 + seconds * 100;
        let elapsed = self.clock.elapsed();
        self.queue.pause(lane, elapsed + span(wait), elapsed);
        let effect = Effect::Silence(lane, self.clock.now() + wait);
        self.report(&job, None, false, true, Some(effect));
        self.queue.finished(job.row.chat, Some(job));
    }

    /// A counted attempt: again after a while, but it does not hold back others for long.
    fn retry(&mut self, mut job: Job, error: &'static str) {
        let now = self.clock.elapsed();
        let held_too_long =
            job.held_since.is_some_and(|since| since + HOLDS_BACK <= now) && self.queue.has_more(job.row.chat);
        job.row.attempts += 1;
        if job.row.attempts >= ATTEMPTS || held_too_long {
            return self.give_up(&job, error);
        }
        let wait = Duration::from_secs(1 << job.row.attempts.clamp(0, 6));
        self.again(job, Some(now + wait));
    }

    /// Nobody knows: a reply or case message is repeated once, an edit simply, bulk after 75 s.
    fn unknown(&mut self, mut job: Job, error: &'static str) {
        if job.edits.is_some() {
            return self.retry(job, error);
        }
        job.row.attempts += 1;
        if !job.row.lane.is_ordered() {
            return self.give_back(&job, State::Unknown, MAY_STILL_ARRIVE, error);
        }
        if job.row.attempts > 1 {
            return self.give_up(&job, error);
        }
        let soon = self.clock.elapsed() + Duration::from_secs(1);
        let settled = Settled {
            state: held_state(&job),
            finished_at: None,
            error: Some(error),
            ..Settled::last(&job.row, State::Queued, 0)
        };
        self.report(&job, Some(settled), false, true, None);
        let held_since = Some(self.clock.elapsed());
        self.queue.finished(job.row.chat, Some(Job { not_before: soon, held_since, ..job }));
    }

    /// A refusal that may pass: bulk and notices come back later, a reply is not worth a day's wait.
    fn later(&mut self, mut job: Job, schedule: &[i64], reach: Reach, error: &'static str) {
        let next = usize::try_from(job.row.attempts).ok().and_then(|attempt| schedule.get(attempt)).copied();
        job.row.attempts += 1;
        match next {
            Some(seconds) if !job.row.lane.is_ordered() => self.give_back(&job, State::Waiting, seconds * 1_000, error),
            Some(_) => self.give_up(&job, error),
            None => self.unreachable(&job, reach, error),
        }
    }

    /// The person cannot be reached: nothing in hand for her is worth a call.
    fn unreachable(&mut self, job: &Job, reach: Reach, error: &'static str) {
        let chat = job.row.chat;
        let others = self.queue.forget(chat);
        self.queue.finished(chat, None);
        self.end(job, State::Inactive, Some(error), Some(Effect::Unreachable(chat, reach)), true);
        for other in others {
            self.end(&other, State::Inactive, Some(error), None, false);
        }
    }

    /// Never to be delivered.
    fn give_up(&mut self, job: &Job, error: &'static str) {
        tracing::error!(name: "sender.dropped", row = job.row.id, lane = job.row.lane.word(), error, "a row was dropped");
        self.queue.finished(job.row.chat, None);
        self.end(job, State::Dropped, Some(error), None, true);
    }

    fn give_back(&mut self, job: &Job, state: State, wait: Millis, error: &'static str) {
        self.queue.finished(job.row.chat, None);
        let not_before = self.clock.now() + wait;
        let settled =
            Settled { not_before, finished_at: None, error: Some(error), ..Settled::last(&job.row, state, 0) };
        self.report(job, Some(settled), true, true, None);
    }

    /// No call can work: rows are kept, and the token is tried once a minute.
    fn halt(&mut self, job: Job, halt: Halt) {
        tracing::error!(name: "sender.halt", %halt, "sending stops; rows are kept");
        self.health.set(Condition::Refused);
        self.down_until = self.clock.elapsed() + TOKEN_PROBE;
        self.again(job, None);
    }

    /// Reports a final state.
    fn end(&mut self, job: &Job, state: State, error: Option<&'static str>, effect: Option<Effect>, slot: bool) {
        let settled = Settled { error, ..Settled::last(&job.row, state, self.clock.now()) };
        self.report(job, Some(settled), true, slot, effect);
    }

    fn report(&mut self, job: &Job, settled: Option<Settled>, released: bool, slot: bool, effect: Option<Effect>) {
        let report = Report { chat: job.row.chat, claimed: job.claimed, settled, released, slot, effect };
        // The writer outlives the sender except when the process is being ended.
        let _ = self.reports.send(report);
    }
}

/// The stored state of a row that stays in hand.
fn held_state(job: &Job) -> State {
    if job.row.lane == Lane::Reply { State::Queued } else { State::Unknown }
}

fn span(millis: Millis) -> Duration {
    Duration::from_millis(u64::try_from(millis).unwrap_or_default())
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}
