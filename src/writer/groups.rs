//! Groups that the bot does not serve: it says so and leaves.

use std::collections::HashSet;

use super::Writer;
use super::collected::Collected;
use crate::clock::Millis;
use crate::domain::{ChatId, Lane};
use crate::store::{self, outbox};
use crate::talks;
use crate::turn::{Outgoing, Send};

/// A group that was told goodbye and wrote again is left again after this, without a word.
const LEAVE_AGAIN: Millis = 10 * 60_000;

impl Writer {
    /// Leaves groups: with one sentence in two days, as long as rows are kept.
    pub(super) async fn leave_groups(
        &mut self,
        groups: &HashSet<ChatId>,
        collected: &mut Collected,
        now: Millis,
    ) -> Result<(), store::Error> {
        let named: Vec<ChatId> = groups.iter().copied().collect();
        let left = outbox::left_groups(&mut self.conn, &named).await?;
        for chat in groups {
            let mut whats = vec![Outgoing::Leave];
            match left.get(chat) {
                None => whats.insert(0, Outgoing::New(talks::farewell(&self.world.link))),
                // It was told goodbye lately.
                Some(Some(at)) if at + LEAVE_AGAIN <= now => {}
                Some(_) => continue,
            }
            collected.effects.sends.extend(whats.into_iter().map(|what| Send::new(*chat, Lane::Notice, what)));
        }
        Ok(())
    }
}
