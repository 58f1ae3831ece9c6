//! When a draft is remembered, announced to go, and gone.

use super::Draft;
use crate::clock::{DAY, Millis};

const FIRST_REMINDER_DAYS: i64 = 1;
const SECOND_REMINDER_DAYS: i64 = 3;
/// Told to people before they begin.
pub const KEPT_DAYS: i64 = 30;
/// So long before the end its owner is told.
pub const NOTICE_DAYS: i64 = 7;

impl Draft {
    /// When something is due: a reminder after a day and after three, a notice a week before the end, the end.
    #[must_use]
    pub fn due(&self) -> Millis {
        let days = match self.reminded {
            _ if self.warned => KEPT_DAYS,
            0 if !self.silent => FIRST_REMINDER_DAYS,
            1 if !self.silent => SECOND_REMINDER_DAYS,
            _ => KEPT_DAYS - NOTICE_DAYS,
        };
        self.touched + days * DAY
    }

    /// When it is removed, if nobody comes back to it.
    #[must_use]
    pub fn ends(&self) -> Millis {
        self.touched + KEPT_DAYS * DAY
    }

    /// Whether the notice that it will be removed is due.
    #[must_use]
    pub fn is_to_be_announced(&self, now: Millis) -> bool {
        !self.warned && now >= self.ends() - NOTICE_DAYS * DAY
    }

    /// Notes that its owner was told, and leaves the whole week, also where the telling came late.
    pub fn announce(&mut self, now: Millis) {
        self.warned = true;
        self.touched = self.touched.max(now - (KEPT_DAYS - NOTICE_DAYS) * DAY);
    }

    /// Notes that something was done to it: its time begins anew.
    pub fn touch(&mut self, now: Millis) {
        self.touched = now;
        self.warned = false;
    }
}
