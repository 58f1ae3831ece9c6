//! Data incidents: the clock of the law, and whom one concerns.

use super::Receipt;
use crate::clock::Millis;

const HOUR: Millis = 3_600_000;
/// Within so many hours those affected and the authority are told in writing: 3×24 (UU 27/2022, article 46).
pub const HOURS: i64 = 72;
/// After so many hours head and admins are reminded.
const REMINDERS: [i64; 3] = [66, 48, 24];

/// Whom an incident concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Affected {
    /// Whoever registered a business.
    Registered,
    /// Whoever asked the office something.
    Asked,
    /// Whoever joined this event, by its row; what it was called then.
    Event(i64, String),
    /// Whoever has a business in this kecamatan.
    District(String),
    /// Whose businesses have these codes.
    Codes(Vec<Receipt>),
}

impl Affected {
    /// The word of the kind.
    #[must_use]
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Registered => "semua",
            Self::Asked => "konsultasi",
            Self::Event(..) => "acara",
            Self::District(_) => "kecamatan",
            Self::Codes(_) => "kode",
        }
    }

    /// The form that is stored.
    #[must_use]
    pub fn write(&self) -> String {
        match self {
            Self::Registered | Self::Asked => self.kind().to_owned(),
            Self::Event(id, title) => format!("{}:{id} {title}", self.kind()),
            Self::District(code) => format!("{}:{code}", self.kind()),
            Self::Codes(codes) => {
                let codes: Vec<&str> = codes.iter().map(Receipt::as_str).collect();
                format!("{}:{}", self.kind(), codes.join(" "))
            }
        }
    }

    /// What was stored.
    #[must_use]
    pub fn read(stored: &str) -> Option<Self> {
        match stored.split_once(':') {
            None if stored == "semua" => Some(Self::Registered),
            None if stored == "konsultasi" => Some(Self::Asked),
            Some(("acara", event)) => {
                let (id, title) = event.split_once(' ')?;
                Some(Self::Event(id.parse().ok()?, title.to_owned()))
            }
            Some(("kecamatan", code)) => Some(Self::District(code.to_owned())),
            Some(("kode", codes)) => Some(Self::Codes(codes_in(codes))),
            _ => None,
        }
    }
}

/// The codes of businesses that stand in words, each once; what is none is passed over.
#[must_use]
pub fn codes_in(words: &str) -> Vec<Receipt> {
    let mut codes: Vec<Receipt> = Vec::new();
    for code in words.split(|c: char| !c.is_alphanumeric()).filter_map(Receipt::parse) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    codes
}

/// Until when people are told of what was found at a moment.
#[must_use]
pub fn deadline(found_at: Millis) -> Millis {
    found_at.saturating_add(HOURS * HOUR)
}

/// Full hours until then; none once it is over.
#[must_use]
pub fn hours_left(found_at: Millis, now: Millis) -> Option<i64> {
    let left = deadline(found_at).saturating_sub(now);
    (left > 0).then_some(left / HOUR)
}

/// The reminder that is due, by its hour, where the last one was that of `reminded`.
#[must_use]
pub fn reminder(found_at: Millis, reminded: i64, now: Millis) -> Option<i64> {
    let due = |hours: &i64| *hours > reminded && found_at.saturating_add(hours * HOUR) <= now;
    REMINDERS.into_iter().find(due)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn g9_the_clock_counts_from_the_discovery_and_reminds_of_the_latest_step_alone() {
        let found = 1_000;
        assert_eq!((hours_left(found, found), hours_left(found, found + 30 * HOUR)), (Some(72), Some(42)));
        assert_eq!(hours_left(found, deadline(found)), None);
        for (hours, reminded, due) in
            [(23, 0, None), (24, 0, Some(24)), (25, 24, None), (50, 24, Some(48)), (67, 0, Some(66)), (90, 66, None)]
        {
            assert_eq!(reminder(found, reminded, found + hours * HOUR), due, "{hours} h, reminded at {reminded}");
        }
    }

    #[test]
    fn g9_whom_it_concerns_is_read_as_it_was_written() {
        let codes = codes_in("K7M2PQ, k7m2pq\nbukan-kode; R3XN5T");
        assert_eq!(codes.iter().map(Receipt::as_str).collect::<Vec<_>>(), ["K7M2PQ", "R3XN5T"]);
        for affected in [
            Affected::Registered,
            Affected::Asked,
            Affected::Event(12, "Bazar: hari kedua".into()),
            Affected::District("18.71.01".into()),
            Affected::Codes(codes),
        ] {
            assert_eq!(Affected::read(&affected.write()), Some(affected));
        }
        assert_eq!(Affected::read("entah"), None);
    }
}
