//! What the bot did: updates, the outbox, the last calls and what was refused.

use std::sync::{Arc, PoisonError};

use axum::Json;
use axum::extract::State;
use serde_json::{Value, json};

use super::shared::Page;
use crate::sandbox::bot::Condition;
use crate::store::census;
use bot_api_emulator::Call;

/// How many calls and refusals are shown.
const SHOWN: usize = 8;

/// Answers with the panel.
pub(super) async fn show(State(page): State<Arc<Page>>) -> Json<Value> {
    Json(look(&page).await)
}

/// Looks at the emulator and, only reading, at the bot's database.
pub(super) async fn look(page: &Page) -> Value {
    let telegram = &page.telegram;
    let counts = telegram.counters();
    let (bot, reason) = match page.bot.condition() {
        Condition::Running => ("running", String::new()),
        Condition::Still => ("still", String::new()),
        Condition::Ended(reason) => ("ended", reason),
    };
    // While the database is being made there is nothing to count.
    let outbox = census::outbox(&page.readers).await.unwrap_or_default();
    let rows = |count: &census::Count| json!({ "lane": count.lane.word(), "state": count.state, "rows": count.rows });
    let switches = page.switches.lock().unwrap_or_else(PoisonError::into_inner).view();
    json!({
        "now": page.clock.now(), "bot": bot, "reason": reason, "switches": switches,
        "pending": telegram.pending(),
        "counts": {
            "updates": counts.updates, "sent": counts.sent, "edited": counts.edited,
            "ticked": counts.ticked, "refused": counts.refused,
        },
        "outbox": outbox.iter().map(rows).collect::<Value>(),
        "deeds": calls(telegram.deeds(SHOWN)), "refusals": calls(telegram.refusals(SHOWN)),
        "violations": telegram.violations(),
    })
}

fn calls(calls: Vec<Call>) -> Value {
    let show = |call: Call| {
        json!({
            "method": call.method, "at": call.at, "status": call.status, "error": call.error,
            "chat": call.params.get("chat_id"),
        })
    };
    calls.into_iter().map(show).collect()
}
