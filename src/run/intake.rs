//! Taking updates in while the bot runs, by polling or by webhook.

use reqwest::Url;
use secrecy::{ExposeSecret, SecretString};
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::{StartupError, set_up, watch};
use crate::clock::Clock;
use crate::health::Health;
use crate::telegram::intake::{self, Arrival};
use crate::telegram::transport::Transport;

/// Where Telegram brings updates, and by what it is known.
pub(super) struct Webhook {
    pub(super) url: Url,
    pub(super) secret: SecretString,
    pub(super) listener: TcpListener,
}

/// Takes updates in, by polling or by webhook.
pub(super) struct Intake {
    pub(super) transport: Transport,
    pub(super) clock: Clock,
    pub(super) health: Health,
    pub(super) arrivals: mpsc::Sender<Arrival>,
}

impl Intake {
    /// Takes updates in until `stop`; meanwhile Telegram is asked what waits there.
    pub(super) async fn run(self, webhook: Option<Webhook>, stop: CancellationToken) -> anyhow::Result<()> {
        let Self { transport, clock, health, arrivals } = self;
        let Some(Webhook { url, secret, listener }) = webhook else {
            let watch = watch::watch(transport.clone(), clock.clone(), health.clone(), None);
            return tokio::select! {
                polled = intake::poll(&transport, &arrivals, &clock, &health, &stop) => {
                    polled.map_err(|stopped| StartupError::Unusable(stopped.to_string()).into())
                }
                error = watch => Err(error.into()),
            };
        };
        let known = Some((url.clone(), secret.clone()));
        let watched = async {
            if let Err(error) = set_up::set_webhook(&transport, &clock, &url, secret.expose_secret()).await {
                return error;
            }
            watch::watch(transport.clone(), clock.clone(), health.clone(), known).await
        };
        tokio::select! {
            () = intake::serve(listener, secret.clone(), arrivals, clock.clone(), health.clone(), stop) => Ok(()),
            error = watched => Err(error.into()),
        }
    }
}
