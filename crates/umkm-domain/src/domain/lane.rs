//! How urgent something is that a person is to see.

/// The four queues of the sender, most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// The answer to what a person just did.
    Reply,
    /// A message of a consultation.
    Case,
    /// Word to an officer or about something of the person's own.
    Notice,
    /// One of many copies.
    Bulk,
}

impl Lane {
    /// All lanes, most urgent first.
    pub const ALL: [Self; 4] = [Self::Reply, Self::Case, Self::Notice, Self::Bulk];

    /// The number under which the lane is stored.
    #[must_use]
    pub fn number(self) -> i64 {
        match self {
            Self::Reply => 0,
            Self::Case => 1,
            Self::Notice => 2,
            Self::Bulk => 3,
        }
    }

    /// The lane stored under `number`.
    #[must_use]
    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|lane| lane.number() == number)
    }

    /// Whether rows of a chat go in the order written and wait for each other.
    #[must_use]
    pub fn is_ordered(self) -> bool {
        matches!(self, Self::Reply | Self::Case)
    }

    /// Whether payloads are encrypted at rest: these hold what one person wrote or reads alone.
    #[must_use]
    pub fn is_sealed(self) -> bool {
        self.is_ordered()
    }

    /// The lane's name in metrics and logs.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Case => "case",
            Self::Notice => "notice",
            Self::Bulk => "bulk",
        }
    }
}
