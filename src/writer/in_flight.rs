//! Rows handed to the sender whose result is not committed yet, by chat and in total.

use std::collections::HashMap;

use super::backlog::Backlog;
use crate::domain::{ChatId, Lane};
use crate::store::outbox::{Busy, Room};
use crate::telegram::sender::Account;

/// How many replies may wait for one chat.
pub(super) const REPLIES_PER_CHAT: usize = 20;
/// How many of them are kept in memory: some people who write faster than they can be answered leave room for others.
const IN_MEMORY_PER_CHAT: usize = 4;
/// How many late replies are kept in memory, two seconds' worth: the others stay where they make nobody wait.
const LATE_IN_MEMORY: usize = 56;

/// Rows handed to the sender whose result is not committed yet.
#[derive(Debug)]
pub(super) struct InFlight {
    slots: usize,
    most_replies: usize,
    claimed: usize,
    replies: usize,
    late: usize,
    chats: HashMap<ChatId, usize>,
    /// Whether there was no room for a reply since all that waited was gone.
    is_crowded: bool,
    /// Replies that wait in the database until these are fewer.
    pub(super) backlog: Backlog,
}

impl InFlight {
    /// Nothing handed over, and at most `slots` rows to be claimed and `most_replies` to be kept at a time.
    #[must_use]
    pub(super) fn new(slots: usize, most_replies: usize, backlog: Backlog) -> Self {
        let is_crowded = backlog.has_fresh();
        Self { slots, most_replies, claimed: 0, replies: 0, late: 0, chats: HashMap::new(), is_crowded, backlog }
    }

    /// Notes a row that the sender gets.
    pub(super) fn give(&mut self, chat: ChatId, account: Account) {
        *self.chats.entry(chat).or_default() += 1;
        *self.account(account) += 1;
    }

    /// Notes a row whose result is committed.
    pub(super) fn take(&mut self, chat: ChatId, account: Account) {
        let count = self.account(account);
        *count = count.saturating_sub(1);
        if let Some(count) = self.chats.get_mut(&chat) {
            *count -= 1;
            if *count == 0 {
                self.chats.remove(&chat);
            }
        }
    }

    fn account(&mut self, account: Account) -> &mut usize {
        match account {
            Account::Fresh => &mut self.replies,
            Account::Late => &mut self.late,
            Account::Claimed => &mut self.claimed,
        }
    }

    /// Notes a chat's new number.
    pub(super) fn migrate(&mut self, from: ChatId, to: ChatId) {
        if let Some(count) = self.chats.remove(&from) {
            *self.chats.entry(to).or_default() += count;
        }
        self.backlog.migrate(from, to);
    }

    /// Whether so many replies wait for this chat that another would only add to the heap.
    #[must_use]
    pub(super) fn is_full(&self, chat: ChatId) -> bool {
        let held = self.chats.get(&chat).copied().unwrap_or_default();
        held + self.backlog.count(chat) >= REPLIES_PER_CHAT
    }

    /// Whether nothing is on its way to this chat: what its app shows is what was sent last.
    #[must_use]
    pub(super) fn is_idle(&self, chat: ChatId) -> bool {
        !self.chats.contains_key(&chat) && self.backlog.count(chat) == 0
    }

    /// Whether a fresh reply to `chat` goes straight to the sender after `new` others of this cycle, of which `own` are
    /// for the same chat. Once there was no room all later ones wait too, so that nobody is overtaken.
    pub(super) fn takes_reply(&mut self, chat: ChatId, (new, own): (usize, usize)) -> bool {
        let is_full = self.replies + new >= self.most_replies;
        self.is_crowded = is_full || (self.is_crowded && self.backlog.has_fresh());
        let held = self.chats.get(&chat).copied().unwrap_or_default() + own;
        !self.is_crowded && held < IN_MEMORY_PER_CHAT && self.backlog.count(chat) == 0
    }

    /// How many rows a claim may take besides `new` replies of this cycle; bulk leaves a quarter free for case
    /// messages and notices. Replies come in large portions, as they cost no slot.
    #[must_use]
    pub(super) fn room(&self, new: usize) -> Room {
        let all = self.slots.saturating_sub(self.claimed);
        let bulk = all.saturating_sub((self.slots / 4).max(1).min(self.slots - 1));
        let portion = |most: usize, held: usize| {
            let free = most.saturating_sub(held);
            if free * 2 >= most { free } else { 0 }
        };
        let replies = portion(self.most_replies, self.replies + new);
        Room { replies, late: portion(LATE_IN_MEMORY, self.late), all, bulk }
    }

    /// What a claim leaves alone: chats with something in flight, `limited` chats, paused `lanes`.
    #[must_use]
    pub(super) fn busy(&self, lanes: Vec<Lane>, limited: impl Iterator<Item = ChatId>) -> Busy {
        Busy { chats: self.chats.keys().copied().chain(limited).collect(), lanes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::outbox::Waiting;

    const MOST: usize = 100;

    fn in_flight(slots: usize) -> InFlight {
        InFlight::new(slots, MOST, Backlog::default())
    }

    #[test]
    fn claims_never_exceed_what_may_be_in_flight() {
        let mut rows = in_flight(8);
        assert_eq!((rows.room(0).all, rows.room(0).bulk), (8, 6));
        for chat in 0..8 {
            rows.give(ChatId(chat), Account::Claimed);
        }
        rows.give(ChatId(0), Account::Fresh);
        assert_eq!((rows.room(0).all, rows.room(0).bulk), (0, 0));
        rows.take(ChatId(3), Account::Claimed);
        assert_eq!(rows.room(0).all, 1);
        assert!(!rows.busy(Vec::new(), std::iter::empty()).chats.contains(&ChatId(3)));
    }

    #[test]
    fn a_single_slot_is_still_usable_for_bulk() {
        assert_eq!(in_flight(1).room(0).bulk, 1);
    }

    #[test]
    fn a_chat_is_full_with_twenty_replies_held_or_waiting() {
        let mut rows = in_flight(8);
        for id in 0..10 {
            assert!(!rows.is_full(ChatId(1)));
            rows.give(ChatId(1), Account::Fresh);
            rows.backlog.add(Waiting { id, chat: ChatId(1), edits: None, late: false });
        }
        assert!(rows.is_full(ChatId(1)));
        assert!(!rows.is_full(ChatId(2)));
    }

    #[test]
    fn replies_beyond_what_fits_held_wait_and_come_in_large_portions() {
        let mut rows = in_flight(8);
        assert!(rows.takes_reply(ChatId(-1), (MOST - 1, 0)) && !rows.takes_reply(ChatId(-1), (MOST, 0)));
        let full = i64::try_from(MOST).unwrap();
        (0..full).for_each(|chat| rows.give(ChatId(chat), Account::Fresh));
        assert!(!rows.takes_reply(ChatId(-2), (0, 0)));
        rows.backlog.add(Waiting { id: 1, chat: ChatId(-1), edits: None, late: false });
        (0..full / 2 - 1).for_each(|chat| rows.take(ChatId(chat), Account::Fresh));
        assert!(!rows.takes_reply(ChatId(-2), (0, 0)), "while one waits the others do too");
        assert_eq!(rows.room(0).replies, 0);
        rows.take(ChatId(full - 1), Account::Fresh);
        assert_eq!(rows.room(0).replies, MOST / 2);
        assert_eq!(rows.room(1).replies, 0);
        assert_eq!(rows.room(0).all, 8, "replies take no slot of the other lanes");
        rows.backlog.remove(ChatId(-1), 1);
        assert!(rows.takes_reply(ChatId(-2), (0, 0)));
    }

    #[test]
    fn one_chat_takes_no_more_than_a_few_places_in_memory() {
        let mut rows = in_flight(8);
        (0..3).for_each(|_| rows.give(ChatId(1), Account::Fresh));
        assert!(rows.takes_reply(ChatId(1), (0, 0)) && !rows.takes_reply(ChatId(1), (1, 1)));
        rows.backlog.add(Waiting { id: 1, chat: ChatId(1), edits: None, late: false });
        assert!(!rows.takes_reply(ChatId(1), (0, 0)), "replies to one chat come in the order written");
        assert!(rows.takes_reply(ChatId(2), (1, 0)), "others go straight on");
    }

    #[test]
    fn a_group_with_a_new_number_keeps_what_it_has() {
        let mut rows = in_flight(8);
        rows.give(ChatId(-5), Account::Fresh);
        rows.migrate(ChatId(-5), ChatId(-100));
        assert_eq!(rows.busy(Vec::new(), std::iter::empty()).chats, [ChatId(-100)]);
        rows.take(ChatId(-100), Account::Fresh);
        assert!(rows.busy(Vec::new(), std::iter::empty()).chats.is_empty());
    }

    #[test]
    fn p11_late_replies_have_a_little_room_of_their_own_and_keep_no_fresh_one_waiting() {
        let waiting = |id, late| Waiting { id, chat: ChatId(id), edits: None, late };
        let backlog = (1..=20_000).map(|id| waiting(id, true)).collect();
        let mut rows = InFlight::new(8, MOST, backlog);
        assert_eq!((rows.room(0).replies, rows.room(0).late), (MOST, LATE_IN_MEMORY));
        (1..=56).for_each(|chat| rows.give(ChatId(chat), Account::Late));
        assert_eq!((rows.room(0).replies, rows.room(0).late), (MOST, 0));
        assert!(rows.takes_reply(ChatId(30_000), (0, 0)), "fresh ones go straight");
        assert!(!rows.takes_reply(ChatId(9), (0, 0)), "but not before the late ones of their own chat");
    }
}
