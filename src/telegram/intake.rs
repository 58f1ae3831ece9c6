//! Updates in, by polling or by webhook. Nothing is confirmed before the writer committed it.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::post;
use secrecy::{ExposeSecret, SecretString};
use serde_json::value::RawValue;
use subtle::ConstantTimeEq;
use tokio::net::TcpListener;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use super::decode::Incoming;
use super::transport::{Polled, Transport};
use crate::clock::Clock;

/// What Telegram is asked for: all that a person can do in a private chat, and where the bot was added.
pub const ALLOWED_UPDATES: [&str; 4] = ["message", "edited_message", "callback_query", "my_chat_member"];
/// Telegram's own limit for one answer of getUpdates.
pub const BATCH: u8 = 100;
/// A webhook body beyond this is refused; the largest real updates are far smaller.
const BODY_LIMIT: usize = 1 << 20;
/// The shortest webhook secret that cannot be guessed.
pub const SECRET_CHARS: usize = 32;
const SECRET_HEADER: &str = "x-telegram-bot-api-secret-token";
/// Three conflicts within this time: somebody else polls with this token.
const CONFLICT_WINDOW: Duration = Duration::from_mins(1);

/// Updates on their way to the writer.
#[derive(Debug)]
pub struct Arrival {
    /// The updates.
    pub updates: Vec<Incoming>,
    /// Told once they are committed, or that they are not.
    pub done: oneshot::Sender<Committed>,
    /// Whether Telegram repeats them by itself when they are not confirmed now.
    pub repeats: bool,
}

/// What became of an arrival.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Committed {
    /// It is safe.
    Yes,
    /// The database could not take it; Telegram is to bring it again.
    NotNow,
}

/// Why polling ended for good.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    /// The token is wrong or was revoked.
    #[error("Telegram refuses the token: {0}")]
    Token(String),
    /// A webhook is set for this bot.
    #[error("a webhook is set for this bot; run with --webhook-url, or delete the webhook first")]
    WebhookActive,
}

/// Polls until `stop`; each batch is committed before the next call confirms it.
///
/// # Errors
/// When Telegram says that polling can never work.
pub async fn poll(
    transport: &Transport,
    writer: &mpsc::Sender<Arrival>,
    clock: &Clock,
    stop: &CancellationToken,
) -> Result<(), Stopped> {
    let mut offset = None;
    let mut trouble = Trouble::default();
    while !stop.is_cancelled() {
        let polled = tokio::select! {
            polled = transport.get_updates(offset, BATCH, &ALLOWED_UPDATES) => polled,
            () = stop.cancelled() => break,
        };
        let wait = match polled {
            Polled::Updates(raw) => match hand_over(raw, writer).await {
                Handed::Over(next) => {
                    offset = next.or(offset);
                    trouble = Trouble::default();
                    continue;
                }
                Handed::Unreadable => trouble.failed(),
                Handed::ToNobody => break,
            },
            Polled::Refused { status, description, retry_after } => {
                trouble.refused(status, description, retry_after, clock)?
            }
            Polled::Failed => trouble.failed(),
        };
        tokio::select! {
            () = clock.sleep(wait) => {}
            () = stop.cancelled() => break,
        }
    }
    Ok(())
}

/// What became of the updates that a poll brought.
enum Handed {
    /// They are with the writer; with an offset they are also safe, so that the next poll may confirm them.
    Over(Option<i64>),
    /// Not one of them could be read.
    Unreadable,
    /// The writer is gone, as it is only at a stop.
    ToNobody,
}

/// Gives the updates of one poll to the writer, and waits until they are committed or are not.
async fn hand_over(raw: Vec<Box<RawValue>>, writer: &mpsc::Sender<Arrival>) -> Handed {
    if raw.is_empty() {
        return Handed::Over(None);
    }
    let updates: Vec<_> = raw.into_iter().filter_map(|raw| Incoming::read(raw.get().into())).collect();
    let Some(last) = updates.last().map(|update| update.update_id) else { return Handed::Unreadable };
    let (done, committed) = oneshot::channel();
    if writer.send(Arrival { updates, done, repeats: false }).await.is_err() {
        return Handed::ToNobody;
    }
    match committed.await {
        Ok(Committed::Yes) => Handed::Over(Some(last + 1)),
        Ok(Committed::NotNow) | Err(_) => Handed::Over(None),
    }
}

/// How often polling failed in a row, and how.
#[derive(Default)]
struct Trouble {
    failures: u32,
    conflicts: Vec<Duration>,
}

impl Trouble {
    fn failed(&mut self) -> Duration {
        let wait = Duration::from_secs(1 << self.failures.min(6)).min(Duration::from_mins(1));
        self.failures += 1;
        tracing::warn!(name: "intake.failed", failures = self.failures, wait_s = wait.as_secs(), "no answer to getUpdates");
        wait
    }

    fn refused(
        &mut self,
        status: u16,
        description: String,
        retry_after: Option<u64>,
        clock: &Clock,
    ) -> Result<Duration, Stopped> {
        let lower = description.to_lowercase();
        match status {
            401 | 404 => Err(Stopped::Token(description)),
            409 if lower.contains("webhook is active") => Err(Stopped::WebhookActive),
            409 => Ok(self.conflict(clock)),
            429 => Ok(Duration::from_secs(retry_after.unwrap_or(30))),
            _ => Ok(self.failed()),
        }
    }

    /// Another poller: step back, longer if it stays.
    fn conflict(&mut self, clock: &Clock) -> Duration {
        let now = clock.elapsed();
        self.conflicts.retain(|at| *at + CONFLICT_WINDOW > now);
        self.conflicts.push(now);
        tracing::error!(name: "intake.conflict", times = self.conflicts.len(), "another instance polls with this token");
        if self.conflicts.len() >= 3 { CONFLICT_WINDOW } else { Duration::from_secs(5) }
    }
}

#[derive(Clone)]
struct Hook {
    secret: Arc<SecretString>,
    writer: mpsc::Sender<Arrival>,
}

/// Takes webhook calls at `listen` until `stop`.
///
/// # Errors
/// When the address cannot be used.
pub async fn serve(
    listener: TcpListener,
    secret: SecretString,
    writer: mpsc::Sender<Arrival>,
    stop: CancellationToken,
) -> std::io::Result<()> {
    let hook = Hook { secret: Arc::new(secret), writer };
    // A reverse proxy may change the path; it is the secret that tells who calls.
    let router = Router::new()
        .route("/", post(receive))
        .route("/{*path}", post(receive))
        .layer(DefaultBodyLimit::max(BODY_LIMIT))
        .with_state(hook);
    axum::serve(listener, router.into_make_service_with_connect_info::<SocketAddr>())
        .with_graceful_shutdown(stop.cancelled_owned())
        .await
}

async fn receive(State(hook): State<Hook>, headers: HeaderMap, body: Bytes) -> StatusCode {
    let given = headers.get(SECRET_HEADER).map_or(&b""[..], |value| value.as_bytes());
    if !bool::from(given.ct_eq(hook.secret.expose_secret().as_bytes())) {
        return StatusCode::UNAUTHORIZED;
    }
    let Some(update) = std::str::from_utf8(&body).ok().and_then(|body| Incoming::read(body.into())) else {
        return StatusCode::BAD_REQUEST;
    };
    let (done, committed) = oneshot::channel();
    if hook.writer.send(Arrival { updates: vec![update], done, repeats: true }).await.is_err() {
        return StatusCode::SERVICE_UNAVAILABLE;
    }
    match committed.await {
        Ok(Committed::Yes) => StatusCode::OK,
        Ok(Committed::NotNow) | Err(_) => StatusCode::SERVICE_UNAVAILABLE,
    }
}
