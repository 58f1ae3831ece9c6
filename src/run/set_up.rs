//! Calls of the bot's own set-up: who it is, its profile, its webhook, its lists of commands.

use std::time::Duration;

use reqwest::Url;
use tokio_util::sync::CancellationToken;

use super::{StartupError, unreachable};
use crate::clock::Clock;
use crate::talks;
use crate::telegram::intake::ALLOWED_UPDATES;
use crate::telegram::outcome::{Outcome, Reply};
use crate::telegram::transport::{Me, Transport};
use crate::telegram::{commands, profile, render};

/// So often getMe must be refused before the token counts as wrong.
const REFUSALS: u32 = 3;
const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// Asks who the bot is, until the network is there; `None` when told to stop before.
pub(super) async fn identify(
    transport: &Transport,
    url: &Url,
    clock: &Clock,
    stop: &CancellationToken,
) -> Result<Option<Me>, StartupError> {
    let mut wait = Duration::from_secs(1);
    let mut refusals = 0;
    loop {
        let reply = tokio::select! {
            reply = transport.get_me() => reply,
            () = stop.cancelled() => return Ok(None),
        };
        match reply.map_err(Reply::outcome) {
            Ok(me) => return Ok(Some(me)),
            Err(Outcome::Stop(halt)) => {
                // A single refusal may be a proxy's, or pass.
                refusals += 1;
                if refusals >= REFUSALS {
                    return Err(StartupError::Unusable(halt.to_string()));
                }
                tracing::warn!(name: "run.refused", refusals, %halt, "asking again");
            }
            Err(_) => {
                let (address, cause) = (unreachable::address(url), unreachable::cause(url).await);
                tracing::warn!(name: "run.no_network", address, cause, wait_s = wait.as_secs(), "the Bot API server cannot be reached");
            }
        }
        tokio::select! {
            () = clock.sleep(wait) => {}
            () = stop.cancelled() => return Ok(None),
        }
        wait = (wait * 2).min(LONGEST_WAIT);
    }
}

/// Tells Telegram where the webhook is.
///
/// # Errors
/// When Telegram refuses the address.
pub(super) async fn set_webhook(
    transport: &Transport,
    clock: &Clock,
    url: &Url,
    secret: &str,
) -> Result<(), StartupError> {
    let (method, payload) = render::webhook(url.clone(), secret, &ALLOWED_UPDATES);
    call_until_taken(transport, clock, method, payload).await.map_err(|words| {
        StartupError::Unusable(format!(
            "Telegram refuses the webhook {url}: {words}. --webhook-url must be an https address that Telegram reaches \
             from outside, on port 443, 80, 88 or 8443, with a certificate that it trusts"
        ))
    })
}

/// Removes the webhook, so that the bot can poll.
///
/// # Errors
/// When Telegram refuses.
pub(super) async fn delete_webhook(transport: &Transport, clock: &Clock) -> Result<(), StartupError> {
    // An empty address removes it.
    let payload = br#"{"url":""}"#.to_vec();
    call_until_taken(transport, clock, "setWebhook".to_owned(), payload)
        .await
        .map_err(|words| StartupError::Unusable(format!("Telegram does not remove the webhook: {words}")))
}

/// Completes the profile and puts the command lists into the app; without them the bot works all the same.
pub(super) async fn introduce(transport: Transport, clock: Clock) {
    profile::complete(&transport).await;
    for (method, payload) in commands::for_everybody(&talks::command_lists(None)) {
        // A list that is refused is said in the log and missing in the app, no more.
        let _ = call_until_taken(&transport, &clock, method, payload).await;
    }
}

/// Makes a call of the bot's own set-up, again while the network is down or Telegram asks to wait.
///
/// # Errors
/// Telegram's words where it refuses for good.
async fn call_until_taken(
    transport: &Transport,
    clock: &Clock,
    method: String,
    payload: Vec<u8>,
) -> Result<(), String> {
    loop {
        let reply = transport.send(&method, &payload, None).await;
        let row = reply.row();
        let words = match &reply {
            Reply::Refused { description, .. } => description.clone(),
            _ => String::new(),
        };
        match reply.outcome() {
            Outcome::Sent { .. } | Outcome::Done => return Ok(()),
            Outcome::Outage | Outcome::Doubt => clock.sleep(Duration::from_secs(10)).await,
            Outcome::Wait(seconds) => clock.sleep(Duration::from_secs(seconds.unsigned_abs())).await,
            _ => {
                tracing::error!(name: "run.setup", method, row, words, "Telegram refuses a call of the set-up");
                return Err(words);
            }
        }
    }
}
