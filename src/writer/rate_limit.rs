//! Rate limit of one contact: a token bucket of 20 that refills one a second. An album counts once, and its parts share
//! what became of the first; every thousand characters count like one message more.

use std::collections::HashMap;
use std::time::Duration;

use crate::domain::ContactId;

/// Size of the bucket.
const BURST: u32 = 20;
/// So many characters cost a token besides that of their message.
const CHARS: usize = 1_000;
const STEP: Duration = Duration::from_secs(1);
/// Telegram's limit for an album.
const ALBUM_PARTS: u8 = 10;
/// A contact over the limit is told so at most this often.
const WARN_EVERY: Duration = Duration::from_mins(1);
/// Beyond this many buckets the full ones are dropped.
const REMEMBERED: usize = 4_096;

/// Whether an update is to be decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Admission {
    /// Decide it.
    Decide,
    /// Too fast: say so, once a minute, and decide nothing.
    Warn,
    /// Too fast and told already.
    Ignore,
}

#[derive(Debug)]
struct Person {
    full_at: Duration,
    warned: Option<Duration>,
    album: Option<Box<Album>>,
}

/// The album that came last.
#[derive(Debug)]
struct Album {
    id: String,
    /// Whether its first part was decided.
    decide: bool,
    /// Parts that may still come with it.
    left: u8,
}

/// What a message costs.
fn cost(chars: usize) -> u32 {
    1 + u32::try_from(chars / CHARS).unwrap_or(BURST).min(BURST)
}

impl Person {
    fn take(&mut self, tokens: u32, now: Duration) -> Admission {
        if self.full_at.saturating_sub(STEP * (BURST - 1)) <= now {
            self.full_at = self.full_at.max(now) + STEP * tokens;
            return Admission::Decide;
        }
        if self.warned.is_none_or(|at| at + WARN_EVERY <= now) {
            self.warned = Some(now);
            return Admission::Warn;
        }
        Admission::Ignore
    }
}

/// The buckets of everybody who was active lately.
#[derive(Debug)]
pub(super) struct RateLimiter {
    people: HashMap<ContactId, Person>,
    prune_at: usize,
    is_on: bool,
}

impl RateLimiter {
    /// A limiter with full buckets; where it is not on, everything is decided.
    pub(super) fn new(is_on: bool) -> Self {
        Self { people: HashMap::new(), prune_at: REMEMBERED, is_on }
    }

    /// Takes from the bucket of `who` what a message of so many characters costs. The last token pays for any message.
    pub(super) fn admit(&mut self, who: ContactId, (album, chars): (Option<&str>, usize), now: Duration) -> Admission {
        self.forget_the_resting(now);
        let person = self.people.entry(who).or_insert(Person { full_at: Duration::ZERO, warned: None, album: None });
        if let Some(known) = person.album.as_mut().filter(|known| Some(known.id.as_str()) == album && known.left > 0) {
            known.left -= 1;
            return if known.decide { Admission::Decide } else { Admission::Ignore };
        }
        let admission = if self.is_on { person.take(cost(chars), now) } else { Admission::Decide };
        let decide = admission == Admission::Decide;
        person.album = album.map(|id| Box::new(Album { id: id.to_owned(), decide, left: ALBUM_PARTS - 1 }));
        admission
    }

    /// Keeps memory bounded without a walk on every update.
    fn forget_the_resting(&mut self, now: Duration) {
        if self.people.len() >= self.prune_at {
            self.people
                .retain(|_, person| person.full_at > now || person.warned.is_some_and(|at| at + WARN_EVERY > now));
            self.prune_at = (self.people.len() * 2).max(REMEMBERED);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SITI: ContactId = ContactId(1);

    #[test]
    fn twenty_at_once_then_one_a_second_and_one_warning_a_minute() {
        let mut rate_limit = RateLimiter::new(true);
        let at = Duration::from_secs;
        let first: Vec<_> = (0..23).map(|_| rate_limit.admit(SITI, (None, 9), at(100))).collect();
        assert!(first[..20].iter().all(|admission| *admission == Admission::Decide));
        assert_eq!(first[20..], [Admission::Warn, Admission::Ignore, Admission::Ignore]);
        assert_eq!(rate_limit.admit(ContactId(2), (None, 9), at(100)), Admission::Decide, "others are not touched");
        assert_eq!(rate_limit.admit(SITI, (None, 9), at(101)), Admission::Decide);
        assert_eq!(rate_limit.admit(SITI, (None, 9), at(101)), Admission::Ignore);
        for second in 102..160 {
            rate_limit.admit(SITI, (None, 9), at(second));
        }
        assert_eq!(rate_limit.admit(SITI, (None, 9), at(160)), Admission::Decide);
        assert_eq!(
            rate_limit.admit(SITI, (None, 9), at(160)),
            Admission::Warn,
            "a minute later the warning is repeated"
        );
    }

    #[test]
    fn p7_an_album_counts_once_and_its_parts_share_what_became_of_the_first() {
        let mut rate_limit = RateLimiter::new(true);
        for _ in 0..2 * ALBUM_PARTS {
            assert_eq!(rate_limit.admit(SITI, (Some("a"), 9), Duration::ZERO), Admission::Decide);
        }
        let left =
            (0..BURST).filter(|_| rate_limit.admit(SITI, (None, 9), Duration::ZERO) == Admission::Decide).count();
        assert_eq!(left, 18, "no album has more than ten parts: the next ten counted once more");
        assert_eq!(rate_limit.admit(SITI, (Some("b"), 9), Duration::ZERO), Admission::Ignore);
        assert_eq!(rate_limit.admit(SITI, (Some("b"), 9), Duration::from_secs(9)), Admission::Ignore);
        assert_eq!(rate_limit.admit(SITI, (Some("c"), 9), Duration::from_secs(9)), Admission::Decide);
    }

    #[test]
    fn t_a9_long_messages_cost_more_than_short_ones() {
        let mut rate_limit = RateLimiter::new(true);
        let decided = |rate_limit: &mut RateLimiter, seconds: u64| {
            let now = Duration::from_secs(seconds);
            (0..20).filter(|_| rate_limit.admit(SITI, (None, 4_096), now) == Admission::Decide).count()
        };
        assert_eq!(decided(&mut rate_limit, 100), 4);
        assert_eq!(decided(&mut rate_limit, 110), 2, "one in five seconds");
        assert_eq!(rate_limit.admit(ContactId(2), (None, 999), Duration::ZERO), Admission::Decide);
    }

    #[test]
    fn switched_off_it_decides_everything() {
        let mut rate_limit = RateLimiter::new(false);
        assert!((0..100).all(|_| rate_limit.admit(SITI, (None, 9), Duration::ZERO) == Admission::Decide));
    }

    #[test]
    fn people_at_rest_are_forgotten() {
        let mut rate_limit = RateLimiter::new(true);
        for id in 0..100_000 {
            rate_limit.admit(ContactId(id), (None, 9), Duration::from_millis(u64::try_from(id).unwrap() * 10));
        }
        assert!(rate_limit.people.len() < 10_000);
    }
}
