//! Telegram's limits, counted over sliding windows on the clock.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use super::Options;

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_mins(1);

/// What a call counts against.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Cost {
    /// Nothing: ticks, deletions, typing.
    Free,
    /// The limit over all chats and the one of its chat, which messages and edits share:
    /// <https://github.com/tdlib/td/issues/3034>.
    Message,
    /// The same for each of so many that come together, but that a private chat takes them as one.
    Album(usize),
    /// The limit of its chat alone: it was allowed to cost Stars.
    Paid,
}

impl Cost {
    /// As how many messages it counts.
    fn messages(self) -> usize {
        match self {
            Self::Free => 0,
            Self::Message | Self::Paid => 1,
            Self::Album(many) => many,
        }
    }
}

/// What was sent lately.
pub(super) struct Limits {
    per_second: Option<usize>,
    per_chat_burst: Option<u32>,
    per_group_minute: Option<usize>,
    all: VecDeque<Duration>,
    groups: HashMap<i64, VecDeque<Duration>>,
    /// For each private chat, when the messages that it took are paid off at one a second.
    paid: HashMap<i64, Duration>,
}

impl Limits {
    pub(super) fn new(options: &Options) -> Self {
        let Options { per_second, per_chat_burst, per_group_minute, .. } = *options;
        let (all, groups, paid) = (VecDeque::new(), HashMap::new(), HashMap::new());
        Self { per_second, per_chat_burst, per_group_minute, all, groups, paid }
    }

    /// Counts a call that is within the limits, or says how many seconds to wait.
    pub(super) fn admit(&mut self, cost: Cost, chat: i64, now: Duration) -> Result<(), u64> {
        if cost == Cost::Free {
            return Ok(());
        }
        let many = cost.messages();
        let most = self.per_second.filter(|_| cost != Cost::Paid);
        let mut wait = most.and_then(|most| full(&mut self.all, (most, many), SECOND, now));
        if let (true, Some(most)) = (chat < 0, self.per_group_minute) {
            wait = wait.max(full(self.groups.entry(chat).or_default(), (most, many), MINUTE, now));
        }
        let paid = self.paid.get(&chat).copied().unwrap_or_default().max(now) + SECOND;
        if let (true, Some(burst)) = (chat > 0, self.per_chat_burst) {
            wait = wait.max(paid.checked_sub(now + SECOND * burst.max(1)));
        }
        if let Some(wait) = wait.filter(|wait| !wait.is_zero()) {
            return Err(wait.as_secs() + u64::from(wait.subsec_nanos() > 0));
        }
        self.count(cost, chat, (now, paid));
        Ok(())
    }

    fn count(&mut self, cost: Cost, chat: i64, (now, paid): (Duration, Duration)) {
        let all = std::iter::repeat_n(now, cost.messages());
        if self.per_second.is_some() && cost != Cost::Paid {
            self.all.extend(all.clone());
        }
        if chat > 0 && self.per_chat_burst.is_some() {
            self.paid.insert(chat, paid);
        }
        if chat < 0 && self.per_group_minute.is_some() {
            self.groups.entry(chat).or_default().extend(all);
        }
    }
}

/// How long until the window has room again for so many more, if it has none.
fn full(
    sent: &mut VecDeque<Duration>,
    (most, many): (usize, usize),
    window: Duration,
    now: Duration,
) -> Option<Duration> {
    while sent.front().is_some_and(|first| *first + window <= now) {
        sent.pop_front();
    }
    let over = (sent.len() + many.min(most)).checked_sub(most)?;
    let last = sent.get(over.checked_sub(1)?)?;
    Some((*last + window).saturating_sub(now))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn limits() -> Limits {
        Limits::new(&Options {
            per_second: Some(3),
            per_chat_burst: Some(2),
            per_group_minute: Some(2),
            ..Options::default()
        })
    }

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    #[test]
    fn a_second_takes_so_many_messages_over_all_chats() {
        let mut limits = limits();
        for (chat, at) in [(1, 0), (2, 300), (3, 600)] {
            assert_eq!(limits.admit(Cost::Message, chat, ms(at)), Ok(()));
        }
        assert_eq!(limits.admit(Cost::Message, 4, ms(999)), Err(1));
        assert_eq!(limits.admit(Cost::Free, 4, ms(999)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 4, ms(1000)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 5, ms(1001)), Err(1));
    }

    #[test]
    fn what_may_cost_stars_takes_no_place_of_the_others() {
        let mut limits = limits();
        for chat in 1..=9 {
            assert_eq!(limits.admit(Cost::Paid, chat, ms(0)), Ok(()));
        }
        for chat in 11..=13 {
            assert_eq!(limits.admit(Cost::Message, chat, ms(1)), Ok(()));
        }
        assert_eq!(limits.admit(Cost::Message, 14, ms(2)), Err(1));
    }

    #[test]
    fn a_private_chat_takes_a_burst_and_then_one_a_second() {
        let mut limits = limits();
        assert_eq!(limits.admit(Cost::Message, 1, ms(0)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 1, ms(0)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 1, ms(10)), Err(1));
        assert_eq!(limits.admit(Cost::Free, 1, ms(10)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 1, ms(1100)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 1, ms(1500)), Err(1));
    }

    #[test]
    fn an_album_counts_as_each_of_its_parts_but_in_a_private_chat() {
        let mut limits = limits();
        assert_eq!(limits.admit(Cost::Album(3), 1, ms(0)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, 2, ms(999)), Err(1));
        assert_eq!(limits.admit(Cost::Message, 1, ms(1000)), Ok(()), "as one there");
        assert_eq!(limits.admit(Cost::Album(2), -5, ms(3000)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, -5, ms(60_000)), Err(3));
    }

    #[test]
    fn a_group_takes_so_many_messages_a_minute() {
        let mut limits = limits();
        assert_eq!(limits.admit(Cost::Message, -5, ms(0)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, -5, ms(2000)), Ok(()));
        assert_eq!(limits.admit(Cost::Message, -5, ms(4000)), Err(56));
        assert_eq!(limits.admit(Cost::Message, -5, ms(60_000)), Ok(()));
    }
}
