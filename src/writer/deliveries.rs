//! Ends of tagged rows go back to the features that sent them, in the transaction that writes the end.

use std::panic::AssertUnwindSafe;

use futures::FutureExt;

use super::collected::{Collected, Done};
use super::{Writer, hooks};
use crate::clock::Millis;
use crate::domain::ChatId;
use crate::store::outbox::{Settled, State};
use crate::store::{self, transaction};
use crate::talks;
use crate::telegram::outcome::TOPIC_GONE;
use crate::turn::{Delivered, Effects, End, OnDelivery, RowId, Tag};

/// The feature that sent a row with this tag: the writer's own, or one of the talks.
fn handler(feature: &str) -> Option<&'static OnDelivery> {
    let mut all = [&hooks::ON_DELIVERY].into_iter().chain(talks::deliveries());
    all.find(|handler| handler.feature == feature)
}

/// The end of a tagged row.
pub(super) struct Ended {
    pub(super) row: i64,
    pub(super) chat: ChatId,
    pub(super) tag: String,
    pub(super) end: End,
    pub(super) resent: bool,
}

impl Ended {
    /// The end of a row, where it is one and the row has a tag.
    fn of(settled: &Settled) -> Option<Self> {
        let end = match settled.state {
            State::Sent => End::Sent(settled.message_id),
            State::Inactive => End::Unreachable,
            State::Dropped if settled.error == Some(TOPIC_GONE) => End::TopicGone(settled.message_id),
            State::Dropped => End::Dropped,
            State::Cancelled => End::Cancelled,
            State::Queued | State::Waiting | State::Unknown => return None,
        };
        let resent = settled.doubts > 0;
        Some(Self { row: settled.id, chat: settled.chat, tag: settled.tag.clone()?, end, resent })
    }
}

impl Writer {
    /// Gives the ends among `results` back.
    pub(super) async fn delivered(
        &mut self,
        results: &[Settled],
        done: &mut Done,
        now: Millis,
    ) -> Result<(), store::Error> {
        for ended in results.iter().filter_map(Ended::of) {
            self.ended(&ended, done, now).await?;
        }
        Ok(())
    }

    /// Gives one end back; a handler that breaks is undone alone.
    pub(super) async fn ended(&mut self, ended: &Ended, done: &mut Done, now: Millis) -> Result<(), store::Error> {
        let (feature, key) = Tag::read(&ended.tag);
        let Some(handler) = handler(feature) else { return Ok(()) };
        transaction::savepoint(&mut self.conn).await?;
        let world = self.world.clone();
        let mut delivered = Delivered {
            conn: &mut self.conn,
            keys: &self.keys,
            world: &world,
            next_row: &mut self.next_row,
            now,
            key,
            row: RowId(ended.row),
            chat: ended.chat,
            end: ended.end,
            resent: ended.resent,
        };
        self.heart.begin();
        let result = AssertUnwindSafe((handler.run)(&mut delivered)).catch_unwind().await;
        self.heart.end();
        let effects = match super::decide::judge(result)? {
            Ok(effects) => {
                transaction::release(&mut self.conn).await?;
                effects
            }
            Err(reason) => {
                tracing::error!(name: "delivery.failed", feature, row = ended.row, reason, "a delivery handler broke");
                transaction::undo(&mut self.conn).await?;
                Effects::default()
            }
        };
        self.enqueue(Collected::of(effects), done, now).await
    }
}
