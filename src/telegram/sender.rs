//! The one sender: held rows go out inside Telegram's rate limits, and what became of each is reported.
//!
//! A slot is held from the call until its result is committed, so what is unknown after a crash
//! is never more than there are slots. Read `Sender::run`; `reactions` judges what came back.

mod change;
mod order;
mod reactions;
mod upload;

use std::collections::VecDeque;
use std::time::Duration;

use futures::StreamExt;
use futures::future::BoxFuture;
use futures::stream::FuturesUnordered;
use tokio::sync::mpsc;

pub use order::{Effect, Order, Parcel, Report};

use super::gate::Gate;
use super::outcome::Reply;
use super::queue::{Job, Next, Queue};
use super::transport::Transport;
use crate::clock::{Clock, Millis};
use crate::health::Health;
use crate::store::outbox::State;
use crate::turn::CallbackAnswer;

/// Callback answers in flight; they are no messages and have slots of their own.
const ANSWERS_IN_FLIGHT: usize = 16;

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
    callback_answers: VecDeque<CallbackAnswer>,
    answering: FuturesUnordered<BoxFuture<'static, ()>>,
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
            callback_answers: VecDeque::new(),
            answering: FuturesUnordered::new(),
            down_until: Duration::ZERO,
            failures: 0,
            draining: false,
        }
    }

    /// Sends until the writer is gone, or nothing is left after a drain.
    pub async fn run(mut self) {
        loop {
            let wait = self.start();
            if self.draining && self.calls.is_empty() && self.answering.is_empty() && self.queue.is_empty() {
                return;
            }
            tokio::select! {
                Some((job, reply)) = self.calls.next() => self.finished(job, reply),
                Some(()) = self.answering.next() => {}
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
            Order::AnswerCallbacks(answers) => self.callback_answers.extend(answers),
            Order::Drain => self.draining = true,
        }
    }

    /// Takes a row; an older edit of the same message is no longer wanted.
    fn take(&mut self, parcel: Parcel, claimed: bool) {
        let Parcel { row, file } = parcel;
        let wait = span(row.not_before - self.clock.now());
        let not_before = if wait.is_zero() { Duration::ZERO } else { self.clock.elapsed() + wait };
        let edits = row.edits();
        let job =
            Job { row, not_before, held_since: None, edits, file, claimed, changed: false, rest: VecDeque::new() };
        if let Some(old) = self.queue.push(job) {
            self.report(Report { slot: false, ..self.end(&old, State::Cancelled, None) });
        }
    }

    /// Starts what may start; returns how long nothing more can.
    fn start(&mut self) -> Duration {
        const LONG: Duration = Duration::from_hours(1);
        while self.answering.len() < ANSWERS_IN_FLIGHT {
            let Some(answer) = self.callback_answers.pop_front() else { break };
            let transport = self.transport.clone();
            self.answering.push(Box::pin(async move {
                let (method, payload) = super::render::callback_answer(answer);
                // An answer that is lost costs a spinner, so nothing is made of what comes back.
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
}

fn span(millis: Millis) -> Duration {
    Duration::from_millis(u64::try_from(millis).unwrap_or_default())
}

impl std::fmt::Debug for Sender {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Sender").finish_non_exhaustive()
    }
}
