//! What the operator says of a backup: how long it is kept, and what becomes of what waited in it.

use std::str::FromStr;

use clap::ValueEnum;

/// For how long backups in a folder are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days(pub(crate) u16);

impl FromStr for Days {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let days = text.strip_suffix('d').unwrap_or(text).parse().ok().filter(|days| *days > 0);
        days.map(Self).ok_or("a number of days, as in 30d")
    }
}

/// What becomes of messages that waited when the backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Waiting {
    /// They are sent, though they may have been sent after the backup was made.
    Send,
    /// They are never sent.
    Drop,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_a_number_with_or_without_its_letter() {
        assert_eq!("30d".parse(), Ok(Days(30)));
        assert_eq!("7".parse(), Ok(Days(7)));
        for wrong in ["", "0", "0d", "-1", "30h", "d", "99999"] {
            assert!(wrong.parse::<Days>().is_err(), "{wrong}");
        }
    }
}
