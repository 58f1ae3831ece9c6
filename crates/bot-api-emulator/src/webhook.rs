//! The webhook: setting it, and pushing updates to it in order until each is taken.

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use reqwest::redirect::Policy;
use reqwest::{Client, Url};
use serde_json::{Value, json};

use super::getting::allowed;
use super::params::Params;
use super::refusal::{Refusal, bad};
use super::shared::{Shared, put};
use super::state::State;
use super::updates::{Pending, note_given};

const SECRET_HEADER: &str = "X-Telegram-Bot-Api-Secret-Token";
/// How far into the queue one look goes.
const LOOK_AHEAD: usize = 2_000;
const PATIENCE: Duration = Duration::from_mins(1);
const LONGEST_REST: Duration = Duration::from_mins(1);

/// Where updates are pushed.
#[derive(Clone)]
pub(super) struct Webhook {
    url: String,
    secret: String,
    connections: usize,
    /// The chats that an update is on its way for.
    busy: HashSet<i64>,
    error: Option<(i64, String)>,
}

/// Answers `setWebhook`; an empty address removes it.
pub(super) fn set(shared: &Shared, params: &Params) -> Result<Value, Refusal> {
    let url = params.text("url").unwrap_or_default().to_owned();
    let secret = params.text("secret_token").unwrap_or_default().to_owned();
    let kinds = allowed(params)?;
    check(&url, &secret)?;
    let connections = params.int("max_connections").unwrap_or(40).clamp(1, 100);
    let connections = usize::try_from(connections).unwrap_or(1);
    shared.change(|state| {
        if params.flag("drop_pending_updates") {
            state.queue.pending.clear();
        }
        if kinds.is_some() {
            state.queue.allowed = kinds;
        }
        let hook = Webhook { url, secret, connections, busy: HashSet::new(), error: None };
        state.webhook = Some(hook).filter(|hook| !hook.url.is_empty());
        state.queue.turn += u64::from(state.webhook.is_some());
    });
    Ok(true.into())
}

fn check(url: &str, secret: &str) -> Result<(), Refusal> {
    if secret.len() > 256 {
        return Err(bad("secret token is too long"));
    }
    if !secret.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || c == '-') {
        return Err(bad("secret token contains unallowed characters"));
    }
    if url.is_empty() {
        return Ok(());
    }
    let wrong = || bad("invalid webhook URL specified");
    let parsed = Url::parse(url).map_err(|_| wrong())?;
    let host = parsed.host_str().ok_or_else(wrong)?;
    let near = matches!(host, "127.0.0.1" | "localhost" | "[::1]");
    match parsed.scheme() {
        "https" => Ok(()),
        // As with a Bot API server of one's own; the emulator brings no TLS.
        "http" if near => Ok(()),
        "http" => Err(bad("bad webhook: An HTTPS URL must be provided for webhook")),
        _ => Err(wrong()),
    }
}

/// Answers `getWebhookInfo`.
pub(super) fn info(shared: &Shared) -> Value {
    let state = shared.lock();
    let mut info = json!({
        "url": "", "has_custom_certificate": false,
        "pending_update_count": state.queue.pending.len(),
    });
    if let Some(hook) = &state.webhook {
        put(&mut info, "url", hook.url.clone());
        put(&mut info, "max_connections", hook.connections);
        if let Some((at, error)) = &hook.error {
            put(&mut info, "last_error_date", at / 1000);
            put(&mut info, "last_error_message", error.clone());
        }
    }
    if let Some(kinds) = state.queue.allowed.as_ref().filter(|kinds| !kinds.is_empty()) {
        put(&mut info, "allowed_updates", kinds.clone());
    }
    info
}

/// Pushes updates for as long as the emulator lives.
pub(super) async fn deliver_all(shared: Arc<Shared>) {
    let client = Client::builder().no_proxy().redirect(Policy::none()).timeout(PATIENCE).build();
    let Ok(client) = client else { return };
    while !shared.is_ended() {
        let woken = shared.wake.notified();
        tokio::pin!(woken);
        woken.as_mut().enable();
        let (ready, rest) = shared.lock().ready_for_webhook();
        for (update, hook) in ready {
            tokio::spawn(deliver(Arc::clone(&shared), client.clone(), update, hook));
        }
        tokio::select! {
            () = woken => {}
            () = shared.clock.sleep(rest) => {}
            () = shared.ended() => {}
        }
    }
}

async fn deliver(shared: Arc<Shared>, client: Client, update: Pending, hook: Webhook) {
    let mut post = client.post(&hook.url).header("content-type", "application/json");
    if !hook.secret.is_empty() {
        post = post.header(SECRET_HEADER, &hook.secret);
    }
    let failure = match post.body(update.body.to_string()).send().await {
        Ok(answer) if answer.status().is_success() => None,
        Ok(answer) => Some(format!("Wrong response from the webhook: {}", answer.status())),
        Err(error) if error.is_timeout() => Some("Read timeout expired".to_owned()),
        Err(error) if error.is_connect() => Some("Connection refused".to_owned()),
        Err(_) => Some("Connection closed".to_owned()),
    };
    shared.change(|state| state.delivered(&update, failure.as_deref()));
}

impl State {
    /// Chooses what can be pushed now, one update a chat; and how long to rest otherwise.
    fn ready_for_webhook(&mut self) -> (Vec<(Pending, Webhook)>, Duration) {
        let (mut ready, mut rest) = (Vec::new(), LONGEST_REST);
        let Some(hook) = &mut self.webhook else { return (ready, rest) };
        self.queue.expire(self.now, LOOK_AHEAD);
        let mut passed = hook.busy.clone();
        let target = Webhook { busy: HashSet::new(), ..hook.clone() };
        for update in self.queue.pending.iter_mut().take(LOOK_AHEAD) {
            if hook.busy.len() >= hook.connections {
                break;
            }
            if !passed.insert(update.chat) {
                continue;
            }
            let wait = update.not_before.saturating_sub(self.elapsed);
            if wait.is_zero() {
                hook.busy.insert(update.chat);
                note_given(&mut self.presses, update);
                ready.push((update.clone(), target.clone()));
            } else {
                rest = rest.min(wait);
            }
        }
        (ready, rest)
    }

    /// Takes note of how a push went.
    fn delivered(&mut self, update: &Pending, failure: Option<&str>) {
        self.counters.webhook_posts += 1;
        if let Some(hook) = &mut self.webhook {
            hook.busy.remove(&update.chat);
            if let Some(why) = failure {
                hook.error = Some((self.now, why.to_owned()));
            }
        }
        let place = self.queue.pending.iter().position(|pending| pending.id == update.id);
        match place {
            Some(place) if failure.is_none() => {
                self.queue.pending.remove(place);
                self.counters.confirmed += 1;
            }
            Some(place) => {
                let rest = Duration::from_secs(1 << update.tries.min(6)).min(LONGEST_REST);
                if let Some(pending) = self.queue.pending.get_mut(place) {
                    pending.tries += 1;
                    pending.not_before = self.elapsed + rest;
                }
            }
            None => {}
        }
    }
}
