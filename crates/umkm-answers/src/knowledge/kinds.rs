//! The words by which programmes are sorted: sections, levels, states, groups.

use serde::{Deserialize, Serialize};

use crate::domain::wire::word_parts;
use crate::domain::words::words;

words! {
    /// The sections of a programme in the order people see them.
    Section {
        /// What it is, for whom and what to do first, in few words.
        Inti = "inti",
        /// The same in three sentences for somebody who reads little.
        Sederhana = "sederhana",
        /// What it is.
        Ringkasan = "ringkasan",
        /// Who may take part.
        Siapa = "siapa",
        /// Conditions and papers.
        Syarat = "syarat",
        /// What it costs.
        Biaya = "biaya",
        /// How to go about it.
        Langkah = "langkah",
        /// Where.
        Tempat = "tempat",
        /// When.
        Jadwal = "jadwal",
        /// Whom to ask.
        Kontak = "kontak",
        /// Rumours and what is known.
        InfoResmi = "info-resmi",
    }
}

impl Section {
    /// The sides of a programme, each told apart from the others.
    pub const SIDES: [Self; 9] = [
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

words! {
    /// Under which heading of the menu a programme stands.
    #[derive(Deserialize, Serialize)]
    #[serde(rename_all = "lowercase")]
    Group {
        /// Permits and certificates.
        Legalitas = "legalitas",
        /// Capital and finance.
        Modal = "modal",
        /// Training and guidance.
        Belajar = "belajar",
        /// Markets and promotion.
        Pasar = "pasar",
        /// Places to trade.
        Tempat = "tempat",
        /// Going digital.
        Digital = "digital",
        /// Cooperatives and partners.
        Kerjasama = "kerjasama",
        /// The bot itself.
        Bot = "bot",
    }
}

// Buttons name them.
word_parts!(Group, Section);
