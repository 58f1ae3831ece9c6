//! Replies that wait in the database because the sender holds enough: by chat, and which are edits.
//!
//! Kept beside the database so that a cycle knows without a statement whether a reply must wait behind others.

use std::collections::BTreeMap;

use crate::domain::ChatId;
use crate::store::outbox::Waiting;

/// The waiting replies by chat and number.
#[derive(Debug, Default)]
pub(super) struct Backlog {
    rows: BTreeMap<(ChatId, i64), Entry>,
    fresh: usize,
}

#[derive(Clone, Copy, Debug)]
struct Entry {
    edits: Option<i64>,
    late: bool,
}

impl Backlog {
    /// Notes a reply that waits; one that was there already is only noted once.
    pub(super) fn add(&mut self, waiting: Waiting) {
        let Waiting { id, chat, edits, late } = waiting;
        self.remove(chat, id);
        self.fresh += usize::from(!late);
        self.rows.insert((chat, id), Entry { edits, late });
    }

    /// Notes that a reply was claimed.
    pub(super) fn remove(&mut self, chat: ChatId, id: i64) {
        if let Some(entry) = self.rows.remove(&(chat, id)) {
            self.fresh -= usize::from(!entry.late);
        }
    }

    /// Notes that nothing waits for a chat any more.
    pub(super) fn forget(&mut self, chat: ChatId) {
        let ids: Vec<i64> = self.of(chat).map(|(id, _)| id).collect();
        ids.into_iter().for_each(|id| self.remove(chat, id));
    }

    /// Notes that the late replies of a chat wait like fresh ones from now on.
    pub(super) fn hasten(&mut self, chat: ChatId) {
        let rows: Vec<_> = self.of(chat).map(|(id, entry)| (id, entry.edits)).collect();
        rows.into_iter().for_each(|(id, edits)| self.add(Waiting { id, chat, edits, late: false }));
    }

    /// Whether late replies wait for a chat.
    pub(super) fn has_late(&self, chat: ChatId) -> bool {
        self.of(chat).any(|(_, entry)| entry.late)
    }

    /// Notes a chat's new number.
    pub(super) fn migrate(&mut self, from: ChatId, to: ChatId) {
        let moved: Vec<_> =
            self.of(from).map(|(id, Entry { edits, late })| Waiting { id, chat: to, edits, late }).collect();
        self.forget(from);
        moved.into_iter().for_each(|waiting| self.add(waiting));
    }

    /// Whether a reply waits to somebody who waits for it now.
    pub(super) fn has_fresh(&self) -> bool {
        self.fresh > 0
    }

    /// How many replies wait.
    pub(super) fn len(&self) -> usize {
        self.rows.len()
    }

    /// How many of them go behind the others.
    pub(super) fn late(&self) -> usize {
        self.rows.len() - self.fresh
    }

    /// How many replies wait for a chat.
    pub(super) fn count(&self, chat: ChatId) -> usize {
        self.of(chat).count()
    }

    /// The waiting reply that edits this message.
    pub(super) fn edit(&self, chat: ChatId, message: i64) -> Option<i64> {
        self.of(chat).find(|(_, entry)| entry.edits == Some(message)).map(|(id, _)| id)
    }

    fn of(&self, chat: ChatId) -> impl Iterator<Item = (i64, Entry)> {
        self.rows.range((chat, i64::MIN)..=(chat, i64::MAX)).map(|((_, id), entry)| (*id, *entry))
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
        let waiting = |id, chat, edits| Waiting { id, chat: ChatId(chat), edits, late: false };
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
        assert_eq!((backlog.has_fresh(), backlog.len()), (true, 1));
        backlog.remove(ChatId(-100), 1);
        assert!(!backlog.has_fresh());
    }

    #[test]
    fn p11_late_replies_are_counted_apart_and_can_be_hastened() {
        let late = |id| Waiting { id, chat: ChatId(5), edits: None, late: true };
        let mut backlog: Backlog = [late(1), late(2), late(1)].into_iter().collect();
        assert_eq!((backlog.has_fresh(), backlog.late(), backlog.len()), (false, 2, 2));
        backlog.hasten(ChatId(5));
        assert_eq!((backlog.has_fresh(), backlog.late(), backlog.has_late(ChatId(5))), (true, 0, false));
        backlog.add(late(3));
        backlog.forget(ChatId(5));
        assert_eq!((backlog.has_fresh(), backlog.late()), (false, 0));
    }
}
