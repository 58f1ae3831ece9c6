//! What an event of the office is, and how its seats stand.

use std::fmt;

use super::code::numbered;
use super::receipt::Receipt;
use super::words::words;
use crate::clock::{self, DAY, Millis};

const HOUR: Millis = 3_600_000;
/// Offers end so long before an event: who comes must still be able to.
const OFFERS_END: Millis = 2 * HOUR;
/// A shorter time to answer is none.
const SHORTEST_OFFER: Millis = HOUR;
/// The hours of the day in which owners are written to unasked, and therefore read what ends soon.
pub const DAYTIME: std::ops::Range<Millis> = 8..20;
/// What would end at night ends so many hours after people can read it again.
const AFTER_NIGHT: Millis = 2 * HOUR;

/// Until when a seat that is offered at a moment is held, for so many hours: never into the night, and never so shortly
/// before the event that nobody could come. None where there is no time left to answer.
///
/// The hours are the event's own (1 to 168, a field of `talks/event_office/form.rs`; 24 where nothing was said,
/// `talks/event_office/facts.rs`).
#[must_use]
pub fn offer_until(now: Millis, hours: i64, starts: Millis) -> Option<Millis> {
    let from = by_day(now);
    let until = from.saturating_add(hours.saturating_mul(HOUR));
    let until = if by_day(until) == until { until } else { by_day(until) + AFTER_NIGHT };
    let until = until.min(starts - OFFERS_END);
    (until - from >= SHORTEST_OFFER).then_some(until)
}

/// A moment of the day, or the next morning.
fn by_day(at: Millis) -> Millis {
    let midnight = clock::midnight(clock::local(at).date());
    match (at - midnight) / HOUR {
        hour if DAYTIME.contains(&hour) => at,
        hour if hour < DAYTIME.start => midnight + DAYTIME.start * HOUR,
        _ => midnight + DAY + DAYTIME.start * HOUR,
    }
}

/// A coming event as it is looked for in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coming {
    /// What links carry.
    pub code: EventCode,
    /// What it is called.
    pub title: String,
    /// What kind it is.
    pub kind: EventKind,
    /// The slug of the programme that it belongs to.
    pub programme: Option<String>,
    /// What it says of itself, its programme with it.
    pub words: String,
    /// What it says of its place.
    pub place: String,
    /// When its sessions begin.
    pub begins: Vec<Millis>,
    /// When it ends.
    pub ends: Millis,
}

words! {
    /// What kind of event it is.
    EventKind {
        /// A training, of one day or several.
        Training = "pelatihan",
        /// A bazaar or an exhibition, mostly with stands.
        Bazaar = "bazar",
        /// A meeting with industry, buyers or lenders.
        Meeting = "temu",
        /// Something is explained to many.
        Briefing = "sosialisasi",
        /// Somebody sits down with each.
        Mentoring = "pendampingan",
        /// A contest.
        Contest = "lomba",
    }
}

words! {
    /// How far an event is.
    EventState {
        /// Only the office sees it.
        Draft = "draft",
        /// Owners find and join it.
        Published = "published",
        /// It will not be.
        Cancelled = "cancelled",
        /// It was, and its attendance is closed.
        Finished = "finished",
    }
}

words! {
    /// What the seats of an event are.
    SeatUnit {
        /// A seat for one person.
        Person = "orang",
        /// A stand.
        Stand = "stan",
    }
}

words! {
    /// How it stands with somebody's seat.
    SeatState {
        /// It is theirs.
        Confirmed = "confirmed",
        /// They wait in line.
        Waiting = "waiting",
        /// A seat that became free is held for them until an answer, or until its time is over.
        Offered = "offered",
        /// They left, from a seat or from the line.
        Left = "left",
        /// What was offered was not answered in time.
        Lapsed = "lapsed",
        /// The office said no, with its reason.
        Refused = "refused",
        /// The event will not be.
        Cancelled = "cancelled",
    }
}

words! {
    /// What the committee of an event says of somebody who joined.
    Verdict {
        /// Gets a seat.
        Accept = "terima",
        /// Waits in line, in the order in which that was said.
        Reserve = "cadangan",
        /// Gets none, with a reason.
        Refuse = "tolak",
    }
}

words! {
    /// How a question of an event is answered.
    QuestionKind {
        /// In words.
        Words = "kata",
        /// Yes or no.
        YesNo = "ya-tidak",
        /// One of a list.
        Choice = "pilihan",
    }
}

/// Draws an order: of the same seed and the same entrants, in whatever order they are named, always the same one.
///
/// A Fisher–Yates shuffle of the sorted entrants by `SplitMix64`; that a remainder is taken favours nobody by more than one in
/// 2⁴⁰ for any event.
#[must_use]
pub fn draw(seed: u32, entrants: &[i64]) -> Vec<i64> {
    let mut all = entrants.to_vec();
    all.sort_unstable();
    let mut state = u64::from(seed);
    for at in (1..all.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        let count = u64::try_from(at + 1).unwrap_or(u64::MAX);
        all.swap(at, usize::try_from(mixed % count).unwrap_or_default());
    }
    all
}

impl SeatState {
    /// Whether its person still counts on coming.
    #[must_use]
    pub fn is_open(self) -> bool {
        matches!(self, Self::Confirmed | Self::Offered | Self::Waiting)
    }
}

/// The code of an event, as links and posters carry it: six characters of the receipt alphabet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EventCode(Receipt);

impl EventCode {
    /// Makes a code of `chance`.
    #[must_use]
    pub fn from_chance(chance: u64) -> Self {
        Self(Receipt::from_chance(chance))
    }

    /// Reads a code as people type it.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        Receipt::parse(text).map(Self)
    }

    /// The code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Display for EventCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

numbered! {
    /// The code of somebody's seat, as it is read out at the door: a T, a digit, and five characters, one more than a receipt
    /// has, so that neither is taken for the other. It is also the number of the certificate that the seat earns.
    TicketCode: 'T', 7
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::CaseNumber;

    proptest! {
        #[test]
        fn d11_a_ticket_is_read_as_it_is_typed_and_is_no_other_code(chance in any::<u64>()) {
            let code = TicketCode::from_chance(chance);
            let typed = format!("{} {}", &code.as_str()[..3], &code.as_str()[3..]).to_lowercase();
            prop_assert_eq!(TicketCode::parse(&typed), Some(code.clone()));
            prop_assert_eq!(Receipt::parse(code.as_str()), None);
            prop_assert_eq!(CaseNumber::parse(code.as_str()), None);
        }

        #[test]
        fn d2_the_code_of_an_event_is_read_back(chance in any::<u64>()) {
            let code = EventCode::from_chance(chance);
            prop_assert_eq!(EventCode::parse(&code.as_str().to_lowercase()), Some(code));
        }
    }

    #[test]
    fn d18_the_same_seed_draws_the_same_order_and_another_one_another() {
        let entrants: Vec<i64> = (1..=40).collect();
        let backwards: Vec<i64> = entrants.iter().rev().copied().collect();
        let mut firsts = std::collections::BTreeSet::new();
        for seed in 0..400 {
            let drawn = draw(seed, &entrants);
            assert_eq!(drawn, draw(seed, &backwards), "{seed}");
            firsts.insert(drawn[0]);
            let mut sorted = drawn;
            sorted.sort_unstable();
            assert_eq!(sorted, entrants, "everybody once: {seed}");
        }
        assert_eq!(firsts.len(), entrants.len(), "everybody is the first of some draw");
        assert_eq!((draw(7, &[]), draw(7, &[5])), (Vec::new(), vec![5]));
        // A record of years ago is repeated by whatever program runs then.
        assert_eq!(draw(482_913, &[1, 2, 3, 4, 5, 6, 7, 8]), [1, 8, 5, 7, 3, 6, 4, 2]);
    }

    #[test]
    fn d6_an_offer_is_held_by_day_and_never_until_the_event_itself() {
        let midnight = 1_764_003_600_000; // 2025-11-24T17:00:00Z, the first moment of the day in Lampung.
        let at = |hour: i64| midnight + hour * HOUR;
        for (now, hours, starts, until) in [
            (9, 24, 500, Some(33)),
            // Made at night it is read in the morning.
            (22, 24, 500, Some(56)),
            (3, 2, 500, Some(10)),
            // What would end at night ends in the morning.
            (9, 12, 500, Some(34)),
            // Never into the event.
            (9, 24, 20, Some(18)),
            (9, 24, 12, Some(10)),
            (9, 24, 11, None),
            (9, 1, 9, None),
            (22, 24, 34, None),
        ] {
            assert_eq!(offer_until(at(now), hours, at(starts)), until.map(at), "{now} {hours} {starts}");
        }
    }

    #[test]
    fn d11_words_are_no_tickets() {
        for text in ["", "T", "tapis", "terima kasih", "T7M2PQ", "T0M2PQA", "A7M2PQA", "T7M2PQO", "TÄM2PQA"] {
            assert_eq!(TicketCode::parse(text), None, "{text}");
        }
    }
}
