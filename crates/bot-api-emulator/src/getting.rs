//! `getUpdates`: confirming, waiting, and telling the poller before that it is no longer alone.

use std::time::Duration;

use serde_json::Value;

use super::params::Params;
use super::refusal::{Answer, Refusal, bad, conflict};
use super::shared::Shared;

const LARGEST_BATCH: usize = 100;
const LONGEST_WAIT: i64 = 50;

/// Answers `getUpdates`.
pub(super) async fn get_updates(shared: &Shared, params: &Params) -> Answer {
    let limit = usize::try_from(params.int("limit").unwrap_or(100)).unwrap_or_default();
    let limit = if (1..=LARGEST_BATCH).contains(&limit) { limit } else { LARGEST_BATCH };
    let seconds = params.int("timeout").unwrap_or_default().clamp(0, LONGEST_WAIT);
    let turn = begin(shared, params)?;
    let mut wait = shared.clock.sleep(Duration::from_secs(seconds.unsigned_abs()));
    let mut over = seconds == 0;
    loop {
        let woken = shared.wake.notified();
        tokio::pin!(woken);
        // Listens before it looks, so that nothing falls in between.
        woken.as_mut().enable();
        if let Some(batch) = look(shared, turn, limit, over)? {
            return Ok(batch);
        }
        tokio::select! {
            () = woken => {}
            () = &mut wait => over = true,
        }
    }
}

/// Takes over the queue and confirms what the offset says.
fn begin(shared: &Shared, params: &Params) -> Result<u64, Refusal> {
    let allowed = allowed(params)?;
    let mut state = shared.lock();
    if state.webhook.is_some() {
        let why = "can't use getUpdates method while webhook is active";
        return Err(conflict(&format!("{why}; use deleteWebhook to delete the webhook first")));
    }
    if let Some(allowed) = allowed {
        state.queue.allowed = Some(allowed);
    }
    if let Some(offset) = params.int("offset").filter(|offset| *offset != 0) {
        state.counters.confirmed += state.queue.confirm(offset);
    }
    state.queue.turn += 1;
    let turn = state.queue.turn;
    drop(state);
    shared.wake.notify_waiters();
    shared.touched();
    Ok(turn)
}

fn look(shared: &Shared, turn: u64, limit: usize, over: bool) -> Result<Option<String>, Refusal> {
    let mut state = shared.lock();
    if state.outage || shared.is_ended() {
        return Err(Refusal::cut());
    }
    if state.queue.turn != turn {
        return Err(conflict(if state.webhook.is_some() {
            "terminated by setWebhook request"
        } else {
            "terminated by other getUpdates request; \
             make sure that only one bot instance is running"
        }));
    }
    let batch = state.take_updates(limit);
    drop(state);
    let ready = over || !batch.is_empty();
    Ok(ready.then(|| format!("[{}]", batch.join(","))))
}

/// The kinds of updates that a call asks for, if it says.
pub(super) fn allowed(params: &Params) -> Result<Option<Vec<String>>, Refusal> {
    let Some(kinds) = params.get("allowed_updates") else { return Ok(None) };
    let kinds = kinds.as_array().ok_or_else(|| bad("can't parse allowed_updates JSON array"))?;
    Ok(Some(kinds.iter().filter_map(Value::as_str).map(str::to_owned).collect()))
}
