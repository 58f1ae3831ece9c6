//! The pages of the officers' report, as buttons name them.

/// A page of the report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportPage {
    /// The sums of all pages.
    Overview,
    /// Whether answers helped.
    Answers,
    /// What has no good answer, most asked first.
    Most,
    /// The same, newest first.
    Newest,
    /// Programmes that somebody should look at.
    Content,
    /// How registrations went.
    Forms,
    /// How many businesses are registered, where and in which trade.
    Businesses,
    /// What leaves by its age soon.
    Kept,
}

impl ReportPage {
    /// All of them.
    pub const ALL: [Self; 8] = [
        Self::Overview,
        Self::Answers,
        Self::Most,
        Self::Newest,
        Self::Content,
        Self::Forms,
        Self::Businesses,
        Self::Kept,
    ];

    /// The word under which a button names it.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Overview => "awal",
            Self::Answers => "jawaban",
            Self::Most => "banyak",
            Self::Newest => "baru",
            Self::Content => "isi",
            Self::Forms => "daftar",
            Self::Businesses => "usaha",
            Self::Kept => "simpan",
        }
    }

    /// The page of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.word() == word)
    }
}
