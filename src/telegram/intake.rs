//! Updates in, by polling or by webhook, of the kinds that are asked for. Nothing is confirmed before the writer
//! committed it.

mod webhook;

use std::time::Duration;

use serde_json::value::RawValue;
use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

pub use webhook::{SECRET_CHARS, serve};

use super::decode::Incoming;
use super::token::{self, TokenVerdict};
use super::transport::{Polled, Transport};
use crate::clock::Clock;
use crate::health::{Condition, Health};

/// What Telegram is asked for: all that a person can do in a private chat, where the bot was added, and who looks for a
/// card from another chat. Reactions come only where they are named; in a group, to an administrator.
pub const ALLOWED_UPDATES: [&str; 6] =
    ["message", "edited_message", "callback_query", "my_chat_member", "inline_query", "message_reaction"];
/// Telegram's own limit for one answer of getUpdates.
pub const BATCH: u8 = 100;
/// Three conflicts within this time: somebody else polls with this token.
const CONFLICT_WINDOW: Duration = Duration::from_mins(1);

/// So many refusals of the token within this time: it is wrong or was revoked.
const REFUSALS: usize = 3;
const REFUSAL_WINDOW: Duration = Duration::from_mins(1);

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
    #[error(
        "a webhook is set for this bot; run with --webhook-url, or poll once with --delete-webhook, which removes it"
    )]
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
    health: &Health,
    stop: &CancellationToken,
) -> Result<(), Stopped> {
    let mut offset = None;
    let mut trouble = Trouble::default();
    while !stop.is_cancelled() {
        let polled = tokio::select! {
            polled = transport.get_updates(offset, BATCH, &ALLOWED_UPDATES) => polled,
            () = stop.cancelled() => break,
        };
        match polled {
            Polled::Failed => health.unreachable(clock.now()),
            _ => health.heard(clock.now()),
        }
        let wait = match polled {
            Polled::Updates(raw) => match hand_over(raw, writer).await {
                Handed::Over(next) => {
                    offset = next.or(offset);
                    if trouble.is_over() {
                        health.set(Condition::Running);
                    }
                    continue;
                }
                Handed::Unreadable => trouble.failed(),
                Handed::ToNobody => break,
            },
            Polled::Refused { status, description, retry_after } => {
                match status {
                    409 => health.conflict(clock.now()),
                    401 | 404 => doubt_token(transport, health).await,
                    _ => {}
                }
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
    refusals: Vec<Duration>,
    /// Whether the token was in doubt since the last answer.
    in_doubt: bool,
}

/// Asks getMe after a poll that was refused as if the token were wrong; a proxy may have said so.
async fn doubt_token(transport: &Transport, health: &Health) {
    match token::check(transport).await {
        TokenVerdict::Refused(_) => health.set(Condition::Refused),
        TokenVerdict::Accepted => health.set(Condition::Running),
        TokenVerdict::Unknown => {}
    }
}

impl Trouble {
    /// Notes an answer; says whether the token was in doubt before. Refusals count for their minute all the same.
    fn is_over(&mut self) -> bool {
        let before = std::mem::take(self);
        self.refusals = before.refusals;
        before.in_doubt
    }

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
            401 | 404 => self.refusal(description, clock),
            409 if lower.contains("webhook is active") => Err(Stopped::WebhookActive),
            409 => Ok(self.conflict(clock)),
            429 => Ok(Duration::from_secs(retry_after.unwrap_or(30))),
            _ => Ok(self.failed()),
        }
    }

    /// The token is wrong only when this comes again and again.
    fn refusal(&mut self, description: String, clock: &Clock) -> Result<Duration, Stopped> {
        let now = clock.elapsed();
        self.refusals.retain(|at| *at + REFUSAL_WINDOW > now);
        self.refusals.push(now);
        self.in_doubt = true;
        tracing::warn!(name: "intake.refused", times = self.refusals.len(), description, "a poll was refused as if the token were wrong");
        match self.refusals.len() {
            count if count < REFUSALS => Ok(Duration::from_secs(1 << count)),
            _ => Err(Stopped::Token(description)),
        }
    }

    /// Another poller: step back, longer if it stays.
    fn conflict(&mut self, clock: &Clock) -> Duration {
        let now = clock.elapsed();
        self.conflicts.retain(|at| *at + CONFLICT_WINDOW > now);
        self.conflicts.push(now);
        tracing::error!(name: "intake.conflict", times = self.conflicts.len(), "another instance polls with this token: stop one of them, or give one a token of its own; what people write is split between both");
        if self.conflicts.len() >= 3 { CONFLICT_WINDOW } else { Duration::from_secs(5) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn r_i5_who_polls_beside_another_steps_back_five_seconds_and_at_the_third_time_a_minute() {
        let clock = Clock::system();
        let conflict = "Conflict: terminated by other getUpdates request";
        let mut trouble = Trouble::default();
        let mut waits = || {
            let wait = trouble.refused(409, conflict.into(), None, &clock).unwrap();
            clock.advance(wait);
            wait.as_secs()
        };
        assert_eq!([waits(), waits(), waits()], [5, 5, 60]);
        assert_eq!(waits(), 5, "after a minute of peace it begins anew");
        let webhook = "Conflict: can't use getUpdates method while webhook is active";
        assert!(matches!(trouble.refused(409, webhook.into(), None, &clock), Err(Stopped::WebhookActive)));
        assert_eq!(trouble.refused(429, "Too Many Requests".into(), Some(7), &clock).unwrap().as_secs(), 7);
    }
}
