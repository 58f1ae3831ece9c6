//! Replies that wait in the database because the sender holds enough: by chat, and which are edits.
//!
//! Kept beside the database so that a cycle knows without a statement whether a reply must wait behind others.

use std::collections::BTreeMap;

use crate::domain::ChatId;
use crate::store::outbox::Waiting;

/// The waiting replies by chat and number, with the message that each edits.
#[derive(Debug, Default)]
pub(super) struct Backlog(BTreeMap<(ChatId, i64), Option<i64>>);

impl Backlog {
    /// Notes a reply that waits; one that was there already is only noted once.
    pub(super) fn add(&mut self, waiting: Waiting) {
        self.0.insert((waiting.chat, waiting.id), waiting.edits);
    }

    /// Notes that a reply was claimed.
    pub(super) fn remove(&mut self, chat: ChatId, id: i64) {
        self.0.remove(&(chat, id));
    }

    /// Notes that nothing waits for a chat any more.
    pub(super) fn forget(&mut self, chat: ChatId) {
        self.0.retain(|(of, _), _| *of != chat);
    }

    /// Notes a chat's new number.
    pub(super) fn migrate(&mut self, from: ChatId, to: ChatId) {
        let moved: Vec<_> = self.of(from).map(|(id, edits)| Waiting { id, chat: to, edits }).collect();
        self.forget(from);
        moved.into_iter().for_each(|waiting| self.add(waiting));
    }

    /// Whether no reply waits.
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many replies wait.
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// How many replies wait for a chat.
    pub(super) fn count(&self, chat: ChatId) -> usize {
        self.of(chat).count()
    }

    /// The waiting reply that edits this message.
    pub(super) fn edit(&self, chat: ChatId, message: i64) -> Option<i64> {
        self.of(chat).find(|(_, edits)| *edits == Some(message)).map(|(id, _)| id)
    }

    fn of(&self, chat: ChatId) -> impl Iterator<Item = (i64, Option<i64>)> {
        self.0.range((chat, i64::MIN)..=(chat, i64::MAX)).map(|((_, id), edits)| (*id, *edits))
    }
}

impl FromIterator<Waiting> for Backlog {
    fn from_iter<T: IntoIterator<Item = Waiting>>(replies: T) -> Self {
        let mut backlog = Self::default();
        replies.into_iter().for_each(|waiting| backlog.add(waiting));
        backlog
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_knows_what_waits_for_whom_and_which_edit_may_be_replaced() {
        let waiting = |id, chat, edits| Waiting { id, chat: ChatId(chat), edits };
        let mut backlog: Backlog =
            [waiting(1, 5, None), waiting(2, 5, Some(40)), waiting(3, 6, Some(40)), waiting(2, 5, Some(40))]
                .into_iter()
                .collect();
        assert_eq!((backlog.count(ChatId(5)), backlog.count(ChatId(6)), backlog.count(ChatId(7))), (2, 1, 0));
        assert_eq!((backlog.edit(ChatId(5), 40), backlog.edit(ChatId(5), 41)), (Some(2), None));
        backlog.migrate(ChatId(5), ChatId(-100));
        assert_eq!((backlog.count(ChatId(5)), backlog.edit(ChatId(-100), 40)), (0, Some(2)));
        backlog.remove(ChatId(-100), 2);
        backlog.forget(ChatId(6));
        assert_eq!((backlog.is_empty(), backlog.len()), (false, 1));
        backlog.remove(ChatId(-100), 1);
        assert!(backlog.is_empty());
    }
}
