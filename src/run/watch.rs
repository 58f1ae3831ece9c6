//! Asks Telegram twice a minute how the bot is doing there: what waits, and whether the webhook works.

use std::time::Duration;

use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::StartupError;
use super::set_up;
use crate::clock::Clock;
use crate::health::{Health, WebhookState};
use crate::telegram::outcome::Reply;
use crate::telegram::transport::Transport;

/// How often Telegram is asked.
const EVERY: Duration = Duration::from_secs(30);
/// How often while it does not answer.
const IN_TROUBLE: Duration = Duration::from_secs(10);

/// What getWebhookInfo says.
#[derive(Debug, Deserialize)]
struct Info {
    url: String,
    pending_update_count: i64,
    last_error_date: Option<i64>,
    last_error_message: Option<String>,
}

/// Watches until the webhook can no longer work.
pub(super) async fn watch(
    transport: Transport,
    clock: Clock,
    health: Health,
    webhook: Option<(Url, SecretString)>,
) -> StartupError {
    let mut wait = EVERY;
    loop {
        clock.sleep(wait).await;
        let asked: Result<Info, Reply> = transport.ask("getWebhookInfo", b"{}".to_vec()).await;
        let Ok(info) = asked else {
            // Also an answer that refuses is one.
            match asked {
                Err(Reply::NotSent | Reply::Unknown | Reply::Gateway) => health.unreachable(clock.now()),
                _ => health.reached(),
            }
            wait = IN_TROUBLE;
            continue;
        };
        wait = EVERY;
        health.reached();
        let error = info.last_error_date.zip(info.last_error_message.filter(|_| webhook.is_some()));
        if let Some((_, error)) = error.as_ref().filter(|_| info.pending_update_count > 0) {
            tracing::warn!(name: "webhook.error", pending = info.pending_update_count, error, "Telegram's last error at the webhook");
        }
        health.webhook(WebhookState { pending: info.pending_update_count, error }, clock.now());
        if let Some((url, secret)) = &webhook
            && info.url != url.as_str()
        {
            tracing::error!(name: "webhook.moved", "Telegram has another webhook for this bot, or none; setting it again");
            if let Err(error) = set_up::set_webhook(&transport, &clock, url, secret.expose_secret()).await {
                return error;
            }
        }
    }
}
