//! What the sender has from the writer: how much of it may still be out, and for whom.

use std::collections::HashMap;

use crate::domain::{ChatId, Lane};
use crate::store::outbox::{Busy, Room};

/// How many replies may wait for one chat.
pub(super) const REPLIES_PER_CHAT: u32 = 20;

/// Rows handed to the sender whose fate is not committed yet.
#[derive(Debug)]
pub(super) struct Hand {
    in_flight: usize,
    claimed: usize,
    chats: HashMap<ChatId, u32>,
}

impl Hand {
    /// Nothing handed over, and at most `in_flight` rows to be claimed at a time.
    #[must_use]
    pub(super) fn new(in_flight: usize) -> Self {
        Self { in_flight, claimed: 0, chats: HashMap::new() }
    }

    /// Notes a row that the sender gets.
    pub(super) fn give(&mut self, chat: ChatId, claimed: bool) {
        *self.chats.entry(chat).or_default() += 1;
        self.claimed += usize::from(claimed);
    }

    /// Notes a row whose fate is committed.
    pub(super) fn take(&mut self, chat: ChatId, claimed: bool) {
        self.claimed = self.claimed.saturating_sub(usize::from(claimed));
        if let Some(count) = self.chats.get_mut(&chat) {
            *count -= 1;
            if *count == 0 {
                self.chats.remove(&chat);
            }
        }
    }

    /// Whether so many replies wait for this chat that another would only add to the heap.
    #[must_use]
    pub(super) fn is_full(&self, chat: ChatId) -> bool {
        self.chats.get(&chat).is_some_and(|count| *count >= REPLIES_PER_CHAT)
    }

    /// How many rows a claim may take; bulk leaves a quarter free for case messages and notices.
    #[must_use]
    pub(super) fn room(&self) -> Room {
        let all = self.in_flight.saturating_sub(self.claimed);
        Room { all, bulk: all.saturating_sub((self.in_flight / 4).max(1).min(self.in_flight - 1)) }
    }

    /// What a claim leaves alone.
    #[must_use]
    pub(super) fn busy(&self, lanes: Vec<Lane>) -> Busy {
        Busy { chats: self.chats.keys().copied().collect(), lanes }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn claims_never_exceed_what_may_be_in_flight() {
        let mut hand = Hand::new(8);
        assert_eq!((hand.room().all, hand.room().bulk), (8, 6));
        for chat in 0..8 {
            hand.give(ChatId(chat), true);
        }
        hand.give(ChatId(0), false);
        assert_eq!((hand.room().all, hand.room().bulk), (0, 0));
        hand.take(ChatId(3), true);
        assert_eq!(hand.room().all, 1);
        assert!(!hand.busy(Vec::new()).chats.contains(&ChatId(3)));
    }

    #[test]
    fn a_single_slot_is_still_usable_for_bulk() {
        assert_eq!(Hand::new(1).room().bulk, 1);
    }

    #[test]
    fn a_chat_is_full_with_twenty_replies() {
        let mut hand = Hand::new(8);
        for _ in 0..REPLIES_PER_CHAT {
            assert!(!hand.is_full(ChatId(1)));
            hand.give(ChatId(1), false);
        }
        assert!(hand.is_full(ChatId(1)));
    }
}
