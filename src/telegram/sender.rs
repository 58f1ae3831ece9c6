//! The one sender: held rows go out inside Telegram's rate limits, and what became of each is reported.
//!
//! A slot is held from the call until its result is committed, so what is unknown after a crash
//! is never more than there are slots. Read `Sender::run`; `reactions` judges what came back.

mod account;
mod change;
mod circuit;
mod fetch;
mod order;
mod retry_policy;
mod upload;

use std::collections::VecDeque;
use std::time::Duration;

use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use tokio::sync::mpsc;

pub use account::Account;
pub use order::{Effect, Order, Parcel, Report};

use super::gate::Gate;
use super::inline;
use super::outcome::Reply;
use super::queue::{Job, Next, Queue};
use super::render;
use super::token::{self, TokenVerdict};
use super::transport::Transport;
use crate::activity::Activity;
use crate::clock::{Clock, Millis};
use crate::health::Health;
use crate::store::outbox::State;
use circuit::{Allowed, Circuit};

/// Answers to presses and inline queries in flight; they are no messages and have slots of their own.
const ANSWERS_IN_FLIGHT: usize = 16;

/// How the sender is set up.
pub struct Parts {
    /// Calls the Bot API.
    pub transport: Transport,
    /// Time.
    pub clock: Clock,
    /// What all sends pass.
    pub gate: Gate,
    /// Slots.
    pub in_flight: usize,
    /// From the writer.
    pub orders: mpsc::UnboundedReceiver<Order>,
    /// To the writer.
    pub reports: mpsc::UnboundedSender<Report>,
    /// Told when Telegram refuses the token.
    pub health: Health,
    /// Where the sender notes whether it has something to do.
    pub activity: Activity,
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
    activity: Activity,
    calls: FuturesUnordered<BoxFuture<'static, (Job, Reply)>>,
    /// Answers to presses and inline queries, as calls.
    answers: VecDeque<(String, Vec<u8>)>,
    answering: FuturesUnordered<BoxFuture<'static, ()>>,
    /// A getMe that asks whether anybody is there.
    probe: FuturesUnordered<BoxFuture<'static, TokenVerdict>>,
    circuit: Circuit,
    draining: bool,
}

impl Sender {
    /// Sets the sender up.
    #[must_use]
    pub fn new(parts: Parts) -> Self {
        Self {
            transport: parts.transport,
            clock: parts.clock,
            queue: Queue::new(parts.gate),
            slots: parts.in_flight,
            orders: parts.orders,
            reports: parts.reports,
            health: parts.health,
            activity: parts.activity,
            calls: FuturesUnordered::new(),
            answers: VecDeque::new(),
            answering: FuturesUnordered::new(),
            probe: FuturesUnordered::new(),
            circuit: Circuit::new(),
            draining: false,
        }
    }

    /// Sends until the writer is gone, or nothing is left after a drain.
    pub async fn run(mut self) {
        let mut orders = 0;
        loop {
            let until = self.start();
            if self.draining && self.calls.is_empty() && self.answering.is_empty() && self.queue.is_empty() {
                return;
            }
            let calls = self.calls.len() + self.probe.len() + self.answering.len() + self.answers.len();
            self.activity.sender_rests(until, calls, std::mem::take(&mut orders));
            tokio::select! {
                Some((job, reply)) = self.calls.next() => self.finished(job, reply),
                Some(()) = self.answering.next() => {}
                Some(verdict) = self.probe.next() => self.probed(&verdict),
                order = self.orders.recv() => match order {
                    Some(order) => {
                        orders += 1;
                        self.obey(order);
                    }
                    None => return,
                },
                () = self.clock.sleep_until(until) => {}
            }
        }
    }

    fn obey(&mut self, order: Order) {
        match order {
            Order::Resume { replies, silent, limited, now } => {
                let elapsed = self.clock.elapsed();
                for (lane, until) in silent {
                    self.queue.pause(lane, elapsed + span(until - now), elapsed);
                }
                for (chat, until) in limited {
                    self.queue.limit(chat, elapsed + span(until - now));
                }
                replies.into_iter().for_each(|parcel| self.take(parcel));
            }
            Order::Committed { freed, replies, claimed } => {
                self.slots += freed;
                replies.into_iter().chain(claimed).for_each(|parcel| self.take(parcel));
            }
            Order::AnswerCallbacks(answers) => self.answers.extend(answers.into_iter().map(render::callback_answer)),
            Order::AnswerInline(answers) => self.answers.extend(answers.iter().map(inline::answer)),
            Order::Drain => self.draining = true,
        }
    }

    /// Takes a row; an older edit of the same message is no longer wanted.
    fn take(&mut self, parcel: Parcel) {
        let Parcel { row, file } = parcel;
        let (now, elapsed) = (self.clock.now(), self.clock.elapsed());
        let wait = span(row.not_before - now);
        let job = Job::new(row, file, if wait.is_zero() { Duration::ZERO } else { elapsed + wait });
        if let Some(until) = self.queue.limited(job.row.chat, elapsed) {
            return self.put_back(job, now + millis(until.saturating_sub(elapsed)));
        }
        if let Some(old) = self.queue.push(job) {
            self.report(Report { slot: false, ..self.end(&old, State::Cancelled, None) });
        }
    }

    /// Starts what may start; returns until when nothing more can, on the monotonic clock.
    fn start(&mut self) -> Duration {
        const LONG: Duration = Duration::from_hours(1);
        while self.answering.len() < ANSWERS_IN_FLIGHT {
            let Some((method, payload)) = self.answers.pop_front() else { break };
            let transport = self.transport.clone();
            self.answering.push(Box::pin(async move {
                // An answer that is lost costs a spinner or a list, so nothing is made of what comes back.
                let _ = transport.send(&method, &payload, None).await;
            }));
        }
        while self.slots > 0 {
            let now = self.clock.elapsed();
            match self.circuit.allows(now) {
                Allowed::All | Allowed::One => {}
                Allowed::After(until) => return until,
                Allowed::Probe if self.queue.is_empty() => break,
                Allowed::Probe => self.probe(),
                Allowed::Nothing => break,
            }
            if self.circuit.allows(now) == Allowed::Nothing {
                break;
            }
            match self.queue.next(now) {
                Next::Send(job) if self.is_expired(&job.row) => self.expire(&job),
                Next::Send(job) => self.call(job),
                Next::At(at) => return at,
                Next::Idle => break,
            }
        }
        self.clock.elapsed() + LONG
    }

    /// Asks whether anybody is there.
    fn probe(&mut self) {
        self.circuit.probes();
        let transport = self.transport.clone();
        self.probe.push(Box::pin(async move { token::check(&transport).await }));
    }

    fn call(&mut self, mut job: Job) {
        self.slots -= 1;
        self.circuit.sends();
        job.began = self.clock.elapsed();
        let (transport, clock) = (self.transport.clone(), self.clock.clone());
        self.calls.push(Box::pin(async move {
            if fetch::is_fetch(&job.row) {
                let reply = fetch::table(&transport, &job.row.payload).await;
                return (job, reply);
            }
            let payload = change::as_sent(&job.row);
            let sending = transport.send(&job.row.method, &payload, job.file.as_ref());
            let reply = match &job.file {
                Some(_) => upload::watched(sending, &transport, &clock, change::recipient(&job.row)).await,
                None => sending.await,
            };
            (job, reply)
        }));
    }
}

fn span(millis: Millis) -> Duration {
    Duration::from_millis(u64::try_from(millis).unwrap_or_default())
}

fn millis(span: Duration) -> Millis {
    Millis::try_from(span.as_millis()).unwrap_or(Millis::MAX)
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}
