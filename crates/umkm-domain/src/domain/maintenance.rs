//! Whether the bot is being worked on, and until when.

use crate::clock::Millis;

/// Work on the bot, during which owners are told to come back later; the default is none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Maintenance {
    /// Since when; none where nobody works on it.
    pub since: Option<Millis>,
    /// Until when; none where somebody says that it is over.
    pub until: Option<Millis>,
    /// Why, in a line.
    pub why: Option<String>,
}

impl Maintenance {
    /// Whether it goes on: its end by time counts at that moment, whenever that is noted.
    #[must_use]
    pub fn is_on(&self, now: Millis) -> bool {
        self.since.is_some() && self.until.is_none_or(|until| now < until)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn j5_it_goes_on_until_its_time_and_without_one_until_it_is_ended() {
        assert!(!Maintenance::default().is_on(5));
        let open = Maintenance { since: Some(3), ..Maintenance::default() };
        assert!(open.is_on(3) && open.is_on(Millis::MAX));
        let until = Maintenance { until: Some(9), ..open };
        assert!(until.is_on(8) && !until.is_on(9));
    }
}
