//! The words by which programmes are sorted: sections, levels, states, groups.

use serde::{Deserialize, Serialize};

/// The sections of a programme in the order people see them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// What it is.
    Ringkasan,
    /// Who may take part.
    Siapa,
    /// Conditions and papers.
    Syarat,
    /// What it costs.
    Biaya,
    /// How to go about it.
    Langkah,
    /// Where.
    Tempat,
    /// When.
    Jadwal,
    /// Whom to ask.
    Kontak,
    /// Rumours and what is known.
    InfoResmi,
}

impl Section {
    /// All sections.
    pub const ALL: [Self; 9] = [
        Self::Ringkasan,
        Self::Siapa,
        Self::Syarat,
        Self::Biaya,
        Self::Langkah,
        Self::Tempat,
        Self::Jadwal,
        Self::Kontak,
        Self::InfoResmi,
    ];

    /// The section's word in files and buttons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Ringkasan => "ringkasan",
            Self::Siapa => "siapa",
            Self::Syarat => "syarat",
            Self::Biaya => "biaya",
            Self::Langkah => "langkah",
            Self::Tempat => "tempat",
            Self::Jadwal => "jadwal",
            Self::Kontak => "kontak",
            Self::InfoResmi => "info-resmi",
        }
    }

    /// The section of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.word() == word)
    }
}

/// Who offers a programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// The city.
    Kota,
    /// The province.
    Provinsi,
    /// The state.
    Nasional,
}

/// Where a programme's text is in its life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum State {
    /// Being written.
    Draft,
    /// To be shown.
    Published,
    /// No longer true.
    Expired,
}

/// Under which heading of the menu a programme stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Group {
    /// Permits and certificates.
    Legalitas,
    /// Capital and finance.
    Modal,
    /// Training and guidance.
    Belajar,
    /// Markets and promotion.
    Pasar,
    /// Places to trade.
    Tempat,
    /// Going digital.
    Digital,
    /// Cooperatives and partners.
    Kerjasama,
    /// The bot itself.
    Bot,
}

impl Group {
    /// All groups in the order of the menu.
    pub const ALL: [Self; 8] = [
        Self::Legalitas,
        Self::Modal,
        Self::Belajar,
        Self::Pasar,
        Self::Tempat,
        Self::Digital,
        Self::Kerjasama,
        Self::Bot,
    ];

    /// The group's word in files and buttons.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Legalitas => "legalitas",
            Self::Modal => "modal",
            Self::Belajar => "belajar",
            Self::Pasar => "pasar",
            Self::Tempat => "tempat",
            Self::Digital => "digital",
            Self::Kerjasama => "kerjasama",
            Self::Bot => "bot",
        }
    }

    /// The group of this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.word() == word)
    }
}
