//! What an owner wants to hear about.

/// A kind of news that a person may ask for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Interest {
    /// Training.
    Training,
    /// Money.
    Capital,
    /// Permits and certificates.
    Permits,
    /// Markets and bazaars.
    Markets,
    /// Selling online.
    Digital,
    /// A place to trade.
    Places,
}

impl Interest {
    /// All of them, in the order shown.
    pub const ALL: &'static [Self] =
        &[Self::Training, Self::Capital, Self::Permits, Self::Markets, Self::Digital, Self::Places];

    /// The word under which it is stored.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Training => "latih",
            Self::Capital => "modal",
            Self::Permits => "izin",
            Self::Markets => "pasar",
            Self::Digital => "digital",
            Self::Places => "tempat",
        }
    }

    /// The interest stored under `word`.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|interest| interest.word() == word)
    }
}
