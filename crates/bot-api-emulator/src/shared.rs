//! What the server, the webhook and the people share: one state behind one lock.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use serde_json::Value;
use tokio::sync::{Notify, watch};

use super::Options;
use super::clock::Clock;
use super::state::State;

/// Puts a field into a JSON object.
pub(super) fn put(object: &mut Value, name: &str, value: impl Into<Value>) {
    if let Some(fields) = object.as_object_mut() {
        fields.insert(name.to_owned(), value.into());
    }
}

/// The one state, and the ways to learn that it changed.
pub(super) struct Shared {
    pub(super) clock: Box<dyn Clock>,
    pub(super) options: Options,
    state: Mutex<State>,
    /// Woken when updates came in or the way they are fetched changed.
    pub(super) wake: Notify,
    /// Counts changes, for those who watch.
    pub(super) revision: watch::Sender<u64>,
    ended: watch::Sender<bool>,
}

impl Shared {
    pub(super) fn new(clock: impl Clock, options: Options) -> Self {
        let state = Mutex::new(State::new(&options));
        let (revision, ended) = (watch::Sender::new(0), watch::Sender::new(false));
        Self { clock: Box::new(clock), options, state, wake: Notify::new(), revision, ended }
    }

    /// Takes the lock; the state then knows the time of this moment.
    pub(super) fn lock(&self) -> MutexGuard<'_, State> {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.now = self.clock.now();
        state.elapsed = self.clock.elapsed();
        state
    }

    /// Does something that people or the network do, and wakes whoever waits for updates.
    pub(super) fn change<T>(&self, act: impl FnOnce(&mut State) -> T) -> T {
        let result = act(&mut self.lock());
        self.wake.notify_waiters();
        self.touched();
        result
    }

    /// Tells those who watch that something changed.
    pub(super) fn touched(&self) {
        self.revision.send_modify(|revision| *revision += 1);
    }

    /// Lets a call wait for the clock.
    pub(super) async fn hold(&self, time: Duration) {
        /// Ends with the wait, also where the caller goes away before.
        struct Holding<'a>(&'a Shared, Duration);
        impl Drop for Holding<'_> {
            fn drop(&mut self) {
                self.0.change(|state| {
                    let place = state.held.iter().position(|until| *until == self.1);
                    place.map(|place| state.held.swap_remove(place))
                });
            }
        }
        let until = self.change(|state| {
            let until = state.elapsed.saturating_add(time);
            state.held.push(until);
            until
        });
        let _holding = Holding(self, until);
        self.clock.sleep(time).await;
    }

    pub(super) fn is_ended(&self) -> bool {
        *self.ended.borrow()
    }

    /// Waits for the end.
    pub(super) async fn ended(&self) {
        // The sender lives in `self`: the wait can only end by the value.
        let _ = self.ended.subscribe().wait_for(|ended| *ended).await;
    }

    pub(super) fn end(&self) {
        self.ended.send_replace(true);
        self.wake.notify_waiters();
    }
}
