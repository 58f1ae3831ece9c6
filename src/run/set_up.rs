//! Calls of the bot's own set-up: who it is, its profile, its webhook, its lists of commands.

use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};
use tokio_util::sync::CancellationToken;

use super::StartupError;
use crate::clock::Clock;
use crate::telegram::intake::ALLOWED_UPDATES;
use crate::telegram::outcome::{Outcome, Reply};
use crate::telegram::transport::{Me, Transport};
use crate::telegram::{commands, profile, render};

const LONGEST_WAIT: Duration = Duration::from_mins(1);

/// Asks who the bot is, until the network is there; `None` when told to stop before.
pub(super) async fn identify(
    transport: &Transport,
    clock: &Clock,
    stop: &CancellationToken,
) -> Result<Option<Me>, StartupError> {
    let mut wait = Duration::from_secs(1);
    loop {
        let reply = tokio::select! {
            reply = transport.get_me() => reply,
            () = stop.cancelled() => return Ok(None),
        };
        match reply.map_err(Reply::outcome) {
            Ok(me) => return Ok(Some(me)),
            Err(Outcome::Stop(halt)) => return Err(StartupError::Unusable(halt.to_string())),
            Err(_) => {
                tracing::warn!(name: "run.no_network", wait_s = wait.as_secs(), "the Bot API server cannot be reached");
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
pub(super) async fn set_webhook(transport: Transport, clock: Clock, url: reqwest::Url, secret: SecretString) {
    let (method, payload) = render::webhook(url, secret.expose_secret(), &ALLOWED_UPDATES);
    call_until_taken(transport, clock, method, payload).await;
}

/// Completes the profile and puts the command lists into the app; without them the bot works all the same.
pub(super) async fn introduce(transport: Transport, clock: Clock) {
    profile::complete(&transport).await;
    for (method, payload) in commands::for_everybody() {
        call_until_taken(transport.clone(), clock.clone(), method, payload).await;
    }
}

/// Makes a call of the bot's own set-up, again while the network is down or Telegram asks to wait.
async fn call_until_taken(transport: Transport, clock: Clock, method: String, payload: Vec<u8>) {
    loop {
        let reply = transport.send(&method, &payload, None).await;
        let row = reply.row();
        match reply.outcome() {
            Outcome::Sent { .. } | Outcome::Done => return,
            Outcome::NotSent | Outcome::Ambiguous => clock.sleep(Duration::from_secs(10)).await,
            Outcome::Wait(seconds) => clock.sleep(Duration::from_secs(seconds.unsigned_abs())).await,
            _ => {
                tracing::error!(name: "run.setup", method, row, "Telegram refuses a call of the set-up");
                return;
            }
        }
    }
}
