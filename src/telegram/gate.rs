//! Rate limits of what is sent: overall (28 a second unless `--send-rate` says otherwise), in bulk, and to one chat.
//!
//! Limits as Telegram states them (<https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this>):
//! about 30 messages a second in bulk, one a second in a chat, 20 a minute in a group.

use std::collections::VecDeque;
use std::time::Duration;

const SECOND: Duration = Duration::from_secs(1);
/// Of 28 sends a second, bulk may use 25: the rest stays free for replies.
const BULK_SHARE: f64 = 25.0 / 28.0;
/// What Telegram takes a second of what is paid for, and how much of it is used: a late wake-up is made good for.
const PAID_RATE: usize = 1_000;
const PAID_SHARE: f64 = 0.9;
/// After a flood error bulk goes on this much slower.
const SLOWER: f64 = 0.7;
/// For every quiet minute it becomes this much faster again.
const FASTER: f64 = 1.1;
const QUIET: Duration = Duration::from_mins(1);

/// The gate that all sends pass: no more than `rate` in any second.
#[derive(Debug)]
pub struct Gate {
    rate: usize,
    passed: VecDeque<Duration>,
    bulk_share: f64,
    bulk_at: Duration,
    bulk_changed: Duration,
    paid_share: f64,
    paid_at: Duration,
    paces_chats: bool,
}

impl Gate {
    /// A gate for `rate` sends a second.
    #[must_use]
    pub fn new(rate: u32) -> Self {
        Self {
            rate: usize::try_from(rate.max(1)).unwrap_or(usize::MAX),
            passed: VecDeque::new(),
            bulk_share: BULK_SHARE,
            bulk_at: Duration::ZERO,
            bulk_changed: Duration::ZERO,
            paid_share: PAID_SHARE,
            paid_at: Duration::ZERO,
            paces_chats: true,
        }
    }

    /// The same without a pace for each chat: for tests that are about something else.
    #[must_use]
    pub fn without_paces(self) -> Self {
        Self { paces_chats: false, ..self }
    }

    /// The pace for a private chat or a group.
    #[must_use]
    pub fn pace(&self, group: bool) -> Pace {
        if self.paces_chats { Pace::new(group) } else { Pace { step: Duration::ZERO, ..Pace::new(group) } }
    }

    /// When the next send may pass that Telegram counts as so many messages, `now` or later; what is more than a second
    /// takes has one of its own.
    pub fn opens(&mut self, messages: usize, bulk: bool, now: Duration) -> Duration {
        while self.passed.front().is_some_and(|at| *at + SECOND <= now) {
            self.passed.pop_front();
        }
        // So many of those that passed last must be over.
        let over = (self.passed.len() + messages.clamp(1, self.rate)).saturating_sub(self.rate);
        let overall = over.checked_sub(1).and_then(|last| self.passed.get(last)).map_or(now, |at| *at + SECOND);
        if bulk { overall.max(self.bulk_at) } else { overall }
    }

    /// Notes that a send passes now that Telegram counts as so many messages.
    pub fn pass(&mut self, messages: usize, bulk: bool, now: Duration) {
        self.passed.extend(std::iter::repeat_n(now, messages.clamp(1, self.rate)));
        if bulk {
            self.recover(now);
            // Evenly spaced, so that replies always find a free place; a late wake-up is made good
            // for, but never by more than a tenth of a second's worth.
            let step = SECOND.div_f64(self.rate as f64 * self.bulk_share).mul_f64(messages as f64);
            self.bulk_at = self.bulk_at.max(now.saturating_sub(SECOND / 10)) + step;
        }
    }

    /// When the next send may pass that is paid for, past or future: it takes no place of the others.
    #[must_use]
    pub fn opens_paid(&self) -> Duration {
        self.paid_at
    }

    /// Notes that so many messages pass now that are paid for.
    pub fn pass_paid(&mut self, messages: usize, now: Duration) {
        self.recover(now);
        let step = SECOND.div_f64(self.rate.max(PAID_RATE) as f64 * self.paid_share).mul_f64(messages as f64);
        self.paid_at = self.paid_at.max(now.saturating_sub(SECOND / 10)) + step;
    }

    /// Notes that Telegram found bulk too fast.
    pub fn slow_down(&mut self, now: Duration) {
        self.bulk_share *= SLOWER;
        self.paid_share *= SLOWER;
        self.bulk_changed = now;
    }

    fn recover(&mut self, now: Duration) {
        let is_slow = self.bulk_share < BULK_SHARE || self.paid_share < PAID_SHARE;
        if is_slow && now >= self.bulk_changed + QUIET {
            self.bulk_share = (self.bulk_share * FASTER).min(BULK_SHARE);
            self.paid_share = (self.paid_share * FASTER).min(PAID_SHARE);
            self.bulk_changed = now;
        }
    }
}

/// The pace of one chat: a token a second (a private chat) or every 60/18 s (a group), a few saved up.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    step: Duration,
    saved: u32,
    full_at: Duration,
}

impl Pace {
    /// The pace for a private chat or a group.
    #[must_use]
    pub fn new(group: bool) -> Self {
        let (step, saved) = if group { (Duration::from_mins(1) / 18, 2) } else { (SECOND, 3) };
        Self { step, saved, full_at: Duration::ZERO }
    }

    /// When the next message may go.
    #[must_use]
    pub fn opens(&self) -> Duration {
        self.opens_for(1)
    }

    /// When so many messages may go at once: what no token is saved for was not sent before.
    #[must_use]
    pub fn opens_for(&self, messages: u32) -> Duration {
        if messages == 0 {
            return Duration::ZERO;
        }
        match self.saved.checked_sub(messages) {
            Some(left) => self.full_at.saturating_sub(self.step * left),
            None => self.full_at + self.step * (messages - self.saved),
        }
    }

    /// When all tokens are back and there is nothing left to remember.
    #[must_use]
    pub fn full_at(&self) -> Duration {
        self.full_at
    }

    /// Notes that a message goes now.
    pub fn pass(&mut self, now: Duration) {
        self.full_at = self.full_at.max(now) + self.step;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn ms(ms: u64) -> Duration {
        Duration::from_millis(ms)
    }

    /// Sends as fast as the gate lets it for `seconds`; returns the times.
    fn run(gate: &mut Gate, bulk: bool, seconds: u64) -> Vec<Duration> {
        let mut now = ms(1);
        let mut times = Vec::new();
        while now < Duration::from_secs(seconds) {
            let at = gate.opens(1, bulk, now);
            if at <= now {
                gate.pass(1, bulk, now);
                times.push(now);
            } else {
                now = at;
            }
        }
        times
    }

    #[test]
    fn bulk_uses_its_whole_share_and_leaves_room_for_replies() {
        let sent = run(&mut Gate::new(28), true, 60).len();
        assert!((1485..=1504).contains(&sent), "{sent} of 1,500");
    }

    #[test]
    fn what_is_paid_for_has_a_pace_of_its_own_below_what_telegram_takes() {
        let mut gate = Gate::new(28);
        let mut now = ms(500);
        let mut times = Vec::new();
        while now < Duration::from_secs(10) {
            if gate.opens_paid() <= now {
                gate.pass_paid(1, now);
                times.push(now);
            } else {
                now = gate.opens_paid();
            }
        }
        assert_eq!(gate.opens(1, false, now), now, "others find the gate as if nothing had passed");
        assert!((8_400..=8_700).contains(&times.len()), "{} in 9.5 s", times.len());
        let within = |at: &Duration| times.iter().filter(|one| *one >= at && **one < *at + SECOND).count();
        let most = times.iter().step_by(50).map(within).max();
        assert!(most.is_some_and(|most| most <= 1_000), "{most:?} in a second");
    }

    #[test]
    fn a_flood_error_slows_bulk_and_a_quiet_time_gives_the_speed_back() {
        let mut gate = Gate::new(28);
        gate.slow_down(Duration::ZERO);
        let sent = run(&mut gate, true, 59).len();
        assert!((1000..1100).contains(&sent), "{sent}");
        let mut gate = Gate::new(28);
        gate.slow_down(Duration::ZERO);
        run(&mut gate, true, 600);
        assert!((gate.bulk_share - BULK_SHARE).abs() < 1e-9);
    }

    #[test]
    fn a_chat_may_burst_briefly_and_then_gets_one_a_second() {
        let mut pace = Pace::new(false);
        let mut now = ms(10);
        let mut sent = Vec::new();
        while sent.len() < 6 {
            now = now.max(pace.opens());
            pace.pass(now);
            sent.push(now.as_millis());
        }
        assert_eq!(sent, [10, 10, 10, 1010, 2010, 3010]);
        assert_eq!(pace.full_at(), ms(6010));
    }

    #[test]
    fn e1_an_album_waits_for_as_many_places_as_it_has_parts() {
        let mut gate = Gate::new(12);
        gate.pass(5, false, ms(0));
        assert_eq!((gate.opens(7, false, ms(1)), gate.opens(8, false, ms(1))), (ms(1), ms(1_000)));
        assert_eq!(gate.opens(50, false, ms(1)), ms(1_000), "what is more than a second takes has one of its own");
        let pace = Pace::new(true);
        assert_eq!((pace.opens_for(0), pace.opens_for(2)), (ms(0), ms(0)));
        assert!(pace.opens_for(3) > Duration::from_secs(3), "nothing was saved for a third");
    }

    /// Sends to one chat as often as its pace lets it; returns the times.
    fn paced(mut pace: Pace, seconds: u64) -> Vec<Duration> {
        let mut now = ms(10);
        let mut sent = Vec::new();
        while now < Duration::from_secs(seconds) {
            pace.pass(now);
            sent.push(now);
            now = now.max(pace.opens());
        }
        sent
    }

    #[test]
    fn r_g2_a_group_gets_eighteen_a_minute_and_never_more_than_the_twenty_that_telegram_takes() {
        let sent = paced(Pace::new(true), 180);
        let minute = Duration::from_mins(1);
        let most =
            sent.iter().map(|first| sent.iter().filter(|at| *at >= first && **at < *first + minute).count()).max();
        assert_eq!(most, Some(20), "two that were saved up, then one every 3.3 s");
        assert_eq!(sent.iter().filter(|at| **at >= minute && **at < minute * 2).count(), 18);
        assert_eq!(sent.iter().filter(|at| **at < Duration::from_secs(3)).count(), 2);
    }

    proptest! {
        #[test]
        fn no_second_ever_sees_more_than_the_rate(rate in 10_u32..60, seed in proptest::collection::vec((any::<bool>(), 0_u64..80, 1_usize..11), 1..600)) {
            let mut gate = Gate::new(rate);
            let mut now = ms(0);
            let mut times: Vec<Duration> = Vec::new();
            for (bulk, wait, messages) in seed {
                now += ms(wait);
                now = now.max(gate.opens(messages, bulk, now));
                gate.pass(messages, bulk, now);
                times.extend(std::iter::repeat_n(now, messages));
                let within = times.iter().filter(|at| **at + SECOND > now).count();
                prop_assert!(within <= rate as usize);
            }
        }
    }
}
