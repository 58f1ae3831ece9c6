//! The hours in which somebody wants no news: as long as those of the office, or longer; never shorter.

use std::ops::RangeInclusive;

use crate::clock::{DAY, Millis, WIB};

const HOUR: Millis = 3_600_000;

/// From one hour of the day until one of the next morning, in Lampung.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnHours {
    /// The hour from which nothing comes any more.
    pub closes: u8,
    /// The hour from which it comes again.
    pub opens: u8,
}

impl OwnHours {
    /// Those of the office, which hold for everybody.
    pub const OFFICE: Self = Self { closes: 20, opens: 7 };
    /// What is offered first.
    pub const OFFERED: [Self; 4] =
        [Self::OFFICE, Self { closes: 19, opens: 8 }, Self { closes: 18, opens: 8 }, Self { closes: 17, opens: 9 }];
    /// Hours from which nothing comes any more.
    pub const CLOSES: RangeInclusive<u8> = 15..=20;
    /// Hours from which it comes again.
    pub const OPENS: RangeInclusive<u8> = 7..=12;

    /// These hours, where they leave some of the day and are not shorter than the office's.
    #[must_use]
    pub fn new(closes: u8, opens: u8) -> Option<Self> {
        (Self::CLOSES.contains(&closes) && Self::OPENS.contains(&opens)).then_some(Self { closes, opens })
    }

    /// Whether they are those of everybody.
    #[must_use]
    pub fn are_the_offices(self) -> bool {
        self == Self::OFFICE
    }

    /// The first moment from this one on at which something may come.
    #[must_use]
    pub fn let_through(self, at: Millis) -> Millis {
        let since_midnight = (at + WIB).rem_euclid(DAY);
        let midnight = at - since_midnight;
        let opens = i64::from(self.opens) * HOUR;
        if since_midnight < opens {
            midnight + opens
        } else if since_midnight < i64::from(self.closes) * HOUR {
            at
        } else {
            midnight + DAY + opens
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn e11_own_hours_are_never_shorter_than_the_offices() {
        for (closes, opens, expected) in [
            (20, 7, true),
            (21, 7, false),
            (20, 6, false),
            (18, 8, true),
            (14, 8, false),
            (15, 12, true),
            (15, 13, false),
        ] {
            assert_eq!(OwnHours::new(closes, opens).is_some(), expected, "{closes}–{opens}");
        }
        for hours in OwnHours::OFFERED {
            assert_eq!(OwnHours::new(hours.closes, hours.opens), Some(hours));
        }
    }

    #[test]
    fn e11_what_comes_in_own_hours_is_let_through_in_the_morning() {
        let hours = OwnHours { closes: 18, opens: 8 };
        let midnight = 100 * DAY - WIB;
        for (hour, expected) in [(0, 8), (7, 8), (8, 8), (12, 12), (17, 17), (18, 32), (23, 32)] {
            assert_eq!(hours.let_through(midnight + hour * HOUR), midnight + expected * HOUR, "{hour}");
        }
    }
}
